"""The child process: a plan comes in on stdin as one JSON line, seatings go out on stdout.

A later line ``{"stop": true}`` ends the search with the best so far; the end of stdin means that
the parent is gone, and the child ends itself at once. stdout carries messages only. No Qt.
"""

from __future__ import annotations

import contextlib
import os
import sys
import threading
import time
import traceback
from collections.abc import Iterator, Sequence
from typing import BinaryIO, Final

from planner.errors import PlanError
from planner.files import loads
from solver.budget import calm_numpy, what_is_left
from solver.messages import Log, Message, read_request, to_line
from solver.search import solve
from solver.tradeoff import trade_off

EXIT_OK: Final = 0
EXIT_BAD_REQUEST: Final = 2
EXIT_CRASH: Final = 3

NICE: Final = 10
NICER: Final = 15
"""How far a solve stands back, and how far a trade-off, for which nobody waits."""


class _Lines:
    """Writes whole lines; the reader thread and the search share it."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream, self._lock = stream, threading.Lock()

    def send(self, message: Message) -> None:
        """Write one message and flush it."""
        with self._lock:
            self._stream.write(to_line(message))
            self._stream.flush()


def main(arguments: Sequence[str] = (), begun: float | None = None) -> int:
    """Serve one request; return the exit code. ``begun``: when the program did.

    0: a result was sent. 2: the request cannot be read. 3: a bug; a log line says which.
    """
    out = _Lines(sys.stdout.buffer)
    sys.stdout = sys.stderr  # a stray print must not spoil the stream
    lines = _incoming(sys.stdin.fileno())
    try:
        waits_since = time.perf_counter()
        line = next(lines, b"")
        if begun is not None:  # waiting for a plan is no part of the time that it is given
            begun += time.perf_counter() - waits_since
        request = read_request(line)
        plan = loads(request.plan)
    except (PlanError, ValueError) as error:
        out.send(Log("bad_request", type(error).__name__))
        return EXIT_BAD_REQUEST
    stop = threading.Event()
    threading.Thread(target=_listen, args=(lines, stop), name="stdin", daemon=True).start()
    _be_nice(NICE if request.solved is None else NICER)
    calm_numpy()
    try:
        out.send(Log("ready"))
        if request.solved is None:
            params = what_is_left(request.params, begun)
            out.send(solve(plan, params, out.send, stop.is_set))
        else:
            found = trade_off(plan, request.params, out.send, stop.is_set, request.solved)
            out.send(found)
    except BrokenPipeError:
        return EXIT_CRASH
    except MemoryError:
        out.send(Log("memory"))
        return EXIT_CRASH
    except Exception:
        out.send(Log("crash", traceback.format_exc(limit=20)))
        return EXIT_CRASH
    return EXIT_OK


def _incoming(descriptor: int) -> Iterator[bytes]:
    """Lines as they come in.

    Unbuffered, since a thread that waits inside a buffered reader aborts Python when it ends.
    """
    text = bytearray()
    while chunk := os.read(descriptor, 1 << 20):
        text += chunk
        *lines, text = text.split(b"\n")
        yield from map(bytes, lines)
    if text:
        yield bytes(text)


def _listen(lines: Iterator[bytes], stop: threading.Event) -> None:
    """Wait for the wish to stop, or for the parent's end."""
    for line in lines:
        if b"stop" in line:
            stop.set()
    os._exit(EXIT_OK)  # nobody is there to read a result


def _be_nice(by: int) -> None:
    """Let the window and everything else go first."""
    with contextlib.suppress(AttributeError, OSError):  # Windows has no nice
        os.nice(by)
