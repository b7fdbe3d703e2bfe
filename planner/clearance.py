"""Room to sit: desks that stand in each other or in walls, and chairs that are in the way.

Worked out anew only for desks that moved, so that a drag shows it live. Plain Python; lengths are
millimetres. Cells of a seating grid have no direction and are left out; so are screens, which stand
on desks.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from planner.convex import clipped, width_of
from planner.differing import differing
from planner.model import Desk, Door, Plan, Wall
from planner.packs import pack_of
from planner.sight import solid_pieces
from planner.vectors import Box, Place, bounding_box, corners, turned

ClashCode = Literal[
    "desks_overlap", "desk_in_wall", "chair_blocked", "chair_at_wall", "chairs_overlap"
]
Outline = tuple[Place, ...]
Square = tuple[str, int, int]

ZONE_MM: Final = 1000
"""Depth of the free floor behind a desk in which its chair moves (space-rules section 3)."""

LEAST_MM: Final = 50
"""Less than this is how people measure, not a desk or chair in the way."""

SQUARE_MM: Final = 3000


@dataclass(frozen=True, slots=True)
class Clash:
    """What is in the way by ``mm`` millimetres, and the floor it is about.

    ``desks_overlap`` and ``chairs_overlap``: two desks in order of their ids. ``chair_blocked``: a
    desk whose chair has no room, and the desk that stands there. The others: one desk.
    """

    code: ClashCode
    floor_id: str
    desks: tuple[str, ...]
    outline: Outline
    mm: int


@dataclass(frozen=True, slots=True)
class _Zone:
    """A desk with its top, its chair zone and the floor that is to be free of things behind it."""

    desk: Desk
    top: Outline
    chair: Outline
    behind: Outline
    top_box: Box
    chair_box: Box
    behind_box: Box
    box: Box


@dataclass(frozen=True, slots=True)
class _Block:
    """A solid piece of a wall in its true thickness."""

    outline: Outline
    box: Box


class Clearances:
    """All clashes of a plan; ``follow`` costs only what the desks that differ cost."""

    def __init__(
        self, walls: Mapping[str, Wall], doors: Mapping[str, Door], behind_mm: int = ZONE_MM
    ) -> None:
        self._blocks = _blocks(walls, doors)
        self._behind_mm = behind_mm
        self._desks: Mapping[str, Desk] = {}
        self._zones: dict[str, _Zone] = {}
        self._squares: dict[Square, set[str]] = {}
        self._clashes: dict[tuple[str, str], Clash] = {}
        self._by_desk: dict[str, set[str]] = {}
        self._sorted: tuple[Clash, ...] | None = ()

    @property
    def clashes(self) -> tuple[Clash, ...]:
        """Every clash, in order of the desks' ids."""
        if self._sorted is None:
            self._sorted = tuple(self._clashes[key] for key in sorted(self._clashes))
        return self._sorted

    def follow(self, desks: Mapping[str, Desk]) -> None:
        """The desks of the plan are these."""
        changed = differing(self._desks, desks)
        self._desks = desks
        for key in changed:
            self._forget(key)
        for key in changed:
            if key in desks:
                self._take(desks[key])

    def _forget(self, desk_id: str) -> None:
        zone = self._zones.pop(desk_id, None)
        if zone is None:
            return
        for square in _squares(zone.desk.floor_id, zone.box):
            self._squares[square].discard(desk_id)
        for other in self._by_desk.pop(desk_id, ()):
            self._clashes.pop((min(desk_id, other), max(desk_id, other)), None)
            if other in self._by_desk:
                self._by_desk[other].discard(desk_id)
        self._clashes.pop((desk_id, ""), None)
        self._sorted = None

    def _take(self, desk: Desk) -> None:
        if desk.is_cell:
            return
        zone = self._zones[desk.id] = _zone(desk, self._behind_mm)
        self._sorted = None
        near: set[str] = set()
        blocks: dict[int, _Block] = {}
        for square in _squares(desk.floor_id, zone.box):
            here = self._squares.setdefault(square, set())
            near |= here
            here.add(desk.id)
            blocks.update((id(block), block) for block in self._blocks.get(square, ()))
        for other_id in near:
            clash = _clash(zone, self._zones[other_id])
            if clash is not None:
                self._clashes[min(desk.id, other_id), max(desk.id, other_id)] = clash
                self._by_desk.setdefault(desk.id, set()).add(other_id)
                self._by_desk.setdefault(other_id, set()).add(desk.id)
        wall_clash = _wall_clash(zone, blocks.values())
        if wall_clash is not None:
            self._clashes[desk.id, ""] = wall_clash


_recent: list[tuple[Mapping[str, Wall], Mapping[str, Door], int, Clearances]] = []


def clashes(plan: Plan) -> tuple[Clash, ...]:
    """Every clash of the plan, in order of the desks' ids; quick after a few desks moved.

    How much floor is to be free behind a desk is as the plan's space pack says.
    """
    behind_mm = round(pack_of(plan.settings.space_pack).behind_desk.value)
    for walls, doors, behind, known in _recent:
        if walls is plan.walls and doors is plan.doors and behind == behind_mm:
            known.follow(plan.desks)
            return known.clashes
    fresh = Clearances(plan.walls, plan.doors, behind_mm)
    _recent.insert(0, (plan.walls, plan.doors, behind_mm, fresh))
    del _recent[2:]
    fresh.follow(plan.desks)
    return fresh.clashes


def chair_zone(desk: Desk, depth_mm: int = ZONE_MM) -> Outline:
    """The free floor behind a desk, clockwise from its inner left corner at angle 0."""
    half, edge = desk.width_mm / 2, desk.depth_mm / 2
    places = ((-half, edge), (half, edge), (half, edge + depth_mm), (-half, edge + depth_mm))
    return tuple(
        (desk.x_mm + x, desk.y_mm + y)
        for x, y in (turned(place, desk.angle_deg) for place in places)
    )


# ---------------------------------------------------------------- the helpers


def _zone(desk: Desk, behind_mm: int) -> _Zone:
    top = corners(desk.x_mm, desk.y_mm, desk.width_mm, desk.depth_mm, desk.angle_deg)
    chair, behind = chair_zone(desk), chair_zone(desk, behind_mm)
    boxes = bounding_box(top), bounding_box(chair), bounding_box(behind)
    return _Zone(desk, top, chair, behind, *boxes, _both(_both(*boxes[:2]), boxes[2]))


def _both(a: Box, b: Box) -> Box:
    return min(a[0], b[0]), min(a[1], b[1]), max(a[2], b[2]), max(a[3], b[3])


def _clash(a: _Zone, b: _Zone) -> Clash | None:
    """The worst that two desks do to each other."""
    one, other = (a, b) if a.desk.id < b.desk.id else (b, a)
    if not _meet(one.box, other.box):
        return None
    if _meet(one.top_box, other.top_box) and (
        clash := _shared("desks_overlap", one, one.top, other, other.top)
    ):
        return clash
    if _meet(one.behind_box, other.top_box) and (
        clash := _shared("chair_blocked", one, one.behind, other, other.top)
    ):
        return clash
    if _meet(one.top_box, other.behind_box) and (
        clash := _shared("chair_blocked", other, other.behind, one, one.top)
    ):
        return clash
    if _meet(one.chair_box, other.chair_box):
        return _shared("chairs_overlap", one, one.chair, other, other.chair)
    return None


def _shared(code: ClashCode, one: _Zone, mine: Outline, other: _Zone, its: Outline) -> Clash | None:
    common = clipped(mine, its)
    mm = width_of(common)
    if mm < LEAST_MM:
        return None
    desks = (one.desk.id, other.desk.id)
    return Clash(code, one.desk.floor_id, desks, tuple(common), round(mm))


def _wall_clash(zone: _Zone, blocks: Iterable[_Block]) -> Clash | None:
    """The worst that walls do to a desk or to its chair."""
    near = [block for block in blocks if _meet(zone.box, block.box)]
    cases: tuple[tuple[ClashCode, Outline], ...] = (
        ("desk_in_wall", zone.top),
        ("chair_at_wall", zone.behind),
    )
    for code, mine in cases:
        found = [clipped(mine, block.outline) for block in near]
        common = max(found, key=width_of, default=[])
        mm = width_of(common)
        if mm >= LEAST_MM:
            return Clash(code, zone.desk.floor_id, (zone.desk.id,), tuple(common), round(mm))
    return None


def _blocks(
    walls: Mapping[str, Wall], doors: Mapping[str, Door]
) -> Mapping[Square, tuple[_Block, ...]]:
    by_wall: dict[str, list[Door]] = {}
    for door in doors.values():
        by_wall.setdefault(door.wall_id, []).append(door)
    squares: dict[Square, list[_Block]] = {}
    for wall in walls.values():
        if wall.kind == "screen":
            continue
        for piece in solid_pieces(wall, by_wall.get(wall.id, ())):
            for block in _pieces(piece, wall.thickness_mm):
                for square in _squares(wall.floor_id, block.box):
                    squares.setdefault(square, []).append(block)
    return {square: tuple(blocks) for square, blocks in squares.items()}


def _pieces(piece: tuple[Place, Place], thickness_mm: int) -> Iterator[_Block]:
    """A wall in parts of a few metres, so that a slanting one is in few squares."""
    (ax, ay), (bx, by) = piece
    length = math.dist((ax, ay), (bx, by))
    if length < 1:
        return
    parts = math.ceil(length / SQUARE_MM)
    sx, sy = -(by - ay) / length * thickness_mm / 2, (bx - ax) / length * thickness_mm / 2
    for part in range(parts):
        (px, py), (qx, qy) = (
            (ax + (bx - ax) * step / parts, ay + (by - ay) * step / parts)
            for step in (part, part + 1)
        )
        outline = ((px - sx, py - sy), (qx - sx, qy - sy), (qx + sx, qy + sy), (px + sx, py + sy))
        yield _Block(outline, bounding_box(outline))


def _meet(one: Box, other: Box) -> bool:
    return (
        one[0] + LEAST_MM < other[2]
        and other[0] + LEAST_MM < one[2]
        and one[1] + LEAST_MM < other[3]
        and other[1] + LEAST_MM < one[3]
    )


def _squares(floor_id: str, box: Box) -> list[Square]:
    left, top, right, bottom = (int(edge // SQUARE_MM) for edge in box)
    return [(floor_id, x, y) for x in range(left, right + 1) for y in range(top, bottom + 1)]
