"""Rules: wishes that can be checked, *must* or *prefer* with points. One frozen class a rule.

A rule is one name in five places: here, in ``planner/check/rules.py``, in ``solver/rules.py`` and
in the English and the Danish sentence of ``ui/texts.py``. A test fails when one is missing.

Points of a *prefer* rule are earned once for each **case** of it that is kept; the docstring of
each class says what a case is. A *must* rule counts each broken case.
"""

from __future__ import annotations

from typing import Literal

from planner.model.roster import Role
from planner.model.row import Row, TableRow

Strength = Literal["must", "prefer"]


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
    """The pairs of the running round sit beside each other. A case is a pair."""


class KeepAtDeskRule(Rule, frozen=True, kw_only=True, tag="keep_at_desk"):
    """A person sits at this desk. One case."""

    person_id: str
    desk_id: str


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
    """People sit together. A case is an unordered pair of seated people of the group.

    ``how``: in the same room; with seat points at most ``distance_mm`` apart on one floor; beside
    each other.
    """

    who: Group
    how: Literal["room", "distance", "beside"] = "room"
    distance_mm: int = 7600


class ApartRule(Rule, frozen=True, kw_only=True, tag="apart"):
    """People sit apart. A case is an unordered pair of seated people of the group, or one of each
    group.

    ``how``: not in the same room; seat points on one floor further than ``distance_mm``; not beside
    each other. Two people who never share an office day are apart.
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
    """At least / at most n of a group in a room. One case, counted over all seated people of the
    group."""

    who: Group
    room_id: str
    at_least: int = 0
    at_most: int | None = None


class FreeBesideRule(Rule, frozen=True, kw_only=True, tag="free_beside"):
    """Each of these people has a free desk beside them. A case is a seated person."""

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
    """People stay at the desk they have today. A case is a person with a desk in today's
    scenario."""

    who: Group


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
