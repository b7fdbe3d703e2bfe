"""The exact model: as good as trying everything, and what it proves is true."""

from __future__ import annotations

import random
from itertools import permutations

import pytest

from planner.check import Referee
from planner.model import Bench, Group, Plan, Team, Weights
from planner.model.rules import (
    Affinity,
    AffinityRule,
    AnyRule,
    ApartRule,
    GroupInRoomRule,
    KeepAtDeskRule,
    RoomRule,
    SharedTopicsRule,
    StayRule,
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
PAIRS = tuple(
    Affinity(person_a=f"p{a}", person_b=f"p{b}", weight=weight)
    for a, b, weight in ((0, 1, 3), (0, 2, -2), (1, 3, 1), (2, 4, 2), (3, 4, -1))
)
NEW_RULES: tuple[AnyRule, ...] = (
    AffinityRule(id="beside", pairs=PAIRS, points=20),
    AffinityRule(id="in-room", pairs=PAIRS, points=20, how="room"),
    AffinityRule(id="near", pairs=PAIRS, points=20, how="distance", reach_mm=9000, walking=True),
    AffinityRule(id="near-must", pairs=PAIRS, how="distance", reach_mm=3000, strength="must"),
    SharedTopicsRule(id="any", scope="all", points=30),
    SharedTopicsRule(id="any-must", scope="all", strength="must"),
    SharedTopicsRule(id="none", scope="all", wanted=False, strength="must", tags=("a",)),
    SharedTopicsRule(id="each", measure="each", points=30),
    SharedTopicsRule(id="exchange", scope="all", measure="exchange", points=30),
    SharedTopicsRule(id="few", scope="all", measure="each", wanted=False, points=30),
    GroupInRoomRule(id="bench", who=EVERYONE, bench_id="B", at_most=1, points=60, per_day=True),
    TogetherRule(id="two", who=Group(leads=True), other=EVERYONE, how="beside", points=30),
    StayRule(id="away", who=EVERYONE, wanted=False, points=60),
    KeepAtDeskRule(id="not-here", person_id="p0", desk_id="A-1", wanted=False, points=70),
)


def _random_plan(seed: int, *rules: AnyRule, neighbour: int = 0) -> Plan:
    """Five people with days, tags, desk needs and one rule (or those given), on a bench of six in
    two rooms."""
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
    desks = [*bench(2, 2, features=("window",)), *bench(1, 2, name="B", x=20_000, bench_id="B")]
    ids = [desk.id for desk in desks]
    rng.shuffle(ids)
    return office(
        desks,
        people,
        rooms=[room("left", -1000, -2000, 9000, 3000, capacity=rng.choice([None, 3]))],
        teams=[Team(id="t", name="T")],
        today=dict(zip([p.id for p in people], ids, strict=False)),
        rules=[*office().rules.values(), *(rules or (rng.choice(RULES),))],
        benches={"B": Bench(id="B", floor_id="f1", name="B")},
        weights=Weights(neighbour=neighbour),
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


@pytest.mark.parametrize("rule", NEW_RULES, ids=lambda rule: rule.id)
def test_wishes_about_two_and_about_neighbours_are_in_the_model(rule: AnyRule) -> None:
    """Each kind of wish is weighed as the referee does: what is proved best is the best by
    trying."""
    proved = 0
    for seed in (1, 2):
        plan = _random_plan(seed, rule, neighbour=40 * (seed % 2))
        seating, bound = _solved(problem_of(plan))
        if bound is not None:
            stages = seating.stages
            assert bound == seating.total
            found = (stages.must_broken, stages.not_covered, -stages.points)
            assert found == _best_by_trying(plan)
            proved += 1
    assert proved or rule.strength == "must"


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
