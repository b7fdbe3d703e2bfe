"""Edits of rules. Raise PlanError as ``require_wellformed`` does."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import structs

from planner.edits.removals import without_plain
from planner.edits.rows import put, the_row
from planner.model import AnyRule, Plan, fresh_id
from planner.model.rules import Strength


def add_rule(plan: Plan, rule: AnyRule) -> Plan:
    """One more rule, with a fresh id if its id is taken or empty."""
    rule_id = fresh_id(plan.rules, rule.id or f"rule-{len(plan.rules) + 1}")
    return put(plan, "rules", structs.replace(rule, id=rule_id))


def replace_rule(plan: Plan, rule: AnyRule) -> Plan:
    """The rule of this id as given."""
    the_row(plan, "rules", rule.id)
    return put(plan, "rules", rule)


def remove_rules(plan: Plan, ids: Iterable[str]) -> Plan:
    """Without these rules."""
    return without_plain(plan, "rules", ids)


def enable_rule(plan: Plan, rule_id: str, enabled: bool = True) -> Plan:
    """The rule on or off."""
    return put(plan, "rules", structs.replace(the_row(plan, "rules", rule_id), enabled=enabled))


def weigh_rule(plan: Plan, rule_id: str, strength: Strength, points: int | None = None) -> Plan:
    """The rule as *must*, or as *prefer* with points (None: as before)."""
    rule = the_row(plan, "rules", rule_id)
    points = rule.points if points is None else points
    return put(plan, "rules", structs.replace(rule, strength=strength, points=points))
