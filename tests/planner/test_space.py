"""Rooms: how many people they may hold; what the building says of a plan."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest
from msgspec import structs

from planner import vectors
from planner.check.space import space_findings
from planner.edits.floor import move_desks
from planner.geometry import covered_area_m2
from planner.model import Plan, PlanSettings, Room, Waiver, default_rules
from planner.model.settings import SpacePack
from planner.packs import PACKS
from planner.samples import generated_office, sample
from planner.space import RoomLimit, area_m2, room_limit
from tests.builders import by_id, desk, office, room, staff


def limit(pack: SpacePack, size: tuple[int, int], **fields: object) -> tuple[int, str] | None:
    """The limit of a room of so many millimetres under a pack, and what says so."""
    plan = office(settings=PlanSettings(space_pack=pack))
    found = room_limit(plan, structs.replace(room("r", 0, 0, *size), **fields))
    return None if found is None else (found.people, found.by)


@pytest.mark.parametrize(
    ("pack", "size", "fields", "wanted"),
    [
        ("DK", (5000, 4000), {"height_mm": 2500}, (6, "air")),  # 50 m3 / 8
        ("DK", (7000, 1000), {}, None),
        ("DK", (6900, 1000), {}, (0, "area")),
        ("DK", (4000, 4000), {"height_mm": 2500}, (5, "air")),  # 40 m3 / 8 exactly
        ("DE", (4000, 5000), {}, (3, "area")),  # 8 + 6 + 6
        ("DE", (4000, 5000), {"height_mm": 1700}, (2, "air")),  # 34 m3 / 12
        ("DE", (1000, 7900), {}, (0, "area")),
        ("UK", (4000, 5000), {"height_mm": 4000}, (5, "air")),  # 20 m2 x 3 m / 11
        ("US", (1000, 1000), {"height_mm": 2000}, None),
        ("none", (1000, 1000), {"height_mm": 2000, "capacity": 9}, (9, "people")),
        ("DK", (9000, 9000), {"height_mm": 2500, "capacity": 4}, (4, "people")),
    ],
)
def test_a_room_holds_as_many_as_the_tightest_figure_allows(
    pack: SpacePack,
    size: tuple[int, int],
    fields: dict[str, int],
    wanted: tuple[int, str] | None,
) -> None:
    """Air, floor and the user's own limit, by country."""
    assert limit(pack, size, **fields) == wanted


def test_limits_are_switched_off_one_by_one() -> None:
    """What is not asked about does not limit."""
    plan = office(settings=PlanSettings(space_pack="DE"))
    small = room("r", 0, 0, 4000, 5000, height_mm=2400, capacity=1)
    assert room_limit(plan, small) == RoomLimit(1, "people")
    found = room_limit(plan, small, people=False)
    assert found is not None
    assert (found.people, found.by) == (3, "area")
    assert found.figure is PACKS["DE"].area_next
    assert room_limit(plan, small, people=False, area=False) == RoomLimit(
        4, "air", PACKS["DE"].air_least
    )
    assert room_limit(plan, small, people=False, area=False, air=False) is None


def test_every_figure_names_its_source() -> None:
    """No figure without unit, source and confidence."""
    for pack in PACKS.values():
        figures = [
            getattr(pack, name) for name in pack.__slots__ if name not in ("name", "ceilings")
        ]
        figures += [figure for _, figure in pack.ceilings]
        for figure in figures:
            assert figure is None or (figure.source and figure.unit and figure.confidence in "ABC")


def test_an_outline_whose_sides_cross_still_has_its_floor() -> None:
    """A bow tie is two triangles, not nothing; a usual room never loads Shapely."""
    bow_tie = ((0, 0), (2000, 2000), (2000, 0), (0, 2000))
    assert vectors.area(bow_tie) == 0
    assert area_m2(bow_tie) == pytest.approx(2.0)
    assert covered_area_m2(((0, 0), (1000, 0), (1000, 1000), (0, 1000))) == pytest.approx(1.0)
    star = ((0, -3000), (1800, 2400), (-2900, -900), (2900, -900), (-1800, 2400))
    assert covered_area_m2(star) > 8
    code = (
        "import sys; from planner.samples import sample; from planner.check import check;"
        "from planner.check.space import space_findings as f; p = sample('office');"
        "check(p); f(p); sys.exit(any(m in sys.modules for m in ('shapely', 'numpy')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


# ---------------------------------------------------------------- findings


def crowded(count: int, **fields: object) -> Plan:
    """So many people in one room of 20 m2 and 50 m3."""
    desks = [desk(f"d{i}", 500 + 4000 * i, 1500) for i in range(count)]
    rooms = [Room(id="r", floor_id="f1", name="r", height_mm=2500,
                  outline=((0, 0), (200_000, 0), (200_000, 100), (0, 100)))]  # fmt: skip
    desks = [structs.replace(row, y_mm=50) for row in desks]
    plan = office(desks, staff("S" * count), seated=True, rooms=rooms)
    return structs.replace(plan, **fields)


def codes(plan: Plan) -> list[tuple[str, str]]:
    """Codes and severities."""
    return [(finding.code, finding.severity) for finding in space_findings(plan)]


def test_less_air_than_advised_is_told_with_the_figure() -> None:
    """Five people have 10 m3 each: enough to be allowed, less than the 12 advised."""
    (finding,) = space_findings(crowded(5))
    assert (finding.code, finding.severity, finding.rooms) == ("air_below_advice", "warn", ("r",))
    assert finding.values == {
        "count": 5,
        "weekday": 0,
        "each_m3": 10.0,
        "advised_m3": 12,
        "pack": "DK",
    }
    assert codes(crowded(4)) == []
    plan = crowded(5)
    aired = structs.replace(plan.rooms["r"], ventilated=True)
    assert codes(structs.replace(plan, rooms=by_id([aired]))) == [("air_below_advice", "info")]


def test_a_full_room_is_told_unless_a_rule_looks_after_it() -> None:
    """Seven people are over 8 m3 each: the rule's business, or else a finding."""
    assert codes(crowded(7)) == []
    (finding,) = space_findings(crowded(7, rules={}))
    assert finding.code == "room_over_limit"
    assert finding.values == {"count": 7, "limit": 6, "by": "air", "weekday": 0}
    off = structs.replace(default_rules()["room-capacity"], enabled=False)
    assert codes(crowded(7, rules=by_id([off]))) == [("room_over_limit", "warn")]


def test_a_low_ceiling_is_told_where_people_work() -> None:
    """2.4 m is low in Denmark; in Germany 2.5 m is low for a large room."""
    plan = crowded(1)
    low = structs.replace(plan.rooms["r"], height_mm=2400)
    assert codes(structs.replace(plan, rooms=by_id([low]))) == [("ceiling_low", "warn")]
    large = room("r", 0, 0, 9000, 9000, height_mm=2500)
    german = structs.replace(plan, rooms=by_id([large]), settings=PlanSettings(space_pack="DE"))
    assert codes(german) == [("ceiling_low", "warn")]
    assert codes(structs.replace(german, desks={}, scenarios=office().scenarios)) == []


def test_chairs_in_the_way_are_findings_and_a_waiver_quiets_them() -> None:
    """The sample's one pair; signed for, it is only good to know."""
    plan = sample("office")
    (finding,) = space_findings(plan)
    assert (finding.code, finding.desks, finding.values) == (
        "chairs_overlap",
        ("C1-8", "C2-1"),
        {"mm": 300},
    )
    waiver = Waiver(id="w", code="chairs_overlap", place_ids=("C2-1", "C1-8"), signed_by="Åse")
    (quiet,) = space_findings(structs.replace(plan, waivers=by_id([waiver])))
    assert (quiet.severity, quiet.values) == ("info", {"mm": 300, "waiver": "w"})


def test_five_hundred_desks_are_quick_after_a_move() -> None:
    """A few milliseconds, and nothing at all for a plan that was seen."""
    plan = generated_office(500)
    assert space_findings(plan) is space_findings(plan)
    key = next(iter(plan.desks))
    best = 1.0
    for step in range(1, 6):
        after = move_desks(plan, [key], step, 0)
        start = time.perf_counter()
        space_findings(after)
        best = min(best, time.perf_counter() - start)
    assert best < 0.005
