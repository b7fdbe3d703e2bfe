"""``solve --moves-at-most`` keeps to it; ``--trade-off`` prints a table and writes nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from planner import files
from planner.check import check
from planner.moves import count_moves
from planner.samples import sample
from solver.messages import Point
from tests.builders import bench, office, staff
from tests.ui.cli.conftest import written
from tests.ui.cli.run import Runner
from ui.cli.tradeoff import chosen, distinct

POINT_KEYS = ["moves_at_most", "moves", "must_broken", "unseated", "not_covered", "score"]


def point(step: int, moves: int, score: int, seats: dict[str, str] | None = None) -> Point:
    """A point of a curve."""
    return Point(step, 3, moves, moves, 0, 0, 0, score, seats or {"p": f"d{step}"})


def test_a_limit_on_moves_is_kept_and_named(run: Runner, small: Path, tmp_path: Path) -> None:
    """Two people move; what is said to be best is best among such seatings only."""
    out = tmp_path / "out.seatplan"
    said = run("solve", small, "-o", out, "--moves-at-most", "2", "--time", "3")
    answer = files.load(out)
    assert count_moves(answer.today, answer.seats) == 2
    assert "2 people move." in said.out
    assert "if at most 2 people move" in said.out
    assert "this floor allows" not in said.out
    assert said.code == 1  # not everybody is covered by then
    certificate = answer.scenario.certificate
    assert certificate is not None
    assert certificate.status == "feasible"
    assert certificate.not_covered_bound == 0 < certificate.not_covered
    assert certificate.bound > certificate.score


def test_moves_that_cannot_be_avoided_are_said(run: Runner, tmp_path: Path) -> None:
    """A lock elsewhere moves people whatever the limit, and a sentence says so."""
    today = {"s1": "A-1", "s2": "A-2", "m1": "A-3", "m2": "A-4"}
    plan = office(bench(1, 4), staff("SSMM"), seats=today, today=today, locks={"s1": "A-4"})
    path = written(plan, tmp_path / "a.seatplan")
    said = run("solve", path, "--moves-at-most", "0", "--time", "0.5")
    assert "2 people move, not at most 0 as was asked for" in said.out


def test_the_table_rises_and_no_plan_is_written(run: Runner, small: Path) -> None:
    """A line for each point, from nobody to everybody who moves in the best; the file is as it
    was."""
    before = small.read_bytes()
    said = run("solve", small, "--trade-off", "--time", "4")
    assert small.read_bytes() == before
    head, first, *_ = rows = said.out.splitlines()
    assert head.split() == ["People", "move", "Covered", "Points"]
    assert first.split() == ["0", "0", "of", "9", "770"]
    moves = [int(row.split()[0]) for row in rows[1:-1]]
    points = [int(row.split()[-1].replace(",", "")) for row in rows[1:-1]]
    assert moves == sorted(set(moves))
    assert points == sorted(points)
    assert rows[-1].startswith("However many move: at most 9 of 9 covered, at most ")
    assert said.code == 0


def test_the_curve_as_json_is_a_stable_interface(run: Runner, small: Path) -> None:
    """One object with exactly these keys."""
    said = run("solve", small, "--trade-off", "--time", "1", "--json")
    found = json.loads(said.out)
    assert list(found) == ["points", "not_covered_bound", "bound", "seconds"]
    assert said.out.count("\n") == 1
    assert all(list(one) == POINT_KEYS for one in found["points"])
    assert all(one["moves"] <= one["moves_at_most"] for one in found["points"])
    assert found["points"][-1]["score"] <= found["bound"]


def test_a_point_can_be_chosen_and_written(run: Runner, small: Path, tmp_path: Path) -> None:
    """-o and --moves-at-most write that seating, in a scenario of its own, with honest bounds."""
    out = tmp_path / "out.seatplan"
    said = run("solve", small, "--trade-off", "--time", "2", "-o", out, "--moves-at-most", "3")
    answer = files.load(out)
    assert count_moves(answer.today, answer.seats) <= 3
    assert answer.today == files.load(small).today
    assert "Written: the seating in which 3 people move." in said.out
    verdict, certificate = check(answer), answer.scenario.certificate
    assert certificate is not None
    assert (certificate.status, certificate.score) == ("feasible", verdict.score)
    assert certificate.bound > verdict.score


def test_half_a_choice_is_refused(run: Runner, small: Path, tmp_path: Path) -> None:
    """A point without a place, a place without a point, or two plans are sentences."""
    assert "-o" in run.refused("solve", small, "--trade-off", "--moves-at-most", "3")
    assert "-o" in run.refused("solve", small, "--trade-off", "-o", tmp_path / "x.seatplan")
    twin = written(sample("small"), tmp_path / "twin.seatplan")
    assert "one plan" in run.refused("solve", small, twin, "--trade-off")


@pytest.mark.parametrize("number", ["-1", "two", "1.5"])
def test_a_limit_is_a_whole_number(run: Runner, small: Path, number: str) -> None:
    """Anything else is refused before any work."""
    run.refused("solve", small, f"--moves-at-most={number}")


def test_without_todays_seating_nobody_moves(run: Runner, tmp_path: Path) -> None:
    """Where nobody sits anywhere today the table has one line, and a sentence says why."""
    path = written(office(bench(1, 4), staff("SSMM")), tmp_path / "a.seatplan")
    said = run("solve", path, "--trade-off", "--time", "0.5")
    assert len(said.out.splitlines()) == 3
    assert "Nobody has a desk today" in said.out


def test_the_best_point_within_the_limit_is_chosen() -> None:
    """The last one that keeps to it; the first where none does. Twins are one line."""
    points = [point(0, 2, 10), point(1, 4, 20), point(2, 4, 20)]
    assert chosen(points, 1) is points[0]
    assert chosen(points, 3) is points[0]
    assert chosen(points, 9) is points[2]
    twins = [point(0, 2, 10, {"p": "d"}), point(1, 2, 10, {"p": "d"})]
    assert distinct(twins) == twins[:1]
