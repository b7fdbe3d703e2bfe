"""A new plan from the user's files, step by step: read, see who counts as what, make the plan.

What the dialog shows and the tests check; knows no widgets.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

from msgspec import structs
from PySide6.QtCore import QCoreApplication

from planner.errors import PlanError
from planner.imports.desks import DesksImport, read_desks
from planner.imports.new_plan import new_plan
from planner.imports.report import Note
from planner.imports.roster import RosterImport, read_roster
from planner.imports.seatgrid import CELL_MM, read_seat_grid
from planner.model import Person, Plan, Role
from ui.texts.notes import field_name, leaver_text, note_text, skipped_text

NO_GRID: Final = "no_seat_grid"
ANSWERED: Final = {"no_sales": "sales", "no_marketing": "marketing"}
"""Notes that are no longer true once somebody is counted as that role."""


@dataclass(frozen=True, slots=True)
class DeskFile:
    """Desks that were read. ``is_grid``: they are cells, whose size nobody told."""

    path: str
    desks: DesksImport
    is_grid: bool


@dataclass(frozen=True, slots=True)
class RoleGroup:
    """People whose role was told by the same cell text, or by none (then by their team).

    ``doubtful``: nobody can be sure of this role without asking.
    """

    field: str
    text: str
    role: Role
    people: int
    doubtful: bool

    @property
    def key(self) -> tuple[str, str]:
        """What tells groups apart."""
        return self.field, self.text

    @property
    def label(self) -> str:
        """The group in words: "team “Nord”"."""
        if not self.text:
            return QCoreApplication.translate("NewPlan", "Nothing tells the role")
        return QCoreApplication.translate("NewPlan", "{field} “{text}”").format(
            field=field_name(self.field), text=self.text
        )


Roles = Mapping[tuple[str, str], Role]
"""What the user said that groups are."""


def read_desk_file(path: str, cell_mm: int = CELL_MM) -> DeskFile:
    """Read desks, one a row, or a sheet with a cell for each seat. Raises PlanError."""
    try:
        return DeskFile(path, read_desks(path), False)
    except PlanError as no_list:
        try:
            grid = read_seat_grid(path, cell_width_mm=cell_mm, cell_depth_mm=cell_mm)
        except PlanError as no_grid:
            raise (no_list if no_grid.code == NO_GRID else no_grid) from no_list
        return DeskFile(path, grid, True)


def read_people_file(path: str, today: date | None = None) -> RosterImport:
    """Read a roster. Raises PlanError."""
    return read_roster(path, today=today or date.today())


def role_groups(roster: RosterImport) -> list[RoleGroup]:
    """Who was counted as what and by which word; what is doubtful first, then the largest."""
    members: dict[tuple[str, str], list[Person]] = {}
    for person in roster.people:
        members.setdefault(_group_key(roster, person), []).append(person)
    groups = [
        RoleGroup(key[0], key[1], people[0].role, len(people), _is_doubtful(roster, people[0]))
        for key, people in members.items()
    ]
    return sorted(groups, key=lambda group: (not group.doubtful, -group.people, group.key))


def with_roles(roster: RosterImport, roles: Roles) -> RosterImport:
    """The roster with what the user said."""
    if not roles:
        return roster
    people = tuple(
        structs.replace(person, role=roles.get(_group_key(roster, person), person.role))
        for person in roster.people
    )
    there = {person.role for person in people}
    notes = tuple(note for note in roster.notes if ANSWERED.get(note.code) not in there)
    return replace(roster, people=people, notes=notes)


def make_plan(name: str, desks: DesksImport, roster: RosterImport) -> tuple[Plan, tuple[Note, ...]]:
    """The plan, and what of the roster's seats could not be taken over."""
    return new_plan(
        name,
        desks,
        roster,
        today_name=QCoreApplication.translate("NewPlan", "Today"),
        scenario_name=QCoreApplication.translate("NewPlan", "New seating"),
    )


def remarks(
    desks: DesksImport | None, roster: RosterImport | None, notes: tuple[Note, ...] = ()
) -> Iterator[str]:
    """Everything that was left out or is doubtful, as sentences with their rows."""
    if roster is not None:
        yield from (leaver_text(leaver) for leaver in roster.leavers)
        yield from (skipped_text(skipped) for skipped in roster.skipped)
        yield from (note_text(note) for note in roster.notes)
    yield from (note_text(note) for note in notes)
    if desks is not None:
        yield from (skipped_text(skipped) for skipped in desks.skipped)
        yield from (note_text(note) for note in desks.notes)


def role_counts(roster: RosterImport) -> Counter[Role]:
    """How many people there are of each role."""
    return Counter(person.role for person in roster.people)


def plan_name(path: str) -> str:
    """What a plan from this file is called."""
    return Path(path).stem.replace("_", " ").strip()


def _group_key(roster: RosterImport, person: Person) -> tuple[str, str]:
    source = roster.role_sources[person.id]
    if source.text:
        return source.field, source.text
    team = next((team.name for team in roster.teams if team.id == person.team_id), "")
    for field, text in (("team", team), ("department", person.department), ("title", person.title)):
        if text:
            return field, text
    return "", ""


def _is_doubtful(roster: RosterImport, person: Person) -> bool:
    return roster.role_sources[person.id].by in ("unclear", "weak_word")
