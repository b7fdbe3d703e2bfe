"""What the building says of a plan: rooms too full or too low, desks and chairs in the way.

No rule asks for it; each finding is a warning, or good to know once somebody signed a waiver for it
(same code, all of the finding's desks and rooms). Nothing here costs points.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from planner.check.finding import Finding, Severity
from planner.clearance import clashes
from planner.model import Person, Plan, Room, day_mask
from planner.model.rules import RoomCapacityRule
from planner.packs import Pack, pack_of
from planner.places import rooms_of_desks
from planner.space import LimitKind, area_m2, room_limit, volume_m3

Inputs = tuple[object, ...]

_KEPT = 3
_recent: list[tuple[Inputs, tuple[Finding, ...]]] = []


def space_findings(plan: Plan) -> tuple[Finding, ...]:
    """Findings of rooms in the order of the table, then those of desks by id.

    Codes and their values: ``room_over_limit`` (count, limit, by, weekday), for limits that no rule
    of the plan looks after; ``air_below_advice`` (count, weekday, each_m3, advised_m3, pack);
    ``ceiling_low`` (height_mm, least_mm, pack); ``desks_overlap``, ``desk_in_wall``,
    ``chair_blocked``, ``chair_at_wall``, ``chairs_overlap`` (mm), as in ``planner.clearance``.
    """
    inputs: Inputs = (
        plan.rooms, plan.desks, plan.walls, plan.doors, plan.people, plan.seats, plan.rules,
        plan.settings, plan.waivers,
    )  # fmt: skip
    for known, found in _recent:
        if all(one is other for one, other in zip(known, inputs, strict=True)):
            return found
    fresh = tuple(_waived(plan, _findings(plan)))
    _recent.insert(0, (inputs, fresh))
    del _recent[_KEPT:]
    return fresh


def busiest_day(people: Mapping[str, Person], ids: Iterable[str]) -> tuple[int, int]:
    """(how many of these are in on the fullest weekday, that weekday); Monday is 0."""
    counts = [0] * 7
    for person_id in ids:
        mask = day_mask(people[person_id].days)
        for weekday in range(7):
            counts[weekday] += mask >> weekday & 1
    most = max(counts)
    return most, counts.index(most)


def _findings(plan: Plan) -> Iterator[Finding]:
    pack = pack_of(plan.settings.space_pack)
    inside = _people_by_room(plan)
    used = set(rooms_of_desks(plan).values())
    watched = _watched(plan)
    for room in plan.rooms.values():
        people = inside.get(room.id, [])
        yield from _too_full(plan, room, people, watched)
        yield from _little_air(plan, pack, room, people)
        if room.id in used:
            yield from _low(pack, room)
    for clash in clashes(plan):
        yield Finding(clash.code, "warn", desks=clash.desks, values={"mm": clash.mm})


def _people_by_room(plan: Plan) -> dict[str, list[str]]:
    places = rooms_of_desks(plan)
    inside: dict[str, list[str]] = {}
    for person_id, desk_id in plan.seats.items():
        room_id = places[desk_id]
        if room_id is not None:
            inside.setdefault(room_id, []).append(person_id)
    return inside


def _watched(plan: Plan) -> set[LimitKind]:
    """Kinds of limit that a rule of the plan looks after."""
    found: set[LimitKind] = set()
    for rule in plan.rules.values():
        if isinstance(rule, RoomCapacityRule) and rule.enabled:
            switches: tuple[tuple[LimitKind, bool], ...] = (
                ("people", rule.by_people), ("air", rule.by_air), ("area", rule.by_area),
            )  # fmt: skip
            found.update(kind for kind, on in switches if on)
    return found


def _too_full(
    plan: Plan, room: Room, people: list[str], watched: set[LimitKind]
) -> Iterator[Finding]:
    limit = room_limit(
        plan,
        room,
        people="people" not in watched,
        air="air" not in watched,
        area="area" not in watched,
    )
    if limit is None:
        return
    most, weekday = busiest_day(plan.people, people)
    if most > limit.people:
        values = {"count": most, "limit": limit.people, "by": limit.by, "weekday": weekday}
        yield _of_room("room_over_limit", room, people, values)


def _little_air(plan: Plan, pack: Pack, room: Room, people: list[str]) -> Iterator[Finding]:
    """Less air than advised, but no less than must be: that is ``room_capacity``."""
    if pack.air_advised is None or pack.air_least is None or room.height_mm is None or not people:
        return
    most, weekday = busiest_day(plan.people, people)
    each = volume_m3(pack, room, room.height_mm) / max(1, most)
    if pack.air_least.value <= each < pack.air_advised.value:
        values = {
            "count": most,
            "weekday": weekday,
            "each_m3": round(each, 1),
            "advised_m3": pack.air_advised.value,
            "pack": pack.name,
        }
        # Ventilation makes up for it (at.dk): then it is only good to know.
        severity: Severity = "info" if room.ventilated else "warn"
        yield _of_room("air_below_advice", room, people, values, severity)


def _low(pack: Pack, room: Room) -> Iterator[Finding]:
    floor_m2 = area_m2(room.outline)
    least = [figure.value for from_m2, figure in pack.ceilings if floor_m2 > from_m2]
    if room.height_mm is not None and least and room.height_mm < least[-1]:
        values = {"height_mm": room.height_mm, "least_mm": round(least[-1]), "pack": pack.name}
        yield _of_room("ceiling_low", room, [], values)


def _of_room(
    code: str,
    room: Room,
    people: list[str],
    values: Mapping[str, object],
    severity: Severity = "warn",
) -> Finding:
    return Finding(code, severity, people=tuple(people), rooms=(room.id,), values=values)


def _waived(plan: Plan, findings: Iterable[Finding]) -> Iterator[Finding]:
    """What somebody signed for is only good to know; ``waiver`` names the signature's id."""
    signed = {(row.code, frozenset(row.place_ids)): row.id for row in plan.waivers.values()}
    for finding in findings:
        waiver = signed.get((finding.code, frozenset((*finding.desks, *finding.rooms))))
        if waiver is None:
            yield finding
        else:
            values = {**finding.values, "waiver": waiver}
            yield Finding(
                finding.code,
                "info",
                people=finding.people,
                desks=finding.desks,
                rooms=finding.rooms,
                values=values,
            )
