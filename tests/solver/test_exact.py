"""The exact model: as good as trying everything, and what it proves is true."""

from __future__ import annotations

import random
from itertools import permutations

import pytest

from planner.check import Referee
from planner.model import Group, Plan, Team
from planner.model.rules import (
    AnyRule,
    ApartRule,
    GroupInRoomRule,
    RoomRule,
    TeamRoomsRule,
    TogetherRule,
)
from planner.samples import sample
from solver.budget import Budget
from solver.evaluate import Seating
from solver.exact import Neighbourhood, is_small, solve_whole
from solver.messages import Params
from solver.problem import Problem, problem_of
from solver.start import star_seating
from tests.builders import bench, office, person, room

EVERYONE = Group(everyone=True)
RULES: tuple[AnyRule, ...] = (
    TogetherRule(id="together", who=Group(team_ids=("t",)), how="beside", points=30),
    ApartRule(id="apart", who=EVERYONE, how="distance", distance_mm=2000, points=7),
    ApartRule(id="apart-must", who=Group(leads=True), strength="must"),
    TeamRoomsRule(id="rooms", points=50),
    GroupInRoomRule(id="count", who=Group(roles=("sales",)), room_id="left", at_most=1, points=60),
    RoomRule(id="room", who=Group(leads=True), room_ids=("left",), points=45),
)


def _random_plan(seed: int) -> Plan:
    """Five people with days, tags, desk needs and one rule, on a bench of six in two rooms."""
    rng = random.Random(seed)
    days = ("MTWTF", "MTWTF", "MTW--", "--WTF")
    roles = ["sales", "sales", "marketing", rng.choice(["sales", "marketing", "other"]), "other"]
    people = [
        person(
            f"p{i}",
            role,  # type: ignore[arg-type]  # one of three words
            days=rng.choice(days),
            tags=tuple(rng.sample(["a", "b", "c"], 2)),
            team_id=rng.choice([None, "t"]),
            desk_needs=tuple(rng.sample(["window", "quiet"], rng.randint(0, 1))),
            is_lead=rng.random() < 0.4,
        )
        for i, role in enumerate(roles)
    ]
    desks = [*bench(2, 2, features=("window",)), *bench(1, 2, name="B", x=20_000)]
    ids = [desk.id for desk in desks]
    rng.shuffle(ids)
    return office(
        desks,
        people,
        rooms=[room("left", -1000, -2000, 9000, 3000, capacity=rng.choice([None, 3]))],
        teams=[Team(id="t", name="T")],
        today=dict(zip([p.id for p in people], ids, strict=False)),
        rules=[*office().rules.values(), rng.choice(RULES)],
    )


def _best_by_trying(plan: Plan) -> tuple[int, int, int]:
    referee = Referee(plan)
    seatings = (
        dict(zip(plan.people, desks, strict=True))
        for desks in permutations(plan.desks, len(plan.people))
    )
    return min(referee.verdict(seats).stages for seats in seatings)


def _solved(problem: Problem) -> tuple[Seating, int | None]:
    budget = Budget(Params(time_s=30))
    start = star_seating(problem)
    desk_of, bound = solve_whole(problem, start, budget, seconds=20, work=1e9)
    return Seating(problem, desk_of), bound


@pytest.mark.parametrize("seed", range(24))
def test_the_whole_model_finds_the_best_seating_and_proves_it(seed: int) -> None:
    """Where it proves a bound no seating beats it, and its own seating reaches it."""
    plan = _random_plan(seed)
    seating, bound = _solved(problem_of(plan))
    if bound is not None:
        stages = seating.stages
        found = (stages.must_broken, stages.not_covered, -stages.points)
        assert bound == seating.total
        assert found == _best_by_trying(plan)


def test_most_small_plans_are_proved() -> None:
    """A model that leaves something out says so; most leave out nothing."""
    bounds = [_solved(problem_of(_random_plan(seed)))[1] for seed in range(12)]
    assert sum(bound is not None for bound in bounds) >= 8


def test_the_small_sample_is_proved_in_seconds() -> None:
    """Twelve people with silo seating today, needs and moves in the score."""
    problem = problem_of(sample("small"))
    assert is_small(problem)
    seating, bound = _solved(problem)
    assert bound == seating.total


@pytest.mark.parametrize("seed", range(6))
def test_a_neighbourhood_never_costs_what_it_does_not_see(seed: int) -> None:
    """Solving a part leaves the whole at least as good as before."""
    problem = problem_of(_random_plan(seed))
    seating = Seating(problem, star_seating(problem))
    before = seating.total
    desks = range(4)
    units = [u for u, unit in enumerate(problem.units) if seating.desk_of[unit.members[0]] in desks]
    part = Neighbourhood(seating, units, desks)
    answer = part.solve(Budget(Params()), 5, work=1e9, seed=1)
    assert answer.places is not None
    for u, _ in answer.places:
        seating.move_unit(u, -1)
    for u, d in answer.places:
        seating.move_unit(u, d)
    assert seating.total >= before
