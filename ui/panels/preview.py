"""The right panel while a seating waits: what it wins, who moves where, Apply or Discard."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from planner.check import Finding, Verdict
from planner.model import Plan
from planner.moves import Move, moves
from solver.messages import Result
from ui.dialogs.frame import heading, line, quiet
from ui.draw.icons import draw_icon, icon
from ui.draw.labels import draw_text, elided, middle_baseline
from ui.draw.people import draw_token
from ui.draw.theme import colour, font
from ui.panels.rowpaint import paint_focus, paint_ground
from ui.panels.solve import signed
from ui.seating import Seating, State
from ui.session import Session
from ui.style import rounded, theme_of
from ui.texts.reasons import reason_text
from ui.texts.scores import coverage_text, moves_text
from ui.texts.speech import Counts, desk_name, number, person_name

ROW_PX = 25
MOVE_ROLE = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex
NO_PARENT: Final = QModelIndex()


class MovesModel(QAbstractListModel):
    """Who moves, in an order in which it can be done."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan: Plan | None = None
        self._moves: tuple[Move, ...] = ()

    def show(self, plan: Plan, found: tuple[Move, ...]) -> None:
        """Show these moves of people of this plan."""
        self.beginResetModel()
        self._plan, self._moves = plan, found
        self.endResetModel()

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._moves)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        move, plan = self._moves[index.row()], self._plan
        if plan is None:
            return None
        if role == MOVE_ROLE:
            return move
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.tr("{person} from {before} to {after}").format(
                person=person_name(plan, move.person_id),
                before=desk_text(plan, move.from_desk),
                after=desk_text(plan, move.to_desk),
            )
        return None


def desk_text(plan: Plan, desk_id: str | None) -> str:
    """The name of a desk, or a dash for none."""
    return "–" if desk_id is None else desk_name(plan, desk_id)


class MoveDelegate(QStyledItemDelegate):
    """Paints one move: token, name, old desk, arrow, new desk."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, ROW_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, rect = theme_of(option.palette), QRectF(option.rect)
        move = index.data(MOVE_ROLE)
        plan = self._session.shown
        person = plan.people.get(move.person_id)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, rect, option.state, theme)
        y, right = rect.center().y() + 0.5, rect.right() - 16
        if person is not None:
            draw_token(painter, rect.left() + 24, y, 7.5, person.role, theme)
        name = elided(person_name(plan, move.person_id), 13, 400, rect.width() - 41 - 140)
        draw_text(painter, name, rect.left() + 41, middle_baseline(y, 13), 13, 400, theme.text)
        small = middle_baseline(y, 12)
        before = elided(desk_text(plan, move.from_desk), 12, 400, 54)
        after = elided(desk_text(plan, move.to_desk), 12, 600, 54)
        draw_text(painter, after, right, small, 12, 600, theme.text, "right")
        draw_text(painter, before, right - 78, small, 12, 400, theme.text2, "right")
        draw_icon(painter, "arrow-right", theme.text, QRectF(right - 69, y - 6, 12, 12))
        paint_focus(painter, rect, option.state, theme)
        painter.restore()


class Badge(QLabel):
    """A small label on a soft ground of its own colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_good = True
        self.setFont(font(11, 500))
        self.setContentsMargins(8, 3, 8, 3)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        soft, strong = (
            (theme.accent_soft, theme.accent) if self.is_good else (theme.warn_soft, theme.warn)
        )
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            rounded(painter, self.rect(), soft, "", 4)
            painter.setPen(colour(strong))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())


class PreviewPanel(QWidget):
    """What a seating that is shown would change.

    Signals:
        move_pointed(object): the id of the person whose move is pointed at, or None.
        person_chosen(str): a move was clicked.
        applied(), discarded(): the buttons.
    """

    move_pointed = Signal(object)
    person_chosen = Signal(str)
    applied = Signal()
    discarded = Signal()

    def __init__(self, seating: Seating, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seating = seating
        self._session = session
        self._title, self._badge = heading("", 13), Badge()
        self.count = heading("", 20)
        self._table = QGridLayout()
        self._cells: dict[tuple[int, int], QLabel] = {}
        self.reasons = quiet("", 12)
        self._who, self._from, self._to = quiet("", 12), quiet("", 12), quiet("", 12)
        self.model = MovesModel(self)
        self.list = QListView()
        self.apply, self.discard = QPushButton(), QPushButton()
        self._hint = quiet("", 12)
        self._prepare_list()
        self._prepare_buttons()
        self._arrange()
        self.setBackgroundRole(QPalette.ColorRole.Base)  # tells changeEvent: after the buttons
        self.setAutoFillBackground(True)
        session.changed.connect(self.refresh)
        seating.progressed.connect(self.refresh)
        seating.state_changed.connect(self.refresh)
        self.retranslate()
        self._refresh_icons()

    def _prepare_list(self) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(MoveDelegate(self._session, self))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setMouseTracking(True)
        self.list.setUniformItemSizes(True)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.entered.connect(self._point)
        self.list.viewportEntered.connect(lambda: self.move_pointed.emit(None))
        self.list.selectionModel().currentChanged.connect(self._point)
        self.list.clicked.connect(self._choose)

    def _prepare_buttons(self) -> None:
        self.apply.setProperty("primary", True)
        self.apply.setIconSize(QSize(16, 16))
        self.apply.clicked.connect(self.applied)
        self.discard.clicked.connect(self.discarded)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._badge)
        figures = QVBoxLayout()
        figures.setContentsMargins(16, 10, 16, 8)
        figures.setSpacing(8)
        figures.addLayout(head)
        figures.addWidget(self.count)
        figures.addLayout(self._table)
        figures.addWidget(self.reasons)
        self._arrange_table()
        names = QHBoxLayout()
        names.setContentsMargins(16, 6, 16, 4)
        names.addWidget(self._who, 1)
        names.setSpacing(0)
        names.addWidget(self._from)
        names.addWidget(self._to)
        self._to.setFixedWidth(78)
        self._to.setAlignment(Qt.AlignmentFlag.AlignRight)
        buttons = QHBoxLayout()
        buttons.addWidget(self.discard, 1)
        buttons.addWidget(self.apply, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(16, 10, 16, 10)
        foot.setSpacing(8)
        foot.addLayout(buttons)
        foot.addWidget(self._hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(figures)
        column.addLayout(names)
        column.addWidget(self.list, 1)
        column.addWidget(line())
        column.addLayout(foot)

    def _arrange_table(self) -> None:
        self._table.setVerticalSpacing(4)
        self._table.setColumnStretch(0, 1)
        for row in range(3):
            for column in range(3):
                cell = QLabel()
                cell.setFont(font(13, 500 if column == 2 else 400))
                if column < 2:
                    cell.setForegroundRole(QPalette.ColorRole.PlaceholderText)
                if column:
                    cell.setAlignment(Qt.AlignmentFlag.AlignRight)
                    cell.setMinimumWidth(60)
                self._cells[row, column] = cell
                self._table.addWidget(cell, row, column)

    # Following

    def refresh(self) -> None:
        """Show what the seating that is previewed changes."""
        if self._seating.state is State.IDLE:
            return
        session = self._session
        before, after = session.verdict_of(session.plan), session.verdict
        found = moves(session.plan.seats, session.shown.seats)
        self.model.show(session.shown, found)
        self.count.setText(self._count_text(len(found)))
        self._show_badge(before, after)
        self._show_table(before, after)
        reasons = self._reasons()
        self.reasons.setText(reasons)
        self.reasons.setVisible(bool(reasons))
        self.apply.setEnabled(self._seating.has_preview and bool(found))
        self.discard.setEnabled(True)

    def _count_text(self, count: int) -> str:
        if count:
            return moves_text(count)
        if self._seating.has_preview:
            return self.tr("Nobody moves")
        return self.tr("Looking for a seating…")

    def _show_badge(self, before: Verdict, after: Verdict) -> None:
        more = len(before.not_covered) - len(after.not_covered)
        broken = len(before.must_broken) - len(after.must_broken)
        points = after.score - before.score
        self._badge.is_good = after.stages <= before.stages
        if more > 0 and broken >= 0:
            text = self.tr("%n more covered", None, more)
        elif broken > 0:
            text = self.tr("%n fewer rules broken", None, broken)
        elif points > 0 and self._badge.is_good:
            text = self.tr("better by {points}").format(points=Counts().points(points))
        else:
            text = ""
        self._badge.setText(text)
        self._badge.setVisible(bool(text))

    def _show_table(self, before: Verdict, after: Verdict) -> None:
        rows = (
            (
                self.tr("Sales covered"),
                number(before.sales.covered),
                coverage_text(after.sales.covered, after.sales.total),
            ),
            (
                self.tr("Marketing covered"),
                number(before.marketing.covered),
                coverage_text(after.marketing.covered, after.marketing.total),
            ),
            (self.tr("Points"), number(before.score), number(after.score)),
        )
        for row, texts in enumerate(rows):
            for column, text in enumerate(texts):
                self._cells[row, column].setText(text)
        self._cells[2, 2].setToolTip(signed(after.score - before.score))

    def _reasons(self) -> str:
        """Why no more is possible, as the solver found it."""
        figures = self._seating.figures
        found: tuple[Finding, ...] = figures.reasons if isinstance(figures, Result) else ()
        texts = [reason_text(self._session.shown, reason) for reason in found[:3]]
        if self._seating.failure:
            texts.insert(0, self.tr("The solver stopped by itself; this is the best it had found."))
        return "\n".join(texts)

    def _point(self, index: QModelIndex) -> None:
        move = index.data(MOVE_ROLE) if index.isValid() else None
        self.move_pointed.emit(move.person_id if move is not None else None)

    def _choose(self, index: QModelIndex) -> None:
        self.person_chosen.emit(index.data(MOVE_ROLE).person_id)

    def leaveEvent(self, event: QEvent) -> None:
        self.move_pointed.emit(None)
        super().leaveEvent(event)

    def retranslate(self) -> None:
        """Say everything in the language of the program."""
        self._title.setText(self.tr("Preview"))
        self._who.setText(self.tr("Who"))
        self._from.setText(self.tr("from"))
        self._to.setText(self.tr("to"))
        self.apply.setText(self.tr("Apply"))
        self.discard.setText(self.tr("Discard"))
        self.apply.setToolTip(self.tr("Make this the seating (Enter)"))
        self.discard.setToolTip(self.tr("Go back to the seating as it was (Esc)"))
        self._hint.setText(self.tr("One step: Undo brings the old seats back"))
        self.list.setAccessibleName(self.tr("Moves"))
        self.refresh()

    def _refresh_icons(self) -> None:
        theme = theme_of(self)
        self.apply.setIcon(icon("check", theme, 16, theme.accent_text))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self._refresh_icons()
