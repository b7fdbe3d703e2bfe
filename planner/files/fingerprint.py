"""A fingerprint of everything that a solve depends on: does a proof still speak for this plan?"""

from __future__ import annotations

import hashlib
from typing import Final

import msgspec
from msgspec import structs

from planner.model import Plan, Scenario

# What is only there to be looked at, agreed on or accepted: no rule and no score reads it.
_LEFT_OUT: Final = ("pictures", "waivers", "objects", "windows", "agreements", "scenarios")

_encoder: Final = msgspec.json.Encoder(order="sorted")


def plan_hash(plan: Plan) -> str:
    """Return the SHA-256 of what is solved: floors, staff, rules, locks, today's seats, history.

    Left out are the seats of the scenario that is shown (they are the answer, not the question),
    certificates, names of the plan and of scenarios, other scenarios than today's, and what
    cannot change an answer. So a proved bound holds while the hash is the same, whoever is
    moved; "proved best" needs the score to be the certificate's as well.
    """
    floors = {key: structs.replace(row, background=None) for key, row in plan.floors.items()}
    bare = structs.replace(
        plan,
        id="",
        name="",
        scenario_id="",
        today_id=None,
        extra=(),
        floors=floors,
        face_time=type(plan.face_time)(),
        **{table: {} for table in _LEFT_OUT},
    )
    today = plan.scenarios.get(plan.today_id) if plan.today_id else None
    parts = (bare, _question(plan.scenario), today.seats if today else {})
    return hashlib.sha256(_encoder.encode(parts)).hexdigest()


def _question(scenario: Scenario) -> tuple[object, ...]:
    return scenario.locks, scenario.valid_from
