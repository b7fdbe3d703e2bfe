"""The one painter: everything that is on a floor, from below to above, on any device.

A painter's world coordinates are floor millimetres; pixels a metre come from its world transform.
Screens draw layer by layer with the functions named here; ``draw_floor`` draws all of them for
pictures and paper.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPaintDevice, QPainter, QPainterPath, QPen, QTransform

from planner.model import Role
from ui.draw.building import draw_building, draw_fittings, draw_ground, draw_zones
from ui.draw.desks import (
    INSET_MM,
    desk_bounds,
    draw_desk,
    paint_name,
    paint_people,
    paint_top,
    person_place,
)  # fmt: skip
from ui.draw.links import ArrowLook, arrow_looks, draw_arrows, draw_links
from ui.draw.lod import Level, Lod, lod_of, pixels
from ui.draw.marks import (
    draw_dimensions,
    draw_north,
    draw_overlaps,
    draw_scale_bar,
    draw_selection,
    selection_frame,
)  # fmt: skip
from ui.draw.people import draw_token, token_path
from ui.draw.roomlabels import draw_bench_names, draw_room_labels
from ui.draw.stamps import stamp_people, takes_stamps
from ui.draw.theme import Theme, colour
from ui.draw.values import DeskLook, FloorLook

__all__ = [
    "ArrowLook", "arrow_looks", "desk_bounds", "draw_arrows", "draw_bench_names", "draw_building",
    "draw_desk", "draw_desks", "draw_dimensions", "draw_fittings", "draw_floor", "draw_ground",
    "draw_links", "draw_north", "draw_overlaps", "draw_room_labels", "draw_scale_bar",
    "draw_selection", "draw_token", "draw_zones", "fit", "painting", "person_place",
    "selection_frame", "smooth",
]  # fmt: skip

ROLE_ORDER: tuple[Role | None, ...] = (None, "other", "marketing", "sales")


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
    draw_overlaps(painter, look.overlaps, theme, lod)
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
    groups: dict[Role | None, list[DeskLook]] = {}
    for desk in desks:
        groups.setdefault(desk.role, []).append(desk)
    for role in ROLE_ORDER:
        if role in groups:
            _draw_washes(painter, groups[role], role, theme, lod)
    if lod.level == Level.FAR:
        _draw_far_marks(painter, groups, theme, lod)
        return
    everybody = [desk for group in groups.values() for desk in group]
    with pixels(painter) as transform:
        for desk in everybody:
            if _has_special_top(desk):
                paint_top(painter, desk, lod, transform)
        if takes_stamps(painter):
            stamp_people(painter, everybody, theme, lod, transform)
        else:
            for role in ROLE_ORDER:
                if role is not None and role in groups:
                    _draw_shapes(painter, groups[role], role, theme, lod, transform)
        for desk in everybody:
            if desk.moved or desk.drag or (desk.uncovered and not takes_stamps(painter)):
                paint_people(painter, desk, lod, transform)


def _has_special_top(desk: DeskLook) -> bool:
    return bool(
        desk.broken or desk.selected or desk.hovered or desk.drag or desk.state == "out_of_service"
    )


def _draw_washes(
    painter: QPainter, desks: Sequence[DeskLook], role: Role | None, theme: Theme, lod: Lod
) -> None:
    painter.save()
    upright = [desk for desk in desks if desk.angle % 90 == 0]
    rects = [_upright_rect(desk) for desk in upright]
    wash = theme.floor if role is None else theme.role(role).wash
    pen = QPen(Qt.PenStyle.NoPen)
    if lod.level > Level.FAR or role is None:
        edge = theme.line2 if role is None else theme.role(role).edge
        pen = QPen(colour(edge), 1)
        pen.setCosmetic(True)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, lod.level > Level.FAR)
    painter.setPen(pen)
    painter.setBrush(colour(wash))
    painter.drawRects(rects)
    turned = [desk for desk in desks if desk.angle % 90]
    if turned:
        path = QPainterPath()
        for desk in turned:
            path.addPath(_turned_rect(desk))
        painter.drawPath(path)
    painter.restore()


def _upright_rect(desk: DeskLook) -> QRectF:
    width, depth = desk.width - 2 * INSET_MM, desk.depth - 2 * INSET_MM
    if desk.angle % 180:
        width, depth = depth, width
    return QRectF(desk.x - width / 2, desk.y - depth / 2, width, depth)


def _turned_rect(desk: DeskLook) -> QPainterPath:
    width, depth = desk.width - 2 * INSET_MM, desk.depth - 2 * INSET_MM
    path = QPainterPath()
    path.addRect(QRectF(-width / 2, -depth / 2, width, depth))
    return QTransform().translate(desk.x, desk.y).rotate(desk.angle).map(path)


def _draw_shapes(
    painter: QPainter,
    desks: Sequence[DeskLook],
    role: Role,
    theme: Theme,
    lod: Lod,
    transform: QTransform,
) -> None:
    path, shape = QPainterPath(), token_path(role, lod.radius)
    path.setFillRule(Qt.FillRule.WindingFill)
    for desk in desks:
        path.addPath(shape.translated(person_place(desk, lod, transform)))
    painter.fillPath(path, QBrush(colour(theme.role(role).fill)))


def _draw_far_marks(
    painter: QPainter, groups: dict[Role | None, list[DeskLook]], theme: Theme, lod: Lod
) -> None:
    """From very far only rings are left: 8 px wide, whatever the zoom."""
    ringed = [desk for group in groups.values() for desk in group if desk.uncovered]
    with pixels(painter) as transform:
        if takes_stamps(painter):
            stamp_people(painter, ringed, theme, lod, transform)
        else:
            painter.setBrush(colour(theme.floor))
            painter.setPen(QPen(colour(theme.bad), 2))
            for desk in ringed:
                painter.drawEllipse(person_place(desk, lod, transform), 4.0, 4.0)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour(theme.accent), 1.5))
        for group in groups.values():
            for desk in group:
                if desk.selected:
                    painter.drawRect(transform.mapRect(_upright_rect(desk)))


def place_of(transform: QTransform, x_mm: float, y_mm: float) -> QPointF:
    """A place of the floor in pixels."""
    return transform.map(QPointF(x_mm, y_mm))
