"""Fewer moves, with real drags and keys: the slider of the bar, its preview, Apply."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QSlider
from pytestqt.qtbot import QtBot

from planner.model import Person
from planner.moves import count_moves
from tests import builders
from tests.ui.window.conftest import MakeWindow
from tests.ui.window.hands import click
from tests.ui.window.test_accessibility import nameless
from ui.panels.fewer import FewerMoves
from ui.proof import proof_of
from ui.seating import State
from ui.settings import LANGUAGE
from ui.style.fields import KNOB_PX
from ui.window import MainWindow
from ui.workbench import Workbench

PATIENCE_MS = 10_000
STAFF = builders.staff("SSMM")
TODAY = {"s1": "A-1", "s2": "A-2", "m1": "A-3", "m2": "A-4"}


def solved(
    qtbot: QtBot,
    make_window: MakeWindow,
    solver: str = "solves",
    *,
    stop: bool = False,
    people: Sequence[Person] = STAFF,
) -> tuple[MainWindow, Workbench, FewerMoves]:
    """A window in which four people have been seated anew, and all four move."""
    window = make_window(solver)
    plan = builders.office(builders.bench(1, len(people)), people, seats=TODAY, today=TODAY)
    window.work.session.new(plan)
    window.work.documents._show()
    QApplication.processEvents()
    work = window.work
    work.action_table["seat"].trigger()
    if stop:
        qtbot.waitUntil(lambda: work.seating.has_preview, timeout=PATIENCE_MS)
        click(qtbot, work.plan_page.bar.stop)
    qtbot.waitUntil(lambda: work.seating.state is State.READY, timeout=PATIENCE_MS)
    return window, work, work.plan_page.bar.fewer


def drawn(qtbot: QtBot, work: Workbench) -> None:
    """Wait until the curve is there."""
    curve = work.plan_page.trade_off
    qtbot.waitUntil(lambda: bool(curve.points) and not curve.is_working, timeout=PATIENCE_MS)


def knob_at(slider: QSlider, step: int) -> QPoint:
    """The middle of the knob at a step."""
    part = step / slider.maximum()
    return QPoint(round(KNOB_PX / 2 + part * (slider.width() - KNOB_PX)), slider.height() // 2)


def drag(slider: QSlider, start: int, end: int) -> None:
    """Take the knob at one step and let it go at another."""
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=knob_at(slider, start))
    QTest.mouseMove(slider, knob_at(slider, (start + end) // 2))
    QTest.mouseMove(slider, knob_at(slider, end))
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=knob_at(slider, end))


def test_dragging_shows_fewer_moves(qtbot: QtBot, make_window: MakeWindow) -> None:
    """Each step is the preview: words, list of moves and floor say the same; Enter applies it."""
    window, work, fewer = solved(qtbot, make_window)
    drawn(qtbot, work)
    assert fewer.isVisible()
    assert fewer.moving.text() == "4 people move"
    drag(fewer.slider, 4, 2)
    assert fewer.moving.text() == "2 people move"
    assert fewer.standing.text() == "2 of 4 covered, 98 points"
    assert count_moves(TODAY, work.session.shown.seats) == 2
    assert work.plan_page.preview.count.text() == "2 people move"
    assert work.plan_page.preview.model.rowCount() == 2
    assert work.session.plan.seats == TODAY
    QTest.keyClick(window, Qt.Key.Key_Return)
    assert count_moves(TODAY, work.session.plan.seats) == 2
    assert work.seating.state is State.IDLE
    assert not work.plan_page.trade_off.points


def test_moves_that_are_counted_otherwise_are_named_otherwise(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    """Who gets a first desk is in the list of moves, and no move from today's: the words differ."""
    people = [*builders.staff("SSMM"), builders.person("o1")]
    _, work, fewer = solved(qtbot, make_window, people=people)
    drawn(qtbot, work)
    assert work.plan_page.preview.count.text() == "5 people move"
    assert fewer.moving.text() == "4 people move from today's desk"


def test_keys_move_the_slider(qtbot: QtBot, make_window: MakeWindow) -> None:
    """Alt+M takes the keyboard to the slider; arrows, Home and End go along the points."""
    window, work, fewer = solved(qtbot, make_window)
    drawn(qtbot, work)
    QTest.keyClick(window, Qt.Key.Key_M, Qt.KeyboardModifier.AltModifier)
    assert fewer.slider.hasFocus()
    QTest.keyClick(fewer.slider, Qt.Key.Key_Left)
    assert fewer.slider.accessibleName() == (
        "Fewer moves: 3 people move, 3 of 4 covered, 99 points"
    )
    QTest.keyClick(fewer.slider, Qt.Key.Key_Home)
    assert fewer.moving.text() == "Nobody moves"
    assert work.session.shown.seats == TODAY
    QTest.keyClick(fewer.slider, Qt.Key.Key_End)
    assert fewer.moving.text() == "4 people move"
    QTest.keyClick(fewer.slider, Qt.Key.Key_Escape)
    assert work.seating.state is State.IDLE
    assert work.session.shown.seats == TODAY


def test_the_certificate_speaks_for_any_number_of_moves(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    """A seating with fewer moves is not called best; its bound is that of the whole plan."""
    _, work, fewer = solved(qtbot, make_window)
    drawn(qtbot, work)
    best = work.seating.answer
    assert best is not None
    assert best.status == "proved_best"
    drag(fewer.slider, 4, 3)
    click(qtbot, work.plan_page.preview.apply)
    certificate = work.session.plan.scenario.certificate
    assert certificate is not None
    assert certificate.status == "feasible"
    assert (certificate.score, certificate.bound) == (99, best.bound)
    proof = proof_of(work.session.plan, work.session.verdict)
    assert proof is None or proof.status == "feasible"


def test_back_at_the_end_is_the_answer_itself(qtbot: QtBot, make_window: MakeWindow) -> None:
    """To and fro along the slider: the last step is what was proved best."""
    _, work, fewer = solved(qtbot, make_window)
    drawn(qtbot, work)
    drag(fewer.slider, 4, 1)
    drag(fewer.slider, 1, 4)
    assert work.seating.figures is work.seating.answer
    assert work.plan_page.bar.title.text() == "The best seating possible"


def test_what_is_not_known_yet_is_not_shown(qtbot: QtBot, make_window: MakeWindow) -> None:
    """While only the last point is known the slider waits, and says so."""
    _, work, fewer = solved(qtbot, make_window, "waits", stop=True)
    curve = work.plan_page.trade_off
    qtbot.waitUntil(lambda: len(curve.points) == 1, timeout=PATIENCE_MS)
    assert not fewer.slider.isEnabled()
    assert fewer.moving.text() == "Looking for fewer moves…"
    assert curve.is_working
    curve.show_step(0)
    assert curve.shown_step == curve.last_step


def test_the_child_ends_with_the_preview(qtbot: QtBot, make_window: MakeWindow) -> None:
    """Discard ends the child that draws the curve at once; there is never a second one."""
    window, work, _ = solved(qtbot, make_window, "waits", stop=True)
    curve = work.plan_page.trade_off
    qtbot.waitUntil(lambda: bool(curve.points) and curve.is_working, timeout=PATIENCE_MS)
    process = curve._process
    assert process is not None
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not process.is_running
    assert not curve.is_working
    assert not curve.is_offered


def test_a_child_that_fails_offers_nothing(qtbot: QtBot, make_window: MakeWindow) -> None:
    """No curve, no slider, no word about it: the seating itself is there."""
    _, work, fewer = solved(qtbot, make_window, "crashes_late")
    curve = work.plan_page.trade_off
    qtbot.waitUntil(lambda: not curve.is_offered, timeout=PATIENCE_MS)
    assert fewer.isHidden()
    assert work.plan_page.bar.score.isVisible()
    assert work.seating.state is State.READY


def test_where_nobody_sat_before_there_is_no_choice(qtbot: QtBot, make_window: MakeWindow) -> None:
    """Without today's seating nobody moves, and the bar shows its figures as ever."""
    window = make_window("solves")
    window.work.session.new(builders.office(builders.bench(1, 4), builders.staff("SSMM")))
    window.work.documents._show()
    window.work.action_table["seat"].trigger()
    qtbot.waitUntil(lambda: window.work.seating.state is State.READY, timeout=PATIENCE_MS)
    assert window.work.plan_page.bar.fewer.isHidden()
    assert not window.work.plan_page.trade_off.is_working


@pytest.mark.parametrize("language", ["en", "da"])
def test_the_slider_has_a_name_and_room(
    language: str, qtbot: QtBot, make_window: MakeWindow
) -> None:
    """In both languages: named for a screen reader, and nothing of it cut off in a small window."""
    window, work, fewer = solved(qtbot, make_window)
    window.settings.set(LANGUAGE, language)
    drawn(qtbot, work)
    assert not nameless(window)
    for width in (1440, 1100, 920):
        window.resize(width, 700)
        QApplication.processEvents()
        bar = work.plan_page.bar
        assert bar.rect().contains(fewer.geometry())
        for label in (fewer.caption, fewer.moving, fewer.standing):
            assert label.width() >= label.sizeHint().width()
