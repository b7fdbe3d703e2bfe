"""Referees are shared by plans that differ in their seats only."""

from __future__ import annotations

from msgspec import structs

from planner.check import Referee, referee_of
from planner.model import Plan, with_scenario, with_seats
from tests.builders import bench, office, staff

PLAN = office(bench(1, 4), staff("SMO"), seated=True, today={"s1": "A-1"})


def test_another_seating_has_the_same_referee() -> None:
    """What was learnt about the office stays known."""
    assert referee_of(with_seats(PLAN, {"s1": "A-4"})) is referee_of(PLAN)
    new = structs.replace(PLAN, today_id=None)
    assert referee_of(with_seats(new, {"s1": "A-4"})) is referee_of(new)


def _variants() -> list[Plan]:
    moved = structs.replace(PLAN.desks["A-2"], x_mm=9_000)
    return [
        structs.replace(PLAN, desks={**PLAN.desks, "A-2": moved}),
        structs.replace(PLAN, settings=structs.replace(PLAN.settings, beside_mm=1_000)),
        structs.replace(PLAN, weights=structs.replace(PLAN.weights, stay=7)),
        with_scenario(PLAN, structs.replace(PLAN.scenario, locks={"o1": "A-4"})),
        structs.replace(PLAN, today_id="s1"),
        structs.replace(PLAN, rules={}),
    ]


def test_any_other_difference_is_judged_afresh() -> None:
    """A shared referee never gives the verdict of another plan, whatever differs."""
    referee_of(PLAN)
    for plan in _variants():
        assert referee_of(plan).verdict(plan.seats) == Referee(plan).verdict()
        assert referee_of(PLAN).verdict(PLAN.seats) == Referee(PLAN).verdict()
