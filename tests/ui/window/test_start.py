"""The start page: ways to begin, recent files, rescued work, what is dropped."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from planner.files import SUFFIX, save
from planner.samples import sample
from tests.builders import bench, office, staff
from tests.ui.window.hands import click, when_dialog
from ui.dialogs.frame import DialogFrame
from ui.dialogs.new_plan import NewPlan
from ui.pages.cards import when_text
from ui.pages.picture import pictured_office
from ui.session import Session
from ui.settings import RECENT, RecentFile, Settings
from ui.window import PLAN_SUFFIX, MainWindow


def saved(folder: Path, name: str = "office.seatplan") -> Path:
    """A small plan in a file."""
    path = folder / name
    save(office(bench(1, 4), staff("SSMM"), seated=True), path)
    return path


def test_sample_card_opens_the_office(qtbot: QtBot, window: MainWindow) -> None:
    """A click on the first card opens the sample, and nothing is unsaved."""
    click(qtbot, window.start.sample)
    assert window.work.isVisible()
    assert len(window.work.session.plan.people) == 51
    assert not window.isWindowModified()


def test_sample_card_tells_the_truth(window: MainWindow) -> None:
    """The card's figures are those of the sample office."""
    plan = sample("office")
    sentence = window.start.sample.accessibleDescription()
    assert f"{len(plan.people)} people" in sentence
    assert f"{len(plan.desks)} desks" in sentence


def test_picture_shows_everybody_covered() -> None:
    """The seating in the picture fits the sample office and covers everybody."""
    plan = pictured_office()
    verdict = Session(plan).verdict
    assert not verdict.not_covered
    assert not verdict.must_broken
    assert len(plan.seats) == len(plan.people_to_seat())


def test_picture_is_drawn(qtbot: QtBot, window: MainWindow) -> None:
    """The picture comes a moment after the window."""
    qtbot.waitUntil(lambda: window.start.picture.is_drawn, timeout=10_000)


def test_open_file_becomes_recent(window: MainWindow, tmp_path: Path) -> None:
    """A plan that was open is offered at the next start, with what is in it."""
    path = saved(tmp_path)
    assert window.work.documents.open_path(str(path))
    window.action_table["close"].trigger()
    assert window.start.isVisible()
    row = window.start.rows[0]
    assert "office.seatplan" in row.accessibleName()
    assert "4 people, 4 desks" in row.accessibleName()


def test_recent_row_opens(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    """A click on a recent file opens it."""
    path = saved(tmp_path)
    window.settings.add_recent(str(path), 4, 4)
    click(qtbot, window.start.rows[0])
    assert window.work.session.path == str(path)


def test_recent_file_that_is_gone(qtbot: QtBot, window: MainWindow) -> None:
    """A file that is no longer there is said and taken off the list."""
    window.settings.add_recent("/nowhere/gone.seatplan", 1, 1)
    click(qtbot, window.start.rows[0])
    assert "gone.seatplan" in window.work.messages.note.text
    assert not window.start.rows


def test_recent_menu_opens_too(window: MainWindow, tmp_path: Path) -> None:
    """File > Open recent has the same files."""
    path = saved(tmp_path)
    window.settings.add_recent(str(path), 4, 4)
    menu = window.action_table.menu("@recent")
    menu.aboutToShow.emit()
    menu.actions()[0].trigger()
    assert window.work.session.path == str(path)


def drop(window: MainWindow, *paths: Path) -> None:
    """Let files fall on the window."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDropEvent(
        QPointF(100, 100),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dropEvent(event)


def test_dropped_plan_opens(window: MainWindow, tmp_path: Path) -> None:
    """A plan that is dropped anywhere opens."""
    path = saved(tmp_path)
    drop(window, path)
    assert window.work.session.path == str(path)


def test_dropped_table_begins_a_plan(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    """A table that is dropped opens the dialog for a new plan, with the table read."""
    roster = tmp_path / "people.csv"
    roster.write_text("name,department\nAnn,Sales\nBo,Marketing\n", "utf-8")
    told: list[str] = []

    def look(dialog: DialogFrame) -> None:
        assert isinstance(dialog, NewPlan)
        told.append(dialog.people.title)
        dialog.reject()

    when_dialog(qtbot, look)
    drop(window, roster)
    assert told == ["people.csv"]


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        ("2026-11-25T09:12", "today 09:12"),
        ("2026-11-24T23:00", "yesterday"),
        ("2026-11-20T09:12", "Friday"),
        ("2026-03-02T09:12", "2 March"),
        ("2025-03-02T09:12", "2 March 2025"),
        ("nonsense", ""),
    ],
)
def test_when_is_said_as_people_say_it(window: MainWindow, moment: str, words: str) -> None:
    """Recent files say when they were open in words."""
    assert when_text(moment, date(2026, 11, 25)) == words


def test_settings_keep_ten_files(settings: Settings) -> None:
    """The eleventh file pushes out the first; one that comes again moves to the top."""
    for number in range(12):
        settings.add_recent(f"/plans/{number}.seatplan", number, number)
    settings.add_recent("/plans/5.seatplan", 5, 5)
    files = settings.get(RECENT)
    assert len(files) == 10
    assert files[0].path == "/plans/5.seatplan"
    assert isinstance(files[1], RecentFile)


def test_suffixes_are_one() -> None:
    """The window knows the suffix of plans without loading what reads them."""
    assert PLAN_SUFFIX == SUFFIX
