"""The referee: what a seating is worth, and what is wrong with it. Knows no solver.

``check(plan)`` is the one-off; ``Referee(plan)`` is for many seatings of one plan.
"""

from planner.check.finding import Change, Coverage, Difference, Finding, Points, Verdict
from planner.check.referee import Referee
from planner.model import Plan


def check(plan: Plan) -> Verdict:
    """The verdict on the seating of the scenario that is shown."""
    return Referee(plan).verdict()


__all__ = ["Change", "Coverage", "Difference", "Finding", "Points", "Referee", "Verdict", "check"]
