"""What two desks are to each other, worked out from their positions and directions alone."""

from __future__ import annotations

from typing import Final

from planner.model import Desk, LinkKind
from planner.vectors import TURNS

Square = tuple[str, int, int]
"""Floor id, column and row of a square of a grid."""

AISLE_MM: Final = 900
"""Two desk edges at least this far apart have an aisle between them (ASR A1.8 table 2: a way for up
to five people is 0.90 m wide). Their desks are then "across", not "side" or "facing"."""

TOUCH_MM: Final = 20
"""Cells whose edges are at most this far apart share the edge."""


class Node:
    """A desk as the maths needs it: seat point, middle, direction, half sizes."""

    __slots__ = (
        "angle", "cx", "cy", "fx", "fy", "half_depth", "half_width", "id", "is_cell", "square",
        "x", "y",
    )  # fmt: skip

    def __init__(self, desk: Desk, square_mm: int) -> None:
        self.id = desk.id
        self.cx, self.cy = desk.x_mm, desk.y_mm
        self.angle = desk.angle_deg % 360
        cos, sin = TURNS[self.angle]
        self.fx, self.fy = sin, -cos
        self.half_width, self.half_depth = desk.width_mm / 2, desk.depth_mm / 2
        self.is_cell = desk.is_cell
        if desk.is_cell:
            self.x, self.y = desk.x_mm, desk.y_mm
        else:
            out = self.half_depth + desk.seat_gap_mm
            self.x = round(desk.x_mm + desk.seat_dx_mm * cos - out * sin)
            self.y = round(desk.y_mm + desk.seat_dx_mm * sin + out * cos)
        self.square: Square = (desk.floor_id, self.x // square_mm, self.y // square_mm)


def kind_of(a: Node, b: Node) -> LinkKind | None:
    """What two desks are to each other, walls and distance aside; None for cells that do not touch.

    It is the same whichever comes first, and turning or moving both together changes nothing.
    """
    if a.is_cell and b.is_cell:
        return _cell_kind(a, b)
    if a.is_cell or b.is_cell:
        return _mixed_kind(b, a) if a.is_cell else _mixed_kind(a, b)
    turn = (a.angle - b.angle) % 360
    if 45 < turn < 135 or 225 < turn < 315:
        return "corner"
    dx, dy = b.x - a.x, b.y - a.y
    front_a, front_b = dx * a.fx + dy * a.fy, -(dx * b.fx + dy * b.fy)
    along = (abs(front_a) + abs(front_b)) / 2
    sideways = (abs(dy * a.fx - dx * a.fy) + abs(dy * b.fx - dx * b.fy)) / 2
    if turn <= 45 or turn >= 315:
        return _same_way_kind(a, b, along, sideways)
    if along < sideways:
        return "corner"
    if front_a + front_b < 0:
        return "back_to_back"
    dx, dy = b.cx - a.cx, b.cy - a.cy
    between = (abs(dx * a.fx + dy * a.fy) + abs(dx * b.fx + dy * b.fy)) / 2
    has_aisle = between - a.half_depth - b.half_depth >= AISLE_MM
    return "across" if has_aisle else "facing"


def _same_way_kind(a: Node, b: Node, along: float, sideways: float) -> LinkKind:
    """Both look the same way: about abreast is side, one about behind the other across."""
    if along * 7 <= sideways * 4:  # 4/7 is the tangent of 29.7 degrees
        dx, dy = b.cx - a.cx, b.cy - a.cy
        between = (abs(dy * a.fx - dx * a.fy) + abs(dy * b.fx - dx * b.fy)) / 2
        has_aisle = between - a.half_width - b.half_width >= AISLE_MM
        return "across" if has_aisle else "side"
    return "across" if sideways * 7 <= along * 4 else "corner"


def _cell_kind(a: Node, b: Node) -> LinkKind | None:
    """Cells have no direction: an edge in common is "cell", a corner in common "corner"."""
    if (a.angle - b.angle) % 90:
        return None
    cos, sin = TURNS[a.angle]
    dx, dy = b.cx - a.cx, b.cy - a.cy
    across, along = abs(dx * cos + dy * sin), abs(dy * cos - dx * sin)
    half = (b.half_width, b.half_depth)
    if (a.angle - b.angle) % 180 == 90:
        half = (b.half_depth, b.half_width)
    gap_x = across - a.half_width - half[0]
    gap_y = along - a.half_depth - half[1]
    if gap_x > TOUCH_MM or gap_y > TOUCH_MM:
        return None
    return "corner" if gap_x >= -TOUCH_MM and gap_y >= -TOUCH_MM else "cell"


def _mixed_kind(desk: Node, cell: Node) -> LinkKind:
    """A desk and a cell of a grid: only the desk has a direction."""
    dx, dy = cell.x - desk.x, cell.y - desk.y
    ahead = dx * desk.fx + dy * desk.fy
    sideways = abs(dy * desk.fx - dx * desk.fy)
    if abs(ahead) * 7 <= sideways * 4:
        return "side"
    if sideways * 7 <= abs(ahead) * 4:
        return "facing" if ahead > 0 else "back_to_back"
    return "corner"
