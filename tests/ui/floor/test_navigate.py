"""Which desk comes next by keyboard."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.builders import bench, desk
from ui.floor.navigate import Direction, desk_towards, next_desk, reading_order

DESKS = bench(2, 3)


def test_reading_order_is_row_by_row() -> None:
    """Rows from the top, each from the left, although desks in a row are not quite in line."""
    crooked = [desk("c", 3200, 90), desk("a", 0, 100), desk("b", 1600, 0), desk("d", 0, 900)]
    assert reading_order(crooked) == ["a", "b", "c", "d"]


def test_next_goes_round_the_end() -> None:
    """After the last desk comes the first, and the other way round."""
    assert next_desk(DESKS, None, 1) == "A-1"
    assert next_desk(DESKS, "A-6", 1) == "A-1"
    assert next_desk(DESKS, "A-1", -1) == "A-6"
    assert next_desk([], None, 1) is None


def test_towards_goes_straight_on() -> None:
    """An arrow goes to the desk straight ahead, not to one that is nearer but aside."""
    start = desk("s", 0, 0)
    ahead, aside = desk("ahead", 2000, 0), desk("aside", 1300, 1200)
    assert desk_towards([ahead, aside], start, "right") == "ahead"
    assert desk_towards([ahead, aside], start, "left") is None


@given(
    st.lists(
        st.tuples(st.integers(-9, 9), st.integers(-9, 9)), min_size=1, max_size=15, unique=True
    ),
    st.sampled_from(["left", "right", "up", "down"]),
)
def test_towards_is_always_ahead(places: list[tuple[int, int]], direction: Direction) -> None:
    """The desk found lies in the direction of the arrow, and never is the one it starts from."""
    desks = [desk(f"d{n}", x * 1000, y * 1000) for n, (x, y) in enumerate(places)]
    start = desks[0]
    found = desk_towards(desks, start, direction)
    if found is not None:
        there = next(d for d in desks if d.id == found)
        dx, dy = there.x_mm - start.x_mm, there.y_mm - start.y_mm
        assert {"left": -dx, "right": dx, "up": -dy, "down": dy}[direction] > 0
