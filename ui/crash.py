"""What happens to a bug: into the log, work to the rescue copy, then one dialog. Never a lost plan.

The log and the report hold the kind of error and the lines of the program, never its values:
those could be names.
"""

from __future__ import annotations

import faulthandler
import logging
import platform
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Final

from PySide6.QtCore import qVersion

LOG_BYTES: Final = 500_000

log = logging.getLogger(__name__)

Show = Callable[[str, bool], None]
"""Shows a report; True if a rescue copy is on the disk."""


def start_log(folder: Path) -> None:
    """Write the log, and what the interpreter says when it is killed, into a folder.

    A log that has grown too large becomes the one before; ``logging.handlers`` would do that too,
    and brings in half of the network library at each start.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = folder / "seatmate.log"
    if path.exists() and path.stat().st_size > LOG_BYTES:
        path.replace(folder / "seatmate.1.log")
    handler = logging.FileHandler(path, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger().addHandler(handler)
    logging.getLogger().setLevel(logging.INFO)
    # Kept open for as long as the program runs: faulthandler holds only its number.
    faulthandler.enable((folder / "fault.log").open("a", encoding="utf-8"))


class Excepthook:
    """Takes the place of ``sys.excepthook`` while the window runs."""

    def __init__(self, version: str, rescue: Callable[[], bool], show: Show) -> None:
        self._version = version
        self._rescue = rescue
        self._show = show
        self._is_showing = False

    def install(self) -> None:
        """Be called for every exception that nobody caught."""
        sys.excepthook = self

    def __call__(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.exit(130)
        report = report_of(kind, trace, self._version)
        log.critical("a bug:\n%s", report)
        is_safe = self._rescue()
        if self._is_showing:
            return  # a bug that comes with every paint must not open a hundred dialogs
        self._is_showing = True
        try:
            self._show(report, is_safe)
        finally:
            self._is_showing = False


def report_of(kind: type[BaseException], trace: TracebackType | None, version: str) -> str:
    """What can be told of an error without telling what the plan holds."""
    import traceback  # a bug is rare, a start is not

    head = (
        f"Seatmate {version}, Qt {qVersion()}, Python {platform.python_version()}, {sys.platform}"
    )
    frames = [
        f"  {'/'.join(Path(frame.filename).parts[-3:])}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(trace)
    ]
    return "\n".join([head, f"{kind.__module__}.{kind.__qualname__}", *frames])
