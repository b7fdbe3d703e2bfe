"""Dates as people and programs write them. The order of day and month is decided once a column."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

Order = Literal["dmy", "mdy"]

_NUMBERS: Final = re.compile(r"(\d{1,2})\s*([./-])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})")
_ISO: Final = re.compile(r"(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})")
_NAMED: Final = re.compile(r"(\d{1,2})\.?[\s-]*([^\W\d_]{3,})\.?[\s,-]*(\d{4}|\d{2})")
_NAMED_FIRST: Final = re.compile(r"([^\W\d_]{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")
_TIME: Final = re.compile(r"[T\s]\s*\d{1,2}:\d{2}.*$")
_SERIAL: Final = re.compile(r"[2-7]\d{4}")
_SERIAL_START: Final = date(1899, 12, 30)
_MONTHS: Final = {
    name: month
    for month, names in enumerate(
        (
            ("jan",), ("feb",), ("mar", "mär", "mrz"), ("apr",), ("maj", "may", "mai"), ("jun",),
            ("jul",), ("aug",), ("sep",), ("okt", "oct"), ("nov",), ("dec", "dez"),
        ),
        1,
    )
    for name in names
}  # fmt: skip
_CENTURY_TURN: Final = 70


@dataclass(frozen=True, slots=True)
class DateOrder:
    """How a column writes dates; ``is_certain`` is False if every date could be read both ways."""

    order: Order
    is_certain: bool = True


def date_order(texts: Iterable[str], default: Order) -> DateOrder:
    """Return the order of day and month in a column.

    A number above 12 tells it; then a dot or a hyphen (nobody writes m-d-y with them); else it is
    ``default``, and certain only if no date depends on it.
    """
    found = [match for text in texts if (match := _NUMBERS.fullmatch(_TIME.sub("", text.strip())))]
    day_first = sum(int(match[1]) > 12 for match in found)
    month_first = sum(int(match[3]) > 12 for match in found)
    if day_first != month_first:
        return DateOrder("dmy" if day_first > month_first else "mdy")
    slashes = [match for match in found if match[2] == "/" and match[1] != match[3]]
    if not slashes:
        return DateOrder("dmy")
    return DateOrder(default, is_certain=False)


def read_date(text: str, order: Order) -> date | None:
    """Return the date that a text names, or None."""
    plain = _TIME.sub("", text.strip())
    try:
        return _read(plain, order)
    except (ValueError, OverflowError):
        return None


def _read(text: str, order: Order) -> date | None:
    if match := _ISO.fullmatch(text):
        return date(int(match[1]), int(match[2]), int(match[3]))
    if match := _NUMBERS.fullmatch(text):
        day, month = int(match[1]), int(match[3])
        if order == "mdy":
            day, month = month, day
        return date(_year(match[4]), month, day)
    if match := _NAMED.fullmatch(text):
        return _with_month(match[1], match[2], match[3])
    if match := _NAMED_FIRST.fullmatch(text):
        return _with_month(match[2], match[1], match[3])
    if _SERIAL.fullmatch(text):
        return _SERIAL_START + timedelta(days=int(text))
    return None


def _with_month(day: str, name: str, year: str) -> date | None:
    month = _MONTHS.get(name.casefold()[:3])
    return date(_year(year), month, int(day)) if month else None


def _year(text: str) -> int:
    year = int(text)
    if len(text) == 4:
        return year
    return year + (2000 if year < _CENTURY_TURN else 1900)
