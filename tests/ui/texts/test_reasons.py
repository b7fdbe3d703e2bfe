"""Why it cannot be better is said in sentences."""

from __future__ import annotations

import pytest

from planner.check import Finding
from tests.builders import bench, office, person, room
from tests.ui.texts.codes import first_arguments
from ui.texts.findings import SENTENCES as FINDINGS
from ui.texts.reasons import SENTENCES, reason_text

PLAN = office(
    bench(1, 1),
    [person("e", name="Emil"), person("l", name="Ella")],
    rooms=[room("North", 0, 0, 9, 9)],
)


def reason(
    code: str,
    who: tuple[str, ...] = (),
    desks: tuple[str, ...] | int = (),
    rooms: tuple[str, ...] = (),
    **values: object,
) -> Finding:
    """A reason as the solver gives it; ``desks`` may be a figure too."""
    if isinstance(desks, int):
        values, desks = {**values, "desks": desks}, ()
    return Finding(code, "info", people=who, desks=desks, rooms=rooms, values=values)


def test_every_reason_has_a_sentence() -> None:
    """Each code that the solver gives as a reason is in one of the tables."""
    codes = set(first_arguments("Finding", "solver")) | set(first_arguments("_reason", "solver"))
    assert "too_few_opposite" in codes
    assert {code for code in codes if code not in {**FINDINGS, **SENTENCES}} == set()


@pytest.mark.parametrize(
    ("reason", "text"),
    [
        (
            reason("too_few_desks", people=12, desks=10, missing=2),
            "12 people need a desk, and there are 10 desks; 2 of them stay without.",
        ),
        (
            reason("no_suitable_desk", who=("e",), features=["wide-access", "window"]),
            "No desk has what Emil must have: wide access and a window.",
        ),
        (
            reason("rooms_full", rooms=("North",), missing=3),
            "Desks are left, but no more people may sit in North.",
        ),
        (
            reason("locks_clash", who=("e", "l"), desks=("A-1",)),
            "Emil and Ella are locked at A-1 on the same day; release one of the locks.",
        ),
        (
            reason("no_opposite", role="marketing", not_covered=3),
            "There is nobody in marketing, so nobody in sales can be covered.",
        ),
        (
            reason("no_opposite", role="sales", not_covered=3),
            "There is nobody in sales, so nobody in marketing can be covered.",
        ),
        (
            reason("days_never_meet", who=("e",), shared_days=2),
            "Nobody of the other role shares enough office days with Emil.",
        ),
        (
            reason("too_few_opposite", role="marketing", count=8, others=40, beside_at_most=3),
            "8 marketers for 40 salespeople, and a desk has at most 3 others beside it.",
        ),
        (
            reason("too_few_opposite", role="sales", count=1, others=4, beside_at_most=1),
            "1 salesperson for 4 marketers, and a desk has at most 1 other beside it.",
        ),
        (
            reason("desks_apart", desks=("A-1",), count=1),
            "1 desk has no other beside it: A-1.",
        ),
        (
            reason("more_people", role="marketing", count=2, covered=36),
            "With 2 more marketers, 36 could be covered.",
        ),
        (
            reason("more_people", role="sales", count=1, covered=36),
            "With 1 more salesperson, 36 could be covered.",
        ),
        (
            reason("wider_beside", beside_mm=2900, covered=36),
            "With “beside” widened to 2.9 m, 36 could be covered.",
        ),
    ],
)
def test_reason(reason: Finding, text: str) -> None:
    """Each reason by its names and figures."""
    assert reason_text(PLAN, reason) == text


def test_findings_of_the_referee_are_reasons_too() -> None:
    """They are said in the referee's words."""
    assert reason_text(PLAN, Finding("stay", "warn", people=("e",), desks=("A-1",))) == (
        "Emil does not stay at A-1, today's desk."
    )


def test_unknown_reason_is_no_traceback() -> None:
    """A newer solver may know more; its code is told with people and desks."""
    reason = Finding("too_dark", "info", people=("e",), desks=("A-1",))
    assert reason_text(PLAN, reason) == "Because of: too dark, Emil, A-1."
