"""A case of a rule: one thing that is kept or broken, and whom it concerns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from planner.check.finding import no_values


class Graded(NamedTuple):
    """Points that a case earns as a wish, and the most that it could, where cases differ."""

    earned: int
    best: int


@dataclass(frozen=True, slots=True)
class Case:
    """One case of a rule: kept, or broken ``broken`` times (only team_rooms can exceed once).

    Without ``graded`` a kept case earns the rule's points.
    """

    broken: int = 0
    people: tuple[str, ...] = ()
    desks: tuple[str, ...] = ()
    rooms: tuple[str, ...] = ()
    values: Mapping[str, object] = field(default_factory=no_values, hash=False)
    graded: Graded | None = None
