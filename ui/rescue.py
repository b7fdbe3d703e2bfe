"""Copies of unsaved work, so that a crash or a power cut costs seconds and not the morning.

Each running window keeps one file beside a lock in the user's data folder. It goes with a save or
a clean end; what is left of a program that no longer runs is offered at the next start, and never
opened unasked.
"""

from __future__ import annotations

import json
import logging
import os
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Final
from uuid import uuid4

from PySide6.QtCore import QLockFile, QObject, QTimer

from planner.errors import PlanError
from planner.files import dumps, loads
from planner.model import Plan
from ui.session import Session

AFTER_MS: Final = 5_000
"""How long after the last change a copy is written."""

AT_LATEST_MS: Final = 30_000
"""How long after the first unsaved change a copy is written, however busy the hands are."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Rescued:
    """Work of a program that no longer runs.

    ``path`` is the file it belongs to ("" for none), ``digest`` that file's content when it was
    opened, ``saved`` the local time of the copy (ISO 8601).
    """

    copy: Path
    path: str
    name: str
    digest: str | None
    saved: str

    def read(self) -> Plan:
        """The plan. Raises PlanError."""
        try:
            _, _, document = self.copy.read_bytes().partition(b"\n")
        except OSError as error:
            raise PlanError("no_such_file", file=str(self.copy)) from error
        return loads(document)

    def remove(self) -> None:
        """Forget this work."""
        with suppress(OSError):
            self.copy.unlink()
            self.copy.with_suffix(".lock").unlink()


class Rescue(QObject):
    """Keeps the rescue copy of one session."""

    def __init__(self, session: Session, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._copy = folder / f"{uuid4().hex}.rescue"
        self._lock: QLockFile | None = None
        self._soon = self._timer(AFTER_MS)
        self._late = self._timer(AT_LATEST_MS)
        session.committed.connect(self._wait)
        session.modified_changed.connect(self._follow)
        session.loaded.connect(self._start_over)

    def _timer(self, milliseconds: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(self.write)
        return timer

    def write(self) -> bool:
        """Write the copy now, if there is something to lose; True if it is on the disk."""
        self._soon.stop()
        self._late.stop()
        if not self._session.is_modified:
            return False
        try:
            self._write()
        except OSError as error:
            log.error("no rescue copy could be written: %s", error.strerror)
            return False
        return True

    def remove(self) -> None:
        """The work is safe or was given up: no copy is needed."""
        self._soon.stop()
        self._late.stop()
        with suppress(FileNotFoundError):
            self._copy.unlink()

    def close(self) -> None:
        """The window ends in good order."""
        self.remove()
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None

    def _write(self) -> None:
        self._copy.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if self._lock is None:
            self._lock = _lock(self._copy)
            self._lock.tryLock(0)
        draft = self._copy.with_suffix(".tmp")
        with open(draft, "wb", opener=_private) as file:
            file.write(self._head() + b"\n" + dumps(self._session.plan))
            file.flush()
            os.fsync(file.fileno())
        os.replace(draft, self._copy)

    def _head(self) -> bytes:
        session = self._session
        now = datetime.now().isoformat(timespec="seconds")
        rescued = Rescued(self._copy, session.path, session.plan.name, session.digest, now)
        head = {**asdict(rescued), "copy": ""}
        return json.dumps(head).encode("utf-8")

    def _wait(self) -> None:
        if self._session.is_modified:
            self._soon.start()
            if not self._late.isActive():
                self._late.start()

    def _follow(self, modified: bool) -> None:
        if modified:
            self._wait()
        else:
            self.remove()

    def _start_over(self) -> None:
        self.remove()
        self._wait()


def orphans(folder: Path) -> list[Rescued]:
    """What programs that no longer run have left, latest first."""
    found = []
    for copy in folder.glob("*.rescue"):
        lock = _lock(copy)
        if lock.tryLock(0):
            lock.unlock()
            with suppress(OSError, ValueError, TypeError):
                found.append(_read_head(copy))
    return sorted(found, key=lambda one: one.saved, reverse=True)


def _read_head(copy: Path) -> Rescued:
    with copy.open("rb") as file:
        head = json.loads(file.readline(100_000))
    return Rescued(**{**head, "copy": copy})


def _lock(copy: Path) -> QLockFile:
    lock = QLockFile(str(copy.with_suffix(".lock")))
    lock.setStaleLockTime(0)  # only a process that is gone makes a lock stale, not the hours
    return lock


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
