"""The referee: what a seating is worth, and what is wrong with it. Knows no solver.

``check(plan)`` judges the seating that is shown; ``referee_of(plan)`` is for many seatings of it.
"""

from planner.check.finding import Change, Coverage, Difference, Finding, Points, Verdict
from planner.check.recent import referee_of
from planner.check.referee import Referee
from planner.model import Plan


def check(plan: Plan) -> Verdict:
    """The verdict on the seating of the scenario that is shown."""
    return referee_of(plan).verdict(plan.seats)


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
]
