"""Sentences for what the building says: full and low rooms, desks and chairs in the way."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication

from planner.check import Finding
from planner.model import Plan
from ui.texts.speech import Counts, decimal, desk_name, metres, room_name
from ui.texts.words import day_name


def _air_below_advice(plan: Plan, finding: Finding) -> str:
    return QCoreApplication.translate(
        "Space",
        "{room} leaves each of {people} {air} m³ of air on {day}; {advised} m³ is advised ({pack})",
    ).format(
        room=room_name(plan, finding.rooms[0]),
        people=Counts().people(_whole(finding, "count")),
        air=decimal(_figure(finding, "each_m3")),
        advised=decimal(_figure(finding, "advised_m3"), 0),
        day=day_name(_whole(finding, "weekday"), long=True),
        pack=finding.values.get("pack", ""),
    )


def _ceiling_low(plan: Plan, finding: Finding) -> str:
    return QCoreApplication.translate(
        "Space", "{room} is {height} high; a room of its size needs {least} ({pack})"
    ).format(
        room=room_name(plan, finding.rooms[0]),
        height=metres(_whole(finding, "height_mm")),
        least=metres(_whole(finding, "least_mm")),
        pack=finding.values.get("pack", ""),
    )


def _desks_overlap(plan: Plan, finding: Finding) -> str:
    return _two(
        plan,
        finding,
        QCoreApplication.translate("Space", "{one} and {other} stand in each other by {length}"),
    )


def _chairs_overlap(plan: Plan, finding: Finding) -> str:
    return _two(
        plan,
        finding,
        QCoreApplication.translate("Space", "Chairs at {one} and {other} overlap by {length}"),
    )


def _chair_blocked(plan: Plan, finding: Finding) -> str:
    return _two(
        plan,
        finding,
        QCoreApplication.translate("Space", "{other} is {length} in the way of the chair at {one}"),
    )


def _desk_in_wall(plan: Plan, finding: Finding) -> str:
    return QCoreApplication.translate("Space", "{desk} stands {length} into a wall").format(
        desk=desk_name(plan, finding.desks[0]), length=metres(_whole(finding, "mm"))
    )


def _chair_at_wall(plan: Plan, finding: Finding) -> str:
    return QCoreApplication.translate(
        "Space", "The chair at {desk} lacks {length} of room before a wall"
    ).format(desk=desk_name(plan, finding.desks[0]), length=metres(_whole(finding, "mm")))


def _two(plan: Plan, finding: Finding, text: str) -> str:
    one, other = finding.desks[:2]
    return text.format(
        one=desk_name(plan, one),
        other=desk_name(plan, other),
        length=metres(_whole(finding, "mm")),
    )


def _whole(finding: Finding, key: str) -> int:
    value = finding.values.get(key, 0)
    return value if isinstance(value, int) else 0


def _figure(finding: Finding, key: str) -> float:
    value = finding.values.get(key, 0)
    return float(value) if isinstance(value, int | float) else 0.0


SENTENCES: Final[Mapping[str, Callable[[Plan, Finding], str]]] = {
    "air_below_advice": _air_below_advice,
    "ceiling_low": _ceiling_low,
    "desks_overlap": _desks_overlap,
    "desk_in_wall": _desk_in_wall,
    "chair_blocked": _chair_blocked,
    "chair_at_wall": _chair_at_wall,
    "chairs_overlap": _chairs_overlap,
}
