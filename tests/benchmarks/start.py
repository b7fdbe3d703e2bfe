"""How long until the window is painted, against a bare PySide6 window, in turn, in fresh processes.

``python tests/benchmarks/start.py [ROUNDS] [PLAN]`` prints medians for: the window on the screen;
what is in it (the start page, or the floor of the plan) painted.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[2]
ROUNDS = 9
NO_BYTECODE = "PYTHONDONTWRITEBYTECODE"
"""Without compiled modules every start would compile the program: no user's start does."""

BARE = """
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        print(time.time() - float(sys.argv[1]), time.process_time(), flush=True)
        QTimer.singleShot(0, QApplication.quit)
app = QApplication([])
window = Window()
window.resize(1440, 900)
window.show()
app.exec()
"""

OURS = """
import sys, time, os
import main
import ui.app
def tell():
    print(time.time() - float(sys.argv[1]), time.process_time(), flush=True)
class Window(ui.app.MainWindow):
    def paintEvent(self, event):
        if not self._has_appeared:
            tell()
        super().paintEvent(event)
    def fill(self):
        super().fill()
        if not sys.argv[2:]:
            self.watch(self.start.picture)
    @property
    def work(self):
        work = super().work
        if sys.argv[2:] and work.documents.is_open and work._plan_page is not None:
            self.watch(work.plan_page.view.viewport())
        return work
    def watch(self, widget):
        from PySide6.QtCore import QEvent, QObject
        class Watcher(QObject):
            def eventFilter(self, watched, event):
                if event.type() == QEvent.Type.Paint:
                    tell()
                    os._exit(0)
                return False
        self.watcher = Watcher()
        widget.installEventFilter(self.watcher)
ui.app.MainWindow = Window
main.main(sys.argv[2:])
"""

Times = tuple[float, float]
"""Seconds by the wall clock, and of the processor."""


def moments(code: str, folder: str, *arguments: str) -> list[Times]:
    """Return the seconds from the start of a fresh Python to each moment that it tells of."""
    environment = {
        **{name: value for name, value in os.environ.items() if name != NO_BYTECODE},
        "XDG_CONFIG_HOME": folder,
        "XDG_DATA_HOME": folder,
        "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
    }
    command = [sys.executable, "-c", code, str(time.time()), *arguments]
    done = subprocess.run(
        command, cwd=ROOT, env=environment, check=True, capture_output=True, encoding="utf-8"
    )
    rows = [line.split() for line in done.stdout.splitlines()]
    return [(float(wall), float(processor)) for wall, processor in rows]


def measure(rounds: int, *arguments: str) -> tuple[Times, Times, Times]:
    """Return medians, measured in turn: a bare window, ours, and what is in ours."""
    bare, ours, filled = [], [], []
    with TemporaryDirectory() as folder:
        moments(OURS, folder, *arguments)  # the first start compiles what was changed
        for _ in range(rounds):
            bare.append(moments(BARE, folder)[0])
            first, *_, last = moments(OURS, folder, *arguments)
            ours.append(first)
            filled.append(last)
    return medians(bare), medians(ours), medians(filled)


def medians(pairs: list[Times]) -> Times:
    """Return the median of each of the two columns."""
    walls, processors = zip(*pairs, strict=True)
    return statistics.median(walls), statistics.median(processors)


def main(arguments: list[str]) -> None:
    """Measure and print."""
    rounds = int(arguments[0]) if arguments else ROUNDS
    bare, ours, filled = measure(rounds, *arguments[1:])
    for i, name in enumerate(("wall clock", "processor")):
        print(
            f"{name}: bare PySide6 window {bare[i]:.3f} s; Seatmate on the screen {ours[i]:.3f} s "
            f"({ours[i] / bare[i]:.2f} x); filled {filled[i]:.3f} s ({filled[i] / bare[i]:.2f} x)"
        )


if __name__ == "__main__":
    main(sys.argv[1:])
