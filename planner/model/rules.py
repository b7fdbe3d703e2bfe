"""Rules: wishes that can be checked, *must* or *prefer* with points. One frozen class a rule.

A rule is one name in five places: here, in ``planner/check/rules.py``, in ``solver/rules.py`` and
in the English and the Danish sentence of ``ui/texts/rules.py``. A test fails when one is missing.

Points of a *prefer* rule are earned once for each **case** of it that is kept (some rules grade
their cases); the docstring of each class says what a case is. A *must* rule counts each broken
case.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Literal

from planner.model.roster import Role
from planner.model.row import Row, TableRow

Strength = Literal["must", "prefer"]

MAX_REACH_MM: Final = 10_000_000
MAX_WEIGHT: Final = 100_000


class Group(Row, frozen=True, kw_only=True):
    """Some people: everybody named by any of the fields; ``everyone`` for all. Only people who need
    a desk count."""

    person_ids: tuple[str, ...] = ()
    team_ids: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    tags: tuple[str, ...] = ()
    leads: bool = False
    everyone: bool = False


class Rule(TableRow, frozen=True, kw_only=True, tag_field="kind"):
    """What all rules have. ``points`` speak only when ``strength`` is prefer."""

    strength: Strength = "prefer"
    points: int = 25
    enabled: bool = True
    note: str = ""


class CoveredRule(Rule, frozen=True, kw_only=True, tag="covered"):
    """Each person of this role is covered. A case is a person of the role."""

    role: Role = "sales"


class PartnerBesideRule(Rule, frozen=True, kw_only=True, tag="partner_beside"):
    """The pairs of the running round sit beside each other. A case is a pair who share an office
    day."""


class KeepAtDeskRule(Rule, frozen=True, kw_only=True, tag="keep_at_desk"):
    """A person sits at this desk, or (``wanted`` False) anywhere but there. One case."""

    person_id: str
    desk_id: str
    wanted: bool = True


class RoomRule(Rule, frozen=True, kw_only=True, tag="room"):
    """People sit in one of these rooms, or (``inside`` False) in none of them. A case is a seated
    person."""

    who: Group
    room_ids: tuple[str, ...]
    inside: bool = True


class DeskFeatureRule(Rule, frozen=True, kw_only=True, tag="desk_feature"):
    """People sit at a desk with this feature, or (``wanted`` False) without. A case is a seated
    person."""

    who: Group
    feature: str
    wanted: bool = True


class TogetherRule(Rule, frozen=True, kw_only=True, tag="together"):
    """People sit together. A case is an unordered pair of seated people of the group, or one of
    each group, who share an office day.

    ``how``: in the same room; with seat points at most ``distance_mm`` apart on one floor; beside
    each other.
    """

    who: Group
    other: Group | None = None
    how: Literal["room", "distance", "beside"] = "room"
    distance_mm: int = 7600


class ApartRule(Rule, frozen=True, kw_only=True, tag="apart"):
    """People sit apart. A case is an unordered pair of seated people of the group, or one of each
    group, who share an office day.

    ``how``: not in the same room; seat points on one floor further than ``distance_mm``; not beside
    each other.
    """

    who: Group
    other: Group | None = None
    how: Literal["room", "distance", "beside"] = "beside"
    distance_mm: int = 7600


class TeamRoomsRule(Rule, frozen=True, kw_only=True, tag="team_rooms"):
    """A team (each team, when None) sits in at most ``at_most`` rooms.

    As *must* a case is a team. As *prefer* a team earns ``points`` less ``points`` for each room
    too many, and at least 0. Desks in no room of a floor count as one room of that floor.
    """

    team_id: str | None = None
    at_most: int = 1


class GroupInRoomRule(Rule, frozen=True, kw_only=True, tag="group_in_room"):
    """At least / at most n of a group in a room, or at the desks of a bench. Exactly one of
    ``room_id`` and ``bench_id`` is set.

    One case, counted over all seated people of the group; or with ``per_day`` a case for each
    weekday on which anybody of the group has an office day, counted over those who are in.
    """

    who: Group
    room_id: str = ""
    bench_id: str = ""
    at_least: int = 0
    at_most: int | None = None
    per_day: bool = False


class FreeBesideRule(Rule, frozen=True, kw_only=True, tag="free_beside"):
    """Each of these people has a free desk beside them on each of their office days, not always
    the same one. A case is a seated person."""

    who: Group


class RoomCapacityRule(Rule, frozen=True, kw_only=True, tag="room_capacity"):
    """No room holds more people on any weekday than it may. A case is a room with a limit.

    The limit is the least of the room's own capacity and what air and area allow in the plan's
    space pack (``planner/space.py``), as switched on here.
    """

    by_people: bool = True
    by_air: bool = True
    by_area: bool = True


class StayRule(Rule, frozen=True, kw_only=True, tag="stay"):
    """People stay at the desk they have today, or (``wanted`` False) sit at another one. A case is
    a person with a desk in today's scenario."""

    who: Group
    wanted: bool = True


class SharedTopicsRule(Rule, frozen=True, kw_only=True, tag="shared_topics"):
    """Neighbours have topics (tags) in common, or (``wanted`` False) have none. A case is an
    unordered pair of people of the group at desks beside each other who share an office day.

    ``scope``: neighbours of sales and marketing, or all neighbours. ``tags``: only these topics
    count, or all when empty. As *prefer* by ``measure``:

    - ``any``: ``points`` for two who share a topic (``wanted`` False: who share none);
    - ``each``: ``points`` for each topic that the two share;
    - ``exchange``: ``points`` x topics shared x topics that only one of the two has: something in
      common and something to learn.

    ``wanted`` False turns the points of the last two into points lost. As *must* a case is kept
    when its amount is more than 0 (``wanted`` False: is 0).
    """

    who: Group = Group(everyone=True)
    scope: Literal["opposite", "all"] = "opposite"
    measure: Literal["any", "each", "exchange"] = "any"
    tags: tuple[str, ...] = ()
    wanted: bool = True


class Affinity(Row, frozen=True, kw_only=True):
    """How much two people are to sit close; a negative weight keeps them away from each other."""

    person_a: str
    person_b: str
    weight: int = 1


class AffinityRule(Rule, frozen=True, kw_only=True, tag="affinity"):
    """Pairs of people, by name, sit close or far. A case is a pair of whom both are seated and who
    share an office day.

    ``how``: beside each other or in one room earns ``points`` x weight; distance earns ``points`` x
    weight for each metre that two chairs on one floor are nearer than ``reach_mm``, rounded down in
    all, measured straight or (``walking``) along x and y. As *must* a case is kept when two of
    positive weight are close (within the reach) or two of negative weight are not.
    """

    pairs: tuple[Affinity, ...] = ()
    how: Literal["beside", "room", "distance"] = "beside"
    reach_mm: int = 20_000
    walking: bool = False


class EveryoneSeatedRule(Rule, frozen=True, kw_only=True, tag="everyone_seated"):
    """Everyone who needs a desk has one. A case is a person; somebody locked as "keep unseated" is
    no case."""


AnyRule = (
    CoveredRule
    | PartnerBesideRule
    | KeepAtDeskRule
    | RoomRule
    | DeskFeatureRule
    | TogetherRule
    | ApartRule
    | TeamRoomsRule
    | GroupInRoomRule
    | FreeBesideRule
    | RoomCapacityRule
    | StayRule
    | SharedTopicsRule
    | AffinityRule
    | EveryoneSeatedRule
)

RULE_KINDS: dict[str, type[Rule]] = {
    str(rule.__struct_config__.tag): rule
    for rule in (
        CoveredRule,
        PartnerBesideRule,
        KeepAtDeskRule,
        RoomRule,
        DeskFeatureRule,
        TogetherRule,
        ApartRule,
        TeamRoomsRule,
        GroupInRoomRule,
        FreeBesideRule,
        RoomCapacityRule,
        StayRule,
        SharedTopicsRule,
        AffinityRule,
        EveryoneSeatedRule,
    )
}


def default_rules() -> dict[str, AnyRule]:
    """What a new plan starts with: everyone has a desk, and no room is overfull."""
    rules: tuple[AnyRule, ...] = (
        EveryoneSeatedRule(id="everyone-seated", strength="must"),
        RoomCapacityRule(id="room-capacity", strength="must"),
    )
    return {rule.id: rule for rule in rules}


def names_in(rule: AnyRule) -> Iterator[tuple[str, str, str]]:
    """(field, table, id) of every row of the plan that a rule names."""
    for field in ("who", "other"):
        group = getattr(rule, field, None)
        if isinstance(group, Group):
            yield from ((field, "people", key) for key in group.person_ids)
            yield from ((field, "teams", key) for key in group.team_ids)
    if isinstance(rule, KeepAtDeskRule):
        yield "person_id", "people", rule.person_id
        yield "desk_id", "desks", rule.desk_id
    if isinstance(rule, RoomRule):
        yield from (("room_id", "rooms", key) for key in rule.room_ids)
    if isinstance(rule, GroupInRoomRule):
        if rule.bench_id:
            yield "bench_id", "benches", rule.bench_id
        else:
            yield "room_id", "rooms", rule.room_id
    if isinstance(rule, TeamRoomsRule) and rule.team_id is not None:
        yield "team_id", "teams", rule.team_id
    if isinstance(rule, AffinityRule):
        for pair in rule.pairs:
            yield "person_a", "people", pair.person_a
            yield "person_b", "people", pair.person_b


def bad_fields(rule: AnyRule) -> Iterator[tuple[str, object]]:
    """(field, value) of what no rule can mean."""
    if isinstance(rule, GroupInRoomRule) and rule.bench_id and rule.room_id:
        yield "bench_id", rule.bench_id
    if isinstance(rule, AffinityRule):
        if not 0 < rule.reach_mm <= MAX_REACH_MM:
            yield "reach_mm", rule.reach_mm
        for pair in rule.pairs:
            if pair.person_a == pair.person_b or abs(pair.weight) > MAX_WEIGHT:
                yield "pairs", (pair.person_a, pair.person_b, pair.weight)
