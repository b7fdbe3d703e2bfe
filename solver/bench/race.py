"""The race: the solver and its peers on one office, with equal time, scored by the referee."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from planner.check import Referee
from planner.model import Plan
from planner.samples import generated_office
from solver.bench.annealing import anneal
from solver.bench.naive import solve_naively
from solver.messages import Params
from solver.search import solve

NAIVE_AT_MOST: Final = 120
"""People up to which the naive model is run: beyond, building it alone outlasts the race."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What one runner reached. ``bound`` is proved; None for runners that prove nothing."""

    runner: str
    people: int
    must_broken: int
    not_covered: int
    score: int
    seconds: float
    first_seconds: float | None = None
    not_covered_bound: int | None = None
    bound: int | None = None


def race(people: int, seconds: float, seed: int = 1) -> Iterator[Standing]:
    """Run everybody on one generated office, one after the other, and yield where each ended."""
    plan = generated_office(people, seed)
    referee = Referee(plan)
    yield _stand(referee, "today", people, plan.today, 0.0)
    runners: Mapping[str, Callable[[Plan, float, int], Mapping[str, str]]] = {
        "annealing": anneal,
        **({"naive CP-SAT": solve_naively} if people <= NAIVE_AT_MOST else {}),
    }
    for name, run in runners.items():
        begun = time.perf_counter()
        seats = run(plan, seconds, seed)
        yield _stand(referee, name, people, seats, time.perf_counter() - begun)
    yield _seatmate(referee, plan, people, seconds, seed)


def _seatmate(referee: Referee, plan: Plan, people: int, seconds: float, seed: int) -> Standing:
    result = solve(plan, Params(time_s=seconds, seed=seed), None, None)
    verdict = referee.verdict(result.seats)
    return Standing(
        runner="Seatmate",
        people=people,
        must_broken=len(verdict.must_broken),
        not_covered=len(verdict.not_covered),
        score=verdict.score,
        seconds=result.seconds,
        first_seconds=result.first_seconds,
        not_covered_bound=result.not_covered_bound,
        bound=result.bound,
    )


def _stand(
    referee: Referee, runner: str, people: int, seats: Mapping[str, str], seconds: float
) -> Standing:
    verdict = referee.verdict(seats)
    must, not_covered, _ = verdict.stages
    return Standing(runner, people, must, not_covered, verdict.score, seconds)
