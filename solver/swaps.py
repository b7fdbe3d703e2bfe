"""Plain local search: people move to free desks or change desks with others, one change at a time.

Knows every rule, since it asks the evaluator; needs no OR-Tools. It makes first seatings decent and
is the search of last resort where a model would be too large.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable

from solver.evaluate import Seating
from solver.problem import NOWHERE, Problem

_CHECK_EVERY = 64


class Swapper:
    """Random moves and swaps on one seating, accepted by annealing."""

    def __init__(self, seating: Seating, rng: random.Random) -> None:
        self._seating = seating
        self._problem: Problem = seating.problem
        self._rng = rng
        self._units = [u for u in self._problem.free_units if self._problem.units[u].allowed]
        self._allowed = self._problem.allowed_sets
        self._fixed = [unit.fixed != NOWHERE for unit in self._problem.units]
        self.best = seating.total
        self.best_desks = list(seating.desk_of)

    def run(self, steps: int, warmth: float, should_stop: Callable[[], bool]) -> None:
        """Try so many changes while the temperature (in points) falls from ``warmth`` to 1.

        Afterwards the seating is the best one met.
        """
        seating, rng = self._seating, self._rng
        current = seating.total
        for step in range(steps if self._units else 0):
            if step % _CHECK_EVERY == 0 and should_stop():
                break
            undo = self._change()
            if undo is None:
                continue
            after = seating.total
            heat = warmth ** (1 - step / steps) if warmth > 1 else 0
            if after >= current or (heat and rng.random() < _chance(after - current, heat)):
                current = after
                if after > self.best:
                    self.best, self.best_desks = after, list(seating.desk_of)
            else:
                undo()
        self._restore()

    def _restore(self) -> None:
        if self._seating.total < self.best:
            moved = [p for p, d in enumerate(self.best_desks) if self._seating.desk_of[p] != d]
            for p in moved:
                self._seating.move(p, NOWHERE)
            for p in moved:
                self._seating.move(p, self.best_desks[p])

    def _change(self) -> Callable[[], None] | None:
        """Make one random change; return what takes it back, or None if there was none."""
        rng, problem, seating = self._rng, self._problem, self._seating
        unit = self._unit()
        here = seating.desk_of[problem.units[unit].members[0]]
        there = self._target(unit)
        if there == here or there not in self._allowed[unit]:
            return None
        holders = seating.at[there]
        if not holders:
            seating.move_unit(unit, there)
            return lambda: seating.move_unit(unit, here)
        other = problem.unit_of[holders[0]]
        if self._fixed[other]:
            return None
        if here != NOWHERE and here not in self._allowed[other]:
            return None
        third = here
        if here == NOWHERE and rng.random() < 0.7:
            third = rng.choice(problem.units[other].allowed)
            if seating.at[third]:
                third = NOWHERE
        seating.move_unit(other, NOWHERE)
        seating.move_unit(unit, there)
        seating.move_unit(other, third)

        def undo() -> None:
            seating.move_unit(other, NOWHERE)
            seating.move_unit(unit, here)
            seating.move_unit(other, there)

        return undo

    def _unit(self) -> int:
        """A unit, more often one that is not well off."""
        problem, seating, rng = self._problem, self._seating, self._rng
        unit = rng.choice(self._units)
        for _ in range(3):
            p = problem.units[unit].members[0]
            if seating.desk_of[p] == NOWHERE or (problem.cover_gain[p] and not seating.covering[p]):
                return unit
            unit = rng.choice(self._units)
        return unit

    def _target(self, unit: int) -> int:
        """A desk to try: any, today's, or one beside somebody who could cover."""
        problem, seating, rng = self._problem, self._seating, self._rng
        p = rng.choice(problem.units[unit].members)
        draw = rng.random()
        if draw < 0.15 and problem.today[p] != NOWHERE:
            return problem.today[p]
        if draw < 0.5 and problem.cover_gain[p]:
            q = rng.choice(problem.to_cover)
            desk = seating.desk_of[q]
            if problem.fits[problem.kinds[p]][problem.kinds[q]] and desk != NOWHERE:
                beside = problem.neighbours[desk]
                if beside:
                    return rng.choice(beside)
        return rng.choice(problem.units[unit].allowed)


def _chance(loss: int, heat: float) -> float:
    return math.exp(max(-700.0, loss / heat))
