"""What the solver's child process takes of memory, and where.

``python -m tests.benchmarks.memory [--people 1000] [--time 30]`` solves a generated office in a
child process and prints its peak (resident set), then once more in a process that says how large it
was at its largest after each part. Linux only, since it reads /proc.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from planner.files import dumps_line
from planner.samples import generated_office
from solver.messages import Params, Result, from_line, request_line

ROOT = Path(__file__).resolve().parents[2]
ALLOWED_MB = 1500

PARTS = """
import sys
from tests.benchmarks.memory import peak_mb
def tell(part):
    print(f"  {part:28} {peak_mb('self'):6.0f} MB", flush=True)
tell("Python")
from planner.samples import generated_office
plan = generated_office(int(sys.argv[1]), 1)
tell("plan")
from solver import search
from solver.messages import Params
def told(phase):
    def run(job):
        phase(job)
        tell(phase.__name__)
    run.__name__ = phase.__name__
    return run
problem_of = search.problem_of
def told_problem(*arguments):
    problem = problem_of(*arguments)
    tell("problem")
    return problem
search.problem_of = told_problem
search.PHASES = tuple(map(told, search.PHASES))
search.solve(plan, Params(time_s=float(sys.argv[2])))
tell("result")
"""


def peak_mb(process: int | str) -> float:
    """The largest resident set that a running process has had."""
    for line in Path(f"/proc/{process}/status").read_text().splitlines():
        if line.startswith("VmHWM"):
            return int(line.split()[1]) / 1024
    return 0.0


def child_peak_mb(people: int, seconds: float) -> tuple[float, Result | None]:
    """The peak of a child that solves a generated office, asked at each of its messages."""
    command = [sys.executable, "main.py", "solve", "--stream"]
    peak, result = 0.0, None
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        plan = generated_office(people, 1)
        child.stdin.write(request_line(dumps_line(plan), Params(time_s=seconds)))
        child.stdin.flush()
        for line in child.stdout:
            message = from_line(line)
            peak = max(peak, peak_mb(child.pid))
            if isinstance(message, Result):
                result = message
                child.kill()
    return peak, result


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the peak and its parts; 1 if it is more than allowed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=1000)
    parser.add_argument("--time", type=float, default=30.0)
    parser.add_argument("--parts", action=argparse.BooleanOptionalAction, default=True)
    options = parser.parse_args(arguments)
    peak, result = child_peak_mb(options.people, options.time)
    ended = "no result" if result is None else f"{len(result.seats)} seated in {result.seconds} s"
    print(f"{options.people} people: {peak:.0f} MB at most ({ended}; allowed {ALLOWED_MB} MB)")
    if options.parts:
        command = [sys.executable, "-c", PARTS, str(options.people), str(options.time)]
        subprocess.run(command, cwd=ROOT, check=True)
    return int(peak > ALLOWED_MB or result is None)


if __name__ == "__main__":
    sys.exit(main())
