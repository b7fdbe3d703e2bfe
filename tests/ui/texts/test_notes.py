"""Every note of an import is a sentence with its row."""

from __future__ import annotations

from datetime import date
from typing import get_args

import pytest

from planner.imports.dates import Order
from planner.imports.report import NOTES, Leaver, Note, Skipped
from planner.imports.roles import RoleSource
from ui.texts.notes import (
    ORDERS,
    SENTENCES,
    SKIPPED,
    leaver_text,
    note_text,
    role_source_text,
    skipped_text,
)

EXAMPLES: dict[str, object] = {
    "order": "dmy",
    "role": "sales",
    "rows": [3, 1031],
    "width_mm": 1600,
    "depth_mm": 800,
    "count": 1200,
    "angle_deg": 12,
    "names": ["Ann", "Bo"],
}


def test_every_note_has_a_sentence() -> None:
    """The tables hold the same codes, no more and no fewer."""
    assert set(SENTENCES) == set(NOTES)
    assert set(ORDERS) >= set(get_args(Order))


@pytest.mark.parametrize("code", NOTES)
def test_note_is_a_whole_sentence(code: str) -> None:
    """With the values of its kind a note leaves no placeholder open."""
    values = {name: EXAMPLES.get(name, "x") for name in NOTES[code]}
    text = note_text(Note(code, values, 31))
    assert text.startswith("Row 31: ")
    assert text.endswith((".", "?"))
    assert "{" not in text
    assert note_text(Note(code, values))[0].isupper() or "“" in note_text(Note(code, values))[0]


def test_rows_are_no_thousands() -> None:
    """A row is told as a spreadsheet writes it."""
    note = Note("status_unknown", {"value": "on loan", "rows": [3, 1031]})
    assert (
        note_text(note) == "The status “on loan” (rows 3 and 1031) is not known; taken as employed."
    )


def test_rows_left_out() -> None:
    """Why a row made nobody."""
    assert set(SKIPPED) == {"header_again", "same_row", "no_name", "total_row"}
    assert skipped_text(Skipped(12, "no_name")) == "Row 12 was left out: no name."
    assert skipped_text(Skipped(12, "same_row", 3)) == "Row 12 was left out: the same as row 3."


def test_leavers() -> None:
    """Who leaves, with the day or the word that says so."""
    assert leaver_text(Leaver(18, "Ida Bæk", date(2027, 1, 31))) == (
        "Row 18: Ida Bæk was left out, with 2027-01-31 as the last day."
    )
    assert leaver_text(Leaver(18, "Ida Bæk", status="fratrådt")) == (
        "Row 18: Ida Bæk was left out: “fratrådt”."
    )


def test_role_sources() -> None:
    """Where a role came from."""
    assert role_source_text(RoleSource("word", "department", "Salg")) == "department “Salg”"
    assert role_source_text(RoleSource("nothing")) == ""
