"""Blocks of desks that hang together, sorted by shape, and everything that a shape can hold.

Everybody of a role counts as alike here, and every open desk as open to everybody.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Counts: TypeAlias = NDArray[np.int32]

SALES: Final = 0
MARKETING: Final = 1
LISTED_AT_MOST: Final = 11
"""Open desks of a block up to which everything it can hold is listed (3^11 = 177,147 ways)."""

PAIRED_AT_MOST: Final = 9
"""Desks of a block up to which its most partners are listed (19,683 ways, 512 cuts of each)."""

MOST_PLACES: Final = 30
"""Desks of a block that bit sets of 32 bits hold with room to spare."""


@dataclass(frozen=True)
class Floorwork:
    """What coverage depends on: desks beside each other, those already taken, and head-counts.

    ``taken`` desks hold somebody of that role for good; ``open_desks`` may hold anybody. Desks in
    neither hold nobody who could cover.
    """

    neighbours: Sequence[Sequence[int]]
    open_desks: Collection[int]
    taken: Mapping[int, int]
    sales: int
    marketing: int


class Partners(NamedTuple):
    """Who looks for one partner each (the role), and how many of them one of the other role may
    take."""

    seeker: int
    limit: int


class Option(NamedTuple):
    """What a block may hold: new people by role, people covered and partners (old ones included),
    and the number of the way to do it."""

    sales: int
    marketing: int
    covered: int
    pairs: int
    way: int


@dataclass(frozen=True)
class Shape:
    """Blocks that are alike: desks by place in the block, with who is already there."""

    beside: tuple[int, ...]  # bit set of places beside each place
    taken: tuple[int, ...]  # role, or -1 for an open place

    @cached_property
    def open_places(self) -> tuple[int, ...]:
        """Places that are not taken."""
        return tuple(i for i, role in enumerate(self.taken) if role < 0)

    def may_be_listed(self, partners: Partners | None) -> bool:
        """Whether listing everything the shape can hold is quick."""
        if partners is not None:
            return len(self.beside) <= PAIRED_AT_MOST
        return len(self.open_places) <= LISTED_AT_MOST and len(self.beside) <= MOST_PLACES


def shapes_of(work: Floorwork) -> dict[Shape, list[tuple[int, ...]]]:
    """Shape -> its blocks, the desks of each in the order of the shape's places."""
    shapes: dict[Shape, list[tuple[int, ...]]] = {}
    for block in _blocks(work):
        places, shape = _in_order(work, block)
        shapes.setdefault(shape, []).append(places)
    return shapes


def _blocks(work: Floorwork) -> Iterator[list[int]]:
    """Connected desks that somebody may have or has, each in order."""
    there = set(work.open_desks) | work.taken.keys()
    seen: set[int] = set()
    for start in sorted(there):
        if start in seen:
            continue
        seen.add(start)
        group = [start]
        for desk in group:
            for other in work.neighbours[desk]:
                if other in there and other not in seen:
                    seen.add(other)
                    group.append(other)
        yield sorted(group)


def _in_order(work: Floorwork, block: Sequence[int]) -> tuple[tuple[int, ...], Shape]:
    """The desks of a block in an order that alike blocks share (as far as it is quick to tell)."""
    shape = _shape(work, block)
    if len(block) > LISTED_AT_MOST:
        return tuple(block), shape
    places = tuple(block[i] for i in _canonical_order(shape))
    return places, _shape(work, places)


def _shape(work: Floorwork, places: Sequence[int]) -> Shape:
    index = {desk: i for i, desk in enumerate(places)}
    beside = tuple(
        sum(1 << index[other] for other in work.neighbours[desk] if other in index)
        for desk in places
    )
    return Shape(beside, tuple(work.taken.get(desk, -1) for desk in places))


_orders: dict[Shape, tuple[int, ...]] = {}
_ORDERS_KEPT: Final = 20_000


def _canonical_order(shape: Shape) -> tuple[int, ...]:
    """Places sorted by what is around them (colour refinement); remembered for equal shapes."""
    found = _orders.get(shape)
    if found is None:
        if len(_orders) > _ORDERS_KEPT:
            _orders.clear()
        found = _orders[shape] = _refined_order(shape)
    return found


def _refined_order(shape: Shape) -> tuple[int, ...]:
    places = range(len(shape.beside))
    around = [[j for j in places if shape.beside[i] >> j & 1] for i in places]
    numbers = _numbered([(len(around[i]), shape.taken[i]) for i in places])
    for _ in places:
        signatures = [(numbers[i], sorted(numbers[j] for j in around[i])) for i in places]
        refined = _numbered(signatures)
        if refined == numbers:
            break
        numbers = refined
    return tuple(sorted(places, key=lambda i: (numbers[i], i)))


def _numbered(items: Sequence[object]) -> list[int]:
    keys = sorted({repr(item) for item in items})
    rank = {key: i for i, key in enumerate(keys)}
    return [rank[repr(item)] for item in items]


class Listing:
    """Everything that one shape can hold: options that no other one with as few people beats."""

    def __init__(self, shape: Shape, partners: Partners | None = None) -> None:
        import numpy as np  # only who proves something pays for loading it

        self._shape = shape
        sales = np.zeros(1, dtype=np.int32)
        marketing = np.zeros(1, dtype=np.int32)
        for i in shape.open_places:
            bit = np.int32(1 << i)
            sales = np.concatenate((sales, sales | bit, sales))
            marketing = np.concatenate((marketing, marketing, marketing | bit))
        self._sales, self._marketing = sales, marketing
        everybody = sales | _mask(shape, SALES), marketing | _mask(shape, MARKETING)
        covered = _covered(shape, *everybody)
        pairs = np.zeros_like(covered) if partners is None else _pairs(shape, partners, everybody)
        counts = [_bits(held, len(shape.beside)) for held in (sales, marketing)]
        columns = np.stack((counts[0], counts[1], -covered, -pairs))
        _, firsts = np.unique(columns, axis=1, return_index=True)
        self.options = list(_not_beaten(columns[:, firsts].T.tolist(), firsts.tolist()))

    def roles(self, option: Option) -> dict[int, int]:
        """Place -> role of the new people of an option."""
        sales, marketing = int(self._sales[option.way]), int(self._marketing[option.way])
        found = {}
        for i in self._shape.open_places:
            if sales >> i & 1:
                found[i] = SALES
            elif marketing >> i & 1:
                found[i] = MARKETING
        return found


def _not_beaten(rows: Sequence[Sequence[int]], ways: Sequence[int]) -> Iterator[Option]:
    """Options sorted by people; one that holds more people must have more of something for it."""
    kept: list[Option] = []
    for (sales, marketing, less_covered, less_pairs), way in zip(rows, ways, strict=True):
        option = Option(sales, marketing, -less_covered, -less_pairs, way)
        if not any(_beats(other, option) for other in kept):
            kept.append(option)
            yield option


def _beats(one: Option, other: Option) -> bool:
    return (
        one.sales <= other.sales
        and one.marketing <= other.marketing
        and one.covered >= other.covered
        and one.pairs >= other.pairs
    )


def _mask(shape: Shape, role: int) -> int:
    return sum(1 << i for i, taken in enumerate(shape.taken) if taken == role)


def _bits(masks: Counts, places: int) -> Counts:
    """How many of the first places are in each mask."""
    found: Counts = sum(masks >> i & 1 for i in range(places)) + 0 * masks
    return found


def _covered(shape: Shape, sales: Counts, marketing: Counts) -> Counts:
    covered: Counts = 0 * sales
    for i, beside in enumerate(shape.beside):
        covered = covered + ((sales >> i & 1) & ((marketing & beside) != 0))
        covered = covered + ((marketing >> i & 1) & ((sales & beside) != 0))
    return covered


def _pairs(shape: Shape, partners: Partners, everybody: tuple[Counts, Counts]) -> Counts:
    """The most partners of each way: the least cut between seekers and hosts (König).

    Whichever hosts are cut off have as many partners as they may; the others at most all the
    seekers beside them.
    """
    import numpy as np

    places = len(shape.beside)
    masks = np.arange(1 << places, dtype=np.int32)
    bits, beside = _bits(masks, places), 0 * masks
    for i, around in enumerate(shape.beside):
        beside |= np.where(masks >> i & 1, np.int32(around), np.int32(0))
    seekers, hosts = everybody[partners.seeker], everybody[1 - partners.seeker]
    least: Counts = bits[seekers]
    for cut in masks:
        full = partners.limit * bits[hosts & cut]
        least = np.minimum(least, full + bits[seekers & beside[hosts & ~cut]])
    return least
