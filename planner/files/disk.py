"""The few things that saving asks of a disk, in one object, so that a test can fail any of them."""

from __future__ import annotations

import errno
import os
import time
from pathlib import Path
from typing import Final

from planner.errors import PlanError

# Windows: access denied, sharing violation, lock violation. Dropbox, OneDrive and virus scanners
# hold a new file for a moment (keepassxc issues 197 and 1385).
_BUSY: Final = frozenset({5, 32, 33})
_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_FORBIDDEN: Final = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_NO_FOLDER_SYNC: Final = frozenset({errno.EINVAL, errno.ENOTSUP, errno.EBADF, errno.EACCES})


class Disk:
    """The real disk. Every method raises OSError."""

    def read(self, path: Path) -> bytes:
        """Return what is in a file."""
        return path.read_bytes()

    def size(self, path: Path) -> int:
        """Return the bytes of a file, and never those of a folder."""
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
        return path.stat().st_size

    def write(self, path: Path, data: bytes, mode: int) -> None:
        """Create or empty a file and write all of this into it."""
        flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
        flags |= getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
        with os.fdopen(os.open(path, flags, mode), "wb") as file:
            file.write(data)

    def set_mode(self, path: Path, mode: int) -> None:
        """Set who may read and write a file."""
        path.chmod(mode)

    def mode(self, path: Path) -> int | None:
        """Return who may read and write a file; None if there is no such file."""
        try:
            return path.stat().st_mode & 0o777
        except FileNotFoundError:
            return None

    def sync(self, path: Path) -> None:
        """Have a file on the disk itself before this returns."""
        with path.open("rb+") as file:
            os.fsync(file.fileno())

    def sync_folder(self, path: Path) -> None:
        """Have the names in a folder on the disk; where a system has no such thing, do nothing."""
        if os.name == "nt":
            return
        descriptor = os.open(path, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        except OSError as error:
            if error.errno not in _NO_FOLDER_SYNC:
                raise
        finally:
            os.close(descriptor)

    def replace(self, source: Path, target: Path) -> None:
        """Give a file the name of another one, which is gone then, in one step."""
        source.replace(target)

    def remove(self, path: Path) -> None:
        """Remove a file, if it is there."""
        path.unlink(missing_ok=True)

    def make_folder(self, path: Path) -> None:
        """Make a folder that only its owner can look into, unless it is there."""
        path.mkdir(mode=0o700, parents=True, exist_ok=True)

    def names(self, folder: Path) -> list[str]:
        """Return the names in a folder, sorted; none if there is no such folder."""
        try:
            return sorted(os.listdir(folder))
        except FileNotFoundError:
            return []

    def age_s(self, path: Path) -> float:
        """Return the seconds since a file was last written."""
        return time.time() - path.stat().st_mtime

    def is_busy(self, error: OSError) -> bool:
        """Tell whether somebody holds the file only for a moment."""
        return getattr(error, "winerror", None) in _BUSY

    def wait(self, seconds: float) -> None:
        """Let some time pass."""
        time.sleep(seconds)


def told(error: OSError, path: Path) -> PlanError:
    """Return what the user is told of a failure: a code, and the path as ``file``.

    Codes: ``no_such_file``, ``is_folder``, ``disk_full``, ``no_permission``, ``file_in_use``, else
    ``disk_failed`` (reason: the system's name for it).
    """
    if getattr(error, "winerror", None) in {32, 33}:
        return PlanError("file_in_use", file=str(path))
    if isinstance(error, IsADirectoryError):
        return PlanError("is_folder", file=str(path))
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return PlanError("no_such_file", file=str(path))
    if error.errno in _FULL:
        return PlanError("disk_full", file=str(path))
    if error.errno in _FORBIDDEN:
        return PlanError("no_permission", file=str(path))
    reason = errno.errorcode.get(error.errno or 0, type(error).__name__)
    return PlanError("disk_failed", {"reason": reason}, file=str(path))
