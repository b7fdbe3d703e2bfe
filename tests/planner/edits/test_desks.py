"""Edits of desks."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.beside import beside_graph
from planner.edits import floor
from planner.edits.desks import middle_of
from planner.errors import PlanError
from planner.model import Bench, Link, require_wellformed
from planner.model.rules import KeepAtDeskRule
from planner.samples import bench_floor
from tests.builders import bench, by_id, desk, office, staff


def test_moved_desks_are_shifted_and_fixed_ones_stay() -> None:
    """Only named, loose desks move; the plan before is untouched; a zero move is no edit."""
    plan = office((desk("a"), desk("b"), desk("c", fixed=True)))
    after = floor.move_desks(plan, ["a", "c", "gone"], 100, -50)
    assert (after.desks["a"].x_mm, after.desks["a"].y_mm) == (100, -50)
    assert after.desks["b"] is plan.desks["b"]
    assert after.desks["c"] is plan.desks["c"]
    assert plan.desks["a"].x_mm == 0
    assert floor.move_desks(plan, ["a"], 0, 0) is plan
    assert floor.move_desks(plan, ["c", "gone"], 5, 5) is plan


def test_a_desk_cannot_be_moved_off_the_earth() -> None:
    """Ten kilometres is too far."""
    with pytest.raises(PlanError) as caught:
        floor.move_desks(office([desk("a")]), ["a"], 10_000_001, 0)
    assert caught.value.code == "bad_size"


@given(st.integers(-720, 720))
def test_turning_a_bench_keeps_its_links_and_its_middle(degrees: int) -> None:
    """The block turns as one about its middle."""
    plan = office(bench(2, 4))
    after = floor.turn_desks(plan, plan.desks, degrees)
    assert beside_graph(after).links.keys() == beside_graph(plan).links.keys()
    assert middle_of(after.desks.values()) == pytest.approx(middle_of(plan.desks.values()), abs=2)
    assert after.desks["A-8"].angle_deg == degrees % 360


def test_a_desk_turned_in_quarters_comes_back() -> None:
    """Four quarter turns, about itself or about another point, are none."""
    plan = office([desk("a", 100, 200)])
    after = plan
    for _ in range(4):
        after = floor.turn_desks(after, ["a"], 90, about=(5000, 7000))
    assert after == plan
    assert floor.turn_desks(plan, ["a"], 360) is plan


def test_a_new_desk_and_a_new_bench_get_free_names() -> None:
    """Bench letters run on from what is there."""
    plan = floor.add_bench(office(), "f1", 0, 0)
    assert sorted(plan.desks) == [f"A1-{n}" for n in range(1, 9)]
    assert plan.benches == {"A1": Bench(id="A1", floor_id="f1", name="A1")}
    plan = floor.add_desk(plan, "f1", 9000, 0, 90)
    assert plan.desks["B1-1"].angle_deg == 90
    plan = floor.add_bench(plan, "f1", 0, 9000, rows=1, places=2, name="A1")
    assert "A1-1-2" in plan.desks
    assert plan.desks["A1-1-2"].bench_id == "A1-2"
    require_wellformed(plan)


def test_a_desk_needs_a_floor() -> None:
    """A desk on no floor is refused."""
    with pytest.raises(PlanError) as caught:
        floor.add_desk(office(), "attic", 0, 0)
    assert caught.value.code == "unknown_reference"


def test_copies_are_new_desks_in_a_bench_of_their_own() -> None:
    """Fresh ids and names, nobody seated, the originals as they were."""
    plan = floor.add_bench(office(people=staff("SM")), "f1", 0, 0, places=2)
    plan = floor.fix_desks(plan, ["A1-1"])
    after = floor.duplicate_desks(plan, list(plan.desks), 0, 4000)
    assert set(after.desks) - set(plan.desks) == {"B1-1", "B1-2", "B1-3", "B1-4"}
    assert {after.desks[f"B1-{n}"].bench_id for n in range(1, 5)} == {"B1"}
    assert after.desks["B1-1"].y_mm == plan.desks["A1-1"].y_mm + 4000
    assert not after.desks["B1-1"].fixed
    assert all(after.desks[key] is row for key, row in plan.desks.items())
    assert floor.duplicate_desks(plan, ["gone"], 1, 1) is plan


def test_loose_copies_are_in_no_bench() -> None:
    """A desk without a bench is copied without one."""
    after = floor.duplicate_desks(office([desk("X-1"), desk("X-2")]), ["X-1", "X-2"], 0, 2000)
    assert {after.desks[key].bench_id for key in ("A1-1", "A1-2")} == {None}
    assert not after.benches


def test_a_removed_desk_leaves_nothing_behind() -> None:
    """Seats, locks, links, rules and the emptied bench go; the person stays."""
    plan = office(
        [desk("a", bench_id="A"), desk("b", 1600)],
        staff("SM"),
        seats={"s1": "a", "m1": "b"},
        today={"s1": "a"},
        locks={"s1": "a", "m1": "b"},
        links=[Link(id="l", desk_a="a", desk_b="b")],
        rules=[KeepAtDeskRule(id="k", person_id="s1", desk_id="a")],
        benches=by_id([Bench(id="A", floor_id="f1", name="A")]),
    )
    after = floor.remove_desks(plan, ["a"])
    require_wellformed(after)
    assert after.seats == {"m1": "b"}
    assert after.scenario.locks == {"m1": "b"}
    assert after.today == {}
    assert (after.links, after.rules, after.benches) == ({}, {}, {})
    assert set(after.people) == {"s1", "m1"}
    assert floor.remove_desks(plan, ["gone"]) is plan


def test_state_features_and_names() -> None:
    """Plain fields of one or many desks; what changes nothing is no edit."""
    plan = office([desk("a", features=("quiet",)), desk("b")])
    after = floor.set_desk_state(plan, ["a"], "out_of_service", "Broken leg")
    assert after.desks["a"].state == "out_of_service"
    assert after.desks["a"].state_reason == "Broken leg"
    after = floor.set_features(plan, ["a", "b"], add=["window", "window"], remove=["quiet"])
    assert after.desks["a"].features == ("window",)
    assert after.desks["b"].features == ("window",)
    assert floor.set_features(plan, ["b"], remove=["quiet"]) is plan
    assert floor.rename_desk(plan, "a", "Front").desks["a"].name == "Front"
    with pytest.raises(PlanError):
        floor.rename_desk(plan, "gone", "x")
    with pytest.raises(PlanError):
        floor.replace_desk(plan, desk("a", width_mm=0))


def test_an_edit_of_a_large_plan_is_quick() -> None:
    """One desk of 2,000 moved costs about the copy of a table."""
    plan = bench_floor(2000)
    key = list(plan.desks)[1000]
    best = 1.0
    for _ in range(20):
        start = time.perf_counter()
        floor.move_desks(plan, [key], 10, 10)
        best = min(best, time.perf_counter() - start)
    assert best < 0.0005
