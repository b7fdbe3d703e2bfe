"""A hand on the mouse: real presses, moves and releases on a floor with its panels."""

from __future__ import annotations

from typing import Final, Literal

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from planner.model import Plan
from ui.floor.view import FloorView
from ui.floor.wiring import wire_floor
from ui.panels.details import DetailsPanel
from ui.panels.health import HealthPanel
from ui.panels.people import PeoplePanel
from ui.selection import Selection
from ui.session import Session

LEFT: Final = Qt.MouseButton.LeftButton
NONE: Final = Qt.KeyboardModifier.NoModifier
Part = Literal["chair", "name", "rim"]


class Hands:
    """The Plan page in small, and somebody who works on it."""

    def __init__(self, qtbot: QtBot, plan: Plan) -> None:
        self.qtbot = qtbot
        self.session = Session(plan)
        self.selection = Selection(self.session)
        self.page = QWidget()
        self.view = FloorView(self.session, self.selection)
        self.people = PeoplePanel(self.session, self.selection)
        self.details = DetailsPanel(self.session, self.selection)
        self.health = HealthPanel(self.session)
        wire_floor(self.view, self.people, self.details, self.health)
        self.said: list[str] = []
        self.view.said.connect(self.said.append)
        self._lay_out()
        self.view.less_motion = True
        qtbot.addWidget(self.page)
        with qtbot.waitExposed(self.page):
            self.page.show()
        self.view.setFocus()
        self.settle()

    def _lay_out(self) -> None:
        right = QWidget()
        column = QVBoxLayout(right)
        column.addWidget(self.details)
        column.addWidget(self.health, 1)
        right.setFixedWidth(296)
        self.people.setFixedWidth(248)
        row = QHBoxLayout(self.page)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.people)
        row.addWidget(self.view, 1)
        row.addWidget(right)
        self.page.resize(1300, 760)

    # What there is

    @property
    def plan(self) -> Plan:
        """The true plan."""
        return self.session.plan

    @property
    def steps(self) -> int:
        """How many steps can be undone."""
        return self.session.undo_stack.index()

    def desk_of(self, person: str) -> str | None:
        """Where a person sits in the true plan."""
        return self.plan.seats.get(person)

    # Places

    def at(self, desk: str, part: Part = "chair") -> QPoint:
        """A place of a desk in pixels of the viewport: its chair, the name on it, or its rim."""
        row = self.session.shown.desks[desk]
        place = QPointF(*row.seat_point) if part == "chair" else QPointF(row.x_mm, row.y_mm)
        found = self.view.mapFromScene(place)
        if part == "rim":
            found += QPoint(round(row.width_mm / 2000 * self.view.px_per_m) - 2, 0)
        return found

    def bare_floor(self) -> QPoint:
        """A place where nothing is: above and left of every desk."""
        box = self.view.floor_scene.index.whole()
        assert box is not None
        return self.view.mapFromScene(QPointF(box[0] - 700, box[1] - 700))

    # Moves

    def press(self, at: QPoint, keys: Qt.KeyboardModifier = NONE) -> None:
        """The button goes down."""
        QTest.mousePress(self.view.viewport(), LEFT, keys, at)

    def move(self, at: QPoint, keys: Qt.KeyboardModifier = NONE) -> None:
        """The pointer goes there with the button down (QTest.mouseMove knows no keys)."""
        viewport = self.view.viewport()
        place, screen = QPointF(at), QPointF(viewport.mapToGlobal(at))
        kind = QEvent.Type.MouseMove
        event = QMouseEvent(kind, place, screen, Qt.MouseButton.NoButton, LEFT, keys)
        QApplication.sendEvent(viewport, event)
        QApplication.processEvents()

    def release(self, at: QPoint, keys: Qt.KeyboardModifier = NONE) -> None:
        """The button comes up."""
        QTest.mouseRelease(self.view.viewport(), LEFT, keys, at)
        self.settle()

    def click(self, at: QPoint, keys: Qt.KeyboardModifier = NONE) -> None:
        """Press and let go."""
        self.press(at, keys)
        self.release(at, keys)

    def carry(self, start: QPoint, end: QPoint, keys: Qt.KeyboardModifier = NONE) -> None:
        """Press and move, without letting go."""
        self.press(start, keys)
        for step in range(1, 9):
            self.move(start + (end - start) * step / 8, keys)

    def drag(self, start: QPoint, end: QPoint, keys: Qt.KeyboardModifier = NONE) -> None:
        """Press, move and let go."""
        self.carry(start, end, keys)
        self.release(end, keys)

    def key(self, key: Qt.Key, keys: Qt.KeyboardModifier = NONE) -> None:
        """Press a key on the floor."""
        QTest.keyClick(self.view, key, keys)
        self.settle()

    def rest(self) -> None:
        """Hold still until what hovering tells has been told."""
        self.qtbot.wait(60)
        self.settle()

    def settle(self) -> None:
        """Let everything that was put off a moment happen."""
        for _ in range(3):
            QApplication.processEvents()
