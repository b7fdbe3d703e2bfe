"""The building: floors, rooms, walls, doors, windows, desks and things that are no seats.

Lengths are whole millimetres, y down; angles whole degrees, clockwise. Frozen rows; edits are in
``planner/edits/floor.py``.
"""

from __future__ import annotations

import math
from datetime import date
from typing import Final, Literal

from planner.model.row import Point, Row, TableRow

RoomKind = Literal[
    "office", "meeting", "phone", "kitchen", "lounge", "storage", "corridor", "other"
]
WallKind = Literal["outer", "inner", "glass", "screen"]
DeskState = Literal["in_use", "guest", "out_of_service"]
ObjectKind = Literal[
    "table",
    "round_table",
    "plant",
    "printer",
    "sofa",
    "armchair",
    "stairs",
    "lockers",
    "counter",
    "text",
    "other",
]

SEAT_GAP_MM: Final = 350
"""From the edge of the desk top to the seat point (product.md, command line)."""

FEATURES: Final = ("sit-stand", "two-screens", "window", "quiet", "wide-access")
"""The desk features with a word and an icon of their own; any other text is kept as it is."""


class Picture(TableRow, frozen=True, kw_only=True):
    """A background picture, stored once by the SHA-256 of its bytes (``id``)."""

    media_type: str
    width_px: int
    height_px: int
    data: bytes


class Background(Row, frozen=True, kw_only=True):
    """Where a picture lies under a floor.

    The calibration is what the user said: two points of the picture (in pixels) that are
    ``length_mm`` apart. The picture's top left corner lies at (``x_mm``, ``y_mm``) before it is
    turned by ``angle_deg`` about that corner.
    """

    picture_id: str
    from_px: Point = (0, 0)
    to_px: Point = (1000, 0)
    length_mm: int = 10_000
    x_mm: int = 0
    y_mm: int = 0
    angle_deg: int = 0
    mirrored: bool = False
    opacity_percent: int = 50
    crop_px: tuple[int, int, int, int] | None = None  # left, top, width, height

    @property
    def mm_per_px(self) -> float:
        """Millimetres a pixel, from the calibration."""
        return self.length_mm / math.dist(self.from_px, self.to_px)


class Floor(TableRow, frozen=True, kw_only=True):
    """One storey. ``rank`` orders the tabs, lowest storey first."""

    name: str
    rank: int = 0
    background: Background | None = None
    north_deg: int = 0


class Room(TableRow, frozen=True, kw_only=True):
    """A polygon on a floor. ``capacity`` is the people limit that the user set, if any."""

    floor_id: str
    name: str
    outline: tuple[Point, ...]
    kind: RoomKind = "office"
    height_mm: int | None = None
    capacity: int | None = None
    ventilated: bool = False


class Wall(TableRow, frozen=True, kw_only=True):
    """A straight wall along its middle line. Screens are low walls between desks."""

    floor_id: str
    start: Point
    end: Point
    thickness_mm: int = 120
    kind: WallKind = "inner"


class Door(TableRow, frozen=True, kw_only=True):
    """An opening in a wall; ``offset_mm`` is from the wall's start to the middle of the opening."""

    wall_id: str
    offset_mm: int
    width_mm: int = 900
    hinge: Literal["start", "end"] = "start"
    swing: Literal["left", "right", "none"] = "left"  # seen from the wall's start to its end
    double: bool = False
    is_exit: bool = False


class Window(TableRow, frozen=True, kw_only=True):
    """A window in a wall; ``offset_mm`` is from the wall's start to the middle of the window."""

    wall_id: str
    offset_mm: int
    width_mm: int = 1200


class Bench(TableRow, frozen=True, kw_only=True):
    """Several desks that are placed as one block; the desks name it."""

    floor_id: str
    name: str


class Desk(TableRow, frozen=True, kw_only=True):
    """One workplace. (``x_mm``, ``y_mm``) is the middle of the desk top.

    ``angle_deg`` is clockwise; 0 = the person sits below the desk (larger y) and faces up.
    ``is_cell`` marks a cell of a seating grid: its direction is unknown, the person sits in the
    middle, and it is beside the cells it shares an edge with. ``out_from``/``out_until`` bound
    ``out_of_service``.
    """

    floor_id: str
    name: str
    x_mm: int
    y_mm: int
    angle_deg: int = 0
    width_mm: int = 1600
    depth_mm: int = 800
    seat_dx_mm: int = 0
    seat_gap_mm: int = SEAT_GAP_MM
    features: tuple[str, ...] = ()
    state: DeskState = "in_use"
    state_reason: str = ""
    out_from: date | None = None
    out_until: date | None = None
    bench_id: str | None = None
    is_cell: bool = False
    fixed: bool = False  # locked in place on the floor

    @property
    def seat_point(self) -> Point:
        """Where the chair is, in floor millimetres."""
        if self.is_cell:
            return self.x_mm, self.y_mm
        across, along = self.seat_dx_mm, self.depth_mm / 2 + self.seat_gap_mm
        turn = math.radians(self.angle_deg)
        return (
            round(self.x_mm + across * math.cos(turn) - along * math.sin(turn)),
            round(self.y_mm + across * math.sin(turn) + along * math.cos(turn)),
        )

    def takes_staff(self, on: date | None = None) -> bool:
        """True if staff can be seated here (on a date, or on any when None)."""
        if self.state == "guest":
            return False
        if self.state == "in_use":
            return True
        after = on is not None and self.out_until is not None and on > self.out_until
        before = on is not None and self.out_from is not None and on < self.out_from
        return after or before


class FloorObject(TableRow, frozen=True, kw_only=True):
    """Something that is no seat: a table, a plant, a printer, a text. Explains the room."""

    floor_id: str
    kind: ObjectKind
    x_mm: int
    y_mm: int
    width_mm: int = 800
    depth_mm: int = 800
    angle_deg: int = 0
    label: str = ""


class Link(TableRow, frozen=True, kw_only=True):
    """A hand-made change to the beside graph: ``added`` makes two desks beside, False parts
    them."""

    desk_a: str
    desk_b: str
    added: bool = True


class Waiver(TableRow, frozen=True, kw_only=True):
    """Somebody's signed word that a finding is accepted."""

    code: str
    place_ids: tuple[str, ...] = ()
    reason: str = ""
    signed_by: str = ""
    signed_on: date | None = None
