"""Edits of people, teams, rules, pairs, scenarios and settings."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from msgspec import structs

from planner.edits import pairs, roster, rules, scenarios, settings
from planner.errors import PlanError
from planner.model import (
    Agreement,
    FaceTimeSettings,
    Group,
    Pair,
    PairRound,
    Plan,
    PlanSettings,
    Team,
    Weights,
    require_wellformed,
)
from planner.model.rules import ApartRule, KeepAtDeskRule, TeamRoomsRule, TogetherRule
from tests.builders import bench, by_id, office, person, room, staff


def company() -> Plan:
    """Two teams, a manager, seats, locks, every kind of rule that names people, pairs."""
    people = [
        person("boss", "sales", team_id="t"),
        person("s", "sales", team_id="t", manager_id="boss"),
        person("m", "marketing", team_id="u", manager_id="boss"),
    ]
    return office(
        bench(2, 2),
        people,
        seated=True,
        today={"s": "A-1"},
        locks={"s": "A-2"},
        teams=[Team(id="t", name="T"), Team(id="u", name="U")],
        rooms=[room("r", 0, 0, 9, 9)],
        rules=[
            KeepAtDeskRule(id="keep", person_id="s", desk_id="A-1"),
            TogetherRule(id="both", who=Group(person_ids=("s", "m"), team_ids=("t",))),
            TogetherRule(id="only", who=Group(person_ids=("s",))),
            ApartRule(id="other", who=Group(roles=("sales",)), other=Group(person_ids=("s",))),
            TeamRoomsRule(id="rooms", team_id="t"),
            TeamRoomsRule(id="all", team_id=None),
        ],
        rounds=by_id(
            [PairRound(id="1", name="", starts=date(2026, 1, 5),
                       pairs=(Pair(sales_id="s", marketing_id="m"),
                              Pair(sales_id="boss", marketing_id="m")))]
        ),
        agreements=by_id(
            [
                Agreement(id="a", sales_id="s", marketing_id="m"),
                Agreement(id="b", sales_id="boss", marketing_id="m", lead_owner_id="s"),
            ]
        ),
    )  # fmt: skip


def test_a_removed_person_leaves_nothing_behind() -> None:
    """Seats, locks, pairs, agreements, rules and managers no longer name them."""
    after = roster.remove_people(company(), ["s", "gone"])
    require_wellformed(after)
    assert set(after.people) == {"boss", "m"}
    assert set(after.seats) == {"boss", "m"}
    assert (after.today, after.scenario.locks) == ({}, {})
    assert set(after.rules) == {"both", "rooms", "all"}
    assert after.rounds["1"].pairs == (Pair(sales_id="boss", marketing_id="m"),)
    assert set(after.agreements) == {"b"}
    assert after.agreements["b"].lead_owner_id == ""
    bossless = roster.remove_people(company(), ["boss"])
    assert {row.manager_id for row in bossless.people.values()} == {None}


def test_a_removed_team_leaves_its_people() -> None:
    """They have no team, and rules about the team are gone."""
    after = roster.remove_teams(company(), ["t", "gone"])
    require_wellformed(after)
    assert after.people["s"].team_id is None
    assert after.people["m"].team_id == "u"
    assert set(after.rules) == {"keep", "both", "only", "other", "all"}


def test_people_and_teams_are_added_and_changed() -> None:
    """Fresh ids where none is given; a person cannot come twice or with impossible days."""
    plan = roster.add_person(company(), person(""))
    assert "p4" in plan.people
    plan = roster.add_team(roster.add_team(plan, "New"), "Newer")
    assert [team.name for team in plan.teams.values()] == ["T", "U", "New", "Newer"]
    plan = roster.set_team(plan, ["s", "gone"], "u")
    assert plan.people["s"].team_id == "u"
    assert roster.set_team(plan, ["s"], "u") is plan
    assert roster.set_team(plan, ["s"], None).people["s"].team_id is None
    plan = roster.put_team(plan, Team(id="t", name="Renamed"))
    plan = roster.put_people(plan, [person("x", team_id="v")], [Team(id="v", name="V")])
    plan = roster.replace_person(plan, person("x", title="Boss"))
    assert plan.people["x"].title == "Boss"
    require_wellformed(plan)
    calls: tuple[tuple[Callable[[], Plan], str], ...] = (
        (lambda: roster.add_person(plan, person("s")), "person_twice"),
        (lambda: roster.add_person(plan, person("y", days="XX")), "bad_days"),
        (lambda: roster.replace_person(plan, person("gone")), "unknown_reference"),
        (lambda: roster.set_team(plan, ["s"], "gone"), "unknown_reference"),
        (lambda: roster.replace_person(plan, person("s", manager_id="no")), "unknown_reference"),
    )
    for call, code in calls:
        with pytest.raises(PlanError) as caught:
            call()
        assert caught.value.code == code


def test_rules_are_added_weighed_switched_and_removed() -> None:
    """A rule keeps its id; one that names nobody who is there is refused."""
    plan = rules.add_rule(office(), TogetherRule(id="", who=Group(everyone=True)))
    assert "rule-3" in plan.rules
    plan = rules.weigh_rule(plan, "rule-3", "must")
    plan = rules.enable_rule(plan, "rule-3", False)
    row = plan.rules["rule-3"]
    assert (row.strength, row.points, row.enabled) == ("must", 25, False)
    plan = rules.replace_rule(plan, structs.replace(row, note="why"))
    assert plan.rules["rule-3"].note == "why"
    assert "rule-3" not in rules.remove_rules(plan, ["rule-3", "gone"]).rules
    for rule in (
        TogetherRule(id="x", who=Group(person_ids=("gone",))),
        ApartRule(id="x", who=Group(), other=Group(team_ids=("gone",))),
        KeepAtDeskRule(id="x", person_id="gone", desk_id="gone"),
        TeamRoomsRule(id="x", team_id="gone"),
        TogetherRule(id="x", who=Group(), points=-1),
    ):
        with pytest.raises(PlanError):
            rules.add_rule(plan, rule)


def test_rounds_agreements_and_face_time() -> None:
    """Put, ended, replaced, removed; nobody unknown gets in."""
    plan = company()
    plan = pairs.add_round(plan, PairRound(id="", name="Two", starts=date(2026, 3, 2)))
    plan = pairs.end_round(plan, "round-2", date(2026, 4, 24))
    assert plan.rounds["round-2"].ends == date(2026, 4, 24)
    plan = pairs.replace_round(plan, structs.replace(plan.rounds["1"], name="One"))
    plan = pairs.remove_rounds(plan, ["round-2"])
    assert [row.name for row in plan.rounds.values()] == ["One"]
    plan = pairs.put_agreement(plan, Agreement(id="", sales_id="s", marketing_id="m"))
    assert set(plan.agreements) == {"a", "b", "agreement-3"}
    plan = pairs.remove_agreements(plan, ["a"])
    plan = pairs.set_face_time(plan, FaceTimeSettings(room_id="r", minutes=30))
    require_wellformed(plan)
    stranger = Pair(sales_id="s", marketing_id="gone")
    calls: tuple[Callable[[], Plan], ...] = (
        lambda: pairs.set_face_time(plan, FaceTimeSettings(room_id="gone")),
        lambda: pairs.put_agreement(plan, Agreement(id="c", sales_id="x", marketing_id="m")),
        lambda: pairs.add_round(
            plan, PairRound(id="9", name="", starts=date(2026, 1, 1), pairs=(stranger,))
        ),
    )
    for call in calls:
        with pytest.raises(PlanError, match="unknown_reference"):
            call()


def test_scenarios_are_added_copied_chosen_and_removed() -> None:
    """A copy has an id of its own and leaves the original alone; one scenario is always left."""
    plan = office(bench(1, 2), staff("S"), seats={"s1": "A-1"}, today={"s1": "A-2"})
    copied = scenarios.duplicate_scenario(plan, "today", "Copy")
    assert copied.seats == {"s1": "A-2"}
    assert copied.scenario.name == "Copy"
    assert set(copied.scenarios) == {"s1", "today", "s3"}
    assert copied.scenarios["today"] is plan.scenarios["today"]
    empty = scenarios.add_scenario(copied, "New")
    assert (empty.seats, empty.scenario.rank) == ({}, 3)
    back = scenarios.choose_scenario(empty, "today")
    named = scenarios.rename_scenario(back, "today", "Now")
    dated = scenarios.describe_scenario(named, "today", note="n", valid_from=date(2027, 1, 4))
    assert (dated.scenario.name, dated.scenario.note) == ("Now", "n")
    left = scenarios.remove_scenario(dated, "today")
    assert (left.scenario_id, left.today_id) == ("s3", None)
    assert scenarios.set_today(left, "s1").today == {"s1": "A-1"}
    last = scenarios.remove_scenario(scenarios.remove_scenario(left, "s3"), "s4")
    require_wellformed(last)
    with pytest.raises(PlanError, match="last_scenario"):
        scenarios.remove_scenario(last, last.scenario_id)
    with pytest.raises(PlanError, match="unknown_reference"):
        scenarios.choose_scenario(last, "gone")


def test_settings_and_weights_are_at_least_nothing() -> None:
    """Figures below 0 are refused."""
    plan = settings.rename_plan(office(), "Head office")
    assert plan.name == "Head office"
    assert settings.set_settings(plan, PlanSettings(beside_mm=2900)).settings.beside_mm == 2900
    assert settings.set_weights(plan, Weights(stay=0)).weights.stay == 0
    with pytest.raises(PlanError, match="bad_size"):
        settings.set_settings(plan, PlanSettings(beside_mm=-1))
    with pytest.raises(PlanError, match="bad_size"):
        settings.set_weights(plan, Weights(partner=-1))
    with pytest.raises(PlanError, match="bad_size"):
        settings.set_weights(plan, Weights(need_weights={"better_leads": -1}))
