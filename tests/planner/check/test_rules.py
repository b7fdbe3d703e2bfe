"""Each rule on three tiny plans: kept, broken, and not concerned."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec import structs

from planner.check import Verdict, check
from planner.check.rules import CHECKS
from planner.model import Pair, PairRound, Plan, Team
from planner.model.rules import (
    RULE_KINDS,
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


def _plan(rule: AnyRule, seats: dict[str, str]) -> Plan:
    """Four desks in a row, the first two in the left room: s1, m1, o1, o2 (o1 and o2 a team)."""
    desks = list(bench(1, 4))
    features = [("window",), (), ("quiet",), ()]
    fitted = [structs.replace(d, features=f) for d, f in zip(desks, features, strict=True)]
    people = [*staff("SM"), *staff("OO", team_id="t")]
    return office(
        fitted, people, seats=seats, today={"o1": "A-3"}, rooms=[LEFT, RIGHT], rules=[rule],
        teams=[Team(id="t", name="T")], rounds={"r": ROUND},
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


def test_people_who_never_meet_are_apart() -> None:
    """Sharing no office day, two people may sit beside each other under any apart rule."""
    people = (*staff("O", days="MT---"), *staff("S", days="--WTF"))
    rule = ApartRule(id="x", who=ALL, strength="must")
    assert check(office(bench(1, 2), people, seated=True, rules=[rule])).must_broken == ()
