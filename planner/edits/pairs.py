"""Edits of rounds, agreements and face time. Raise PlanError as ``require_wellformed`` does."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from msgspec import structs

from planner.edits.removals import without_plain
from planner.edits.rows import missing, put, the_row
from planner.model import Agreement, FaceTimeSettings, PairRound, Plan, fresh_id


def add_round(plan: Plan, round_: PairRound) -> Plan:
    """One more round, with a fresh id if its id is taken or empty."""
    round_id = fresh_id(plan.rounds, round_.id or f"round-{len(plan.rounds) + 1}")
    return put(plan, "rounds", structs.replace(round_, id=round_id))


def replace_round(plan: Plan, round_: PairRound) -> Plan:
    """The round of this id as given."""
    the_row(plan, "rounds", round_.id)
    return put(plan, "rounds", round_)


def end_round(plan: Plan, round_id: str, on: date) -> Plan:
    """The round ended on this day: it is history then."""
    return put(plan, "rounds", structs.replace(the_row(plan, "rounds", round_id), ends=on))


def remove_rounds(plan: Plan, ids: Iterable[str]) -> Plan:
    """Without these rounds."""
    return without_plain(plan, "rounds", ids)


def put_agreement(plan: Plan, agreement: Agreement) -> Plan:
    """The agreement added or replaced; with an empty id, a fresh one."""
    agreement_id = agreement.id or fresh_id(
        plan.agreements, f"agreement-{len(plan.agreements) + 1}"
    )
    return put(plan, "agreements", structs.replace(agreement, id=agreement_id))


def remove_agreements(plan: Plan, ids: Iterable[str]) -> Plan:
    """Without these agreements."""
    return without_plain(plan, "agreements", ids)


def set_face_time(plan: Plan, face_time: FaceTimeSettings) -> Plan:
    """How face time is held."""
    if face_time.room_id is not None and face_time.room_id not in plan.rooms:
        raise missing("face_time", "face_time", "room_id", face_time.room_id)
    return structs.replace(plan, face_time=face_time)
