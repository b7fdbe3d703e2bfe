"""Forecasts of changes: what two people are worth to each other is forecast to the point."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest
from msgspec import structs

from planner.model import Group, Plan, Weights
from planner.model.rules import (
    Affinity,
    AffinityRule,
    AnyRule,
    ApartRule,
    SharedTopicsRule,
    TogetherRule,
)
from planner.samples import generated_office
from solver.anneal import Annealer
from solver.evaluate import Seating
from solver.forecast import Forecast
from solver.problem import Problem, problem_of
from solver.start import star_seating

SALES = Group(roles=("sales",))
MARKETING = Group(roles=("marketing",))


def _plan(rng: random.Random, rule: AnyRule | None, neighbour: int = 0) -> Plan:
    plan = generated_office(30, 1)
    people = {
        key: structs.replace(row, tags=tuple(rng.sample("abcd", 2)))
        for key, row in plan.people.items()
    }
    weights = Weights(partner=0, match=0, stay=0, team_near=0, desk_need=0, neighbour=neighbour)
    rules = {rule.id: rule} if rule else {}
    return structs.replace(plan, people=people, weights=weights, rules=rules)


def _affinity(rng: random.Random, how: str) -> AnyRule:
    ids = sorted(generated_office(30, 1).people)
    pairs = [rng.sample(ids, 2) for _ in range(60)]
    return AffinityRule(
        id="r",
        how=how,  # type: ignore[arg-type]  # one of three words
        pairs=tuple(
            Affinity(person_a=a, person_b=b, weight=rng.choice((-2, 1, 3))) for a, b in pairs
        ),
    )


RULES: dict[str, Callable[[random.Random], AnyRule | None]] = {
    "apart": lambda rng: ApartRule(id="r", who=SALES, how="distance", distance_mm=4000),
    "together": lambda rng: TogetherRule(id="r", who=SALES, other=MARKETING, how="beside"),
    "beside": lambda rng: _affinity(rng, "beside"),
    "distance": lambda rng: _affinity(rng, "distance"),
    "topics": lambda rng: SharedTopicsRule(id="r", scope="all", measure="exchange"),
    "few topics": lambda rng: SharedTopicsRule(id="r", scope="all", measure="each", wanted=False),
    "neighbours": lambda rng: None,
}


@pytest.mark.parametrize("name", RULES)
def test_wishes_about_two_are_forecast_exactly(name: str) -> None:
    """With nothing but one such wish, every change gains what was forecast."""
    rng = random.Random(1)
    problem = problem_of(_plan(rng, RULES[name](rng), 50 * (name == "neighbours")))
    seating = Seating(problem, star_seating(problem))
    annealer, forecast = Annealer(seating, rng), Forecast(seating)
    gains = 0
    for _ in range(400):
        change = [(rng.choice(problem.free_units), rng.randrange(len(problem.desks)))]
        change += [(rng.choice(problem.free_units), rng.randrange(len(problem.desks)))]
        places = annealer._places(change[: rng.randint(1, 2)])
        if not places:
            continue
        guess, before = forecast.gain(places, 0.0), _points(problem, seating)
        annealer._move(places)
        gain = _points(problem, seating) - before
        assert guess == gain
        gains += gain != 0
    assert gains > 50


def _points(problem: Problem, seating: Seating) -> int:
    return problem.scale.split(seating.total).points
