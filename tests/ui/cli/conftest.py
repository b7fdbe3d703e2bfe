"""What tests of the command line get: a runner, English, and a Qt application that can paint."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from planner import files
from planner.model import Plan
from planner.samples import sample
from tests.ui.cli.run import Runner
from tests.ui.spoken import spoken


@pytest.fixture
def run(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, qapp: QGuiApplication
) -> Iterator[Runner]:
    """The command line in this process, in English unless a test says otherwise."""
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    with spoken(qapp, "en"):
        yield Runner(capsys)


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """The small sample office as a file."""
    return written(sample("small"), tmp_path / "small.seatplan")


def written(plan: Plan, path: Path) -> Path:
    """The plan as a file."""
    files.save(plan, path)
    return path
