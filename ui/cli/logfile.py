"""Where warnings of a command go: into a file, never between its sentences. Ids, never names."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from planner.files.backups import data_folder

MAX_BYTES = 500_000


class LogFile(logging.Handler):
    """Appends to a file that is made when there is something to write.

    ``written`` tells whether there was, and it could be.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(logging.WARNING)
        self.path = path
        self.written = False
        self.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))

    def emit(self, record: logging.LogRecord) -> None:
        try:
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            is_full = self.path.exists() and self.path.stat().st_size > MAX_BYTES
            with self.path.open("w" if is_full else "a", encoding="utf-8") as file:
                file.write(self.format(record) + "\n")
        except OSError:
            return  # a log that cannot be kept is no reason to stop
        self.written = True


@contextmanager
def log_file() -> Iterator[LogFile]:
    """Send warnings to the log of the command line for a while."""
    handler = LogFile(data_folder() / "logs" / "command.log")
    logging.getLogger().addHandler(handler)
    try:
        yield handler
    finally:
        logging.getLogger().removeHandler(handler)
