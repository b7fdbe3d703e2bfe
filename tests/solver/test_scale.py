"""One number holds all stages: whatever wishes earn or cost, it comes apart as it was put."""

from __future__ import annotations

import random

import pytest

from planner.check import Referee
from planner.check.office import Office
from planner.model import Group, Weights
from planner.model.rules import Affinity, AffinityRule, AnyRule, ApartRule, SharedTopicsRule
from solver.evaluate import Seating
from solver.limits import best_of_everything
from solver.problem import NOWHERE, Problem, problem_of
from solver.scale import Scale, Stages, scale_of
from tests.builders import bench, office, staff
from tests.solver.random_offices import random_office

ALL = Group(everyone=True)


def together(scale: Scale, stages: Stages) -> int:
    """The value that stands for these stages."""
    value = scale.zero + stages.points - scale.cover * stages.not_covered
    value -= scale.seat * stages.unseated + scale.move * stages.moves_over
    return value - scale.must * stages.must_broken - scale.hard * stages.hard


@pytest.mark.parametrize("seed", range(120))
def test_no_stage_overflows(seed: int) -> None:
    """The stages of any seating of a random office are the referee's, and lie within what the scale
    has room for; so do those of everybody's best at once."""
    plan = random_office(seed)
    problem, rng = problem_of(plan), random.Random(seed)
    scale, referee = problem.scale, Referee(plan)
    for share in (0.0, 0.7, 1.0):
        desk_of = [
            rng.randrange(len(problem.desks)) if rng.random() < share else NOWHERE
            for _ in problem.people
        ]
        stages, verdict = (
            Seating(problem, desk_of).stages,
            referee.verdict(problem.seats_of(desk_of)),
        )
        assert stages.points == verdict.score
        assert stages.must_broken == len(verdict.must_broken)
        assert -scale.zero <= stages.points < scale.cover // 2
        assert together(scale, stages) == Seating(problem, desk_of).total
    best = best_of_everything(problem)
    assert best.hard <= 0
    assert best.points < scale.cover // 2


def _problem(*rules: AnyRule, weights: Weights | None = None) -> Problem:
    people = staff("SSSMMM", tags=("a", "b", "c"))
    return problem_of(
        office(bench(2, 3), people, rules=rules, seated=True, weights=weights or Weights())
    )


FOES = tuple(
    Affinity(person_a=a, person_b=b, weight=-100_000)
    for a, b in (("s1", "m1"), ("s1", "m2"), ("s2", "m2"))
)


@pytest.mark.parametrize(
    "rule",
    [
        AffinityRule(id="r", pairs=FOES, points=100_000),
        AffinityRule(id="r", pairs=FOES, points=100_000, how="distance", reach_mm=10_000_000),
        SharedTopicsRule(id="r", scope="all", measure="each", wanted=False, points=100_000),
        AffinityRule(id="r", pairs=FOES, points=3, how="distance", reach_mm=9001, walking=True),
    ],
)
def test_points_below_none(rule: AnyRule) -> None:
    """Wishes that cost points, however many, are told from people who are not covered."""
    problem = _problem(rule)
    seating = Seating(problem, range(len(problem.people)))
    verdict = Referee(problem.plan).verdict(problem.seats_of(seating.desk_of))
    assert verdict.score < sum(p.value for p in verdict.points if p.key != "r")
    stages = seating.stages
    assert (stages.not_covered, stages.points) == (len(verdict.not_covered), verdict.score)
    assert (stages.hard, stages.must_broken, stages.unseated) == (0, 0, 0)


@pytest.mark.parametrize("value", [0, 1, -1, 90, -90])
@pytest.mark.parametrize("musts", [0, 3, -2])
def test_points_of_a_single_wish(value: int, musts: int) -> None:
    """What a wish is worth has its points whatever musts come with it."""
    scale = scale_of(Office(office(bench(1, 2), staff("SM"))), 2)
    assert scale.points_of(value + musts * scale.must - scale.cover) == value


def test_large_groups_keep_values_small() -> None:
    """A rule about pairs of a small group needs no more room than the group has pairs: values of a
    plan of 500 people fit into 63 bits."""
    people = staff("SM" * 250)
    few = Group(person_ids=tuple(p.id for p in people[:10]))
    rules: list[AnyRule] = [
        ApartRule(id="r", who=few, points=1000),
        SharedTopicsRule(id="t", who=ALL),
    ]
    scale = scale_of(Office(office(bench(10, 50), people, rules=rules)), len(people))
    assert scale.must * 2 * len(people) < 1 << 62
