"""Office days as people write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.imports.weekdays import read_days
from planner.model import days_text
from planner.model.days import is_days

NAMES = (
    ("Mon", "Tue", "Wed", "Thu", "Fri"),
    ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday"),
    ("ma", "ti", "on", "to", "fr"),
    ("mandag", "tirsdag", "onsdag", "torsdag", "fredag"),
    ("Mo", "Di", "Mi", "Do", "Fr"),
)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("", "MTWTF"), ("alle", "MTWTF"), ("Every day", "MTWTF"), ("hverdage", "MTWTF"),
        ("ma, ti, on", "MTW--"), ("ti-to", "-TWT-"), ("ma;on;fr", "M-W-F"), ("Mon-Wed", "MTW--"),
        ("Mon to Wed", "MTW--"), ("ti to", "-T-T-"), ("ma to fr", "M--TF"), ("man.–ons.", "MTW--"),
        ("mandag til onsdag", "MTW--"), ("Mo bis Mi", "MTW--"), ("Mo Di", "MT---"),
        ("mandag og onsdag", "M-W--"), ("Mondays and Fridays", "M---F"), ("Mon/Wed/Fri", "M-W-F"),
        ("mon-wed-fri", "M-W-F"), ("1,2,5", "MT--F"), ("1;5", "M---F"), ("MTWTF", "MTWTF"),
        ("MT-TF", "MT-TF"), ("mt-tf", "MT-TF"), ("MTOTF", "MTWTF"), ("M-O-F", "M-W-F"),
        ("-----", "-----"), ("ingen", "-----"), ("never", "-----"), ("M, W, F", "M-W-F"),
        ("MTWTFSS", "MTWTFSS"), ("lør og søn", "-----SS"), ("ma-on, fr", "MTW-F"),
        ("MWF", "M-W-F"), ("mw", "M-W--"), ("10101", "M-W-F"), ("1-3", "MTW--"),
        ("0000011", "-----SS"),
    ],
)  # fmt: skip
def test_known_ways(text: str, days: str) -> None:
    """Lists, ranges, numbers and patterns in three languages."""
    assert read_days(text) == days


@pytest.mark.parametrize(
    "text",
    ["3 dage", "3", "5-1", "TT", "MTF",
     "T", "fr-ma", "all except Friday", "ulige uger: ma", "50 %", "-", "xx",
     "ma, xx",      "ti-xx", "t, f", "hver anden onsdag"],
)  # fmt: skip
def test_unclear_ways(text: str) -> None:
    """What could mean several things, or nothing, is not guessed."""
    assert read_days(text) is None


@given(
    mask=st.integers(1, 31),
    names=st.sampled_from(NAMES),
    gap=st.sampled_from([", ", ";", " ", "/", " + ", "\n"]),
)
def test_any_list_of_days(mask: int, names: tuple[str, ...], gap: str) -> None:
    """Every set of days, named in any language with any separator, is read as that set."""
    text = gap.join(name for day, name in enumerate(names) if mask >> day & 1)
    assert read_days(text) == days_text(mask)


@given(st.text(max_size=20))
def test_any_text(text: str) -> None:
    """Any text is a pattern, or unclear."""
    found = read_days(text)
    assert found is None or is_days(found)
