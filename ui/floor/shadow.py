"""The soft shadow under what floats over the floor: the swap card and the pill."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from ui.draw.theme import Theme

SHADOW: Final = 20
"""Pixels that a floating widget leaves round itself for its shadow."""
DROP: Final = 6
STEPS: Final = 14


def draw_shadow(painter: QPainter, card: QRectF, theme: Theme, radius: float = 8) -> None:
    """Draw the shadow of a card: rounded rectangles that grow and fade."""
    strength = 0.30 if theme.is_dark else 0.13
    shade = QColor(0, 0, 0)
    shade.setAlphaF(1 - (1 - strength) ** (1 / STEPS))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(shade)
    for step in range(STEPS):
        grow = (SHADOW - DROP) * (1 - step / STEPS) - 2
        rect = card.adjusted(-grow, -grow, grow, grow).translated(0, DROP)
        painter.drawRoundedRect(rect, radius + max(grow, 0), radius + max(grow, 0))
