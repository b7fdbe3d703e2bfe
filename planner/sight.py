"""Sight lines: does a straight line between two points of a floor cross a wall or a screen?

Door openings let a line through. Walls are their middle lines. Plain Python.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from planner.model import Door, Plan, Wall
from planner.vectors import Place, along, segments_meet

Piece = tuple[Place, Place]
Square = tuple[str, int, int]

SQUARE_MM: Final = 3000
_KEPT: Final = 4


@dataclass(frozen=True)
class Sight:
    """The solid pieces of all walls, by grid square."""

    squares: Mapping[Square, tuple[Piece, ...]]

    def is_clear(self, floor_id: str, ax: float, ay: float, bx: float, by: float) -> bool:
        """True if nothing stands between (ax, ay) and (bx, by); touching a wall is not clear."""
        squares = self.squares
        if not squares:
            return True
        columns = _span(ax, bx)
        rows = _span(ay, by)
        for column in columns:
            for row in rows:
                for start, end in squares.get((floor_id, column, row), ()):
                    if segments_meet((ax, ay), (bx, by), start, end):
                        return False
        return True


def _span(one: float, other: float) -> range:
    low, high = (one, other) if one < other else (other, one)
    return range(int(low // SQUARE_MM), int(high // SQUARE_MM) + 1)


_recent: list[tuple[Mapping[str, Wall], Mapping[str, Door], Sight]] = []


def sight_of(plan: Plan) -> Sight:
    """The sight lines of a plan; the last few are remembered by identity of their tables."""
    for walls, doors, sight in _recent:
        if walls is plan.walls and doors is plan.doors:
            return sight
    sight = _sight(plan)
    _recent.insert(0, (plan.walls, plan.doors, sight))
    del _recent[_KEPT:]
    return sight


def solid_pieces(wall: Wall, doors: Iterable[Door]) -> Iterator[Piece]:
    """The parts of a wall's middle line that no door opens."""
    length = math.dist(wall.start, wall.end)
    at = 0.0
    for left, right in sorted(
        (door.offset_mm - door.width_mm / 2, door.offset_mm + door.width_mm / 2) for door in doors
    ):
        if left > at:
            yield along(wall.start, wall.end, at), along(wall.start, wall.end, min(left, length))
        at = max(at, right)
        if at >= length:
            return
    # The very end point, so that upright walls stay exactly upright.
    yield (along(wall.start, wall.end, at) if at else wall.start), wall.end


def _sight(plan: Plan) -> Sight:
    doors: dict[str, list[Door]] = {}
    for door in plan.doors.values():
        doors.setdefault(door.wall_id, []).append(door)
    squares: dict[Square, list[Piece]] = {}
    for wall in plan.walls.values():
        for piece in solid_pieces(wall, doors.get(wall.id, ())):
            (ax, ay), (bx, by) = piece
            for column in _span(ax, bx):
                for row in _span(ay, by):
                    squares.setdefault((wall.floor_id, column, row), []).append(piece)
    return Sight({square: tuple(pieces) for square, pieces in squares.items()})
