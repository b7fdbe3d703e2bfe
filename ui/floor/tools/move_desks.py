"""Drag desks: they come to rest in line with their neighbours, and chairs in the way are told while
dragging.

Ctrl keeps them from being lined up.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QLineF

from planner.edits.desks import move_desks
from planner.errors import PlanError
from planner.snapping import GRID_MM, Snap, Snapper
from ui.floor.tools.tool import Gesture, Pointer, Stage
from ui.texts.errors import error_text
from ui.texts.speech import desk_name

REACH_PX: Final = 7
"""How near a line must be to be lined up with."""
MOST_MM: Final = 150
"""However far the zoom is out, nothing jumps farther than this."""


class MoveDesks(Gesture):
    """Some desks on the way to another place."""

    def __init__(self, stage: Stage, ids: Iterable[str]) -> None:
        super().__init__(stage)
        plan = self._before = stage.session.plan
        self._asked = frozenset(d for d in ids if d in plan.desks)
        self._ids = frozenset(d for d in self._asked if not plan.desks[d].fixed)
        self._at = (0, 0)

    def start(self, pointer: Pointer) -> bool:
        if not self._ids:
            for desk_id in self._asked:
                self.stage.scene.shake(desk_id)
            self.stage.say(self.tr("These desks are fixed in place"))
            return False
        self._from = pointer.place
        self._snapper = Snapper(self._before, self._ids)
        if not self._asked & self.stage.selection.desks:
            self.stage.selection.set_desks(self._asked)
        return True

    def move(self, pointer: Pointer) -> None:
        found = self._snapped(pointer)
        at = (found.dx_mm, found.dy_mm)
        if at == self._at:
            return
        try:
            after = move_desks(self._before, self._ids, *at)
        except PlanError as error:
            self.stage.say(error_text(error))
            return
        self._at = at
        self.preview(after)
        self.stage.scene.set_guides(QLineF(*guide) for guide in found.guides)

    def end(self, pointer: Pointer) -> None:
        self.stage.scene.set_guides(())
        if self._at == (0, 0):
            self.preview(None)
            return
        after = move_desks(self._before, self._ids, *self._at)
        self.stage.session.commit(after, self._text())

    def cancel(self) -> None:
        self.stage.scene.set_guides(())
        self.preview(None)

    def _snapped(self, pointer: Pointer) -> Snap:
        moved = pointer.place - self._from
        if pointer.ctrl:
            dx, dy = (round(part / GRID_MM) * GRID_MM for part in (moved.x(), moved.y()))
            return Snap(dx, dy)
        reach = min(pointer.px(REACH_PX), MOST_MM)
        return self._snapper.snap(moved.x(), moved.y(), reach)

    def _text(self) -> str:
        if len(self._ids) == 1:
            (desk_id,) = self._ids
            return self.tr("Move desk {desk}").format(desk=desk_name(self._before, desk_id))
        return self.tr("Move %n desks", None, len(self._ids))
