"""The shapes of people: circle S, rounded square M, hexagon O; rings, badges, locks, days.

Everything here draws in pixels about a middle point, on the floor, in lists and on pages alike.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPen, QPolygonF

from planner.model import Role
from planner.model.days import LETTERS, day_mask
from ui.draw.labels import draw_text, middle_baseline
from ui.draw.theme import Theme, colour

ROLE_LETTERS: Final[dict[Role, str]] = {"sales": "S", "marketing": "M", "other": "O"}
RIM: Final = 1.5
UNCOVERED_GAP: Final = 4.0
SMALL_GAP: Final = 3.0
SMALL_RADIUS: Final = 8.0
MOVED_GAP: Final = 3.5
LETTER_SIZE: Final = 1.1
DAY_PITCH: Final = 9.5


@lru_cache(maxsize=256)
def token_path(role: Role, radius: float) -> QPainterPath:
    """The outline of a person of this role about (0, 0). All three look equally large."""
    path = QPainterPath()
    if role == "sales":
        path.addEllipse(QPointF(0, 0), radius, radius)
    elif role == "marketing":
        half = radius * 0.9
        path.addRoundedRect(QRectF(-half, -half, 2 * half, 2 * half), half * 0.33, half * 0.33)
    else:
        turns = [math.radians(60 * corner) for corner in range(6)]
        points = [QPointF(radius * 1.06 * math.cos(a), radius * 1.06 * math.sin(a)) for a in turns]
        path.addPolygon(QPolygonF([*points, points[0]]))
        path.closeSubpath()
    return path


def draw_token(
    painter: QPainter,
    x: float,
    y: float,
    radius: float,
    role: Role,
    theme: Theme,
    *,
    rim: str = "",
    letter: bool = True,
    opacity: float = 1.0,
) -> None:
    """Draw a person. ``rim`` colours the 1.5 px round it (usually like the floor); "" is no rim."""
    colours = theme.role(role)
    before = painter.opacity()
    painter.translate(x, y)
    if opacity != 1.0:
        painter.setOpacity(before * opacity)
    painter.setBrush(colour(colours.fill))
    if rim:
        painter.setPen(QPen(colour(rim), RIM, j=Qt.PenJoinStyle.RoundJoin))
        painter.drawPath(token_path(role, radius + RIM / 2))
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawPath(token_path(role, radius))
    if letter:
        px = radius * LETTER_SIZE
        line = middle_baseline(0, px)
        draw_text(painter, ROLE_LETTERS[role], 0, line, px, 700, colours.on_fill, "centre")
    if opacity != 1.0:
        painter.setOpacity(before)
    painter.translate(-x, -y)


def draw_uncovered_ring(
    painter: QPainter, x: float, y: float, radius: float, theme: Theme, ground: str
) -> None:
    """The ring under somebody who is not covered, filled with what lies round it."""
    painter.setPen(QPen(colour(theme.bad), 2))
    painter.setBrush(colour(ground))
    reach = radius + ring_gap(radius)
    painter.drawEllipse(QPointF(x, y), reach, reach)


def ring_gap(radius: float) -> float:
    """From a person's edge to the ring: less for small people, whose names are near."""
    return UNCOVERED_GAP if radius > SMALL_RADIUS else SMALL_GAP


def draw_badge(
    painter: QPainter, x: float, y: float, theme: Theme, ground: str, size: float = 12
) -> None:
    """The badge "!" of somebody who is not covered, its middle at (x, y)."""
    painter.setPen(QPen(colour(ground), 1))
    painter.setBrush(colour(theme.bad))
    painter.drawEllipse(QPointF(x, y), size / 2, size / 2)
    px = size * 0.75
    draw_text(painter, "!", x, middle_baseline(y, px), px, 700, theme.base, "centre")


def badge_place(
    x: float, y: float, radius: float, away: tuple[float, float] = (0.0, -1.0)
) -> tuple[float, float]:
    """Where the badge of a token at (x, y) is: on its ring, at the top right.

    ``away`` points from the desk to the token: the badge keeps to that side, off the name.
    """
    reach = (radius + ring_gap(radius) + 1) * math.sqrt(0.5)
    ax, ay = away
    rightward = ay < -0.01 or (abs(ay) <= 0.01 and ax < 0)
    sx, sy = (-ay, ax) if rightward else (ay, -ax)
    return x + (ax + sx) * reach, y + (ay + sy) * reach


def draw_moved_ring(painter: QPainter, x: float, y: float, radius: float, theme: Theme) -> None:
    """The dashed ring round somebody who sits elsewhere in the preview."""
    painter.setPen(dashed(theme.accent, 1.25, 2.5, 2.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(x, y), radius + MOVED_GAP, radius + MOVED_GAP)


def draw_lock(
    painter: QPainter, x: float, y: float, theme: Theme, ground: str, size: float = 10
) -> None:
    """A closed lock on a disc of the ground's colour, its middle at (x, y)."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(ground))
    painter.drawEllipse(QPointF(x, y), size * 0.68, size * 0.68)
    body = QRectF(x - size * 0.36, y - size * 0.08, size * 0.72, size * 0.5)
    painter.setBrush(colour(theme.text2))
    painter.drawRoundedRect(body, size * 0.1, size * 0.1)
    bow = QPainterPath(QPointF(x - size * 0.21, y - size * 0.08))
    bow.arcTo(QRectF(x - size * 0.21, y - size * 0.46, size * 0.42, size * 0.44), 180, -180)
    bow.lineTo(x + size * 0.21, y - size * 0.08)
    painter.setPen(QPen(colour(theme.text2), size * 0.13))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(bow)


def draw_days(
    painter: QPainter, x: float, y: float, days: str, theme: Theme, pitch: float = DAY_PITCH
) -> None:
    """Five dots from x on (seven with a weekend day): full for an office day, else a ring."""
    mask, radius = day_mask(days), pitch * 0.29
    for day in range(len(LETTERS) if mask >> 5 else 5):
        is_in = bool(mask >> day & 1)
        painter.setPen(Qt.PenStyle.NoPen if is_in else QPen(colour(theme.line2), 1))
        painter.setBrush(colour(theme.text2) if is_in else QBrush(Qt.BrushStyle.NoBrush))
        size = radius if is_in else radius - 0.5
        painter.drawEllipse(QPointF(x + radius + day * pitch, y), size, size)


def days_width(days: str, pitch: float = DAY_PITCH) -> float:
    """How wide ``draw_days`` draws."""
    count = len(LETTERS) if day_mask(days) >> 5 else 5
    return (count - 1) * pitch + pitch * 0.58


def dashed(tint: str, width: float, on: float, off: float) -> QPen:
    """A pen of dashes: all three figures in pixels."""
    pen = QPen(colour(tint), width, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([on / width, off / width])
    return pen
