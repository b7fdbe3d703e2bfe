"""The best seating so far: bounds that say nothing change nothing."""

from __future__ import annotations

import pytest

from planner.samples import sample
from solver.bound import separate_best
from solver.budget import Budget
from solver.incumbent import Incumbent
from solver.messages import Params
from solver.problem import problem_of
from solver.start import star_seating


@pytest.mark.parametrize("steps", [1, 2, 1000])
def test_a_bound_above_all_points_says_nothing(steps: int) -> None:
    """What a search that was cut short leaves open never makes a plan look impossible."""
    problem = problem_of(sample("small"))
    incumbent = Incumbent(problem, Budget(Params()), separate_best(problem), None)
    incumbent.offer(star_seating(problem), "start")
    before = (incumbent.must_bound, incumbent.cover_bound, incumbent.points_bound)
    incumbent.tighten_to(steps * problem.scale.cover)
    assert (incumbent.must_bound, incumbent.cover_bound, incumbent.points_bound) == before
