"""Space rules by country pack: how many people a room may hold, with figure, unit and source.

A pack is a default that the customer may edit, never legal advice: the program says "checks against
pack X". Sources and their confidence are collected in the figures below; areas are net floor areas
of the drawn outline.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from planner.model import Plan, Point, Room
from planner.model.settings import SpacePack

LimitKind = Literal["people", "air", "area"]


@dataclass(frozen=True, slots=True)
class Pack:
    """The figures of one country pack; None where the pack has no such rule.

    ``air_m3`` is what each person must have at least, ``air_advised_m3`` what each ought to have;
    ``height_cap_mm`` the height that counts at most; ``area_first_m2`` and ``area_next_m2`` the
    floor for the first and each further person.
    """

    name: SpacePack
    air_m3: float | None = None
    air_advised_m3: float | None = None
    height_cap_mm: int | None = None
    area_first_m2: float | None = None
    area_next_m2: float | None = None
    air_source: str = ""
    area_source: str = ""


PACKS: Final[Mapping[SpacePack, Pack]] = {
    pack.name: pack
    for pack in (
        Pack(
            "DK",
            air_m3=8.0,
            air_advised_m3=12.0,
            area_first_m2=7.0,  # a workroom has at least 7 m2: of the room, not of each person
            area_next_m2=0.0,
            air_source="at.dk/spoergsmaal-svar/k/kontor-plads-pr-ansat",
            area_source="at.dk/spoergsmaal-svar/k/kontor-plads-pr-ansat",
        ),
        Pack(
            "DE",
            air_m3=12.0,
            area_first_m2=8.0,
            area_next_m2=6.0,
            air_source="ASR A1.2 (uni-heidelberg.de)",
            area_source="ASR A1.2 s.5(3) (bgbau-medien.de)",
        ),
        Pack("UK", air_m3=11.0, height_cap_mm=3000, air_source="HSE L24 ACOP reg.10"),
        Pack("US"),
        Pack("none"),
    )
}


@dataclass(frozen=True, slots=True)
class RoomLimit:
    """The most people that a room may hold on one day, and what says so."""

    people: int
    by: LimitKind


def area_m2(outline: tuple[Point, ...]) -> float:
    """Area of a polygon in square metres (shoelace formula)."""
    turned = zip(outline, outline[1:] + outline[:1], strict=True)
    return abs(sum(ax * by - bx * ay for (ax, ay), (bx, by) in turned)) / 2_000_000


def room_limit(
    plan: Plan, room: Room, *, people: bool = True, air: bool = True, area: bool = True
) -> RoomLimit | None:
    """The tightest limit of a room among those switched on, or None if nothing limits it."""
    limits = list(_limits(PACKS[plan.settings.space_pack], room, people, air, area))
    return min(limits, key=lambda limit: limit.people, default=None)


def _limits(pack: Pack, room: Room, people: bool, air: bool, area: bool) -> Iterator[RoomLimit]:
    if people and room.capacity is not None:
        yield RoomLimit(room.capacity, "people")
    if air and pack.air_m3 is not None and room.height_mm is not None:
        yield RoomLimit(int(volume_m3(pack, room, room.height_mm) / pack.air_m3), "air")
    if area and pack.area_first_m2 is not None and pack.area_next_m2 is not None:
        limit = _area_limit(area_m2(room.outline), pack.area_first_m2, pack.area_next_m2)
        if limit is not None:
            yield RoomLimit(limit, "area")


def volume_m3(pack: Pack, room: Room, height_mm: int) -> float:
    """Air in a room, with the height counted up to the pack's cap."""
    counted_mm = min(height_mm, pack.height_cap_mm or height_mm)
    return area_m2(room.outline) * counted_mm / 1000


def _area_limit(area: float, first_m2: float, next_m2: float) -> int | None:
    if area < first_m2:
        return 0
    if next_m2 <= 0:
        return None
    return 1 + int((area - first_m2) / next_m2)
