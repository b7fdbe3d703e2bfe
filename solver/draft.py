"""A problem while it is put together: rows and lists that the rules add to.

Knows the plan; the finished ``Problem`` knows whole numbers and indices only.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property

from planner.check.office import KEEP_UNSEATED, Office, SeatPoint
from planner.model import Desk, Group, Person, Plan, day_mask
from planner.model.rules import AnyRule
from solver.relations import bits_of, within_bits
from solver.scale import Scale, scale_of
from solver.terms import (
    Bits,
    Company,
    CountTerm,
    DistanceTerm,
    FreeTerm,
    LoadTerm,
    NearTerm,
    PairTerm,
    Worth,
    ZoneTerm,
)


class Draft:
    """People, desks and rooms by index (in order of id), and the terms gathered so far.

    ``people`` are those who need a desk and are not kept unseated. ``base`` is the value of all
    that no seat changes.
    """

    def __init__(self, plan: Plan, *, limits_moves: bool = False) -> None:
        self.plan = plan
        self.office = Office(plan)
        ids = sorted(p for p in self.office.people if p not in self.office.kept_unseated)
        self.people: list[Person] = [self.office.people[p] for p in ids]
        self.desks: list[Desk] = [plan.desks[d] for d in sorted(plan.desks)]
        self.index: Mapping[str, int] = {p.id: i for i, p in enumerate(self.people)}
        self.desk_index: Mapping[str, int] = {d.id: i for i, d in enumerate(self.desks)}
        self.room_index: Mapping[str, int] = {r: i for i, r in enumerate(sorted(plan.rooms))}
        self.days: list[int] = [day_mask(p.days) for p in self.people]
        self.scale: Scale = scale_of(self.office, len(self.people), limits_moves=limits_moves)
        self.to_cover: list[int] = [i for i, p in enumerate(self.people) if p.role != "other"]
        self.cover_gain: dict[int, int] = dict.fromkeys(self.to_cover, self.scale.cover)
        self.base = self.scale.zero - self.scale.cover * len(self.to_cover)
        self.pair_terms: list[list[PairTerm]] = [[] for _ in self.people]
        self.near_terms: list[NearTerm] = list(self._near_terms())
        self.zone_terms: list[ZoneTerm] = []
        self.count_terms: list[CountTerm] = []
        self.load_terms: list[LoadTerm] = []
        self.free_terms: list[FreeTerm] = []
        self.distance_terms: list[DistanceTerm] = []
        self._company: list[Callable[[int, int], int]] = []
        self._rows = [list(self._plain_row(p.desk_needs)) for p in self.people]
        self._add_stay()
        self._add_locks()
        if plan.weights.neighbour:
            self.add_company(self._neighbour_points)

    def row(self, person: int) -> list[int]:
        """Value of each desk to a person alone; the last item is for having none."""
        return self._rows[person]

    @property
    def rows(self) -> list[list[int]]:
        """All people's rows."""
        return self._rows

    def worth(self, rule: AnyRule) -> Worth:
        """What a case of a rule is worth, kept and broken."""
        if rule.strength == "must":
            return Worth(0, -self.scale.must)
        return Worth(rule.points, 0)

    def members(self, group: Group) -> list[int]:
        """Indices of everybody of a group who is to be seated, in the referee's order."""
        return [self.index[p] for p in self.office.members(group) if p in self.index]

    def add_pair(self, one: int, other: int, related: Bits, close: int, apart: int) -> None:
        """Add a wish about two people."""
        self.pair_terms[one].append(PairTerm(other, related, close, apart))
        self.pair_terms[other].append(PairTerm(one, related, close, apart))

    def add_company(self, worth: Callable[[int, int], int]) -> None:
        """Add what two people are worth beside each other, whoever they are."""
        self._company.append(worth)

    @property
    def company(self) -> Company | None:
        """What any two people are worth beside each other; None if nothing ever."""
        return Company(self._company) if self._company else None

    def _neighbour_points(self, one: int, other: int) -> int:
        """Points of two neighbours who cover each other, partners or not."""
        a, b = self.people[one], self.people[other]
        if b.id not in self.office.can_cover.get(a.id, ()):
            return 0
        pair = (a.id, b.id) if a.role == "sales" else (b.id, a.id)
        return self.office.matches.neighbour_points(*pair)

    def meet(self, one: int, other: int) -> bool:
        """Whether two people share an office day."""
        return bool(self.days[one] & self.days[other])

    @cached_property
    def neighbours(self) -> tuple[tuple[int, ...], ...]:
        """Desks beside each desk, in order."""
        graph, index = self.office.graph, self.desk_index
        return tuple(tuple(index[e] for e in graph.neighbours[d.id]) for d in self.desks)

    @cached_property
    def beside(self) -> Bits:
        """The beside relation."""
        return tuple(bits_of(row) for row in self.neighbours)

    @cached_property
    def zones(self) -> tuple[int, ...]:
        """The zone of each desk: its room, or the open rest of its floor."""
        numbers: dict[str, int] = {}
        return tuple(
            numbers.setdefault(self.office.zone(desk.id), len(numbers)) for desk in self.desks
        )

    @cached_property
    def same_zone(self) -> Bits:
        """Desks in the same room, or both in the open rest of one floor."""
        inside: dict[int, int] = {}
        for d, zone in enumerate(self.zones):
            inside[zone] = inside.get(zone, 0) | 1 << d
        return tuple(inside[zone] for zone in self.zones)

    def within(self, distance_mm: int, *, walking: bool = False) -> Bits:
        """Desks whose chairs are at most this far apart on one floor, each desk near itself."""
        key = (distance_mm, walking)
        found = self._within.get(key)
        if found is None:
            found = within_bits(self.seat_points, distance_mm, walking=walking)
            self._within[key] = found
        return found

    @cached_property
    def seat_points(self) -> list[SeatPoint]:
        """Where the chair of each desk is."""
        return [self.office.seat_points[d.id] for d in self.desks]

    @cached_property
    def _within(self) -> dict[tuple[int, bool], Bits]:
        return {}

    def _near_terms(self) -> Iterator[NearTerm]:
        settings, weight = self.plan.settings, self.plan.weights.team_near
        for members in self.office.teams.values():
            needed = min(settings.near_teammates, len(members) - 1)
            if needed > 0 and weight > 0:
                steps = tuple(weight * k // needed for k in range(needed + 1))
                indices = tuple(self.index[p] for p in members)
                yield NearTerm(indices, self.within(settings.near_mm), steps)

    def _plain_row(self, needs: tuple[str, ...]) -> list[int]:
        """Value of each desk to anybody with these needs."""
        if needs not in self._plain_rows:
            values = [self._desk_value(desk, needs) for desk in self.desks]
            self._plain_rows[needs] = [*values, -self.scale.seat]
        return self._plain_rows[needs]

    @cached_property
    def _plain_rows(self) -> dict[tuple[str, ...], list[int]]:
        return {}

    def _desk_value(self, desk: Desk, needs: tuple[str, ...]) -> int:
        musts, weight = self.plan.settings.must_desk_needs, self.plan.weights.desk_need
        value = 0
        if desk.state != "guest" and not desk.takes_staff(self.plan.scenario.valid_from):
            value -= self.scale.must
        for need in needs:
            if need in musts:
                value -= 0 if need in desk.features else self.scale.must
            else:
                value += weight if need in desk.features else 0
        return value

    def _add_stay(self) -> None:
        for p, person in enumerate(self.people):
            desk_id = self.office.today.get(person.id)
            if desk_id is not None:
                self._rows[p][self.desk_index[desk_id]] += self.plan.weights.stay

    def _add_locks(self) -> None:
        """A lock that is not kept is a broken must wherever its person sits instead."""
        for p, person in enumerate(self.people):
            desk_id = self.office.locks.get(person.id, KEEP_UNSEATED)
            if desk_id != KEEP_UNSEATED:
                self.base -= self.scale.must
                self._rows[p][self.desk_index[desk_id]] += self.scale.must
