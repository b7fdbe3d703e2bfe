"""What the user is told of a failing disk, and the few things asked of a real one."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from planner.files.disk import Disk, told
from tests.planner.files.faults import system_error


class HeldError(OSError):
    """An error as Windows raises it, with a number of its own."""

    def __init__(self, winerror: int) -> None:
        super().__init__(errno.EACCES, "held")
        self.winerror = winerror


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOENT, "no_such_file"),
        (errno.ENOTDIR, "no_such_file"),
        (errno.EISDIR, "is_folder"),
        (errno.ENOSPC, "disk_full"),
        (errno.EDQUOT, "disk_full"),
        (errno.EACCES, "no_permission"),
        (errno.EROFS, "no_permission"),
        (errno.EIO, "disk_failed"),
    ],
)
def test_codes_of_failures(number: int, code: str) -> None:
    """Each failure of the system has a code of ours, with the path."""
    error = told(system_error(number), Path("a"))
    assert (error.code, error.file) == (code, "a")


def test_reason_of_other_failures() -> None:
    """What has no code of its own is told by the system's name, or by its class."""
    assert told(system_error(errno.EIO), Path("a")).values == {"reason": "EIO"}
    assert told(OSError(), Path("a")).values == {"reason": "OSError"}


def test_files_that_others_hold() -> None:
    """Windows' sharing violations are busy files, and told as such if they stay."""
    disk = Disk()
    assert all(disk.is_busy(HeldError(number)) for number in (5, 32, 33))
    assert not disk.is_busy(system_error(errno.EACCES))
    assert told(HeldError(32), Path("a")).code == "file_in_use"


def test_a_folder_that_is_not_there_has_no_names(tmp_path: Path) -> None:
    """Listing what is not there is no failure; modes and sizes are asked the same way."""
    disk = Disk()
    assert disk.names(tmp_path / "none") == []
    assert disk.mode(tmp_path / "none") is None
    disk.write(tmp_path / "a", b"12", 0o600)
    assert disk.size(tmp_path / "a") == 2
    with pytest.raises(IsADirectoryError):
        disk.size(tmp_path)
    disk.wait(0)


@pytest.mark.skipif(os.name == "nt", reason="Windows flushes no folders")
def test_folders_that_cannot_be_flushed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A share that knows no flushing of folders is no failure; a failing disk is one."""

    def refuse(number: int) -> None:
        def fsync(_: int) -> None:
            raise system_error(number)

        monkeypatch.setattr(os, "fsync", fsync)

    refuse(errno.EINVAL)
    Disk().sync_folder(tmp_path)
    refuse(errno.EIO)
    with pytest.raises(OSError, match="nput"):
        Disk().sync_folder(tmp_path)
