"""Names can be read: they fit, stand upright, and nothing is drawn over them."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QTransform

from planner.check import Verdict, check
from planner.model import Plan
from tests.builders import desk, office, person
from ui.draw.desks import (
    MARGIN,
    line_rect,
    name_frame,
    name_lines,
    name_polygons,
    person_place,
    top_rect,
)  # fmt: skip
from ui.draw.labels import elided, text_width, wrapped
from ui.draw.links import link_path, stroke_of
from ui.draw.lod import Level, Lod, lod_at, turn_of
from ui.draw.looks import DeskLook, FloorLook, floor_look
from ui.draw.marks import tag_rect
from ui.draw.people import RIM, badge_place, ring_gap
from ui.draw.roomlabels import bench_name_box, room_labels
from ui.draw.theme import LIGHT

ZOOMS = [18.5, 20, 27, 28, 34, 44, 46, 55, 60, 90]


def covers(look: FloorLook, lod: Lod, transform: QTransform) -> Iterator[tuple[str, QPainterPath]]:
    """Everything that is drawn on a floor besides desk tops and names, in pixels."""
    for link in look.links:
        line = stroke_of(link_path(link, transform, lod), lod.link_width)
        yield f"link {link.a.id}-{link.b.id}", line
    for key, one in look.desks.items():
        if one.people:
            reach = lod.radius + (ring_gap(lod.radius) + 1 if one.uncovered else RIM)
            yield f"person at {key}", circle(person_place(one, lod, transform), reach)
        if one.uncovered:
            seat = person_place(one, lod, transform)
            away = seat - transform.map(QPointF(one.x, one.y))
            length = (away.x() ** 2 + away.y() ** 2) ** 0.5
            unit = (away.x() / length, away.y() / length)
            middle = badge_place(seat.x(), seat.y(), lod.radius, unit)
            yield f"badge at {key}", circle(QPointF(*middle), 6 if lod.level >= Level.NAMES else 5)
    for overlap in look.overlaps if lod.level >= Level.NAMES else ():
        path = QPainterPath()
        tops = [transform.mapRect(desk.top) for desk in look.desks.values()]
        path.addRect(tag_rect(overlap.text, transform.map(overlap.path).boundingRect(), tops))
        yield f"tag of {overlap.desks}", path
    for bench in look.benches:
        left, top, right, bottom = bench_name_box(bench, lod)
        path = QPainterPath()
        path.addRect(QRectF(QPointF(left, top), QPointF(right, bottom)))
        yield f"bench {bench.name}", transform.map(path)


def circle(middle: QPointF, radius: float) -> QPainterPath:
    """A disc."""
    path = QPainterPath()
    path.addEllipse(middle, radius, radius)
    return path


@pytest.mark.parametrize("z", ZOOMS)
@pytest.mark.parametrize("floor", [0, 1])
def test_nothing_is_drawn_over_a_name(z: float, floor: int, mixed: tuple[Plan, Verdict]) -> None:
    """In the sample office no link, person, ring, badge, tag or bench name touches a name."""
    plan, verdict = mixed
    look = floor_look(plan, verdict, list(plan.floors)[floor], LIGHT)
    lod, transform = lod_at(z), QTransform.fromScale(z / 1000, z / 1000)
    assert look.links or floor
    names = []
    for key, one in look.desks.items():
        for area in name_polygons(one, lod, transform):
            path = QPainterPath()
            path.addPolygon(area)
            names.append((key, path))
    assert names
    for what, cover in covers(look, lod, transform):
        box = cover.boundingRect()
        for key, name in names:
            near = box.intersects(name.boundingRect())
            assert not (near and cover.intersects(name)), f"{what} on the name at {key}"


@pytest.mark.parametrize("z", [12, 20, 34, 60])
def test_room_names_keep_off_desks_and_each_other(z: float, mixed: tuple[Plan, Verdict]) -> None:
    """A room's name lies in its room and touches no desk, no bench name and no other name."""
    plan, verdict = mixed
    look = floor_look(plan, verdict, next(iter(plan.floors)), LIGHT)
    lod = lod_at(z)
    rects = []
    for label in room_labels(look.shell, look.desks, lod, look.benches):
        width = max(text_width(label.name, 11, 600), text_width(label.figures, 10)) / lod.mm
        height = (26 if label.figures else 11) / lod.mm
        x, y = label.place
        rects.append((label.name, QRectF(x - width / 2, y - height / 2, width, height)))
    assert len(rects) >= (6 if z > 18 else 2)
    for name, rect in rects:
        shape = next(shape for shape in look.shell.rooms if shape.room.name == name)
        assert shape.path.contains(rect), name
        for one in look.desks.values():
            assert not one.top.intersects(rect), (name, one.id)
        for bench in look.benches:
            left, top, right, bottom = bench_name_box(bench, lod)
            box = QRectF(QPointF(left, top), QPointF(right, bottom))
            assert not (bench.name and box.intersects(rect)), (name, bench.name)
    for (_, one_rect), (_, other) in itertools.combinations(rects, 2):
        assert not one_rect.intersects(other)


def look_of(name: str, width: int, depth: int, angle: int) -> DeskLook:
    """One desk with one person."""
    plan = office(
        [desk("A", 0, 0, angle, width_mm=width, depth_mm=depth)],
        [person("p", "sales", name=name)],
        seats={"p": "A"},
    )
    return floor_look(plan, check(plan), "f1", LIGHT).desks["A"]


@given(
    st.sampled_from(["Freja Lund", "Bartholomew Featherstonehaugh", "Bo Ek", "Wolfgang Wimmer"]),
    st.integers(500, 2400),
    st.integers(400, 1200),
    st.integers(0, 359),
    st.floats(1, 120),
)
def test_a_name_fits_its_desk_or_is_absent(
    qapp: object, name: str, width: int, depth: int, angle: int, z: float
) -> None:
    """No line is wider than the desk less its margin, higher than the desk, or under 9 px."""
    look, lod = look_of(name, width, depth, angle), lod_at(z)
    lines = name_lines(look, lod) if lod.level >= Level.INITIALS else ()
    top = top_rect(look, lod)
    for line in lines:
        rect = line_rect(line)
        assert line.px >= 9
        assert rect.width() <= top.width() - MARGIN + 0.01
        assert rect.top() >= top.top()
        assert rect.bottom() <= top.bottom() + 0.2 * line.px  # of descenders, which few names have


@given(st.integers(0, 359), st.integers(0, 359))
def test_a_name_is_never_upside_down(qapp: object, angle: int, view: int) -> None:
    """However desk and view are turned, text leans by at most 90 degrees."""
    look, lod = look_of("Freja Lund", 1600, 800, angle), lod_at(34)
    transform = QTransform().rotate(view).scale(0.034, 0.034)
    turn = turn_of(name_frame(look, lod, transform))
    assert -90.6 <= turn <= 89.6
    assert (turn - angle - view + 0.001) % 180 < 0.01


def test_names_get_shorter_with_the_desk() -> None:
    """Full name, then short name, then initials, then nothing."""
    texts = {}
    for z in (12, 20, 34, 90):
        look, lod = look_of("Freja Lund", 1600, 800, 0), lod_at(z)
        lines = name_lines(look, lod) if lod.level >= Level.INITIALS else ()
        texts[z] = [line.text for line in lines]
    assert texts == {12: [], 20: ["FLU"], 34: ["FLU", "Freja L."], 90: ["Freja Lund", "FLU · A"]}


def test_text_is_cut_and_broken_at_its_width(qapp: object) -> None:
    """Elided text fits with its dots; wrapped lines fit and lose no word."""
    text = "Ella Sander, Iben Staal and Leo Marsh"
    assert elided(text, 10, 400, 1000) == text
    cut = elided(text, 10, 400, 60)
    assert cut.endswith("…")
    assert text_width(cut, 10) <= 60
    lines = wrapped(text, 10, 400, 90)
    assert len(lines) > 1
    assert " ".join(lines) == text
    assert all(text_width(line, 10) <= 90 for line in lines)
    assert elided(text, 10, 400, 1) == ""
