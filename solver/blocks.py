"""The most people that any seating can cover, proved: blocks of desks and what each can hold.

The beside graph of an office falls into small connected blocks (benches), most of them alike. What
a shape can hold is listed once (``shapes.py``); how often each option is used is then a small
whole-number program, which is solved (or bounded) whatever the number of desks. Blocks too large
for listing enter it desk by desk. The same is done for the most partners beside each other.

Everybody of a role counts as alike and every desk as open to everybody, so the results are bounds
for every seating: never too low.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

from solver.budget import Budget
from solver.shapes import MARKETING, SALES, Floorwork, Listing, Partners, Shape, shapes_of

if TYPE_CHECKING:
    from ortools.sat.python import cp_model

__all__ = ["MARKETING", "SALES", "Floorwork", "Partners", "Proof", "most_covered", "most_partners"]

NO_HINT: Mapping[int, int] = MappingProxyType({})


@dataclass(frozen=True)
class Proof:
    """``covered``: no seating covers more. ``roles``: desk -> role of a layout that covers as many
    as ``found``, if there was time to find one."""

    covered: int
    found: int = 0
    roles: Mapping[int, int] = field(default_factory=dict)


def most_covered(
    work: Floorwork,
    budget: Budget,
    *,
    seconds: float = 10.0,
    hint: Mapping[int, int] = NO_HINT,
) -> Proof:
    """The most people whom any layout of roles covers, and such a layout.

    ``hint`` is a layout (desk -> role) to begin from; it helps where blocks are large.
    """
    from solver.cpsat import run  # the first seating is out before OR-Tools is loaded

    most = work.sales + work.marketing + len(work.taken)
    program = _Program(work, hint)
    program.model.maximize(program.covered)
    solver = run(program.model, budget, seconds)
    if solver is None:
        return Proof(most)
    bound = min(most, int(solver.best_objective_bound + 1e-6))
    return Proof(bound, round(solver.objective_value), program.roles(solver))


def most_partners(
    work: Floorwork,
    partners: Partners,
    covered_at_least: int,
    budget: Budget,
    *,
    seconds: float = 10.0,
    hint: Mapping[int, int] = NO_HINT,
) -> int:
    """At least the partners beside each other in any layout that covers so many people."""
    from solver.cpsat import run

    program = _Program(work, hint, partners)
    program.model.add(program.covered >= covered_at_least)
    program.model.maximize(program.pairs)
    solver = run(program.model, budget, seconds)
    everybody = work.sales + work.marketing + len(work.taken)
    return everybody if solver is None else int(solver.best_objective_bound + 1e-6)


class _Program:
    """How often each option of each shape is used; large blocks desk by desk."""

    def __init__(
        self, work: Floorwork, hint: Mapping[int, int], partners: Partners | None = None
    ) -> None:
        from ortools.sat.python import cp_model

        self._work, self._hint, self._partners = work, hint, partners
        self.model = cp_model.CpModel()
        self._sales: list[cp_model.LinearExprT] = []
        self._marketing: list[cp_model.LinearExprT] = []
        self._covered: list[cp_model.LinearExprT] = []
        self._pairs: list[cp_model.LinearExprT] = []
        self._listed: list[tuple[Sequence[tuple[int, ...]], Listing, list[cp_model.IntVar]]] = []
        self._desks: dict[tuple[int, int], cp_model.IntVar] = {}
        for shape, blocks in shapes_of(work).items():
            if shape.may_be_listed(partners):
                self._list(shape, blocks)
            else:
                for places in blocks:
                    self._spread(places)
        self.model.add(cp_model.LinearExpr.sum(self._sales) <= work.sales)
        self.model.add(cp_model.LinearExpr.sum(self._marketing) <= work.marketing)
        self.covered = cp_model.LinearExpr.sum(self._covered)
        self.pairs = cp_model.LinearExpr.sum(self._pairs)

    def _list(self, shape: Shape, blocks: Sequence[tuple[int, ...]]) -> None:
        listing = Listing(shape, self._partners)
        uses = [self.model.new_int_var(0, len(blocks), "") for _ in listing.options]
        self.model.add(sum(uses) == len(blocks))
        for use, option in zip(uses, listing.options, strict=True):
            self._sales.append(option.sales * use)
            self._marketing.append(option.marketing * use)
            self._covered.append(option.covered * use)
            self._pairs.append(option.pairs * use)
        self._listed.append((blocks, listing, uses))

    def _spread(self, places: Sequence[int]) -> None:
        """One boolean a desk and role, one for each desk whose person is covered."""
        model, taken = self.model, self._work.taken
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
        if self._partners is not None:
            self._pair(places, self._partners)

    def _cover(self, here: cp_model.LinearExprT, beside: Sequence[cp_model.LinearExprT]) -> None:
        if beside:
            covered = self.model.new_bool_var("")
            self.model.add(covered <= here)
            self.model.add(covered <= sum(beside))
            self._covered.append(covered)

    def _pair(self, places: Sequence[int], partners: Partners) -> None:
        """One boolean a directed beside-link: a seeker here is the partner of a host there."""
        model = self.model
        into: dict[int, list[cp_model.IntVar]] = {}
        for desk in places:
            here = self._at(desk, partners.seeker)
            if here is None:
                continue
            mine = []
            for other in self._work.neighbours[desk]:
                there = self._at(other, 1 - partners.seeker)
                if there is not None:
                    pair = model.new_bool_var("")
                    model.add(pair <= there)
                    mine.append(pair)
                    into.setdefault(other, []).append(pair)
            model.add(sum(mine) <= here)
            self._pairs += mine
        for desk, pairs in into.items():
            there = self._at(desk, 1 - partners.seeker)
            assert there is not None  # links lead to it
            model.add(sum(pairs) <= partners.limit * there)

    def _at(self, desk: int, role: int) -> cp_model.LinearExprT | None:
        if desk in self._work.taken:
            return 1 if self._work.taken[desk] == role else None
        return self._desks.get((desk, role))

    def roles(self, solver: cp_model.CpSolver) -> dict[int, int]:
        """Desk -> role of the solution."""
        roles = {
            desk: role for (desk, role), var in self._desks.items() if solver.boolean_value(var)
        }
        for blocks, listing, uses in self._listed:
            chosen = _repeated(solver.value(use) for use in uses)
            for places, number in zip(blocks, chosen, strict=True):
                found = listing.roles(listing.options[number])
                roles |= {places[i]: role for i, role in found.items()}
        return roles


def _repeated(uses: Iterable[int]) -> list[int]:
    return [option for option, times in enumerate(uses) for _ in range(times)]
