"""Solve: the one public function of the solver.

A first seating comes within a fraction of a second and without OR-Tools; every later phase only
ever improves it. A phase that fails, runs out of time or is stopped leaves the best so far.
"""

from __future__ import annotations

import logging
import random
from collections.abc import Callable, Mapping
from typing import Final

from planner.check import Verdict
from planner.model import Plan
from planner.moves import count_moves
from solver.anneal import Annealer, Cooling, fraction_of_steps
from solver.blocks import most_covered
from solver.bound import separate_best
from solver.budget import Budget
from solver.evaluate import Seating
from solver.improve import improve
from solver.incumbent import Incumbent
from solver.limits import fewest_must_broken, floorwork
from solver.messages import Params, Progress, Result, Status
from solver.problem import Problem, problem_of
from solver.start import given_seating, seating_of_roles, star_seating

log = logging.getLogger(__name__)

FIRST_STEPS: Final = 1500
FIRST_COOLING: Final = Cooling(heat=8.0)


class Search:
    """What the phases of one solve share."""

    def __init__(self, problem: Problem, budget: Budget, incumbent: Incumbent) -> None:
        self.problem = problem
        self.budget = budget
        self.incumbent = incumbent
        self.rng = random.Random(budget.params.seed)

    @property
    def is_over(self) -> bool:
        """Whether time is up, somebody stopped, or nothing is left to prove."""
        return self.budget.is_over or self.incumbent.is_proved


def solve(
    plan: Plan,
    params: Params | None = None,
    on_progress: Callable[[Progress], None] | None = None,
    should_stop: Callable[[], bool] | None = None,
) -> Result:
    """Find the best seating of the scenario that is shown, and say how good it is.

    Parameters
    ----------
    plan : Plan
        A well-formed plan. Its seats and today's are where the search starts; the answer is never
        worse than either.
    params : Params
        Time, seed and so on; ``Params()`` when None.
    on_progress : Callable[[Progress], None] | None
        Called in this thread with the best so far, at most ten times a second.
    should_stop : Callable[[], bool] | None
        Asked in every phase, from another thread too; once it says yes, the best so far is returned
        within a moment.

    Returns
    -------
    Result
        Figures are the referee's. Status is "proved_best" only when every stage equals its bound;
        a stop never makes it so. "nothing_found" only when stopped before the first seating.
    """
    budget = Budget(params or Params(), should_stop)
    if budget.user_stopped:
        return _nothing(plan, budget)
    problem = problem_of(plan)
    incumbent = Incumbent(problem, budget, separate_best(problem), on_progress)
    search = Search(problem, budget, incumbent)
    for phase in PHASES:
        if search.is_over and incumbent.desk_of is not None:
            break
        try:
            phase(search)
        except Exception:  # a bug in one phase must not cost the seating that others found
            log.exception("phase %s failed", phase.__name__)
    incumbent.report(is_last=True)
    return _result(plan, search)


def start(search: Search) -> None:
    """Offer the seatings that are there and one from nothing; mend the best by plain swaps."""
    problem, incumbent = search.problem, search.incumbent
    for seats in (problem.plan.seats, problem.plan.today):
        incumbent.offer(given_seating(problem, seats), "start")
    incumbent.offer(star_seating(problem), "start")
    seating = Seating(problem, incumbent.desk_of)
    annealer = Annealer(seating, search.rng)
    annealer.run(FIRST_COOLING, fraction_of_steps(FIRST_STEPS, lambda: search.is_over))
    search.budget.spend(0.2)
    incumbent.offer(seating.desk_of, "start", seating.total)


def coverage(search: Search) -> None:
    """Prove how many can be covered at all, and try a layout that covers as many."""
    problem, incumbent = search.problem, search.incumbent
    incumbent.tighten(must=fewest_must_broken(problem))
    if incumbent.stages.not_covered == 0 or problem.shares_desks:
        return
    proof = most_covered(floorwork(problem), search.budget)
    incumbent.tighten(covered=len(problem.to_cover) - proof.covered)
    if incumbent.stages.not_covered > incumbent.cover_bound and proof.roles:
        seating = Seating(problem, seating_of_roles(problem, proof.roles))
        annealer = Annealer(seating, search.rng)
        annealer.run(FIRST_COOLING, fraction_of_steps(FIRST_STEPS, lambda: search.is_over))
        incumbent.offer(seating.desk_of, "coverage", seating.total)


PHASES: Final[tuple[Callable[[Search], None], ...]] = (start, coverage, improve)


def _nothing(plan: Plan, budget: Budget) -> Result:
    unseated = tuple(person.id for person in plan.people_to_seat())
    return Result("nothing_found", {}, unseated=unseated, seed=budget.params.seed)


def _result(plan: Plan, search: Search) -> Result:
    incumbent, budget = search.incumbent, search.budget
    seats, verdict = _best(plan, search)
    must, not_covered, score = len(verdict.must_broken), len(verdict.not_covered), verdict.score
    is_best = (
        must <= incumbent.must_bound
        and not_covered <= incumbent.cover_bound
        and score >= incumbent.points_bound
    )
    bound = max(incumbent.points_bound, score)
    return Result(
        status=_status(incumbent, is_best=is_best),
        seats=seats,
        unseated=verdict.unseated,
        must_broken=must,
        must_broken_bound=min(incumbent.must_bound, must),
        not_covered=not_covered,
        not_covered_bound=min(incumbent.cover_bound, not_covered),
        score=score,
        bound=bound,
        gap_percent=round(100 * (bound - score) / bound, 3) if bound else 0.0,
        moves=count_moves(_in_office(plan, plan.today), seats),
        first_seconds=round(incumbent.first_seconds or 0.0, 3),
        seconds=round(budget.seconds, 3),
        seed=budget.params.seed,
    )


def _status(incumbent: Incumbent, *, is_best: bool) -> Status:
    if incumbent.must_bound > 0:
        return "impossible"
    return "proved_best" if is_best else "feasible"


def _best(plan: Plan, search: Search) -> tuple[Mapping[str, str], Verdict]:
    """The best seating found; the plan's own or today's where the referee likes that better.

    They may have what the search does not look for, such as a room over its limit where that
    breaks fewer rules than leaving people out. A desk taken twice is never an answer.
    """
    incumbent = search.incumbent
    best = search.problem.seats_of(incumbent.desk_of or ())
    verdict = incumbent.referee.verdict(best)
    for seats in (plan.seats, plan.today):
        own = _in_office(plan, seats)
        other = incumbent.referee.verdict(own)
        twice = any(f.code == "desk_taken_twice" for f in other.must_broken)
        if other.stages < verdict.stages and not twice:
            best, verdict = own, other
    return best, verdict


def _in_office(plan: Plan, seats: Mapping[str, str]) -> dict[str, str]:
    return {p.id: seats[p.id] for p in plan.people_to_seat() if p.id in seats}
