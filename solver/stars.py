"""Hosts with their partners: the best place and the best seekers for each host at given prices.

A *star* is a host at a desk with one seeker or more at desks beside it, as many as a host may have.
Which seeker is best at a desk for a host hangs on little: the best few of each class of seekers,
and who has something special there. So the best star of every host at every desk is estimated from
above first, and worked out only where the estimate comes near the best.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from solver import picks
from solver.picks import Picks
from solver.ranking import NOBODY, Ranking
from solver.relaxed import NEVER, Floats, Ints, Relaxed, Side

SLACK: Final = 1e-3
"""More than estimates and exact values differ by for being rounded differently."""

MOST_SEATS: Final = 5
"""With more desks beside a desk, three partners are only estimated: there are too many choices."""

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
    partners: Ints  # stars: how many, 3 for three and more
    best: Floats  # hosts: value of the best star, or less than the floor where there is none


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


class _Crowd(NamedTuple):
    """Seekers that are ranked together. ``closed``: desks (and no desk) that they do not have."""

    groups: list[_Group]
    layers: list[_Layer]
    closed: Flags | None


class Stars:
    """The stars of a relaxed problem."""

    def __init__(self, relaxed: Relaxed) -> None:
        self._relaxed = relaxed
        seekers, hosts = relaxed.seekers, relaxed.hosts
        self._kind = seekers.base.dtype
        self._members = [np.flatnonzero(seekers.class_of == k) for k in range(len(seekers.base))]
        groups = _groups_of(seekers, relaxed.desks)
        layers = _layers_of(seekers, relaxed.desks, seekers.special)
        self._everybody = _Crowd(groups, layers, None)
        shares = {
            int(g) for g, share in zip(seekers.group, seekers.share, strict=True) if share < 1
        }
        special = seekers.special[:, np.isin(seekers.group[seekers.special[0]], list(shares))]
        self._sharers = _Crowd(
            [group for group in groups if group.number in shares],
            _layers_of(seekers, relaxed.desks, special),
            ~np.append(relaxed.capacity.shareable, False),
        )
        self.may_share = bool(shares)
        self._family = min(relaxed.capacity.family, max(2, relaxed.partner_limit))
        self._ranks = min(3, max(2, relaxed.partner_limit))
        self._host_values = np.ascontiguousarray(
            (hosts.values(relaxed.desks) + hosts.gain[:, None]).T
        )
        self._beside = [np.ascontiguousarray(column) for column in relaxed.neighbours.T]
        self._degree = (relaxed.neighbours < relaxed.desks).sum(1)
        self._last: Ints = np.zeros(len(hosts.people), np.intp)
        self._tables: dict[int, Ranking] = {}
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

        ``pairs`` (seekers x hosts) is what a pair earns less the seeker's price, ``seeker_net``
        (price groups x desks) what being at a desk brings a seeker besides, ``host_net`` (the same
        for one partner, two, and more) a host, ``floor`` what each host has without partners.
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
        """The best seekers of each price group for each host at each sort of desk."""
        hosts = np.arange(pairs.shape[1])
        for group in self._everybody.groups:
            shape = group.worth.shape[1], len(hosts)
            table = Ranking.nobody(shape, self._ranks, self._kind)
            for worth, k in zip(group.worth, group.classes, strict=True):
                members = self._members[k]
                mine = pairs[members]
                values, people = [], []
                for _ in range(self._ranks):
                    at = mine.argmax(0)
                    value = mine[at, hosts]
                    who = np.where(value > NEVER / 2, members[at], NOBODY)
                    values.append(worth[:, None] + value)
                    people.append(who[None])
                    mine[at, hosts] = NEVER
                table.merge(Ranking(values, people))
            self._tables[group.number] = table

    def _estimate(self, pairs: Floats, seeker_net: Floats, host_net: Floats) -> Floats:
        """At least the value of each host's best star at each desk: desks x hosts."""
        seats = self.seats(pairs, seeker_net)
        columns = [found[desks] for found in seats for desks in self._beside]
        return self._with_host(columns, host_net)

    def seats(self, pairs: Floats, seeker_net: Floats) -> list[Floats]:
        """The best seeker at each desk (and no desk) for each host, and those who may share it with
        them: desks and one more x hosts, for as many as may be at one desk."""
        found = [self._best_at(pairs, seeker_net, self._everybody)]
        if self.may_share and self._relaxed.partner_limit > 1:
            sharers = self._best_at(pairs, seeker_net, self._sharers)
            found += [sharers] * (self._family - 1)
        return found

    def _with_host(self, columns: Sequence[Floats], host_net: Floats) -> Floats:
        relaxed = self._relaxed
        best = np.full_like(self._host_values, NEVER)
        for count, value in enumerate(sums_of_best(columns, relaxed.partner_limit)):
            value += host_net[count][relaxed.hosts.group].T
            np.maximum(best, value, out=best)
        best += self._host_values
        return best

    def _best_at(self, pairs: Floats, net: Floats, crowd: _Crowd) -> Floats:
        """The best seeker at each desk (and NEVER for no desk) for each host."""
        found = np.full((self._relaxed.desks + 1, pairs.shape[1]), NEVER, self._kind)
        for group in crowd.groups:
            value = self._tables[group.number].value[0][group.sort_of[:-1]]
            value += net[group.number][:, None]
            np.maximum(found[:-1], value, out=found[:-1])
        for layer in crowd.layers:
            value = pairs[layer.seekers]
            value += (layer.values + net[layer.groups, layer.desks])[:, None]
            found[layer.desks] = np.maximum(found[layer.desks], value)
        if crowd.closed is not None:
            found[crowd.closed] = NEVER
        return found

    def _exact(
        self, host: Ints, desk: Ints, pairs: Floats, seeker_net: Floats, host_net: Floats
    ) -> Found:
        """The best star of each of these hosts at each of these desks."""
        relaxed = self._relaxed
        seats = relaxed.neighbours[desk]
        choices = self._choices(host, desk, seats, pairs, seeker_net)
        group = relaxed.hosts.group[host]
        best, count = None, np.ones(len(host), np.intp)
        for number, choice in choices:
            net = host_net[number - 1][group, desk]
            choice = choice._replace(value=choice.value + net)
            if best is None:
                best = choice
                continue
            count = np.where(choice.value > best.value, number, count)
            best = best.or_better(choice)
        assert best is not None  # one partner is always a choice
        value, seeker, seat, part = best
        value = value + self._host_values[desk, host]
        return Found(host, desk, value, seeker, seat, part, count, value)

    def _choices(
        self, host: Ints, desk: Ints, seats: Ints, pairs: Floats, net: Floats
    ) -> Iterator[tuple[int, Picks]]:
        """The best partners by how many there are; 3 stands for three and more."""
        limit = self._relaxed.partner_limit
        ranking = self._rank(host, seats, pairs, net, self._everybody)
        yield 1, picks.one(ranking, seats)
        if limit > 1:
            two = picks.two(ranking, seats)
            yield 2, two
            if limit > 2 and seats.shape[1] > 2:
                few = 3 if seats.shape[1] <= MOST_SEATS else 2
                chosen = picks.three(ranking, seats) if few == 3 else two
                most = np.minimum(limit, self._degree[desk])
                more = picks.at_most(chosen, ranking, most, few) if limit > few else chosen
                yield 3, more._replace(value=np.where(most > 2, more.value, NEVER))
            if self.may_share:
                sharers = self._rank(host, seats, pairs, net, self._sharers)
                yield 2, picks.sharing(ranking, sharers, seats, 2, self._family)
                if limit > 2:
                    yield 3, picks.sharing(ranking, sharers, seats, limit, self._family)

    def _rank(self, host: Ints, seats: Ints, pairs: Floats, net: Floats, crowd: _Crowd) -> Ranking:
        """The best seekers for a host (stars) at each desk beside (stars x neighbours)."""
        hosts = np.broadcast_to(host[:, None], seats.shape)
        padded = np.concatenate((net, np.full((len(net), 1), NEVER, net.dtype)), axis=1)
        found = Ranking.nobody(seats.shape, self._ranks, self._kind)
        for group in crowd.groups:
            table, sorts = self._tables[group.number], group.sort_of[seats]
            price = padded[group.number][seats]
            values = [value[sorts, hosts] + price for value in table.value]
            found.merge(Ranking(values, [who[sorts, hosts] for who in table.who]))
        for layer in crowd.layers:
            at = layer.at[seats]
            places = np.nonzero(at != NOBODY)
            at = at[places]
            seeker = layer.seekers[at]
            price = padded[layer.groups[at], seats[places]]
            found.push(pairs[seeker, hosts[places]] + layer.values[at] + price, seeker, places)
        if crowd.closed is not None:
            for value in found.value:
                value[crowd.closed[seats]] = NEVER
        return found


def sums_of_best(columns: Sequence[Floats], most: int) -> list[Floats]:
    """At least the sum of the largest, of the two largest, and of the three and up to ``most``
    largest of each place."""
    first = columns[0].copy()
    if most == 1:
        for column in columns[1:]:
            np.maximum(first, column, out=first)
        return [first]
    second, third = np.full_like(first, NEVER), np.full_like(first, NEVER)
    total = np.maximum(first, 0)
    for column in columns[1:]:
        if most > 2:
            np.maximum(third, np.minimum(second, column), out=third)
            total += np.maximum(column, 0)
        np.maximum(second, np.minimum(first, column), out=second)
        np.maximum(first, column, out=first)
    if most == 2:
        return [first, first + second]
    three = first + second + third
    if most > 3:
        counted = np.maximum(first, 0) + np.maximum(second, 0) + np.maximum(third, 0)
        three += np.minimum(total - counted, np.maximum(third, 0) * (most - 3))
    return [first, first + second, three]


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
