"""``solve`` with several plans: side by side, one table; one that fails takes no other down."""

from __future__ import annotations

import json
import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from planner import files
from planner.model import Plan
from solver.messages import Progress
from tests.builders import bench, office, staff
from tests.ui.cli.conftest import written
from tests.ui.cli.run import Runner
from ui.cli import many
from ui.cli.board import Board, short
from ui.cli.child import Child
from ui.proof import as_result

FAKE = Path(__file__).parents[1] / "fake_solver.py"
Children = Callable[..., None]


@pytest.fixture
def plans(tmp_path: Path) -> list[Path]:
    """Three offices of two salespeople and two marketers, nobody seated."""
    plan = office(bench(1, 4), staff("SSMM"))
    return [written(plan, tmp_path / f"{name}.seatplan") for name in "abc"]


@pytest.fixture
def children(monkeypatch: pytest.MonkeyPatch) -> Children:
    """Let children play these modes, one after the other, on so many cores."""

    def play(*modes: str, cores: int = 2) -> None:
        left = iter(modes)
        monkeypatch.setattr(
            many, "child_command", lambda: (sys.executable, str(FAKE), next(left, modes[-1]))
        )
        monkeypatch.setattr(many, "cores", lambda: cores)

    return play


def is_seated(path: Path) -> bool:
    """Whether everybody has a desk in the file."""
    return len(files.load(path).seats) == 4


def test_all_are_solved_and_told_in_one_table(
    run: Runner, plans: list[Path], children: Children
) -> None:
    """Every plan is saved with its proof; one table says how each ended."""
    children("solves")
    said = run("solve", *plans, "--time", "20")
    heading, *rows = said.out.splitlines()
    assert heading.split() == [
        "Plan",
        "Seated",
        "Covered",
        "Score",
        "Better",
        "at",
        "most",
        "Status",
    ]
    assert [row.split()[0] for row in rows] == [str(path) for path in plans]
    assert all(row.endswith("the best possible") for row in rows)
    assert said.err.splitlines()[0] == "3 plans, 2 side by side, 20 s each: about 40 s in all."
    assert all(files.load(path).scenario.certificate for path in plans)


@pytest.mark.parametrize(
    ("mode", "words"),
    [
        ("crashes", "ended without an answer"),
        ("babbles", "ended without an answer"),
        ("finds_nothing", "no seating was found"),
        ("runs_out", "ran out of memory"),
        pytest.param(
            "dies",
            "ended from outside",
            marks=pytest.mark.skipif(os.name != "posix", reason="there are no signals"),
        ),
    ],
)
def test_one_that_fails_is_one_sentence(
    run: Runner, plans: list[Path], children: Children, mode: str, words: str
) -> None:
    """The plan is as it was, the sentence names it, and the others are solved."""
    children("solves", mode, "solves", cores=1)
    before = plans[1].read_bytes()
    said = run("solve", *plans, "--json")
    assert said.code == 2
    assert said.err.startswith(f"{plans[1]}: ")
    assert said.err.count("\n") == 1
    assert words in said.err
    assert plans[1].read_bytes() == before
    assert [json.loads(line)["plan"] for line in said.out.splitlines()] == [
        str(plans[0]),
        str(plans[2]),
    ]


def test_a_plan_that_cannot_be_read_stops_no_other(
    run: Runner, plans: list[Path], children: Children
) -> None:
    """Damaged, or not there at all."""
    children("solves")
    plans[0].write_text("{")
    said = run("solve", plans[0], plans[1], plans[1].with_name("none.seatplan"))
    assert said.code == 2
    assert "failed" in said.out
    assert is_seated(plans[1])
    assert "the file is damaged" in said.err
    assert "there is no such file" in said.err


def test_a_solver_that_cannot_start_is_told(
    run: Runner, plans: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """One sentence a plan, and no traceback."""
    monkeypatch.setattr(many, "child_command", lambda: ("/no/such/program",))
    said = run("solve", *plans[:2], "--json")
    assert said.code == 2
    assert said.err.count("could not be started") == 2


@pytest.mark.parametrize("cores", [1, 2, 8])
def test_no_more_children_than_cores(
    run: Runner,
    plans: list[Path],
    children: Children,
    monkeypatch: pytest.MonkeyPatch,
    cores: int,
) -> None:
    """As many at once as there are cores, and each is told its share of them."""
    children("solves", cores=cores)
    begun: list[int] = []
    shares: set[int] = set()
    most = [0]

    class Counted(Child):
        def __init__(self, command: object, plan: object, params: object, *rest: object) -> None:
            super().__init__(command, plan, params, *rest)  # type: ignore[arg-type]  # handed on
            begun.append(1)
            shares.add(params.workers)  # type: ignore[attr-defined]  # Params
            most[0] = max(most[0], sum(begun))

    settle = many.Crew._settle

    def settled(self: many.Crew, *arguments: object) -> None:
        begun.append(-1)
        settle(self, *arguments)  # type: ignore[arg-type]  # handed on

    monkeypatch.setattr(many, "Child", Counted)
    monkeypatch.setattr(many.Crew, "_settle", settled)
    assert run("solve", *plans, "--json").code == 0
    assert most[0] == min(cores, len(plans))
    assert shares == {max(1, cores // min(cores, len(plans)))}


def interrupted_when(seated: int, monkeypatch: pytest.MonkeyPatch, times: int = 1) -> None:
    """Press Ctrl+C as soon as so many plans have a seating."""
    show = Board.show
    asked = [False]

    def watched(self: Board, texts: dict[int, str]) -> None:
        show(self, texts)
        if len(texts) == seated and not asked[0] and "waits" not in texts.values():
            asked[0] = True
            for _ in range(times):
                os.kill(os.getpid(), signal.SIGINT)

    monkeypatch.setattr(Board, "show", watched)


@pytest.mark.parametrize("mode", ["waits", "hangs"])
def test_interrupt_keeps_the_best_of_each(
    run: Runner, plans: list[Path], children: Children, monkeypatch: pytest.MonkeyPatch, mode: str
) -> None:
    """After Ctrl+C every plan that has begun is saved as far as it came, also where its child does
    not stop; the others are not begun."""
    monkeypatch.setattr(many, "PATIENCE_S", 0.3)
    children(mode)
    interrupted_when(2, monkeypatch)
    begun = time.monotonic()
    said = run("solve", *plans)
    assert time.monotonic() - begun < 15
    assert [is_seated(path) for path in plans] == [True, True, False]
    assert said.out.splitlines()[3].endswith("not begun")
    assert said.code == 2


def test_second_interrupt_ends_at_once(
    run: Runner, plans: list[Path], children: Children, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who cannot wait presses Ctrl+C twice: nothing is written, no child is left."""
    before = [path.read_bytes() for path in plans]
    children("hangs")
    interrupted_when(2, monkeypatch, times=2)
    assert run("solve", *plans).code == 130
    assert [path.read_bytes() for path in plans] == before
    assert not [thread for thread in threading.enumerate() if "_follow" in thread.name]


def test_a_terminal_sees_one_line_a_plan(
    run: Runner, plans: list[Path], children: Children, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The lines are written over while it goes on, and gone when the table comes."""
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    monkeypatch.setattr("ui.cli.board.EVERY_S", 0.0)
    children("solves")
    said = run("solve", *plans[:2])
    assert said.err.count("\x1b[2A") >= 2
    assert said.err.endswith("\x1b[2A\r\x1b[J")
    assert "not covered" in said.err
    assert "\x1b" not in said.out


def test_a_failure_stays_above_the_lines(
    run: Runner, plans: list[Path], children: Children, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A sentence about a failure is not written over."""
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    children("crashes", "solves", cores=1)
    said = run("solve", *plans[:2])
    sentence = f"{plans[0]}: the solver ended without an answer"
    assert said.err.split(sentence)[1].startswith(", and the plan is as it was")


def test_a_plan_named_twice_is_refused(run: Runner, plans: list[Path]) -> None:
    """Two children would write one file."""
    assert "named twice" in run.refused("solve", plans[0], plans[0])


def test_long_names_are_shown_by_their_end() -> None:
    """The end of a path tells plans apart."""
    assert short("a.seatplan") == "a.seatplan"
    assert short("x" * 40 + "/a.seatplan") == "…" + "x" * 20 + "/a.seatplan"


def test_the_last_word_of_a_killed_child_is_an_answer() -> None:
    """What was told on the way becomes a result that is not called best."""
    plan: Plan = office(bench(1, 4), staff("SSMM"))
    told = Progress("improve", {"s1": "A-1"}, 0, 3, 1, 7, 9, 0.1)
    result = as_result(told)
    assert (result.status, result.score, result.bound) == ("feasible", 7, 9)
    assert result.seats == {"s1": "A-1"}
    assert plan.people
