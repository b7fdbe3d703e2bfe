"""Bounds: the most points that any seating can score. Knows no search.

Light to import: numpy comes with the first price bound only.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from heapq import nlargest
from typing import Final

from solver.problem import Problem
from solver.terms import Company

LONG: Final = 1 << 30


@dataclass(frozen=True, slots=True)
class Bound:
    """At most so many ``points``. ``is_least``: the price bound has nothing more to give."""

    points: int
    rounds: int = 0
    is_least: bool = False


def separate_best(problem: Problem) -> int:
    """The most points if everybody had their best in everything at once.

    Partners and matches, desks, teams, pairs and rules are each counted at their best, whatever the
    others want. Holds for every seating without people who meet at a desk.
    """
    points_of = problem.scale.points_of
    points = points_of(problem.base) - problem.scale.zero + best_of_terms(problem)
    points += sum(max(map(points_of, set(row))) for row in problem.rows)  # few values, many desks
    points += sum(map(points_of, problem.cover_gain))
    weights = problem.plan.weights
    partners = min(len(problem.seekers), problem.partner_limit * len(problem.hosts))
    return points + max(0, partners) * (weights.partner + weights.match)


def best_of_terms(problem: Problem) -> int:
    """The most points of all that concerns several people, partners apart."""
    points_of = problem.scale.points_of
    points = sum(term.steps[-1] * len(term.members) for term in problem.near_terms)
    for p, pairs in enumerate(problem.pair_terms):
        points += sum(max(0, points_of(t.close), points_of(t.apart)) for t in pairs if p < t.other)
    judged = [term.worth for term in problem.zone_terms]
    judged += [term.worth for term in problem.count_terms]
    judged += [term.worth for term in problem.load_terms]
    points += sum(max(map(points_of, worth)) for worth in judged)
    for free in problem.free_terms:
        points += len(free.members) * max(map(points_of, free.worth))
    return points + best_of_pairs(problem)


def best_of_pairs(problem: Problem) -> int:
    """The most points of people near those they want to be near, and of all neighbours."""
    points = sum(
        max(0, weight * term.nearness.reach_mm // 1000)
        for term in problem.distance_terms
        for _, _, weight in term.pairs
    )
    if problem.company is not None:
        points += best_of_company(problem, problem.company)
    return points


def best_of_company(problem: Problem, company: Company) -> int:
    """The most points of neighbours: everybody has the best there are on all sides.

    Nobody has more neighbours than a desk has, or several times as many where people who are never
    in together may have one desk.
    """
    beside = max(map(len, problem.neighbours), default=0)
    points_of, twice = problem.scale.points_of, 0
    for p in range(len(problem.people)):
        row = company[p]
        worths = (max(0, points_of(row[q])) for q in range(len(problem.people)) if q != p)
        twice += sum(nlargest(beside * _most_at_a_desk(problem, p), worths))
    return twice // 2


def _most_at_a_desk(problem: Problem, person: int) -> int:
    """How many people who meet somebody may have one desk, without meeting each other."""
    mine, days = problem.days[person], set(problem.days)
    if not any(one & other == 0 for one in days for other in days):
        return 1
    return max(1, mine.bit_count())


def upper_bound(
    problem: Problem,
    *,
    seconds: float,
    should_stop: Callable[[], bool] | None = None,
    start: Sequence[int] | None = None,
    not_covered_at_least: int = 0,
    rounds: int = LONG,
) -> Bound:
    """A proved upper bound on the points of all seatings that are as good in the earlier stages.

    Parameters
    ----------
    problem : Problem
        The problem.
    seconds : float
        Time for it; the bound is better the longer it takes, and comes back earlier when nothing
        more is to be gained.
    should_stop : Callable[[], bool] | None
        Asked often; once it says yes, the best bound so far is returned within a moment.
    start : Sequence[int] | None
        The best seating known. The bound holds for all seatings with at most as many must rules
        broken, people without a desk and people not covered (which makes it far tighter than one
        for all seatings), and the search for it is done when it meets the points of this one.
    not_covered_at_least : int
        So many people are proved to be uncovered in any seating.
    rounds : int
        At most so many rounds of price changes, for a result that does not hang on the clock.

    Returns
    -------
    Bound
        Holds for seatings without people who meet at a desk, with nobody at a guest desk, with
        those locks kept that can be kept; shared desks included. The method and its proof are in
        ``solver.prices`` and ``solver.relaxed``.
    """
    from solver.pricebound import PriceBound  # loads numpy

    search = PriceBound(problem, start, not_covered_at_least=not_covered_at_least)
    search.run(seconds, should_stop, rounds)
    return search.bound
