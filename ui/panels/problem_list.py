"""The list of problems: a mark, a sentence with names in it, and a way to the place."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)  # fmt: skip
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextDocument,
    QTextOption,
)  # fmt: skip
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)  # fmt: skip

from planner.repair import Repair
from ui.draw.icons import draw_icon
from ui.draw.labels import draw_text, middle_baseline, text_width, wrapped
from ui.draw.theme import Theme, colour, font
from ui.floor.problems import ICONS, Mark, Problem
from ui.panels.rowpaint import paint_focus
from ui.style import rounded
from ui.style.theming import chevron, theme_of

Index = QModelIndex | QPersistentModelIndex
ROW: Final = Qt.ItemDataRole.UserRole
TEXT_PX: Final = 42
"""From the left edge to the sentence."""
RIGHT_PX: Final = 34
PAD_PX: Final = 8
MEASURED: Final = 30
"""So many rows are measured exactly; that takes a third of a millisecond each."""
LINE_PX: Final = 15
PILL_PX: Final = 22
MOST: Final = 200
"""More problems than this are not a list any more; the first of them are what to begin with."""


@dataclass(frozen=True, slots=True)
class Row:
    """A problem, or one that a preview solves; a reason why no more is possible; or a repair."""

    problem: Problem
    solved: bool = False
    repair: Repair | None = None
    is_reason: bool = False

    @property
    def icon(self) -> str:
        """The mark at the left."""
        if self.solved:
            return "circle-check"
        if self.is_reason:
            return "circle-help"
        return ICONS[self.problem.mark] if self.repair is None else "lightbulb"


class ProblemModel(QAbstractListModel):
    """The rows of the list."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Row] = []

    def show(self, rows: list[Row]) -> None:
        """Have these rows."""
        if rows != self.rows:
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            text = row.problem.text
            if row.repair is not None:
                return self.tr("Try: {repair}").format(repair=text)
            return self.tr("Solved by this: {problem}").format(problem=text) if row.solved else text
        return None


class ProblemList(QListView):
    """Problems as sentences.

    Signals:
        chosen(Problem): Enter or a click on one.
        tried(Repair): the same on a repair.
    """

    chosen = Signal(object)
    tried = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.nothing = ""
        self._model = ProblemModel()
        self.setModel(self._model)
        self.setItemDelegate(ProblemDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setWordWrap(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(64)
        self.clicked.connect(self._choose)

    @property
    def rows(self) -> list[Row]:
        """What is shown."""
        return self._model.rows

    def show_rows(self, rows: list[Row]) -> None:
        """Show these; the list stays where it was scrolled to."""
        place = self.verticalScrollBar().value()
        self._model.show(rows[:MOST])
        self.verticalScrollBar().setValue(place)

    def _choose(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if row is not None and row.repair is not None:
            self.tried.emit(row.repair)
        elif row is not None:
            self.chosen.emit(row.problem)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self.currentIndex())
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()  # sentences wrap elsewhere

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._model.rows:
            return
        theme = theme_of(self)
        with QPainter(self.viewport()) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw_icon(painter, "circle-check", theme.accent, QRectF(16, 14, 16, 16))
            line = middle_baseline(22, 12.5)
            draw_text(painter, self.nothing, TEXT_PX, line, 12.5, 400, theme.text2)


class ProblemDelegate(QStyledItemDelegate):
    """Paints a problem."""

    def __init__(self, view: ProblemList) -> None:
        super().__init__(view)
        self._view = view

    def _width(self, row: Row) -> int:
        right = RIGHT_PX if row.repair is None else round(_pill_px()) + 2 * PAD_PX + 8
        return max(80, self._view.viewport().width() - TEXT_PX - right)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(ROW)
        width = self._width(row)
        if index.row() < MEASURED:
            high = _document(self._html(row), width).size().height()
        else:  # far down a guess will do, on the safe side: names are bold, all else is narrower
            text = index.data(Qt.ItemDataRole.DisplayRole)
            high = LINE_PX * max(1, len(wrapped(text, 12, 600, width)))
        return QSize(self._view.viewport().width(), round(high) + 2 * PAD_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, theme, rect = index.data(ROW), theme_of(self._view), QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.fillRect(rect, colour(theme.hover if is_over else theme.base))
        tint = theme.accent if row.solved or row.repair else mark_tint(row.problem.mark, theme)
        draw_icon(painter, row.icon, tint, QRectF(rect.left() + 16, rect.top() + PAD_PX, 16, 16))
        text = _document(self._html(row), self._width(row))
        context = QAbstractTextDocumentLayout.PaintContext()
        ink = theme.text2 if row.solved else theme.text
        context.palette.setColor(QPalette.ColorRole.Text, colour(ink))
        painter.translate(rect.left() + TEXT_PX, rect.top() + PAD_PX)
        text.documentLayout().draw(painter, context)
        painter.translate(-rect.left() - TEXT_PX, -rect.top() - PAD_PX)
        if row.repair is not None:
            _paint_pill(painter, rect, theme)
        elif not row.solved and row.problem.people + row.problem.desks + row.problem.rooms:
            middle = QRectF(rect.right() - 22, rect.top() + PAD_PX + 3, 9, 9).center()
            chevron(painter, middle, theme.text2, -90)
        paint_focus(painter, rect, option.state, theme)
        painter.restore()

    def _html(self, row: Row) -> str:
        if not row.solved:
            return row.problem.html
        return QCoreApplication.translate("ProblemModel", "Solved by this: {problem}").format(
            problem=row.problem.html
        )


def mark_tint(mark: Mark, theme: Theme) -> str:
    """The colour of a problem's mark."""
    if mark == "info":
        return theme.text2
    return theme.warn if mark == "wish" else theme.bad


def _pill_text() -> str:
    return QCoreApplication.translate("ProblemModel", "Try")


def _pill_px() -> float:
    """How wide the button of a repair is."""
    return text_width(_pill_text(), 12, 600) + 20


def _paint_pill(painter: QPainter, row: QRectF, theme: Theme) -> None:
    """The button at the right of a repair."""
    wide = _pill_px()
    pill = QRectF(row.right() - wide - PAD_PX - 4, row.top() + PAD_PX - 3, wide, PILL_PX)
    rounded(painter, pill, theme.accent_soft, "", 5)
    line = middle_baseline(pill.center().y(), 12)
    draw_text(painter, _pill_text(), pill.center().x(), line, 12, 600, theme.accent, "centre")


@lru_cache(maxsize=512)
def _document(html: str, width: int) -> QTextDocument:
    text = QTextDocument()
    text.setDocumentMargin(0)
    text.setDefaultFont(font(12))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    text.setDefaultTextOption(option)
    text.setDefaultStyleSheet("b { font-weight: 600 }")
    text.setHtml(html)
    text.setTextWidth(width)
    return text
