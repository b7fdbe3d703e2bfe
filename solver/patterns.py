"""How the desks of a bench can be used together: every pattern of it, without listing them.

Desks are gone through in an order that keeps few of them open: those with a desk beside them still
to come. A *state* says of each open desk what it offers and still needs; a step gives one more desk
a use. Every path from the first state to the last is a pattern in which each seeker with a partner
has a host of their own beside them, each host as many seekers as they say, and everybody alone
somebody who covers them. The best pattern for given worths of uses is a longest path, and warm
worths give each use a part of the bench.

Somebody who can share a desk may be anything to those beside it: who is where on which day is left
out here, as in who fits whom by days. So a seating always is a pattern, but not every pattern is a
seating.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from typing import Any, Final, NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from solver.uses import (
    EMPTY,
    HOST_ALONE,
    HOST_MISSED,
    HOST_MORE,
    HOST_ONE,
    HOST_TWO,
    HOST_USES,
    MOST_PARTNERS,
    OTHER,
    SEEKER_ALONE,
    SEEKER_MISSED,
    SEEKER_PARTNER,
    SEEKER_USES,
    SHARED,
    STATES,
)

Floats: TypeAlias = NDArray[np.floating[Any]]
Ints: TypeAlias = NDArray[np.intp]
State = tuple[int, ...]

# What an open desk offers and needs.
NOTHING: Final = 0
ANYTHING: Final = 1  # somebody who can share
SEEKER: Final = 2  # in need of nothing more
SEEKER_COLD: Final = 3  # waits for somebody who covers them
SEEKER_FREE: Final = 4  # waits for a host
HOST: Final = 5
HOST_COLD: Final = 6
HOST_OPEN: Final = 7  # has three, and takes more
NEEDS: Final = 7  # NEEDS + n waits for n seekers and no more
NEEDS_OPEN: Final = 10  # NEEDS_OPEN + n waits for n seekers, and takes more

SEEKERS: Final = frozenset((SEEKER, SEEKER_COLD, SEEKER_FREE))
UNDONE: Final = frozenset((SEEKER_COLD, SEEKER_FREE, HOST_COLD, *range(NEEDS + 1, NEEDS_OPEN + 4)))

MOST_STEPS: Final = 40_000
"""Benches with more steps between states are not told by patterns."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What there is to tell apart: how many partners a host has at most, whether people alone must
    be covered, whether some may be missed, and whether some people can share desks."""

    partner_limit: int
    covers: bool
    misses: bool
    shares: bool

    def uses(self) -> tuple[int, ...]:
        """The uses of a desk."""
        partners = (SEEKER_PARTNER, HOST_ONE, HOST_TWO, HOST_MORE)[: 1 + min(self.partner_limit, 3)]
        return (
            EMPTY,
            OTHER,
            SEEKER_ALONE,
            HOST_ALONE,
            *(partners if self.partner_limit > 0 else ()),
            *((SEEKER_MISSED, HOST_MISSED) if self.misses else ()),
            *((SHARED,) if self.shares else ()),
        )


class _Step(NamedTuple):
    """All ways to use the next desk, in order of the state that comes of it."""

    source: Ints
    target: Ints
    use: Ints
    ends: Ints  # where each target begins
    by_source: Ints  # order of sources
    begins: Ints  # where each source begins in that order
    is_use: Floats  # states x ways: 1 where the way has this use


class Ahead(NamedTuple):
    """The best ways to use the first desks: of each state by step, and of each way to a state."""

    best: list[Floats]  # states x benches, one more than there are steps
    ways: list[Floats]  # ways x benches


class Patterns:
    """The patterns of benches of one shape, for many benches at once. ``worth`` is what each use is
    worth everywhere, desks x states x benches."""

    def __init__(self, order: Sequence[int], steps: Sequence[_Step]) -> None:
        self.order = tuple(order)
        self._steps = steps

    def ahead(self, worth: Floats) -> Ahead:
        """What comes of going through the desks; the last ``best`` is that of the patterns."""
        best: list[Floats] = [np.zeros((1, worth.shape[2]), worth.dtype)]
        found = []
        for desk, step in zip(self.order, self._steps, strict=True):
            ways = best[-1][step.source]
            ways += worth[desk][step.use]
            found.append(ways)
            best.append(np.maximum.reduceat(ways, step.ends, axis=0))
        return Ahead(best, found)

    def parts(self, ahead: Ahead, warmth: float) -> Floats:
        """How much each desk is used for what (desks x states x benches), if patterns that are
        nearly best are chosen too: weights fall by e for each ``warmth`` below the best."""
        chosen = []  # ways x benches: the part of those who come to a state that come this way
        mass = np.ones_like(ahead.best[0])
        for step, best, ways in zip(self._steps, ahead.best[1:], ahead.ways, strict=True):
            way = np.exp((ways - best[step.target]) / ways.dtype.type(warmth))
            way *= mass[step.source]
            mass = np.add.reduceat(way, step.ends, axis=0)
            way /= mass[step.target]
            chosen.append(way)
        found = np.empty((len(self.order), STATES, mass.shape[1]), mass.dtype)
        part = np.ones_like(mass)
        for desk, step, way in reversed(list(zip(self.order, self._steps, chosen, strict=True))):
            way *= part[step.target]
            found[desk] = step.is_use.astype(way.dtype) @ way
            part = np.add.reduceat(way[step.by_source], step.begins, axis=0)
        return found


def patterns_of(beside: Sequence[Sequence[int]], kind: Kind) -> Patterns | None:
    """The patterns of a bench whose desks have these desks beside them; None if it is too large."""
    order = _order(beside)
    last = _last_beside(beside, order)
    open_desks: list[int] = []
    states: Mapping[State, int] = {(): 0}
    raw: list[list[tuple[int, int, int]]] = []
    room = MOST_STEPS
    for i, desk in enumerate(order):
        everybody = [*open_desks, desk]
        place = _Place(
            around=[j for j, d in enumerate(open_desks) if d in beside[desk]],
            kept=[j for j, d in enumerate(everybody) if last[d] > i],
            closed=[j for j, d in enumerate(everybody) if last[d] <= i],
            is_wide=len(beside[desk]) > MOST_PARTNERS < kind.partner_limit,
        )
        found = _step(states, place, kind, room)
        if found is None:
            return None
        ways, states = found
        room -= len(ways)
        raw.append(ways)
        open_desks = [everybody[j] for j in place.kept]
    return Patterns(order, _steps(raw))


class _Place(NamedTuple):
    """The next desk: which open desks are beside it, and which of all stay open after it."""

    around: Sequence[int]
    kept: Sequence[int]
    closed: Sequence[int]
    is_wide: bool  # has more desks beside it than partners are told apart


def _last_beside(beside: Sequence[Sequence[int]], order: Sequence[int]) -> dict[int, int]:
    """When the last of the desks beside each desk comes; -1 for a desk by itself."""
    place = {desk: i for i, desk in enumerate(order)}
    return {desk: max((place[e] for e in beside[desk]), default=-1) for desk in order}


def _step(
    states: Mapping[State, int], place: _Place, kind: Kind, most: int
) -> tuple[list[tuple[int, int, int]], Mapping[State, int]] | None:
    """All (state before, state after, use of the desk), and the states after; None if too many."""
    ways: set[tuple[int, int, int]] = set()
    after: dict[State, int] = {}
    for (state, number), use in product(states.items(), kind.uses()):
        for result in _arrive(state, place.around, use, kind.covers, place.is_wide):
            if any(result[j] in UNDONE for j in place.closed):
                continue
            target = after.setdefault(tuple(result[j] for j in place.kept), len(after))
            ways.add((number, target, use))
        if len(ways) > most:
            return None
    return sorted(ways), after


def _order(beside: Sequence[Sequence[int]]) -> list[int]:
    """An order in which few desks stay open: next is the one that closes most and opens least."""
    left = set(range(len(beside)))
    order: list[int] = []
    open_desks: set[int] = set()
    while left:
        desk = min(left, key=lambda d: _cost(d, beside, open_desks, left))
        left.discard(desk)
        order.append(desk)
        open_desks = {d for d in (*open_desks, desk) if any(e in left for e in beside[d])}
    return order


def _cost(
    desk: int, beside: Sequence[Sequence[int]], open_desks: set[int], left: set[int]
) -> tuple[int, int, int]:
    remaining = left - {desk}
    stay = sum(1 for d in (*open_desks, desk) if any(e in remaining for e in beside[d]))
    return stay, -sum(1 for e in beside[desk] if e in open_desks), desk


def _arrive(
    state: State, around: Sequence[int], use: int, covers: bool, is_wide: bool
) -> Iterator[State]:
    """The states that come of giving the next desk this use: the open desks', then its own."""
    seekers = use in SEEKER_USES or use == SHARED
    hosts = use in HOST_USES or use == SHARED
    now = list(state)
    for j in around:
        if (now[j] == SEEKER_COLD and hosts) or (now[j] == HOST_COLD and seekers):
            now[j] = SEEKER if now[j] == SEEKER_COLD else HOST
    near = [state[j] for j in around]
    if use in (EMPTY, OTHER):
        yield (*now, NOTHING)
    elif use == SHARED:
        for change in product(*(_with_anybody(now[j]) for j in around)):
            yield (*_changed(now, around, change), ANYTHING)
    elif use in (SEEKER_ALONE, SEEKER_MISSED):
        warm = use == SEEKER_MISSED or not covers or any(_hosts(other) for other in near)
        yield (*now, SEEKER if warm else SEEKER_COLD)
    elif use in (HOST_ALONE, HOST_MISSED):
        warm = use == HOST_MISSED or not covers or any(_seeks(other) for other in near)
        yield (*now, HOST if warm else HOST_COLD)
    elif use == SEEKER_PARTNER:
        yield from _with_host(now, around)
    else:
        yield from _with_seekers(now, around, use - HOST_ONE + 1, use == HOST_MORE and is_wide)


def _hosts(status: int) -> bool:
    return status == ANYTHING or status >= HOST


def _seeks(status: int) -> bool:
    return status == ANYTHING or status in SEEKERS


def _changed(state: Sequence[int], at: Sequence[int], new: Sequence[int]) -> State:
    found = list(state)
    for j, status in zip(at, new, strict=True):
        found[j] = status
    return tuple(found)


def _with_anybody(status: int) -> tuple[int, ...]:
    """What may become of a desk when somebody who can share comes beside it."""
    if status == SEEKER_FREE:
        return SEEKER_FREE, SEEKER
    if NEEDS < status <= NEEDS + MOST_PARTNERS:
        return (*range(NEEDS + 1, status + 1), HOST)
    if status > NEEDS_OPEN:
        return (*range(NEEDS_OPEN + 1, status + 1), HOST_OPEN)
    return (status,)


def _one_less(status: int) -> int:
    """A host who has found one of the seekers they wait for."""
    if status == NEEDS + 1:
        return HOST
    if status == NEEDS_OPEN + 1:
        return HOST_OPEN
    return status if status == HOST_OPEN else status - 1


def _with_host(state: Sequence[int], around: Sequence[int]) -> Iterator[State]:
    yield (*state, SEEKER_FREE)
    if any(state[j] == ANYTHING for j in around):
        yield (*state, SEEKER)
    for j in around:
        if state[j] >= HOST_OPEN:
            yield (*_changed(state, [j], [_one_less(state[j])]), SEEKER)


def _with_seekers(
    state: Sequence[int], around: Sequence[int], number: int, takes_more: bool
) -> Iterator[State]:
    free = [j for j in around if state[j] == SEEKER_FREE]
    helped = any(state[j] == ANYTHING for j in around)
    for size in range(min(len(free), len(free) if takes_more else number) + 1):
        needed = max(0, number - size)
        for chosen in combinations(free, size):
            now = _changed(state, chosen, [SEEKER] * size)
            for left in range(needed + 1) if helped else (needed,):
                if takes_more:
                    yield (*now, NEEDS_OPEN + left if left else HOST_OPEN)
                else:
                    yield (*now, NEEDS + left if left else HOST)


def _steps(raw: Sequence[Sequence[tuple[int, int, int]]]) -> list[_Step]:
    """Steps as arrays, without those that lead nowhere."""
    alive = {0}
    kept: list[list[tuple[int, int, int]]] = []
    for ways in reversed(raw):
        good = [way for way in ways if way[1] in alive]
        alive = {source for source, _, _ in good}
        kept.append(good)
    kept.reverse()
    found = []
    names = {0: 0}
    for ways in kept:
        good = [way for way in ways if way[0] in names]
        targets = {target: i for i, target in enumerate(sorted({t for _, t, _ in good}))}
        rows = sorted((targets[t], names[s], use) for s, t, use in good)
        target, source, use = (np.array(column, np.intp) for column in zip(*rows, strict=True))
        by_source = np.argsort(source, kind="stable")
        found.append(
            _Step(
                source,
                target,
                use,
                np.flatnonzero(np.diff(target, prepend=-1)),
                by_source,
                np.flatnonzero(np.diff(source[by_source], prepend=-1)),
                (np.arange(STATES)[:, None] == use).astype(float),
            )
        )
        names = targets
    return found
