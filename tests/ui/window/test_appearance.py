"""Theme and language are switched in the open window, at once and everywhere."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from ui.appearance import Appearance
from ui.draw.theme import DARK, LIGHT
from ui.settings import LANGUAGE, THEME, Settings
from ui.style import theme_of
from ui.window import MainWindow
from ui.workbench import Workbench


def test_theme_is_switched_at_once(
    office: Workbench, window: MainWindow, settings: Settings
) -> None:
    """Every part of the window is in the new theme, the floor too."""
    page = office.plan_page
    parts = (window, office.bar, office.rail, page.people, page.health, page.strip, page.preview)
    assert all(theme_of(part) is LIGHT for part in parts)
    settings.set(THEME, "dark")
    QApplication.processEvents()
    assert all(theme_of(part) is DARK for part in parts)
    ground = page.view.grab().toImage().pixelColor(2, 2).name()
    assert ground == DARK.canvas.lower()


def test_language_is_switched_at_once(
    office: Workbench, window: MainWindow, settings: Settings
) -> None:
    """Menus, buttons, panels and the status line speak Danish without a restart."""
    settings.set(LANGUAGE, "da")
    QApplication.processEvents()
    assert office.bar.seat.text() == "Placér alle"
    assert window.action_table["undo"].text() == "&Fortryd"
    assert "dækket" in office.status.coverage.text()
    assert office.plan_page.strip.tabs.counts[0].endswith("pladser")
    settings.set(LANGUAGE, "en")
    QApplication.processEvents()
    assert office.bar.seat.text() == "Seat everyone"
    assert "covered" in office.status.coverage.text()


@pytest.mark.parametrize(
    ("arguments", "wanted", "language"),
    [
        ([], "da", "da"),
        (["--language", "da"], "en", "da"),
        (["--language=en", "x.seatplan"], "da", "en"),
    ],
)
def test_the_command_line_speaks_first(
    qapp: QApplication, settings: Settings, arguments: list[str], wanted: str, language: str
) -> None:
    """A language on the command line holds for this run, else the setting."""
    settings.set(LANGUAGE, wanted)
    appearance = Appearance(qapp, settings, arguments)
    assert appearance.language == language
    appearance.deleteLater()


def test_the_system_decides_when_asked(
    qapp: QApplication, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With "as the system" the environment's language holds, English for one that is not ours."""
    settings.set(LANGUAGE, "system")
    monkeypatch.delenv("LC_ALL", raising=False)
    monkeypatch.delenv("LC_MESSAGES", raising=False)
    appearance = Appearance(qapp, settings, [])
    for system, language in (("da_DK.UTF-8", "da"), ("fr_FR.UTF-8", "en")):
        monkeypatch.setenv("LANG", system)
        assert appearance.language == language
    appearance.deleteLater()
