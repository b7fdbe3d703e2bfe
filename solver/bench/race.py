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
from solver.bench.outside import NotThere, timefold_seats
from solver.messages import Params
from solver.search import solve

OURS: Final = "Seatmate"

NAIVE_AT_MOST: Final = 120
"""People up to which the naive model is run: beyond, building it alone outlasts the race."""

TIMEFOLD_AT_MOST: Final = 400
"""People up to which Timefold is run: it is given all pairs of people as a table."""

Run = Callable[[Plan, float, int], Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Standing:
    """What one runner reached. ``bound`` is proved; None for runners that prove nothing.

    ``skipped`` says why a runner did not take part; then the figures mean nothing.
    """

    runner: str
    people: int
    must_broken: int
    not_covered: int
    score: int
    seconds: float
    first_seconds: float | None = None
    not_covered_bound: int | None = None
    bound: int | None = None
    skipped: NotThere | None = None

    @property
    def earlier(self) -> tuple[int, int]:
        """The stages that come before the score; smaller is better."""
        return self.must_broken, self.not_covered


def race(people: int, seconds: float, seed: int = 1) -> Iterator[Standing]:
    """Run everybody on one generated office, one after the other, ours first, and yield where each
    ended."""
    plan = generated_office(people, seed)
    referee = Referee(plan)
    yield _seatmate(referee, plan, people, seconds, seed)
    yield _stand(referee, "today", people, plan.today, 0.0)
    runners: Mapping[str, Run] = {
        "annealing": anneal,
        **({"naive CP-SAT": solve_naively} if people <= NAIVE_AT_MOST else {}),
        **({"Timefold": timefold} if people <= TIMEFOLD_AT_MOST else {}),
    }
    for name, run in runners.items():
        begun = time.perf_counter()
        try:
            seats = run(plan, seconds, seed)
        except NotThere as error:
            yield Standing(name, people, 0, 0, 0, 0.0, skipped=error)
        else:
            taken = seconds if run is timefold else time.perf_counter() - begun
            yield _stand(referee, name, people, seats, taken)


def timefold(plan: Plan, seconds: float, seed: int) -> Mapping[str, str]:
    """What Timefold has after so many seconds; starting Java is not counted."""
    return timefold_seats(plan, seconds, seed)[seconds]


def _seatmate(referee: Referee, plan: Plan, people: int, seconds: float, seed: int) -> Standing:
    result = solve(plan, Params(time_s=seconds, seed=seed), None, None)
    verdict = referee.verdict(result.seats)
    return Standing(
        runner=OURS,
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
