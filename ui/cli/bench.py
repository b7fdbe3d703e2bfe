"""``bench``: the solver and its peers side by side in one run, on generated offices."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

import msgspec
from PySide6.QtCore import QCoreApplication

from ui.cli.output import say, say_json
from ui.cli.parser import seconds, values, whole_number
from ui.texts.speech import decimal, number

if TYPE_CHECKING:
    from solver.bench.race import Standing

OFFICES = "40,100,300"
WIDTHS = (14, 8, 8, 12, 18, 8, 9)


def add(commands: Any) -> argparse.ArgumentParser:
    """Add the command to the parser and return its own parser."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "bench",
        help=QCoreApplication.translate("Command line", "run the solver beside its peers"),
    )
    parser.add_argument(
        "--people",
        type=_sizes,
        default=_sizes(OFFICES),
        metavar="N,N",
        help=QCoreApplication.translate("Command line", "sizes of the offices ({sizes})").format(
            sizes=OFFICES
        ),
    )
    parser.add_argument(
        "--time",
        type=seconds,
        default=10.0,
        metavar="SECONDS",
        help=QCoreApplication.translate("Command line", "time for each runner (10)"),
    )
    parser.add_argument("--seed", type=whole_number(0), default=1, metavar="N")
    parser.add_argument(
        "--json",
        action="store_true",
        help=QCoreApplication.translate("Command line", "print one JSON object a runner"),
    )
    parser.set_defaults(run=run)
    return parser


def _sizes(text: str) -> tuple[int, ...]:
    """Numbers of people with commas between them, each from 2 to 5,000."""
    return tuple(whole_number(2, 5000)(value) for value in values(text))


def run(options: argparse.Namespace) -> int:
    """Race on every office and print where each runner ended, with its share of our score."""
    from solver.bench.race import race  # loads OR-Tools: only this command pays for it

    for people in options.people:
        standings = []
        for standing in race(people, options.time, options.seed):
            standings.append(standing)
            if options.json:
                say_json(msgspec.to_builtins(standing))
        if not options.json:
            for line in table(standings):
                say(line)
    return 0


def table(standings: list[Standing]) -> list[str]:
    """The standings of one office as lines; ours comes last and is what scores are measured by."""
    ours = standings[-1]
    title = QCoreApplication.translate(
        "Command line", "Office of {people} people, same time for all, scored by the referee"
    ).format(people=number(ours.people))
    heads = (
        QCoreApplication.translate("Command line", "runner"),
        QCoreApplication.translate("Command line", "broken"),
        QCoreApplication.translate("Command line", "uncovered"),
        QCoreApplication.translate("Command line", "score"),
        QCoreApplication.translate("Command line", "of our score"),
        QCoreApplication.translate("Command line", "first s"),
        QCoreApplication.translate("Command line", "seconds"),
    )
    rows = [_row(standing, ours) for standing in standings]
    lines = [title, _line(heads), *(_line(row) for row in rows)]
    if ours.bound:
        lines.append(
            QCoreApplication.translate(
                "Command line", "Proved: at least {uncovered} uncovered, at most {bound} points."
            ).format(uncovered=number(ours.not_covered_bound or 0), bound=number(ours.bound))
        )
    return [*lines, ""]


def _row(standing: Standing, ours: Standing) -> tuple[str, ...]:
    first = "" if standing.first_seconds is None else decimal(standing.first_seconds, 2)
    share = f"{decimal(100 * standing.score / ours.score)} %" if ours.score else ""
    return (
        standing.runner,
        number(standing.must_broken),
        number(standing.not_covered),
        number(standing.score),
        share,
        first,
        decimal(standing.seconds),
    )


def _line(cells: tuple[str, ...]) -> str:
    first, *rest = cells
    widths = WIDTHS[1:]
    parts = [cell.rjust(width) for cell, width in zip(rest, widths, strict=True)]
    return " ".join([first.ljust(WIDTHS[0]), *parts]).rstrip()
