"""Desks and chairs in the way."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from planner.clearance import Clash, Clearances, chair_zone, clashes
from planner.edits.floor import move_desks, turn_desks
from planner.model import Desk, Door, Floor, Plan, PlanSettings, with_rows
from planner.samples import bench_floor, generated_office, sample
from planner.vectors import turned
from tests.builders import bench, by_id, desk, grid, office, wall

NO_PACK = PlanSettings(space_pack="none")


def said(found: tuple[Clash, ...]) -> list[tuple[str, tuple[str, ...], int]]:
    """Codes, desks and figures."""
    return [(clash.code, clash.desks, clash.mm) for clash in found]


def plan_of(*desks: Desk, **fields: object) -> Plan:
    """An office under no country's rules."""
    return structs.replace(office(desks, settings=NO_PACK), **fields)


@pytest.mark.parametrize("angle", [0, 17, 90, 301])
def test_benches_two_metres_apart_are_in_nobodys_way(angle: int) -> None:
    """Side by side, facing, and back to back at 2.0 m from edge to edge, at any angle."""
    plan = turn_desks(office(bench(6, 4)), [d.id for d in bench(6, 4)], angle)
    assert clashes(plan) == ()


def test_chairs_that_overlap_are_told_with_the_figure() -> None:
    """Back to back at 1.7 m from edge to edge: 0.3 m is missing."""
    pair = (desk("a", 0, 0, 180), desk("b", 0, -2500, 0))
    (clash,) = clashes(plan_of(*pair))
    assert said((clash,)) == [("chairs_overlap", ("a", "b"), 300)]
    xs, ys = zip(*clash.outline, strict=True)
    assert (min(xs), max(xs)) == (-800, 800)
    assert (min(ys), max(ys)) == (-1400, -1100)


def test_a_desk_in_a_chairs_way_is_told_for_the_one_who_sits_there() -> None:
    """A row behind a row at 0.7 m: b's desk stands in a's chair zone by 0.3 m."""
    found = clashes(plan_of(desk("a", 0, 0), desk("b", 0, 1500)))
    assert said(found) == [("chair_blocked", ("a", "b"), 300)]


def test_desks_in_each_other_and_in_walls() -> None:
    """The worst is told: a desk in a desk, a desk in a wall."""
    found = clashes(
        plan_of(
            desk("a", 0, 0),
            desk("b", 1500, 0),
            desk("c", 9000, 0),
            walls=by_id([wall("w", (7000, -450), (11_000, -450), thickness_mm=300)]),
        )
    )
    assert said(found) == [("desks_overlap", ("a", "b"), 100), ("desk_in_wall", ("c",), 100)]


def test_a_wall_behind_a_chair_leaves_too_little_room_but_a_door_does_not() -> None:
    """The wall is as thick as it is; its door opening and screens are not in the way."""
    behind = wall("w", (-3000, 1260), (3000, 1260))
    plan = plan_of(desk("a"), walls=by_id([behind]))
    assert said(clashes(plan)) == [("chair_at_wall", ("a",), 120)]
    door = Door(id="d", wall_id="w", offset_mm=3000, width_mm=1600)
    assert clashes(structs.replace(plan, doors=by_id([door]))) == ()
    screen = structs.replace(behind, kind="screen")
    assert clashes(structs.replace(plan, walls=by_id([screen]))) == ()


def test_denmark_wants_110_cm_behind_a_desk() -> None:
    """1.0 m is enough elsewhere; chairs need 1.0 m everywhere."""
    pair = (desk("a", 0, 0), desk("b", 0, 1800, 0))
    assert clashes(plan_of(*pair)) == ()
    danish = clashes(office(pair, settings=PlanSettings(space_pack="DK")))
    assert said(danish) == [("chair_blocked", ("a", "b"), 100)]


def test_cells_and_other_floors_are_in_nobodys_way() -> None:
    """A cell has no direction; two floors have nothing to do with each other."""
    floors = (Floor(id="f2", name="Two"),)
    desks = (*grid("aa", "aa"), desk("a"), desk("b", floor_id="f2"))
    assert clashes(office(desks, floors=floors)) == ()


def test_the_sample_office_has_one_pair_of_chairs_too_close() -> None:
    """So that there is something to see; generated offices have none."""
    assert said(clashes(sample("office"))) == [("chairs_overlap", ("C1-8", "C2-1"), 300)]
    assert clashes(sample("small")) == ()
    assert clashes(generated_office(300)) == ()


@given(
    st.lists(
        st.tuples(st.integers(-2500, 2500), st.integers(-2500, 2500), st.integers(0, 359)),
        min_size=2,
        max_size=6,
    ),
    st.lists(st.tuples(st.integers(0, 6), st.integers(-800, 800)), max_size=5),
)
def test_following_moves_gives_what_a_fresh_look_gives(
    places: list[tuple[int, int, int]], moves: list[tuple[int, int]]
) -> None:
    """Desks move, come and go; the clashes are as if worked out anew."""
    walls = by_id([wall("w", (-3000, -1000), (3000, 700))])
    desks = {f"d{i}": desk(f"d{i}", x, y, angle) for i, (x, y, angle) in enumerate(places)}
    live = Clearances(walls, {})
    live.follow(desks)
    for number, shift in moves:
        key = f"d{number}"
        if key in desks and shift % 5 == 0:
            desks = {k: row for k, row in desks.items() if k != key}
        else:
            row = desks.get(key, desk(key))
            desks = with_rows(desks, structs.replace(row, x_mm=row.x_mm + shift))
        live.follow(desks)
        fresh = Clearances(walls, {})
        fresh.follow(dict(reversed(desks.items())))
        assert said(live.clashes) == said(fresh.clashes)


@given(st.integers(0, 359), st.integers(0, 359), st.integers(-3000, 3000), st.integers(0, 3000))
def test_turning_the_floor_changes_no_figure_by_more_than_its_rounding(
    turn: int, angle: int, x: int, y: int
) -> None:
    """Two desks and a wall in any position; figures near the least that counts are left out."""
    pair = (desk("a"), desk("b", x, y, angle))
    ends = ((-2000, 1500), (2000, 1700))
    plan = plan_of(*pair, walls=by_id([wall("w", *ends)]))
    turned_ends = []
    for end in ends:
        px, py = turned(end, turn, (0, 0))
        turned_ends.append((round(px), round(py)))
    after = turn_desks(plan, ["a", "b"], turn, about=(0, 0))
    after = structs.replace(after, walls=by_id([wall("w", turned_ends[0], turned_ends[1])]))
    before_said, after_said = said(clashes(plan)), said(clashes(after))
    if all(mm > 60 for _, _, mm in before_said + after_said):
        assert [row[:2] for row in before_said] == [row[:2] for row in after_said]
        for one, other in zip(before_said, after_said, strict=True):
            assert abs(one[2] - other[2]) <= 4


def test_a_chair_zone_lies_where_the_person_sits() -> None:
    """Behind the desk edge, as wide as the desk, around the seat point."""
    assert chair_zone(desk("a")) == ((-800, 400), (800, 400), (800, 1400), (-800, 1400))


def test_a_drag_on_a_large_floor_is_quick() -> None:
    """One desk of 2,000 moved: a small part of a mouse move."""
    plan = bench_floor(2000)
    clashes(plan)
    best = 1.0
    for step in range(1, 8):
        after = move_desks(plan, ["C3-4"], step * 40, 0)
        start = time.perf_counter()
        clashes(after)
        best = min(best, time.perf_counter() - start)
    assert best < 0.002
