"""Any sequence of edits keeps a plan well formed, and undo gives back exactly what was."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from msgspec import json, structs

from planner.edits import floor, pairs, roster, rules, scenarios, seats
from planner.errors import PlanError
from planner.model import (
    Agreement,
    FaceTimeSettings,
    FloorObject,
    Group,
    Pair,
    PairRound,
    Plan,
    Waiver,
    require_wellformed,
)
from planner.model.rules import (
    ApartRule,
    GroupInRoomRule,
    KeepAtDeskRule,
    RoomRule,
    TeamRoomsRule,
)
from planner.samples import sample
from tests.builders import person, room, wall

PICKS = st.integers(0, 10_000)
FEW = st.lists(PICKS, max_size=4)
SHIFT = st.integers(-3000, 3000)


class Edits(RuleBasedStateMachine):
    """The small sample under the hands of somebody who tries everything."""

    def __init__(self) -> None:
        super().__init__()
        self.plan: Plan = sample("small")
        self.past: list[tuple[Plan, bytes]] = []

    def do(self, edit: Callable[..., Plan], *args: Any, **fields: Any) -> None:
        """Make an edit; one that is refused changes nothing."""
        before = self.plan
        self.past.append((before, json.encode(before)))
        try:
            self.plan = edit(before, *args, **fields)
        except PlanError:
            self.plan = before

    def pick(self, table: str, number: int) -> str:
        """One of the ids of a table, or one that nothing answers to."""
        ids = [*getattr(self.plan, table), "gone"]
        return str(ids[number % len(ids)])

    def few(self, table: str, numbers: Iterable[int]) -> list[str]:
        """Some ids of a table."""
        return [self.pick(table, number) for number in numbers]

    @rule(numbers=FEW, dx=SHIFT, dy=SHIFT, degrees=st.integers(-400, 400))
    def move_and_turn(self, numbers: list[int], dx: int, dy: int, degrees: int) -> None:
        """Shift and turn desks, rooms, walls, furniture."""
        self.do(floor.move_desks, self.few("desks", numbers), dx, dy)
        self.do(floor.turn_desks, self.few("desks", numbers), degrees)
        self.do(floor.move_rooms, self.few("rooms", numbers), dx, dy)
        self.do(floor.move_walls, self.few("walls", numbers), dx, dy)
        self.do(floor.turn_objects, self.few("objects", numbers), degrees)

    @rule(number=PICKS, numbers=FEW, rows=st.integers(1, 3), places=st.integers(1, 4))
    def add_desks(self, number: int, numbers: list[int], rows: int, places: int) -> None:
        """Benches, desks and copies."""
        where = self.pick("floors", number)
        self.do(floor.add_bench, where, number, number, rows=rows, places=places)
        self.do(floor.add_desk, where, number, -number, number % 360)
        self.do(floor.duplicate_desks, self.few("desks", numbers), 0, 3000)

    @rule(numbers=FEW, table=st.sampled_from(("desks", "rooms", "walls", "objects", "doors")))
    def remove_things(self, numbers: list[int], table: str) -> None:
        """Things of the building go."""
        self.do(getattr(floor, f"remove_{table}"), self.few(table, numbers))

    @rule(numbers=FEW)
    def remove_staff(self, numbers: list[int]) -> None:
        """People go."""
        self.do(roster.remove_people, self.few("people", numbers))

    @rule(number=PICKS, what=st.sampled_from(("teams", "rules", "rounds", "agreements")))
    def remove_words(self, number: int, what: str) -> None:
        """Teams, rules, rounds and agreements go."""
        edit: dict[str, Callable[..., Plan]] = {
            "teams": roster.remove_teams,
            "rules": rules.remove_rules,
            "rounds": pairs.remove_rounds,
            "agreements": pairs.remove_agreements,
        }
        self.do(edit[what], [self.pick(what, number)])

    @rule(number=PICKS)
    def floors(self, number: int) -> None:
        """Storeys come and go."""
        self.do(floor.add_floor, f"Floor {number}")
        if number % 3 == 0:
            self.do(floor.remove_floors, [self.pick("floors", number)])

    @rule(one=PICKS, other=PICKS, added=st.sampled_from((True, False, None)))
    def link(self, one: int, other: int, added: bool | None) -> None:
        """Hand-made links."""
        self.do(floor.set_link, self.pick("desks", one), self.pick("desks", other), added)

    @rule(one=PICKS, other=PICKS, numbers=FEW)
    def sit(self, one: int, other: int, numbers: list[int]) -> None:
        """Seats, swaps, locks."""
        self.do(seats.seat, self.pick("people", one), self.pick("desks", other))
        self.do(seats.swap, self.pick("people", one), self.pick("people", other))
        self.do(seats.unseat, *self.few("people", numbers))
        self.do(seats.lock, *self.few("people", numbers[:1]))
        self.do(seats.lock_at, self.pick("people", other), self.pick("desks", one))
        self.do(seats.unlock, self.pick("people", one))

    @rule(data=st.dictionaries(PICKS, PICKS, max_size=5))
    def apply(self, data: dict[int, int]) -> None:
        """A seating from elsewhere."""
        found = {self.pick("people", p): self.pick("desks", d) for p, d in data.items()}
        self.do(seats.apply_seating, found)

    @rule(one=PICKS, other=PICKS)
    def hire(self, one: int, other: int) -> None:
        """People and teams."""
        team, boss = self.pick("teams", one), self.pick("people", other)
        self.do(roster.add_person, person("", "sales", team_id=team, manager_id=boss))
        self.do(roster.add_team, "New")
        self.do(roster.set_team, [self.pick("people", one)], self.pick("teams", other))

    @rule(one=PICKS, other=PICKS)
    def wish(self, one: int, other: int) -> None:
        """Rules that name people, teams, rooms and desks."""
        who = Group(person_ids=(self.pick("people", one),), team_ids=(self.pick("teams", other),))
        here, there = self.pick("rooms", one), self.pick("rooms", other)
        for wanted in (
            KeepAtDeskRule(
                id="", person_id=self.pick("people", one), desk_id=self.pick("desks", other)
            ),
            RoomRule(id="", who=who, room_ids=(here, there)),
            GroupInRoomRule(id="", who=who, room_id=here),
            ApartRule(id="", who=Group(everyone=True), other=who),
            TeamRoomsRule(id="", team_id=self.pick("teams", one)),
        ):
            self.do(rules.add_rule, wanted)

    @rule(one=PICKS, other=PICKS)
    def pair_up(self, one: int, other: int) -> None:
        """Rounds, agreements, face time, waivers."""
        sales, marketer = self.pick("people", one), self.pick("people", other)
        pair = Pair(sales_id=sales, marketing_id=marketer)
        begins = date(2027, 1, 4)
        self.do(pairs.add_round, PairRound(id="", name="", starts=begins, pairs=(pair,)))
        self.do(
            pairs.put_agreement,
            Agreement(id="", sales_id=sales, marketing_id=marketer, lead_owner_id=sales),
        )
        self.do(pairs.set_face_time, FaceTimeSettings(room_id=self.pick("rooms", one)))
        places = (self.pick("desks", one), sales)
        self.do(floor.sign_waiver, Waiver(id=f"w{one}", code="c", place_ids=places))

    @rule(number=PICKS, other=PICKS)
    def build(self, number: int, other: int) -> None:
        """Rooms, walls, furniture, possible or not."""
        where = self.pick("floors", other)
        size = number % 5000
        self.do(floor.put_room, room(f"r{number % 3}", 0, 0, size, size, floor_id=where))
        self.do(floor.put_wall, wall(f"w{number % 3}", (0, 0), (size, 0), floor_id=where))
        plant = FloorObject(
            id=f"o{number % 3}", floor_id=where, kind="plant", x_mm=0, y_mm=0, width_mm=size
        )
        self.do(floor.put_object, plant)

    @rule(number=PICKS, what=st.sampled_from(("add", "copy", "remove", "choose", "today")))
    def scenario(self, number: int, what: str) -> None:
        """Scenarios come, go, and are shown."""
        chosen = self.pick("scenarios", number)
        if what == "add":
            self.do(scenarios.add_scenario, "New")
        elif what == "copy":
            self.do(scenarios.duplicate_scenario, chosen, "Copy")
        else:
            edit: dict[str, Callable[..., Plan]] = {
                "remove": scenarios.remove_scenario,
                "choose": scenarios.choose_scenario,
                "today": scenarios.set_today,
            }
            self.do(edit[what], chosen)

    @invariant()
    def is_well_formed(self) -> None:
        """Every reference resolves, every size is possible."""
        require_wellformed(self.plan)

    @invariant()
    def nothing_points_at_what_is_gone(self) -> None:
        """Also where a plan could do with a loose end: waivers and lead owners."""
        for row in self.plan.agreements.values():
            assert row.lead_owner_id == "" or row.lead_owner_id in self.plan.people

    @invariant()
    def undo_gives_back_what_was(self) -> None:
        """Plans of the past are as they were, to the byte."""
        for plan, written in self.past[-8:]:
            assert json.encode(plan) == written

    def teardown(self) -> None:
        """All the way back to the sample."""
        if self.past:
            assert self.past[0][0] == sample("small")
            assert structs.asdict(self.past[0][0]) == structs.asdict(sample("small"))


TestEdits = Edits.TestCase
TestEdits.settings = settings(max_examples=50, stateful_step_count=30, deadline=None)
