"""Chair zones, benches, and where two chair zones overlap: shapes in floor millimetres.

Nothing here draws.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QLocale, QRectF
from PySide6.QtGui import QPainterPath, QTransform

from planner.check import Verdict
from planner.model import Bench, Desk, Plan
from planner.vectors import Place, corners, side_of, turned
from ui.draw.shell import polygon

ZONE_MM: Final = 1000
"""Depth of the free floor behind a desk in which its chair moves."""

OVERLAP_CODES: Final = frozenset({"chair_zone_overlap", "chair_zones_overlap", "chairs_overlap"})


@dataclass(frozen=True, slots=True)
class BenchShape:
    """A bench, or a desk that stands alone: its zone as one block, and where its name stands.

    ``name`` is "" for a single desk. ``label`` is the outer end of the spine, ``is_upright`` tells
    that the spine runs up and down, so that the name goes above it.
    """

    name: str
    zone: QPainterPath
    label: Place
    is_upright: bool = False


@dataclass(frozen=True, slots=True)
class Overlap:
    """Two chairs in each other's way: the common floor, and by how much, in words."""

    desks: tuple[str, str]
    path: QPainterPath
    text: str


_known: dict[tuple[str, ...], tuple[tuple[Desk, ...], BenchShape]] = {}


def benches_of(plan: Plan, floor_id: str) -> tuple[BenchShape, ...]:
    """Every bench and every single desk of the floor; only changed ones are worked out anew."""
    groups: dict[str, list[Desk]] = {}
    singles: list[Desk] = []
    for desk in plan.desks.values():
        if desk.floor_id != floor_id or desk.is_cell:
            continue
        if desk.bench_id is None:
            singles.append(desk)
        else:
            groups.setdefault(desk.bench_id, []).append(desk)
    shapes = [
        _kept(("bench", plan.id, key), plan.benches[key], tuple(group))
        for key, group in groups.items()
    ]
    shapes += [_kept(("desk", plan.id, desk.id), None, (desk,)) for desk in singles]
    return tuple(shapes)


def _kept(key: tuple[str, ...], bench: Bench | None, desks: tuple[Desk, ...]) -> BenchShape:
    name = bench.name if bench else ""
    known = _known.get(key)
    if known and known[1].name == name and _same(known[0], desks):
        return known[1]
    shape = _bench_shape(name, desks)
    if len(_known) > 20_000:
        _known.clear()
    _known[key] = (desks, shape)
    return shape


def _same(before: Sequence[Desk], after: Sequence[Desk]) -> bool:
    pairs = zip(before, after, strict=False)
    return len(before) == len(after) and all(one is other for one, other in pairs)


def _bench_shape(name: str, desks: Sequence[Desk]) -> BenchShape:
    axis = _axis(desks[0].angle_deg)
    tops = _bounds(_tops(desks), axis)
    is_upright = abs(axis) > 45
    middle = tops.center()
    label = (tops.right() if is_upright and axis < 0 else tops.left(), middle.y())
    return BenchShape(name, _zone(desks, axis), turned(label, axis), is_upright)


def _axis(angle_deg: int) -> int:
    """The direction of a spine: the angle of a desk without its sense, above -90 and at most 90."""
    axis = angle_deg % 180
    return axis - 180 if axis > 90 else axis


def _zone(desks: Sequence[Desk], axis: int) -> QPainterPath:
    """One block if the desks fill it, else the pieces together."""
    path = QPainterPath()
    pieces = [zone_corners(desk) for desk in desks]
    if all((desk.angle_deg - axis) % 180 == 0 for desk in desks):
        block = _bounds(pieces, axis)
        size = sum((d.depth_mm + ZONE_MM) * d.width_mm for d in desks)
        if size >= 0.97 * block.width() * block.height():
            path.addPolygon(QTransform().rotate(axis).map(polygon(_rect_points(block))))
            path.closeSubpath()
            return path
    for piece in pieces:
        one = QPainterPath()
        one.addPolygon(polygon(piece))
        one.closeSubpath()
        path = path.united(one)
    return path.simplified()


def zone_corners(desk: Desk, *, with_top: bool = True) -> list[Place]:
    """The corners of a desk's chair zone, with the desk top or without it, clockwise."""
    half, first = desk.width_mm / 2, -desk.depth_mm / 2 if with_top else desk.depth_mm / 2
    last = desk.depth_mm / 2 + ZONE_MM
    outline = ((-half, first), (half, first), (half, last), (-half, last))
    return [_placed(desk, point) for point in outline]


def _placed(desk: Desk, point: Place) -> Place:
    x, y = turned(point, desk.angle_deg)
    return desk.x_mm + x, desk.y_mm + y


def _tops(desks: Iterable[Desk]) -> list[Sequence[Place]]:
    return [corners(d.x_mm, d.y_mm, d.width_mm, d.depth_mm, d.angle_deg) for d in desks]


def _bounds(pieces: Iterable[Sequence[Place]], axis: int) -> QRectF:
    points = [turned(point, -axis) for piece in pieces for point in piece]
    return polygon(points).boundingRect()


def _rect_points(rect: QRectF) -> list[Place]:
    left, top, right, bottom = rect.left(), rect.top(), rect.right(), rect.bottom()
    return [(left, top), (right, top), (right, bottom), (left, bottom)]


# Overlaps


def overlaps_of(plan: Plan, verdict: Verdict | None, floor_id: str) -> tuple[Overlap, ...]:
    """Where the referee found chairs in each other's way on this floor."""
    if verdict is None:
        return ()
    return tuple(_overlaps(plan.desks, verdict, floor_id))


def _overlaps(desks: Mapping[str, Desk], verdict: Verdict, floor_id: str) -> Iterator[Overlap]:
    for finding in verdict.all_findings:
        if finding.code not in OVERLAP_CODES or len(finding.desks) != 2:
            continue
        one, other = (desks[desk_id] for desk_id in finding.desks)
        if one.floor_id != floor_id or other.floor_id != floor_id:
            continue
        common = clipped(zone_corners(one, with_top=False), zone_corners(other, with_top=False))
        if len(common) < 3:
            common = clipped(zone_corners(one), zone_corners(other))
        if len(common) >= 3:
            path = QPainterPath()
            path.addPolygon(polygon(common))
            path.closeSubpath()
            yield Overlap((one.id, other.id), path, metres_text(_depth_mm(path), 1))


def _depth_mm(path: QPainterPath) -> float:
    box = path.boundingRect()
    return min(box.width(), box.height())


def metres_text(length_mm: float, decimals: int = 2) -> str:
    """A length as people say it, in the language of the window: "0.3 m"."""
    return f"{QLocale().toString(length_mm / 1000, 'f', decimals)} m"


def clipped(subject: Sequence[Place], window: Sequence[Place]) -> list[Place]:
    """What two convex polygons that both run clockwise share (Sutherland and Hodgman, 1974)."""
    result = list(subject)
    for start, end in zip(window, (*window[1:], window[0]), strict=True):
        points, result = result, []
        for here, there in zip(points, points[1:] + points[:1], strict=True):
            one, other = side_of(here, start, end), side_of(there, start, end)
            if one >= 0:
                result.append(here)
            if (one > 0 > other) or (one < 0 < other):
                part = one / (one - other)
                result.append(
                    (here[0] + (there[0] - here[0]) * part, here[1] + (there[1] - here[1]) * part)
                )
    return result
