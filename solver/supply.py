"""What there is to be had, and what it costs: desks by use, places in full rooms.

Small benches are told by their *patterns*: each use of each desk has a price of its own, and a
bench supplies the pattern that is worth most. On other desks each unit of capacity has a price,
whatever it is used for, and two more prices see to it that people alone are covered: a seeker is
paid for each host alone beside them, and the other way round.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from solver.benches import benches_by_shape
from solver.patterns import Ahead, Kind, Patterns, patterns_of
from solver.relaxed import NEVER, Relaxed
from solver.uses import (
    EMPTY,
    HOST_ALONE,
    HOST_USES,
    OTHER,
    SEEKER_ALONE,
    SEEKER_USES,
    SHARED,
    STATES,
    USES,
)

Floats: TypeAlias = NDArray[np.floating[Any]]
Ints: TypeAlias = NDArray[np.intp]

GOLDEN: Final = 0.6180339887
COLD: Final = 1e-3
"""Points; nothing that is this much below the best counts beside it."""


@dataclass(frozen=True, slots=True)
class _Benches:
    """Benches of one shape: their patterns, and the desks of each in the order of the shape."""

    patterns: Patterns
    desks: Ints  # desks of the shape x benches


class Offer(NamedTuple):
    """What all that there is to be had is worth at some prices, and how benches come to theirs."""

    value: float
    ahead: list[Ahead]  # benches by shape


class Supply:
    """The supply of a relaxed problem. Prices are one vector; ``_split`` says how it is divided."""

    def __init__(self, relaxed: Relaxed, *, by_pattern: bool) -> None:
        """Without ``by_pattern`` all desks are priced plainly."""
        self._relaxed, self._capacity = relaxed, relaxed.capacity
        desks, columns = relaxed.desks, relaxed.capacity.weights.shape[1]
        self._full = relaxed.capacity.is_full
        by_pattern = by_pattern and bool(self._full.any())
        self._benches = list(_benches_of(relaxed)) if by_pattern else []
        self._told = np.zeros(desks, bool)
        for benches in self._benches:
            self._told[benches.desks.ravel()] = True
        self._closed = _closed(relaxed)
        self._shapes = ((columns, desks), (desks,), (desks,), (desks,), (USES, desks))
        ends = np.cumsum([int(np.prod(shape)) for shape in self._shapes])
        self.size = int(ends[-1]) + len(relaxed.capacity.load_limits)
        self._cuts = ends.tolist()
        self.lowest = np.zeros(self.size)
        self.lowest[ends[-2] : ends[-1]] = -np.inf
        self.pace = np.ones(self.size)
        self.pace[ends[-1] :] = 1 / np.maximum(1, relaxed.capacity.load_limits)

    def first(self, each: float) -> NDArray[np.float64]:
        """Prices to begin with: about ``each`` for a desk, no two quite the same, so that not
        everybody wants the same one."""
        found = np.zeros(self.size)
        columns = self._split(found)[0]
        columns[0] = each * (0.5 + 0.5 * (np.arange(self._relaxed.desks) * GOLDEN % 1))
        return found

    def told_from(self, plain: NDArray[np.float64]) -> NDArray[np.float64]:
        """The same prices by use for benches that are told by patterns, from plain ones. The bound
        is the same or less at them: of what a pattern earns at plain prices, nothing is left."""
        found = plain.copy()
        columns, beside_host, beside_seeker, _, uses, _ = self._split(found)
        told = np.flatnonzero(self._told)
        if len(told):
            group = int(np.flatnonzero(self._full)[0])
            nets = self._plain_nets(columns, beside_host, beside_seeker)
            uses[:, told] = -nets[:, group, told]
            beside_host[told] = beside_seeker[told] = 0
        return found

    def nets(self, prices: NDArray[np.float64]) -> NDArray[np.float64]:
        """What being at a desk for a use brings people of a price group, besides what it is worth
        to them: uses x groups x desks."""
        columns, beside_host, beside_seeker, present, uses, loads = self._split(prices)
        found = self._plain_nets(columns, beside_host, beside_seeker)
        told = np.flatnonzero(self._told)
        if len(told):
            found[:, :, told] = (present - self._capacity.price(columns))[:, told]
            for group in np.flatnonzero(self._full):
                found[:, group, told] = -uses[:, told]
        found -= self._capacity.load_price(loads)
        return found

    def _plain_nets(
        self, columns: Floats, beside_host: Floats, beside_seeker: Floats
    ) -> NDArray[np.float64]:
        plain = -self._capacity.price(columns)
        found: NDArray[np.float64] = np.repeat(plain[None], USES, axis=0)
        if not self._relaxed.counts_cover:
            return found
        found[list(SEEKER_USES)] += self._beside(beside_host)
        found[list(HOST_USES)] += self._beside(beside_seeker)
        share = self._capacity.group_share[:, None]
        found[SEEKER_ALONE] -= share * beside_seeker
        found[HOST_ALONE] -= share * beside_host
        return found

    def offer(self, prices: NDArray[np.float64]) -> Offer:
        """What there is to be had, at these prices."""
        columns, _, _, _, _, loads = self._split(prices)
        plain = np.where(self._capacity.shareable, columns.sum(0), columns[0])
        value = float(plain[~self._told].sum()) + float(loads @ self._capacity.load_limits)
        worths, ahead = self._worths(prices), []
        for benches in self._benches:
            ahead.append(benches.patterns.ahead(worths[benches.desks].transpose(0, 2, 1)))
            value += float(ahead[-1].best[-1].sum(dtype=float))
        return Offer(value, ahead)

    def rise(self, offer: Offer, used: NDArray[np.float64], warmth: float) -> NDArray[np.float64]:
        """How the bound rises with each price, when people use desks (uses x groups x desks) so
        much."""
        found = np.zeros(self.size)
        columns, beside_host, beside_seeker, present, uses, loads = self._split(found)
        occupied = used.sum(0)
        loads -= self._capacity.load_excess(occupied)
        share = self._capacity.group_share
        for role, alone, out in (
            (SEEKER_USES, used[HOST_ALONE], beside_host),
            (HOST_USES, used[SEEKER_ALONE], beside_seeker),
        ):
            if self._relaxed.counts_cover:
                out += self._beside(used[list(role)].sum((0, 1))) - share @ alone
                out[self._told] = 0
        columns -= self._capacity.excess(occupied)
        if self._benches:
            parts = self._parts(offer, warmth)
            guests = occupied * ~self._full[:, None]
            shared = self._capacity.used(guests)
            there = parts[SHARED] * np.where(self._capacity.shareable, 1, np.eye(len(columns), 1))
            told = self._told
            columns[:, told] = (there - shared)[:, told]
            present[told] = (guests.sum(0) - parts[SHARED])[told]
            uses[:, told] = (parts[:USES] - used[:, self._full].sum(1))[:, told]
        return found

    def _worths(self, prices: NDArray[np.float64]) -> Floats:
        """What each state of each desk is worth: desks x states."""
        columns, _, _, present, uses, _ = self._split(prices)
        found = np.zeros((STATES, self._relaxed.desks), self._relaxed.seekers.base.dtype)
        found[:USES] = uses
        found[SHARED] = np.where(self._capacity.shareable, columns.sum(0), columns[0]) - present
        found[self._closed] = NEVER
        return np.ascontiguousarray(found.T)

    def _parts(self, offer: Offer, warmth: float) -> NDArray[np.float64]:
        found = np.zeros((STATES, self._relaxed.desks))
        for benches, ahead in zip(self._benches, offer.ahead, strict=True):
            parts = benches.patterns.parts(ahead, max(warmth, COLD))
            found[:, benches.desks] = parts.transpose(1, 0, 2)
        return found

    def _split(self, vector: NDArray[np.float64]) -> tuple[NDArray[np.float64], ...]:
        """Views of a vector: desks by column, seekers beside hosts, hosts beside seekers, somebody
        there at all, uses, loads."""
        parts = np.split(vector, self._cuts)
        shaped = [part.reshape(shape) for part, shape in zip(parts, self._shapes, strict=False)]
        return (*shaped, parts[-1])

    def _beside(self, values: Floats) -> NDArray[np.float64]:
        """The sum of the values of the desks beside each desk."""
        found: NDArray[np.float64] = np.append(values, 0.0)[self._relaxed.neighbours].sum(1)
        return found


def _benches_of(relaxed: Relaxed) -> Iterator[_Benches]:
    """All benches that are small enough, by shape."""
    kind = Kind(
        relaxed.partner_limit,
        covers=relaxed.counts_cover,
        misses=relaxed.counts_cover
        and bool(relaxed.seekers.may_miss.any() or relaxed.hosts.may_miss.any()),
        shares=not bool(relaxed.capacity.is_full.all()),
    )
    beside = [[e for e in row if e < relaxed.desks] for row in relaxed.neighbours.tolist()]
    for shape, benches in benches_by_shape(beside).items():
        patterns = patterns_of(shape, kind)
        if patterns is not None:
            yield _Benches(patterns, np.array(benches, np.intp).T)


def _closed(relaxed: Relaxed) -> NDArray[np.bool_]:
    """States that no desk is in, because nobody may be there so, or somebody must: states x
    desks."""
    capacity, desks = relaxed.capacity, relaxed.desks
    found = np.ones((STATES, desks), bool)
    found[EMPTY] = False
    sides: Mapping[tuple[int, ...], Any] = {
        SEEKER_USES: relaxed.seekers,
        HOST_USES: relaxed.hosts,
        (OTHER,): relaxed.others,
    }
    for uses, side in sides.items():
        there = side.values(desks) > NEVER / 2
        full = capacity.is_full[side.group]
        found[list(uses)] &= ~there[full].any(0)
        found[SHARED] &= ~there[~full].any(0)
        bound = (there.sum(1) == 1) & (side.nowhere < NEVER / 2)
        for person in np.flatnonzero(bound):
            found[EMPTY] |= there[person]
    return found
