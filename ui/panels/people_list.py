"""The list inside the people panel: section rows that fold, rows of people, and people dragged out
of it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
)  # fmt: skip

from ui.draw.labels import draw_text, middle_baseline, text_width
from ui.draw.people import DAY_PITCH
from ui.draw.theme import Theme, colour
from ui.panels.people_model import PERSON_ID, SECTION, PeopleModel, Section, desk_name
from ui.panels.rowpaint import ROW_PX, paint_focus, paint_ground, paint_person
from ui.session import Session
from ui.style.theming import chevron, theme_of
from ui.texts.speech import number
from ui.texts.words import day_name

Index = QModelIndex | QPersistentModelIndex
SECTION_PX: Final = 30
UNSEATED_PX: Final = 32
GAP_PX: Final = 10
"""Below the unseated, above the line that parts them from the teams."""
DAYS_RIGHT_PX: Final = 98


class PeopleList(QTreeView):
    """People in sections.

    Signals:
        person_chosen(str): a row was chosen by mouse or keyboard.
        person_activated(str): Enter or a double click.
        drag_moved(str, QPoint), drag_ended(QPoint), drag_cancelled(): a row is dragged out.
    """

    person_chosen = Signal(str)
    person_activated = Signal(str)
    drag_moved = Signal(str, QPoint)
    drag_ended = Signal(QPoint)
    drag_cancelled = Signal()

    def __init__(self, session: Session, model: PeopleModel) -> None:
        super().__init__()
        self._session = session
        self._model = model
        self._folded: set[str] = set()
        self._dragged: str | None = None
        self._pressed: tuple[str, QPoint] | None = None
        self._dropping = False
        self._is_following = False
        self.uncovered: frozenset[str] = frozenset()
        self.setModel(model)
        self.setItemDelegate(PeopleDelegate(self))
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setMouseTracking(True)
        self.setUniformRowHeights(False)
        self.setExpandsOnDoubleClick(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.selectionModel().currentChanged.connect(self._choose)
        self.clicked.connect(self._fold)
        self.activated.connect(self._activate)

    @property
    def session(self) -> Session:
        """Whose people these are."""
        return self._session

    def show_sections(self, found: list[Section], uncovered: frozenset[str]) -> None:
        """Show these; what was folded stays folded, and the list stays where it was scrolled to."""
        self.uncovered = uncovered
        place = self.verticalScrollBar().value()
        self._is_following = True
        if self._model.show(found):
            for row, section in enumerate(found):
                self.setExpanded(self._model.index(row, 0), section.key not in self._folded)
            self.verticalScrollBar().setValue(place)
        else:
            self.viewport().update()
        self._is_following = False

    def show_current(self, person_id: str | None) -> None:
        """Mark this person's row, and scroll to it if it is not in sight."""
        index = self._model.index_of(person_id)
        if index == self.currentIndex() and self.selectionModel().isSelected(index):
            return
        self._is_following = True
        if index.isValid():
            self.setCurrentIndex(index)
            if index.parent() in [self._model.index(i, 0) for i in range(self._model.rowCount())]:
                self.scrollTo(index)
        else:
            self.clearSelection()
        self._is_following = False

    def choose_first(self) -> None:
        """Go to the first person."""
        for row in range(self._model.rowCount()):
            section = self._model.index(row, 0)
            if self._model.rowCount(section):
                self.setCurrentIndex(self._model.index(0, 0, section))
                return

    def set_dropping(self, on: bool) -> None:
        """Letting go of a dragged person here takes them off their desk."""
        if on != self._dropping:
            self._dropping = on
            self.viewport().update()

    def section_name(self, section: Section) -> str:
        """The heading of a section."""
        if section.kind == "unseated":
            return self.tr("Unseated")
        return section.name if section.kind == "team" else self.tr("No team")

    # Choosing

    def _choose(self, index: QModelIndex) -> None:
        person = index.data(PERSON_ID)
        if person is not None and not self._is_following:
            self.person_chosen.emit(person)

    def _activate(self, index: QModelIndex) -> None:
        person = index.data(PERSON_ID)
        if person is not None:
            self.person_activated.emit(person)

    def _fold(self, index: QModelIndex) -> None:
        section = index.data(SECTION)
        if section is None or section.kind == "unseated":
            return
        folds = self.isExpanded(index)
        self._folded ^= {section.key}
        self.setExpanded(index, not folds)

    # Dragging out

    def mousePressEvent(self, event: QMouseEvent) -> None:
        person = self.indexAt(event.position().toPoint()).data(PERSON_ID)
        is_left = event.button() == Qt.MouseButton.LeftButton
        self._pressed = (person, event.position().toPoint()) if person and is_left else None
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if self._dragged is None and self._pressed is not None:
            person, start = self._pressed
            if (at - start).manhattanLength() >= QApplication.startDragDistance():
                self._dragged = person
        if self._dragged is not None:
            self.drag_moved.emit(self._dragged, event.globalPosition().toPoint())
            return
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        dragged, self._dragged, self._pressed = self._dragged, None, None
        if dragged is not None:
            self.drag_ended.emit(event.globalPosition().toPoint())
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._dragged is not None and event.key() == Qt.Key.Key_Escape:
            self._dragged = self._pressed = None
            self.drag_cancelled.emit()
            return
        person = self.currentIndex().data(PERSON_ID)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and person is not None:
            self.person_activated.emit(person)
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    # Painting

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Sections have a chevron of their own."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._dropping:
            return
        theme = theme_of(self)
        with QPainter(self.viewport()) as painter:
            rect = self.viewport().rect()
            painter.fillRect(rect, colour(theme.accent, 0.08))
            painter.setPen(colour(theme.accent))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
            text = self.tr("Let go to unseat")
            middle = rect.center()
            painter.fillRect(0, middle.y() - 16, rect.width(), 32, colour(theme.accent_soft))
            line = middle_baseline(middle.y(), 13)
            draw_text(painter, text, middle.x(), line, 13, 600, theme.accent, "centre")


class PeopleDelegate(QStyledItemDelegate):
    """Paints sections and people."""

    def __init__(self, view: PeopleList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        section = index.data(SECTION)
        if section is None:
            return QSize(160, ROW_PX)
        if section.kind != "unseated":
            return QSize(160, SECTION_PX)
        return QSize(160, UNSEATED_PX if section.people else UNSEATED_PX + 22)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, rect = theme_of(self._view), QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        section = index.data(SECTION)
        if section is not None:
            self._paint_section(painter, rect, section, theme, index)
        else:
            self._paint_person(painter, rect, index.data(PERSON_ID), theme, option)
        painter.restore()

    def _paint_person(
        self,
        painter: QPainter,
        rect: QRectF,
        person_id: str,
        theme: Theme,
        option: QStyleOptionViewItem,
    ) -> None:
        plan = self._view.session.shown
        person = plan.people.get(person_id)
        if person is None:  # the plan is a step ahead of the list
            return
        paint_ground(painter, rect, option.state, theme)
        paint_person(
            painter, rect, theme, person.name, person.role, desk_name(plan, person_id), person.days,
            locked=person_id in plan.scenario.locks, uncovered=person_id in self._view.uncovered,
        )  # fmt: skip
        paint_focus(painter, rect, option.state, theme)

    def _paint_section(
        self, painter: QPainter, rect: QRectF, section: Section, theme: Theme, index: Index
    ) -> None:
        painter.fillRect(rect, colour(theme.base))
        if section.kind == "unseated":
            self._paint_unseated(painter, rect, section, theme)
            return
        if index.row() <= 1:
            painter.setPen(colour(theme.line))
            painter.drawLine(rect.topLeft(), rect.topRight())
        y = rect.center().y() + 1
        turn = 0 if self._view.isExpanded(index) else -90
        chevron(painter, QRectF(16, y - 4, 8, 8).center(), theme.text2, turn)
        line = middle_baseline(y, 12)
        name = self._view.section_name(section)
        draw_text(painter, name, 31, line, 12, 500, theme.text2)
        at = 31 + text_width(name, 12, 500) + 7
        draw_text(painter, number(len(section.people)), at, line, 12, 400, theme.text2)

    def _paint_unseated(
        self, painter: QPainter, rect: QRectF, section: Section, theme: Theme
    ) -> None:
        y, count = rect.top() + UNSEATED_PX / 2, number(len(section.people))
        tint = theme.bad if section.people else theme.text2
        line, name = middle_baseline(y, 11), self._view.section_name(section)
        draw_text(painter, name, 16, line, 11, 600, tint)
        if section.people:
            left = 16 + text_width(name, 11, 600) + 7
            chip = QRectF(left, y - 8, text_width(count, 11, 600) + 11, 16)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(theme.bad_soft))
            painter.drawRoundedRect(chip, 4, 4)
            draw_text(painter, count, chip.center().x(), line, 11, 600, tint, "centre")
        else:
            text = QCoreApplication.translate("PeopleList", "Everyone has a desk.")
            draw_text(painter, text, 16, middle_baseline(y + 22, 12), 12, 400, theme.text2)
        for day in range(5):
            x = rect.right() - DAYS_RIGHT_PX + DAY_PITCH * (day + 0.29)
            letter = day_name(day)[:1]
            draw_text(painter, letter, x, middle_baseline(y, 9), 9, 600, theme.text2, "centre")
