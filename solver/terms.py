"""What a plan's wishes come down to: a handful of small terms that every phase understands.

A rule is translated once (``rules.py``) into terms; the evaluator (``evaluate.py``) and the exact
model (``exact.py``) know terms, not rules. A term has a value when it is kept and one when it is
broken; a must rule's broken value is one weight of the must stage, so both strengths use the same
terms. Indices only: people, desks, rooms, zones.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from planner.check.office import distance_mm

Bits = tuple[int, ...]
"""A relation of desks: bit e of item d says that desks d and e are related."""


class Worth(NamedTuple):
    """Value of a case that is kept, and of one that is broken."""

    kept: int
    broken: int


class PairTerm(NamedTuple):
    """Somebody's half of a wish about two people: what it is worth while both have a desk."""

    other: int
    related: Bits
    close: int  # value when their desks are related
    apart: int  # value when they are not


class Nearness(dict[int, Sequence[int]]):
    """Desk -> how many millimetres nearer than a reach each desk is to it; 0 beyond the reach and
    on other floors.

    A row is worked out when it is first asked for. ``walking`` measures along x and y, else the
    straight line is rounded down to whole millimetres.
    """

    def __init__(
        self, points: Sequence[tuple[str, int, int]], reach_mm: int, *, walking: bool
    ) -> None:
        super().__init__()
        self._points, self.reach_mm, self.walking = points, reach_mm, walking

    def __missing__(self, desk: int) -> Sequence[int]:
        here, reach = self._points[desk], self.reach_mm
        found = [
            max(0, reach - distance_mm(here, there, walking=self.walking))
            if here[0] == there[0]
            else 0
            for there in self._points
        ]
        self[desk] = found
        return found


@dataclass(frozen=True, slots=True)
class DistanceTerm:
    """Pairs of people who want to sit near (or far, where the weight is negative).

    ``weights[p]`` holds (other, points x weight) for each pair of a person, so that a pair is there
    twice. Two seated people at d and e earn ``weight * nearness[d][e] // 1000``.
    """

    weights: Mapping[int, tuple[tuple[int, int], ...]]
    nearness: Nearness

    @property
    def pairs(self) -> Iterator[tuple[int, int, int]]:
        """(person, other, weight) of each pair once."""
        for p, others in self.weights.items():
            yield from ((p, q, weight) for q, weight in others if p < q)


class Company(dict[int, "CompanyRow"]):
    """Person -> what each other person beside them is worth to the two together, 0 for two who
    never meet; symmetric. Rows and items are worked out when first asked for.

    Holds the points for all neighbours and the rules about topics that neighbours share.
    """

    def __init__(self, worths: Sequence[Callable[[int, int], int]]) -> None:
        super().__init__()
        self._worths = tuple(worths)

    def __missing__(self, person: int) -> CompanyRow:
        found = self[person] = CompanyRow(person, self._worths)
        return found


class CompanyRow(dict[int, int]):
    """Other person -> what they and one person are worth beside each other."""

    def __init__(self, person: int, worths: Sequence[Callable[[int, int], int]]) -> None:
        super().__init__()
        self._person, self._worths = person, worths

    def __missing__(self, other: int) -> int:
        found = self[other] = sum(worth(self._person, other) for worth in self._worths)
        return found


@dataclass(frozen=True, slots=True)
class NearTerm:
    """A team that likes to sit near: ``steps[k]`` is a seated member's value with k others near.

    From ``len(steps) - 1`` on, more teammates add nothing. Values grow by steps that never grow.
    """

    members: tuple[int, ...]
    related: Bits
    steps: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ZoneTerm:
    """A team that keeps to at most so many zones (rooms, or the open rest of a floor)."""

    members: tuple[int, ...]
    at_most: int
    worth: Worth


@dataclass(frozen=True, slots=True)
class CountTerm:
    """How many of a group may be at some desks (of a room, of a bench), over all its seated people.

    A rule that counts by weekday has a term for each, about those who are in.
    """

    members: tuple[int, ...]
    desks: frozenset[int]
    at_least: int
    at_most: int
    worth: Worth


@dataclass(frozen=True, slots=True)
class LoadTerm:
    """How many people a room takes on its fullest weekday. ``is_hard``: never more by our hand."""

    room: int
    limit: int
    worth: Worth
    is_hard: bool


@dataclass(frozen=True, slots=True)
class FreeTerm:
    """Seated people of a group want a free desk beside them on each of their office days."""

    members: tuple[int, ...]
    worth: Worth
