"""The trade-off: what coverage and score are to be had for how many people moved.

Six to nine points between today's seating and the best known. Each starts from its neighbours: the
one with fewer moves is a seating of this point too, and the one with more becomes one once people
are sent home. All points share one time and grow better together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import cycle, pairwise
from typing import Final

from planner.check import Referee
from planner.check.office import KEEP_UNSEATED
from planner.model import Plan
from planner.moves import count_moves
from solver.anneal import Cooling
from solver.bound import separate_best
from solver.budget import Budget
from solver.evaluate import Seating
from solver.improve import HOT, WARM, anneal_for, anneal_steps, first_round_s
from solver.incumbent import Incumbent
from solver.job import Job
from solver.messages import Curve, Params, Point, Progress, Result
from solver.problem import Problem, problem_of
from solver.search import MENDING, solve
from solver.start import given_seating
from solver.staying import send_home

STEPS: Final = 8
"""Steps from the first point to the last; fewer where fewer people move."""

SOLVE_SHARE: Final = 0.5
"""Part of the time for the best seating, where it is not given."""

FIRST_STEPS: Final = 30
MOST_FIRST_STEPS: Final = 6000
"""Steps of annealing for each person, and in all, before a point is told for the first time."""

EXACT_PEOPLE: Final = 60
"""A plan with more people is no small one; it need not load OR-Tools to see that."""

EXACT_SHARE: Final = 0.5
"""Part of what is left for the exact models of a small plan, all points together."""

OnPoint = Callable[[Point], None]


def trade_off(
    plan: Plan,
    params: Params | None = None,
    on_point: OnPoint | None = None,
    should_stop: Callable[[], bool] | None = None,
    solved: Mapping[str, str] | None = None,
) -> Curve:
    """Find the best seatings for limits on the people who move.

    Parameters
    ----------
    plan : Plan
        A well-formed plan; moves are counted from its today's seating.
    params : Params
        Time for all points together, seed and so on; ``Params()`` when None. Its own limit on moves
        becomes one of the points.
    on_point : Callable[[Point], None] | None
        Called in this thread with a point whenever it got better, at most ten times a second each.
    should_stop : Callable[[], bool] | None
        Asked often; once it says yes, the points found so far are returned within a moment.
    solved : Mapping[str, str] | None
        The best seating known, person id -> desk id. None: solve the plan first.

    Returns
    -------
    Curve
        Points from the fewest moves to the most. No point is worse than one before it. Empty only
        when stopped before the first seating.
    """
    params = params or Params()
    budget = Budget(params, should_stop)
    result: Result | None = None
    if solved is None:
        result = _solved(plan, params, budget)
        solved = result.seats
    if result is not None and result.status == "nothing_found":
        return Curve(())
    points = _Points(plan, budget, on_point or _nobody, solved)
    points.improve()
    seconds, found = round(budget.used_s, 3), tuple(points.all())
    if result is None:
        return Curve(found, seconds=seconds)
    return Curve(found, result.open_not_covered_bound, result.open_bound, seconds)


def _nobody(_point: Point) -> None:
    """Nobody listens."""


def _solved(plan: Plan, params: Params, budget: Budget) -> Result:
    seconds = SOLVE_SHARE * params.time_s
    params = replace(params, time_s=seconds, moves_at_most=None)
    result = solve(plan, params, None, lambda: budget.user_stopped)
    budget.spend(result.seconds)
    return result


def _first_steps(problem: Problem) -> int:
    return min(MOST_FIRST_STEPS, FIRST_STEPS * len(problem.people))


def spread(fewest: int, most: int) -> list[int]:
    """Limits from the fewest moves to the most, in steps as even as can be."""
    if most <= fewest:
        return [fewest]
    steps = min(STEPS, most - fewest)
    return [fewest + round((most - fewest) * k / steps) for k in range(steps + 1)]


class _Points:
    """The points while they grow better, from the fewest moves to the most."""

    def __init__(
        self, plan: Plan, budget: Budget, on_point: OnPoint, solved: Mapping[str, str]
    ) -> None:
        self._plan, self._budget, self._on_point = plan, budget, on_point
        in_office = {p.id for p in plan.people_to_seat()}
        self._today = {p: desk for p, desk in plan.today.items() if p in in_office}
        kept = {p for p, desk in plan.scenario.locks.items() if desk == KEEP_UNSEATED}
        self._leavers = len(kept & self._today.keys())  # they move whatever the limit is
        problem = problem_of(plan, 0)
        self._bound, self._referee = separate_best(problem), Referee(plan)
        best = given_seating(problem, solved)
        least = self._least(problem, best)
        limits = spread(Seating(problem, least).moved, Seating(problem, best).moved)
        wanted = (budget.params.moves_at_most or 0) - self._leavers
        if limits[0] < wanted < limits[-1]:
            limits = sorted({*limits, wanted})
        self._jobs = [
            self._job(replace(problem, moves_at_most=limit), partial(self._tell, step))
            for step, limit in enumerate(limits)
        ]
        self._told: dict[int, tuple[int, Point]] = {}  # step -> value and point, as told last
        unknown: list[int | None] = [None] * len(limits)
        self._homeward = list(unknown)  # value of the next point when it was last sent home
        self._handed = list(unknown)  # value of each point when it was last handed on
        self._jobs[-1].incumbent.offer(best, "start")
        self._jobs[0].incumbent.offer(least, "start")

    def _job(self, problem: Problem, on_progress: Callable[[Progress], None] | None = None) -> Job:
        incumbent = Incumbent(problem, self._budget, self._bound, on_progress)
        incumbent.referee = self._referee  # one for all: it remembers what no seat changes
        return Job(problem, self._budget, incumbent)

    def _least(self, problem: Problem, best: Sequence[int]) -> list[int]:
        """A seating that moves as few as can be: today's, with everybody seated and the must rules
        kept where that is possible."""
        job = self._job(problem)
        for seats in (given_seating(problem, self._plan.today), best):
            job.incumbent.offer(seats, "start")
        home = Seating(problem, best)
        send_home(home, job.rng, lambda: job.is_over)
        job.incumbent.offer(home.desk_of, "start")
        anneal_steps(job, Seating(problem, job.incumbent.desk_of), _first_steps(problem), MENDING)
        assert job.incumbent.desk_of is not None
        return job.incumbent.desk_of

    def improve(self) -> None:
        """Make all points better until time is up or somebody stops."""
        for step in reversed(range(len(self._jobs) - 1)):
            self._from_the_next(step)
        self._hand_on()
        self._solve_exactly()
        seconds, coolings = first_round_s(self._jobs[0].problem), cycle((WARM, HOT))
        while not self._budget.is_over and not all(job.incumbent.is_proved for job in self._jobs):
            self._round(seconds, next(coolings))
            seconds *= 2

    def _round(self, seconds: float, cooling: Cooling) -> None:
        for step, job in enumerate(self._jobs):
            if job.is_over:
                continue
            left = self._budget.left_s / (len(self._jobs) - step)
            self._from_the_next(step)
            seating = Seating(job.problem, job.incumbent.desk_of)
            anneal_for(job, seating, min(seconds, left), cooling)
            self._hand_on()

    def _from_the_next(self, step: int) -> None:
        """Start from the seating of the point with more moves, if that has got better."""
        job = self._jobs[step]
        if step + 1 == len(self._jobs) or job.budget.is_over:
            return
        following = self._jobs[step + 1].incumbent
        if following.desk_of is None or following.value == self._homeward[step]:
            return
        self._homeward[step] = following.value
        seating = Seating(job.problem, following.desk_of)
        send_home(seating, job.rng, lambda: job.budget.is_over)
        job.incumbent.offer(seating.desk_of, "improve")
        anneal_steps(job, seating, _first_steps(job.problem), MENDING)

    def _hand_on(self) -> None:
        """Let no point be worse than the one before it: fewer moves are within its limit too."""
        for step, (job, following) in enumerate(pairwise(self._jobs)):
            incumbent = job.incumbent
            if incumbent.desk_of is not None and incumbent.value != self._handed[step]:
                self._handed[step] = incumbent.value
                following.incumbent.offer(incumbent.desk_of, "improve")

    def _solve_exactly(self) -> None:
        """The points of a small plan by one exact model each."""
        if self._budget.is_over or len(self._jobs[0].problem.people) > EXACT_PEOPLE:
            return
        from solver.exact import is_small, solve_whole  # OR-Tools, after the first points are out

        if not is_small(self._jobs[0].problem):
            return
        seconds = EXACT_SHARE * self._budget.left_s / len(self._jobs)
        for job in self._jobs:
            if job.is_over or job.incumbent.desk_of is None:
                continue
            desk_of, best_value = solve_whole(
                job.problem, job.incumbent.desk_of, self._budget, seconds=seconds, work=seconds
            )
            job.incumbent.offer(desk_of, "exact")
            if best_value is not None and not job.problem.shares_desks:
                job.incumbent.tighten_to(best_value)
            self._hand_on()

    def _tell(self, step: int, progress: Progress) -> None:
        point = self._point(step, progress)
        self._told[step] = self._jobs[step].incumbent.value, point
        self._on_point(point)

    def all(self) -> Iterator[Point]:
        """The points as they are, told once more where the last word on them is not out yet."""
        self._hand_on()
        for step, job in enumerate(self._jobs):
            incumbent = job.incumbent
            if incumbent.desk_of is not None:
                value, _ = self._told.get(step, (None, None))
                if value != incumbent.value:
                    self._tell(step, incumbent.progress())
                yield self._told[step][1]

    def _point(self, step: int, progress: Progress) -> Point:
        problem = self._jobs[step].problem
        return Point(
            step=step,
            steps=len(self._jobs),
            moves_at_most=(problem.moves_at_most or 0) + self._leavers,
            moves=count_moves(self._today, progress.seats),
            must_broken=progress.must_broken,
            unseated=len(problem.people) - len(progress.seats),
            not_covered=progress.not_covered,
            score=progress.score,
            seats=progress.seats,
        )
