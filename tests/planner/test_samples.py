"""The sample offices and the generator."""

from __future__ import annotations

import pytest

from planner.benches import bench_desks
from planner.beside import beside_graph
from planner.check import check
from planner.errors import PlanError
from planner.model import Plan, require_wellformed
from planner.places import rooms_of_desks
from planner.samples import NAMES, bench_floor, generated_office, sample
from tests.builders import bench


def counts(plan: Plan) -> dict[str, int]:
    """People by role."""
    roles = [person.role for person in plan.people.values()]
    return {role: roles.count(role) for role in ("sales", "marketing", "other")}


@pytest.mark.parametrize("name", NAMES)
def test_samples_are_well_formed_and_their_desks_lie_in_rooms(name: str) -> None:
    """Every reference resolves, and no desk stands outside the rooms."""
    plan = sample(name)
    require_wellformed(plan)
    assert None not in rooms_of_desks(plan).values()


def test_the_office_is_what_the_start_page_says() -> None:
    """Two floors, about 60 desks, 24 in sales, 12 in marketing, 15 others, letters and all."""
    plan = sample("office")
    assert counts(plan) == {"sales": 24, "marketing": 12, "other": 15}
    assert len(plan.floors) == 2
    assert 58 <= len(plan.desks) <= 66
    letters = "".join(person.name for person in plan.people.values())
    assert set("æøåÆØÅ") - set("ÆØ") <= set(letters)
    assert {desk.state for desk in plan.desks.values()} == {"in_use", "guest", "out_of_service"}
    assert sum("wide-access" in person.desk_needs for person in plan.people.values()) == 1
    assert 2 <= len(plan.scenario.locks) <= 3


@pytest.mark.parametrize("name", NAMES)
def test_people_sit_in_silos_today(name: str) -> None:
    """Hardly anybody is covered before the program has been at work; locks hold."""
    verdict = check(sample(name))
    assert verdict.sales.covered <= 1
    assert verdict.marketing.covered <= 2
    assert {finding.code for finding in verdict.must_broken} <= {"everyone_seated"}


def test_an_unknown_sample_is_told_by_name() -> None:
    """The error names what there is."""
    with pytest.raises(PlanError) as caught:
        sample("castle")
    assert caught.value.code == "unknown_sample"
    assert caught.value.values == {"name": "castle", "names": ["office", "small"]}


@pytest.mark.parametrize("people", [1, 5, 12, 51, 200, 1000])
def test_generated_offices_are_well_formed_and_keep_every_must_rule(people: int) -> None:
    """Whatever the size: everybody seated, desks in rooms, locks and needs kept."""
    plan = generated_office(people)
    require_wellformed(plan)
    assert len(plan.people) == people
    assert len(plan.seats) == people
    assert None not in rooms_of_desks(plan).values()
    assert check(plan).must_broken == ()


def test_generated_offices_follow_their_seed() -> None:
    """One seed, one office; another seed, another."""
    assert generated_office(60, 3) == generated_office(60, 3)
    assert generated_office(60, 3) != generated_office(60, 4)


def test_generated_offices_follow_their_options() -> None:
    """Shares, spare desks, floors, locks, days and features are as asked for."""
    plan = generated_office(
        100,
        desks_per_bench=4,
        spare=0.3,
        hybrid=False,
        locked=0.1,
        features=False,
        floors=3,
        sales_share=0.6,
        marketing_share=0.2,
    )
    assert counts(plan) == {"sales": 60, "marketing": 20, "other": 20}
    assert len(plan.desks) == 132
    assert len(plan.floors) == 3
    assert len(plan.scenario.locks) == 10
    assert {person.days for person in plan.people.values()} == {"MTWTF"}
    assert not any(desk.features for desk in plan.desks.values())
    neighbours = beside_graph(plan).neighbours
    kept = set(plan.scenario.locks.values())
    assert all(kept.isdisjoint(neighbours[desk]) for desk in kept)


@pytest.mark.parametrize("sizes", [(0, 8, 0.0), (10, 7, 0.0), (10, 0, 0.0), (10, 8, -0.1)])
def test_sizes_that_make_no_office_are_refused(sizes: tuple[int, int, float]) -> None:
    """No people, odd or empty benches, or fewer desks than people."""
    people, desks_per_bench, spare = sizes
    with pytest.raises(ValueError, match=str(people)):
        generated_office(people, desks_per_bench=desks_per_bench, spare=spare)


@pytest.mark.parametrize("count", [0, 1, 7, 8, 9, 5000])
def test_a_bench_floor_has_so_many_desks(count: int) -> None:
    """Nobody, one floor, and exactly the desks that were asked for."""
    plan = bench_floor(count)
    require_wellformed(plan)
    assert len(plan.desks) == count
    assert not plan.people


def test_a_bench_is_laid_about_its_middle() -> None:
    """The same block as in the tests' own words, about another point; no empty bench."""
    laid = bench_desks("f1", "A", 2400, 400, rows=2, places=4)
    assert laid == bench(2, 4)
    with pytest.raises(ValueError, match="0"):
        bench_desks("f1", "A", 0, 0, rows=0)
