"""Seat everyone with real clicks and keys: bar, preview, Stop, Apply, Discard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests import builders
from tests.ui.window.conftest import MakeWindow
from tests.ui.window.hands import answer, click
from ui.panels.preview import MOVE_ROLE
from ui.seating import State
from ui.settings import SOLVE_SECONDS
from ui.window import MainWindow
from ui.workbench import Workbench

PATIENCE_MS = 10_000


def opened(make_window: MakeWindow, solver: str) -> tuple[MainWindow, Workbench]:
    """A window with four people and four desks, nobody seated, and a child of this mode."""
    window = make_window(solver)
    plan = builders.office(builders.bench(1, 4), builders.staff("SSMM"))
    window.work.session.new(plan)
    window.work.documents._show()
    return window, window.work


def wait_for(qtbot: QtBot, work: Workbench, state: State) -> None:
    """Wait until the seating is in this state."""
    qtbot.waitUntil(lambda: work.seating.state is state, timeout=PATIENCE_MS)


def test_click_preview_enter(qtbot: QtBot, make_window: MakeWindow) -> None:
    """A click opens the bar, the preview lists the moves, Enter applies, Ctrl+Z undoes."""
    window, work = opened(make_window, "solves")
    click(qtbot, work.bar.seat)
    page = work.plan_page
    assert page.bar.isVisible()
    assert page.right.currentWidget() is page.preview
    assert not work.bar.seat.isEnabled()
    wait_for(qtbot, work, State.READY)
    assert page.preview.count.text().startswith("4 ")
    assert page.preview.model.rowCount() == 4
    assert "Preview: nothing is changed" in work.status.coverage.text()
    assert not work.session.plan.seats
    QTest.keyClick(window, Qt.Key.Key_Return)
    assert len(work.session.plan.seats) == 4
    assert not page.bar.isVisible()
    assert page.right.currentWidget() is not page.preview
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not work.session.plan.seats


def test_escape_stops_then_discards(qtbot: QtBot, make_window: MakeWindow) -> None:
    """The first Esc stops and keeps the best, the second gives the plan back."""
    window, work = opened(make_window, "waits")
    work.action_table["seat"].trigger()
    qtbot.waitUntil(lambda: work.seating.has_preview, timeout=PATIENCE_MS)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    wait_for(qtbot, work, State.READY)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert work.seating.state is State.IDLE
    assert not work.session.shown.seats


def test_buttons_do_the_same(qtbot: QtBot, make_window: MakeWindow) -> None:
    """Stop, Discard and Apply can be clicked."""
    _, work = opened(make_window, "waits")
    page = work.plan_page
    work.action_table["seat"].trigger()
    qtbot.waitUntil(lambda: work.seating.has_preview, timeout=PATIENCE_MS)
    click(qtbot, page.bar.stop)
    wait_for(qtbot, work, State.READY)
    click(qtbot, page.preview.discard)
    assert work.seating.state is State.IDLE
    work.action_table["seat"].trigger()
    qtbot.waitUntil(lambda: work.seating.has_preview, timeout=PATIENCE_MS)
    click(qtbot, page.preview.apply)
    wait_for(qtbot, work, State.IDLE)
    assert len(work.session.plan.seats) == 4


def test_pointing_at_a_move(qtbot: QtBot, make_window: MakeWindow) -> None:
    """The move under the pointer is told to the floor, and a click selects the person."""
    _, work = opened(make_window, "solves")
    work.action_table["seat"].trigger()
    wait_for(qtbot, work, State.READY)
    preview = work.plan_page.preview
    index = preview.model.index(1)
    person = index.data(MOVE_ROLE).person_id
    viewport = preview.list.viewport()
    with qtbot.waitSignal(preview.move_pointed) as pointed:
        QTest.mouseMove(viewport, preview.list.visualRect(index).center())
    assert pointed.args == [person]
    middle = preview.list.visualRect(index).center()
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=middle)
    assert work.selection.person == person


def test_editing_meanwhile_is_refused_with_a_word(qtbot: QtBot, make_window: MakeWindow) -> None:
    """While a seating is worked out, an edit changes nothing and says why."""
    _, work = opened(make_window, "hangs")
    work.action_table["seat"].trigger()
    qtbot.waitUntil(lambda: work.seating.has_preview, timeout=PATIENCE_MS)
    before = work.session.plan
    work.session.commit(builders.office(), "Empty")
    assert work.session.plan is before
    assert "Apply or discard" in work.messages.note.text


@pytest.mark.parametrize(
    ("mode", "words"),
    [("crashes", "stopped by itself"), ("finds_nothing", "No seating was found")],
)
def test_a_failure_is_a_sentence(
    qtbot: QtBot, make_window: MakeWindow, mode: str, words: str
) -> None:
    """A solver that comes to nothing is said, everything is as before, and one click tries anew."""
    _, work = opened(make_window, mode)
    work.action_table["seat"].trigger()
    wait_for(qtbot, work, State.IDLE)
    note = work.messages.note
    assert words in note.text
    assert work.action_table["seat"].isEnabled()
    retry = next(b for b in note.findChildren(QPushButton) if b.text() == "Try again")
    click(qtbot, retry)
    assert work.seating.state is not State.IDLE
    wait_for(qtbot, work, State.IDLE)
    assert words in note.text


@pytest.mark.parametrize(("choice", "seated"), [("apply", 4), ("discard", 0)])
def test_closing_with_a_preview_asks(
    qtbot: QtBot, make_window: MakeWindow, choice: str, seated: int
) -> None:
    """A seating that waits is not lost by closing the plan."""
    _, work = opened(make_window, "hangs")
    work.action_table["seat"].trigger()
    qtbot.waitUntil(lambda: work.seating.has_preview, timeout=PATIENCE_MS)
    asked = answer(qtbot, choice)
    assert work.documents._may_drop_seating()
    assert "Apply the seating" in asked[0]
    assert len(work.session.plan.seats) == seated


def test_options_are_remembered(make_window: MakeWindow) -> None:
    """The menu beside the button sets the time limit."""
    window, work = opened(make_window, "solves")
    menu = work.bar.seat.menu()
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if "2 minutes" in action.text()).trigger()
    assert window.settings.get(SOLVE_SECONDS) == 120


def test_bar_leaves_out_what_has_no_room(qtbot: QtBot, make_window: MakeWindow) -> None:
    """In a narrow window the bar keeps what matters."""
    window, work = opened(make_window, "waits")
    work.action_table["seat"].trigger()
    qtbot.waitUntil(lambda: work.seating.has_preview, timeout=PATIENCE_MS)
    bar = work.plan_page.bar
    for width in (1440, 920):
        window.resize(width, 700)
        shown = [part for part in bar.children() if getattr(part, "isVisible", bool)()]
        assert bar.stop in shown
        assert all(bar.rect().contains(part.geometry()) for part in shown)  # type: ignore[attr-defined]  # widgets
