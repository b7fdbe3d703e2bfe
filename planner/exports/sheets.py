"""What is on each sheet of the workbook: columns, cells and what they mean. Knows no file format.

Codes, not words: ``xlsx.py`` asks its caller for those, so that a Danish workbook is Danish.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, NamedTuple, Protocol

from planner.beside import beside_graph
from planner.check import Verdict
from planner.exports.naming import desk_labels
from planner.exports.rows import MOVE_COLUMNS, employed, list_rows, move_rows
from planner.match import matches_of
from planner.model import Plan
from planner.places import rooms_of_desks


class Words(Protocol):
    """The words of a language, and sentences about the plan that is written."""

    def word(self, code: str) -> str:
        """A sheet's name ("sheet.seating"), a heading ("name") or a value ("sales", "side")."""

    def days(self, days: str) -> str:
        """Office days."""

    def features(self, features: Iterable[str]) -> str:
        """Desk features as one list."""

    def points(self, key: str) -> str:
        """What points are for."""

    def because(self, sales_id: str, marketing_id: str) -> str:
        """Why two people match as they do."""

    def proof(self) -> str:
        """What is proved about the seating; "" for nothing."""


class Cell(NamedTuple):
    """A value and how it looks: a role, "good", "bad", "strong", "title", or "" for plain."""

    value: str | int
    style: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: a table with headings and filters, or (without columns) lines of pairs."""

    code: str
    columns: tuple[str, ...]
    rows: Sequence[Sequence[Cell]]


def sheets(plan: Plan, verdict: Verdict, words: Words, today: date) -> Iterator[Sheet]:
    """Every sheet of the workbook, the one that people look for first."""
    yield Sheet("seating", SEATING_COLUMNS, list(_seating(plan, verdict, words)))
    yield Sheet("desks", DESK_COLUMNS, list(_desks(plan, verdict, words)))
    yield Sheet("pairs", PAIR_COLUMNS, list(_pairs(plan, verdict, words)))
    yield Sheet("moves", MOVE_COLUMNS, list(_moves(plan, words)))
    yield Sheet("numbers", (), list(_numbers(plan, verdict, words, today)))
    yield Sheet("neighbours", NEIGHBOUR_COLUMNS, list(_neighbours(plan, words)))


SEATING_COLUMNS: Final = (
    "person_id", "name", "role", "team", "days", "floor", "room", "desk", "partner", "covered",
)  # fmt: skip


def _seating(plan: Plan, verdict: Verdict, words: Words) -> Iterator[list[Cell]]:
    for row in list_rows(plan, verdict):
        person_id, name, role, team, days, floor, room, desk, _, covered = row
        partners = ", ".join(_name(plan, p) for p in verdict.partners.get(person_id, ()))
        yield [
            Cell(person_id),
            Cell(name, "strong"),
            Cell(words.word(role), role),
            Cell(team),
            Cell(words.days(days)),
            Cell(floor),
            Cell(room),
            Cell(desk, role if desk else ""),
            Cell(partners),
            Cell(words.word(covered) if covered else "", _GOOD.get(covered, "")),
        ]


_GOOD: Final = {"yes": "good", "no": "bad"}
DESK_COLUMNS: Final = ("floor", "room", "desk", "features", "state", "name", "role", "days")


def _desks(plan: Plan, verdict: Verdict, words: Words) -> Iterator[list[Cell]]:
    """Every desk by floor and room, a row for each of its people; one row for a free desk."""
    labels, rooms = desk_labels(plan), rooms_of_desks(plan)
    ranks = {floor.id: (floor.rank, floor.id) for floor in plan.floors.values()}
    people: dict[str, list[str]] = {}
    for person in employed(plan):
        if person.id in plan.seats:
            people.setdefault(plan.seats[person.id], []).append(person.id)
    order = {desk_id: place for place, desk_id in enumerate(plan.desks)}
    for desk in sorted(plan.desks.values(), key=lambda d: (ranks[d.floor_id], order[d.id])):
        room_id = rooms[desk.id]
        floor = plan.floors[desk.floor_id]
        start = [
            Cell(floor.name or floor.id),
            Cell(plan.rooms[room_id].name if room_id else ""),
            Cell(labels[desk.id], "strong"),
            Cell(words.features(desk.features)),
            Cell(words.word(desk.state), "" if desk.state == "in_use" else "bad"),
        ]
        for person_id in people.get(desk.id, ()):
            person = plan.people[person_id]
            role = Cell(words.word(person.role), person.role)
            yield [*start, Cell(person.name), role, Cell(words.days(person.days))]
        if desk.id not in people:
            yield [*start, Cell(""), Cell(""), Cell("")]


PAIR_COLUMNS: Final = ("sales", "marketing", "match", "because", "desk_sales", "desk_marketing")


def _pairs(plan: Plan, verdict: Verdict, words: Words) -> Iterator[list[Cell]]:
    labels, matches = desk_labels(plan), matches_of(plan)
    for sales_id, partners in verdict.partners.items():
        if plan.people[sales_id].role != "sales":
            continue
        for marketing_id in partners:
            yield [
                Cell(_name(plan, sales_id), "sales"),
                Cell(_name(plan, marketing_id), "marketing"),
                Cell(matches.value(sales_id, marketing_id)),
                Cell(words.because(sales_id, marketing_id)),
                Cell(labels[plan.seats[sales_id]]),
                Cell(labels[plan.seats[marketing_id]]),
            ]


def _moves(plan: Plan, words: Words) -> Iterator[list[Cell]]:
    for step, person_id, name, *places, note in move_rows(plan):
        yield [
            Cell(int(step)),
            Cell(person_id),
            Cell(name, "strong"),
            *map(Cell, places),
            Cell(words.word(note) if note else ""),
        ]


NEIGHBOUR_COLUMNS: Final = ("desk_a", "name_a", "desk_b", "name_b", "kind", "distance_mm")


def _neighbours(plan: Plan, words: Words) -> Iterator[list[Cell]]:
    labels = desk_labels(plan)
    names: dict[str, str] = {}
    for person_id, desk_id in plan.seats.items():
        before = f"{names[desk_id]}, " if desk_id in names else ""
        names[desk_id] = before + _name(plan, person_id)
    for link in beside_graph(plan).links.values():
        yield [
            Cell(labels[link.desk_a], "strong"),
            Cell(names.get(link.desk_a, "")),
            Cell(labels[link.desk_b], "strong"),
            Cell(names.get(link.desk_b, "")),
            Cell(words.word(link.kind)),
            Cell(link.distance_mm),
        ]


def _numbers(plan: Plan, verdict: Verdict, words: Words, today: date) -> Iterator[list[Cell]]:
    def line(code: str, value: str | int, style: str = "") -> list[Cell]:
        return [Cell(words.word(code), "strong"), Cell(value, style)]

    def share(code: str, part: int, whole: int) -> list[Cell]:
        style = "good" if part == whole else "bad"
        return [Cell(words.word(code), "strong"), Cell(part, style), Cell(whole)]

    yield [Cell(plan.name or words.word("plan"), "title")]
    yield line("scenario", plan.scenario.name or words.word("first_scenario"))
    yield line("date", today.isoformat())
    yield []
    yield [Cell(""), Cell(words.word("reached"), "strong"), Cell(words.word("of"), "strong")]
    to_seat = [p for p in plan.people_to_seat() if plan.scenario.locks.get(p.id) != ""]
    yield share("seated", len(to_seat) - len(verdict.unseated), len(to_seat))
    yield share("covered_sales", verdict.sales.covered, verdict.sales.total)
    yield share("covered_marketing", verdict.marketing.covered, verdict.marketing.total)
    broken = len(verdict.must_broken)
    yield line("must_broken", broken, "bad" if broken else "good")
    yield []
    yield [Cell(words.word("score"), "title")]
    for key, points in verdict.by_rule.items():
        yield [Cell(words.points(key)), Cell(points), Cell(verdict.best_by_rule[key])]
    best = sum(verdict.best_by_rule.values())
    yield [Cell(words.word("total"), "strong"), Cell(verdict.score, "strong"), Cell(best)]
    if words.proof():
        yield [Cell(words.proof())]


def _name(plan: Plan, person_id: str) -> str:
    return plan.people[person_id].name or person_id
