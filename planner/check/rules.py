"""What each rule checks: one function a rule, in the order of ``planner/model/rules.py``.

A function yields the rule's cases. What a kept or broken case is worth is decided by the referee,
the same way for all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from planner.check.case import Case
from planner.check.couples import (
    affinities,
    affinity_case,
    apart_case,
    couples,
    together_case,
    topic_couples,
    topics_case,
)
from planner.check.finding import NO_VALUES
from planner.check.office import Office
from planner.check.seated import Seated
from planner.model.rules import (
    AffinityRule,
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
    SharedTopicsRule,
    StayRule,
    TeamRoomsRule,
    TogetherRule,
)
from planner.space import room_limit


def covered(rule: CoveredRule, seated: Seated) -> Iterator[Case]:
    """Each person of the role."""
    for person_id in seated.office.to_cover:
        if seated.office.people[person_id].role == rule.role:
            yield _person_case(seated, person_id, kept=person_id in seated.covering)


def partner_beside(rule: PartnerBesideRule, seated: Seated) -> Iterator[Case]:
    """Each pair of the running round of whom both need a desk, on at least one day together."""
    office = seated.office
    for pair in office.running_round.pairs if office.running_round else ():
        both = (pair.sales_id, pair.marketing_id)
        needed = all(p in office.people and p not in office.kept_unseated for p in both)
        if needed and office.meet(*both):
            desks = tuple(seated.seats[p] for p in both if p in seated.seats)
            kept = len(desks) == 2 and office.beside(*desks)
            yield Case(int(not kept), both, desks)


def keep_at_desk(rule: KeepAtDeskRule, seated: Seated) -> Iterator[Case]:
    """The person, if in the office at all."""
    if rule.person_id in seated.office.people:
        there = seated.seats.get(rule.person_id) == rule.desk_id
        who, where = (rule.person_id,), (rule.desk_id,)
        yield Case(int(there != rule.wanted), who, where, values={"wanted": rule.wanted})


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
    """Each pair of seated people who meet, of the group or with one of each group."""
    for pair, a, b in _seated_couples(rule, seated):
        yield together_case(rule, seated.office, pair, a, b)


def apart(rule: ApartRule, seated: Seated) -> Iterator[Case]:
    """Each pair of seated people who meet, of the group or with one of each group."""
    for pair, a, b in _seated_couples(rule, seated):
        yield apart_case(rule, seated.office, pair, a, b)


def team_rooms(rule: TeamRoomsRule, seated: Seated) -> Iterator[Case]:
    """Each team (or the one named) with two or more people to seat."""
    for team_id, members in seated.office.teams.items():
        if rule.team_id in (None, team_id):
            zones = {seated.office.zone(seated.seats[p]) for p in members if p in seated.seats}
            too_many = max(0, len(zones) - rule.at_most)
            values = {"team_id": team_id, "rooms": len(zones), "at_most": rule.at_most}
            yield Case(too_many, members, values=values)


def group_in_room(rule: GroupInRoomRule, seated: Seated) -> Iterator[Case]:
    """The number of seated people of the group at the desks, in all or on each weekday."""
    office, desks = seated.office, seated.office.desks_of(rule.room_id, rule.bench_id)
    inside = tuple(p for p in _seated_members(rule.who, seated) if seated.seats[p] in desks)
    if not rule.per_day:
        yield _count_case(rule, seated, inside, None)
        return
    for weekday in office.weekdays(rule.who):
        there = tuple(p for p in inside if office.days[p] >> weekday & 1)
        yield _count_case(rule, seated, there, weekday)


def _count_case(
    rule: GroupInRoomRule, seated: Seated, inside: tuple[str, ...], weekday: int | None
) -> Case:
    too_few = len(inside) < rule.at_least
    too_many = rule.at_most is not None and len(inside) > rule.at_most
    values = {
        "count": len(inside),
        "at_least": rule.at_least,
        "at_most": rule.at_most,
        "weekday": weekday,
    }
    rooms = () if rule.bench_id else (rule.room_id,)
    desks = tuple(sorted(seated.office.desks_of("", rule.bench_id))) if rule.bench_id else ()
    return Case(int(too_few or too_many), inside, desks, rooms, values)


def free_beside(rule: FreeBesideRule, seated: Seated) -> Iterator[Case]:
    """Each seated person of the group: is a desk beside free on each of their days?"""
    office = seated.office
    for person_id in _seated_members(rule.who, seated):
        busy = office.days[person_id]  # days on which no desk beside is free
        for desk_id in office.graph.neighbours[seated.seats[person_id]]:
            busy &= seated.busy.get(desk_id, 0)
        has_desks = bool(office.graph.neighbours[seated.seats[person_id]])
        yield _person_case(seated, person_id, kept=has_desks and not busy)


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
            sits = seated.seats.get(person_id)
            kept = sits == desk_id if rule.wanted else sits not in (None, desk_id)
            yield Case(int(not kept), (person_id,), (desk_id,), values={"wanted": rule.wanted})


def shared_topics(rule: SharedTopicsRule, seated: Seated) -> Iterator[Case]:
    """Each pair of people at two desks beside each other."""
    office, members = seated.office, frozenset(seated.office.members(rule.who))
    for a, b in office.links:
        here, there = seated.at_desk.get(a, ()), seated.at_desk.get(b, ())
        for pair in topic_couples(rule, office, members, here, there):
            yield topics_case(rule, office, pair, a, b)


def affinity(rule: AffinityRule, seated: Seated) -> Iterator[Case]:
    """Each pair of two seated people who meet."""
    seats = seated.seats
    for pair in affinities(rule, seated.office):
        a, b = seats.get(pair.person_a), seats.get(pair.person_b)
        if a is not None and b is not None:
            yield affinity_case(rule, seated.office, pair, a, b)


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
        shared_topics,
        affinity,
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
        mask = office.days[person_id]
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


def _seated_couples(
    rule: TogetherRule | ApartRule, seated: Seated
) -> Iterator[tuple[tuple[str, str], str, str]]:
    """(pair, desk of one, desk of the other) of each pair of whom both are seated."""
    seats = seated.seats
    for one, other in couples(rule, seated.office):
        a, b = seats.get(one), seats.get(other)
        if a is not None and b is not None:
            yield (one, other), a, b
