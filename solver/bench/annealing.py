"""A peer: plain simulated annealing over swaps, as most seating scripts do it.

It looks at the parts of the score that live at a desk or between two neighbours (coverage, today's
desk, desk needs); the referee scores what it leaves.
"""

from __future__ import annotations

import math
import random
import time
from collections.abc import Sequence

from planner.check.office import Office
from planner.model import Plan

COVER_WORTH = 2000
"""Points for a covered person: more than the points of any swap, so that coverage comes first."""

FIRST_HEAT, LAST_HEAT = 400.0, 2.0


class Annealing:
    """Swaps of two people, or of a person and a free desk, accepted by the usual rule."""

    def __init__(self, plan: Plan, seed: int) -> None:
        self._office = Office(plan)
        self._weights = plan.weights
        self._random = random.Random(seed)
        on = plan.scenario.valid_from
        kept = self._office.locks
        self._people = [p for p in self._office.people if p not in kept]
        taken = {desk for desk in kept.values() if desk}
        self._desks = [d.id for d in plan.desks.values() if d.takes_staff(on) and d.id not in taken]
        self.seats = {p: desk for p, desk in kept.items() if desk and p in self._office.people}
        self._at = {desk: p for p, desk in self.seats.items()}

    def run(self, seconds: float) -> dict[str, str]:
        """Seat everyone at random, then swap until the time is over; the last seating."""
        self._start()
        if len(self._people) < 2 or len(self._desks) < 2:
            return self.seats
        begun = time.perf_counter()
        step = 0
        heat = FIRST_HEAT
        while True:
            if step % 256 == 0:
                passed = (time.perf_counter() - begun) / seconds
                if passed >= 1:
                    return self.seats
                heat = FIRST_HEAT * (LAST_HEAT / FIRST_HEAT) ** passed
            step += 1
            self._try_swap(heat)

    def _start(self) -> None:
        desks = list(self._desks)
        self._random.shuffle(desks)
        for person_id, desk_id in zip(self._people, desks, strict=False):
            self._put(person_id, desk_id)

    def _put(self, person_id: str | None, desk_id: str) -> None:
        if person_id is None:
            self._at.pop(desk_id, None)
            return
        self._at[desk_id] = person_id
        self.seats[person_id] = desk_id

    def _try_swap(self, heat: float) -> None:
        one, other = self._random.sample(self._desks, 2)
        before = self._worth((one, other))
        self._swap(one, other)
        loss = before - self._worth((one, other))
        if loss > 0 and self._random.random() >= math.exp(-loss / heat):
            self._swap(one, other)

    def _swap(self, one: str, other: str) -> None:
        first, second = self._at.get(one), self._at.get(other)
        self._put(second, one)
        self._put(first, other)

    def _worth(self, desks: Sequence[str]) -> int:
        """What these desks and those beside them are worth."""
        around = {*desks}
        for desk_id in desks:
            around.update(self._office.graph.neighbours[desk_id])
        return sum(self._worth_at(desk_id) for desk_id in around)

    def _worth_at(self, desk_id: str) -> int:
        person_id = self._at.get(desk_id)
        if person_id is None:
            return 0
        office = self._office
        stays = office.today.get(person_id) == desk_id
        worth = self._weights.stay if stays else 0
        if not office.musts_met(person_id, desk_id):
            worth -= 2 * COVER_WORTH
        if person_id in office.wishes:
            features = office.desk(desk_id).features
            worth += self._weights.desk_need * sum(n in features for n in office.wishes[person_id])
        fits = office.can_cover.get(person_id)
        if fits and any(self._at.get(d) in fits for d in office.graph.neighbours[desk_id]):
            worth += COVER_WORTH
        return worth


def anneal(plan: Plan, seconds: float, seed: int = 1) -> dict[str, str]:
    """Person id -> desk id after so many seconds of annealing."""
    return Annealing(plan, seed).run(seconds)
