"""``bench``: the solver beside its peers on generated offices, all scored by the referee."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication

from ui.cli.output import say
from ui.cli.parser import seconds, whole_number
from ui.texts.speech import decimal, number

if TYPE_CHECKING:
    from solver.bench.race import Standing

PEOPLE: Final = (30, 100, 300)
WIDTHS: Final = (14, 8, 8, 12, 10, 10, 10)


def add(commands: Any) -> argparse.ArgumentParser:
    """Add the command to the parser and return its own parser."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "bench",
        help=QCoreApplication.translate("Command line", "measure the solver beside its peers"),
    )
    parser.add_argument(
        "--people",
        type=whole_number(2, 10_000),
        nargs="+",
        default=PEOPLE,
        metavar="N",
        help=QCoreApplication.translate("Command line", "sizes of the generated offices"),
    )
    parser.add_argument(
        "--time",
        type=seconds,
        default=10.0,
        metavar="SECONDS",
        help=QCoreApplication.translate("Command line", "time for each of them (10)"),
    )
    parser.add_argument("--seed", type=whole_number(0), default=1, metavar="N")
    parser.set_defaults(run=run)
    return parser


def run(options: argparse.Namespace) -> int:
    """Print a line for each runner as it ends; nothing is judged, so the code is 0."""
    from solver.bench.race import race  # loads OR-Tools

    say(_line(*headings()))
    for people in options.people:
        for standing in race(people, options.time, options.seed):
            say(_line(*_cells(standing)))
    return 0


def headings() -> tuple[str, ...]:
    """What the columns are."""
    return (
        QCoreApplication.translate("Benchmark", "Runner"),
        QCoreApplication.translate("Benchmark", "People"),
        QCoreApplication.translate("Benchmark", "Broken"),
        QCoreApplication.translate("Benchmark", "Not covered"),
        QCoreApplication.translate("Benchmark", "Score"),
        QCoreApplication.translate("Benchmark", "At most"),
        QCoreApplication.translate("Benchmark", "Seconds"),
    )


def _cells(standing: Standing) -> tuple[str, ...]:
    return (
        standing.runner,
        number(standing.people),
        number(standing.must_broken),
        number(standing.not_covered),
        number(standing.score),
        "" if standing.bound is None else number(standing.bound),
        decimal(standing.seconds),
    )


def _line(first: str, *others: str) -> str:
    """Columns under each other: the first to the left, figures to the right."""
    cells = [first.ljust(WIDTHS[0])]
    cells += [text.rjust(width) for text, width in zip(others, WIDTHS[1:], strict=True)]
    return "".join(cells).rstrip()
