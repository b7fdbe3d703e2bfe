"""What a plan's wishes come down to: a handful of small terms that every phase understands.

A rule is translated once (``rules.py``) into terms; the evaluator (``evaluate.py``) and the exact
model (``exact.py``) know terms, not rules. A term has a value when it is kept and one when it is
broken; a must rule's broken value is one weight of the must stage, so both strengths use the same
terms. Indices only: people, desks, rooms, zones.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

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
    """How many of a group may be in a room, over all seated people of the group."""

    members: tuple[int, ...]
    room: int
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
    """Seated people of a group want a desk beside them that nobody has."""

    members: tuple[int, ...]
    worth: Worth
