"""Simulated annealing on whole seatings: exact values, aimed changes, soft stages.

While it is warm the earlier stages weigh only some hundred points, so that somebody may be left
uncovered for a moment on the way to a better seating; what is kept as best is judged by the stages
as they are. Knows every rule, since it asks the evaluator; needs no OR-Tools.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from solver.evaluate import Seating
from solver.forecast import Exchange, Forecast
from solver.problem import NOWHERE
from solver.proposals import Change, Proposals

LOOK_UP_EVERY: Final = 32
"""Changes between two looks at the clock."""

MUST_POINTS: Final = 800.0
HARD_POINTS: Final = 3000.0

HOPE_POINTS: Final = 25.0
"""What a change may gain beyond its forecast."""


@dataclass(frozen=True, slots=True)
class Cooling:
    """Temperature (points) and price of somebody uncovered (points), at first and at last."""

    heat: float = 20.0
    cold: float = 2.0
    cover: float = 60.0
    cover_cold: float = 200.0

    def at(self, done: float) -> tuple[float, float]:
        """Temperature and price of somebody uncovered after this part (0 to 1) of the way."""
        return (
            self.heat * (self.cold / self.heat) ** done,
            self.cover * (self.cover_cold / self.cover) ** done,
        )


class Annealer:
    """Anneals one seating. ``best`` and ``best_desks`` are the best met so far."""

    def __init__(self, seating: Seating, rng: random.Random) -> None:
        self.seating = seating
        self._rng = rng
        self._proposals = Proposals(seating, rng)
        self._forecast = Forecast(seating)
        problem = seating.problem
        self._is_fixed = [unit.fixed != NOWHERE for unit in problem.units]
        self._cover = problem.scale.cover
        self._per_seat = problem.scale.seat // problem.scale.cover
        self._per_must = problem.scale.must // problem.scale.seat
        self._per_hard = problem.scale.hard // problem.scale.must
        self.best = seating.total
        self.best_desks = list(seating.desk_of)
        self.steps = 0

    def run(self, cooling: Cooling, done: Callable[[int], float]) -> None:
        """Anneal until ``done(steps)``, the part of the way behind us, is 1.

        Afterwards the seating is the best one met.
        """
        seating, rng = self.seating, self._rng
        steps = 0
        heat, cover_price = cooling.at(0.0)
        current = self._energy(seating.total, cover_price)
        while self._proposals.units:
            if steps % LOOK_UP_EVERY == 0:
                part = done(steps)
                if part >= 1:
                    break
                heat, cover_price = cooling.at(part)
                current = self._energy(seating.total, cover_price)
            steps += 1
            exchanges = self._exchanges(self._proposals.draw())
            if not exchanges:
                continue
            least = heat * math.log(1.0 - rng.random())  # the change must gain this much, below 0
            if self._forecast.gain(exchanges, cover_price) + HOPE_POINTS < least:
                continue
            for unit, here, other, there in exchanges:
                self._exchange(unit, other, here, there)
            total = seating.total
            after = self._energy(total, cover_price)
            if after - current >= least:
                current = after
                if total > self.best:
                    self.best, self.best_desks = total, list(seating.desk_of)
            else:
                self._undo(exchanges)
        self.steps += steps
        self._restore()

    def _energy(self, value: int, cover_price: float) -> float:
        """The value with the earlier stages at soft prices (``solver.scale`` taken apart)."""
        points = value % self._cover
        rest = (points - value) // self._cover
        if rest < self._per_seat:
            return points - cover_price * rest
        energy = points - cover_price * (rest % self._per_seat)
        rest //= self._per_seat
        energy -= MUST_POINTS * (rest % self._per_must)
        rest //= self._per_must
        return (
            energy - MUST_POINTS * (rest % self._per_hard) - HARD_POINTS * (rest // self._per_hard)
        )

    def _exchanges(self, change: Change) -> list[Exchange]:
        """A change as exchanges to make one after the other; empty if it is not possible.

        A unit that another one has just displaced is not displaced again.
        """
        seating, problem = self.seating, self.seating.problem
        exchanges: list[Exchange] = []
        involved: set[int] = set()
        for unit, there in change:
            here = seating.desk_of[problem.units[unit].members[0]]
            holders = seating.at[there]
            other = problem.unit_of[holders[0]] if holders else NOWHERE
            if here == there:
                involved.add(unit)
                continue
            if not self._may(unit, here, other, there) or involved & {unit, other}:
                return []
            exchanges.append((unit, here, other, there))
            involved |= {unit, other} - {NOWHERE}
        return exchanges

    def _may(self, unit: int, here: int, other: int, there: int) -> bool:
        allowed = self.seating.problem.allowed_sets
        if self._is_fixed[unit] or there not in allowed[unit]:
            return False
        if other == NOWHERE:
            return True
        return not self._is_fixed[other] and (here == NOWHERE or here in allowed[other])

    def _exchange(self, unit: int, other: int, here: int, there: int) -> None:
        seating = self.seating
        if other == NOWHERE:
            seating.move_unit(unit, there)
            return
        seating.move_unit(unit, NOWHERE)
        seating.move_unit(other, here)
        seating.move_unit(unit, there)

    def _undo(self, exchanges: list[Exchange]) -> None:
        seating = self.seating
        for unit, here, other, there in reversed(exchanges):
            seating.move_unit(unit, NOWHERE)
            if other != NOWHERE:
                seating.move_unit(other, there)
            seating.move_unit(unit, here)

    def _restore(self) -> None:
        if self.seating.total < self.best:
            self.seating.become(self.best_desks)


def fraction_of_steps(steps: int, should_stop: Callable[[], bool]) -> Callable[[int], float]:
    """The part of so many steps that is done; 1 as soon as somebody wants to stop."""
    return lambda done: 1.0 if should_stop() else done / steps
