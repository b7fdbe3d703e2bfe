"""The child process: one line in, lines out; stopped, killed or left alone, it ends properly."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest

from planner.check import Referee
from planner.files import dumps_line
from planner.model import Plan
from planner.samples import generated_office, sample
from solver.messages import (
    STOP_LINE,
    Curve,
    Log,
    Message,
    Params,
    Point,
    Progress,
    Result,
    from_line,
    request_line,
)
from solver.search import solve

ROOT = Path(__file__).resolve().parent.parent.parent
COMMAND = [sys.executable, "main.py", "solve", "--stream"]


@contextmanager
def child() -> Generator[subprocess.Popen[bytes], None, None]:
    """A running child; it is gone when the block is left."""
    process = subprocess.Popen(COMMAND, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    try:
        yield process
    finally:
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                pipe.close()


def tell(process: subprocess.Popen[bytes], line: bytes) -> None:
    """Write a line to the child."""
    assert process.stdin is not None
    process.stdin.write(line)
    process.stdin.flush()


def messages(process: subprocess.Popen[bytes]) -> Generator[Message, None, None]:
    """What the child says, until it ends."""
    assert process.stdout is not None
    for line in process.stdout:
        yield from_line(line)


def request(plan: Plan, **params: float) -> bytes:
    """The first line for a plan."""
    return request_line(dumps_line(plan), Params(**params))  # type: ignore[arg-type]  # numbers all


def test_a_plan_comes_back_seated() -> None:
    """Progress first, then one result whose figures the referee confirms; exit code 0."""
    plan = sample("small")
    with child() as process:
        tell(process, request(plan, time_s=20))
        said = list(messages(process))
        assert process.wait(5) == 0
    assert any(isinstance(message, Progress) for message in said)
    result = said[-1]
    assert isinstance(result, Result)
    assert result.status == "proved_best"
    assert Referee(plan).verdict(result.seats).score == result.score


def test_a_trade_off_streams_its_points() -> None:
    """With a solved seating the child draws the curve: points, better ones, then all of them."""
    plan = sample("office")
    seats = solve(plan, Params(time_s=0.5)).seats
    with child() as process:
        tell(process, request_line(dumps_line(plan), Params(time_s=1), seats))
        said = list(messages(process))
        assert process.wait(5) == 0
    points = [message for message in said if isinstance(message, Point)]
    assert isinstance(said[-1], Curve)
    assert {point.step for point in points} == {point.step for point in said[-1].points}
    assert len(said[-1].points) > 5


def test_the_first_seating_of_200_comes_within_a_second() -> None:
    """From the request line to the first complete seating, once the child is ready."""
    plan = generated_office(200)
    with child() as process:
        tell(process, request(plan, time_s=30))
        said = messages(process)
        assert isinstance(next(said), Log)
        ready = time.perf_counter()
        first = next(message for message in said if isinstance(message, Progress))
        assert time.perf_counter() - ready < 1.0
        assert len(first.seats) == 200


def test_a_stop_line_ends_it_soon_with_the_best_so_far() -> None:
    """Stop is obeyed within 0.6 s; the result follows and is not called best."""
    with child() as process:
        tell(process, request(generated_office(150), time_s=60))
        said = messages(process)
        next(message for message in said if isinstance(message, Progress))
        begun = time.perf_counter()
        tell(process, STOP_LINE)
        last = list(said)[-1]
        assert time.perf_counter() - begun < 0.6 + 0.6  # a busy machine
        assert process.wait(5) == 0
    assert isinstance(last, Result)
    assert last.status == "feasible"
    assert len(last.seats) == 150


def test_a_stop_that_comes_with_the_request_is_obeyed() -> None:
    """Stop before the search has begun: it ends at once all the same."""
    with child() as process:
        begun = time.perf_counter()
        tell(process, request(generated_office(100), time_s=60) + STOP_LINE)
        last = list(messages(process))[-1]
        assert time.perf_counter() - begun < 5
    assert isinstance(last, Result)


def test_the_end_of_the_parent_is_the_end_of_the_child() -> None:
    """When stdin ends, the child ends itself and says nothing more."""
    with child() as process:
        tell(process, request(generated_office(100), time_s=60))
        said = messages(process)
        next(message for message in said if isinstance(message, Progress))
        assert process.stdin is not None
        process.stdin.close()
        assert process.wait(3) == 0


@pytest.mark.parametrize("line", [b"no json\n", b'{"plan": 7}\n', b"{}\n", b""])
def test_a_request_that_is_none_is_told(line: bytes) -> None:
    """What cannot be read is a log line and exit code 2, never a traceback."""
    with child() as process:
        tell(process, line)
        assert process.stdin is not None
        process.stdin.close()
        said = list(messages(process))
        assert process.wait(10) == 2
    assert [type(message) for message in said] == [Log]


def test_a_killed_child_leaves_whole_lines() -> None:
    """Killed at any moment, what it has written up to then is whole messages."""
    with child() as process:
        tell(process, request(generated_office(60), time_s=60))
        said = messages(process)
        next(message for message in said if isinstance(message, Progress))
        process.kill()
        rest = list(said)
    assert all(isinstance(message, Log | Progress | Result) for message in rest)
