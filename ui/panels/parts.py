"""Small widgets that the panels are made of: a title row, a button with an icon, chips."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, Literal

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLayout,
    QLayoutItem,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)  # fmt: skip

from ui.draw.icons import icon
from ui.draw.labels import draw_text, elided, middle_baseline, text_width
from ui.draw.theme import Theme, colour, font
from ui.style.theming import state_icon, theme_of

TITLE_PX: Final = 44
CHIP_PX: Final = 20
Tone = Literal["plain", "good", "bad", "warn"]


class TitleRow(QWidget):
    """The heading of a panel: its name, a figure beside it, and buttons at the right."""

    def __init__(self, *buttons: QWidget) -> None:
        super().__init__()
        self.setFixedHeight(TITLE_PX)
        self.name = QLabel()
        self.name.setFont(font(13, 600))
        self.figure = QLabel()
        self.figure.setFont(font(13))
        self.figure.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 10, 0)
        row.setSpacing(8)
        row.addWidget(self.name)
        row.addWidget(self.figure)
        row.addStretch(1)
        for button in buttons:
            row.addWidget(button)


class IconButton(QToolButton):
    """A bare icon, with its word as tooltip and as name; the icon follows the theme."""

    def __init__(self, icon_name: str, px: int = 18) -> None:
        super().__init__()
        self._icon_name, self._px = icon_name, px
        self.setAutoRaise(True)
        self.setFixedSize(28, 28)
        self.setIconSize(QSize(px, px))
        self._tint()

    def set_word(self, text: str) -> None:
        """What it does, in words."""
        self.setToolTip(text)
        self.setAccessibleName(text)

    def set_icon(self, icon_name: str) -> None:
        """Show another icon."""
        if icon_name != self._icon_name:
            self._icon_name = icon_name
            self._tint()

    def _tint(self) -> None:
        self.setIcon(state_icon(self._icon_name, theme_of(self), self._px))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._tint()


class WordButton(QPushButton):
    """A small button with icon and word; the icon follows the theme."""

    def __init__(self, icon_name: str) -> None:
        super().__init__()
        self._icon_name = icon_name
        self.setProperty("small", True)
        self.setFixedHeight(28)
        self.setIconSize(QSize(14, 14))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._tint()

    def set_icon(self, icon_name: str) -> None:
        """Show another icon."""
        self._icon_name = icon_name
        self._tint()

    def _tint(self) -> None:
        self.setIcon(icon(self._icon_name, theme_of(self), 14))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._tint()


class Chip(QWidget):
    """A word on a tinted ground."""

    def __init__(self, text: str = "", tone: Tone = "plain") -> None:
        super().__init__()
        self._text, self._tone = text, tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)
        self.setToolTip(text)

    @property
    def text(self) -> str:
        """The word."""
        return self._text

    def set(self, text: str, tone: Tone) -> None:
        """Say this, in this tone."""
        self._text, self._tone = text, tone
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(text_width(self._text, 11.5, self._weight)) + 15, CHIP_PX)

    @property
    def _weight(self) -> int:
        return 500 if self._tone != "good" else 600

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            rect = QRectF(self.rect())
            ground, ink = chip_colours(theme_of(self), self._tone)
            paint_chip(painter, rect, self._text, ground, ink, self._weight)


def chip_colours(theme: Theme, tone: Tone) -> tuple[str, str]:
    """Ground and ink of a chip."""
    return {
        "plain": (theme.hover, theme.text),
        "good": (theme.accent_soft, theme.accent),
        "bad": (theme.bad_soft, theme.bad),
        "warn": (theme.warn_soft, theme.warn),
    }[tone]


def paint_chip(
    painter: QPainter, rect: QRectF, text: str, ground: str, ink: str, weight: int = 500
) -> None:
    """Paint a word on a rounded ground."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(ground))
    painter.drawRoundedRect(rect, 4, 4)
    line = middle_baseline(rect.center().y(), 11.5)
    text = elided(text, 11.5, weight, rect.width() - 12)
    draw_text(painter, text, rect.center().x(), line, 11.5, weight, ink, "centre")


class Flow(QLayout):
    """Widgets one after the other, wrapping like words."""

    def __init__(self, spacing: int = 6) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._gap = spacing
        self.setContentsMargins(0, 0, 0, 0)

    def replace(self, widgets: Iterable[QWidget]) -> None:
        """Have exactly these widgets."""
        for item in self._items:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self._items.clear()
        for widget in widgets:
            self.addWidget(widget)
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        return QSize(180, self.heightForWidth(180))

    def minimumSize(self) -> QSize:
        widest = max((item.sizeHint().width() for item in self._items), default=0)
        return QSize(min(widest, 140), CHIP_PX if self._items else 0)

    def _place(self, rect: QRect, *, move: bool) -> int:
        x, y, high = rect.x(), rect.y(), 0
        for item in self._items:
            size = item.sizeHint()
            if x > rect.x() and x + size.width() > rect.right() + 1:
                x, y, high = rect.x(), y + high + self._gap, 0
            if move:
                width = min(size.width(), rect.width())
                item.setGeometry(QRect(QPoint(x, y), QSize(width, size.height())))
            x += size.width() + self._gap
            high = max(high, size.height())
        return y + high - rect.y()
