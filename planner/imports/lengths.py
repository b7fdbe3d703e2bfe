"""Lengths in cells: the decimal mark, the unit that the header names, and what is no number."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from typing import Final, Literal

Mark = Literal[".", ","]

_NUMBER: Final = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?")
_THOUSANDS: Final = re.compile(r"[+-]?\d{1,3}(?:[.,]\d{3})+")
_BLANKS: Final = re.compile(r"[\s'’]")  # 1 600 and the Swiss 1'600
_UNIT: Final = re.compile(r"[\s_(\[.,/-](mm|cm|m|met(?:er|re)s?)[)\]]?\s*$", re.IGNORECASE)


def unit_mm(header: str) -> int:
    """Return the millimetres of the unit that a header names: x_m, x (cm), x_mm; 1 if none."""
    found = _UNIT.search(header)
    if not found:
        return 1
    return {"mm": 1, "cm": 10}.get(found[1].casefold(), 1000)


def decimal_mark(texts: Iterable[str], delimiter: str) -> Mark:
    """Return the decimal mark of a table's numbers, given the delimiter of its file.

    1.600 alone is 1,600 where columns are parted by semicolons (Danish, German Excel) and 1.6
    elsewhere; and 1,600 is a whole number only where columns are parted by commas.
    """
    marked = [text for text in texts if "." in text or "," in text]
    both = [text for text in marked if "." in text and "," in text]
    if both:
        return "," if both[0].rfind(",") > both[0].rfind(".") else "."
    commas = [text for text in marked if "," in text]
    if commas:
        is_whole = delimiter == "," and all(map(_THOUSANDS.fullmatch, commas))
        return "." if is_whole else ","
    is_whole = bool(marked) and delimiter == ";" and all(map(_THOUSANDS.fullmatch, marked))
    return "," if is_whole else "."


def read_number(text: str, mark: Mark) -> float | None:
    """Return the number in a text; None if it is none, or one without an end."""
    plain = _BLANKS.sub("", text).replace("−", "-")
    other = "," if mark == "." else "."
    plain = plain.replace(other, "").replace(mark, ".")
    if not _NUMBER.fullmatch(plain):
        return None
    number = float(plain)
    return number if math.isfinite(number) else None
