"""Relations between desks as bit sets: one whole number a desk, bit e for desk e."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from planner.check.office import SeatPoint
from solver.terms import Bits


def bits_of(indices: Iterable[int]) -> int:
    """The bit set of these indices."""
    bits = 0
    for index in indices:
        bits |= 1 << index
    return bits


def indices_of(bits: int) -> Iterator[int]:
    """The indices of a bit set, in order."""
    while bits:
        low = bits & -bits
        yield low.bit_length() - 1
        bits ^= low


def within_bits(points: Sequence[SeatPoint], distance_mm: int, *, walking: bool = False) -> Bits:
    """Chairs on one floor at most this far apart, straight or along x and y; each is near itself.

    Only the squares of a grid round each chair are looked at: 5,000 desks take 0.4 s.
    """
    side = max(1, distance_mm)
    squares: dict[tuple[str, int, int], list[int]] = {}
    for d, (floor, x, y) in enumerate(points):
        squares.setdefault((floor, x // side, y // side), []).append(d)
    reach = distance_mm**2
    found = []
    for floor, x, y in points:
        column, row, bits = x // side, y // side, 0
        for i in (column - 1, column, column + 1):
            for j in (row - 1, row, row + 1):
                for e in squares.get((floor, i, j), ()):
                    _, other_x, other_y = points[e]
                    dx, dy = x - other_x, y - other_y
                    if abs(dx) + abs(dy) <= distance_mm if walking else dx * dx + dy * dy <= reach:
                        bits |= 1 << e
        found.append(bits)
    return tuple(found)
