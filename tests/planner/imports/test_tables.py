"""Tables of text from text files and workbooks: encodings, delimiters, cells."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.errors import PlanError
from planner.exports.guard import guarded
from planner.imports.tables import Table, clean, read_tables, text_table, vote
from tests.planner.imports.tables_made import Cell, csv_file, workbook

LETTERS = "id;navn\r\n007;Søren Ærø-Åkjær\r\n008;Löwe Groß Éva\r\n"
ROWS = (("id", "navn"), ("007", "Søren Ærø-Åkjær"), ("008", "Löwe Groß Éva"))


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "cp850",
     "mac_roman"],
)  # fmt: skip
def test_every_letter_in_every_encoding(encoding: str) -> None:
    """Danish, German and French letters arrive whole, whatever program wrote the file."""
    table = text_table(LETTERS.encode(encoding))
    assert table.rows == ROWS
    assert table.delimiter == ";"


def test_encoding_can_be_said() -> None:
    """Where the guess is wrong the user says the encoding; an impossible one is refused."""
    assert text_table("a;ý\n".encode("cp1250"), encoding="cp1250").rows == (("a", "ý"),)
    with pytest.raises(PlanError) as caught:
        text_table(b"\xff\xfe\xfd", encoding="utf-8")
    assert (caught.value.code, caught.value.values) == ("bad_encoding", {"encoding": "utf-8"})
    with pytest.raises(PlanError, match="bad_encoding"):
        text_table(b"a", encoding="klingon")


@pytest.mark.parametrize(
    ("text", "delimiter"),
    [
        ("a;b;c\n1,5;2,5;3,5\n", ";"),
        ("a,b,c\n1;2,x,y\n3,4,5\n", ","),
        ("a\tb\n1,5\t2;3\n", "\t"),
        ("a|b|c\n1|2|3\n", "|"),
        ("navn\nHansen, Ole\nJensen, Bo\n", ","),
        ('navn;dage\n"Hansen, Ole";"ma, ti"\n"Jensen, Bo";"on, to"\n', ";"),
        ("navn\nOle\n", ","),
        ("", ","),
    ],
)
def test_delimiter_by_vote(text: str, delimiter: str) -> None:
    """The delimiter is the one that gives the most columns in the most rows."""
    assert vote(text) == delimiter


def test_delimiter_that_the_file_names() -> None:
    """Excel's first line sep= is obeyed and is no row."""
    assert text_table(b"sep=|\r\na|b;c\r\n").rows == (("a", "b;c"),)


def test_quotes_and_line_breaks() -> None:
    """Quoted delimiters and line breaks stay in their cell, and rows keep their numbers."""
    table = text_table(b'a;b\n"1;2";"x\ny"\n;;\n3;"say ""hi"""\n')
    assert table.rows == (("a", "b"), ("1;2", "x\ny"), (), ("3", 'say "hi"'))
    assert table.cell(0, 9) == ""


def test_a_quote_in_the_middle_is_a_letter() -> None:
    """An inch sign in a cell does no harm."""
    assert text_table(b'a;b\n27" screen;x\n').rows[1] == ('27" screen', "x")


def test_a_quote_that_never_closes() -> None:
    """A quote that would swallow the rest of the file is refused, with its row."""
    with pytest.raises(PlanError) as caught:
        text_table(b'a;b\n1;2\n"3;4\n5;6\n7;8\n')
    assert (caught.value.code, caught.value.row) == ("open_quote", 3)


def test_cells_are_tidied() -> None:
    """Blanks, unseen signs and guards go; letters are composed; zeros and inner signs stay."""
    assert clean(" \ufeff007\u200b ") == "007"
    assert clean("A\u030ase") == "Åse"
    assert clean("\xa0Ole\xa0Bo ") == "Ole Bo"
    assert clean("'=1+1") == "=1+1"
    assert clean("'t Hooft") == "'t Hooft"
    assert clean("O'Brien") == "O'Brien"


@given(st.text())
def test_guards_come_off_as_they_went_on(text: str) -> None:
    """A cell that our own export guarded reads as it was."""
    assert clean(guarded(clean(text))) == clean(text)


@pytest.mark.parametrize(
    "start", [b"%PDF-1.7 x", b"\x89PNG\r\n", b"a;b\n\0\0\0\x01\0", b"<svg></svg>"]
)
def test_what_is_no_table(tmp_path: Path, start: bytes) -> None:
    """A picture or a PDF is refused as such, whatever its name says."""
    (tmp_path / "roster.csv").write_bytes(start)
    with pytest.raises(PlanError) as caught:
        read_tables(tmp_path / "roster.csv")
    assert caught.value.code == "not_a_table"
    assert caught.value.file == str(tmp_path / "roster.csv")


def test_no_such_file(tmp_path: Path) -> None:
    """A file that is not there, and a folder, are told as in every other place."""
    with pytest.raises(PlanError, match="no_such_file"):
        read_tables(tmp_path / "none.csv")
    with pytest.raises(PlanError, match="is_folder"):
        read_tables(tmp_path)


def test_files_that_are_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Too many bytes or too many rows are refused."""
    path = csv_file(tmp_path / "a.csv", [["a"]] * 20)
    monkeypatch.setattr("planner.imports.limits.MAX_ROWS", 10)
    with pytest.raises(PlanError, match="table_too_large"):
        read_tables(path)
    monkeypatch.setattr("planner.imports.limits.MAX_TEXT_BYTES", 10)
    with pytest.raises(PlanError, match="file_too_large"):
        read_tables(path)


def test_workbook_cells_as_a_person_would_type_them(tmp_path: Path) -> None:
    """Whole numbers have no point, dates are ISO, text ids keep their zeros, sheets their names."""
    rows: list[list[Cell]] = [
        ["id", "n", "d"],
        ["007", 7.0, date(2026, 2, 1)],
        [None, 1.5, 0],
        ["a\nb"],
    ]
    path = workbook(tmp_path / "a.xlsx", {"Ark1": rows, "Gamle": [["x"]]}, hidden=["Gamle"])
    first, second = read_tables(path)
    assert first == Table(
        "Ark1", (("id", "n", "d"), ("007", "7", "2026-02-01"), ("", "1.5", "0"), ("a\nb",))
    )
    assert (second.name, second.hidden) == ("Gamle", True)


def test_sheet_that_does_not_begin_in_the_corner(tmp_path: Path) -> None:
    """Rows keep their numbers when the first ones are empty."""
    path = workbook(tmp_path / "a.xlsx", {"s": [[], [], [None, "x"]]})
    assert read_tables(path)[0].rows == ((), (), ("", "x"))


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
@settings(max_examples=300)
def test_any_bytes_are_a_table_or_refused(data: bytes) -> None:
    """Whatever the bytes of a text file are: a table, or a PlanError."""
    try:
        table = text_table(data)
    except PlanError:
        return
    assert all(isinstance(cell, str) for row in table.rows for cell in row)
