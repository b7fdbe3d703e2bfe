"""What the phases of one solve share."""

from __future__ import annotations

import random

from solver.budget import Budget
from solver.incumbent import Incumbent
from solver.problem import Problem


class Job:
    """One solve: the problem, the time, the best so far, and the one source of chance."""

    def __init__(self, problem: Problem, budget: Budget, incumbent: Incumbent) -> None:
        self.problem = problem
        self.budget = budget
        self.incumbent = incumbent
        self.rng = random.Random(budget.params.seed)

    @property
    def is_over(self) -> bool:
        """Whether time is up, somebody stopped, or nothing is left to prove."""
        return self.budget.is_over or self.incumbent.is_proved
