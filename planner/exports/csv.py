"""Lists as CSV: plain UTF-8 with commas for programs; with semicolons and a BOM for Excel."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from planner.exports.guard import guarded
from planner.exports.rows import Row
from planner.model.days import is_days


def csv_bytes(columns: Sequence[str], rows: Iterable[Row], *, excel: bool = False) -> bytes:
    """The rows as the bytes of a CSV file with a header; every cell is quoted and harmless.

    ``excel`` writes what Excel opens by double click where the decimal mark is a comma.
    """
    text = io.StringIO(newline="")
    delimiter = ";" if excel else ","
    # The header is ours and needs no quotes; cells are other people's text and always get them.
    csv.writer(text, delimiter=delimiter).writerow(columns)
    writer = csv.writer(text, delimiter=delimiter, quoting=csv.QUOTE_ALL)
    writer.writerows([_cell(cell, excel) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig" if excel else "utf-8")


def _cell(text: str, excel: bool) -> str:
    # A pattern such as "-TW--" holds no formula; programs get it as it is, Excel would show #NAME?.
    return text if is_days(text) and not excel else guarded(text)
