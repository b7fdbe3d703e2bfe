"""The building of one floor made ready for drawing: outline, rooms, walls, doors, furniture.

Worked out once for a plan's tables and kept while they are the same objects, so painting does no
geometry. Lengths are floor millimetres. Nothing here draws.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF

from planner.model import Background, Desk, FloorObject, Picture, Plan, Room
from planner.places import room_at
from planner.vectors import Box, Place, area, bounding_box, corners, inside, turned
from ui.draw.walls import (
    DoorShape,
    WallShape,
    WindowShape,
    door_shapes,
    floor_outline,
    wall_shapes,
    window_shapes,
)  # fmt: skip

CHAIR_MM: Final = 210
"""Radius of a chair at a table."""
CHAIR_GAP_MM: Final = 310
"""From the edge of a table to the middle of a chair."""
CHAIR_PITCH_MM: Final = 700
TABLE_FOR_CHAIRS_MM: Final = 900
"""A smaller table has none."""
PAPER_MM: Final = 1000
"""Floor round everything, while there are no outer walls."""
EMPTY_FLOOR: Final = QRectF(0, 0, 20_000, 12_000)

_KEPT: Final = 8


@dataclass(frozen=True, slots=True)
class RoomShape:
    """A room with what its label says; ``seats`` is 0 where the figure means nothing."""

    room: Room
    path: QPainterPath
    seats: int
    area_m2: float


@dataclass(frozen=True, slots=True)
class ObjectShape:
    """A thing on the floor, the chairs at it, and where its word goes: in, under, over or none."""

    row: FloorObject
    chairs: tuple[Place, ...]
    label_at: str


@dataclass(frozen=True, slots=True)
class Shell:
    """All of a floor that is no desk."""

    floor_id: str
    outline: QPainterPath
    bounds: QRectF
    is_closed: bool
    rooms: tuple[RoomShape, ...]
    objects: tuple[ObjectShape, ...]
    walls: tuple[WallShape, ...]
    windows: tuple[WindowShape, ...]
    doors: tuple[DoorShape, ...]
    background: tuple[Background, Picture] | None
    north_deg: int


_known: list[tuple[tuple[object, ...], Shell]] = []


def shell_of(plan: Plan, floor_id: str) -> Shell:
    """The building of a floor, from the cache if none of its tables differ."""
    is_open = all(wall.kind != "outer" for wall in plan.walls.values())
    desks = plan.desks if is_open else None  # without outer walls the paper follows the desks
    key = (
        floor_id, plan.floors, plan.rooms, plan.walls, plan.doors, plan.windows, plan.objects, desks
    )  # fmt: skip
    for known, shell in _known:
        if all(one is other for one, other in zip(known, key, strict=True)):
            return shell
    shell = _make(plan, floor_id)
    _known.insert(0, (key, shell))
    del _known[_KEPT:]
    return shell


def _make(plan: Plan, floor_id: str) -> Shell:
    rooms = [room for room in plan.rooms.values() if room.floor_id == floor_id]
    objects = tuple(_objects(plan, floor_id))
    walls = wall_shapes(plan, floor_id)
    enclosed = floor_outline(plan, floor_id)
    bounds = _bounds(plan, floor_id, walls)
    outline = enclosed or QPainterPath()
    if enclosed is None:
        outline.addRect(bounds)
    floor = plan.floors[floor_id]
    picture = plan.pictures.get(floor.background.picture_id) if floor.background else None
    return Shell(
        floor_id=floor_id,
        outline=outline,
        bounds=bounds,
        is_closed=enclosed is not None,
        rooms=tuple(_room(plan, room, objects) for room in rooms),
        objects=objects,
        walls=walls,
        windows=window_shapes(plan, floor_id),
        doors=door_shapes(plan, floor_id),
        background=(floor.background, picture) if floor.background and picture else None,
        north_deg=floor.north_deg,
    )


def polygon(points: Iterable[Place]) -> QPolygonF:
    """A closed polygon of Qt."""
    return QPolygonF([QPointF(x, y) for x, y in points])


def _room(plan: Plan, room: Room, objects: Iterable[ObjectShape]) -> RoomShape:
    path = QPainterPath()
    path.addPolygon(polygon(room.outline))
    path.closeSubpath()
    chairs = sum(
        len(thing.chairs)
        for thing in objects
        if inside((thing.row.x_mm, thing.row.y_mm), room.outline)
    )
    seats = room.capacity or (chairs if room.kind == "meeting" else 0)
    return RoomShape(room, path, seats, area(room.outline) / 1e6)


def _bounds(plan: Plan, floor_id: str, walls: Iterable[WallShape]) -> QRectF:
    """What the floor covers with its walls; round everything there is while no wall is outer."""
    outer = [wall.path.boundingRect() for wall in walls if wall.kind == "outer"]
    if outer:
        return outer[0]
    points: list[Place] = [p for wall in walls for p in _box_points(wall.path.boundingRect())]
    for room in plan.rooms.values():
        points += room.outline if room.floor_id == floor_id else ()
    rows: Iterable[Desk | FloorObject] = (*plan.desks.values(), *plan.objects.values())
    for row in rows:
        if row.floor_id == floor_id:
            points += corners(row.x_mm, row.y_mm, row.width_mm, row.depth_mm, row.angle_deg)
    if not points:
        return QRectF(EMPTY_FLOOR)
    left, top, right, bottom = bounding_box(points)
    rect = QRectF(QPointF(left, top), QPointF(right, bottom))
    return rect.adjusted(-PAPER_MM, -PAPER_MM, PAPER_MM, PAPER_MM)


def _box_points(rect: QRectF) -> tuple[Place, Place]:
    return (rect.left(), rect.top()), (rect.right(), rect.bottom())


# Furniture


def _objects(plan: Plan, floor_id: str) -> Iterator[ObjectShape]:
    for row in plan.objects.values():
        if row.floor_id == floor_id:
            room_id = room_at(plan, floor_id, (row.x_mm, row.y_mm))
            room = plan.rooms[room_id] if room_id is not None else None
            yield ObjectShape(row, tuple(_chairs(row, room)), _label_at(row, room))


def _chairs(row: FloorObject, room: Room | None) -> Iterator[Place]:
    """Where people sit at a table: along its sides, but not through a wall of its room."""
    if room is not None and room.kind == "lounge":
        return
    for across, along in _chair_places(row):
        dx, dy = turned((across, along), row.angle_deg)
        place = (row.x_mm + dx, row.y_mm + dy)
        if room is None or inside(place, room.outline):
            yield place


def _chair_places(row: FloorObject) -> Iterator[Place]:
    if row.kind == "round_table":
        reach = row.width_mm / 2 + CHAIR_GAP_MM
        count = max(3, int(math.tau * reach / (2.2 * CHAIR_PITCH_MM)))
        for n in range(count):
            turn = math.tau * n / count
            yield reach * math.cos(turn), reach * math.sin(turn)
    elif row.kind == "table" and max(row.width_mm, row.depth_mm) >= TABLE_FOR_CHAIRS_MM:
        for place in _spread(row.width_mm):
            yield place, -row.depth_mm / 2 - CHAIR_GAP_MM
            yield place, row.depth_mm / 2 + CHAIR_GAP_MM
        if row.width_mm > 1.2 * row.depth_mm > TABLE_FOR_CHAIRS_MM:
            yield -row.width_mm / 2 - CHAIR_GAP_MM, 0
            yield row.width_mm / 2 + CHAIR_GAP_MM, 0


def _spread(width_mm: int) -> list[float]:
    count = max(1, width_mm // CHAIR_PITCH_MM)
    count = count if count < 4 else count - 1  # long tables leave air at their corners
    pitch = min(width_mm / count, 1.2 * CHAIR_PITCH_MM)
    return [(n - (count - 1) / 2) * pitch for n in range(count)]


def _label_at(row: FloorObject, room: Room | None) -> str:
    """Tables and counters hold their word; of others it stands below, or above before a wall."""
    if not row.label:
        return ""
    if row.kind in {"text", "table", "round_table", "counter", "other"}:
        return "in"
    box = object_box(row)
    below = ((box[0] + box[2]) / 2, box[3] + 400)
    return "over" if room is not None and not inside(below, room.outline) else "under"


def object_box(row: FloorObject | Desk) -> Box:
    """The upright box round the top of a desk or thing."""
    return bounding_box(corners(row.x_mm, row.y_mm, row.width_mm, row.depth_mm, row.angle_deg))
