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
from solver.forecast import Forecast, Places
from solver.problem import NOWHERE
from solver.proposals import Change, Proposals

LOOK_UP_EVERY: Final = 32
"""Changes between two looks at the clock."""

MUST_POINTS: Final = 1000.0
SEAT_POINTS: Final = 400.0
MOVE_POINTS: Final = 600.0
HARD_POINTS: Final = 3000.0

HOPE_POINTS: Final = 25.0
"""What a change may gain beyond its forecast."""

HOMEWARD: Final = 3
"""How often it is tried to bring a change within the limit on moves by sending others home."""


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
        self._per_move = problem.scale.move // problem.scale.seat
        self._per_must = problem.scale.must // problem.scale.move
        self._per_hard = problem.scale.hard // problem.scale.must
        self.best = seating.total
        self.best_desks = list(seating.desk_of)
        self.steps = 0

    def run(self, cooling: Cooling, done: Callable[[int], float]) -> None:
        """Anneal until ``done(steps)``, the part of the way behind us, is 1.

        Afterwards the seating is the best one met.
        """
        seating, rng = self.seating, self._rng
        steps, limit = 0, seating.problem.moves_at_most
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
            change = self._proposals.draw()
            places = self._places(change)
            if places and limit is not None:
                places = self._within(limit, change, places)
            if not places:
                continue
            least = heat * math.log(1.0 - rng.random())  # the change must gain this much, below 0
            hope = least - HOPE_POINTS
            is_usual = NOWHERE not in places.values()  # who gives up a desk mends more than is seen
            if is_usual and self._forecast.gain(places, cover_price, hope) < hope:
                continue
            back = self._move(places)
            total = seating.total
            after = self._energy(total, cover_price)
            if after - current >= least:
                current = after
                if total > self.best:
                    self.best, self.best_desks = total, list(seating.desk_of)
            else:
                self._move(back)
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
        energy -= SEAT_POINTS * (rest % self._per_move)
        rest //= self._per_move
        energy -= MOVE_POINTS * (rest % self._per_must)
        rest //= self._per_must
        return (
            energy - MUST_POINTS * (rest % self._per_hard) - HARD_POINTS * (rest // self._per_hard)
        )

    def _places(self, change: Change) -> Places:
        """Where everybody concerned ends up if the change is made; empty if it is not possible.

        Whoever has the desk that somebody takes gets the desk that this one leaves.
        """
        seating, units = self.seating, self.seating.problem.units
        places: Places = {}
        holders: dict[int, int] = {}
        for unit, there in change:
            here = places.get(unit, NOWHERE - 1)
            if here < NOWHERE:
                here = seating.desk_of[units[unit].members[0]]
            if here == there:
                continue
            other = holders.get(there, NOWHERE - 1)
            if other < NOWHERE:
                other = self._holder(there)
            if not self._may(unit, here, other, there):
                return {}
            places[unit], holders[there], holders[here] = there, unit, other
            if other != NOWHERE:
                places[other] = here
            holders[NOWHERE] = NOWHERE  # any number of people may have no desk
        return places

    def _within(self, limit: int, change: Change, places: Places) -> Places:
        """The change, with others going home (to today's desk) for those whom it would move too
        many; empty if that does not come about."""
        moved, proposals = self.seating.moved, self._proposals
        limit = max(limit, moved)
        for _ in range(HOMEWARD):
            many = moved + self._more_moves(places) - limit
            if many <= 0:
                return places
            homeward = [proposals.homeward(places) for _ in range(many)]
            change = [*change, *(step for steps in homeward for step in steps)]
            places = self._places(change)
            if not places:
                return {}
        return places if moved + self._more_moves(places) <= limit else {}

    def _more_moves(self, places: Places) -> int:
        """How many more people would be away from their desk of today."""
        desk_of, today = self.seating.desk_of, self.seating.problem.today
        units = self.seating.problem.units
        return sum(
            (desk_of[p] == today[p]) - (there == today[p])
            for unit, there in places.items()
            for p in units[unit].members
            if today[p] != NOWHERE
        )

    def _holder(self, desk: int) -> int:
        people = self.seating.at[desk] if desk != NOWHERE else ()
        return self.seating.problem.unit_of[people[0]] if people else NOWHERE

    def _may(self, unit: int, here: int, other: int, there: int) -> bool:
        allowed = self.seating.problem.allowed_sets
        if self._is_fixed[unit] or (there != NOWHERE and there not in allowed[unit]):
            return False
        if other == NOWHERE:
            return True
        return not self._is_fixed[other] and (here == NOWHERE or here in allowed[other])

    def _move(self, places: Places) -> Places:
        """Move units to these desks; return what moves them back."""
        seating, units = self.seating, self.seating.problem.units
        back = {u: seating.desk_of[units[u].members[0]] for u in places}
        for unit, here in back.items():
            if here != NOWHERE:
                for p in units[unit].members:
                    seating.lift(p)
        for unit, there in places.items():
            if there != NOWHERE:
                for p in units[unit].members:
                    seating.put(p, there)
        return back

    def _restore(self) -> None:
        if self.seating.total < self.best:
            self.seating.become(self.best_desks)


def fraction_of_steps(steps: int, should_stop: Callable[[], bool]) -> Callable[[int], float]:
    """The part of so many steps that is done; 1 as soon as somebody wants to stop."""
    return lambda done: 1.0 if should_stop() else done / steps
