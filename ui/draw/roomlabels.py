"""The names of rooms and benches, put where floor is free: never on furniture, desks or doors."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale, QPointF
from PySide6.QtGui import QPainter, QTransform

from planner.vectors import Box, Place
from ui.draw.freefloor import FreeFloor, Strictness, free_floor_of
from ui.draw.labels import draw_text, middle_baseline, text_width
from ui.draw.lod import Level, Lod, frame, lod_of, pixels
from ui.draw.shell import RoomShape, Shell
from ui.draw.theme import Theme
from ui.draw.values import DeskLook
from ui.draw.zones import BenchShape

NAME_PX: Final = 11.0
FIGURES_PX: Final = 10.0
BENCH_PX: Final = 10.0
KEPT: Final = 12
AIR_PX: Final = 3.0


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
    """The labels of a floor at this zoom; kept for when the same floor is painted again."""
    for known_shell, known_desks, z, language, labels in _known:
        if known_shell is shell and known_desks is desks and (z, language) == (lod.z, QLocale()):
            return labels
    free = free_floor_of(shell, desks)
    names = [bench_name_box(bench, lod) for bench in benches if bench.name]
    found = (room_label(shape, free, names, lod) for shape in shell.rooms)
    labels = tuple(label for label in found if label is not None)
    _known.insert(0, (shell, desks, lod.z, QLocale(), labels))
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


def room_label(
    shape: RoomShape, free: FreeFloor, names: Sequence[Box], lod: Lod
) -> RoomLabel | None:
    """The label of a room at this zoom, or None where there is no free floor for its name."""
    name = shape.room.name
    if not name:
        return None
    texts = [(name, figures_text(shape)), (name, "")] if lod.level >= Level.NAMES else [(name, "")]
    for strictness in Strictness:
        for text, figures in texts:
            width = max(text_width(text, NAME_PX, 600), text_width(figures, FIGURES_PX))
            height = NAME_PX + (FIGURES_PX + 5 if figures else 0)
            size = ((width + 2 * AIR_PX) / lod.mm, (height + 2 * AIR_PX) / lod.mm)
            place = free.place(shape.room.outline, size, strictness, names)
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
