"""The one painter: everything that is on a floor, from below to above, on any device.

A painter's world coordinates are floor millimetres; pixels a metre come from its world transform.
Screens draw layer by layer with the functions named here; ``draw_floor`` draws all of them for
pictures and paper.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintDevice, QPainter, QPen, QPolygonF, QTransform

from planner.model import Role
from ui.draw.building import draw_building, draw_fittings, draw_ground, draw_zones
from ui.draw.desks import (
    desk_bounds,
    draw_desk,
    paint_name,
    paint_people,
    paint_top,
    person_place,
)  # fmt: skip
from ui.draw.links import ArrowLook, arrow_looks, draw_arrows, draw_links
from ui.draw.lod import Level, Lod, lod_of, pixels, turn_of
from ui.draw.marks import (
    draw_dimensions,
    draw_north,
    draw_overlaps,
    draw_scale_bar,
    draw_selection,
    selection_frame,
)  # fmt: skip
from ui.draw.people import draw_token
from ui.draw.roomlabels import draw_bench_names, draw_room_labels
from ui.draw.sprites import RINGS, Ring, draw_crowd, draw_far_ring, sprite_ratio
from ui.draw.theme import Theme, colour
from ui.draw.values import DeskLook, FloorLook

__all__ = [
    "ArrowLook", "arrow_looks", "desk_bounds", "draw_arrows", "draw_bench_names", "draw_building",
    "draw_desk", "draw_desks", "draw_dimensions", "draw_fittings", "draw_floor", "draw_ground",
    "draw_links", "draw_north", "draw_overlaps", "draw_room_labels", "draw_scale_bar",
    "draw_selection", "draw_token", "draw_zones", "fit", "painting", "person_place",
    "selection_frame", "smooth",
]  # fmt: skip


@contextmanager
def painting(device: QPaintDevice) -> Iterator[QPainter]:
    """A smooth painter on a device, ended whatever happens.

    A painter that an exception leaves open takes the whole program down with its device.
    """
    painter = QPainter(device)
    try:
        smooth(painter)
        yield painter
    finally:
        if painter.isActive():
            painter.end()


def smooth(painter: QPainter) -> None:
    """Antialias lines and text."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)


def fit(box_mm: QRectF, target: QRectF) -> QTransform:
    """The transform that shows a box of the floor as large as possible in a target's middle."""
    scale = min(target.width() / box_mm.width(), target.height() / box_mm.height())
    middle, place = box_mm.center(), target.center()
    return QTransform(
        scale, 0, 0, scale, place.x() - middle.x() * scale, place.y() - middle.y() * scale
    )


def draw_floor(
    painter: QPainter,
    look: FloorLook,
    *,
    arrows: Sequence[ArrowLook] = (),
    dimensions: bool = True,
    lod: Lod | None = None,
) -> None:
    """Draw a whole floor in the order of the look. The caller has painted what lies outside."""
    lod = lod or lod_of(painter)
    theme, desks = look.theme, look.desks
    draw_building(painter, look.shell, theme, look.benches, lod)
    draw_room_labels(painter, look.shell, desks, theme, lod, look.benches)
    draw_bench_names(painter, look.benches, theme, lod)
    if lod.level <= Level.SHAPES:
        draw_desks(painter, desks.values(), theme, lod)
        draw_overlaps(painter, look.overlaps, theme, lod)
        draw_links(painter, look.links, theme, lod)
    else:
        _draw_near(painter, look, arrows, lod)
    chosen = [desk for desk in desks.values() if desk.selected]
    if chosen:
        draw_selection(painter, chosen, theme, lod)
    if dimensions:
        draw_dimensions(painter, look.shell, theme)


def _draw_near(painter: QPainter, look: FloorLook, arrows: Sequence[ArrowLook], lod: Lod) -> None:
    desks, theme = look.desks.values(), look.theme
    with pixels(painter) as transform:
        for desk in desks:
            paint_top(painter, desk, lod, transform)
    draw_overlaps(painter, look.overlaps, theme, lod, desks)
    draw_links(painter, look.links, theme, lod)
    draw_arrows(painter, arrows, theme, desks, lod)
    with pixels(painter) as transform:
        for desk in desks:
            paint_name(painter, desk, lod, transform)
        for desk in desks:
            paint_people(painter, desk, lod, transform)


def draw_desks(
    painter: QPainter, desks: Iterable[DeskLook], theme: Theme, lod: Lod | None = None
) -> None:
    """Draw many desks at once from far away: washes by colour, then edges and shapes.

    For z under 18, where no desk has text. Five thousand desks take a few milliseconds.
    """
    lod = lod or lod_of(painter)
    groups: dict[Role | None, list[DeskLook]] = {
        None: [],
        "other": [],
        "marketing": [],
        "sales": [],
    }
    for desk in desks:
        groups[desk.people[0].role if desk.people else None].append(desk)
    with pixels(painter) as transform:
        for role, group in groups.items():
            _draw_washes(painter, group, role, theme, lod, transform)
        if lod.level == Level.FAR:
            _draw_far_marks(painter, groups, theme, transform)
            return
        for group in groups.values():
            for desk in group:
                if _has_special_top(desk):
                    paint_top(painter, desk, lod, transform)
        painter.setWorldTransform(QTransform())
        for role, group in groups.items():
            if role is not None:
                _draw_shapes(painter, group, role, theme, lod, transform)


def _has_special_top(desk: DeskLook) -> bool:
    return bool(
        desk.broken or desk.selected or desk.hovered or desk.drag or desk.state == "out_of_service"
    )


def _draw_washes(
    painter: QPainter,
    desks: Sequence[DeskLook],
    role: Role | None,
    theme: Theme,
    lod: Lod,
    transform: QTransform,
) -> None:
    """All tops of one colour. One path of thousands would be slow: rectangles are quick.

    An edge is a rectangle under the wash: a pen would cost four times as much.
    """
    wash = theme.floor if role is None else theme.role(role).wash
    edge = theme.line2 if role is None else theme.role(role).edge
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, lod.level > Level.FAR)
    if turn_of(transform):
        upright, slanting = [], list(desks)
    else:
        upright = [transform.mapRect(desk.top) for desk in desks if not desk.angle % 90]
        slanting = [desk for desk in desks if desk.angle % 90]
    if lod.level > Level.FAR or role is None:
        painter.setBrush(colour(edge))
        painter.drawRects(upright)
        upright = [rect.adjusted(1, 1, -1, -1) for rect in upright]
    painter.setBrush(colour(wash))
    painter.drawRects(upright)
    painter.setPen(QPen(colour(edge), 1) if lod.level > Level.FAR else Qt.PenStyle.NoPen)
    _draw_turned(painter, slanting, transform)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def _draw_turned(painter: QPainter, desks: Iterable[DeskLook], transform: QTransform) -> None:
    for desk in desks:
        turned = QTransform().translate(desk.x, desk.y)
        if desk.angle % 90:
            turned.rotate(desk.angle)
        turned.translate(-desk.x, -desk.y)
        painter.drawPolygon(transform.map(turned.map(QPolygonF(desk.top))))


def _draw_shapes(
    painter: QPainter,
    desks: Sequence[DeskLook],
    role: Role,
    theme: Theme,
    lod: Lod,
    transform: QTransform,
) -> None:
    ratio = sprite_ratio(painter)
    plain = [] if not ratio else [d for d in desks if not d.drag and not (d.moved and d.uncovered)]
    for desk in desks if not ratio else [d for d in desks if d.drag or (d.moved and d.uncovered)]:
        paint_people(painter, desk, lod, transform)
    for ring in RINGS:
        seats = [d.seat_at for d in plain if ring == _ring(d)]
        draw_crowd(painter, seats, transform, lod.radius, role, theme, ratio, ring)


def _ring(desk: DeskLook) -> Ring:
    return "uncovered" if desk.uncovered else "moved" if desk.moved else ""


def _draw_far_marks(
    painter: QPainter,
    groups: Mapping[Role | None, list[DeskLook]],
    theme: Theme,
    transform: QTransform,
) -> None:
    """From very far only rings are left: 8 px wide, whatever the zoom."""
    ratio = sprite_ratio(painter)
    chosen = []
    for group in groups.values():
        for desk in group:
            if desk.uncovered:
                place = transform.map(desk.seat_at)
                draw_far_ring(painter, place.x(), place.y(), theme, ratio)
            if desk.selected:
                chosen.append(transform.mapRect(desk.top))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour(theme.accent), 1.5))
    painter.drawRects(chosen)
