"""Files with rows and columns as tables of text, whatever program wrote them.

Ids keep their leading zeros because nothing is taken for a number here. Rows keep their place, so
that a message can name the row as a spreadsheet counts it.
"""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from planner.errors import PlanError
from planner.exports.guard import unguarded
from planner.files.disk import Disk, told
from planner.imports import limits
from planner.imports.encodings import decoded

Rows = tuple[tuple[str, ...], ...]
Range = tuple[int, int, int, int]

DELIMITERS: Final = (";", ",", "\t", "|")
_VOTERS: Final = 60
_SEP: Final = re.compile(r"sep=(.)\r?\n?", re.IGNORECASE)
_UNSEEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b\u2060\ufeff]")
_ZIP: Final = b"PK\x03\x04"
_OLE: Final = b"\xd0\xcf\x11\xe0"
_NO_TABLES: Final = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"<?xml", b"<svg", b"<html")


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet, or a whole text file (``name`` is "").

    ``rows[i]`` is row i + 1 of the spreadsheet; rows differ in length. ``merged``: (first row,
    first column, last row, last column) from 0. ``delimiter`` and ``encoding`` are those of a text
    file.
    """

    name: str
    rows: Rows
    merged: tuple[Range, ...] = ()
    hidden: bool = False
    delimiter: str = ""
    encoding: str = ""

    def cell(self, row: int, column: int) -> str:
        """Return the text of a cell, "" beyond the end of its row."""
        cells = self.rows[row]
        return cells[column] if column < len(cells) else ""


def read_tables(path: str | Path, *, encoding: str | None = None) -> tuple[Table, ...]:
    """Return every sheet of a workbook, or the one table of a text file.

    What a file is, its first bytes tell, not its name. Raises PlanError with ``file``:
    ``file_too_large`` (bytes, limit), ``not_a_table``, ``bad_encoding``, ``open_quote``,
    ``bad_csv``, ``table_too_large`` (limit), what ``read_workbook`` and ``disk.told`` list.
    """
    path = Path(path)
    try:
        return _read(path, encoding)
    except OSError as error:
        raise told(error, path) from error
    except PlanError as error:
        raise PlanError(error.code, error.values, file=str(path), row=error.row) from error


def _read(path: Path, encoding: str | None) -> tuple[Table, ...]:
    size = Disk().size(path)
    with path.open("rb") as file:
        start = file.read(8)
    is_book = start.startswith((_ZIP, _OLE))
    limit = limits.MAX_WORKBOOK_BYTES if is_book else limits.MAX_TEXT_BYTES
    if size > limit:
        raise PlanError("file_too_large", {"bytes": size, "limit": limit})
    if is_book:
        from planner.imports.workbooks import read_workbook  # text files can do without

        tables = read_workbook(path)
    elif start.startswith(_NO_TABLES):
        raise PlanError("not_a_table")
    else:
        tables = (text_table(path.read_bytes(), encoding=encoding),)
    for table in tables:
        if len(table.rows) > limits.MAX_ROWS:
            raise PlanError("table_too_large", {"limit": limits.MAX_ROWS})
    return tables


def text_table(data: bytes, *, encoding: str | None = None) -> Table:
    """Return the table in the bytes of a CSV or TSV file.

    Raises PlanError ``not_a_table``, ``bad_encoding``, ``open_quote`` and ``bad_csv`` with ``row``.
    """
    text, encoding = decoded(data, encoding)
    if "\0" in text:
        raise PlanError("not_a_table")
    sep = _SEP.match(text)
    if sep:
        text, delimiter = text[sep.end() :], sep.group(1)
    else:
        delimiter = vote(text)
    rows = trimmed([clean(cell) for cell in row] for row in _parsed(text, delimiter))
    return Table("", rows, delimiter=delimiter, encoding=encoding)


def _parsed(text: str, delimiter: str) -> list[list[str]]:
    try:
        return _rows(text, delimiter, strict=True)
    except csv.Error as error:
        if "unexpected end" in str(error):
            # A quote that never closes would swallow everybody after it.
            raise PlanError("open_quote", row=_open_row(text, delimiter)) from error
    try:
        return _rows(text, delimiter, strict=False)
    except csv.Error as error:
        raise PlanError("bad_csv") from error


def _rows(text: str, delimiter: str, *, strict: bool) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=strict))


def _open_row(text: str, delimiter: str) -> int:
    return len(_rows(text, delimiter, strict=False))


def vote(text: str) -> str:
    """Return the delimiter that gives the most columns in the most rows; a comma if none does."""
    sample = "".join(io.StringIO(text, newline="").readlines()[:_VOTERS])

    def merit(delimiter: str) -> float:
        try:
            rows = _rows(sample, delimiter, strict=False)
        except csv.Error:
            return 0.0
        widths = Counter(len(row) for row in rows if any(row))
        wide = [(count, width) for width, count in widths.items() if width > 1]
        if not wide:
            return 0.0
        count, width = max(wide)
        return count / widths.total() * (width - 1)

    best = max(DELIMITERS, key=merit)
    return best if merit(best) > 0 else ","


def clean(text: str) -> str:
    """Return a cell's text: composed letters, no blanks around it, no guard against formulas."""
    plain = _UNSEEN.sub("", unicodedata.normalize("NFC", text.replace("\xa0", " ")))
    return unguarded(plain.strip()).strip()


def trimmed(rows: Iterable[Sequence[str]]) -> Rows:
    """Return rows without empty cells at their ends and empty rows at the end of all."""
    kept: list[tuple[str, ...]] = []
    for row in rows:
        end = len(row)
        while end and not row[end - 1]:
            end -= 1
        kept.append(tuple(row[: min(end, limits.MAX_COLUMNS)]))
    while kept and not kept[-1]:
        kept.pop()
    return tuple(kept)
