"""``check`` says what the referee says, in words or as JSON."""

from __future__ import annotations

import json
from pathlib import Path

from msgspec import structs

from planner import files
from planner.check import check
from planner.model import with_seats
from planner.samples import sample
from solver.messages import SOLVER_VERSION
from tests.builders import bench, office, staff
from tests.ui.cli.conftest import written
from tests.ui.cli.run import Runner


def test_json_has_the_promised_keys(run: Runner, small: Path) -> None:
    """One object with the five keys; its figures are the referee's."""
    said = run("check", small, "--json")
    found = json.loads(said.out)
    verdict = check(files.load(small))
    assert said.out.count("\n") == 1
    assert list(found) == ["must_broken", "findings", "not_covered", "score", "by_rule"]
    assert found["not_covered"] == list(verdict.not_covered)
    assert found["score"] == verdict.score == sum(found["by_rule"].values())
    assert len(found["must_broken"]) == len(verdict.must_broken)
    for finding in (*found["must_broken"], *found["findings"]):
        assert list(finding) == ["code", "rule", "people", "desks", "rooms"]


def test_exit_code_is_one_where_somebody_is_not_covered(run: Runner, tmp_path: Path) -> None:
    """A silo seating is 1, the same people side by side 0."""
    people = staff("SSMM")
    silo = office(bench(1, 4), people, seated=True)
    mixed = office(bench(1, 4), people, seats={"s1": "A-1", "m1": "A-2", "s2": "A-3", "m2": "A-4"})
    assert run("check", written(silo, tmp_path / "silo.seatplan")).code == 1
    said = run("check", written(mixed, tmp_path / "mixed.seatplan"))
    assert said.code == 0
    assert said.out.startswith("4 of 4 seated. Sales 2 of 2, marketing 2 of 2 covered.\n")


def test_exit_code_is_one_where_a_rule_is_broken(run: Runner, tmp_path: Path) -> None:
    """Somebody without a desk breaks a rule, whatever the role."""
    said = run("check", written(office((), staff("O")), tmp_path / "a.seatplan"))
    assert said.code == 1
    assert "0 of 1 seated.\n" in said.out
    assert "o1 has no desk: no desk is free." in said.out.replace("O1", "o1")


def test_long_lists_are_cut(run: Runner, tmp_path: Path) -> None:
    """Twenty sentences of a kind, then a count."""
    said = run("check", written(sample("office"), tmp_path / "a.seatplan"))
    assert "Not covered: 33\n" in said.out
    assert "  and 13 more\n" in said.out


def test_nothing_to_check(run: Runner, tmp_path: Path) -> None:
    """An empty plan is neither broken nor uncovered."""
    said = run("check", written(office(), tmp_path / "a.seatplan"))
    assert said.code == 0
    assert said.out.startswith("0 of 0 seated.\nScore 0\n")


def test_certificate_is_told_while_it_speaks(run: Runner, tmp_path: Path) -> None:
    """Solved, it names seed, solver and plan; moved for the worse, the bound still speaks; with
    another setting it speaks no more, and that is said."""
    path = written(office(bench(1, 4), staff("SSMM")), tmp_path / "a.seatplan")
    assert run("solve", path, "--time", "5", "--seed", "7").code == 0
    solved = files.load(path)
    mark = files.plan_hash(solved)[:8]
    said = run("check", path).out.splitlines()[-1]
    assert said == f"Best seating possible, proved – seed 7, solver {SOLVER_VERSION}, plan {mark}."
    written(
        with_seats(solved, {**solved.seats, "s1": solved.seats["s2"], "s2": solved.seats["s1"]}),
        path,
    )
    assert mark in run("check", path).out
    written(with_seats(solved, {}), path)
    assert mark not in run("check", path).out, "rules are broken: nothing is said of the best"
    settings = structs.replace(solved.settings, beside_mm=1000)
    written(structs.replace(solved, settings=settings), path)
    assert "does not speak for this plan any more" in run("check", path).out
