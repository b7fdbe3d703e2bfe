"""The improvement loop: rounds of annealing from the best so far, each longer than the last.

A long slow cooling finds better seatings than many short ones, but nobody knows when the user will
be content; doubling the rounds costs at most half of the time against a single one.
"""

from __future__ import annotations

from itertools import cycle
from typing import Final

from solver.anneal import Annealer, Cooling, fraction_of_steps
from solver.evaluate import Seating
from solver.job import Job
from solver.messages import Phase
from solver.problem import Problem

STEP_S: Final = 0.00003
"""What a step of annealing costs, for counting work in reproducible mode."""

FIRST_ROUND_S: Final = 0.012
"""Length of the first round for each person, in seconds."""

SHARPEN_SHARE: Final = 0.25
"""Time for the bound after each round, as a part of the round's."""

SHARPEN_ROUNDS: Final = 400

HOT: Final = Cooling(heat=32.0, cold=2.0, cover=40.0, cover_cold=200.0)
WARM: Final = Cooling(heat=10.0, cold=1.5, cover=80.0, cover_cold=200.0)
"""Hot rounds forget where they came from, which small and rugged offices need (the sample office:
6,800 points instead of 6,600); warm ones build on a good start, which large ones cannot do without.
"""

MANY_PEOPLE: Final = 150
"""Above this annealing waits for the start that prices give, and builds on it."""

SHORT: Final = Cooling(heat=8.0, cold=2.0, cover=100.0, cover_cold=200.0)


def first_round_s(problem: Problem) -> float:
    """Seconds for the first round."""
    return max(0.2, FIRST_ROUND_S * len(problem.people))


def improve(job: Job) -> None:
    """Anneal until time is up, somebody stops, or the best is proved."""
    problem, incumbent = job.problem, job.incumbent
    if incumbent.desk_of is None:
        return
    seconds = 2 * first_round_s(problem)
    is_large = len(problem.people) > MANY_PEOPLE
    for cooling in cycle((WARM, WARM, HOT) if is_large else (HOT, WARM)):
        if job.is_over:
            return
        seating = Seating(problem, incumbent.desk_of)
        anneal_for(job, seating, seconds, cooling)
        job.sharpen(SHARPEN_SHARE * seconds, SHARPEN_ROUNDS)
        seconds *= 2


def anneal_for(job: Job, seating: Seating, seconds: float, cooling: Cooling) -> None:
    """One round of annealing; the incumbent learns of every better seating as soon as it is met."""
    budget, incumbent = job.budget, job.incumbent
    length = min(seconds, budget.left_s)
    annealer = Annealer(seating, job.rng)
    before = budget.left_s

    def done(steps: int) -> float:
        if job.is_over:
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


def anneal_steps(
    job: Job, seating: Seating, steps: int, cooling: Cooling, phase: Phase = "improve"
) -> None:
    """Anneal for so many steps; the incumbent learns of the best at the end."""
    annealer = Annealer(seating, job.rng)
    annealer.run(cooling, fraction_of_steps(steps, lambda: job.is_over))
    job.budget.spend(annealer.steps * STEP_S)
    job.incumbent.offer(annealer.best_desks, phase, annealer.best)
