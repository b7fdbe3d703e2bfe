"""``bench --yardsticks``: every yardstick with its target and what is reached here, in Markdown."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication

from planner.check import check
from planner.model import Plan, with_seats
from planner.samples import generated_office
from solver.bench import yardsticks
from solver.bench.outside import NotThere
from solver.bench.public import adapters
from ui.floor.problems import problems_of
from ui.solving import child_command
from ui.texts.benchmarks import skipped_text
from ui.texts.speech import decimal

SWAPS = 60
MARKS = (1.0, 10.0, 60.0)


@dataclass(frozen=True, slots=True)
class Yardstick:
    """A line of the table. ``measure`` gives a figure in the target's unit, ``most`` is the target
    as a number; more is worse."""

    what: str
    target: str
    most: float
    measure: Callable[[], float]
    digits: int = 2


def lines(seed: int) -> Iterator[str]:
    """The table, a line as soon as it is measured."""
    yield row(
        QCoreApplication.translate("Benchmark", "what"),
        QCoreApplication.translate("Benchmark", "target"),
        QCoreApplication.translate("Benchmark", "measured"),
        QCoreApplication.translate("Benchmark", "met"),
    )
    yield "|---|---|---|---|"
    for yardstick in ours(seed):
        figure = yardstick.measure()
        text = f"{decimal(figure, yardstick.digits)} {yardstick.target.split()[-1]}"
        yield row(yardstick.what, yardstick.target, text, met(figure <= yardstick.most))
    yield from _public(seed)
    yield from _timefold(seed)


def row(*cells: str) -> str:
    """A line of a table in Markdown."""
    return "| " + " | ".join(cells) + " |"


def met(is_met: bool) -> str:
    """ "yes" or "no"."""
    if is_met:
        return QCoreApplication.translate("Benchmark", "yes")
    return QCoreApplication.translate("Benchmark", "no")


def ours(seed: int) -> Iterator[Yardstick]:
    """The yardsticks that need nothing but the program."""
    command = child_command()
    yield Yardstick(
        QCoreApplication.translate("Benchmark", "first complete seating, 200 people"),
        "1 s", 1.0, partial(yardsticks.first_seating_s, command, 200, seed),
    )  # fmt: skip
    for desks, seconds in ((1_000, 1.0), (100_000, 5.0)):
        text = QCoreApplication.translate("Benchmark", "coverage proved, {desks} desks in benches")
        yield Yardstick(
            text.format(desks=f"{desks:,}"), f"{seconds:.0f} s", seconds,
            partial(yardsticks.coverage_proof_s, desks),
        )  # fmt: skip
    for people, seconds, gap in ((100, 10, 0.2), (300, 20, 0.5), (1_000, 60, 0.8)):
        text = QCoreApplication.translate("Benchmark", "gap proved, {people} people in {seconds} s")
        yield Yardstick(
            text.format(people=f"{people:,}", seconds=seconds), f"{gap} %", gap,
            partial(yardsticks.gap_percent, people, seconds, seed),
        )  # fmt: skip
    yield Yardstick(
        QCoreApplication.translate(
            "Benchmark", "swap or drag: check, score and problems, 500 people"
        ),
        "16 ms", 16.0, partial(swap_ms, 500, seed), 1,
    )  # fmt: skip
    for people in (200, 500):
        text = QCoreApplication.translate(
            "Benchmark", "solve again after one edit, {people} people: first seating"
        )
        yield Yardstick(
            text.format(people=people), "0.3 s", 0.3,
            partial(yardsticks.solve_again_s, command, people, seed),
        )  # fmt: skip


def swap_ms(people: int, seed: int) -> float:
    """Milliseconds (median) that the window needs for verdict, score and list of problems after two
    people have been swapped."""
    plan = generated_office(people, seed)
    plan = with_seats(plan, plan.today)
    check(plan)

    def look(number: int) -> None:
        after: Plan = with_seats(plan, yardsticks.swapped(plan, number))
        problems_of(after, check(after))

    return 1000 * yardsticks.median_s(SWAPS, look)


def _public(seed: int) -> Iterator[str]:
    try:
        for what, target, measured, is_met in adapters().yardsticks(seed):
            yield row(what, target, measured, met(is_met))
    except NotThere as error:
        what = QCoreApplication.translate("Benchmark", "public instances")
        yield row(what, "", skipped_text(error), "")


def _timefold(seed: int) -> Iterator[str]:
    what = QCoreApplication.translate("Benchmark", "points over Timefold's, 100 people")
    target = QCoreApplication.translate("Benchmark", "ahead after 1, 10 and 60 s")
    try:
        found: Mapping[float, float] = yardsticks.against_timefold(100, MARKS, seed)
    except NotThere as error:
        yield row(what, target, skipped_text(error), "")
        return
    texts = [ahead_text(ratio) for ratio in found.values()]
    yield row(what, target, ", ".join(texts), met(all(ratio > 1 for ratio in found.values())))


def ahead_text(ratio: float) -> str:
    """A ratio of points, or who is ahead in an earlier stage."""
    if ratio == float("inf"):
        return QCoreApplication.translate("Benchmark", "more covered")
    if ratio == 0:
        return QCoreApplication.translate("Benchmark", "fewer covered")
    return f"{decimal(ratio, 2)} ×"
