"""Turn desks by the knob of the selection: in steps of 15°, by single degrees with Shift."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Final

from planner.edits.desks import middle_of, turn_desks
from planner.errors import PlanError
from ui.floor.tools.tool import Gesture, Pointer, Stage
from ui.texts.errors import error_text

STEP_DEG: Final = 15


class TurnDesks(Gesture):
    """The selected desks turned about their middle, after the pointer."""

    def __init__(self, stage: Stage, ids: Iterable[str]) -> None:
        super().__init__(stage)
        self._before = stage.session.plan
        self._ids = frozenset(d for d in ids if not self._before.desks[d].fixed)
        self._turned = 0

    def start(self, pointer: Pointer) -> bool:
        if not self._ids:
            self.stage.say(self.tr("These desks are fixed in place"))
            return False
        self._middle = middle_of(self._before.desks[d] for d in self._ids)
        self._from = self._bearing(pointer)
        return True

    def move(self, pointer: Pointer) -> None:
        step = 1 if pointer.shift else STEP_DEG
        turned = self._bearing(pointer) - self._from
        if not pointer.shift and len(self._ids) == 1:
            (desk_id,) = self._ids
            angle = self._before.desks[desk_id].angle_deg
            degrees = (
                round((angle + turned) / step) * step - angle
            )  # 15° from the walls, not from before
        else:
            degrees = round(turned / step) * step
        if degrees != self._turned:
            self._show(degrees)

    def end(self, pointer: Pointer) -> None:
        if self._turned % 360 == 0:
            self.cancel()
            return
        after = turn_desks(self._before, self._ids, self._turned, self._middle)
        text = self.tr("Turn %n desks", None, len(self._ids))
        self.stage.session.commit(after, text)

    def cancel(self) -> None:
        self.preview(None)

    def _show(self, degrees: int) -> None:
        try:
            after = turn_desks(self._before, self._ids, degrees, self._middle)
        except PlanError as error:
            self.stage.say(error_text(error))
            return
        self._turned = degrees
        self.preview(after)
        self.stage.say(self.tr("Turned by {degrees}°").format(degrees=degrees))

    def _bearing(self, pointer: Pointer) -> float:
        dx, dy = pointer.place.x() - self._middle[0], pointer.place.y() - self._middle[1]
        return math.degrees(math.atan2(dy, dx))
