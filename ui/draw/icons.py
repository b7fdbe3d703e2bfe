"""Lucide icons by name, tinted, sharp at every pixel ratio, cached."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ui.draw.theme import Theme

FOLDER: Final = Path(__file__).resolve().parents[2] / "resources" / "icons"
STROKE = b'stroke-width="2"'


def icon_names() -> list[str]:
    """The name of every icon there is."""
    return sorted(file.stem for file in FOLDER.glob("*.svg"))


def icon(name: str, theme: Theme, px: int = 18, tint: str = "") -> QIcon:
    """An icon in text colour (or ``tint``, "#RRGGBB"), with a grey one for disabled actions.

    It holds pictures for pixel ratios 1, 2 and 3.
    """
    return _icon(name, tint or theme.text, theme.edge, px)


@lru_cache(maxsize=1024)
def _icon(name: str, tint: str, disabled: str, px: int) -> QIcon:
    result = QIcon()
    for ratio in (1.0, 2.0, 3.0):
        result.addPixmap(icon_pixmap(name, tint, px, ratio), QIcon.Mode.Normal)
        result.addPixmap(icon_pixmap(name, disabled, px, ratio), QIcon.Mode.Disabled)
    return result


@lru_cache(maxsize=1024)
def icon_pixmap(name: str, tint: str, px: int, ratio: float = 1.0) -> QPixmap:
    """The icon as a picture of px by px device-independent pixels at this pixel ratio."""
    pixmap = QPixmap(round(px * ratio), round(px * ratio))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    try:
        renderer(name, tint, px).render(painter)
    finally:
        painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def draw_icon(painter: QPainter, name: str, tint: str, rect: QRectF) -> None:
    """Draw the icon as lines into ``rect`` of the painter's coordinates."""
    renderer(name, tint, round(rect.width())).render(painter, rect)


@lru_cache(maxsize=1024)
def renderer(name: str, tint: str, px: int) -> QSvgRenderer:
    """A renderer of the icon in this tint, with lines of about 1.6 px at px by px.

    Raises FileNotFoundError for a name that ``icon_names`` does not have.
    """
    file = FOLDER / f"{name}.svg"
    width = min(2.4, max(1.6, 1.6 * 24 / max(px, 1)))
    text = file.read_bytes().replace(b"currentColor", tint.encode())
    return QSvgRenderer(QByteArray(text.replace(STROKE, f'stroke-width="{width:.2f}"'.encode())))
