"""The lists that leave the program, as rows of text: seating, neighbours, moves, roster.

CSV and workbook write these same rows, so they cannot disagree. Column names are a stable
interface (README, "Command line").
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from planner.beside import beside_graph
from planner.check import Verdict
from planner.exports.naming import desk_labels
from planner.model import Person, Plan
from planner.moves import moves
from planner.places import rooms_of_desks

LIST_COLUMNS: Final = (
    "person_id", "name", "role", "team", "days", "floor", "room", "desk", "partner_id", "covered",
)  # fmt: skip
NEIGHBOUR_COLUMNS: Final = ("desk_a", "desk_b", "kind", "distance_mm")
MOVE_COLUMNS: Final = (
    "step", "person_id", "name", "from_floor", "from_desk", "to_floor", "to_desk", "note",
)  # fmt: skip
ROSTER_COLUMNS: Final = (
    "id", "name", "role", "team", "title", "manager", "days", "tags", "needs", "strengths",
    "desk_needs", "desk", "locked",
)  # fmt: skip

SEPARATOR: Final = ", "
"""Between several values in one cell."""

Row = tuple[str, ...]


def employed(plan: Plan) -> Iterator[Person]:
    """Everyone employed on the day of the scenario shown, in the order of the table.

    People who are never in the office are among them; they need no desk.
    """
    on = plan.scenario.valid_from
    for person in plan.people.values():
        started = on is None or person.start_date is None or person.start_date <= on
        left = on is not None and person.leave_date is not None and person.leave_date < on
        if started and not left:
            yield person


def list_rows(plan: Plan, verdict: Verdict) -> Iterator[Row]:
    """Who sits where: one row for each person employed, with an empty desk for who has none.

    ``covered`` is yes or no, and empty for people who are not to be covered: those of another
    role, those never in, and those who are to have no desk.
    """
    labels, rooms = desk_labels(plan), rooms_of_desks(plan)
    missing = set(verdict.not_covered)
    for person in employed(plan):
        desk_id = plan.seats.get(person.id)
        room_id = rooms[desk_id] if desk_id else None
        partners = verdict.partners.get(person.id, ())
        yield (
            person.id,
            person.name,
            person.role,
            _team(plan, person),
            person.days,
            _floor_of(plan, desk_id),
            plan.rooms[room_id].name if room_id else "",
            labels[desk_id] if desk_id else "",
            partners[0] if partners else "",
            "no" if person.id in missing else "yes" if person.id in verdict.covered else "",
        )


def neighbour_rows(plan: Plan) -> Iterator[Row]:
    """Every two desks that count as beside each other, each link once."""
    labels = desk_labels(plan)
    for link in beside_graph(plan).links.values():
        yield labels[link.desk_a], labels[link.desk_b], link.kind, str(link.distance_mm)


def move_rows(plan: Plan) -> Iterator[Row]:
    """Every move from today's desks to the scenario shown, in an order in which it can be done.

    ``note`` is "waits" for who clears a desk before the next one is free.
    """
    labels = desk_labels(plan)
    for move in moves(plan.today, plan.seats):
        yield (
            str(move.step),
            move.person_id,
            plan.people[move.person_id].name,
            _floor_of(plan, move.from_desk),
            labels[move.from_desk] if move.from_desk else "",
            _floor_of(plan, move.to_desk),
            labels[move.to_desk] if move.to_desk else "",
            "waits" if move.waits else "",
        )


def roster_rows(plan: Plan) -> Iterator[Row]:
    """Everyone of the plan, in the columns that the roster import reads."""
    labels = desk_labels(plan)
    for person in plan.people.values():
        desk_id = plan.seats.get(person.id)
        yield (
            person.id,
            person.name,
            person.role,
            _team(plan, person),
            person.title,
            person.manager_id or "",
            person.days,
            SEPARATOR.join(person.tags),
            SEPARATOR.join(person.needs),
            SEPARATOR.join(person.strengths),
            SEPARATOR.join(person.desk_needs),
            labels[desk_id] if desk_id else "",
            "yes" if person.id in plan.scenario.locks else "",
        )


def _team(plan: Plan, person: Person) -> str:
    return plan.teams[person.team_id].name if person.team_id else ""


def _floor_of(plan: Plan, desk_id: str | None) -> str:
    if desk_id is None:
        return ""
    floor = plan.floors[plan.desks[desk_id].floor_id]
    return floor.name or floor.id
