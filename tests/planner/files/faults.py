"""A disk that fails, or dies, at the n-th thing that it is asked to do."""

from __future__ import annotations

import os
from pathlib import Path

from planner.files.disk import Disk


class Killed(BaseException):
    """The program ends here: no clean-up of it may run any more."""


class FaultyDisk(Disk):
    """Counts its calls and fails at one of them; a failing write leaves half a file behind."""

    def __init__(self, at: int = 0, error: OSError | type[Killed] = Killed) -> None:
        self.at = at
        self.error = error
        self.calls: list[str] = []
        self.dead = False

    def _step(self, name: str) -> None:
        if self.dead:
            raise Killed
        self.calls.append(name)
        if len(self.calls) == self.at:
            self.dead = self.error is Killed
            raise self.error

    def read(self, path: Path) -> bytes:
        self._step("read")
        return super().read(path)

    def size(self, path: Path) -> int:
        self._step("size")
        return super().size(path)

    def write(self, path: Path, data: bytes, mode: int) -> None:
        if len(self.calls) + 1 == self.at:
            super().write(path, data[: len(data) // 2], mode)
        self._step("write")
        super().write(path, data, mode)

    def set_mode(self, path: Path, mode: int) -> None:
        self._step("set_mode")
        super().set_mode(path, mode)

    def mode(self, path: Path) -> int | None:
        self._step("mode")
        return super().mode(path)

    def sync(self, path: Path) -> None:
        self._step("sync")
        super().sync(path)

    def sync_folder(self, path: Path) -> None:
        self._step("sync_folder")
        super().sync_folder(path)

    def replace(self, source: Path, target: Path) -> None:
        self._step("replace")
        super().replace(source, target)

    def remove(self, path: Path) -> None:
        self._step("remove")
        super().remove(path)

    def make_folder(self, path: Path) -> None:
        self._step("make_folder")
        super().make_folder(path)

    def names(self, folder: Path) -> list[str]:
        self._step("names")
        return super().names(folder)

    def age_s(self, path: Path) -> float:
        self._step("age_s")
        return super().age_s(path)

    def wait(self, seconds: float) -> None:
        """Waits no time at all."""


def system_error(number: int) -> OSError:
    """Return the OSError that the system raises for an error number."""
    return OSError(number, os.strerror(number))
