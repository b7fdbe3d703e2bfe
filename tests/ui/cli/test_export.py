"""``export`` writes each kind of file, whole or not at all."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]  # it ships no types
import pytest
import python_calamine
from PySide6.QtGui import QImage

from planner import files
from planner.check import check
from planner.samples import sample
from tests.builders import office
from tests.ui.cli.conftest import written
from tests.ui.cli.run import Runner
from ui.draw.export import ChartOptions
from ui.draw.paper import PAPERS as PAPER_SIZES
from ui.exporting import FORMATS, PAPERS, WHAT


@pytest.fixture
def two_floors(tmp_path: Path) -> Path:
    """The sample office, on two floors, as a file."""
    return written(sample("office"), tmp_path / "office.seatplan")


def rows(path: Path) -> list[dict[str, str]]:
    """The rows of a CSV file."""
    return list(csv.DictReader(io.StringIO(path.read_text("utf-8"), newline="")))


def test_tables_of_formats_are_whole() -> None:
    """Every kind of content has a format; papers are those that charts know."""
    assert {what for held in FORMATS.values() for what in held} == set(WHAT)
    assert set(PAPERS) == set(PAPER_SIZES)
    assert PAPERS[0] == ChartOptions().paper


def test_list_is_the_default_of_csv(run: Runner, small: Path, tmp_path: Path) -> None:
    """Without --what a CSV file is the list; it says what the referee says."""
    out = tmp_path / "list.csv"
    said = run("export", small, out)
    assert (said.code, said.out) == (0, f"Written: {out}\n")
    verdict = check(files.load(small))
    found = {row["person_id"]: row["covered"] for row in rows(out)}
    assert {p for p, covered in found.items() if covered == "yes"} == set(verdict.covered)


@pytest.mark.parametrize("what", ["moves", "neighbours", "roster"])
def test_other_lists(run: Runner, small: Path, tmp_path: Path, what: str) -> None:
    """Each list has its columns and rows."""
    out = tmp_path / "x.csv"
    assert run("export", small, out, "--what", what).code == 0
    assert rows(out) or what == "moves"


def test_excel_opens_its_own_csv(run: Runner, small: Path, tmp_path: Path) -> None:
    """--excel writes a mark and semicolons."""
    out = tmp_path / "x.csv"
    assert run("export", small, out, "--excel").code == 0
    assert out.read_bytes().startswith(b"\xef\xbb\xbfperson_id;name;role;")


def test_chart_as_pdf(run: Runner, two_floors: Path, tmp_path: Path) -> None:
    """A page a floor, with text that can be searched, on the paper asked for."""
    out = tmp_path / "chart.pdf"
    assert run("export", two_floors, out, "--paper", "a4").code == 0
    document = pypdfium2.PdfDocument(out)
    assert len(document) >= 2
    assert sorted(round(mm * 25.4 / 72) for mm in document[0].get_size()) == [210, 297]
    text = document[0].get_textpage().get_text_bounded()
    assert "Højlund" in text
    document.close()


def test_chart_as_pictures(run: Runner, two_floors: Path, tmp_path: Path) -> None:
    """A picture holds one floor, so two floors are two files, and both are named."""
    said = run("export", two_floors, tmp_path / "chart.png")
    assert said.out.splitlines() == [
        f"Written: {tmp_path / 'chart.png'}",
        f"Written: {tmp_path / 'chart-2.png'}",
    ]
    assert QImage(str(tmp_path / "chart-2.png")).width() > 1000
    name = max(files.load(two_floors).floors.values(), key=lambda floor: floor.rank).name
    said = run("export", two_floors, tmp_path / "one.svg", "--floor", name.upper())
    assert said.out == f"Written: {tmp_path / 'one.svg'}\n"
    assert "<svg" in (tmp_path / "one.svg").read_text("utf-8")


def test_workbook(run: Runner, two_floors: Path, tmp_path: Path) -> None:
    """Six sheets with English words and every name."""
    out = tmp_path / "office.xlsx"
    assert run("export", two_floors, out, "--what", "list").code == 0
    book = python_calamine.CalamineWorkbook.from_path(str(out))
    assert book.sheet_names == ["Seating", "Desks", "Pairs", "Moves", "Numbers", "Neighbours"]
    names = {row[1] for row in book.get_sheet_by_name("Seating").to_python()[1:]}
    assert names == {person.name for person in files.load(two_floors).people.values()}


def test_scenario_is_chosen_by_name(run: Runner, two_floors: Path, tmp_path: Path) -> None:
    """Another scenario than the one shown is exported as it is."""
    out = tmp_path / "today.csv"
    assert run("export", two_floors, out, "--scenario", "today").code == 0
    seats = files.load(two_floors).today
    desks = files.load(two_floors).desks
    assert {row["person_id"]: row["desk"] for row in rows(out) if row["desk"]} == {
        person: desks[desk].name for person, desk in seats.items()
    }


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        (["x.docx"], "“.docx” is nothing that can be exported"),
        (["x"], "“x” is nothing that can be exported"),
        (["x.pdf", "--what", "list"], "list cannot be exported as .pdf; end the name in .xlsx or"),
        (["x.csv", "--what", "chart"], "chart cannot be exported as .csv; end the name in .pdf"),
        (["x.csv", "--what", "signs"], "--what: “signs” is none of chart, list"),
        (["x.pdf", "--paper", "a9"], "--paper: “a9” is none of a3"),
        (["x.pdf", "--floor", "Attic"], "there is no floor called “Attic”"),
        (["x.csv", "--scenario", "Attic"], "there is no scenario called “Attic”"),
        (["nowhere/x.csv"], "there is no such folder to write in"),
        (["nowhere/x.pdf"], "there is no such folder to write in"),
        (["x.csv", "--floor", "Attic"], "--floor does not go together with list"),
        (["x.csv", "--paper", "a4"], "--paper does not go together with list"),
        (["x.pdf", "--excel"], "--excel does not go together with chart"),
        (["."], "is nothing that can be exported"),
    ],
)
def test_what_cannot_be_exported(
    run: Runner, small: Path, tmp_path: Path, arguments: list[str], text: str
) -> None:
    """One sentence, and nothing is written."""
    before = sorted(tmp_path.iterdir())
    out, *rest = arguments
    assert text in run.refused("export", small, tmp_path / out, *rest)
    assert sorted(tmp_path.iterdir()) == before


def test_folder_in_the_place_of_the_file(run: Runner, small: Path, tmp_path: Path) -> None:
    """A folder of that name is told, not filled."""
    (tmp_path / "x.csv").mkdir()
    (tmp_path / "x.pdf").mkdir()
    assert "this is a folder" in run.refused("export", small, tmp_path / "x.csv")
    assert "this is a folder" in run.refused("export", small, tmp_path / "x.pdf")


def test_plan_without_people(run: Runner, tmp_path: Path) -> None:
    """A list with a heading and no rows is a list."""
    empty = written(office(), tmp_path / "a.seatplan")
    assert run("export", empty, tmp_path / "x.csv").code == 0
    assert rows(tmp_path / "x.csv") == []


@pytest.mark.parametrize("name", ["x.csv", "x.xlsx", "x.pdf", "x.png", "x.svg"])
def test_failed_export_leaves_what_was_there(
    run: Runner, small: Path, tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the disk is full, the old file stays byte for byte and no draft is left."""
    out = tmp_path / name
    out.write_bytes(b"before")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("planner.files.disk.Disk.sync", full)
    assert "the disk is full" in run.refused("export", small, out)
    assert out.read_bytes() == b"before"
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_file()) == [
        "small.seatplan",
        name,
    ]
