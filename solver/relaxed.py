"""A problem as the bound sees it: people by role, and what each desk is worth to each, in arrays.

Everything here is a relaxation: whatever a seating within the limits may do is possible in it too,
and earns at least as much. What concerns one person alone (desk, needs, staying, rules) is exact;
partners are exact for each pair; teams near, pairs of people, rooms of teams and counts are taken
at their best in ``constant``. Knows no prices and no seating.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from solver.bound import best_of_terms
from solver.capacity import Capacity, capacity_of
from solver.problem import NOWHERE, OTHER, Problem
from solver.scale import Stages

NEVER: Final = -1e9
"""Value of what is not possible; far below any sum of points."""

ANY: Final = 1 << 60
MOST_SPECIAL: Final = 4
"""People of one class differ from it at so few desks at most (today's, a wished one)."""

Floats: TypeAlias = NDArray[np.floating[Any]]
Ints: TypeAlias = NDArray[np.intp]
Bools: TypeAlias = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Limits:
    """The seatings that a bound speaks of: nobody at a guest desk, nobody meets somebody else at a
    desk, locks that can be kept are kept, and at most so many must rules broken, people without a
    desk and people not covered."""

    must_broken: int = ANY
    unseated: int = ANY
    not_covered: int = ANY
    not_covered_at_least: int = 0

    @staticmethod
    def of(stages: Stages, not_covered_at_least: int = 0) -> Limits:
        """All seatings that are no worse than one with these stages, points aside."""
        return Limits(stages.must_broken, stages.unseated, stages.not_covered, not_covered_at_least)


@dataclass(frozen=True, slots=True)
class Side:
    """People of one role. Classes are people whom all desks but a few are worth the same.

    ``group`` is what their days cost (``solver.capacity``); ``gain`` what being covered is worth;
    ``share`` the most of a desk that they use up by being there, 1 if nobody can share with them.
    """

    people: Ints  # indices of the problem
    base: Floats  # classes x desks
    class_of: Ints  # people; NOWHERE for somebody with special desks only
    special: Ints  # (person of this side, desk) x specials, in order of people
    special_value: Floats  # specials
    nowhere: Floats  # people
    group: Ints  # people
    gain: Floats  # people
    share: Floats  # people
    may_miss: Bools  # people: may be left uncovered
    may_cover: Bools  # people: somebody fits at all
    first: Ints  # classes: one of its people

    def values(self, desks: int) -> Floats:
        """What each desk is worth to each person: people x desks."""
        found = np.full((len(self.people), desks), NEVER, self.base.dtype)
        has_class = self.class_of >= 0
        found[has_class] = self.base[self.class_of[has_class]]
        found[self.special[0], self.special[1]] = self.special_value
        return found


@dataclass(frozen=True, slots=True)
class Relaxed:
    """The relaxed problem. ``pair_points[s, h]`` is what a seeker with this host as partner earns,
    being covered included; ``neighbours`` are padded by the number of desks."""

    desks: int
    constant: float
    capacity: Capacity
    neighbours: Ints  # desks x most neighbours
    seekers: Side
    hosts: Side
    others: Side
    pair_points: Floats  # seekers x hosts
    partner_limit: int
    not_covered: tuple[int, int]  # at least, at most
    counts_cover: bool  # whether being covered matters, partners apart
    reach: tuple[Bools, Bools]  # desks with a desk beside that a host (a seeker) may have

    def lighter(self) -> Relaxed:
        """The same in single precision: twice as fast, and good enough to look for prices."""
        return replace(
            self,
            seekers=_lighter(self.seekers),
            hosts=_lighter(self.hosts),
            others=_lighter(self.others),
            pair_points=self.pair_points.astype(np.float32),
        )


def _lighter(side: Side) -> Side:
    return replace(
        side,
        base=side.base.astype(np.float32),
        special_value=side.special_value.astype(np.float32),
        nowhere=side.nowhere.astype(np.float32),
        gain=side.gain.astype(np.float32),
        share=side.share.astype(np.float32),
    )


def relaxed_problem(problem: Problem, limits: Limits, pair_points: Floats) -> Relaxed:
    """The relaxation of a problem within limits.

    ``pair_points`` (seekers x hosts) are at least what two partners earn, ``NEVER`` for two who do
    not fit.
    """
    people = _People(problem, limits)
    capacity = capacity_of(
        problem, np.asarray(people.desks.any(0), bool), keeps_musts=people.slack == 0
    )
    sides = [_side(problem, people, capacity, ids) for ids in _by_role(problem)]
    seekers, hosts, others = sides
    gain = seekers.gain[:, None]
    least, most = limits.not_covered_at_least, min(limits.not_covered, len(problem.to_cover))
    must_cover = not people.may_miss[list(problem.to_cover)].all()
    neighbours = _padded(problem.neighbours)
    return Relaxed(
        desks=len(problem.desks),
        constant=people.base_points + best_of_terms(problem),
        capacity=capacity,
        neighbours=neighbours,
        seekers=seekers,
        hosts=hosts,
        others=others,
        pair_points=np.where(pair_points > NEVER / 2, pair_points + gain, NEVER),
        partner_limit=problem.partner_limit,
        not_covered=(min(least, most), most),
        counts_cover=bool(
            must_cover or least > 0 or most < len(problem.to_cover) or people.gain.any()
        ),
        reach=(
            _reach(neighbours, people.open_to(hosts)),
            _reach(neighbours, people.open_to(seekers)),
        ),
    )


def _by_role(problem: Problem) -> tuple[Sequence[int], ...]:
    others = tuple(p for p, role in enumerate(problem.roles) if role == OTHER)
    return problem.seekers, problem.hosts, others


class _People:
    """What each person may do within the limits, one row of the problem at a time."""

    def __init__(self, problem: Problem, limits: Limits) -> None:
        self._problem, self._limits = problem, limits
        count = len(problem.people)
        base_points, base_musts = _split(problem, [problem.base])
        self.base_points = int(base_points[0]) - problem.scale.zero
        gain, musts = _split(problem, [value - problem.scale.cover for value in problem.cover_gain])
        self.gain = gain.astype(float)
        must_gain = np.maximum(musts, 0)
        self._open = np.array([desk.state != "guest" for desk in _desks(problem)], bool)
        self._locked = [(p, d) for p, d in enumerate(problem.fixed) if d != NOWHERE]
        self.best_musts = np.zeros(count, np.int64)
        for p in range(count):
            _, row = _split(problem, problem.rows[p])
            self.best_musts[p] = row[:-1][self._candidates(p)].max(initial=row[-1])
        kept = base_musts[0] + self.best_musts.sum() + must_gain.sum() + _musts_of_pairs(problem)
        fewest = -int(kept)
        self.slack = max(0, limits.must_broken - fewest)
        self.may_miss = (must_gain <= self.slack) & (limits.not_covered > 0)
        self._blocked = self._blocked_desks()
        self.desks = np.array([self._desks_of(p) for p in range(count)], bool)
        self.desks = self.desks.reshape(count, len(problem.desks))

    def may_stand(self, p: int) -> bool:
        """Whether a person may be left without a desk; always if there is none for them: then no
        seating is within the limits, and any bound holds."""
        problem = self._problem
        if not self.desks[p].any():
            return True
        if problem.fixed[p] != NOWHERE or self._limits.unseated <= 0:
            return False
        _, musts = _split(problem, problem.rows[p][-1:])
        fits = bool(musts[0] >= self.best_musts[p] - self.slack)
        return fits and (problem.roles[p] == OTHER or bool(self.may_miss[p]))

    def open_to(self, side: Side) -> Bools:
        """Desks that somebody of a role may have."""
        return np.asarray(self.desks[side.people].any(0), bool)

    def _desks_of(self, p: int) -> Bools:
        problem = self._problem
        _, musts = _split(problem, problem.rows[p][:-1])
        least = self.best_musts[p] - self.slack
        desks: Bools = np.asarray(self._candidates(p) & (musts >= least), bool)
        if problem.fixed[p] == NOWHERE:
            desks &= ~self._blocked[problem.days[p]]
        return desks

    def _candidates(self, p: int) -> Bools:
        lock = self._problem.fixed[p]
        if lock == NOWHERE:
            return self._open
        return np.asarray(np.arange(len(self._problem.desks)) == lock, bool)

    def _blocked_desks(self) -> dict[int, Bools]:
        """Days -> desks that a lock keeps from people with these days."""
        found = {}
        for days in set(self._problem.days):
            blocked = np.zeros(len(self._problem.desks), bool)
            for q, desk in self._locked:
                alone = self.slack == 0 and not self._problem.adjustable[desk]
                blocked[desk] |= alone or bool(days & self._problem.days[q])
            found[days] = blocked
        return found


def _padded(rows: Sequence[Sequence[int]]) -> Ints:
    """Rows of desks as one array, short rows filled up by the number of desks."""
    width = max((len(row) for row in rows), default=0)
    found = np.full((len(rows), max(width, 1)), len(rows), np.intp)
    for d, row in enumerate(rows):
        found[d, : len(row)] = row
    return found


def _reach(neighbours: Ints, there: Bools) -> Bools:
    return np.asarray(np.append(there, False)[neighbours].any(1), bool)


def _desks(problem: Problem) -> Iterator[Any]:
    return (problem.plan.desks[desk_id] for desk_id in problem.desks)


def _split(problem: Problem, values: Sequence[int]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Points, and must rules kept (negative: broken), in each value; people without a desk and not
    covered are left out."""
    scale = problem.scale
    try:
        whole = np.array(values, np.int64)
    except OverflowError:  # thousands of people with wishes about pairs
        whole = np.array(values, object)
    half = scale.cover >> 1
    points = (whole + half) % scale.cover - half  # some wishes cost points
    musts = -((points - whole) // scale.must)
    return points.astype(np.int64), musts.astype(np.int64)


def _musts_of_pairs(problem: Problem) -> int:
    """The most must rules about two people that are kept besides those that the base counts."""
    values = [
        value
        for p, terms in enumerate(problem.pair_terms)
        for term in terms
        if p < term.other
        for value in (term.close, term.apart)
    ]
    if not values:
        return 0
    _, musts = _split(problem, values)
    return int(np.maximum(musts.reshape(-1, 2).max(1), 0).sum())


def _side(problem: Problem, people: _People, capacity: Capacity, ids: Sequence[int]) -> Side:
    kinds_there = set(problem.kinds)
    values = np.full((len(ids), len(problem.desks)), NEVER)
    nowhere = np.full(len(ids), NEVER)
    keys = []
    for i, p in enumerate(ids):
        points, _ = _split(problem, problem.rows[p])
        values[i] = np.where(people.desks[p], points[:-1], NEVER)
        nowhere[i] = points[-1] if people.may_stand(p) else NEVER
        days, fits = problem.days[p], problem.fits[problem.kinds[p]]
        attributes = (people.gain[p], people.may_miss[p], any(fits[k] for k in kinds_there))
        keys.append((capacity.group_of[days], capacity.share_of[days], *attributes))
    base, class_of = _classes(values, keys)
    special = _specials(values, base, class_of)
    group, share, gain, may_miss, may_cover = zip(*keys, strict=True) if keys else ((),) * 5
    return Side(
        people=np.array(ids, np.intp),
        base=base,
        class_of=class_of,
        special=special,
        special_value=values[special[0], special[1]],
        nowhere=nowhere,
        group=np.array(group, np.intp),
        gain=np.array(gain, float),
        share=np.array(share, float),
        may_miss=np.array(may_miss, bool),
        may_cover=np.array(may_cover, bool),
        first=np.array([np.flatnonzero(class_of == k)[0] for k in range(len(base))], np.intp),
    )


def _classes(values: Floats, keys: Sequence[tuple[Any, ...]]) -> tuple[Floats, Ints]:
    """Values of each class, and the class of each person.

    A class's value of a desk is what most of its people get there; who gets less there is counted
    at the class's value, who gets more has it as a special desk. Both are valid in a relaxation.
    """
    class_of = np.full(len(values), NOWHERE, np.intp)
    models: list[tuple[tuple[Any, ...], Floats]] = []
    most = min(MOST_SPECIAL, values.shape[1] // 8)
    for i, row in enumerate(values):
        if (row > NEVER / 2).sum() <= most:
            continue
        for k, (key, model) in enumerate(models):
            if key == keys[i] and (model != row).sum() <= most:
                class_of[i] = k
                break
        else:
            class_of[i] = len(models)
            models.append((keys[i], row))
    base = [_middle(values[class_of == k]) for k in range(len(models))]
    return np.array(base).reshape(len(models), values.shape[1]), class_of


def _middle(rows: Floats) -> Floats:
    """The lower median of each column."""
    at = (len(rows) - 1) // 2
    found: Floats = np.partition(rows, at, axis=0)[at]
    return found


def _specials(values: Floats, base: Floats, class_of: Ints) -> Ints:
    """(person, desk) wherever somebody gets more than their class, in order of people."""
    usual = np.full_like(values, NEVER)
    usual[class_of >= 0] = base[class_of[class_of >= 0]]
    return np.array(np.nonzero(values > usual), np.intp)
