"""The looks of all desks of one floor, kept up to date desk by desk. Knows no scene and draws
nothing."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from planner.beside import beside_graph
from planner.check import Verdict
from planner.model import Plan
from ui.draw.looks import DeskLook, LinkLook, LookMaker
from ui.draw.theme import Theme
from ui.draw.values import Shown
from ui.draw.ways import apart


class LookBook:
    """Looks by desk id. After ``set_source`` ask for ``refresh``; it tells which looks are
    others."""

    def __init__(self) -> None:
        self.looks: dict[str, DeskLook] = {}
        self._maker: LookMaker | None = None
        self._verdict: Verdict | None = None

    def set_source(self, plan: Plan, verdict: Verdict | None, theme: Theme, shown: Shown) -> None:
        """From now on looks say this."""
        self._verdict = verdict
        self._maker = LookMaker(plan, verdict, theme, shown)

    def refresh(self, plan: Plan, floor_id: str, ids: Iterable[str]) -> dict[str, DeskLook | None]:
        """Make the looks of these desks anew; gives those that differ, None for a desk that is
        gone.

        ``plan`` may be a later plan than the source's as long as only desks differ.
        """
        changed: dict[str, DeskLook | None] = {}
        if self._maker is None:
            return changed
        for desk_id in ids:
            desk = plan.desks.get(desk_id)
            old = self.looks.get(desk_id)
            if desk is None or desk.floor_id != floor_id:
                if old is not None:
                    del self.looks[desk_id]
                    changed[desk_id] = None
                continue
            new = self._maker.desk(desk)
            if new != old:
                self.looks[desk_id] = new
                changed[desk_id] = new
        return changed

    def clear(self) -> None:
        """Forget every desk: another floor is shown."""
        self.looks.clear()

    def links(
        self,
        begun: frozenset[tuple[str, str]] = frozenset(),
        ended: frozenset[tuple[str, str]] = frozenset(),
    ) -> list[LinkLook]:
        """Lines between partners: dashed for pairs of desks that begin to be, none for those that
        end."""
        if self._maker is None:
            return []
        found = [k for k in self._maker.links(self.looks) if (k.a.id, k.b.id) not in ended]
        planned = list(self._planned(begun))
        return list(apart((*found, *planned))) if planned else found

    def carried(self, links: Iterable[LinkLook], moved: Collection[str]) -> list[LinkLook]:
        """The same lines after these desks moved; they still go the way they went."""
        looks = self.looks
        return [
            replace(link, a=looks[link.a.id], b=looks[link.b.id])
            if (link.a.id in moved or link.b.id in moved)
            and link.a.id in looks
            and link.b.id in looks
            else link
            for link in links
        ]

    def _planned(self, pairs: Iterable[tuple[str, str]]) -> Iterator[LinkLook]:
        if self._maker is None:
            return
        graph = beside_graph(self._maker.plan)
        for one, other in pairs:
            link = graph.link(one, other)
            if link is not None and one in self.looks and other in self.looks:
                a, b = self.looks[link.desk_a], self.looks[link.desk_b]
                yield LinkLook(a, b, link.kind, planned=True)
