"""Save, open and close: the questions that protect work."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from planner.edits.settings import rename_plan
from planner.files import load, save
from planner.model import Plan
from tests import builders
from tests.ui.window.hands import answer
from ui.window import MainWindow
from ui.workbench import Workbench


def rename(work: Workbench, name: str) -> None:
    """The smallest edit."""
    work.session.commit(rename_plan(work.session.plan, name), "Rename")


def small_plan() -> Plan:
    """Four people at four desks."""
    return builders.office(builders.bench(1, 4), builders.staff("SSMM"), seated=True)


def choose(monkeypatch: pytest.MonkeyPatch, path: Path | str) -> None:
    """Choose this file in the next file dialogs."""
    for name in ("getSaveFileName", "getOpenFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_: (str(path), ""))


def test_save_asks_for_a_file_once(
    office: Workbench, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first save asks, adds the suffix, and names the window; the next one just saves."""
    choose(monkeypatch, tmp_path / "ours")
    rename(office, "Ours")
    assert window.isWindowModified()
    window.action_table["save"].trigger()
    assert load(tmp_path / "ours.seatplan").name == "Ours"
    assert window.file_label.text() == "ours.seatplan"
    assert "ours.seatplan is saved" in office.messages.note.text
    choose(monkeypatch, "")
    rename(office, "Theirs")
    assert "not saved" in window.file_label.text()
    window.action_table["save"].trigger()
    assert load(tmp_path / "ours.seatplan").name == "Theirs"
    assert not window.isWindowModified()


@pytest.mark.parametrize(
    ("choice", "closes", "saves"),
    [("save", True, True), ("discard", True, False), ("cancel", False, False)],
)
def test_closing_unsaved_work_asks(
    choice: str,
    closes: bool,
    saves: bool,
    qtbot: QtBot,
    office: Workbench,
    window: MainWindow,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Save, Don't save and Cancel do what they say."""
    path = tmp_path / "ours.seatplan"
    choose(monkeypatch, path)
    rename(office, "Ours")
    asked = answer(qtbot, choice)
    window.close()
    assert "Save the changes" in asked[0]
    assert window.isVisible() is not closes
    assert path.exists() is saves


def test_nothing_is_asked_without_changes(office: Workbench, window: MainWindow) -> None:
    """A plan that was only looked at closes at once."""
    window.close()
    assert not window.isVisible()


def test_saving_over_somebody_elses_work_asks(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that changed meanwhile is kept, and the plan saved beside it, unless one insists."""
    path, copy = tmp_path / "ours.seatplan", tmp_path / "copy.seatplan"
    plan = small_plan()
    save(plan, path)
    work = window.work
    work.documents.open_path(str(path))
    save(rename_plan(plan, "Theirs"), path)
    rename(work, "Mine")
    choose(monkeypatch, copy)
    asked = answer(qtbot, "copy")
    window.action_table["save"].trigger()
    assert "changed by somebody else" in asked[0]
    assert load(path).name == "Theirs"
    assert load(copy).name == "Mine"
    assert work.session.path == str(copy)


def test_insisting_writes_over(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    """Write over it means that."""
    path = tmp_path / "ours.seatplan"
    save(small_plan(), path)
    window.work.documents.open_path(str(path))
    save(rename_plan(small_plan(), "Theirs"), path)
    rename(window.work, "Mine")
    answer(qtbot, "force")
    window.action_table["save"].trigger()
    assert load(path).name == "Mine"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{", "broken.seatplan"),
        ('{"format": "seatplan", "version": 99, "plan": {}}', "newer"),
    ],
)
def test_a_file_that_cannot_be_opened_is_a_sentence(
    window: MainWindow, tmp_path: Path, text: str, words: str
) -> None:
    """What is no plan is said in one sentence, and what was open stays open."""
    path = tmp_path / "broken.seatplan"
    path.write_text(text, "utf-8")
    window.start.sample.click()
    before = window.work.session.plan
    assert not window.work.documents.open_path(str(path))
    assert words in window.work.messages.note.text
    assert window.work.session.plan is before


def test_a_full_disk_keeps_the_work(
    office: Workbench, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A save that fails is said, and the plan counts as unsaved."""
    choose(monkeypatch, "/nowhere/at/all/ours.seatplan")
    rename(office, "Ours")
    window.action_table["save"].trigger()
    assert window.isWindowModified()
    assert office.messages.note.isVisible()


def test_rescued_work_is_offered_and_opened(
    qtbot: QtBot, office: Workbench, window: MainWindow, tmp_path: Path
) -> None:
    """What a window that died left behind comes back as unsaved work."""
    rename(office, "Lost")
    assert office.rescue.write()
    copy = next((tmp_path / "data" / "rescue").glob("*.rescue"))
    data = copy.read_bytes()
    office.session.undo_stack.setClean()
    window.action_table["close"].trigger()
    orphan = copy.with_name("0123.rescue")
    orphan.write_bytes(data)
    office.show_rescued()
    strip = window.start.strips[0]
    strip.open.click()
    assert office.session.plan.name == "Lost"
    assert window.isWindowModified()
    assert not orphan.exists()
