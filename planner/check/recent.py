"""Referees of recent plans: plans that differ in nothing but their seats share one.

An editor makes a new plan at each step of a drag and with each seating that a solver streams. What
the referee learnt about the office from one is true for the next.
"""

from __future__ import annotations

from typing import Final

from planner.check.referee import Referee
from planner.model import TABLES, Plan

_KEPT: Final = 3
_recent: list[tuple[tuple[object, ...], Referee]] = []


def referee_of(plan: Plan) -> Referee:
    """The referee for seatings of this plan; the same one as long as only seats differ."""
    parts = _parts(plan)
    for known, referee in _recent:
        if all(mine is its for mine, its in zip(parts, known, strict=True)):
            return referee
    referee = Referee(plan)
    _recent.insert(0, (parts, referee))
    del _recent[_KEPT:]
    return referee


def _parts(plan: Plan) -> tuple[object, ...]:
    """Everything that a referee looks at, but for the seats of the scenario that is shown."""
    tables = (getattr(plan, name) for name in TABLES if name not in ("scenarios", "pictures"))
    scenario = plan.scenario
    meaning = (plan.settings, plan.weights, scenario.locks, scenario.valid_from)
    today = plan.today if plan.today_id else None
    return (*tables, *meaning, today)
