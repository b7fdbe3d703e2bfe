"""``bench`` prints a line for each runner with its ratio to ours; who cannot run is told."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

import solver.bench.race
from solver.bench import outside, public, yardsticks
from solver.bench.outside import NotThere, Script
from solver.bench.race import Standing
from tests.ui.cli.run import Runner
from ui.cli import yardsticks as table


@pytest.fixture
def race(monkeypatch: pytest.MonkeyPatch) -> None:
    """A race that is decided already."""

    def standings(people: int, seconds: float, seed: int) -> Iterator[Standing]:
        assert (seconds, seed) == (2.0, 7)
        yield Standing("Seatmate", people, 0, 0, 4000, 0.1, 0.0, 0, 4194)
        yield Standing("today", people, 0, 21, 2125, 0.0)
        yield Standing("annealing", people, 0, 0, 3000, 2.0)
        yield Standing("Timefold", people, 0, 0, 0, 0.0, skipped=NotThere("library", "timefold"))

    monkeypatch.setattr(solver.bench.race, "race", standings)


def script(tmp_path: Path, text: str, *, less: bool = False) -> Script:
    """A peer of a public instance that prints this."""
    (tmp_path / "peers").mkdir(exist_ok=True)
    (tmp_path / "peers" / "peer.py").write_text(f"print({text!r})")
    return Script(
        "reply b_cut12", "annealing", "json", "peer.py", ("{data}", "{seconds}"),
        r"best=(-?[\d.]+)", is_less_better=less,
    )  # fmt: skip


def with_adapters(monkeypatch: pytest.MonkeyPatch) -> None:
    """A checkout whose adapters reach 2,000 on one instance."""
    module = ModuleType(public.ADAPTERS)
    module.figures = lambda seconds, seed: iter([("reply b_cut12", 2000.0, seconds)])  # type: ignore[attr-defined]  # what a package of ours offers
    module.yardsticks = lambda seed: iter([("seetd", "0.1632", "0.1631", True)])  # type: ignore[attr-defined]  # the same
    monkeypatch.setitem(sys.modules, public.ADAPTERS, module)


def test_lines_stand_under_each_other(run: Runner, race: None) -> None:
    """A heading, then a line for each standing, ours first, figures to the right."""
    said = run("bench", "--people", "30", "1000", "--time", "2", "--seed", "7", "--no-public")
    assert said.code == 0
    assert said.out.splitlines() == [
        "Runner          People  Broken Not covered     Score   At most  Of ours  Seconds",
        "Seatmate            30       0           0     4,000     4,194   1.00 ×      0.1",
        "today               30       0          21     2,125             behind      0.0",
        "annealing           30       0           0     3,000             0.75 ×      2.0",
        "Timefold            30  skipped: no Python here has timefold "
        "(name one that has it in SEATMATE_PEER_PYTHON)",
        "Seatmate         1,000       0           0     4,000     4,194   1.00 ×      0.1",
        "today            1,000       0          21     2,125             behind      0.0",
        "annealing        1,000       0           0     3,000             0.75 ×      2.0",
        "Timefold         1,000  skipped: no Python here has timefold "
        "(name one that has it in SEATMATE_PEER_PYTHON)",
    ]


@pytest.mark.parametrize(("less", "ratio"), [(False, "0.50 ×"), (True, "2.00 ×")])
def test_public_instances_stand_beside_ours(
    run: Runner, race: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, less: bool, ratio: str
) -> None:
    """A script's figure is read from what it prints, and told as a part of ours."""
    with_adapters(monkeypatch)
    monkeypatch.setattr(outside, "SHARED", tmp_path)
    monkeypatch.setattr(public, "SCRIPTS", (script(tmp_path, "a best=1000 b", less=less),))
    rows = run("bench", "--people", "30", "--time", "2", "--seed", "7").out.splitlines()[-2:]
    assert rows[0].split() == ["reply", "b_cut12", "Seatmate", "2,000", "1.00", "×", "2.0"]
    assert rows[1].startswith("reply b_cut12       annealing")
    assert "1,000" in rows[1]
    assert ratio in rows[1]


def test_what_is_missing_is_told(
    run: Runner, race: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No adapters, no data, no library, no figure: a clear word each, and no failure."""
    monkeypatch.setitem(sys.modules, public.ADAPTERS, None)
    peers = tuple(
        Script("a", name, library, file, (), "best=(.*)")
        for name, library, file in (
            ("no data", "json", "none.py"),
            ("no library", "no_such_library", "peer.py"),
            ("no figure", "json", "peer.py"),
        )
    )
    script(tmp_path, "nothing")
    monkeypatch.setattr(outside, "SHARED", tmp_path)
    monkeypatch.setattr(public, "SCRIPTS", peers)
    said = run("bench", "--people", "30", "--time", "2", "--seed", "7")
    assert said.code == 0
    rows = said.out.splitlines()[-4:]
    assert rows[0].endswith("skipped: tests.benchmarks.public is not there")
    assert rows[1].endswith(f"skipped: {tmp_path} is not there")
    assert "no Python here has no_such_library" in rows[2]
    assert rows[3].endswith("skipped: no figure ended without a figure")


def test_yardsticks_are_a_table_in_markdown(run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every line has what, target, measured and whether it is met; public ones come with the
    adapters, Timefold's with Timefold."""
    for name in ("first_seating_s", "coverage_proof_s", "solve_again_s", "gap_percent"):
        monkeypatch.setattr(yardsticks, name, lambda *_: 0.25)
    monkeypatch.setattr(table, "swap_ms", lambda *_: 3.0)
    found = {1.0: float("inf"), 10.0: 1.25, 60.0: 1.1}
    monkeypatch.setattr(yardsticks, "against_timefold", lambda *_: found)
    with_adapters(monkeypatch)
    lines = run("bench", "--yardsticks").out.splitlines()
    assert lines[:3] == [
        "| what | target | measured | met |",
        "|---|---|---|---|",
        "| first complete seating, 200 people | 1 s | 0.25 s | yes |",
    ]
    assert "| gap proved, 100 people in 10 s | 0.2 % | 0.25 % | no |" in lines
    assert "| gap proved, 1,000 people in 60 s | 0.8 % | 0.25 % | yes |" in lines
    assert "| swap or drag: check, score and problems, 500 people | 16 ms | 3.0 ms | yes |" in lines
    assert "| seetd | 0.1632 | 0.1631 | yes |" in lines
    assert lines[-1].endswith("| more covered, 1.25 ×, 1.10 × | yes |")


def test_yardsticks_are_really_measured() -> None:
    """The small ones, on small offices: seconds and parts of a hundred that can be."""
    from ui.solving import child_command

    assert 0 < yardsticks.first_seating_s(child_command(), 20, 1) < 20
    assert 0 < yardsticks.coverage_proof_s(80) < 10
    assert 0 <= yardsticks.gap_percent(12, 0.5, 1) < 100
    assert 0 < table.swap_ms(40, 1) < 1000
