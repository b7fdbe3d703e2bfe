"""The mark of the program: a salesperson beside a marketer."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from ui.draw.people import draw_token
from ui.draw.theme import LIGHT, Theme
from ui.style import rounded


def draw_logo(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    """Draw the mark into a square."""
    side = rect.width()
    rounded(painter, rect, theme.accent_soft, "", side * 0.18)
    radius, middle = side * 0.19, rect.center()
    for role, left in (("sales", -0.19), ("marketing", 0.18)):
        x = middle.x() + left * side
        draw_token(painter, x, middle.y(), radius, role, theme, letter=False)  # type: ignore[arg-type]  # two roles


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
