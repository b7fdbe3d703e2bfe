"""Seatmate plans who sits where. Without a command the window opens; a command needs none."""

from __future__ import annotations

import faulthandler
import os
import sys
import time
from collections.abc import Sequence
from typing import Final

COMMANDS: Final = ("new", "solve", "check", "export", "sample", "bench")
"""What the command line does; a first word that is none of these is the path of a plan."""

VALUED_OPTIONS: Final = ("--language",)
"""Options before the command that take the next argument with them."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run what the arguments ask for and return the exit code: 0, 1 or 2 (see ``--help``)."""
    begun = time.perf_counter()
    if sys.stderr is not None and not faulthandler.is_enabled():  # pythonw has no stderr
        faulthandler.enable()
    arguments = list(sys.argv[1:] if argv is None else argv)
    if is_stream(arguments):
        from solver import worker  # the child process: loads no Qt

        return worker.main(arguments[1:], begun)
    if is_command(arguments):
        from ui import cli

        return cli.main(arguments, begun)
    if not has_display():
        from ui import cli

        return cli.no_display(arguments)
    from ui.app import main as open_window  # the only way that loads the widgets

    return open_window(arguments)


def is_stream(arguments: Sequence[str]) -> bool:
    """Whether the window asks for its child process: ``solve --stream``."""
    return arguments[:1] == ["solve"] and "--stream" in arguments


def is_command(arguments: Sequence[str]) -> bool:
    """Whether the arguments are for the command line: a command, ``--help`` or ``--version``."""
    rest = iter(arguments)
    for argument in rest:
        if argument in VALUED_OPTIONS:
            next(rest, None)
        elif argument in ("-h", "--help", "--version"):
            return True
        elif not argument.startswith("-"):
            return argument in COMMANDS or is_mistyped(argument)
    return False


def is_mistyped(argument: str) -> bool:
    """Whether a first word looks like a command that does not exist, and not like a file."""
    return argument.isidentifier() and not os.path.exists(argument)


def has_display() -> bool:
    """Whether Qt can show a window; where it cannot, it would end the process without a word."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in names)


if __name__ == "__main__":
    sys.exit(main())
