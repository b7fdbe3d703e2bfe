"""The price bound of a problem: a search for good prices that can be taken up again and again.

Prices are looked for in single precision; what is said to be proved is valued in double precision
at the best prices, and rounded down, since points are whole.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple

import numpy as np

from solver.bound import LONG, Bound, separate_best
from solver.descent import Descent
from solver.evaluate import Seating
from solver.prices import Prices
from solver.problem import Problem
from solver.relaxed import NEVER, Floats, Limits, Relaxed, relaxed_problem

PAIRS_SHARE: Final = 0.4
"""Part of the first time that working out the points of all pairs may take."""

PLAIN_ROUNDS: Final = 70
"""Rounds with desks priced plainly. Tried at 60 to 200 people: patterns from the start take twice
as long to come within 0.3 % of the least bound."""

ROUNDING: Final = 1e-6


class Star(NamedTuple):
    """A host at a desk with partners (seeker, desk) beside; ``loss`` against the host's best."""

    loss: float
    host: int
    desk: int
    seekers: tuple[tuple[int, int], ...]


class PriceBound:
    """The least price bound found so far. ``bound`` is proved at any time."""

    def __init__(
        self,
        problem: Problem,
        start: Sequence[int] | None = None,
        *,
        not_covered_at_least: int = 0,
    ) -> None:
        """``start`` and ``not_covered_at_least`` as in ``solver.bound.upper_bound``."""
        stages = None if start is None else Seating(problem, start).stages
        self._problem = problem
        self._limits = Limits() if stages is None else Limits.of(stages, not_covered_at_least)
        self._goal = 0 if stages is None else stages.points
        self._pairs = PairPoints(problem)
        self._relaxed: Relaxed | None = None
        self._search: Descent | None = None
        self._rounds = 0
        self.bound = Bound(separate_best(problem), is_least=not problem.desks)

    def run(
        self, seconds: float, should_stop: Callable[[], bool] | None = None, rounds: int = LONG
    ) -> None:
        """Look for better prices for so long, or so many rounds."""
        ends = time.perf_counter() + seconds
        is_over = _until(ends, should_stop)
        last = self._rounds + rounds
        if not self._pairs.are_done and not is_over():
            self._pairs.work_out(_until(ends - (1 - PAIRS_SHARE) * seconds, should_stop))
            self._relaxed = self._search = None
        while not (self.bound.is_least or is_over() or self._rounds >= last):
            self._go_on(is_over, last)

    def stars(self, within: float) -> Iterator[Star]:
        """Hosts with partners as the best prices so far would place them, and what comes near."""
        search = self._search
        found = search and search.prices.near_best(search.best_prices, within)
        if not found:
            return
        near, best = found
        seekers, hosts = self._problem.seekers, self._problem.hosts
        for i, host in enumerate(near.host.tolist()):
            picked = np.flatnonzero(near.part[i] > 0)
            yield Star(
                loss=float(best[host] - near.value[i]),
                host=hosts[host],
                desk=int(near.desk[i]),
                seekers=tuple((seekers[near.seeker[i, k]], int(near.seat[i, k])) for k in picked),
            )

    def _go_on(self, is_over: Callable[[], bool], last: int) -> None:
        """Go on with the search there is, or begin the next: first with desks priced plainly, then
        with benches told by their patterns."""
        if self._relaxed is None:
            self._relaxed = relaxed_problem(self._problem, self._limits, self._pairs.values)
        light = self._relaxed.lighter()
        if self._search is None:
            self._search = Descent(Prices(light, by_pattern=False), self._goal)
        search = self._search
        is_plain = not search.prices.by_pattern
        before, done = search.best, search.rounds
        most = min(last - self._rounds, PLAIN_ROUNDS - done if is_plain else LONG)
        search.run(is_over, most)
        self._rounds += search.rounds - done
        points = self._proved(search) if search.best < before else self.bound.points
        is_through = search.is_done or (is_plain and search.rounds >= PLAIN_ROUNDS)
        if is_plain and is_through and points > self._goal:
            prices = Prices(light)
            good = prices.told_from(search.best_prices)
            self._search, is_through = Descent(prices, self._goal, good), False
        is_least = is_through and self._pairs.are_done
        self.bound = Bound(min(points, self.bound.points), self._rounds, is_least)

    def _proved(self, search: Descent) -> int:
        """The points at the best prices, valued in double precision."""
        assert self._relaxed is not None
        prices = Prices(self._relaxed, by_pattern=search.prices.by_pattern)
        return math.floor(prices.worth(search.best_prices, 0.0).value + ROUNDING)


class PairPoints:
    """At least the points of each seeker with each host as partners (seekers x hosts); ``NEVER``
    where they do not fit. What has not been worked out is counted at its most."""

    def __init__(self, problem: Problem) -> None:
        weights, fits = problem.plan.weights, np.array(problem.fits, bool)
        kinds = np.array(problem.kinds, np.intp)
        seekers, hosts = kinds[list(problem.seekers)], kinds[list(problem.hosts)]
        fit = fits[seekers[:, None], hosts] if fits.size else np.zeros((len(seekers), len(hosts)))
        self.values: Floats = np.where(fit, float(weights.partner + weights.match), NEVER)
        self._problem, self._done = problem, 0

    @property
    def are_done(self) -> bool:
        """Whether all pairs have been worked out."""
        return self._done == len(self._problem.seekers)

    def work_out(self, is_late: Callable[[], bool]) -> None:
        """Go on until it is late."""
        problem = self._problem
        for i in range(self._done, len(problem.seekers)):
            if is_late():
                return
            points = problem.partner_points(problem.seekers[i])
            fit = np.flatnonzero(self.values[i] > NEVER / 2)
            self.values[i, fit] = [points[problem.hosts[j]] for j in fit]
            self._done = i + 1


def _until(ends: float, should_stop: Callable[[], bool] | None) -> Callable[[], bool]:
    return lambda: time.perf_counter() >= ends or (should_stop is not None and should_stop())
