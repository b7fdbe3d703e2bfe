"""What the referee says: findings, points and the verdict. Codes, ids and values; never a
sentence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import Final, Literal, TypeVar

from planner.model import Role

Severity = Literal["must", "cover", "warn", "info"]
"""must: a must rule is broken; cover: somebody is not covered; warn: a wish is broken; info: good
to know."""

KeyT = TypeVar("KeyT")
NO_VALUES: Final[Mapping[str, object]] = MappingProxyType({})


def no_values() -> Mapping[str, object]:
    """The values of something that needs none."""
    return NO_VALUES


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong (or good to know), with everybody and everything it touches.

    ``points`` are the points that a broken wish costs. ``values`` are what its sentence needs.
    """

    code: str
    severity: Severity
    rule_id: str | None = None
    people: tuple[str, ...] = ()
    desks: tuple[str, ...] = ()
    rooms: tuple[str, ...] = ()
    values: Mapping[str, object] = field(default_factory=no_values, hash=False)
    points: int = 0

    @property
    def identity(self) -> tuple[object, ...]:
        """What makes two findings of two verdicts the same one."""
        return self.code, self.rule_id, self.people, self.desks, self.rooms


@dataclass(frozen=True, slots=True)
class Points:
    """Points earned by these people: ``value`` of at most ``best``. ``key`` is a rule's id or a
    weight's name."""

    key: str
    value: int
    best: int
    people: tuple[str, ...] = ()
    desks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many of a role are covered, of all who need it."""

    covered: int = 0
    total: int = 0


@dataclass(frozen=True)
class Verdict:
    """The referee's word on one seating.

    ``must_broken`` and ``findings`` together are all findings; ``partners`` names each person's
    partners, best match first; ``points`` holds every point traceable to people. Compare two
    seatings by ``stages`` (smaller is better).
    """

    must_broken: tuple[Finding, ...]
    findings: tuple[Finding, ...]
    not_covered: tuple[str, ...]
    covered: frozenset[str]
    unseated: tuple[str, ...]
    partners: Mapping[str, tuple[str, ...]]
    points: tuple[Points, ...]
    coverage: Mapping[Role, Coverage] = field(default_factory=dict)

    @cached_property
    def by_rule(self) -> Mapping[str, int]:
        """Points earned by key, in the order in which they are checked."""
        return _sums((item.key, item.value) for item in self.points)

    @cached_property
    def best_by_rule(self) -> Mapping[str, int]:
        """The most that each key could earn with everything about it as wished."""
        return _sums((item.key, item.best) for item in self.points)

    @cached_property
    def score(self) -> int:
        """All points."""
        return sum(item.value for item in self.points)

    @property
    def stages(self) -> tuple[int, int, int]:
        """(must rules broken, people not covered, minus score): smaller is better."""
        return len(self.must_broken), len(self.not_covered), -self.score

    @property
    def sales(self) -> Coverage:
        """Coverage of salespeople."""
        return self.coverage.get("sales", Coverage())

    @property
    def marketing(self) -> Coverage:
        """Coverage of marketers."""
        return self.coverage.get("marketing", Coverage())

    @property
    def all_findings(self) -> tuple[Finding, ...]:
        """Broken must rules first, then the rest."""
        return self.must_broken + self.findings


def _sums(items: Iterable[tuple[KeyT, int]]) -> dict[KeyT, int]:
    totals: dict[KeyT, int] = {}
    for key, value in items:
        totals[key] = totals.get(key, 0) + value
    return totals


@dataclass(frozen=True, slots=True)
class Change:
    """Points that differ between two verdicts for the same people and key."""

    key: str
    people: tuple[str, ...]
    before: int
    after: int

    @property
    def gain(self) -> int:
        """Points won (positive) or lost."""
        return self.after - self.before


@dataclass(frozen=True)
class Difference:
    """What one seating has over another, in people's ids: for the swap card and the moves list."""

    before: Verdict
    after: Verdict

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """Points won and lost, largest gain first; partners who changed come as one lost and one
        won."""
        old = _sums(((p.key, p.people), p.value) for p in self.before.points)
        new = _sums(((p.key, p.people), p.value) for p in self.after.points)
        keys = [key for key in old | new if old.get(key, 0) != new.get(key, 0)]
        found = (
            Change(k, people, old.get((k, people), 0), new.get((k, people), 0))
            for k, people in keys
        )
        return tuple(sorted(found, key=lambda change: (-change.gain, change.key, change.people)))

    @cached_property
    def broken(self) -> tuple[Finding, ...]:
        """Findings that come with the change."""
        return _new_findings(self.before, self.after)

    @cached_property
    def mended(self) -> tuple[Finding, ...]:
        """Findings that go with the change."""
        return _new_findings(self.after, self.before)

    @property
    def points(self) -> int:
        """Points won in all."""
        return self.after.score - self.before.score

    @property
    def covered(self) -> int:
        """People covered more than before."""
        return len(self.before.not_covered) - len(self.after.not_covered)


def _new_findings(before: Verdict, after: Verdict) -> tuple[Finding, ...]:
    known = {finding.identity for finding in before.all_findings}
    return tuple(f for f in after.all_findings if f.identity not in known)
