"""How well a salesperson and a marketer fit: 0-100, with the reasons. Knows no seating.

Three things count, each between 0 and 1 and each 0.5 (neutral) while nothing is known about it:

- **needs**: what the salesperson wants and the marketer is strong in, and the reverse. A need
weighs what the survey
  says (``Weights.need_weights``; a free word weighs as much as the mean of them).
- **tags**: shared tags (region, product, account, language), measured against the shorter of the
two lists.
- **new pair**: 1 for two who have not met in an ended round, 0 for two who have; unknown without
ended rounds.

With no needs, tags or history known the match is 50.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from planner.model import Person, Plan, Weights

NEUTRAL = 0.5

ReasonCode = Literal["sales_need", "marketing_need", "shared_tag", "new_pair", "met_before"]


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a match is what it is: a code and what it is about (a need, a tag, a round's name)."""

    code: ReasonCode
    about: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """The match of two people, 0-100, and what speaks for (or against) it."""

    value: int
    reasons: tuple[Reason, ...] = ()


class Matches:
    """All matches of one plan; built once, looked up often."""

    def __init__(self, plan: Plan) -> None:
        self._people = plan.people
        self._weights = plan.weights
        self._met = _pairs_met(plan)
        self._values: dict[tuple[int, int, bool | None], int] = {}
        self._profiles: dict[tuple[object, ...], int] = {}  # equal profiles have one number
        self._profile_of: dict[str, int] = {}
        self._parts = _Parts(plan.weights)

    def value(self, sales_id: str, marketing_id: str) -> int:
        """The match of two people, 0-100."""
        met = self._has_met(sales_id, marketing_id)
        key = (self._profile(sales_id), self._profile(marketing_id), met)
        found = self._values.get(key)
        if found is None:
            one, other = self._people[sales_id], self._people[marketing_id]
            found = self._values[key] = self._parts.value(one, other, met)
        return found

    def _profile(self, person_id: str) -> int:
        found = self._profile_of.get(person_id)
        if found is None:
            profile = _profile(self._people[person_id])
            found = self._profiles.setdefault(profile, len(self._profiles))
            self._profile_of[person_id] = found
        return found

    def match(self, sales_id: str, marketing_id: str) -> Match:
        """The match of two people with its reasons."""
        one, other = self._people[sales_id], self._people[marketing_id]
        reasons = tuple(_reasons(one, other, self._met.get((sales_id, marketing_id)), self._met))
        return Match(self.value(sales_id, marketing_id), reasons)

    def points(self, sales_id: str, marketing_id: str) -> int:
        """Points that the match of two partners earns: its value weighted, rounded half up."""
        return (self.value(sales_id, marketing_id) * self._weights.match * 2 + 100) // 200

    def neighbour_points(self, sales_id: str, marketing_id: str) -> int:
        """Points that the match of two neighbours earns, partners or not, rounded half up."""
        return (self.value(sales_id, marketing_id) * self._weights.neighbour * 2 + 100) // 200

    def _has_met(self, sales_id: str, marketing_id: str) -> bool | None:
        return (sales_id, marketing_id) in self._met if self._met else None


@lru_cache(maxsize=4)
def _matches(key: _Identity) -> Matches:
    return Matches(key.plan)


class _Identity:
    """Cache key: plans whose people, rounds and weights are the very same objects share their
    matches."""

    __slots__ = ("parts", "plan")

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.parts = (plan.people, plan.rounds, plan.weights)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, _Identity):
            return NotImplemented
        return all(mine is its for mine, its in zip(self.parts, other.parts, strict=True))

    def __hash__(self) -> int:
        return hash(tuple(map(id, self.parts)))


def matches_of(plan: Plan) -> Matches:
    """The matches of a plan; the same object for plans with the same people, rounds and weights."""
    return _matches(_Identity(plan))


def match_of(plan: Plan, sales_id: str, marketing_id: str) -> Match:
    """The match of a salesperson and a marketer with its reasons.

    Raises:
        KeyError: one of the two is not in the plan.
    """
    return matches_of(plan).match(sales_id, marketing_id)


def _pairs_met(plan: Plan) -> Mapping[tuple[str, str], str]:
    """(sales id, marketing id) -> name of the last ended round they were a pair in."""
    ended = sorted((r for r in plan.rounds.values() if r.ends is not None), key=lambda r: r.starts)
    return {(p.sales_id, p.marketing_id): r.name for r in ended for p in r.pairs}


def _profile(person: Person) -> tuple[object, ...]:
    return person.needs, person.strengths, person.tags


class _Parts:
    """What a match is made of, each part remembered: offices have many people but few lists."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._needs: dict[tuple[object, ...], float | None] = {}
        self._tags: dict[tuple[object, ...], float | None] = {}

    def value(self, sales: Person, marketer: Person, met: bool | None) -> int:
        """The match of two people, given whether they have met."""
        weights = self._weights
        parts = (
            (weights.match_needs, self._needs_met(sales, marketer)),
            (weights.match_tags, self._tags_shared(sales, marketer)),
            (weights.match_new_pair, None if met is None else float(not met)),
        )
        total = sum(weight for weight, _ in parts)
        if total == 0:
            return round(100 * NEUTRAL)
        earned = sum(w * (NEUTRAL if part is None else part) for w, part in parts)
        return int(100 * earned / total + 0.5)

    def _needs_met(self, sales: Person, marketer: Person) -> float | None:
        key = (sales.needs, sales.strengths, marketer.needs, marketer.strengths)
        if key not in self._needs:
            self._needs[key] = _needs_met(sales, marketer, self._weights.need_weights)
        return self._needs[key]

    def _tags_shared(self, sales: Person, marketer: Person) -> float | None:
        key = (sales.tags, marketer.tags)
        if key not in self._tags:
            self._tags[key] = _tags_shared(*key)
        return self._tags[key]


def _needs_met(one: Person, other: Person, need_weights: Mapping[str, int]) -> float | None:
    ways = (
        _share_met(one.needs, other.strengths, need_weights),
        _share_met(other.needs, one.strengths, need_weights),
    )
    known = [way for way in ways if way is not None]
    return sum(known) / len(known) if known else None


def _share_met(
    needs: tuple[str, ...], strengths: tuple[str, ...], need_weights: Mapping[str, int]
) -> float | None:
    """The weighted share of needs met by strengths; None while either list is empty."""
    if not needs or not strengths:
        return None
    usual = sum(need_weights.values()) / len(need_weights) if need_weights else 1.0
    weighed = {need: need_weights.get(need, usual) for need in needs}
    total = sum(weighed.values())
    return sum(w for need, w in weighed.items() if need in strengths) / total if total else None


def _tags_shared(one: tuple[str, ...], other: tuple[str, ...]) -> float | None:
    if not one or not other:
        return None
    mine, its = set(one), set(other)
    return len(mine & its) / min(len(mine), len(its))


def _reasons(
    sales: Person, marketer: Person, met_in: str | None, met: Mapping[tuple[str, str], str]
) -> Iterator[Reason]:
    for need in sales.needs:
        if need in marketer.strengths:
            yield Reason("sales_need", need)
    for need in marketer.needs:
        if need in sales.strengths:
            yield Reason("marketing_need", need)
    for tag in sales.tags:
        if tag in marketer.tags:
            yield Reason("shared_tag", tag)
    if met_in is not None:
        yield Reason("met_before", met_in)
    elif met:
        yield Reason("new_pair")
