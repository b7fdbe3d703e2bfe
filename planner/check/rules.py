"""What each rule checks: one function a rule, in the order of ``planner/model/rules.py``.

A function yields the rule's cases. What a kept or broken case is worth is decided by the referee,
the same way for all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations, product
from typing import Any, Final

from planner.check.finding import NO_VALUES, no_values
from planner.check.office import Office
from planner.check.seated import Seated
from planner.model import day_mask
from planner.model.rules import (
    AnyRule,
    ApartRule,
    CoveredRule,
    DeskFeatureRule,
    EveryoneSeatedRule,
    FreeBesideRule,
    GroupInRoomRule,
    KeepAtDeskRule,
    PartnerBesideRule,
    RoomCapacityRule,
    RoomRule,
    StayRule,
    TeamRoomsRule,
    TogetherRule,
)
from planner.space import room_limit


@dataclass(frozen=True, slots=True)
class Case:
    """One case of a rule: kept, or broken ``broken`` times (only team_rooms can exceed once)."""

    broken: int = 0
    people: tuple[str, ...] = ()
    desks: tuple[str, ...] = ()
    rooms: tuple[str, ...] = ()
    values: Mapping[str, object] = field(default_factory=no_values, hash=False)


def covered(rule: CoveredRule, seated: Seated) -> Iterator[Case]:
    """Each person of the role."""
    for person_id in seated.office.to_cover:
        if seated.office.people[person_id].role == rule.role:
            yield _person_case(seated, person_id, kept=person_id in seated.covering)


def partner_beside(rule: PartnerBesideRule, seated: Seated) -> Iterator[Case]:
    """Each pair of the running round of whom both need a desk."""
    office = seated.office
    for pair in office.running_round.pairs if office.running_round else ():
        both = (pair.sales_id, pair.marketing_id)
        if all(p in office.people and p not in office.kept_unseated for p in both):
            desks = tuple(seated.seats[p] for p in both if p in seated.seats)
            kept = len(desks) == 2 and office.beside(*desks)
            yield Case(int(not kept), both, desks)


def keep_at_desk(rule: KeepAtDeskRule, seated: Seated) -> Iterator[Case]:
    """The person, if in the office at all."""
    if rule.person_id in seated.office.people:
        kept = seated.seats.get(rule.person_id) == rule.desk_id
        yield Case(int(not kept), (rule.person_id,), (rule.desk_id,))


def room(rule: RoomRule, seated: Seated) -> Iterator[Case]:
    """Each seated person of the group."""
    for person_id in _seated_members(rule.who, seated):
        there = seated.office.rooms[seated.seats[person_id]] in rule.room_ids
        kept = there == rule.inside
        values = {"inside": rule.inside}
        yield _person_case(seated, person_id, kept=kept, rooms=rule.room_ids, values=values)


def desk_feature(rule: DeskFeatureRule, seated: Seated) -> Iterator[Case]:
    """Each seated person of the group."""
    for person_id in _seated_members(rule.who, seated):
        has = rule.feature in seated.office.desk(seated.seats[person_id]).features
        values = {"feature": rule.feature, "wanted": rule.wanted}
        yield _person_case(seated, person_id, kept=has == rule.wanted, values=values)


def together(rule: TogetherRule, seated: Seated) -> Iterator[Case]:
    """Each pair of seated people of the group."""
    for one, other in combinations(_seated_members(rule.who, seated), 2):
        desks = (seated.seats[one], seated.seats[other])
        kept = _close(seated.office, rule.how, rule.distance_mm, *desks)
        yield Case(int(not kept), (one, other), desks, values=_how_values(rule))


def apart(rule: ApartRule, seated: Seated) -> Iterator[Case]:
    """Each pair of seated people of the group, or with one of each group."""
    office = seated.office
    for one, other in _apart_pairs(rule, seated):
        desks = (seated.seats[one], seated.seats[other])
        meet = day_mask(office.people[one].days) & day_mask(office.people[other].days)
        close = bool(meet) and _close(office, rule.how, rule.distance_mm, *desks)
        yield Case(int(close), (one, other), desks, values=_how_values(rule))


def team_rooms(rule: TeamRoomsRule, seated: Seated) -> Iterator[Case]:
    """Each team (or the one named) with two or more people to seat."""
    for team_id, members in seated.office.teams.items():
        if rule.team_id in (None, team_id):
            zones = {seated.office.zone(seated.seats[p]) for p in members if p in seated.seats}
            too_many = max(0, len(zones) - rule.at_most)
            values = {"team_id": team_id, "rooms": len(zones), "at_most": rule.at_most}
            yield Case(too_many, members, values=values)


def group_in_room(rule: GroupInRoomRule, seated: Seated) -> Iterator[Case]:
    """One case: the number of seated people of the group in the room."""
    rooms = seated.office.rooms
    inside = tuple(
        p for p in _seated_members(rule.who, seated) if rooms[seated.seats[p]] == rule.room_id
    )
    too_few = len(inside) < rule.at_least
    too_many = rule.at_most is not None and len(inside) > rule.at_most
    values = {"count": len(inside), "at_least": rule.at_least, "at_most": rule.at_most}
    yield Case(int(too_few or too_many), inside, rooms=(rule.room_id,), values=values)


def free_beside(rule: FreeBesideRule, seated: Seated) -> Iterator[Case]:
    """Each seated person of the group."""
    for person_id in _seated_members(rule.who, seated):
        beside = seated.office.graph.neighbours[seated.seats[person_id]]
        yield _person_case(seated, person_id, kept=any(d not in seated.at_desk for d in beside))


def room_capacity(rule: RoomCapacityRule, seated: Seated) -> Iterator[Case]:
    """Each room with a limit, by its worst weekday."""
    inside: dict[str, list[str]] = {}
    for person_id, desk_id in seated.seats.items():
        room_id = seated.office.rooms[desk_id]
        if room_id is not None:
            inside.setdefault(room_id, []).append(person_id)
    for room_id, limit, by in room_limits(rule, seated.office):
        people = tuple(inside.get(room_id, ()))
        most, weekday = worst_weekday(seated.office, people)
        values = {"count": most, "limit": limit, "by": by, "weekday": weekday}
        yield Case(int(most > limit), people, rooms=(room_id,), values=values)


def stay(rule: StayRule, seated: Seated) -> Iterator[Case]:
    """Each person of the group who has a desk today."""
    for person_id in seated.office.members(rule.who):
        desk_id = seated.office.today.get(person_id)
        if desk_id is not None:
            kept = seated.seats.get(person_id) == desk_id
            yield Case(int(not kept), (person_id,), (desk_id,))


def everyone_seated(rule: EveryoneSeatedRule, seated: Seated) -> Iterator[Case]:
    """Each person who needs a desk and is not kept unseated (of a must only who has none)."""
    for person_id in seated.office.people:
        is_seated = person_id in seated.seats
        if is_seated and rule.strength == "must":
            continue
        if person_id not in seated.office.kept_unseated:
            yield Case(int(not is_seated), (person_id,))


CHECKS: Final[Mapping[str, Callable[[Any, Seated], Iterator[Case]]]] = {
    check.__name__: check
    for check in (
        covered,
        partner_beside,
        keep_at_desk,
        room,
        desk_feature,
        together,
        apart,
        team_rooms,
        group_in_room,
        free_beside,
        room_capacity,
        stay,
        everyone_seated,
    )
}
"""Rule kind -> its check."""


def cases(rule: AnyRule, seated: Seated) -> Iterator[Case]:
    """Every case of a rule in this seating."""
    return CHECKS[str(rule.__struct_config__.tag)](rule, seated)


def room_limits(rule: RoomCapacityRule, office: Office) -> Iterator[tuple[str, int, str]]:
    """(room id, people at most, what limits it) for each room that has a limit under this rule."""
    for found in office.plan.rooms.values():
        limit = room_limit(
            office.plan, found, people=rule.by_people, air=rule.by_air, area=rule.by_area
        )
        if limit is not None:
            yield found.id, limit.people, limit.by


def worst_weekday(office: Office, people: tuple[str, ...]) -> tuple[int, int]:
    """(people in on the fullest weekday, that weekday); the first of equals, Monday is 0."""
    counts = [0] * 7
    for person_id in people:
        mask = day_mask(office.people[person_id].days)
        for weekday in range(7):
            counts[weekday] += mask >> weekday & 1
    most = max(counts)
    return most, counts.index(most)


def _seated_members(group: Any, seated: Seated) -> list[str]:
    return [p for p in seated.office.members(group) if p in seated.seats]


def _person_case(
    seated: Seated,
    person_id: str,
    *,
    kept: bool,
    rooms: tuple[str, ...] = (),
    values: Mapping[str, object] = NO_VALUES,
) -> Case:
    desk = seated.seats.get(person_id)
    return Case(int(not kept), (person_id,), (desk,) if desk else (), rooms, values)


def _apart_pairs(rule: ApartRule, seated: Seated) -> Iterator[tuple[str, str]]:
    members = _seated_members(rule.who, seated)
    if rule.other is None:
        yield from combinations(members, 2)
        return
    seen: set[frozenset[str]] = set()
    for one, other in product(members, _seated_members(rule.other, seated)):
        pair = frozenset((one, other))
        if one != other and pair not in seen:
            seen.add(pair)
            yield one, other


def _close(office: Office, how: str, distance_mm: int, desk_a: str, desk_b: str) -> bool:
    if how == "room":
        return office.zone(desk_a) == office.zone(desk_b)
    if how == "distance":
        return office.within(desk_a, desk_b, distance_mm)
    return office.beside(desk_a, desk_b)


def _how_values(rule: TogetherRule | ApartRule) -> Mapping[str, object]:
    return {"how": rule.how, "distance_mm": rule.distance_mm}
