"""Whether what a solve once proved still speaks for the seating that is shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from planner.check import Verdict
from planner.files import plan_hash
from planner.model import Plan


@dataclass(frozen=True, slots=True)
class Proof:
    """What is known of a seating: that it is the best, or how much better one could be at most.

    ``not_covered_bound`` is the fewest people that any seating leaves uncovered.
    """

    status: Literal["proved_best", "feasible"]
    gap_percent: float
    not_covered_bound: int


def proof_of(plan: Plan, verdict: Verdict) -> Proof | None:
    """The proof that comes with the scenario shown; None when nothing is proved of this plan.

    A bound holds while the question is the same, whoever is moved. "Proved best" needs the seating
    to be as good as the one that was proved.
    """
    certificate = plan.scenario.certificate
    if certificate is None or certificate.plan_hash != plan_hash(plan):
        return None
    gap = gap_percent(verdict.score, certificate.bound)
    as_good = (
        len(verdict.not_covered) == certificate.not_covered
        and verdict.score == certificate.score
        and not verdict.must_broken
    )
    is_best = certificate.status == "proved_best" and as_good
    return Proof("proved_best" if is_best else "feasible", gap, certificate.not_covered_bound)


def gap_percent(score: int, bound: int) -> float:
    """How much better than ``score`` a seating can be at most, in per cent of the score."""
    if bound <= score:
        return 0.0
    return 100.0 * (bound - score) / max(score, 1)
