"""How long a mouse move takes while something is dragged, and a repaint of the floor, with many
desks.

Run ``python -m tests.benchmarks.drag [DESKS ...]`` (2000 and 5000 if none is named). Budgets are
those of docs/architecture.md: a mouse move p99 4 ms with 2,000 desks, a full repaint 16 ms with
5,000.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from planner.samples import generated_office
from ui.floor.view import FloorView
from ui.selection import Selection
from ui.session import Session

MOVES = 400
SIZE = (1400, 900)
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
ALT, PLAIN = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier
MOVE_MS, REPAINT_MS = 4.0, 16.0


class Bench:
    """A floor with many desks, in a window that is really painted."""

    def __init__(self, app: QApplication, people: int) -> None:
        self.app = app
        plan = generated_office(people, seed=1, floors=1, locked=0.0)
        self.session = Session(plan)
        self.view = FloorView(self.session, Selection(self.session))
        self.view.less_motion = True
        self.view.resize(*SIZE)
        self.view.show()
        self.settle()
        self.desks = len(plan.desks)

    def settle(self) -> None:
        """Let everything happen that was put off a moment."""
        end = time.perf_counter() + 0.4
        while time.perf_counter() < end:
            self.app.processEvents()

    def send(self, kind: QEvent.Type, at: QPoint, keys: Qt.KeyboardModifier) -> None:
        """A mouse event of the left button."""
        viewport = self.view.viewport()
        held = NONE if kind == QEvent.Type.MouseButtonRelease else LEFT
        button = NONE if kind == QEvent.Type.MouseMove else LEFT
        screen = QPointF(viewport.mapToGlobal(at))
        QApplication.sendEvent(viewport, QMouseEvent(kind, QPointF(at), screen, button, held, keys))

    def drag(self, keys: Qt.KeyboardModifier) -> tuple[list[float], list[float]]:
        """Milliseconds of each mouse move, and of what is painted after it."""
        viewport = self.view.viewport()
        middle = viewport.rect().center()
        start = self._somebody_near(middle)
        self.send(QEvent.Type.MouseButtonPress, start, keys)
        self.send(QEvent.Type.MouseMove, start + QPoint(12, 0), keys)
        self.app.processEvents()
        moves, paints = [], []
        for step in range(MOVES):
            at = start + QPoint(12 + step % 130, (step // 3) % 70)
            moves.append(timed(lambda at=at: self.send(QEvent.Type.MouseMove, at, keys)))  # type: ignore[misc]  # at is bound now
            paints.append(timed(self.app.processEvents))
        self.view.cancel_gesture()
        self.send(QEvent.Type.MouseButtonRelease, start, keys)
        self.settle()
        return moves, paints

    def _somebody_near(self, middle: QPoint) -> QPoint:
        """The chair of a seated person in the middle of the view."""
        plan, place = self.session.plan, self.view.camera.place(QPointF(middle))
        taken = set(plan.seats.values())
        desks = [d for d in self.view.floor_scene.index.desks.values() if d.id in taken]
        desks.sort(key=lambda d: abs(d.x_mm - place.x()) + abs(d.y_mm - place.y()))
        desk = desks[0]
        return self.view.mapFromScene(QPointF(desk.x_mm, desk.y_mm))

    def repaints(self, count: int = 30) -> list[float]:
        """Milliseconds of full repaints of what is in sight."""
        viewport = self.view.viewport()
        return [timed(viewport.repaint) for _ in range(count)]

    def at_zoom(self, px_per_m: float) -> None:
        """Look at the middle of the floor at this zoom, crisp."""
        rect = self.view.floor_scene.floor_rect()
        self.view.camera.jump(rect.center(), px_per_m)
        self.settle()


def timed(act: Callable[[], object]) -> float:
    """How many milliseconds of this thread's own time something takes: others may be busy too."""
    start = time.thread_time_ns()
    act()
    return (time.thread_time_ns() - start) / 1e6


def figures(values: list[float]) -> str:
    """ "p50 0.41  p99 1.20  most 1.53 ms"."""
    ordered = sorted(values)
    p99 = ordered[min(len(ordered) - 1, round(0.99 * (len(ordered) - 1)))]
    return f"p50 {median(ordered):6.2f}  p99 {p99:6.2f}  most {ordered[-1]:6.2f} ms"


def run(app: QApplication, people: int) -> bool:
    """Print all figures for an office of so many people; True if the budgets hold."""
    bench = Bench(app, people)
    print(f"\n{bench.desks} desks on one floor, {SIZE[0]} x {SIZE[1]} pixels")
    whole = bench.repaints()
    print(f"  whole floor, z {bench.view.px_per_m:5.1f}   repaint      {figures(whole)}")
    moves: list[float] = []
    for zoom in (bench.view.px_per_m, 34.0, 80.0):
        bench.at_zoom(zoom)
        print(f"  z {zoom:5.1f}               repaint      {figures(bench.repaints())}")
        for name, keys in (("desk", ALT), ("person", PLAIN)):
            taken, painted = bench.drag(keys)
            moves += taken
            print(f"                        drag {name:6}  {figures(taken)}")
            print(f"                          painting   {figures(painted)}")
    ordered = sorted(moves)
    p99 = ordered[round(0.99 * (len(ordered) - 1))]
    holds = p99 <= MOVE_MS and median(whole) <= REPAINT_MS
    print(
        f"  all mouse moves: p99 {p99:.2f} ms (budget {MOVE_MS:.0f}), "
        f"whole floor: median {median(whole):.2f} ms (budget {REPAINT_MS:.0f})"
    )
    bench.view.close()
    return holds


def main(arguments: list[str]) -> int:
    """Run for the sizes named, or for 2,000 and 5,000 desks; 0 if the budgets hold."""
    app = QApplication.instance() or QApplication([])
    sizes = [int(argument) for argument in arguments] or [1900, 4750]
    assert isinstance(app, QApplication)
    held = [run(app, size) for size in sizes]
    return 0 if all(held) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
