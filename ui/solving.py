"""The solver as the window sees it: a child process that reads a plan and writes seatings.

It is ``main.py solve --stream``, so the window solves as the command line does. A crash or lack of
memory there cannot take unsaved work along. Knows no widgets and no OR-Tools.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from planner.files import dumps_line
from planner.model import Plan
from solver.messages import (
    STOP_LINE,
    Curve,
    Log,
    Params,
    Point,
    Progress,
    Result,
    from_line,
    request_line,
)

STOP_MS: Final = 500
"""How long a child may take to stop politely before it is killed."""

MAX_LINE_BYTES: Final = 64_000_000
"""More without a line feed is no message of ours."""

log = logging.getLogger(__name__)


def child_command() -> tuple[str, ...]:
    """The program that solves, with its arguments: this one, frozen into a file or not."""
    if getattr(sys, "frozen", False):
        return sys.executable, "solve", "--stream"
    main = Path(__file__).resolve().parent.parent / "main.py"
    return sys.executable, str(main), "solve", "--stream"


class SolverProcess(QObject):
    """One solve. Make another for the next.

    Signals:
        progressed(Progress): a better seating or a better bound.
        pointed(Point): a point of the trade-off is there, or has got better.
        finished(object): the child is done, with a Result, or with a Curve if that was asked for;
            nothing comes after.
        failed(str): the child ended without a result: "not_started", "crashed", "killed" (it did
            not stop when asked) or "nonsense"; nothing comes after.
    """

    progressed = Signal(object)
    pointed = Signal(object)
    finished = Signal(object)
    failed = Signal(str)

    def __init__(self, command: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._command = tuple(command)
        self._rest = b""
        self._request = b""
        self._is_over = False
        self._killed = False
        self._process = QProcess(self)
        self._process.started.connect(self._send)
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.readyReadStandardError.connect(self._log_errors)
        self._process.finished.connect(self._end)
        self._process.errorOccurred.connect(self._fail_to_start)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._lose_patience)

    @property
    def is_running(self) -> bool:
        """True from ``start`` or ``prepare`` until the child has ended."""
        return self._process.state() != QProcess.ProcessState.NotRunning

    def prepare(self) -> None:
        """Start the child without a plan: it loads the program, which takes longer than the first
        seating, and waits."""
        self._process.start(self._command[0], list(self._command[1:]))

    def start(self, plan: Plan, params: Params, solved: Mapping[str, str] | None = None) -> None:
        """Send the plan to the child, which may be prepared; with the seats ``solved`` it draws the
        trade-off."""
        self._request = request_line(dumps_line(plan), params, solved)
        if self._process.state() == QProcess.ProcessState.Running:
            self._send()
        elif not self.is_running:
            self._process.start(self._command[0], list(self._command[1:]))

    def stop(self) -> None:
        """Ask the child for what it has; kill it if it takes too long."""
        if self.is_running and not self._patience.isActive():
            self._process.write(STOP_LINE)
            self._patience.start(STOP_MS)

    def abandon(self) -> None:
        """End the child now; nothing is told any more."""
        self._is_over = True
        self._process.kill()
        self._process.waitForFinished(2_000)

    def _send(self) -> None:
        if self._request:
            self._process.write(self._request)
            self._request = b""

    def _read(self) -> None:
        self._rest += bytes(self._process.readAllStandardOutput().data())
        *lines, self._rest = self._rest.split(b"\n")
        if len(self._rest) > MAX_LINE_BYTES:
            self._fail("nonsense")
        for line in lines:
            if line.strip() and not self._is_over:
                self._take(line)

    def _take(self, line: bytes) -> None:
        try:
            message = from_line(line)
        except ValueError:
            log.error("the solver wrote a line that is no message (%d bytes)", len(line))
            self._fail("nonsense")
            return
        if isinstance(message, Progress):
            self.progressed.emit(message)
        elif isinstance(message, Point):
            self.pointed.emit(message)
        elif isinstance(message, Result | Curve):
            self._is_over = True
            self._patience.stop()
            self._process.closeWriteChannel()
            self.finished.emit(message)
        elif isinstance(message, Log):
            log.info("solver: %s %s", message.code, message.text)

    def _log_errors(self) -> None:
        text = bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace")
        log.info("solver: %s", text.rstrip())

    def _lose_patience(self) -> None:
        self._killed = True
        self._process.kill()

    def _end(self) -> None:
        self._patience.stop()
        self._read()
        self._fail("killed" if self._killed else "crashed")

    def _fail_to_start(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._fail("not_started")

    def _fail(self, code: str) -> None:
        if not self._is_over:
            self._is_over = True
            self._patience.stop()
            self._process.kill()
            self.failed.emit(code)
