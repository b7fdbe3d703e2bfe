"""The first seating: everybody who fits is seated, at once, and nobody where they may not be."""

from __future__ import annotations

import random
import time

import pytest

from planner.model import PlanSettings
from planner.samples import generated_office
from solver.evaluate import Seating
from solver.problem import NOWHERE, Problem, problem_of
from solver.start import given_seating, star_seating
from tests.builders import bench, office, person, room, staff
from tests.solver.random_offices import random_office


def is_lawful(problem: Problem, desk_of: list[int]) -> bool:
    """Locks kept, only allowed desks, nobody meets at a desk (as units go)."""
    for unit in problem.units:
        desks = {desk_of[p] for p in unit.members}
        if len(desks) > 1 or not desks <= {NOWHERE, unit.fixed, *unit.allowed}:
            return False
        if unit.fixed != NOWHERE and desks != {unit.fixed}:
            return False
    taken = [desk_of[unit.members[0]] for unit in problem.units]
    seated = [d for d in taken if d != NOWHERE]
    return len(seated) == len(set(seated))


@pytest.mark.parametrize("seed", range(60))
def test_first_seatings_are_lawful(seed: int) -> None:
    """Whatever the plan holds, both first seatings are ones that may be an answer."""
    plan = random_office(seed)
    problem = problem_of(plan)
    for desk_of in (star_seating(problem), given_seating(problem, plan.seats)):
        assert is_lawful(problem, desk_of)


def test_everybody_is_seated_where_only_a_chain_makes_room() -> None:
    """The one desk with wide access is freed for who needs it, along a chain if need be."""
    desks = [*bench(1, 3), *bench(1, 1, name="W", x=9000, features=("wide-access",))]
    people = [*staff("SMO"), person("z", "other", desk_needs=("wide-access",))]
    problem = problem_of(office(desks, people, seats={"s1": "W-1"}))
    for desk_of in (star_seating(problem), given_seating(problem, {"s1": "W-1"})):
        assert NOWHERE not in desk_of


def test_a_full_room_takes_nobody_more() -> None:
    """Two of six fit into the room; everybody else finds a desk outside."""
    desks = [*bench(2, 3), *bench(2, 2, name="B", x=20_000)]
    rooms = [room("r", -2000, -2000, 9000, 6000, capacity=2)]
    settings = PlanSettings(space_pack="none")
    problem = problem_of(office(desks, staff("SSSMMM"), rooms=rooms, settings=settings))
    seating = Seating(problem, star_seating(problem))
    assert seating.hard == 0
    assert seating.stages.unseated == 0


@pytest.mark.parametrize(("people", "seconds"), [(200, 0.3), (1000, 1.0)])
def test_it_takes_a_fraction_of_a_second(people: int, seconds: float) -> None:
    """200 people well within a second, 1,000 in about one, nearly everybody covered."""
    problem = problem_of(generated_office(people))
    begun = time.perf_counter()
    seating = Seating(problem, star_seating(problem))
    assert time.perf_counter() - begun < 3 * seconds  # a busy machine is given some room
    assert seating.stages.unseated == 0
    assert seating.stages.not_covered < people / 25


def test_units_share_only_as_many_desks_as_are_missing() -> None:
    """Six people for five desks: one desk is shared, by two of one role who never meet."""
    people = [
        person("a", "sales", days="MT---"),
        person("b", "sales", days="--WTF"),
        person("c", "marketing", days="MTW--"),
        *staff("SMO"),
    ]
    desks = bench(1, 5, features=("sit-stand",))
    problem = problem_of(office(desks, people))
    shared = [unit.members for unit in problem.units if len(unit.members) > 1]
    assert [[problem.people[p] for p in members] for members in shared] == [["a", "b"]]


def test_nobody_shares_where_that_is_switched_off_or_no_desk_adjusts() -> None:
    """Without sit-stand desks in Denmark, or with sharing off, everybody is a unit alone."""
    people = [person("a", "sales", days="MT---"), person("b", "sales", days="--WTF")]
    off = PlanSettings(share_desks=False)
    plans = (
        office(bench(1, 1), people),
        office(bench(1, 1, features=("sit-stand",)), people, settings=off),
    )
    for plan in plans:
        assert [len(unit.members) for unit in problem_of(plan).units] == [1, 1]


def test_seatings_do_not_hang_on_the_order_of_tables() -> None:
    """Tables in another order give the same problem and the same first seating."""
    plan = generated_office(60)
    people, desks = list(plan.people.items()), list(plan.desks.items())
    rng = random.Random(1)
    rng.shuffle(people)
    rng.shuffle(desks)
    from msgspec import structs

    shuffled = structs.replace(plan, people=dict(people), desks=dict(desks))
    assert star_seating(problem_of(shuffled)) == star_seating(problem_of(plan))
