"""The large buttons of the start page: a card for a way to begin, a row for a recent file."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import (
    QCoreApplication,
    QDate,
    QEvent,
    QLocale,
    QPointF,
    QRectF,
    QSize,
    Qt,
    QTime,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget

from ui.draw.icons import draw_icon
from ui.draw.labels import draw_text, elided, middle_baseline, text_width
from ui.settings import RecentFile
from ui.style import chevron, ring, rounded, theme_of
from ui.texts.speech import Counts

CARD_PX, ROW_PX = 76, 44


class PaintedButton(QAbstractButton):
    """A button that paints itself and knows when the pointer is over it."""

    def __init__(self, height_px: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(height_px)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        return QSize(320, self.height())

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()


class Card(PaintedButton):
    """A way to begin: icon, title, a sentence. ``first`` marks the one to try first."""

    def __init__(self, icon_name: str, *, first: bool = False) -> None:
        super().__init__(CARD_PX)
        self._icon = icon_name
        self._first = first
        self._sentence = ""

    def set_texts(self, title: str, sentence: str) -> None:
        """Say what the card does."""
        self.setText(title)
        self._sentence = sentence
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, rect = theme_of(self), QRectF(self.rect())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            fill = theme.hover if self.isDown() else theme.alt if self.underMouse() else theme.base
            lit = self._first or self.underMouse()
            rounded(painter, rect, fill, theme.accent if lit else theme.line2, 8)
            if self.hasFocus():
                ring(painter, rect, theme, 8)
            tile = QRectF(20, (rect.height() - 40) / 2, 40, 40)
            rounded(painter, tile, theme.accent_soft, "", 8)
            draw_icon(painter, self._icon, theme.accent, tile.adjusted(9.5, 9.5, -9.5, -9.5))
            width = rect.width() - 77 - 52
            title = elided(self.text(), 15, 600, width)
            draw_text(painter, title, 77, middle_baseline(29, 15), 15, 600, theme.text)
            sentence = elided(self._sentence, 12.5, 400, width)
            draw_text(painter, sentence, 77, middle_baseline(50, 12.5), 12.5, 400, theme.text2)
            chevron(painter, QPointF(rect.right() - 30, rect.center().y()), theme.text, -90, 9)


class RecentRow(PaintedButton):
    """A recent file: name, what is in it, when it was open.

    Signals:
        chosen(RecentFile): open it.
        dropped(RecentFile): take it off the list.
    """

    chosen = Signal(object)
    dropped = Signal(object)

    def __init__(self, file: RecentFile) -> None:
        super().__init__(ROW_PX)
        self._file = file
        self.clicked.connect(lambda: self.chosen.emit(self._file))
        self.setToolTip(file.path)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language of the program."""
        self.setText(Path(self._file.path).name)
        self._counts = self.tr("{people}, {desks}").format(
            people=Counts().people(self._file.people), desks=Counts().desks(self._file.desks)
        )
        self._when = when_text(self._file.opened, date.today())
        self.setAccessibleName(f"{self.text()}, {self._counts}, {self._when}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, rect = theme_of(self), QRectF(self.rect())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.underMouse() or self.isDown():
                rounded(painter, rect, theme.hover)
            if self.hasFocus():
                ring(painter, rect, theme)
            y = rect.center().y()
            draw_icon(painter, "file-text", theme.text, QRectF(12, y - 9, 18, 18))
            when = text_width(self._when, 12)
            line = middle_baseline(y, 12)
            draw_text(painter, self._when, rect.right() - 12, line, 12, 400, theme.text2, "right")
            room = rect.width() - 42 - when - 30
            name = elided(self.text(), 13, 600, room)
            draw_text(painter, name, 42, middle_baseline(y, 13), 13, 600, theme.text)
            left = 42 + text_width(name, 13, 600) + 12
            counts = elided(self._counts, 12, 400, room - left + 42)
            draw_text(painter, counts, left, line, 12, 400, theme.text2)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.addAction(self.tr("Take off the list")).triggered.connect(
            lambda: self.dropped.emit(self._file)
        )
        menu.exec(event.globalPos())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


def when_text(moment: str, today: date) -> str:
    """A local time (ISO 8601) as people say it: "today 9:12", "Friday", "12 November"."""
    try:
        then = datetime.fromisoformat(moment)
    except ValueError:
        return ""
    days = (today - then.date()).days
    if days == 0:
        clock = QLocale().toString(QTime(then.hour, then.minute), QLocale.FormatType.ShortFormat)
        return QCoreApplication.translate("Recent", "today {time}").format(time=clock)
    if days == 1:
        return QCoreApplication.translate("Recent", "yesterday")
    if 1 < days < 7:
        return QLocale().standaloneDayName(then.isoweekday())
    pattern = "d MMMM" if then.year == today.year else "d MMMM yyyy"
    return QLocale().toString(QDate(then.year, then.month, then.day), pattern)
