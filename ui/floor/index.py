"""Where the desks of one floor are, for the pointer: which desk is under it, which are in a
rectangle.

A grid of squares, kept up to date desk by desk while something is dragged. Knows no Qt; lengths are
millimetres.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from planner.model import Desk
from planner.vectors import TURNS, Box, Place, bounding_box, corners

CHAIR_MM: Final = 350
"""Half the width of a chair: what a desk reaches beyond its top."""
SQUARE_MM: Final = 4000
"""A square holds a handful of desks, and a desk reaches into at most four."""


def desk_corners(desk: Desk) -> tuple[Place, Place, Place, Place]:
    """The corners of the desk top, clockwise from the far left as its person sees it."""
    return corners(desk.x_mm, desk.y_mm, desk.width_mm, desk.depth_mm, desk.angle_deg)


def box_of(desk: Desk) -> Box:
    """The upright box round a desk top and its chair."""
    x, y = desk.seat_point
    chair = ((x - CHAIR_MM, y - CHAIR_MM), (x + CHAIR_MM, y + CHAIR_MM))
    return bounding_box((*desk_corners(desk), *chair))


def joined(boxes: Iterable[Box]) -> Box | None:
    """The box round all boxes; None if there is none."""
    found = list(boxes)
    if not found:
        return None
    lefts, tops, rights, bottoms = zip(*found, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def in_desk(desk: Desk, x: float, y: float) -> Place:
    """The place seen from the desk: millimetres to the right and towards the chair, from its
    middle."""
    cos, sin = TURNS[desk.angle_deg % 360]
    dx, dy = x - desk.x_mm, y - desk.y_mm
    return dx * cos + dy * sin, dy * cos - dx * sin


def on_top(desk: Desk, x: float, y: float) -> bool:
    """True if the place is on the desk top."""
    across, along = in_desk(desk, x, y)
    return abs(across) <= desk.width_mm / 2 and abs(along) <= desk.depth_mm / 2


class DeskIndex:
    """The desks of one floor by place."""

    def __init__(self, desks: Iterable[Desk] = ()) -> None:
        self._desks: dict[str, Desk] = {}
        self._boxes: dict[str, Box] = {}
        self._squares: dict[tuple[int, int], set[str]] = {}
        for desk in desks:
            self.put(desk)

    @property
    def desks(self) -> Mapping[str, Desk]:
        """All desks by id."""
        return self._desks

    def put(self, desk: Desk) -> None:
        """Add a desk, or move it to where it is now."""
        self.remove(desk.id)
        self._desks[desk.id] = desk
        self._boxes[desk.id] = box_of(desk)
        for square in _squares(self._boxes[desk.id]):
            self._squares.setdefault(square, set()).add(desk.id)

    def remove(self, desk_id: str) -> None:
        """Forget a desk; nothing happens if it is not known."""
        if self._desks.pop(desk_id, None) is not None:
            for square in _squares(self._boxes.pop(desk_id)):
                self._squares[square].discard(desk_id)

    def box(self, desk_id: str) -> Box:
        """The box round a desk and its chair. Raises KeyError for a desk of another floor."""
        return self._boxes[desk_id]

    def within(self, box: Box) -> set[str]:
        """Desks whose box touches this one."""
        near = {desk_id for square in _squares(box) for desk_id in self._squares.get(square, ())}
        return {desk_id for desk_id in near if _touch(self._boxes[desk_id], box)}

    def at(self, x: float, y: float, chair_mm: float = CHAIR_MM) -> str | None:
        """The desk whose top, or chair of this radius, is there; of several the one with the
        nearest middle."""
        reach = (x - chair_mm, y - chair_mm, x + chair_mm, y + chair_mm)
        found: list[tuple[bool, float, str]] = []
        for desk_id in self.within(reach):
            desk = self._desks[desk_id]
            tops = on_top(desk, x, y)
            if tops or math.dist(desk.seat_point, (x, y)) <= chair_mm:
                found.append((not tops, math.dist((desk.x_mm, desk.y_mm), (x, y)), desk_id))
        return min(found)[2] if found else None

    def whole(self) -> Box | None:
        """The box round all desks; None without desks."""
        return joined(self._boxes.values())


def _squares(box: Box) -> Iterator[tuple[int, int]]:
    left, top, right, bottom = (math.floor(edge / SQUARE_MM) for edge in box)
    for column in range(left, right + 1):
        for row in range(top, bottom + 1):
            yield column, row


def _touch(one: Box, other: Box) -> bool:
    return one[0] <= other[2] and other[0] <= one[2] and one[1] <= other[3] and other[1] <= one[3]
