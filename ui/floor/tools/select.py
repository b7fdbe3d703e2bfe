"""The select tool: click selects, drag moves what was grabbed, a drag from the bare floor draws a
rectangle.

What a press grabs is decided in ``hits``; each drag is a gesture object.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication

from ui.floor.tools.hits import CURSORS, Hit, hit_at
from ui.floor.tools.marquee import Marquee
from ui.floor.tools.move_desks import MoveDesks
from ui.floor.tools.move_person import MovePerson
from ui.floor.tools.tool import Gesture, Pointer, Stage
from ui.floor.tools.turn_desks import TurnDesks

DRAGGING: Final[dict[type[Gesture], Qt.CursorShape]] = {
    MovePerson: Qt.CursorShape.ClosedHandCursor,
    MoveDesks: Qt.CursorShape.SizeAllCursor,
    TurnDesks: Qt.CursorShape.CrossCursor,
    Marquee: Qt.CursorShape.ArrowCursor,
}


class SelectTool:
    """Turns presses, moves and releases of the left button into clicks and gestures."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self._pressed: tuple[Hit, Pointer] | None = None
        self._gesture: Gesture | None = None

    @property
    def gesture(self) -> Gesture | None:
        """The drag that is going on."""
        return self._gesture

    @property
    def is_busy(self) -> bool:
        """True from a press to its release."""
        return self._pressed is not None or self._gesture is not None

    def cursor(self, pointer: Pointer) -> Qt.CursorShape:
        """The cursor that tells what a press here would do, or what a drag does."""
        if self._gesture is not None:
            return DRAGGING[type(self._gesture)]
        return CURSORS[hit_at(self.stage, pointer).kind]

    def press(self, pointer: Pointer) -> None:
        """The button goes down."""
        self._pressed = (hit_at(self.stage, pointer), pointer)

    def move(self, pointer: Pointer) -> None:
        """The pointer moves with the button down: a gesture starts after a few pixels."""
        if self._gesture is not None:
            self._gesture.move(pointer)
        elif self._pressed is not None and _is_far(self._pressed[1].in_view, pointer.in_view):
            hit, start = self._pressed
            self._pressed = None
            self.begin(self._gesture_for(hit), start)
            self._go_on(pointer)

    def _go_on(self, pointer: Pointer) -> None:
        if self._gesture is not None:
            self._gesture.move(pointer)

    def release(self, pointer: Pointer) -> None:
        """The button comes up: a gesture ends, or it was a click."""
        gesture, pressed = self._gesture, self._pressed
        self._gesture = self._pressed = None
        if gesture is not None:
            gesture.end(pointer)
            gesture.deleteLater()
        elif pressed is not None:
            self._click(pressed[0], pointer)

    def cancel(self, *_: object) -> None:
        """Esc, undo or a lost window: the gesture leaves nothing behind."""
        gesture = self._gesture
        self._gesture = self._pressed = None
        if gesture is not None:
            gesture.cancel()
            gesture.deleteLater()

    def begin(self, gesture: Gesture | None, pointer: Pointer) -> None:
        """Start a gesture; also for people who come from the list."""
        self.cancel()
        if gesture is not None and gesture.start(pointer):
            self._gesture = gesture

    def begin_person(self, person_id: str, pointer: Pointer) -> None:
        """Somebody is dragged in from elsewhere."""
        if self._may_edit():
            self.begin(MovePerson(self.stage, person_id), pointer)

    def double_click(self, pointer: Pointer) -> None:
        """A double click on a desk of a bench selects the whole bench."""
        hit, plan = hit_at(self.stage, pointer), self.stage.session.shown
        bench = plan.desks[hit.desk_id].bench_id if hit.desk_id is not None else None
        if bench is not None:
            desks = (desk.id for desk in plan.desks.values() if desk.bench_id == bench)
            self.stage.selection.set_desks(desks)

    def _gesture_for(self, hit: Hit) -> Gesture | None:
        stage, selected = self.stage, self.stage.selection.desks
        if hit.kind == "floor":
            return Marquee(stage)
        if not self._may_edit():
            return None
        if hit.kind == "person" and hit.person_id is not None:
            return MovePerson(stage, hit.person_id)
        if hit.kind == "knob":
            return TurnDesks(stage, selected)
        if hit.desk_id is not None and hit.desk_id not in selected:
            return MoveDesks(stage, frozenset((hit.desk_id,)))
        return MoveDesks(stage, selected)

    def _may_edit(self) -> bool:
        """False while somebody holds the plan (who then says so) or shows another one."""
        session = self.stage.session
        if session.is_held:
            session.refused.emit()
        return not session.is_held and not session.is_previewing

    def _click(self, hit: Hit, pointer: Pointer) -> None:
        selection = self.stage.selection
        if hit.kind in ("box", "knob"):
            return
        if hit.desk_id is None:
            if not pointer.shift:
                selection.clear()
        elif pointer.shift:
            selection.set_desks(selection.desks ^ {hit.desk_id})
        elif hit.person_id is not None:
            selection.set_person(hit.person_id)
        else:
            selection.set_desks((hit.desk_id,))


def _is_far(one: QPointF, other: QPointF) -> bool:
    return (one - other).manhattanLength() >= QApplication.startDragDistance()
