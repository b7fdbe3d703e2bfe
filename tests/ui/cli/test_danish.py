"""The command line in Danish; what programs read stays as it is."""

from __future__ import annotations

import json
from pathlib import Path

import python_calamine

from planner.samples import sample
from tests.ui.cli.conftest import written
from tests.ui.cli.run import Runner


def test_sentences(run: Runner, tmp_path: Path) -> None:
    """Results and failures are in Danish, before the command or after it."""
    plan = written(sample("office"), tmp_path / "a.seatplan")
    said = run("check", plan, "--language", "da")
    assert "Ingen fra marketing sidder ved siden af" in said.out
    assert said.code == 1
    sentence = run.refused("--language", "da", "check", tmp_path / "none.seatplan")
    assert "filen findes ikke" in sentence
    assert "mangler" in run.refused("check", "--language=da")


def test_workbook(run: Runner, small: Path, tmp_path: Path) -> None:
    """Sheets and headings are in Danish."""
    out = tmp_path / "a.xlsx"
    assert run("export", small, out, "--language", "da").code == 0
    book = python_calamine.CalamineWorkbook.from_path(str(out))
    assert "Par" in book.sheet_names
    assert "Kontordage" in book.get_sheet_by_name(book.sheet_names[0]).to_python()[0]


def test_interfaces_know_no_language(run: Runner, small: Path, tmp_path: Path) -> None:
    """CSV and JSON are the same in every language."""
    english, danish = tmp_path / "en.csv", tmp_path / "da.csv"
    assert run("export", small, english).code == 0
    assert run("export", small, danish, "--language", "da").code == 0
    assert english.read_bytes() == danish.read_bytes()
    found = json.loads(run("check", small, "--json", "--language", "da").out)
    assert found == json.loads(run("check", small, "--json").out)
