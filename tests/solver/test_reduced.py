"""Losses: no seating with somebody at a desk, or with two as partners, scores more than it may."""

from __future__ import annotations

import numpy as np
import pytest

from planner.samples import generated_office
from solver.pricebound import PriceBound
from solver.prices import Prices
from solver.problem import NOWHERE, problem_of
from solver.reduced import reduced_at
from solver.relaxed import Limits
from solver.scale import Stages
from solver.start import star_seating
from tests.solver.test_bound import (
    MOST_SEATINGS,
    best_of_each,
    number_of_seatings,
    relaxed,
    seatings,
    tiny_office,
)


@pytest.mark.parametrize("seed", range(40))
def test_no_seating_scores_more_than_its_losses_allow(seed: int) -> None:
    """In a tiny office with random rules, at any prices, every seating within the limits scores at
    most the bound less what each of its people loses, and each of its pairs."""
    problem = problem_of(tiny_office(seed))
    if number_of_seatings(problem) > MOST_SEATINGS // 4:
        return
    limits = Limits(*min(best_of_each(problem)))
    within = [
        (s.stages.points, list(s.desk_of), list(s.partner_of))
        for s in seatings(problem)
        if _is_within(s.stages, limits)
    ]
    rng = np.random.default_rng(seed)
    for scale in (0.0, 30.0, 120.0):
        prices = Prices(relaxed(problem, limits), by_pattern=scale != 30.0)
        drawn = np.maximum(rng.normal(0, scale, prices.size), prices.lowest)
        found = reduced_at(prices, drawn, len(problem.people))
        for points, desk_of, partner_of in within:
            for person, desk in enumerate(desk_of):
                assert points <= found.bound - found.places[person, desk] + 1e-6
            for i, seeker in enumerate(problem.seekers):
                if partner_of[seeker] != NOWHERE:
                    host = problem.hosts.index(partner_of[seeker])
                    assert points <= found.bound - found.pairs[i, host] + 1e-6


def _is_within(stages: Stages, limits: Limits) -> bool:
    return (
        stages.must_broken <= limits.must_broken
        and stages.unseated <= limits.unseated
        and stages.not_covered <= limits.not_covered
    )


def test_little_is_left_at_good_prices() -> None:
    """At the prices of the bound, in an office of 40, most places lose more than 20 points, every
    person has a place that loses next to nothing, and so has every seeker a partner."""
    problem = problem_of(generated_office(40))
    search = PriceBound(problem, star_seating(problem))
    assert search.reduced() is None
    search.run(60, rounds=200)
    found = search.reduced()
    assert found is not None
    assert np.mean(found.places > 20) > 0.6
    assert found.places.min(1).max() < 25
    assert found.pairs.min(1).max() < 25
