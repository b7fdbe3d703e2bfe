"""Plans that cannot be kept: each gets reasons, without which it can be, and a repair that works.

More random offices, a second for two: ``python -m tests.solver.test_impossible 300``.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

import ortools.sat.python.cp_model  # noqa: F401  # loading it must not take the time of a test
import pytest
from msgspec import structs

from planner.check import referee_of
from planner.edits.rules import enable_rule
from planner.edits.seats import unlock
from planner.model import Plan
from planner.repair import apply_repair, with_changes
from solver.budget import Budget
from solver.claims import Claim
from solver.conflicts import all_claims, conflicts
from solver.messages import Params, Progress
from solver.repair import repairs
from solver.search import solve
from tests import builders
from tests.solver.impossible_plans import impossible_plans
from tests.solver.random_offices import random_office

PLANS = impossible_plans()
TIME_S = 3.0
SEVERAL = {"two clashes of locks": 2, "three locks on one desk": 2}
"""Plans that one change does not mend."""


def without(plan: Plan, claims: Sequence[Claim]) -> Plan:
    """The plan that does not insist on these."""
    for claim in claims:
        if claim.rule_id is not None:
            plan = enable_rule(plan, claim.rule_id, False)
        elif claim.code == "lock":
            plan = unlock(plan, *claim.people)
        elif claim.code == "need":
            needs = [n for n in plan.settings.must_desk_needs if n != claim.feature]
            settings = structs.replace(plan.settings, must_desk_needs=tuple(needs))
            plan = structs.replace(plan, settings=settings)
        else:
            settings = structs.replace(plan.settings, share_desks=True, space_pack="none")
            plan = structs.replace(plan, settings=settings)
    return plan


def fewest_broken(plan: Plan, time_s: float = TIME_S) -> int:
    """Must rules broken in what the solver finds; it stops when it has broken none."""
    best = [1]

    def look(progress: Progress) -> None:
        best[0] = progress.must_broken

    params = Params(time_s=time_s, explain=False)
    return solve(plan, params, look, lambda: best[0] == 0).must_broken


@pytest.mark.parametrize("name", PLANS)
def test_without_its_reasons_a_plan_is_possible(name: str) -> None:
    """The clashes name what to give up: without exactly those the solver breaks nothing."""
    found = conflicts(PLANS[name], seconds=TIME_S)
    assert found.clashes
    assert found.is_complete
    assert fewest_broken(without(PLANS[name], all_claims(found.clashes))) == 0


@pytest.mark.parametrize("name", PLANS)
def test_each_claim_of_a_clash_is_needed(name: str) -> None:
    """A clash is no clash any more without any one of its claims."""
    plan, found = PLANS[name], conflicts(PLANS[name], seconds=TIME_S)
    for clash in found.clashes:
        others = [claim for claim in found.claims if claim not in clash]
        for claim in clash:
            if claim.code != "room_capacity":  # one claim a room, one rule for all
                left = conflicts(without(plan, [*others, claim]), seconds=TIME_S)
                assert left.seats is not None


@pytest.mark.parametrize("name", PLANS)
def test_the_smallest_repair_works_when_applied(name: str) -> None:
    """Its seating breaks nothing, and the solver breaks nothing in the plan so changed."""
    plan = PLANS[name]
    found = conflicts(plan, seconds=TIME_S)
    offered = repairs(plan, found, Budget(Params(time_s=TIME_S)), seconds=TIME_S)
    assert offered
    assert len(offered[0].changes) == SEVERAL.get(name, 1)
    for repair in offered:
        mended = apply_repair(plan, repair)
        assert not referee_of(mended).verdict(mended.seats).must_broken
    assert fewest_broken(with_changes(plan, offered[0])) == 0


@pytest.mark.parametrize("name", [*PLANS][::8])
def test_solving_tells_reasons_and_repairs(name: str) -> None:
    """The result of a solve says that it is impossible, why, and what would be enough."""
    result = solve(PLANS[name], Params(time_s=1.5))
    assert result.status == "impossible"
    assert result.reasons
    assert result.repairs
    assert not result.repairs[0].must_broken


@pytest.mark.parametrize("others", [4, 7, 10])
def test_nobody_loses_their_desk_so_that_everybody_is_covered(others: int) -> None:
    """Too few marketers: people come or desks do, but none is sent away to mend the figure."""
    benches = builders.bench(2, (others + 2) // 2)
    plan = builders.office(benches, builders.staff("S" * others + "M"))
    found = conflicts(plan, seconds=TIME_S, cover=True)
    assert found.clashes
    budget = Budget(Params(time_s=TIME_S))
    offered = repairs(plan, found, budget, seconds=TIME_S, cover=True)
    assert offered
    for repair in offered:
        assert "keep_unseated" not in {change.kind for change in repair.changes}
        assert not repair.not_covered or repair.changes[0].kind == "widen_beside"


@pytest.mark.parametrize("seed", range(40))
def test_clashes_are_where_the_referee_finds_them(seed: int) -> None:
    """On random offices: a seating that keeps all claims keeps all must rules; where claims clash
    the solver breaks some; and the repairs mend that."""
    compare(seed)


def compare(seed: int) -> None:
    """What is found for a random office agrees with the referee."""
    plan = random_office(seed)
    found = conflicts(plan, seconds=TIME_S)
    if found.seats is not None:
        assert not referee_of(plan).verdict(found.seats).must_broken
        return
    assert found.clashes
    assert fewest_broken(plan, 0.3) > 0
    for repair in repairs(plan, found, Budget(Params(time_s=TIME_S)), seconds=TIME_S):
        mended = apply_repair(plan, repair)
        assert not referee_of(mended).verdict(mended.seats).must_broken


if __name__ == "__main__":
    for more in range(1000, 1000 + int(sys.argv[1])):
        compare(more)
