"""``solve`` seats everyone, keeps the proof with the plan, and loses nothing on the way."""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec import structs

import solver.search
from planner import files
from planner.check import check
from planner.model import Plan, with_scenario
from planner.samples import sample
from solver.messages import Params, Progress, Result
from tests.builders import bench, office, staff
from tests.ui.cli.conftest import written
from tests.ui.cli.run import Runner

Meter = Callable[[Progress], None]
Stop = Callable[[], bool]
KEYS = [
    "status", "must_broken", "not_covered", "not_covered_bound", "score", "bound", "gap_percent",
    "seated", "unseated", "moves", "first_seconds", "seconds",
]  # fmt: skip


def test_json_has_the_promised_keys(run: Runner, small: Path) -> None:
    """One object with exactly the keys of the interface; the figures are the referee's."""
    said = run("solve", small, "--time", "2", "--json")
    found = json.loads(said.out)
    assert list(found) == KEYS
    assert said.out.count("\n") == 1
    assert said.err == ""
    plan = files.load(small)
    verdict = check(plan)
    assert found["score"] == verdict.score <= found["bound"]
    assert found["not_covered"] == len(verdict.not_covered) >= found["not_covered_bound"]
    assert found["must_broken"] == len(verdict.must_broken)
    assert found["seated"] == len(plan.seats)
    assert said.code == int(bool(verdict.must_broken or verdict.not_covered))


def test_answer_is_saved_with_its_proof(run: Runner, small: Path, tmp_path: Path) -> None:
    """-o leaves the plan as it was; the answer holds seats and certificate of this very plan."""
    before, out = small.read_bytes(), tmp_path / "out.seatplan"
    said = run("solve", small, "-o", out, "--time", "2", "--seed", "7")
    assert small.read_bytes() == before
    answer = files.load(out)
    certificate = answer.scenario.certificate
    assert certificate is not None
    assert certificate.plan_hash == files.plan_hash(answer)
    assert (certificate.score, certificate.seed) == (check(answer).score, 7)
    assert said.out.startswith("12 of 12 seated. ")


def test_todays_seating_stays_on_record(run: Runner, tmp_path: Path) -> None:
    """Solving the scenario that is today's makes a new one and leaves today's."""
    plan = office(bench(1, 4), staff("SSMM"), seated=True)
    plan = structs.replace(plan, today_id="s1")
    path = written(plan, tmp_path / "a.seatplan")
    assert run("solve", path, "--time", "2").code == 0
    answer = files.load(path)
    assert answer.today == plan.seats
    assert answer.scenario_id != "s1"
    assert answer.scenario.name == "New seating"


def test_several_plans(run: Runner, tmp_path: Path) -> None:
    """One JSON line a plan, each named; -o is a folder; one bad file does not stop the others."""
    paths = [written(sample("small"), tmp_path / f"{name}.seatplan") for name in "ab"]
    bad, out = tmp_path / "bad.seatplan", tmp_path / "out"
    bad.write_text("{")
    out.mkdir()
    said = run("solve", paths[0], bad, paths[1], "-o", out, "--time", "1", "--json")
    rows = [json.loads(line) for line in said.out.splitlines()]
    assert [row["plan"] for row in rows] == [str(path) for path in paths]
    assert said.code == 2
    assert said.err.startswith(f"{bad}, line 1: ")
    assert sorted(path.name for path in out.iterdir()) == ["a.seatplan", "b.seatplan"]


def test_several_plans_need_a_folder(run: Runner, small: Path, tmp_path: Path) -> None:
    """A file cannot hold two answers, nor a folder two of one name."""
    twin = tmp_path / "twin"
    twin.mkdir()
    other = written(sample("small"), twin / small.name)
    sentence = run.refused("solve", small, other, "-o", tmp_path / "x.seatplan")
    assert "several plans need a folder" in sentence
    assert "same name" in run.refused("solve", small, other, "-o", twin)


def test_output_that_is_no_plan_is_not_replaced(run: Runner, small: Path, tmp_path: Path) -> None:
    """A roster named by mistake is no place for an answer."""
    roster = tmp_path / "staff.csv"
    roster.write_text("id,name\n1,Ann\n")
    assert "no Seatmate plan" in run.refused("solve", small, "-o", roster)
    assert roster.read_text() == "id,name\n1,Ann\n"


def test_interrupt_keeps_the_best(
    run: Runner, small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl+C asks the search to stop and keeps what there is; the handler is gone afterwards."""
    solve, asked = solver.search.solve, []

    def interrupted(plan: Plan, params: Params, progress: Meter, should_stop: Stop) -> Result:
        result = solve(plan, Params(time_s=1), progress, None)
        assert not should_stop()
        os.kill(os.getpid(), signal.SIGINT)
        asked.append(should_stop())
        return result

    monkeypatch.setattr(solver.search, "solve", interrupted)
    assert run("solve", small).code == 0
    assert asked == [True]
    assert files.load(small).scenario.certificate is not None
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_second_interrupt_ends_at_once(
    run: Runner, small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who cannot wait presses Ctrl+C twice: nothing is written."""
    before = small.read_bytes()

    def impatient(*_: object) -> Result:
        os.kill(os.getpid(), signal.SIGINT)
        os.kill(os.getpid(), signal.SIGINT)
        raise AssertionError

    monkeypatch.setattr(solver.search, "solve", impatient)
    assert run("solve", small).code == 130
    assert small.read_bytes() == before


def test_nothing_found_leaves_the_plan(
    run: Runner, small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No seating in the time given is a sentence, and nothing is written."""
    before = small.read_bytes()
    monkeypatch.setattr(solver.search, "solve", lambda *_: Result("nothing_found", {}))
    assert "no seating was found" in run.refused("solve", small)
    assert small.read_bytes() == before


def test_progress_is_for_terminals(
    run: Runner, small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A terminal sees one line that is written over; nobody else sees it."""
    assert run("solve", small, "--time", "1").err == ""
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    shown = run("solve", small, "--time", "1").err
    assert "not covered" in shown
    assert shown.endswith("\r")
    assert "\n" not in shown


def test_uneven_teams_get_a_reason_and_no_traceback(run: Runner, tmp_path: Path) -> None:
    """More salespeople than can sit beside the marketers: the best that is possible, and why."""
    plan = office(bench(2, 4), staff("SSSSSSSM"))
    said = run("solve", written(plan, tmp_path / "a.seatplan"), "--time", "5")
    assert said.code == 1
    assert said.err == ""
    assert said.out.startswith("8 of 8 seated. ")


def test_nobody_to_seat(run: Runner, tmp_path: Path) -> None:
    """An empty plan has an empty, best answer."""
    path = written(office(bench(1, 2)), tmp_path / "a.seatplan")
    said = run("solve", path, "--json")
    assert said.code == 0
    assert json.loads(said.out)["status"] == "proved_best"


def test_more_people_than_desks(run: Runner, tmp_path: Path) -> None:
    """Everybody who fits is seated, the rest is named, and the code is 1."""
    path = written(office(bench(1, 2), staff("SMO")), tmp_path / "a.seatplan")
    said = run("solve", path, "--time", "2")
    assert said.code == 1
    assert "2 of 3 seated." in said.out
    assert "has no desk: no desk is free." in said.out


def test_kept_unseated_stays_so(run: Runner, tmp_path: Path) -> None:
    """Somebody locked without a desk is no leftover."""
    plan = office(bench(1, 2), staff("SMO"), locks={"o1": ""})
    plan = with_scenario(plan, plan.scenario)
    said = run("solve", written(plan, tmp_path / "a.seatplan"), "--time", "2", "--json")
    assert json.loads(said.out)["unseated"] == []
    assert said.code == 0
