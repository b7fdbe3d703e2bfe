"""The rows of a table by meaning: which sheet, which header, which rows are people at all."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from planner.errors import PlanError
from planner.imports.columns import Header, Meanings, column_name, find_header, normal
from planner.imports.encodings import is_certain
from planner.imports.report import Note, Skipped
from planner.imports.tables import Table

_PRIVATE: Final = re.compile(
    r"\bcpr|cpr\b|personnummer|\bssn\b|social security|password|passwort|adgangskode|kodeord|iban"
)
_CPR: Final = re.compile(r"(?<!\d)(\d{6})-?(\d{4})(?!\d)")


@dataclass(frozen=True, slots=True)
class Record:
    """One row of the data: the filled cells of each meaning, the best column's first."""

    row: int
    cells: Mapping[str, tuple[str, ...]]

    def get(self, meaning: str) -> str:
        """Return the text of a meaning, "" if there is none."""
        found = self.cells.get(meaning)
        return found[0] if found else ""

    def all(self, meaning: str) -> tuple[str, ...]:
        """Return the texts of every column of a meaning."""
        return self.cells.get(meaning, ())


@dataclass(slots=True)
class Sheet:
    """A table with its header, and what was noticed on the way."""

    table: Table
    header: Header
    notes: list[Note] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)


def named_sheet(tables: Sequence[Table], name: str) -> Table:
    """Return the sheet of this name, in any case. Raises ``no_such_sheet`` (sheet, sheets)."""
    for table in tables:
        if table.name.casefold() == name.casefold():
            return table
    raise PlanError("no_such_sheet", {"sheet": name, "sheets": [table.name for table in tables]})


def best_sheet(
    tables: Sequence[Table], meanings: Meanings, is_wanted: Callable[[Header], bool]
) -> tuple[Table, Header] | None:
    """Return the visible sheet whose header says most, among those that are wanted."""
    found = [
        (table, header)
        for table in tables
        if not table.hidden and (header := find_header(table, meanings)) and is_wanted(header)
    ]
    return max(found, key=lambda one: (one[1].score, len(one[0].rows)), default=None)


def opened(tables: Sequence[Table], table: Table, header: Header, single: frozenset[str]) -> Sheet:
    """Return a sheet ready to be read: private columns refused, columns of one name settled.

    ``single`` are the meanings of which only one column is read.
    """
    sheet = Sheet(table, header)
    _tell_sheets(sheet, tables)
    if table.encoding and not is_certain(table.encoding):
        sheet.notes.append(Note("encoding_guessed", {"encoding": table.encoding}))
    refused = {column for column in range(_width(table)) if _is_private(table, header, column)}
    for column in sorted(refused):
        text = header.texts[column] if column < len(header.texts) else ""
        sheet.notes.append(Note("column_refused", {"column": text}))
    columns: dict[str, tuple[int, ...]] = {}
    settled: set[int] = set()
    for meaning, all_ in header.columns.items():
        kept = tuple(column for column in all_ if column not in refused)
        if meaning in single and len(kept) > 1:
            settled.update(kept)
            kept = _settled(sheet, meaning, kept)
        if kept:
            columns[meaning] = kept
    sheet.header = Header(header.row, columns, header.texts, header.score)
    unread = sheet.header.unread(besides=refused | settled)
    if unread:
        sheet.notes.append(Note("columns_left_out", {"columns": unread}))
    return sheet


def _tell_sheets(sheet: Sheet, tables: Sequence[Table]) -> None:
    others = [t.name for t in tables if t is not sheet.table and not t.hidden]
    if others:
        values = {"sheet": sheet.table.name, "left_out": others}
        sheet.notes.append(Note("sheet_chosen", values))
    hidden = [t.name for t in tables if t is not sheet.table and t.hidden]
    if hidden:
        sheet.notes.append(Note("sheet_hidden", {"sheets": hidden}))


def _width(table: Table) -> int:
    return max(map(len, table.rows), default=0)


def _is_private(table: Table, header: Header, column: int) -> bool:
    """Tell whether a column holds civil registration numbers or secrets: they are never kept."""
    text = header.texts[column] if column < len(header.texts) else ""
    if _PRIVATE.search(normal(text)):
        return True
    cells = [table.cell(row, column) for row in range(header.row + 1, len(table.rows))]
    filled = [cell for cell in cells if cell]
    numbers = [cell for cell in filled if _has_cpr(cell)]
    # With its hyphen one is enough; ten digits alone may be any number, unless most are dates.
    is_sure = any("-" in cell for cell in numbers)
    return is_sure or (len(numbers) >= 2 and len(numbers) * 2 > len(filled))


def _has_cpr(text: str) -> bool:
    for digits, _ in _CPR.findall(text):
        try:
            datetime.strptime(digits, "%d%m%y")  # only whether it is a date: no time zone matters
        except ValueError:
            continue
        return True
    return False


def _settled(sheet: Sheet, meaning: str, columns: tuple[int, ...]) -> tuple[int, ...]:
    """Return the one column to be read of several that mean the same, and say so."""
    table, header = sheet.table, sheet.header

    def merit(column: int) -> tuple[bool, int, int]:
        cells = [table.cell(row, column) for row in range(header.row + 1, len(table.rows))]
        zeros = sum(cell.startswith("0") for cell in cells)
        return columns[0] == column and meaning != "id", sum(map(bool, cells)), zeros

    best = max(columns, key=merit)
    left_out = [column_name(column) for column in columns if column != best]
    values = {"header": header.texts[best], "used": column_name(best), "left_out": left_out}
    sheet.notes.append(Note("header_twice", values))
    return (best,)


def records(sheet: Sheet, *, keep_same: bool = False) -> Iterator[Record]:
    """Yield the rows below the header that hold anything that we read.

    Repeated headers are skipped, and told; so are rows that say exactly the same as one before,
    unless ``keep_same``.
    """
    header = sheet.header
    merged = _merged_down(sheet.table, header.row)
    seen: dict[tuple[tuple[str, tuple[str, ...]], ...], int] = {}
    for row in range(header.row + 1, len(sheet.table.rows)):
        number = row + 1
        if header.is_repeated_by(sheet.table.rows[row]):
            sheet.skipped.append(Skipped(number, "header_again"))
            continue
        cells = _cells(sheet.table, row, header, merged)
        if not cells:
            continue
        first = seen.setdefault(tuple(cells.items()), number)
        if first != number and not keep_same:
            sheet.skipped.append(Skipped(number, "same_row", first))
            continue
        yield Record(number, cells)


def _cells(
    table: Table, row: int, header: Header, merged: Mapping[tuple[int, int], str]
) -> dict[str, tuple[str, ...]]:
    cells: dict[str, tuple[str, ...]] = {}
    for meaning, columns in header.columns.items():
        texts = (table.cell(row, column) or merged.get((row, column), "") for column in columns)
        filled = tuple(text for text in texts if text)
        if filled:
            cells[meaning] = filled
    return cells


def _merged_down(table: Table, header_row: int) -> dict[tuple[int, int], str]:
    """Return what stands in cells that are merged with the one above them."""
    return {
        (row, first): table.cell(first_row, first)
        for first_row, first, last_row, last in table.merged
        if first_row > header_row and first == last
        for row in range(first_row + 1, min(last_row + 1, len(table.rows)))
    }
