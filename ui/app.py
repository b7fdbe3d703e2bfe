"""Starts the program with a window: application, settings, look, log, and what to do with bugs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from planner.files.backups import data_folder
from ui.appearance import Appearance
from ui.crash import Excepthook, start_log
from ui.logo import app_icon
from ui.settings import Settings, settings_path
from ui.version import version
from ui.window import MainWindow

AFTER_MS = 60
"""The window is painted first, the rest follows."""


def main(arguments: Sequence[str]) -> int:
    """Open the window, with the plan whose path is among the arguments; return the exit code."""
    app = make_application()
    start_log(data_folder() / "logs")
    settings = Settings(settings_path())
    appearance = Appearance(app, settings, arguments)
    window = MainWindow(settings, data_folder(), version())
    hook = Excepthook(version(), window.rescue.write, window.show_crash)
    hook.install()
    window.show()
    path = plan_path(arguments)
    QTimer.singleShot(0 if path else AFTER_MS, window, lambda: begin(window, path))
    code = app.exec()
    appearance.deleteLater()
    return code


def make_application() -> QApplication:
    """The Qt application under the program's name."""
    app = QApplication(["seatmate"])
    app.setApplicationName("Seatmate")
    app.setApplicationDisplayName("")  # the window's title says it already
    app.setDesktopFileName("seatmate")
    return app


def begin(window: MainWindow, path: str) -> None:
    """What is done once the window is there."""
    window.setWindowIcon(app_icon())
    if path:
        window.documents.open_path(path)
    window.show_rescued()


def plan_path(arguments: Sequence[str]) -> str:
    """The path of a plan among the arguments; "" for none."""
    rest = iter(arguments)
    for argument in rest:
        if argument == "--language":
            next(rest, None)
        elif not argument.startswith("-"):
            return argument
    return ""
