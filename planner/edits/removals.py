"""Taking rows out of a plan with every reference to them, in all scenarios, rules and rounds.

Ids that are not there are passed over: a selection may be older than the plan.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from msgspec import structs

from planner.model import AnyRule, Group, Plan, Scenario, without_rows
from planner.model.rules import (
    AffinityRule,
    GroupInRoomRule,
    KeepAtDeskRule,
    RoomRule,
    TeamRoomsRule,
)

Ids = frozenset[str]
RowT = TypeVar("RowT")


def without_desks(plan: Plan, ids: Iterable[str]) -> Plan:
    """Without these desks; their people have no desk then, and benches left empty are gone."""
    gone = frozenset(ids) & plan.desks.keys()
    if not gone:
        return plan
    desks = without_rows(plan.desks, gone)
    used = {desk.bench_id for desk in desks.values()}
    emptied = frozenset(b for key in gone if (b := plan.desks[key].bench_id)) - used
    links = _kept(plan.links, lambda row: row.desk_a not in gone and row.desk_b not in gone)
    after = structs.replace(
        plan,
        desks=desks,
        links=links,
        benches=_kept(plan.benches, lambda bench: bench.id not in emptied),
        scenarios=_scenarios(plan, lambda _, desk_id: desk_id not in gone),
        rules=_rules(plan.rules, desks=gone, benches=emptied),
    )
    return _without_places(after, gone)


def without_people(plan: Plan, ids: Iterable[str]) -> Plan:
    """Without these people: no seat, lock, pair, agreement, rule or manager names them."""
    gone = frozenset(ids) & plan.people.keys()
    if not gone:
        return plan
    people = _each(
        without_rows(plan.people, gone),
        lambda row: structs.replace(row, manager_id=None) if row.manager_id in gone else row,
    )
    after = structs.replace(
        plan,
        people=people,
        scenarios=_scenarios(plan, lambda person_id, _: person_id not in gone),
        rules=_rules(plan.rules, people=gone),
        rounds=_each(plan.rounds, lambda row: _without_pairs(row, gone)),
        agreements=_each(
            _kept(
                plan.agreements,
                lambda row: row.sales_id not in gone and row.marketing_id not in gone,
            ),
            lambda row: (
                structs.replace(row, lead_owner_id="") if row.lead_owner_id in gone else row
            ),
        ),
    )
    return _without_places(after, gone)


def without_teams(plan: Plan, ids: Iterable[str]) -> Plan:
    """Without these teams; their people stay and have none."""
    gone = frozenset(ids) & plan.teams.keys()
    if not gone:
        return plan
    return structs.replace(
        plan,
        teams=without_rows(plan.teams, gone),
        people=_each(
            plan.people,
            lambda row: structs.replace(row, team_id=None) if row.team_id in gone else row,
        ),
        rules=_rules(plan.rules, teams=gone),
    )


def without_rooms(plan: Plan, ids: Iterable[str]) -> Plan:
    """Without these rooms; what stands in them stays."""
    gone = frozenset(ids) & plan.rooms.keys()
    if not gone:
        return plan
    face_time = plan.face_time
    if face_time.room_id in gone:
        face_time = structs.replace(face_time, room_id=None)
    after = structs.replace(
        plan,
        rooms=without_rows(plan.rooms, gone),
        rules=_rules(plan.rules, rooms=gone),
        face_time=face_time,
    )
    return _without_places(after, gone)


def without_walls(plan: Plan, ids: Iterable[str]) -> Plan:
    """Without these walls and their doors and windows."""
    gone = frozenset(ids) & plan.walls.keys()
    if not gone:
        return plan
    return structs.replace(
        plan,
        walls=without_rows(plan.walls, gone),
        doors=_kept(plan.doors, lambda door: door.wall_id not in gone),
        windows=_kept(plan.windows, lambda window: window.wall_id not in gone),
    )


def without_floors(plan: Plan, ids: Iterable[str]) -> Plan:
    """Without these floors and everything on them."""
    gone = frozenset(ids) & plan.floors.keys()
    if not gone:
        return plan

    def there(table: Mapping[str, Any]) -> list[str]:
        return [key for key, row in table.items() if row.floor_id in gone]

    plan = without_desks(plan, there(plan.desks))
    plan = without_rooms(plan, there(plan.rooms))
    plan = without_walls(plan, there(plan.walls))
    benches = frozenset(there(plan.benches))
    return without_unused_pictures(
        structs.replace(
            plan,
            floors=without_rows(plan.floors, gone),
            benches=without_rows(plan.benches, benches),
            rules=_rules(plan.rules, benches=benches),
            objects=without_rows(plan.objects, frozenset(there(plan.objects))),
        )
    )


def without_unused_pictures(plan: Plan) -> Plan:
    """Without pictures that lie under no floor."""
    used = {floor.background.picture_id for floor in plan.floors.values() if floor.background}
    pictures = _kept(plan.pictures, lambda picture: picture.id in used)
    return plan if pictures is plan.pictures else structs.replace(plan, pictures=pictures)


def without_plain(plan: Plan, table: str, ids: Iterable[str]) -> Plan:
    """Without these rows of a table that nothing else refers to."""
    gone = frozenset(ids) & getattr(plan, table).keys()
    if not gone:
        return plan
    return structs.replace(plan, **{table: without_rows(getattr(plan, table), gone)})


# ---------------------------------------------------------------- the helpers


def _kept(table: Mapping[str, RowT], keep: Callable[[RowT], bool]) -> Mapping[str, RowT]:
    """Rows to keep; the very table when that is all of them, so that identity tells "no change"."""
    kept = {key: row for key, row in table.items() if keep(row)}
    return table if len(kept) == len(table) else kept


def _each(table: Mapping[str, RowT], change: Callable[[RowT], RowT]) -> Mapping[str, RowT]:
    """Every row changed; the very table when none differs."""
    changed = {key: change(row) for key, row in table.items()}
    return table if all(changed[key] is row for key, row in table.items()) else changed


def _scenarios(plan: Plan, keep: Callable[[str, str], bool]) -> Mapping[str, Scenario]:
    def kept(table: Mapping[str, str]) -> Mapping[str, str]:
        found = {key: value for key, value in table.items() if keep(key, value)}
        return table if len(found) == len(table) else found

    def change(scenario: Scenario) -> Scenario:
        seats, locks = kept(scenario.seats), kept(scenario.locks)
        if seats is scenario.seats and locks is scenario.locks:
            return scenario
        return structs.replace(scenario, seats=seats, locks=locks)

    return _each(plan.scenarios, change)


def _without_pairs(row: Any, gone: Ids) -> Any:
    pairs = tuple(p for p in row.pairs if p.sales_id not in gone and p.marketing_id not in gone)
    return row if len(pairs) == len(row.pairs) else structs.replace(row, pairs=pairs)


NOTHING: Ids = frozenset()


@dataclass(frozen=True, slots=True)
class Gone:
    """Ids of what is gone, by table."""

    people: Ids = NOTHING
    teams: Ids = NOTHING
    rooms: Ids = NOTHING
    desks: Ids = NOTHING
    benches: Ids = NOTHING


def _rules(rules: Mapping[str, AnyRule], **gone: Ids) -> Mapping[str, AnyRule]:
    """Rules that do not name what is gone; those about nothing else are gone too."""
    kept: dict[str, AnyRule] = {}
    for key, rule in rules.items():
        left = _rule_without(rule, Gone(**gone))
        if left is not None:
            kept[key] = left
    if len(kept) == len(rules) and all(kept[key] is rule for key, rule in rules.items()):
        return rules
    return kept


def _rule_without(rule: Any, gone: Gone) -> Any:
    """The rule without what is gone, or None where nothing is left of it."""
    if _is_about_one(rule, gone):
        return None
    if isinstance(rule, RoomRule) and not gone.rooms.isdisjoint(rule.room_ids):
        rule = structs.replace(
            rule, room_ids=tuple(key for key in rule.room_ids if key not in gone.rooms)
        )
        if not rule.room_ids:
            return None
    if isinstance(rule, AffinityRule):
        rule = _affinity_without(rule, gone.people)
        if rule is None:
            return None
    for field in ("who", "other"):
        group = getattr(rule, field, None)
        if isinstance(group, Group) and _names(group, gone.people, gone.teams):
            left = _group_without(group, gone.people, gone.teams)
            if left == Group():
                return None
            rule = structs.replace(rule, **{field: left})
    return rule


def _is_about_one(rule: Any, gone: Gone) -> bool:
    """Whether the rule is about one person, desk, team, room or bench that is gone."""
    if isinstance(rule, KeepAtDeskRule):
        return rule.person_id in gone.people or rule.desk_id in gone.desks
    if isinstance(rule, TeamRoomsRule):
        return rule.team_id in gone.teams
    if isinstance(rule, GroupInRoomRule):
        return rule.room_id in gone.rooms or rule.bench_id in gone.benches
    return False


def _affinity_without(rule: AffinityRule, people: Ids) -> AffinityRule | None:
    pairs = tuple(p for p in rule.pairs if people.isdisjoint((p.person_a, p.person_b)))
    if len(pairs) == len(rule.pairs):
        return rule
    return structs.replace(rule, pairs=pairs) if pairs else None


def _names(group: Group, people: Ids, teams: Ids) -> bool:
    return not (people.isdisjoint(group.person_ids) and teams.isdisjoint(group.team_ids))


def _group_without(group: Group, people: Ids, teams: Ids) -> Group:
    return structs.replace(
        group,
        person_ids=tuple(key for key in group.person_ids if key not in people),
        team_ids=tuple(key for key in group.team_ids if key not in teams),
    )


def _without_places(plan: Plan, gone: Ids) -> Plan:
    """Signed waivers no longer speak for what is gone; one about nothing else is gone too."""
    if not any(not gone.isdisjoint(row.place_ids) for row in plan.waivers.values()):
        return plan
    waivers = {}
    for key, row in plan.waivers.items():
        left = tuple(place for place in row.place_ids if place not in gone)
        if left or not row.place_ids:
            waivers[key] = row if left == row.place_ids else structs.replace(row, place_ids=left)
    return structs.replace(plan, waivers=waivers)
