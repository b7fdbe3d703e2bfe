"""The most people that any seating can cover, proved: blocks of desks and what each can hold.

The beside graph of an office falls into small connected blocks (benches), most of them alike. What
a shape can hold is listed once: for each number of salespeople and marketers the most of them that
can be covered. How often each is used is then a small whole-number program, which is solved (or
bounded) whatever the number of desks. Blocks too large for listing enter it desk by desk.

Everybody of a role counts as alike and every desk as open to everybody, so the result is a bound
for every seating: never too low.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from solver.budget import Budget

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from ortools.sat.python import cp_model

SALES: Final = 0
MARKETING: Final = 1
LISTED_AT_MOST: Final = 11
"""Open desks of a block up to which everything it can hold is listed (3^11 = 177,147 ways)."""

Option = tuple[int, int, int]
"""New salespeople, new marketers, people covered."""


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


@dataclass(frozen=True)
class Proof:
    """``covered``: no seating covers more. ``roles``: desk -> role of a layout that covers as many
    as ``found``, if there was time to find one."""

    covered: int
    found: int = 0
    roles: Mapping[int, int] = field(default_factory=dict)


@dataclass(frozen=True)
class _Shape:
    """Blocks that are alike: desks by place in the block, with who is already there."""

    beside: tuple[int, ...]  # bit set of places beside each place
    taken: tuple[int, ...]  # role, or -1 for an open place

    @cached_property
    def open_places(self) -> tuple[int, ...]:
        return tuple(i for i, role in enumerate(self.taken) if role < 0)


def most_covered(
    work: Floorwork,
    budget: Budget,
    *,
    seconds: float = 10.0,
    hint: Mapping[int, int] = MappingProxyType({}),
) -> Proof:
    """The most people whom any layout of roles covers, and such a layout.

    ``hint`` is a layout (desk -> role) to begin from; it helps where blocks are large.
    """
    shapes: dict[_Shape, list[tuple[int, ...]]] = {}
    for block in _blocks(work):
        places, shape = _in_order(work, block)
        shapes.setdefault(shape, []).append(places)
    return _Program(work, shapes, hint).solve(budget, seconds)


def _blocks(work: Floorwork) -> list[list[int]]:
    """Connected desks of which some are open, each in order."""
    there = set(work.open_desks) | work.taken.keys()
    seen: set[int] = set()
    found = []
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
        found.append(sorted(group))
    return found


def _in_order(work: Floorwork, block: Sequence[int]) -> tuple[tuple[int, ...], _Shape]:
    """The desks of a block in an order that alike blocks share (as far as it is quick to tell)."""
    shape = _shape(work, block)
    if len(block) > LISTED_AT_MOST:
        return tuple(block), shape
    order = _canonical_order(shape)
    places = tuple(block[i] for i in order)
    return places, _shape(work, places)


def _shape(work: Floorwork, places: Sequence[int]) -> _Shape:
    index = {desk: i for i, desk in enumerate(places)}
    beside = tuple(
        sum(1 << index[other] for other in work.neighbours[desk] if other in index)
        for desk in places
    )
    return _Shape(beside, tuple(work.taken.get(desk, -1) for desk in places))


_orders: dict[_Shape, tuple[int, ...]] = {}
_ORDERS_KEPT: Final = 20_000


def _canonical_order(shape: _Shape) -> tuple[int, ...]:
    """Places sorted by what is around them (colour refinement); remembered for equal shapes."""
    found = _orders.get(shape)
    if found is None:
        if len(_orders) > _ORDERS_KEPT:
            _orders.clear()
        found = _orders[shape] = _refined_order(shape)
    return found


def _refined_order(shape: _Shape) -> tuple[int, ...]:
    places = range(len(shape.beside))
    around = [[j for j in places if shape.beside[i] >> j & 1] for i in places]
    colours = [(len(around[i]), shape.taken[i]) for i in places]
    numbers = _numbered(colours)
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


class _Listing:
    """What one shape can hold: options that cover more than any with fewer people."""

    def __init__(self, shape: _Shape) -> None:
        import numpy as np  # only who proves something pays for loading it

        places = shape.open_places
        sales = np.zeros(1, dtype=np.int32)
        marketing = np.zeros(1, dtype=np.int32)
        for i in places:
            bit = np.int32(1 << i)
            sales = np.concatenate((sales, sales | bit, sales))
            marketing = np.concatenate((marketing, marketing, marketing | bit))
        self._sales, self._marketing = sales, marketing
        all_sales, all_marketing = sales | _mask(shape, SALES), marketing | _mask(shape, MARKETING)
        covered = np.zeros(len(sales), dtype=np.int32)
        counts = np.zeros((2, len(sales)), dtype=np.int32)
        for i, beside in enumerate(shape.beside):
            around = np.int32(beside)
            covered += (all_sales >> i & 1) & ((all_marketing & around) != 0)
            covered += (all_marketing >> i & 1) & ((all_sales & around) != 0)
            counts[0] += sales >> i & 1
            counts[1] += marketing >> i & 1
        best: dict[tuple[int, int], int] = {}
        key = counts[0] * (len(places) + 1) + counts[1]
        order = np.lexsort((covered, key))
        lasts = order[np.append(key[order][1:] != key[order][:-1], True)]
        for n in lasts.tolist():
            best[int(counts[0][n]), int(counts[1][n])] = n
        self.options: list[Option] = []
        self._ways: list[int] = []
        self._keep_best(best, covered)

    def _keep_best(self, best: Mapping[tuple[int, int], int], covered: NDArray[np.int32]) -> None:
        most: dict[tuple[int, int], int] = {}
        for (s, m), way in sorted(best.items()):
            fewer = max(most.get((s - 1, m), -1), most.get((s, m - 1), -1))
            here = int(covered[way])
            most[s, m] = max(here, fewer)
            if here > fewer:
                self.options.append((s, m, here))
                self._ways.append(way)

    def roles(self, option: int) -> dict[int, int]:
        """Place -> role of the new people of an option."""
        sales, marketing = (
            int(self._sales[self._ways[option]]),
            int(self._marketing[self._ways[option]]),
        )
        found = {}
        for i in range(max(sales.bit_length(), marketing.bit_length())):
            if sales >> i & 1:
                found[i] = SALES
            elif marketing >> i & 1:
                found[i] = MARKETING
        return found


def _mask(shape: _Shape, role: int) -> int:
    return sum(1 << i for i, taken in enumerate(shape.taken) if taken == role)


class _Program:
    """How often each option of each shape is used; large blocks desk by desk."""

    def __init__(
        self,
        work: Floorwork,
        shapes: Mapping[_Shape, Sequence[tuple[int, ...]]],
        hint: Mapping[int, int],
    ) -> None:
        from ortools.sat.python import cp_model  # the first seating is out before this is loaded

        self._work, self._hint = work, hint
        self._model = cp_model.CpModel()
        self._sales: list[cp_model.LinearExprT] = []
        self._marketing: list[cp_model.LinearExprT] = []
        self._covered: list[cp_model.LinearExprT] = []
        self._listed: list[tuple[Sequence[tuple[int, ...]], _Listing, list[cp_model.IntVar]]] = []
        self._desks: dict[tuple[int, int], cp_model.IntVar] = {}
        for shape, blocks in shapes.items():
            if len(shape.open_places) <= LISTED_AT_MOST and len(shape.beside) <= 30:
                self._list(shape, blocks)
            else:
                for places in blocks:
                    self._spread(places)

    def _list(self, shape: _Shape, blocks: Sequence[tuple[int, ...]]) -> None:
        listing = _Listing(shape)
        uses = [self._model.new_int_var(0, len(blocks), "") for _ in listing.options]
        self._model.add(sum(uses) == len(blocks))
        for use, (sales, marketing, covered) in zip(uses, listing.options, strict=True):
            self._sales.append(sales * use)
            self._marketing.append(marketing * use)
            self._covered.append(covered * use)
        self._listed.append((blocks, listing, uses))

    def _spread(self, places: Sequence[int]) -> None:
        """One boolean a desk and role, one for each desk whose person is covered."""
        model, taken = self._model, self._work.taken
        for desk in places:
            if desk not in taken:
                sales, marketing = model.new_bool_var(""), model.new_bool_var("")
                model.add_at_most_one(sales, marketing)
                self._desks[desk, SALES], self._desks[desk, MARKETING] = sales, marketing
                model.add_hint(sales, self._hint.get(desk) == SALES)
                model.add_hint(marketing, self._hint.get(desk) == MARKETING)
                self._sales.append(sales)
                self._marketing.append(marketing)
        for desk in places:
            for role in (SALES, MARKETING):
                here = self._at(desk, role)
                if here is not None:
                    beside = (self._at(e, 1 - role) for e in self._work.neighbours[desk])
                    self._cover(here, [var for var in beside if var is not None])

    def _cover(self, here: cp_model.LinearExprT, beside: Sequence[cp_model.LinearExprT]) -> None:
        if beside:
            covered = self._model.new_bool_var("")
            self._model.add(covered <= here)
            self._model.add(covered <= sum(beside))
            self._covered.append(covered)

    def _at(self, desk: int, role: int) -> cp_model.LinearExprT | None:
        if desk in self._work.taken:
            return 1 if self._work.taken[desk] == role else None
        return self._desks.get((desk, role))

    def solve(self, budget: Budget, seconds: float) -> Proof:
        """Solve or bound the program."""
        from solver.cpsat import run

        most = self._work.sales + self._work.marketing + len(self._work.taken)
        self._model.add(sum(self._sales) <= self._work.sales)
        self._model.add(sum(self._marketing) <= self._work.marketing)
        self._model.maximize(sum(self._covered))
        solver = run(self._model, budget, seconds)
        if solver is None:
            return Proof(most)
        bound = min(most, int(solver.best_objective_bound + 1e-6))
        return Proof(bound, round(solver.objective_value), self._roles(solver))

    def _roles(self, solver: cp_model.CpSolver) -> dict[int, int]:
        roles = {
            desk: role for (desk, role), var in self._desks.items() if solver.boolean_value(var)
        }
        for blocks, listing, uses in self._listed:
            options = _repeated(solver.value(use) for use in uses)
            for places, option in zip(blocks, options, strict=True):
                roles |= {places[i]: role for i, role in listing.roles(option).items()}
        return roles


def _repeated(uses: Iterable[int]) -> list[int]:
    return [option for option, times in enumerate(uses) for _ in range(times)]
