"""Whole teams move at once: exact assignments of people to the desks that a role already has.

With the roles' desks and the partner links between them held, who sits where in a role is an
assignment problem: salespeople to their desks while marketers stay, then the reverse, then all
others with the free desks, then whole groups of partners. Each takes milliseconds and is kept only
if the evaluator likes what comes of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import permutations
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray
from ortools.graph.python import (  # type: ignore[import-untyped]  # ships no stubs
    linear_sum_assignment,
)

from solver.evaluate import Seating
from solver.problem import NOWHERE, OTHER, Problem
from solver.terms import Bits

Values: TypeAlias = NDArray[np.int64]  # people (or desks) x desks, points

NEVER: Final = -(1 << 40)
"""Worth of a place that is out of the question; any assignment without one beats it."""

LARGEST_GROUP: Final = 4
"""Partners per group up to which the order within a group is tried out in full."""


class Placer:
    """Improves one seating by assignments. Knows what every desk is worth to everybody alone."""

    def __init__(self, problem: Problem) -> None:
        self._problem = problem
        self._rows: Values = np.array(problem.rows, dtype=np.int64).reshape(
            len(problem.people), len(problem.desks) + 1
        )[:, :-1]
        for p in range(len(problem.people)):
            allowed = np.zeros(len(problem.desks), dtype=bool)
            allowed[list(problem.units[problem.unit_of[p]].allowed)] = True
            self._rows[p, ~allowed] = NEVER
        self._matrices: dict[int, NDArray[np.int64]] = {}
        self._free = [
            problem.units[u].members[0]
            for u in problem.free_units
            if len(problem.units[u].members) == 1
        ]

    def improve(self, seating: Seating, should_stop: Callable[[], bool]) -> bool:
        """Assign role after role until nothing gets better; say whether anything did."""
        better = False
        while not should_stop():
            before = seating.total
            for step in (self._seekers, self._hosts, self._others, self._groups):
                _try(seating, step(seating))
            if seating.total <= before:
                return better
            better = True
        return better

    def _seekers(self, seating: Seating) -> dict[int, int]:
        people = self._of_role(seating, self._problem.seeker)
        host_at = {seating.desk_of[s]: h for s, h in enumerate(seating.partner_of) if h != -1}
        desks = [seating.desk_of[p] for p in people]
        values = self._alone(seating, people, desks)
        for j, d in enumerate(desks):
            if d in host_at:
                values[:, j] += self._pairs[people, host_at[d]]
        return _assigned(people, desks, values)

    def _hosts(self, seating: Seating) -> dict[int, int]:
        people = self._of_role(seating, 1 - self._problem.seeker)
        desks = [seating.desk_of[p] for p in people]
        seekers = _seekers_of(seating)
        values = self._alone(seating, people, desks)
        for j, host in enumerate(people):
            for s in seekers.get(host, ()):
                values[:, j] += self._pairs[s, people]
        return _assigned(people, desks, values)

    @cached_property
    def _pairs(self) -> Values:
        """Points of each two people as partners (seekers x hosts are filled in)."""
        problem = self._problem
        count = len(problem.people)
        found = np.full((count, count), -problem.scale.cover, dtype=np.int64)
        for s in problem.seekers:
            points, fits = problem.partner_points(s), problem.fits[problem.kinds[s]]
            for h in problem.hosts:
                if fits[problem.kinds[h]]:
                    found[s, h] = points[h]
        return found

    def _others(self, seating: Seating) -> dict[int, int]:
        """Everybody else, who may also go to free desks."""
        people = self._of_role(seating, OTHER)
        desks = [seating.desk_of[p] for p in people]
        desks += [d for d in self._open_desks() if not seating.at[d]]
        return _assigned(people, desks, self._alone(seating, people, desks))

    def _open_desks(self) -> Iterable[int]:
        problem = self._problem
        return sorted(set().union(*(problem.units[u].allowed for u in problem.free_units)))

    def _groups(self, seating: Seating) -> dict[int, int]:
        """A host with all partners as one: groups of equal size change places."""
        by_size: dict[int, list[tuple[int, ...]]] = {}
        free = set(self._free)
        for host, seekers in _seekers_of(seating).items():
            group = (host, *seekers)
            if len(seekers) <= LARGEST_GROUP and free.issuperset(group):
                by_size.setdefault(len(group), []).append(group)
        target: dict[int, int] = {}
        for groups in by_size.values():
            target |= self._assign_groups(seating, groups)
        return target

    def _assign_groups(self, seating: Seating, groups: Sequence[tuple[int, ...]]) -> dict[int, int]:
        people = [p for group in groups for p in group]
        desks = [seating.desk_of[p] for p in people]
        size, count = len(groups[0]), len(groups)
        values = self._alone(seating, people, desks).reshape(count, size, count, size)
        orders = [(0, *order) for order in permutations(range(1, size))]
        sums = np.stack([sum(values[:, k, :, order[k]] for k in range(size)) for order in orders])
        best = sums.argmax(axis=0)
        target: dict[int, int] = {}
        for i, j in _best_pairs(sums.max(axis=0)):
            order = orders[best[i, j]]
            for k, person in enumerate(groups[i]):
                target[person] = desks[j * size + order[k]]
        return target

    def _of_role(self, seating: Seating, role: int) -> list[int]:
        problem = self._problem
        mine = (p for p in self._free if problem.roles[p] == role)
        return [p for p in mine if seating.desk_of[p] != NOWHERE]

    def _alone(self, seating: Seating, people: Sequence[int], desks: Sequence[int]) -> Values:
        """Worth of desks to people, with teammates where they sit now."""
        values = self._rows[np.ix_(people, desks)].copy()
        column = {d: j for j, d in enumerate(desks)}
        index = {p: i for i, p in enumerate(people)}
        for p, row in self._nearness(seating, index, column):
            values[p] += row
        for i, p in enumerate(people):
            for term in self._problem.pair_terms[p]:
                other = seating.desk_of[term.other]
                if other != NOWHERE:
                    for j, d in enumerate(desks):
                        close = term.related[d] >> other & 1
                        values[i, j] += term.close if close else term.apart
        return values

    def _nearness(
        self, seating: Seating, index: dict[int, int], column: dict[int, int]
    ) -> Iterator[tuple[int, NDArray[np.int64]]]:
        """(row of a person, points of teammates near each desk)."""
        columns = list(column)
        for term in self._problem.near_terms:
            if not any(p in index for p in term.members):
                continue
            seated = [q for q in term.members if seating.desk_of[q] != NOWHERE]
            there = [seating.desk_of[q] for q in seated]
            near = self._near_matrix(term.related)[np.ix_(there, columns)]
            total, steps = near.sum(0), np.array(term.steps, dtype=np.int64)
            for p, own in zip(seated, near, strict=True):
                if p in index:
                    yield index[p], steps[np.minimum(total - own, len(steps) - 1)]

    def _near_matrix(self, related: Bits) -> NDArray[np.int64]:
        """A relation as desks x desks of 0 and 1."""
        found = self._matrices.get(id(related))
        if found is None:
            size = len(related)
            packed = b"".join(bits.to_bytes((size + 7) // 8, "little") for bits in related)
            rows = np.frombuffer(packed, dtype=np.uint8).reshape(size, -1)
            found = np.unpackbits(rows, axis=1, count=size, bitorder="little").astype(np.int64)
            self._matrices[id(related)] = found
        return found


def _seekers_of(seating: Seating) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for s, host in enumerate(seating.partner_of):
        if host != -1:
            found.setdefault(host, []).append(s)
    return found


def _best_pairs(values: Values) -> Iterator[tuple[int, int]]:
    """The best assignment of all rows to columns (there are at least as many of these)."""
    rows, columns = values.shape
    if not rows:
        return
    costs = values.max() - values
    square = np.zeros((columns, columns), dtype=np.int64)
    square[:rows] = costs
    left, right = np.indices(square.shape)
    solver = linear_sum_assignment.SimpleLinearSumAssignment()
    solver.add_arcs_with_cost(left.ravel(), right.ravel(), square.ravel())
    if solver.solve() == solver.OPTIMAL:
        for i in range(rows):
            yield i, solver.right_mate(i)


def _assigned(people: Sequence[int], desks: Sequence[int], values: Values) -> dict[int, int]:
    return {people[i]: desks[j] for i, j in _best_pairs(values)}


def _try(seating: Seating, target: dict[int, int]) -> None:
    """Seat people as assigned; back again if the whole is worse for it."""
    before = {p: seating.desk_of[p] for p, d in target.items() if seating.desk_of[p] != d}
    if not before:
        return
    value = seating.total
    _reseat(seating, {p: target[p] for p in before})
    if seating.total < value:
        _reseat(seating, before)


def _reseat(seating: Seating, target: dict[int, int]) -> None:
    for p in target:
        if seating.desk_of[p] != NOWHERE:
            seating.lift(p)
    for p, d in target.items():
        seating.put(p, d)
