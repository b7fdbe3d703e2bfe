"""The Plan page as it is put together: panels, floors, zoom, scenarios, status line."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.window.hands import answer, click, when_dialog
from ui.dialogs.question import TextRequest
from ui.settings import LEFT_OPEN
from ui.window import MainWindow
from ui.workbench import Workbench


def test_keys_fold_the_panels(office: Workbench, window: MainWindow) -> None:
    """F9 and Shift+F9 fold and unfold; the settings remember it."""
    page = office.plan_page
    QTest.keyClick(window, Qt.Key.Key_F9)
    assert page.people.isHidden()
    assert not window.settings.get(LEFT_OPEN)
    QTest.keyClick(window, Qt.Key.Key_F9, Qt.KeyboardModifier.ShiftModifier)
    assert page.right.isHidden()
    QTest.keyClick(window, Qt.Key.Key_F9)
    assert not page.people.isHidden()
    assert window.action_table["left_panel"].isChecked()


def test_find_goes_to_the_search(office: Workbench, window: MainWindow) -> None:
    """Ctrl+F unfolds the people and puts the keyboard into the search."""
    office.plan_page.set_left_open(False)
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert office.plan_page.people.field.hasFocus()


def test_tabs_show_floors(qtbot: QtBot, office: Workbench, window: MainWindow) -> None:
    """A click on a tab shows that floor, and so does the menu."""
    page = office.plan_page
    first = page.view.floor_id
    tabs = page.strip.tabs
    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(1).center())
    assert page.view.floor_id != first
    menu = window.action_table.menu("@floors")
    menu.aboutToShow.emit()
    assert [action.isChecked() for action in menu.actions()] == [False, True]
    menu.actions()[0].trigger()
    assert page.view.floor_id == first
    assert tabs.currentIndex() == 0


def test_zoom_is_told(office: Workbench, window: MainWindow) -> None:
    """Zooming changes the per cent beneath the floor and the scale in the status line."""
    strip = office.plan_page.strip
    before = strip.percent.text()
    window.action_table["zoom_in"].trigger()
    assert strip.percent.text() != before
    assert office.status._scale.text().startswith("1 : ")


def test_status_follows_the_plan(office: Workbench) -> None:
    """The status line counts who is covered, and tells a proof only while it holds."""
    assert office.status.coverage.text() == "Sales 1 of 2, marketing 1 of 2 covered"
    assert not office.status.proof.text()


def test_scenarios_come_and_go(qtbot: QtBot, office: Workbench, window: MainWindow) -> None:
    """Duplicate, rename, choose and remove, each one step."""
    session = office.session
    count = len(session.plan.scenarios)

    def type_name(dialog: object) -> None:
        assert isinstance(dialog, TextRequest)
        dialog.field.setText("Autumn")
        click(qtbot, dialog.button("done"))

    when_dialog(qtbot, type_name)
    window.action_table["scenario_copy"].trigger()
    assert len(session.plan.scenarios) == count + 1
    assert office.bar.scenario.text() == "Autumn"
    window.action_table["scenario_remove"].trigger()
    assert len(session.plan.scenarios) == count
    assert "Autumn is removed" in office.messages.note.text
    session.undo()
    assert session.plan.scenario.name == "Autumn"
    office.bar.scenario_chosen.emit(next(iter(session.plan.scenarios)))
    assert session.plan.scenario_id == next(iter(session.plan.scenarios))


def test_a_name_cannot_be_empty(qtbot: QtBot, office: Workbench, window: MainWindow) -> None:
    """Without a name there is nothing to send off, and Cancel changes nothing."""
    before = office.session.plan

    def empty(dialog: object) -> None:
        assert isinstance(dialog, TextRequest)
        dialog.field.clear()
        assert not dialog.button("done").isEnabled()
        click(qtbot, dialog.button("cancel"))

    when_dialog(qtbot, empty)
    window.action_table["scenario_rename"].trigger()
    assert office.session.plan is before


def test_today_can_be_said(office: Workbench, window: MainWindow) -> None:
    """A scenario becomes how people sit today, and is no longer at the second press."""
    plan = office.session.plan
    assert plan.today_id != plan.scenario_id
    window.action_table["scenario_today"].trigger()
    assert office.session.plan.today_id == plan.scenario_id
    assert window.action_table["scenario_today"].isChecked()
    window.action_table["scenario_today"].trigger()
    assert office.session.plan.today_id is None


def test_undo_through_the_button(qtbot: QtBot, office: Workbench, window: MainWindow) -> None:
    """Undo and redo are on when there is something to take back."""
    assert not office.bar.undo.isEnabled()
    person = next(iter(office.session.plan.seats))
    office.selection.set_person(person)
    locks = office.session.plan.scenario.locks
    window.action_table["keep"].trigger()
    assert office.session.plan.scenario.locks != locks
    click(qtbot, office.bar.undo)
    assert office.session.plan.scenario.locks == locks
    click(qtbot, office.bar.redo)
    assert office.session.plan.scenario.locks != locks
    answer(qtbot, "discard")
    window.close()
