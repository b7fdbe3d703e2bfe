"""What a referee remembers from earlier seatings never shows: it says what a fresh one says."""

from __future__ import annotations

import random

import pytest

from planner.check import Referee, Verdict
from tests.solver.random_offices import random_office


def said(verdict: Verdict) -> tuple[object, ...]:
    """Everything that a verdict says."""
    return (
        verdict.stages,
        sorted(map(repr, verdict.all_findings)),
        sorted(map(repr, verdict.points)),
        verdict.partners,
    )


@pytest.mark.parametrize("seed", range(60))
def test_a_referee_that_remembers_says_what_a_fresh_one_says(seed: int) -> None:
    """After any walk of seats, people who leave and come back included."""
    plan, rng = random_office(seed), random.Random(seed)
    referee, seats, desks = Referee(plan), dict(plan.seats), sorted(plan.desks)
    for _ in range(12):
        for person_id in rng.sample(sorted(plan.people), min(2, len(plan.people))):
            if rng.random() < 0.3:
                seats.pop(person_id, None)
            else:
                seats[person_id] = rng.choice(desks)
        assert said(referee.verdict(seats)) == said(Referee(plan).verdict(seats))


@pytest.mark.parametrize("seed", range(60))
def test_every_point_names_people_and_adds_up(seed: int) -> None:
    """No key earns more than its best, and every point but of a team or a place has its people."""
    verdict = Referee(plan := random_office(seed)).verdict()
    assert sum(verdict.by_rule.values()) == verdict.score
    for item in verdict.points:
        assert item.value <= item.best
        rule = plan.rules.get(item.key)
        kind = rule.__struct_config__.tag if rule else ""
        assert item.people or kind in ("group_in_room", "room_capacity")
