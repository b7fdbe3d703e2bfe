"""Benches: desks that hang together by being beside each other, sorted by which are alike."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, TypeAlias

Shape: TypeAlias = tuple[tuple[int, ...], ...]
"""The places beside each place of a bench."""

MOST_PLACES: Final = 16
"""Larger benches are alike only if they are numbered alike."""


def benches_by_shape(neighbours: Sequence[Sequence[int]]) -> dict[Shape, list[tuple[int, ...]]]:
    """Shape -> the desks of each bench of it, in the order of the shape's places.

    ``neighbours`` are the desks beside each desk. Two benches are of one shape if one can be laid
    over the other, turned or mirrored.
    """
    orders: dict[Shape, tuple[Shape, tuple[int, ...]]] = {}
    found: dict[Shape, list[tuple[int, ...]]] = {}
    for desks in _components(neighbours):
        place = {desk: i for i, desk in enumerate(desks)}
        raw = tuple(tuple(sorted(place[e] for e in neighbours[desk])) for desk in desks)
        if raw not in orders:
            orders[raw] = _laid_over(raw, found)
        shape, order = orders[raw]
        found.setdefault(shape, []).append(tuple(desks[i] for i in order))
    return found


def _components(neighbours: Sequence[Sequence[int]]) -> Iterator[list[int]]:
    seen: set[int] = set()
    for start in range(len(neighbours)):
        if start in seen:
            continue
        found = [start]
        seen.add(start)
        for desk in found:
            for other in neighbours[desk]:
                if other not in seen:
                    seen.add(other)
                    found.append(other)
        yield sorted(found)


def _laid_over(
    raw: Shape, known: dict[Shape, list[tuple[int, ...]]]
) -> tuple[Shape, tuple[int, ...]]:
    """The shape of a bench, one that is known if it can be, and its places in that order."""
    for shape in known:
        order = _match(shape, raw) if len(shape) == len(raw) <= MOST_PLACES else None
        if order is not None:
            return shape, order
    return raw, tuple(range(len(raw)))


def _match(shape: Shape, raw: Shape) -> tuple[int, ...] | None:
    """For each place of a shape the place of a bench that it lies over; None if they differ."""
    walk = [0]  # places so that each has an earlier one beside it
    for place in walk:
        walk += [other for other in shape[place] if other not in walk]
    over: dict[int, int] = {}
    if not _lay(shape, raw, walk, over):
        return None
    return tuple(over[place] for place in range(len(shape)))


def _lay(shape: Shape, raw: Shape, walk: Sequence[int], over: dict[int, int]) -> bool:
    """Lay the next place of a walk over one that has the same others beside it, and go on."""
    if len(over) == len(walk):
        return True
    place = walk[len(over)]
    there = {over[other] for other in shape[place] if other in over}
    taken = set(over.values())
    for spot, beside in enumerate(raw):
        if spot in taken or len(beside) != len(shape[place]) or there != taken.intersection(beside):
            continue
        over[place] = spot
        if _lay(shape, raw, walk, over):
            return True
        del over[place]
    return False
