"""One solve in a child process, followed by a thread: what it says arrives in a queue.

The same child that the window starts (``ui/solving.py``), for a program without an event loop.
"""

from __future__ import annotations

import logging
import os
import signal
import subprocess
import tempfile
import threading
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from queue import SimpleQueue
from typing import IO, Final, TypeAlias

from planner.files import dumps_line
from planner.model import Plan
from solver.messages import STOP_LINE, Log, Message, Params, from_line, request_line

PATIENCE_S: Final = 1.0
"""How long the wish to stop may wait for a request that is still being written."""

KILLED: Final = "solver_killed"
OUT_OF_MEMORY: Final = "solver_out_of_memory"
FAILED: Final = "solver_failed"

NONSENSE: Final = "nonsense"

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class End:
    """The child is gone; ``code`` is the PlanError's, should it have left no result."""

    code: str


Event: TypeAlias = tuple[int, Message | End]


class Child:
    """A running solve; ``events`` gets (number, message) for each message and, last, an End."""

    def __init__(
        self,
        command: Sequence[str],
        plan: Plan,
        params: Params,
        number: int,
        events: SimpleQueue[Event],
    ) -> None:
        """Start it. Raises OSError if the child cannot be started."""
        self._number, self._events = number, events
        self._codes: set[str] = set()
        self._errors: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115  # closed by the thread
        try:
            self._process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self._errors,
                start_new_session=True,  # Ctrl+C is for us: we ask the child to stop
                creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
            )
        except OSError:
            self._errors.close()
            raise
        self._writing = threading.Lock()
        self._writing.acquire()
        request = request_line(dumps_line(plan), params)
        self._thread = threading.Thread(target=self._follow, args=(request,), daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Ask for the best so far."""
        if self._writing.acquire(timeout=PATIENCE_S):
            self._write(STOP_LINE)
            self._writing.release()
        else:
            self.kill()

    def kill(self) -> None:
        """End it now."""
        self._process.kill()

    def end(self) -> None:
        """Kill it if it still runs, and wait for its last word."""
        self.kill()
        self._thread.join()

    def _follow(self, request: bytes) -> None:
        assert self._process.stdout is not None
        self._write(request)
        self._writing.release()
        try:
            for line in self._process.stdout:
                message = from_line(line)
                if isinstance(message, Log):
                    self._codes.add(message.code)
                self._events.put((self._number, message))
            self._process.wait(PATIENCE_S)
        except (ValueError, subprocess.TimeoutExpired):  # no message of ours, or no end
            self._codes.add(NONSENSE)
            self._process.kill()
        self._process.wait()
        self._close()
        self._events.put((self._number, End(self._code())))

    def _write(self, line: bytes) -> None:
        assert self._process.stdin is not None
        with suppress(OSError, ValueError):  # it is gone: its End says so
            self._process.stdin.write(line)
            self._process.stdin.flush()

    def _close(self) -> None:
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()
        self._errors.seek(0)
        text = self._errors.read().decode("utf-8", "replace").strip()
        self._errors.close()
        if text:
            log.info("solver %d: %s", self._number, text)

    def _code(self) -> str:
        if "memory" in self._codes:
            return OUT_OF_MEMORY
        killed = self._process.returncode == -signal.SIGKILL if os.name == "posix" else False
        return KILLED if killed and NONSENSE not in self._codes else FAILED
