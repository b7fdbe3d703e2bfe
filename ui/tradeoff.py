"""Fewer moves: the trade-off behind a seating that waits, worked out in the background.

A child of its own, at most one at a time, works while the seating waits and ends with it. Knows no
widgets.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from planner.model import Plan
from planner.moves import count_moves
from solver.messages import Curve, Params, Point
from ui.seating import Seating, State
from ui.solving import SolverProcess, child_command

START_MS: Final = 150
"""So long a seating waits before its trade-off is begun: it may be applied at once."""

LEAST_S: Final = 20.0
"""Time for the points, if the seating itself took no longer."""

FEWEST_MOVES: Final = 2
"""Where fewer people move there is nothing to choose from."""


class TradeOff(QObject):
    """The points between today's seating and the one that waits, and which of them is shown.

    Signals:
        changed(): there are more or better points, another one is shown, or all are gone.
    """

    changed = Signal()

    def __init__(
        self,
        seating: Seating,
        command: Sequence[str] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._seating = seating
        self._command = tuple(command or child_command())
        self._process: SolverProcess | None = None
        self._points: dict[int, Point] = {}
        self._steps = 0
        self._shown: int | None = None
        self._is_offered = False
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.setInterval(START_MS)
        self._delay.timeout.connect(self._start)
        seating.state_changed.connect(self._follow)

    # What there is

    @property
    def is_offered(self) -> bool:
        """True if enough people move for fewer to be a choice, and it has not come to nothing."""
        return self._is_offered

    @property
    def is_working(self) -> bool:
        """True while the child looks for points or for better ones."""
        return self._process is not None or self._delay.isActive()

    @property
    def points(self) -> Mapping[int, Point]:
        """The points found so far by their step; 0 is the fewest moves."""
        return self._points

    @property
    def last_step(self) -> int:
        """The step of the seating that was found first, with the most moves."""
        return max(0, self._steps - 1)

    @property
    def first_step(self) -> int:
        """The fewest moves that can be shown by now: from here on every point is known."""
        step = self.last_step
        while step - 1 in self._points:
            step -= 1
        return step

    @property
    def shown_step(self) -> int:
        """The point that is shown; the last one until another is chosen."""
        return self.last_step if self._shown is None else self._shown

    # Doing

    def show_step(self, step: int) -> None:
        """Show the point with this step, or the nearest one that is known."""
        step = min(max(step, self.first_step), self.last_step)
        if step != self.shown_step:
            self._shown = step
            self._show()

    def _show(self) -> None:
        if self._shown is not None:
            self._seating.show_point(self._points.get(self._shown))
        self.changed.emit()

    # Following

    def _follow(self) -> None:
        if self._seating.state is State.READY:
            if not self._is_offered and self._moves() >= FEWEST_MOVES:
                self._is_offered = True
                self._delay.start()
                self.changed.emit()
        elif self._is_offered or self._points:
            self._end()

    def _moves(self) -> int:
        answer = self._seating.answer
        return moves_from_today(self._seating.question, answer.seats) if answer else 0

    def _start(self) -> None:
        answer, options = self._seating.answer, self._seating.options
        if answer is None:
            return
        process = self._process = SolverProcess(self._command, self)
        process.pointed.connect(self._take)
        process.finished.connect(self._finish)
        process.failed.connect(self._fail)
        params = Params(
            time_s=max(LEAST_S, float(options.seconds)), reproducible=options.reproducible
        )
        process.start(self._seating.question, params, answer.seats)

    def _take(self, point: Point) -> None:
        self._steps = point.steps
        self._points[point.step] = point
        if point.step == self._shown:
            self._show()
        else:
            self.changed.emit()

    def _finish(self, curve: Curve) -> None:
        self._drop_process()
        for point in curve.points:
            self._steps = point.steps
            self._points[point.step] = point
        self._show()

    def _fail(self, _code: str) -> None:
        """The points found so far stay; without any, nothing is offered."""
        self._drop_process()
        self._is_offered = len(self._points) > 1
        self.changed.emit()

    def _end(self) -> None:
        self._delay.stop()
        self._drop_process()
        self._points, self._steps, self._shown = {}, 0, None
        self._is_offered = False
        self.changed.emit()

    def _drop_process(self) -> None:
        if self._process is not None:
            self._process.abandon()
            self._process.deleteLater()
            self._process = None


def moves_from_today(plan: Plan, seats: Mapping[str, str]) -> int:
    """How many people of those to seat leave the desk that they have today, as the solver counts
    it: also where a child was stopped before it could say so."""
    in_office = {p.id for p in plan.people_to_seat()}
    return count_moves({p: desk for p, desk in plan.today.items() if p in in_office}, seats)
