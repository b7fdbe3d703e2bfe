"""Every rule reads as one sentence, as must and as wish."""

from __future__ import annotations

import pytest
from msgspec import structs

from planner.model import Bench, Group, Rule, Team
from planner.model.rules import (
    RULE_KINDS,
    Affinity,
    AffinityRule,
    ApartRule,
    CoveredRule,
    DeskFeatureRule,
    EveryoneSeatedRule,
    FreeBesideRule,
    GroupInRoomRule,
    KeepAtDeskRule,
    PartnerBesideRule,
    RoomCapacityRule,
    RoomRule,
    SharedTopicsRule,
    StayRule,
    TeamRoomsRule,
    TogetherRule,
)
from tests.builders import bench, office, person, room
from ui.texts.rules import SENTENCES, group_text, rule_name, rule_text, strength_text

SALES = Group(roles=("sales",))
PLAN = office(
    bench(1, 2),
    [person("e", name="Emil"), person("l", name="Ella")],
    rooms=[room("North", 0, 0, 9, 9), room("South", 0, 0, 9, 9)],
    teams=[Team(id="t", name="Team {North}")],
    benches={"b": Bench(id="b", floor_id="f1", name="{B}")},
)
NEAR = Affinity(person_a="e", person_b="l")
FAR = Affinity(person_a="e", person_b="l", weight=-1)

CASES: list[tuple[Rule, str]] = [
    (CoveredRule(id="r"), "Every salesperson should sit beside a marketer."),
    (CoveredRule(id="r", role="marketing"), "Every marketer should sit beside a salesperson."),
    (PartnerBesideRule(id="r"), "The pairs of the running round should sit beside each other."),
    (KeepAtDeskRule(id="r", person_id="e", desk_id="A-1"), "Emil should sit at A-1."),
    (
        RoomRule(id="r", who=SALES, room_ids=("North", "South")),
        "Sales should sit in North or South.",
    ),
    (
        RoomRule(id="r", who=SALES, room_ids=("North",), inside=False),
        "Sales should not sit in North.",
    ),
    (DeskFeatureRule(id="r", who=SALES, feature="quiet"), "Sales should have a desk with: quiet."),
    (
        DeskFeatureRule(id="r", who=SALES, feature="quiet", wanted=False),
        "Sales should not have a desk with: quiet.",
    ),
    (TogetherRule(id="r", who=SALES), "Sales should sit together in one room."),
    (
        TogetherRule(id="r", who=SALES, how="distance", distance_mm=7600),
        "Sales should sit at most 7.6 m from each other.",
    ),
    (TogetherRule(id="r", who=SALES, how="beside"), "Sales should sit beside each other."),
    (ApartRule(id="r", who=SALES), "Sales should not sit beside each other."),
    (ApartRule(id="r", who=SALES, how="room"), "Sales should not sit in the same room."),
    (
        ApartRule(id="r", who=SALES, how="distance", distance_mm=3000),
        "Sales should sit more than 3.0 m from each other.",
    ),
    (
        ApartRule(id="r", who=SALES, other=Group(leads=True)),
        "Sales should not sit beside the leads.",
    ),
    (
        ApartRule(id="r", who=SALES, other=Group(tags=("DK",)), how="room"),
        "Sales should not sit in the same room as everyone tagged DK.",
    ),
    (
        ApartRule(id="r", who=SALES, other=Group(roles=("other",)), how="distance"),
        "Sales should sit more than 7.6 m from the others.",
    ),
    (TeamRoomsRule(id="r", at_most=2), "Each team should sit in at most 2 rooms."),
    (TeamRoomsRule(id="r", team_id="t", at_most=2), "Team {North} should sit in at most 2 rooms."),
    (
        GroupInRoomRule(id="r", who=SALES, room_id="North", at_least=2),
        "At least 2 of sales should sit in North.",
    ),
    (
        GroupInRoomRule(id="r", who=SALES, room_id="North", at_most=3),
        "At most 3 of sales should sit in North.",
    ),
    (
        GroupInRoomRule(id="r", who=SALES, room_id="North", at_least=1, at_most=3),
        "At least 1 and at most 3 of sales should sit in North.",
    ),
    (
        GroupInRoomRule(id="r", who=SALES, room_id="North", at_most=0),
        "Sales should not sit in North.",
    ),
    (
        GroupInRoomRule(id="r", who=SALES, bench_id="b", at_least=1, per_day=True),
        "At least 1 of sales should sit at bench {B} on each weekday.",
    ),
    (
        KeepAtDeskRule(id="r", person_id="e", desk_id="A-1", wanted=False),
        "Emil should not sit at A-1.",
    ),
    (
        TogetherRule(id="r", who=SALES, other=Group(leads=True)),
        "Sales should sit in the same room as the leads.",
    ),
    (
        TogetherRule(id="r", who=SALES, other=Group(leads=True), how="beside"),
        "Sales should sit beside the leads.",
    ),
    (
        TogetherRule(id="r", who=SALES, other=Group(leads=True), how="distance"),
        "Sales should sit at most 7.6 m from the leads.",
    ),
    (FreeBesideRule(id="r", who=SALES), "Sales should have a free desk beside them."),
    (
        RoomCapacityRule(id="r"),
        "A room should not hold more people than allowed by its own limit, its air or its floor "
        "area.",
    ),
    (
        RoomCapacityRule(id="r", by_people=False, by_air=False, by_area=False),
        "A room should not hold more people than it may.",
    ),
    (StayRule(id="r", who=SALES), "Sales should stay at today's desks."),
    (StayRule(id="r", who=SALES, wanted=False), "Sales should sit elsewhere than today."),
    (SharedTopicsRule(id="r"), "Neighbours in sales and marketing should share a topic."),
    (SharedTopicsRule(id="r", scope="all"), "Neighbours should share a topic."),
    (
        SharedTopicsRule(id="r", scope="all", who=SALES, wanted=False, tags=("{a}", "b")),
        "Neighbours among sales should not share a topic (only {a} and b).",
    ),
    (
        SharedTopicsRule(id="r", who=SALES, measure="exchange"),
        "Neighbours in sales and marketing among sales should have topics in common and others to "
        "learn from each other.",
    ),
    (
        SharedTopicsRule(id="r", scope="all", measure="exchange", wanted=False),
        "Neighbours should not have topics in common and others to learn from each other.",
    ),
    (AffinityRule(id="r", pairs=(NEAR,)), "Emil and Ella should sit beside each other."),
    (AffinityRule(id="r", pairs=(FAR,)), "Emil and Ella should not sit beside each other."),
    (
        AffinityRule(id="r", pairs=(NEAR, NEAR), how="room"),
        "2 pairs named one by one should sit in the same room.",
    ),
    (
        AffinityRule(id="r", pairs=(FAR,), how="room"),
        "Emil and Ella should not sit in the same room.",
    ),
    (
        AffinityRule(id="r", pairs=(NEAR,), how="distance"),
        "Emil and Ella should sit near each other (within 20.0 m).",
    ),
    (
        AffinityRule(id="r", pairs=(FAR,), how="distance"),
        "Emil and Ella should sit far from each other (beyond 20.0 m).",
    ),
    (
        AffinityRule(id="r", pairs=(NEAR, FAR)),
        "2 pairs named one by one should sit close or far, as said for each pair.",
    ),
    (EveryoneSeatedRule(id="r"), "Everyone should have a desk."),
]


def test_every_rule_has_a_sentence() -> None:
    """No kind of rule is missing in the table, nor in the cases below."""
    assert set(SENTENCES) == set(RULE_KINDS.values()) == {type(rule) for rule, _ in CASES}


@pytest.mark.parametrize(("rule", "text"), CASES, ids=[text for _, text in CASES])
def test_rule_is_one_sentence(rule: Rule, text: str) -> None:
    """A wish says "should", a must "must"; each kind has a name of its own."""
    assert rule_text(PLAN, rule) == text
    must = structs.replace(rule, strength="must")
    assert rule_text(PLAN, must) == text.replace("should", "must")
    assert rule_name(rule)


def test_strength_is_said() -> None:
    """What a wish is worth, or that it is none."""
    assert strength_text(StayRule(id="r", who=SALES, points=25)) == "25 points each"
    assert strength_text(StayRule(id="r", who=SALES, strength="must")) == "must"


def test_groups_are_named() -> None:
    """All kinds of members in one list; nobody and everybody have words of their own."""
    group = Group(roles=("marketing",), team_ids=("t",), person_ids=("e", "l"), leads=True)
    assert group_text(PLAN, group) == "marketing, Team {North} and 3 more"
    assert group_text(PLAN, Group(person_ids=("e", "l"))) == "Emil and Ella"
    assert group_text(PLAN, Group(everyone=True)) == "everyone"
    assert group_text(PLAN, Group()) == "nobody"
