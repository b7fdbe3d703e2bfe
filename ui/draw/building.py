"""Draws the building of a floor: paper, rooms, chair zones, walls, windows and doors.

The painter's world coordinates are floor millimetres; every function leaves it as it was.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPen, QTransform

from planner.model import Picture
from planner.model.floor import RoomKind, WallKind
from ui.draw.furniture import paint_object
from ui.draw.lod import Level, Lod, frame, lod_of, pixels
from ui.draw.people import dashed
from ui.draw.shell import Shell
from ui.draw.theme import Theme, colour
from ui.draw.walls import DoorShape, WallShape, WindowShape
from ui.draw.zones import BenchShape

LEAST_WALL_PX: Final = 2.0
SECTOR_OPACITY: Final = 0.7


def draw_building(
    painter: QPainter,
    shell: Shell,
    theme: Theme,
    benches: Iterable[BenchShape] = (),
    lod: Lod | None = None,
) -> None:
    """Draw all that lies under desks: floor, picture, rooms, zones, furniture, walls, openings."""
    lod = lod or lod_of(painter)
    draw_ground(painter, shell, theme, lod)
    if theme.shows_zones and lod.level >= Level.NAMES:
        draw_zones(painter, benches, theme)
    draw_fittings(painter, shell, theme, lod)


def draw_ground(painter: QPainter, shell: Shell, theme: Theme, lod: Lod | None = None) -> None:
    """Draw the paper of the floor, the picture under it, and the rooms."""
    lod = lod or lod_of(painter)
    draw_background(painter, shell)
    with pixels(painter) as transform:
        painter.setPen(Qt.PenStyle.NoPen)
        if shell.background is None:
            painter.fillPath(transform.map(shell.outline), colour(theme.floor))
        for shape in shell.rooms:
            fill = room_fill(theme, shape.room.kind)
            path = transform.map(shape.path)
            painter.fillPath(path, colour(fill, 0.6 if shell.background else 1))
            if not shell.is_closed:
                painter.strokePath(path, QPen(colour(theme.line2), 1))


def room_fill(theme: Theme, kind: RoomKind) -> str:
    """Workrooms and ways are paper; what is not for desks has a tint."""
    if kind in ("office", "corridor"):
        return theme.floor
    if kind == "kitchen":
        return theme.kitchen
    return theme.zone if kind == "lounge" else theme.room


def draw_zones(painter: QPainter, benches: Iterable[BenchShape], theme: Theme) -> None:
    """Draw chair zones, a whole bench as one block."""
    with pixels(painter) as transform:
        painter.setBrush(colour(theme.zone))
        painter.setPen(dashed(theme.zone_line, 1, 2, 3))
        for bench in benches:
            painter.drawPath(transform.map(bench.zone))


def draw_fittings(painter: QPainter, shell: Shell, theme: Theme, lod: Lod | None = None) -> None:
    """Draw furniture, walls, windows and doors."""
    lod = lod or lod_of(painter)
    with pixels(painter) as transform:
        if lod.level >= Level.INITIALS:
            for thing in shell.objects:
                paint_object(painter, thing, theme, lod, transform)
        for door in shell.doors:
            _paint_opening(painter, door, theme, transform, lod)
        for wall in shell.walls:
            _paint_wall(painter, wall, theme, transform, lod)
        for window in shell.windows:
            _paint_window(painter, window, theme, transform, lod)
        if lod.level >= Level.SHAPES:
            for door in shell.doors:
                _paint_leaves(painter, door, theme, transform, lod)


def _wall_colour(theme: Theme, kind: WallKind) -> str:
    if kind == "outer":
        return theme.wall
    return {"glass": theme.window_fill, "screen": theme.door}.get(kind, theme.inner_wall)


def _paint_wall(
    painter: QPainter, wall: WallShape, theme: Theme, transform: QTransform, lod: Lod
) -> None:
    tint = _wall_colour(theme, wall.kind)
    missing = LEAST_WALL_PX - wall.thickness_mm * lod.mm
    pen = QPen(Qt.PenStyle.NoPen)
    if wall.kind == "glass" and missing <= 0:
        pen = QPen(colour(theme.window_line), 1)
    elif missing > 0:
        pen = QPen(colour(tint), missing, j=Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    painter.setBrush(colour(tint))
    painter.drawPath(transform.map(wall.path))


def _opening_rect(opening: WindowShape, lod: Lod) -> QRectF:
    width, depth = opening.width_mm * lod.mm, max(opening.thickness_mm * lod.mm, LEAST_WALL_PX)
    return QRectF(-width / 2, -depth / 2, width, depth)


def _paint_window(
    painter: QPainter, window: WindowShape, theme: Theme, transform: QTransform, lod: Lod
) -> None:
    painter.setWorldTransform(frame(transform, window.x, window.y, window.angle_deg))
    rect = _opening_rect(window, lod)
    painter.setBrush(colour(theme.window_fill))
    painter.setPen(QPen(colour(theme.window_line), 1))
    if lod.level >= Level.INITIALS and rect.height() >= 4:
        painter.drawRect(rect.adjusted(0, 0.5, 0, -0.5))
        painter.drawLine(QPointF(rect.left(), 0), QPointF(rect.right(), 0))
    else:
        painter.fillRect(rect, colour(theme.window_line))
    painter.setWorldTransform(QTransform())


def _paint_opening(
    painter: QPainter, door: DoorShape, theme: Theme, transform: QTransform, lod: Lod
) -> None:
    opening = door.opening
    painter.setWorldTransform(frame(transform, opening.x, opening.y, opening.angle_deg))
    rect = _opening_rect(opening, lod)
    painter.fillRect(rect, colour(theme.floor))
    if door.is_outer and lod.level >= Level.INITIALS:
        painter.setPen(QPen(colour(theme.door), 1))
        for y in (rect.top() + 0.5, rect.bottom() - 0.5):
            painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))
    painter.setWorldTransform(QTransform())


def _paint_leaves(
    painter: QPainter, door: DoorShape, theme: Theme, transform: QTransform, lod: Lod
) -> None:
    for hinge, tip, shut in door.leaves:
        h, t, s = (transform.map(QPointF(*point)) for point in (hinge, tip, shut))
        arc, sector = _swing(h, t, s)
        if lod.level >= Level.INITIALS:
            painter.fillPath(sector, colour(theme.zone, SECTOR_OPACITY))
            painter.strokePath(arc, QPen(colour(theme.door), 1))
        width = 2.0 if lod.level >= Level.NAMES else 1.25
        painter.setPen(QPen(colour(theme.door), width, c=Qt.PenCapStyle.RoundCap))
        painter.drawLine(h, t)


def _swing(hinge: QPointF, tip: QPointF, shut: QPointF) -> tuple[QPainterPath, QPainterPath]:
    """The arc that the tip of a leaf draws, and the sector that the leaf sweeps."""
    # A quarter circle as one cubic: its handles are 0.5523 of the radius (error 0.03 %).
    to_tip, to_shut = tip - hinge, shut - hinge
    arc = QPainterPath(tip)
    arc.cubicTo(tip + to_shut * 0.5523, shut + to_tip * 0.5523, shut)
    sector = QPainterPath(arc)
    sector.lineTo(hinge)
    sector.closeSubpath()
    return arc, sector


# The picture under the floor


@lru_cache(maxsize=4)
def _image(picture: Picture) -> QImage:
    return QImage.fromData(QByteArray(picture.data))


def draw_background(painter: QPainter, shell: Shell) -> None:
    """Draw the calibrated picture that lies under the floor, if there is one."""
    if shell.background is None:
        return
    place, picture = shell.background
    image = _image(picture)
    left, top, width, height = place.crop_px or (0, 0, image.width(), image.height())
    painter.save()
    painter.setOpacity(painter.opacity() * place.opacity_percent / 100)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.translate(place.x_mm, place.y_mm)
    painter.rotate(place.angle_deg)
    painter.scale(place.mm_per_px, place.mm_per_px)
    if place.mirrored:
        painter.translate(picture.width_px, 0)
        painter.scale(-1, 1)
    source = QRectF(left, top, width, height)
    painter.drawImage(source, image, source)
    painter.restore()
