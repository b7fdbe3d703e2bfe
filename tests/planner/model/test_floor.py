"""Desks: where the chair is, and when staff can have them."""

from __future__ import annotations

from datetime import date

import pytest

from planner.model import Background
from tests.builders import desk


@pytest.mark.parametrize(
    ("angle_deg", "seat"), [(0, (0, 750)), (90, (-750, 0)), (180, (0, -750)), (270, (750, 0))]
)
def test_the_seat_is_half_the_depth_and_350_mm_from_the_middle(
    angle_deg: int, seat: tuple[int, int]
) -> None:
    """At 0 degrees the person sits below the desk; turning is clockwise on a floor with y down."""
    assert desk("A", angle=angle_deg).seat_point == seat


def test_a_corner_desk_has_its_seat_off_the_middle() -> None:
    """The seat may be moved along the desk."""
    assert desk("A", angle=180, seat_dx_mm=300).seat_point == (-300, -750)


def test_a_cell_of_a_grid_has_its_seat_in_the_middle() -> None:
    """The direction of a cell is unknown."""
    assert desk("A", 50, 60, 90, is_cell=True).seat_point == (50, 60)


def test_a_desk_out_of_service_comes_back_after_its_last_day() -> None:
    """Guest desks never take staff, desks that are out only before and after."""
    out = desk("A", state="out_of_service", out_from=date(2027, 1, 4), out_until=date(2027, 1, 8))
    days = (date(2027, 1, 3), date(2027, 1, 4), date(2027, 1, 8), date(2027, 1, 9))
    assert [out.takes_staff(day) for day in days] == [True, False, False, True]
    assert not out.takes_staff()
    assert not desk("A", state="guest").takes_staff(date(2027, 1, 3))


def test_a_background_is_calibrated_by_two_points() -> None:
    """A known length between two pixels gives the scale."""
    picture = Background(picture_id="x", from_px=(0, 0), to_px=(300, 400), length_mm=5000)
    assert picture.mm_per_px == 10.0
