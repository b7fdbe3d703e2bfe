"""What a bench can hold by its patterns is what it can hold one way after another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

import numpy as np
import pytest

from solver.patterns import Kind, Patterns, patterns_of
from solver.uses import (
    HOST_ALONE,
    HOST_MORE,
    HOST_ONE,
    HOST_TWO,
    HOST_USES,
    SEEKER_ALONE,
    SEEKER_PARTNER,
    SEEKER_USES,
    SHARED,
    STATES,
)

Beside = Sequence[Sequence[int]]

ALONE = ((),)
TWO = ((1,), (0,))
ROW = ((1,), (0, 2), (1, 3), (2,))
FOUR = ((1, 2), (0, 3), (0, 3), (1, 2))  # two and two, facing
EVERYBODY = ((1, 2, 3), (0, 2, 3), (0, 1, 3), (0, 1, 2))
APART = ((1,), (0,), ())
CROSS = ((1, 2, 3, 4), (0,), (0,), (0,), (0,))

FULL = Kind(3, covers=True, misses=True, shares=True)
PLAIN = Kind(2, covers=False, misses=False, shares=False)
ONE_EACH = Kind(1, covers=True, misses=True, shares=False)
NONE = Kind(0, covers=True, misses=True, shares=True)
MANY = Kind(4, covers=True, misses=False, shares=False)

CASES = [
    *((beside, FULL) for beside in (ALONE, TWO, (*ROW[:2], (1,)), APART)),
    *((beside, PLAIN) for beside in (ROW, FOUR, EVERYBODY)),
    *((beside, ONE_EACH) for beside in (FOUR, EVERYBODY)),
    (TWO, NONE),
    (CROSS, MANY),
    (EVERYBODY, MANY),
]


@pytest.mark.parametrize(("beside", "kind"), CASES)
def test_the_best_pattern_is_the_best_of_all(beside: Beside, kind: Kind) -> None:
    """At random worths the longest path is worth as much as the best of all ways to use a bench
    that are looked at one by one, and no desk is left over."""
    patterns = _patterns(beside, kind)
    ways = np.array(list(_ways(beside, kind)))
    worth = np.random.default_rng(1).normal(0, 10, (len(beside), STATES, 12))
    every = sum(worth[desk][ways[:, desk]] for desk in range(len(beside)))
    ahead = patterns.ahead(worth)
    np.testing.assert_allclose(ahead.best[-1][0], np.max(every, axis=0))
    parts = patterns.parts(ahead, 1.0)
    np.testing.assert_allclose(parts.sum(1), 1)
    unused = np.setdiff1d(np.arange(STATES), kind.uses())
    assert not parts[:, unused].any()


def test_cold_parts_are_the_best_pattern() -> None:
    """When only the best counts, the parts of a bench are one pattern: they are worth the best."""
    patterns = _patterns(FOUR, FULL)
    worth = np.random.default_rng(2).normal(0, 10, (4, STATES, 40))
    ahead = patterns.ahead(worth)
    parts = patterns.parts(ahead, 1e-3)
    np.testing.assert_allclose((parts * worth).sum((0, 1)), ahead.best[-1][0], rtol=1e-3)


def test_warm_parts_are_how_the_best_rises() -> None:
    """Where each pattern is one path, a use has the part that patterns with it have of the sum of
    all, weighed by e to the power of what they are worth."""
    patterns = _patterns(TWO, PLAIN)
    ways = list(_ways(TWO, PLAIN))
    worth = np.random.default_rng(3).normal(0, 2, (2, STATES, 1))
    drawn = np.array([np.exp(sum(worth[d, use, 0] for d, use in enumerate(way))) for way in ways])
    for desk, use in product(range(2), PLAIN.uses()):
        mine = sum(m for m, way in zip(drawn, ways, strict=True) if way[desk] == use)
        assert patterns.parts(patterns.ahead(worth), 1.0)[desk, use, 0] == pytest.approx(
            mine / drawn.sum()
        )


def test_large_benches_are_left_out() -> None:
    """A grid of 8 x 8 has too many states; a bench of two long rows does not."""
    assert patterns_of(_grid(8, 8), FULL) is None
    assert patterns_of(_grid(2, 12), Kind(2, covers=True, misses=False, shares=False)) is not None


def _patterns(beside: Beside, kind: Kind) -> Patterns:
    found = patterns_of(beside, kind)
    assert found is not None
    return found


def _grid(rows: int, columns: int) -> Beside:
    cells = list(product(range(rows), range(columns)))
    return [[j for j, (s, d) in enumerate(cells) if abs(r - s) + abs(c - d) == 1] for r, c in cells]


def _ways(beside: Beside, kind: Kind) -> Iterator[tuple[int, ...]]:
    """Every way to use a bench that gives all what they need beside them."""
    for way in product(kind.uses(), repeat=len(beside)):
        if _are_covered(way, beside, kind) and _have_partners(way, beside, kind):
            yield way


def _are_covered(way: Sequence[int], beside: Beside, kind: Kind) -> bool:
    if not kind.covers:
        return True
    others = {SEEKER_ALONE: (*HOST_USES, SHARED), HOST_ALONE: (*SEEKER_USES, SHARED)}
    return all(
        any(way[e] in others[use] for e in beside[desk])
        for desk, use in enumerate(way)
        if use in others
    )


def _have_partners(way: Sequence[int], beside: Beside, kind: Kind) -> bool:
    """Whether every partner seeker can have a host of their own, and the hosts as many as they say;
    somebody beside who can share stands for as many as are needed."""
    waiting = {HOST_ONE: 1, HOST_TWO: 2, HOST_MORE: 3}
    least = {desk: waiting[use] for desk, use in enumerate(way) if use in waiting}
    most = {
        desk: kind.partner_limit if count == 3 and len(beside[desk]) > 3 else count
        for desk, count in least.items()
    }
    for desk in least:
        if any(way[e] == SHARED for e in beside[desk]):
            least[desk] = 0
    seekers = [desk for desk, use in enumerate(way) if use == SEEKER_PARTNER]
    choices = [
        [e for e in beside[s] if e in most] + [-1] * any(way[e] == SHARED for e in beside[s])
        for s in seekers
    ]
    return any(
        all(least[h] <= chosen.count(h) <= most[h] for h in most) for chosen in product(*choices)
    )
