"""People as small pictures, for screens: a floor of thousands is painted in milliseconds.

A picture is made once for each shape, size, pixel ratio and quarter of a pixel, so that it looks
like the drawing it replaces. Paper, and everything that scales, is drawn as lines instead.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import lru_cache
from typing import Final, Literal

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QPaintEngine, QPainter, QTransform

from planner.model import Role
from ui.draw.people import (
    RIM,
    UNCOVERED_GAP,
    draw_moved_ring,
    draw_token,
    draw_uncovered_ring,
)  # fmt: skip
from ui.draw.theme import Theme

PHASES: Final = 4
FAR_RADIUS: Final = 1.0  # with its gap the ring is 8 px wide

Ring = Literal["", "uncovered", "moved"]
RINGS: Final[tuple[Ring, ...]] = ("", "moved", "uncovered")


def sprite_ratio(painter: QPainter) -> float:
    """The pixel ratio for ``draw_person``, or 0 where what is painted is not pixels one for one."""
    engine = painter.paintEngine()
    is_raster = engine is not None and engine.type() == QPaintEngine.Type.Raster
    if not is_raster or painter.viewTransformEnabled():
        return 0.0
    return painter.device().devicePixelRatio()


def draw_person(
    painter: QPainter,
    x: float,
    y: float,
    radius: float,
    role: Role,
    theme: Theme,
    ratio: float,
    *,
    rim: str = "",
    letter: bool = True,
    ring: Ring = "",
) -> None:
    """Draw a person with their ring, in pixels at this pixel ratio, with no other transform set."""
    right, down = x * ratio, y * ratio
    column, row = math.floor(right), math.floor(down)
    across, below = int((right - column) * PHASES), int((down - row) * PHASES)
    image, half = _sprite(theme, role, radius, rim, letter, ring, ratio, across, below)
    painter.drawImage(QPointF((column - half) / ratio, (row - half) / ratio), image)


def draw_crowd(
    painter: QPainter,
    seats: Iterable[QPointF],
    transform: QTransform,
    radius: float,
    role: Role,
    theme: Theme,
    ratio: float,
    ring: Ring = "",
) -> None:
    """Draw many people of one role as shapes without letters, each on the nearest whole pixel.

    ``seats`` are places that ``transform`` maps to pixels.
    """
    image, half = _sprite(theme, role, radius, "", False, ring, ratio, 0, 0)
    m11, m12, m21, m22 = transform.m11(), transform.m12(), transform.m21(), transform.m22()
    dx, dy, shift = transform.dx(), transform.dy(), half / ratio
    draw = painter.drawImage
    for seat in seats:
        x, y = seat.x(), seat.y()
        draw(QPointF(m11 * x + m21 * y + dx - shift, m12 * x + m22 * y + dy - shift), image)


def draw_far_ring(painter: QPainter, x: float, y: float, theme: Theme, ratio: float) -> None:
    """Draw the ring of somebody uncovered who is too far away to be seen: 8 px wide."""
    if not ratio:
        draw_uncovered_ring(painter, x, y, FAR_RADIUS, theme, theme.floor)
        return
    image, half = _sprite(theme, None, FAR_RADIUS, "", False, "uncovered", ratio, 0, 0)
    painter.drawImage(QPointF(x - half / ratio, y - half / ratio), image)


@lru_cache(maxsize=4096)
def _sprite(
    theme: Theme,
    role: Role | None,
    radius: float,
    rim: str,
    letter: bool,
    ring: Ring,
    ratio: float,
    across: int,
    below: int,
) -> tuple[QImage, int]:
    """The picture, and how many of its pixels lie left of and above the middle."""
    half = math.ceil((radius * 1.06 + (UNCOVERED_GAP + 1 if ring else RIM)) * ratio) + 1
    image = QImage(2 * half + 1, 2 * half + 1, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    image.setDevicePixelRatio(ratio)
    painter = QPainter(image)
    try:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x = (half + (across + 0.5) / PHASES) / ratio
        y = (half + (below + 0.5) / PHASES) / ratio
        if ring == "uncovered":
            draw_uncovered_ring(painter, x, y, radius, theme, theme.floor)
        elif ring == "moved":
            draw_moved_ring(painter, x, y, radius, theme)
        if role is not None:
            draw_token(painter, x, y, radius, role, theme, rim=rim, letter=letter)
    finally:
        painter.end()
    return image, half
