"""Each rule on three tiny plans: kept, broken, and not concerned."""

from __future__ import annotations

import math
from datetime import date
from typing import Any

import pytest
from msgspec import structs

from planner.check import Verdict, check
from planner.check.rules import CHECKS
from planner.edits import rules as edit
from planner.model import Bench, Pair, PairRound, Plan, Team, Weights
from planner.model.rules import (
    RULE_KINDS,
    Affinity,
    AffinityRule,
    AnyRule,
    ApartRule,
    CoveredRule,
    DeskFeatureRule,
    EveryoneSeatedRule,
    FreeBesideRule,
    Group,
    GroupInRoomRule,
    KeepAtDeskRule,
    PartnerBesideRule,
    RoomCapacityRule,
    RoomRule,
    SharedTopicsRule,
    StayRule,
    Strength,
    TeamRoomsRule,
    TogetherRule,
)
from tests.builders import bench, office, room, staff

LEFT = room("left", -1000, -2000, 2400, 2000)
RIGHT = room("right", 2400, -2000, 9000, 2000, capacity=3)
ALL = Group(everyone=True)
TEAM = Group(team_ids=("t",))
SALES = Group(roles=("sales",))
O1 = Group(person_ids=("o1",))
ROUND = PairRound(
    id="r", name="Now", starts=date(2026, 1, 1), pairs=(Pair(sales_id="s1", marketing_id="m1"),)
)


FRIENDS = Affinity(person_a="o1", person_b="o2")
TAGS = {"s1": ("n",), "m1": ("n", "f"), "o1": ("f",), "o2": ("f", "g")}


def _plan(rule: AnyRule, seats: dict[str, str]) -> Plan:
    """Four desks in a row, the first two in the left room, the others a bench: s1, m1, o1, o2 (o1
    and o2 a team)."""
    features = [("window",), (), ("quiet",), ()]
    benches = [None, None, "b", "b"]
    fitted = [
        structs.replace(d, features=f, bench_id=b)
        for d, f, b in zip(bench(1, 4), features, benches, strict=True)
    ]
    people = [
        structs.replace(p, tags=TAGS[p.id]) for p in (*staff("SM"), *staff("OO", team_id="t"))
    ]
    return office(
        fitted, people, seats=seats, today={"o1": "A-3"}, rooms=[LEFT, RIGHT], rules=[rule],
        teams=[Team(id="t", name="T")], rounds={"r": ROUND},
        benches={"b": Bench(id="b", floor_id="f1", name="B")},
    )  # fmt: skip


HOME = {"s1": "A-1", "m1": "A-2", "o1": "A-3", "o2": "A-4"}
MIXED = {"s1": "A-1", "o1": "A-2", "m1": "A-3", "o2": "A-4"}

CASES = [
    # rule, seats that keep it, seats that break it once
    (CoveredRule(id="x", role="sales"), HOME, MIXED),
    (PartnerBesideRule(id="x"), HOME, MIXED),
    (KeepAtDeskRule(id="x", person_id="o1", desk_id="A-3"), HOME, MIXED),
    (RoomRule(id="x", who=O1, room_ids=("right",)), HOME, MIXED),
    (RoomRule(id="x", who=O1, room_ids=("left",), inside=False), HOME, MIXED),
    (DeskFeatureRule(id="x", who=O1, feature="quiet"), HOME, MIXED),
    (DeskFeatureRule(id="x", who=O1, feature="window", wanted=False), HOME, {"o1": "A-1"}),
    (TogetherRule(id="x", who=TEAM, how="beside"), HOME, MIXED),
    (TogetherRule(id="x", who=TEAM, how="room"), HOME, MIXED),
    (TogetherRule(id="x", who=TEAM, how="distance", distance_mm=2000), HOME, MIXED),
    (ApartRule(id="x", who=O1, other=SALES, how="beside"), HOME, MIXED),
    (ApartRule(id="x", who=O1, other=SALES, how="room"), HOME, MIXED),
    (ApartRule(id="x", who=O1, other=SALES, how="distance", distance_mm=1700), HOME, MIXED),
    (TeamRoomsRule(id="x"), HOME, MIXED),
    (GroupInRoomRule(id="x", who=TEAM, room_id="right", at_least=2), HOME, MIXED),
    (GroupInRoomRule(id="x", who=TEAM, room_id="left", at_most=0), HOME, MIXED),
    (FreeBesideRule(id="x", who=O1), {"o1": "A-3"}, HOME),
    (RoomCapacityRule(id="x"), HOME, {**HOME, "s1": "A-3", "m1": "A-4"}),
    (StayRule(id="x", who=O1), HOME, MIXED),
    (StayRule(id="x", who=O1, wanted=False), MIXED, HOME),
    (KeepAtDeskRule(id="x", person_id="o1", desk_id="A-2", wanted=False), HOME, MIXED),
    (TogetherRule(id="x", who=O1, other=SALES, how="beside"), MIXED, HOME),
    (GroupInRoomRule(id="x", who=TEAM, bench_id="b", at_most=1), MIXED, HOME),
    (SharedTopicsRule(id="x", scope="all"), HOME, MIXED),
    (SharedTopicsRule(id="x", scope="all", tags=("n",), wanted=False), MIXED, HOME),
    (AffinityRule(id="x", pairs=(FRIENDS,)), HOME, MIXED),
    (AffinityRule(id="x", pairs=(FRIENDS,), how="room"), HOME, MIXED),
    (EveryoneSeatedRule(id="x"), HOME, {p: d for p, d in HOME.items() if p != "o2"}),
]  # fmt: skip


def _as(rule: AnyRule, strength: Strength, points: int = 25) -> AnyRule:
    return structs.replace(rule, strength=strength, points=points)


def _broken(verdict: Verdict) -> int:
    return sum(1 for finding in verdict.must_broken if finding.rule_id == "x")


@pytest.mark.parametrize(
    ("rule", "kept", "broken"), CASES, ids=lambda v: getattr(v, "__class__", type(v)).__name__
)
def test_a_rule_is_kept_or_broken_once(
    rule: AnyRule, kept: dict[str, str], broken: dict[str, str]
) -> None:
    """As must it counts broken cases, as prefer each kept case earns its points."""
    assert _broken(check(_plan(_as(rule, "must"), kept))) == 0
    assert _broken(check(_plan(_as(rule, "must"), broken))) == 1
    good = check(_plan(_as(rule, "prefer"), kept))
    bad = check(_plan(_as(rule, "prefer"), broken))
    assert good.by_rule["x"] == good.best_by_rule["x"] > 0
    assert bad.best_by_rule["x"] - bad.by_rule["x"] == 25
    lost = [f for f in bad.findings if f.rule_id == "x"]
    assert [(f.severity, f.points) for f in lost] == [("warn", 25)]


@pytest.mark.parametrize("rule", [case[0] for case in CASES], ids=lambda r: type(r).__name__)
def test_a_rule_that_is_switched_off_says_nothing(rule: AnyRule) -> None:
    """Neither points nor findings."""
    off = structs.replace(rule, enabled=False)
    verdict = check(_plan(off, MIXED))
    assert "x" not in verdict.by_rule
    assert all(finding.rule_id != "x" for finding in verdict.all_findings)


def test_every_rule_has_a_check_and_a_case_here() -> None:
    """A rule is one name in every place."""
    assert set(CHECKS) == set(RULE_KINDS)
    assert {str(case[0].__struct_config__.tag) for case in CASES} == set(RULE_KINDS)


@pytest.mark.parametrize(
    "rule",
    [
        TogetherRule(id="x", who=ALL, how="distance", distance_mm=1),
        ApartRule(id="x", who=ALL),
        SharedTopicsRule(id="x"),
        AffinityRule(id="x", pairs=(Affinity(person_a="o1", person_b="s1", weight=-1),)),
    ],
    ids=lambda rule: type(rule).__name__,
)
def test_people_who_never_meet_are_no_case(rule: AnyRule) -> None:
    """Sharing no office day, two people may sit anywhere under any rule about two."""
    people = (*staff("O", days="MT---"), *staff("S", days="--WTF"))
    for strength in ("must", "prefer"):
        verdict = check(office(bench(1, 2), people, seated=True, rules=[_as(rule, strength)]))
        assert [f for f in verdict.all_findings if f.rule_id == "x"] == []
        assert "x" not in verdict.by_rule


def _points(rule: AnyRule, seats: dict[str, str] = HOME) -> int:
    return check(_plan(rule, seats)).by_rule.get("x", 0)


@pytest.mark.parametrize(
    ("measure", "wanted", "points"),
    [("any", True, 75), ("each", True, 75), ("exchange", True, 75), ("each", False, -75),
     ("exchange", False, -75), ("any", False, 0)],
)  # fmt: skip
def test_topics_are_measured(measure: Any, wanted: bool, points: int) -> None:
    """Three pairs of neighbours share a topic each, and each pair has one that only one has."""
    assert _points(SharedTopicsRule(id="x", scope="all", measure=measure, wanted=wanted)) == points


def test_only_the_topics_named_count() -> None:
    """With topics named, others are neither shared nor new."""
    rule = SharedTopicsRule(id="x", scope="all", measure="exchange", tags=("f", "g"))
    assert _points(rule) == 25  # m1 f, o1 f: nothing to learn; o1 f, o2 f g: one


@pytest.mark.parametrize(
    ("weight", "walking", "points"), [(1, False, 210), (-1, False, -210), (3, True, 630)]
)
def test_nearness_is_worth_points_by_the_metre(weight: int, walking: bool, points: int) -> None:
    """Two chairs 1.6 m apart and a reach of 10 m: 25 points for each of 8.4 metres."""
    pair = Affinity(person_a="o1", person_b="o2", weight=weight)
    rule = AffinityRule(id="x", pairs=(pair,), how="distance", reach_mm=10_000, walking=walking)
    assert _points(rule) == points
    far = AffinityRule(id="x", pairs=(pair,), how="distance", reach_mm=1_000)
    assert _points(far) == 0


def test_walking_is_along_x_and_y() -> None:
    """Diagonally across a bench of two rows, a walk is longer than the straight line."""
    plan = office(bench(2, 2), staff("OO"), seats={"o1": "A-1", "o2": "A-4"})
    pair = Affinity(person_a="o1", person_b="o2")
    (ax, ay), (bx, by) = (plan.desks[d].seat_point for d in ("A-1", "A-4"))
    dx, dy = abs(ax - bx), abs(ay - by)
    for walking, distance in ((True, dx + dy), (False, math.isqrt(dx**2 + dy**2))):
        rule = AffinityRule(
            id="x", pairs=(pair,), how="distance", walking=walking, points=1000, reach_mm=9000
        )
        assert check(edit.add_rule(plan, rule)).by_rule["x"] == 9000 - distance


def test_a_group_is_counted_by_weekday() -> None:
    """Two first-aiders who are never in together are one a day, not two."""
    people = (*staff("O", days="MT---"), *staff("S", days="--WTF"))
    in_room = {"who": ALL, "room_id": "r", "at_least": 1, "at_most": 1}
    rooms = [room("r", -1000, -2000, 9000, 2000)]
    for per_day, broken in ((False, 1), (True, 0)):
        rule = GroupInRoomRule(id="x", strength="must", per_day=per_day, **in_room)  # type: ignore[arg-type]
        plan = office(bench(1, 2), people, seated=True, rules=[rule], rooms=rooms)
        assert len(check(plan).must_broken) == broken
        wish = structs.replace(rule, strength="prefer")
        points = check(structs.replace(plan, rules={"x": wish})).by_rule["x"]
        assert points == (5 * 25 if per_day else 0)


def test_a_free_desk_is_wanted_on_each_day() -> None:
    """A desk beside that others have on other days is free; it may be another one each day."""
    people = (
        *staff("O"),
        *staff("S", days="MT---"),
        *staff("M", days="--WTF"),
    )
    rule = FreeBesideRule(id="x", who=O1, strength="must")
    desks = bench(1, 3)
    seats = {"o1": "A-2", "s1": "A-1", "m1": "A-3"}
    assert check(office(desks, people, seats=seats, rules=[rule])).must_broken == ()
    one_beside = {"o1": "A-1", "s1": "A-2", "m1": "A-3"}
    assert len(check(office(desks, people, seats=one_beside, rules=[rule])).must_broken) == 1


def test_all_neighbours_earn_their_match() -> None:
    """With a weight for neighbours, each two who cover each other earn by their match, partners or
    not."""
    people = staff("SMM")
    seats = {"m1": "A-1", "s1": "A-2", "m2": "A-3"}
    plan = office(bench(1, 3), people, seats=seats, weights=Weights(neighbour=30))
    verdict = check(plan)
    assert verdict.by_rule["neighbour"] == 2 * 15
    assert verdict.best_by_rule["neighbour"] == 2 * 30
    pairs = [p.people for p in verdict.points if p.key == "neighbour"]
    assert pairs == [("s1", "m1"), ("s1", "m2")]
    off = check(office(bench(1, 3), people, seats=seats))
    assert "neighbour" not in off.by_rule
