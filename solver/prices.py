"""What no seating can beat at given prices: the value of the relaxed problem with prices on what
people compete for.

Priced are: a desk (a unit of its capacity), a seeker (as a partner, or on their own), a seeker
beside a host who has no partner, and a host beside such a seeker (to be covered), a person left
uncovered, and a place in a full room. At any prices everybody takes what is best for them; the
sum of that and of what is there to be had is at least as much as any seating earns, because a
seating pays for no more than there is. The smallest such sum is the bound.

With *warmth* people spread over what is nearly best for them, which gives a direction to change the
prices in that does not jump; the value itself is always the exact one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from solver.relaxed import NEVER, Floats, Ints, Relaxed, Side
from solver.stars import Found, Stars

COLD: Final = 1e-6
GOLDEN: Final = 0.6180339887
FULL: Final = 1.0
SCARCE: Final = 0.3
"""What seekers cost at first, in parts of their best match, with hosts for all and without."""

CUT: Final = 6.0
"""Stars this many times the warmth below the best still get a part of their host (e^-6)."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the prices are in one vector of them."""

    desks: slice  # columns x desks
    beside_host: slice  # desks: what a seeker is paid for covering a host at the desk beside
    beside_seeker: slice  # desks
    seekers: slice
    uncovered: slice
    loads: slice
    size: int

    @staticmethod
    def of(relaxed: Relaxed) -> Layout:
        """The layout of a problem's prices."""
        columns = relaxed.capacity.weights.shape[1]
        cover = relaxed.desks if relaxed.counts_cover else 0
        sizes = (
            columns * relaxed.desks,
            cover,
            cover,
            len(relaxed.seekers.people),
            int(relaxed.counts_cover),
            len(relaxed.capacity.load_limits),
        )
        ends = np.cumsum(sizes).tolist()
        spans = [slice(end - size, end) for size, end in zip(sizes, ends, strict=True)]
        return Layout(spans[0], spans[1], spans[2], spans[3], spans[4], spans[5], int(ends[-1]))


class Worth(NamedTuple):
    """The bound at some prices, how it rises with each price, and the prices as they were used."""

    value: float
    rise: NDArray[np.float64]
    prices: NDArray[np.float64]


class Prices:
    """Values a relaxed problem at prices.

    ``lowest`` is the least each price may be; ``pace`` how fast it is to change, less for prices
    that many pay.
    """

    def __init__(self, relaxed: Relaxed) -> None:
        self.relaxed = relaxed
        self.layout = Layout.of(relaxed)
        self.lowest = np.zeros(self.layout.size)
        self.lowest[self.layout.seekers] = -np.inf
        self.lowest[self.layout.uncovered] = -np.inf
        self.pace = np.ones(self.layout.size)
        self.pace[self.layout.uncovered] = 1 / max(1, len(self.lowest[self.layout.seekers]))
        self.pace[self.layout.loads] = 1 / np.maximum(1, relaxed.capacity.load_limits)
        self._kind = relaxed.seekers.base.dtype
        self._stars = Stars(relaxed)

    def first(self) -> NDArray[np.float64]:
        """Prices to begin with: where there are hosts for all, seekers cost what their best match
        is worth; desks cost a little, no two the same, so that not everybody wants the same one."""
        found, pairs = np.zeros(self.layout.size), self.relaxed.pair_points
        if not pairs.size:
            return found
        best = np.maximum(pairs.max(1), 0)
        room = self.relaxed.partner_limit * pairs.shape[1]
        found[self.layout.seekers] = best * (FULL if room >= len(best) else SCARCE)
        desks = np.arange(self.relaxed.desks)
        found[self.layout.desks][: len(desks)] = best.mean() * (0.06 + 0.06 * (desks * GOLDEN % 1))
        return found

    def worth(self, prices: NDArray[np.float64], warmth: float) -> Worth:
        """The bound at these prices. Prices of seekers rise to what they have on their own."""
        relaxed, at = self.relaxed, self.layout
        used = prices.copy()
        count = _Count(relaxed, at, used, self._kind)
        seekers = _Alone(relaxed, count, relaxed.seekers, count.seeker_net, count.beside_seeker, 0)
        hosts = _Alone(relaxed, count, relaxed.hosts, count.host_net, count.beside_host, 1)
        others = _Alone(relaxed, count, relaxed.others, count.other_net, None, 2)
        mine = used[at.seekers] = np.maximum(used[at.seekers], seekers.best)
        stars = self._stars_at(mine, hosts, count, warmth)
        best = hosts.best if stars is None else np.maximum(hosts.best, stars.best)
        value = count.supply + relaxed.constant + float(mine.sum())
        value += float(best.sum(dtype=float)) + float(others.best.sum(dtype=float))
        partnered = self._spread_hosts(hosts, stars, best, warmth, count)
        alone = _keen(seekers.best - mine, warmth) * np.clip(1 - partnered, 0, 1)
        count.seat(seekers, alone, warmth, is_seeker=True)
        count.seat(others, np.ones(len(others.best)), warmth)
        rise = count.rise()
        rise[at.seekers] = 1 - partnered - alone
        return Worth(value, rise, used)

    def near_best(self, prices: NDArray[np.float64], within: float) -> tuple[Found, Floats] | None:
        """The stars that cost their host less than this against the best, and each host's best."""
        relaxed, at = self.relaxed, self.layout
        count = _Count(relaxed, at, prices, self._kind)
        seekers = _Alone(relaxed, count, relaxed.seekers, count.seeker_net, count.beside_seeker, 0)
        hosts = _Alone(relaxed, count, relaxed.hosts, count.host_net, count.beside_host, 1)
        mine = np.maximum(prices[at.seekers], seekers.best)
        stars = self._stars_at(mine, hosts, count, within / CUT)
        return None if stars is None else (stars, np.maximum(hosts.best, stars.best))

    def _stars_at(
        self, seeker_prices: Floats, hosts: _Alone, count: _Count, warmth: float
    ) -> Found | None:
        if not self._stars.possible:
            return None
        pairs = self.relaxed.pair_points - seeker_prices.astype(self._kind)[:, None]
        return self._stars.best(pairs, count.seeker_net, count.host_net, hosts.best, CUT * warmth)

    def _spread_hosts(
        self, hosts: _Alone, stars: Found | None, best: Floats, warmth: float, count: _Count
    ) -> Floats:
        """Seat hosts; return how much each seeker is asked to be a partner."""
        alone = hosts.mass(best, warmth)
        partnered = np.zeros(len(self.relaxed.seekers.people))
        if stars is None:
            count.seat(hosts, np.ones(len(best)), warmth)
            return partnered
        keen = _keen(stars.value - best[stars.host], warmth)
        total = np.bincount(stars.host, keen, len(best)) + alone
        count.seat(hosts, alone / total, warmth)
        part = keen / total[stars.host]
        count.add(self.relaxed.hosts.group[stars.host], stars.desk, part, is_host=True)
        picked = stars.part * part[:, None]
        there = picked > 0
        who, where, mass = stars.seeker[there], stars.seat[there], picked[there]
        count.add(self.relaxed.seekers.group[who], where, mass, is_seeker=True)
        partnered += np.bincount(who, mass, len(partnered))
        return partnered


class _Count:
    """Prices taken apart for one valuation, and who takes what at them."""

    def __init__(
        self, relaxed: Relaxed, at: Layout, prices: NDArray[np.float64], kind: np.dtype[Any]
    ) -> None:
        self._relaxed, self._at, self._prices = relaxed, at, prices
        capacity, desks = relaxed.capacity, relaxed.desks
        self._columns = prices[at.desks].reshape(-1, desks)
        self._loads = prices[at.loads]
        price = capacity.price(self._columns, self._loads)
        nothing = np.zeros(desks)
        self.beside_host = prices[at.beside_host] if relaxed.counts_cover else nothing
        self.beside_seeker = prices[at.beside_seeker] if relaxed.counts_cover else nothing
        self.uncovered = float(prices[at.uncovered][0]) if relaxed.counts_cover else 0.0
        self.seeker_net = (self._beside(self.beside_host) - price).astype(kind)
        self.host_net = (self._beside(self.beside_seeker) - price).astype(kind)
        self.other_net = (-price).astype(kind)
        self.supply = capacity.supply(self._columns, self._loads) + self._supply_uncovered()
        self._occupied = np.zeros(price.shape)
        self._roles = np.zeros((2, desks))  # seekers, hosts at each desk
        self._alone = np.zeros((2, desks))  # of them: covered without a partner, by share
        self._missed = 0.0

    def _supply_uncovered(self) -> float:
        least, most = self._relaxed.not_covered
        return self.uncovered * (most if self.uncovered > 0 else least)

    def _beside(self, values: Floats) -> NDArray[np.float64]:
        """The sum of the values of the desks beside each desk."""
        found: NDArray[np.float64] = np.append(values, 0.0)[self._relaxed.neighbours].sum(1)
        return found

    def add(
        self,
        group: Ints,
        desk: Ints,
        mass: Floats,
        *,
        is_seeker: bool = False,
        is_host: bool = False,
    ) -> None:
        """Seat this much of somebody of each group at each desk."""
        desks = self._relaxed.desks
        flat = np.bincount(group * desks + desk, mass, self._occupied.size)
        self._occupied += flat.reshape(self._occupied.shape)
        if is_seeker or is_host:
            self._roles[int(is_host)] += np.bincount(desk, mass, desks)

    def seat(self, people: _Alone, mass: Floats, warmth: float, *, is_seeker: bool = False) -> None:
        """Seat this much of each person where they are best off on their own."""
        placed = people.spread(mass, warmth)
        self._occupied += placed.occupied
        if people.role < 2:
            self._roles[people.role] += placed.occupied.sum(0)
            self._alone[people.role] += placed.covered
            self._missed += placed.missed

    def rise(self) -> NDArray[np.float64]:
        """How the bound rises with each price; 0 for seekers, who are counted elsewhere."""
        relaxed, at = self._relaxed, self._at
        found = np.zeros(at.size)
        desks, loads = relaxed.capacity.excess(self._occupied)
        found[at.desks], found[at.loads] = -desks.ravel(), -loads
        if relaxed.counts_cover:
            found[at.beside_host] = self._beside(self._roles[0]) - self._alone[1]
            found[at.beside_seeker] = self._beside(self._roles[1]) - self._alone[0]
            found[at.uncovered] = self._rise_uncovered()
        return found

    def _rise_uncovered(self) -> float:
        least, most = self._relaxed.not_covered
        if self.uncovered > 0 or self._missed > most:
            return most - self._missed
        if self.uncovered < 0 or self._missed < least:
            return least - self._missed
        return 0.0


class _Placed(NamedTuple):
    occupied: Floats  # price groups x desks
    covered: Floats  # desks: covered without a partner, by share
    missed: float  # people left uncovered


class _Alone:
    """What each person of a role has at most without a partner, and where."""

    def __init__(
        self,
        relaxed: Relaxed,
        count: _Count,
        side: Side,
        net: Floats,
        cover_price: Floats | None,
        role: int,
    ) -> None:
        self._side, self.role = side, role
        self._shape = net.shape
        self._weights: _Weights | None = None
        first = side.first
        self._class, self._class_covered = side.base + net[side.group[first]], None
        who, desk = side.special
        self._special, self._special_covered = side.special_value + net[side.group[who], desk], None
        self._nowhere = side.nowhere
        if cover_price is not None and relaxed.counts_cover:
            missed = np.where(side.may_miss, -count.uncovered, NEVER).astype(net.dtype)
            self._nowhere = np.maximum(side.nowhere + missed, NEVER)
            price = np.where(relaxed.reach[role], cover_price, -NEVER).astype(net.dtype)
            gain = np.where(side.may_cover, side.gain, NEVER).astype(net.dtype)
            covered = gain[first][:, None] - side.share[first][:, None] * price
            self._class += np.maximum(covered, missed[first][:, None])
            self._class_covered = covered >= missed[first][:, None]
            covered = gain[who] - side.share[who] * price[desk]
            self._special += np.maximum(covered, missed[who])
            self._special_covered = covered >= missed[who]
        self._class_best = self._class.max(1, initial=NEVER)
        best = self._nowhere.copy()
        self._in_class = np.flatnonzero(side.class_of >= 0)
        classes = side.class_of[self._in_class]
        best[self._in_class] = np.maximum(best[self._in_class], self._class_best[classes])
        np.maximum.at(best, who, self._special)
        self.best: Floats = best

    def mass(self, best: Floats, warmth: float) -> Floats:
        """How much each person is drawn to being on their own, if they have ``best`` at best."""
        found: Floats = self._weigh(warmth).total * _keen(self.best - best, warmth)
        return found

    def spread(self, mass: Floats, warmth: float) -> _Placed:
        """Place this much of each person where they are best off, or nearly so."""
        side, weights = self._side, self._weigh(warmth)
        part = mass / weights.total
        classes, groups = side.class_of[self._in_class], side.group[side.first]
        drawn = part[self._in_class] * weights.to_class
        in_class = np.bincount(classes, drawn, len(side.base))[:, None] * weights.desks
        who, desk = side.special
        special = part[who] * weights.special
        occupied = np.zeros(self._shape)
        np.add.at(occupied, groups, in_class)
        np.add.at(occupied, (side.group[who], desk), special)
        if self._class_covered is None or self._special_covered is None:
            return _Placed(occupied, np.zeros(self._shape[1]), 0.0)
        covered = (side.share[side.first][:, None] * in_class * self._class_covered).sum(0)
        shares = side.share[who] * special * self._special_covered
        covered += np.bincount(desk, shares, self._shape[1])
        missed = (in_class * ~self._class_covered).sum() + special[~self._special_covered].sum()
        return _Placed(occupied, covered, float(missed + (part * weights.nowhere).sum()))

    def _weigh(self, warmth: float) -> _Weights:
        if self._weights is None:
            side, classes = self._side, self._side.class_of[self._in_class]
            desks = _keen(self._class - self._class_best[:, None], warmth)
            to_class = _keen(self._class_best[classes] - self.best[self._in_class], warmth)
            special = _keen(self._special - self.best[side.special[0]], warmth)
            nowhere = _keen(self._nowhere - self.best, warmth)
            total = nowhere + np.bincount(side.special[0], special, len(nowhere))
            total[self._in_class] += to_class * desks.sum(1)[classes]
            self._weights = _Weights(desks, to_class, special, nowhere, total)
        return self._weights


class _Weights(NamedTuple):
    """How much people are drawn to what; 1 is the best of each."""

    desks: Floats  # classes x desks, of the best of the class
    to_class: Floats  # people in a class: to the best of it
    special: Floats
    nowhere: Floats  # people
    total: Floats  # people


def _keen(less: Floats, warmth: float) -> Floats:
    """How much somebody is drawn to what is worth this much less (at most 0) than their best."""
    found: Floats = np.exp(np.maximum(less.astype(float) / max(warmth, COLD), -50.0))
    return found
