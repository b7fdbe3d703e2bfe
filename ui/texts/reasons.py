"""Why no better seating is possible, in sentences: what the solver found out, as codes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication

from planner.check import Finding
from planner.model import Plan
from ui.texts.findings import SENTENCES as FINDINGS
from ui.texts.speech import desk_names, people_names, sentence


def reason_text(plan: Plan, reason: Finding) -> str:
    """The reason as one sentence; one that has none yet names its code, people and desks."""
    say = SENTENCES.get(reason.code) or FINDINGS.get(reason.code) or _unknown
    return sentence(say(plan, reason))


def _unknown(plan: Plan, reason: Finding) -> str:
    parts = [
        reason.code.replace("_", " "),
        people_names(plan, reason.people),
        desk_names(plan, reason.desks),
    ]
    return QCoreApplication.translate("Reasons", "Because of: {what}").format(
        what=", ".join(part for part in parts if part)
    )


SENTENCES: Final[Mapping[str, Callable[[Plan, Finding], str]]] = {}
