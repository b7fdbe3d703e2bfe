"""The staff as the people panel lists it: the unseated first, then team by team, found by what is
typed.

Sorting and filtering are plain Python: a Qt proxy over a Python model is a hundred times slower.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt

from planner.model import Person, Plan
from ui.panels.search import matches, sort_key

Index = QModelIndex | QPersistentModelIndex
Kind = Literal["unseated", "team", "teamless"]
Filter = Literal["all", "sales", "marketing", "other", "not_covered", "locked"]
FILTERS: Final[tuple[Filter, ...]] = (
    "all", "sales", "marketing", "other", "not_covered", "locked",
)  # fmt: skip

PERSON_ID: Final = Qt.ItemDataRole.UserRole
"""Role of a row's data: the id of its person, or None for a section."""
SECTION: Final = Qt.ItemDataRole.UserRole + 1
"""Role of a row's data: its Section, or None for a person."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and the people under it, in the order shown. ``key`` stays the same while people
    come and go."""

    kind: Kind
    key: str
    name: str
    people: tuple[str, ...]


def unseated_people(plan: Plan) -> list[Person]:
    """Everybody who needs a desk, has none, and is not to be kept without one."""
    seats, locks = plan.seats, plan.scenario.locks
    return [p for p in plan.people_to_seat() if p.id not in seats and locks.get(p.id) != ""]


def sections(
    plan: Plan, query: str = "", wanted: Filter = "all", not_covered: frozenset[str] = frozenset()
) -> list[Section]:
    """The sections to show. The unseated one is always there without a query, even when it is
    empty."""
    found = [p for p in plan.people.values() if _is_wanted(plan, p, wanted, not_covered)]
    found = [p for p in found if matches(query, search_texts(plan, p))] if query.strip() else found
    found.sort(key=lambda person: (sort_key(person.name), person.id))
    waiting = {person.id for person in unseated_people(plan)}
    unseated = tuple(p.id for p in found if p.id in waiting)
    result = [Section("unseated", "unseated", "", unseated)]
    if not unseated and (query.strip() or wanted != "all"):
        result = []
    return result + list(_by_team(plan, [p for p in found if p.id not in waiting]))


def search_texts(plan: Plan, person: Person) -> Iterator[str]:
    """Everything that a person is found by."""
    yield person.name
    yield person.id
    yield person.title
    yield from person.tags
    team = plan.teams.get(person.team_id or "")
    yield team.name if team is not None else ""
    desk = plan.desks.get(plan.seats.get(person.id, ""))
    yield desk.name if desk is not None else ""


def _is_wanted(plan: Plan, person: Person, wanted: Filter, not_covered: frozenset[str]) -> bool:
    if wanted == "not_covered":
        return person.id in not_covered
    if wanted == "locked":
        return person.id in plan.scenario.locks
    return wanted in ("all", person.role)


def _by_team(plan: Plan, people: list[Person]) -> Iterator[Section]:
    members: dict[str | None, list[str]] = {}
    for person in people:
        members.setdefault(person.team_id, []).append(person.id)
    for team in sorted(plan.teams.values(), key=lambda team: (sort_key(team.name), team.id)):
        if team.id in members:
            yield Section("team", f"team {team.id}", team.name, tuple(members[team.id]))
    if None in members:
        yield Section("teamless", "teamless", "", tuple(members[None]))


class PeopleModel(QAbstractItemModel):
    """Two levels: sections, and people in them. ``spoken`` makes the sentence for a screen reader
    of a row."""

    def __init__(self, spoken: Callable[[str | Section], str]) -> None:
        super().__init__()
        self._sections: list[Section] = []
        self._rows: dict[str, tuple[int, int]] = {}
        self._spoken = spoken

    @property
    def shown(self) -> list[Section]:
        """The sections as they are shown."""
        return self._sections

    def show(self, found: list[Section]) -> bool:
        """Show these sections; True if rows came, went or changed places (and the model was
        reset)."""
        if found == self._sections:
            return False
        self.beginResetModel()
        self._sections = found
        self._rows = {
            person_id: (i, j)
            for i, section in enumerate(found)
            for j, person_id in enumerate(section.people)
        }
        self.endResetModel()
        return True

    def repaint(self) -> None:
        """Something about the people shown differs: their desks, names or marks."""
        for i, section in enumerate(self._sections):
            parent = self.index(i, 0)
            if section.people:
                last = self.index(len(section.people) - 1, 0, parent)
                self.dataChanged.emit(self.index(0, 0, parent), last)

    def index_of(self, person_id: str | None) -> QModelIndex:
        """Where a person is; an invalid index if not shown."""
        place = self._rows.get(person_id or "")
        if place is None:
            return QModelIndex()
        return self.index(place[1], 0, self.index(place[0], 0))

    # What Qt asks

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008  # Qt's own default
        if column != 0 or row < 0:
            return QModelIndex()
        if not parent.isValid():
            return self.createIndex(row, 0, 0) if row < len(self._sections) else QModelIndex()
        if parent.internalId() or row >= len(self._sections[parent.row()].people):
            return QModelIndex()
        return self.createIndex(row, 0, parent.row() + 1)

    def parent(self, child: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008  # QObject.parent() has no argument
        section = child.internalId() if child.isValid() else 0
        return self.createIndex(section - 1, 0, 0) if section else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # as above
        if not parent.isValid():
            return len(self._sections)
        return 0 if parent.internalId() else len(self._sections[parent.row()].people)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # as above
        return 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if index.internalId() == 0:
            return Qt.ItemFlag.ItemIsEnabled
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemNeverHasChildren
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        section, person_id = self._at(index)
        if role == PERSON_ID:
            return person_id
        if role == SECTION:
            return section if person_id is None else None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._spoken(section if person_id is None else person_id)
        return None

    def _at(self, index: Index) -> tuple[Section, str | None]:
        if index.internalId() == 0:
            return self._sections[index.row()], None
        section = self._sections[index.internalId() - 1]
        return section, section.people[index.row()]


def desk_name(plan: Plan, person_id: str) -> str:
    """The name of a person's desk, or a dash."""
    desk = plan.desks.get(plan.seats.get(person_id, ""))
    return desk.name if desk is not None else "–"


def counts(plan: Plan) -> Mapping[str, int]:
    """How many people there are: ``all`` and by role."""
    totals: dict[str, int] = {"all": len(plan.people)}
    for person in plan.people.values():
        totals[person.role] = totals.get(person.role, 0) + 1
    return totals
