"""The shapes of benches and single desks of one floor, worked out when they are asked for.

While desks are dragged many moves go by between two paintings; only the last of them costs a shape.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import structs

from planner.model import Desk, Plan
from ui.draw.zones import BenchShape, benches_of


class BenchBook:
    """Bench shapes by bench (or by desk, where one stands alone)."""

    def __init__(self) -> None:
        self._plan: Plan | None = None
        self._floor_id = ""
        self._members: dict[str, dict[str, None]] = {}
        self._group_of: dict[str, str] = {}
        self._made: dict[str, tuple[BenchShape, ...]] = {}
        self._stale: set[str] = set()
        self._shapes: tuple[BenchShape, ...] = ()

    @property
    def shapes(self) -> tuple[BenchShape, ...]:
        """Every shape of the floor."""
        if self._stale:
            for group in self._stale:
                self._make(group)
            self._stale.clear()
            self._shapes = tuple(shape for found in self._made.values() for shape in found)
        return self._shapes

    def start(self, plan: Plan, floor_id: str) -> None:
        """Another floor, or another plan."""
        self._members.clear()
        self._group_of.clear()
        self._made.clear()
        self._stale.clear()
        self._shapes = ()
        self.follow(plan, floor_id, plan.desks)

    def follow(self, plan: Plan, floor_id: str, ids: Iterable[str]) -> set[str]:
        """These desks came, went or moved; gives them and all that stand in a bench with them."""
        self._plan, self._floor_id = plan, floor_id
        touched: set[str] = set()
        for desk_id in ids:
            desk = plan.desks.get(desk_id)
            old = self._group_of.pop(desk_id, None)
            if old is not None:
                touched.add(old)
                self._members[old].pop(desk_id, None)
            if desk is not None and desk.floor_id == floor_id:
                group = _group(desk)
                touched.add(group)
                self._group_of[desk_id] = group
                self._members.setdefault(group, {})[desk_id] = None
        self._stale |= touched
        return {desk_id for group in touched for desk_id in self._members[group]}

    def _make(self, group: str) -> None:
        plan = self._plan
        if plan is None:
            return
        members = {d: plan.desks[d] for d in sorted(self._members[group]) if d in plan.desks}
        if members:
            self._made[group] = benches_of(structs.replace(plan, desks=members), self._floor_id)
        else:
            self._made.pop(group, None)


def _group(desk: Desk) -> str:
    return f"bench {desk.bench_id}" if desk.bench_id is not None else f"desk {desk.id}"
