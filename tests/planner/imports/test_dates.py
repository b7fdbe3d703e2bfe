"""Dates: the order of day and month is decided once a column, never a cell."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.imports.dates import DateOrder, Order, date_order, read_date

FIRST_OF_FEBRUARY = date(2027, 2, 1)


@pytest.mark.parametrize(
    "text",
    ["2027-02-01", "01-02-2027", "01.02.2027", "1.2.2027", "1/2/2027", "1. februar 2027",
     "1-Feb-2027", "1 feb. 2027", "01-02-27", "2027-02-01 00:00", "2027-02-01T08:00:00Z",
     "20270201", "46419",
     "February 1, 2027", " 01-02-2027 "],
)  # fmt: skip
def test_ways_to_write_a_date(text: str) -> None:
    """European, ISO, named and Excel's own dates are read."""
    assert read_date(text, "dmy") == FIRST_OF_FEBRUARY


def test_month_first() -> None:
    """In a column with the month first, it is first."""
    assert read_date("2/1/2027", "mdy") == FIRST_OF_FEBRUARY
    assert read_date("2027-02-01", "mdy") == FIRST_OF_FEBRUARY


@pytest.mark.parametrize("text", ["", "snart", "31-02-2027", "13/13/2027", "1/2", "99999999", "12"])
def test_what_is_no_date(text: str) -> None:
    """What names no day of the calendar is no date."""
    assert read_date(text, "dmy") is None


@pytest.mark.parametrize(
    ("texts", "default", "order"),
    [
        (["01/02/2027", "13/02/2027"], "mdy", DateOrder("dmy")),
        (["01/02/2027", "02/13/2027"], "dmy", DateOrder("mdy")),
        (["01/02/2027"], "mdy", DateOrder("mdy", is_certain=False)),
        (["01/02/2027"], "dmy", DateOrder("dmy", is_certain=False)),
        (["01-02-2027"], "mdy", DateOrder("dmy")),
        (["01.02.2027"], "mdy", DateOrder("dmy")),
        (["02/02/2027", ""], "mdy", DateOrder("dmy")),
        ([], "mdy", DateOrder("dmy")),
    ],
)
def test_order_of_a_column(texts: list[str], default: Order, order: DateOrder) -> None:
    """A number above 12 decides; then the sign; else the language of the file, and that is said."""
    assert date_order(texts, default) == order


@given(st.text(max_size=15), st.sampled_from(["dmy", "mdy"]))
def test_any_text_is_a_date_or_none(text: str, order: Order) -> None:
    """No text makes it fail."""
    assert isinstance(read_date(text, order), date | None)
