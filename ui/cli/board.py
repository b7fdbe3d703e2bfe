"""How several solves get on: on a terminal one line a plan that is written over, else a line each
time one is done, and nothing where only JSON is wanted."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Mapping, Sequence
from time import monotonic
from typing import Final

from ui.cli.output import complain

EVERY_S: Final = 0.2
"""How often the lines are drawn anew."""

MOST_NAME: Final = 32
"""Letters of a plan's name that are shown: the last ones."""

UP: Final = "\x1b[{n}A"
CLEAR: Final = "\x1b[K"
CLEAR_BELOW: Final = "\x1b[J"


class Board:
    """Lines on stderr, one for each of ``names``."""

    def __init__(self, names: Sequence[str], *, is_quiet: bool) -> None:
        self._names = [short(name) for name in names]
        self._is_quiet = is_quiet
        self._is_live = not is_quiet and sys.stderr.isatty()
        self._texts = [""] * len(names)
        self._drawn = 0
        self._next_at = 0.0

    def note(self, text: str) -> None:
        """Say something that stays, above the lines."""
        if not self._is_quiet:
            self._say(text)

    def complain(self, text: str) -> None:
        """Say what went wrong; that is said in any case."""
        self._say(text)

    def done(self, number: int, text: str) -> None:
        """Note how a plan ended."""
        self._texts[number] = text
        if self._is_live:
            self._draw()
        elif not self._is_quiet:
            complain(f"{self._names[number]}: {text}")

    def show(self, texts: Mapping[int, str]) -> None:
        """Draw how plans get on, unless that was done a moment ago."""
        for number, text in texts.items():
            self._texts[number] = text
        if self._is_live and monotonic() >= self._next_at:
            self._draw()

    def clear(self) -> None:
        """Take the lines away."""
        if self._drawn:
            print(
                UP.format(n=self._drawn) + "\r" + CLEAR_BELOW, end="", file=sys.stderr, flush=True
            )
            self._drawn = 0

    def _say(self, text: str) -> None:
        was_drawn = self._drawn > 0
        self.clear()
        complain(text)
        if was_drawn:
            self._draw()

    def _draw(self) -> None:
        self._next_at = monotonic() + EVERY_S
        width, height = shutil.get_terminal_size()
        widest = max(map(len, self._names))
        rows = [
            f"{name.ljust(widest)}  {text}"[: width - 1]
            for name, text in zip(self._names, self._texts, strict=True)
        ]
        rows = rows[-max(1, height - 1) :]  # what is above the top cannot be written over
        up = UP.format(n=self._drawn) + "\r" if self._drawn else ""
        lines = "".join(f"{row}{CLEAR}\n" for row in rows)
        print(up + lines, end="", file=sys.stderr, flush=True)
        self._drawn = len(rows)


def short(name: str) -> str:
    """A long name by its end: "…/copenhagen/floor 3.seatplan"."""
    return name if len(name) <= MOST_NAME else "…" + name[1 - MOST_NAME :]
