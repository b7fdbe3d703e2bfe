"""The names of rooms and benches, put where floor is free: never on furniture, desks or doors."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale, QPointF, QRectF
from PySide6.QtGui import QPainter, QPolygonF, QTransform

from planner.model import Point
from planner.vectors import Box, Place, bounding_box, corners, inside, segments_meet, turned
from ui.draw.desks import top_bounds
from ui.draw.labels import draw_text, middle_baseline, text_width
from ui.draw.lod import LEVEL_STARTS, Level, Lod, frame, lod_at, lod_of, pixels
from ui.draw.shell import CHAIR_MM, RoomShape, Shell, object_box
from ui.draw.theme import Theme
from ui.draw.values import DeskLook
from ui.draw.zones import ZONE_MM, BenchShape

NAME_PX: Final = 11.0
FIGURES_PX: Final = 10.0
BENCH_PX: Final = 10.0
STEPS: Final = 14
KEPT: Final = 12
AIR_PX: Final = 3.0
CHAIR_REACH_MM: Final = 700
"""Width of what a person on a chair covers."""
SLANT_MM: Final = 600


@dataclass(frozen=True, slots=True)
class RoomLabel:
    """Where a room's name goes: the middle of the text, in floor millimetres."""

    name: str
    figures: str
    place: Place


_known: list[tuple[Shell, Mapping[str, DeskLook], float, QLocale, tuple[RoomLabel, ...]]] = []


def draw_room_labels(
    painter: QPainter,
    shell: Shell,
    desks: Mapping[str, DeskLook],
    theme: Theme,
    lod: Lod | None = None,
    benches: Iterable[BenchShape] = (),
) -> None:
    """Draw the name of every room, with its figures below where both fit.

    It keeps off the names of ``benches``, and off chair zones where it can.
    """
    labels = room_labels(shell, desks, lod or lod_of(painter), benches)
    with pixels(painter) as transform:
        for label in labels:
            _paint(painter, label, theme, transform)


def room_labels(
    shell: Shell, desks: Mapping[str, DeskLook], lod: Lod, benches: Iterable[BenchShape] = ()
) -> tuple[RoomLabel, ...]:
    """The labels of a floor at this zoom; kept for the same floor and much the same zoom."""
    step = math.floor(math.log2(lod.z) * 4)  # four places to a doubling of the zoom
    least = lod_at(max(2 ** (step / 4), LEVEL_STARTS[lod.level]))
    for known_shell, known_desks, z, language, labels in _known:
        if known_shell is shell and known_desks is desks and (z, language) == (least.z, QLocale()):
            return labels
    things = obstacles(shell, desks.values())
    things += [bench_name_box(bench, least) for bench in benches if bench.name]
    doors = [bounding_box(leaf) for door in shell.doors for leaf in door.leaves]
    zones = [_zone_box(look) for look in desks.values() if not look.is_cell]
    tries = ([*things, *doors, *zones], [*things, *doors], things)
    found = (
        next((label for taken in tries if (label := room_label(shape, taken, least))), None)
        for shape in shell.rooms
    )
    labels = tuple(label for label in found if label is not None)
    _known.insert(0, (shell, desks, least.z, QLocale(), labels))
    del _known[KEPT:]
    return labels


def _paint(painter: QPainter, label: RoomLabel, theme: Theme, transform: QTransform) -> None:
    at = transform.map(QPointF(*label.place))
    y = at.y() - 6.5 if label.figures else at.y()
    line = middle_baseline(y, NAME_PX)
    draw_text(painter, label.name, at.x(), line, NAME_PX, 600, theme.text, "centre")
    if label.figures:
        line = middle_baseline(at.y() + 7, FIGURES_PX)
        draw_text(painter, label.figures, at.x(), line, FIGURES_PX, 400, theme.text2, "centre")


def room_label(shape: RoomShape, taken: Iterable[Box], lod: Lod) -> RoomLabel | None:
    """The label of a room at this zoom, or None where there is no free floor for its name."""
    name = shape.room.name
    if not name:
        return None
    texts = [(name, figures_text(shape)), (name, "")] if lod.level >= Level.NAMES else [(name, "")]
    box = bounding_box(shape.room.outline)
    near = [other for other in taken if _touch(box, other)]
    for text, figures in texts:
        width = max(text_width(text, NAME_PX, 600), text_width(figures, FIGURES_PX))
        height = NAME_PX + (FIGURES_PX + 5 if figures else 0)
        size = ((width + 2 * AIR_PX) / lod.mm, (height + 2 * AIR_PX) / lod.mm)
        place = free_place(shape.room.outline, near, size)
        if place is not None:
            return RoomLabel(text, figures, place)
    return None


def figures_text(shape: RoomShape) -> str:
    """ "8 seats · 23 m²", or the area alone where seats mean nothing; "" for a phone room."""
    if shape.room.kind == "phone":
        return ""
    area = f"{QLocale().toString(round(shape.area_m2))} m²"
    if not shape.seats:
        return area
    one = QCoreApplication.translate("Floor", "1 seat")
    many = QCoreApplication.translate("Floor", "{n} seats").format(n=shape.seats)
    return f"{one if shape.seats == 1 else many} · {area}"


def free_place(outline: Sequence[Point], taken: Iterable[Box], size: Place) -> Place | None:
    """The middle of a free upright box of this size in a room: near the room's middle, higher up
    rather than lower down."""
    left, top, right, bottom = bounding_box(outline)
    width, height = size
    if width > right - left or height > bottom - top:
        return None
    middle = ((left + right) / 2, (top + bottom) / 2)
    spots = [
        (left + width / 2 + (right - left - width) * i / STEPS,
         top + height / 2 + (bottom - top - height) * j / STEPS)
        for i in range(STEPS + 1)
        for j in range(STEPS + 1)
    ]  # fmt: skip
    spots.sort(key=lambda p: (abs(p[0] - middle[0]) * 1.3 + _off(p[1] - middle[1]), p))
    boxes = list(taken)
    for x, y in spots:
        box = (x - width / 2, y - height / 2, x + width / 2, y + height / 2)
        if not any(_touch(box, other) for other in boxes) and _box_inside(box, outline):
            return x, y
    return None


def _off(dy: float) -> float:
    return dy * 1.15 if dy > 0 else -dy


def _touch(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _box_inside(box: Box, outline: Sequence[Place]) -> bool:
    left, top, right, bottom = box
    corners = ((left, top), (right, top), (right, bottom), (left, bottom))
    if not all(inside(corner, outline) for corner in corners):
        return False
    sides = list(zip(corners, (*corners[1:], corners[0]), strict=True))
    edges = zip(outline, (*outline[1:], outline[0]), strict=True)
    return not any(segments_meet(a, b, c, d) for c, d in edges for a, b in sides)


def obstacles(shell: Shell, desks: Iterable[DeskLook]) -> list[Box]:
    """Desks, furniture and walls as upright boxes."""
    boxes: list[Box] = [_desk_box(look) for look in desks]
    for thing in shell.objects:
        boxes.append(object_box(thing.row))
        if thing.label_at in ("over", "under"):
            left, top, right, bottom = object_box(thing.row)
            boxes.append((left, top - 500, right, bottom + 500))
        for x, y in thing.chairs:
            boxes.append((x - CHAIR_MM, y - CHAIR_MM, x + CHAIR_MM, y + CHAIR_MM))
    for wall in shell.walls:
        boxes += _wall_boxes(wall.path.toSubpathPolygons())
    return boxes


def _wall_boxes(polygons: Iterable[QPolygonF]) -> Iterator[Box]:
    """Boxes of walls that run with the axes; that of a slanting one would be far too large."""
    for polygon in polygons:
        rect = polygon.boundingRect()
        if min(rect.width(), rect.height()) <= SLANT_MM:
            yield rect.left(), rect.top(), rect.right(), rect.bottom()


def _zone_box(look: DeskLook) -> Box:
    middle = look.depth / 2 + ZONE_MM / 2
    x, y = turned((0, middle), look.angle)
    wide, deep = look.width, ZONE_MM
    points = corners(look.x + x, look.y + y, wide, deep, look.angle)
    return bounding_box(points)


def _desk_box(look: DeskLook) -> Box:
    rect = top_bounds(look)
    if not look.is_cell:
        seat = QTransform().rotate(look.angle).map(QPointF(*look.seat))
        x, y = look.x + seat.x(), look.y + seat.y()
        reach = CHAIR_REACH_MM / 2
        rect = rect.united(QRectF(x - reach, y - reach, 2 * reach, 2 * reach))
    return rect.left(), rect.top(), rect.right(), rect.bottom()


# Benches


def bench_name_box(bench: BenchShape, lod: Lod) -> Box:
    """What the name of a bench covers on the floor, with some air."""
    x, y = bench.label
    width, height = (text_width(bench.name, BENCH_PX, 500) + 4) / lod.mm, (BENCH_PX + 4) / lod.mm
    if bench.is_upright:
        return x - width / 2, y - height - 4 / lod.mm, x + width / 2, y
    gap = 8 / lod.mm
    return x - gap - width, y - height / 2, x - gap / 2, y + height / 2


def draw_bench_names(
    painter: QPainter, benches: Iterable[BenchShape], theme: Theme, lod: Lod | None = None
) -> None:
    """Draw the name of every bench before the end of its spine."""
    lod = lod or lod_of(painter)
    if lod.level < Level.INITIALS:
        return
    with pixels(painter) as transform:
        for bench in benches:
            if not bench.name:
                continue
            painter.setWorldTransform(frame(transform, *bench.label, 0))
            if bench.is_upright:
                draw_text(painter, bench.name, 0, -7, BENCH_PX, 500, theme.text2, "centre")
            else:
                line = middle_baseline(0, BENCH_PX)
                draw_text(painter, bench.name, -8, line, BENCH_PX, 500, theme.text2, "right")
