"""Where floor is free for a word: not on desks, chairs, furniture, walls or doors.

Nothing here draws.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import IntEnum
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPolygonF

from planner.clearance import ZONE_MM
from planner.model import Point
from planner.vectors import Box, Place, bounding_box, corners, inside, segments_meet, turned
from ui.draw.desks import top_bounds
from ui.draw.shell import CHAIR_MM, Shell, object_box
from ui.draw.values import DeskLook

STEPS: Final = 14
"""Places that are tried along each side of a room."""
CHAIR_REACH_MM: Final = 700
"""Width of what a person on a chair covers."""
SLANT_MM: Final = 600
SQUARE_MM: Final = 4000
KEPT: Final = 4


class Strictness(IntEnum):
    """What a word keeps off: chair zones as well, else doors as well, else only what is solid."""

    ZONES = 0
    DOORS = 1
    THINGS = 2


class FreeFloor:
    """All that stands on a floor, by squares."""

    def __init__(self, shell: Shell, desks: Mapping[str, DeskLook]) -> None:
        self._squares: dict[tuple[int, int], list[tuple[Strictness, Box]]] = {}
        for box in (*_obstacles(shell), *map(_desk_box, desks.values())):
            self._add(box, Strictness.THINGS)
        for door in shell.doors:
            for leaf in door.leaves:
                self._add(bounding_box(leaf), Strictness.DOORS)
        for look in desks.values():
            if not look.is_cell:
                self._add(_zone_box(look), Strictness.ZONES)

    def place(
        self,
        outline: Sequence[Point],
        size: Place,
        strictness: Strictness,
        names: Sequence[Box] = (),
    ) -> Place | None:
        """The middle of a free upright box of this size in a room, or None.

        As near the room's middle as can be, higher up rather than lower down. ``names`` are boxes
        that are taken too.
        """
        left, top, right, bottom = bounding_box(outline)
        width, height = size
        if width > right - left or height > bottom - top:
            return None
        half_width, half_height = width / 2, height / 2
        inner = (left + half_width, top + half_height, right - half_width, bottom - half_height)
        for x, y in _spots(inner):
            box = (x - half_width, y - half_height, x + half_width, y + half_height)
            if self._is_taken(box, strictness) or any(_touch(box, name) for name in names):
                continue
            if _box_inside(box, outline):
                return x, y
        return None

    def _add(self, box: Box, strictness: Strictness) -> None:
        for square in _squares(box):
            self._squares.setdefault(square, []).append((strictness, box))

    def _is_taken(self, box: Box, strictness: Strictness) -> bool:
        left, top, right, bottom = box
        for square in _squares(box):
            for level, (x0, y0, x1, y1) in self._squares.get(square, ()):
                if x0 < right and left < x1 and y0 < bottom and top < y1 and level >= strictness:
                    return True
        return False


_known: list[tuple[Shell, Mapping[str, DeskLook], FreeFloor]] = []


def free_floor_of(shell: Shell, desks: Mapping[str, DeskLook]) -> FreeFloor:
    """The free floor, from the cache while building and desks are the same objects."""
    for known_shell, known_desks, free in _known:
        if known_shell is shell and known_desks is desks:
            return free
    free = FreeFloor(shell, desks)
    _known.insert(0, (shell, desks, free))
    del _known[KEPT:]
    return free


def _spots(area: Box) -> list[Place]:
    """Places to try in an area, the best first."""
    left, top, right, bottom = area
    across, down = (right - left) / STEPS, (bottom - top) / STEPS
    middle_x, middle_y = (left + right) / 2, (top + bottom) / 2
    spots = []
    for i in range(STEPS + 1):
        x = left + across * i
        for j in range(STEPS + 1):
            y = top + down * j
            spots.append((abs(x - middle_x) * 1.3 + _off(y - middle_y), x, y))
    spots.sort()
    return [(x, y) for _, x, y in spots]


def _squares(box: Box) -> list[tuple[int, int]]:
    columns = range(int(box[0] // SQUARE_MM), int(box[2] // SQUARE_MM) + 1)
    rows = range(int(box[1] // SQUARE_MM), int(box[3] // SQUARE_MM) + 1)
    return [(column, row) for column in columns for row in rows]


def _off(dy: float) -> float:
    return dy * 1.15 if dy > 0 else -dy


def _touch(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _box_inside(box: Box, outline: Sequence[Place]) -> bool:
    left, top, right, bottom = box
    corners = ((left, top), (right, top), (right, bottom), (left, bottom))
    if not all(inside(corner, outline) for corner in corners):
        return False
    sides = list(zip(corners, (*corners[1:], corners[0]), strict=True))
    edges = zip(outline, (*outline[1:], outline[0]), strict=True)
    return not any(segments_meet(a, b, c, d) for c, d in edges for a, b in sides)


def _obstacles(shell: Shell) -> list[Box]:
    """Furniture and walls as upright boxes."""
    boxes: list[Box] = []
    for thing in shell.objects:
        boxes.append(object_box(thing.row))
        if thing.label_at in ("over", "under"):
            left, top, right, bottom = object_box(thing.row)
            boxes.append((left, top - 500, right, bottom + 500))
        for x, y in thing.chairs:
            boxes.append((x - CHAIR_MM, y - CHAIR_MM, x + CHAIR_MM, y + CHAIR_MM))
    for wall in shell.walls:
        boxes += _wall_boxes(wall.path.toSubpathPolygons())
    return boxes


def _wall_boxes(polygons: Iterable[QPolygonF]) -> Iterator[Box]:
    """Boxes of walls that run with the axes; that of a slanting one would be far too large."""
    for polygon in polygons:
        rect = polygon.boundingRect()
        if min(rect.width(), rect.height()) <= SLANT_MM:
            yield rect.left(), rect.top(), rect.right(), rect.bottom()


def _zone_box(look: DeskLook) -> Box:
    middle = look.depth / 2 + ZONE_MM / 2
    x, y = turned((0, middle), look.angle)
    wide, deep = look.width, ZONE_MM
    points = corners(look.x + x, look.y + y, wide, deep, look.angle)
    return bounding_box(points)


def _desk_box(look: DeskLook) -> Box:
    rect = top_bounds(look)
    if not look.is_cell:
        x, y = look.seat_at.x(), look.seat_at.y()
        reach = CHAIR_REACH_MM / 2
        rect = rect.united(QRectF(x - reach, y - reach, 2 * reach, 2 * reach))
    return rect.left(), rect.top(), rect.right(), rect.bottom()
