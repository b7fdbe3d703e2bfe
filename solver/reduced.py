"""What places and pairs lose against the bound: what no better seating has can be left out.

At given prices the bound is the sum of everybody's best and of what all desks are worth at best. A
seating in which somebody takes less than their best, or a bench holds less than its best pattern,
scores less than the bound by at least as much ("reduced cost fixing"). So with a seating of some
points in hand, whatever loses more than the bound exceeds them by is in no seating that is better.
"""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np

from solver.prices import Market, Prices, Vector
from solver.relaxed import NEVER, Floats
from solver.uses import HOST_ONE, SEEKER_PARTNER

ROUNDING: Final = 1e-6
"""Losses are this much less than computed, so that none is too much by rounding."""


class Reduced(NamedTuple):
    """Losses in points, at least; 1e8 and more for what is not possible at all.

    Of all seatings that the bound speaks of (``solver.bound.upper_bound``), one with this person at
    this desk, or with these two as partners, scores at most ``bound`` less the loss. To keep all
    seatings of more than ``score`` points, keep what loses less than ``bound - score``.

    Losses do not add up: two partners may both lose by their being together.
    """

    bound: float
    places: Floats  # people of the problem x desks and one more (without a desk)
    pairs: Floats  # seekers x hosts, in the order of the problem's


def reduced_at(prices: Prices, at: Vector, people: int) -> Reduced:
    """The losses at some prices (which should be as good as possible), for all people."""
    relaxed = prices.relaxed
    found = np.zeros((people, relaxed.desks + 1))
    pairs = np.full(relaxed.pair_points.shape, -NEVER)
    market = prices.at(at)
    best = _best(prices, market)
    less = prices.supply.less(market.offer)
    lost = market._replace(nets=market.nets - less)
    alone = prices.alone(lost.nets, market.missed)
    sides = relaxed.seekers, relaxed.hosts, relaxed.others
    for side, mine, theirs in zip(sides, best, alone, strict=True):
        found[side.people] = mine[:, None] - theirs.places()
    if prices.stars.possible:
        by_host = _Partners(prices, market, lost.nets[HOST_ONE:], market.nets[SEEKER_PARTNER])
        by_seat = _Partners(prices, market, market.nets[HOST_ONE:], lost.nets[SEEKER_PARTNER])
        hosts, seekers = relaxed.hosts.people, relaxed.seekers.people
        with_seekers = np.maximum(by_host.host_losses(best[1]), by_seat.host_losses(best[1]))
        found[hosts, :-1] = np.minimum(found[hosts, :-1], with_seekers)
        for i, seeker in enumerate(seekers):
            losses = np.maximum(by_host.losses(i, best[1]), by_seat.losses(i, best[1]))
            found[seeker, :-1] = np.minimum(found[seeker, :-1], losses.min(1))
            pairs[i] = losses.min(0)
    value = prices.worth(at, 0.0).value
    return Reduced(value, np.maximum(found - ROUNDING, 0), np.maximum(pairs - ROUNDING, 0))


def _best(prices: Prices, market: Market) -> tuple[Floats, Floats, Floats]:
    """What each seeker, host and other has at best."""
    stars = prices.stars_at(market, 0.0)
    hosts = market.hosts.best if stars is None else np.maximum(market.hosts.best, stars.best)
    return market.mine, hosts, market.others.best


class _Partners:
    """What hosts have with partners, at what being at desks brings them."""

    def __init__(
        self, prices: Prices, market: Market, host_net: Floats, seeker_net: Floats
    ) -> None:
        self._relaxed, self._net = prices.relaxed, seeker_net
        self._pairs = prices.pairs_at(market)
        self._whole, self._rest = prices.stars.places(self._pairs, seeker_net, host_net)
        self._values = self._relaxed.seekers.values(self._relaxed.desks)

    def host_losses(self, best: Floats) -> Floats:
        """What each host loses at each desk, with partners."""
        return best[:, None] - self._whole.T

    def losses(self, seeker: int, best: Floats) -> Floats:
        """What each host loses with a seeker at each desk: desks x hosts."""
        group = self._relaxed.seekers.group[seeker]
        mine = self._values[seeker] + self._net[group]
        found: Floats = (best - self._pairs[seeker]) - self._rest - mine[:, None]
        return found
