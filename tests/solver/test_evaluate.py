"""The solver's own score and the referee's are one and the same."""

from __future__ import annotations

import random

import pytest

from planner.check import Referee
from planner.model import Plan
from solver.evaluate import Seating
from solver.problem import NOWHERE, Problem, problem_of
from solver.scale import Stages
from tests.solver.random_offices import random_office


def referee_stages(referee: Referee, seats: dict[str, str]) -> tuple[int, int, int]:
    """What the referee says of a seating: must rules broken, people not covered, points."""
    verdict = referee.verdict(seats)
    return len(verdict.must_broken), len(verdict.not_covered), verdict.score


def without_hard(stages: Stages) -> tuple[int, int, int]:
    """The stages that the referee knows."""
    return stages.must_broken, stages.not_covered, stages.points


def random_seating(problem: Problem, rng: random.Random) -> list[int]:
    """Anybody anywhere, desks taken twice included."""
    desks = len(problem.desks)
    return [rng.randrange(desks) if rng.random() < 0.8 else NOWHERE for _ in problem.people]


def given_seating(problem: Problem, plan: Plan) -> list[int]:
    """The plan's own seating by index."""
    return [problem.desk_index.get(plan.seats.get(p, ""), NOWHERE) for p in problem.people]


@pytest.mark.parametrize("seed", range(200))
def test_value_equals_the_referees(seed: int) -> None:
    """On a random office with random rules, every stage of a seating's value is the referee's."""
    plan = random_office(seed)
    problem, referee, rng = problem_of(plan), Referee(plan), random.Random(seed)
    for desk_of in (given_seating(problem, plan), random_seating(problem, rng)):
        stages = Seating(problem, desk_of).stages
        expected = referee_stages(referee, problem.seats_of(desk_of))
        assert without_hard(stages) == expected


@pytest.mark.parametrize("seed", range(60))
def test_value_follows_every_move(seed: int) -> None:
    """After any sequence of moves the value is the one of a fresh count."""
    problem, rng = problem_of(random_office(seed)), random.Random(seed)
    if not problem.people:
        return
    seating = Seating(problem, random_seating(problem, rng))
    for _ in range(40):
        desk = rng.randrange(len(problem.desks)) if rng.random() < 0.85 else NOWHERE
        seating.move(rng.randrange(len(problem.people)), desk)
        assert seating.total == Seating(problem, seating.desk_of).total
