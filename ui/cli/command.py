"""Runs one command: arguments in, exit code out. A failure is one sentence, never a traceback.

Exit codes: 0 done; 1 done, but rules are broken or people are not covered; 2 could not.
"""

from __future__ import annotations

import argparse
import locale
import logging
import os
import sys
import time
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication

from planner.errors import PlanError
from ui.cli import bench, check, export, new, sample, solve
from ui.cli.logfile import LogFile, log_file
from ui.cli.output import complain, hang_up, prepare
from ui.cli.parser import Parser, UsageError, one_of, usage_text
from ui.languages import LANGUAGES, chosen_language, speak
from ui.texts.errors import error_text
from ui.version import version

DONE: Final = 0
COULD_NOT: Final = 2
INTERRUPTED: Final = 130


def main(arguments: Sequence[str], begun: float | None = None) -> int:
    """Run a command and return its exit code. ``begun``: when the program did, by
    ``time.perf_counter``."""
    begun = time.perf_counter() if begun is None else begun
    prepare()
    language = chosen_language(arguments, os.environ)
    speak(application(arguments), language)
    with log_file() as log:
        return _run(arguments, log, begun)


def _run(arguments: Sequence[str], log: LogFile, begun: float) -> int:
    try:
        options = make_parser().parse_args(arguments)
        options.begun = begun
        return int(options.run(options))
    except (UsageError, argparse.ArgumentError) as error:
        complain(usage_text(error))
    except PlanError as error:
        complain(error_text(error))
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        hang_up()
    except SystemExit as done:  # argparse ends --help and --version this way
        return int(done.code or DONE)
    except Exception as error:
        complain(_bug_text(error, log))
    return COULD_NOT


def no_display(arguments: Sequence[str]) -> int:
    """Say that there is no display to open a window on."""
    prepare()
    language = chosen_language(arguments, os.environ)
    speak(application(arguments), language)
    complain(
        QCoreApplication.translate(
            "Command line",
            "There is no display to open a window on; use a command instead (see --help), "
            "or set DISPLAY.",
        )
    )
    return COULD_NOT


def application(arguments: Sequence[str]) -> QCoreApplication:
    """The Qt application that the command needs: one that can paint for a chart, else the least."""
    known = QCoreApplication.instance()
    if known is not None:
        return known
    if sys.platform != "win32" and not has_utf8():
        os.environ["LC_ALL"] = "C.UTF-8"  # else Qt puts four lines about it on stderr
    if "export" not in arguments:
        return QCoreApplication(["seatmate"])
    from PySide6.QtGui import QGuiApplication  # only a chart pays for fonts and paint

    if sys.platform.startswith("linux"):  # a display that does not answer would end the process
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return QGuiApplication(["seatmate"])


def has_utf8() -> bool:
    """Whether the locale of the environment is there and in UTF-8."""
    try:
        locale.setlocale(locale.LC_CTYPE, "")
    except locale.Error:
        return False
    return locale.nl_langinfo(locale.CODESET).upper().replace("-", "") == "UTF8"


def make_parser() -> Parser:
    """Every command with its options."""
    parser = Parser(
        description=QCoreApplication.translate(
            "Command line",
            "Seatmate plans who sits where, so that every salesperson sits beside a marketer. "
            "Without a command the window opens; a path opens that plan.",
        ),
        epilog=QCoreApplication.translate(
            "Command line",
            "Exit codes: 0 done; 1 done, but rules are broken or people are not covered; "
            "2 could not.",
        ),
    )
    parser.add_argument("--version", action="version", version=f"Seatmate {version()}")
    add_language(parser)
    commands = parser.add_subparsers(
        metavar="COMMAND", dest="command", required=True, parser_class=Parser
    )
    for module in (new, solve, check, export, sample, bench):
        add_language(module.add(commands))
    return parser


def add_language(parser: argparse.ArgumentParser) -> None:
    """Add ``--language``; it has been read before, since it decides how help is written."""
    parser.add_argument(
        "--language",
        type=one_of(*LANGUAGES),
        metavar="|".join(LANGUAGES),
        help=QCoreApplication.translate("Command line", "language of the texts"),
    )


def _bug_text(error: Exception, log: LogFile) -> str:
    """A failure that nobody foresaw, as a sentence with the file that tells where it happened."""
    from ui.crash import report_of  # only needed on such a day

    report = report_of(type(error), error.__traceback__, version())
    logging.getLogger(__name__).critical("a bug:\n%s", report)
    place = str(log.path) if log.written else report.splitlines()[-1].strip()
    return QCoreApplication.translate(
        "Command line",
        "Seatmate made a mistake of its own ({what}); please report it with {place}.",
    ).format(what=type(error).__name__, place=place)
