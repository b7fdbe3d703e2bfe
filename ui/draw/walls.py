"""The shapes of walls, windows and doors, worked out once from the plan, in floor millimetres.

Walls are polygons of their true thickness, mitred where two of a kind meet, with the openings cut
out. Nothing here draws.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath, QPolygonF

from planner.model import Door, Plan, Point, Wall, Window
from planner.model.floor import WallKind
from planner.vectors import Place, area, inside, signed_area

WALL_ORDER: Final[tuple[WallKind, ...]] = ("screen", "glass", "inner", "outer")
"""From below: an inner wall that runs into an outer one ends under it."""

SMALLEST_ROOM_MM2: Final = 1e6

_MITRE_LIMIT: Final = 3.0
_STRAIGHT: Final = 0.2  # sine of 12 degrees: flatter corners need no mitre


@dataclass(frozen=True, slots=True)
class WallShape:
    """All walls of one kind as one path, and the thickness of the thinnest of them."""

    kind: WallKind
    path: QPainterPath
    thickness_mm: int


@dataclass(frozen=True, slots=True)
class WindowShape:
    """A window: its middle, the direction of its wall, its length and the wall's thickness."""

    id: str
    x: float
    y: float
    angle_deg: float
    width_mm: float
    thickness_mm: float


@dataclass(frozen=True, slots=True)
class DoorShape:
    """A door: the opening as a window has it, and its leaves as (hinge, tip, shut) points."""

    id: str
    opening: WindowShape
    leaves: tuple[tuple[Place, Place, Place], ...]
    is_outer: bool


@dataclass(frozen=True, slots=True)
class _Line:
    """A wall as the maths needs it."""

    wall: Wall
    ux: float
    uy: float
    length: float

    def at(self, distance: float) -> Place:
        x, y = self.wall.start
        return x + self.ux * distance, y + self.uy * distance

    @property
    def angle_deg(self) -> float:
        return math.degrees(math.atan2(self.uy, self.ux))


def wall_shapes(plan: Plan, floor_id: str) -> tuple[WallShape, ...]:
    """Every wall of the floor by kind, in the order in which they are drawn."""
    lines = [_line(wall) for wall in plan.walls.values() if wall.floor_id == floor_id]
    gaps = _gaps(plan)
    joints = _joints(lines)
    shapes = []
    for kind in WALL_ORDER:
        of_kind = [line for line in lines if line.wall.kind == kind]
        if of_kind:
            path = QPainterPath()
            path.setFillRule(Qt.FillRule.WindingFill)
            for line in of_kind:
                for outline in _solid_parts(line, gaps.get(line.wall.id, ()), joints):
                    path.addPolygon(_clockwise(outline))
                    path.closeSubpath()
            shapes.append(WallShape(kind, path, min(line.wall.thickness_mm for line in of_kind)))
    return tuple(shapes)


def window_shapes(plan: Plan, floor_id: str) -> tuple[WindowShape, ...]:
    """Every window of the floor."""
    return tuple(
        _opening(window, plan.walls[window.wall_id])
        for window in plan.windows.values()
        if plan.walls[window.wall_id].floor_id == floor_id
    )


def door_shapes(plan: Plan, floor_id: str) -> tuple[DoorShape, ...]:
    """Every door of the floor."""
    return tuple(
        DoorShape(
            door.id,
            _opening(door, plan.walls[door.wall_id]),
            tuple(_leaves(door, plan.walls[door.wall_id])),
            plan.walls[door.wall_id].kind == "outer",
        )
        for door in plan.doors.values()
        if plan.walls[door.wall_id].floor_id == floor_id
    )


def floor_outline(plan: Plan, floor_id: str) -> QPainterPath | None:
    """What the outer walls enclose, walls included and courtyards cut out.

    None while they enclose nothing. Corners need not meet exactly: walls that touch are enough.
    """
    walls = QPainterPath()
    walls.setFillRule(Qt.FillRule.WindingFill)
    lines = [
        _line(wall)
        for wall in plan.walls.values()
        if wall.floor_id == floor_id and wall.kind == "outer"
    ]
    joints = _joints(lines)
    for line in lines:
        walls.addPolygon(_clockwise(_outline(line, 0, line.length, joints)))
        walls.closeSubpath()
    rings = [_ring(points) for points in walls.simplified().toSubpathPolygons()]
    rings = [ring for ring in rings if area(ring) >= SMALLEST_ROOM_MM2]
    depths = [sum(other is not ring and _holds(other, ring) for other in rings) for ring in rings]
    if not any(depths):
        return None
    # 0 = outside of the walls, 1 = their inside, 2 = outside of a courtyard's walls, 3 = courtyard
    path = QPainterPath()
    for ring, depth in zip(rings, depths, strict=True):
        if depth % 4 in (0, 3):
            path.addPolygon(_clockwise(ring))
            path.closeSubpath()
    return path


def _ring(points: QPolygonF) -> list[Place]:
    return [(points.at(n).x(), points.at(n).y()) for n in range(points.count())]


def _holds(outer: Sequence[Place], inner: Sequence[Place]) -> bool:
    return area(outer) > area(inner) and inside(inner[0], outer)


def _line(wall: Wall) -> _Line:
    length = math.dist(wall.start, wall.end)
    dx, dy = wall.end[0] - wall.start[0], wall.end[1] - wall.start[1]
    return _Line(wall, dx / length, dy / length, length)


def _opening(opening: Window | Door, wall: Wall) -> WindowShape:
    line = _line(wall)
    x, y = line.at(opening.offset_mm)
    return WindowShape(opening.id, x, y, line.angle_deg, opening.width_mm, wall.thickness_mm)


def _leaves(door: Door, wall: Wall) -> Iterator[tuple[Place, Place, Place]]:
    """A leaf hangs on the face of the wall that it opens to; "left" is seen from start to end."""
    if door.swing == "none":
        return
    line = _line(wall)
    side = 1 if door.swing == "right" else -1
    nx, ny = -line.uy * side, line.ux * side
    face = wall.thickness_mm / 2
    first, last = door.offset_mm - door.width_mm / 2, door.offset_mm + door.width_mm / 2
    middle = float(door.offset_mm)
    spans = [(first, middle), (last, middle)] if door.double else [(first, last)]
    if not door.double and door.hinge == "end":
        spans = [(last, first)]
    for hinge_at, shut_at in spans:
        hx, hy = line.at(hinge_at)
        sx, sy = line.at(shut_at)
        width = abs(shut_at - hinge_at)
        hinge = (hx + nx * face, hy + ny * face)
        tip = (hinge[0] + nx * width, hinge[1] + ny * width)
        yield hinge, tip, (sx + nx * face, sy + ny * face)


def _gaps(plan: Plan) -> dict[str, list[tuple[float, float]]]:
    """Openings of every wall as (from, to) along it, in order."""
    gaps: dict[str, list[tuple[float, float]]] = {}
    openings: Iterable[Window | Door] = (*plan.windows.values(), *plan.doors.values())
    for opening in openings:
        half = opening.width_mm / 2
        span = (opening.offset_mm - half, opening.offset_mm + half)
        gaps.setdefault(opening.wall_id, []).append(span)
    for spans in gaps.values():
        spans.sort()
    return gaps


def _joints(lines: Iterable[_Line]) -> dict[Point, list[_Line]]:
    joints: dict[Point, list[_Line]] = {}
    for line in lines:
        joints.setdefault(line.wall.start, []).append(line)
        joints.setdefault(line.wall.end, []).append(line)
    return joints


def _solid_parts(
    line: _Line, gaps: Sequence[tuple[float, float]], joints: Mapping[Point, list[_Line]]
) -> Iterator[list[Place]]:
    """The outlines of what is left of a wall between its openings."""
    at = 0.0
    for first, last in gaps:
        if first > at:
            yield _outline(line, at, first, joints)
        at = max(at, last)
    if at < line.length:
        yield _outline(line, at, line.length, joints)


def _outline(
    line: _Line, first: float, last: float, joints: Mapping[Point, list[_Line]]
) -> list[Place]:
    start = _end(line, first, joints, at_start=True) if first <= 0 else _flat(line, first)
    end = _end(line, last, joints, at_start=False) if last >= line.length else _flat(line, last)
    return [start[0], end[0], end[1], start[1]]


def _flat(line: _Line, distance: float) -> tuple[Place, Place]:
    """The left and the right corner of a wall that ends squarely."""
    x, y = line.at(distance)
    half = line.wall.thickness_mm / 2
    return (x + line.uy * half, y - line.ux * half), (x - line.uy * half, y + line.ux * half)


def _end(
    line: _Line, distance: float, joints: Mapping[Point, list[_Line]], *, at_start: bool
) -> tuple[Place, Place]:
    corner = line.wall.start if at_start else line.wall.end
    others = [other for other in joints[corner] if other.wall.id != line.wall.id]
    if len(others) == 1 and _alike(line, others[0]):
        mitred = _mitre(line, others[0], corner, at_start=at_start)
        if mitred is not None:
            return mitred
    crossing = [o for o in others if abs(line.ux * o.uy - line.uy * o.ux) > _STRAIGHT]
    more = max((o.wall.thickness_mm / 2 for o in crossing), default=0.0)
    return _flat(line, distance - more if at_start else distance + more)


def _alike(one: _Line, other: _Line) -> bool:
    return (one.wall.kind, one.wall.thickness_mm) == (other.wall.kind, other.wall.thickness_mm)


def _mitre(
    line: _Line, other: _Line, corner: Point, *, at_start: bool
) -> tuple[Place, Place] | None:
    """The corners on the line that halves the angle of two walls; None if they run straight on."""
    ux, uy = (line.ux, line.uy) if at_start else (-line.ux, -line.uy)  # away from the corner
    away = 1 if other.wall.start == corner else -1
    vx, vy = other.ux * away, other.uy * away
    cross = ux * vy - uy * vx
    if abs(cross) < _STRAIGHT:
        return None
    half = line.wall.thickness_mm / 2
    # s lies `half` left of u and `half` right of v: s.(uy,-ux) = half, s.(vy,-vx) = -half
    sx, sy = half * (ux + vx) / -cross, half * (uy + vy) / -cross
    if math.hypot(sx, sy) > _MITRE_LIMIT * half:
        return None
    left_of_u = (corner[0] + sx, corner[1] + sy)
    right_of_u = (corner[0] - sx, corner[1] - sy)
    return (left_of_u, right_of_u) if at_start else (right_of_u, left_of_u)


def _clockwise(outline: Sequence[Place]) -> QPolygonF:
    points = outline if signed_area(outline) > 0 else outline[::-1]
    return QPolygonF([QPointF(x, y) for x, y in points])
