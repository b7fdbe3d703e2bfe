"""``bench``: the solver beside its peers, on generated offices and on public instances."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication

from solver.budget import calm_numpy
from ui.cli.output import say
from ui.cli.parser import seconds, whole_number
from ui.texts.benchmarks import skipped_text
from ui.texts.speech import decimal, number

if TYPE_CHECKING:
    from solver.bench.public import Figure
    from solver.bench.race import Standing

PEOPLE: Final = (40, 100, 300)
WIDTHS: Final = (14, 8, 8, 12, 10, 10, 9, 9)
PUBLIC_WIDTHS: Final = (20, 16, 14, 9, 9)


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
    parser.add_argument(
        "--no-public",
        action="store_true",
        help=QCoreApplication.translate("Command line", "leave out the public instances"),
    )
    parser.add_argument(
        "--yardsticks",
        action="store_true",
        help=QCoreApplication.translate(
            "Command line", "print every target with what is reached here, as a Markdown table"
        ),
    )
    parser.set_defaults(run=run)
    return parser


def run(options: argparse.Namespace) -> int:
    """Print a line for each runner as it ends; nothing is judged, so the code is 0."""
    calm_numpy()
    if options.yardsticks:
        from ui.cli import yardsticks  # loads OR-Tools

        for line in yardsticks.lines(options.seed):
            say(line, now=True)
        return 0
    _race(options)
    if not options.no_public:
        _public(options)
    return 0


def _race(options: argparse.Namespace) -> None:
    from solver.bench.race import OURS, race  # loads OR-Tools

    say(_line(WIDTHS, *headings()), now=True)
    for people in options.people:
        ours: Standing | None = None
        for standing in race(people, options.time, options.seed):
            ours = standing if standing.runner == OURS else ours
            say(_line(WIDTHS, *_cells(standing, ours)), now=True)


def _public(options: argparse.Namespace) -> None:
    from solver.bench.public import public_figures

    say()
    say(
        _line(
            PUBLIC_WIDTHS,
            QCoreApplication.translate("Benchmark", "Instance"),
            QCoreApplication.translate("Benchmark", "Runner"),
            QCoreApplication.translate("Benchmark", "Figure"),
            QCoreApplication.translate("Benchmark", "Of ours"),
            QCoreApplication.translate("Benchmark", "Seconds"),
            names=2,
        ),
        now=True,
    )
    for figure in public_figures(options.time, options.seed):
        say(_line(PUBLIC_WIDTHS, *_figure_cells(figure), names=2), now=True)


def headings() -> tuple[str, ...]:
    """What the columns are."""
    return (
        QCoreApplication.translate("Benchmark", "Runner"),
        QCoreApplication.translate("Benchmark", "People"),
        QCoreApplication.translate("Benchmark", "Broken"),
        QCoreApplication.translate("Benchmark", "Not covered"),
        QCoreApplication.translate("Benchmark", "Score"),
        QCoreApplication.translate("Benchmark", "At most"),
        QCoreApplication.translate("Benchmark", "Of ours"),
        QCoreApplication.translate("Benchmark", "Seconds"),
    )


def _cells(standing: Standing, ours: Standing | None) -> tuple[str, ...]:
    if standing.skipped is not None:
        return standing.runner, number(standing.people), "  " + skipped_text(standing.skipped)
    return (
        standing.runner,
        number(standing.people),
        number(standing.must_broken),
        number(standing.not_covered),
        number(standing.score),
        "" if standing.bound is None else number(standing.bound),
        "" if ours is None else _against(standing, ours),
        decimal(standing.seconds),
    )


def _against(standing: Standing, ours: Standing) -> str:
    """The score against ours, or who is ahead in what comes before the score."""
    if standing.earlier > ours.earlier:
        return QCoreApplication.translate("Benchmark", "behind")
    if standing.earlier < ours.earlier:
        return QCoreApplication.translate("Benchmark", "ahead")
    return _ratio(standing.score / ours.score if ours.score > 0 else None)


def _ratio(value: float | None) -> str:
    return "" if value is None else f"{decimal(value, 2)} ×"


def _figure_cells(figure: Figure) -> tuple[str, ...]:
    if figure.skipped is not None:
        return figure.instance, figure.runner, "  " + skipped_text(figure.skipped)
    value = figure.value or 0.0
    return (
        figure.instance,
        figure.runner,
        number(int(value)) if value == int(value) else decimal(value, 6),
        _ratio(figure.of_ours),
        decimal(figure.seconds),
    )


def _line(widths: Sequence[int], *cells: str, names: int = 1) -> str:
    """Columns under each other: names to the left, figures to the right. A last cell that is longer
    than its column goes on."""
    shown = [
        text.ljust(width) if n < names else text.rjust(width)
        for n, (text, width) in enumerate(zip(cells, widths, strict=False))
    ]
    return "".join(shown).rstrip()
