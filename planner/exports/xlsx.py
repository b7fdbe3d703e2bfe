"""The workbook: the sheets of ``sheets.py`` as an XLSX file that can be mailed as it is.

Every text is written as a text: no cell can become a formula or a link.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final, TypeAlias

from planner.check import Verdict
from planner.exports.sheets import Cell, Sheet, Words, sheets
from planner.model import Plan

Format: TypeAlias = Any  # XlsxWriter ships no types
Worksheet: TypeAlias = Any
Workbook: TypeAlias = Any

MAX_CELL: Final = 32_767
"""Characters that a cell of a workbook holds at most."""
MAX_HEADER: Final = 200
"""Of the 255 that a page header has room for."""
WIDEST, NARROWEST, WIDTH_SAMPLE = 48, 7, 500

# Characters that XML 1.0 cannot hold; Excel calls a file with one of them damaged.
_FORBIDDEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_NO_FORMULAS: Final = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_A4: Final = 9


@dataclass(frozen=True, slots=True)
class Look:
    """Colours of the workbook (#RRGGBB): the heads of tables, lines, and a wash for each role."""

    head: str
    head_text: str
    line: str
    washes: Mapping[str, str]
    good: str
    bad: str


def workbook_bytes(plan: Plan, verdict: Verdict, words: Words, look: Look, today: date) -> bytes:
    """The workbook as the bytes of an XLSX file; the same plan on the same day gives the same."""
    # Only who exports a workbook pays for it.
    import xlsxwriter  # type: ignore[import-untyped]  # it ships no types

    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, _NO_FORMULAS)
    book.set_properties({"title": _text(plan.name), "created": datetime(*today.timetuple()[:3])})
    styles = _Styles(book, look)
    for sheet in sheets(plan, verdict, words, today):
        page = book.add_worksheet(_sheet_name(words.word(f"sheet.{sheet.code}")))
        _write(page, sheet, words, styles)
        _set_paper(page, plan.name, has_head=bool(sheet.columns))
    book.close()
    return file.getvalue()


class _Styles:
    """The formats of a workbook by the style of a cell, each made once."""

    def __init__(self, book: Workbook, look: Look) -> None:
        base = {"valign": "vcenter", "border": 1, "border_color": look.line}
        strong = {**base, "bold": True}
        self._formats: dict[str, Format] = {
            "": book.add_format(base),
            "strong": book.add_format(strong),
            "good": book.add_format({**strong, "font_color": look.good}),
            "bad": book.add_format({**strong, "font_color": look.bad}),
            "title": book.add_format({"bold": True, "font_size": 14, "font_color": look.head}),
        }
        for role, wash in look.washes.items():
            self._formats[role] = book.add_format({**base, "bg_color": wash})
        head = {"bold": True, "font_color": look.head_text, "bg_color": look.head}
        self.head = book.add_format({**base, **head, "text_wrap": True})

    def of(self, style: str) -> Format:
        """The format of a cell's style."""
        return self._formats[style]


def _write(page: Worksheet, sheet: Sheet, words: Words, styles: _Styles) -> None:
    headings = [words.word(code) for code in sheet.columns]
    for column, heading in enumerate(headings):
        page.write_string(0, column, _text(heading), styles.head)
    first = 1 if headings else 0
    for index, row in enumerate(sheet.rows, start=first):
        for column, cell in enumerate(row):
            _write_cell(page, index, column, cell, styles)
    if headings:
        page.freeze_panes(1, 0)
        page.autofilter(0, 0, max(len(sheet.rows), 1), len(headings) - 1)
        page.set_row(0, 22)
    for column, width in enumerate(_widths(headings, sheet.rows)):
        page.set_column(column, column, width)


def _write_cell(page: Worksheet, row: int, column: int, cell: Cell, styles: _Styles) -> None:
    look = styles.of(cell.style)
    if isinstance(cell.value, int):
        page.write_number(row, column, cell.value, look)
    elif cell.value:
        page.write_string(row, column, _text(cell.value), look)
    else:
        page.write_blank(row, column, None, look)


def _widths(headings: Sequence[str], rows: Sequence[Sequence[Cell]]) -> Iterable[float]:
    """Widths that show nearly every cell, in characters; titles may reach over their neighbours."""
    longest: dict[int, int] = {i: len(text) + 3 for i, text in enumerate(headings)}
    for row in rows[:WIDTH_SAMPLE]:
        for column, cell in enumerate(row):
            if cell.style != "title" and len(row) > 1:
                longest[column] = max(longest.get(column, 0), len(str(cell.value)) + 1)
    for column in range(len(longest)):
        yield min(max(longest[column], NARROWEST), WIDEST)


def _set_paper(page: Worksheet, title: str, *, has_head: bool) -> None:
    page.set_landscape()
    page.set_paper(_A4)
    page.fit_to_pages(1, 0)
    page.set_header(f"&L{_text(title)[:MAX_HEADER].replace('&', '&&')}&R&A")
    page.set_footer("&R&P / &N")
    if has_head:
        page.repeat_rows(0)


def _text(value: str) -> str:
    return _FORBIDDEN.sub("", value)[:MAX_CELL]


def _sheet_name(word: str) -> str:
    return re.sub(r"[\[\]:*?/\\']", " ", word)[:31]
