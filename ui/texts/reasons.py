"""Why no better seating is possible, in sentences: what the solver found out, as codes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from planner.check import Finding
from planner.model import Plan
from ui.texts.findings import SENTENCES as FINDINGS
from ui.texts.speech import sentence


def reason_text(plan: Plan, reason: Finding) -> str:
    """The reason as one sentence."""
    return sentence({**FINDINGS, **SENTENCES}[reason.code](plan, reason))


SENTENCES: Final[Mapping[str, Callable[[Plan, Finding], str]]] = {}
