"""Starts the program with a window: application, settings, look, log, and what to do with bugs.

Only what the first paint needs is imported here; the rest comes while the window is looked at.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from ui.appearance import Appearance
from ui.settings import Settings, settings_path
from ui.window import MainWindow

if TYPE_CHECKING:
    from ui.workbench import Workbench

AFTER_MS = 40
"""How long after the start page is shown the rest is loaded: it must have been painted."""


def main(arguments: Sequence[str]) -> int:
    """Open the window, with the plan whose path is among the arguments; return the exit code."""
    app = make_application()
    settings = Settings(settings_path())
    appearance = Appearance(app, settings, arguments)
    window = MainWindow(settings, make_workbench)
    window.appeared.connect(lambda: fill(window, appearance, plan_path(arguments)))
    window.show()
    return app.exec()


def fill(window: MainWindow, appearance: Appearance, path: str) -> None:
    """Bring in what is in the window, once its frame is on the screen."""
    appearance.dress()
    window.fill()
    QTimer.singleShot(0 if path else AFTER_MS, window, lambda: begin(window, path))


def make_application() -> QApplication:
    """The Qt application under the program's name."""
    app = QApplication(["seatmate"])
    app.setApplicationName("Seatmate")
    app.setApplicationDisplayName("")  # the window's title says it already
    app.setDesktopFileName("seatmate")
    return app


def make_workbench(window: MainWindow) -> Workbench:
    """All that is not needed to paint the window for the first time."""
    from planner.files.backups import data_folder
    from ui.crash import Excepthook, start_log
    from ui.version import version
    from ui.workbench import Workbench

    data, known = data_folder(), version()
    start_log(data / "logs")
    work = Workbench(window, data, known)
    Excepthook(known, work.rescue.write, work.show_crash).install()
    window.start.show_version(known)
    return work


def begin(window: MainWindow, path: str) -> None:
    """What is done once the start page is there."""
    from ui.logo import app_icon

    if path:
        window.work.documents.open_path(path)
    window.work.show_rescued()
    window.setWindowIcon(app_icon())


def plan_path(arguments: Sequence[str]) -> str:
    """The path of a plan among the arguments; "" for none."""
    rest = iter(arguments)
    for argument in rest:
        if argument == "--language":
            next(rest, None)
        elif not argument.startswith("-"):
            return argument
    return ""
