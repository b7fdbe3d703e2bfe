"""The card beside the desk under a dragged person: who wins, who loses, what breaks, before letting
go.

Painted by hand in one go, so it costs nothing while the pointer moves; no pointer ever meets it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape
from re import sub
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextDocument,
    QTextOption,
)  # fmt: skip
from PySide6.QtWidgets import QWidget

from planner.model import Role
from ui.draw.icons import draw_icon
from ui.draw.labels import draw_text, middle_baseline, text_width
from ui.draw.people import draw_token
from ui.draw.theme import Theme, colour, font
from ui.floor.outcome import Line, Mark, Outcome
from ui.floor.shadow import SHADOW, draw_shadow
from ui.texts.speech import Counts, number

WIDTH: Final = 326
EDGE: Final = 16
GAP: Final = 14
"""Pixels between the card and the desk it speaks of."""
HEAD, PART, LINE, FOOT = 40, 19, 22, 34
ICONS: Final[dict[Mark, str]] = {
    "wins": "trending-up",
    "covered": "circle-check",
    "loses": "arrow-down",
    "wish": "triangle-alert",
    "must": "octagon-alert",
    "uncovered": "circle-dot",
}


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody (or a desk, without a role) in the heading of the card."""

    name: str
    role: Role | None = None


@dataclass(frozen=True, slots=True)
class _Row:
    """A line of the card, laid out: what, how high, and its text."""

    height: float
    title: str = ""
    line: Line | None = None
    text: QTextDocument | None = None


class SwapCard(QWidget):
    """The card: ``show_outcome`` fills it, ``place_by`` puts it where it covers nothing of note.

    ``floats`` is False where it stands in a dialog: no shadow, and nothing to let go of.
    """

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("What the swap does"))
        self._theme = theme
        self._parties: tuple[Party, Party] = (Party(""), Party(""))
        self._is_swap = True
        self._outcome = Outcome()
        self._rows: list[_Row] = []
        self.floats = True
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Paint in these colours."""
        self._theme = theme
        self._lay_out()
        self.update()

    @property
    def outcome(self) -> Outcome:
        """What is shown."""
        return self._outcome

    def show_outcome(self, who: Party, other: Party, outcome: Outcome, *, swap: bool) -> None:
        """Fill the card and show it where it is; ``swap`` if the other gives up the desk."""
        self._parties, self._outcome, self._is_swap = (who, other), outcome, swap
        self._lay_out()
        self.setAccessibleDescription(self.spoken())
        self.update()
        self.show()

    def place_by(self, target: QRectF, inside: QRectF, free: Iterable[QRectF] = ()) -> None:
        """Move beside the target (all in the parent's pixels): below, right, above or left.

        Of the places where it fits the one that covers least of ``free`` is taken.
        """
        size = QSizeF(self.size()) - QSizeF(2 * SHADOW, 2 * SHADOW)
        room, others = inside.adjusted(8, 8, -8, -8), list(free)
        spots = list(_spots(target, size))
        fitting = [s for s in spots if room.contains(QRectF(s, size))] or spots[:1]
        spot = min(fitting, key=lambda s: sum(_shared(QRectF(s, size), o) for o in others))
        x = min(max(spot.x(), room.left()), max(room.left(), room.right() - size.width()))
        y = min(max(spot.y(), room.top()), max(room.top(), room.bottom() - size.height()))
        self.move(round(x) - SHADOW, round(y) - SHADOW)

    def spoken(self) -> str:
        """The card as one text, for a screen reader."""
        if self._outcome.refused:
            return _plain(self._outcome.refused)
        texts = [
            f"{title}: {_plain(line.text).rstrip('.')}"
            for title, lines in self._parts()
            for line in lines
        ]
        return ". ".join([*texts, self._total()])

    def sizeHint(self) -> QSize:
        return self.size()

    # Layout

    def _parts(self) -> list[tuple[str, tuple[Line, ...]]]:
        parts = [
            (self.tr("Wins"), self._outcome.wins),
            (self.tr("Loses"), self._outcome.loses),
            (self.tr("Breaks"), self._outcome.breaks),
        ]
        return [(title, lines) for title, lines in parts if lines]

    def _lay_out(self) -> None:
        self._rows = list(self._laid_out())
        height = HEAD + sum(row.height for row in self._rows) + FOOT + 8
        self.setFixedSize(WIDTH + 2 * SHADOW, round(height) + 2 * SHADOW)

    def _laid_out(self) -> Iterator[_Row]:
        outcome = self._outcome
        if outcome.refused:
            yield self._line_row(Line("must", outcome.refused))
            return
        for title, lines in self._parts():
            yield _Row(PART, title=title)
            for line in lines:
                yield self._line_row(line)
        if not self._parts():
            yield self._line_row(Line("covered", self.tr("Nobody wins or loses anything")))

    def _line_row(self, line: Line) -> _Row:
        text = QTextDocument()
        text.setDocumentMargin(0)
        text.setDefaultFont(font(12, 400))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        text.setDefaultTextOption(option)
        text.setDefaultStyleSheet("b { font-weight: 600 }")
        text.setHtml(line.text)
        text.setTextWidth(WIDTH - 2 * EDGE - 22 - (_points_width(line) + 10 if line.points else 0))
        return _Row(max(LINE, text.size().height() + 6), line=line, text=text)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            card = QRectF(self.rect()).adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
            if self.floats:
                draw_shadow(painter, card, self._theme)
            self._paint_ground(painter, card)
            painter.translate(card.topLeft())
            self._paint_head(painter)
            y = float(HEAD)
            for row in self._rows:
                self._paint_row(painter, row, y)
                y += row.height
            self._paint_foot(painter, card.height())

    def _paint_ground(self, painter: QPainter, card: QRectF) -> None:
        theme = self._theme
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(theme.alt))
        painter.drawRoundedRect(card, 8, 8)
        painter.save()
        painter.setClipRect(card.adjusted(0, 0, 0, -FOOT))
        painter.setBrush(colour(theme.base))
        painter.drawRoundedRect(card, 8, 8)
        painter.restore()
        painter.setPen(colour(theme.line2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.setPen(colour(theme.line))
        foot = round(card.bottom()) - FOOT + 0.5
        painter.drawLine(QPointF(card.left() + 1, foot), QPointF(card.right() - 1, foot))

    def _paint_head(self, painter: QPainter) -> None:
        theme, x, y = self._theme, float(EDGE), HEAD / 2 + 1
        who, other = self._parties
        x = self._paint_party(painter, who, x, y)
        name = "arrow-left-right" if self._is_swap else "arrow-right"
        draw_icon(painter, name, theme.text, QRectF(x + 10, y - 7, 14, 14))
        self._paint_party(painter, other, x + 34, y)

    def _paint_party(self, painter: QPainter, party: Party, x: float, y: float) -> float:
        if party.role is not None:
            draw_token(painter, x + 8, y, 8.5, party.role, self._theme)
            x += 24
        draw_text(painter, party.name, x, middle_baseline(y, 14), 14, 600, self._theme.text)
        return x + text_width(party.name, 14, 600)

    def _paint_row(self, painter: QPainter, row: _Row, y: float) -> None:
        theme = self._theme
        if row.line is None or row.text is None:
            draw_text(painter, row.title, EDGE, y + 13, 12, 400, theme.text2)
            return
        tint = self._tint(row.line.mark)
        draw_icon(painter, ICONS[row.line.mark], tint, QRectF(EDGE, y + 2, 15, 15))
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, colour(theme.text))
        painter.translate(EDGE + 22, y + 2)
        row.text.documentLayout().draw(painter, context)
        painter.translate(-EDGE - 22, -y - 2)
        if row.line.points:
            tint = theme.accent if row.line.points > 0 else theme.warn
            right = WIDTH - EDGE
            draw_text(painter, signed(row.line.points), right, y + 14, 12, 600, tint, "right")

    def _paint_foot(self, painter: QPainter, height: float) -> None:
        theme, y = self._theme, height - FOOT / 2
        if not self._outcome.refused:
            points = self._outcome.points
            tint = theme.accent if points > 0 else theme.warn if points < 0 else theme.text2
            draw_text(painter, self._total(), EDGE, middle_baseline(y, 13), 13, 600, tint)
        if self.floats:
            line = middle_baseline(y, 12)
            draw_text(painter, self._hint(), WIDTH - EDGE, line, 12, 400, theme.text2, "right")

    def _hint(self) -> str:
        if self._outcome.refused:
            return self.tr("Esc to cancel")
        if self._is_swap:
            return self.tr("Let go to swap · Esc to cancel")
        return self.tr("Let go to move · Esc to cancel")

    def _total(self) -> str:
        points = self._outcome.points
        words = Counts().points(abs(points))
        return words if points == 0 else f"{'+' if points > 0 else '−'}{words}"

    def _tint(self, mark: Mark) -> str:
        theme = self._theme
        if mark in ("wins", "covered"):
            return theme.accent
        return theme.bad if mark in ("must", "uncovered") else theme.warn


def signed(points: int) -> str:
    """ "+212" or "−18", with a true minus sign."""
    return f"{'+' if points >= 0 else '−'}{number(abs(points))}"


def _points_width(line: Line) -> float:
    return text_width(signed(line.points), 12, 600)


def _plain(html: str) -> str:
    return unescape(sub("<[^>]*>", "", html))


def _shared(one: QRectF, other: QRectF) -> float:
    common = one.intersected(other)
    return common.width() * common.height()


def _spots(target: QRectF, size: QSizeF) -> Iterator[QPointF]:
    right, low = target.right() + GAP, target.bottom() + GAP
    left, high = target.left() - GAP - size.width(), target.top() - GAP - size.height()
    middle = target.center() - QPointF(size.width() / 2, size.height() / 2)
    yield QPointF(target.right() + GAP, low)
    yield QPointF(right, middle.y())
    yield QPointF(middle.x(), low)
    yield QPointF(middle.x(), high)
    yield QPointF(left, middle.y())
    yield QPointF(right, high)
    yield QPointF(left, low)
    yield QPointF(left, high)
