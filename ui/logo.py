"""The mark of the program: a salesperson beside a marketer."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from ui.draw.theme import LIGHT, Theme
from ui.style import rounded


def draw_logo(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    """Draw the mark into a square."""
    side = rect.width()
    rounded(painter, rect, theme.accent_soft, "", side * 0.18)
    middle, radius, half = rect.center(), side * 0.19, side * 0.17
    circle = QRectF(middle.x() - 2 * radius, middle.y() - radius, 2 * radius, 2 * radius)
    rounded(painter, circle, theme.sales.fill, "", radius)
    square = QRectF(middle.x() + side * 0.01, middle.y() - half, 2 * half, 2 * half)
    rounded(painter, square, theme.marketing.fill, "", half / 3)


def logo_pixmap(theme: Theme, px: int, ratio: float = 1.0) -> QPixmap:
    """The mark as a picture of px by px device-independent pixels."""
    pixmap = QPixmap(round(px * ratio), round(px * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_logo(painter, QRectF(0, 0, px, px), theme)
    return pixmap


def app_icon() -> QIcon:
    """The icon of the window."""
    result = QIcon()
    for px in (16, 24, 32, 48, 64, 128, 256):
        result.addPixmap(logo_pixmap(LIGHT, px))
    return result
