"""The peers of the benchmark: honest opponents that keep what the referee calls a must."""

from __future__ import annotations

import pytest

from planner.check import Referee
from planner.model import Plan
from planner.samples import generated_office
from solver.bench.annealing import anneal
from solver.bench.naive import solve_naively
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
