"""Chair zones, benches, and where two chair zones overlap: shapes in floor millimetres.

Nothing here draws.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLocale, QRectF
from PySide6.QtGui import QPainterPath, QTransform

from planner.check import Verdict
from planner.clearance import ZONE_MM, Clash, clashes
from planner.model import Bench, Desk, Plan
from planner.vectors import Place, corners, turned
from ui.draw.shell import polygon


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
    """Desks or chairs in the way: the floor they dispute, and by how much, in words."""

    desks: tuple[str, ...]
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


def zone_corners(desk: Desk) -> list[Place]:
    """The corners of a desk top with its chair zone, clockwise."""
    half, last = desk.width_mm / 2, desk.depth_mm / 2 + ZONE_MM
    first = -desk.depth_mm / 2
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
    """Where the referee found desks and chairs in the way on this floor, and nobody waived it."""
    if verdict is None:
        return ()
    told = {(finding.code, finding.desks) for finding in verdict.all_findings}
    return tuple(
        _overlap(clash)
        for clash in clashes(plan)
        if clash.floor_id == floor_id and (clash.code, clash.desks) in told
    )


def _overlap(clash: Clash) -> Overlap:
    path = QPainterPath()
    path.addPolygon(polygon(clash.outline))
    path.closeSubpath()
    return Overlap(clash.desks, path, metres_text(clash.mm, 1))


def metres_text(length_mm: float, decimals: int = 2) -> str:
    """A length as people say it, in the language of the window: "0.3 m"."""
    return f"{QLocale().toString(length_mm / 1000, 'f', decimals)} m"
