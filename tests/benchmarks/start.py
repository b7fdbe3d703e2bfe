"""How long until the window is painted, against a bare PySide6 window, in turn, in fresh processes.

``python tests/benchmarks/start.py [ROUNDS] [PLAN]`` prints both medians and the ratio.
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

BARE = """
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        print(time.time() - float(sys.argv[1]), flush=True)
        QTimer.singleShot(0, QApplication.quit)
app = QApplication([])
window = Window()
window.resize(1440, 900)
window.show()
app.exec()
"""

OURS = """
import sys, time
import main
import ui.app
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
class Window(ui.app.MainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        print(time.time() - float(sys.argv[1]), flush=True)
        QTimer.singleShot(0, QApplication.quit)
ui.app.MainWindow = Window
main.main(sys.argv[2:])
"""


def seconds(code: str, folder: str, *arguments: str) -> float:
    """Return the seconds from the start of a fresh Python to the first paint."""
    environment = {
        **os.environ,
        "XDG_CONFIG_HOME": folder,
        "XDG_DATA_HOME": folder,
        "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
    }
    command = [sys.executable, "-c", code, str(time.time()), *arguments]
    done = subprocess.run(
        command, cwd=ROOT, env=environment, check=True, capture_output=True, encoding="utf-8"
    )
    return float(done.stdout.split()[0])


def measure(rounds: int, *arguments: str) -> tuple[float, float]:
    """Return the medians of the bare window and of ours, measured in turn."""
    bare, ours = [], []
    with TemporaryDirectory() as folder:
        for _ in range(rounds):
            bare.append(seconds(BARE, folder))
            ours.append(seconds(OURS, folder, *arguments))
    return statistics.median(bare), statistics.median(ours)


if __name__ == "__main__":
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    bare_s, ours_s = measure(rounds, *sys.argv[2:])
    print(f"bare PySide6 window: {bare_s:.3f} s")
    print(f"Seatmate:            {ours_s:.3f} s")
    print(f"ratio:               {ours_s / bare_s:.2f}")
