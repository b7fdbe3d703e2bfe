"""No seating beats the bound: not in any tiny office, and not at any prices."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from datetime import date

import numpy as np
import pytest

from planner.model import (
    ALL_WEEK,
    MARKETING_NEEDS,
    SALES_NEEDS,
    Desk,
    Link,
    Pair,
    PairRound,
    Person,
    Plan,
    PlanSettings,
    Role,
    Team,
    Weights,
)
from solver.bound import separate_best
from solver.evaluate import Seating
from solver.pricebound import PairPoints
from solver.prices import Prices
from solver.problem import NOWHERE, Problem, problem_of
from solver.relaxed import Limits, Relaxed, relaxed_problem
from solver.scale import Stages
from tests.builders import bench, desk, grid, office, room
from tests.solver.random_offices import random_rules

DAYS = (ALL_WEEK, ALL_WEEK, ALL_WEEK, "MTW--", "--WTF", "M-W-F", "-T-T-")
SIDES: tuple[Role, ...] = ("sales", "marketing")
FEATURES = ("sit-stand", "window", "wide-access")
MOST_SEATINGS = 40_000
"""Offices with more seatings than this are left out: each is looked at."""


def tiny_office(seed: int) -> Plan:
    """Four to seven people, up to eight desks, and anything that a plan can say about them."""
    rng = random.Random(seed)
    desks = _desks(rng)
    count = rng.randint(3, 7 if len(desks) < 6 else 5)
    more: Role = rng.choice(SIDES)
    people = [_person(rng, i, more) for i in range(count)]
    ids, places = [p.id for p in people], [d.id for d in desks]
    rooms = [
        room("r1", -1000, -1000, 2400, 3000, capacity=rng.choice((None, 2))),
        room("r2", 2400, -1000, 30_000, 8000),
    ]
    today = dict(zip(ids, rng.sample(places, len(places)), strict=False))
    return office(
        desks,
        people,
        seats=today,
        today=today,
        locks={p: rng.choice((*places, "")) for p in ids if rng.random() < 0.12},
        rooms=rooms,
        links=_links(rng, places),
        teams=(Team(id="t1", name="t1"), Team(id="t2", name="t2")),
        rules=random_rules(rng, ids, places, [r.id for r in rooms]),
        settings=PlanSettings(
            shared_days=rng.randint(1, 3),
            partner_limit=rng.choice((None, None, 0, 1, 2, 3)),
            near_mm=rng.choice((1600, 3500)),
            near_teammates=rng.randint(1, 2),
            space_pack=rng.choice(("DK", "none")),
        ),
        weights=Weights(
            partner=rng.choice((0, 50, 100)), match=rng.choice((0, 100)), stay=rng.choice((0, 40))
        ),
        rounds=_rounds(rng, people),
    )


def _desks(rng: random.Random) -> list[Desk]:
    found = [*bench(rng.choice((1, 2)), rng.randint(1, 3))]
    if rng.random() < 0.4:
        found += [
            desk(f"G{d.id}", d.x_mm + 20_000, d.y_mm, is_cell=True, width_mm=1600, depth_mm=1600)
            for d in grid("xx")
        ]
    return [
        desk(
            d.id,
            d.x_mm,
            d.y_mm,
            d.angle_deg,
            width_mm=d.width_mm,
            depth_mm=d.depth_mm,
            is_cell=d.is_cell,
            features=tuple(f for f in FEATURES if rng.random() < 0.5),
            state=rng.choices(("in_use", "guest", "out_of_service"), (14, 1, 1))[0],
        )
        for d in found
    ]


def _person(rng: random.Random, number: int, more: Role) -> Person:
    roles: tuple[Role, ...] = (more, more, "sales", "marketing", "other")
    return Person(
        id=f"p{number}",
        name=f"p{number}",
        role=rng.choice(roles),
        team_id=rng.choice(("t1", "t2", None)),
        days=rng.choice(DAYS),
        tags=tuple(t for t in ("nordic", "first-aider") if rng.random() < 0.5),
        needs=tuple(n for n in SALES_NEEDS + MARKETING_NEEDS if rng.random() < 0.3),
        strengths=tuple(n for n in SALES_NEEDS + MARKETING_NEEDS if rng.random() < 0.3),
        desk_needs=tuple(f for f in FEATURES if rng.random() < 0.2),
        is_lead=rng.random() < 0.3,
    )


def _links(rng: random.Random, places: list[str]) -> list[Link]:
    if len(places) < 3:
        return []
    pairs = [rng.sample(places, 2) for _ in range(rng.randint(0, 2))]
    return [Link(id=f"l{i}", desk_a=a, desk_b=b) for i, (a, b) in enumerate(pairs)]


def _rounds(rng: random.Random, people: list[Person]) -> dict[str, PairRound]:
    sales = [p.id for p in people if p.role == "sales"]
    marketing = [p.id for p in people if p.role == "marketing"]
    pairs = tuple(Pair(sales_id=s, marketing_id=m) for s, m in zip(sales, marketing, strict=False))
    if rng.random() < 0.5:
        return {}
    return {"now": PairRound(id="now", name="now", starts=date(2026, 4, 6), pairs=pairs)}


def all_seatings(problem: Problem) -> Iterator[Stages]:
    """The stages of every seating without people who meet at a desk and with nobody at a guest
    desk, that keeps the locks that can be kept."""
    plan = problem.plan
    staff_desks = [d for d, i in enumerate(problem.desks) if plan.desks[i].state != "guest"]
    choices = [[NOWHERE, *staff_desks] if lock == NOWHERE else [lock] for lock in problem.fixed]
    seating = Seating(problem)
    yield from _from(problem, seating, choices, 0)


def _from(
    problem: Problem, seating: Seating, choices: Sequence[Sequence[int]], person: int
) -> Iterator[Stages]:
    if person == len(choices):
        stages = seating.stages
        if stages.hard == 0:
            yield stages
        return
    for d in choices[person]:
        if d == NOWHERE:
            yield from _from(problem, seating, choices, person + 1)
        elif seating.is_free(d, person):
            seating.put(person, d)
            yield from _from(problem, seating, choices, person + 1)
            seating.lift(person)


def number_of_seatings(problem: Problem) -> int:
    """At least as many as there are."""
    free = sum(1 for lock in problem.fixed if lock == NOWHERE)
    return int((len(problem.desks) + 1) ** free)


def best_of_each(problem: Problem) -> dict[tuple[int, int, int], int]:
    """(must rules broken, people without a desk, not covered) -> the most points."""
    best: dict[tuple[int, int, int], int] = {}
    for stages in all_seatings(problem):
        key = stages.must_broken, stages.unseated, stages.not_covered
        best[key] = max(best.get(key, 0), stages.points)
    return best


def most_points(best: dict[tuple[int, int, int], int], limits: Limits) -> int | None:
    """The most points of any seating within limits, or None if there is none."""
    most = (limits.must_broken, limits.unseated, limits.not_covered)
    within = [
        points
        for key, points in best.items()
        if all(mine <= top for mine, top in zip(key, most, strict=True))
    ]
    return max(within, default=None)


def limits_to_try(best: dict[tuple[int, int, int], int]) -> list[Limits]:
    """No limits, and those of the best seating, of the worst and of some between."""
    keys = sorted(best)
    chosen = {keys[0], keys[len(keys) // 3], keys[2 * len(keys) // 3], keys[-1]}
    return [Limits(), *(Limits(*key) for key in sorted(chosen))]


def relaxed(problem: Problem, limits: Limits) -> Relaxed:
    """The relaxation with all pairs worked out."""
    pairs = PairPoints(problem)
    pairs.work_out(lambda: False)
    return relaxed_problem(problem, limits, pairs.values)


@pytest.mark.parametrize("seed", range(120))
def test_no_seating_beats_the_bound_at_any_prices(seed: int) -> None:
    """In a tiny office with random rules, the value at random prices is at least the most points of
    all seatings within the limits, and so is the value at the best prices."""
    problem = problem_of(tiny_office(seed))
    if number_of_seatings(problem) > MOST_SEATINGS:
        return
    best, rng = best_of_each(problem), np.random.default_rng(seed)
    assert separate_best(problem) >= max(best.values())
    for limits in limits_to_try(best):
        most = most_points(best, limits)
        assert most is not None
        prices = Prices(relaxed(problem, limits))
        for scale in (0.0, 5.0, 40.0, 200.0):
            drawn = np.maximum(rng.normal(0, scale, prices.layout.size), prices.lowest)
            assert prices.worth(drawn, rng.choice((0.0, 3.0))).value >= most - 1e-6
