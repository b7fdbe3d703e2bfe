"""The referee: rules, coverage and score of a seating, worked out without the solver.

A verdict is put together from parts (a rule, a pair of people, a team, a block of desks). Each part
is remembered by the seats it depends on, so the verdict after a swap costs only the parts that the
swap touches.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property, partial
from typing import Any, Final, TypeVar

from planner.check.case import Case
from planner.check.couples import (
    COUPLE_CASES,
    CoupleRule,
    affinities,
    couples,
    topic_couples,
    topics_case,
)
from planner.check.finding import Coverage, Difference, Finding, Points, Verdict
from planner.check.ledger import Ledger, Part
from planner.check.office import KEEP_UNSEATED, Office, SeatPoint
from planner.check.pairing import Pairer
from planner.check.rules import cases
from planner.check.seated import Seated
from planner.model import Plan, Role, day_mask
from planner.model.rules import (
    AffinityRule,
    AnyRule,
    ApartRule,
    SharedTopicsRule,
    TogetherRule,
)

MEMORY: Final = 50_000
"""Parts remembered at most; a live preview of a 500-people office uses a few thousand."""

T = TypeVar("T")


class Referee:
    """The referee of one plan: give it seats, get a verdict."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.office = Office(plan)
        self._memory: dict[tuple[object, ...], object] = {}
        self._pairer = Pairer(self.office)
        self._by_people: dict[str, Ledger[str]] = {}
        self._by_desks: dict[str, Ledger[tuple[str, ...]]] = {}

    def verdict(self, seats: Mapping[str, str] | None = None) -> Verdict:
        """The verdict on these seats (person id -> desk id), or on the plan's own."""
        seats = self.plan.seats if seats is None else seats
        seated = Seated(self.office, self._pairer, seats)
        findings = [*self._structure(seated), *self._not_covered(seated)]
        points = [*seated.pairing.points, *self._stay(seated), *self._teams(seated)]
        for missed, wishes in self._desk_needs(seated):
            findings += missed
            points += wishes
        for rule in self.plan.rules.values():
            if rule.enabled:
                found, earned = self._rule(rule, seated)
                findings += found
                points += earned
        return _verdict(seated, findings, points)

    def difference(self, before: Mapping[str, str], after: Mapping[str, str]) -> Difference:
        """What changes from one seating of this plan to another."""
        return Difference(self.verdict(before), self.verdict(after))

    def _remember(self, key: tuple[object, ...], make: Callable[[], T]) -> T:
        found = self._memory.get(key)
        if found is None:
            if len(self._memory) > MEMORY:
                self._memory.clear()
            found = self._memory[key] = make()
        return found  # type: ignore[return-value]  # the key's first item decides the type

    @cached_property
    def _stays(self) -> list[tuple[str, str, Points, Points]]:
        """(person, desk today, points if kept, if lost) of everybody with a desk today."""
        weight, office = self.plan.weights.stay, self.office
        return [
            (p, desk, Points("stay", weight, weight, (p,)), Points("stay", 0, weight, (p,)))
            for p in office.people
            if (desk := office.today.get(p)) is not None and p not in office.kept_unseated
        ]

    def _stay(self, seated: Seated) -> list[Points]:
        seats = seated.seats
        return [kept if seats.get(p) == desk else lost for p, desk, kept, lost in self._stays]

    def _structure(self, seated: Seated) -> Iterator[Finding]:
        yield from _taken_twice(seated)
        yield from _wrong_desks(seated)
        yield from _locks(seated)

    def _not_covered(self, seated: Seated) -> Iterator[Finding]:
        covering, seats = seated.covering, seated.seats
        for person_id in self.office.to_cover:
            if person_id not in covering:
                desk_id = seats.get(person_id)
                key = ("not covered", person_id, desk_id)
                make = partial(_not_covered, self.office, person_id, desk_id)
                yield self._remember(key, make)

    def _desk_needs(self, seated: Seated) -> Iterator[Part]:
        for person_id in self.office.wishes:
            desk_id = seated.seats.get(person_id)
            if desk_id is not None:
                key = ("needs", person_id, desk_id)
                yield self._remember(key, partial(_needs_met, self.office, person_id, desk_id))

    def _teams(self, seated: Seated) -> Iterator[Points]:
        for team_id, members in seated.office.teams.items():
            key = ("team", team_id, tuple(map(seated.seats.get, members)))
            yield from self._remember(key, partial(_near, seated, members))

    def _rule(self, rule: AnyRule, seated: Seated) -> Part:
        if isinstance(rule, TogetherRule | ApartRule | AffinityRule):
            return self._couples(rule).part(seated.seats)
        if isinstance(rule, SharedTopicsRule):
            return self._topics(rule).part(seated.at_desk)
        return judge(rule, cases(rule, seated))

    def _couples(self, rule: CoupleRule) -> Ledger[str]:
        found = self._by_people.get(rule.id)
        if found is None:
            find = partial(_couple_part, rule, self.office, _pairs_of(rule, self.office))
            found = self._by_people[rule.id] = Ledger(couples(rule, self.office), find)
        return found

    def _topics(self, rule: SharedTopicsRule) -> Ledger[tuple[str, ...]]:
        found = self._by_desks.get(rule.id)
        if found is None:
            members = frozenset(self.office.members(rule.who))
            find = partial(_topics_part, rule, self.office, members)
            found = self._by_desks[rule.id] = Ledger(self.office.links, find)
        return found


def _pairs_of(rule: CoupleRule, office: Office) -> Sequence[Any]:
    """The pairs of a rule in the order of ``couples``, as its cases know them."""
    return affinities(rule, office) if isinstance(rule, AffinityRule) else couples(rule, office)


def _couple_part(
    rule: CoupleRule, office: Office, pairs: Sequence[Any], i: int, a: str, b: str
) -> Part:
    return judge(rule, iter((COUPLE_CASES[type(rule)](rule, office, pairs[i], a, b),)))


def _topics_part(
    rule: SharedTopicsRule,
    office: Office,
    members: frozenset[str],
    i: int,
    here: tuple[str, ...],
    there: tuple[str, ...],
) -> Part:
    a, b = office.links[i]
    pairs = topic_couples(rule, office, members, here, there)
    return judge(rule, (topics_case(rule, office, pair, a, b) for pair in pairs))


def judge(rule: AnyRule, found: Iterator[Case]) -> Part:
    """Findings and points of a rule's cases."""
    findings: list[Finding] = []
    points: list[Points] = []
    is_must = rule.strength == "must"
    for case in found:
        earned, best = case.graded or (rule.points * max(0, 1 - case.broken), rule.points)
        if not is_must:
            points.append(Points(rule.id, earned, best, case.people, case.desks))
        if case.broken:
            lost = best - earned if case.graded else rule.points
            findings.append(_broken(rule, case, 0 if is_must else lost))
    return tuple(findings), tuple(points)


def _broken(rule: AnyRule, case: Case, points: int) -> Finding:
    return Finding(
        code=str(rule.__struct_config__.tag),
        severity="must" if rule.strength == "must" else "warn",
        rule_id=rule.id,
        people=case.people,
        desks=case.desks,
        rooms=case.rooms,
        values=case.values,
        points=points,
    )


def _verdict(seated: Seated, findings: list[Finding], points: list[Points]) -> Verdict:
    office = seated.office
    must = tuple(f for f in findings if f.severity == "must")
    return Verdict(
        must_broken=must,
        findings=tuple(f for f in findings if f.severity != "must"),
        not_covered=tuple(p for p in office.to_cover if p not in seated.covering),
        covered=frozenset(seated.covering),
        unseated=tuple(
            p for p in office.people if p not in seated.seats and p not in office.kept_unseated
        ),
        partners=seated.pairing.partners,
        points=tuple(points),
        coverage={role: _coverage(seated, role) for role in ("sales", "marketing")},
    )


def _coverage(seated: Seated, role: Role) -> Coverage:
    ids = [p for p in seated.office.to_cover if seated.office.people[p].role == role]
    return Coverage(sum(1 for p in ids if p in seated.covering), len(ids))


def _taken_twice(seated: Seated) -> Iterator[Finding]:
    people = seated.office.people
    for desk_id, ids in seated.at_desk.items():
        if len(ids) < 2:
            continue
        masks = [day_mask(people[p].days) for p in ids]
        union = 0
        for mask in masks:
            union |= mask
        if union.bit_count() < sum(mask.bit_count() for mask in masks):
            yield Finding("desk_taken_twice", "must", people=tuple(ids), desks=(desk_id,))
        elif seated.office.plan.settings.space_pack == "DK" and not _adjustable(seated, desk_id):
            for person_id in ids:  # each of them: worse than leaving all but one without a desk
                yield Finding("shared_desk_not_adjustable", "must", None, (person_id,), (desk_id,))


def _adjustable(seated: Seated, desk_id: str) -> bool:
    """A desk used by changing people must adjust to each (at.dk, indretning af kontor;
    space-rules.md)."""
    return "sit-stand" in seated.office.desk(desk_id).features


def _wrong_desks(seated: Seated) -> Iterator[Finding]:
    office = seated.office
    on, desks = office.plan.scenario.valid_from, office.plan.desks
    for person_id, desk_id in seated.seats.items():
        desk = desks[desk_id]
        if desk.state == "guest":
            yield Finding("guest_desk_taken", "info", people=(person_id,), desks=(desk_id,))
        elif desk.state != "in_use" and not desk.takes_staff(on):
            yield Finding("desk_out_of_service", "must", people=(person_id,), desks=(desk_id,))
    for person_id, needs in office.musts.items():
        place = seated.seats.get(person_id)
        for need in needs if place is not None else ():
            if need not in desks[place or ""].features:
                who, where, values = (person_id,), (place or "",), {"feature": need}
                yield Finding("desk_need_missing", "must", None, who, where, (), values)


def _locks(seated: Seated) -> Iterator[Finding]:
    for person_id, desk_id in seated.office.locks.items():
        if (
            person_id in seated.office.people
            and seated.seats.get(person_id, KEEP_UNSEATED) != desk_id
        ):
            desks = (desk_id,) if desk_id else ()
            yield Finding("lock_broken", "must", people=(person_id,), desks=desks)


def _not_covered(office: Office, person_id: str, desk_id: str | None) -> Finding:
    values = {"role": office.people[person_id].role}
    desks = (desk_id,) if desk_id else ()
    return Finding("not_covered", "cover", None, (person_id,), desks, (), values)


def _near(seated: Seated, members: tuple[str, ...]) -> list[Points]:
    settings, weight = seated.office.plan.settings, seated.office.plan.weights.team_near
    needed = min(settings.near_teammates, len(members) - 1)
    if needed <= 0:
        return []
    seats, points = seated.seats, seated.office.seat_points
    sitting = [p for p in members if p in seats]
    near = _counts_near([points[seats[p]] for p in sitting], settings.near_mm)
    return [
        Points("team_near", weight * min(count, needed) // needed, weight, (p,), (seats[p],))
        for p, count in zip(sitting, near, strict=True)
    ]


def _counts_near(points: Sequence[SeatPoint], distance_mm: int) -> list[int]:
    """How many of the others are at most this far from each; each pair is measured once."""
    found, limit = [0] * len(points), distance_mm**2
    for i, (floor, x, y) in enumerate(points):
        for j in range(i):
            its_floor, its_x, its_y = points[j]
            if its_floor == floor and (x - its_x) ** 2 + (y - its_y) ** 2 <= limit:
                found[i] += 1
                found[j] += 1
    return found


def _needs_met(office: Office, person_id: str, desk_id: str) -> Part:
    """Findings and points of what somebody wishes of the desk they have."""
    weight, features = office.plan.weights.desk_need, office.desk(desk_id).features
    who, where = (person_id,), (desk_id,)
    needs = office.wishes[person_id]
    missed = tuple(
        Finding("desk_need_missed", "warn", None, who, where, (), {"feature": need}, weight)
        for need in needs
        if need not in features
    )
    met = (weight if need in features else 0 for need in needs)
    return missed, tuple(Points("desk_need", value, weight, who, where) for value in met)
