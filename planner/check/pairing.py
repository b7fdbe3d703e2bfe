"""Coverage and partners, block by block: a block is a group of desks that hang together as beside.

Nobody covers anybody across blocks, so what a block holds decides all about it. A floor of benches
has many small blocks, and a swap touches two of them: the rest is remembered.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from planner.check.finding import Points
from planner.check.office import Office
from planner.check.partners import best_partners

MEMORY: Final = 20_000
"""Blocks remembered at most; a preview of a 500-people office uses a few hundred."""

Occupants = tuple[str, ...] | None
"""The people who have a desk, on whatever days; None for nobody."""


@dataclass(slots=True)
class Pairing:
    """Who covers whom, who partners whom (best first) and the points of the pairs."""

    covering: dict[str, tuple[str, ...]] = field(default_factory=dict)
    partners: dict[str, tuple[str, ...]] = field(default_factory=dict)
    points: list[Points] = field(default_factory=list)

    def add(self, other: Pairing) -> None:
        """Take in another block."""
        self.covering |= other.covering
        self.partners |= other.partners
        self.points += other.points


class Pairer:
    """Works out pairings of one office and remembers them by block and who sits in it."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._blocks = office.graph.components()
        self._known: dict[tuple[int, tuple[Occupants, ...]], Pairing] = {}
        self._points: dict[tuple[str, str], int] = {}

    def pairing(self, at_desk: Mapping[str, tuple[str, ...]]) -> Pairing:
        """The pairing of a seating (desk id -> the people who have it)."""
        whole = Pairing()
        if len(self._known) > MEMORY:
            self._known.clear()
        for number, block in enumerate(self._blocks):
            key = (number, tuple(map(at_desk.get, block)))
            found = self._known.get(key)
            if found is None:
                found = self._known[key] = self._pair(block, at_desk)
            whole.add(found)
        whole.points += self._without_partner(whole.partners)
        return whole

    def _pair(self, block: Sequence[str], at_desk: Mapping[str, tuple[str, ...]]) -> Pairing:
        desk_of = {p: desk for desk in block for p in at_desk.get(desk, ())}
        covering = dict(self._covering(desk_of, at_desk))
        edges = {
            p: [(other, self._pair_points(p, other)) for other in beside]
            for p, beside in covering.items()
            if self._office.people[p].role == self._office.seeker_role
        }
        chosen = best_partners(edges, self._office.partner_limit)
        points = [*self._points_of(chosen, desk_of), *self._neighbours(covering, desk_of)]
        return Pairing(covering, self._both_ways(chosen), points)

    def _covering(
        self, desk_of: Mapping[str, str], at_desk: Mapping[str, tuple[str, ...]]
    ) -> Iterator[tuple[str, tuple[str, ...]]]:
        can_cover, neighbours = self._office.can_cover, self._office.graph.neighbours
        for person_id, desk_id in desk_of.items():
            fits = can_cover.get(person_id)
            if not fits:
                continue
            beside = tuple(
                other for d in neighbours[desk_id] for other in at_desk.get(d, ()) if other in fits
            )
            if beside:
                yield person_id, beside

    def _pair_points(self, one: str, other: str) -> int:
        points = self._points.get((one, other))
        if points is None:
            office = self._office
            points = office.plan.weights.partner + office.matches.points(*self._roles(one, other))
            self._points[one, other] = points
        return points

    def _roles(self, one: str, other: str) -> tuple[str, str]:
        """The two with the salesperson first."""
        return (one, other) if self._office.people[one].role == "sales" else (other, one)

    def _both_ways(self, chosen: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
        found: dict[str, list[str]] = {}
        for seeker, host in chosen.items():
            found.setdefault(seeker, []).append(host)
            found.setdefault(host, []).append(seeker)
        return {p: self._best_first(p, others) for p, others in found.items()}

    def _best_first(self, person_id: str, others: list[str]) -> tuple[str, ...]:
        return tuple(sorted(others, key=lambda o: (-self._pair_points(person_id, o), o)))

    def _points_of(self, chosen: Mapping[str, str], desk_of: Mapping[str, str]) -> Iterator[Points]:
        weights, matches = self._office.plan.weights, self._office.matches
        for pair in sorted(self._roles(*both) for both in chosen.items()):
            desks = (desk_of[pair[0]], desk_of[pair[1]])
            yield Points("partner", weights.partner, weights.partner, pair, desks)
            yield Points("match", matches.points(*pair), weights.match, pair, desks)

    def _neighbours(
        self, covering: Mapping[str, tuple[str, ...]], desk_of: Mapping[str, str]
    ) -> Iterator[Points]:
        """The points that all neighbours who cover each other earn, partners or not."""
        weight, matches = self._office.plan.weights.neighbour, self._office.matches
        if not weight:
            return
        people = self._office.people
        pairs = ((p, q) for p, others in covering.items() for q in others)
        for pair in sorted(pair for pair in pairs if people[pair[0]].role == "sales"):
            desks = (desk_of[pair[0]], desk_of[pair[1]])
            yield Points("neighbour", matches.neighbour_points(*pair), weight, pair, desks)

    def _without_partner(self, partners: Mapping[str, object]) -> Iterator[Points]:
        """The points that people without a partner of their own do not earn."""
        weights = self._office.plan.weights
        for person_id in self._office.seekers:
            if person_id not in partners:
                yield Points("partner", 0, weights.partner, (person_id,))
                yield Points("match", 0, weights.match, (person_id,))
