"""How many people a room may hold, by its own limit, by air and by floor area.

The figures and their sources are in ``planner/packs.py``; areas are those of the drawn outline.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from planner.model import Plan, Point, Room
from planner.packs import Figure, Pack, pack_of
from planner.vectors import area, crosses_itself

LimitKind = Literal["people", "air", "area"]

# 7 m2 x 2.4 m / 2.8 m3 is 6 people, whatever the last bit of a float says.
_ROUNDING: Final = 1e-9


@dataclass(frozen=True, slots=True)
class RoomLimit:
    """The most people that a room may hold on one day, what says so, and by which figure."""

    people: int
    by: LimitKind
    figure: Figure | None = None


def room_limit(
    plan: Plan, room: Room, *, people: bool = True, air: bool = True, area: bool = True
) -> RoomLimit | None:
    """The tightest limit of a room among those switched on, or None if nothing limits it."""
    limits = list(_limits(pack_of(plan.settings.space_pack), room, people, air, area))
    return min(limits, key=lambda limit: limit.people, default=None)


@lru_cache(maxsize=4096)
def area_m2(outline: tuple[Point, ...]) -> float:
    """Floor that an outline goes round, in square metres; also when its sides cross."""
    if crosses_itself(outline):
        from planner.geometry import covered_area_m2  # Shapely, slow to load, for odd rooms only

        return covered_area_m2(outline)
    return area(outline) / 1_000_000


def volume_m3(pack: Pack, room: Room, height_mm: int) -> float:
    """Air in a room, with the height counted up to the pack's cap."""
    counted_mm = min(height_mm, pack.height_cap.value) if pack.height_cap else height_mm
    return area_m2(room.outline) * counted_mm / 1000


def _limits(pack: Pack, room: Room, people: bool, air: bool, area: bool) -> Iterator[RoomLimit]:
    if people and room.capacity is not None:
        yield RoomLimit(room.capacity, "people")
    if air and pack.air_least is not None and room.height_mm is not None:
        share = volume_m3(pack, room, room.height_mm) / pack.air_least.value
        yield RoomLimit(math.floor(share + _ROUNDING), "air", pack.air_least)
    if area and pack.area_first is not None and pack.area_next is not None:
        found = area_m2(room.outline)
        if found + _ROUNDING < pack.area_first.value:
            yield RoomLimit(0, "area", pack.area_first)
        elif pack.area_next.value > 0:
            further = (found - pack.area_first.value) / pack.area_next.value
            yield RoomLimit(1 + math.floor(further + _ROUNDING), "area", pack.area_next)
