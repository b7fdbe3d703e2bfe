"""``solve`` with several plans: side by side in child processes, one display, one table.

At most as many children run as there are cores, each with its share of them. A plan that fails is
one sentence and stops no other; Ctrl+C keeps the best of each that has begun.
"""

from __future__ import annotations

import argparse
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from time import monotonic
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject

from planner import files
from planner.check import Verdict, check
from planner.errors import PlanError
from planner.model import Plan
from solver.budget import cores
from solver.messages import Progress, Result
from ui.cli import explain
from ui.cli.board import Board
from ui.cli.check import exit_code
from ui.cli.child import Child, End, Event
from ui.cli.interrupts import polite_stop
from ui.cli.output import say, say_json, table
from ui.cli.paths import require_folder, save
from ui.cli.solve import Job, as_json, params_of, with_own_scenario
from ui.proof import as_result, with_answer
from ui.solving import child_command
from ui.texts.command import progress_text, seated_text
from ui.texts.errors import error_text
from ui.texts.scores import coverage_text, percent
from ui.texts.speech import decimal, number

if TYPE_CHECKING:
    from planner.files.storage import Opened

COULD_NOT: Final = 2
POLL_S: Final = 0.1
PATIENCE_S: Final = 2.0
"""How long children may take to stop politely; then what they told last is kept."""


class Words(QObject):
    """Words that depend on a number. lupdate finds plural forms only in ``self.tr``."""

    def plans(self, count: int) -> str:
        return self.tr("%n plans", None, count)


@dataclass(slots=True)
class _Run:
    """A plan that is being solved. ``asked_at``: when its child was asked to stop."""

    opened: Opened
    question: Plan
    child: Child
    progress: Progress | None = None
    result: Result | None = None
    asked_at: float | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a plan ended: exit code, cells of the table after the name, and the object for JSON."""

    code: int
    cells: tuple[str, ...]
    values: dict[str, object] | None = None


def solve(jobs: Sequence[Job], options: argparse.Namespace) -> int:
    """Solve them all; return the worst exit code."""
    board = Board([str(job.source) for job in jobs], is_quiet=options.json)
    with polite_stop() as should_stop:
        crew = Crew(jobs, options, board)
        try:
            crew.run(should_stop)
        finally:
            board.clear()
            crew.end()
    if not options.json and any(outcome.code != COULD_NOT for outcome in crew.outcomes):
        for line in table(_headings(), [crew.row(n) for n in range(len(jobs))]):
            say(line)
    return max(outcome.code for outcome in crew.outcomes)


class Crew:
    """The children at work, and how each plan ended."""

    def __init__(self, jobs: Sequence[Job], options: argparse.Namespace, board: Board) -> None:
        self._jobs, self._options, self._board = jobs, options, board
        self._at_once = min(cores(), len(jobs))
        share = 0 if options.reproducible else max(1, cores() // self._at_once)
        self._params = params_of(options, workers=share)
        self._waiting = deque(range(len(jobs)))
        self._running: dict[int, _Run] = {}
        self._events: SimpleQueue[Event] = SimpleQueue()
        self._ended: dict[int, Outcome] = {}
        self._told = 0

    @property
    def outcomes(self) -> list[Outcome]:
        """How each plan ended, in their order; for those that never began, that."""
        untouched = Outcome(COULD_NOT, (*_NOTHING, _not_begun()))
        return [self._ended.get(n, untouched) for n in range(len(self._jobs))]

    def row(self, n: int) -> tuple[str, ...]:
        """The line of a plan in the table."""
        return str(self._jobs[n].source), *self.outcomes[n].cells

    def run(self, should_stop: Callable[[], bool]) -> None:
        """Work through all plans; once asked to stop, begin no other and keep what there is."""
        self._board.note(self._forecast())
        waits = QCoreApplication.translate("Command line", "waits")
        self._board.show(dict.fromkeys(range(len(self._jobs)), waits))
        while self._running or (self._waiting and not should_stop()):
            while self._waiting and len(self._running) < self._at_once and not should_stop():
                self._begin(self._waiting.popleft())
            self._listen()
            if should_stop():
                self._stop()
            texts = {n: progress_text(r.progress) for n, r in self._running.items() if r.progress}
            self._board.show(texts)

    def end(self) -> None:
        """Leave no child behind."""
        for run in self._running.values():
            run.child.end()

    def _forecast(self) -> str:
        """ "5 plans, 2 side by side, 30 s each: about 90 s in all."."""
        waves = -(-len(self._jobs) // self._at_once)
        text = QCoreApplication.translate(
            "Command line",
            "{plans}, {at_once} side by side, {each} s each: about {total} s in all.",
        )
        return text.format(
            plans=Words().plans(len(self._jobs)),
            at_once=number(self._at_once),
            each=decimal(self._options.time, 0),
            total=decimal(waves * self._options.time, 0),
        )

    def _begin(self, n: int) -> None:
        job = self._jobs[n]
        try:
            opened = files.open_plan(job.source)
            require_folder(job.target)
            question = with_own_scenario(opened.plan)
            child = Child(child_command(), question, self._params, n, self._events)
        except PlanError as error:
            self._fail(n, error)
        except OSError as error:
            values = {"what": error.strerror or type(error).__name__}
            self._fail(n, PlanError("solver_not_started", values, file=str(job.source)))
        else:
            self._running[n] = _Run(opened, question, child)

    def _listen(self) -> None:
        """Take in everything that children have said, and wait a moment for the first of it."""
        wait = POLL_S if self._running else 0.0
        while True:
            try:
                n, event = self._events.get(timeout=wait) if wait else self._events.get_nowait()
            except Empty:
                return
            wait = 0.0
            run = self._running[n]
            if isinstance(event, Progress):
                run.progress = event
            elif isinstance(event, Result):
                run.result = event
            elif isinstance(event, End):
                self._settle(n, self._running.pop(n), event)

    def _stop(self) -> None:
        for run in self._running.values():
            if run.asked_at is None:
                run.asked_at = monotonic()
                run.child.stop()
            elif monotonic() > run.asked_at + PATIENCE_S:
                run.child.kill()

    def _settle(self, n: int, run: _Run, end: End) -> None:
        """Keep the answer of a child that is gone, or say that it has none."""
        result = run.result
        if result is None and run.asked_at is not None and run.progress is not None:
            result = as_result(run.progress)  # it did not stop in time: its last word counts
        try:
            if result is None:
                raise PlanError(end.code)
            if result.status == "nothing_found":
                raise PlanError("nothing_found")
            self._keep(n, run, result)
        except PlanError as error:
            self._fail(n, error if error.file else error.at(str(self._jobs[n].source)))

    def _keep(self, n: int, run: _Run, result: Result) -> None:
        job = self._jobs[n]
        answer = with_answer(run.question, result)
        save(answer, job.target, known=run.opened.digest if job.target == job.source else None)
        verdict = check(answer)
        cells = tuple(_cells(answer, verdict, result))
        added = explain.as_json(answer, result) if self._params.explain else {}
        self._note(n, Outcome(exit_code(verdict), cells, {**as_json(result), **added}))
        self._board.done(n, seated_text(answer, verdict))

    def _fail(self, n: int, error: PlanError) -> None:
        failed = QCoreApplication.translate("Command line", "failed")
        self._board.complain(error_text(error))
        self._note(n, Outcome(COULD_NOT, (*_NOTHING, failed)))

    def _note(self, n: int, outcome: Outcome) -> None:
        """Keep how a plan ended; JSON is printed in the order of the plans, as soon as may be."""
        self._ended[n] = outcome
        while self._options.json and self._told in self._ended:
            values = self._ended[self._told].values
            if values is not None:
                say_json({"plan": str(self._jobs[self._told].source), **values})
            self._told += 1


_NOTHING: Final = ("", "", "", "")


def _headings() -> tuple[str, ...]:
    return (
        QCoreApplication.translate("Command line", "Plan"),
        QCoreApplication.translate("Command line", "Seated"),
        QCoreApplication.translate("Command line", "Covered"),
        QCoreApplication.translate("Command line", "Score"),
        QCoreApplication.translate("Command line", "Better at most"),
        QCoreApplication.translate("Command line", "Status"),
    )


def _cells(plan: Plan, verdict: Verdict, result: Result) -> Iterator[str]:
    to_seat = len([p for p in plan.people_to_seat() if plan.scenario.locks.get(p.id) != ""])
    yield coverage_text(to_seat - len(verdict.unseated), to_seat)
    total = verdict.sales.total + verdict.marketing.total
    yield coverage_text(total - len(verdict.not_covered), total)
    yield number(verdict.score)
    yield f"{percent(result.gap_percent)} %"
    yield _status(result)


def _status(result: Result) -> str:
    if result.status == "proved_best":
        return QCoreApplication.translate("Command line", "the best possible")
    if result.status == "impossible":
        return QCoreApplication.translate("Command line", "rules cannot all be kept")
    return QCoreApplication.translate("Command line", "seated")


def _not_begun() -> str:
    return QCoreApplication.translate("Command line", "not begun")
