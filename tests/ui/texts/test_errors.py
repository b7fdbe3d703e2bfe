"""Every foreseeable failure has one sentence with place and remedy."""

from __future__ import annotations

import re

import pytest

from planner.errors import PlanError
from tests.builders import bench, office, person
from tests.ui.texts.codes import first_arguments
from ui.texts.errors import SENTENCES, error_text

PACKAGES = ("planner", "solver", "ui")


def test_every_code_has_a_sentence() -> None:
    """Each code that is raised anywhere is in the table, and none there is out of use."""
    raised = first_arguments("PlanError", *PACKAGES)
    assert {code: places for code, places in raised.items() if code not in SENTENCES} == {}


@pytest.mark.parametrize("code", SENTENCES)
def test_sentence_is_one_sentence_with_a_remedy(code: str) -> None:
    """It starts in lower case after the place, has no full stop inside, and says what to do."""
    text = SENTENCES[code]
    assert not text.endswith(".")
    assert ". " not in text
    assert "!" not in text


@pytest.mark.parametrize("code", SENTENCES)
def test_sentence_without_values_is_no_traceback(code: str) -> None:
    """A value that is missing is told as a question mark."""
    assert error_text(PlanError(code)).endswith((".", "?"))


def test_place_comes_first() -> None:
    """File and row lead; without them the sentence starts with a capital."""
    error = PlanError("open_quote", file="staff.csv", row=31)
    assert error_text(error).startswith("staff.csv, row 31: a quotation mark")
    assert error_text(PlanError("open_quote", row=31)).startswith("row 31: a quotation mark")
    assert error_text(PlanError("open_quote")).startswith("A quotation mark")
    line = PlanError("broken_json", {"line": 3}, file="a.seatplan", row=3)
    assert error_text(line).startswith("a.seatplan, line 3: ")


def test_place_in_a_plan_is_told_in_words() -> None:
    """Table, id and field name the place in a plan document."""
    values = {"table": "desks", "id": "A1", "field": "x_mm", "value": "left"}
    assert error_text(PlanError("bad_value", values)) == (
        "“left” is no possible value of desks A1, x_mm; correct it."
    )


def test_sizes_are_in_megabytes() -> None:
    """Bytes are told as whole megabytes."""
    values = {"bytes": 61_000_000, "limit": 50_000_000}
    assert "61 MB and 50 MB" in error_text(PlanError("file_too_large", values))


def test_ids_become_names_where_the_plan_is_known() -> None:
    """With a plan at hand, people are named."""
    plan = office(bench(1, 1), [person("s1", name="Ella Sander")])
    assert error_text(PlanError("person_locked", {"person": "s1"}), plan) == (
        "Ella Sander is locked in place; release the lock first."
    )


def test_braces_in_values_are_letters() -> None:
    """A name with braces goes through as it is."""
    assert "{x}" in error_text(PlanError("unknown_sample", {"name": "{x}", "names": ["small"]}))


def test_placeholders_are_named() -> None:
    """No sentence counts its placeholders."""
    for text in SENTENCES.values():
        assert not re.search(r"\{\d*\}", text)
