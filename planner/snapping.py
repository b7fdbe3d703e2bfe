"""Where dragged desks come to rest: flush, in line, with equal gaps, or against a wall.

Built once when the mouse goes down, asked at every move. Knows no shown pixels: the caller says how
far something may jump. Turned desks are lined up with others turned alike (or by quarters more).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from planner.model import Desk, Plan, Wall
from planner.vectors import Box, bounding_box, corners, turned

GRID_MM: Final = 10
NEAR_MM: Final = 6000
"""Only what is this near is lined up with."""

Guide = tuple[float, float, float, float]
"""A line on the floor from (x, y) to (x, y)."""


@dataclass(frozen=True, slots=True)
class Snap:
    """The shift to use in whole millimetres, and the lines that explain it."""

    dx_mm: int
    dy_mm: int
    guides: tuple[Guide, ...] = ()


@dataclass(frozen=True, slots=True)
class _Fit:
    """A shift along one axis, and the lines that it brings together.

    Lines are as long as what moves and ``span``, the other desk's extent along them.
    """

    shift: float
    rank: int  # of two that are as near, the lower one
    at: tuple[float, ...]
    span: tuple[float, float] | None = None


class Snapper:
    """What some desks of one floor can be lined up with while they are dragged."""

    def __init__(self, plan: Plan, ids: Iterable[str]) -> None:
        moving = [plan.desks[key] for key in ids if key in plan.desks]
        self._angle = moving[0].angle_deg % 90 if moving else 0
        floor_id = moving[0].floor_id if moving else ""
        chosen = {desk.id for desk in moving}
        self._box = self._box_of(moving) if moving else None
        self._tops: dict[tuple[int, int], list[Box]] = {}
        for desk in plan.desks.values():
            alike = desk.floor_id == floor_id and desk.angle_deg % 90 == self._angle
            if alike and desk.id not in chosen:
                box = self._box_of([desk])
                self._tops.setdefault(_square(box[0], box[1]), []).append(box)
        self._walls = [box for wall in _walls(plan, floor_id) for box in self._wall_box(wall)]

    def snap(self, dx: float, dy: float, tolerance_mm: float, grid_mm: int = GRID_MM) -> Snap:
        """A shift near (dx, dy) that lines the desks up, else one on the grid of ``grid_mm``."""
        if self._box is None:
            return Snap(round(dx), round(dy))
        u, v = turned((dx, dy), -self._angle)
        left, top, right, bottom = self._box
        there = (left + u, top + v, right + u, bottom + v)
        tops = [box for box in self._tops_round(there) if _is_near(there, box)]
        walls = [box for box in self._walls if _is_near(there, box)]
        across = _best(there, tops, walls, 0, tolerance_mm)
        down = _best(there, tops, walls, 1, tolerance_mm)
        u = u + across.shift if across else round(u / grid_mm) * grid_mm
        v = v + down.shift if down else round(v / grid_mm) * grid_mm
        x, y = turned((u, v), self._angle)
        rest = (left + u, top + v, right + u, bottom + v)
        return Snap(round(x), round(y), tuple(self._guides(rest, across, down)))

    def _tops_round(self, there: Box) -> Iterator[Box]:
        """Desk tops in the grid squares near a box, and some further away."""
        left, top = _square(there[0] - 2 * NEAR_MM, there[1] - 2 * NEAR_MM)
        right, bottom = _square(there[2] + NEAR_MM, there[3] + NEAR_MM)
        for x in range(left, right + 1):
            for y in range(top, bottom + 1):
                yield from self._tops.get((x, y), ())

    def _guides(self, rest: Box, across: _Fit | None, down: _Fit | None) -> Iterator[Guide]:
        """The lines of two fits, with what was dragged where it comes to rest."""
        for fit, near, far in ((across, rest[1], rest[3]), (down, rest[0], rest[2])):
            if fit is None:
                continue
            low, high = fit.span or (near, far)
            low, high = min(low, near), max(high, far)
            for at in fit.at:
                ends = ((at, low), (at, high)) if fit is across else ((low, at), (high, at))
                (ax, ay), (bx, by) = (turned(end, self._angle) for end in ends)
                yield ax, ay, bx, by

    def _box_of(self, desks: Iterable[Desk]) -> Box:
        """The box round desk tops in the turned frame."""
        return bounding_box(
            turned(point, -self._angle)
            for desk in desks
            for point in corners(desk.x_mm, desk.y_mm, desk.width_mm, desk.depth_mm, desk.angle_deg)
        )

    def _wall_box(self, wall: Wall) -> Iterator[Box]:
        """The box of a wall that runs straight in the turned frame; others line nothing up."""
        (ax, ay), (bx, by) = (turned(end, -self._angle) for end in (wall.start, wall.end))
        half = wall.thickness_mm / 2
        if abs(ax - bx) < 1:
            yield ax - half, min(ay, by), ax + half, max(ay, by)
        elif abs(ay - by) < 1:
            yield min(ax, bx), ay - half, max(ax, bx), ay + half


_recent: list[tuple[Mapping[str, Desk], Mapping[str, Wall], frozenset[str], Snapper]] = []


def snap(plan: Plan, ids: Iterable[str], dx: float, dy: float, tolerance_mm: float) -> Snap:
    """Where these desks come to rest near a shift of (dx, dy); the last drag is remembered."""
    chosen = frozenset(ids)
    for desks, walls, names, snapper in _recent:
        if desks is plan.desks and walls is plan.walls and names == chosen:
            return snapper.snap(dx, dy, tolerance_mm)
    snapper = Snapper(plan, [key for key in plan.desks if key in chosen])
    _recent[:] = [(plan.desks, plan.walls, chosen, snapper)]
    return snapper.snap(dx, dy, tolerance_mm)


# ---------------------------------------------------------------- the helpers


def _square(x: float, y: float) -> tuple[int, int]:
    return int(x // NEAR_MM), int(y // NEAR_MM)


def _walls(plan: Plan, floor_id: str) -> Iterator[Wall]:
    return (wall for wall in plan.walls.values() if wall.floor_id == floor_id)


def _fits(
    there: Box, tops: list[Box], walls: list[Box], axis: int, tolerance_mm: float
) -> Iterator[_Fit]:
    """What can be lined up along an axis: 0 from left to right, 1 from top to bottom."""
    low, high = there[axis], there[axis + 2]
    other = 1 - axis
    near, far = there[other], there[other + 2]
    row = []
    for box in tops:
        first, last = box[axis], box[axis + 2]
        middle = (first + last) / 2
        for shift, rank, at in (
            (first - low, 0, first),
            (last - high, 0, last),
            (last - low, 0, last),
            (first - high, 0, first),
            (middle - (low + high) / 2, 1, middle),
        ):
            if -tolerance_mm <= shift <= tolerance_mm:
                yield _Fit(shift, rank, (at,), (box[other], box[other + 2]))
        if box[other] < far and near < box[other + 2]:
            row.append((first, last))
    for box in walls:
        if box[other] < far and near < box[other + 2]:
            first, last = box[axis], box[axis + 2]
            yield _Fit(last - low, 0, (last,))
            yield _Fit(first - high, 0, (first,))
    yield from _equal_gaps(low, high, sorted(row))


def _equal_gaps(low: float, high: float, row: list[tuple[float, float]]) -> Iterator[_Fit]:
    """As far from a neighbour of the row as two others are from each other, or in the middle."""
    gaps = {round(b[0] - a[1]) for a, b in pairwise(row) if b[0] - a[1] >= 1}
    middle = (low + high) / 2
    before = max((last for _, last in row if last <= middle), default=None)
    after = min((first for first, _ in row if first >= middle), default=None)
    for gap in gaps:
        if before is not None:
            yield _Fit(before + gap - low, 2, (before, before + gap))
        if after is not None:
            yield _Fit(after - gap - high, 2, (after - gap, after))
    if before is not None and after is not None and after - before > high - low:
        shift = (before + after) / 2 - middle
        yield _Fit(shift, 2, (before, low + shift, high + shift, after))


def _best(
    there: Box, tops: list[Box], walls: list[Box], axis: int, tolerance_mm: float
) -> _Fit | None:
    """The nearest fit along an axis within the tolerance."""
    fits = _fits(there, tops, walls, axis, tolerance_mm)
    near = (fit for fit in fits if abs(fit.shift) <= tolerance_mm)
    return min(near, key=lambda fit: (round(abs(fit.shift)), fit.rank, fit.at), default=None)


def _is_near(one: Box, other: Box) -> bool:
    return (
        one[0] - NEAR_MM < other[2]
        and other[0] < one[2] + NEAR_MM
        and one[1] - NEAR_MM < other[3]
        and other[1] < one[3] + NEAR_MM
    )
