"""The peers of the benchmark: honest opponents that keep what the referee calls a must."""

from __future__ import annotations

from typing import Any

import pytest

from planner.check import Referee
from planner.model import Plan
from planner.samples import generated_office
from solver.bench import outside
from solver.bench.annealing import anneal
from solver.bench.naive import solve_naively
from solver.problem import NOWHERE, problem_of
from tests.builders import bench, office, staff

SMALL = office(bench(2, 3), staff("SSMMO"), seated=True, today={"s1": "A-1"})
GENERATED = generated_office(20, 1)


@pytest.mark.parametrize("plan", [SMALL, GENERATED], ids=["small", "generated"])
def test_annealing_covers_everyone_on_an_easy_floor(plan: Plan) -> None:
    """Half a second is plenty for a bench or three."""
    verdict = Referee(plan).verdict(anneal(plan, 0.5))
    assert verdict.stages[:2] == (0, 0)


def test_the_naive_model_covers_everyone_on_a_bench() -> None:
    """On a handful of people the first model that comes to mind is as good as any."""
    verdict = Referee(SMALL).verdict(solve_naively(SMALL, 5.0))
    assert verdict.stages[:2] == (0, 0)


def test_a_peer_with_nobody_to_seat_ends_at_once() -> None:
    """No people, no desks: an empty seating."""
    assert anneal(office(), 0.1) == {}
    assert solve_naively(office(), 0.1) == {}


def test_an_office_is_told_to_timefold_as_it_is() -> None:
    """Choices are the desks somebody may have, one where a lock holds; matches are there for those
    who cover each other, as points for seekers."""
    plan = generated_office(30, 1)
    problem = problem_of(plan)
    told = outside._as_json(problem)
    people: Any = told["people"]
    assert told["desks"] == len(problem.desks)
    locked = {p for p, d in enumerate(problem.fixed) if d != NOWHERE}
    assert locked
    assert all(people[p]["choices"] == [problem.fixed[p]] for p in locked)
    for p, row in enumerate(people):
        covers = {q for q, points in enumerate(row["matches"]) if points > 0}
        fits = problem.fits[problem.kinds[p]]
        assert covers == {q for q in problem.to_cover if fits[problem.kinds[q]]}
        assert row["is_seeker"] == (problem.roles[p] == problem.seeker)


def test_of_two_at_one_desk_the_first_has_it() -> None:
    """What a peer leaves undone is no seat."""
    problem = problem_of(generated_office(12, 1))
    seats = outside._seats(problem, [0, 0, None, 1])
    assert seats == {problem.people[0]: problem.desks[0], problem.people[3]: problem.desks[1]}


def test_timefold_seats_people() -> None:
    """Where a Python has Timefold, it seats an office of ours."""
    try:
        found = outside.timefold_seats(generated_office(12, 1), 2.0, 1, [1.0])
    except outside.NotThere as error:
        pytest.skip(f"{error.what} is not there")
    assert set(found) == {1.0, 2.0}
    assert len(found[2.0]) > 6
