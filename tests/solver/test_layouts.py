"""Roles on desks: never below what a seating has, and the best where all pairs match alike."""

from __future__ import annotations

import pytest
from msgspec import structs

from planner.model import Plan
from solver.budget import Budget
from solver.evaluate import Seating
from solver.layouts import best_layout, same_for_all_pairs
from solver.messages import Params
from solver.problem import problem_of
from solver.scale import Stages
from solver.search import solve
from solver.start import star_seating
from tests.builders import grid, office, staff
from tests.solver.test_bound import best_of_each, number_of_seatings, tiny_office

MOST_SEATINGS = 30_000


def nothing_known(plan: Plan) -> Plan:
    """The plan with everybody in all week and no needs or tags."""
    people = {
        p.id: structs.replace(p, days="MTWTF", tags=(), needs=(), strengths=())
        for p in plan.people.values()
    }
    return structs.replace(plan, people=people, rounds={})


@pytest.mark.parametrize("seed", range(150))
def test_no_seating_has_more_points(seed: int) -> None:
    """Tiny offices with locks, rooms and rules, against every seating there is."""
    problem = problem_of(nothing_known(tiny_office(seed)))
    if number_of_seatings(problem) > MOST_SEATINGS:
        return
    best = best_of_each(problem)
    points = same_for_all_pairs(problem) or 0
    for must, unseated, not_covered in best:
        if must == 0:
            stages = Stages(0, 0, 0, unseated, not_covered, 0)
            found = best_layout(problem, stages, points, Budget(Params()), 5.0)
            most = max(
                value
                for (broken, without, missed), value in best.items()
                if broken == 0 and without <= unseated and missed <= not_covered
            )
            assert found is not None
            assert found.points >= most


def test_a_grid_of_alike_people_is_proved_best() -> None:
    """36 people in four teams on a grid, in rows of their own today: proved within seconds."""
    lines = ["xxx xxx"] * 3 + [" " * 7] + ["xxx xxx"] * 3
    cells = grid(*lines)
    today = dict(
        zip([p.id for p in staff("S" * 18 + "M" * 18)], [c.id for c in cells], strict=True)
    )
    plan = office(cells, staff("S" * 18 + "M" * 18), seats=today, today=today)
    result = solve(plan, Params(time_s=30))
    assert result.status == "proved_best"
    assert result.seconds < 25


def test_pairs_that_differ_are_told() -> None:
    """One pair that knows more of each other is enough for the layout not to be asked."""
    people = staff("SSMM")
    plain = problem_of(office(grid("xxxx"), people))
    assert same_for_all_pairs(plain) is not None
    tagged = [structs.replace(p, tags=("dach",)) if p.id in ("s1", "m1") else p for p in people]
    assert same_for_all_pairs(problem_of(office(grid("xxxx"), tagged))) is None


def test_only_where_all_musts_are_kept() -> None:
    """With a must broken people may be where they are not allowed: nothing is said."""
    problem = problem_of(office(grid("xxxx"), staff("SSMM")))
    stages = Seating(problem, star_seating(problem)).stages
    assert best_layout(problem, stages, 150, Budget(Params()), 1.0) is not None
    broken = stages._replace(must_broken=1)
    assert best_layout(problem, broken, 150, Budget(Params()), 1.0) is None
