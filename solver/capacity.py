"""What limits how many people desks and rooms hold, as weights that prices are put on.

A desk holds people who never meet there. Each *column* is a set of days patterns of whom any two
meet, so that a desk has one person of it at most: all patterns where any two meet, a few sets where
some do not, and where those would be many, the people of each weekday. People who are in the same
columns are one price group.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from solver.problem import Problem

Floats: TypeAlias = NDArray[np.floating[Any]]

WEEKDAYS: Final = 7
MOST_COLUMNS: Final = 6


@dataclass(frozen=True, slots=True)
class Capacity:
    """Weights of the price groups. A desk that is not ``shareable`` has one person, and column 0
    only. A load is a room on a weekday with fewer people allowed than it has desks."""

    group_of: Mapping[int, int]  # days -> price group
    share_of: Mapping[int, float]  # days -> at least this part of a desk is used up
    is_full: NDArray[np.bool_]  # groups: people who share a desk with nobody
    group_share: Floats  # groups: the least share of their people
    weights: Floats  # groups x columns
    shareable: NDArray[np.bool_]  # desks
    family: int  # at most so many people share a desk
    load_desks: Floats  # loads x desks, 1 inside the room
    load_limits: Floats  # loads
    load_weights: Floats  # groups x loads

    def price(self, columns: Floats) -> Floats:
        """What a desk costs people of each group (groups x desks), at these prices of columns."""
        return np.where(self.shareable, self.weights @ columns, columns[0])

    def used(self, occupied: Floats) -> Floats:
        """How much of each column people (groups x desks) use up: columns x desks."""
        found = np.where(self.shareable, self.weights.T @ occupied, 0)
        found[0] = np.where(self.shareable, found[0], occupied.sum(0))
        return found

    def excess(self, occupied: Floats) -> Floats:
        """By how much people (groups x desks) exceed the columns: columns x desks."""
        there = np.where(self.shareable, 1, np.eye(self.weights.shape[1], 1))
        return np.asarray(self.used(occupied) - there)

    def load_price(self, loads: Floats) -> Floats:
        """What a desk costs people of each group besides, at these prices of loads."""
        return np.asarray((self.load_weights * loads) @ self.load_desks)

    def load_excess(self, occupied: Floats) -> Floats:
        """By how much people (groups x desks) exceed each load."""
        there = self.load_weights.T * (self.load_desks @ occupied.T)
        return np.asarray(there.sum(1) - self.load_limits)


def capacity_of(problem: Problem, usable: NDArray[np.bool_], *, keeps_musts: bool) -> Capacity:
    """The capacities that hold in every seating without people who meet at a desk, and
    (``keeps_musts``) with every must rule kept: then only some desks are shared, and rooms have
    limits."""
    counts = Counter(problem.days)
    masks = sorted(counts)
    share_of = _shares(counts)
    columns = meeting_sets(masks)
    rows = [tuple(float(mask in column) for column in columns) for mask in masks]
    loads = _loads(problem, usable) if keeps_musts else []
    keys = [
        (row, share_of[mask] == 1, mask if loads else 0)
        for row, mask in zip(rows, masks, strict=True)
    ]
    groups = {key: i for i, key in enumerate(dict.fromkeys(keys))}
    group_of = {mask: groups[key] for key, mask in zip(keys, masks, strict=True)}
    group_masks = {group: mask for mask, group in group_of.items()}
    shares = [min(share_of[m] for m in masks if group_of[m] == g) for g in range(len(groups))]
    shareable = np.array(problem.adjustable, bool) | (not keeps_musts)
    room = np.array(problem.rooms, int)
    return Capacity(
        group_of=group_of,
        share_of=share_of,
        is_full=np.array([share == 1 for share in shares] or [True]),
        group_share=np.array(shares or [1.0]),
        weights=np.array([row for row, _, _ in groups] or [(1.0,)]),
        shareable=shareable,
        family=_family(masks),
        load_desks=np.array([room == r for r, _, _ in loads], float).reshape(-1, len(room)),
        load_limits=np.array([limit for _, limit, _ in loads], float),
        load_weights=np.array(
            [[float(group_masks[g] >> day & 1) for _, _, day in loads] for g in group_masks], float
        ).reshape(max(len(groups), 1), len(loads)),
    )


def _shares(counts: Mapping[int, int]) -> dict[int, float]:
    """Days -> a part such that the parts of people who never meet sum to 1 at most.

    Who meets everybody has 1. The others weigh their days, by how many of them are in that day.
    """
    free = [mask for mask in counts if any(not mask & other for other in counts)]
    by_day = [sum(counts[m] for m in free if m >> day & 1) for day in range(WEEKDAYS)]
    total = sum(by_day) or 1
    return {
        mask: sum(by_day[d] for d in range(WEEKDAYS) if mask >> d & 1) / total
        if mask in free
        else 1.0
        for mask in counts
    }


def meeting_sets(masks: Sequence[int]) -> list[frozenset[int]]:
    """Sets of days patterns of whom any two meet: the largest there are, or weekdays if those are
    too many; each pattern is in one at least, and two that meet are in one together."""
    apart = {mask: {other for other in masks if not mask & other} for mask in masks}
    free = [mask for mask in masks if apart[mask]]
    found = [frozenset(mask for mask in masks if not apart[mask])]
    for mask in free:  # split every set that it does not fit in
        found = _largest([*found, *((kept - apart[mask]) | {mask} for kept in found)])
        if len(found) > MOST_COLUMNS:
            by_day = [frozenset(m for m in masks if m >> day & 1) for day in range(WEEKDAYS)]
            return _largest(by_day)
    return found


def _largest(sets: Sequence[frozenset[int]]) -> list[frozenset[int]]:
    """Those that are not part of another, the largest first."""
    kept: list[frozenset[int]] = []
    for one in sorted(sets, key=lambda s: (-len(s), sorted(s))):
        if not any(one <= other for other in kept):
            kept.append(one)
    return kept


def _family(masks: Sequence[int]) -> int:
    """At least as many as people can share a desk: who is in least decides."""
    free = [mask for mask in masks if any(not mask & other for other in masks)]
    return WEEKDAYS // min(mask.bit_count() for mask in free) if free else 1


def _loads(problem: Problem, usable: NDArray[np.bool_]) -> list[tuple[int, int, int]]:
    """(room, people at most, weekday) of each limit that the room's desks could exceed."""
    room = np.array(problem.rooms, int)
    days = [day for day in range(WEEKDAYS) if any(mask >> day & 1 for mask in problem.days)]
    return [
        (term.room, term.limit, day)
        for term in problem.load_terms
        if term.is_hard and int((usable & (room == term.room)).sum()) > term.limit
        for day in days
    ]
