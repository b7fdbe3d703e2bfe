"""The improvement loop: rounds of annealing from the best so far, each longer than the last.

A long slow cooling finds better seatings than many short ones, but nobody knows when the user will
be content; doubling the rounds costs at most half of the time against a single one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from solver.anneal import Annealer, Cooling
from solver.evaluate import Seating

if TYPE_CHECKING:
    from solver.search import Search

STEP_S: Final = 0.00012
"""What a step of annealing costs, for counting work in reproducible mode."""

FIRST_ROUND_S: Final = 0.012
"""Length of the first round for each person."""

COOLING: Final = Cooling(heat=14.0, cold=2.0, cover=80.0, cover_cold=200.0)


def improve(search: Search) -> None:
    """Anneal until time is up, somebody stops, or the best is proved."""
    problem, incumbent = search.problem, search.incumbent
    if not problem.free_units or incumbent.desk_of is None:
        return
    seconds = max(0.5, FIRST_ROUND_S * len(problem.people))
    while not search.is_over:
        seating = Seating(problem, incumbent.desk_of)
        anneal_for(search, seating, seconds, COOLING)
        seconds *= 2


def anneal_for(search: Search, seating: Seating, seconds: float, cooling: Cooling) -> None:
    """One round of annealing; the incumbent learns of every better seating as soon as it is met."""
    budget, incumbent = search.budget, search.incumbent
    length = min(seconds, budget.left_s)
    annealer = Annealer(seating, search.rng)
    before = budget.left_s

    def done(steps: int) -> float:
        if search.is_over:
            return 1.0
        if annealer.best > incumbent.value:
            incumbent.offer(annealer.best_desks, "improve", annealer.best)
        incumbent.report()
        if budget.is_reproducible:
            return steps * STEP_S / length
        return (before - budget.left_s) / length

    annealer.run(cooling, done)
    budget.spend(annealer.steps * STEP_S)
    incumbent.offer(annealer.best_desks, "improve", annealer.best)
