"""A limit on moves is kept wherever it can be, and the curve only ever rises with more moves."""

from __future__ import annotations

import random
import threading
import time
from itertools import pairwise, product

import pytest

from planner.check import Referee
from planner.model import Plan
from planner.model.rules import CoveredRule
from planner.moves import count_moves
from planner.samples import generated_office, sample
from solver.evaluate import Seating, value_of
from solver.messages import Params, Point, Result, from_line, to_line
from solver.problem import NOWHERE, problem_of
from solver.search import solve
from solver.staying import limits_within, send_home
from solver.tradeoff import spread, trade_off
from tests.builders import bench, office, person, staff
from tests.solver.random_offices import random_office


def silo(people: str = "SSSMMM", **fields: object) -> Plan:
    """A bench on which sales and marketing sit apart today; the last person of all is new."""
    desks, roster = bench(1, len(people)), staff(people)
    seats = {p.id: d.id for p, d in zip(roster, desks, strict=True)}
    return office(desks, roster, seats=seats, today=seats, **fields)  # type: ignore[arg-type]


def moves_of(plan: Plan, result: Result | Point) -> int:
    """People to seat who are away from today's desk."""
    in_office = {p.id for p in plan.people_to_seat()}
    return count_moves({p: d for p, d in plan.today.items() if p in in_office}, result.seats)


@pytest.mark.parametrize("seed", range(30))
def test_the_limit_is_kept_unless_must_rules_or_locks_force_more(seed: int) -> None:
    """Random offices: as many move as may, or the answer says that it could not be otherwise."""
    plan, limit = random_office(seed), seed % 4
    result = solve(plan, Params(time_s=0.15, moves_at_most=limit))
    verdict = Referee(plan).verdict(result.seats)
    assert result.moves == moves_of(plan, result)
    assert (verdict.score, len(verdict.not_covered)) == (result.score, result.not_covered)
    assert result.score <= result.bound <= max(result.open_bound, result.bound)
    forced = [r for r in result.reasons if r.code == "moves_forced"]
    assert bool(forced) == (result.moves > limit)
    if forced:
        assert forced[0].values == {"needed": result.moves, "limit": limit}
        assert must_force(plan, limit, result)


def must_force(plan: Plan, limit: int, result: Result) -> bool:
    """Whether today's seating, mended within the limit, would break more, or locks force moves."""
    problem = problem_of(plan, limit)
    kept = sum(1 for p in plan.today if p in plan.people and p not in problem.index)
    if result.moves <= (problem.moves_at_most or 0) + kept:
        return True
    home = Seating(problem)
    for p, desk in enumerate(problem.today):
        if desk != NOWHERE and home.is_free(desk, p) and desk in problem.allowed[p]:
            home.put(p, desk)
    return home.stages.must_broken > result.must_broken


@pytest.mark.parametrize("seed", range(30))
def test_moves_are_counted_as_the_plan_counts_them(seed: int) -> None:
    """The evaluator's count equals ``count_moves`` after any changes, and charges the excess."""
    plan, rng = random_office(seed), random.Random(seed)
    problem = problem_of(plan, seed % 5)
    seating = Seating(problem)
    for _ in range(40 if problem.people else 0):
        seating.move(
            rng.randrange(len(problem.people)), rng.choice([*range(len(problem.desks)), NOWHERE])
        )
        today = {p: d for p, d in plan.today.items() if p in problem.index}
        assert seating.moved == count_moves(today, problem.seats_of(seating.desk_of))
        assert seating.stages.moves_over == max(0, seating.moved - (problem.moves_at_most or 0))
    assert value_of(problem, seating.desk_of) == seating.total


def test_nobody_may_move() -> None:
    """With no moves allowed, today's seating is the answer, and it is proved."""
    plan = silo()
    result = solve(plan, Params(time_s=2, moves_at_most=0))
    assert result.seats == plan.today
    assert (result.status, result.moves) == ("proved_best", 0)
    assert result.open_not_covered_bound == 0 < result.not_covered == result.not_covered_bound


def test_who_has_no_desk_today_gets_one_and_is_no_move() -> None:
    """With no moves allowed, newcomers sit down at what is free, beside whom they cover."""
    roster = [*staff("SSMM"), person("m9", "marketing")]
    today = {"s1": "A-1", "s2": "A-2", "m1": "A-5", "m2": "A-6"}
    plan = office(bench(1, 6), roster, seats=today, today=today)
    result = solve(plan, Params(time_s=1, moves_at_most=0))
    assert result.moves == 0
    assert result.seats == {**today, "m9": "A-3"}


def test_must_rules_come_before_the_limit_and_it_is_said() -> None:
    """Where everybody must be covered, as few move as that takes, whatever the limit."""
    rules = [CoveredRule(id=role, strength="must", role=role) for role in ("sales", "marketing")]
    plan = silo("SSMM", rules=rules)
    result = solve(plan, Params(time_s=0.5, moves_at_most=0))
    assert (result.must_broken, result.not_covered) == (0, 0)
    assert (result.moves, result.status) == (2, "feasible")  # that 2 are the fewest is not proved
    assert result.reasons[0].code == "moves_forced"
    assert result.reasons[0].values == {"needed": 2, "limit": 0}


def test_a_lock_elsewhere_is_a_move_that_no_limit_forbids() -> None:
    """A lock at another desk than today's is kept, and nobody else moves for it."""
    plan = silo("SSSMM", locks={"s1": "A-3"})
    result = solve(plan, Params(time_s=1, moves_at_most=1))
    assert result.seats["s1"] == "A-3"
    assert result.moves == 2  # whoever sat there has to leave
    assert result.must_broken == 0


@pytest.mark.parametrize("limit", range(4))
def test_small_plans_are_proved_best_within_the_limit(limit: int) -> None:
    """Every seating there is of six people: none within the limit is better."""
    plan = silo("SSOMM")
    result = solve(plan, Params(time_s=4, moves_at_most=limit))
    problem = problem_of(plan, limit)
    best = max(
        value_of(problem, desk_of)
        for desk_of in product(range(5), repeat=5)
        if len(set(desk_of)) == 5
    )
    desk_of = [problem.desk_index[result.seats[p]] for p in problem.people]
    assert value_of(problem, desk_of) == best
    assert result.moves <= limit
    assert result.status == "proved_best"


@pytest.mark.parametrize("seed", range(10))
def test_what_no_seating_within_the_limit_can_beat(seed: int) -> None:
    """The sharper bounds hold for whatever annealing finds within the limit."""
    plan = random_office(seed)
    limit = seed % 4
    found = limits_within(problem_of(plan, limit))
    result = solve(plan, Params(time_s=0.15, moves_at_most=limit))
    if result.moves <= limit:
        assert found.not_covered <= result.not_covered
        if result.not_covered == found.not_covered and not result.must_broken:
            assert result.score <= found.points


def test_sending_home_stops_at_the_limit() -> None:
    """From any seating people go home until no more move than may, and nobody loses a desk."""
    plan = generated_office(60, seed=3)
    problem = problem_of(plan, 12)
    mixed = problem_of(plan)
    seating = Seating(problem, [problem.desk_index[d] for d in _shuffled(plan, mixed.people)])
    before = seating.moved
    send_home(seating, random.Random(1), lambda: False)
    assert before > 12
    assert (seating.stages.moves_over, seating.stages.unseated) == (0, 0)


def _shuffled(plan: Plan, people: tuple[str, ...]) -> list[str]:
    result = solve(plan, Params(time_s=0.5))
    return [result.seats[p] for p in people]


def test_the_curve_only_rises() -> None:
    """More moves never make it worse, no point exceeds its limit, the referee says the same."""
    plan = sample("office")
    told: list[Point] = []
    curve = trade_off(plan, Params(time_s=2), told.append)
    referee = Referee(plan)
    assert 6 <= len(curve.points) <= 10
    assert curve.points[0].moves == 0
    for point in curve.points:
        verdict = referee.verdict(point.seats)
        assert point.moves == moves_of(plan, point) <= point.moves_at_most
        assert (point.not_covered, point.score) == (len(verdict.not_covered), verdict.score)
    for fewer, more in pairwise(curve.points):
        assert order(more) <= order(fewer)
    assert order(curve.points[-1]) < order(curve.points[0])
    assert curve.bound is not None
    assert curve.points[-1].score <= curve.bound
    assert {point.step for point in told} == set(range(len(curve.points)))
    last = {point.step: point for point in told}
    assert tuple(last[step] for step in sorted(last)) == curve.points


def order(point: Point) -> tuple[int, ...]:
    """Smaller is better."""
    return point.must_broken, point.unseated, point.not_covered, -point.score


@pytest.mark.parametrize("seed", range(5))
def test_the_curve_of_random_offices_only_rises(seed: int) -> None:
    """Whatever rules and locks there are."""
    plan = random_office(seed)
    curve = trade_off(plan, Params(time_s=0.3))
    for fewer, more in pairwise(curve.points):
        assert order(more) <= order(fewer) or more.moves < fewer.moves


def test_the_curve_of_a_small_plan_is_exact() -> None:
    """The sample of twelve: every point is as good as a solve of its own proves the best to be."""
    plan = sample("small")
    curve = trade_off(plan, Params(time_s=3))
    for point in curve.points[1:2]:
        alone = solve(plan, Params(time_s=2, moves_at_most=point.moves_at_most))
        assert (point.not_covered, point.score) == (alone.not_covered, alone.score)


def test_the_best_seating_can_be_given() -> None:
    """Then nothing is solved again: the last point is that seating or a better one."""
    plan = sample("office")
    best = solve(plan, Params(time_s=1))
    curve = trade_off(plan, Params(time_s=0.8), solved=best.seats)
    last = curve.points[-1]
    assert (last.not_covered, -last.score) <= (best.not_covered, -best.score)
    assert curve.bound is None
    assert curve.seconds < 2


def test_a_curve_is_stopped_at_once() -> None:
    """Whenever the wish to stop comes, the points so far are back within a moment."""
    plan = generated_office(120, seed=2)
    for after_s in (0.0, 0.15, 0.5):
        stop = threading.Event()
        threading.Timer(after_s, stop.set).start()
        begun = time.perf_counter()
        curve = trade_off(plan, Params(time_s=60), should_stop=stop.is_set)
        assert time.perf_counter() - begun < after_s + 1.2  # a busy machine
        for fewer, more in pairwise(curve.points):
            assert order(more) <= order(fewer)


def test_a_reproducible_curve_is_the_same_each_time() -> None:
    """Two runs with one seed give the same points."""
    plan = generated_office(14, seed=4)
    params = Params(time_s=0.2, seed=3, reproducible=True)
    assert trade_off(plan, params).points == trade_off(plan, params).points


def test_points_cross_the_border_unchanged() -> None:
    """A point and a curve are the same after a line of JSON."""
    curve = trade_off(sample("small"), Params(time_s=0.5))
    assert from_line(to_line(curve)) == curve
    assert from_line(to_line(curve.points[0])) == curve.points[0]


def test_limits_are_spread_evenly() -> None:
    """Six to nine points where enough people move, one for each move where few do."""
    assert spread(0, 36) == [0, 4, 9, 14, 18, 22, 27, 32, 36]
    assert spread(0, 3) == [0, 1, 2, 3]
    assert spread(2, 2) == [2]
    assert spread(4, 1) == [4]
