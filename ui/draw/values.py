"""What looks are made of: one frozen value for each desk, person, link and floor.

Nothing here draws.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from PySide6.QtCore import QPointF, QRectF

from planner.model import LinkKind, Role
from planner.vectors import TURNS
from ui.draw.shell import Shell
from ui.draw.theme import Theme
from ui.draw.zones import BenchShape, Overlap

Broken = Literal["", "must", "wish"]
DragPart = Literal["", "origin", "target"]
Side = Literal[-1, 1]

INSET_MM: Final = 20
"""A desk is drawn this much smaller on every side, so that neighbours stay apart."""


@dataclass(frozen=True, slots=True)
class Drag:
    """A person on the way to another desk: where from, where over, and who would come back."""

    person_id: str
    from_desk: str | None = None
    to_desk: str | None = None
    other_id: str | None = None


@dataclass(frozen=True, slots=True)
class Shown:
    """What of the window's state is on the floor, beside the plan itself."""

    selected: frozenset[str] = frozenset()
    hovered: str | None = None
    moved: frozenset[str] = frozenset()  # people who sit elsewhere in the preview
    drag: Drag | None = None
    links: bool = True
    rings: bool = True
    locks: bool = True


ON_PAPER: Final = Shown(rings=False, locks=False)
"""A chart on the wall shows who sits where, not what is still to do, nor what was locked."""


@dataclass(frozen=True, slots=True)
class PersonLook:
    """A person at a desk."""

    id: str
    role: Role
    initials: str
    short: str
    name: str
    days: str


@dataclass(frozen=True, slots=True)
class DeskLook:
    """A desk with everybody at it. Lengths are floor millimetres, ``seat`` is in the desk's frame.

    ``top`` is what is drawn of its top (of a slanting desk: before it is turned), ``seat_at``
    where its chair is on the floor.
    ``word`` stands where the name of the person would: guest, out of service, comes here.
    """

    id: str
    theme: Theme
    name: str
    x: int
    y: int
    angle: int
    width: int
    depth: int
    seat: tuple[float, float]
    is_cell: bool = False
    state: str = "in_use"
    word: str = ""
    people: tuple[PersonLook, ...] = ()
    features: tuple[str, ...] = ()
    uncovered: bool = False
    locked: bool = False
    moved: bool = False
    broken: Broken = ""
    selected: bool = False
    hovered: bool = False
    drag: DragPart = ""
    top: QRectF = field(init=False, compare=False, repr=False)
    seat_at: QPointF = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        # Far away thousands of these are drawn at once: the two places are worked out only here.
        cos, sin = TURNS[self.angle]
        across, along = self.seat
        place = QPointF(self.x + across * cos - along * sin, self.y + across * sin + along * cos)
        width, depth = self.width - 2 * INSET_MM, self.depth - 2 * INSET_MM
        if self.angle % 180 == 90:
            width, depth = depth, width
        top = QRectF(self.x - width / 2, self.y - depth / 2, width, depth)
        object.__setattr__(self, "seat_at", place)
        object.__setattr__(self, "top", top)

    @property
    def role(self) -> Role | None:
        """The role whose colour the desk has; None for an empty one."""
        return self.people[0].role if self.people else None


@dataclass(frozen=True, slots=True)
class LinkLook:
    """A line between two partners. ``side`` is the way round: -1 left, 1 right of desk ``a``."""

    a: DeskLook
    b: DeskLook
    kind: LinkKind
    side: Side = -1
    strong: bool = False
    planned: bool = False


@dataclass(frozen=True, slots=True)
class FloorLook:
    """A floor ready to be painted."""

    floor_id: str
    theme: Theme
    shell: Shell
    desks: Mapping[str, DeskLook]
    links: tuple[LinkLook, ...]
    benches: tuple[BenchShape, ...]
    overlaps: tuple[Overlap, ...]
    shown: Shown
