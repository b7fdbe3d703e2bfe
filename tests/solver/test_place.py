"""Assignments of whole roles: never worse, rules kept, and exact where nothing else plays in."""

from __future__ import annotations

from itertools import permutations

import pytest

from planner.check import Referee
from planner.model import Plan
from planner.samples import generated_office, sample
from solver.evaluate import Seating
from solver.place import Placer
from solver.problem import problem_of
from solver.start import given_seating, star_seating
from tests.builders import bench, office, person, staff


def _placed(plan: Plan, *, from_nothing: bool = True) -> tuple[Seating, int]:
    problem = problem_of(plan)
    desk_of = star_seating(problem) if from_nothing else given_seating(problem, plan.seats)
    seating = Seating(problem, desk_of)
    before = seating.total
    Placer(problem).improve(seating, lambda: False)
    return seating, before


@pytest.mark.parametrize("seed", range(6))
def test_a_seating_only_gets_better_and_the_referee_agrees(seed: int) -> None:
    """The value never falls, and it is the value that the referee gives."""
    plan = generated_office(24 + 3 * seed, seed)
    seating, before = _placed(plan)
    verdict = Referee(plan).verdict(seating.problem.seats_of(seating.desk_of))
    assert seating.total >= before
    assert verdict.score == seating.stages.points
    assert len(verdict.not_covered) == seating.stages.not_covered


def test_others_go_to_the_best_desks_there_are() -> None:
    """With others alone it is one assignment problem: as good as trying every seating."""
    people = (
        person("a", desk_needs=("quiet",)),
        person("b", desk_needs=("window",)),
        person("c", desk_needs=("quiet", "window")),
    )
    features = (("quiet",), ("window",), (), ("quiet", "window"))
    desks = [bench(1, 1, name=f"D{i}", x=9_000 * i, features=f)[0] for i, f in enumerate(features)]
    plan = office(desks, people, today={"a": desks[3].id})
    seating, _ = _placed(plan)
    referee, ids = Referee(plan), [desk.id for desk in desks]
    best = max(
        referee.verdict(dict(zip("abc", seats, strict=True))).score
        for seats in permutations(ids, 3)
    )
    assert seating.stages.points == best


def test_locked_people_stay() -> None:
    """An assignment moves nobody who is locked."""
    plan = sample("office")
    seating, _ = _placed(plan)
    seats = seating.problem.seats_of(seating.desk_of)
    locks = {p: d for p, d in plan.scenario.locks.items() if d}
    assert locks
    assert {p: seats[p] for p in locks} == locks


def test_nobody_to_place_is_fine() -> None:
    """No people, no desks, or everybody in one role."""
    for plan in (office(), office(bench(1, 2)), office(bench(1, 3), staff("SSS"))):
        seating, before = _placed(plan)
        assert seating.total >= before
