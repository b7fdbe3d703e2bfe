"""How much is drawn at a zoom: the table "Level of detail" of the look.

Sizes are device-independent pixels. A painter on the floor has millimetres as its world
coordinates, so z (pixels a metre) comes from its world transform; on paper a "pixel" is the unit
that the page chose, and the same table holds.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QTransform


class Level(IntEnum):
    """What can be told apart: washes, shapes, initials, short names, full names."""

    FAR = 0
    SHAPES = 1
    INITIALS = 2
    NAMES = 3
    CLOSE = 4


@dataclass(frozen=True, slots=True)
class Lod:
    """One zoom: ``z`` pixels a metre, the level, the radius of a person, the width of a link."""

    z: float
    level: Level
    radius: float
    link_width: float

    @property
    def mm(self) -> float:
        """Pixels a millimetre."""
        return self.z / 1000


@lru_cache(maxsize=256)
def lod_at(z: float) -> Lod:
    """What is drawn at z pixels a metre."""
    if z < 8:
        return Lod(z, Level.FAR, 0.0, 1.0)
    if z < 18:
        return Lod(z, Level.SHAPES, 5.0, 1.5)
    if z < 28:
        return Lod(z, Level.INITIALS, 5.5 if z < 21 else 7.0, 1.75)
    level = Level.NAMES if z < 56 else Level.CLOSE
    radius = 8.5 if z < 31 else 9.5 if z < 45 else 11.5 if z < 60 else 13.0
    return Lod(z, level, radius, 2.0 if z < 60 else 2.75)


def zoom_of(transform: QTransform) -> float:
    """Pixels a metre of a transform from floor millimetres, whichever way it turns."""
    return round(math.hypot(transform.m11(), transform.m12()) * 1000, 3)


def lod_of(painter: QPainter) -> Lod:
    """What is drawn with this painter, whose world coordinates are floor millimetres."""
    return lod_at(zoom_of(painter.worldTransform()))


def turn_of(transform: QTransform) -> float:
    """How far a transform turns, in degrees clockwise."""
    return math.degrees(math.atan2(transform.m12(), transform.m11()))


@contextmanager
def pixels(painter: QPainter) -> Iterator[QTransform]:
    """Draw in pixels for a while; gives the transform that maps floor millimetres to them.

    Pen, brush, font and transform are as before afterwards.
    """
    transform = painter.worldTransform()
    painter.save()
    painter.setWorldTransform(QTransform())
    try:
        yield transform
    finally:
        painter.restore()


def frame(transform: QTransform, x_mm: float, y_mm: float, angle_deg: float) -> QTransform:
    """Pixels about a place on the floor: its origin there, turned by the angle, not scaled."""
    origin = transform.map(QPointF(x_mm, y_mm))
    result = QTransform.fromTranslate(origin.x(), origin.y())
    turn = angle_deg + turn_of(transform)
    return result.rotate(turn) if turn else result
