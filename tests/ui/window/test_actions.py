"""The table of actions: each one has somebody who does it, and each is triggered once."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from tests.ui.window.hands import every_dialog
from ui import actions
from ui.actions import ACTIONS, MENUS, SUBMENUS, ActionRow, plain
from ui.window import MainWindow
from ui.workbench import Workbench

TABLE_FACTS = {
    actions.OPEN, actions.IDLE, actions.PERSON, actions.SEATED, actions.DESKS, actions.SEATABLE,
    actions.UNDO, actions.REDO, actions.SOLVING, actions.PREVIEW, actions.SCENARIOS,
}  # fmt: skip


def test_every_action_is_triggered(
    qtbot: QtBot,
    office: Workbench,
    window: MainWindow,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Every action can be triggered on an open plan; dialogs are closed as they come up."""
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    plan = office.session.plan
    closing = every_dialog(qtbot, lambda dialog: dialog.reject())
    for row in ACTIONS:
        target = tmp_path / f"made{_suffix(row.id)}"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, to=target: (str(to), ""))
        office.session.new(plan)
        office.selection.set_person(next(iter(plan.seats)))
        action = window.action_table[row.id]
        action.setEnabled(True)
        action.trigger()
        QApplication.processEvents()
        office.seating.abandon()
        for popup in window.findChildren(QMenu):
            popup.close()
    closing.stop()


def _suffix(name: str) -> str:
    known = {"pdf": ".pdf", "png": ".png", "svg": ".svg", "xlsx": ".xlsx"}
    return known.get(name.removeprefix("export_"), ".csv" if "export" in name else ".seatplan")


def test_every_action_has_a_doer(window: MainWindow) -> None:
    """The workbench does exactly what the table has."""
    assert set(window.work._handlers) == {row.id for row in ACTIONS}


def test_facts_are_known() -> None:
    """Rows need only facts that there are."""
    needed = {fact for row in ACTIONS for fact in row.needs}
    assert needed <= TABLE_FACTS


def test_no_keys_are_taken_twice() -> None:
    """Two actions share keys only where never both can be done."""
    taken: dict[str, list[ActionRow]] = {}
    for row in ACTIONS:
        for keys in row.keys:
            taken.setdefault(QKeySequence(keys).toString(), []).append(row)
    shared = {keys: [row.id for row in rows] for keys, rows in taken.items() if len(rows) > 1}
    assert shared == {"Esc": ["stop", "discard"]}


def test_every_action_is_in_a_menu() -> None:
    """Whatever can be done can be found in the menu bar."""
    entries = {entry for _, _, menu in MENUS for entry in menu if entry}
    in_menus = {entry for entry in entries if not entry.startswith("@")}
    assert in_menus | set(actions.EXPORT_MENU) >= {row.id for row in ACTIONS}
    assert {entry for entry in entries if entry.startswith("@")} == set(SUBMENUS)


def test_on_the_start_page_little_can_be_done(window: MainWindow) -> None:
    """Without a plan only what needs none is on."""
    window.work.refresh()
    on = {row.id for row in ACTIONS if window.action_table[row.id].isEnabled()}
    assert on == {row.id for row in ACTIONS if not row.needs}


def test_plain_text_has_no_marks() -> None:
    """Names of actions are said without mnemonics and dots."""
    assert plain("Save &as…") == "Save as"
