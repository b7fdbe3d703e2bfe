"""Rules about two people: who the pairs are, and what a pair at two desks is worth.

What a pair is worth hangs on their two desks alone, so that after a change of seats only the pairs
of those who moved are judged anew (``ledger.py``).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from itertools import combinations, product
from typing import Any, Final, TypeAlias

from planner.check.case import Case, Graded
from planner.check.office import Office
from planner.model import Person
from planner.model.rules import Affinity, AffinityRule, ApartRule, SharedTopicsRule, TogetherRule

CoupleRule: TypeAlias = TogetherRule | ApartRule | AffinityRule
"""A rule whose pairs are known before anybody has a desk."""


def couples(rule: CoupleRule, office: Office) -> list[tuple[str, str]]:
    """Every pair that the rule is about: two people who share an office day.

    The pairs of an affinity rule are in its order and may repeat; else no pair comes twice.
    """
    if isinstance(rule, AffinityRule):
        return [(pair.person_a, pair.person_b) for pair in affinities(rule, office)]
    members = office.members(rule.who)
    if rule.other is None:
        return [pair for pair in combinations(members, 2) if office.meet(*pair)]
    seen: set[frozenset[str]] = set()
    found = []
    for one, other in product(members, office.members(rule.other)):
        pair = frozenset((one, other))
        if one != other and pair not in seen and office.meet(one, other):
            seen.add(pair)
            found.append((one, other))
    return found


def affinities(rule: AffinityRule, office: Office) -> list[Affinity]:
    """The pairs of an affinity rule that matter: of two who share an office day."""
    there = office.people
    return [
        pair
        for pair in rule.pairs
        if pair.weight
        and pair.person_a in there
        and pair.person_b in there
        and office.meet(pair.person_a, pair.person_b)
    ]


def together_case(
    rule: TogetherRule, office: Office, pair: tuple[str, str], a: str, b: str
) -> Case:
    """Two people at desks a and b who are to sit together."""
    close = _close(office, rule.how, rule.distance_mm, a, b)
    return Case(int(not close), pair, (a, b), values=_how_values(rule))


def apart_case(rule: ApartRule, office: Office, pair: tuple[str, str], a: str, b: str) -> Case:
    """Two people at desks a and b who are to sit apart."""
    close = _close(office, rule.how, rule.distance_mm, a, b)
    return Case(int(close), pair, (a, b), values=_how_values(rule))


def affinity_case(rule: AffinityRule, office: Office, pair: Affinity, a: str, b: str) -> Case:
    """Two people at desks a and b who are to sit close, or far."""
    if rule.how == "distance":
        apart = office.distance(a, b, walking=rule.walking)
        close = apart is not None and apart <= rule.reach_mm
        nearer = 0 if apart is None else max(0, rule.reach_mm - apart)
        earned = rule.points * pair.weight * nearer // 1000
        best = max(0, rule.points * pair.weight * rule.reach_mm // 1000)
    else:
        close = _close(office, rule.how, 0, a, b)
        earned = rule.points * pair.weight if close else 0
        best = max(0, rule.points * pair.weight)
    values = {"how": rule.how, "distance_mm": rule.reach_mm, "close": pair.weight > 0}
    people = (pair.person_a, pair.person_b)
    return Case(int(close != (pair.weight > 0)), people, (a, b), (), values, Graded(earned, best))


def topic_couples(
    rule: SharedTopicsRule,
    office: Office,
    members: Collection[str],
    here: Iterable[str],
    there: Iterable[str],
) -> Iterator[tuple[str, str]]:
    """Pairs of the rule among the people of two desks beside each other."""
    for one in here:
        for other in there:
            if one in members and other in members and are_neighbours(rule, office, one, other):
                yield one, other


def are_neighbours(rule: SharedTopicsRule, office: Office, one: str, other: str) -> bool:
    """Whether two people of the group, beside each other, are a case of the rule."""
    if rule.scope == "opposite":
        roles = {office.people[one].role, office.people[other].role}
        if roles != {"sales", "marketing"}:
            return False
    return office.meet(one, other)


def topics_case(
    rule: SharedTopicsRule, office: Office, pair: tuple[str, str], a: str, b: str
) -> Case:
    """Two neighbours at desks a and b, by the topics that they share."""
    amount, most = topics_amount(rule, office.people[pair[0]], office.people[pair[1]])
    broken = (amount == 0) == rule.wanted
    if rule.measure == "any":
        graded = Graded(0 if broken else rule.points, rule.points)
    elif rule.wanted:
        graded = Graded(rule.points * amount, rule.points * most)
    else:
        graded = Graded(-rule.points * amount, 0)
    values = {"wanted": rule.wanted, "measure": rule.measure}
    return Case(int(broken), pair, (a, b), (), values, graded)


def topics_amount(rule: SharedTopicsRule, one: Person, other: Person) -> tuple[int, int]:
    """What two people have of what the rule measures, and the most that two such lists can have."""
    mine, theirs = _topics(rule, one), _topics(rule, other)
    shared, fewer = len(mine & theirs), min(len(mine), len(theirs))
    if rule.measure == "each":
        return shared, fewer
    if rule.measure == "any":
        return int(shared > 0), 1
    total = len(mine) + len(theirs)
    return shared * (total - 2 * shared), max(k * (total - 2 * k) for k in range(fewer + 1))


def _topics(rule: SharedTopicsRule, person: Person) -> set[str]:
    tags = set(person.tags)
    return tags.intersection(rule.tags) if rule.tags else tags


def _close(office: Office, how: str, distance_mm: int, desk_a: str, desk_b: str) -> bool:
    if how == "room":
        return office.zone(desk_a) == office.zone(desk_b)
    if how == "distance":
        return office.within(desk_a, desk_b, distance_mm)
    return office.beside(desk_a, desk_b)


def _how_values(rule: TogetherRule | ApartRule) -> Mapping[str, object]:
    return {"how": rule.how, "distance_mm": rule.distance_mm}


COUPLE_CASES: Final[Mapping[type, Callable[[Any, Office, Any, str, str], Case]]] = {
    TogetherRule: together_case,
    ApartRule: apart_case,
    AffinityRule: affinity_case,
}
"""Kind of rule -> the case of one of its pairs at two desks."""
