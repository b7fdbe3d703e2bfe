"""Choosing seekers for a host: at most one at each desk beside, nobody twice.

Everything is for many stars at once: rankings have the shape stars x desks beside.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, permutations
from typing import Final, NamedTuple

import numpy as np

from solver.ranking import NOBODY, Floats, Ints, Ranking
from solver.relaxed import NEVER

ORDERS: Final = sorted(
    {
        order
        for ranks in ((0, 0, 0), (0, 0, 1), (0, 0, 2), (0, 1, 1), (0, 1, 2))
        for order in permutations(ranks)
    }
)
"""Ranks of three who are chosen: in the best choice one has the best for their desk, another one of
the best two, the third one of the best three (else two could change desks and both gain)."""


PICKS: Final = 3


class Picks(NamedTuple):
    """What is chosen for each star: value, seekers, where they sit, and how often each counts."""

    value: Floats  # stars
    who: Ints  # stars x PICKS
    seat: Ints  # stars x PICKS
    part: Floats  # stars x PICKS; 0 for no pick

    def or_better(self, other: Picks) -> Picks:
        """The better of two choices for each star."""
        better = other.value > self.value
        row = better[:, None]
        return Picks(
            np.where(better, other.value, self.value),
            np.where(row, other.who, self.who),
            np.where(row, other.seat, self.seat),
            np.where(row, other.part, self.part),
        )


def one(ranking: Ranking, seats: Ints) -> Picks:
    """The best seeker alone."""
    rows, at = np.arange(len(seats)), ranking.value[0].argmax(1)
    return _picks(ranking.value[0][rows, at], [(ranking.who[0][rows, at], seats[rows, at])])


def two(ranking: Ranking, seats: Ints) -> Picks:
    """The best two at two desks; at most ``NEVER`` where there are no two.

    Either the best of all is in the best pair, or both others stand in its way: the second at its
    desk, and itself at another desk.
    """
    rows = np.arange(len(seats))
    (first, second), (best, other) = ranking.value[:2], ranking.who[:2]
    at = first.argmax(1)
    alone, who = first[rows, at], best[rows, at]
    is_who = best == who[:, None]
    next_value = np.where(is_who, second, first)
    next_value[rows, at] = NEVER
    by = next_value.argmax(1)
    there_too = np.where(is_who, first, NEVER)
    there_too[rows, at] = NEVER
    moved = there_too.argmax(1)
    plain = alone + next_value[rows, by]
    turned = second[rows, at] + there_too[rows, moved]
    turn = turned > plain
    next_who = np.where(is_who, other, best)[rows, by]
    return _picks(
        np.where(turn, turned, plain),
        [
            (np.where(turn, other[rows, at], who), seats[rows, at]),
            (np.where(turn, who, next_who), seats[rows, np.where(turn, moved, by)]),
        ],
    )


def three(ranking: Ranking, seats: Ints) -> Picks:
    """The best three at three desks; ``NEVER`` where there are no three."""
    best = np.full(len(seats), NEVER, ranking.value[0].dtype)
    who = np.full((3, len(seats)), NOBODY, np.intp)
    seat = np.zeros((3, len(seats)), np.intp)
    for desks in combinations(range(seats.shape[1]), 3):
        for order in ORDERS:
            values = [ranking.value[r][:, d] for r, d in zip(order, desks, strict=True)]
            people = [ranking.who[r][:, d] for r, d in zip(order, desks, strict=True)]
            total = values[0] + values[1] + values[2]
            same = (people[0] == people[1]) | (people[1] == people[2]) | (people[0] == people[2])
            up = np.flatnonzero((total > best) & ~same)
            best[up] = total[up]
            for i in range(3):
                who[i, up], seat[i, up] = people[i][up], seats[up, desks[i]]
    return _picks(best, list(zip(who, seat, strict=True)))


def at_most(found: Picks, ranking: Ranking, most: Ints, at_hand: int) -> Picks:
    """At least what up to ``most`` seekers are worth, from the best ``at_hand`` of them.

    Of k seekers any few are worth at most the best few, so that all are worth at most k / few times
    as much. They are also worth at most the best at each of k desks, some perhaps twice.
    """
    times = np.where(found.value > 0, np.maximum(most / at_hand, 1.0), 1.0)
    value = found.value * times.astype(found.value.dtype)
    falling = -np.sort(-np.maximum(ranking.value[0], 0), axis=1)
    counted = np.arange(falling.shape[1]) < most[:, None]
    value = np.where(times > 1, np.minimum(value, (falling * counted).sum(1)), value)
    value = np.maximum(value, found.value)
    grown = np.where(found.value > 0, value / np.where(found.value > 0, found.value, 1), 1)
    return found._replace(value=value, part=found.part * grown[:, None])


def sharing(everybody: Ranking, sharers: Ranking, seats: Ints, most: int, family: int) -> Picks:
    """At least what a star is worth in which two or more share a desk beside the host.

    ``sharers`` ranks those who may share, where they may; up to ``family`` share one desk. Two at
    one desk are exact; for the rest everybody counts at their best, some perhaps twice.
    """
    rows = np.arange(len(seats))
    plus = np.maximum(everybody.value[0], 0)
    shared_plus = np.maximum(sharers.value[0], 0)
    both = sharers.value[0] + sharers.value[1]
    rest = np.zeros_like(both)
    if most > 2:
        per_seat = plus + (family - 1) * shared_plus
        here = (family - 2) * shared_plus
        most_at_one = np.maximum(_best_but(plus), np.minimum(here, shared_plus))
        rest = np.minimum((most - 2) * most_at_one, per_seat.sum(1)[:, None] - per_seat + here)
    at = (both + rest).argmax(1)
    others = plus.copy()
    others[rows, at] = -1
    by = others.argmax(1)
    picks = _picks(
        both[rows, at] + rest[rows, at],
        [
            (sharers.who[0][rows, at], seats[rows, at]),
            (sharers.who[1][rows, at], seats[rows, at]),
            (everybody.who[0][rows, by], seats[rows, by]),
        ],
    )
    extra = np.maximum(others[rows, by], 0)
    part = picks.part.copy()
    part[:, 2] *= np.where(extra > 0, rest[rows, at] / np.where(extra > 0, extra, 1), 0)
    return picks._replace(part=part)


def _best_but(values: Floats) -> Floats:
    """For each desk the largest value of the other desks, at least 0."""
    rows, at = np.arange(len(values)), values.argmax(1)
    found = np.repeat(values[rows, at][:, None], values.shape[1], axis=1)
    without = values.copy()
    without[rows, at] = 0
    found[rows, at] = without.max(1)
    return found


def _picks(value: Floats, chosen: Sequence[tuple[Ints, Ints]]) -> Picks:
    who, seat = np.zeros((2, len(value), PICKS), np.intp)
    part = np.zeros((len(value), PICKS), value.dtype)
    for i, (people, seats) in enumerate(chosen):
        there = people != NOBODY
        who[:, i], seat[:, i], part[:, i] = people * there, seats * there, there
    return Picks(value, who, seat, part)
