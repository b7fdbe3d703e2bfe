"""Which desk comes next by keyboard: in reading order, or in the direction of an arrow. Knows no
Qt."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Final, Literal

from planner.model import Desk

Direction = Literal["left", "right", "up", "down"]
STEPS: Final[dict[Direction, tuple[int, int]]] = {
    "left": (-1, 0),
    "right": (1, 0),
    "up": (0, -1),
    "down": (0, 1),
}
ROW_MM: Final = 400
"""Desks whose middles are this close in height are one row: half a desk, so a crooked row stays
one."""
ASIDE: Final = 2.0
"""A millimetre aside counts as two ahead, so an arrow goes straight on rather than to the
nearest."""


def reading_order(desks: Iterable[Desk]) -> list[str]:
    """Ids row by row from the top, each row from the left."""
    by_height = sorted(desks, key=lambda desk: (desk.y_mm, desk.x_mm, desk.id))
    rows: list[list[Desk]] = []
    for desk in by_height:
        if rows and desk.y_mm - rows[-1][0].y_mm <= ROW_MM:
            rows[-1].append(desk)
        else:
            rows.append([desk])
    return [desk.id for row in rows for desk in sorted(row, key=lambda d: (d.x_mm, d.y_mm, d.id))]


def next_desk(desks: Iterable[Desk], current: str | None, step: int) -> str | None:
    """The desk ``step`` places on in reading order, round the end; the first or last without a
    current one."""
    order = reading_order(desks)
    if not order:
        return None
    if current is None or current not in order:
        return order[0 if step > 0 else -1]
    return order[(order.index(current) + step) % len(order)]


def desk_towards(desks: Iterable[Desk], start: Desk, direction: Direction) -> str | None:
    """The nearest desk in that direction, within 45° to either side; None if there is none."""
    step_x, step_y = STEPS[direction]
    best: tuple[float, str] | None = None
    for desk in desks:
        dx, dy = desk.x_mm - start.x_mm, desk.y_mm - start.y_mm
        ahead, aside = dx * step_x + dy * step_y, abs(dx * step_y) + abs(dy * step_x)
        if desk.id == start.id or ahead <= 0 or aside > ahead:
            continue
        found = (math.hypot(ahead, aside * ASIDE), desk.id)
        best = min(best, found) if best is not None else found
    return best[1] if best is not None else None
