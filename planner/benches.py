"""Several desks as one block: where each stands in a bench of one or two rows."""

from __future__ import annotations

from planner.model import Desk
from planner.vectors import turned

BETWEEN_ROWS_MM = 2000
"""Desk edge to desk edge of two benches back to back (space-rules: 2.0 m advised)."""


def bench_desks(
    floor_id: str,
    name: str,
    x_mm: int,
    y_mm: int,
    *,
    rows: int = 2,
    places: int = 4,
    angle_deg: int = 0,
    width_mm: int = 1600,
    depth_mm: int = 800,
    bench_id: str | None = None,
    first: int = 1,
) -> tuple[Desk, ...]:
    """Desks ``A1-1``, ``A1-2`` ... of a bench named ``A1``, numbered as one reads.

    Two rows face each other; one row looks up at angle 0; further pairs of rows stand behind an
    aisle. (``x_mm``, ``y_mm``) is the middle of the whole block, about which it is turned. Ids are
    the names. Raises ValueError unless rows and places are at least 1.
    """
    if rows < 1 or places < 1:
        raise ValueError((rows, places))
    downs = [row * depth_mm + row // 2 * BETWEEN_ROWS_MM for row in range(rows)]
    middle = ((places - 1) * width_mm / 2, downs[-1] / 2)
    found = []
    for row, down in enumerate(downs):
        looks_down = rows > 1 and row % 2 == 0
        for place in range(places):
            dx, dy = turned((place * width_mm - middle[0], down - middle[1]), angle_deg)
            label = f"{name}-{first + row * places + place}"
            found.append(
                Desk(
                    id=label,
                    floor_id=floor_id,
                    name=label,
                    x_mm=x_mm + round(dx),
                    y_mm=y_mm + round(dy),
                    angle_deg=(angle_deg + (180 if looks_down else 0)) % 360,
                    width_mm=width_mm,
                    depth_mm=depth_mm,
                    bench_id=bench_id,
                )
            )
    return tuple(found)
