"""What the referee finds is said with names, in the words of the house."""

from __future__ import annotations

from datetime import date
from typing import get_args

import pytest
from msgspec import structs
from PySide6.QtCore import QCoreApplication

from planner.check import Finding, check
from planner.check.rules import CHECKS
from planner.clearance import ClashCode
from planner.model import (
    Bench,
    Group,
    Pair,
    PairRound,
    Plan,
    Team,
    with_scenario,
)
from planner.model.rules import (
    Affinity,
    AffinityRule,
    ApartRule,
    CoveredRule,
    DeskFeatureRule,
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
from planner.samples import generated_office
from tests.builders import bench, desk, office, person, room
from tests.ui.spoken import spoken
from tests.ui.texts.codes import first_arguments
from ui.texts.findings import SENTENCES, finding_text, unseated_text

EVERYONE = Group(everyone=True)
EMIL = person("e", "sales", name="Emil Krogh")
ELLA = person("l", "marketing", name="Ella Sander")


def said(plan: Plan, code: str) -> list[str]:
    """The sentences of the findings of this code."""
    return [finding_text(plan, found) for found in check(plan).all_findings if found.code == code]


def test_every_finding_has_a_sentence() -> None:
    """Each rule and each code of the referee is in the table."""
    codes = {*CHECKS, *get_args(ClashCode), *first_arguments("Finding", "planner")}
    codes |= set(first_arguments("_of_room", "planner"))
    assert {code for code in codes if code not in SENTENCES} == set()


def test_uncovered() -> None:
    """The words of the house, to the letter; the reverse for a marketer."""
    desks = [desk("C2-3"), desk("D9", 20_000)]
    plan = office(desks, [EMIL, ELLA], seats={"e": "C2-3", "l": "D9"})
    assert said(plan, "not_covered") == [
        "No marketer sits beside Emil Krogh at C2-3.",
        "No salesperson sits beside Ella Sander at D9.",
    ]


def test_uncovered_without_a_desk() -> None:
    """Who has no desk is told so."""
    plan = office(bench(1, 1), [EMIL])
    assert said(plan, "not_covered") == [
        "Emil Krogh has no desk, so no marketer sits beside Emil Krogh."
    ]


def test_uncovered_for_want_of_shared_days() -> None:
    """Somebody who does sit beside, on other days, is not denied."""
    people = [
        structs.replace(EMIL, days="MT-T-"),
        structs.replace(ELLA, days="--W-F"),
    ]
    plan = office(bench(1, 2), people, seated=True)
    assert said(plan, "not_covered") == [
        "Ella Sander sits beside Emil Krogh at A-1, but they share 0 office days a week only.",
        "Emil Krogh sits beside Ella Sander at A-2, but they share 0 office days a week only.",
    ]


def test_no_desk() -> None:
    """Several are counted; why is said where it is known."""
    people = [EMIL, ELLA, person("o", name="Ole")]
    plan = office(bench(1, 1, state="guest"), people)
    assert unseated_text(plan, ("l", "e", "o")) == (
        "Ella Sander and 2 more have no desk: only guest desks are free."
    )
    assert unseated_text(office(people=people), ("l",)) == (
        "Ella Sander has no desk: no desk is free."
    )
    assert unseated_text(office(bench(1, 3), people), ("l",)) == "Ella Sander has no desk."
    assert unseated_text(plan, ()) == ""


def broken_office(*rules: object, **fields: object) -> Plan:
    """Emil and Ella far apart in two rooms, with wishes that this breaks."""
    return office(
        [desk("A1"), desk("B1", 20_000)],
        [EMIL, ELLA],
        seats={"e": "A1", "l": "B1"},
        rooms=[
            room("North", -1000, -1000, 5000, 5000, capacity=0),
            room("South", 15_000, -1000, 25_000, 5000),
        ],
        benches={"b": Bench(id="b", floor_id="f1", name="Middle")},
        rules=[structs.replace(rule, strength="must") for rule in rules],  # type: ignore[type-var, misc]  # any kind
        **fields,  # type: ignore[arg-type]
    )


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (CoveredRule(id="r"), "No marketer sits beside Emil Krogh at A1."),
        (
            KeepAtDeskRule(id="r", person_id="e", desk_id="B1"),
            "Emil Krogh does not sit at B1.",
        ),
        (
            RoomRule(id="r", who=Group(person_ids=("e",)), room_ids=("South",)),
            "Emil Krogh at A1 does not sit in South.",
        ),
        (
            RoomRule(id="r", who=Group(person_ids=("e",)), room_ids=("North",), inside=False),
            "Emil Krogh at A1 sits in North.",
        ),
        (
            DeskFeatureRule(id="r", who=Group(roles=("sales",)), feature="window"),
            "Emil Krogh at A1 has a desk without: window.",
        ),
        (
            TogetherRule(id="r", who=EVERYONE),
            "Emil Krogh and Ella Sander do not sit in the same room.",
        ),
        (
            TogetherRule(id="r", who=EVERYONE, how="distance", distance_mm=5000),
            "Emil Krogh and Ella Sander sit more than 5.0 m from each other.",
        ),
        (
            TogetherRule(id="r", who=EVERYONE, how="beside"),
            "Emil Krogh and Ella Sander do not sit beside each other.",
        ),
        (
            ApartRule(id="r", who=EVERYONE, how="distance", distance_mm=50_000),
            "Emil Krogh and Ella Sander sit at most 50.0 m from each other.",
        ),
        (
            GroupInRoomRule(id="r", who=EVERYONE, room_id="North", at_least=2),
            "North holds 1 of everyone; at least 2 are wished.",
        ),
        (
            GroupInRoomRule(id="r", who=EVERYONE, room_id="North", at_most=0),
            "North holds 1 of everyone; at most 0 are wished.",
        ),
        (
            GroupInRoomRule(id="r", who=EVERYONE, room_id="North", at_least=2, per_day=True),
            "North holds 1 of everyone on Monday; at least 2 are wished.",
        ),
        (
            GroupInRoomRule(id="r", who=EVERYONE, room_id="North", at_most=0, per_day=True),
            "North holds 1 of everyone on Monday; at most 0 are wished.",
        ),
        (
            GroupInRoomRule(id="r", who=EVERYONE, bench_id="b", at_least=2),
            "Bench Middle holds 0 of everyone; at least 2 are wished.",
        ),
        (
            KeepAtDeskRule(id="r", person_id="e", desk_id="A1", wanted=False),
            "Emil Krogh sits at A1.",
        ),
        (
            AffinityRule(id="r", pairs=(Affinity(person_a="e", person_b="l"),)),
            "Emil Krogh and Ella Sander do not sit beside each other.",
        ),
        (
            AffinityRule(
                id="r",
                pairs=(Affinity(person_a="e", person_b="l", weight=-2),),
                how="distance",
                reach_mm=50_000,
            ),
            "Emil Krogh and Ella Sander sit at most 50.0 m from each other.",
        ),
        (
            FreeBesideRule(id="r", who=Group(person_ids=("e",))),
            "Emil Krogh at A1 has no free desk beside.",
        ),
        (
            RoomCapacityRule(id="r", by_air=False, by_area=False),
            "North holds 1 person on Monday; its limit is 0.",
        ),
    ],
    ids=lambda value: type(value).__name__ if not isinstance(value, str) else "",
)
def test_rule_is_said_with_names(rule: object, text: str) -> None:
    """The sentence of each broken rule."""
    plan = broken_office(rule)
    found = [finding_text(plan, item) for item in check(plan).must_broken]
    assert found[0] == text


def test_rules_about_the_past_and_the_pairs() -> None:
    """Today's desk, pairs and teams are named too."""
    team = Team(id="t", name="Team North")
    people = [structs.replace(EMIL, team_id="t"), structs.replace(ELLA, team_id="t")]
    plan = office(
        [desk("A1"), desk("B1", 20_000), desk("C1", 40_000)],
        people,
        seats={"e": "A1", "l": "B1"},
        today={"e": "C1"},
        teams=[team],
        rooms=[room("North", -1000, -1000, 5000, 5000)],
        rules=[StayRule(id="a", who=EVERYONE), PartnerBesideRule(id="b"), TeamRoomsRule(id="c")],
        rounds={"p": _round()},
    )
    assert said(plan, "stay") == ["Emil Krogh does not stay at C1, today's desk."]
    assert said(plan, "partner_beside") == [
        "Emil Krogh and Ella Sander are a pair and do not sit beside each other."
    ]
    assert said(plan, "team_rooms") == ["Team North is spread over 2 rooms; at most 1 is wished."]


def test_staying_where_one_should_not() -> None:
    """Who is to sit elsewhere than today stays, or has no desk at all."""
    rule = StayRule(id="a", who=EVERYONE, wanted=False)
    plan = office([desk("A1"), desk("B1", 20_000)], [EMIL, ELLA], seats={"e": "A1"}, rules=[rule],
                  today={"e": "A1", "l": "B1"})  # fmt: skip
    assert said(plan, "stay") == [
        "Emil Krogh stays at A1, today's desk.",
        "Ella Sander has no desk.",
    ]


@pytest.mark.parametrize(
    ("rule", "tags", "text"),
    [
        (SharedTopicsRule(id="r"), ("a", "b"), "share no topic."),
        (SharedTopicsRule(id="r", wanted=False), ("a", "a"), "share a topic."),
        (SharedTopicsRule(id="r", measure="exchange"), ("a", "a"), "have no topics to exchange."),
    ],
)
def test_topics_of_neighbours(rule: SharedTopicsRule, tags: tuple[str, str], text: str) -> None:
    """Which two neighbours have too little, or too much, in common."""
    people = [structs.replace(p, tags=(tag,)) for p, tag in zip((EMIL, ELLA), tags, strict=True)]
    plan = office(bench(1, 2), people, seated=True, rules=[rule])
    start = "Emil Krogh and Ella Sander sit beside each other and "
    assert said(plan, "shared_topics") == [start + text]


def _round() -> PairRound:
    pair = Pair(sales_id="e", marketing_id="l")
    return PairRound(id="p", name="Autumn", starts=date(2026, 9, 1), pairs=(pair,))


def test_desks_that_nobody_should_have() -> None:
    """Taken twice, shared and too low, out of service, for guests, locked elsewhere."""
    desks = [
        desk("A1"),
        desk("G1", 9000, state="guest"),
        desk("X1", 18_000, state="out_of_service"),
    ]
    people = [EMIL, ELLA, person("o", name="Ole"), person("i", name="Ida", days="M----")]
    plan = office(desks, people, seats={"e": "A1", "l": "A1", "o": "G1", "i": "X1"})
    assert said(plan, "desk_taken_twice") == ["Emil Krogh and Ella Sander have A1 on the same day."]
    assert said(plan, "guest_desk_taken") == ["Ole sits at the guest desk G1."]
    assert said(plan, "desk_out_of_service") == ["Ida sits at X1, which is out of service."]
    locked = with_scenario(plan, structs.replace(plan.scenario, locks={"o": "A1", "i": ""}))
    assert said(locked, "lock_broken") == [
        "Ole is locked at A1 and does not sit there.",
        "Ida is to be kept without a desk and has one.",
    ]


def test_generated_office_is_said_without_a_stumble() -> None:
    """Every finding of a large office has a whole sentence with no placeholder left."""
    plan = generated_office(120, 3)
    for found in check(plan).all_findings:
        text = finding_text(plan, found)
        assert text.endswith(".")
        assert "{" not in text


def test_unknown_ids_are_said_as_they_are() -> None:
    """A finding about somebody who is gone is still a sentence."""
    assert finding_text(office(), Finding("stay", "warn", people=("x",), desks=("y",))) == (
        "X does not stay at y, today's desk."
    )


@pytest.mark.parametrize(
    ("code", "values", "text"),
    [
        ("chairs_overlap", {"mm": 300}, "Chairs at A1 and B1 overlap by 0.3 m."),
        ("desks_overlap", {"mm": 120}, "A1 and B1 stand in each other by 0.1 m."),
        ("chair_blocked", {"mm": 450}, "B1 is 0.5 m in the way of the chair at A1."),
        ("desk_in_wall", {"mm": 60}, "A1 stands 0.1 m into a wall."),
        ("chair_at_wall", {"mm": 400}, "The chair at A1 lacks 0.4 m of room before a wall."),
        (
            "ceiling_low",
            {"height_mm": 2300, "least_mm": 2500, "pack": "DK"},
            "North is 2.3 m high; a room of its size needs 2.5 m (DK).",
        ),
        (
            "air_below_advice",
            {"count": 4, "weekday": 1, "each_m3": 9.4, "advised_m3": 12.0, "pack": "DK"},
            "North leaves each of 4 people 9.4 m³ of air on Tuesday; 12 m³ is advised (DK).",
        ),
        (
            "room_over_limit",
            {"count": 9, "limit": 8, "by": "area", "weekday": 2},
            "North holds 9 people on Wednesday; its floor area allows 8.",
        ),
        (
            "room_over_limit",
            {"count": 9, "limit": 8, "by": "air", "weekday": 2},
            "North holds 9 people on Wednesday; its air allows 8.",
        ),
    ],
)
def test_what_the_building_says(code: str, values: dict[str, object], text: str) -> None:
    """Lengths in metres, air in cubic metres, and the pack that says so."""
    finding = Finding(code, "warn", desks=("A1", "B1"), rooms=("North",), values=values)
    assert finding_text(broken_office(), finding) == text


def test_danish_says_it_in_the_words_of_the_house(qapp: QCoreApplication) -> None:
    """Names, numbers and lengths stand where Danish has them."""
    desks = [desk("C2-3"), desk("D9", 20_000)]
    plan = office(desks, [EMIL, ELLA], seats={"e": "C2-3", "l": "D9"})
    full = office(bench(1, 1, state="guest"), [EMIL, ELLA, person("o")])
    with spoken(qapp, "da"):
        assert said(plan, "not_covered")[0] == (
            "Ingen fra marketing sidder ved siden af Emil Krogh på C2-3."
        )
        assert unseated_text(full, ("l", "e", "o")) == (
            "Ella Sander og 2 andre har ingen plads: kun gæstepladser er ledige."
        )
        overlap = Finding("chairs_overlap", "warn", desks=("C2-3", "D9"), values={"mm": 300})
        assert finding_text(plan, overlap) == "Stolene ved C2-3 og D9 overlapper med 0,3 m."
