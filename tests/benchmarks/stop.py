"""How long does it take to stop a solve, wherever it is?

``python -m tests.benchmarks.stop [--times 100] [--people 200 350 500]`` solves each office once in
full to learn where it spends its time, then stops it again and again at a moment drawn from each of
those places, and prints the worst delay of each place. Last it does the same to the child process,
from the line that asks to stop to the line with the result.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import time
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from msgspec import structs
from ortools.sat.python import cp_model

from planner.files import dumps_line
from planner.model import Plan
from planner.samples import generated_office
from solver import search
from solver.job import Job
from solver.messages import STOP_LINE, Params, Result, from_line, request_line

ROOT = Path(__file__).resolve().parents[2]
ALLOWED_S = 0.6
SECONDS = 8.0
CP_SAT = "CP-SAT"


class Timeline:
    """Where a solve was when: moments and places, each place up to the next moment."""

    def __init__(self) -> None:
        self.moments: list[float] = []
        self.places: list[str] = []

    def enter(self, place: str) -> str:
        """Note that the solve is now here; return where it was."""
        before = self.places[-1] if self.places else ""
        self.moments.append(time.perf_counter())
        self.places.append(place)
        return before

    def at(self, moment: float) -> str:
        """Where it was at a moment."""
        return self.places[max(0, bisect_right(self.moments, moment) - 1)]

    def spans(self) -> Mapping[str, float]:
        """Seconds spent at each place."""
        found: dict[str, float] = defaultdict(float)
        ends = [*self.moments[1:], time.perf_counter()]
        for place, begun, ended in zip(self.places, self.moments, ends, strict=True):
            found[place] += ended - begun
        return found


@contextmanager
def watched() -> Generator[Timeline, None, None]:
    """Note where solves are: in which phase, and whether in OR-Tools."""
    line = Timeline()
    watched_parts = ((search, "PHASES"), (search, "problem_of"), (search, "_result"))
    before = {part: getattr(*part) for part in (*watched_parts, (cp_model.CpSolver, "solve"))}
    phases, problem_of, result_of, solve = before.values()

    def told(phase: Callable[[Job], None]) -> Callable[[Job], None]:
        def run(job: Job) -> None:
            line.enter(phase.__name__)
            phase(job)

        run.__name__ = phase.__name__
        return run

    def watched_solve(self: cp_model.CpSolver, *arguments: Any) -> Any:
        outside = line.enter(f"{line.places[-1]}, {CP_SAT}" if line.places else CP_SAT)
        try:
            return solve(self, *arguments)
        finally:
            line.enter(outside)

    def told_problem(*arguments: Any) -> Any:
        line.enter("problem")
        return problem_of(*arguments)

    def told_result(*arguments: Any) -> Any:
        line.enter("result")
        return result_of(*arguments)

    changed: Mapping[tuple[object, str], object] = {
        (search, "PHASES"): tuple(told(phase) for phase in phases),
        (search, "problem_of"): told_problem,
        (search, "_result"): told_result,
        (cp_model.CpSolver, "solve"): watched_solve,
    }
    for (owner, name), value in changed.items():
        setattr(owner, name, value)
    try:
        yield line
    finally:
        for (owner, name), value in before.items():
            setattr(owner, name, value)


def spans_of(plan: Plan, seconds: float) -> Mapping[str, float]:
    """Where a whole solve of the plan spends its time."""
    with watched() as line:
        search.solve(plan, Params(time_s=seconds))
        return line.spans()


class Delay(NamedTuple):
    """From the wish to stop until the solve came back: seconds by the clock and of the processor,
    which tells on a busy machine how long it would have been on an idle one."""

    place: str
    seconds: float
    processor_s: float


def delay_at(plan: Plan, seconds: float, place: str, after_s: float) -> Delay | None:
    """Stop so long after the place was first entered; None if the solve never came there or was
    over before."""
    with watched() as line:
        moment, used = [float("inf")], [0.0]

        def should_stop() -> bool:
            if moment[0] == float("inf") and place in line.places:
                moment[0] = line.moments[line.places.index(place)] + after_s
            is_time = time.perf_counter() >= moment[0]
            if not is_time:
                used[0] = time.process_time()
            return is_time

        search.solve(plan, Params(time_s=seconds), None, should_stop)
        delay, processor = time.perf_counter() - moment[0], time.process_time() - used[0]
        is_one = 0 <= delay < seconds
        return Delay(line.at(moment[0]), delay, min(delay, processor)) if is_one else None


def child_delay(plan: Plan, seconds: float, after_s: float) -> float | None:
    """Seconds from the wish to stop until a child process has its result; None if it was done."""
    command = [sys.executable, "main.py", "solve", "--stream"]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        child.stdin.write(request_line(dumps_line(plan), Params(time_s=seconds)))
        child.stdin.flush()
        time.sleep(after_s)
        asked = time.perf_counter()
        try:
            child.stdin.write(STOP_LINE)
            child.stdin.flush()
        except BrokenPipeError:
            return None
        for text in child.stdout:
            if isinstance(from_line(text), Result):
                ended = time.perf_counter()
                child.kill()
                return ended - asked
    return None


def harder(people: int, seed: int) -> Mapping[str, Plan]:
    """Offices where not everybody can be covered, and where people share desks by weekday."""
    plan = generated_office(people, seed)
    rows = list(plan.people.values())
    marketers = [row.id for row in rows if row.role == "marketing"]
    turned = frozenset(marketers[len(marketers) // 3 :])
    uneven = {
        row.id: structs.replace(row, role="sales") if row.id in turned else row for row in rows
    }
    shares = structs.replace(plan.settings, share_desks=True)
    return {
        f"{people} uneven": structs.replace(plan, people=uneven),
        f"{people} sharing": structs.replace(plan, settings=shares),
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the worst delay of each place; 1 if one is longer than allowed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=100)
    parser.add_argument("--people", type=int, nargs="+", default=[30, 200, 350, 500])
    parser.add_argument("--child", type=int, default=20, help="stops of the child process")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    rng = random.Random(options.seed)
    plans = {str(n): generated_office(n, options.seed) for n in options.people}
    plans |= harder(options.people[-1], options.seed)
    delays: dict[str, list[Delay]] = defaultdict(list)
    spans = {name: spans_of(plan, SECONDS) for name, plan in plans.items()}
    for number in range(options.times):
        name = list(plans)[number % len(plans)]
        place = rng.choice(sorted(spans[name]))
        found = delay_at(plans[name], SECONDS, place, rng.random() * spans[name][place])
        if found is not None:
            delays[found.place].append(found)
            if found.seconds > ALLOWED_S:
                print(f"  {name}, {told(found)}", flush=True)
    for _ in range(options.child):
        plan = plans[rng.choice(list(plans))]
        delay = child_delay(plan, SECONDS, rng.random() * SECONDS)
        if delay is not None:
            delays["child process"].append(Delay("child process", delay, 0.0))
    for _, found_at in sorted(delays.items()):
        late = sum(delay.seconds > ALLOWED_S for delay in found_at)
        print(f"{told(max(found_at, key=lambda d: d.seconds))}; {late} of {len(found_at)} too late")
    return int(any(delay.seconds > ALLOWED_S for found_at in delays.values() for delay in found_at))


def told(delay: Delay) -> str:
    """A delay as a line."""
    return f"{delay.place:24} {delay.seconds:.2f} s ({delay.processor_s:.2f} s of the processor)"


if __name__ == "__main__":
    sys.exit(main())
