"""Bugs: the work is rescued, one dialog tells, the log and the report hold no names."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.window.hands import answer
from tests.ui.window.test_documents import rename
from ui.app import plan_path
from ui.crash import Excepthook, report_of, start_log
from ui.window import MainWindow
from ui.workbench import Workbench


def caught(text: str) -> tuple[type[BaseException], BaseException, object]:
    """An exception whose message holds something private."""
    try:
        raise ValueError(text)
    except ValueError:
        return sys.exc_info()  # type: ignore[return-value]  # something was raised


def test_report_holds_no_values() -> None:
    """Kind of error and lines of the program, never the message."""
    kind, _, trace = caught("Freja Lund")
    report = report_of(kind, trace, "1.0")  # type: ignore[arg-type]  # a traceback
    assert "ValueError" in report
    assert "test_crash.py" in report
    assert "Freja" not in report


@pytest.mark.expects_log("a bug")
def test_a_bug_rescues_and_tells(
    qtbot: QtBot, office: Workbench, window: MainWindow, tmp_path: Path
) -> None:
    """Unsaved work is on the disk before the dialog comes up."""
    rename(office, "Precious")
    hook = Excepthook("1.0", office.rescue.write, office.show_crash)
    seen = answer(qtbot, "go_on")
    hook(*caught("x"))  # type: ignore[arg-type]  # as Python calls it
    assert seen == ["Something went wrong in Seatmate"]
    assert list((tmp_path / "data" / "rescue").glob("*.rescue"))


@pytest.mark.expects_log("a bug")
def test_a_bug_in_every_paint_tells_once() -> None:
    """A second bug while the dialog is open opens no second one."""
    shown: list[str] = []

    def show(report: str, _safe: bool) -> None:
        shown.append(report)
        hook(*caught("y"))  # type: ignore[arg-type]  # as Python calls it

    hook = Excepthook("1.0", lambda: False, show)
    hook(*caught("x"))  # type: ignore[arg-type]  # as Python calls it
    assert len(shown) == 1


@pytest.fixture
def own_log() -> Iterator[None]:
    """Give the root logger back as it was."""
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    yield
    for handler in [one for one in root.handlers if one not in before]:
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)


@pytest.mark.usefixtures("own_log")
def test_log_is_kept_small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A log that has grown too large is set aside, and the new one is written."""
    monkeypatch.setattr("faulthandler.enable", lambda file: file.close())
    (tmp_path / "seatmate.log").write_text("x" * 600_000, "utf-8")
    start_log(tmp_path)
    logging.getLogger("ui").info("hello")
    assert (tmp_path / "seatmate.1.log").stat().st_size == 600_000
    assert "hello" in (tmp_path / "seatmate.log").read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "path"),
    [
        ([], ""),
        (["x.seatplan"], "x.seatplan"),
        (["--language", "da", "x.seatplan"], "x.seatplan"),
        (["--language=da"], ""),
    ],
)
def test_path_among_arguments(arguments: list[str], path: str) -> None:
    """The plan to open is the first argument that is no option."""
    assert plan_path(arguments) == path
