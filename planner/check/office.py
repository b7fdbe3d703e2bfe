"""Everything about a plan that a check needs and that no seat changes: who, where, beside what.
Built once a plan."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from functools import cached_property

from planner.beside import BesideGraph, beside_graph
from planner.match import Matches, matches_of
from planner.model import Desk, Group, PairRound, Person, Plan, Role, day_mask, share_enough
from planner.places import rooms_of_desks

KEEP_UNSEATED = ""
"""The lock that means: this person is to have no desk."""

SeatPoint = tuple[str, int, int]
"""Floor id and place of a chair in millimetres."""


class Office:
    """A plan seen by the referee. Look-ups only; the seating comes with each call."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.graph: BesideGraph = beside_graph(plan)
        self.matches: Matches = matches_of(plan)
        self.people: dict[str, Person] = {p.id: p for p in plan.people_to_seat()}
        self.locks: Mapping[str, str] = plan.scenario.locks
        self.today: Mapping[str, str] = plan.today

    def desk(self, desk_id: str) -> Desk:
        """The desk with this id."""
        return self.plan.desks[desk_id]

    @cached_property
    def kept_unseated(self) -> frozenset[str]:
        """People who are to have no desk: they are left out of every count."""
        return frozenset(p for p in self.people if self.locks.get(p) == KEEP_UNSEATED)

    @cached_property
    def to_cover(self) -> tuple[str, ...]:
        """Salespeople and marketers who need somebody of the other role beside them."""
        wanted = (p.id for p in self.people.values() if p.role != "other")
        return tuple(p for p in wanted if p not in self.kept_unseated)

    @cached_property
    def can_cover(self) -> Mapping[str, frozenset[str]]:
        """Person to cover -> everybody of the other role who shares enough office days."""
        at_least = self.plan.settings.shared_days
        kinds: dict[tuple[Role, str], list[str]] = {}
        for person_id in self.to_cover:
            person = self.people[person_id]
            kinds.setdefault((person.role, person.days), []).append(person_id)
        fits = {
            (role, days): frozenset(
                other
                for (its_role, its_days), ids in kinds.items()
                if its_role != role and share_enough(days, its_days, at_least)
                for other in ids
            )
            for role, days in kinds
        }
        return {p: fits[self.people[p].role, self.people[p].days] for p in self.to_cover}

    @cached_property
    def seeker_role(self) -> Role:
        """The role with more people to cover; each of them has at most one partner. Sales on a
        tie."""
        sales = sum(1 for p in self.to_cover if self.people[p].role == "sales")
        return "sales" if 2 * sales >= len(self.to_cover) else "marketing"

    @cached_property
    def seekers(self) -> tuple[str, ...]:
        """The people to cover of the seekers' role."""
        return tuple(p for p in self.to_cover if self.people[p].role == self.seeker_role)

    @cached_property
    def partner_limit(self) -> int:
        """How many seekers one person of the other role may partner."""
        if self.plan.settings.partner_limit is not None:
            return self.plan.settings.partner_limit
        hosts = len(self.to_cover) - len(self.seekers)
        return math.ceil(len(self.seekers) / hosts) if hosts else 0

    @cached_property
    def wishes(self) -> Mapping[str, tuple[str, ...]]:
        """Person id -> desk needs that earn points; people without any left out."""
        return self._needs(must=False)

    @cached_property
    def musts(self) -> Mapping[str, tuple[str, ...]]:
        """Person id -> desk needs that must be met; people without any left out."""
        return self._needs(must=True)

    def musts_met(self, person_id: str, desk_id: str) -> bool:
        """True if a desk has every feature that the person must have."""
        needs = self.musts.get(person_id, ())
        return all(need in self.desk(desk_id).features for need in needs)

    def _needs(self, *, must: bool) -> Mapping[str, tuple[str, ...]]:
        listed = self.plan.settings.must_desk_needs
        needs = {
            p.id: tuple(need for need in p.desk_needs if (need in listed) == must)
            for p in self.people.values()
            if p.desk_needs
        }
        return {person_id: found for person_id, found in needs.items() if found}

    @cached_property
    def rooms(self) -> Mapping[str, str | None]:
        """Desk id -> the room it lies in, or None for the open floor."""
        return rooms_of_desks(self.plan)

    def zone(self, desk_id: str) -> str:
        """The room of a desk, or for a desk in no room its floor as one large room."""
        return self.rooms[desk_id] or f"floor:{self.desk(desk_id).floor_id}"

    @cached_property
    def seat_points(self) -> Mapping[str, SeatPoint]:
        """Desk id -> (floor id, x, y) of its chair in millimetres."""
        return {d.id: (d.floor_id, *d.seat_point) for d in self.plan.desks.values()}

    def within(self, desk_a: str, desk_b: str, distance_mm: int) -> bool:
        """True if two chairs are on one floor and at most this far apart in a straight line."""
        floor_a, ax, ay = self.seat_points[desk_a]
        floor_b, bx, by = self.seat_points[desk_b]
        return floor_a == floor_b and (ax - bx) ** 2 + (ay - by) ** 2 <= distance_mm**2

    def distance(self, desk_a: str, desk_b: str, *, walking: bool) -> int | None:
        """Whole millimetres between two chairs; None between floors."""
        here, there = self.seat_points[desk_a], self.seat_points[desk_b]
        return distance_mm(here, there, walking=walking) if here[0] == there[0] else None

    @cached_property
    def links(self) -> tuple[tuple[str, str], ...]:
        """Each two desks beside each other once, by their ids in order."""
        return tuple(sorted(self.graph.links))

    def desks_of(self, room_id: str, bench_id: str) -> frozenset[str]:
        """The desks of a bench if one is named, else those in a room."""
        if bench_id:
            return self._desks_of_benches.get(bench_id, frozenset())
        return self._desks_of_rooms.get(room_id, frozenset())

    @cached_property
    def _desks_of_benches(self) -> Mapping[str | None, frozenset[str]]:
        return _grouped((d.id, d.bench_id) for d in self.plan.desks.values())

    @cached_property
    def _desks_of_rooms(self) -> Mapping[str | None, frozenset[str]]:
        return _grouped(self.rooms.items())

    def weekdays(self, group: Group) -> tuple[int, ...]:
        """Weekdays on which anybody of a group who is to be seated has an office day."""
        found = self._weekdays.get(group)
        if found is None:
            mask = 0
            for person_id in self.members(group):
                if person_id not in self.kept_unseated:
                    mask |= self.days[person_id]
            found = tuple(weekday for weekday in range(7) if mask >> weekday & 1)
            self._weekdays[group] = found
        return found

    @cached_property
    def _weekdays(self) -> dict[Group, tuple[int, ...]]:
        return {}

    def meet(self, one: str, other: str) -> bool:
        """True if two people share an office day."""
        return bool(self.days[one] & self.days[other])

    @cached_property
    def days(self) -> Mapping[str, int]:
        """Person id -> office days as a bit mask, Monday is bit 0."""
        return {p.id: day_mask(p.days) for p in self.people.values()}

    def beside(self, desk_a: str, desk_b: str) -> bool:
        """True if a link between two desks counts in this plan."""
        return desk_b in self.graph.neighbours[desk_a]

    @cached_property
    def teams(self) -> Mapping[str, tuple[str, ...]]:
        """Team id -> its people who are to be seated, teams of one left out."""
        members: dict[str, list[str]] = {}
        for person in self.people.values():
            if person.team_id is not None and person.id not in self.kept_unseated:
                members.setdefault(person.team_id, []).append(person.id)
        return {team: tuple(ids) for team, ids in members.items() if len(ids) > 1}

    def members(self, group: Group) -> tuple[str, ...]:
        """Everybody of a group who needs a desk."""
        found = self._members.get(group)
        if found is None:
            found = tuple(p.id for p in self.people.values() if _belongs(p, group))
            self._members[group] = found
        return found

    @cached_property
    def _members(self) -> dict[Group, tuple[str, ...]]:
        return {}

    @cached_property
    def running_round(self) -> PairRound | None:
        """The round whose pairs should sit together now: the latest that has not ended."""
        running = [r for r in self.plan.rounds.values() if r.ends is None]
        return max(running, key=lambda r: (r.starts, r.id), default=None)


def distance_mm(here: SeatPoint, there: SeatPoint, *, walking: bool) -> int:
    """Millimetres between two chairs of one floor: along x and y, or straight and rounded down."""
    dx, dy = here[1] - there[1], here[2] - there[2]
    return abs(dx) + abs(dy) if walking else math.isqrt(dx * dx + dy * dy)


def _grouped(pairs: Iterable[tuple[str, str | None]]) -> dict[str | None, frozenset[str]]:
    found: dict[str | None, set[str]] = {}
    for item, key in pairs:
        found.setdefault(key, set()).add(item)
    return {key: frozenset(items) for key, items in found.items()}


def _belongs(person: Person, group: Group) -> bool:
    return (
        group.everyone
        or person.id in group.person_ids
        or person.team_id in group.team_ids
        or person.role in group.roles
        or (group.leads and person.is_lead)
        or _share(person.tags, group.tags)
    )


def _share(one: Iterable[str], other: Iterable[str]) -> bool:
    return not set(one).isdisjoint(other)
