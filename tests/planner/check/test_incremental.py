"""What a referee remembers from earlier seatings never shows: it says what a fresh one says."""

from __future__ import annotations

import random

import pytest

from planner.check import Referee, Verdict
from planner.check.finding import Points
from planner.check.ledger import Ledger, Part
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


def test_only_the_pairs_of_those_who_moved_are_judged() -> None:
    """In a ring of 1,000 things, two new states ask for four pairs; the same states for none."""
    things = [f"t{i}" for i in range(1000)]
    asked: list[int] = []

    def judge(i: int, one: int, other: int) -> Part:
        asked.append(i)
        return (), (Points("r", one * other, 100, (things[i],)),)

    ledger = Ledger(list(zip(things, things[1:] + things[:1], strict=True)), judge)
    states = dict.fromkeys(things, 1)
    _, points = ledger.part(states)
    assert (len(asked), sum(p.value for p in points)) == (1000, 1000)
    asked.clear()
    states |= {"t0": 5, "t500": 7}
    _, points = ledger.part(states)
    assert sorted(asked) == [0, 499, 500, 999]
    assert sum(p.value for p in points) == 996 + 5 + 5 + 7 + 7
    asked.clear()
    assert ledger.part(dict(states))[1] == points
    del states["t0"]
    assert len(ledger.part(states)[1]) == 998
    assert asked == []
