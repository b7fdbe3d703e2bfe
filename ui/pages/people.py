"""The People page: everybody in a table, found, filtered and sorted, edited in the row.

Role, office days and desk needs are changed where they stand, with the mouse or with Enter; each
change is one undo step.
"""

from __future__ import annotations

from functools import partial

from msgspec import structs
from PySide6.QtCore import QEvent, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPalette, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QMenu,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from planner.edits import roster
from planner.errors import PlanError
from planner.model import FEATURES, ROLES, Person, day_mask, days_text
from ui.dialogs.frame import heading, quiet
from ui.draw.icons import icon
from ui.draw.theme import font
from ui.messages import Messages
from ui.pages.peoplecells import ROW_PX, PeopleCells, day_at
from ui.peopletable import (
    COLUMNS,
    FILTERS,
    PERSON,
    STATUS_ORDER,
    Column,
    Filter,
    PeopleTable,
    Staff,
)
from ui.selection import Selection
from ui.session import Session
from ui.style import theme_of
from ui.texts.speech import Counts, number
from ui.texts.words import day_name, feature_name, role_name

EDGE_PX, SEARCH_PX = 24, 240
WIDTHS = {
    "name": 236,
    "initials": 76,
    "role": 120,
    "team": 142,
    "days": 104,
    "needs": 240,
    "desk_needs": 164,
    "desk": 92,
}
NAME_INDENT = "\u2003"  # the heading stands above the names, which are indented for the tokens
EDITABLE = ("role", "days", "desk_needs")


class PeopleView(QTableView):
    """The table.

    Signals:
        edit_asked(int, int, QPoint): Enter, F2 or a click on a cell that can be edited: row,
            column, and where in the viewport.
        removal_asked(): Delete.
    """

    edit_asked = Signal(int, int, QPoint)
    removal_asked = Signal()

    def __init__(self, model: PeopleTable) -> None:
        super().__init__()
        self.setModel(model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setSortingEnabled(True)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_PX)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setStretchLastSection(True)
        head.setFixedHeight(34)
        head.setFont(font(12, 500))
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.setSortIndicator(0, Qt.SortOrder.AscendingOrder)
        for column, width in WIDTHS.items():
            self.setColumnWidth(COLUMNS.index(column), width)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        index = self.indexAt(place)
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self.edit_asked.emit(index.row(), index.column(), place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2, Qt.Key.Key_Space)
        index = self.currentIndex()
        if event.key() in keys and index.isValid():
            self.edit_asked.emit(index.row(), index.column(), QPoint(-1, -1))
        elif event.key() == Qt.Key.Key_Delete:
            self.removal_asked.emit()
        else:
            super().keyPressEvent(event)


class PeoplePage(QWidget):
    """Everybody in the plan.

    Signals:
        person_shown(str): show this person's desk on the plan.
    """

    person_shown = Signal(str)

    def __init__(self, session: Session, selection: Selection, messages: Messages) -> None:
        super().__init__()
        self._session, self._selection, self._messages = session, selection, messages
        self._filter: Filter = "all"
        self._is_stale = True
        self.table = PeopleTable(Staff(session.shown, session.verdict), self)
        self.view = PeopleView(self.table)
        self.cells = PeopleCells(self.table)
        self.view.setItemDelegate(self.cells)
        self._title, self._count, self.nothing = heading("", 20), quiet(""), quiet("")
        self.add, self.field = QPushButton(), QLineEdit()
        self.chips: dict[Filter, QPushButton] = {}
        self._arrange()
        self._connect()
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self.retranslate()
        self._refresh_icons()

    def _arrange(self) -> None:
        self._title.setFont(font(20, 600))
        self._title.setWordWrap(False)
        self._count.setWordWrap(False)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._title)
        head.addWidget(self._count, 1)
        head.addWidget(self.add)
        filters = QHBoxLayout()
        filters.setSpacing(8)
        group = QButtonGroup(self)
        for wanted in FILTERS:
            chip = self.chips[wanted] = QPushButton()
            chip.setCheckable(True)
            chip.setProperty("small", True)
            chip.clicked.connect(partial(self._choose_filter, wanted))
            group.addButton(chip)
            filters.addWidget(chip)
        self.chips["all"].setChecked(True)
        filters.addStretch(1)
        self.field.setFixedWidth(SEARCH_PX)
        self.field.setClearButtonEnabled(True)
        self._glass = self.field.addAction(
            icon("search", theme_of(self), 16), QLineEdit.ActionPosition.LeadingPosition
        )
        filters.addWidget(self.field)
        self.add.setIconSize(QSize(16, 16))
        top = QVBoxLayout()
        top.setContentsMargins(EDGE_PX, 14, EDGE_PX, 10)
        top.setSpacing(12)
        top.addLayout(head)
        top.addLayout(filters)
        self.nothing.setContentsMargins(EDGE_PX, 12, EDGE_PX, 12)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addLayout(top)
        page.addWidget(self.nothing)
        page.addWidget(self.view, 1)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._narrow)
        self.add.clicked.connect(self.add_person)
        self.view.edit_asked.connect(self._edit)
        self.view.removal_asked.connect(self.remove_person)
        self.view.doubleClicked.connect(self._show_on_plan)
        self.view.selectionModel().currentRowChanged.connect(self._select)
        self._session.changed.connect(self._follow)
        self._session.loaded.connect(self._follow)
        self._selection.changed.connect(self._follow_selection)

    # What is shown

    def _follow(self) -> None:
        self._is_stale = True
        if self.isVisible():
            self.refresh()

    def refresh(self) -> None:
        """Show the people as they are now."""
        self._is_stale = False
        staff = Staff(self._session.shown, self._session.verdict)
        self.table.show(staff)
        plan = staff.plan
        people = Counts().people(len(plan.people))
        teams = {person.team_id for person in plan.people.values() if person.team_id is not None}
        text = self.tr("{people} in {teams}")
        self._count.setText(text.format(people=people, teams=Counts().teams(len(teams))))
        for wanted, chip in self.chips.items():
            chip.setText(f"{self._filter_word(wanted)}  {number(staff.count(wanted))}")
        self._tell_nothing()
        self._follow_selection()

    def _tell_nothing(self) -> None:
        self.nothing.setVisible(not self.table.rows)
        if not self._session.shown.people:
            self.nothing.setText(self.tr("Nobody here yet. Add the first person."))
        elif self.field.text().strip():
            text = self.tr('No match for "{text}".')
            self.nothing.setText(text.format(text=self.field.text().strip()))
        else:
            self.nothing.setText(self.tr("Nobody is of this kind."))

    def _choose_filter(self, wanted: Filter, _checked: bool = False) -> None:
        self._filter = wanted
        self._narrow()

    def _narrow(self) -> None:
        self.table.narrow(self.field.text(), self._filter)
        self._tell_nothing()
        self._follow_selection()

    def _filter_word(self, wanted: Filter) -> str:
        words = {
            "all": self.tr("All"),
            "no_desk": self.tr("No desk"),
            "not_covered": self.tr("Not covered"),
        }
        return words.get(wanted) or role_name(wanted)

    def _select(self, current: QModelIndex) -> None:
        if current.isValid():
            self._selection.set_person(current.data(PERSON).id)

    def _follow_selection(self) -> None:
        person = self._selection.person
        row = self.table.row_of(person) if person is not None else -1
        if row >= 0 and self.view.currentIndex().row() != row:
            column = max(0, self.view.currentIndex().column())
            self.view.setCurrentIndex(self.table.index(row, column))

    def _show_on_plan(self, index: QModelIndex) -> None:
        if COLUMNS[index.column()] not in EDITABLE:
            self.person_shown.emit(index.data(PERSON).id)

    # What is edited

    def _edit(self, row: int, column_index: int, place: QPoint) -> None:
        column, person = COLUMNS[column_index], self.table.rows[row]
        cell = self.view.visualRect(self.table.index(row, column_index))
        by_mouse = place.x() >= 0
        if column == "days" and by_mouse:
            day = day_at(place, cell.left())
            if day is not None:
                self.toggle_day(person, day)
        elif column in EDITABLE:
            menu = self.menu_of(person, column)
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(self.view.viewport().mapToGlobal(cell.bottomLeft()))

    def menu_of(self, person: Person, column: Column) -> QMenu:
        """What a cell can be changed to."""
        menu = QMenu(self)
        if column == "role":
            for role in ROLES:
                self._add(menu, role_name(role), person.role == role, {"role": role}, person)
        elif column == "days":
            for day in range(5):
                days = days_text(day_mask(person.days) ^ (1 << day))
                is_in = bool(day_mask(person.days) >> day & 1)
                self._add(menu, day_name(day, long=True), is_in, {"days": days}, person)
        else:
            for feature in FEATURES:
                needs = tuple(need for need in person.desk_needs if need != feature)
                has = feature in person.desk_needs
                after = needs if has else (*needs, feature)
                self._add(menu, feature_name(feature), has, {"desk_needs": after}, person)
        return menu

    def _add(
        self, menu: QMenu, text: str, checked: bool, fields: dict[str, object], person: Person
    ) -> None:
        action = menu.addAction(text)
        action.setCheckable(True)
        action.setChecked(checked)
        action.triggered.connect(lambda: self.change(person.id, **fields))

    def toggle_day(self, person: Person, day: int) -> None:
        """Have a person in the office on a weekday, or no longer."""
        self.change(person.id, days=days_text(day_mask(person.days) ^ (1 << day)))

    def change(self, person_id: str, **fields: object) -> None:
        """Change a person, as one undo step."""
        plan = self._session.plan
        if person_id not in plan.people:
            return
        person: Person = structs.replace(plan.people[person_id], **fields)
        self._commit(partial(roster.replace_person, plan, person), self.tr("Change person"))

    def add_person(self) -> None:
        """Ask for a name and add a person."""
        name = self._messages.ask_text(self.tr("Add a person"), self.tr("Name"), "", self.tr("Add"))
        if name:
            before = set(self._session.plan.people)
            person = Person(id="", name=name)
            self._commit(
                partial(roster.add_person, self._session.plan, person), self.tr("Add person")
            )
            for person_id in self._session.plan.people.keys() - before:
                self._selection.set_person(person_id)

    def remove_person(self) -> None:
        """Remove the selected person; undo brings them back."""
        person_id, plan = self._selection.person, self._session.plan
        if person_id is None or person_id not in plan.people:
            return
        name = plan.people[person_id].name
        self._commit(partial(roster.remove_people, plan, [person_id]), self.tr("Remove person"))
        if person_id not in self._session.plan.people:
            self._messages.done(
                self.tr("{name} is removed.").format(name=name),
                self.tr("Undo"),
                self._session.undo,
            )

    def _commit(self, edit: partial, text: str) -> None:  # type: ignore[type-arg]  # of any edit
        try:
            self._session.commit(edit(), text)
        except PlanError as error:
            self._messages.fail(error)

    # Following

    def retranslate(self) -> None:
        """Say everything in the language of the program."""
        self._title.setText(self.tr("People"))
        self.add.setText(self.tr("Add person"))
        self.field.setPlaceholderText(self.tr("Search name, team, tag"))
        self.field.setAccessibleName(self.tr("Search name, team, tag"))
        self.view.setAccessibleName(self.tr("Table of people"))
        headings = (
            NAME_INDENT + self.tr("Name"),
            self.tr("Initials"),
            self.tr("Role"),
            self.tr("Team"),
            self.tr("Office days"),
            self.tr("Needs and tags"),
            self.tr("Desk needs"),
            self.tr("Desk"),
            self.tr("Status"),
        )
        statuses = (
            self.tr("no desk"),
            self.tr("no marketer beside"),
            self.tr("no salesperson beside"),
            self.tr("covered"),
            self.tr("not counted"),
            self.tr("never in"),
        )
        self.table.headings = dict(zip(COLUMNS, headings, strict=True))
        self.table.statuses = dict(zip(STATUS_ORDER, statuses, strict=True))
        self.refresh()

    def _refresh_icons(self) -> None:
        theme = theme_of(self)
        self.add.setIcon(icon("user-plus", theme, 16))
        self._glass.setIcon(icon("search", theme, 16))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange and hasattr(self, "_glass"):
            self._refresh_icons()
