"""``check`` says what the referee says, in words or as JSON."""

from __future__ import annotations

import json
from pathlib import Path

from planner import files
from planner.check import check
from planner.samples import sample
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
