"""Pictures of the running window: ``python -m tests.screenshots [FOLDER]``.

Without a folder it writes the picture that README opens with, ``docs/window.png``. With one it
writes every page in both themes and both languages, to be looked at.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QElapsedTimer, QSize
from PySide6.QtWidgets import QApplication

from ui.app import make_application
from ui.appearance import Appearance
from ui.pages.picture import pictured_office
from ui.settings import LANGUAGE, RECENT, THEME, RecentFile, Settings
from ui.window import MainWindow
from ui.workbench import Workbench

ROOT = Path(__file__).resolve().parents[1]
SIZE = QSize(1440, 900)
RECENT_FILES = (
    RecentFile("Head office.seatplan", 62, 61, "2026-11-23T09:12"),
    RecentFile("Aarhus branch.seatplan", 28, 30, "2026-11-20T15:40"),
)


def wait(milliseconds: int) -> None:
    """Let the window work."""
    timer = QElapsedTimer()
    timer.start()
    while timer.elapsed() < milliseconds:
        QApplication.processEvents()


def start_page(window: MainWindow) -> None:
    """The start page with its picture."""
    wait(1_500)


def plan_page(window: MainWindow) -> None:
    """The sample office, well seated, with somebody selected."""
    work = window.work
    work.session.new(pictured_office())
    work.documents._show()
    plan = work.session.plan
    shown = work.plan_page.view.floor_id
    pairs = sorted(
        (
            person
            for person, desk in plan.seats.items()
            if plan.desks[desk].floor_id == shown and person not in plan.scenario.locks
        ),
        key=lambda person: (len(work.session.verdict.partners.get(person, ())) != 1, person),
    )
    work.selection.set_person(pairs[0])
    wait(600)


def seating(window: MainWindow) -> None:
    """Everybody is being seated."""
    window.work.documents.open_sample()
    wait(300)
    window.work.seat_everyone()
    wait(6_000)


PAGES: dict[str, Callable[[MainWindow], None]] = {
    "start": start_page,
    "plan": plan_page,
    "seating": seating,
}


def picture(page: str, theme: str, language: str, path: Path) -> None:
    """Write one picture."""
    app = QApplication.instance() or make_application()
    assert isinstance(app, QApplication)
    with TemporaryDirectory() as folder:
        settings = Settings(Path(folder) / "settings.ini")
        settings.set(THEME, theme)
        settings.set(LANGUAGE, language)
        settings.set(RECENT, RECENT_FILES)
        Appearance(app, settings, []).dress()
        window = MainWindow(settings, lambda w: Workbench(w, Path(folder), "1.0.0"))
        window.resize(SIZE)
        window.fill()
        window.show()
        window.start.show_version("1.0.0")
        PAGES[page](window)
        window.grab().save(str(path))
        window.work.seating.abandon()
        window.work.session.undo_stack.setClean()
        window.close()
    print(path)


def main(arguments: list[str]) -> None:
    """Write the picture of README, or all into a folder."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_SCALE_FACTOR"] = "1.5"
    if not arguments:
        picture("plan", "light", "en", ROOT / "docs" / "window.png")
        return
    folder = Path(arguments[0])
    folder.mkdir(exist_ok=True)
    for page in PAGES:
        for theme in ("light", "dark"):
            for language in ("en", "da"):
                picture(page, theme, language, folder / f"{page}-{theme}-{language}.png")


if __name__ == "__main__":
    main(sys.argv[1:])
