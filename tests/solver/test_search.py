"""Solve: never empty-handed, honest about what is proved, stopped at once, the same for a seed."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable, Mapping

import pytest

from planner.check import Referee
from planner.model import Desk, Person, Plan, PlanSettings, default_rules
from planner.model.rules import CoveredRule, KeepAtDeskRule
from planner.samples import generated_office, sample
from solver import search
from solver.job import Job
from solver.messages import Params, Progress, Result
from solver.search import NEVER_OURS, solve
from tests.builders import bench, grid, office, person, room, staff
from tests.solver.random_offices import random_office

QUICK = Params(time_s=1.0)


def benches(count: int) -> list[Desk]:
    """So many benches of eight, apart from each other."""
    rows = range(count)
    return [d for i in rows for d in bench(2, 4, name=f"B{i}", x=i % 6 * 9000, y=i // 6 * 5000)]


def checked(plan: Plan, result: Result) -> Result:
    """The result, once the referee has said the same of it."""
    verdict = Referee(plan).verdict(result.seats)
    assert len(verdict.must_broken) == result.must_broken
    assert len(verdict.not_covered) == result.not_covered
    assert verdict.score == result.score
    assert verdict.unseated == result.unseated
    assert result.not_covered_bound <= result.not_covered
    assert result.must_broken_bound <= result.must_broken
    assert result.score <= result.bound
    return result


def people_named(ids: Iterable[str], role: str, **fields: str) -> list[Person]:
    """People of one role."""
    return [person(i, role, **fields) for i in ids]  # type: ignore[arg-type]  # one of three words


@pytest.mark.parametrize("seed", range(40))
def test_answers_random_offices_as_the_referee_scores_them(seed: int) -> None:
    """Whatever rules, locks and days there are: scored as the referee does, no worse than today."""
    plan = random_office(seed)
    result = checked(plan, solve(plan, Params(time_s=0.3)))
    referee = Referee(plan)
    found = referee.verdict(result.seats)
    for seats in (plan.seats, plan.today):
        given = referee.verdict(seats)
        if not any(f.code in NEVER_OURS for f in given.all_findings):
            assert found.stages <= given.stages


def test_a_small_office_is_proved_best() -> None:
    """The sample of twelve is proved in a second or two."""
    plan = sample("small")
    result = checked(plan, solve(plan, Params(time_s=20)))
    assert result.status == "proved_best"
    assert (result.must_broken, result.not_covered) == (0, 0)
    assert result.score == result.bound
    assert result.gap_percent == 0


def test_everybody_on_a_seating_grid_is_covered() -> None:
    """36 people on 36 cells round an aisle: all covered, which is proved, and soon."""
    lines = ["xxx xxx"] * 3 + [" " * 7] + ["xxx xxx"] * 3
    plan = office(grid(*lines), staff("S" * 18 + "M" * 18))
    result = checked(plan, solve(plan, Params(time_s=2)))
    assert len(result.seats) == 36
    assert (result.not_covered, result.not_covered_bound) == (0, 0)


def test_uneven_teams_get_the_best_coverage_with_proof_and_reasons() -> None:
    """40 salespeople, 8 marketers, benches of 8: 30 covered, proved, never just impossible."""
    plan = office(benches(6), staff("S" * 40 + "M" * 8))
    result = checked(plan, solve(plan, QUICK))
    assert result.status in ("feasible", "proved_best")
    assert result.not_covered == result.not_covered_bound == 18
    assert len(result.seats) == 48
    assert result.reasons


def test_an_empty_office_has_an_empty_answer() -> None:
    """Nobody and no desk, or only one of them, is answered at once and without a traceback."""
    for plan in (office(), office(benches(1)), office((), staff("O", days="-----"))):
        result = checked(plan, solve(plan, QUICK))
        assert result.status == "proved_best"
        assert result.seats == {}
        assert result.seconds < 0.5


def test_people_without_any_desk_are_listed() -> None:
    """No desks at all: nobody is seated, everybody is listed, and that is proved."""
    plan = office((), staff("SMO"))
    result = checked(plan, solve(plan, QUICK))
    assert result.status == "impossible"
    assert set(result.unseated) == {"s1", "m1", "o1"}
    assert result.must_broken == result.must_broken_bound == 3
    assert result.reasons


def test_more_people_than_desks_leaves_as_few_out_as_possible() -> None:
    """Fourteen people, eight desks: eight seated, six listed, others left out before sales."""
    plan = office(benches(1), staff("S" * 4 + "M" * 4 + "O" * 6))
    result = checked(plan, solve(plan, QUICK))
    assert len(result.seats) == 8
    assert result.must_broken == result.must_broken_bound == 6
    assert result.not_covered == 0
    assert {p[0] for p in result.unseated} == {"o"}


def test_a_desk_is_shared_by_weekday_where_desks_are_few() -> None:
    """Two who never meet share a desk that may be shared, when there is none to spare."""
    people = [
        *people_named(("a", "b"), "sales", days="MT---"),
        *people_named(("c", "d"), "sales", days="--WTF"),
        *people_named(("m", "n"), "marketing"),
    ]
    desks = bench(2, 2, features=("sit-stand",))
    plan = office(desks, people)
    result = checked(plan, solve(plan, QUICK))
    assert len(result.seats) == 6
    assert (result.must_broken, result.not_covered) == (0, 0)


def test_locks_are_kept_whatever_they_cost() -> None:
    """A lock holds, onto somebody else's desk, a guest desk or one out of service too."""
    desks = [*bench(2, 2), *bench(1, 1, name="G", x=9000, state="guest")]
    desks += bench(1, 1, name="X", x=14_000, state="out_of_service")
    locks = {"s1": "A-1", "s2": "G-1", "s3": "X-1", "o1": ""}
    seats = {"m1": "A-1", "s1": "A-2"}
    plan = office(desks, staff("SSSMMO"), locks=locks, seats=seats)
    result = checked(plan, solve(plan, QUICK))
    assert {p: result.seats.get(p, "") for p in locks} == locks
    assert "o1" not in result.unseated


def test_all_locked_returns_at_once() -> None:
    """Where locks decide everything there is nothing to search, and it is the best there is."""
    desks = benches(2)
    people = staff("SM" * 8)
    locks = {p.id: d.id for p, d in zip(people, desks, strict=True)}
    plan = office(desks, people, locks=locks)
    result = checked(plan, solve(plan, Params(time_s=30)))
    assert result.status == "proved_best"
    assert result.seats == locks
    assert result.seconds < 1


def test_staff_never_get_guest_or_broken_desks() -> None:
    """Guest desks and desks out of service stay empty even when people are left over."""
    desks = [*bench(1, 2), *bench(1, 2, name="G", y=5000, state="guest")]
    desks += bench(1, 2, name="X", y=9000, state="out_of_service")
    result = solve(office(desks, staff("SMO")), QUICK)
    assert set(result.seats.values()) == {"A-1", "A-2"}


def test_rooms_are_not_overfilled() -> None:
    """A room for three a day holds no more than three on any weekday; the rest go elsewhere."""
    desks = [*bench(2, 3), *bench(2, 3, name="B", x=20_000)]
    rooms = [room("r1", -2000, -2000, 8000, 4000, capacity=3)]
    plan = office(desks, staff("SSSSMMMM"), rooms=rooms, settings=PlanSettings(space_pack="none"))
    result = checked(plan, solve(plan, QUICK))
    assert sum(desk.startswith("A") for desk in result.seats.values()) <= 3
    assert result.must_broken == 0
    assert len(result.seats) == 8


def test_a_must_need_of_a_desk_is_met_or_the_person_listed() -> None:
    """Who needs wide access sits at such a desk; a second one for whom there is none is listed."""
    desks = [*bench(2, 2), *bench(1, 1, name="W", x=9000, features=("wide-access",))]
    people = people_named(("s1", "s2"), "sales", desk_needs=("wide-access",))  # type: ignore[arg-type]
    plan = office(desks, [*people, *staff("M")])
    result = checked(plan, solve(plan, QUICK))
    assert sorted(result.seats.values()).count("W-1") == 1
    assert len(result.unseated) == 1


def test_must_rules_come_before_coverage() -> None:
    """A must rule is kept though it costs two people their cover."""
    desks = [*bench(1, 2), *bench(1, 1, name="Z", x=20_000)]
    keep = KeepAtDeskRule(id="k", person_id="s1", desk_id="Z-1", strength="must")
    rules = [*default_rules().values(), keep]
    plan = office(desks, staff("SM"), rules=rules)
    result = checked(plan, solve(plan, QUICK))
    assert result.seats["s1"] == "Z-1"
    assert (result.must_broken, result.not_covered, result.not_covered_bound) == (0, 2, 2)
    assert result.status == "proved_best"


def test_a_must_rule_that_cannot_be_kept_is_impossible_and_still_seated() -> None:
    """Sales must be covered and there is no marketer: seated, told as impossible, with reasons."""
    rules = [*default_rules().values(), CoveredRule(id="c", role="sales", strength="must")]
    plan = office(bench(2, 2), staff("SS"), rules=rules)
    result = checked(plan, solve(plan, QUICK))
    assert len(result.seats) == 2
    assert result.must_broken == 2
    assert result.reasons


def test_the_seating_that_is_there_is_kept_when_it_is_best() -> None:
    """Solving again after a solve moves nobody."""
    plan = sample("small")
    first = solve(plan, Params(time_s=20))
    again = sample("small")
    seated = office_with(again, first.seats)
    second = solve(seated, Params(time_s=20))
    assert second.score == first.score


def office_with(plan: Plan, seats: Mapping[str, str]) -> Plan:
    """The plan with these seats in the scenario that is shown."""
    from planner.model import with_seats

    return with_seats(plan, seats)


# ------------------------------------------------------------------ progress, time and stopping


def test_progress_is_the_referees_and_only_gets_better() -> None:
    """Every report is a seating whose figures the referee confirms, at most ten a second."""
    plan = generated_office(60)
    reports: list[Progress] = []
    solve(plan, Params(time_s=2), reports.append)
    referee = Referee(plan)
    stages = []
    for report in reports:
        verdict = referee.verdict(report.seats)
        assert verdict.score == report.score <= report.bound
        assert len(verdict.not_covered) == report.not_covered >= report.not_covered_bound
        stages.append(verdict.stages)
    assert stages == sorted(stages, reverse=True)
    assert len(reports) <= 10 * 2.5


@pytest.mark.parametrize("people", [40, 300])
def test_time_is_kept(people: int) -> None:
    """A solve given a second returns within two, seated."""
    plan = generated_office(people)
    begun = time.perf_counter()
    result = solve(plan, QUICK)
    assert time.perf_counter() - begun < 2.0 + 1.0  # loading OR-Tools once, on a busy machine
    assert len(result.seats) == people


def test_a_stop_before_anything_finds_nothing() -> None:
    """Stopped before the first seating: nothing found, and never called best."""
    result = solve(sample("small"), Params(), None, lambda: True)
    assert result.status == "nothing_found"
    assert result.seats == {}
    assert len(result.unseated) == 12


@pytest.mark.parametrize("phase", [phase.__name__ for phase in search.PHASES])
def test_a_stop_in_any_phase_returns_at_once(phase: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A stop 0.2 s into any phase returns within 0.6 s, with a seating, not called best."""
    stop = threading.Event()
    stopped_at: list[float] = []

    def stop_soon() -> None:
        stopped_at.append(time.perf_counter())
        stop.set()

    def watched(original: Callable[[Job], None]) -> Callable[[Job], None]:
        def run(job: Job) -> None:
            if original.__name__ == phase:
                threading.Timer(0.2, stop_soon).start()
            original(job)

        run.__name__ = original.__name__
        return run

    monkeypatch.setattr(search, "PHASES", tuple(watched(p) for p in search.PHASES))
    plan = generated_office(24 if phase == "exact" else 150)
    result = solve(plan, Params(time_s=60), None, stop.is_set)
    if stopped_at:
        assert time.perf_counter() - stopped_at[0] < 0.6 + 0.4  # a busy machine
    assert result.seats
    assert result.status in ("feasible", "impossible")


@pytest.mark.expects_log("phase place failed")
def test_a_phase_that_fails_costs_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """A bug in one phase is logged, and the seating found so far is the answer."""

    def place(job: Job) -> None:
        raise RuntimeError("a bug")

    monkeypatch.setattr(search, "PHASES", (search.start, place))
    result = solve(generated_office(40), QUICK)
    assert len(result.seats) == 40


@pytest.mark.parametrize("people", [40, 120])
def test_reproducible_runs_are_the_same(people: int) -> None:
    """Five runs with one seed give the same seating, whatever the clock says."""
    plan = generated_office(people)
    params = Params(time_s=0.8, seed=3, reproducible=True)
    runs = [solve(plan, params) for _ in range(5)]
    assert all(run.seats == runs[0].seats for run in runs)
    assert all(run.bound == runs[0].bound for run in runs)
    assert runs[0].seed == 3
