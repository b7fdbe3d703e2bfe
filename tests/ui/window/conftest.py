"""A dressed application and a filled window whose solver is a fake, in folders of the test."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.model import Floor, Plan
from tests import builders
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
    """The workbench of a window in which a small office is open."""
    window.work.documents.show_new(small_office())
    window.work.session.undo_stack.setClean()
    QApplication.processEvents()  # shortcuts work once the window knows that it is active
    return window.work


def small_office() -> Plan:
    """Two floors, eight desks; two of four are covered, and one person has no desk."""
    return builders.office(
        (*builders.bench(1, 4), *builders.bench(1, 4, name="B", y=4000, floor_id="f2")),
        (*builders.staff("SSMM"), builders.person("o1", name="Olga Ost")),
        seats={"s1": "A-1", "s2": "A-2", "m1": "A-3", "m2": "B-1"},
        today={"s1": "A-1", "s2": "A-2", "m1": "A-3", "m2": "B-1"},
        floors=[Floor(id="f2", name="First", rank=1)],
    )
