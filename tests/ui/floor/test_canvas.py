"""Zooming and moving the paper."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from planner.samples import sample
from tests.ui.floor.hands import LEFT, NONE, Hands
from ui.floor.still import CROWDED, REST_MS

MIDDLE = Qt.MouseButton.MiddleButton
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def turn_wheel(
    hands: Hands,
    at: QPoint,
    steps: int,
    keys: Qt.KeyboardModifier = NONE,
    pad: QPoint | None = None,
) -> None:
    """Turn the wheel (or move two fingers on a pad) at a place of the view."""
    viewport = hands.view.viewport()
    event = QWheelEvent(
        QPointF(at),
        QPointF(viewport.mapToGlobal(at)),
        pad or QPoint(),
        QPoint(0, 120 * steps),
        Qt.MouseButton.NoButton,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, event)


@pytest.mark.parametrize("steps", [1, -1, 3])
def test_the_wheel_zooms_at_the_pointer(hands: Hands, steps: int) -> None:
    """The place under the pointer stays there, to a pixel."""
    at = QPoint(150, 200)
    place, zoom = hands.view.camera.place(QPointF(at)), hands.view.px_per_m
    turn_wheel(hands, at, steps)
    assert hands.view.px_per_m == pytest.approx(zoom * 1.25**steps)
    off = hands.view.camera.place(QPointF(at)) - place
    assert max(abs(off.x()), abs(off.y())) * hands.view.px_per_m / 1000 <= 1.5


def test_zoom_has_bounds(hands: Hands) -> None:
    """However the wheel is turned, the zoom stays between a storey and a finger's width."""
    for _ in range(60):
        hands.view.zoom_in()
    assert hands.view.px_per_m == 400
    for _ in range(60):
        hands.view.zoom_out()
    assert hands.view.px_per_m == 2


def test_two_fingers_move_the_paper(hands: Hands) -> None:
    """Scrolling on a pad moves the paper; with Ctrl it zooms."""
    place, zoom = hands.view.camera.place(QPointF(100, 100)), hands.view.px_per_m
    turn_wheel(hands, QPoint(100, 100), 1, pad=QPoint(30, -20))
    moved = hands.view.camera.place(QPointF(130, 80)) - place
    assert max(abs(moved.x()), abs(moved.y())) * zoom / 1000 <= 1.5
    assert hands.view.px_per_m == zoom
    turn_wheel(hands, QPoint(100, 100), 1, CTRL, pad=QPoint(0, 20))
    assert hands.view.px_per_m > zoom


def test_shift_and_wheel_move_sideways(hands: Hands) -> None:
    """Shift and the wheel move the paper to the side."""
    before = hands.view.camera.middle
    turn_wheel(hands, QPoint(100, 100), 1, SHIFT)
    after = hands.view.camera.middle
    assert after.x() < before.x()
    assert after.y() == pytest.approx(before.y(), abs=30)


def test_the_middle_button_moves_the_paper(hands: Hands) -> None:
    """Dragged with the middle button the paper follows the pointer, and nothing is selected."""
    viewport, start = hands.view.viewport(), hands.at("A-1")
    place = hands.view.camera.place(QPointF(start))
    QTest.mousePress(viewport, MIDDLE, NONE, start)
    QTest.mouseMove(viewport, start + QPoint(40, 30))
    QTest.mouseRelease(viewport, MIDDLE, NONE, start + QPoint(40, 30))
    off = hands.view.camera.place(QPointF(start + QPoint(40, 30))) - place
    assert max(abs(off.x()), abs(off.y())) * hands.view.px_per_m / 1000 <= 1.5
    assert hands.selection.person is None


def test_space_and_a_drag_move_the_paper(hands: Hands) -> None:
    """With Space held the left button moves the paper instead of a person."""
    start = hands.at("A-1")
    place = hands.view.camera.place(QPointF(start))
    QTest.keyPress(hands.view, Qt.Key.Key_Space)
    hands.drag(start, start + QPoint(-50, 24))
    QTest.keyRelease(hands.view, Qt.Key.Key_Space)
    off = hands.view.camera.place(QPointF(start + QPoint(-50, 24))) - place
    assert max(abs(off.x()), abs(off.y())) * hands.view.px_per_m / 1000 <= 1.5
    assert (hands.steps, hands.selection.person) == (0, None)


def test_another_size_keeps_the_middle(hands: Hands) -> None:
    """A bar that opens above the floor does not move it: the middle stays the middle."""
    before = hands.view.camera.middle
    hands.page.resize(1300, 714)
    hands.settle()
    after = hands.view.camera.middle
    assert abs(after.x() - before.x()) < 60
    assert abs(after.y() - before.y()) < 60


def test_another_document_is_shown_whole(hands: Hands) -> None:
    """Opening another plan shows all of its first floor, however near one was before."""
    hands.view.camera.zoom(5)
    hands.session.new(sample("office"))
    hands.settle()
    assert hands.view.in_sight().contains(hands.view.floor_scene.floor_rect())


def test_a_flight_ends_where_it_was_sent(hands: Hands) -> None:
    """With motion the view flies to a desk and comes to rest on it."""
    hands.view.less_motion = False
    hands.view.zoom_to_desks(["B-8"])
    desk = hands.plan.desks["B-8"]

    def arrived() -> None:
        middle = hands.view.camera.middle
        assert abs(middle.x() - desk.x_mm) < 900
        assert abs(middle.y() - desk.y_mm) < 900

    hands.qtbot.waitUntil(arrived, timeout=2000)


def test_a_picture_stands_in_while_a_crowded_floor_is_zoomed(hands: Hands) -> None:
    """The old picture is shown until the zoom rests, then the floor itself."""
    still = hands.view.still
    still.take()
    picture = hands.view.viewport().grab()
    assert not picture.isNull()
    with hands.qtbot.waitCallback(timeout=2000) as rested:
        QTimer.singleShot(REST_MS + 80, rested)
    assert not still.is_shown


def test_few_desks_are_zoomed_without_a_stand_in(hands: Hands) -> None:
    """A floor that is quick to paint is painted at every step."""
    assert len(hands.plan.desks) < CROWDED
    hands.view.zoom_in()
    assert not hands.view.still.is_shown


def test_hovering_tells_place_and_person(hands: Hands) -> None:
    """The status line hears what the pointer is over and where it is; leaving says so too."""
    heard: list[str] = []
    hands.view.hovered.connect(heard.append)
    with hands.qtbot.waitSignal(hands.view.position_changed) as told:
        QTest.mouseMove(hands.view.viewport(), hands.at("A-2"))
    assert told.args is not None
    assert abs(told.args[0] - 3600) < 60
    QTest.mouseMove(hands.view.viewport(), hands.at("B-6", "name"))
    QTest.mouseMove(hands.view.viewport(), hands.bare_floor())
    assert heard == ["Desk A-2 · s2", "Desk B-6 · free", ""]


def test_a_locked_person_from_the_list_says_why_once(hands: Hands) -> None:
    """Dragged from the list a locked person stays, and says why one time only."""
    people = hands.people.list
    row = people.visualRect(hands.people.model.index_of("o1")).center()
    QTest.mousePress(people.viewport(), LEFT, NONE, row)
    for step in range(1, 6):
        QTest.mouseMove(people.viewport(), row + QPoint(60 * step, 0))
    QTest.mouseRelease(people.viewport(), LEFT, NONE, row + QPoint(300, 0))
    assert hands.said == ["o1 is locked at A-4. Press L to unlock"]
