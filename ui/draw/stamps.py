"""People from far away, as small pictures: a thousand of them are put down in a few milliseconds.

On a screen only. Paper has room for shapes, and wants them as shapes.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPaintEngine, QPainter, QPixmap, QTransform

from planner.model import Role
from planner.vectors import TURNS
from ui.draw.lod import Lod
from ui.draw.people import UNCOVERED_GAP, draw_token, draw_uncovered_ring
from ui.draw.theme import Theme
from ui.draw.values import DeskLook


def takes_stamps(painter: QPainter) -> bool:
    """True if the painter makes a picture: on paper a stamp would be a stain."""
    engine = painter.paintEngine()
    return engine is not None and engine.type() == QPaintEngine.Type.Raster


def stamp_people(
    painter: QPainter, desks: Iterable[DeskLook], theme: Theme, lod: Lod, transform: QTransform
) -> None:
    """Put down everybody at these desks, with a ring where it is due. The painter is in pixels."""
    ratio = painter.device().devicePixelRatio()
    half = lod.radius + UNCOVERED_GAP + 2
    draw = painter.drawPixmap
    for desk in desks:
        role = desk.role
        if role is not None:
            cos, sin = TURNS[desk.angle]
            across, along = desk.seat
            seat = transform.map(
                QPointF(desk.x + across * cos - along * sin, desk.y + across * sin + along * cos)
            )
            stamp = _stamp(role, lod.radius, theme, desk.uncovered, ratio)
            draw(QPointF(seat.x() - half, seat.y() - half), stamp)


@lru_cache(maxsize=64)
def _stamp(role: Role, radius: float, theme: Theme, uncovered: bool, ratio: float) -> QPixmap:
    half = radius + UNCOVERED_GAP + 2
    size = round(2 * half * ratio)
    pixmap = QPixmap(size, size)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if uncovered:
            draw_uncovered_ring(painter, half, half, radius, theme, theme.floor)
        if radius:
            draw_token(painter, half, half, radius, role, theme, letter=False)
    return pixmap
