"""Edits of scenarios: named seatings. One of them is shown; there is always at least one."""

from __future__ import annotations

from datetime import date

from msgspec import structs

from planner.edits.rows import put, the_row
from planner.errors import PlanError
from planner.model import Plan, Scenario, fresh_id, without_rows


def add_scenario(plan: Plan, name: str) -> Plan:
    """One more scenario with nobody seated, which is shown."""
    return _shown(plan, Scenario(id="", name=name))


def duplicate_scenario(plan: Plan, scenario_id: str, name: str) -> Plan:
    """A copy of a scenario, seats and locks and all, which is shown."""
    return _shown(plan, structs.replace(the_row(plan, "scenarios", scenario_id), name=name))


def rename_scenario(plan: Plan, scenario_id: str, name: str) -> Plan:
    """The scenario with another name."""
    return put(
        plan, "scenarios", structs.replace(the_row(plan, "scenarios", scenario_id), name=name)
    )


def remove_scenario(plan: Plan, scenario_id: str) -> Plan:
    """Without this scenario; the next in order is shown if it was. Raises ``last_scenario``."""
    the_row(plan, "scenarios", scenario_id)
    left = without_rows(plan.scenarios, {scenario_id})
    if not left:
        raise PlanError("last_scenario", {"scenario": scenario_id})
    shown = plan.scenario_id
    if shown == scenario_id:
        rank = plan.scenarios[scenario_id].rank
        shown = min(left.values(), key=lambda row: (row.rank < rank, abs(row.rank - rank))).id
    return structs.replace(
        plan,
        scenarios=left,
        scenario_id=shown,
        today_id=None if plan.today_id == scenario_id else plan.today_id,
    )


def choose_scenario(plan: Plan, scenario_id: str) -> Plan:
    """This scenario shown and solved."""
    the_row(plan, "scenarios", scenario_id)
    return structs.replace(plan, scenario_id=scenario_id)


def set_today(plan: Plan, scenario_id: str | None) -> Plan:
    """This scenario is how people sit today; None: nobody says."""
    if scenario_id is not None:
        the_row(plan, "scenarios", scenario_id)
    return structs.replace(plan, today_id=scenario_id)


def describe_scenario(
    plan: Plan, scenario_id: str, *, note: str | None = None, valid_from: date | None = None
) -> Plan:
    """The day from which a scenario holds, and its note (None: as before)."""
    row = the_row(plan, "scenarios", scenario_id)
    note = row.note if note is None else note
    return put(plan, "scenarios", structs.replace(row, note=note, valid_from=valid_from))


def _shown(plan: Plan, scenario: Scenario) -> Plan:
    rank = max((row.rank for row in plan.scenarios.values()), default=-1) + 1
    new = structs.replace(
        scenario, id=fresh_id(plan.scenarios, f"s{len(plan.scenarios) + 1}"), rank=rank
    )
    return structs.replace(put(plan, "scenarios", new), scenario_id=new.id)
