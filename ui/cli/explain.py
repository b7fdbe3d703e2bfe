"""``solve --explain``: why not more is possible, and the smallest repairs."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from planner.check import Finding
from planner.model import Plan
from planner.repair import Change, Repair
from ui.texts.reasons import reason_text
from ui.texts.repairs import repair_text

if TYPE_CHECKING:
    from solver.messages import Result


def add_option(parser: argparse.ArgumentParser) -> None:
    """Add ``--explain``."""
    parser.add_argument(
        "--explain",
        action="store_true",
        help=QCoreApplication.translate(
            "Command line", "say why no more is possible, and what would be enough to change that"
        ),
    )


def lines(question: Plan, result: Result) -> Iterator[str]:
    """The smallest repairs in sentences; the reasons are among the lines of every result."""
    for repair in result.repairs:
        yield repair_text(question, repair, is_impossible=result.must_broken > 0)


def as_json(question: Plan, result: Result) -> dict[str, object]:
    """Reasons and repairs in the keys of the command line's interface."""
    is_impossible = result.must_broken > 0
    return {
        "reasons": [_reason(question, reason) for reason in result.reasons],
        "repair": [_repair(question, repair, is_impossible) for repair in result.repairs],
    }


def _reason(plan: Plan, reason: Finding) -> dict[str, object]:
    rules = reason.values.get("rules") or ([reason.rule_id] if reason.rule_id else [])
    return {
        "code": reason.code,
        "rules": rules,
        "people": list(reason.people),
        "desks": list(reason.desks),
        "rooms": list(reason.rooms),
        "values": {key: value for key, value in reason.values.items() if key != "rules"},
        "text": reason_text(plan, reason),
    }


def _repair(plan: Plan, repair: Repair, is_impossible: bool) -> dict[str, object]:
    return {
        "kind": _kind(repair.changes),
        "changes": [_change(change) for change in repair.changes],
        "must_broken": repair.must_broken,
        "not_covered": repair.not_covered,
        "text": repair_text(plan, repair, is_impossible=is_impossible),
    }


def _kind(changes: Sequence[Change]) -> str:
    """The kind of all changes; "several" where they differ."""
    kinds = {change.kind for change in changes}
    return kinds.pop() if len(kinds) == 1 else "several"


def _change(change: Change) -> dict[str, object]:
    found: dict[str, Any] = {"kind": change.kind}
    if change.person_id:
        found["person"] = change.person_id
    if change.rule_id:
        found["rule"] = change.rule_id
    if change.desks:
        found["desks"] = [
            {
                "name": desk.name,
                "floor": desk.floor_id,
                "x_mm": desk.x_mm,
                "y_mm": desk.y_mm,
                "angle_deg": desk.angle_deg,
                "features": list(desk.features),
            }
            for desk in change.desks
        ]
    if change.desk_ids:
        found["desks"] = list(change.desk_ids)
    if change.people:
        found["role"], found["count"] = change.people[0].role, len(change.people)
    if change.mm:
        found["beside_mm"] = change.mm
    return found
