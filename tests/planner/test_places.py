"""Which room a desk lies in, sight lines, and the plane geometry beneath."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from planner import vectors
from planner.model import Door, Room, with_rows
from planner.places import room_at, rooms_of_desks
from planner.sight import sight_of
from tests.builders import by_id, desk, office, room, wall

L_SHAPE = ((0, 0), (6000, 0), (6000, 2000), (2000, 2000), (2000, 6000), (0, 6000))


@pytest.mark.parametrize(
    ("point", "is_in"),
    [
        ((1000, 5000), True),
        ((5000, 1000), True),
        ((3000, 3000), False),
        ((2000, 2000), True),
        ((2000, 4000), True),
        ((4000, 2000), True),
        ((0, 0), True),
        ((6000, 1000), True),
        ((6001, 1000), False),
        ((-1, 0), False),
        ((7000, 2000), False),
        ((7000, 0), False),
    ],
)
def test_concave_rooms_and_points_on_edges(point: tuple[int, int], is_in: bool) -> None:
    """An L is not its box; its edges and corners belong to it, whichever way it is drawn."""
    assert vectors.inside(point, L_SHAPE) is is_in
    assert vectors.inside(point, L_SHAPE[::-1]) is is_in


@given(
    corners=st.lists(st.tuples(*[st.integers(-50, 50)] * 2), min_size=3, max_size=9, unique=True),
    point=st.tuples(*[st.integers(-60, 60)] * 2),
)
def test_inside_agrees_with_shapely(corners: list[tuple[int, int]], point: tuple[int, int]) -> None:
    """For every simple polygon and whole point, edges included."""
    from shapely import Point, Polygon

    about = (sum(x for x, _ in corners) / len(corners), sum(y for _, y in corners) / len(corners))
    ring = sorted(corners, key=lambda p: math.atan2(p[1] - about[1], p[0] - about[0]))
    polygon = Polygon(ring)
    if polygon.is_valid and polygon.area:
        assert vectors.inside(point, ring) == polygon.covers(Point(point))
        assert vectors.area(ring) == pytest.approx(polygon.area)


@given(*[st.tuples(*[st.integers(-6, 6)] * 2)] * 4)
def test_segments_meet_agrees_with_shapely(
    a: tuple[int, int], b: tuple[int, int], c: tuple[int, int], d: tuple[int, int]
) -> None:
    """Crossing, touching, overlapping or apart: the same answer."""
    from shapely import LineString

    if a != b and c != d:
        wanted = LineString((a, b)).intersects(LineString((c, d)))
        assert vectors.segments_meet(a, b, c, d) == wanted


def test_a_desk_is_in_the_smallest_room_round_the_middle_of_its_top() -> None:
    """Rooms within rooms, a common edge, another floor, and none at all."""
    hall = Room(id="hall", floor_id="f1", name="Hall", outline=L_SHAPE)
    rooms = (hall, room("booth", 0, 0, 1000, 1000), room("next", 6000, 0, 9000, 1000))
    desks = (
        desk("a", 500, 500),
        desk("b", 500, 1500),
        desk("c", 6000, 500),
        desk("d", 3000, 3000),
        desk("e", 500, 500, floor_id="f2"),
    )
    plan = office(desks, rooms=rooms)
    assert rooms_of_desks(plan) == {"a": "booth", "b": "hall", "c": "next", "d": None, "e": None}
    assert room_at(plan, "f1", (8000, 500)) == "next"


def test_a_moved_desk_is_in_its_new_room() -> None:
    """After an edit only the moved desk is looked up again, and rightly."""
    plan = office((desk("a", 500, 500), desk("b", 500, 500)), rooms=[room("r", 0, 0, 1000, 1000)])
    assert rooms_of_desks(plan) == {"a": "r", "b": "r"}
    moved = structs.replace(plan, desks=with_rows(plan.desks, desk("a", 5000, 500)))
    assert rooms_of_desks(moved) == {"a": None, "b": "r"}
    assert rooms_of_desks(plan) == {"a": "r", "b": "r"}


def test_a_line_passes_only_where_a_door_opens_the_wall() -> None:
    """Two doors in one slanting wall, one over its end: solid between, open within."""
    walls = [wall("w", (0, 0), (10_000, 10_000))]
    length = math.dist((0, 0), (10_000, 10_000))
    doors = [
        Door(id="a", wall_id="w", offset_mm=2000, width_mm=1000),
        Door(id="b", wall_id="w", offset_mm=round(length) - 100, width_mm=1000),
    ]
    sight = sight_of(office(walls=walls, doors=by_id(doors)))

    def is_clear(offset: float) -> bool:
        x, y = vectors.along((0, 0), (10_000, 10_000), offset)
        return sight.is_clear("f1", x - 100, y + 100, x + 100, y - 100)

    assert [is_clear(at) for at in (1400, 1600, 2400, 2600, 13_000, 13_900)] == [
        False, True, True, False, False, True,
    ]  # fmt: skip
    assert not sight.is_clear("f1", 0, 9000, 9000, 0)
    assert sight.is_clear("f2", 0, 9000, 9000, 0)


@given(st.integers(-720, 720), st.integers(1, 5000), st.integers(1, 5000))
def test_corners_are_the_turned_rectangle(angle: int, width: int, depth: int) -> None:
    """Corners keep the size, and the first is the top left one turned."""
    found = vectors.corners(100, 200, width, depth, angle)
    assert vectors.signed_area(found) == pytest.approx(width * depth)
    wanted = vectors.turned((100 - width / 2, 200 - depth / 2), angle, (100, 200))
    assert found[0] == pytest.approx(wanted)
