"""Edits of seats and locks in the scenario that is shown.

Who is locked is not moved: PlanError ``person_locked`` (person). A desk may hold several people
where desks are shared and no two of them share an office day.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import compress, repeat
from operator import eq

from msgspec import structs

from planner.edits.rows import the_row
from planner.errors import PlanError
from planner.model import Plan, shared_days, with_scenario

KEEP_UNSEATED = ""
"""The lock of somebody who is to have no desk."""


def seat(plan: Plan, person_id: str, desk_id: str) -> Plan:
    """The person at this desk; whoever is in the way gets the person's old desk, or none.

    In the way is who shares an office day with the person (everybody, where desks are not shared).
    At the old desk they must fit with those who stay there, else they have no desk either.
    """
    the_row(plan, "people", person_id)
    the_row(plan, "desks", desk_id)
    seats = plan.seats
    old = seats.get(person_id)
    if old == desk_id:
        return plan
    in_the_way = [
        other
        for other in _at(seats, desk_id)
        if other != person_id and clash(plan, person_id, other)
    ]
    comes_home = plan.scenario.locks.get(person_id) == desk_id
    require_loose(plan, in_the_way if comes_home else [person_id, *in_the_way])
    after = dict(seats)
    after[person_id] = desk_id
    for other in in_the_way:
        del after[other]
    if old is not None and in_the_way:
        stay = _at(after, old)
        for other in in_the_way:
            if not any(clash(plan, other, key) for key in stay):
                after[other] = old
    return _with_seats(plan, after)


def swap(plan: Plan, one: str, other: str) -> Plan:
    """Two people with each other's desks; one of them may have none."""
    the_row(plan, "people", one)
    the_row(plan, "people", other)
    at_one, at_other = plan.seats.get(one), plan.seats.get(other)
    if one == other or at_one == at_other:
        return plan
    require_loose(plan, [one, other])
    after = dict(plan.seats)
    for person_id, desk_id in ((one, at_other), (other, at_one)):
        if desk_id is None:
            del after[person_id]
        else:
            after[person_id] = desk_id
    return _with_seats(plan, after)


def unseat(plan: Plan, *person_ids: str) -> Plan:
    """These people without a desk."""
    seated = [key for key in dict.fromkeys(person_ids) if key in plan.seats]
    if not seated:
        return plan
    require_loose(plan, seated)
    return _with_seats(plan, {k: desk for k, desk in plan.seats.items() if k not in set(seated)})


def lock(plan: Plan, *person_ids: str) -> Plan:
    """These people kept as they are: at their desks, or unseated."""
    locks = dict(plan.scenario.locks)
    for person_id in person_ids:
        the_row(plan, "people", person_id)
        locks[person_id] = plan.seats.get(person_id, KEEP_UNSEATED)
    return _with_locks(plan, locks)


def lock_at(plan: Plan, person_id: str, desk_id: str) -> Plan:
    """The person kept at this desk, wherever they sit now."""
    the_row(plan, "people", person_id)
    the_row(plan, "desks", desk_id)
    return _with_locks(plan, {**plan.scenario.locks, person_id: desk_id})


def unlock(plan: Plan, *person_ids: str) -> Plan:
    """These people free to move again."""
    free = set(person_ids)
    return _with_locks(plan, {k: at for k, at in plan.scenario.locks.items() if k not in free})


def apply_seating(plan: Plan, seats: Mapping[str, str]) -> Plan:
    """A whole seating, as a solver gives it, in place of the present one.

    People and desks that are no longer there are left out. Who is locked must be where the lock
    says, or as now.
    """
    after = {
        person_id: desk_id
        for person_id, desk_id in seats.items()
        if person_id in plan.people and desk_id in plan.desks
    }
    for person_id, desk_id in plan.scenario.locks.items():
        found = after.get(person_id, KEEP_UNSEATED)
        if found not in (desk_id, plan.seats.get(person_id, KEEP_UNSEATED)):
            raise PlanError("person_locked", {"person": person_id})
    return plan if after == plan.seats else _with_seats(plan, after)


def clash(plan: Plan, one: str, other: str) -> bool:
    """True if two people cannot have the same desk."""
    people = plan.people
    if not plan.settings.share_desks:
        return True
    return shared_days(people[one].days, people[other].days) > 0


def require_loose(plan: Plan, person_ids: Iterable[str]) -> None:
    """Raise ``person_locked`` for the first of these people who is locked."""
    for person_id in person_ids:
        if person_id in plan.scenario.locks:
            raise PlanError("person_locked", {"person": person_id})


def _at(seats: Mapping[str, str], desk_id: str) -> list[str]:
    """Everybody at a desk; without a Python loop, since a drag asks at every move."""
    return list(compress(seats, map(eq, seats.values(), repeat(desk_id))))


def _with_seats(plan: Plan, seats: Mapping[str, str]) -> Plan:
    """The plan with a table of seats that is nobody else's."""
    return with_scenario(plan, structs.replace(plan.scenario, seats=seats))


def _with_locks(plan: Plan, locks: Mapping[str, str]) -> Plan:
    if locks == plan.scenario.locks:
        return plan
    return with_scenario(plan, structs.replace(plan.scenario, locks=dict(locks)))
