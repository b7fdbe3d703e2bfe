"""The Plan: one immutable value with everything that is in a ``.seatplan`` file.

Tables are plain dicts by id, typed ``Mapping`` and never changed in place: an edit makes a new dict
for the tables it touches and shares the others, so ``before.desks is after.desks`` tells at once
that no desk changed.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, TypeVar

from msgspec import field, structs

from planner.model.floor import (
    Bench,
    Desk,
    Door,
    Floor,
    FloorObject,
    Link,
    Picture,
    Room,
    Waiver,
    Wall,
    Window,
)
from planner.model.pairs import Agreement, FaceTimeSettings, PairRound
from planner.model.roster import Person, Team
from planner.model.row import TableRow
from planner.model.rules import AnyRule, default_rules
from planner.model.seating import Scenario
from planner.model.settings import PlanSettings, Weights

TABLES: Final = (
    "floors",
    "rooms",
    "walls",
    "doors",
    "windows",
    "benches",
    "desks",
    "objects",
    "links",
    "pictures",
    "waivers",
    "people",
    "teams",
    "rules",
    "scenarios",
    "rounds",
    "agreements",
)


class Plan(TableRow, frozen=True, kw_only=True, gc=True):
    """Everything in one file. ``scenario_id`` is the scenario shown and solved; ``today_id`` how
    people sit today."""

    name: str = ""
    scenario_id: str
    today_id: str | None = None
    floors: Mapping[str, Floor] = field(default_factory=dict)
    rooms: Mapping[str, Room] = field(default_factory=dict)
    walls: Mapping[str, Wall] = field(default_factory=dict)
    doors: Mapping[str, Door] = field(default_factory=dict)
    windows: Mapping[str, Window] = field(default_factory=dict)
    benches: Mapping[str, Bench] = field(default_factory=dict)
    desks: Mapping[str, Desk] = field(default_factory=dict)
    objects: Mapping[str, FloorObject] = field(default_factory=dict)
    links: Mapping[str, Link] = field(default_factory=dict)
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    waivers: Mapping[str, Waiver] = field(default_factory=dict)
    people: Mapping[str, Person] = field(default_factory=dict)
    teams: Mapping[str, Team] = field(default_factory=dict)
    rules: Mapping[str, AnyRule] = field(default_factory=dict)
    scenarios: Mapping[str, Scenario] = field(default_factory=dict)
    rounds: Mapping[str, PairRound] = field(default_factory=dict)
    agreements: Mapping[str, Agreement] = field(default_factory=dict)
    face_time: FaceTimeSettings = FaceTimeSettings()
    settings: PlanSettings = PlanSettings()
    weights: Weights = field(default_factory=Weights)

    @property
    def scenario(self) -> Scenario:
        """The scenario that is shown and solved."""
        return self.scenarios[self.scenario_id]

    @property
    def seats(self) -> Mapping[str, str]:
        """Person id -> desk id in the scenario that is shown."""
        return self.scenario.seats

    @property
    def today(self) -> Mapping[str, str]:
        """Person id -> desk id as people sit today; empty when nobody said."""
        scenario = self.scenarios.get(self.today_id) if self.today_id else None
        return scenario.seats if scenario else {}

    def people_to_seat(self) -> list[Person]:
        """Everyone who needs a desk in the scenario that is shown, in the order of the table."""
        on = self.scenario.valid_from
        return [person for person in self.people.values() if person.needs_desk(on)]

    def staff_desks(self) -> list[Desk]:
        """Every desk that staff can have in the scenario that is shown, in the order of the
        table."""
        on = self.scenario.valid_from
        return [desk for desk in self.desks.values() if desk.takes_staff(on)]


def empty_plan(plan_id: str, name: str = "") -> Plan:
    """A plan with one scenario, the default rules and nothing else."""
    scenario = Scenario(id="s1", name="")
    return Plan(
        id=plan_id, name=name, scenario_id="s1", scenarios={"s1": scenario}, rules=default_rules()
    )


RowT = TypeVar("RowT", bound=TableRow)


def with_rows(table: Mapping[str, RowT], *rows: RowT) -> dict[str, RowT]:
    """The table with these rows added or replaced, by their ``id``."""
    return {**table, **{row.id: row for row in rows}}


def without_rows(table: Mapping[str, RowT], ids: set[str] | frozenset[str]) -> dict[str, RowT]:
    """The table without these ids."""
    return {key: row for key, row in table.items() if key not in ids}


def with_scenario(plan: Plan, scenario: Scenario) -> Plan:
    """The plan with this scenario added or replaced."""
    return structs.replace(plan, scenarios=with_rows(plan.scenarios, scenario))


def with_seats(plan: Plan, seats: Mapping[str, str]) -> Plan:
    """The plan with these seats in the scenario that is shown."""
    return with_scenario(plan, structs.replace(plan.scenario, seats=dict(seats)))


def fresh_id(taken: Mapping[str, object], wanted: str) -> str:
    """``wanted`` if it is free, else ``wanted-2``, ``wanted-3`` and so on."""
    if wanted and wanted not in taken:
        return wanted
    stem, n = wanted or "x", 2
    while f"{stem}-{n}" in taken:
        n += 1
    return f"{stem}-{n}"
