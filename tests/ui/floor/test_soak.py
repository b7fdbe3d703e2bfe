"""Hundreds of random things done on the floor: no crash, no exception, and undo gives back what
was."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from planner.model import require_wellformed
from planner.samples import sample
from tests.ui.floor.hands import NONE, Hands
from ui.floor.keys import TABLE
from ui.floor.picker import Picker

ACTIONS = 300
DIALOGS = {"swap_with", "seat_at"}
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Monkey:
    """Does something at random."""

    def __init__(self, hands: Hands, seed: int) -> None:
        self.hands = hands
        self.chance = random.Random(seed)
        self.tricks: list[Callable[[], None]] = [
            self.drag, self.drag, self.drag, self.drop_a_drag, self.click, self.key, self.key,
            self.key, self.undo, self.redo, self.zoom, self.search, self.list_drag, self.floor,
            self.dialog, self.wait,
        ]  # fmt: skip

    def act(self) -> None:
        """One action."""
        self.chance.choice(self.tricks)()

    def place(self) -> QPoint:
        """Somewhere in the view."""
        size = self.hands.view.viewport().size()
        return QPoint(self.chance.randrange(size.width()), self.chance.randrange(size.height()))

    def drag(self) -> None:
        self.hands.drag(self.place(), self.place(), self.keys())

    def drop_a_drag(self) -> None:
        self.hands.carry(self.place(), self.place(), self.keys())
        if self.chance.random() < 0.5:
            self.hands.rest()
        end = self.chance.choice((self.escape, self.undo, self.key, self.hands.settle))
        end()
        self.hands.release(self.place())

    def click(self) -> None:
        self.hands.click(self.place(), self.chance.choice((NONE, SHIFT)))

    def key(self) -> None:
        names = [keys for keys, name in TABLE.items() if name not in DIALOGS]
        self.hands.key(*self.chance.choice(names))

    def escape(self) -> None:
        self.hands.key(Qt.Key.Key_Escape)

    def undo(self) -> None:
        self.hands.session.undo()

    def redo(self) -> None:
        self.hands.session.redo()

    def zoom(self) -> None:
        self.hands.view.camera.zoom(self.chance.choice((0.5, 0.8, 1.25, 2.0)))
        if self.chance.random() < 0.3:
            self.hands.view.fit()

    def search(self) -> None:
        self.hands.people.field.setText(self.chance.choice(("", "a", "aa", "salg", "zz", "øst")))

    def list_drag(self) -> None:
        people = self.hands.people.list.viewport()
        start = QPoint(60, self.chance.randrange(10, people.height() - 10))
        target = people.mapFromGlobal(self.hands.view.viewport().mapToGlobal(self.place()))
        QTest.mousePress(people, Qt.MouseButton.LeftButton, NONE, start)
        for part in (0.3, 0.7, 1.0):
            QTest.mouseMove(people, start + (target - start) * part)
        QTest.mouseRelease(people, Qt.MouseButton.LeftButton, NONE, target)
        self.hands.settle()

    def floor(self) -> None:
        if self.hands.plan.floors:
            self.hands.view.set_floor(self.chance.choice(list(self.hands.plan.floors)))

    def dialog(self) -> None:
        self.chance.choice((self.hands.view.swap_with, self.hands.view.seat_at))()
        for picker in self.hands.view.findChildren(Picker):
            if picker.isVisible():
                QTest.keyClicks(picker.field, self.chance.choice(("a", "b1", "e")))
                key = self.chance.choice((Qt.Key.Key_Return, Qt.Key.Key_Escape))
                QTest.keyClick(picker.field, key)
                if picker.isVisible():
                    picker.reject()
        self.hands.settle()

    def wait(self) -> None:
        self.hands.qtbot.wait(20)

    def keys(self) -> Qt.KeyboardModifier:
        alt, ctrl = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
        return self.chance.choice((NONE, NONE, NONE, SHIFT, alt, ctrl))


@pytest.mark.slow
@pytest.mark.timeout(240)
def test_random_actions_never_break_anything(qtbot: QtBot) -> None:
    """After 300 random actions the plan is well formed, and undoing all of them gives back the
    first."""
    first = sample("small")
    hands = Hands(qtbot, first)
    hands.session.undo_stack.setUndoLimit(0)
    monkey = Monkey(hands, seed=20_261)
    for _ in range(ACTIONS):
        monkey.act()
    hands.key(Qt.Key.Key_Escape)
    assert not hands.view.is_dragging
    assert not hands.session.is_previewing
    require_wellformed(hands.plan)
    while hands.session.undo_stack.canUndo():
        hands.session.undo()
    hands.settle()
    assert hands.plan == first
    shown = hands.view.floor_scene.looks
    on_floor = {d.id for d in first.desks.values() if d.floor_id == hands.view.floor_id}
    assert set(shown) == on_floor
