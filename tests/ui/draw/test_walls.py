"""Walls are filled polygons that meet at corners, with openings cut out."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF

from planner.model import Door, Plan, Wall, Window
from tests.builders import by_id, office, wall
from ui.draw.shell import shell_of
from ui.draw.walls import door_shapes, floor_outline, wall_shapes


def walled(*walls: Wall, **fields: object) -> Plan:
    """A floor of these walls alone."""
    return office([], [], walls=walls, **fields)  # type: ignore[arg-type]  # fields of office


def box(left: int, top: int, right: int, bottom: int, name: str = "w") -> list[Wall]:
    """Four outer walls along these middle lines."""
    corners = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)]
    return [
        wall(f"{name}{n}", corners[n], corners[n + 1], thickness_mm=300, kind="outer")
        for n in range(4)
    ]


def has(plan: Plan, x: float, y: float) -> bool:
    """True if there is wall at a place."""
    return any(shape.path.contains(QPointF(x, y)) for shape in wall_shapes(plan, "f1"))


def test_a_corner_is_filled_to_its_tip(qapp: object) -> None:
    """Two walls that meet at right angles fill the outer corner, and no more."""
    plan = walled(*box(0, 0, 5000, 4000))
    assert wall_shapes(plan, "f1")[0].path.boundingRect() == QRectF(-150, -150, 5300, 4300)
    assert has(plan, -140, -140)
    assert not has(plan, 160, 160)


def test_a_slanting_corner_is_mitred(qapp: object) -> None:
    """Walls at 45 degrees meet in one point on either side."""
    plan = walled(
        wall("a", (0, 0), (3000, 0), thickness_mm=200),
        wall("b", (3000, 0), (5000, 2000), thickness_mm=200),
    )
    tip = 3000 + 100 * 0.41421  # tangent of 22.5 degrees
    assert has(plan, tip - 2, -98)
    assert not has(plan, tip + 6, -98)


def test_openings_are_cut_out(qapp: object) -> None:
    """There is no wall where a door or a window is."""
    plan = walled(
        wall("a", (0, 0), (6000, 0)),
        doors=by_id([Door(id="d", wall_id="a", offset_mm=1500, width_mm=1000)]),
        windows=by_id([Window(id="v", wall_id="a", offset_mm=4000, width_mm=1200)]),
    )
    inside = [x for x in range(50, 6000, 100) if has(plan, x, 0)]
    assert not [x for x in inside if 1000 < x < 2000 or 3400 < x < 4600]
    assert {50, 950, 2050, 3350, 4650, 5950} <= set(inside)


def test_openings_that_overlap_leave_no_sliver(qapp: object) -> None:
    """Two openings over each other are one gap."""
    plan = walled(
        wall("a", (0, 0), (6000, 0)),
        windows=by_id(
            [Window(id="v", wall_id="a", offset_mm=2000, width_mm=2000),
             Window(id="u", wall_id="a", offset_mm=2500, width_mm=800)]
        ),
    )  # fmt: skip
    assert not [x for x in range(1050, 3000, 50) if has(plan, x, 0)]


@pytest.mark.parametrize(("swing", "sign"), [("left", -1), ("right", 1)])
@pytest.mark.parametrize(("hinge", "at"), [("start", 1000), ("end", 2000)])
def test_a_leaf_hangs_at_its_hinge_on_its_side(
    swing: str, sign: int, hinge: str, at: int, qapp: object
) -> None:
    """Left and right are as seen from the wall's start to its end, with y down."""
    row = Door(id="d", wall_id="a", offset_mm=1500, width_mm=1000, hinge=hinge, swing=swing)  # type: ignore[arg-type]  # one of the words
    plan = walled(wall("a", (0, 0), (6000, 0), thickness_mm=100), doors=by_id([row]))
    ((where, tip, shut),) = door_shapes(plan, "f1")[0].leaves
    assert [where, tip, shut] == [(at, sign * 50), (at, sign * 1050), (3000 - at, sign * 50)]


def test_a_double_door_has_two_leaves_and_a_plain_opening_none(qapp: object) -> None:
    """Each leaf of a double door is half as wide and hangs at its own side."""
    rows = [
        Door(id="d", wall_id="a", offset_mm=2000, width_mm=1600, double=True),
        Door(id="e", wall_id="a", offset_mm=5000, swing="none"),
    ]
    double, plain = door_shapes(walled(wall("a", (0, 0), (6000, 0)), doors=by_id(rows)), "f1")
    assert [leaf[0][0] for leaf in double.leaves] == [1200, 2800]
    assert plain.leaves == ()


def test_the_floor_is_what_outer_walls_enclose(qapp: object) -> None:
    """The outline includes the walls and leaves out a courtyard."""
    plan = walled(*box(0, 0, 20_000, 20_000), *box(8000, 8000, 12_000, 12_000, "c"))
    outline = floor_outline(plan, "f1")
    assert outline is not None
    assert outline.boundingRect() == QRectF(-150, -150, 20_300, 20_300)
    assert outline.contains(QPointF(4000, 4000))
    assert not outline.contains(QPointF(10_000, 10_000))


def test_corners_of_the_building_need_not_meet_exactly(qapp: object) -> None:
    """Walls that overlap or stop at each other's face enclose a floor as well."""
    walls = box(0, 0, 9000, 6000)
    longer = [wall("w0", (-150, 0), (9150, 0), thickness_mm=300, kind="outer"), *walls[1:]]
    assert floor_outline(walled(*longer), "f1") is not None
    assert floor_outline(walled(*walls[1:]), "f1") is None


def test_a_floor_without_outer_walls_lies_round_what_stands_on_it(qapp: object) -> None:
    """Paper reaches a metre beyond walls and desks; an empty floor has some too."""
    plan = walled(wall("a", (0, 0), (6000, 0), thickness_mm=100))
    shell = shell_of(plan, "f1")
    assert not shell.is_closed
    assert shell.bounds == QRectF(-1000, -1050, 8000, 2100)
    assert shell_of(walled(), "f1").bounds.width() > 1000


def test_the_building_is_kept_while_its_tables_are_the_same(qapp: object) -> None:
    """Painting again costs no geometry."""
    plan = walled(*box(0, 0, 9000, 6000))
    assert shell_of(plan, "f1") is shell_of(plan, "f1")
    assert shell_of(walled(*box(0, 0, 9000, 6000)), "f1") is not shell_of(plan, "f1")
