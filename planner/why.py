"""Why somebody sits where they sit: what it earns, and what the best other desks would change.

The referee judges every desk that is offered. Since that takes some milliseconds a desk in a large
office, an estimate by neighbours chooses which desks it is asked about. Plain Python, in small
steps, for the window's sake.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from planner.check import Difference, Points, Verdict, referee_of
from planner.check.office import Office
from planner.edits.seats import seat
from planner.errors import PlanError
from planner.model import AnyRule, Group, Person, Plan
from planner.model.rules import DeskFeatureRule, KeepAtDeskRule, RoomRule, StayRule

OPTIONS: Final = 3
JUDGED: Final = 24
MANY_PEOPLE: Final = 200
JUDGED_OF_MANY: Final = 12
"""Desks that the referee is asked about, in a larger office; it takes some 8 ms a desk there."""

ESTIMATED: Final = 100
"""Desks that are estimated in one step."""

MUST_POINTS: Final = 1_000_000
COVER_POINTS: Final = 10_000
"""What a broken must rule and a person not covered weigh in the estimate."""

Line = tuple[str, int]
"""A rule's id or a weight's name (or a person's id), and points."""


@dataclass(frozen=True, slots=True)
class Option:
    """Another desk: who would give theirs up, and what would change by the move.

    ``must`` and ``covered`` count broken rules and covered people more (or fewer), ``points`` is
    all that would be won or lost, ``by_rule`` and ``others`` take it apart by key and by who else
    wins or loses, largest first.
    """

    desk_id: str
    swaps_with: tuple[str, ...]
    must: int
    covered: int
    points: int
    by_rule: tuple[Line, ...]
    others: tuple[Line, ...]
    difference: Difference

    @property
    def order(self) -> tuple[int, int, int]:
        """Smaller is better, stage by stage."""
        return self.must, -self.covered, -self.points


@dataclass(frozen=True, slots=True)
class Why:
    """What a person's desk earns: ``points`` are those that the person has a part in.

    ``options`` are the best other desks, best first; None for a person who is locked, whom nothing
    moves.
    """

    person_id: str
    desk_id: str | None
    is_locked: bool
    is_covered: bool | None  # None for somebody who needs no cover
    partners: tuple[str, ...]
    points: tuple[Points, ...]
    options: tuple[Option, ...] = ()

    @property
    def by_rule(self) -> Mapping[str, tuple[int, int]]:
        """Key -> (points earned, the most there could be)."""
        found: dict[str, tuple[int, int]] = {}
        for item in self.points:
            value, best = found.get(item.key, (0, 0))
            found[item.key] = (value + item.value, best + item.best)
        return found


def why(plan: Plan, person_id: str, most: int = OPTIONS) -> Why:
    """What the person's desk earns, and the best other desks.

    Raises:
        KeyError: nobody of this id needs a desk in the plan.
    """
    search = WhySearch(plan, person_id, most)
    while search.step():
        pass
    return search.found


@dataclass(frozen=True, slots=True)
class _Judged:
    """A desk with the referee's word on the seating in which the person has it."""

    desk_id: str
    seats: Mapping[str, str]
    verdict: Verdict

    @property
    def order(self) -> tuple[tuple[int, int, int], str]:
        """Smaller is better."""
        return self.verdict.stages, self.desk_id


class WhySearch:
    """The same in small steps: ``found`` is what is known so far."""

    def __init__(self, plan: Plan, person_id: str, most: int = OPTIONS) -> None:
        self._plan, self._person, self._most = plan, person_id, most
        self._referee = referee_of(plan)
        if person_id not in self._referee.office.people:
            raise KeyError(person_id)
        self._before: Verdict = self._referee.verdict(plan.seats)
        self._best: list[_Judged] = []
        self._steps = self._made_steps()

    @property
    def is_locked(self) -> bool:
        """Whether a lock keeps the person."""
        return self._person in self._plan.scenario.locks

    def step(self) -> bool:
        """Do a little more; False once all is known."""
        return next(self._steps, False)

    @property
    def found(self) -> Why:
        """What is known so far."""
        office, verdict, person = self._referee.office, self._before, self._person
        return Why(
            person_id=person,
            desk_id=self._plan.seats.get(person),
            is_locked=self.is_locked,
            is_covered=person in verdict.covered if person in office.to_cover else None,
            partners=verdict.partners.get(person, ()),
            points=tuple(item for item in verdict.points if person in item.people),
            options=tuple(map(self._option, self._best)),
        )

    def _made_steps(self) -> Iterator[bool]:
        if self.is_locked:
            return
        estimate = _Estimate(self._plan, self._referee.office, self._person)
        mine, on = self._plan.seats.get(self._person), self._plan.scenario.valid_from
        gains: dict[str, int] = {}
        for desk in self._plan.desks.values():
            if desk.takes_staff(on) and desk.id != mine:
                gains[desk.id] = estimate.gain(desk.id)
                if len(gains) % ESTIMATED == 0:
                    yield True
        judged = JUDGED if len(self._plan.people) < MANY_PEOPLE else JUDGED_OF_MANY
        for desk_id in sorted(gains, key=lambda d: (-gains[d], d))[:judged]:
            yield True
            self._judge(desk_id)

    def _judge(self, desk_id: str) -> None:
        try:
            seats = seat(self._plan, self._person, desk_id).seats
        except PlanError:  # somebody there is locked
            return
        self._best.append(_Judged(desk_id, seats, self._referee.verdict(seats)))
        self._best.sort(key=lambda judged: judged.order)
        del self._best[self._most :]

    def _option(self, judged: _Judged) -> Option:
        difference, after = Difference(self._before, judged.verdict), judged.seats
        moved = [p for p, d in self._plan.seats.items() if after.get(p) != d and p != self._person]
        return Option(
            desk_id=judged.desk_id,
            swaps_with=tuple(moved),
            must=len(difference.after.must_broken) - len(difference.before.must_broken),
            covered=difference.covered,
            points=difference.points,
            by_rule=_by_rule(difference),
            others=_by_person(difference, self._person),
            difference=difference,
        )


def _by_rule(difference: Difference) -> tuple[Line, ...]:
    before, after = difference.before.by_rule, difference.after.by_rule
    keys = {**before, **after}
    gains = {key: after.get(key, 0) - before.get(key, 0) for key in keys}
    return _largest((key, gain) for key, gain in gains.items() if gain)


def _by_person(difference: Difference, person_id: str) -> tuple[Line, ...]:
    """What everybody else wins or loses; the points of a pair count for both."""
    gains: dict[str, int] = {}
    for change in difference.changes:
        for other in change.people:
            if other != person_id:
                gains[other] = gains.get(other, 0) + change.gain
    return _largest((other, gain) for other, gain in gains.items() if gain)


def _largest(lines: Iterator[Line]) -> tuple[Line, ...]:
    return tuple(sorted(lines, key=lambda line: (-abs(line[1]), line[0])))


class _Estimate:
    """Roughly what a move or swap would gain, by the people and desks next to it."""

    def __init__(self, plan: Plan, office: Office, person_id: str) -> None:
        self._plan, self._office, self._person = plan, office, person_id
        self._home = plan.seats.get(person_id)
        self._at: dict[str, list[str]] = {}
        for other, desk_id in plan.seats.items():
            if other in office.people:
                self._at.setdefault(desk_id, []).append(other)
        self._own = [rule for rule in plan.rules.values() if rule.enabled and _is_plain(rule)]
        self._now = self._value(person_id, self._home, {})

    def gain(self, desk_id: str) -> int:
        """Points (broken rules and cover heavily weighed) that taking this desk would bring."""
        there = self._at.get(desk_id, ())
        if any(other in self._plan.scenario.locks for other in there):
            return -(MUST_POINTS**2)
        moved = {self._person: desk_id, **dict.fromkeys(there, self._home)}
        value = self._value(self._person, desk_id, moved) - self._now
        for other in there:
            value += self._value(other, self._home, moved) - self._value(other, desk_id, {})
        return value + self._cover_near(desk_id, moved)

    def _value(self, person_id: str, desk_id: str | None, moved: Mapping[str, str | None]) -> int:
        if desk_id is None:
            return -MUST_POINTS
        office, weights = self._office, self._plan.weights
        person, features = office.people[person_id], office.desk(desk_id).features
        value = 0 if office.musts_met(person_id, desk_id) else -MUST_POINTS
        value += weights.desk_need * sum(n in features for n in office.wishes.get(person_id, ()))
        value += weights.stay * (office.today.get(person_id) == desk_id)
        value += self._partner(person_id, desk_id, moved)
        value += self._near(person, desk_id)
        return value + sum(self._rule(rule, person, desk_id) for rule in self._own)

    def _partner(self, person_id: str, desk_id: str, moved: Mapping[str, str | None]) -> int:
        """Cover, and points with the best partner there could be beside the desk."""
        fits = self._office.can_cover.get(person_id)
        if not fits:
            return 0
        points = [
            self._pair(person_id, other) for other in self._beside(desk_id, moved) if other in fits
        ]
        return COVER_POINTS + self._plan.weights.partner + max(points) if points else 0

    def _pair(self, one: str, other: str) -> int:
        is_sales = self._office.people[one].role == "sales"
        return self._office.matches.points(*((one, other) if is_sales else (other, one)))

    def _beside(self, desk_id: str, moved: Mapping[str, str | None]) -> Iterator[str]:
        """The people beside a desk once those who move have moved."""
        for near in self._office.graph.neighbours[desk_id]:
            yield from (p for p in self._at.get(near, ()) if p not in moved)
            yield from (p for p, d in moved.items() if d == near)

    def _cover_near(self, desk_id: str, moved: Mapping[str, str | None]) -> int:
        """Cover that the neighbours of both desks win or lose."""
        graph, value = self._office.graph, 0
        near = {e for d in (desk_id, self._home) if d is not None for e in graph.neighbours[d]}
        for e in near:
            for other in self._at.get(e, ()):
                fits = self._office.can_cover.get(other)
                if fits and other not in moved:
                    now = any(p in fits for p in self._beside(e, {}))
                    then = any(p in fits for p in self._beside(e, moved))
                    value += COVER_POINTS * (then - now)
        return value

    def _near(self, person: Person, desk_id: str) -> int:
        """Teammates near the desk, as far as they stay."""
        settings, office = self._plan.settings, self._office
        team = office.teams.get(person.team_id or "", ())
        needed = min(settings.near_teammates, len(team) - 1)
        if needed <= 0:
            return 0
        near, seats = 0, self._plan.seats
        for other in team:
            if other != person.id and other in seats:
                near += office.within(desk_id, seats[other], settings.near_mm)
                if near >= needed:
                    break
        return self._plan.weights.team_near * min(near, needed) // needed

    def _rule(self, rule: AnyRule, person: Person, desk_id: str) -> int:
        kept = _keeps(rule, self._office, self._members, person, desk_id)
        if kept is None:
            return 0
        if rule.strength == "must":
            return 0 if kept else -MUST_POINTS
        return rule.points if kept else 0

    @cached_property
    def _members(self) -> Callable[[Group], frozenset[str]]:
        known: dict[int, frozenset[str]] = {}

        def members(group: Group) -> frozenset[str]:
            if id(group) not in known:
                known[id(group)] = frozenset(self._office.members(group))
            return known[id(group)]

        return members


def _is_plain(rule: AnyRule) -> bool:
    """Whether a rule looks at one person and their desk alone."""
    return isinstance(rule, RoomRule | DeskFeatureRule | KeepAtDeskRule | StayRule)


def _keeps(
    rule: AnyRule,
    office: Office,
    members: Callable[[Group], frozenset[str]],
    person: Person,
    desk_id: str,
) -> bool | None:
    """Whether a plain rule is kept by a person at a desk; None if it is not about them."""
    if isinstance(rule, KeepAtDeskRule):
        return (desk_id == rule.desk_id) == rule.wanted if person.id == rule.person_id else None
    if not isinstance(rule, RoomRule | DeskFeatureRule | StayRule):
        return None
    if person.id not in members(rule.who):
        return None
    if isinstance(rule, RoomRule):
        return (office.rooms[desk_id] in rule.room_ids) == rule.inside
    if isinstance(rule, DeskFeatureRule):
        return (rule.feature in office.desk(desk_id).features) == rule.wanted
    today = office.today.get(person.id)
    return None if today is None else (today == desk_id) == rule.wanted
