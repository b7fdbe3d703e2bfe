"""Plain-Python plane geometry in whole millimetres, y down. Fast to import; knows nothing of plans.

Shapely work lives in ``planner/geometry.py``; what the first paint and the referee need lives here.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import Final

Place = tuple[float, float]
"""A point (x, y) in millimetres, whole or not."""

Box = tuple[float, float, float, float]
"""Left, top, right, bottom in millimetres."""

_EXACT: Final = {0: (1.0, 0.0), 90: (0.0, 1.0), 180: (-1.0, 0.0), 270: (0.0, -1.0)}
TURNS: Final = tuple(
    _EXACT.get(deg) or (math.cos(math.radians(deg)), math.sin(math.radians(deg)))
    for deg in range(360)
)
"""(cosine, sine) of each whole degree, exact for quarter turns."""


def turned(point: Place, angle_deg: int, about: Place = (0, 0)) -> Place:
    """The point turned clockwise on the screen by whole degrees."""
    cos, sin = TURNS[angle_deg % 360]
    x, y = point[0] - about[0], point[1] - about[1]
    return about[0] + x * cos - y * sin, about[1] + x * sin + y * cos


def corners(
    x: float, y: float, width: float, depth: float, angle_deg: int
) -> tuple[Place, Place, Place, Place]:
    """The corners of a rectangle about its middle, clockwise from the top left one at angle 0."""
    cos, sin = TURNS[angle_deg % 360]
    ax, ay = width / 2 * cos, width / 2 * sin
    bx, by = -depth / 2 * sin, depth / 2 * cos
    return (
        (x - ax - bx, y - ay - by),
        (x + ax - bx, y + ay - by),
        (x + ax + bx, y + ay + by),
        (x - ax + bx, y - ay + by),
    )


def bounding_box(points: Iterable[Place]) -> Box:
    """The smallest upright box round the points. Raises ValueError when there is none."""
    xs, ys = zip(*points, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def signed_area(outline: Sequence[Place]) -> float:
    """Area in square millimetres; positive when the outline runs clockwise on the screen."""
    total = 0.0
    for (ax, ay), (bx, by) in zip(outline, (*outline[1:], outline[0]), strict=True):
        total += ax * by - bx * ay
    return total / 2


def area(outline: Sequence[Place]) -> float:
    """Area of a simple polygon in square millimetres, whichever way it runs."""
    return abs(signed_area(outline))


def crosses_itself(outline: Sequence[Place]) -> bool:
    """True if two sides that are not next to each other meet."""
    count = len(outline)
    sides = [(outline[i], outline[(i + 1) % count]) for i in range(count)]
    return any(
        segments_meet(*sides[i], *sides[j])
        for i in range(count)
        for j in range(i + 2, count)
        if not (i == 0 and j == count - 1)
    )


def within_ends(point: Place, start: Place, end: Place) -> bool:
    """True if the point lies in the upright box that the segment spans."""
    return min(start[0], end[0]) <= point[0] <= max(start[0], end[0]) and min(
        start[1], end[1]
    ) <= point[1] <= max(start[1], end[1])


def side_of(point: Place, start: Place, end: Place) -> float:
    """Above 0 if the point is right of the way from start to end (y down), below 0 if left."""
    return (end[0] - start[0]) * (point[1] - start[1]) - (end[1] - start[1]) * (point[0] - start[0])


def inside(point: Place, outline: Sequence[Place]) -> bool:
    """True if the point is in the polygon, concave ones too; its edges and corners are inside."""
    x, y = point
    is_in = False
    ax, ay = outline[-1]
    for bx, by in outline:
        if (ay > y) != (by > y):
            cross = (bx - ax) * (y - ay) - (by - ay) * (x - ax)
            if cross == 0:
                return True
            if (cross > 0) == (by > ay):
                is_in = not is_in
        elif (
            (y == ay == by and min(ax, bx) <= x <= max(ax, bx))
            or (x == bx and y == by)
            or (x == ax and y == ay)
        ):
            return True
        ax, ay = bx, by
    return is_in


def segments_meet(a: Place, b: Place, c: Place, d: Place) -> bool:
    """True if the segments a-b and c-d have a point in common; touching counts."""
    one, other = side_of(c, a, b), side_of(d, a, b)
    if (one > 0 and other > 0) or (one < 0 and other < 0):
        return False
    three, four = side_of(a, c, d), side_of(b, c, d)
    if (three > 0 and four > 0) or (three < 0 and four < 0):
        return False
    if one or other or three or four:
        return True
    return (
        within_ends(c, a, b) or within_ends(d, a, b) or within_ends(a, c, d) or within_ends(b, c, d)
    )


def along(start: Place, end: Place, distance: float) -> Place:
    """The point that lies this far from start towards end, or beyond either."""
    length = math.dist(start, end)
    part = distance / length
    return start[0] + (end[0] - start[0]) * part, start[1] + (end[1] - start[1]) * part


def segment_distance(point: Place, start: Place, end: Place) -> float:
    """From the point to the nearest point of the segment, in millimetres."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    square = dx * dx + dy * dy
    if square == 0:
        return math.dist(point, start)
    part = ((point[0] - start[0]) * dx + (point[1] - start[1]) * dy) / square
    part = min(1.0, max(0.0, part))
    return math.dist(point, (start[0] + part * dx, start[1] + part * dy))
