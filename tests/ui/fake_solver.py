"""A child that speaks the solver's lines without solving: each mode is a way a solve can go.

``python fake_solver.py MODE``. Seats everybody in the order of the desks; "better" says so three
times with rising scores.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from planner.check.finding import Finding
from planner.repair import Change, Repair
from solver.messages import Curve, Log, Message, Point, Progress, Result, read_request, to_line


def say(message: Message) -> None:
    """Write one line."""
    sys.stdout.buffer.write(to_line(message))
    sys.stdout.buffer.flush()


def seats_of(plan: dict[str, Any], turn: int = 0) -> dict[str, str]:
    """Everybody at a desk, each time at another."""
    people, desks = list(plan["people"]), list(plan["desks"])
    turned = desks[turn % len(desks) :] + desks[: turn % len(desks)]
    return dict(zip(people, turned, strict=False))


def progress(plan: dict[str, Any], turn: int = 0) -> Progress:
    """A seating on the way."""
    return Progress("improve", seats_of(plan, turn), 0, 0, 0, 100 + turn, 200, 0.1 * (turn + 1))


def result(plan: dict[str, Any], turn: int = 0) -> Result:
    """The answer."""
    return Result("proved_best", seats_of(plan, turn), score=100 + turn, bound=100 + turn)


def solves(plan: dict[str, Any]) -> None:
    """Three seatings, then the answer."""
    for turn in range(3):
        say(progress(plan, turn))
        time.sleep(0.02)
    say(result(plan, 1))


def waits(plan: dict[str, Any]) -> None:
    """A seating, then nothing until it is asked to stop."""
    say(progress(plan, 1))
    sys.stdin.buffer.readline()
    say(result(plan, 1))


def hangs(plan: dict[str, Any]) -> None:
    """A seating, then nothing whatever is asked."""
    say(progress(plan, 1))
    time.sleep(60)


def crashes(_plan: dict[str, Any]) -> None:
    """The end, without a word."""
    sys.exit(9)


def crashes_late(plan: dict[str, Any]) -> None:
    """A seating, then the end."""
    say(progress(plan, 1))
    sys.exit(9)


def dies(_plan: dict[str, Any]) -> None:
    """The end from outside, as of a system that runs out of memory."""
    os.kill(os.getpid(), signal.SIGKILL)


def runs_out(_plan: dict[str, Any]) -> None:
    """The end for want of memory, with a word."""
    say(Log("memory"))
    sys.exit(3)


def babbles(_plan: dict[str, Any]) -> None:
    """A line that is no message."""
    print("hello", flush=True)
    time.sleep(60)


def finds_nothing(_plan: dict[str, Any]) -> None:
    """The answer that there is none."""
    say(Result("nothing_found", {}))


def stays(plan: dict[str, Any]) -> None:
    """The answer that everybody sits where they should."""
    scenario = plan["scenarios"][plan["scenario_id"]]
    say(Result("proved_best", scenario.get("seats", {}), score=7, bound=7))


def worsens(_plan: dict[str, Any]) -> None:
    """An answer in which nobody has a desk."""
    say(Result("feasible", {}))


def explains(plan: dict[str, Any]) -> None:
    """The answer that it cannot be, why, and that releasing the first lock would be enough."""
    scenario = plan["scenarios"][plan["scenario_id"]]
    locked, other = sorted(scenario["locks"], reverse=True)
    where = (scenario["locks"][locked],)
    reason = Finding("locks_clash", "info", people=(locked, other), desks=where)
    repair = Repair((Change("release_lock", person_id=locked),), seats_of(plan, 1))
    seats = scenario.get("seats", {})
    say(Result("impossible", seats, must_broken=1, reasons=(reason,), repairs=(repair,)))


MODES: dict[str, Callable[[dict[str, Any]], None]] = {
    mode.__name__: mode
    for mode in (
        solves,
        waits,
        hangs,
        crashes,
        crashes_late,
        dies,
        runs_out,
        babbles,
        finds_nothing,
        stays,
        worsens,
        explains,
    )
}


def draws(plan: dict[str, Any], solved: Mapping[str, str]) -> None:
    """A curve of as many points as people move, the last one the seating that was solved."""
    points = list(curve_of(plan, solved))
    for point in reversed(points):
        say(point)
        time.sleep(0.02)
    say(Curve(tuple(points), seconds=0.1))


def draws_slowly(plan: dict[str, Any], solved: Mapping[str, str]) -> None:
    """The last point, then nothing whatever is asked."""
    say(list(curve_of(plan, solved))[-1])
    time.sleep(60)


def fails_to_draw(_plan: dict[str, Any], _solved: Mapping[str, str]) -> None:
    """The end, without a word."""
    sys.exit(9)


def curve_of(plan: dict[str, Any], solved: Mapping[str, str]) -> Iterator[Point]:
    """Move by move from today's seating; a point for each."""
    today = plan["scenarios"][plan["today_id"]]["seats"]
    movers = [p for p in solved if p in today and today[p] != solved[p]]
    for step in range(len(movers) + 1):
        seats = {**solved, **{p: today[p] for p in movers[step:]}}
        uncovered = len(movers) - step
        yield Point(
            step, len(movers) + 1, step, step, 0, 0, uncovered, 100 + step - len(movers), seats
        )


CURVES: dict[str, Callable[[dict[str, Any], Mapping[str, str]], None]] = {
    "waits": draws_slowly,
    "crashes_late": fails_to_draw,
}


def main() -> None:
    """Read the request and act as the mode says."""
    request = read_request(sys.stdin.buffer.readline())
    plan = json.loads(request.plan)["plan"]
    say(Log("started", "fake"))
    if request.solved is None:
        MODES[sys.argv[1]](plan)
    else:
        CURVES.get(sys.argv[1], draws)(plan, request.solved)


if __name__ == "__main__":
    main()
