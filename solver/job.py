"""What the phases of one solve share."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Final

from solver.budget import Budget
from solver.explained import Explained
from solver.incumbent import Incumbent
from solver.problem import Problem

if TYPE_CHECKING:
    from solver.pricebound import PriceBound

FOREVER_S: Final = 1e6
ROUND_S: Final = 2.5e-5
"""What a round of price changes costs for each person, for counting work in reproducible mode."""


class Job:
    """One solve: the problem, the time, the best so far, and the one source of chance."""

    def __init__(self, problem: Problem, budget: Budget, incumbent: Incumbent) -> None:
        self.problem = problem
        self.budget = budget
        self.incumbent = incumbent
        self.rng = random.Random(budget.params.seed)
        self.price_bound: PriceBound | None = None
        self.explained = Explained()

    @property
    def is_over(self) -> bool:
        """Whether time is up, somebody stopped, or nothing is left to prove."""
        return self.budget.is_over or self.incumbent.is_proved

    def sharpen(self, seconds: float, rounds: int) -> None:
        """Work on the price bound for so long, or so many rounds, if it has more to give."""
        search, budget = self.price_bound, self.budget
        if search is None or search.bound.is_least:
            return
        before = search.bound.rounds
        seconds = FOREVER_S if budget.is_reproducible else min(seconds, budget.left_s)
        search.run(seconds, lambda: budget.user_stopped, rounds)
        done = search.bound.rounds - before
        budget.spend(done * ROUND_S * len(self.problem.people))
        within = self.incumbent.cover_bound > self.incumbent.open_cover_bound
        self.incumbent.tighten(points=search.bound.points, within=within)
