"""Cells that could start a formula are made harmless, and come back as they were."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.exports.guard import guarded, is_live, unguarded
from tests.planner.exports.hostile import HARMLESS, LIVE

DANGEROUS = "=+-@\t\r\n\0\uff1d\uff0b\uff0d\uff20\ufe66\ufe62"
WIDTHLESS = " \u00a0\u3000\ufeff\u200b"


def would_run(cell: str) -> bool:
    """Whether the first character that a spreadsheet looks at starts a formula."""
    rest = cell.lstrip(WIDTHLESS)
    return bool(rest) and rest[0] in DANGEROUS


def test_corpus_is_large() -> None:
    """The corpus has at least 200 texts, all different."""
    assert len(set(LIVE)) >= 200


@pytest.mark.parametrize("text", LIVE, ids=ascii)
def test_no_text_of_the_corpus_stays_live(text: str) -> None:
    """A guarded text starts with an apostrophe, which no spreadsheet runs, and is not lost."""
    assert is_live(text)
    assert not would_run(guarded(text))
    assert unguarded(guarded(text)) == text


@pytest.mark.parametrize("text", HARMLESS, ids=ascii)
def test_harmless_text_is_left_alone(text: str) -> None:
    """Names, ids with zeros and plain numbers are written as they are."""
    assert guarded(text) == text


@given(st.text(alphabet="'=+-@\t\n\0 aé1\uff1d", max_size=6))
def test_guard_is_reversible(text: str) -> None:
    """Any text, guarded or looking guarded, comes back from a guarded cell."""
    assert unguarded(guarded(text)) == text
    assert not is_live(guarded(text)) or guarded(text)[:1] == "'"
