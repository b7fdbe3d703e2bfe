"""Convex outlines that run clockwise (y down): what two of them share, and how wide that is.

Plain Python, quick enough for every mouse move of a drag.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from planner.vectors import Place, side_of


def clipped(subject: Sequence[Place], window: Sequence[Place]) -> list[Place]:
    """What two convex outlines share (Sutherland and Hodgman, 1974); no corners if nothing."""
    result = list(subject)
    start = window[-1]
    for end in window:
        points, result = result, []
        if not points:
            return points
        here = points[-1]
        one = side_of(here, start, end)
        for there in points:
            other = side_of(there, start, end)
            if (one > 0 > other) or (one < 0 < other):
                part = one / (one - other)
                x = here[0] + (there[0] - here[0]) * part
                result.append((x, here[1] + (there[1] - here[1]) * part))
            if other >= 0:
                result.append(there)
            here, one = there, other
        start = end
    return result


def width_of(outline: Sequence[Place]) -> float:
    """The least width of a convex outline in any direction, in millimetres; 0 for none."""
    if len(outline) < 3:
        return 0.0
    least = math.inf
    start = outline[-1]
    for end in outline:
        length = math.dist(start, end)
        if length > 1e-6:
            reach = max(side_of(point, start, end) for point in outline)
            least = min(least, reach / length)
        start = end
    return 0.0 if least is math.inf else max(0.0, least)


def shared_width(one: Sequence[Place], other: Sequence[Place]) -> float:
    """How wide the common part of two convex outlines is, in millimetres."""
    return width_of(clipped(one, other))
