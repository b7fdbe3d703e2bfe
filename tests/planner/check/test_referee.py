"""The referee: coverage, structure, points and the difference of two seatings."""

from __future__ import annotations

from datetime import date

import pytest

from planner.check import Referee, Verdict, check
from planner.model import Pair, PairRound, Plan, PlanSettings, Team, Weights
from tests.builders import bench, desk, office, person, room, staff, wall


def _codes(verdict: Verdict) -> list[str]:
    return [finding.code for finding in verdict.must_broken]


def test_a_salesperson_and_a_marketer_side_by_side_are_covered() -> None:
    """Two people of opposite roles at neighbouring desks cover each other and are partners."""
    verdict = check(office(bench(1, 2), staff("SM"), seated=True))
    assert verdict.not_covered == ()
    assert verdict.partners == {"s1": ("m1",), "m1": ("s1",)}
    assert (verdict.sales.covered, verdict.marketing.covered) == (1, 1)


def test_two_of_one_role_do_not_cover_each_other() -> None:
    """Only the opposite role covers; others are not counted at all."""
    verdict = check(office(bench(1, 3), staff("SSO"), seated=True))
    assert verdict.not_covered == ("s1", "s2")
    assert verdict.marketing.total == 0


def test_a_wall_between_two_desks_parts_them() -> None:
    """Nobody is beside a person behind a wall."""
    between = wall("w", (800, -2000), (800, 2000))
    verdict = check(office(bench(1, 2), staff("SM"), walls=[between], seated=True))
    assert verdict.not_covered == ("s1", "m1")


@pytest.mark.parametrize(
    ("sales_days", "marketing_days", "covered"),
    [
        ("MTWTF", "MTWTF", True),
        ("MT---", "--WTF", False),  # never in together
        ("MTW--", "--WTF", False),  # one shared day, two are needed
        ("M----", "MTWTF", True),  # all days of the one who is in least
        ("MT---", "-TW--", False),
    ],
)
def test_coverage_counts_shared_office_days(
    sales_days: str, marketing_days: str, covered: bool
) -> None:
    """Two days a week must be shared, or all days of the person who is in least."""
    people = (person("s", "sales", days=sales_days), person("m", "marketing", days=marketing_days))
    verdict = check(office(bench(1, 2), people, seated=True))
    assert (verdict.not_covered == ()) is covered


def test_somebody_never_in_the_office_is_left_out() -> None:
    """No desk is missed and no coverage asked for a person without office days."""
    people = (*staff("SM"), person("away", "sales", days="-----"))
    verdict = check(office(bench(1, 2), people, seated=True))
    assert verdict.stages[:2] == (0, 0)
    assert verdict.unseated == ()


def test_somebody_locked_as_keep_unseated_is_left_out() -> None:
    """A lock without a desk asks neither for a desk nor for coverage."""
    plan = office(bench(1, 2), staff("SMS"), seats={"s1": "A-1", "m1": "A-2"}, locks={"s2": ""})
    assert check(plan).stages[:2] == (0, 0)


def test_an_unseated_person_breaks_everyone_seated_and_is_not_covered() -> None:
    """Nobody is left over silently."""
    verdict = check(office(bench(1, 2), staff("SMS"), seats={"s1": "A-1", "m1": "A-2"}))
    assert verdict.unseated == ("s2",)
    assert _codes(verdict) == ["everyone_seated"]
    assert verdict.not_covered == ("s2",)


def test_two_people_at_one_desk_on_one_day_is_broken() -> None:
    """A desk holds one person a day."""
    seats = {"s1": "A-1", "s2": "A-1"}
    assert _codes(check(office(bench(1, 2), staff("SS"), seats=seats))) == ["desk_taken_twice"]


def test_a_shared_desk_must_adjust_in_denmark() -> None:
    """People who share no day may share a desk, in the Danish pack only one that is sit-stand."""
    people = (person("a", days="MT---"), person("b", days="--WTF"))
    seats = {"a": "A-1", "b": "A-1"}
    plain = office(bench(1, 1), people, seats=seats)
    assert _codes(check(plain)) == ["shared_desk_not_adjustable"] * 2  # once for each of them
    adjustable = office(bench(1, 1, features=("sit-stand",)), people, seats=seats)
    assert _codes(check(adjustable)) == []
    german = office(bench(1, 1), people, seats=seats, settings=PlanSettings(space_pack="DE"))
    assert _codes(check(german)) == []


def test_a_desk_out_of_service_takes_nobody() -> None:
    """Somebody at a desk that is out breaks a must; before it goes out the desk is fine."""
    out = (desk("A-1", state="out_of_service", out_from=date(2027, 1, 1)),)
    plan = office(out, staff("O"), seated=True)
    assert _codes(check(plan)) == ["desk_out_of_service"]
    early = office(out, staff("O"), seated=True, scenarios={})
    assert early.desks["A-1"].takes_staff(date(2026, 12, 1))


def test_a_lock_is_kept_only_at_its_desk() -> None:
    """A locked person elsewhere, unseated, or seated against "keep unseated" breaks the lock."""
    desks, people = bench(1, 2), staff("O")
    assert _codes(check(office(desks, people, seats={"o1": "A-2"}, locks={"o1": "A-1"}))) == [
        "lock_broken"
    ]
    assert _codes(check(office(desks, people, seats={"o1": "A-2"}, locks={"o1": ""}))) == [
        "lock_broken"
    ]
    assert _codes(check(office(desks, people, seats={"o1": "A-1"}, locks={"o1": "A-1"}))) == []


def test_wide_access_is_a_must_and_other_desk_needs_earn_points() -> None:
    """An access need that the desk lacks is broken; a wish that it lacks costs its points."""
    people = (person("a", desk_needs=("wide-access", "quiet")),)
    plan = office(bench(1, 1, features=("window",)), people, seated=True)
    verdict = check(plan)
    assert _codes(verdict) == ["desk_need_missing"]
    assert [f.code for f in verdict.findings] == ["desk_need_missed"]
    assert verdict.by_rule["desk_need"] == 0
    assert verdict.best_by_rule["desk_need"] == plan.weights.desk_need


def test_the_fair_share_limits_partners() -> None:
    """Of three salespeople each has a partner, and no marketer partners more than two."""
    verdict = check(office(bench(1, 5), staff("SMSMS"), seated=True))
    assert [len(verdict.partners[p]) for p in ("s1", "s2", "s3")] == [1, 1, 1]
    assert max(len(verdict.partners[p]) for p in ("m1", "m2")) == 2


def test_staying_and_teammates_earn_points() -> None:
    """Who keeps today's desk earns the stay points, who has teammates near the team points."""
    people = staff("OOO", team_id="t")
    desks = bench(1, 3)
    seats = {"o1": "A-1", "o2": "A-2", "o3": "A-3"}
    plan = office(
        desks,
        people,
        seats=seats,
        today={**seats, "o1": "A-3", "o3": "A-1"},
        teams=[Team(id="t", name="T")],
    )
    verdict = check(plan)
    assert verdict.by_rule["stay"] == plan.weights.stay
    assert verdict.by_rule["team_near"] == 3 * plan.weights.team_near
    assert verdict.score == sum(verdict.by_rule.values())


def test_the_difference_of_two_seatings_names_who_wins_and_loses() -> None:
    """A swap that covers two people says so, with points in both directions."""
    plan = office(bench(1, 4), staff("SOMO"), seated=True)
    after = {"s1": "A-2", "o1": "A-1", "m1": "A-3", "o2": "A-4"}
    difference = Referee(plan).difference(plan.seats, after)
    assert difference.covered == 2
    assert {change.key for change in difference.changes} == {"partner", "match"}
    assert {f.people for f in difference.mended} == {("s1",), ("m1",)}
    back = Referee(plan).difference(after, plan.seats)
    assert back.points == -difference.points
    assert {f.people for f in back.broken} == {("s1",), ("m1",)}


def test_a_remembered_verdict_equals_a_fresh_one() -> None:
    """What a referee remembers from other seatings never shows in a verdict."""
    people = staff("SSSMMO", team_id="t")
    plan = office(bench(2, 4), people, seated=True, teams=[Team(id="t", name="T")])
    referee, desks = Referee(plan), list(plan.desks)
    for turn in range(len(desks)):
        seats = {p: desks[(i + turn) % len(desks)] for i, p in enumerate(plan.people)}
        for swapped in (seats, {**seats, "m1": seats["o1"], "o1": seats["m1"]}):
            assert referee.verdict(swapped) == Referee(plan).verdict(swapped)


def test_points_that_nobody_earns_are_traced_to_who_has_no_partner() -> None:
    """The most that partners could earn counts everyone who should have one."""
    verdict = check(office(bench(1, 4), staff("SMOS"), seated=True))
    assert verdict.by_rule["partner"] == 100
    assert verdict.best_by_rule["partner"] == 200
    assert [p.people for p in verdict.points if p.key == "match" and p.value == 0] == [("s2",)]


def test_matches_weigh_in_the_score() -> None:
    """A good match earns points on top of those for having a partner at all."""
    people = (
        person("s", "sales", needs=("better_leads",)),
        person("m", "marketing", strengths=("better_leads",)),
    )
    verdict = check(office(bench(1, 2), people, seated=True))
    assert verdict.by_rule == {"partner": 100, "match": 80}
    plain = check(office(bench(1, 2), people, seated=True, weights=Weights(match=0)))
    assert plain.score == 100


def _history(ends: date | None) -> dict[str, PairRound]:
    pair = Pair(sales_id="s1", marketing_id="m1")
    return {
        "r": PairRound(id="r", name="Spring", starts=date(2026, 3, 1), ends=ends, pairs=(pair,))
    }


def test_a_pair_that_has_met_matches_less() -> None:
    """An ended round counts as history, a running one does not."""
    met: Plan = office(bench(1, 2), staff("SM"), seated=True, rounds=_history(date(2026, 6, 1)))
    running: Plan = office(bench(1, 2), staff("SM"), seated=True, rounds=_history(None))
    assert check(met).by_rule["match"] < check(running).by_rule["match"] == 50


def test_a_room_over_its_limit_breaks_a_must() -> None:
    """The fullest weekday counts, not the roster."""
    here = room("r", -1000, -1000, 5000, 3000, capacity=1)
    apart = (person("a", days="MT---"), person("b", days="--WTF"))
    assert _codes(check(office(bench(1, 2), apart, rooms=[here], seated=True))) == []
    broken = check(office(bench(1, 2), staff("OO"), rooms=[here], seated=True))
    assert _codes(broken) == ["room_capacity"]
    assert broken.must_broken[0].values["count"] == 2
