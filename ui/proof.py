"""What a solve proved: how it is kept with a seating, and whether it still speaks for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from msgspec import structs

from planner.check import Verdict
from planner.files import plan_hash
from planner.model import Certificate, Plan, with_scenario, with_seats
from solver.messages import Progress, Result

MARK_LETTERS: Final = 8


@dataclass(frozen=True, slots=True)
class Proof:
    """What is known of a seating: that it is the best, or how much better one could be at most.

    ``not_covered_bound`` is the fewest people that any seating leaves uncovered, ``more_covered``
    how many more that may be than now; ``certificate`` is where all this comes from.
    """

    status: Literal["proved_best", "feasible"]
    gap_percent: float
    not_covered_bound: int
    more_covered: int
    certificate: Certificate

    @property
    def plan_mark(self) -> str:
        """The plan's hash in as many letters as one reads out."""
        return short_hash(self.certificate.plan_hash)


def proof_of(plan: Plan, verdict: Verdict) -> Proof | None:
    """The proof that comes with the scenario shown; None when nothing is proved of this plan, or
    where rules are broken that must hold.

    A bound holds while the question is the same, whoever is moved. "Proved best" needs the seating
    to be as good as the one that was proved.
    """
    certificate = plan.scenario.certificate
    if certificate is None or verdict.must_broken or certificate.plan_hash != plan_hash(plan):
        return None
    gap = gap_percent(verdict.score, certificate.bound)
    as_good = (
        len(verdict.not_covered) == certificate.not_covered and verdict.score == certificate.score
    )
    is_best = certificate.status == "proved_best" and as_good
    status: Literal["proved_best", "feasible"] = "proved_best" if is_best else "feasible"
    fewest = certificate.not_covered_bound
    more = max(0, len(verdict.not_covered) - fewest)
    return Proof(status, gap, fewest, more, certificate)


def short_hash(plan_hash: str) -> str:
    """The first letters of a plan's hash, which tell plans apart on paper."""
    return plan_hash[:MARK_LETTERS]


def gap_percent(score: int, bound: int) -> float:
    """How much better a seating can be at most, in per cent of the bound (as the solver counts)."""
    return 100.0 * (bound - score) / bound if bound > max(score, 0) else 0.0


def with_answer(plan: Plan, result: Result) -> Plan:
    """The plan with the answer in the scenario shown, and what was proved of it."""
    seated = with_seats(plan, result.seats)
    certificate = None
    if result.status in ("proved_best", "feasible"):
        bound, fewest = _bounds(result)
        is_best = result.status == "proved_best" and result.score >= bound
        certificate = Certificate(
            status="proved_best" if is_best and result.not_covered <= fewest else "feasible",
            score=result.score,
            bound=bound,
            not_covered=result.not_covered,
            not_covered_bound=fewest,
            plan_hash=plan_hash(seated),
            seed=result.seed,
            solver_version=result.solver_version,
            seconds=result.seconds,
        )
    return with_scenario(seated, structs.replace(seated.scenario, certificate=certificate))


def _bounds(result: Result) -> tuple[int, int]:
    """The most points and the fewest not covered of any seating, however many people move."""
    if result.moves_at_most is None:
        return result.bound, result.not_covered_bound
    return result.open_bound, result.open_not_covered_bound


def as_result(figures: Progress | Result) -> Result:
    """The answer; what a child had found that was killed before it could answer."""
    if not isinstance(figures, Progress):
        return figures
    return Result(
        "feasible",
        figures.seats,
        must_broken=figures.must_broken,
        not_covered=figures.not_covered,
        not_covered_bound=figures.not_covered_bound,
        score=figures.score,
        bound=figures.bound,
        seconds=figures.seconds,
    )
