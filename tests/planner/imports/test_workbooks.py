"""Workbooks that are bombs, broken, or of another kind."""

from __future__ import annotations

import random
import struct
import zipfile
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest

from planner.errors import PlanError
from planner.imports import limits
from planner.imports.tables import read_tables
from planner.imports.workbooks import cell_text
from tests.planner.imports.tables_made import workbook


def refusal(path: Path) -> PlanError:
    """Return the error that a file is refused with."""
    with pytest.raises(PlanError) as caught:
        read_tables(path)
    return caught.value


def zipped(path: Path, parts: dict[str, bytes]) -> Path:
    """Write a zip of these parts and return its path."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in parts.items():
            packed.writestr(name, data)
    return path


def test_what_unpacks_to_too_much(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What unpacks to a hundred times its size, or to too many bytes or parts, is refused."""
    bomb = zipped(tmp_path / "bomb.xlsx", {"xl/sheet1.xml": b" " * 5_000_000})
    error = refusal(bomb)
    assert (error.code, error.values["what"]) == ("workbook_too_large", "ratio")
    monkeypatch.setattr(limits, "MAX_UNPACKED_BYTES", 1000)
    assert refusal(bomb).values == {"what": "bytes", "limit": 1000}
    many = zipped(tmp_path / "many.xlsx", {f"{i}": b"" for i in range(2001)})
    assert refusal(many).values["what"] == "entries"


def test_sizes_that_lie(tmp_path: Path) -> None:
    """The bytes that really come out count, not those that the directory promises."""
    path = zipped(tmp_path / "liar.xlsx", {"xl/sheet1.xml": b" " * 5_000_000})
    data = bytearray(path.read_bytes())
    start = data.index(b"PK\x01\x02")
    data[start + 24 : start + 28] = struct.pack("<I", 10)
    path.write_bytes(bytes(data))
    assert refusal(path).code in {"workbook_too_large", "broken_workbook"}


def test_two_cells_at_the_ends_of_the_world(tmp_path: Path) -> None:
    """Two cells may span seventeen thousand million: calamine would end the program."""
    import xlsxwriter  # type: ignore[import-untyped]  # it has no types

    book = xlsxwriter.Workbook(str(tmp_path / "far.xlsx"))
    sheet = book.add_worksheet()
    sheet.write_string(0, 0, "a")
    sheet.write_string(1_048_575, 16_383, "b")
    book.close()
    assert refusal(tmp_path / "far.xlsx").values["what"] == "cells"


HEAD = (
    '<?xml version="1.0"?>{doctype}<o:document-content '
    'xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">'
    '<office:body><office:spreadsheet><table:table table:name="Ark1">{rows}'
    "</table:table></office:spreadsheet></office:body></o:document-content>"
)
CELL = (
    '<table:table-cell office:value-type="string"{more}><text:p>{text}</text:p></table:table-cell>'
)


def ods(path: Path, rows: str, doctype: str = "") -> Path:
    """Write an ODS file with these rows."""
    content = HEAD.replace("o:document", "office:document").format(rows=rows, doctype=doctype)
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
    )
    return zipped(
        path,
        {
            "mimetype": b"application/vnd.oasis.opendocument.spreadsheet",
            "META-INF/manifest.xml": manifest.encode(),
            "content.xml": content.encode(),
        },
    )


def row(cells: str, repeated: int = 1) -> str:
    """Return a row of an ODS sheet."""
    more = f' table:number-rows-repeated="{repeated}"' if repeated > 1 else ""
    return f"<table:table-row{more}>{cells}</table:table-row>"


def test_ods_with_its_usual_million_of_empty_rows(tmp_path: Path) -> None:
    """LibreOffice fills the sheet with repeated empty cells: they count for nothing."""
    empty = '<table:table-cell table:number-columns-repeated="16384"/>'
    cells = CELL.format(more="", text="navn") + CELL.format(more="", text="007")
    path = ods(tmp_path / "a.ods", row(cells) + row(empty, 1_048_575))
    assert read_tables(path)[0].rows == (("navn", "007"),)


def test_ods_bomb(tmp_path: Path) -> None:
    """One cell repeated ten million times, and a document type, are refused."""
    repeated = CELL.format(more=' table:number-columns-repeated="1000"', text="x")
    assert refusal(ods(tmp_path / "a.ods", row(repeated, 10_000))).values["what"] == "cells"
    evil = ods(tmp_path / "b.ods", row(""), '<!DOCTYPE x [<!ENTITY a "b">]>')
    assert refusal(evil).code == "broken_workbook"


@pytest.mark.parametrize(
    "data", [b"PK\x03\x04", b"PK\x03\x04" + b"x" * 500, b"\xd0\xcf\x11\xe0" + b"\0" * 600]
)
def test_broken_workbooks(tmp_path: Path, data: bytes) -> None:
    """The head of a workbook and nothing behind it is a broken workbook."""
    (tmp_path / "a.xlsx").write_bytes(data)
    assert refusal(tmp_path / "a.xlsx").code == "broken_workbook"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (" 007 ", "007"),
        (7.0, "7"),
        (-1.5, "-1.5"),
        (1e16, "1e+16"),
        (True, "yes"),
        (False, "no"),
        (datetime(2026, 2, 1), "2026-02-01"),
        (datetime(2026, 2, 1, 8, 30), "2026-02-01 08:30"),
        (date(2026, 2, 1), "2026-02-01"),
        (time(8, 30), "08:30"),
        (timedelta(hours=37), "1 day, 13:00:00"),
        (12, "12"),
    ],
)
def test_cells_as_text(value: object, text: str) -> None:
    """Each kind of cell reads as a person would type it."""
    assert cell_text(value) == text


def test_damaged_workbooks_never_crash(tmp_path: Path) -> None:
    """A workbook with any few bytes overwritten is read or refused."""
    path = workbook(tmp_path / "a.xlsx", {"a": [["navn", "id"], ["Ole", 7]]})
    whole, chance = path.read_bytes(), random.Random(5)
    for _ in range(150):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 8)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        path.write_bytes(bytes(data))
        with suppress(PlanError):
            read_tables(path)
