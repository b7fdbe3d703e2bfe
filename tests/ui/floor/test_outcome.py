"""The lines of the swap card: every point of a swap is in one of them."""

from __future__ import annotations

import random

import pytest

from planner.check import Referee
from planner.edits.seats import seat
from planner.model import Plan
from planner.samples import sample
from tests.builders import bench, office, staff
from ui.floor.outcome import Outcome, bold_names, outcome, refused


@pytest.fixture(scope="module")
def sample_office() -> Plan:
    """The sample office, which has wishes, needs, teams and today's seats."""
    return sample("office")


def outcome_of(plan: Plan, after: Plan) -> Outcome:
    """What a step does, as the card tells it."""
    return outcome(plan, after, Referee(plan).difference(plan.seats, after.seats))


@pytest.mark.parametrize("seed", range(40))
def test_the_lines_add_up_to_the_points(sample_office: Plan, seed: int) -> None:
    """Whoever is moved wherever, the figures of all lines together are the whole difference."""
    chance, locks = random.Random(seed), sample_office.scenario.locks
    person = chance.choice([p for p in sample_office.people if p not in locks])
    desk = chance.choice([d for d in sample_office.desks if d not in locks.values()])
    after = seat(sample_office, person, desk)
    found = outcome_of(sample_office, after)
    lines = [*found.wins, *found.loses, *found.breaks]
    assert sum(line.points for line in lines) == found.points
    assert all(line.points >= 0 for line in found.wins)
    assert all(line.points <= 0 for line in [*found.loses, *found.breaks])


def test_a_new_partner_is_a_win_by_name() -> None:
    """Somebody who comes to sit beside a marketer wins, by first name, with the match."""
    people = staff("SMO")
    plan = office(bench(1, 4), people, seats={"s1": "A-1", "m1": "A-4", "o1": "A-3"})
    found = outcome_of(plan, seat(plan, "s1", "A-3"))
    assert found.wins[0].text == "<b>s1</b> sits beside <b>m1</b>, 50 %"
    assert found.wins[0].points == 150
    assert "Sales: 1 of 1 covered" in [line.text for line in found.wins]
    assert found.begun == {("A-3", "A-4")}
    assert found.ended == frozenset()


def test_a_lost_partner_is_a_loss() -> None:
    """Somebody taken away from a marketer loses a partner, and the card says who is left alone."""
    plan = office(bench(1, 4), staff("SM"), seats={"s1": "A-1", "m1": "A-2"})
    found = outcome_of(plan, seat(plan, "s1", "A-4"))
    assert "<b>s1</b> no longer sits beside <b>m1</b>" in [line.text for line in found.loses]
    assert "No marketer sits beside <b>s1</b> at <b>A-4</b>." in [line.text for line in found.loses]
    assert found.ended == {("A-1", "A-2")}


def test_names_are_escaped() -> None:
    """A name with an angle bracket is shown as it is, not taken for a mark."""
    plan = office(bench(1, 2), staff("S"), seats={"s1": "A-1"})
    finding = next(f for f in Referee(plan).verdict().findings if f.people == ("s1",))
    assert bold_names("A <b> s1", plan, finding) == "A &lt;b&gt; <b>s1</b>"
    assert refused("<no>").refused == "&lt;no&gt;"
