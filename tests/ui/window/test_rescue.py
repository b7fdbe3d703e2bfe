"""Rescue copies: written a while after a change, gone with a save, found when orphaned."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from planner.edits.settings import rename_plan
from planner.errors import PlanError
from tests import builders
from ui import rescue
from ui.rescue import Rescue, orphans
from ui.session import Session

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def session() -> Session:
    """A session with a small plan."""
    return Session(builders.office(builders.bench(1, 2), builders.staff("SM"), seated=True))


def edit(session: Session, name: str) -> None:
    """The smallest edit."""
    session.commit(rename_plan(session.plan, name), "Rename")


def test_copy_comes_after_a_change(
    qtbot: QtBot, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A while after the last change the work is on the disk; saving takes the copy away."""
    monkeypatch.setattr(rescue, "AFTER_MS", 20)
    keeper = Rescue(session, tmp_path)
    edit(session, "Mine")
    qtbot.waitUntil(lambda: bool(list(tmp_path.glob("*.rescue"))), timeout=2_000)
    session.save(tmp_path / "mine.seatplan")
    assert not list(tmp_path.glob("*.rescue"))
    keeper.close()


def test_nothing_is_written_for_nothing(session: Session, tmp_path: Path) -> None:
    """A plan without changes needs no copy, and undoing to the saved state takes it away."""
    keeper = Rescue(session, tmp_path)
    assert not keeper.write()
    edit(session, "Mine")
    assert keeper.write()
    session.undo()
    assert not list(tmp_path.glob("*.rescue"))
    keeper.close()


def test_a_running_window_has_no_orphans(session: Session, tmp_path: Path) -> None:
    """Work of a window that still runs is not offered to another."""
    keeper = Rescue(session, tmp_path)
    edit(session, "Mine")
    keeper.write()
    assert not orphans(tmp_path)
    keeper.close()


def leave_work(folder: str) -> None:
    """Write a copy in a process that ends without closing it."""
    session = Session(builders.office(builders.bench(1, 2), builders.staff("SM")))
    keeper = Rescue(session, Path(folder))
    edit(session, "Left")
    keeper.write()


def test_work_of_a_dead_process_is_found(tmp_path: Path) -> None:
    """What a process that is gone has left is found with its name and can be read."""
    code = f"from tests.ui.window.test_rescue import leave_work; leave_work({str(tmp_path)!r})"
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)
    found = orphans(tmp_path)
    assert [one.name for one in found] == ["Left"]
    assert found[0].read().name == "Left"
    found[0].remove()
    assert not orphans(tmp_path)


def test_a_broken_copy_is_passed_over(tmp_path: Path) -> None:
    """A file that is no rescue copy is not offered, and one cut short cannot be opened."""
    (tmp_path / "a.rescue").write_bytes(b"nonsense")
    (tmp_path / "b.rescue").write_bytes(
        b'{"copy": "", "path": "", "name": "b", "digest": null, "saved": ""}\n{"form'
    )
    found = orphans(tmp_path)
    assert [one.name for one in found] == ["b"]
    with pytest.raises(PlanError):
        found[0].read()


@pytest.mark.expects_log("no rescue copy")
def test_a_full_disk_is_no_crash(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A copy that cannot be written is logged, and the window goes on."""

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    keeper = Rescue(session, tmp_path)
    edit(session, "Mine")
    monkeypatch.setattr("os.replace", full)
    assert not keeper.write()
    monkeypatch.undo()
    keeper.close()
