"""Links between partners run where nothing else does; arrows say who moves where."""

from __future__ import annotations

import itertools
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTransform

from planner.check import check
from planner.model import Desk, Link
from planner.vectors import turned
from tests.builders import bench, desk, grid, office, staff
from ui.draw.desks import name_polygons, person_place
from ui.draw.links import arrow_looks, crosses, link_path, route, stroke_of
from ui.draw.lod import lod_at
from ui.draw.looks import FloorLook, LinkLook, Shown, floor_look
from ui.draw.theme import LIGHT
from ui.draw.ways import other_side, side_towards, way_of

Z = 34.0
LOD = lod_at(Z)
PLACE = QTransform.fromScale(Z / 1000, Z / 1000)


def two(a: Desk, b: Desk) -> LinkLook:
    """The link of a salesperson at ``a`` and a marketer at ``b``, beside each other by hand."""
    links = [Link(id="l", desk_a=a.id, desk_b=b.id)]
    plan = office([a, b], staff("SM"), seats={"s1": a.id, "m1": b.id}, links=links)
    look = floor_look(plan, check(plan), "f1", LIGHT)
    assert len(look.links) == 1
    return look.links[0]


def linked(desks: tuple[Desk, ...], roles: str, **fields: object) -> FloorLook:
    """A floor of these desks, taken in their order."""
    plan = office(desks, staff(roles), seated=True, **fields)  # type: ignore[arg-type]  # fields of office
    return floor_look(plan, check(plan), "f1", LIGHT)


def misses_names(link: LinkLook) -> bool:
    """True if a link keeps off the names of its two people."""
    points = route(link, PLACE, LOD)
    names = [area for one in (link.a, link.b) for area in name_polygons(one, LOD, PLACE)]
    return not any(crosses(points, area) for area in names)


def test_side_by_side_is_a_straight_line() -> None:
    """Two abreast are joined from seat to seat."""
    link = two(desk("A", 0), desk("B", 1600))
    assert way_of(link) == "straight"
    start, end = route(link, PLACE, LOD)
    assert start == person_place(link.a, LOD, PLACE)
    assert end == person_place(link.b, LOD, PLACE)


def test_facing_is_a_bracket_down_one_edge() -> None:
    """Out sideways, down inside the edge of both desks, back in: four corners, left by default."""
    link = two(desk("A", 0, 0, 180), desk("B", 0, 800))
    points = route(link, PLACE, LOD)
    assert way_of(link) == "bracket"
    assert len(points) == 4
    xs = {round(point.x(), 3) for point in points[1:3]}
    assert len(xs) == 1
    left_edge = -800 * Z / 1000
    assert left_edge < xs.pop() < left_edge + 3


def test_desks_that_stand_askew_are_joined_along_the_spine() -> None:
    """Two who face each other half a desk apart: down one edge, along the spine, down the other."""
    link = two(desk("A", 0, 0, 180), desk("B", 500, 800))
    points = route(link, PLACE, LOD)
    assert len(points) == 6
    assert points[2].y() == pytest.approx(400 * Z / 1000)
    assert misses_names(link)


def test_diagonal_partners_are_joined_through_the_gap() -> None:
    """Two who face each other diagonally are joined down the gap between the desks beside them."""
    link = two(desk("A", 0, 0, 180), desk("B", 1600, 800))
    assert misses_names(link)
    assert route(link, PLACE, LOD)[1].x() == pytest.approx(800 * Z / 1000, abs=3)


def test_one_behind_the_other_goes_round_the_desk() -> None:
    """A link to the person in front passes beside the rear desk, not over its name."""
    link = two(desk("A", 0, 0), desk("B", 200, 1900))
    assert way_of(link) == "behind"
    assert misses_names(link)


WAYS = {"side": (1600, 0, 0), "facing": (0, -800, 180), "corner": (1500, 300, 270)}


@pytest.mark.parametrize("angle", [0, 30, 90, 155, 270])
@pytest.mark.parametrize("kind", WAYS)
def test_links_miss_names_however_the_floor_is_turned(angle: int, kind: str) -> None:
    """The ways are those of the desks' own frames."""
    x, y, turn = WAYS[kind]
    px, py = turned((x, y), angle)
    link = two(desk("A", 0, 0, angle), desk("B", round(px), round(py), (turn + angle) % 360))
    assert misses_names(link)


def test_links_of_cells_miss_names() -> None:
    """Cells above each other are joined down an edge, since names stand below people there."""
    for cells, way in ((grid("xx", size=1800), "straight"), (grid("x", "x", size=1800), "bracket")):
        (link,) = linked(cells, "SM").links
        assert way_of(link) == way
        assert misses_names(link)


def test_a_bracket_takes_the_side_where_no_other_link_runs() -> None:
    """A person with a partner on the left gets the facing one on the right."""
    desks = bench(2, 3)
    look = linked(desks, "SMSOSO")  # the marketer has partners left, right and opposite
    brackets = [link for link in look.links if way_of(link) == "bracket"]
    straight = [link for link in look.links if way_of(link) == "straight"]
    for bracket, line in itertools.product(brackets, straight):
        for one, side in ((bracket.a, bracket.side), (bracket.b, other_side(bracket))):
            for end, far in ((line.a, line.b), (line.b, line.a)):
                if one.id == end.id and len(straight) < 2:
                    assert side != side_towards(end, far)


@given(st.lists(st.sampled_from("SMO"), min_size=8, max_size=8))
def test_no_two_links_of_a_bench_share_a_way(qapp: object, roles: list[str]) -> None:
    """However a bench is taken, two links meet only where they end at the same person."""
    look = linked(bench(2, 4), "".join(roles))
    strokes = [(link, stroke_of(link_path(link, PLACE, LOD), 1.0)) for link in look.links]
    for (one, path), (other, second) in itertools.combinations(strokes, 2):
        ends = {one.a.id, one.b.id} & {other.a.id, other.b.id}
        common = path.intersected(second).boundingRect()
        shared = max(common.width(), common.height())
        crowded = len(ends) == 1 and _links_at(look, ends.pop()) > 2
        assert shared < 8 or crowded, (one.a.id, one.b.id, other.a.id, other.b.id)


def _links_at(look: FloorLook, desk_id: str) -> int:
    return sum(desk_id in (link.a.id, link.b.id) for link in look.links)


def test_links_end_at_the_rim_of_a_person() -> None:
    """A link may be painted over people: it stops short of both."""
    link = two(desk("A", 0), desk("B", 1600))
    path = link_path(link, PLACE, LOD)
    for one, part in ((link.a, 0.0), (link.b, 1.0)):
        place, end = person_place(one, LOD, PLACE), path.pointAtPercent(part)
        reach = math.hypot(end.x() - place.x(), end.y() - place.y())
        assert reach == pytest.approx(LOD.radius + 1.5, abs=0.1)


def test_a_hovered_person_has_strong_links() -> None:
    """Only links of the desk under the pointer are strong."""
    plan = office(bench(2, 2), staff("SMSM"), seated=True)
    look = floor_look(plan, check(plan), "f1", LIGHT, Shown(hovered="A-1"))
    assert look.links
    for link in look.links:
        assert link.strong == ("A-1" in (link.a.id, link.b.id))


def test_a_swap_is_one_arrow_with_two_heads() -> None:
    """Two people who change places are one arrow; who comes from elsewhere has none."""
    look = linked(bench(2, 2), "SMSM")
    before = {"s1": "A-1", "m1": "A-2", "s2": "A-3", "m2": "elsewhere"}
    after = {"s1": "A-2", "m1": "A-1", "s2": "A-4", "m2": "A-3"}
    arrows = arrow_looks(look.desks, before, after, frozenset({"s2"}))
    found = {(arrow.start.id, arrow.end.id, arrow.both, arrow.strong) for arrow in arrows}
    assert found == {("A-1", "A-2", True, False), ("A-3", "A-4", False, True)}
