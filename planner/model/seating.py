"""Scenarios: who sits where, what must stay, and what a solver proved about it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Literal

from msgspec import field

from planner.model.row import Row, TableRow


class Certificate(Row, frozen=True, kw_only=True):
    """What a solve proved. It speaks for the scenario only while ``plan_hash`` still fits."""

    status: Literal["proved_best", "feasible"]
    score: int
    bound: int
    not_covered: int
    not_covered_bound: int
    plan_hash: str
    seed: int = 0
    solver_version: str = ""
    seconds: float = 0.0


class Scenario(TableRow, frozen=True, kw_only=True, gc=True):
    """A named seating.

    ``seats``: person id -> desk id; who is not in it has no desk. ``locks``: person id -> the desk
    to keep, or "" for "keep unseated". ``valid_from`` decides who is employed and which desks are
    out.
    """

    name: str
    rank: int = 0
    seats: Mapping[str, str] = field(default_factory=dict)
    locks: Mapping[str, str] = field(default_factory=dict)
    valid_from: date | None = None
    note: str = ""
    certificate: Certificate | None = None
