"""A repair: the few changes that make a plan possible, or let more people be covered.

The solver finds repairs (``solver/repair.py``); here is what they are, and the edit that makes one.
Light to import, since the window reads repairs from the solver's messages.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from msgspec import structs

from planner.edits.desks import add_desks, set_features
from planner.edits.roster import put_people
from planner.edits.rules import weigh_rule
from planner.edits.seats import lock, unlock, unseat
from planner.edits.settings import set_settings
from planner.model import Desk, Person, Plan, with_seats

ChangeKind = Literal[
    "release_lock",
    "bend_rule",
    "add_desks",
    "adjust_desks",
    "share_desks",
    "widen_beside",
    "more_people",
    "keep_unseated",
]
"""What can be changed, in the order in which it is done."""


@dataclass(frozen=True, slots=True)
class Change:
    """One change. What it is about: ``person_id`` (release_lock, keep_unseated), ``rule_id``
    (bend_rule), ``desks`` to add (add_desks), ``desk_ids`` that get a sit-stand desk
    (adjust_desks), ``mm`` (widen_beside), ``people`` to come (more_people)."""

    kind: ChangeKind
    person_id: str = ""
    rule_id: str = ""
    desks: tuple[Desk, ...] = ()
    desk_ids: tuple[str, ...] = ()
    people: tuple[Person, ...] = ()
    mm: int = 0

    @property
    def count(self) -> int:
        """How many things it adds or changes."""
        return max(1, len(self.desks), len(self.desk_ids), len(self.people))


@dataclass(frozen=True, slots=True)
class Repair:
    """Changes that are enough together, and a seating that they make possible.

    ``must_broken`` and ``not_covered`` are the referee's on that seating; ``seats`` of None leave
    people where they are.
    """

    changes: tuple[Change, ...]
    seats: Mapping[str, str] | None = None
    must_broken: int = 0
    not_covered: int = 0


def apply_repair(plan: Plan, repair: Repair) -> Plan:
    """The plan with all changes of a repair made and its seating taken, as one edit.

    What is no longer there (a rule, a lock, a person) is passed over.
    """
    for change in repair.changes:
        plan = _MAKE[change.kind](plan, change)
    if repair.seats is None:
        return plan
    seats = {p: d for p, d in repair.seats.items() if p in plan.people and d in plan.desks}
    return with_seats(plan, seats)


def with_changes(plan: Plan, repair: Repair) -> Plan:
    """The plan with the changes made and everybody where they are."""
    return apply_repair(plan, Repair(repair.changes))


def _release_lock(plan: Plan, change: Change) -> Plan:
    return unlock(plan, change.person_id)


def _bend_rule(plan: Plan, change: Change) -> Plan:
    return weigh_rule(plan, change.rule_id, "prefer") if change.rule_id in plan.rules else plan


def _add_desks(plan: Plan, change: Change) -> Plan:
    return add_desks(plan, [desk for desk in change.desks if desk.id not in plan.desks])


def _adjust_desks(plan: Plan, change: Change) -> Plan:
    return set_features(plan, change.desk_ids, add=("sit-stand",))


def _share_desks(plan: Plan, _change: Change) -> Plan:
    return set_settings(plan, structs.replace(plan.settings, share_desks=True))


def _widen_beside(plan: Plan, change: Change) -> Plan:
    return set_settings(plan, structs.replace(plan.settings, beside_mm=change.mm))


def _more_people(plan: Plan, change: Change) -> Plan:
    return put_people(plan, [p for p in change.people if p.id not in plan.people])


def _keep_unseated(plan: Plan, change: Change) -> Plan:
    if change.person_id not in plan.people:
        return plan
    return lock(unseat(unlock(plan, change.person_id), change.person_id), change.person_id)


_MAKE: Final[Mapping[ChangeKind, Callable[[Plan, Change], Plan]]] = {
    "release_lock": _release_lock,
    "bend_rule": _bend_rule,
    "add_desks": _add_desks,
    "adjust_desks": _adjust_desks,
    "share_desks": _share_desks,
    "widen_beside": _widen_beside,
    "more_people": _more_people,
    "keep_unseated": _keep_unseated,
}
