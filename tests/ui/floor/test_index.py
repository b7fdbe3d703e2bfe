"""Finding desks by place."""

from __future__ import annotations

import math

from hypothesis import given
from hypothesis import strategies as st

from tests.builders import bench, desk
from ui.floor.index import DeskIndex, box_of, on_top

PLACES = st.integers(-20_000, 20_000)
DESKS = st.builds(
    lambda n, x, y, angle: desk(f"d{n}", x, y, angle),
    st.integers(0, 30),
    PLACES,
    PLACES,
    st.integers(0, 359),
)


def test_a_desk_is_found_on_its_top_and_on_its_chair() -> None:
    """A place on the top or within the chair is the desk; one beside both is none."""
    index = DeskIndex(bench(2, 2))
    assert index.at(0, 0) == "A-1"
    assert index.at(0, -750) == "A-1"
    assert index.at(0, -1200) is None
    assert index.at(0, 500) == "A-3"


def test_of_two_the_one_whose_top_it_is() -> None:
    """A chair never hides a desk that stands where it is."""
    index = DeskIndex([desk("a", 0, 0), desk("b", 0, 900)])
    assert index.at(0, 760) == "b"


@given(st.lists(DESKS, max_size=20), PLACES, PLACES, st.integers(1, 9000), st.integers(1, 9000))
def test_within_finds_what_a_look_at_every_desk_finds(
    desks: list[object], left: int, top: int, wide: int, high: int
) -> None:
    """The grid finds exactly the desks whose boxes touch a rectangle, after moves too."""
    index = DeskIndex()
    for row in desks:
        index.put(row)  # type: ignore[arg-type]  # desks, as the strategy makes them
    right, bottom = left + wide, top + high
    expected = set()
    for row in index.desks.values():
        box = box_of(row)
        if box[0] <= right and left <= box[2] and box[1] <= bottom and top <= box[3]:
            expected.add(row.id)
    assert index.within((left, top, right, bottom)) == expected


@given(st.lists(DESKS, min_size=1, max_size=20), st.integers(0, 19))
def test_a_removed_desk_is_found_no_more(desks: list[object], which: int) -> None:
    """What is removed is in no square any more."""
    index = DeskIndex(desks)  # type: ignore[arg-type]  # desks, as the strategy makes them
    gone = list(index.desks)[which % len(index.desks)]
    row = index.desks[gone]
    index.remove(gone)
    index.remove(gone)
    assert gone not in index.within(box_of(row))
    assert index.at(row.x_mm, row.y_mm) != gone


@given(DESKS, st.integers(-700, 700), st.integers(-350, 350))
def test_a_place_on_a_turned_top_is_on_it(row: object, across: int, along: int) -> None:
    """Turning a desk turns the places on it too."""
    desk_ = row
    turn = math.radians(desk_.angle_deg)  # type: ignore[attr-defined]  # a desk
    x = desk_.x_mm + across * math.cos(turn) - along * math.sin(turn)  # type: ignore[attr-defined]  # a desk
    y = desk_.y_mm + across * math.sin(turn) + along * math.cos(turn)  # type: ignore[attr-defined]  # a desk
    assert on_top(desk_, x, y)  # type: ignore[arg-type]  # a desk
