"""A limit on people who move: sending them home, and what no seating within the limit can beat.

Home is the desk that somebody has today. Light to import.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Final, NamedTuple

from planner.check import Finding
from solver.evaluate import Seating
from solver.limits import best_points
from solver.problem import MARKETING, NOWHERE, OTHER, SALES, Problem

MOST_TRIED: Final = 40
"""People whose way home is tried before the best of them go."""

BATCH: Final = 12
"""One in so many of those who move too many goes home at a time."""

Places = dict[int, int]


class Limits(NamedTuple):
    """What holds of every seating within the limit: so many not covered at least, so many points
    at most."""

    not_covered: int
    points: int


def send_home(seating: Seating, rng: random.Random, should_stop: Callable[[], bool]) -> None:
    """Send people home, whoever costs least first, until no more move than may."""
    limit = seating.problem.moves_at_most
    if limit is None:
        return
    while seating.moved > limit and not should_stop():
        away = [u for u in seating.problem.free_units if _way_home(seating, u)]
        tried = away if len(away) <= MOST_TRIED else rng.sample(away, MOST_TRIED)
        ranked = sorted((_cost_of_home(seating, u), u) for u in tried)
        if not ranked:
            return
        for _, unit in ranked[: 1 + (seating.moved - limit) // BATCH]:
            if seating.moved > limit:
                _change(seating, _way_home(seating, unit))


def _way_home(seating: Seating, unit: int) -> Places:
    """Where everybody concerned is once a unit is home; empty if it is there or cannot go.

    Whoever is in the way takes the desk that is left, or goes home, or else has none.
    """
    problem = seating.problem
    allowed, places = problem.allowed_sets, Places()
    first = left = seating.desk_of[problem.units[unit].members[0]]
    while True:
        p = problem.units[unit].members[0]
        home = problem.today[p]
        if home in (NOWHERE, seating.desk_of[p]) or home not in allowed[unit]:
            return {}
        places[unit] = home
        if home == first or not seating.at[home]:
            return places
        unit = problem.unit_of[seating.at[home][0]]
        if problem.units[unit].fixed != NOWHERE or unit in places:
            return {}
        if left != NOWHERE and left in allowed[unit]:
            places[unit] = left
            return places
        if problem.today[problem.units[unit].members[0]] in (NOWHERE, home):
            places[unit] = NOWHERE
            return places


def _cost_of_home(seating: Seating, unit: int) -> float:
    """What a way home loses, for each person who is home by it."""
    before, moved, step = seating.total, seating.moved, seating.problem.scale.move
    back = _change(seating, _way_home(seating, unit))
    home = moved - seating.moved
    lost = before - seating.total + home * step
    _change(seating, back)
    return lost / home if home > 0 else float(step)


def _change(seating: Seating, places: Places) -> Places:
    """Move units to these desks; return what moves them back."""
    units = seating.problem.units
    back = {u: seating.desk_of[units[u].members[0]] for u in places}
    for unit in places:
        seating.move_unit(unit, NOWHERE)
    for unit, desk in places.items():
        seating.move_unit(unit, desk)
    return back


def limits_within(problem: Problem) -> Limits:
    """What no seating within the limit on moves beats; there must be a limit.

    Somebody covered in such a seating is covered today, or moves, or has got a neighbour who does;
    the same goes for partners.
    """
    assert problem.moves_at_most is not None
    homes = [d if d != NOWHERE else None for d in problem.today]
    movers = problem.moves_at_most + homes.count(None)
    at: dict[int, list[int]] = {}
    for p, home in enumerate(homes):
        if home is not None:
            at.setdefault(home, []).append(p)
    today = _Today(problem, at)
    gains = sorted(map(today.gain, range(len(problem.desks))), reverse=True)
    if problem.shares_desks:
        gains = gains[:1] * movers
    not_covered = max(0, len(today.not_covered) - sum(gains[:movers]))
    pairs = min(len(problem.seekers), today.most_pairs + movers * max(1, problem.partner_limit))
    return Limits(not_covered, best_points(problem, pairs))


class _Today:
    """Who is covered today, and what somebody new at a desk could change about it."""

    def __init__(self, problem: Problem, at: dict[int, list[int]]) -> None:
        self._problem, self._at = problem, at
        self._seated = [(p, d) for d, people in at.items() for p in people]
        covered = {p for p, d in self._seated if self._company(p, d)}
        self.not_covered = frozenset(problem.to_cover) - covered

    def _company(self, person: int, desk: int) -> list[int]:
        problem = self._problem
        fits = problem.fits[problem.kinds[person]]
        beside = (q for e in problem.neighbours[desk] for q in self._at.get(e, ()))
        return [q for q in beside if fits[problem.kinds[q]]]

    def gain(self, desk: int) -> int:
        """So many more at most are covered by somebody who comes to a desk, themselves included."""
        problem, count = self._problem, {SALES: 0, MARKETING: 0, OTHER: 0}
        for e in problem.neighbours[desk]:
            for q in self._at.get(e, ()):
                if q in self.not_covered:
                    count[problem.roles[q]] += 1
        return 1 + max(count.values())

    @property
    def most_pairs(self) -> int:
        """At least as many as there can be partners if nobody moves."""
        problem = self._problem
        paired = [problem.roles[p] for p, d in self._seated if self._company(p, d)]
        seekers = paired.count(problem.seeker)
        hosts = paired.count(1 - problem.seeker)
        return max(0, min(seekers, problem.partner_limit * hosts))


def moves_forced(moves: int, limit: int | None) -> tuple[Finding, ...]:
    """The reason why more people move than were to: ``moves_forced`` (needed, limit)."""
    if limit is None or moves <= limit:
        return ()
    return (Finding("moves_forced", "info", values={"needed": moves, "limit": limit}),)
