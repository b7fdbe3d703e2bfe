"""The referee: rules, coverage and score of a seating, worked out without the solver.

A verdict is put together from parts (a rule, a team, a bench full of partners). Each part is
remembered by the seats it depends on, so the verdict after a swap costs only the parts that the
swap touches.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Final, TypeVar

from planner.check.finding import Coverage, Difference, Finding, Points, Verdict
from planner.check.office import KEEP_UNSEATED, Office
from planner.check.partners import assign, components
from planner.check.rules import Case, cases
from planner.check.seated import Seated
from planner.model import Plan, Role, day_mask
from planner.model.rules import AnyRule, ApartRule, TogetherRule

MEMORY: Final = 4096
"""Parts remembered at most; a live preview of a 500-people office uses a few hundred."""

T = TypeVar("T")
Part = tuple[tuple[Finding, ...], tuple[Points, ...]]


class Referee:
    """The referee of one plan: give it seats, get a verdict."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.office = Office(plan)
        self._memory: dict[tuple[object, ...], object] = {}

    def verdict(self, seats: Mapping[str, str] | None = None) -> Verdict:
        """The verdict on these seats (person id -> desk id), or on the plan's own."""
        seated = Seated(self.office, self.plan.seats if seats is None else seats)
        partners, partner_points = self._partners(seated)
        findings = [*self._structure(seated), *_not_covered(seated)]
        points = [*partner_points, *_stay(seated), *self._teams(seated), *_desk_needs(seated)]
        findings += _missed_needs(seated)
        for rule in self.plan.rules.values():
            if rule.enabled:
                found, earned = self._rule(rule, seated)
                findings += found
                points += earned
        return _verdict(seated, findings, points, partners)

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

    def _partners(self, seated: Seated) -> tuple[dict[str, tuple[str, ...]], list[Points]]:
        office = seated.office
        edges = {
            p: [(other, self._pair_points(p, other)) for other in beside]
            for p, beside in seated.covering.items()
            if office.people[p].role == office.seeker_role
        }
        chosen: dict[str, str] = {}
        for part in components(edges):
            key = ("partners", *((p, *hosts) for p, hosts in part.items()))
            chosen |= self._remember(key, partial(assign, part, office.partner_limit))
        return self._both_ways(chosen), list(self._points_of(chosen, seated))

    def _pair_points(self, one: str, other: str) -> int:
        return self.plan.weights.partner + self.office.matches.points(*self._pair(one, other))

    def _pair(self, one: str, other: str) -> tuple[str, str]:
        return (one, other) if self.office.people[one].role == "sales" else (other, one)

    def _both_ways(self, chosen: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
        found: dict[str, list[str]] = {}
        for seeker, host in chosen.items():
            found.setdefault(seeker, []).append(host)
            found.setdefault(host, []).append(seeker)
        return {p: self._best_first(p, others) for p, others in found.items()}

    def _best_first(self, person_id: str, others: list[str]) -> tuple[str, ...]:
        return tuple(sorted(others, key=lambda o: (-self._pair_points(person_id, o), o)))

    def _points_of(self, chosen: Mapping[str, str], seated: Seated) -> Iterator[Points]:
        weights = self.plan.weights
        pairs = sorted(self._pair(*both) for both in chosen.items())
        for pair in pairs:
            desks = (seated.seats[pair[0]], seated.seats[pair[1]])
            yield Points("partner", weights.partner, weights.partner, pair, desks)
        for pair in pairs:
            desks = (seated.seats[pair[0]], seated.seats[pair[1]])
            yield Points("match", self.office.matches.points(*pair), weights.match, pair, desks)

    def _structure(self, seated: Seated) -> Iterator[Finding]:
        yield from _taken_twice(seated)
        yield from _wrong_desks(seated)
        yield from _locks(seated)

    def _teams(self, seated: Seated) -> Iterator[Points]:
        for team_id, members in seated.office.teams.items():
            key = ("team", team_id, tuple(map(seated.seats.get, members)))
            yield from self._remember(key, partial(_near, seated, members))

    def _rule(self, rule: AnyRule, seated: Seated) -> Part:
        if not isinstance(rule, TogetherRule | ApartRule):
            return judge(rule, cases(rule, seated))
        members = self._pair_rule_members(rule)  # cases grow with the square of these
        key = ("rule", rule.id, tuple(map(seated.seats.get, members)))
        return self._remember(key, lambda: judge(rule, cases(rule, seated)))

    def _pair_rule_members(self, rule: TogetherRule | ApartRule) -> tuple[str, ...]:
        members = self.office.members(rule.who)
        if isinstance(rule, ApartRule) and rule.other is not None:
            members += self.office.members(rule.other)
        return members


def judge(rule: AnyRule, found: Iterator[Case]) -> Part:
    """Findings and points of a rule's cases."""
    findings: list[Finding] = []
    points: list[Points] = []
    is_must = rule.strength == "must"
    for case in found:
        earned = 0 if is_must else rule.points * max(0, 1 - case.broken)
        if not is_must:
            points.append(Points(rule.id, earned, rule.points, case.people, case.desks))
        if case.broken:
            findings.append(_broken(rule, case))
    return tuple(findings), tuple(points)


def _broken(rule: AnyRule, case: Case) -> Finding:
    return Finding(
        code=str(rule.__struct_config__.tag),
        severity="must" if rule.strength == "must" else "warn",
        rule_id=rule.id,
        people=case.people,
        desks=case.desks,
        rooms=case.rooms,
        values=case.values,
        points=0 if rule.strength == "must" else rule.points,
    )


def _verdict(
    seated: Seated,
    findings: list[Finding],
    points: list[Points],
    partners: dict[str, tuple[str, ...]],
) -> Verdict:
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
        partners=partners,
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
            yield Finding("shared_desk_not_adjustable", "must", people=tuple(ids), desks=(desk_id,))


def _adjustable(seated: Seated, desk_id: str) -> bool:
    """A desk used by changing people must adjust to each (at.dk, indretning af kontor;
    space-rules.md)."""
    return "sit-stand" in seated.office.desk(desk_id).features


def _wrong_desks(seated: Seated) -> Iterator[Finding]:
    plan = seated.office.plan
    on = plan.scenario.valid_from
    for person_id, desk_id in seated.seats.items():
        desk = seated.office.desk(desk_id)
        if desk.state == "guest":
            yield Finding("guest_desk_taken", "info", people=(person_id,), desks=(desk_id,))
        elif not desk.takes_staff(on):
            yield Finding("desk_out_of_service", "must", people=(person_id,), desks=(desk_id,))
        for need in seated.office.people[person_id].desk_needs:
            if need in plan.settings.must_desk_needs and need not in desk.features:
                values = {"feature": need}
                yield Finding(
                    "desk_need_missing",
                    "must",
                    people=(person_id,),
                    desks=(desk_id,),
                    values=values,
                )


def _locks(seated: Seated) -> Iterator[Finding]:
    for person_id, desk_id in seated.office.locks.items():
        if (
            person_id in seated.office.people
            and seated.seats.get(person_id, KEEP_UNSEATED) != desk_id
        ):
            desks = (desk_id,) if desk_id else ()
            yield Finding("lock_broken", "must", people=(person_id,), desks=desks)


def _not_covered(seated: Seated) -> Iterator[Finding]:
    for person_id in seated.office.to_cover:
        if person_id not in seated.covering:
            desk = seated.seats.get(person_id)
            values = {"role": seated.office.people[person_id].role}
            yield Finding(
                "not_covered",
                "cover",
                people=(person_id,),
                desks=(desk,) if desk else (),
                values=values,
            )


def _stay(seated: Seated) -> Iterator[Points]:
    weight, today = seated.office.plan.weights.stay, seated.office.today
    for person_id in seated.office.people:
        desk_id = today.get(person_id)
        if desk_id is not None and person_id not in seated.office.kept_unseated:
            stays = seated.seats.get(person_id) == desk_id
            yield Points("stay", weight if stays else 0, weight, (person_id,), (desk_id,))


def _near(seated: Seated, members: tuple[str, ...]) -> list[Points]:
    settings, weight = seated.office.plan.settings, seated.office.plan.weights.team_near
    needed = min(settings.near_teammates, len(members) - 1)
    if needed <= 0:
        return []
    found: list[Points] = []
    sitting = [p for p in members if p in seated.seats]
    for person_id in sitting:
        desk_id, near = seated.seats[person_id], -1  # everybody is near to themselves
        for other in sitting:
            near += seated.office.within(desk_id, seated.seats[other], settings.near_mm)
            if near >= needed:
                break
        value = weight * min(near, needed) // needed
        found.append(Points("team_near", value, weight, (person_id,), (desk_id,)))
    return found


def _desk_needs(seated: Seated) -> Iterator[Points]:
    weight = seated.office.plan.weights.desk_need
    for person_id, desk_id, _, met in _wishes(seated):
        yield Points("desk_need", weight if met else 0, weight, (person_id,), (desk_id,))


def _missed_needs(seated: Seated) -> Iterator[Finding]:
    for person_id, desk_id, need, met in _wishes(seated):
        if not met:
            yield Finding(
                "desk_need_missed",
                "warn",
                people=(person_id,),
                desks=(desk_id,),
                values={"feature": need},
                points=seated.office.plan.weights.desk_need,
            )


def _wishes(seated: Seated) -> Iterator[tuple[str, str, str, bool]]:
    must = seated.office.plan.settings.must_desk_needs
    for person_id, desk_id in seated.seats.items():
        needs = seated.office.people[person_id].desk_needs
        if needs:
            features = seated.office.desk(desk_id).features
            for need in needs:
                if need not in must:
                    yield person_id, desk_id, need, need in features
