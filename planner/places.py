"""Which room each desk lies in. Plain Python: the referee and the first paint ask it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from planner.differing import differing
from planner.model import Desk, Plan, Room
from planner.vectors import Box, Place, area, bounding_box, inside

Desks = Mapping[str, Desk]
Rooms = Mapping[str, Room]
Places = Mapping[str, str | None]
ByFloor = Mapping[str, list[tuple[Box, Room]]]

_KEPT: Final = 4
_recent: list[tuple[Desks, Rooms, Places]] = []
_sorted: list[tuple[Rooms, ByFloor]] = []


def rooms_of_desks(plan: Plan) -> Places:
    """Desk id -> id of the room that the middle of its top lies in, or None.

    Walls of a room are in it. Where rooms lie within each other, or a desk stands on a common edge,
    it is in the smallest of them. Every desk of the plan is a key.
    """
    for entry in _recent:
        if entry[0] is plan.desks and entry[1] is plan.rooms:
            return entry[2]
    places = _places(plan)
    _recent.insert(0, (plan.desks, plan.rooms, places))
    del _recent[_KEPT:]
    return places


def room_at(plan: Plan, floor_id: str, point: Place) -> str | None:
    """The room of a floor that the point lies in, the smallest if several; None if none."""
    return _find(_rooms_by_floor(plan.rooms).get(floor_id, ()), point)


def _places(plan: Plan) -> Places:
    by_floor = _rooms_by_floor(plan.rooms)
    known = next((entry for entry in _recent if entry[1] is plan.rooms), None)
    if known is None:
        return {desk.id: _room_of(by_floor, desk) for desk in plan.desks.values()}
    before, _, found = known
    places = dict(found)
    for key in differing(before, plan.desks):  # after a drag, the dragged desks
        if key in plan.desks:
            places[key] = _room_of(by_floor, plan.desks[key])
        else:
            del places[key]
    return places


def _room_of(by_floor: ByFloor, desk: Desk) -> str | None:
    return _find(by_floor.get(desk.floor_id, ()), (desk.x_mm, desk.y_mm))


def _find(rooms: Iterable[tuple[Box, Room]], point: Place) -> str | None:
    x, y = point
    for (left, top, right, bottom), room in rooms:
        if left <= x <= right and top <= y <= bottom and inside(point, room.outline):
            return room.id
    return None


def _rooms_by_floor(rooms: Rooms) -> ByFloor:
    """Rooms by floor with their boxes, the smallest first; the last few are remembered."""
    for known, found in _sorted:
        if known is rooms:
            return found
    floors: dict[str, list[tuple[Box, Room]]] = {}
    for room in sorted(rooms.values(), key=lambda room: (area(room.outline), room.id)):
        floors.setdefault(room.floor_id, []).append((bounding_box(room.outline), room))
    _sorted.insert(0, (rooms, floors))
    del _sorted[_KEPT:]
    return floors
