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
    weights: Floats  # groups x columns
    shareable: NDArray[np.bool_]  # desks
    family: int  # at most so many people share a desk
    load_desks: Floats  # loads x desks, 1 inside the room
    load_limits: Floats  # loads
    load_weights: Floats  # groups x loads

    def price(self, desk_prices: Floats, load_prices: Floats) -> Floats:
        """What a desk costs people of each group: groups x desks."""
        shared = self.weights @ desk_prices
        found = np.where(self.shareable, shared, desk_prices[0])
        if len(load_prices):
            found = found + (self.load_weights * load_prices) @ self.load_desks
        return found

    def excess(self, occupied: Floats) -> tuple[Floats, Floats]:
        """By how much people of each group at each desk (groups x desks) exceed the capacities."""
        used = self.weights.T @ occupied
        used = np.where(self.shareable, used, 0)
        used[0] = np.where(self.shareable, used[0], occupied.sum(0))
        desks = used - np.where(self.shareable, 1, np.eye(len(used), 1))
        loads = (self.load_weights.T * (self.load_desks @ occupied.T)).sum(1) - self.load_limits
        return desks, loads

    def supply(self, desk_prices: Floats, load_prices: Floats) -> float:
        """What all capacities are worth at these prices."""
        shared = desk_prices.sum(0)
        desks = np.where(self.shareable, shared, desk_prices[0]).sum(dtype=float)
        return float(desks + load_prices @ self.load_limits)


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
    keys = [(row, mask if loads else 0) for row, mask in zip(rows, masks, strict=True)]
    groups = {key: i for i, key in enumerate(dict.fromkeys(keys))}
    group_masks = {groups[key]: mask for key, mask in zip(keys, masks, strict=True)}
    shareable = np.array(problem.adjustable, bool) | (not keeps_musts)
    room = np.array(problem.rooms, int)
    return Capacity(
        group_of={mask: groups[key] for key, mask in zip(keys, masks, strict=True)},
        share_of=share_of,
        weights=np.array([row for row, _ in groups] or [(1.0,)]),
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
