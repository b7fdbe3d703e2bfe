"""Draws the lines between partners, and the arrows of a preview.

The painter's world coordinates are floor millimetres; every function leaves it as it was.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPainterPathStroker, QPen, QPolygonF, QTransform

from planner.vectors import segments_meet
from ui.draw.desks import name_polygons, person_place
from ui.draw.lod import Level, Lod, frame, lod_of, pixels
from ui.draw.people import MOVED_GAP, RIM, dashed
from ui.draw.theme import Theme, colour
from ui.draw.values import DeskLook, LinkLook
from ui.draw.ways import in_frame, other_side, way_of

CORNER: Final = 6.0
STRONG: Final = 3.0
BULGES: Final = (0.0, 0.22, -0.22, 0.45, -0.45)
ARROW_BULGE: Final = 0.16
HEAD: Final = 6.5

Points = list[QPointF]


def draw_links(
    painter: QPainter, links: Iterable[LinkLook], theme: Theme, lod: Lod | None = None
) -> None:
    """Draw every link: an accent line with a rim in the colour of the floor."""
    lod = lod or lod_of(painter)
    if lod.level == Level.FAR:
        return
    with pixels(painter) as transform:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if lod.level == Level.SHAPES:
            _draw_thin(painter, links, theme, lod, transform)
            return
        for link in links:
            path = link_path(link, transform, lod)
            width = STRONG if link.strong else lod.link_width
            cap, join = Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.RoundJoin
            if not link.planned:
                painter.setPen(QPen(colour(theme.floor), width + 2, c=cap, j=join))
                painter.drawPath(path)
            pen = (
                dashed(theme.accent, width, 6, 4)
                if link.planned
                else QPen(colour(theme.accent), width, c=cap, j=join)
            )
            painter.setPen(pen)
            painter.drawPath(path)


def _draw_thin(
    painter: QPainter, links: Iterable[LinkLook], theme: Theme, lod: Lod, transform: QTransform
) -> None:
    """From far away all links are lines of one pen, put down at once."""
    lines = []
    for link in links:
        points = _trimmed(route(link, transform, lod), lod.radius, lod.radius)
        lines += [QLineF(p, q) for p, q in pairwise(points)]
    painter.setPen(QPen(colour(theme.accent), lod.link_width, c=Qt.PenCapStyle.RoundCap))
    painter.drawLines(lines)


def link_path(link: LinkLook, transform: QTransform, lod: Lod) -> QPainterPath:
    """The line of a link in pixels, from the rim of one person to the rim of the other."""
    points = route(link, transform, lod)
    gap = lod.radius + RIM
    return _rounded(_trimmed(points, gap, gap))


def route(link: LinkLook, transform: QTransform, lod: Lod) -> Points:
    """The corners of a link's way in pixels, from person to person."""
    way = way_of(link)
    if way == "bracket":
        return _bracket(link, transform, lod)
    if way == "behind":
        return _behind(link, transform, lod)
    start, end = (person_place(desk, lod, transform) for desk in (link.a, link.b))
    if way == "straight":
        return [start, end]
    names = [p for desk in (link.a, link.b) for p in name_polygons(desk, lod, transform)]
    return _free(start, end, names)


def _bracket(link: LinkLook, transform: QTransform, lod: Lod) -> Points:
    """Out sideways, down the inside edge of the desks, back in."""
    a, b = link.a, link.b
    first = _half_bracket(a, b, link.side, transform, lod)
    last = _half_bracket(b, a, other_side(link), transform, lod)
    cos, sin = _axis(a, transform)
    jump = first[-1] - last[-1]
    aside = jump.x() * cos + jump.y() * sin
    if abs(aside) <= 4 + 40 * lod.mm:  # one straight line, half way between the two edges
        shift = QPointF(cos * aside / 2, sin * aside / 2)
        return [first[0], first[1] - shift, last[1] + shift, last[0]]
    return [*first, *reversed(last)]


def _half_bracket(
    one: DeskLook, other: DeskLook, side: int, transform: QTransform, lod: Lod
) -> Points:
    """From the person sideways to the edge, and along that to half way to the other desk."""
    base = frame(transform, one.x, one.y, one.angle)
    person = base.inverted()[0].map(person_place(one, lod, transform))
    edge = side * (one.width / 2 * lod.mm - edge_inset(lod))
    ahead = in_frame(one, other)[1]
    gap = abs(ahead) - (one.depth + other.depth) / 2
    spine = math.copysign(one.depth / 2 + gap / 2, ahead) * lod.mm
    return [
        base.map(person),
        base.map(QPointF(edge, person.y())),
        base.map(QPointF(edge, spine)),
    ]


def edge_inset(lod: Lod) -> float:
    """How far inside the edge of a desk a bracket runs: beside the name, which keeps 3 px free."""
    return lod.link_width / 2 + 0.75


def _behind(link: LinkLook, transform: QTransform, lod: Lod) -> Points:
    """Round the desk of the one who sits behind, to the back of the one in front."""
    rear, front, side = link.a, link.b, link.side
    if in_frame(rear, front)[1] > 0:
        rear, front, side = link.b, link.a, -link.side
    base = frame(transform, rear.x, rear.y, rear.angle)
    back = base.inverted()[0]
    start, end = person_place(rear, lod, transform), person_place(front, lod, transform)
    edge = side * (rear.width / 2 * lod.mm - edge_inset(lod))
    return [
        start,
        base.map(QPointF(edge, back.map(start).y())),
        base.map(QPointF(edge, back.map(end).y())),
        end,
    ]


def _axis(look: DeskLook, transform: QTransform) -> tuple[float, float]:
    base = frame(transform, 0, 0, look.angle)
    return base.m11(), base.m12()


def _free(start: QPointF, end: QPointF, names: Sequence[QPolygonF]) -> Points:
    """Straight if no name is in the way, else the flattest bow that misses every name."""
    bows = [_bow(start, end, bulge) for bulge in BULGES]
    return next((bow for bow in bows if not any(crosses(bow, name) for name in names)), bows[-2])


def _bow(start: QPointF, end: QPointF, bulge: float) -> Points:
    if not bulge:
        return [start, end]
    across = QPointF(start.y() - end.y(), end.x() - start.x()) * bulge
    control = (start + end) / 2 + across * 2
    steps = [n / 16 for n in range(17)]
    return [start * ((1 - t) ** 2) + control * (2 * t * (1 - t)) + end * (t * t) for t in steps]


def crosses(points: Points, area: QPolygonF) -> bool:
    """True if a line of these corners touches the polygon."""
    corners = [area.at(n) for n in range(area.count())]
    if area.containsPoint(points[0], Qt.FillRule.WindingFill):
        return True
    edges = list(zip(corners, corners[1:] + corners[:1], strict=True))
    ways = pairwise(points)
    return any(
        segments_meet(p.toTuple(), q.toTuple(), c.toTuple(), d.toTuple())
        for p, q in ways
        for c, d in edges
    )


def _trimmed(points: Points, first: float, last: float) -> Points:
    """The line without this much at its ends."""
    return _cut(_cut(points, first)[::-1], last)[::-1]


def _cut(points: Points, length: float) -> Points:
    rest = list(points)
    while len(rest) > 2 and (leg := _distance(rest[0], rest[1])) <= length:
        length -= leg
        del rest[0]
    leg = _distance(rest[0], rest[1])
    part = min(length / leg, 1.0) if leg else 0.0
    return [rest[0] + (rest[1] - rest[0]) * part, *rest[1:]]


def _distance(one: QPointF, other: QPointF) -> float:
    return math.hypot(other.x() - one.x(), other.y() - one.y())


def _rounded(points: Points, radius: float = CORNER) -> QPainterPath:
    path = QPainterPath(points[0])
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        legs = _distance(before, corner), _distance(corner, after)
        if min(legs) < 0.01:
            continue
        cut = min(radius, legs[0] / 2 if before is not points[0] else legs[0], legs[1] / 2)
        path.lineTo(corner + (before - corner) * (cut / legs[0]))
        path.quadTo(corner, corner + (after - corner) * (cut / legs[1]))
    path.lineTo(points[-1])
    return path


# Arrows


@dataclass(frozen=True, slots=True)
class ArrowLook:
    """A move of the preview, from desk to desk; ``both`` where two people change places."""

    start: DeskLook
    end: DeskLook
    both: bool = False
    strong: bool = False


def arrow_looks(
    desks: Mapping[str, DeskLook],
    before: Mapping[str, str],
    after: Mapping[str, str],
    strong: frozenset[str] = frozenset(),
) -> tuple[ArrowLook, ...]:
    """An arrow for everybody who moves within these desks; ``strong`` are people to point out.

    ``before`` and ``after`` are seats: person id -> desk id.
    """
    moves: dict[tuple[str, str], bool] = {}
    for person_id, end in after.items():
        start = before.get(person_id)
        if start and start != end and start in desks and end in desks:
            moves[start, end] = moves.get((start, end), False) or person_id in strong
    arrows = []
    for (start, end), is_strong in moves.items():
        both = (end, start) in moves
        if not both or start < end:
            strength = is_strong or moves.get((end, start), False)
            arrows.append(ArrowLook(desks[start], desks[end], both, strength))
    return tuple(arrows)


def draw_arrows(
    painter: QPainter,
    arrows: Iterable[ArrowLook],
    theme: Theme,
    desks: Iterable[DeskLook] = (),
    lod: Lod | None = None,
) -> None:
    """Draw arrows, strong ones last and on top; others pass under the names of ``desks``."""
    lod = lod or lod_of(painter)
    with pixels(painter) as transform:
        painter.save()
        names = _names_path(desks, lod, transform)
        if not names.isEmpty():
            everything = QPainterPath()
            everything.addRect(names.boundingRect().adjusted(-4000, -4000, 4000, 4000))
            painter.setClipPath(everything.subtracted(names))
        ordered = sorted(arrows, key=lambda arrow: arrow.strong)
        for arrow in ordered:
            if not arrow.strong:
                _draw_arrow(painter, arrow, theme, lod, transform)
        painter.restore()
        for arrow in ordered:
            if arrow.strong:
                _draw_arrow(painter, arrow, theme, lod, transform)


def _names_path(desks: Iterable[DeskLook], lod: Lod, transform: QTransform) -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for look in desks:
        for area in name_polygons(look, lod, transform):
            path.addPolygon(area)
            path.closeSubpath()
    return path


def _draw_arrow(
    painter: QPainter, arrow: ArrowLook, theme: Theme, lod: Lod, transform: QTransform
) -> None:
    gap = lod.radius + MOVED_GAP + 1
    start, end = (person_place(d, lod, transform) for d in (arrow.start, arrow.end))
    points = _trimmed(_bow(start, end, ARROW_BULGE), gap, gap)
    if _distance(points[0], points[-1]) < 2:
        return
    width = 2.0 if arrow.strong else 1.4
    painter.setOpacity(1.0 if arrow.strong else 0.75)
    line = _trimmed(points, HEAD * 0.7 if arrow.both else 0, HEAD * 0.7)
    path = QPainterPath(line[0])
    for point in line[1:]:
        path.lineTo(point)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour(theme.accent), width, c=Qt.PenCapStyle.FlatCap))
    painter.drawPath(path)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(theme.accent))
    for head in _heads(points, arrow.both):
        painter.drawPolygon(head)
    painter.setOpacity(1.0)


def _heads(points: Points, both: bool) -> Iterator[QPolygonF]:
    ends = [points[::-1], points] if both else [points[::-1]]
    for line in ends:
        tip, back = line[0], _cut(line, HEAD)[0]
        along = tip - back
        aside = QPointF(-along.y(), along.x()) * 0.45
        yield QPolygonF([tip, back + aside, back - aside])


def stroke_of(path: QPainterPath, width: float) -> QPainterPath:
    """What a line of this width covers."""
    stroker = QPainterPathStroker()
    stroker.setWidth(width)
    return stroker.createStroke(path)
