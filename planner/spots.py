"""Where more desks could stand: beside desks that are there, with room for the chair.

Plain Python. Where nothing is free beside any desk, a spot below the floor's desks is named, for
the user to move.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from msgspec import structs

from planner.clearance import Clearances, chair_zone
from planner.model import Desk, FloorObject, Plan, fresh_id
from planner.packs import pack_of
from planner.places import room_at
from planner.sight import sight_of
from planner.vectors import Box, bounding_box, corners, turned

EACH_PLACE: Final = 8
"""Spots looked for in each room, and on the open rest of each floor."""

BELOW_MM: Final = 3000
"""From the lowest desk of a floor to a spot that is not beside any."""


def free_spots(plan: Plan, most: int, features: tuple[str, ...] = ()) -> tuple[Desk, ...]:
    """Up to so many desks with these features that could be added, room after room.

    They stand in line with a desk that is there (or with one added before), in the same room, and
    neither they nor their chairs are in anybody's way. Names are "+1", "+2" and so on; ids are free
    in the plan.
    """
    search = _Search(plan, features)
    found = list(search.spots(most))
    if not found and plan.floors:
        found = [search.below(floor_id) for floor_id in list(plan.floors)[:1]]
    return tuple(found)


class _Search:
    """Desks that are there and those added so far."""

    def __init__(self, plan: Plan, features: tuple[str, ...]) -> None:
        self._plan, self._features = plan, features
        self._sight = sight_of(plan)
        behind_mm = round(pack_of(plan.settings.space_pack).behind_desk.value)
        self._clear = Clearances(plan.walls, plan.doors, behind_mm)
        self._desks: dict[str, Desk] = dict(plan.desks)
        self._clear.follow(dict(self._desks))
        self._things: dict[str, list[Box]] = {}
        for thing in plan.objects.values():
            if thing.kind != "text":
                self._things.setdefault(thing.floor_id, []).append(_box(thing))
        self._number = 0

    def spots(self, most: int) -> Iterator[Desk]:
        """Spots beside desks that take staff, at most a few in each room."""
        on, counts = self._plan.scenario.valid_from, dict[str, int]()
        queue = [d for d in sorted(self._desks.values(), key=lambda d: d.id) if d.takes_staff(on)]
        for desk in queue:
            for spot in self._beside(desk):
                place = self._place(spot)
                if self._number >= most or counts.get(place, 0) >= EACH_PLACE:
                    break
                if self._is_free(desk, spot):
                    counts[place] = counts.get(place, 0) + 1
                    self._number += 1
                    self._desks[spot.id] = spot
                    queue.append(spot)
                    yield spot

    def below(self, floor_id: str) -> Desk:
        """A spot below everything on a floor."""
        here = [d for d in self._desks.values() if d.floor_id == floor_id]
        x = min((d.x_mm for d in here), default=0)
        y = max((d.y_mm for d in here), default=-BELOW_MM) + BELOW_MM
        spot = Desk(id="", floor_id=floor_id, name="", x_mm=x, y_mm=y)
        return self._named(spot)

    def _beside(self, desk: Desk) -> Iterator[Desk]:
        """A desk like this one at its right and left; of a cell also above and below."""
        steps = [(desk.width_mm, 0), (-desk.width_mm, 0)]
        if desk.is_cell:
            steps += [(0, desk.depth_mm), (0, -desk.depth_mm)]
        for step in steps:
            dx, dy = turned(step, desk.angle_deg)
            x, y = desk.x_mm + round(dx), desk.y_mm + round(dy)
            yield self._named(structs.replace(desk, x_mm=x, y_mm=y))

    def _named(self, desk: Desk) -> Desk:
        number = self._number + 1
        return structs.replace(
            desk,
            id=fresh_id(self._desks, f"new-{number}"),
            name=f"+{number}",
            features=self._features,
            state="in_use",
            state_reason="",
            out_from=None,
            out_until=None,
            fixed=False,
        )

    def _place(self, desk: Desk) -> str:
        room = room_at(self._plan, desk.floor_id, (desk.x_mm, desk.y_mm))
        return room or f"floor:{desk.floor_id}"

    def _is_free(self, old: Desk, spot: Desk) -> bool:
        line = (old.x_mm, old.y_mm, spot.x_mm, spot.y_mm)
        if self._place(old) != self._place(spot):
            return False
        if not self._sight.is_clear(old.floor_id, *line):
            return False
        box = bounding_box((*_corners(spot), *chair_zone(spot)))
        if any(_meet(box, thing) for thing in self._things.get(spot.floor_id, ())):
            return False
        if spot.is_cell:
            return not any(_same_cell(spot, desk) for desk in self._desks.values())
        return self._has_room(spot)

    def _has_room(self, spot: Desk) -> bool:
        after: Mapping[str, Desk] = {**self._desks, spot.id: spot}
        self._clear.follow(after)
        is_free = not any(spot.id in clash.desks for clash in self._clear.clashes)
        if not is_free:
            self._clear.follow(dict(self._desks))
        return is_free


def _corners(desk: Desk) -> tuple[tuple[float, float], ...]:
    return tuple(corners(desk.x_mm, desk.y_mm, desk.width_mm, desk.depth_mm, desk.angle_deg))


def _box(thing: FloorObject) -> Box:
    found = corners(thing.x_mm, thing.y_mm, thing.width_mm, thing.depth_mm, thing.angle_deg)
    return bounding_box(found)


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _same_cell(one: Desk, other: Desk) -> bool:
    if one.floor_id != other.floor_id:
        return False
    near_x = abs(one.x_mm - other.x_mm) < (one.width_mm + other.width_mm) / 2
    return near_x and abs(one.y_mm - other.y_mm) < (one.depth_mm + other.depth_mm) / 2
