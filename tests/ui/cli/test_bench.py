"""``bench`` prints a line for each runner, the solver last."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import solver.bench.race
from solver.bench.race import Standing
from tests.ui.cli.run import Runner


def test_lines_stand_under_each_other(run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    """A heading, then a line for each standing, figures to the right."""

    def race(people: int, seconds: float, seed: int) -> Iterator[Standing]:
        assert (seconds, seed) == (2.0, 7)
        yield Standing("today", people, 0, 21, 2125, 0.0)
        yield Standing("Seatmate", people, 0, 0, 3669, 0.1, 0.0, 0, 4194)

    monkeypatch.setattr(solver.bench.race, "race", race)
    said = run("bench", "--people", "30", "1000", "--time", "2", "--seed", "7")
    assert said.code == 0
    assert said.out.splitlines() == [
        "Runner          People  Broken Not covered     Score   At most   Seconds",
        "today               30       0          21     2,125                 0.0",
        "Seatmate            30       0           0     3,669     4,194       0.1",
        "today            1,000       0          21     2,125                 0.0",
        "Seatmate         1,000       0           0     3,669     4,194       0.1",
    ]
