"""Reproducible mode: the same seed gives the same answer, whatever the clock, cores and load."""

from __future__ import annotations

from pathlib import Path

import pytest
from ortools.sat.python import cp_model

from planner import files
from planner.model import Plan
from planner.samples import generated_office
from solver.messages import Params, Result
from solver.search import solve
from tests.benchmarks.reproducible import differences
from tests.solver.clocks import plans, wild_clock

UNITS = 0.5


def answer(plan: Plan, monkeypatch: pytest.MonkeyPatch, clock: int) -> Result:
    """What a solve comes to under a clock of its own."""
    with monkeypatch.context() as patched:
        wild_clock(patched, clock)
        return solve(plan, Params(time_s=UNITS, reproducible=True))


@pytest.mark.parametrize("name", list(plans()))
def test_no_decision_hangs_on_the_clock(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Under clocks that leap each in their own way the whole answer is the same, proofs and
    seconds included: no phase may ask what time it is."""
    plan = plans()[name]
    first = answer(plan, monkeypatch, 1)
    assert first == answer(plan, monkeypatch, 2)
    assert len(first.seats) + len(first.unseated) >= len(plan.people_to_seat()) - len(
        plan.scenario.locks
    )


@pytest.mark.parametrize("name", ["small", "uneven", "office"])
def test_cp_sat_counts_work_and_not_seconds(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every CP-SAT solve has a limit of deterministic work, none of seconds, and either one worker
    or several that take turns."""
    seen = []
    run = cp_model.CpSolver.solve

    def watched(self: cp_model.CpSolver, *arguments: object) -> object:
        seen.append(self.parameters)
        return run(self, *arguments)  # type: ignore[arg-type]  # handed on as they came

    monkeypatch.setattr(cp_model.CpSolver, "solve", watched)
    solve(plans()[name], Params(time_s=UNITS, reproducible=True))
    for parameters in seen:
        assert parameters.max_time_in_seconds == float("inf")
        assert parameters.max_deterministic_time < float("inf")
        assert parameters.num_workers == 1 or parameters.interleave_search


def test_files_are_the_same_byte_for_byte(tmp_path: Path) -> None:
    """Three runs, on one core and on two, under load, with strings hashed differently: one file."""
    source = tmp_path / "a.seatplan"
    files.save(generated_office(30, 3), source)
    assert differences(source, tmp_path, runs=3, units=0.5) == []


@pytest.mark.parametrize("name", ["small", "uneven"])
def test_one_and_two_workers_agree_on_what_is_proved(name: str) -> None:
    """Coverage is proved alike, and two seatings that are both called best have one score."""
    one, two = (solve(plans()[name], Params(time_s=4, workers=n)) for n in (1, 2))
    assert one.not_covered_bound == two.not_covered_bound
    if one.status == two.status == "proved_best":
        assert (one.score, one.not_covered) == (two.score, two.not_covered)
    else:
        assert max(one.score, two.score) <= min(one.bound, two.bound)
