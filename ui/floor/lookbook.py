"""The looks of all desks of one floor, kept up to date desk by desk. Knows no scene and draws
nothing.

What is dear to make (who sits where, which way each line goes) is kept as long as the tables it is
made from are the same objects, so that hovering, selecting and dragging make only the looks that
differ.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from typing import Final, NamedTuple

from planner.beside import beside_graph
from planner.check import Verdict
from planner.model import Plan
from ui.draw.looks import DeskLook, LinkLook, LookMaker
from ui.draw.theme import Theme
from ui.draw.values import Shown
from ui.draw.ways import apart

Pairs = frozenset[tuple[str, str]]
NO_PAIRS: Final[Pairs] = frozenset()
KEPT: Final = 3


class Change(NamedTuple):
    """What a desk looked like and what it looks like; None where it was or is not there."""

    old: DeskLook | None
    new: DeskLook | None


class LookBook:
    """Looks by desk id. After ``set_source`` ask for ``refresh``; it tells which looks are
    others."""

    def __init__(self) -> None:
        self.looks: dict[str, DeskLook] = {}
        self._makers: list[tuple[tuple[object, ...], LookMaker]] = []
        self._maker: LookMaker | None = None
        self._shown = Shown()
        self._links: tuple[tuple[object, ...], list[LinkLook]] | None = None

    def set_source(self, plan: Plan, verdict: Verdict | None, theme: Theme, shown: Shown) -> None:
        """From now on looks say this."""
        key = (plan.people, plan.scenario, verdict, theme)
        maker = next((made for known, made in self._makers if _same(known, key)), None)
        if maker is None:
            maker = LookMaker(plan, verdict, theme, shown)
            self._makers.insert(0, (key, maker))
            del self._makers[KEPT:]
        maker.plan, maker.shown = plan, shown
        self._maker, self._shown = maker, shown

    def refresh(self, plan: Plan, floor_id: str, ids: Iterable[str]) -> dict[str, Change]:
        """Make the looks of these desks anew; gives those that differ.

        ``plan`` may be a later plan than the source's as long as only desks differ.
        """
        changed: dict[str, Change] = {}
        if self._maker is None:
            return changed
        for desk_id in ids:
            desk = plan.desks.get(desk_id)
            old = self.looks.get(desk_id)
            if desk is None or desk.floor_id != floor_id:
                if old is not None:
                    del self.looks[desk_id]
                    changed[desk_id] = Change(old, None)
                continue
            new = self._maker.desk(desk)
            if new != old:
                self.looks[desk_id] = new
                changed[desk_id] = Change(old, new)
        return changed

    def clear(self) -> None:
        """Forget every desk: another floor is shown."""
        self.looks.clear()
        self._links = None

    def links(self, begun: Pairs = NO_PAIRS, ended: Pairs = NO_PAIRS) -> list[LinkLook]:
        """Lines between partners: dashed for pairs of desks that begin to be, none for those that
        end."""
        found = [link for link in self._plain_links() if (link.a.id, link.b.id) not in ended]
        planned = list(self._planned(begun))
        if planned:
            desks = {d for link in planned for d in (link.a.id, link.b.id)}
            near = [link for link in found if link.a.id in desks or link.b.id in desks]
            rest = [link for link in found if not (link.a.id in desks or link.b.id in desks)]
            found = [*rest, *apart((*near, *planned))]
        hovered = self._shown.hovered
        if hovered is None:
            return found
        return [
            replace(link, strong=True) if hovered in (link.a.id, link.b.id) else link
            for link in found
        ]

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

    def _plain_links(self) -> list[LinkLook]:
        """The lines of the source, without what the pointer does to them."""
        maker = self._maker
        if maker is None:
            return []
        plan = maker.plan
        key = (maker, plan.desks, plan.walls, plan.links, plan.settings)
        if self._links is None or not _same(self._links[0], key):
            maker.shown = replace(self._shown, hovered=None)
            self._links = (key, list(maker.links(self.looks)))
            maker.shown = self._shown
        return self._links[1]

    def _planned(self, pairs: Iterable[tuple[str, str]]) -> Iterator[LinkLook]:
        if self._maker is None:
            return
        graph = beside_graph(self._maker.plan)
        for one, other in pairs:
            link = graph.link(one, other)
            if link is not None and one in self.looks and other in self.looks:
                a, b = self.looks[link.desk_a], self.looks[link.desk_b]
                yield LinkLook(a, b, link.kind, planned=True)


def _same(one: tuple[object, ...], other: tuple[object, ...]) -> bool:
    return all(mine is its for mine, its in zip(one, other, strict=True))
