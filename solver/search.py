"""Solve: the one public function of the solver.

A first seating comes within a fraction of a second and without OR-Tools; every later phase only
ever improves it. A phase that fails, runs out of time or is stopped leaves the best so far.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from planner.check import Verdict
from planner.model import Plan
from planner.moves import count_moves
from solver.anneal import Cooling
from solver.blocks import Partners, most_covered, most_partners
from solver.bound import separate_best
from solver.budget import Budget
from solver.doubt import doubt
from solver.evaluate import Seating
from solver.explain import reasons
from solver.improve import MANY_PEOPLE, SHORT, anneal_for, anneal_steps, first_round_s, improve
from solver.incumbent import Incumbent
from solver.job import Job
from solver.limits import best_points, fewest_must_broken, fewest_not_covered, floorwork
from solver.messages import Params, Progress, Result, Status
from solver.problem import NOWHERE, problem_of
from solver.start import given_seating, seating_of_roles, star_seating
from solver.staying import limits_within, moves_forced, send_home

if TYPE_CHECKING:
    from solver.pricebound import Star

log = logging.getLogger(__name__)

PRICE_SHARE: Final = 0.25
"""Part of the time that is left which the first look for prices may take."""

PAIRS_SHARE: Final = 0.1
"""Part of the time that is left which counting the partners there can be may take."""

PRICE_ROUNDS: Final = 400
"""Rounds of the first look for prices, after which little more is to be had."""

LAYOUT_SHARE: Final = 0.2
"""Part of the time that is left which roles on desks may take, where all pairs match alike."""

NEAR_STARS: Final = 0.3
"""Stars that lose less than this part of the points of a pair are looked at."""

ROUNDING_NOISE: Final = (0.0, 4.0)
"""Noise (points) of the seatings that are made from the prices."""

ROUNDING_STEPS: Final = 50
"""Steps of annealing for each person that mend such a seating."""

MENDING: Final = Cooling(heat=3.0, cold=1.0, cover=150.0)

NEVER_OURS: Final = ("desk_taken_twice", "guest_desk_taken")
"""Findings of a given seating that keep it from being the answer, whatever it scores."""

FIRST_STEPS: Final = 1500
COVERAGE_SHARE: Final = 0.3
"""Part of the time that is left which the search for a layout may take."""

EXACT_SHARE: Final = 0.5
"""Part of the time that is left which the exact model of a small plan may take."""

FIRST_COOLING: Final = Cooling(heat=8.0)


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
    problem = problem_of(plan, budget.params.moves_at_most)
    incumbent = Incumbent(problem, budget, separate_best(problem), on_progress)
    job = Job(problem, budget, incumbent)
    for phase in PHASES:
        if job.is_over and incumbent.desk_of is not None and (phase is not doubt or budget.is_over):
            continue
        try:
            phase(job)
        except Exception:  # a bug in one phase must not cost the seating that others found
            log.exception("phase %s failed", phase.__name__)
    incumbent.report(is_last=True)
    return _result(plan, job)


def start(job: Job) -> None:
    """Offer the seatings that are there and one from nothing; mend the best by plain swaps."""
    problem, incumbent = job.problem, job.incumbent
    for seats in (problem.plan.seats, problem.plan.today):
        incumbent.offer(given_seating(problem, seats), "start")
    incumbent.offer(star_seating(problem), "start")
    if not any(problem.units[u].allowed for u in problem.free_units):
        incumbent.tighten_to(incumbent.value)  # locks and want of desks decide everything
        return
    anneal_steps(job, Seating(problem, incumbent.desk_of), FIRST_STEPS, FIRST_COOLING, "start")


def coverage(job: Job) -> None:
    """Prove how many can be covered at all, and try layouts that cover as many."""
    problem, incumbent = job.problem, job.incumbent
    incumbent.tighten(covered=fewest_not_covered(problem))
    if _is_uncovered(job) and not problem.shares_desks:
        _cover_by_blocks(job)
    incumbent.tighten(must=fewest_must_broken(problem, incumbent.cover_bound))
    _limit(job)
    if _is_uncovered(job) and not problem.shares_desks:
        _cover_by_crews(job)


def _cover_by_blocks(job: Job) -> None:
    problem, incumbent = job.problem, job.incumbent
    seconds = COVERAGE_SHARE * job.budget.left_s
    proof = most_covered(floorwork(problem), job.budget, seconds=seconds, hint=incumbent.layout)
    incumbent.tighten(covered=len(problem.to_cover) - proof.covered)
    if _is_uncovered(job) and proof.roles:
        _try_layout(job, seating_of_roles(problem, proof.roles))


def _cover_by_crews(job: Job) -> None:
    from solver.crews import best_layout  # loads OR-Tools, after the first seating is out

    seconds = COVERAGE_SHARE * job.budget.left_s
    start = Seating(job.problem, job.incumbent.desk_of)
    layout = best_layout(job.problem, start, job.budget, seconds)
    if layout is not None:
        job.incumbent.tighten(covered=layout.not_covered)
        _try_layout(job, layout.desk_of)


def _limit(job: Job) -> None:
    """Note what no seating within the limit on moves can be, where the answer will be one."""
    incumbent = job.incumbent
    stages = incumbent.stages
    if job.problem.moves_at_most is None or stages.moves_over:
        return
    if stages.must_broken <= incumbent.must_bound:
        found = limits_within(job.problem)
        incumbent.tighten(covered=found.not_covered, points=found.points, within=True)


def _is_uncovered(job: Job) -> bool:
    """Whether more people are uncovered than must be, as far as is proved."""
    return job.incumbent.stages.not_covered > job.incumbent.cover_bound and not job.is_over


def _try_layout(job: Job, desk_of: Sequence[int]) -> None:
    """Offer a seating that was made for coverage alone, and what annealing makes of it."""
    job.incumbent.offer(desk_of, "coverage")
    anneal_steps(job, Seating(job.problem, desk_of), FIRST_STEPS, FIRST_COOLING, "coverage")


def place(job: Job) -> None:
    """Move whole roles at once by exact assignments, and anneal what comes of it for a moment."""
    problem, incumbent = job.problem, job.incumbent
    _assign(job, Seating(problem, incumbent.desk_of))
    if len(problem.people) <= MANY_PEOPLE:
        anneal_for(job, Seating(problem, incumbent.desk_of), first_round_s(problem), SHORT)


def exact(job: Job) -> None:
    """A small plan as one exact model, which mostly proves the best."""
    from solver.exact import is_small, solve_whole

    problem, incumbent = job.problem, job.incumbent
    if incumbent.desk_of is None or not is_small(problem):
        return
    seconds = EXACT_SHARE * job.budget.left_s
    desk_of, best_value = solve_whole(
        problem, incumbent.desk_of, job.budget, seconds=seconds, work=seconds
    )
    incumbent.offer(desk_of, "exact")
    if best_value is not None and not problem.shares_desks:
        incumbent.tighten_to(best_value)


def _assign(job: Job, seating: Seating) -> None:
    from solver.place import Placer  # loads numpy and OR-Tools, after the first seating is out

    Placer(job.problem).improve(seating, lambda: job.is_over)
    job.budget.spend(0.001 * len(job.problem.people))
    job.incumbent.offer(seating.desk_of, "place", seating.total)


def _bound_by_pairs(job: Job) -> None:
    """Prove how many can have a partner beside them, where not all have one."""
    problem, incumbent = job.problem, job.incumbent
    pairs = max(0, min(len(problem.seekers), problem.partner_limit * len(problem.hosts)))
    partner_of = Seating(problem, incumbent.desk_of).partner_of
    if sum(host != NOWHERE for host in partner_of) < pairs and not problem.shares_desks:
        covered = len(problem.to_cover) - incumbent.stages.not_covered
        found = most_partners(
            floorwork(problem),
            Partners(problem.seeker, problem.partner_limit),
            covered,
            job.budget,
            seconds=PAIRS_SHARE * job.budget.left_s,
            hint=incumbent.layout,
        )
        pairs = min(pairs, found)
    incumbent.tighten(points=best_points(problem, pairs))


def _bound_by_layout(job: Job) -> None:
    """Where all pairs match alike: prove the most points by roles on desks, and try the layout."""
    from solver.layouts import best_layout, same_for_all_pairs

    problem, incumbent = job.problem, job.incumbent
    points = same_for_all_pairs(problem)
    if points is None or job.is_over:
        return
    seconds = LAYOUT_SHARE * job.budget.left_s
    layout = best_layout(problem, incumbent.stages, points, job.budget, seconds)
    if layout is not None:
        incumbent.tighten(points=layout.points)
        if not incumbent.is_proved:
            _try_layout(job, seating_of_roles(problem, layout.roles))


def prices(job: Job) -> None:
    """Find the prices that prove the bound, and make seatings of what they suggest."""
    from solver.pricebound import PriceBound  # loads numpy, after the first seating is out

    _bound_by_pairs(job)
    _bound_by_layout(job)
    if job.is_over:
        return
    least = job.incumbent.cover_bound
    bound = PriceBound(job.problem, job.incumbent.desk_of, not_covered_at_least=least)
    job.price_bound = bound
    job.sharpen(PRICE_SHARE * job.budget.left_s, PRICE_ROUNDS)
    weights = job.problem.plan.weights
    _round(job, list(bound.stars(NEAR_STARS * (weights.partner + weights.match))))


def _round(job: Job, stars: Sequence[Star]) -> None:
    from solver.rounding import seating_of_stars

    steps = ROUNDING_STEPS * len(job.problem.people)
    for noise in ROUNDING_NOISE if stars else ():
        if job.is_over:
            return
        seating = seating_of_stars(job.problem, stars, job.rng, noise)
        send_home(seating, job.rng, lambda: job.is_over)
        _assign(job, seating)
        anneal_steps(job, seating, steps, MENDING)


PHASES: Final[tuple[Callable[[Job], None], ...]] = (
    start,
    coverage,
    doubt,
    place,
    prices,
    exact,
    improve,
)


def _nothing(plan: Plan, budget: Budget) -> Result:
    unseated = tuple(person.id for person in plan.people_to_seat())
    return Result("nothing_found", {}, unseated=unseated, seed=budget.params.seed)


def _result(plan: Plan, job: Job) -> Result:
    incumbent, budget = job.incumbent, job.budget
    seats, verdict = _best(plan, job)
    is_ours = seats == job.problem.seats_of(incumbent.desk_of or ())
    must, not_covered, score = len(verdict.must_broken), len(verdict.not_covered), verdict.score
    is_best = (
        is_ours  # what is proved is about seatings of ours
        and not incumbent.stages.moves_over
        and must <= incumbent.must_bound
        and not_covered <= incumbent.cover_bound
        and score >= incumbent.points_bound
    )
    bound = max(incumbent.points_bound, score)
    limit = budget.params.moves_at_most
    moves = count_moves(_in_office(plan, plan.today), seats)
    clashes, open_bound = job.explained.clashes, incumbent.open_cover_bound
    why = reasons(job.problem, incumbent.stages, open_bound, clashes, budget)
    if incumbent.must_bound and not why:
        why = verdict.must_broken
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
        moves=moves,
        moves_at_most=limit,
        open_bound=max(incumbent.open_points_bound, score),
        open_not_covered_bound=min(incumbent.open_cover_bound, not_covered),
        first_seconds=round(incumbent.first_seconds or 0.0, 3),
        seconds=round(budget.used_s, 3),
        reasons=(*moves_forced(moves, limit), *why),
        seed=budget.params.seed,
        repairs=job.explained.repairs if must or not_covered else (),
    )


def _status(incumbent: Incumbent, *, is_best: bool) -> Status:
    if incumbent.must_bound > 0:
        return "impossible"
    return "proved_best" if is_best else "feasible"


def _best(plan: Plan, job: Job) -> tuple[Mapping[str, str], Verdict]:
    """The best seating found; the plan's own or today's where the referee likes that better.

    They may have what the search does not look for, such as a room over its limit where that
    breaks fewer rules than leaving people out.
    """
    incumbent = job.incumbent
    best = job.problem.seats_of(incumbent.desk_of or ())
    verdict = incumbent.referee.verdict(best)
    over = _moves_over(job, best)
    for seats in (plan.seats, plan.today):
        own = _in_office(plan, seats)
        other = incumbent.referee.verdict(own)
        barred = any(f.code in NEVER_OURS for f in other.all_findings)
        if _order(other, _moves_over(job, own)) < _order(verdict, over) and not barred:
            best, verdict, over = own, other, _moves_over(job, own)
    return best, verdict


def _order(verdict: Verdict, over: int) -> tuple[int, ...]:
    must, *later = verdict.stages
    return must, over, *later


def _moves_over(job: Job, seats: Mapping[str, str]) -> int:
    """How many more people move than may."""
    problem = job.problem
    if problem.moves_at_most is None:
        return 0
    today = {p: desk for p, desk in problem.plan.today.items() if p in problem.index}
    return max(0, count_moves(today, seats) - problem.moves_at_most)


def _in_office(plan: Plan, seats: Mapping[str, str]) -> dict[str, str]:
    return {p.id: seats[p.id] for p in plan.people_to_seat() if p.id in seats}
