"""Well formed: every reference resolves, every size is possible; else a code with the place."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec import structs

from planner.errors import PlanError
from planner.model import Group, Plan, PlanSettings, Weights, require_wellformed
from planner.model.rules import GroupInRoomRule, KeepAtDeskRule, RoomRule, TeamRoomsRule
from tests.builders import bench, by_id, desk, office, person, room, staff, wall

LOST = "unknown_reference"
PLAN = office(bench(1, 2), staff("SM"), seated=True, rooms=[room("r", 0, 0, 9, 9)])


def test_a_sound_plan_passes() -> None:
    """Nothing is raised."""
    require_wellformed(PLAN)


@pytest.mark.parametrize(
    ("fields", "code", "field"),
    [
        ({"desks": by_id([desk("A-1", floor_id="no")])}, LOST, "floor_id"),
        ({"desks": by_id([desk("A-1", bench_id="no"), desk("A-2")])}, LOST, "bench_id"),
        ({"desks": by_id([desk("A-1", width_mm=0), desk("A-2")])}, "bad_size", "width_mm"),
        ({"desks": by_id([desk("A-1", x=10**9), desk("A-2")])}, "bad_size", "x_mm"),
        ({"desks": by_id(bench(1, 1))}, LOST, "seats"),
        ({"people": by_id([person("s1"), person("m1", team_id="no")])}, LOST, "team_id"),
        ({"walls": by_id([wall("w", (0, 0), (0, 0))])}, "bad_size", "end"),
        ({"rooms": by_id([room("r", 0, 0, 9, 9, height_mm=-1)])}, "bad_size", "height_mm"),
        ({"settings": PlanSettings(beside_mm=-1)}, "bad_size", "beside_mm"),
        ({"settings": PlanSettings(shared_days=99)}, "bad_size", "shared_days"),
        ({"weights": Weights(partner=-5)}, "bad_size", "partner"),
        ({"weights": Weights(need_weights={"x": -1})}, "bad_size", "need_weights"),
        ({"scenario_id": "no"}, LOST, "scenario_id"),
        ({"today_id": "no"}, LOST, "today_id"),
        (
            {"rules": by_id([KeepAtDeskRule(id="k", person_id="no", desk_id="A-1")])},
            LOST,
            "person_id",
        ),
        ({"rules": by_id([RoomRule(id="k", who=Group(), room_ids=("no",))])}, LOST, "room_id"),
        (
            {"rules": by_id([GroupInRoomRule(id="k", who=Group(team_ids=("no",)), room_id="r")])},
            LOST,
            "who",
        ),
        ({"rules": by_id([TeamRoomsRule(id="k", team_id="no")])}, LOST, "team_id"),
    ],
)
def test_a_fault_is_told_with_its_place(fields: dict[str, Any], code: str, field: str) -> None:
    """The first fault is raised as a code with the table, the row and the field."""
    with pytest.raises(PlanError) as caught:
        require_wellformed(structs.replace(PLAN, **fields))
    values = caught.value.values
    assert (caught.value.code, values["field"]) == (code, field)
    assert values["id"]


def test_days_and_keys_are_checked() -> None:
    """Days that are no pattern, and a row under another key than its id."""
    odd: Plan = structs.replace(PLAN, people={"s1": person("s1", days="daily"), "m1": person("m1")})
    with pytest.raises(PlanError, match="bad_days"):
        require_wellformed(odd)
    with pytest.raises(PlanError, match="wrong_key"):
        require_wellformed(structs.replace(PLAN, floors={"x": PLAN.floors["f1"], **PLAN.floors}))
