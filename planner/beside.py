"""The beside graph: which desks are beside each other, of what kind, how far apart.

Plain Python with a grid of squares, since the window builds it before its first paint and again at
each mouse move of a drag: only links of moved desks are worked out anew.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Final

from planner.differing import differing
from planner.kinds import TOUCH_MM, Node, Square, kind_of
from planner.model import LINK_KINDS, Desk, Door, Link, LinkKind, Plan, PlanSettings, Wall
from planner.sight import Sight, sight_of

if TYPE_CHECKING:
    import networkx

Key = tuple[str, str]

ALL_REACH_MM: Final = 3600
"""How far ``all_links`` looks at least: over a facing pair diagonally and over an aisle."""

_INCREMENTAL_AT_MOST: Final = 200
_KEPT: Final = 6


@dataclass(frozen=True, slots=True)
class BesideLink:
    """Two desks beside each other; ``desk_a`` comes first in the order of ids.

    ``distance_mm`` is from seat point to seat point.
    """

    desk_a: str
    desk_b: str
    kind: LinkKind
    distance_mm: int


@dataclass(frozen=True)
class BesideGraph:
    """Links that count, by their two desks in order of ids, and the neighbours of every desk."""

    links: Mapping[Key, BesideLink]
    neighbours: Mapping[str, tuple[str, ...]]
    _index: _Index = field(repr=False, compare=False)

    def link(self, one: str, other: str) -> BesideLink | None:
        """The link of two desks in either order, or None."""
        return self.links.get((one, other) if one < other else (other, one))

    @cached_property
    def _components(self) -> list[tuple[str, ...]]:
        seen: set[str] = set()
        found = []
        for start in sorted(self.neighbours):
            if start not in seen:
                found.append(tuple(sorted(self._reach(start, seen))))
        return found

    def components(self) -> list[tuple[str, ...]]:
        """Groups of desks that hang together, each sorted, in order of their first ids."""
        return self._components

    def _reach(self, start: str, seen: set[str]) -> list[str]:
        seen.add(start)
        group = [start]
        for desk in group:
            fresh = [other for other in self.neighbours[desk] if other not in seen]
            seen.update(fresh)
            group.extend(fresh)
        return group

    def to_networkx(self) -> networkx.Graph[str]:
        """The same as a networkx graph: edges carry ``kind`` and ``distance_mm``."""
        import networkx  # slow to load: only who asks for this form pays for it

        graph: networkx.Graph[str] = networkx.Graph()
        graph.add_nodes_from(self.neighbours)
        for (one, other), link in self.links.items():
            graph.add_edge(one, other, kind=link.kind, distance_mm=link.distance_mm)
        return graph


@dataclass(frozen=True)
class _Index:
    """Nodes by id and by grid square; never changed once the graph is made."""

    square_mm: int
    nodes: Mapping[str, Node]
    squares: Mapping[Square, tuple[Node, ...]]

    def near(self, node: Node) -> Iterator[Node]:
        """Nodes of the nine squares round a node, itself among them."""
        floor, column, row = node.square
        for x in (column - 1, column, column + 1):
            for y in (row - 1, row, row + 1):
                yield from self.squares.get((floor, x, y), ())


def _index_of(desks: Iterable[Desk], square_mm: int) -> _Index:
    nodes: dict[str, Node] = {}
    squares: dict[Square, list[Node]] = {}
    for desk in desks:
        node = Node(desk, square_mm)
        nodes[desk.id] = node
        squares.setdefault(node.square, []).append(node)
    return _Index(square_mm, nodes, {key: tuple(found) for key, found in squares.items()})


def _moved_index(index: _Index, desks: Mapping[str, Desk], ids: Iterable[str]) -> _Index:
    """The index with these desks where they now are (or gone)."""
    nodes, squares = dict(index.nodes), dict(index.squares)
    for desk_id in ids:
        old = nodes.pop(desk_id, None)
        if old is not None:
            squares[old.square] = tuple(n for n in squares[old.square] if n is not old)
        if desk_id in desks:
            node = Node(desks[desk_id], index.square_mm)
            nodes[desk_id] = node
            squares[node.square] = (*squares.get(node.square, ()), node)
    return _Index(index.square_mm, nodes, squares)


@dataclass(frozen=True)
class _Meaning:
    """What makes a link count."""

    reach_mm: int
    kinds: frozenset[str]
    sight: Sight

    def between(self, a: Node, b: Node) -> BesideLink | None:
        """The link of two desks of one floor, if it counts. Hand-made links are not looked at."""
        dx, dy = b.x - a.x, b.y - a.y
        is_far = dx * dx + dy * dy > (self.reach_mm + 0.5) ** 2
        if is_far and not (a.is_cell and b.is_cell):
            return None
        kind = kind_of(a, b)
        if kind is None or kind not in self.kinds or (is_far and kind != "cell"):
            return None
        if not self.sight.is_clear(a.square[0], a.x, a.y, b.x, b.y):
            return None
        return _link(a, b, kind)


def _link(a: Node, b: Node, kind: LinkKind) -> BesideLink:
    if b.id < a.id:
        a, b = b, a
    return BesideLink(a.id, b.id, kind, round(math.hypot(b.x - a.x, b.y - a.y)))


def _natural(index: _Index, meaning: _Meaning, nodes: Iterable[Node]) -> dict[Key, BesideLink]:
    """Links of these nodes that positions alone make."""
    found: dict[Key, BesideLink] = {}
    for node in nodes:
        for other in index.near(node):
            if other is node:
                continue
            key = (node.id, other.id) if node.id < other.id else (other.id, node.id)
            if key not in found:
                link = meaning.between(node, other)
                if link is not None:
                    found[key] = link
    return found


def _all_natural(index: _Index, meaning: _Meaning) -> dict[Key, BesideLink]:
    """Links of all nodes; each pair is looked at once."""
    found: dict[Key, BesideLink] = {}
    for (floor, column, row), here in index.squares.items():
        ahead = ((column + 1, row), (column - 1, row + 1), (column, row + 1), (column + 1, row + 1))
        there = [n for x, y in ahead for n in index.squares.get((floor, x, y), ())]
        for i, node in enumerate(here):
            for other in (*here[i + 1 :], *there):
                link = meaning.between(node, other)
                if link is not None:
                    found[link.desk_a, link.desk_b] = link
    return found


def _by_hand(
    found: dict[Key, BesideLink], index: _Index, links: Iterable[Link], kinds: frozenset[str]
) -> None:
    """Put hand-made links in and take parted ones out; parting wins."""
    parted = set()
    for link in links:
        key = (min(link.desk_a, link.desk_b), max(link.desk_a, link.desk_b))
        if not link.added:
            parted.add(key)
        elif key not in found and key[0] != key[1] and "by_hand" in kinds:
            found[key] = _link(index.nodes[key[0]], index.nodes[key[1]], "by_hand")
    for key in parted:
        found.pop(key, None)


def _neighbours(desks: Iterable[str], links: Iterable[Key]) -> dict[str, tuple[str, ...]]:
    lists: dict[str, list[str]] = {desk: [] for desk in desks}
    for one, other in links:
        lists[one].append(other)
        lists[other].append(one)
    return {desk: tuple(sorted(found)) for desk, found in lists.items()}


def _square_mm(desks: Iterable[Desk], reach_mm: int) -> int:
    """Side of the grid squares: no link reaches further than the next one."""
    largest = max((max(d.width_mm, d.depth_mm) for d in desks if d.is_cell), default=0)
    return max(reach_mm, math.ceil(largest * math.sqrt(2)) + TOUCH_MM) + 1


def _fresh(
    plan: Plan, reach_mm: int, kinds: frozenset[str]
) -> tuple[_Index, dict[Key, BesideLink]]:
    index = _index_of(plan.desks.values(), _square_mm(plan.desks.values(), reach_mm))
    found = _all_natural(index, _Meaning(reach_mm, kinds, sight_of(plan)))
    _by_hand(found, index, plan.links.values(), kinds)
    return index, found


@dataclass(frozen=True)
class _Entry:
    desks: Mapping[str, Desk]
    walls: Mapping[str, Wall]
    doors: Mapping[str, Door]
    links: Mapping[str, Link]
    meaning: tuple[int, tuple[LinkKind, ...]]
    graph: BesideGraph

    def same_but_desks(self, plan: Plan) -> bool:
        """True if at most desks and hand-made links differ."""
        return (
            self.walls is plan.walls
            and self.doors is plan.doors
            and self.meaning == _meaning_of(plan.settings)
        )


_recent: list[_Entry] = []


def beside_graph(plan: Plan) -> BesideGraph:
    """The links that count under the plan's settings; a few graphs are remembered."""
    candidates = [entry for entry in _recent if entry.same_but_desks(plan)]
    for entry in candidates:
        if entry.desks is plan.desks and entry.links is plan.links:
            return entry.graph
    for entry in candidates:
        touched = _touched(entry.desks, plan.desks, entry.links, plan.links)
        if touched is not None:
            return _remember(plan, _updated(entry.graph, plan, touched))
    settings = plan.settings
    index, found = _fresh(plan, settings.beside_mm, frozenset(settings.beside_kinds))
    return _remember(plan, BesideGraph(found, _neighbours(plan.desks, found), index))


def updated_graph(graph: BesideGraph, before: Plan, after: Plan) -> BesideGraph:
    """The graph of ``after``, given that of ``before``; quick when a few desks differ."""
    same = _meaning_of(before.settings) == _meaning_of(after.settings)
    if same and before.walls is after.walls and before.doors is after.doors:
        touched = _touched(before.desks, after.desks, before.links, after.links)
        if touched is not None:
            return _updated(graph, after, touched)
    return beside_graph(after)


def all_links(plan: Plan, reach_mm: int | None = None) -> tuple[BesideLink, ...]:
    """Every link in reach whatever its kind, counted or not, in order of ids.

    It looks ``reach_mm`` far, by default a little over what can count as beside. Links through a
    wall or a screen, and links parted by hand, are none.
    """
    reach = max(plan.settings.beside_mm, ALL_REACH_MM) if reach_mm is None else reach_mm
    _, found = _fresh(plan, reach, frozenset(LINK_KINDS))
    return tuple(found[key] for key in sorted(found))


def _meaning_of(settings: PlanSettings) -> tuple[int, tuple[LinkKind, ...]]:
    return settings.beside_mm, settings.beside_kinds


def _remember(plan: Plan, graph: BesideGraph) -> BesideGraph:
    entry = _Entry(
        plan.desks, plan.walls, plan.doors, plan.links, _meaning_of(plan.settings), graph
    )
    _recent.insert(0, entry)
    del _recent[_KEPT:]
    return graph


def _touched(
    desks: Mapping[str, Desk],
    new_desks: Mapping[str, Desk],
    links: Mapping[str, Link],
    new_links: Mapping[str, Link],
) -> set[str] | None:
    """Desks whose links may differ, or None when they are too many to be worth it."""
    touched = differing(desks, new_desks)
    if links is not new_links:
        for one, other in ((links, new_links), (new_links, links)):
            for key, link in one.items():
                if other.get(key) != link:
                    touched |= {link.desk_a, link.desk_b}
    return touched if len(touched) <= _INCREMENTAL_AT_MOST else None


def _updated(graph: BesideGraph, plan: Plan, touched: set[str]) -> BesideGraph:
    settings = plan.settings
    moved = [plan.desks[key] for key in touched if key in plan.desks]
    if _square_mm(moved, settings.beside_mm) > graph._index.square_mm:
        index, found = _fresh(plan, settings.beside_mm, frozenset(settings.beside_kinds))
        return BesideGraph(found, _neighbours(plan.desks, found), index)
    index = _moved_index(graph._index, plan.desks, touched)
    links, affected = dict(graph.links), set(touched)
    for desk in touched:
        for other in graph.neighbours.get(desk, ()):
            links.pop((desk, other) if desk < other else (other, desk), None)
            affected.add(other)
    fresh = _links_of(index, plan, touched)
    links.update(fresh)
    affected.update(desk for key in fresh for desk in key)
    return BesideGraph(links, _neighbours_again(graph, plan, links, touched, affected), index)


def _links_of(index: _Index, plan: Plan, touched: set[str]) -> dict[Key, BesideLink]:
    kinds = frozenset(plan.settings.beside_kinds)
    meaning = _Meaning(plan.settings.beside_mm, kinds, sight_of(plan))
    fresh = _natural(index, meaning, (index.nodes[key] for key in touched if key in index.nodes))
    hand = [
        link for link in plan.links.values() if link.desk_a in touched or link.desk_b in touched
    ]
    _by_hand(fresh, index, hand, kinds)
    return fresh


def _neighbours_again(
    graph: BesideGraph,
    plan: Plan,
    links: Mapping[Key, BesideLink],
    touched: set[str],
    affected: set[str],
) -> dict[str, tuple[str, ...]]:
    """Neighbours with those of the affected desks put right."""
    neighbours = dict(graph.neighbours)
    for desk in affected:
        if desk not in plan.desks:
            neighbours.pop(desk, None)
            continue
        around = set(graph.neighbours.get(desk, ())) | affected
        neighbours[desk] = tuple(
            sorted(
                other
                for other in around
                if ((desk, other) if desk < other else (other, desk)) in links
            )
        )
    return neighbours
