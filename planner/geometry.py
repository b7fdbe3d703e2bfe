"""The odd shapes that plain maths gets wrong, by Shapely. Nothing else imports Shapely.

Whatever the first paint, the referee or a drag needs is plain Python (``vectors``, ``convex``,
``clearance``, ``snapping``): Shapely brings NumPy along and is slow to load.
"""

from __future__ import annotations

from collections.abc import Sequence

import shapely

from planner.vectors import Place


def covered_area_m2(outline: Sequence[Place]) -> float:
    """Floor within an outline whose sides may cross, every part of it counted once, in m2."""
    ring = shapely.LinearRing(outline)
    faces = shapely.polygonize([shapely.node(ring)])
    return float(shapely.area(shapely.union_all(list(faces.geoms)))) / 1_000_000
