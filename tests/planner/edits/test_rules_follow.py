"""Rules follow what they name: whatever is taken out of a plan, its rules still make sense."""

from __future__ import annotations

import random

import pytest

from planner.check import check
from planner.edits import building, desks, roster
from planner.edits import rules as edit
from planner.errors import PlanError
from planner.model import AnyRule, Group, require_wellformed
from planner.model.rules import (
    Affinity,
    AffinityRule,
    GroupInRoomRule,
    KeepAtDeskRule,
    SharedTopicsRule,
    TogetherRule,
)
from tests.builders import bench, office, room, staff
from tests.solver.random_offices import random_office


@pytest.mark.parametrize("seed", range(150))
def test_whatever_goes_the_plan_is_well_formed(seed: int) -> None:
    """People, desks (with their benches), rooms and teams go one after the other, and after each
    the plan is well formed and can be checked."""
    plan, rng = random_office(seed, partner_limit=None), random.Random(seed)
    removals = [
        *((roster.remove_people, p) for p in plan.people),
        *((desks.remove_desks, d) for d in plan.desks),
        *((building.remove_rooms, r) for r in plan.rooms),
        *((roster.remove_teams, t) for t in plan.teams),
    ]
    rng.shuffle(removals)
    for remove, row_id in removals[:12]:
        plan = remove(plan, [row_id])
        require_wellformed(plan)
        check(plan)


ALL = Group(everyone=True)
S1_M1 = Affinity(person_a="s1", person_b="m1")
S1_S2 = Affinity(person_a="s1", person_b="s2")


def test_rules_shrink_before_they_go() -> None:
    """An affinity loses the pairs of whoever goes, a group its members; a bench takes its rule
    along with its last desk."""
    rules: tuple[AnyRule, ...] = (
        AffinityRule(id="both", pairs=(S1_M1, S1_S2)),
        AffinityRule(id="one", pairs=(S1_M1,)),
        GroupInRoomRule(id="bench", who=ALL, bench_id="b1", at_most=1),
        SharedTopicsRule(id="topics", who=Group(person_ids=("m1",))),
        TogetherRule(id="two", who=ALL, other=Group(person_ids=("m1",))),
        KeepAtDeskRule(id="not", person_id="s1", desk_id="A-1", wanted=False),
    )
    plan = random_office(0)
    plan = office(bench(1, 2, bench_id="b1"), staff("SSM"), rules=rules, benches=plan.benches)
    after = roster.remove_people(plan, ["m1"])
    assert set(after.rules) == {"both", "bench", "not"}
    assert after.rules["both"] == AffinityRule(id="both", pairs=(S1_S2,))
    after = desks.remove_desks(after, ["A-1"])
    assert set(after.rules) == {"both", "bench"}
    assert set(desks.remove_desks(after, ["A-2"]).rules) == {"both"}


@pytest.mark.parametrize(
    "rule",
    [
        GroupInRoomRule(id="x", who=ALL),
        GroupInRoomRule(id="x", who=ALL, room_id="r", bench_id="b1"),
        GroupInRoomRule(id="x", who=ALL, bench_id="gone"),
        AffinityRule(id="x", pairs=(Affinity(person_a="s1", person_b="gone"),)),
        AffinityRule(id="x", pairs=(Affinity(person_a="s1", person_b="s1"),)),
        AffinityRule(id="x", pairs=(Affinity(person_a="s1", person_b="m1", weight=10**9),)),
        AffinityRule(id="x", reach_mm=0),
        TogetherRule(id="x", who=ALL, other=Group(team_ids=("gone",))),
    ],
    ids=str,
)
def test_rules_that_mean_nothing_are_refused(rule: AnyRule) -> None:
    """Neither room nor bench or both, people who are gone, oneself, impossible sizes; by an edit
    as by a file."""
    plan = office(
        bench(1, 2), staff("SM"), rooms=[room("r", 0, 0, 9, 9)], benches=random_office(0).benches
    )
    with pytest.raises(PlanError):
        edit.add_rule(plan, rule)
    with pytest.raises(PlanError):
        require_wellformed(
            office(
                plan.desks.values(),
                plan.people.values(),
                rooms=plan.rooms.values(),
                benches=plan.benches,
                rules=[rule],
            )
        )
