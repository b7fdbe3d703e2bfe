"""The fingerprint of what is solved: what changes it, and what does not."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec import structs

from planner.files import dumps, loads, plan_hash
from planner.model import Plan, Weights, with_scenario, with_seats
from tests.planner.files.plans import full_plan


def _without_certificate(plan: Plan) -> Plan:
    return with_scenario(plan, structs.replace(plan.scenario, certificate=None))


def _locked(plan: Plan) -> Plan:
    return with_scenario(plan, structs.replace(plan.scenario, locks={"m1": "A-2"}))


def _moved_desk(plan: Plan) -> Plan:
    desk = structs.replace(plan.desks["A-1"], x_mm=10)
    return structs.replace(plan, desks={**plan.desks, "A-1": desk})


def _other_today(plan: Plan) -> Plan:
    return with_scenario(plan, structs.replace(plan.scenarios["today"], seats={}))


@pytest.mark.parametrize(
    "edit",
    [
        _without_certificate,
        lambda plan: with_seats(plan, {}),
        lambda plan: structs.replace(plan, name="Other", agreements={}, pictures=plan.pictures),
        lambda plan: structs.replace(plan, desks=dict(reversed(list(plan.desks.items())))),
        lambda plan: loads(dumps(full_plan())),
    ],
)
def test_what_is_not_asked_leaves_it(edit: Callable[[Plan], Plan]) -> None:
    """Seats, certificates, names and the order of rows are no part of the question."""
    assert plan_hash(edit(full_plan())) == plan_hash(full_plan())


@pytest.mark.parametrize(
    "edit",
    [
        _locked,
        _moved_desk,
        _other_today,
        lambda plan: structs.replace(plan, weights=Weights()),
        lambda plan: structs.replace(plan, rounds={}),
        lambda plan: structs.replace(plan, rules={}),
    ],
)
def test_what_is_asked_changes_it(edit: Callable[[Plan], Plan]) -> None:
    """Locks, desks, today's seats, weights, history and rules are part of the question."""
    assert plan_hash(edit(full_plan())) != plan_hash(full_plan())
