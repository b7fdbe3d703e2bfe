"""Hosts with their partners: the best place and the best seekers for each host at given prices.

A *star* is a host at a desk with one seeker or more at desks beside it, as many as a host may have.
Which seeker is best at a desk for a host hangs on little: the best few of each class of seekers,
and who has something special there. So the best star of every host at every desk is estimated from
above first, and worked out only where the estimate comes near the best.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from solver.relaxed import NEVER, Floats, Ints, Relaxed, Side

NOBODY: Final = -1
SLACK: Final = 1e-3
"""More than estimates and exact values differ by for being rounded differently."""

STARS_A_HOST: Final = 24
"""About as many stars of a host are worked out at most, apart from those that must be."""

Flags: TypeAlias = NDArray[np.bool_]


class Found(NamedTuple):
    """Stars that come near the best of their host, those of each host's best among them.

    A pick is a seeker at a desk; its part is how often it counts (mostly 1, 0 for no pick).
    """

    host: Ints  # stars
    desk: Ints  # stars
    value: Floats  # stars
    seeker: Ints  # stars x picks
    seat: Ints  # stars x picks
    part: Floats  # stars x picks
    best: Floats  # hosts: value of the best star, or less than the floor where there is none


class _TwoBest:
    """The best two different seekers for each item, while candidates come in."""

    def __init__(self, value: tuple[Floats, Floats], who: tuple[Ints, Ints]) -> None:
        self.value, self.who = value, who

    @classmethod
    def nobody(cls, shape: tuple[int, ...], kind: np.dtype[Any]) -> _TwoBest:
        """Nobody yet."""
        value = np.full(shape, NEVER, kind)
        who = np.full(shape, NOBODY, np.intp)
        return cls((value, value.copy()), (who, who.copy()))

    def merge(self, other: _TwoBest) -> None:
        """Take the best two of other seekers."""
        (a, a_next), (b, b_next) = self.value, other.value
        (one, one_next), (two, two_next) = self.who, other.who
        up = b > a
        loser, behind = np.where(up, a, b), np.where(up, b_next, a_next)
        keeps = loser > behind
        next_who = np.where(keeps, np.where(up, one, two), np.where(up, two_next, one_next))
        self.value = (np.maximum(a, b), np.maximum(loser, behind))
        self.who = (np.where(up, two, one), next_who)

    def push(self, value: Floats, who: Ints, items: tuple[Ints, ...]) -> None:
        """Take a candidate for each of some items; the same seeker may come twice, and counts with
        the larger value."""
        first, second = self.value[0][items], self.value[1][items]
        one, two = self.who[0][items], self.who[1][items]
        up, is_one = value > first, who == one
        shifts = up & ~is_one
        is_next = ~up & ~is_one & (value > second)
        self.value[0][items] = np.where(up, value, first)
        self.who[0][items] = np.where(up, who, one)
        self.value[1][items] = np.where(shifts, first, np.where(is_next, value, second))
        self.who[1][items] = np.where(shifts, one, np.where(is_next, who, two))


class _Group(NamedTuple):
    """Seekers' classes of one price group: desks that are worth the same to all are one *sort*."""

    number: int
    classes: Sequence[int]
    worth: Floats  # classes x sorts
    sort_of: Ints  # desks and one more (no desk)


class _Layer(NamedTuple):
    """Special desks, each at most once: who gets what there."""

    desks: Ints
    seekers: Ints
    values: Floats
    groups: Ints
    at: Ints  # desk (and one more: no desk) -> its place in this layer, or NOBODY


class Stars:
    """The stars of a relaxed problem."""

    def __init__(self, relaxed: Relaxed) -> None:
        self._relaxed = relaxed
        seekers, hosts = relaxed.seekers, relaxed.hosts
        self._kind = seekers.base.dtype
        self._members = [np.flatnonzero(seekers.class_of == k) for k in range(len(seekers.base))]
        self._groups = _groups_of(seekers, relaxed.desks)
        self._layers = _layers_of(seekers, relaxed.desks, seekers.special)
        self._host_values = np.ascontiguousarray(
            (hosts.values(relaxed.desks) + hosts.gain[:, None]).T
        )
        self._beside = [np.ascontiguousarray(column) for column in relaxed.neighbours.T]
        self._degree = (relaxed.neighbours < relaxed.desks).sum(1)
        self._sharers = {
            int(g) for g, share in zip(seekers.group, seekers.share, strict=True) if share < 1
        }
        shares = np.isin(seekers.group[seekers.special[0]], list(self._sharers))
        self._layers_of_sharers = _layers_of(seekers, relaxed.desks, seekers.special[:, shares])
        self._last: Ints = np.zeros(len(hosts.people), np.intp)
        self._tables: dict[int, _TwoBest] = {}
        self.may_share = bool(self._sharers)
        self.possible = bool(
            relaxed.partner_limit > 0
            and len(seekers.people)
            and len(hosts.people)
            and (relaxed.pair_points > NEVER / 2).any()
        )

    def best(
        self, pairs: Floats, seeker_net: Floats, host_net: Floats, floor: Floats, cut: float
    ) -> Found:
        """The stars within about ``cut`` of each host's best.

        ``pairs`` (seekers x hosts) is what a pair earns less the seeker's price, ``seeker_net`` and
        ``host_net`` (price groups x desks) what being at a desk brings besides, ``floor`` what each
        host has without partners.
        """
        self._fill_tables(pairs)
        estimate = self._estimate(pairs, seeker_net, host_net)
        everybody = np.arange(len(floor))
        sure = self._exact(everybody, self._last, pairs, seeker_net, host_net)
        low = np.maximum(floor, sure.value).astype(self._kind)
        estimate -= low
        while cut > SLACK and np.count_nonzero(estimate > -cut) > STARS_A_HOST * len(low):
            cut /= 2
        desk, host = np.nonzero(estimate > -max(cut, SLACK))
        found = self._exact(host, desk, pairs, seeker_net, host_net)
        best = np.full(len(floor), NEVER, self._kind)
        np.maximum.at(best, host, found.value)
        is_best = found.value >= best[host]
        self._last[host[is_best]] = desk[is_best]
        return found._replace(best=best)

    def _fill_tables(self, pairs: Floats) -> None:
        """The best two seekers of each price group for each host at each sort of desk."""
        hosts = np.arange(pairs.shape[1])
        for group in self._groups:
            table = _TwoBest.nobody((group.worth.shape[1], len(hosts)), self._kind)
            for worth, k in zip(group.worth, group.classes, strict=True):
                members = self._members[k]
                mine = pairs[members]
                at = mine.argmax(0)
                best, who = mine[at, hosts], members[at]
                mine[at, hosts] = NEVER
                at = mine.argmax(0)
                values = worth[:, None] + best, worth[:, None] + mine[at, hosts]
                table.merge(_TwoBest(values, (who, members[at])))
            self._tables[group.number] = table

    def _estimate(self, pairs: Floats, seeker_net: Floats, host_net: Floats) -> Floats:
        """At least the value of each host's best star at each desk: desks x hosts."""
        relaxed = self._relaxed
        everybody, sharers = self._best_at(pairs, seeker_net)
        most = relaxed.partner_limit
        columns = [everybody[desks] for desks in self._beside]
        if sharers is not None:
            columns += [sharers[desks] for desks in self._beside] * (1 if most == 2 else 0)
        first, second = columns[0].copy(), np.full_like(columns[0], NEVER)
        total = np.maximum(first, 0)
        for column in columns[1:]:
            if most == 2:
                np.maximum(second, np.minimum(first, column), out=second)
            elif most > 2:
                total += np.maximum(column, 0)
            np.maximum(first, column, out=first)
        if most == 2:
            first += np.maximum(second, 0)
        elif most > 2:
            alike = np.maximum(first, first * most)
            first = alike if sharers is not None else np.minimum(alike, np.maximum(first, total))
        first += self._host_values
        first += host_net[relaxed.hosts.group].T
        return np.asarray(first)

    def _best_at(self, pairs: Floats, net: Floats) -> tuple[Floats, Floats | None]:
        """The best seeker at each desk (and NEVER for no desk) for each host; the same for seekers
        who may share a desk, if there are any."""
        shape = (self._relaxed.desks + 1, pairs.shape[1])
        everybody = np.full(shape, NEVER, self._kind)
        sharers = np.full(shape, NEVER, self._kind) if self._sharers else None
        for group in self._groups:
            table = self._tables[group.number].value[0]
            value = table[group.sort_of[:-1]]
            value += net[group.number][:, None]
            np.maximum(everybody[:-1], value, out=everybody[:-1])
            if sharers is not None and group.number in self._sharers:
                np.maximum(sharers[:-1], value, out=sharers[:-1])
        for layer in self._layers:
            value = pairs[layer.seekers]
            value += (layer.values + net[layer.groups, layer.desks])[:, None]
            everybody[layer.desks] = np.maximum(everybody[layer.desks], value)
        if sharers is not None:
            for layer in self._layers_of_sharers:
                value = pairs[layer.seekers]
                value += (layer.values + net[layer.groups, layer.desks])[:, None]
                sharers[layer.desks] = np.maximum(sharers[layer.desks], value)
            sharers[:-1][~self._relaxed.capacity.shareable] = NEVER
        return everybody, sharers

    def _exact(
        self, host: Ints, desk: Ints, pairs: Floats, seeker_net: Floats, host_net: Floats
    ) -> Found:
        """The best star of each of these hosts at each of these desks."""
        relaxed = self._relaxed
        seats = relaxed.neighbours[desk]
        two = self._two_best(host, seats, pairs, seeker_net, only_sharers=False)
        chosen = _pairs_of(two, seats)
        if relaxed.partner_limit == 1:
            chosen = chosen.without_second()
        elif self._sharers:
            shared = self._two_best(host, seats, pairs, seeker_net, only_sharers=True)
            chosen = chosen.or_shared(shared, seats)
        picks = chosen.picks()
        if relaxed.partner_limit > 2:
            picks = self._more_than_two(picks, two, seats, desk)
        value, seeker, seat, part = picks
        value = value + self._host_values[desk, host] + host_net[relaxed.hosts.group[host], desk]
        return Found(host, desk, value, seeker, seat, part, value)

    def _two_best(
        self, host: Ints, seats: Ints, pairs: Floats, net: Floats, *, only_sharers: bool
    ) -> _TwoBest:
        """The best two seekers for a host (stars) at each desk beside (stars x neighbours)."""
        hosts = np.broadcast_to(host[:, None], seats.shape)
        padded = np.concatenate((net, np.full((len(net), 1), NEVER, net.dtype)), axis=1)
        found = _TwoBest.nobody(seats.shape, self._kind)
        for group in self._groups:
            if only_sharers and group.number not in self._sharers:
                continue
            table, sorts = self._tables[group.number], group.sort_of[seats]
            price = padded[group.number][seats]
            first, second = (value[sorts, hosts] + price for value in table.value)
            one, two = (who[sorts, hosts] for who in table.who)
            found.merge(_TwoBest((first, second), (one, two)))
        for layer in self._layers_of_sharers if only_sharers else self._layers:
            at = layer.at[seats]
            items = np.nonzero(at != NOBODY)
            at = at[items]
            seeker = layer.seekers[at]
            price = padded[layer.groups[at], seats[items]]
            found.push(pairs[seeker, hosts[items]] + layer.values[at] + price, seeker, items)
        if only_sharers:
            closed = ~np.append(self._relaxed.capacity.shareable, False)[seats]
            for value in found.value:
                value[closed] = NEVER
        return found

    def _more_than_two(
        self, picks: tuple[Floats, Ints, Ints, Floats], two: _TwoBest, seats: Ints, desk: Ints
    ) -> tuple[Floats, Ints, Ints, Floats]:
        """At least the value of the best star of up to so many seekers, from its best pair.

        Of k seekers any two are worth at most the best pair, so that all are worth at most k / 2
        times as much. Without shared desks they are also worth at most the sum of the best seekers
        at k different desks, even if some are counted twice in it.
        """
        value, seeker, seat, part = picks
        most = np.full(len(desk), self._relaxed.partner_limit)
        if not self._sharers:
            most = np.minimum(most, self._degree[desk])
        times = np.where(value > 0, np.maximum(most / 2, 1.0), 1.0).astype(self._kind)
        value, part = value * times, part * times[:, None]
        if self._sharers:
            return value, seeker, seat, part
        rank = np.argsort(np.argsort(-two.value[0], axis=1), axis=1)
        taken = (rank < most[:, None]) & ((two.value[0] > 0) | (rank == 0))
        other = np.where(taken, two.value[0], 0).sum(1)
        better = (other < value)[:, None]
        wide = seats.shape[1] - seeker.shape[1]
        if wide > 0:
            seeker, seat = (np.pad(a, ((0, 0), (0, wide))) for a in (seeker, seat))
            part = np.pad(part, ((0, 0), (0, wide)))
        cols = slice(0, seats.shape[1])
        mine = np.zeros_like(part)
        mine[:, cols] = taken
        one, place = np.zeros_like(seeker), np.zeros_like(seat)
        one[:, cols], place[:, cols] = np.where(taken, two.who[0], 0), np.where(taken, seats, 0)
        return (
            np.minimum(value, other),
            np.where(better, one, seeker),
            np.where(better, place, seat),
            np.where(better, mine, part),
        )


class _Chosen(NamedTuple):
    """One seeker or two for each star, and where they sit."""

    value: Floats
    alone: Floats  # value of the best one alone
    who: tuple[Ints, Ints]
    seats: tuple[Ints, Ints]

    def without_second(self) -> _Chosen:
        """The best seeker alone."""
        nobody = np.full_like(self.who[1], NOBODY)
        return self._replace(value=self.alone, who=(self.who[0], nobody))

    def or_shared(self, two: _TwoBest, seats: Ints) -> _Chosen:
        """Two who share a desk beside instead, where that is better."""
        rows = np.arange(len(seats))
        both = two.value[0] + two.value[1]
        at = both.argmax(1)
        value = both[rows, at]
        better = value > self.value
        who = [np.where(better, w[rows, at], old) for w, old in zip(two.who, self.who, strict=True)]
        places = [np.where(better, seats[rows, at], old) for old in self.seats]
        return _Chosen(
            np.where(better, value, self.value),
            self.alone,
            (who[0], who[1]),
            (places[0], places[1]),
        )

    def picks(self) -> tuple[Floats, Ints, Ints, Floats]:
        """Value, seekers, seats and parts (stars x 2)."""
        who, seats = np.stack(self.who, axis=1), np.stack(self.seats, axis=1)
        there = who != NOBODY
        part = there.astype(self.value.dtype)
        return self.value, np.where(there, who, 0), np.where(there, seats, 0), part


def _pairs_of(two: _TwoBest, seats: Ints) -> _Chosen:
    """The best seeker and another one at another desk if they add to it.

    Either the best of all is in the best pair, or both others stand in its way: the second at its
    desk, and itself at another desk.
    """
    rows = np.arange(len(seats))
    (first, second), (one, other) = two.value, two.who
    at = first.argmax(1)
    alone, who = first[rows, at], one[rows, at]
    is_who = one == who[:, None]
    next_value = np.where(is_who, second, first)
    next_value[rows, at] = NEVER
    by = next_value.argmax(1)
    added = next_value[rows, by]
    there_too = np.where(is_who, first, NEVER)
    there_too[rows, at] = NEVER
    moved = there_too.argmax(1)
    plain = alone + np.maximum(added, 0)
    turned = second[rows, at] + there_too[rows, moved]
    turn = turned > plain
    next_who = np.where(is_who, other, one)[rows, by]
    next_who = np.where(added > 0, next_who, NOBODY)
    return _Chosen(
        value=np.where(turn, turned, plain),
        alone=alone,
        who=(np.where(turn, other[rows, at], who), np.where(turn, who, next_who)),
        seats=(seats[rows, at], np.where(turn, seats[rows, moved], seats[rows, by])),
    )


def _groups_of(seekers: Side, desks: int) -> list[_Group]:
    found = []
    numbers = seekers.group[seekers.first]
    for number in np.unique(numbers):
        classes = np.flatnonzero(numbers == number)
        worth, sort_of = np.unique(seekers.base[classes], axis=1, return_inverse=True)
        closed = np.full((len(classes), 1), NEVER, worth.dtype)
        sorts = np.append(sort_of.reshape(desks), worth.shape[1])
        found.append(
            _Group(int(number), classes.tolist(), np.concatenate((worth, closed), axis=1), sorts)
        )
    return found


def _layers_of(seekers: Side, desks: int, special: Ints) -> list[_Layer]:
    """Special (person, desk) in layers in which no desk comes twice."""
    who, where = special
    depth = np.zeros(len(where), np.intp)
    seen: dict[int, int] = {}
    for i, desk in enumerate(where.tolist()):
        depth[i] = seen.get(desk, 0)
        seen[desk] = int(depth[i]) + 1
    worth = dict(
        zip(zip(*seekers.special.tolist(), strict=True), seekers.special_value, strict=True)
    )
    found = []
    for level in range(max(seen.values(), default=0)):
        mine = np.flatnonzero(depth == level)
        at = np.full(desks + 1, NOBODY, np.intp)
        at[where[mine]] = np.arange(len(mine))
        values = np.array(
            [worth[pair] for pair in zip(who[mine].tolist(), where[mine].tolist(), strict=True)],
            seekers.special_value.dtype,
        )
        found.append(_Layer(where[mine], who[mine], values, seekers.group[who[mine]], at))
    return found
