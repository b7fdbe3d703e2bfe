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

from typing import Final, NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from solver.demand import Alone, Want, keen
from solver.relaxed import NEVER, Floats, Relaxed, Side
from solver.stars import Found, Stars
from solver.supply import Offer, Supply
from solver.uses import (
    HOST_ALONE,
    HOST_MISSED,
    HOST_ONE,
    OTHER,
    SEEKER_ALONE,
    SEEKER_MISSED,
    SEEKER_PARTNER,
    USES,
)

Vector: TypeAlias = NDArray[np.float64]

CUT: Final = 6.0
"""Stars this many times the warmth below the best still get a part of their host (e^-6)."""

DESK: Final = 0.12
FULL: Final = 1.0
SCARCE: Final = 0.3
"""What a desk costs at first, and a seeker with hosts for all and without, in parts of a seeker's
best match."""


class Worth(NamedTuple):
    """The bound at some prices, how it rises with each price, and the prices as they were used."""

    value: float
    rise: Vector
    prices: Vector


class Market(NamedTuple):
    """Everything at some prices but the stars."""

    nets: Floats  # uses x price groups x desks: what being there brings besides
    missed: float  # price of being missed
    seekers: Alone
    hosts: Alone
    others: Alone
    mine: Floats  # seekers: their price, at least what they have alone
    offer: Offer


class Prices:
    """Values a relaxed problem at prices: those of the supply, of seekers, and of being missed.

    ``lowest`` is the least each price may be; ``pace`` how fast it is to change, less for prices
    that many pay.
    """

    def __init__(self, relaxed: Relaxed, *, by_pattern: bool = True) -> None:
        """Without ``by_pattern`` desks are priced plainly: quicker to good prices, but not to the
        best bound."""
        self.relaxed, self.by_pattern = relaxed, by_pattern
        self.supply = Supply(relaxed, by_pattern=by_pattern)
        self.stars = Stars(relaxed)
        self._kind = relaxed.seekers.base.dtype
        seekers = len(relaxed.seekers.people)
        self._seekers = slice(self.supply.size, self.supply.size + seekers)
        self.size = self._seekers.stop + 1
        free = np.full(seekers + 1, -np.inf)
        self.lowest = np.concatenate((self.supply.lowest, free))
        self.pace = np.concatenate((self.supply.pace, np.ones(seekers + 1)))
        self.pace[-1] = 1 / max(1, seekers + len(relaxed.hosts.people))

    def first(self) -> Vector:
        """Prices to begin with: where there are hosts for all, seekers cost what their best match
        is worth."""
        found, pairs = np.zeros(self.size), self.relaxed.pair_points
        if pairs.size:
            best = np.maximum(pairs.max(1), 0)
            room = self.relaxed.partner_limit * pairs.shape[1]
            found[self._seekers] = best * (FULL if room >= len(best) else SCARCE)
            found[: self.supply.size] = self.supply.first(DESK * float(best.mean()))
        return found

    def told_from(self, plain: Vector) -> Vector:
        """Prices by pattern to go on with, from plain ones."""
        found = plain.copy()
        found[: self.supply.size] = self.supply.told_from(plain[: self.supply.size])
        return found

    def at(self, prices: Vector) -> Market:
        """What people have at these prices without a partner, and what there is to be had."""
        relaxed = self.relaxed
        supply = prices[: self.supply.size]
        nets = self.supply.nets(supply).astype(self._kind)
        missed = float(prices[-1]) if relaxed.counts_cover else 0.0
        seekers, hosts, others = self.alone(nets, missed)
        mine = np.maximum(prices[self._seekers], seekers.best)
        return Market(nets, missed, seekers, hosts, others, mine, self.supply.offer(supply))

    def alone(self, nets: Floats, missed: float) -> tuple[Alone, Alone, Alone]:
        """Seekers, hosts and others without a partner, at what being at a desk brings them."""
        relaxed = self.relaxed
        others = Alone(relaxed.others, [self._want(OTHER, nets, relaxed.others)], 0.0)
        seekers = self._alone(relaxed.seekers, nets, (SEEKER_ALONE, SEEKER_MISSED), missed, 0)
        return (
            seekers,
            self._alone(relaxed.hosts, nets, (HOST_ALONE, HOST_MISSED), missed, 1),
            others,
        )

    def worth(self, prices: Vector, warmth: float) -> Worth:
        """The bound at these prices. Prices of seekers rise to what they have on their own."""
        relaxed, used = self.relaxed, np.zeros((USES, *self._shape))
        market = self.at(prices)
        _, missed, seekers, hosts, others, mine, offer = market
        prices = prices.copy()
        prices[self._seekers] = mine
        stars = self.stars_at(market, warmth)
        best = hosts.best if stars is None else np.maximum(hosts.best, stars.best)
        value = relaxed.constant + offer.value + self._worth_missed(missed)
        value += sum(float(found.sum(dtype=float)) for found in (mine, best, others.best))
        alone, partnered = self._seat_stars(hosts, stars, best, used, warmth)
        not_covered = self._seat(hosts, alone, (HOST_ALONE, HOST_MISSED), used, warmth)
        alone = keen(seekers.best - mine, warmth) * np.clip(1 - partnered, 0, 1)
        not_covered += self._seat(seekers, alone, (SEEKER_ALONE, SEEKER_MISSED), used, warmth)
        self._seat(others, np.ones(len(others.best)), (OTHER,), used, warmth)
        rise = np.zeros(self.size)
        rise[: self.supply.size] = self.supply.rise(offer, used, warmth)
        rise[self._seekers] = 1 - partnered - alone
        rise[-1] = self._rise_missed(missed, not_covered)
        return Worth(value, rise, prices)

    def near_best(self, prices: Vector, within: float) -> tuple[Found, Floats] | None:
        """The stars that cost their host less than this against the best, and each host's best."""
        market = self.at(prices)
        stars = self.stars_at(market, within / CUT)
        return None if stars is None else (stars, np.maximum(market.hosts.best, stars.best))

    @property
    def _shape(self) -> tuple[int, int]:
        return len(self.relaxed.capacity.weights), self.relaxed.desks

    def _want(self, use: int, nets: Floats, side: Side) -> Want:
        everywhere = np.ones(self.relaxed.desks, bool)
        return Want(use, nets[use], np.zeros(len(side.people), self._kind), everywhere)

    def _alone(
        self, side: Side, nets: Floats, uses: tuple[int, int], missed: float, role: int
    ) -> Alone:
        """People of a role without a partner: covered, or missed at a price."""
        plain = self._want(uses[0], nets, side)
        if not self.relaxed.counts_cover:
            return Alone(side, [plain], 0.0)
        gain = np.where(side.may_cover, side.gain, NEVER).astype(self._kind)
        covered = plain._replace(gain=gain, reach=self.relaxed.reach[role])
        gain = np.where(side.may_miss, -missed, NEVER).astype(self._kind)
        return Alone(side, [covered, self._want(uses[1], nets, side)._replace(gain=gain)], -missed)

    def stars_at(self, market: Market, warmth: float) -> Found | None:
        """The stars that come near the best of their host."""
        if not self.stars.possible:
            return None
        pairs, nets = self.pairs_at(market), market.nets
        floor = market.hosts.best
        return self.stars.best(pairs, nets[SEEKER_PARTNER], nets[HOST_ONE:], floor, CUT * warmth)

    def pairs_at(self, market: Market) -> Floats:
        """What each pair earns less the seeker's price: seekers x hosts."""
        return self.relaxed.pair_points - market.mine.astype(self._kind)[:, None]

    def _seat_stars(
        self, hosts: Alone, stars: Found | None, best: Floats, used: Vector, warmth: float
    ) -> tuple[Floats, Floats]:
        """Seat hosts with their partners; return how much of each host is left for being alone, and
        how much each seeker is asked to be a partner."""
        partnered = np.zeros(len(self.relaxed.seekers.people))
        if stars is None:
            return np.ones(len(best)), partnered
        alone = hosts.mass(best, warmth)
        drawn = keen(stars.value - best[stars.host], warmth)
        total = np.bincount(stars.host, drawn, len(best)) + alone
        mass = drawn / total[stars.host]
        group = self.relaxed.hosts.group[stars.host]
        np.add.at(used, (HOST_ONE - 1 + stars.partners, group, stars.desk), mass)
        picked = stars.part * mass[:, None]
        there = picked > 0
        who, where, mass = stars.seeker[there], stars.seat[there], picked[there]
        np.add.at(used[SEEKER_PARTNER], (self.relaxed.seekers.group[who], where), mass)
        return alone / total, partnered + np.bincount(who, mass, len(partnered))

    def _seat(
        self, people: Alone, mass: Floats, uses: tuple[int, ...], used: Vector, warmth: float
    ) -> float:
        """Seat this much of each person on their own; return how many are not covered."""
        placed = people.spread(mass, warmth)
        for use, found in zip(uses, placed.used, strict=False):
            used[use] += found
        return placed.nowhere + (float(placed.used[1].sum()) if len(placed.used) > 1 else 0.0)

    def _worth_missed(self, price: float) -> float:
        least, most = self.relaxed.not_covered
        return price * (most if price > 0 else least)

    def _rise_missed(self, price: float, missed: float) -> float:
        least, most = self.relaxed.not_covered
        if not self.relaxed.counts_cover:
            return 0.0
        if price > 0 or missed > most:
            return most - missed
        return least - missed if price < 0 or missed < least else 0.0
