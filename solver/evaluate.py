"""The exact value of a seating by index, kept up to date while people come and go.

Counts as the referee counts (``planner/check``); tests hold the two together. A person's coming or
leaving costs some 10 microseconds in an office of any size.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import reduce
from operator import or_
from typing import TypeVar

from solver.pairing import Pairing
from solver.problem import NOWHERE, Problem
from solver.scale import Stages
from solver.terms import CountTerm, FreeTerm, LoadTerm, NearTerm, ZoneTerm

T = TypeVar("T")


class Seating:
    """A seating that can be changed. ``total`` is its value (``solver.scale``); larger is better.

    ``desk_of[p]`` is the desk of a person or ``NOWHERE``; ``at[d]`` the people of a desk. Seatings
    of one problem can be copied by their ``desk_of``.
    """

    def __init__(self, problem: Problem, desk_of: Sequence[int] | None = None) -> None:
        self.problem = problem
        self.desk_of = [NOWHERE] * len(problem.people)
        self.at: list[list[int]] = [[] for _ in problem.desks]
        self.covering = [0] * len(problem.people)  # people beside who cover this one
        self.moved = sum(1 for d in problem.today if d != NOWHERE)  # people away from today's desk
        limit = problem.moves_at_most
        self._moves_at_most = self.moved if limit is None else limit
        self._pairing = Pairing(problem, self.at, self.desk_of)
        self._value = problem.base + sum(row[NOWHERE] for row in problem.rows)
        near, zones, counts, loads, free = _by_person(problem)
        self._near_of, self._zones_of, self._counts_of = near, zones, counts
        self._loads_of, self._free_of = loads, free
        self._busy = [0] * len(problem.desks)  # days on which a desk is taken, as a bit mask
        self._near = [0] * len(problem.people)
        self._in_zone = [dict[int, int]() for _ in problem.zone_terms]
        self._count = [0] * len(problem.count_terms)
        self._inside: list[list[int]] = [[] for _ in problem.load_terms]
        self._load_worth = [self._load_value(term, 0) for term in problem.load_terms]
        self._value += sum(term.worth.kept for term in problem.zone_terms)
        self._value += sum(_count_value(term, 0) for term in problem.count_terms)
        self._value += sum(self._load_worth)
        self._value -= problem.scale.move * max(0, self.moved - self._moves_at_most)
        for p, d in enumerate(desk_of or ()):
            if d != NOWHERE:
                self.put(p, d)

    @property
    def total(self) -> int:
        """The value of the seating."""
        return self._value + self._pairing.value

    @property
    def stages(self) -> Stages:
        """The value taken apart."""
        return self.problem.scale.split(self.total)

    @property
    def hard(self) -> int:
        """How many people too many rooms and desks hold."""
        return self.stages.hard

    @property
    def partner_of(self) -> Sequence[int]:
        """The host of each seeker, or -1: the best partners of this seating."""
        return self._pairing.host_of

    def near_count(self, person: int, term: NearTerm) -> int:
        """How many teammates of a term sit near a person; 0 for who has no desk."""
        desk = self.desk_of[person]
        if desk == NOWHERE:
            return 0
        bits, desk_of = term.related[desk], self.desk_of
        others = (desk_of[q] for q in term.members if q != person)
        return sum(1 for d in others if d != NOWHERE and bits >> d & 1)

    def seekers_of(self, host: int) -> Sequence[int]:
        """The seekers who are partners of a host in this seating."""
        return self._pairing.seekers_of[host]

    def teammates_near(self, person: int) -> int:
        """How many of the own team sit near a person (within the settings' distance)."""
        return self._near[person]

    def become(self, desk_of: Sequence[int]) -> None:
        """Change into another seating of the same people."""
        moved = [p for p, d in enumerate(desk_of) if self.desk_of[p] != d]
        for p in moved:
            self.move(p, NOWHERE)
        for p in moved:
            self.move(p, desk_of[p])

    def _count_move(self, step: int) -> None:
        """Count one more or one fewer away from today's desk, and charge who is too many."""
        self.moved += step
        if self.moved + (step < 0) > self._moves_at_most:
            self._value -= step * self.problem.scale.move

    def is_free(self, desk: int, person: int) -> bool:
        """Whether nobody has the desk on the person's days."""
        days = self.problem.days
        return all(not days[p] & days[person] for p in self.at[desk])

    def move(self, person: int, desk: int) -> None:
        """Give a person another desk, or none."""
        if self.desk_of[person] != NOWHERE:
            self.lift(person)
        if desk != NOWHERE:
            self.put(person, desk)

    def move_unit(self, unit: int, desk: int) -> None:
        """Give all people of a unit another desk, or none."""
        for person in self.problem.units[unit].members:
            self.move(person, desk)

    def put(self, person: int, desk: int) -> None:
        """Give a desk to a person who has none."""
        row = self.problem.rows[person]
        self._value += row[desk] - row[NOWHERE]
        self._value -= self._clash(desk)
        self.at[desk].append(person)
        self.desk_of[person] = desk
        self._value += self._clash(desk)
        self._cover(person, desk, 1)
        self._change_terms(person, desk, 1)
        if self.problem.today[person] == desk:
            self._count_move(-1)
        if self._free_of:
            self._occupy(desk, self._busy[desk] | self.problem.days[person])
            self._free_person(person, desk, 1)
        self._pairing.came(person)

    def lift(self, person: int) -> None:
        """Take the desk from a person who has one."""
        desk = self.desk_of[person]
        row = self.problem.rows[person]
        if self._free_of:
            self._free_person(person, desk, -1)
        self._value += row[NOWHERE] - row[desk]
        self._value -= self._clash(desk)
        self.at[desk].remove(person)
        self._value += self._clash(desk)
        self._cover(person, desk, -1)
        self._change_terms(person, desk, -1)
        self.desk_of[person] = NOWHERE
        if self.problem.today[person] == desk:
            self._count_move(1)
        if self._free_of:
            days = self.problem.days
            self._occupy(desk, reduce(or_, (days[q] for q in self.at[desk]), 0))
        self._pairing.leaves(person)

    def _cover(self, person: int, desk: int, step: int) -> None:
        """Count everybody whom a person at a desk covers and is covered by."""
        problem, covering = self.problem, self.covering
        gain, kinds = problem.cover_gain, problem.kinds
        fits, mine = problem.fits[kinds[person]], 0
        for e in problem.neighbours[desk]:
            for q in self.at[e]:
                if fits[kinds[q]]:
                    mine += 1
                    before = covering[q]
                    covering[q] = before + step
                    if before + (step > 0) == 1:
                        self._value += gain[q] * step
        if mine:
            self._value += gain[person] * step
        covering[person] = mine if step > 0 else 0

    def _clash(self, desk: int) -> int:
        """What people who share a desk lose by it."""
        people = self.at[desk]
        if len(people) < 2:
            return 0
        days, union, total = self.problem.days, 0, 0
        for p in people:
            union |= days[p]
            total += days[p].bit_count()
        if union.bit_count() < total:
            return -self.problem.scale.must - self.problem.scale.hard
        return 0 if self.problem.adjustable[desk] else -self.problem.scale.must * len(people)

    def _change_terms(self, person: int, desk: int, step: int) -> None:
        desk_of = self.desk_of
        for term in self.problem.pair_terms[person]:
            other = desk_of[term.other]
            if other != NOWHERE:
                self._value += step * (
                    term.close if term.related[desk] >> other & 1 else term.apart
                )
        for distance in self.problem.distance_terms:
            row = distance.nearness[desk]
            for q, weight in distance.weights.get(person, ()):
                other = desk_of[q]
                if other != NOWHERE:
                    self._value += step * (weight * row[other] // 1000)
        if self.problem.company is not None:
            self._change_company(self.problem.company[person], desk, step)
        for near in self._near_of[person]:
            self._change_near(near, person, desk, step)
        for i, zone_term in self._zones_of[person]:
            self._change_zone(i, zone_term, self.problem.zones[desk], step)
        if not self._counts_of[person] and not self._loads_of:
            return
        room = self.problem.rooms[desk]
        for i, count_term in self._counts_of[person]:
            if desk in count_term.desks:
                self._value -= _count_value(count_term, self._count[i])
                self._count[i] += step
                self._value += _count_value(count_term, self._count[i])
        for i, load_term in self._loads_of.get(room, ()):
            self._change_load(i, load_term, person, step)

    def _change_company(self, worth: Mapping[int, int], desk: int, step: int) -> None:
        """Count what somebody at a desk and everybody beside are worth to each other."""
        at = self.at
        for e in self.problem.neighbours[desk]:
            for q in at[e]:
                self._value += step * worth[q]

    def _change_near(self, term: NearTerm, person: int, desk: int, step: int) -> None:
        """Count a teammate in or out; ``desk_of`` of everybody else is up to date."""
        bits, steps, desk_of, near = term.related[desk], term.steps, self.desk_of, self._near
        most, mine = len(steps) - 1, 0
        for q in term.members:
            other = desk_of[q]
            if other != NOWHERE and bits >> other & 1 and q != person:
                mine += 1
                before = near[q]
                near[q] = after = before + step
                if before < most or after < most:
                    self._value += steps[min(after, most)] - steps[min(before, most)]
        if step > 0:
            near[person] = mine
            self._value += steps[min(mine, most)]
        else:
            self._value -= steps[min(near[person], most)]
            near[person] = 0

    def _change_zone(self, i: int, term: ZoneTerm, zone: int, step: int) -> None:
        inside = self._in_zone[i]
        was_kept = len(inside) <= term.at_most
        inside[zone] = inside.get(zone, 0) + step
        if not inside[zone]:
            del inside[zone]
        is_kept = len(inside) <= term.at_most
        if was_kept != is_kept:
            change = term.worth.kept - term.worth.broken
            self._value += change if is_kept else -change

    def _change_load(self, i: int, term: LoadTerm, person: int, step: int) -> None:
        """Let somebody into a room or out. Weekdays are counted only where it may be too full."""
        inside = self._inside[i]
        if step > 0:
            inside.append(person)
        else:
            inside.remove(person)
        if len(inside) > term.limit or self._load_worth[i] != term.worth.kept:
            worth = self._load_value(term, self._fullest(inside))
            self._value += worth - self._load_worth[i]
            self._load_worth[i] = worth

    def _fullest(self, people: Sequence[int]) -> int:
        """How many of these people are in on the day on which most are."""
        if not people:
            return 0
        days = self.problem.days
        return max(sum(days[p] >> weekday & 1 for p in people) for weekday in range(7))

    def _load_value(self, term: LoadTerm, load: int) -> int:
        if load <= term.limit:
            return term.worth.kept
        excess = self.problem.scale.hard * (load - term.limit) if term.is_hard else 0
        return term.worth.broken - excess

    def _free_person(self, person: int, desk: int, step: int) -> None:
        """Count a seated person's own wish for a free desk beside."""
        for term in self._free_of.get(person, ()):
            kept = not self._never_free(person, desk, NOWHERE)
            self._value += step * (term.worth.kept if kept else term.worth.broken)

    def _never_free(self, person: int, desk: int, but: int) -> int:
        """The days of a person on which all desks beside a desk, one left out, are taken."""
        busy, taken = self._busy, self.problem.days[person]
        beside = self.problem.neighbours[desk]
        for e in beside:
            if e != but:
                taken &= busy[e]
        return taken

    def _occupy(self, desk: int, busy: int) -> None:
        """A desk is taken on these days from now on: tell who wants a free one beside."""
        before = self._busy[desk]
        if busy == before:
            return
        self._busy[desk] = busy
        for e in self.problem.neighbours[desk]:
            for q in self.at[e]:
                terms = self._free_of.get(q)
                if terms:
                    others = self._never_free(q, e, desk)
                    step = (not others & busy) - (not others & before)
                    if step:
                        change = sum(term.worth.kept - term.worth.broken for term in terms)
                        self._value += step * change


def value_of(problem: Problem, desk_of: Sequence[int]) -> int:
    """The value of a seating."""
    return Seating(problem, desk_of).total


def _count_value(term: CountTerm, count: int) -> int:
    kept = term.at_least <= count <= term.at_most
    return term.worth.kept if kept else term.worth.broken


def _by_person(
    problem: Problem,
) -> tuple[
    list[list[NearTerm]],
    list[list[tuple[int, ZoneTerm]]],
    list[list[tuple[int, CountTerm]]],
    dict[int, list[tuple[int, LoadTerm]]],
    dict[int, list[FreeTerm]],
]:
    """Terms by the people (loads: by the room) whom they concern."""
    near: list[list[NearTerm]] = [[] for _ in problem.people]
    zones: list[list[tuple[int, ZoneTerm]]] = [[] for _ in problem.people]
    counts: list[list[tuple[int, CountTerm]]] = [[] for _ in problem.people]
    loads: dict[int, list[tuple[int, LoadTerm]]] = {}
    free: dict[int, list[FreeTerm]] = {}
    for near_term in problem.near_terms:
        _enlist(near, near_term.members, near_term)
    for i, zone_term in enumerate(problem.zone_terms):
        _enlist(zones, zone_term.members, (i, zone_term))
    for i, count_term in enumerate(problem.count_terms):
        _enlist(counts, count_term.members, (i, count_term))
    for i, load_term in enumerate(problem.load_terms):
        loads.setdefault(load_term.room, []).append((i, load_term))
    for free_term in problem.free_terms:
        for p in free_term.members:
            free.setdefault(p, []).append(free_term)
    return near, zones, counts, loads, free


def _enlist(lists: list[list[T]], people: Iterable[int], item: T) -> None:
    for p in people:
        lists[p].append(item)
