"""``sample`` writes the built-in offices and never over anything."""

from __future__ import annotations

from pathlib import Path

import pytest

from planner import files
from planner.samples import NAMES, sample
from tests.ui.cli.run import Runner


@pytest.mark.parametrize("name", NAMES)
def test_sample_is_written(run: Runner, tmp_path: Path, name: str) -> None:
    """The file holds the office."""
    out = tmp_path / "a.seatplan"
    assert run("sample", name, out).code == 0
    assert files.load(out) == sample(name)


def test_sample_never_replaces_unasked(run: Runner, small: Path) -> None:
    """A file that is there stays, unless --force is given."""
    before = small.read_bytes()
    assert "there is a file of this name already" in run.refused("sample", "office", small)
    assert small.read_bytes() == before
    assert run("sample", "office", small, "--force").code == 0
    assert small.read_bytes() != before


def test_sample_that_is_none(run: Runner, tmp_path: Path) -> None:
    """An unknown name is told with those that there are."""
    sentence = run.refused("sample", "castle", tmp_path / "a.seatplan")
    assert sentence == "There is no sample called “castle”; choose one of office or small."
    assert list(tmp_path.iterdir()) == []
