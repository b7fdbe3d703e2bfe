"""What was proved speaks for a seating as long as the question is the same."""

from __future__ import annotations

from msgspec import structs

from planner.check import check
from planner.files import plan_hash
from planner.model import Plan, with_scenario, with_seats
from solver.messages import Result, Status
from tests.builders import bench, office, staff
from ui.proof import gap_percent, proof_of, with_answer

SEATS = {"s1": "A-1", "m1": "A-2"}


def answered(status: Status, bound: int = 0) -> Plan:
    """A salesperson and a marketer side by side, with what a solve said of it."""
    plan = office(bench(1, 3), staff("SM"))
    score = check(with_seats(plan, SEATS)).score
    return with_answer(plan, Result(status, SEATS, score=score, bound=max(bound, score), seed=3))


def test_answer_holds_seats_and_certificate() -> None:
    """The certificate names the question, the seed and the figures."""
    plan = answered("proved_best")
    certificate = plan.scenario.certificate
    assert plan.seats == SEATS
    assert certificate is not None
    assert certificate.plan_hash == plan_hash(plan)
    assert certificate.seed == 3


def test_best_is_said_of_a_seating_as_good() -> None:
    """Moved to a seat of the same worth it is still the best; on a worse one the bound holds."""
    plan = answered("proved_best")
    proof = proof_of(plan, check(plan))
    assert proof is not None
    assert proof.status == "proved_best"
    worse = with_seats(plan, {"s1": "A-1", "m1": "A-3"})
    proof = proof_of(worse, check(worse))
    assert proof is not None
    assert proof.status == "feasible"
    assert proof.gap_percent > 0


def test_other_question_has_no_proof() -> None:
    """Another setting, and nothing is proved any more; nor was it where rules cannot be kept."""
    plan = answered("feasible")
    other = structs.replace(plan, settings=structs.replace(plan.settings, beside_mm=3000))
    assert proof_of(other, check(other)) is None
    assert answered("impossible").scenario.certificate is None


def test_broken_rules_leave_no_proof() -> None:
    """A seating that breaks a rule that must hold is not said to be near the best."""
    plan = answered("feasible", 10_000)
    broken = with_seats(plan, {"s1": "A-1"})
    assert check(broken).must_broken
    assert proof_of(broken, check(broken)) is None


def test_fewer_covered_is_told_before_points() -> None:
    """Who moved away from cover could be covered again: that is said, not a part of a per cent."""
    plan = structs.replace(answered("proved_best"), rules={})
    hash_of = plan_hash(plan)
    assert plan.scenario.certificate is not None
    certificate = structs.replace(plan.scenario.certificate, plan_hash=hash_of)
    plan = with_scenario(plan, structs.replace(plan.scenario, certificate=certificate))
    proof = proof_of(with_seats(plan, {"s1": "A-1", "m1": "A-3"}), check(with_seats(plan, {})))
    assert proof is not None
    assert proof.more_covered == 2


def test_gap_is_in_per_cent_of_the_bound() -> None:
    """As the solver counts it; never negative, and 0 where there is nothing to win."""
    assert gap_percent(90, 100) == 10.0
    assert gap_percent(100, 100) == 0.0
    assert gap_percent(0, 0) == 0.0
