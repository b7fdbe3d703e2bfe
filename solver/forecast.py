"""A quick guess, on the hopeful side, at what a change would be worth, before it is made.

Most changes that local search draws are hopeless, and making and taking back each of them costs
several times as much as seeing that. The guess counts desks, coverage and own teammates exactly,
lets everybody have the best partner beside them, and leaves out what only the evaluator knows. On
generated offices it was never more than 20 points below the truth, and mostly exact.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from solver.evaluate import Seating
from solver.problem import NOWHERE
from solver.terms import PairTerm

HOPELESS: Final = -1e9
HOPEFUL: Final = 1e9

BETTER_COMPANY: Final = 60
"""Points that somebody who moves gains by partners and teammates at most, or nearly always."""

Places = dict[int, int]
"""Unit -> its new desk, for every unit that a change concerns."""


class Forecast:
    """Guesses for one seating, which others keep up to date."""

    def __init__(self, seating: Seating) -> None:
        problem = seating.problem
        self._seating, self._problem = seating, problem
        self._near = {p: term for term in problem.near_terms for p in term.members}
        self._most_near = max((term.steps[-1] for term in problem.near_terms), default=0)
        self._stage = problem.scale.cover
        self._has_pairs = bool(
            problem.distance_terms or problem.company is not None or any(problem.pair_terms)
        )

    def gain(self, places: Places, cover_price: float, least: float = HOPELESS) -> float:
        """What a change would gain in points at this price of somebody uncovered.

        A change that cannot gain ``least`` by all appearances is ``HOPELESS``.
        """
        moved, there = self._after(places)
        alone = self._alone(moved)
        if self._has_pairs:
            alone += self._pairs(moved) + self._company(moved, there)
        if alone <= -self._stage:
            return HOPELESS
        if alone >= self._stage:
            return HOPEFUL
        gain = alone + cover_price * self._covered(moved, there)
        if gain + BETTER_COMPANY * len(moved) < least:
            return HOPELESS
        gain += self._partners(moved, there)
        if gain + self._most_near * len(moved) < least:
            return HOPELESS
        return gain + self._nearness(moved)

    def _after(self, places: Places) -> tuple[dict[int, int], dict[int, list[int]]]:
        """(person -> new desk, desk -> its people) for everybody and every desk concerned."""
        units, desk_of = self._problem.units, self._seating.desk_of
        moved = {p: desk for unit, desk in places.items() for p in units[unit].members}
        there: dict[int, list[int]] = {}
        for p, desk in moved.items():
            there.setdefault(desk_of[p], [])
            there.setdefault(desk, []).append(p)
        return moved, there

    def _alone(self, moved: dict[int, int]) -> int:
        rows, desk_of = self._problem.rows, self._seating.desk_of
        return sum(rows[p][desk] - rows[p][desk_of[p]] for p, desk in moved.items())

    def _pairs(self, moved: dict[int, int]) -> int:
        """What wishes about two people gain, those of the people who move."""
        problem, desk_of = self._problem, self._seating.desk_of
        gain = 0
        for p, desk in moved.items():
            here = desk_of[p]
            for term in problem.pair_terms[p]:
                q = term.other
                if q not in moved or p < q:
                    gain += _pair_value(term, desk, moved.get(q, desk_of[q]))
                    gain -= _pair_value(term, here, desk_of[q])
            for distance in problem.distance_terms:
                rows = distance.nearness
                for q, weight in distance.weights.get(p, ()):
                    if q in moved and q < p:
                        continue
                    before, after = desk_of[q], moved.get(q, desk_of[q])
                    if NOWHERE not in (desk, after):
                        gain += weight * rows[desk][after] // 1000
                    if NOWHERE not in (here, before):
                        gain -= weight * rows[here][before] // 1000
        return gain

    def _company(self, moved: dict[int, int], there: dict[int, list[int]]) -> int:
        """What neighbours are worth more to those who move."""
        problem, at, desk_of = self._problem, self._seating.at, self._seating.desk_of
        if problem.company is None:
            return 0
        gain = 0
        for p, desk in moved.items():
            worth, here = problem.company[p], desk_of[p]
            if desk != NOWHERE:
                for e in problem.neighbours[desk]:
                    gain += sum(worth[q] for q in there.get(e, at[e]) if q not in moved or p < q)
            if here != NOWHERE:
                for e in problem.neighbours[here]:
                    gain -= sum(worth[q] for q in at[e] if q not in moved or p < q)
        return gain

    def _covered(self, moved: dict[int, int], there: dict[int, list[int]]) -> int:
        """How many more people would be covered."""
        problem, seating = self._problem, self._seating
        kinds, fits, covering = problem.kinds, problem.fits, seating.covering
        changes: dict[int, int] = {}
        gain = 0
        for p, desk in moved.items():
            if not problem.cover_gain[p]:
                continue
            mine, is_covered = fits[kinds[p]], False
            here = seating.desk_of[p]
            if here != NOWHERE:
                for e in problem.neighbours[here]:
                    for q in seating.at[e]:
                        if mine[kinds[q]] and q not in moved:
                            changes[q] = changes.get(q, 0) - 1
            if desk != NOWHERE:
                for e in problem.neighbours[desk]:
                    for q in there.get(e, seating.at[e]):
                        if mine[kinds[q]]:
                            is_covered = True
                            if q not in moved:
                                changes[q] = changes.get(q, 0) + 1
            gain += is_covered - (covering[p] > 0)
        for q, change in changes.items():
            gain += (covering[q] + change > 0) - (covering[q] > 0)
        return gain

    def _partners(self, moved: dict[int, int], there: dict[int, list[int]]) -> float:
        """Points of partners if every seeker concerned had the best host beside them."""
        problem, seating = self._problem, self._seating
        if problem.partner_limit <= 0:
            return 0
        host_of, roles, seeker = seating.partner_of, problem.roles, problem.seeker
        gain = 0
        concerned: dict[int, list[int]] = {}
        for p, desk in moved.items():
            if roles[p] == seeker:
                gain += self._best_host(p, self._beside(p, desk, there))
                if host_of[p] != NOWHERE:
                    gain -= problem.partner_points(p)[host_of[p]]
            elif roles[p] == 1 - seeker:
                for s in seating.seekers_of(p):
                    if s not in moved:
                        concerned.setdefault(s, [])
                for s in self._beside(p, desk, there):
                    if s not in moved:
                        concerned.setdefault(s, []).append(p)
        for s, hosts in concerned.items():
            now = host_of[s]
            points = 0 if now == NOWHERE else problem.partner_points(s)[now]
            if now in moved or now == NOWHERE:
                best = self._best_host(s, self._beside(s, seating.desk_of[s], there))
            else:
                best = max(points, self._best_host(s, hosts))
            gain += best - points
        return gain

    def _beside(self, person: int, desk: int, there: dict[int, list[int]]) -> Iterator[int]:
        """People beside a desk, after the change, who could be partners of a person."""
        if desk == NOWHERE:
            return
        problem, at = self._problem, self._seating.at
        fits, kinds = problem.fits[problem.kinds[person]], problem.kinds
        for e in problem.neighbours[desk]:
            for q in there.get(e, at[e]):
                if fits[kinds[q]]:
                    yield q

    def _best_host(self, seeker: int, hosts: Iterator[int] | Sequence[int]) -> int:
        points = self._problem.partner_points(seeker)
        return max((points[h] for h in hosts), default=0)

    def _nearness(self, moved: dict[int, int]) -> int:
        """Points of those who move for teammates near; what it does to these is left out."""
        desk_of, gain = self._seating.desk_of, 0
        for p, desk in moved.items():
            term = self._near.get(p)
            if term is None:
                continue
            most, count = len(term.steps) - 1, 0
            if desk != NOWHERE:
                bits = term.related[desk]
                for q in term.members:
                    other = moved[q] if q in moved else desk_of[q]
                    if q != p and other != NOWHERE and bits >> other & 1:
                        count += 1
            now = self._seating.teammates_near(p)
            gain += term.steps[min(count, most)] - term.steps[min(now, most)]
        return gain


def _pair_value(term: PairTerm, desk: int, other: int) -> int:
    """What a wish about two people is worth with them at these desks."""
    if NOWHERE in (desk, other):
        return 0
    return term.close if term.related[desk] >> other & 1 else term.apart
