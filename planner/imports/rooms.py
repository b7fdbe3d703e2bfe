"""Rooms that a list of desks names but does not draw: a rectangle round the desks, where one fits.

A guess, and said to be one: it only stands where it meets no other room and takes in no desk of
another, and it never is so small that a country's rule would forbid to work in it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping
from typing import Final

from planner.imports.report import Note
from planner.model import Desk, Room, fresh_id
from planner.model.wellformed import MAX_COORDINATE_MM

_MARGINS_MM: Final = (1000, 600, 300, 0)
_LEAST_AREA_MM2: Final = 8_000_000  # the largest "first workplace" of the country packs (ASR A1.2)

Box = tuple[int, int, int, int]
_Corner = tuple[int, int, str]  # x, y and the room of its desk, "" for none


def guessed_rooms(
    desks: tuple[Desk, ...], names: Mapping[str, str], notes: list[Note]
) -> tuple[Room, ...]:
    """Return rooms for the names (desk id -> room) that a rectangle can be drawn for.

    Tells of those drawn (``rooms_guessed``) and of those that could not be (``room_not_drawn``).
    """
    groups: dict[tuple[str, str], list[Desk]] = defaultdict(list)
    for desk in desks:
        if desk.id in names:
            groups[desk.floor_id, names[desk.id]].append(desk)
    corners: dict[str, list[_Corner]] = defaultdict(list)
    for desk in desks:
        name = names.get(desk.id, "")
        corners[desk.floor_id].extend((x, y, name) for x, y in _corners(desk))
    for found in corners.values():
        found.sort()
    rooms: dict[str, Room] = {}
    boxes: dict[str, list[Box]] = defaultdict(list)
    for (floor_id, name), inside in groups.items():
        box = _box(name, inside, corners[floor_id], boxes[floor_id])
        if box is None:
            ids = [desk.id for desk in inside]
            values = {"room": name, "floor": floor_id, "desks": ids}
            notes.append(Note("room_not_drawn", values))
            continue
        boxes[floor_id].append(box)
        room_id = fresh_id(rooms, name)
        left, top, right, bottom = box
        outline = ((left, top), (right, top), (right, bottom), (left, bottom))
        rooms[room_id] = Room(id=room_id, floor_id=floor_id, name=name, outline=outline)
    if rooms:
        notes.append(Note("rooms_guessed", {"rooms": [room.name for room in rooms.values()]}))
    return tuple(rooms.values())


def _box(name: str, inside: list[Desk], on_floor: list[_Corner], taken: list[Box]) -> Box | None:
    corners = [corner for desk in inside for corner in _corners(desk)]
    for margin in _MARGINS_MM:
        box = (
            min(x for x, _ in corners) - margin,
            min(y for _, y in corners) - margin,
            max(x for x, _ in corners) + margin,
            max(y for _, y in corners) + margin,
        )
        area = (box[2] - box[0]) * (box[3] - box[1])
        meets = any(_overlap(box, other) for other in taken)
        if area >= _LEAST_AREA_MM2 and not meets and not _takes_in(box, name, on_floor):
            return box
    return None


def _takes_in(box: Box, name: str, on_floor: list[_Corner]) -> bool:
    """Tell whether a desk of another room, or of none, would be in the rectangle."""
    left, top, right, bottom = box
    first = bisect_left(on_floor, (left + 1, top))
    return any(
        top < y < bottom and other != name
        for _, y, other in on_floor[first : bisect_left(on_floor, (right, -MAX_COORDINATE_MM))]
    )


def _corners(desk: Desk) -> list[tuple[int, int]]:
    """Return points that bound a desk with its chair, however it is turned."""
    half = max(desk.width_mm, desk.depth_mm) // 2
    x, y = desk.x_mm, desk.y_mm
    return [(x - half, y - half), (x + half, y + half), desk.seat_point]


def _overlap(one: Box, other: Box) -> bool:
    across = one[0] < other[2] and other[0] < one[2]
    return across and one[1] < other[3] and other[1] < one[3]
