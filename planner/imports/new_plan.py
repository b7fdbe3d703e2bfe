"""A new plan from desks and a roster, with today's seats where the roster names them."""

from __future__ import annotations

from collections import defaultdict
from uuid import uuid4

from planner.imports.desks import DesksImport
from planner.imports.report import Note
from planner.imports.roster import RosterImport
from planner.model import (
    Desk,
    Person,
    Plan,
    Scenario,
    default_rules,
    require_wellformed,
    shared_days,
)

TODAY_ID = "today"
SCENARIO_ID = "s1"


def new_plan(
    name: str,
    desks: DesksImport,
    roster: RosterImport,
    *,
    plan_id: str | None = None,
    today_name: str = "Today",
    scenario_name: str = "New seating",
) -> tuple[Plan, tuple[Note, ...]]:
    """Return a plan, and what of the roster's seats could not be taken over.

    Where the roster names desks there are two scenarios: how people sit today, and a copy of it to
    work on, which is shown. Nobody wins a desk in silence: people who would be at one desk on the
    same day are all left unseated, and told (``desk_claimed_twice``).
    """
    seats, notes = _seats(desks, roster)
    locks = _locks(roster, seats, notes)
    shown = Scenario(id=SCENARIO_ID, name=scenario_name, rank=1, seats=seats, locks=locks)
    today = Scenario(id=TODAY_ID, name=today_name, seats=dict(seats))
    scenarios = (today, shown) if seats else (shown,)
    plan = Plan(
        id=plan_id or uuid4().hex,
        name=name,
        scenario_id=shown.id,
        today_id=today.id if seats else None,
        floors={floor.id: floor for floor in desks.floors},
        rooms={room.id: room for room in desks.rooms},
        desks={desk.id: desk for desk in desks.desks},
        people={person.id: person for person in roster.people},
        teams={team.id: team for team in roster.teams},
        rules=default_rules(),
        scenarios={scenario.id: scenario for scenario in scenarios},
    )
    require_wellformed(plan)
    return plan, tuple(notes)


def _seats(desks: DesksImport, roster: RosterImport) -> tuple[dict[str, str], list[Note]]:
    finder = _DeskFinder(desks)
    notes: list[Note] = []
    claims: dict[str, list[Person]] = defaultdict(list)
    for person in roster.people:
        text = roster.seats.get(person.id)
        if not text:
            continue
        desk_id = finder.find(text)
        if desk_id is None:
            notes.append(finder.note(text, person.name, roster.rows[person.id]))
        elif person.needs_desk():
            claims[desk_id].append(person)
    seats: dict[str, str] = {}
    for desk_id, people in claims.items():
        clashing = [one for one in people if any(_meet(one, other) for other in people)]
        seats |= {person.id: desk_id for person in people if person not in clashing}
        if clashing:
            rows = [roster.rows[person.id] for person in clashing]
            names = [person.name for person in clashing]
            values = {"desk": desk_id, "names": names, "rows": rows}
            notes.append(Note("desk_claimed_twice", values, rows[0]))
    return seats, notes


def _meet(one: Person, other: Person) -> bool:
    return one.id != other.id and shared_days(one.days, other.days) > 0


def _locks(roster: RosterImport, seats: dict[str, str], notes: list[Note]) -> dict[str, str]:
    """Return the locks: the desk to keep, or "" for who is to have none."""
    locks: dict[str, str] = {}
    for person in roster.people:
        if person.id not in roster.locks:
            continue
        wanted = roster.seats.get(person.id, "")
        if wanted and person.id not in seats:
            values = {"name": person.name, "desk": wanted}
            notes.append(Note("lock_dropped", values, roster.rows[person.id]))
        else:
            locks[person.id] = seats.get(person.id, "")
            if not locks[person.id]:
                notes.append(Note("kept_unseated", {"name": person.name}, roster.rows[person.id]))
    return locks


class _DeskFinder:
    """Finds the desk that a text means: its id, its name, or "floor/name"; case does not count."""

    def __init__(self, desks: DesksImport) -> None:
        self._ids = {desk.id for desk in desks.desks}
        self._floors = {floor.id: floor.name for floor in desks.floors}
        self._by_key: dict[str, list[Desk]] = defaultdict(list)
        for desk in desks.desks:
            floor = self._floors[desk.floor_id]
            for key in {desk.id, desk.name, f"{floor}/{desk.name}", f"{floor} {desk.name}"}:
                self._by_key[key.casefold()].append(desk)

    def find(self, text: str) -> str | None:
        if text in self._ids:
            return text
        found = self._by_key.get(text.casefold(), [])
        return found[0].id if len(found) == 1 else None

    def note(self, text: str, name: str, row: int) -> Note:
        found = self._by_key.get(text.casefold(), [])
        if not found:
            return Note("desk_unknown", {"name": name, "desk": text}, row)
        floors = [self._floors[desk.floor_id] for desk in found]
        return Note("desk_ambiguous", {"name": name, "desk": text, "floors": floors}, row)
