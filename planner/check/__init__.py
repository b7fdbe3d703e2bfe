"""The referee: what a seating is worth, and what is wrong with it. Knows no solver.

``check(plan)`` judges the seating that is shown and the floor that it stands on;
``referee_of(plan)`` is for many seatings of one floor.
"""

from dataclasses import replace

from planner.check.finding import Change, Coverage, Difference, Finding, Points, Verdict
from planner.check.recent import referee_of
from planner.check.referee import Referee
from planner.check.space import space_findings
from planner.model import Plan


def check(plan: Plan) -> Verdict:
    """The verdict on the seating of the scenario that is shown, with what the building says."""
    verdict = referee_of(plan).verdict(plan.seats)
    return replace(verdict, findings=verdict.findings + space_findings(plan))


__all__ = [
    "Change",
    "Coverage",
    "Difference",
    "Finding",
    "Points",
    "Referee",
    "Verdict",
    "check",
    "referee_of",
    "space_findings",
]
