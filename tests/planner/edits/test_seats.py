"""Edits of seats and locks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from planner.edits import seats
from planner.errors import PlanError
from planner.model import Plan, PlanSettings
from tests.builders import bench, office, person, staff


def four(**fields: Any) -> Plan:
    """A bench of four with two salespeople and a marketer seated, one marketer without a desk."""
    return office(
        bench(2, 2), staff("SSMM"), seats={"s1": "A-1", "s2": "A-2", "m1": "A-3"}, **fields
    )


def test_seating_at_a_free_desk_moves_the_person() -> None:
    """Nobody else is touched; the same desk is no edit."""
    plan = four()
    assert seats.seat(plan, "s1", "A-4").seats == {"s1": "A-4", "s2": "A-2", "m1": "A-3"}
    assert seats.seat(plan, "s1", "A-1") is plan


def test_seating_on_somebody_swaps() -> None:
    """Who is in the way gets the old desk."""
    assert seats.seat(four(), "s1", "A-3").seats == {"s1": "A-3", "s2": "A-2", "m1": "A-1"}


def test_who_comes_without_a_desk_leaves_the_other_without() -> None:
    """There is no old desk to go to."""
    assert seats.seat(four(), "m2", "A-1").seats == {"s2": "A-2", "m1": "A-3", "m2": "A-1"}


def test_a_desk_is_shared_by_people_who_never_meet() -> None:
    """Other days: both sit there; unless the plan shares no desks."""
    people = [person("a", days="MT---"), person("b", days="--WT-")]
    plan = office(bench(1, 2), people, seats={"a": "A-1", "b": "A-2"})
    assert seats.seat(plan, "a", "A-2").seats == {"a": "A-2", "b": "A-2"}
    alone = office(
        bench(1, 2),
        people,
        seats={"a": "A-1", "b": "A-2"},
        settings=PlanSettings(share_desks=False),
    )
    assert seats.seat(alone, "a", "A-2").seats == {"a": "A-2", "b": "A-1"}


def test_who_would_clash_at_the_old_desk_has_none() -> None:
    """B cannot go to a's old desk, since c is there on b's days."""
    people = [
        person("a", days="MT---"),
        person("b", days="MTW--"),
        person("c", days="--W--"),
    ]
    plan = office(bench(1, 2), people, seats={"a": "A-1", "c": "A-1", "b": "A-2"})
    assert seats.seat(plan, "a", "A-2").seats == {"a": "A-2", "c": "A-1"}


def test_locked_people_stay() -> None:
    """Neither they nor who wants their desk can move; unless they come home."""
    plan = four(locks={"s1": "A-1"})
    calls: tuple[Callable[[], Plan], ...] = (
        lambda: seats.seat(plan, "s1", "A-4"),
        lambda: seats.seat(plan, "m1", "A-1"),
        lambda: seats.swap(plan, "s1", "m1"),
        lambda: seats.unseat(plan, "s1"),
        lambda: seats.apply_seating(plan, {"s1": "A-2"}),
    )
    for call in calls:
        with pytest.raises(PlanError) as caught:
            call()
        assert caught.value.code == "person_locked"
        assert caught.value.values == {"person": "s1"}
    away = four(locks={"s1": "A-4"})
    assert seats.seat(away, "s1", "A-4").seats["s1"] == "A-4"
    free = seats.unlock(plan, "s1")
    assert seats.unseat(free, "s1", "m2").seats == {"s2": "A-2", "m1": "A-3"}


def test_swap_exchanges_desks_or_the_lack_of_one() -> None:
    """Both directions; a swap with oneself is no edit."""
    plan = four()
    assert seats.swap(plan, "s1", "m1").seats == {"s1": "A-3", "m1": "A-1", "s2": "A-2"}
    assert seats.swap(plan, "s1", "m2").seats == {"m2": "A-1", "s2": "A-2", "m1": "A-3"}
    assert seats.swap(plan, "m2", "s1").seats == seats.swap(plan, "s1", "m2").seats
    assert seats.swap(plan, "s1", "s1") is plan
    with pytest.raises(PlanError, match="unknown_reference"):
        seats.swap(plan, "s1", "gone")


def test_locks_keep_people_where_they_are() -> None:
    """At a desk, or unseated; to lock twice is no edit."""
    plan = seats.lock(four(), "s1", "m2")
    assert plan.scenario.locks == {"s1": "A-1", "m2": seats.KEEP_UNSEATED}
    assert seats.lock(plan, "s1") is plan
    assert seats.lock_at(plan, "s1", "A-4").scenario.locks["s1"] == "A-4"
    assert seats.unlock(plan, "s1", "m2", "gone").scenario.locks == {}


def test_a_whole_seating_is_applied_as_far_as_it_still_fits() -> None:
    """People and desks that are gone are left out; the same seating is no edit."""
    plan = seats.lock(four(), "m2")
    after = seats.apply_seating(plan, {"s1": "A-4", "gone": "A-1", "s2": "gone"})
    assert after.seats == {"s1": "A-4"}
    assert after.scenario.locks == {"m2": ""}
    assert seats.apply_seating(plan, dict(plan.seats)) is plan


def test_edits_touch_only_the_scenario_shown() -> None:
    """Today stays as it is."""
    plan = office(bench(1, 2), staff("S"), seats={"s1": "A-1"}, today={"s1": "A-1"})
    assert seats.seat(plan, "s1", "A-2").today == {"s1": "A-1"}
