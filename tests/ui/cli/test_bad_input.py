"""Bad input: one sentence with file, row and remedy, exit code 2, nothing written over."""

from __future__ import annotations

import json
import logging
import os
from pathlib import Path

import pytest

import solver.search
import ui.cli.logfile
from planner import files
from planner.files.backups import data_folder
from planner.samples import sample
from solver.messages import Result
from tests.ui.cli.files import DESKS, GRID, NAMES, text, workbook
from tests.ui.cli.run import Runner

ROSTER = "id,name,team,days\n1,Ann,Sales,MTWTF\n2,Bo,Marketing,MTWTF\n"
TWO_WITH_ONE_ID = "id,name,team\n1,Ann,Sales\n2,Bo,Marketing\n1,Carl,Sales\n"

NEW = ("--desks", "desks.csv", "--roster", "roster.csv")


def newer(plan: bytes) -> bytes:
    """The same file as a later version writes it."""
    document = json.loads(plan)
    document["version"] = 99
    return json.dumps(document).encode()


CASES: dict[str, tuple[tuple[str, ...], dict[str, str | bytes], str]] = {
    "no such plan": (("check", "none.seatplan"), {}, "none.seatplan: there is no such file"),
    "no such roster": (
        ("new", "out.seatplan", "--desks", "desks.csv", "--roster", "none.csv"),
        {"desks.csv": DESKS},
        "none.csv: there is no such file",
    ),
    "empty roster": (
        ("new", "out.seatplan", *NEW),
        {"desks.csv": DESKS, "roster.csv": ""},
        "roster.csv: nobody is in this roster",
    ),
    "roster with a header alone": (
        ("new", "out.seatplan", *NEW),
        {"desks.csv": DESKS, "roster.csv": "id,name,team\n"},
        "roster.csv: nobody is in this roster",
    ),
    "roster without names": (
        ("new", "out.seatplan", *NEW),
        {"desks.csv": DESKS, "roster.csv": "id,salary\n1,2\n"},
        "roster.csv: no column holds names (there are: id and salary)",
    ),
    "two people with one id": (
        ("new", "out.seatplan", *NEW),
        {"desks.csv": DESKS, "roster.csv": TWO_WITH_ONE_ID},
        "roster.csv, row 4: the id “1” is that of Ann and Carl (rows 2 and 4)",
    ),
    "a desk twice": (
        ("new", "out.seatplan", *NEW),
        {"desks.csv": DESKS + "A2,Ground,Hall,9000,0,0,,,\n", "roster.csv": ROSTER},
        "desks.csv, row 6: the desk A2 on floor Ground is there twice (rows 3 and 6)",
    ),
    "text as coordinate": (
        ("new", "out.seatplan", *NEW),
        {"desks.csv": DESKS.replace("2400,1200", "left,1200"), "roster.csv": ROSTER},
        "desks.csv, row 5: “left” in the column “x_mm” is no number",
    ),
    "no place for desks": (
        ("new", "out.seatplan", *NEW),
        {"desks.csv": "desk,floor\nA1,1\n", "roster.csv": ROSTER},
        "desks.csv: a column is missing: x and y (there are: desk and floor)",
    ),
    "a picture as roster": (
        ("new", "out.seatplan", *NEW),
        {"desks.csv": DESKS, "roster.csv": b"\x89PNG\r\n\x1a\n"},
        "roster.csv: this is no table",
    ),
    "a quote that never closes": (
        ("new", "out.seatplan", *NEW),
        {"desks.csv": DESKS, "roster.csv": 'id,name\n1,"Ann\n2,Bo\n'},
        "roster.csv, row 2: a quotation mark opens here and never closes",
    ),
    "a broken workbook": (
        ("new", "out.seatplan", "--seat-grid", "grid.xlsx", "--roster", "roster.csv"),
        {"grid.xlsx": b"PK\x03\x04 and nothing more", "roster.csv": ROSTER},
        "grid.xlsx: the workbook is damaged",
    ),
    "broken JSON": (
        ("check", "plan.seatplan"),
        {"plan.seatplan": '{"format": "seatplan", "version": 1,\n "plan": {'},
        "plan.seatplan, line 2: the file is damaged here; open a backup",
    ),
    "no plan": (
        ("solve", "plan.seatplan"),
        {"plan.seatplan": '{"format": "other", "version": 1}'},
        "plan.seatplan: this is no Seatmate plan",
    ),
    "an empty file": (
        ("check", "plan.seatplan"),
        {"plan.seatplan": ""},
        "plan.seatplan: the file is empty",
    ),
    "newer version": (
        ("solve", "plan.seatplan"),
        {"plan.seatplan": newer(files.dumps(sample("small")))},
        "plan.seatplan: a newer Seatmate wrote this file (version 99, this one knows 1)",
    ),
    "answer over a newer version": (
        ("solve", "small.seatplan", "-o", "plan.seatplan"),
        {
            "small.seatplan": files.dumps(sample("small")),
            "plan.seatplan": newer(files.dumps(sample("small"))),
        },
        "plan.seatplan: a newer Seatmate wrote this file",
    ),
    "export of a broken plan": (
        ("export", "plan.seatplan", "list.csv"),
        {"plan.seatplan": "{", "list.csv": "before"},
        "plan.seatplan, line 1: the file is damaged here",
    ),
    "output folder missing": (
        ("sample", "small", "nowhere/a.seatplan"),
        {},
        "nowhere/a.seatplan: there is no such folder to write in",
    ),
    "output folder missing for an answer": (
        ("solve", "small.seatplan", "-o", "nowhere/a.seatplan"),
        {"small.seatplan": files.dumps(sample("small"))},
        "nowhere/a.seatplan: there is no such folder to write in",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_bad_input(run: Runner, tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The sentence names the file, and every file is as it was."""
    arguments, given, wanted = CASES[name]
    monkeypatch.chdir(tmp_path)
    for file, content in given.items():
        if isinstance(content, bytes):
            Path(file).write_bytes(content)
        else:
            text(Path(file), content)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    sentence = run.refused(*arguments)
    assert sentence.startswith(wanted)
    assert ";" in sentence, "a remedy follows"
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


@pytest.mark.parametrize("command", ["check", "solve", "export"])
def test_folder_instead_of_a_file(run: Runner, tmp_path: Path, command: str) -> None:
    """A folder is told as one."""
    rest = [tmp_path / "x.csv"] if command == "export" else []
    assert "this is a folder; name a file in it" in run.refused(command, tmp_path, *rest)


def test_folder_instead_of_an_output(run: Runner, small: Path, tmp_path: Path) -> None:
    """An answer or a sample cannot take a folder's name."""
    (tmp_path / "out").mkdir()
    assert "this is a folder" in run.refused("solve", small, "-o", tmp_path / "out")
    assert "this is a folder" in run.refused("sample", "small", tmp_path / "out", "--force")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere")
def test_unwritable_folder(run: Runner, small: Path, tmp_path: Path) -> None:
    """Where nothing may be written, that is said."""
    locked = tmp_path / "locked"
    locked.mkdir(mode=0o500)
    assert "you may not read or write here" in run.refused("sample", "small", locked / "a.seatplan")
    assert "you may not read or write here" in run.refused("export", small, locked / "a.csv")


def test_disk_that_refuses(
    run: Runner, small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without permission or room, the answer is a sentence and the plan stays."""
    before = small.read_bytes()

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("planner.files.disk.Disk.write", refuse)
    assert "you may not read or write here" in run.refused("solve", small, "--time", "1")
    assert "you may not read or write here" in run.refused("sample", "small", tmp_path / "n")
    assert small.read_bytes() == before


def test_two_hands_on_one_file(run: Runner, small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A plan that somebody else saved while it was solved is not written over."""
    solve = solver.search.solve

    def meanwhile(*arguments: object) -> object:
        files.save(sample("office"), small)
        return solve(*arguments)  # type: ignore[arg-type]  # handed through

    monkeypatch.setattr(solver.search, "solve", meanwhile)
    assert "somebody else has saved this file" in run.refused("solve", small, "--time", "1")
    assert files.load(small) == sample("office")


def test_unknown_sheet(run: Runner, tmp_path: Path) -> None:
    """A sheet that is not there is told with those that are."""
    book = workbook(tmp_path / "b.xlsx", seat_map=GRID, names=NAMES)
    sentence = run.refused(
        "new", tmp_path / "o.seatplan", "--seat-grid", book, "--roster", book, "--sheet", "staff"
    )
    assert "there is no sheet called “staff”; choose one of seat_map or names" in sentence


@pytest.mark.expects_log("a bug:")
def test_mistake_of_our_own_is_a_sentence(
    run: Runner, small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A bug is told with its place, not as a traceback."""

    def bug(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("ui.cli.check.check", bug)
    log_file = data_folder() / "logs" / "command.log"
    assert run.refused("check", small) == (
        f"Seatmate made a mistake of its own (ZeroDivisionError); please report it with {log_file}."
    )
    assert "ZeroDivisionError" in log_file.read_text("utf-8")
    log_file.unlink()
    log_file.mkdir()
    assert "test_bad_input.py:" in run.refused("check", small)


@pytest.mark.expects_log("phase none failed")
def test_warnings_go_to_the_log(run: Runner, small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a part of the program logs is not mixed into the sentences."""

    def warn(*_: object) -> Result:
        logging.getLogger("solver").warning("phase none failed")
        return Result("nothing_found", {})

    monkeypatch.setattr(solver.search, "solve", warn)
    assert "no seating was found" in run.refused("solve", small)
    log_file = data_folder() / "logs" / "command.log"
    assert "phase none failed" in log_file.read_text("utf-8")
    monkeypatch.setattr(ui.cli.logfile, "MAX_BYTES", 10)
    assert "no seating was found" in run.refused("solve", small)
    assert log_file.read_text("utf-8").count("\n") == 1
