"""Health after a solve that could not be: reasons, a repair on trial, Apply and Discard."""

from __future__ import annotations

import pytest
from msgspec import structs
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.edits.seats import unlock
from tests import builders
from tests.ui.window.conftest import MakeWindow
from tests.ui.window.hands import click
from ui.panels.problem_list import Row
from ui.seating import State
from ui.settings import LANGUAGE
from ui.window import MainWindow
from ui.workbench import Workbench

PATIENCE_MS = 10_000
LOCKS = {"s1": "A-1", "m1": "A-1"}


@pytest.fixture
def window(qtbot: QtBot, make_window: MakeWindow) -> MainWindow:
    """A window in which two locks clash, after a solve that says so."""
    window = make_window("explains")
    plan = builders.office(
        builders.bench(1, 4), builders.staff("SM"), seats={"s1": "A-1"}, locks=LOCKS
    )
    window.work.session.new(plan)
    window.work.documents._show()
    QApplication.processEvents()
    window.work.action_table["seat"].trigger()
    remedies = window.work.plan_page.remedies
    qtbot.waitUntil(lambda: bool(remedies.repairs), timeout=PATIENCE_MS)
    assert window.work.seating.state is State.IDLE
    return window


def rows(work: Workbench) -> list[Row]:
    """What Health lists."""
    return work.plan_page.health.problems.rows


def press_try(work: Workbench) -> None:
    """Click the button of the first repair."""
    problems = work.plan_page.health.problems
    number = next(i for i, row in enumerate(problems.rows) if row.repair is not None)
    index = problems.model().index(number, 0)
    problems.scrollTo(index)
    rect = problems.visualRect(index)
    place = QPoint(rect.right() - 24, rect.top() + 14)
    QTest.mouseClick(problems.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_reasons_and_repairs_come_first(window: MainWindow) -> None:
    """In people's names, before the problems; a repair says that it can be tried."""
    shown = rows(window.work)
    assert [row.problem.text for row in shown if row.is_reason] == [
        "S1 and m1 are locked at A-1 on the same day; release one of the locks."
    ]
    assert shown[1].repair is not None
    assert shown[1].problem.text == "It would be enough to release the lock of s1."
    model = window.work.plan_page.health.problems.model()
    assert model.data(model.index(1, 0)).startswith("Try: ")


def test_one_click_shows_a_repair_and_apply_is_one_step(qtbot: QtBot, window: MainWindow) -> None:
    """The preview has the lock released and the new seats; Apply commits, Undo takes back."""
    work = window.work
    session, health, before = work.session, work.plan_page.health, work.session.plan
    steps = session.undo_stack.count()
    press_try(work)
    assert session.is_previewing
    assert "s1" not in session.shown.scenario.locks
    assert session.plan is before
    qtbot.waitUntil(health.trial.isVisible, timeout=PATIENCE_MS)
    assert not any(row.repair or row.is_reason for row in rows(work))
    click(qtbot, health.trial.apply)
    assert not work.session.is_previewing
    assert "s1" not in session.plan.scenario.locks
    assert session.undo_stack.count() == steps + 1
    assert session.undo_stack.undoText().startswith("Repair: It would be enough to release")
    session.undo()
    assert session.plan == before
    qtbot.waitUntil(lambda: not health.trial.isVisible(), timeout=PATIENCE_MS)


def test_discard_leaves_the_plan(qtbot: QtBot, window: MainWindow) -> None:
    """Nothing is committed, and the repair can be tried again."""
    work = window.work
    before, health = work.session.plan, work.plan_page.health
    press_try(work)
    qtbot.waitUntil(health.trial.isVisible, timeout=PATIENCE_MS)
    click(qtbot, health.trial.discard)
    assert work.session.plan is before
    assert not work.session.is_previewing
    assert any(row.repair is not None for row in rows(work))


def test_another_preview_ends_the_trial(qtbot: QtBot, window: MainWindow) -> None:
    """Whoever drags meanwhile is shown, and Apply is gone."""
    work = window.work
    press_try(work)
    work.session.preview(unlock(work.session.plan, "m1"))
    assert work.plan_page.remedies.trial is None
    qtbot.waitUntil(lambda: not work.plan_page.health.trial.isVisible(), timeout=PATIENCE_MS)
    work.session.preview(None)


def test_what_was_found_lapses_with_the_plan(qtbot: QtBot, window: MainWindow) -> None:
    """After another edit of locks nothing is claimed any more; undone, it is again."""
    work = window.work
    work.session.commit(unlock(work.session.plan, "m1"), "Unlock")
    qtbot.waitUntil(lambda: not any(row.repair for row in rows(work)), timeout=PATIENCE_MS)
    assert not work.plan_page.remedies.reasons
    work.session.undo()
    qtbot.waitUntil(lambda: any(row.repair for row in rows(work)), timeout=PATIENCE_MS)


def test_all_is_said_in_danish(window: MainWindow) -> None:
    """Reasons, repair and buttons follow the language."""
    window.settings.set(LANGUAGE, "da")
    QApplication.processEvents()
    health = window.work.plan_page.health
    texts = [row.problem.text for row in health.problems.rows[:2]]
    assert texts[1] == "Det ville være nok at låse s1 op."
    assert health.trial.apply.text() == "Anvend"


def test_why_here_is_worked_out_when_asked(qtbot: QtBot, window: MainWindow) -> None:
    """Folded nothing is done; unfolded, points and other desks come; another person, others."""
    work = window.work
    why = work.plan_page.details.person.why
    work.selection.set_person("s1")
    assert not why.is_open
    assert work.plan_page.details.person.why.found is None
    click(qtbot, why.fold)
    qtbot.waitUntil(lambda: why.found is not None, timeout=PATIENCE_MS)
    assert why.found is not None
    assert why.found.is_locked
    assert "Partners beside: 0 of 100" in why.earned.text()
    seats = {"s1": "A-1", "m1": "A-2"}
    other = builders.office(builders.bench(1, 4), builders.staff("SM"), seats=seats)
    work.session.commit(other, "Other")
    work.selection.set_person("m1")
    qtbot.waitUntil(
        lambda: why.found is not None and why.found.person_id == "m1", timeout=PATIENCE_MS
    )
    assert "Partners beside: 100 of 100" in why.earned.text()
    assert "A-3" in why.others.text()


def test_why_here_comes_into_sight(qtbot: QtBot, window: MainWindow) -> None:
    """Where there is much to say of somebody, Details scrolls to what was unfolded."""
    window.resize(1280, 720)
    work = window.work
    plan = work.session.plan
    told = structs.replace(plan.people["s1"], tags=tuple(f"tag number {n}" for n in range(14)))
    work.session.commit(structs.replace(plan, people={**plan.people, "s1": told}), "Tags")
    work.selection.set_person("s1")
    why = work.plan_page.details.person.why
    click(qtbot, why.fold)

    def is_seen() -> bool:
        return why.found is not None and why.earned.visibleRegion() == QRegion(why.earned.rect())

    qtbot.waitUntil(is_seen, timeout=PATIENCE_MS)
