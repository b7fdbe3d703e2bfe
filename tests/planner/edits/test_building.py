"""Edits of the building."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec import structs

from planner.edits import floor
from planner.errors import PlanError
from planner.model import (
    Background,
    Door,
    FaceTimeSettings,
    Floor,
    FloorObject,
    Group,
    Picture,
    Plan,
    Waiver,
    Window,
    require_wellformed,
)
from planner.model.rules import GroupInRoomRule, RoomRule
from tests.builders import by_id, desk, office, room, staff, wall

PICTURE = Picture(id="abc", media_type="image/png", width_px=10, height_px=10, data=b"x")


def building() -> Plan:
    """A floor with a room, a wall with a door and a window, a plant, rules and a waiver."""
    return office(
        [desk("a", 500, 500)],
        staff("S"),
        seated=True,
        rooms=[room("r", 0, 0, 1000, 1000), room("q", 1000, 0, 2000, 1000)],
        walls=[wall("w", (0, 0), (5000, 0))],
        objects=[FloorObject(id="o", floor_id="f1", kind="plant", x_mm=0, y_mm=0)],
        rules=[
            RoomRule(id="one", who=Group(everyone=True), room_ids=("r",)),
            RoomRule(id="both", who=Group(everyone=True), room_ids=("r", "q")),
            GroupInRoomRule(id="in", who=Group(everyone=True), room_id="r", at_least=1),
        ],
        doors=by_id([Door(id="d", wall_id="w", offset_mm=500)]),
        windows=by_id([Window(id="v", wall_id="w", offset_mm=3000)]),
        waivers=by_id([Waiver(id="x", code="c", place_ids=("r", "a"))]),
        face_time=FaceTimeSettings(room_id="r"),
    )


def test_a_removed_room_leaves_rules_and_face_time_in_order() -> None:
    """Rules about it alone are gone, others no longer name it; the desk in it stays."""
    after = floor.remove_rooms(building(), ["r", "gone"])
    require_wellformed(after)
    assert set(after.rules) == {"both"}
    both = after.rules["both"]
    assert isinstance(both, RoomRule)
    assert both.room_ids == ("q",)
    assert after.face_time.room_id is None
    assert after.waivers["x"].place_ids == ("a",)
    assert set(after.desks) == {"a"}


def test_a_removed_wall_takes_its_openings_along() -> None:
    """Doors and windows cannot stand in no wall."""
    after = floor.remove_walls(building(), ["w"])
    require_wellformed(after)
    assert (after.walls, after.doors, after.windows) == ({}, {}, {})


def test_a_removed_floor_takes_everything_on_it_along() -> None:
    """Desks, rooms, walls, furniture and the picture go; the person has no desk."""
    plan = floor.set_background(building(), "f1", PICTURE, Background(picture_id="abc"))
    plan = floor.add_floor(plan, "Attic")
    after = floor.remove_floors(plan, ["f1"])
    require_wellformed(after)
    assert [row.name for row in after.floors.values()] == ["Attic"]
    assert (after.desks, after.rooms, after.walls, after.objects) == ({}, {}, {}, {})
    assert (after.pictures, after.waivers, after.seats) == ({}, {}, {})
    assert set(after.people) == {"s1"}


def test_new_floors_are_above_the_others_and_have_ids_of_their_own() -> None:
    """Even when a floor has been taken away in between."""
    plan = floor.add_floor(floor.add_floor(office(), "One"), "Two")
    assert [row.rank for row in plan.floors.values()] == [0, 1, 2]
    plan = floor.add_floor(floor.remove_floors(plan, ["floor-2"]), "Three")
    assert [row.name for row in plan.floors.values()] == ["Ground", "Two", "Three"]


def test_a_picture_that_no_floor_has_is_dropped() -> None:
    """Backgrounds are stored once, and only while they are used."""
    plan = floor.set_background(office(), "f1", PICTURE, Background(picture_id="abc"))
    require_wellformed(plan)
    other = structs.replace(PICTURE, id="def")
    plan = floor.set_background(plan, "f1", other, Background(picture_id="def"))
    assert set(plan.pictures) == {"def"}
    assert floor.clear_background(plan, "f1").pictures == {}


def test_what_cannot_be_is_refused() -> None:
    """A wall without length, a door in no wall, a room of two corners, a wrong calibration."""
    plan = building()
    calls: tuple[Callable[[], Plan], ...] = (
        lambda: floor.put_wall(plan, wall("x", (0, 0), (0, 0))),
        lambda: floor.put_door(plan, Door(id="x", wall_id="gone", offset_mm=0)),
        lambda: floor.put_window(plan, Window(id="x", wall_id="w", offset_mm=0, width_mm=0)),
        lambda: floor.put_room(plan, structs.replace(plan.rooms["r"], outline=((0, 0), (1, 1)))),
        lambda: floor.put_floor(plan, Floor(id="", name="x")),
        lambda: floor.put_object(plan, structs.replace(plan.objects["o"], x_mm=10**8)),
        lambda: floor.set_background(
            plan, "f1", PICTURE, Background(picture_id="abc", to_px=(0, 0))
        ),
        lambda: floor.put_floor(
            plan, Floor(id="f1", name="", background=Background(picture_id="gone"))
        ),
    )
    for call in calls:
        with pytest.raises(PlanError):
            call()


def test_things_are_put_moved_turned_and_removed() -> None:
    """Rooms, walls and furniture follow a drag; unknown ids are passed over."""
    plan = building()
    after = floor.move_rooms(plan, ["r", "gone"], 10, 20)
    assert after.rooms["r"].outline[0] == (10, 20)
    after = floor.move_walls(after, ["w"], 10, 20)
    assert (after.walls["w"].start, after.walls["w"].end) == ((10, 20), (5010, 20))
    after = floor.move_objects(after, ["o"], 10, 20)
    after = floor.turn_objects(after, ["o"], 90, about=(0, 0))
    thing = after.objects["o"]
    assert (thing.x_mm, thing.y_mm, thing.angle_deg) == (-20, 10, 90)
    after = floor.remove_objects(after, ["o", "gone"])
    after = floor.remove_doors(floor.remove_windows(after, ["v"]), ["d"])
    after = floor.sign_waiver(after, Waiver(id="y", code="c"))
    after = floor.remove_waivers(after, ["x"])
    assert (set(after.objects), set(after.doors), set(after.windows)) == (set(), set(), set())
    assert set(after.waivers) == {"y"}
    assert floor.new_id(plan, "walls", "w") == "w-2"
    require_wellformed(after)


def test_a_hand_says_one_thing_of_two_desks() -> None:
    """Added, parted, nothing: the last word replaces the one before."""
    plan = office([desk("a"), desk("b", 9000)])
    added = floor.set_link(plan, "b", "a", True)
    assert [(row.desk_a, row.desk_b, row.added) for row in added.links.values()] == [
        ("a", "b", True)
    ]
    parted = floor.set_link(added, "a", "b", False)
    assert [row.added for row in parted.links.values()] == [False]
    assert floor.set_link(parted, "a", "b", None).links == {}
    with pytest.raises(PlanError, match="same_desk"):
        floor.set_link(plan, "a", "a", True)
    with pytest.raises(PlanError, match="unknown_reference"):
        floor.set_link(plan, "a", "gone", True)
