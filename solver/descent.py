"""Looking for the prices at which the bound is least.

The bound is a convex function of the prices with many kinks. Steps go against an averaged rise, as
long as is needed to reach a level a little below the best so far; the level comes nearer when it is
not reached, and the warmth falls (``solver.prices``). Tried on offices of 60, 100 and 200 people:
60 rounds come within 0.25 % of the exact minimum (a linear program), 150 within 0.05 %. Without
warmth 400 rounds end 2 % above it, and from prices of nothing it takes twice as long.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import numpy as np

from solver.prices import Prices, Vector

FIRST_LEVEL: Final = 0.03
"""How far below the first value the first level is."""

PATIENCE: Final = 5
"""Rounds after which a level that has not been reached is given up."""

FLAT: Final = 1e-9
"""Squared rise for each person below which no price is worth changing."""

MOST_PRICE: Final = 1e6
"""Prices stay below this where no seating is within the limits and they would rise for ever."""

NEXT_LEVEL: Final = 0.004
FINEST_LEVEL: Final = 1e-4
LEAST_GAIN: Final = 3e-4

DRAG: Final = 0.8
"""How much of the last step goes on in the next."""

WARM: Final = 0.04
NEXT_WARM: Final = 0.012
COLD: Final = 0.004
COOLING: Final = 0.985
"""Warmth at first, at last, and from round to round; the first two in parts of a mean person's
points."""


class Descent:
    """A search for the least bound that can be stopped and taken up again."""

    def __init__(self, prices: Prices, goal: float, good: Vector | None = None) -> None:
        """``goal``: points that somebody has scored; no bound is below. ``good``: prices that are
        good already; then the search begins nearer and cooler."""
        self.best = np.inf
        self.best_prices = np.zeros(prices.size)
        self.rounds = 0
        self.is_done = False
        self.prices, self._goal = prices, goal
        relaxed = prices.relaxed
        people = sum(len(s.people) for s in (relaxed.seekers, relaxed.hosts, relaxed.others))
        self._people = max(1, people)
        self._is_near = good is not None
        self._at = prices.first() if good is None else good.copy()
        self._drift = np.zeros(prices.size)
        self._level = self._reference = np.inf
        self._warmth = self._coldest = self._longest = 0.0
        self._waited, self._patience = 0, PATIENCE
        self._before = np.inf

    def run(self, should_stop: Callable[[], bool], rounds: int) -> None:
        """Go on for so many rounds, or until stopped, or until nothing is to be gained."""
        for _ in range(rounds):
            if self.is_done or should_stop():
                return
            self._round()

    def _round(self) -> None:
        worth = self.prices.worth(self._at, self._warmth)
        if self.rounds == 0:
            self._begin(worth.value)
        self.rounds += 1
        self._at = worth.prices
        if worth.value < self.best:
            self.best, self.best_prices = worth.value, worth.prices
        self._judge()
        self._step(worth.value, worth.rise)
        self._warmth = max(self._coldest, self._warmth * COOLING)

    def _begin(self, value: float) -> None:
        each = (value - self.prices.relaxed.constant) / self._people
        self._level = (NEXT_LEVEL if self._is_near else FIRST_LEVEL) * value
        self._warmth = (NEXT_WARM if self._is_near else WARM) * each
        self._reference, self._coldest, self._longest = value, COLD * each, each

    def _judge(self) -> None:
        """Set the next level, and go back to the best prices when the last was out of reach."""
        if self.best <= self._reference - self._level / 2:
            self._reference, self._waited = self.best, 0
            self._level *= 1.1
            return
        self._waited += 1
        if self._waited < self._patience:
            return
        self._level *= 0.6
        self._reference, self._waited = self.best, 0
        self._at = self.best_prices.copy()
        self._drift[:] = 0
        if self._level < FINEST_LEVEL * abs(self.best):
            self._again()

    def _again(self) -> None:
        """Take a wider view once more, more patiently, unless the last time brought nothing."""
        self.is_done = self.best > self._before * (1 - LEAST_GAIN) or self.best < self._goal + 1
        self._before = self.best
        self._level = NEXT_LEVEL * abs(self.best)
        self._patience *= 2

    def _step(self, value: float, rise: Vector) -> None:
        stuck = (self._at <= self.prices.lowest) & (rise > 0)
        self._drift = np.where(stuck, 0, rise) + DRAG * self._drift
        paced = self.prices.pace * self._drift
        length = float(self._drift @ paced)
        if length < FLAT * self._people:
            self.is_done = True
            return
        level = max(self.best - self._level, self._goal)
        step = min((value - level) / length, self._longest / float(np.abs(paced).max()))
        at = np.clip(self._at - step * paced, -MOST_PRICE, MOST_PRICE)
        self._at = np.maximum(at, self.prices.lowest)
