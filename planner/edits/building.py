"""Edits of floors, rooms, walls, doors, windows, furniture, hand-made links and waivers.

``put_...`` adds a row or replaces the one of its id; all raise PlanError as ``require_wellformed``
does. Removing passes over ids that are not there.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import structs

from planner.edits.removals import (
    without_floors,
    without_plain,
    without_rooms,
    without_unused_pictures,
    without_walls,
)
from planner.edits.rows import put, the_row
from planner.errors import PlanError
from planner.model import (
    Background,
    Door,
    Floor,
    FloorObject,
    Link,
    Picture,
    Plan,
    Point,
    Room,
    Waiver,
    Wall,
    Window,
    fresh_id,
)
from planner.vectors import turned


def new_id(plan: Plan, table: str, wanted: str) -> str:
    """``wanted`` as a free id of a table, or with a number behind it."""
    return fresh_id(getattr(plan, table), wanted)


# ---------------------------------------------------------------- floors


def add_floor(plan: Plan, name: str) -> Plan:
    """One more storey above all others."""
    rank = max((floor.rank for floor in plan.floors.values()), default=-1) + 1
    floor_id = fresh_id(plan.floors, f"floor-{len(plan.floors) + 1}")
    return put(plan, "floors", Floor(id=floor_id, name=name, rank=rank))


def put_floor(plan: Plan, floor: Floor) -> Plan:
    """The floor added or replaced."""
    return put(plan, "floors", floor)


def remove_floors(plan: Plan, ids: Iterable[str]) -> Plan:
    """Without these floors and everything on them; people who sat there have no desk."""
    return without_floors(plan, ids)


def set_background(plan: Plan, floor_id: str, picture: Picture, background: Background) -> Plan:
    """A picture under a floor, calibrated; a picture that no floor has any more is dropped."""
    floor = the_row(plan, "floors", floor_id)
    plan = put(plan, "pictures", picture)
    plan = put(plan, "floors", structs.replace(floor, background=background))
    return without_unused_pictures(plan)


def clear_background(plan: Plan, floor_id: str) -> Plan:
    """The floor without its picture."""
    floor = the_row(plan, "floors", floor_id)
    after = put(plan, "floors", structs.replace(floor, background=None))
    return without_unused_pictures(after)


# ---------------------------------------------------------------- rooms and walls


def put_room(plan: Plan, room: Room) -> Plan:
    """The room added or replaced."""
    return put(plan, "rooms", room)


def remove_rooms(plan: Plan, ids: Iterable[str]) -> Plan:
    """Without these rooms and what rules said of them; desks in them stay."""
    return without_rooms(plan, ids)


def put_wall(plan: Plan, wall: Wall) -> Plan:
    """The wall added or replaced."""
    return put(plan, "walls", wall)


def remove_walls(plan: Plan, ids: Iterable[str]) -> Plan:
    """Without these walls, their doors and windows."""
    return without_walls(plan, ids)


def put_door(plan: Plan, door: Door) -> Plan:
    """The door added or replaced."""
    return put(plan, "doors", door)


def remove_doors(plan: Plan, ids: Iterable[str]) -> Plan:
    """Without these doors."""
    return without_plain(plan, "doors", ids)


def put_window(plan: Plan, window: Window) -> Plan:
    """The window added or replaced."""
    return put(plan, "windows", window)


def remove_windows(plan: Plan, ids: Iterable[str]) -> Plan:
    """Without these windows."""
    return without_plain(plan, "windows", ids)


def move_rooms(plan: Plan, ids: Iterable[str], dx_mm: int, dy_mm: int) -> Plan:
    """These rooms' outlines shifted."""
    found = [
        structs.replace(room, outline=tuple(_shifted(p, dx_mm, dy_mm) for p in room.outline))
        for room in (plan.rooms[key] for key in dict.fromkeys(ids) if key in plan.rooms)
    ]
    return put(plan, "rooms", *found) if found and (dx_mm or dy_mm) else plan


def move_walls(plan: Plan, ids: Iterable[str], dx_mm: int, dy_mm: int) -> Plan:
    """These walls shifted with their doors and windows."""
    found = [
        structs.replace(
            wall,
            start=_shifted(wall.start, dx_mm, dy_mm),
            end=_shifted(wall.end, dx_mm, dy_mm),
        )
        for wall in (plan.walls[key] for key in dict.fromkeys(ids) if key in plan.walls)
    ]
    return put(plan, "walls", *found) if found and (dx_mm or dy_mm) else plan


def _shifted(point: Point, dx_mm: int, dy_mm: int) -> Point:
    return point[0] + dx_mm, point[1] + dy_mm


# ---------------------------------------------------------------- furniture


def put_object(plan: Plan, thing: FloorObject) -> Plan:
    """The piece of furniture added or replaced."""
    return put(plan, "objects", thing)


def remove_objects(plan: Plan, ids: Iterable[str]) -> Plan:
    """Without these pieces of furniture."""
    return without_plain(plan, "objects", ids)


def move_objects(plan: Plan, ids: Iterable[str], dx_mm: int, dy_mm: int) -> Plan:
    """These pieces of furniture shifted."""
    found = [
        structs.replace(row, x_mm=row.x_mm + dx_mm, y_mm=row.y_mm + dy_mm)
        for row in (plan.objects[key] for key in dict.fromkeys(ids) if key in plan.objects)
    ]
    return put(plan, "objects", *found) if found and (dx_mm or dy_mm) else plan


def turn_objects(plan: Plan, ids: Iterable[str], degrees: int, about: Point | None = None) -> Plan:
    """These pieces of furniture turned clockwise, each about its middle or all about a point."""
    found = []
    for row in (plan.objects[key] for key in dict.fromkeys(ids) if key in plan.objects):
        x, y = turned((row.x_mm, row.y_mm), degrees, about or (row.x_mm, row.y_mm))
        angle = (row.angle_deg + degrees) % 360
        found.append(structs.replace(row, x_mm=round(x), y_mm=round(y), angle_deg=angle))
    return put(plan, "objects", *found) if found and degrees % 360 else plan


# ---------------------------------------------------------------- links and waivers


def set_link(plan: Plan, desk_a: str, desk_b: str, added: bool | None) -> Plan:
    """What a hand says of two desks: beside (True), not beside (False), or nothing (None).

    Raises PlanError ``unknown_reference``, or ``same_desk`` (desk) for a desk and itself.
    """
    the_row(plan, "desks", desk_a)
    the_row(plan, "desks", desk_b)
    if desk_a == desk_b:
        raise PlanError("same_desk", {"desk": desk_a})
    pair = {desk_a, desk_b}
    said = [key for key, link in plan.links.items() if {link.desk_a, link.desk_b} == pair]
    plan = without_plain(plan, "links", said)
    if added is None:
        return plan
    one, other = sorted(pair)
    link_id = fresh_id(plan.links, f"{one}~{other}")
    return put(plan, "links", Link(id=link_id, desk_a=one, desk_b=other, added=added))


def sign_waiver(plan: Plan, waiver: Waiver) -> Plan:
    """The waiver added or replaced."""
    return put(plan, "waivers", waiver)


def remove_waivers(plan: Plan, ids: Iterable[str]) -> Plan:
    """Without these waivers."""
    return without_plain(plan, "waivers", ids)
