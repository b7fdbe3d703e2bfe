"""Why it cannot be better is said in sentences."""

from __future__ import annotations

from planner.check import Finding
from tests.builders import bench, office, person
from tests.ui.texts.codes import first_arguments
from ui.texts.findings import SENTENCES as FINDINGS
from ui.texts.reasons import SENTENCES, reason_text

PLAN = office(bench(1, 1), [person("e", name="Emil")])


def test_every_reason_has_a_sentence() -> None:
    """Each code that the solver gives as a reason is in one of the tables."""
    codes = set(first_arguments("Finding", "solver"))
    assert {code for code in codes if code not in {**FINDINGS, **SENTENCES}} == set()


def test_findings_of_the_referee_are_reasons_too() -> None:
    """They are said in the referee's words."""
    assert reason_text(PLAN, Finding("stay", "warn", people=("e",), desks=("A-1",))) == (
        "Emil does not stay at A-1, today's desk."
    )


def test_unknown_reason_is_no_traceback() -> None:
    """A newer solver may know more; its code is told with people and desks."""
    reason = Finding("too_dark", "info", people=("e",), desks=("A-1",))
    assert reason_text(PLAN, reason) == "Because of: too dark, Emil, A-1."
