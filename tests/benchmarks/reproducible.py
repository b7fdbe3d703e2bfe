"""Are two reproducible solves the same file, byte for byte, whatever goes on around them?

``python -m tests.benchmarks.reproducible [--runs 20] [--units 4] [PLAN...]`` solves each plan (the
samples and generated offices where none is named) so many times with the command line: on one core
and on all, beside a busy loop and alone, with strings hashed in different ways.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import subprocess
import sys
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from planner import files
from planner.samples import generated_office, sample

ROOT = Path(__file__).resolve().parents[2]
BUSY = "while True: pass"


@contextmanager
def load(is_wanted: bool) -> Generator[None, None, None]:
    """Something beside that takes a core."""
    beside = subprocess.Popen([sys.executable, "-c", BUSY]) if is_wanted else None
    try:
        yield
    finally:
        if beside is not None:
            beside.kill()
            beside.wait()


def run(source: Path, target: Path, units: float, number: int) -> str:
    """Solve once, under circumstances that differ from number to number; the file's fingerprint."""
    only = ["taskset", "-c", "0"] if number % 2 and sys.platform == "linux" else []
    command = [sys.executable, "main.py", "solve", str(source), "-o", str(target)]
    options = ["--reproducible", "--time", str(units), "--seed", "7", "--json"]
    environment = {**os.environ, "PYTHONHASHSEED": str(number)}
    target.unlink(missing_ok=True)
    with load(is_wanted=number % 3 == 2):
        subprocess.run(
            [*only, *command, *options], cwd=ROOT, env=environment, capture_output=True, check=False
        )
    return hashlib.sha256(target.read_bytes()).hexdigest() if target.exists() else "no file"


def differences(source: Path, folder: Path, *, runs: int, units: float) -> list[str]:
    """Runs whose file is not that of the first, as "run: fingerprint"."""
    first, *others = (run(source, folder / "out.seatplan", units, n) for n in range(runs))
    found = [f"{n}: {other}" for n, other in enumerate(others, 1) if other != first]
    return [f"0: {first}", *found] if found or first == "no file" else []


def sources(folder: Path, named: Sequence[str]) -> list[Path]:
    """The plans to solve."""
    if named:
        return [Path(name).resolve() for name in named]
    plans = {
        "small": sample("small"),
        "office": sample("office"),
        **{f"generated {n}": generated_office(n, 1) for n in (40, 100, 300)},
    }
    for name, plan in plans.items():
        files.save(plan, folder / f"{name}.seatplan")
    return [folder / f"{name}.seatplan" for name in plans]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print a line a plan; 1 if any two files differ."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("plans", nargs="*", metavar="PLAN")
    parser.add_argument("--runs", type=int, default=20)
    parser.add_argument("--units", type=float, default=4.0)
    options = parser.parse_args(arguments)
    worst = 0
    with TemporaryDirectory() as name:
        folder = Path(name)
        for source in sources(folder, options.plans):
            found = differences(source, folder, runs=options.runs, units=options.units)
            same = options.runs - max(0, len(found) - 1)
            print(f"{source.stem}: {same} of {options.runs} the same", *found, flush=True)
            worst = max(worst, int(bool(found)))
    return worst


if __name__ == "__main__":
    sys.exit(main())
