"""The staff as a table: who is shown, in which order, and what stands in each column.

Sorting and filtering are plain Python: a Qt proxy over a Python model is a hundred times slower.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from planner.check import Verdict
from planner.model import Person, Plan
from planner.names import initials
from ui.panels.search import matches, sort_key
from ui.texts.speech import desk_name, team_name
from ui.texts.words import days_text, feature_name, need_name, role_name

Index = QModelIndex | QPersistentModelIndex
NO_PARENT: Final = QModelIndex()
PERSON: Final = Qt.ItemDataRole.UserRole
"""Role of a cell's data: the Person of its row."""

Column = Literal[
    "name", "initials", "role", "team", "days", "needs", "desk_needs", "desk", "status"
]
COLUMNS: Final[tuple[Column, ...]] = (
    "name",
    "initials",
    "role",
    "team",
    "days",
    "needs",
    "desk_needs",
    "desk",
    "status",
)
Filter = Literal["all", "sales", "marketing", "other", "no_desk", "not_covered"]
FILTERS: Final[tuple[Filter, ...]] = (
    "all",
    "sales",
    "marketing",
    "other",
    "no_desk",
    "not_covered",
)
Status = Literal["covered", "no_marketer", "no_salesperson", "no_desk", "away", "not_counted"]


def capital(text: str) -> str:
    """The text with a capital at its start."""
    return text[:1].upper() + text[1:]


@dataclass(frozen=True, slots=True)
class Staff:
    """A plan with all that the table tells of its people."""

    plan: Plan
    verdict: Verdict

    def status(self, person: Person) -> Status:
        """How a person is off."""
        if not person.needs_desk(self.plan.scenario.valid_from):
            return "away"
        if person.id not in self.plan.seats and self.plan.scenario.locks.get(person.id) != "":
            return "no_desk"
        if person.id in self.verdict.covered:
            return "covered"
        if person.id in self.verdict.not_covered:
            return "no_marketer" if person.role == "sales" else "no_salesperson"
        return "not_counted"

    def is_in(self, person: Person, wanted: Filter) -> bool:
        """True if a filter lets a person through."""
        if wanted == "all":
            return True
        if wanted == "no_desk":
            return self.status(person) == "no_desk"
        if wanted == "not_covered":
            return person.id in self.verdict.not_covered
        return person.role == wanted

    def count(self, wanted: Filter) -> int:
        """How many people a filter lets through."""
        return sum(self.is_in(person, wanted) for person in self.plan.people.values())

    def needs(self, person: Person) -> tuple[str, ...]:
        """Needs and tags, in words."""
        return (*(capital(need_name(need)) for need in person.needs), *person.tags)

    def desk_needs(self, person: Person) -> tuple[str, ...]:
        """What the desk must have, in words."""
        return tuple(capital(feature_name(need)) for need in person.desk_needs)

    def text(self, person: Person, column: Column) -> str:
        """What stands in a cell, in words."""
        return _TEXTS[column](self, person)

    def sort_value(self, person: Person, column: Column) -> Any:
        """What a column is sorted by."""
        if column == "days":
            return person.days
        if column == "status":
            return STATUS_ORDER.index(self.status(person))
        return sort_key(self.text(person, column))


STATUS_ORDER: Final[tuple[Status, ...]] = (
    "no_desk",
    "no_marketer",
    "no_salesperson",
    "covered",
    "not_counted",
    "away",
)


def _team(staff: Staff, person: Person) -> str:
    return team_name(staff.plan, person.team_id) if person.team_id is not None else ""


def _desk(staff: Staff, person: Person) -> str:
    desk_id = staff.plan.seats.get(person.id)
    return desk_name(staff.plan, desk_id) if desk_id is not None else ""


_TEXTS: Final[Mapping[Column, Callable[[Staff, Person], str]]] = {
    "name": lambda _, person: person.name or person.id,
    "initials": lambda staff, person: initials(staff.plan)[person.id],
    "role": lambda _, person: role_name(person.role),
    "team": _team,
    "days": lambda _, person: days_text(person.days),
    "needs": lambda staff, person: ", ".join(staff.needs(person)),
    "desk_needs": lambda staff, person: ", ".join(staff.desk_needs(person)),
    "desk": _desk,
    "status": lambda staff, person: staff.status(person),
}


class PeopleTable(QAbstractTableModel):
    """The rows that search and filter let through, sorted by a column."""

    def __init__(self, staff: Staff, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.staff = staff
        self.rows: list[Person] = []
        self._query = ""
        self._filter: Filter = "all"
        self._sort: tuple[Column, bool] = ("name", False)
        self.headings: Mapping[Column, str] = {}
        self.statuses: Mapping[Status, str] = {}
        self._refill()

    def show(self, staff: Staff) -> None:
        """Show the people of another plan."""
        self.staff = staff
        self._refill()

    def narrow(self, query: str, wanted: Filter) -> None:
        """Show who fits to what was typed and to a filter."""
        self._query, self._filter = query, wanted
        self._refill()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._sort = COLUMNS[column], order == Qt.SortOrder.DescendingOrder
        self._refill()

    def row_of(self, person_id: str) -> int:
        """The row of a person; -1 for one who is not shown."""
        return next((row for row, one in enumerate(self.rows) if one.id == person_id), -1)

    def _refill(self) -> None:
        staff = self.staff
        found = [
            person
            for person in staff.plan.people.values()
            if staff.is_in(person, self._filter) and matches(self._query, self._texts(person))
        ]
        column, down = self._sort
        found.sort(key=lambda person: (sort_key(person.name), person.id))
        found.sort(key=lambda person: staff.sort_value(person, column), reverse=down)
        before = [person.id for person in self.rows]
        if [person.id for person in found] == before:
            self.rows = found
            if found:
                last = self.index(len(found) - 1, len(COLUMNS) - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self.rows = found
        self.endResetModel()

    def _texts(self, person: Person) -> tuple[str, ...]:
        staff = self.staff
        return (
            person.name,
            person.title,
            person.department,
            *(staff.text(person, column) for column in ("initials", "team", "desk", "needs")),
        )

    # What Qt asks

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        person, column = self.rows[index.row()], COLUMNS[index.column()]
        if role == PERSON:
            return person
        if role == Qt.ItemDataRole.DisplayRole:
            return self._shown(person, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            heading = self.headings.get(column, "")
            return f"{person.name}, {heading}: {self._shown(person, column)}"
        return None

    def _shown(self, person: Person, column: Column) -> str:
        if column == "status":
            return self.statuses.get(self.staff.status(person), "")
        return self.staff.text(person, column)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.headings.get(COLUMNS[section], "")
        return None
