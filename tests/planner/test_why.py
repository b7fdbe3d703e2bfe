"""Why somebody sits where they sit, and what other desks would change."""

from __future__ import annotations

import pytest

from planner.check import check, referee_of
from planner.edits.seats import lock, seat
from planner.errors import PlanError
from planner.model import Plan
from planner.samples import generated_office
from planner.why import JUDGED, Why, WhySearch, why
from tests.builders import bench, office, person, staff
from tests.solver.random_offices import random_office


def by_hand(plan: Plan, person_id: str) -> list[tuple[int, int, int]]:
    """The stages of all other desks, best first, each judged by the referee."""
    found = []
    for desk in plan.staff_desks():
        if desk.id != plan.seats.get(person_id):
            try:
                after = seat(plan, person_id, desk.id)
            except PlanError:
                continue
            found.append(referee_of(plan).verdict(after.seats).stages)
    return sorted(found)


@pytest.mark.parametrize("seed", range(30))
def test_the_best_other_desks_are_the_best(seed: int) -> None:
    """In small offices the three are those that the referee likes best of all."""
    plan = random_office(seed)
    assert len(plan.desks) <= JUDGED
    for person_id in [p.id for p in plan.people_to_seat()][:4]:
        if person_id in plan.scenario.locks:
            continue
        found = why(plan, person_id)
        stages = [option.difference.after.stages for option in found.options]
        assert stages == by_hand(plan, person_id)[:3]


def test_the_estimate_finds_the_best_desks_of_a_larger_office() -> None:
    """Of 112 desks two dozen are judged, and the best is among them."""
    plan = generated_office(100, 1)
    loose = [p for p in plan.people if p not in plan.scenario.locks]
    for person_id in loose[::20]:
        best = why(plan, person_id).options[0].difference.after.stages
        assert best == by_hand(plan, person_id)[0]


def test_points_are_those_of_the_person() -> None:
    """What a desk earns is what the referee gives for the person."""
    plan = office(bench(1, 2), staff("SM"), seats={"s1": "A-1", "m1": "A-2"})
    found = why(plan, "s1")
    assert found.partners == ("m1",)
    assert found.is_covered
    assert found.by_rule["partner"] == (100, 100)
    mine = [item for item in check(plan).points if "s1" in item.people]
    assert sum(value for value, _ in found.by_rule.values()) == sum(p.value for p in mine)


def test_an_option_says_who_else_wins_and_loses() -> None:
    """Leaving the partner costs both of them, and cover too."""
    desks = [*bench(1, 2), *bench(1, 2, name="B", x=9000)]
    plan = office(desks, staff("SMO"), seats={"s1": "A-1", "m1": "A-2", "o1": "B-1"})
    option = next(o for o in why(plan, "s1", most=9).options if o.desk_id == "B-1")
    assert option.swaps_with == ("o1",)
    assert option.covered == -2
    assert dict(option.by_rule)["partner"] == -100
    assert dict(option.others)["m1"] < 0


def test_a_locked_person_has_no_other_desk() -> None:
    """Nothing moves somebody who is locked; nor is a locked neighbour moved for others."""
    plan = office(bench(1, 2), staff("SM"), seats={"s1": "A-1", "m1": "A-2"})
    plan = lock(plan, "s1")
    found = why(plan, "s1")
    assert found.is_locked
    assert not found.options
    assert not why(plan, "m1").options


def test_who_needs_no_desk_is_refused() -> None:
    """Somebody who is never in has no why."""
    plan = office(bench(1, 2), [person("o1", days="-----")])
    with pytest.raises(KeyError):
        why(plan, "o1")


def test_small_steps_come_to_the_same() -> None:
    """The search in slices finds what the whole finds."""
    plan = generated_office(40, 2)
    person_id = next(p for p in plan.people if p not in plan.scenario.locks)
    search, steps = WhySearch(plan, person_id), 0
    while search.step():
        steps += 1
    whole: Why = why(plan, person_id)
    assert steps > 3
    assert [o.desk_id for o in search.found.options] == [o.desk_id for o in whole.options]
