"""What a press on the floor would grab: a person, a desk, a handle of the selection, or nothing.

The rule a newcomer guesses at once: **what you grab is what moves.** The token or the name is the
person; the rest of the desk, an empty desk and the selection's box are the desk. Alt always means
the desk. Several selected desks move together wherever one of them is grabbed.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import Qt

from planner.model import Desk
from ui.floor.handles import part_at
from ui.floor.index import in_desk
from ui.floor.tools.tool import Pointer, Stage

if TYPE_CHECKING:
    from collections.abc import Iterable

Kind = Literal["floor", "person", "desk", "box", "knob"]
EDGE_PX: Final = 4
"""The rim of an occupied desk that is the desk itself."""
TOKEN_PX: Final = 4
"""How far outside a token a press still means the person."""
CURSORS: Final[dict[Kind, Qt.CursorShape]] = {
    "floor": Qt.CursorShape.ArrowCursor,
    "person": Qt.CursorShape.PointingHandCursor,
    "desk": Qt.CursorShape.SizeAllCursor,
    "box": Qt.CursorShape.SizeAllCursor,
    "knob": Qt.CursorShape.CrossCursor,
}


@dataclass(frozen=True, slots=True)
class Hit:
    """What is under the pointer. ``person_id`` is set for a person only."""

    kind: Kind
    desk_id: str | None = None
    person_id: str | None = None


def hit_at(stage: Stage, pointer: Pointer) -> Hit:
    """What a press here grabs."""
    frame = stage.scene.frame()
    part = part_at(frame, stage.scene.to_px(pointer.place)) if frame is not None else None
    if part == "knob":
        return Hit("knob")
    desk_id = stage.scene.desk_at(pointer.place)
    if desk_id is None or part == "corner":
        return Hit("box") if part is not None else Hit("floor")
    plan = stage.session.shown
    people = stage.scene.people_at(desk_id)
    if not people or pointer.alt or _moves_with_others(stage, desk_id):
        return Hit("desk", desk_id)
    desk = plan.desks[desk_id]
    on_person = _is_on_token(stage, desk, pointer) or _is_on_name(desk, pointer)
    return Hit("person", desk_id, _nearest(people)) if on_person else Hit("desk", desk_id)


def _moves_with_others(stage: Stage, desk_id: str) -> bool:
    return len(stage.selection.desks) > 1 and desk_id in stage.selection.desks


def _is_on_token(stage: Stage, desk: Desk, pointer: Pointer) -> bool:
    reach = stage.scene.token_mm() + pointer.px(TOKEN_PX)
    return math.dist(desk.seat_point, (pointer.place.x(), pointer.place.y())) <= reach


def _is_on_name(desk: Desk, pointer: Pointer) -> bool:
    """True on the desk top but for its rim, which never takes more than a fifth of the desk."""
    across, along = in_desk(desk, pointer.place.x(), pointer.place.y())
    rim_x = min(pointer.px(EDGE_PX), desk.width_mm / 5)
    rim_y = min(pointer.px(EDGE_PX), desk.depth_mm / 5)
    return abs(across) < desk.width_mm / 2 - rim_x and abs(along) < desk.depth_mm / 2 - rim_y


def _nearest(people: Iterable[str]) -> str:
    return next(iter(people))
