"""Seat everyone: from the click, over the seating that improves on the floor, to Apply or Discard.

While a seating is worked out or waits, the plan is held still: it can be looked at and not edited,
so that what is applied is what was shown. Knows the session and the solver's process, no widgets.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from time import monotonic
from typing import Final

from msgspec import structs
from PySide6.QtCore import QObject, QTimer, Signal

from planner.check import Verdict
from planner.model import Plan, with_scenario
from solver.messages import Params, Point, Progress, Result
from ui.proof import as_result, gap_percent, with_answer
from ui.session import Session
from ui.solving import SolverProcess, child_command

PREVIEW_MS: Final = 250
"""At most four seatings a second: more is flicker, not news."""

SPARE_MS: Final = 600_000
"""How long a child waits for the next solve; it holds some 50 MB."""

Figures = Progress | Result


class State(Enum):
    """Where a seating is on its way."""

    IDLE = "idle"
    SOLVING = "solving"
    STOPPING = "stopping"  # asked to stop, not yet done
    READY = "ready"  # shown, waits for Apply or Discard


@dataclass(frozen=True, slots=True)
class Options:
    """What the user chose beside the button."""

    seconds: int = 30
    reproducible: bool = False
    keep_locks: bool = True


class Seating(QObject):
    """The one seating that is worked out at a time.

    Signals:
        state_changed(): see ``state``.
        progressed(): better figures or a better seating; see ``figures`` and ``history``.
        ended(str): it came to nothing: "no_better" (nothing beats what there is), "nothing_found",
            or a code of ``SolverProcess.failed``; the plan is as it was.
        settled(): nobody has to move; the proof is stored with the plan.
    """

    state_changed = Signal()
    progressed = Signal()
    ended = Signal(str)
    settled = Signal()

    def __init__(
        self,
        session: Session,
        command: Sequence[str] | None = None,
        parent: QObject | None = None,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._command = tuple(command or child_command())
        self._clock = clock
        self._process: SolverProcess | None = None
        self._spare: SolverProcess | None = None
        self._state = State.IDLE
        self._question = session.plan
        self._apply_text = ""
        self._started = 0.0
        self._ended = 0.0
        self.options = Options()
        self.figures: Figures | None = None
        self._answer: Result | None = None
        self.failure = ""
        self.history: list[tuple[float, int, int]] = []  # seconds, score, bound
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(PREVIEW_MS)
        self._wait.timeout.connect(self._show_best)
        self._is_newer = False
        self._spare_wait = QTimer(self)
        self._spare_wait.setSingleShot(True)
        self._spare_wait.setInterval(SPARE_MS)
        self._spare_wait.timeout.connect(self._drop_spare)
        session.loaded.connect(self.abandon)

    # What there is

    @property
    def state(self) -> State:
        """Where the seating is on its way."""
        return self._state

    @property
    def is_solving(self) -> bool:
        """True while the child works."""
        return self._state in (State.SOLVING, State.STOPPING)

    @property
    def has_preview(self) -> bool:
        """True if a seating is shown that could be applied."""
        return self._state is not State.IDLE and self._session.is_previewing

    @property
    def seconds(self) -> float:
        """How long it has taken until now, or took."""
        return (self._clock() if self.is_solving else self._ended) - self._started

    @property
    def command(self) -> tuple[str, ...]:
        """The child that solves."""
        return self._command

    @property
    def question(self) -> Plan:
        """The plan that is solved."""
        return self._question

    @property
    def answer(self) -> Result | None:
        """What the solve came to, whichever point of the trade-off is shown."""
        return self._answer

    @property
    def before(self) -> Verdict:
        """The verdict on the seating that there is."""
        return self._session.verdict_of(self._session.plan)

    # Doing

    def start(self, options: Options) -> None:
        """Begin to work out a seating of the plan as it is."""
        if self._state is not State.IDLE:
            return
        self._session.hold()
        self._question = question(self._session.plan, options)
        self.options, self.figures, self.failure = options, None, ""
        self._answer = None
        self.history, self._apply_text = [], ""
        self._started = self._clock()
        process = self._process = self._take_spare() or SolverProcess(self._command, self)
        process.progressed.connect(self._progress)
        process.finished.connect(self._finish)
        process.failed.connect(self._fail)
        self._set(State.SOLVING)
        process.start(
            self._question,
            Params(time_s=float(options.seconds), reproducible=options.reproducible),
        )

    def stop(self) -> None:
        """Keep the best seating so far; half a second later at the latest."""
        if self._state is State.SOLVING and self._process is not None:
            self._set(State.STOPPING)
            self._process.stop()

    def apply(self, text: str) -> None:
        """Make the seating that is shown the true one, as one undo step named ``text``.

        While the child still works it is stopped first.
        """
        if self.is_solving:
            self._apply_text = text
            self.stop()
        elif self._state is State.READY:
            self._commit(text)

    def apply_now(self, text: str) -> None:
        """Apply what is shown without waiting for the child."""
        if self.has_preview:
            self._commit(text)

    def show_point(self, point: Point | None) -> None:
        """Show, and offer to apply, a point of the trade-off instead of the answer; None: the
        answer again."""
        if self._state is not State.READY or self._answer is None:
            return
        if point is None or point.seats == self._answer.seats:
            self.figures = self._answer
        else:
            self.figures = with_point(self._answer, point)
        self._is_newer = True
        self._show_best()
        self._wait.stop()
        self.progressed.emit()

    def discard(self) -> None:
        """Show the plan as it was."""
        self.abandon()
        self._prepare()

    def abandon(self) -> None:
        """End everything without a word; the plan is as it was, and no child is left."""
        self._drop_spare()
        if self._state is State.IDLE:
            return
        self._drop_process()
        self._wait.stop()
        self._session.release()
        self._set(State.IDLE)

    # What the child says

    def _progress(self, progress: Progress) -> None:
        self.figures = progress
        self.history.append((progress.seconds, progress.score, progress.bound))
        self._is_newer = True
        if not self._wait.isActive():
            self._show_best()
        self.progressed.emit()

    def _show_best(self) -> None:
        if self._is_newer and self.figures is not None and self._state is not State.IDLE:
            self._is_newer = False
            self._session.show_held(seated(self._session.plan, self.figures.seats))
            self._wait.start()

    def _finish(self, result: Result) -> None:
        if result.status == "nothing_found":
            self._fail("nothing_found")
            return
        self.figures = result
        self.history.append((self._clock() - self._started, result.score, result.bound))
        self._settle()

    def _fail(self, code: str) -> None:
        has_seating = self.figures is not None and bool(self.figures.seats)
        if has_seating:
            self.failure = "" if code == "killed" else code
            self._settle()
            return
        self.abandon()
        self.ended.emit(code)

    def _settle(self) -> None:
        """The child is done and there is a seating: show it, or see that it changes nothing."""
        self._ended = self._clock()
        self._wait.stop()
        assert self.figures is not None
        plan = seated(self._session.plan, self.figures.seats)
        self._is_newer = True
        self._show_best()
        self._wait.stop()
        if plan.seats == self._session.plan.seats:
            self._end_unmoved()
        elif self._session.verdict_of(plan).stages > self.before.stages:
            self.abandon()
            self.ended.emit("no_better")
        else:
            self._answer = as_result(self.figures)
            self._set(State.READY)
            self.progressed.emit()
            if self._apply_text:
                self._commit(self._apply_text)

    def _end_unmoved(self) -> None:
        plan, figures = self._session.plan, self.figures
        self.abandon()
        if isinstance(figures, Result):
            self._session.commit(with_answer(plan, figures), self.tr("Seat everyone"))
        self.settled.emit()

    def _commit(self, text: str) -> None:
        figures = self.figures
        assert figures is not None
        plan = with_answer(seated(self._session.plan, figures.seats), as_result(figures))
        self._drop_process()
        self._session.commit_held(plan, text)
        self._set(State.IDLE)
        self._prepare()

    # A child in waiting: who has seated everyone once is likely to change something and do it again

    def _prepare(self) -> None:
        if self._spare is None:
            self._spare = SolverProcess(self._command, self)
            self._spare.prepare()
            self._spare_wait.start()

    def _take_spare(self) -> SolverProcess | None:
        spare, self._spare = self._spare, None
        self._spare_wait.stop()
        if spare is not None and not spare.is_running:
            spare.deleteLater()
            return None
        return spare

    def _drop_spare(self) -> None:
        spare = self._take_spare()
        if spare is not None:
            spare.abandon()
            spare.deleteLater()

    def _drop_process(self) -> None:
        if self._process is not None:
            self._process.abandon()
            self._process.deleteLater()
            self._process = None

    def _set(self, state: State) -> None:
        if state is not self._state:
            self._state = state
            self.state_changed.emit()


def question(plan: Plan, options: Options) -> Plan:
    """The plan that is solved: without its locks if those need not be kept."""
    if options.keep_locks or not plan.scenario.locks:
        return plan
    return with_scenario(plan, structs.replace(plan.scenario, locks={}))


def seated(plan: Plan, seats: Mapping[str, str]) -> Plan:
    """The plan with a seating, and with the locks that this seating keeps."""
    scenario = plan.scenario
    locks = {p: desk for p, desk in scenario.locks.items() if seats.get(p, "") == desk}
    if len(locks) == len(scenario.locks):
        locks = dict(scenario.locks)
    return with_scenario(plan, structs.replace(scenario, seats=dict(seats), locks=locks))


def with_point(answer: Result, point: Point) -> Result:
    """A point of the trade-off as an answer. The bounds stay those for any number of moves, so that
    it is called best only if nothing is lost by the fewer moves."""
    bound = max(answer.bound, point.score)
    covered = min(answer.not_covered_bound, point.not_covered)
    is_best = not point.must_broken and point.not_covered <= covered and point.score >= bound
    status = answer.status
    if status in ("proved_best", "feasible"):
        status = "proved_best" if is_best else "feasible"
    return replace(
        answer,
        status=status,
        seats=point.seats,
        must_broken=point.must_broken,
        not_covered=point.not_covered,
        not_covered_bound=covered,
        score=point.score,
        bound=bound,
        gap_percent=gap_percent(point.score, bound),
        moves=point.moves,
        unseated=tuple(p for p in answer.unseated if p not in point.seats),
        reasons=(),
    )
