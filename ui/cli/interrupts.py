"""Ctrl+C on the command line: the first asks for the best so far, the second ends the program."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType


@contextmanager
def polite_stop() -> Iterator[Callable[[], bool]]:
    """Let the first Ctrl+C inside the block be a wish that can be asked for; the second raises
    KeyboardInterrupt."""
    asked = False

    def on_interrupt(_number: int, _frame: FrameType | None) -> None:
        nonlocal asked
        if asked:
            raise KeyboardInterrupt
        asked = True

    before = signal.signal(signal.SIGINT, on_interrupt)
    try:
        yield lambda: asked
    finally:
        signal.signal(signal.SIGINT, before)
