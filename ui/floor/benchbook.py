"""The shapes of benches and single desks of one floor, kept up to date for the desks that
differ."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import structs

from planner.model import Desk, Plan
from ui.draw.zones import BenchShape, benches_of


class BenchBook:
    """Bench shapes by bench (or by desk, where one stands alone)."""

    def __init__(self) -> None:
        self._members: dict[str, dict[str, None]] = {}
        self._group_of: dict[str, str] = {}
        self._shapes: dict[str, tuple[BenchShape, ...]] = {}

    @property
    def shapes(self) -> tuple[BenchShape, ...]:
        """Every shape of the floor."""
        return tuple(shape for found in self._shapes.values() for shape in found)

    def start(self, plan: Plan, floor_id: str) -> tuple[BenchShape, ...]:
        """Another floor, or another plan; gives the shapes that came or went."""
        gone = self.shapes
        self._members.clear()
        self._group_of.clear()
        self._shapes.clear()
        return gone + self.follow(plan, floor_id, plan.desks)

    def follow(self, plan: Plan, floor_id: str, ids: Iterable[str]) -> tuple[BenchShape, ...]:
        """These desks came, went or moved; gives the shapes that came or went."""
        touched: dict[str, None] = {}
        for desk_id in ids:
            desk = plan.desks.get(desk_id)
            old = self._group_of.pop(desk_id, None)
            if old is not None:
                touched[old] = None
                self._members[old].pop(desk_id, None)
            if desk is not None and desk.floor_id == floor_id:
                group = _group(desk)
                touched[group] = None
                self._group_of[desk_id] = group
                self._members.setdefault(group, {})[desk_id] = None
        differ: list[BenchShape] = []
        for group in touched:
            differ += self._shapes.get(group, ())
            members = {d: plan.desks[d] for d in sorted(self._members[group]) if d in plan.desks}
            if members:
                self._shapes[group] = benches_of(structs.replace(plan, desks=members), floor_id)
                differ += self._shapes[group]
            else:
                self._shapes.pop(group, None)
                del self._members[group]
        return tuple(differ)


def _group(desk: Desk) -> str:
    return f"bench {desk.bench_id}" if desk.bench_id is not None else f"desk {desk.id}"
