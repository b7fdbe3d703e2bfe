"""How the command line speaks: results on stdout, failures as one sentence on stderr."""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress


def prepare() -> None:
    """Let no letter stop a sentence: what the terminal cannot show is written as an escape."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def say(text: str = "", *, now: bool = False) -> None:
    """Print a line of the result; ``now``: also where nobody reads until it is flushed."""
    print(text, flush=now)


def say_json(values: Mapping[str, object]) -> None:
    """Print one object in one line, in ASCII so that no terminal can spoil it."""
    print(json.dumps(values), flush=True)


def table(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Lines with columns under each other: the first and the last to the left, figures to the
    right."""
    lines = [tuple(headings), *map(tuple, rows)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    last = len(widths) - 1
    for line in lines:
        cells = [
            text.ljust(width) if n in (0, last) else text.rjust(width)
            for n, (text, width) in enumerate(zip(line, widths, strict=True))
        ]
        yield "  ".join(cells).rstrip()


def complain(text: str) -> None:
    """Print a sentence about a failure."""
    print(text, file=sys.stderr)


def hang_up() -> None:
    """Whoever read our output is gone: keep Python from complaining about it at exit."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
