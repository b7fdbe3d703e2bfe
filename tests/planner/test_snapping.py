"""Where dragged desks come to rest."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.edits.floor import move_desks, turn_desks
from planner.model import Floor
from planner.samples import bench_floor
from planner.snapping import Snap, Snapper, snap
from tests.builders import desk, office, wall


def test_a_desk_snaps_flush_to_its_neighbour() -> None:
    """Side against side and in line, with a line for each."""
    plan = office((desk("a"), desk("b", 5000, 3000)))
    found = snap(plan, ["b"], -3430, -3030, 60)
    assert (found.dx_mm, found.dy_mm) == (-3400, -3000)
    assert found.guides == ((800, -400, 800, 400), (-800, -400, 2400, -400))


def test_nothing_near_means_the_grid() -> None:
    """Whole centimetres, and no lines; nothing to move, nothing to snap."""
    plan = office([desk("a"), desk("b", 40_000, 0)])
    assert snap(plan, ["a"], 1234, -567, 60) == Snap(1230, -570)
    assert snap(plan, ["gone"], 12, 34, 60) == Snap(12, 34)


def test_the_tolerance_is_kept() -> None:
    """61 mm away is not pulled by 60."""
    plan = office((desk("a"), desk("b", 0, 4000)))
    assert snap(plan, ["b"], 61, 0, 60).dx_mm == 60
    assert snap(plan, ["b"], 60, 0, 60).dx_mm == 0
    assert snap(plan, ["b"], 60, 0, 60).guides


def test_centres_line_up() -> None:
    """A narrow desk in the middle before a wide one."""
    plan = office((desk("a", width_mm=1800), desk("b", 0, 3000, width_mm=1200)))
    assert snap(plan, ["b"], 25, 500, 40).dx_mm == 0


def test_gaps_become_equal() -> None:
    """As far from its neighbour as the others are, and in the middle between two."""
    plan = office((desk("a"), desk("b", 2000), desk("c", 9000, 30)))
    found = snap(plan, ["c"], -5015, 0, 30)
    assert found.dx_mm == -5000
    between = office((desk("a"), desk("b", 5000), desk("c", 2530, 20)))
    assert snap(between, ["c"], 0, 0, 40).dx_mm == -30


def test_walls_stop_desks_at_their_face() -> None:
    """Flush with the wall as thick as it is; a slanting wall lines nothing up."""
    walls = [
        wall("w", (-1000, 3000), (1000, 3000), thickness_mm=200),
        wall("s", (-1000, 2450), (1000, 2500)),
    ]
    plan = office([desk("a")], walls=walls)
    assert snap(plan, ["a"], 0, 2480, 60) == Snap(0, 2500, ((-800, 2900, 800, 2900),))


def test_other_floors_and_other_angles_do_not_pull() -> None:
    """Only desks of the floor that are turned alike, or by quarters more."""
    floors = (Floor(id="f2", name="Two"),)
    there = desk("b", 1630, 0, floor_id="f2")
    slanting = desk("c", 1630, 0, 17)
    plan = office((desk("a"), there, slanting), floors=floors)
    assert snap(plan, ["a"], 4, 4, 60) == Snap(0, 0)
    assert snap(office((desk("a"), desk("b", 1240, 0, 90))), ["a"], 4, 0, 60).dx_mm == 40


@given(st.integers(0, 359), st.integers(-50, 50))
def test_turned_desks_snap_like_straight_ones(angle: int, off: int) -> None:
    """A bench at 17 degrees: the next desk fits against it, in its own direction."""
    straight = office((desk("a"), desk("b", 1600 + off, off)))
    plan = turn_desks(straight, ["a", "b"], angle, about=(0, 0))
    found = snap(plan, ["b"], 0, 0, 55)
    home = move_desks(plan, ["b"], found.dx_mm, found.dy_mm).desks["b"]
    wanted = turn_desks(office([desk("b", 1600, 0)]), ["b"], angle, about=(0, 0)).desks["b"]
    assert (home.x_mm, home.y_mm) == pytest.approx((wanted.x_mm, wanted.y_mm), abs=2)


def test_several_desks_snap_as_one_block() -> None:
    """What is dragged does not line up with itself."""
    plan = office((desk("a"), desk("b", 5000), desk("c", 6600)))
    assert snap(plan, ["b", "c"], -3380, 30, 60) == snap(plan, {"c", "b"}, -3380, 30, 60)
    assert snap(plan, ["b", "c"], -3380, 30, 60).dx_mm == -3400


def test_a_mouse_move_on_a_large_floor_is_quick() -> None:
    """2,000 desks: about a millisecond."""
    plan = bench_floor(2000)
    ids = list(plan.desks)[96:104]
    snapper = Snapper(plan, ids)
    best = 1.0
    for step in range(10):
        start = time.perf_counter()
        snapper.snap(step * 37, step * 11, 60)
        best = min(best, time.perf_counter() - start)
    assert best < 0.003
