"""Which backups are kept, where, and how much room they take."""

from __future__ import annotations

import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from planner.files import backups
from planner.files.disk import Disk

START = datetime(2026, 1, 1, 12, tzinfo=UTC)


def kept_after(folder: Path, times: list[datetime], size: int = 10) -> list[str]:
    """Return the names in the folder once a backup was kept at each of these times."""
    for i, when in enumerate(times):
        backups.keep(f"{i:{size}}".encode(), folder, Disk(), when)
    return sorted(path.name for path in folder.iterdir())


def test_latest_daily_and_weekly(tmp_path: Path) -> None:
    """Of three saves a day for 120 days: the ten latest, one a day for 12, one a week for 10."""
    names = kept_after(tmp_path, [START + timedelta(hours=8 * i) for i in range(3 * 120)])
    days = sorted({name[:8] for name in names})
    # The last save is at 4:00 on 1 May, a Friday: three saves on each of the days before it.
    assert len([name for name in names if name >= "20260428T1200"]) == backups.LATEST - 1
    assert days[-12:] == [*(f"202604{day}" for day in range(20, 31)), "20260501"]
    assert days[:-12] == [
        "20260301",
        "20260308",
        "20260315",
        "20260322",
        "20260329",
        "20260405",
        "20260412",
        "20260419",
    ]  # Sundays
    assert len(names) == 10 + 8 + 8


def test_the_same_again_is_kept_once(tmp_path: Path) -> None:
    """A version that is as the one before takes no second file."""
    one = backups.keep(b"same", tmp_path, Disk(), START)
    two = backups.keep(b"same", tmp_path, Disk(), START + timedelta(days=1))
    assert one == two
    assert len(list(tmp_path.iterdir())) == 1


def test_room_for_each_plan_is_limited(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The oldest go when the whole takes too much room, and the latest never does."""
    monkeypatch.setattr(backups, "MAX_BYTES", 250)
    names = kept_after(tmp_path, [START + timedelta(days=i) for i in range(5)], size=100)
    assert [name[:8] for name in names] == ["20260104", "20260105"]
    monkeypatch.setattr(backups, "MAX_BYTES", 1)
    assert len(kept_after(tmp_path, [START + timedelta(days=9)], size=100)) == 1


def test_other_files_are_left_alone(tmp_path: Path) -> None:
    """What somebody put into the folder stays there."""
    (tmp_path / "note.txt").write_text("mine")
    assert "note.txt" in kept_after(tmp_path, [START + timedelta(days=i) for i in range(30)])


def test_data_folder_follows_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    """The user's data lie where the system has them."""
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("XDG_DATA_HOME", "/data")
    assert backups.data_folder() == Path("/data/seatmate")
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setenv("LOCALAPPDATA", "/local")
    assert backups.data_folder() == Path("/local/seatmate")
    monkeypatch.setattr(sys, "platform", "darwin")
    assert backups.data_folder().parts[-3:] == ("Library", "Application Support", "seatmate")
