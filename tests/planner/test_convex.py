"""Convex outlines and tables that differ."""

from __future__ import annotations

import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from planner.convex import clipped, shared_width, width_of
from planner.differing import differing
from planner.vectors import area, corners

SIDES = st.integers(1, 3000)
PLACES = st.integers(-2000, 2000)
RECTANGLES = st.builds(corners, PLACES, PLACES, SIDES, SIDES, st.integers(0, 359))


@given(RECTANGLES, RECTANGLES)
def test_what_two_rectangles_share_is_what_shapely_says(
    one: tuple[tuple[float, float], ...], other: tuple[tuple[float, float], ...]
) -> None:
    """The same area, whichever is clipped by which."""
    wanted = shapely.Polygon(one).intersection(shapely.Polygon(other)).area
    for first, second in ((one, other), (other, one)):
        found = clipped(first, second)
        assert (area(found) if found else 0.0) == pytest.approx(wanted, abs=1e-2)


@given(PLACES, PLACES, SIDES, SIDES, st.integers(0, 359))
def test_the_width_of_a_rectangle_is_its_shorter_side(
    x: int, y: int, width: int, depth: int, angle: int
) -> None:
    """At any angle; and nothing has no width."""
    assert width_of(corners(x, y, width, depth, angle)) == pytest.approx(min(width, depth))
    assert width_of(()) == 0
    assert width_of(((0, 0), (1, 0))) == 0


def test_shared_width_is_how_far_one_reaches_into_the_other() -> None:
    """Overlapping by 300, touching, apart."""
    one = corners(0, 0, 1000, 1000, 0)
    assert shared_width(one, corners(700, 0, 1000, 1000, 0)) == pytest.approx(300)
    assert shared_width(one, corners(1000, 0, 1000, 1000, 0)) == 0
    assert shared_width(one, corners(3000, 0, 1000, 1000, 45)) == 0


@given(
    st.lists(st.integers(0, 9), unique=True),
    st.lists(st.integers(0, 9), unique=True),
    st.sets(st.integers(0, 9)),
)
def test_differing_finds_what_a_look_at_every_row_finds(
    first: list[int], second: list[int], changed: set[int]
) -> None:
    """New, gone, replaced and reordered rows, in whatever order the tables are."""
    rows = {str(n): object() for n in range(10)}
    before = {str(n): rows[str(n)] for n in first}
    after = {str(n): object() if n in changed else rows[str(n)] for n in second}
    keys = before.keys() | after.keys()
    wanted = {key for key in keys if before.get(key) is not after.get(key)}
    assert differing(before, after) == wanted
    assert differing(before, before) == set()
