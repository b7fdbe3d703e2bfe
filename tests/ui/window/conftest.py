"""A dressed application and a filled window whose solver is a fake, in folders of the test."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.appearance import Appearance
from ui.settings import LANGUAGE, THEME, Settings
from ui.window import MainWindow
from ui.workbench import Workbench

FAKE = Path(__file__).resolve().parents[1] / "fake_solver.py"

MakeWindow = Callable[..., MainWindow]


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """The settings of a user who likes English and light."""
    made = Settings(tmp_path / "settings.ini")
    made.set(LANGUAGE, "en")
    made.set(THEME, "light")
    return made


@pytest.fixture
def appearance(qapp: QApplication, settings: Settings) -> Iterator[Appearance]:
    """The application dressed as the settings ask for."""
    made = Appearance(qapp, settings, [])
    made.dress()
    yield made
    settings.set(LANGUAGE, "en")
    settings.set(THEME, "light")
    made.deleteLater()


@pytest.fixture
def make_window(
    qtbot: QtBot, settings: Settings, appearance: Appearance, tmp_path: Path
) -> Iterator[MakeWindow]:
    """Make a window that is on the screen; ``solver`` is the mode of its fake child."""
    windows: list[MainWindow] = []

    def make(solver: str = "solves") -> MainWindow:
        def work(window: MainWindow) -> Workbench:
            command = (sys.executable, str(FAKE), solver)
            return Workbench(window, tmp_path / "data", "1.2.3", command)

        window = MainWindow(settings, work)
        window.fill()
        window.show()
        qtbot.waitExposed(window)
        windows.append(window)
        return window

    yield make
    for window in windows:
        window.work.seating.abandon()
        window.work.session.undo_stack.setClean()
        window.close()
        window.deleteLater()


@pytest.fixture
def window(make_window: MakeWindow) -> MainWindow:
    """A window on its start page."""
    return make_window()


@pytest.fixture
def office(window: MainWindow) -> Workbench:
    """The workbench of a window in which the sample office is open."""
    window.start.sample.click()
    return window.work
