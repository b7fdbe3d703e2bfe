"""What local search tries next: who goes to which desk.

A change is a short list of (unit, desk); whoever has such a desk goes to the one that its taker
leaves. Random changes alone find good seatings slowly (measured on 100 people, equal time: 4 %
below the bound, with the aimed ones 2 %), so most are aimed: at today's desk with the partner
along, or at somebody of the other role who matches well.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Container, Sequence
from typing import Final

from solver.evaluate import Seating
from solver.problem import NOWHERE

Change = list[tuple[int, int]]
"""Units and the desks that they would take."""

UNUSUAL: Final = 0.02
ANYBODY: Final = 0.2
WITH_PARTNER: Final = 0.3
ROTATION: Final = 0.1
PATIENCE: Final = 12
"""How many people are asked whether they are away from today's desk."""

CHAIN: Final = 3
HALF_WAY: Final = 0.4
"""People who go home at once at most, and how often fewer do."""

EAGERNESS: Final = 2.5
"""How much the better matches are preferred; 1 would be no preference."""


class Proposals:
    """Draws changes for one seating, which others keep up to date."""

    def __init__(self, seating: Seating, rng: random.Random) -> None:
        problem = seating.problem
        self._seating, self._problem, self._rng = seating, problem, rng
        self.units = [u for u in problem.free_units if problem.units[u].allowed]
        makers: list[tuple[float, Callable[[], Change]]] = [(ANYBODY, self._anybody)]
        if problem.has_partners:
            makers += [
                (WITH_PARTNER, self._with_partner),
                (ROTATION, self._rotation),
                (1.0, self._to_a_match),
            ]
        else:
            makers.append((1.0, self._anybody))
        self._makers = makers

    def draw(self) -> Change:
        """The next change to try; may be empty or impossible."""
        luck = self._rng.random()
        if luck < UNUSUAL:
            return self._unusual()
        for share, make in self._makers:
            if luck < share:
                return make()
            luck -= share
        return self._makers[-1][1]()

    def homeward(self, staying: Container[int]) -> Change:
        """Somebody who is away from today's desk goes back to it, as a rule with whoever holds it;
        none of the units ``staying``."""
        problem, seating, rng = self._problem, self._seating, self._rng
        for _ in range(PATIENCE):
            unit = rng.choice(self.units)
            change: Change = []
            while len(change) < CHAIN and unit not in staying:
                p = problem.units[unit].members[0]
                home = problem.today[p]
                if home in (NOWHERE, seating.desk_of[p]):
                    break
                change.append((unit, home))
                if not seating.at[home] or rng.random() < HALF_WAY:
                    break
                unit = problem.unit_of[seating.at[home][0]]
            if change:
                return change
        return []

    def _unusual(self) -> Change:
        """Somebody gives their desk up, or takes one whose holder goes to a free desk."""
        problem, seating, rng = self._problem, self._seating, self._rng
        unit = rng.choice(self.units)
        if seating.desk_of[problem.units[unit].members[0]] != NOWHERE:
            return [(unit, NOWHERE)]
        desk = rng.choice(problem.units[unit].allowed)
        if not seating.at[desk]:
            return [(unit, desk)]
        other = problem.unit_of[seating.at[desk][0]]
        return [(unit, desk), (other, rng.choice(problem.units[other].allowed))]

    def _anybody(self) -> Change:
        """A unit, more often one that is not well off, to any desk."""
        problem, seating, rng = self._problem, self._seating, self._rng
        unit = rng.choice(self.units)
        for _ in range(3):
            p = problem.units[unit].members[0]
            if seating.desk_of[p] == NOWHERE or (problem.cover_gain[p] and not seating.covering[p]):
                break
            unit = rng.choice(self.units)
        p = rng.choice(problem.units[unit].members)
        luck = rng.random()
        if luck < 0.2 and problem.today[p] != NOWHERE:
            return [(unit, problem.today[p])]
        if luck < 0.5 and problem.cover_gain[p]:
            q = rng.choice(problem.to_cover)
            desk = seating.desk_of[q]
            if problem.fits[problem.kinds[p]][problem.kinds[q]] and desk != NOWHERE:
                return self._beside(unit, desk)
        return [(unit, rng.choice(problem.units[unit].allowed))]

    def _with_partner(self) -> Change:
        """Somebody to today's desk (or any) with partners moving in beside."""
        problem, rng = self._problem, self._rng
        unit = rng.choice(self.units)
        p = problem.units[unit].members[0]
        desk = problem.today[p]
        if desk == NOWHERE or rng.random() < 0.3:
            desk = rng.choice(problem.units[unit].allowed)
        change = [(unit, desk)]
        beside = list(problem.neighbours[desk])
        rng.shuffle(beside)
        for other, there in zip(self._company(p), beside, strict=False):
            change.append((problem.unit_of[other], there))
        return change

    def _company(self, person: int) -> Sequence[int]:
        """The partners of a person, or for a seeker now and then a better match."""
        if self._problem.roles[person] != self._problem.seeker:
            return self._seating.seekers_of(person)
        host = self._seating.partner_of[person]
        if host != NOWHERE and self._rng.random() < 0.8:
            return (host,)
        match = self._match(person)
        return () if match == NOWHERE else (match,)

    def _to_a_match(self) -> Change:
        """Somebody to a desk beside a person who matches well."""
        unit = self._rng.choice(self.units)
        match = self._match(self._rng.choice(self._problem.units[unit].members))
        desk = NOWHERE if match == NOWHERE else self._seating.desk_of[match]
        return [] if desk == NOWHERE else self._beside(unit, desk)

    def _rotation(self) -> Change:
        """Somebody to a good desk, and whoever has it to a good desk of their own."""
        problem, seating = self._problem, self._seating
        unit = self._rng.choice(self.units)
        desk = self._good_desk(unit)
        if desk == NOWHERE or not seating.at[desk]:
            return []
        other = problem.unit_of[seating.at[desk][0]]
        second = self._good_desk(other)
        return [] if second == NOWHERE else [(unit, desk), (other, second)]

    def _good_desk(self, unit: int) -> int:
        """Today's desk, or one beside a good match."""
        p = self._problem.units[unit].members[0]
        if self._rng.random() < 0.5:
            return self._problem.today[p]
        match = self._match(p)
        desk = NOWHERE if match == NOWHERE else self._seating.desk_of[match]
        beside = self._problem.neighbours[desk] if desk != NOWHERE else ()
        return self._rng.choice(beside) if beside else NOWHERE

    def _match(self, person: int) -> int:
        matches = self._problem.suitors(person)
        if not matches:
            return NOWHERE
        return matches[int(len(matches) * self._rng.random() ** EAGERNESS)]

    def _beside(self, unit: int, desk: int) -> Change:
        beside = self._problem.neighbours[desk]
        return [(unit, self._rng.choice(beside))] if beside else []
