"""Edits of people and teams. Raise PlanError as ``require_wellformed`` does."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import structs

from planner.edits.removals import without_people, without_teams
from planner.edits.rows import missing, put, the_row
from planner.errors import PlanError
from planner.model import Person, Plan, Team, fresh_id


def add_person(plan: Plan, person: Person) -> Plan:
    """One more person, with a fresh id if theirs is empty. Raises ``person_twice`` (person)."""
    if person.id in plan.people:
        raise PlanError("person_twice", {"person": person.id})
    person_id = person.id or fresh_id(plan.people, f"p{len(plan.people) + 1}")
    return put(plan, "people", structs.replace(person, id=person_id))


def replace_person(plan: Plan, person: Person) -> Plan:
    """The person of this id as given."""
    the_row(plan, "people", person.id)
    return put(plan, "people", person)


def put_people(plan: Plan, people: Iterable[Person], teams: Iterable[Team] = ()) -> Plan:
    """Many people and their teams added or replaced at once: a roster that was read."""
    return put(put(plan, "teams", *teams), "people", *people)


def remove_people(plan: Plan, ids: Iterable[str]) -> Plan:
    """Without these people: no seat, lock, pair, agreement, rule or manager names them any more."""
    return without_people(plan, ids)


def put_team(plan: Plan, team: Team) -> Plan:
    """The team added or replaced."""
    return put(plan, "teams", team)


def add_team(plan: Plan, name: str) -> Plan:
    """One more team."""
    return put(plan, "teams", Team(id=fresh_id(plan.teams, f"t{len(plan.teams) + 1}"), name=name))


def remove_teams(plan: Plan, ids: Iterable[str]) -> Plan:
    """Without these teams; their people stay."""
    return without_teams(plan, ids)


def set_team(plan: Plan, ids: Iterable[str], team_id: str | None) -> Plan:
    """These people in another team, or in none."""
    if team_id is not None and team_id not in plan.teams:
        raise missing("people", "", "team_id", team_id)
    people = [
        structs.replace(plan.people[key], team_id=team_id)
        for key in dict.fromkeys(ids)
        if key in plan.people and plan.people[key].team_id != team_id
    ]
    return put(plan, "people", *people) if people else plan
