"""Reasons: each says why, and what it says would help does help."""

from __future__ import annotations

from typing import Any

import ortools.sat.python.cp_model  # noqa: F401  # loading it must not take the time of a test
from msgspec import structs

from planner.check import Finding
from planner.model import Plan, PlanSettings
from solver.messages import Params
from solver.search import solve
from tests.builders import bench, office, person, room, staff

QUICK = Params(time_s=1.0)


def reasons_of(plan: Plan) -> dict[str, Finding]:
    """Code -> the reason of that code."""
    return {reason.code: reason for reason in solve(plan, QUICK).reasons}


def benches(count: int, **fields: Any) -> list[Any]:
    """Benches of eight, well apart."""
    return [d for i in range(count) for d in bench(2, 4, name=f"B{i}", x=i * 9000, **fields)]


def test_too_few_marketers_are_named_with_what_they_can_cover() -> None:
    """Sixteen people, two marketers: how many can be covered, and how many more it would take."""
    plan = office(benches(3), staff("S" * 14 + "MM"))
    found = reasons_of(plan)
    values = found["too_few_opposite"].values
    assert values["role"] == "marketing"
    assert (values["count"], values["others"], values["total"]) == (2, 14, 16)
    assert values["covered"] == 8
    assert values["beside_at_most"] == 3
    more = found["more_people"].values
    assert more["role"] == "marketing"
    assert isinstance(more["count"], int)
    helped = office(benches(3), staff("S" * 14 + "M" * (2 + more["count"])))
    result = solve(helped, QUICK)
    old_ones_uncovered = result.not_covered_bound
    assert 16 + more["count"] - old_ones_uncovered >= more["covered"]  # type: ignore[operator]


def test_nobody_of_the_other_role_is_said_plainly() -> None:
    """No marketer at all."""
    found = reasons_of(office(bench(2, 2), staff("SSS")))
    assert found["no_opposite"].values == {"role": "marketing", "not_covered": 3}


def test_people_who_never_meet_are_named() -> None:
    """A marketer on Mondays and a salesperson on Fridays cannot cover each other."""
    people = [person("s", "sales", days="----F"), person("m", "marketing", days="M----")]
    found = reasons_of(office(bench(1, 2), people))
    assert set(found["days_never_meet"].people) == {"s", "m"}


def test_too_few_desks_are_counted() -> None:
    """Five people and four desks: one desk is missing."""
    found = reasons_of(office(bench(2, 2), staff("SSMMO")))
    assert found["too_few_desks"].values == {"people": 5, "desks": 4, "missing": 1}


def test_a_need_that_no_desk_meets_is_named() -> None:
    """Wide access is a must, and no desk has it."""
    people = [person("o", "other", desk_needs=("wide-access",))]
    found = reasons_of(office(bench(1, 2), people))
    assert found["no_suitable_desk"].people == ("o",)
    assert found["no_suitable_desk"].values == {"features": ["wide-access"]}


def test_full_rooms_are_named() -> None:
    """Four desks in a room for two: two people stay out, and the room is why."""
    rooms = [room("r1", -2000, -2000, 9000, 6000, capacity=2)]
    found = reasons_of(office(bench(2, 2), staff("SSMM"), rooms=rooms))
    assert found["rooms_full"].rooms == ("r1",)
    assert found["rooms_full"].values == {"missing": 2}


def test_locks_that_clash_are_named() -> None:
    """Two locks want one desk: both people and the desk are named."""
    found = reasons_of(office(bench(2, 2), staff("SM"), locks={"s1": "A-1", "m1": "A-1"}))
    assert set(found["locks_clash"].people) == {"s1", "m1"}
    assert found["locks_clash"].desks == ("A-1",)


def test_desks_without_neighbours_are_named() -> None:
    """Single desks far from each other cover nobody."""
    desks = [d for i in range(3) for d in bench(1, 1, name=f"D{i}", x=i * 9000)]
    found = reasons_of(office(desks, staff("SMS")))
    assert found["desks_apart"].values == {"count": 3}


def test_a_wider_beside_is_offered_only_if_it_helps() -> None:
    """Desks 3 m apart are not beside each other; told that 3 m would be enough, it is."""
    desks = [d for i in range(4) for d in bench(1, 1, name=f"D{i}", x=i * 3000)]
    settings = PlanSettings(beside_kinds=("side", "across"))
    plan = office(desks, staff("SMSM"), settings=settings)
    wider = reasons_of(plan)["wider_beside"].values
    assert wider == {"beside_mm": 3000, "covered": 4}
    changed = structs.replace(plan, settings=structs.replace(plan.settings, beside_mm=3000))
    assert solve(changed, QUICK).not_covered == 0


def test_nothing_is_explained_when_nothing_is_wrong() -> None:
    """Everybody seated and covered: no reasons."""
    assert reasons_of(office(bench(2, 2), staff("SM"))) == {}
