"""Edits of a plan's name, settings and weights."""

from __future__ import annotations

from msgspec import structs

from planner.edits.rows import bad_size
from planner.model import Plan, PlanSettings, Weights


def rename_plan(plan: Plan, name: str) -> Plan:
    """The plan with another name."""
    return structs.replace(plan, name=name)


def set_settings(plan: Plan, settings: PlanSettings) -> Plan:
    """What beside, covered, near and allowed mean. Raises ``bad_size`` for a figure below 0."""
    for field in ("beside_mm", "shared_days", "partner_limit", "near_mm", "near_teammates"):
        value = getattr(settings, field)
        if value is not None and value < 0:
            raise bad_size("settings", "settings", field, value)
    return structs.replace(plan, settings=settings)


def set_weights(plan: Plan, weights: Weights) -> Plan:
    """What points are given for. Raises ``bad_size`` for a weight below 0."""
    for field in weights.__struct_fields__:
        value = getattr(weights, field)
        if isinstance(value, int) and value < 0:
            raise bad_size("weights", "weights", field, value)
    for need, value in weights.need_weights.items():
        if value < 0:
            raise bad_size("weights", "weights", need, value)
    return structs.replace(plan, weights=weights)
