"""``solve --trade-off``: how many people move against how many are covered, as a small table.

No plan is written, unless -o and --moves-at-most choose a point.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from planner import files
from planner.check import check
from planner.errors import PlanError
from planner.model import Plan
from solver.budget import calm_numpy
from ui.cli.check import exit_code
from ui.cli.interrupts import polite_stop
from ui.cli.output import say, say_json, table
from ui.cli.parser import UsageError
from ui.cli.paths import require_folder, save
from ui.cli.solve import Job, params_of, with_own_scenario
from ui.proof import with_answer
from ui.texts.command import seated_text
from ui.texts.scores import coverage_text
from ui.texts.speech import number
from ui.texts.tradeoff import limit_text, most_possible_text, remarks_text

if TYPE_CHECKING:
    from solver.messages import Curve, Point, Result


def run(jobs: Sequence[Job], options: argparse.Namespace) -> int:
    """Draw the curve of one plan; return the exit code."""
    from solver.tradeoff import trade_off  # loads OR-Tools: only this command pays for it

    job = _the_job(jobs, options)
    opened = files.open_plan(job.source)
    if options.out is not None:
        require_folder(job.target)
    question = with_own_scenario(opened.plan)
    calm_numpy()
    with polite_stop() as should_stop:
        meter = _Meter(options.json)
        curve = trade_off(question, params_of(options), meter.show, should_stop)
        meter.clear()
    if not curve.points:
        raise PlanError("nothing_found", file=str(job.source))
    if options.json:
        say_json(as_json(curve))
    else:
        for line in lines(question, curve):
            say(line)
    if options.out is None:
        last = curve.points[-1]
        return int(bool(last.must_broken or last.not_covered))
    return _write(job, question, curve, options)


def _the_job(jobs: Sequence[Job], options: argparse.Namespace) -> Job:
    """The one plan; refuses half a choice of a point."""
    if len(jobs) > 1:
        raise UsageError(
            QCoreApplication.translate("Command line", "--trade-off takes one plan at a time")
        )
    if (options.out is None) != (options.moves_at_most is None):
        raise UsageError(
            QCoreApplication.translate(
                "Command line",
                "to write a point of the trade-off, say where with -o and which one with "
                "--moves-at-most",
            )
        )
    return jobs[0]


def _write(job: Job, question: Plan, curve: Curve, options: argparse.Namespace) -> int:
    """Save the best point within the limit, with what is proved for any number of moves."""
    point = chosen(curve.points, options.moves_at_most)
    answer = with_answer(question, as_result(curve, point, options))
    save(answer, job.target, known=None)
    verdict = check(answer)
    if not options.json:
        say()
        say(limit_text(point.moves))
        say(seated_text(answer, verdict))
    return exit_code(verdict)


def chosen(points: Sequence[Point], limit: int) -> Point:
    """The best point that keeps to a limit; the one with the fewest moves if none does."""
    return next((p for p in reversed(points) if p.moves <= limit), points[0])


def as_result(curve: Curve, point: Point, options: argparse.Namespace) -> Result:
    """A point as an answer."""
    from solver.messages import Result

    bound = max(curve.bound or 0, point.score)
    return Result(
        "feasible",
        point.seats,
        must_broken=point.must_broken,
        not_covered=point.not_covered,
        not_covered_bound=curve.not_covered_bound or 0,
        score=point.score,
        bound=bound,
        moves=point.moves,
        seconds=curve.seconds,
        seed=options.seed,
    )


def lines(plan: Plan, curve: Curve) -> Iterator[str]:
    """The table: people who move, people covered, points; then what no seating can beat."""
    total = len([p for p in _to_seat(plan) if plan.people[p].role != "other"])
    headings = [
        QCoreApplication.translate("Command line", "People move"),
        QCoreApplication.translate("Command line", "Covered"),
        QCoreApplication.translate("Command line", "Points"),
        "",
    ]
    rows = [
        (
            number(point.moves),
            coverage_text(total - point.not_covered, total),
            number(point.score),
            remarks_text(point.must_broken, point.unseated),
        )
        for point in distinct(curve.points)
    ]
    yield from table(headings, rows)
    if not plan.today:
        yield QCoreApplication.translate(
            "Command line", "Nobody has a desk today, so nobody moves whatever the seating."
        )
    elif curve.bound is not None:
        yield most_possible_text(total, curve.not_covered_bound or 0, curve.bound)


def _to_seat(plan: Plan) -> list[str]:
    locks = plan.scenario.locks
    return [p.id for p in plan.people_to_seat() if locks.get(p.id) != ""]


def distinct(points: Sequence[Point]) -> list[Point]:
    """The points that differ from the one before them."""
    return [p for i, p in enumerate(points) if not i or dict(p.seats) != dict(points[i - 1].seats)]


def as_json(curve: Curve) -> dict[str, object]:
    """The curve in the keys of the command line's interface."""
    return {
        "points": [
            {
                "moves_at_most": point.moves_at_most,
                "moves": point.moves,
                "must_broken": point.must_broken,
                "unseated": point.unseated,
                "not_covered": point.not_covered,
                "score": point.score,
            }
            for point in curve.points
        ],
        "not_covered_bound": curve.not_covered_bound,
        "bound": curve.bound,
        "seconds": curve.seconds,
    }


class _Meter:
    """How many points are there, on stderr as one line; silent where nobody watches."""

    def __init__(self, is_quiet: bool) -> None:
        self._shows = not is_quiet and sys.stderr.isatty()
        self._known: set[int] = set()
        self._width = 0

    def show(self, point: Point) -> None:
        """A point is there, or has got better."""
        if self._shows:
            self._known.add(point.step)
            text = QCoreApplication.translate("Command line", "{known} of {all} points").format(
                known=number(len(self._known)), all=number(point.steps)
            )
            self._print(text)

    def clear(self) -> None:
        """Take the line away."""
        if self._width:
            self._print("")
            print("\r", end="", file=sys.stderr, flush=True)

    def _print(self, text: str) -> None:
        print("\r" + text.ljust(self._width), end="", file=sys.stderr, flush=True)
        self._width = max(self._width, len(text))
