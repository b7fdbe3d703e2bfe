"""Workbooks (XLSX, XLSM, XLS, ODS) as tables of text.

calamine reads them; before it does, the size of what is packed inside is checked, because it takes
1.8 GB for a small file that unpacks to 600 MB (reliability.md section 4).
"""

from __future__ import annotations

import re
import zipfile
import zlib
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Final
from xml.parsers import expat

from planner.errors import PlanError
from planner.imports import limits
from planner.imports.tables import Table, clean, trimmed

_CHUNK: Final = 1 << 20
_OVERLAP: Final = 200
# A cell that holds something: calamine allots the rectangle from the first to the last of them.
_CELL: Final = re.compile(rb'<(?:\w+:)?c\s[^>]*?\br="([A-Z]{1,3})(\d{1,7})"[^>]*[^/]>')


def read_workbook(path: Path) -> tuple[Table, ...]:
    """Return every sheet of a workbook, hidden ones too.

    Raises PlanError ``workbook_too_large`` (what, limit), ``password_protected`` and
    ``broken_workbook``; OSError if the file cannot be read.
    """
    # calamine is only needed here, and 9 MB of it would slow the window's start.
    import python_calamine as calamine

    _refuse_bomb(path)
    try:
        book = calamine.load_workbook(path)
        return tuple(_table(book, sheet) for sheet in book.sheets_metadata if _is_table(sheet))
    except calamine.PasswordError as error:
        raise PlanError("password_protected") from error
    except (calamine.CalamineError, ValueError, OverflowError, zipfile.BadZipFile) as error:
        raise PlanError("broken_workbook") from error
    except BaseException as error:
        # A panic in Rust arrives as a class of its own that is no Exception.
        if type(error).__name__ != "PanicException":
            raise
        raise PlanError("broken_workbook") from error


def _is_table(sheet: object) -> bool:
    return str(getattr(sheet, "typ", "")).endswith("WorkSheet")


def _table(book: object, sheet: object) -> Table:
    name = str(getattr(sheet, "name", ""))
    found = book.get_sheet_by_name(name)  # type: ignore[attr-defined]  # calamine has no types
    rows = trimmed(
        [[cell_text(cell) for cell in row] for row in found.to_python(skip_empty_area=False)]
    )
    merged = tuple((*start, *end) for start, end in found.merged_cell_ranges or ())
    hidden = not str(getattr(sheet, "visible", "")).endswith(".Visible")
    return Table(name, rows, merged=merged, hidden=hidden)


def cell_text(value: object) -> str:
    """Return a cell as the text that a person would type: 7, not 7.0; dates as yyyy-mm-dd."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, datetime):
        return (
            value.date().isoformat() if value.time() == time() else value.isoformat(" ", "minutes")
        )
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return value.isoformat("minutes")
    if isinstance(value, timedelta):
        return str(value)
    return clean(str(value))


# Limits


def _refuse_bomb(path: Path) -> None:
    if not zipfile.is_zipfile(path):
        return  # XLS is no zip
    try:
        with zipfile.ZipFile(path) as packed:
            entries = packed.infolist()
            if len(entries) > limits.MAX_ENTRIES:
                raise _too_large("entries", limits.MAX_ENTRIES)
            _refuse_size(sum(entry.file_size for entry in entries), path)
            _measure(packed, entries, path)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise PlanError("broken_workbook") from error


def _refuse_size(unpacked: int, path: Path) -> None:
    if unpacked > limits.MAX_UNPACKED_BYTES:
        raise _too_large("bytes", limits.MAX_UNPACKED_BYTES)
    ratio = unpacked / max(1, path.stat().st_size)
    if unpacked > limits.SMALL_UNPACKED_BYTES and ratio > limits.MAX_RATIO:
        raise _too_large("ratio", limits.MAX_RATIO)


def _measure(packed: zipfile.ZipFile, entries: list[zipfile.ZipInfo], path: Path) -> None:
    """Unpack for counting only: the sizes in the directory may be lies."""
    total = 0
    for entry in entries:
        extent = _extent_of(entry.filename)
        with packed.open(entry) as file:
            while chunk := file.read(_CHUNK):
                total += len(chunk)
                _refuse_size(total, path)
                if extent is not None and extent.see(chunk) > limits.MAX_CELLS:
                    raise _too_large("cells", limits.MAX_CELLS)


def _extent_of(name: str) -> _SheetExtent | _OdsExtent | None:
    if name == "content.xml":
        return _OdsExtent()
    return _SheetExtent() if name.endswith(".xml") and "sheet" in name.lower() else None


class _SheetExtent:
    """The rectangle that the cells of an XLSX sheet span, as far as it has been read."""

    def __init__(self) -> None:
        self.rows = self.columns = 0
        self.tail = b""

    def see(self, chunk: bytes) -> int:
        """Take in some more of the sheet and return the cells of the rectangle."""
        for letters, row in _CELL.findall(self.tail + chunk):
            self.rows = max(self.rows, int(row))
            self.columns = max(self.columns, _column_number(letters))
        self.tail = chunk[-_OVERLAP:]
        return self.rows * self.columns


class _OdsExtent:
    """The largest rectangle that the cells of an ODS sheet span; cells and rows may be repeated."""

    def __init__(self) -> None:
        self.row = self.column = self.filled = self.rows = self.columns = 0
        self.repeated = 1
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.StartDoctypeDeclHandler = self.refuse

    def see(self, chunk: bytes) -> int:
        """Take in some more of the sheets and return the cells of the rectangle."""
        try:
            self.parser.Parse(chunk, False)
        except expat.ExpatError as error:
            raise PlanError("broken_workbook") from error
        return self.rows * self.columns

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name.endswith(":table"):
            self.row = 0
        elif name.endswith(":table-row"):
            self.repeated = _times(attributes, "rows")
            self.column = self.filled = 0
        elif name.endswith(":table-cell"):
            self.column += _times(attributes, "columns")
            if any(key.endswith(":value-type") for key in attributes):
                self.filled = self.column
        elif name.endswith(":p"):
            self.filled = self.column

    def end(self, name: str) -> None:
        if name.endswith(":table-row"):
            self.row += self.repeated
            if self.filled:
                self.rows = max(self.rows, self.row)
                self.columns = max(self.columns, self.filled)

    def refuse(self, *_: object) -> None:
        """No spreadsheet has a document type; those who write one want to make entities of it."""
        raise PlanError("broken_workbook")


def _times(attributes: dict[str, str], what: str) -> int:
    text = attributes.get(f"table:number-{what}-repeated", "1")
    return int(text) if text.isdecimal() and len(text) < 10 else 1


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _too_large(what: str, limit: int) -> PlanError:
    return PlanError("workbook_too_large", {"what": what, "limit": limit})
