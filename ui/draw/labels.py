"""Text on the floor and on pages: measured once, drawn quickly, never squeezed.

All text is laid out at 100 pixels and scaled, so a size may be any number, one layout serves every
zoom, and paper breaks lines exactly where the screen does. Coordinates are the painter's own,
which is in pixels when this is called.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final, Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QStaticText, QTransform

from ui.draw.theme import colour, drawing_font

EM: Final = 100
CAPITAL: Final = 0.727
"""Height of a capital of the font, in ems."""
DESCENT: Final = 0.2
"""How far the longest letters reach below the line, in ems."""

Align = Literal["left", "centre", "right"]
_PART: Final[dict[Align, float]] = {"left": 0.0, "centre": 0.5, "right": 1.0}


@lru_cache(maxsize=8)
def _metrics(weight: int) -> QFontMetricsF:
    return QFontMetricsF(drawing_font(EM, weight))


@lru_cache(maxsize=16384)
def _em_width(text: str, weight: int) -> float:
    return _metrics(weight).horizontalAdvance(text) / EM


@lru_cache(maxsize=8192)
def _laid_out(text: str, weight: int) -> QStaticText:
    result = QStaticText(text)
    result.setTextFormat(Qt.TextFormat.PlainText)
    result.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
    result.prepare(QTransform(), drawing_font(EM, weight))
    return result


def text_width(text: str, px: float, weight: int = 400) -> float:
    """The width of the text at this size."""
    return _em_width(text, weight) * px


def draw_text(
    painter: QPainter,
    text: str,
    x: float,
    baseline: float,
    px: float,
    weight: int,
    tint: str,
    align: Align = "left",
) -> None:
    """Draw one line of text in the colour ``tint``; ``x`` is its left end, middle or right end."""
    if not text:
        return
    before = painter.worldTransform()
    scale = px / EM
    left = x - _PART[align] * _em_width(text, weight) * px
    top = baseline - _metrics(weight).ascent() * scale
    painter.setWorldTransform(QTransform(scale, 0, 0, scale, left, top) * before)
    painter.setFont(drawing_font(EM, weight))
    painter.setPen(colour(tint))
    painter.drawStaticText(QPointF(0, 0), _laid_out(text, weight))
    painter.setWorldTransform(before)


def middle_baseline(middle: float, px: float) -> float:
    """The baseline that puts capitals of this size about the height ``middle``."""
    return middle + CAPITAL / 2 * px


def text_rect(
    text: str, x: float, baseline: float, px: float, weight: int, align: Align = "left"
) -> QRectF:
    """What the ink of a line can cover, from capitals to descenders."""
    width = text_width(text, px, weight)
    left = x - _PART[align] * width
    return QRectF(left, baseline - CAPITAL * px, width, (CAPITAL + DESCENT) * px)


def elided(text: str, px: float, weight: int, width: float) -> str:
    """The text, cut at its end with "…" if it is wider than ``width``; "" if nothing fits."""
    if text_width(text, px, weight) <= width:
        return text
    for end in range(len(text) - 1, 0, -1):
        cut = text[:end].rstrip() + "…"
        if text_width(cut, px, weight) <= width:
            return cut
    return ""


def wrapped(text: str, px: float, weight: int, width: float) -> list[str]:
    """The text in lines of at most ``width``, broken at spaces; a longer word is cut with "…"."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and text_width(longer, px, weight) <= width:
            lines[-1] = longer
        else:
            lines.append(elided(word, px, weight, width))
    return [line for line in lines if line]
