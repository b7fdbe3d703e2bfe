"""Claims: everything that a plan insists on, one by one, for asking which of them clash.

A claim is a must rule (or a part of one: a room, a team, a pair), a lock, a desk need that must be
met, or a bound of sharing desks. ``claimmodel.py`` says which can hold together. What no plan can
change is no claim: a person has one desk, and a desk one person a day.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from planner.check.couples import affinities
from planner.check.office import KEEP_UNSEATED, Office
from planner.check.rules import room_limits
from planner.model import Group, Plan, Rule
from planner.model.rules import Affinity

MANY_KEPT: Final = 12
"""More people than this who are kept unseated stay so; fewer are asked one by one."""


MANY_AFFINITIES: Final = 40
"""More pairs of a rule than this are one claim; fewer are asked one by one."""

NAMED: Final = ("partner_beside", "affinity", "lock", "keep_at_desk", "stay")
"""Claims that name people; the others speak of groups."""


@dataclass(frozen=True, eq=False, slots=True)
class Claim:
    """One thing that is insisted on.

    ``code`` is the rule's kind, or "lock", "need", "cover", "adjustable", "sharing". ``parts`` are
    the groups of people whom it tells apart from others, ``own`` the desks that it wants for
    somebody by name, ``avoid`` those that it wants them not to have; ``near`` says that it asks
    which desks are close to each other.
    """

    code: str
    rule: Any = None
    people: tuple[str, ...] = ()
    desks: tuple[str, ...] = ()
    rooms: tuple[str, ...] = ()
    parts: tuple[frozenset[str], ...] = ()
    own: tuple[tuple[str, str], ...] = ()
    avoid: tuple[tuple[str, str], ...] = ()
    near: bool = False
    pairs: tuple[Affinity, ...] = ()
    limit: int = 0
    feature: str = ""

    @property
    def rule_id(self) -> str | None:
        """The rule that it comes from, if any."""
        return None if self.rule is None else str(self.rule.id)

    @property
    def is_general(self) -> bool:
        """Whether it speaks of people as a group, not by name."""
        return self.code not in NAMED


def claims_of(plan: Plan, office: Office) -> list[Claim]:
    """Everything that the plan insists on, in a fixed order."""
    found: list[Claim] = []
    for rule in plan.rules.values():
        if rule.enabled and rule.strength == "must":
            found += CLAIMS[str(rule.__struct_config__.tag)](rule, office)
    found += _locks(office)
    found += _needs(office)
    if plan.settings.space_pack == "DK":
        found.append(Claim("adjustable"))
    if not plan.settings.share_desks:
        found.append(Claim("sharing"))
    return found


def cover_claims(office: Office) -> list[Claim]:
    """That everybody is covered who can be: one claim a role."""
    found = []
    for role in ("sales", "marketing"):
        people = tuple(p for p in office.to_cover if office.people[p].role == role)
        able = tuple(p for p in people if office.can_cover[p])
        if able:
            parts = (frozenset(able),)
            found.append(Claim("cover", people=able, parts=parts, near=True, feature=role))
    return found


def _members(group: Group, office: Office) -> tuple[str, ...]:
    return office.members(group)


def _covered(rule: Any, office: Office) -> Iterator[Claim]:
    people = tuple(p for p in office.to_cover if office.people[p].role == rule.role)
    if people:
        yield Claim("covered", rule, people, parts=(frozenset(people),), near=True)


def _partner_beside(rule: Any, office: Office) -> Iterator[Claim]:
    for pair in office.running_round.pairs if office.running_round else ():
        both = (pair.sales_id, pair.marketing_id)
        is_there = all(p in office.people and p not in office.kept_unseated for p in both)
        if is_there and office.meet(*both):
            yield Claim("partner_beside", rule, both, parts=_apart(both), near=True)


def _keep_at_desk(rule: Any, office: Office) -> Iterator[Claim]:
    if rule.person_id in office.people:
        yield _at_desk("keep_at_desk", rule, rule.person_id, rule.desk_id)


def _stay(rule: Any, office: Office) -> Iterator[Claim]:
    for p in office.members(rule.who):
        desk = office.today.get(p)
        if desk is not None:
            yield _at_desk("stay", rule, p, desk)


def _at_desk(code: str, rule: Any, person_id: str, desk_id: str) -> Claim:
    pair = ((person_id, desk_id),)
    if rule.wanted:
        return Claim(code, rule, (person_id,), (desk_id,), own=pair)
    parts = (frozenset((person_id,)),)
    return Claim(code, rule, (person_id,), (desk_id,), parts=parts, avoid=pair)


def _apart(people: Iterable[str]) -> tuple[frozenset[str], ...]:
    """Each of these people as a part of their own."""
    return tuple(frozenset((p,)) for p in people)


def _of_group(rule: Any, office: Office) -> Iterator[Claim]:
    people = _members(rule.who, office)
    if people:
        rooms = tuple(getattr(rule, "room_ids", ()))
        yield Claim(_kind(rule), rule, people, rooms=rooms, parts=(frozenset(people),))


def _free_beside(rule: Any, office: Office) -> Iterator[Claim]:
    people = _members(rule.who, office)
    if people:
        yield Claim("free_beside", rule, people, parts=(frozenset(people),), near=True)


def _of_pairs(rule: Any, office: Office) -> Iterator[Claim]:
    people = _members(rule.who, office)
    other = getattr(rule, "other", None)
    others = people if other is None else _members(other, office)
    everybody = tuple(dict.fromkeys((*people, *others)))
    if people and others and len(everybody) > 1:
        parts = (frozenset(people), frozenset(others))
        yield Claim(_kind(rule), rule, everybody, parts=parts, near=rule.how != "room")


def _team_rooms(rule: Any, office: Office) -> Iterator[Claim]:
    for team_id, members in office.teams.items():
        if rule.team_id in (None, team_id):
            yield Claim("team_rooms", rule, members, parts=(frozenset(members),), feature=team_id)


def _group_in_room(rule: Any, office: Office) -> Iterator[Claim]:
    people = _members(rule.who, office)
    if people or rule.at_least > 0:
        desks = tuple(sorted(office.desks_of("", rule.bench_id))) if rule.bench_id else ()
        rooms = () if rule.bench_id else (rule.room_id,)
        parts = (frozenset(people),)
        yield Claim("group_in_room", rule, people, desks=desks, rooms=rooms, parts=parts)


def _room_capacity(rule: Any, office: Office) -> Iterator[Claim]:
    for room_id, limit, by in room_limits(rule, office):
        yield Claim("room_capacity", rule, rooms=(room_id,), limit=limit, feature=by)


def _everyone_seated(rule: Any, office: Office) -> Iterator[Claim]:
    people = tuple(p for p in office.people if p not in office.kept_unseated)
    if people:
        yield Claim("everyone_seated", rule, people)


def _shared_topics(rule: Any, office: Office) -> Iterator[Claim]:
    """People are told apart by role and topics."""
    people = _members(rule.who, office)
    alike: dict[object, list[str]] = {}
    for p in people:
        person = office.people[p]
        topics = frozenset(person.tags).intersection(rule.tags or person.tags)
        alike.setdefault((person.role, topics), []).append(p)
    if len(people) > 1:
        parts = tuple(frozenset(ids) for ids in alike.values())
        yield Claim("shared_topics", rule, people, parts=parts, near=True)


def _affinity(rule: Any, office: Office) -> Iterator[Claim]:
    pairs = affinities(rule, office)
    near = rule.how != "room"
    groups = [[pair] for pair in pairs] if len(pairs) <= MANY_AFFINITIES else [pairs]
    for those in groups:
        people = tuple(dict.fromkeys(p for a in those for p in (a.person_a, a.person_b)))
        parts = _apart(people)
        yield Claim("affinity", rule, people, parts=parts, near=near, pairs=tuple(those))


CLAIMS: Final[Mapping[str, Callable[[Any, Office], Iterator[Claim]]]] = {
    "covered": _covered,
    "partner_beside": _partner_beside,
    "keep_at_desk": _keep_at_desk,
    "room": _of_group,
    "desk_feature": _of_group,
    "together": _of_pairs,
    "apart": _of_pairs,
    "team_rooms": _team_rooms,
    "group_in_room": _group_in_room,
    "free_beside": _free_beside,
    "room_capacity": _room_capacity,
    "stay": _stay,
    "everyone_seated": _everyone_seated,
    "shared_topics": _shared_topics,
    "affinity": _affinity,
}
"""Rule kind -> its claims."""


def _kind(rule: Rule) -> str:
    return str(rule.__struct_config__.tag)


def _locks(office: Office) -> Iterator[Claim]:
    kept = office.kept_unseated
    named = {getattr(rule, "person_id", "") for rule in office.plan.rules.values() if rule.enabled}
    asked = kept if len(kept) <= MANY_KEPT else kept & named
    for person_id, desk_id in office.locks.items():
        if person_id not in office.people:
            continue
        if desk_id != KEEP_UNSEATED:
            own = ((person_id, desk_id),)
            yield Claim("lock", people=(person_id,), desks=(desk_id,), own=own)
        elif person_id in asked:
            yield Claim("lock", people=(person_id,), parts=(frozenset((person_id,)),))


def _needs(office: Office) -> Iterator[Claim]:
    by_feature: dict[str, list[str]] = {}
    for person_id, needs in office.musts.items():
        for need in needs:
            by_feature.setdefault(need, []).append(person_id)
    for feature, people in by_feature.items():
        parts = (frozenset(people),)
        yield Claim("need", people=tuple(people), parts=parts, feature=feature)


def people_of(claims: Sequence[Claim]) -> tuple[str, ...]:
    """The people whom a clash of these claims is about: those that are named, else those who are in
    all of the groups, else the smallest group."""
    named = [p for claim in claims if not claim.is_general for p in claim.people]
    groups = [claim.people for claim in claims if claim.is_general and claim.people]
    if named:
        return tuple(dict.fromkeys(named))
    if not groups:
        return ()
    common = [p for p in groups[0] if all(p in set(group) for group in groups[1:])]
    sizes = [len(group) for group in groups]
    return tuple(common) or groups[sizes.index(min(sizes))]
