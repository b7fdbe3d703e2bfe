"""Draws what the window says about the floor: selection, overlaps, dimensions, scale bar, north.

Functions with floor millimetres as the painter's world coordinates say so; the others draw in
pixels wherever the caller wants them.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF, QTransform

from ui.draw.desks import hatch_lines
from ui.draw.labels import draw_text, middle_baseline, text_width
from ui.draw.lod import Level, Lod, frame, lod_of, pixels, turn_of, zoom_of
from ui.draw.shell import Shell
from ui.draw.theme import Theme, colour
from ui.draw.values import DeskLook
from ui.draw.zones import Overlap, metres_text

HANDLE_PX: Final = 7.0
KNOB_GAP_PX: Final = 17.0
KNOB_RADIUS_PX: Final = 4.0
FRAME_GAP_PX: Final = 3.0
DIMENSION_GAP_PX: Final = 14.0
BAR_LENGTHS_M: Final = (0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)


# Selection


@dataclass(frozen=True, slots=True)
class SelectionFrame:
    """The box round what is selected, in its own frame of pixels; ``base`` maps that to the view's.

    ``handles`` are the middles of the corner handles, ``knob`` that of the turn knob, in the frame.
    """

    base: QTransform
    rect: QRectF
    handles: tuple[QPointF, QPointF, QPointF, QPointF]
    knob: QPointF


def selection_frame(
    looks: Sequence[DeskLook], transform: QTransform, lod: Lod
) -> SelectionFrame | None:
    """The box round desks and their chairs; it is turned only if one desk is selected."""
    if not looks:
        return None
    if len(looks) == 1:
        look = looks[0]
        base = frame(transform, look.x, look.y, look.angle)
        rect = _desk_and_chair(look, lod)
    else:
        base = QTransform()
        boxes = [
            frame(transform, look.x, look.y, look.angle).mapRect(_desk_and_chair(look, lod))
            for look in looks
        ]
        rect = boxes[0]
        for box in boxes[1:]:
            rect = rect.united(box)
    rect = rect.adjusted(-FRAME_GAP_PX, -FRAME_GAP_PX, FRAME_GAP_PX, FRAME_GAP_PX)
    handles = (rect.topLeft(), rect.topRight(), rect.bottomRight(), rect.bottomLeft())
    return SelectionFrame(base, rect, handles, _knob(base, rect))


def _desk_and_chair(look: DeskLook, lod: Lod) -> QRectF:
    width, depth = look.width * lod.mm, look.depth * lod.mm
    rect = QRectF(-width / 2, -depth / 2, width, depth)
    if not look.is_cell:
        x, y = look.seat[0] * lod.mm, look.seat[1] * lod.mm
        reach = lod.radius + 2
        rect = rect.united(QRectF(x - reach, y - reach, 2 * reach, 2 * reach))
    return rect


def _knob(base: QTransform, rect: QRectF) -> QPointF:
    """On the stalk at the side of the box that is uppermost on screen."""
    up = base.inverted()[0].map(QPointF(0, -1)) - base.inverted()[0].map(QPointF(0, 0))
    middle = rect.center()
    if abs(up.y()) >= abs(up.x()):
        sign = math.copysign(1, up.y())
        return QPointF(middle.x(), middle.y() + sign * (rect.height() / 2 + KNOB_GAP_PX))
    sign = math.copysign(1, up.x())
    return QPointF(middle.x() + sign * (rect.width() / 2 + KNOB_GAP_PX), middle.y())


def draw_selection(
    painter: QPainter, looks: Sequence[DeskLook], theme: Theme, lod: Lod | None = None
) -> None:
    """Draw the box with handles and knob. The painter's world is floor millimetres."""
    lod = lod or lod_of(painter)
    with pixels(painter) as transform:
        found = selection_frame(looks, transform, lod)
        if found is None:
            return
        painter.setWorldTransform(found.base)
        painter.setPen(QPen(colour(theme.accent), 1.75))
        painter.setBrush(colour(theme.accent, 0.06))
        painter.drawRect(found.rect)
        painter.setBrush(colour(theme.base))
        foot = _foot(found.rect, found.knob)
        painter.drawLine(foot, found.knob)
        painter.drawEllipse(found.knob, KNOB_RADIUS_PX, KNOB_RADIUS_PX)
        half = HANDLE_PX / 2
        for handle in found.handles:
            painter.drawRect(QRectF(handle.x() - half, handle.y() - half, HANDLE_PX, HANDLE_PX))


def _foot(rect: QRectF, knob: QPointF) -> QPointF:
    x = min(max(knob.x(), rect.left()), rect.right())
    return QPointF(x, min(max(knob.y(), rect.top()), rect.bottom()))


def draw_pulse(painter: QPainter, look: DeskLook, theme: Theme, part: float) -> None:
    """Draw the ring of a clicked problem at ``part`` (0 to 1) of its one pulse. World: floor."""
    lod = lod_of(painter)
    with pixels(painter) as transform:
        from ui.draw.desks import person_place

        radius = lod.radius + 6 + 16 * part
        painter.setPen(QPen(colour(theme.bad, max(0.0, 1 - part)), 2.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(person_place(look, lod, transform), radius, radius)


# Overlaps of chair zones


def draw_overlaps(
    painter: QPainter,
    overlaps: Iterable[Overlap],
    theme: Theme,
    lod: Lod | None = None,
    desks: Iterable[DeskLook] = (),
) -> None:
    """Draw the hatched floor that two chairs share, with its figure. World: floor millimetres.

    The figure keeps off the tops of ``desks`` where it can.
    """
    lod = lod or lod_of(painter)
    if lod.level < Level.SHAPES:
        return
    with pixels(painter) as transform:
        near = [transform.mapRect(desk.top) for desk in desks]
        for overlap in overlaps:
            path = transform.map(overlap.path)
            _paint_hatch(painter, path, theme)
            if lod.level >= Level.NAMES:
                rect = tag_rect(overlap.text, path.boundingRect(), near)
                _paint_tag(painter, overlap.text, rect, theme)


def _paint_hatch(painter: QPainter, path: QPainterPath, theme: Theme) -> None:
    painter.save()
    painter.fillPath(path, colour(theme.warn_soft))
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(colour(theme.warn_fill), 2.4))
    painter.drawLines(hatch_lines(path.boundingRect(), 6))
    painter.restore()
    painter.strokePath(path, QPen(colour(theme.warn), 1.25))


def tag_rect(text: str, box: QRectF, taken: Sequence[QRectF] = ()) -> QRectF:
    """Where the tag of an overlap goes: below its box, else above or beside it, off desk tops."""
    width, height, gap = text_width(text, 10, 600) + 14, 16.0, 5.0
    x, y = box.center().x() - width / 2, box.center().y() - height / 2
    places = [
        QRectF(x, box.bottom() + gap, width, height),
        QRectF(x, box.top() - gap - height, width, height),
        QRectF(box.left() - gap - width, y, width, height),
        QRectF(box.right() + gap, y, width, height),
    ]
    free = (place for place in places if not any(place.intersects(rect) for rect in taken))
    return next(free, places[0])


def _paint_tag(painter: QPainter, text: str, rect: QRectF, theme: Theme) -> None:
    painter.setPen(QPen(colour(theme.warn_fill), 1))
    painter.setBrush(colour(theme.warn_soft))
    painter.drawRoundedRect(rect, 4, 4)
    line = middle_baseline(rect.center().y(), 10)
    draw_text(painter, text, rect.center().x(), line, 10, 600, theme.warn, "centre")


# Dimensions, scale bar, north


def draw_dimensions(painter: QPainter, shell: Shell, theme: Theme) -> None:
    """Draw width and height of the building outside its walls. World: floor millimetres."""
    with pixels(painter) as transform:
        if turn_of(transform) or zoom_of(transform) < 4:
            return
        box = transform.mapRect(shell.bounds)
        y, x = box.top() - DIMENSION_GAP_PX, box.left() - DIMENSION_GAP_PX
        _dimension(painter, QPointF(box.left(), y), box.width(), shell.bounds.width(), 0, theme)
        corner = QPointF(x, box.bottom())
        _dimension(painter, corner, box.height(), shell.bounds.height(), -90, theme)


def _dimension(
    painter: QPainter, start: QPointF, length: float, length_mm: float, turn: int, theme: Theme
) -> None:
    """A line from ``start`` to the right (or turned), ticks at its ends, the figure in a gap."""
    painter.save()
    painter.translate(start)
    painter.rotate(turn)
    text = metres_text(length_mm)
    gap = text_width(text, 10.5, 500) / 2 + 6
    painter.setPen(QPen(colour(theme.line2), 1))
    middle = length / 2
    if length > 2 * gap + 8:
        painter.drawLine(QPointF(0, 0), QPointF(middle - gap, 0))
        painter.drawLine(QPointF(middle + gap, 0), QPointF(length, 0))
        line = middle_baseline(0, 10.5)
        draw_text(painter, text, middle, line, 10.5, 500, theme.text2, "centre")
        painter.setPen(QPen(colour(theme.line2), 1))
    else:
        painter.drawLine(QPointF(0, 0), QPointF(length, 0))
    for x in (0.0, length):
        painter.drawLine(QPointF(x, -3), QPointF(x, 3))
    painter.restore()


def bar_metres(z: float, most_px: float = 180.0) -> tuple[float, ...]:
    """The figures of a scale bar at z pixels a metre: 0 and round lengths, as in 0-1-2-5."""
    fitting = [length for length in BAR_LENGTHS_M if length * z <= most_px]
    longest = fitting[-1] if fitting else BAR_LENGTHS_M[0]
    first = f"{longest:g}".strip("0.")[0]
    parts = {"1": (0.2, 0.5), "2": (0.25, 0.5), "5": (0.2, 0.4)}[first]
    return (0.0, *(round(longest * part, 3) for part in parts), float(longest))


def draw_scale_bar(
    painter: QPainter, x: float, y: float, z: float, theme: Theme, most_px: float = 180.0
) -> float:
    """Draw a scale bar in pixels, its left end at x and its bar at y; gives its length."""
    figures = bar_metres(z, most_px)
    height = 4.0
    spans = pairwise(figures)
    painter.setPen(QPen(colour(theme.inner_wall), 1))
    for n, (start, end) in enumerate(spans):
        rect = QRectF(x + start * z, y, (end - start) * z, height)
        painter.setBrush(colour(theme.floor if n % 2 else theme.inner_wall))
        painter.drawRect(rect)
    last = f"{_figure(figures[-1])} m"
    draw_text(painter, last, x + figures[-1] * z, y - 5, 10.5, 500, theme.text2, "centre")
    right = x + figures[-1] * z - text_width(last, 10.5, 500) / 2 - 4
    free = x - 100.0
    for figure in figures[:-1]:
        text, spot = _figure(figure), x + figure * z
        half = text_width(text, 10.5, 500) / 2
        if spot - half >= free and spot + half <= right:
            draw_text(painter, text, spot, y - 5, 10.5, 500, theme.text2, "centre")
            free = spot + half + 4
    return figures[-1] * z


def _figure(metres: float) -> str:
    decimals = 0 if metres == int(metres) else 2 if round(metres * 10, 6) % 1 else 1
    return QLocale().toString(metres, "f", decimals)


def draw_north(
    painter: QPainter, x: float, y: float, radius: float, north_deg: int, theme: Theme
) -> None:
    """Draw a north arrow in a circle, in pixels; ``north_deg`` is clockwise from the top."""
    painter.save()
    painter.translate(x, y)
    painter.setPen(QPen(colour(theme.line2), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(0, 0), radius, radius)
    painter.rotate(north_deg)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(theme.text))
    tip, foot = radius * 0.62, radius * 0.5
    points = [(0, -tip), (foot * 0.8, foot), (0, foot * 0.5), (-foot * 0.8, foot)]
    painter.drawPolygon(QPolygonF([QPointF(*point) for point in points]))
    painter.restore()
