"""Draws a desk: its top, the name on it, the people on its chair.

The painter's world coordinates are floor millimetres; every function leaves it as it was.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF, QTransform

from ui.draw.icons import draw_icon
from ui.draw.labels import CAPITAL, DESCENT, draw_text, middle_baseline, text_width, wrapped
from ui.draw.lod import Level, Lod, frame, lod_of, pixels, turn_of
from ui.draw.people import (
    RIM,
    badge_place,
    dashed,
    days_width,
    draw_badge,
    draw_days,
    draw_lock,
    draw_moved_ring,
    draw_token,
    draw_uncovered_ring,
    ring_gap,
)  # fmt: skip
from ui.draw.sprites import Ring, draw_person, sprite_ratio
from ui.draw.theme import Theme, colour
from ui.draw.values import INSET_MM, DeskLook, PersonLook

RADIUS: Final = 3.0
MARGIN: Final = 6.0
"""What a name leaves free of the width of its desk, in pixels."""

FEATURE_ICONS: Final = {
    "sit-stand": "arrow-up-down",
    "two-screens": "monitor",
    "window": "app-window",
    "quiet": "volume-x",
    "wide-access": "accessibility",
}
GHOST: Final = 0.5
TWO_LINES: Final = 19.8
"""Height of initials over a short name, descenders included, in pixels."""
SIGNS_UP: Final = 3.5
SIGNS_FROM: Final = 20.5
"""Half a desk in pixels from which there is room for a row of signs below the name."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line on a desk, about the middle of the top; ``middle`` is down from there, in pixels."""

    text: str
    px: float
    weight: int
    tint: str
    middle: float


def draw_desk(painter: QPainter, look: DeskLook, lod: Lod | None = None) -> None:
    """Draw everything of one desk: top, name, people."""
    lod = lod or lod_of(painter)
    with pixels(painter) as transform:
        paint_top(painter, look, lod, transform)
        paint_name(painter, look, lod, transform)
        paint_people(painter, look, lod, transform)


def desk_bounds(look: DeskLook, z: float = 8.0) -> QRectF:
    """The upright box, in floor millimetres, of all that ``draw_desk`` draws from z pixels a metre
    upwards."""
    reach = (26.0 if z >= 18 else 12.0) * 1000 / z  # ring and badge of the largest person
    seat = look.seat_at
    chair = QRectF(seat.x() - reach, seat.y() - reach, 2 * reach, 2 * reach)
    more = 8 * 1000 / z
    return top_bounds(look).adjusted(-more, -more, more, more).united(chair)


def top_bounds(look: DeskLook) -> QRectF:
    """The upright box of the desk top in floor millimetres."""
    half_width, half_depth = look.width / 2, look.depth / 2
    rect = QRectF(-half_width, -half_depth, look.width, look.depth)
    if look.angle:
        rect = QTransform().rotate(look.angle).mapRect(rect)
    return rect.translated(look.x, look.y)


def person_place(look: DeskLook, lod: Lod, transform: QTransform) -> QPointF:
    """Where the person of a desk is drawn, in pixels: on the chair, or at the top of a cell."""
    if not look.is_cell:
        return transform.map(look.seat_at)
    base = frame(transform, look.x, look.y, look.angle)
    return base.map(QPointF(*_person_offset(look, lod)))


def _person_offset(look: DeskLook, lod: Lod) -> tuple[float, float]:
    if not look.is_cell:
        return look.seat[0] * lod.mm, look.seat[1] * lod.mm
    depth = look.depth * lod.mm
    if lod.level < Level.INITIALS or depth < 2 * lod.radius + 16:
        return 0, 0
    return 0, max(-depth / 2 + lod.radius + 4, -depth * 0.24)


# The top


def paint_top(painter: QPainter, look: DeskLook, lod: Lod, transform: QTransform) -> None:
    """Paint the desk top: wash, edge, hatch of a desk that is out. The painter is in pixels."""
    painter.setWorldTransform(frame(transform, look.x, look.y, look.angle))
    rect = top_rect(look, lod)
    theme = look.theme
    radius = RADIUS if lod.level >= Level.INITIALS else 0
    painter.setBrush(colour(_wash(look)))
    painter.setPen(Qt.PenStyle.NoPen if lod.level == Level.FAR else edge_pen(look, lod))
    painter.drawRoundedRect(rect, radius, radius)
    if look.drag == "target":
        painter.setBrush(colour(theme.accent, 0.10))
        painter.drawRoundedRect(rect, radius, radius)
    if look.state == "out_of_service" and lod.level > Level.FAR:
        _hatch(painter, rect.adjusted(1, 1, -1, -1), theme)


def top_rect(look: DeskLook, lod: Lod) -> QRectF:
    """The desk top in its own frame, in pixels, inset by 20 mm."""
    width, depth = (look.width - 2 * INSET_MM) * lod.mm, (look.depth - 2 * INSET_MM) * lod.mm
    return QRectF(-width / 2, -depth / 2, width, depth)


def _wash(look: DeskLook) -> str:
    if look.drag == "origin" or look.role is None:
        return look.theme.floor
    return look.theme.role(look.role).wash


def edge_pen(look: DeskLook, lod: Lod) -> QPen:
    """The pen of a desk's edge, by what there is to say about it; the strongest word wins."""
    theme = look.theme
    colours = theme.role(look.role) if look.role else None
    if look.drag == "target":
        return QPen(colour(theme.accent), 2.25)
    if look.drag == "origin":
        return dashed(colours.edge if colours else theme.line2, 1, 4, 3)
    if look.selected:
        return QPen(colour(theme.accent), 1.5)
    if look.broken:
        return QPen(colour(theme.bad if look.broken == "must" else theme.warn), 1.5)
    if look.hovered:
        return QPen(colour(colours.fill if colours else theme.edge), 1.5)
    if colours is None:
        return dashed(theme.line2, 1, 4, 3)
    return QPen(colour(colours.edge), 1 if lod.level > Level.SHAPES else 0.75)


def _hatch(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    painter.save()
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(colour(theme.line2), 1))
    painter.drawLines(hatch_lines(rect, 6))
    painter.restore()


def hatch_lines(rect: QRectF, pitch: float) -> list[QLineF]:
    """Lines at 45 degrees over a rectangle, ``pitch`` pixels apart; they reach over its edges."""
    step = pitch * 2**0.5
    count = int((rect.width() + rect.height()) / step) + 1
    starts = [rect.left() + step * (n + 0.5) for n in range(count)]
    bottom, height = rect.bottom(), rect.height()
    return [QLineF(x - height, bottom, x, bottom - height) for x in starts]


# The name


def paint_name(painter: QPainter, look: DeskLook, lod: Lod, transform: QTransform) -> None:
    """Paint what stands on the desk top. The painter is in pixels."""
    if lod.level < Level.INITIALS:
        return
    base = name_frame(look, lod, transform)
    painter.setWorldTransform(base)
    lines = name_lines(look, lod)
    if look.state == "out_of_service":
        _paint_pill(painter, lines, look.theme)
    for line in lines:
        baseline = middle_baseline(line.middle, line.px)
        draw_text(painter, line.text, 0, baseline, line.px, line.weight, line.tint, "centre")
    if _has_signs(look, lod):
        _paint_icons(painter, look, lod)


def name_frame(look: DeskLook, lod: Lod, transform: QTransform) -> QTransform:
    """Pixels about the middle of what is written: turned with the desk, never upside down."""
    base = frame(transform, look.x, look.y, look.angle)
    if look.is_cell:
        base.translate(0, _cell_text_middle(look, lod))
    else:
        base.translate(0, -_intrusion(look, lod) / 2)
    turn = (look.angle + turn_of(transform)) % 360
    if 89.5 <= turn < 269.5:
        base.rotate(180)
    return base


def _cell_text_middle(look: DeskLook, lod: Lod) -> float:
    person = _person_offset(look, lod)[1]
    if not look.people or not person:
        return 0
    return (person + lod.radius + look.depth * lod.mm / 2) / 2


def name_lines(look: DeskLook, lod: Lod) -> tuple[Line, ...]:
    """What is written on a desk at this zoom: what does not fit is shortened, then left out."""
    return _name_lines(
        look.people[0] if look.people else None,
        len(look.people),
        look.word,
        look.name,
        look.state == "in_use",
        look.width * lod.mm - 2 * INSET_MM * lod.mm - MARGIN,
        _text_height(look, lod),
        lod.level,
        _has_signs(look, lod),
        look.theme,
    )


def _text_height(look: DeskLook, lod: Lod) -> float:
    depth = (look.depth - 2 * INSET_MM) * lod.mm
    if look.is_cell and look.people and (person := _person_offset(look, lod)[1]):
        return depth / 2 - person - lod.radius
    return depth - _intrusion(look, lod)


def _intrusion(look: DeskLook, lod: Lod) -> float:
    """How far the person on the chair, with rim or ring, reaches over the desk's edge."""
    if look.is_cell or not look.people:
        return 0.0
    reach = lod.radius + RIM
    if look.uncovered or look.moved:
        reach = lod.radius + ring_gap(lod.radius) + 1
    return max(0.0, reach - (look.seat[1] - look.depth / 2 + INSET_MM) * lod.mm)


@lru_cache(maxsize=16384)
def _name_lines(
    person: PersonLook | None,
    count: int,
    word: str,
    desk: str,
    is_in_use: bool,
    width: float,
    height: float,
    level: Level,
    has_signs: bool,
    theme: Theme,
) -> tuple[Line, ...]:
    if person is None:
        return _word_lines(word, desk if is_in_use else "", width, height, level, theme)
    more = f" +{count - 1}" if count > 1 else ""
    letters = person.initials + more
    if level == Level.CLOSE and height >= 30:
        first = _first_fitting((person.name + more, person.short + more, letters), 12, 600, width)
        second = _first_fitting(
            (word, f"{person.initials} · {desk}", person.initials, desk), 10.5, 400, width
        )
        if first and second:
            up = SIGNS_UP if has_signs else 0.0
            return (
                Line(first, 12, 600, theme.desk_text, -7.2 - up),
                Line(second, 10.5, 400, theme.desk_text2, 7.2 - up),
            )
    if level >= Level.NAMES and height >= TWO_LINES and text_width(person.short, 9.2) <= width:
        first = _first_fitting((letters, person.initials), 10, 600, width)
        if first:
            return (
                Line(first, 10, 600, theme.desk_text, -5.3),
                Line(person.short, 9.2, 400, theme.desk_text2, 5.3),
            )
    for px in (10.0, 9.0):
        only = _first_fitting((letters, person.initials), px, 600, width)
        if only and height >= px - 1:
            return (Line(only, px, 600, theme.desk_text, 0),)
    return ()


def _word_lines(
    word: str, desk: str, width: float, height: float, level: Level, theme: Theme
) -> tuple[Line, ...]:
    """Guest, out of service, or the name of an empty desk; in two lines if need be."""
    px = 9.2 if level < Level.CLOSE else 10.5
    weight = 500 if word else 400
    texts = [word] if word else [desk] if level >= Level.NAMES else []
    if texts and text_width(texts[0], px, weight) > width:
        texts = wrapped(texts[0], px, weight, width)
        if any(text.endswith("…") for text in texts):
            return ()
    if not texts or len(texts) * (px + 1.5) > height:
        return ()
    first = -(len(texts) - 1) / 2
    return tuple(
        Line(text, px, weight, theme.text2, (first + n) * (px + 1.5))
        for n, text in enumerate(texts)
    )


def _first_fitting(texts: tuple[str, ...], px: float, weight: int, width: float) -> str:
    fitting = (text for text in texts if text and text_width(text, px, weight) <= width)
    return next(fitting, "")


def line_rect(line: Line) -> QRectF:
    """What a line covers in the frame of ``name_frame``."""
    width = text_width(line.text, line.px, line.weight)
    top = line.middle - CAPITAL / 2 * line.px
    return QRectF(-width / 2, top, width, (CAPITAL + DESCENT) * line.px)


def name_polygons(look: DeskLook, lod: Lod, transform: QTransform) -> Iterator[QPolygonF]:
    """What the lines on a desk cover, in pixels."""
    if lod.level >= Level.INITIALS:
        base = name_frame(look, lod, transform)
        for line in name_lines(look, lod):
            yield base.map(QPolygonF(line_rect(line)))


def _paint_pill(painter: QPainter, lines: tuple[Line, ...], theme: Theme) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(theme.floor))
    for line in lines:
        painter.drawRoundedRect(line_rect(line).adjusted(-3, -3, 3, 3), RADIUS, RADIUS)


def _has_signs(look: DeskLook, lod: Lod) -> bool:
    """True where features and office days have a row of their own below the name."""
    half = (look.depth / 2 - INSET_MM) * lod.mm
    return (
        lod.level == Level.CLOSE and half >= SIGNS_FROM and bool(look.people) and not look.is_cell
    )


def _paint_icons(painter: QPainter, look: DeskLook, lod: Lod) -> None:
    """Features from the left, office days at the right, below the name."""
    row = (look.depth / 2 - INSET_MM) * lod.mm - 7
    right = (look.width / 2 - INSET_MM) * lod.mm - 8
    days = look.people[0].days
    dots = right - days_width(days, 6)
    draw_days(painter, dots, row, days, look.theme, 6)
    left, size = -right, 11.0
    for feature in look.features:
        name = FEATURE_ICONS.get(feature)
        if name and left + size < dots - 4:
            draw_icon(painter, name, look.theme.desk_text2, QRectF(left, row - 5.5, size, size))
            left += size + 4


# The people


def paint_people(painter: QPainter, look: DeskLook, lod: Lod, transform: QTransform) -> None:
    """Paint everybody on the chair, with rings, badge and lock. The painter is in pixels."""
    if lod.level == Level.FAR:
        return
    painter.setWorldTransform(QTransform())
    place = person_place(look, lod, transform)
    x, y, radius, theme = place.x(), place.y(), lod.radius, look.theme
    letter = lod.level >= Level.INITIALS
    rim = theme.floor if letter else ""
    ratio = sprite_ratio(painter)
    ring: Ring = "uncovered" if look.uncovered else "moved" if look.moved else ""
    if ratio and len(look.people) == 1 and not look.drag and not (look.uncovered and look.moved):
        role = look.people[0].role
        draw_person(painter, x, y, radius, role, theme, ratio, rim=rim, letter=letter, ring=ring)
    elif look.people:
        _paint_crowd(painter, x, y, look, lod)
    if letter:
        _paint_signs(painter, x, y, look, lod, transform)


def _paint_crowd(painter: QPainter, x: float, y: float, look: DeskLook, lod: Lod) -> None:
    """Paint one or two people as lines, the first in front; somebody being dragged is pale."""
    radius, theme = lod.radius, look.theme
    letter = lod.level >= Level.INITIALS
    if look.uncovered:
        draw_uncovered_ring(painter, x, y, radius, theme, theme.floor)
    if look.moved or look.drag == "origin":
        draw_moved_ring(painter, x, y, radius, theme)
    rim, opacity = theme.floor if letter else "", GHOST if look.drag == "origin" else 1.0
    for n in range(min(len(look.people), 2) - 1, -1, -1):
        draw_token(
            painter, x + n * radius * 0.6, y, radius, look.people[n].role, theme,
            rim=rim, letter=letter and n == 0, opacity=opacity,
        )  # fmt: skip


def _paint_signs(
    painter: QPainter, x: float, y: float, look: DeskLook, lod: Lod, transform: QTransform
) -> None:
    theme = look.theme
    if look.uncovered:
        away = _away(look, transform)
        size = 12.0 if lod.level >= Level.NAMES else 10.0
        draw_badge(painter, *badge_place(x, y, lod.radius, away), theme, theme.floor, size)
    is_marked = theme.name == "print" and "wide-access" in look.features
    if look.locked or is_marked:
        corner = frame(transform, look.x, look.y, look.angle).map(_lock_place(look, lod))
        if look.locked:
            size = 10.0 if lod.level >= Level.NAMES else 8.0
            draw_lock(painter, corner.x(), corner.y(), theme, theme.floor, size)
        else:
            _paint_access(painter, corner, theme)


def _paint_access(painter: QPainter, middle: QPointF, theme: Theme) -> None:
    """On paper nobody can look up a desk's features, so the one that people search is drawn."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(theme.floor))
    painter.drawEllipse(middle, 6, 6)
    rect = QRectF(middle.x() - 4.5, middle.y() - 4.5, 9, 9)
    draw_icon(painter, FEATURE_ICONS["wide-access"], theme.text2, rect)


def _away(look: DeskLook, transform: QTransform) -> tuple[float, float]:
    """The direction from the desk to its chair, on screen; up for a cell."""
    if look.is_cell:
        return 0.0, -1.0
    turn = math.radians(look.angle + turn_of(transform))
    return -math.sin(turn), math.cos(turn)


def _lock_place(look: DeskLook, lod: Lod) -> QPointF:
    """On the right of the chair, before the desk: clear of the name and of every link."""
    x, y = look.width / 2 * lod.mm, look.depth / 2 * lod.mm
    if look.is_cell:
        return QPointF(x - 7, y - 8)
    return QPointF(min(x - 4, look.seat[0] * lod.mm + lod.radius + 5.5), y + 4)
