"""Peers that run outside, in a Python of their own: Timefold on our offices, and the scripts that
come with public instances.

They are run where they are: in a checkout, with ``../shared/benchmarks/peers`` beside it, and with
a Python that has their libraries. What is missing is told by a code, never passed over in silence.
"""

from __future__ import annotations

import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from planner.model import Plan
from solver.problem import NOWHERE, Problem, problem_of

ROOT: Final = Path(__file__).resolve().parents[2]
OFFICE_PEER: Final = ROOT / "tests" / "benchmarks" / "peers" / "timefold_office.py"
SHARED: Final = ROOT.parent / "shared" / "benchmarks"

PYTHON_VARIABLE: Final = "SEATMATE_PEER_PYTHON"
"""Names a Python that has the libraries of peers (``timefold``, ``scipy``)."""

PATIENCE_S: Final = 60.0
"""Beyond its time a peer may take so long for starting, building its model, and ending."""


class NotThere(Exception):
    """A peer cannot run. ``code``: "library" (not installed), "data" (instances or scripts are not
    there), "failed" (it ended without a figure); ``what`` names it."""

    def __init__(self, code: str, what: str) -> None:
        super().__init__(code, what)
        self.code, self.what = code, what


@dataclass(frozen=True, slots=True)
class Script:
    """A script beside the public instances: what it is run with, and where its figure stands.

    ``{seconds}`` and ``{seed}`` in ``arguments`` are filled in, ``{data}`` is the folder of the
    instances. ``figure`` finds the value in what the script prints.
    """

    instance: str
    runner: str
    library: str
    file: str
    arguments: tuple[str, ...]
    figure: str
    is_less_better: bool = False


SEETD_WEIGHTS: Final = ("0.5047919995026005", "0.29993916403057336", "0.19526883646682627")
REPLY: Final = ("b_cut12", "b_cut20", "b_cut40")
QAP: Final = ("nug30", "sko42", "sko100a")
NUMBER: Final = r"(-?[\d.]+)"

SCRIPTS: Final = (
    Script(
        "dinner wedding01", "Timefold", "timefold", "timefold_dinner.py",
        ("{data}/dinnerparty/wedding01.txt", "{seconds}", "{seed}", "swap"),
        rf"score={NUMBER}hard",
    ),
    Script(
        "dinner wedding01", "naive CP-SAT", "ortools", "cpsat_dinner.py",
        ("naive", "{data}/dinnerparty/wedding01.txt", "{seconds}", "1"),
        rf"last=\[\([^,]*, {NUMBER}\)",
    ),
    Script(
        "manners f128", "CP-SAT circuit", "ortools", "cpsat_manners.py",
        ("{data}/manners/manners_f128.clj", "{seconds}", "1"),
        rf"best: \('\w+', {NUMBER},",
    ),
    *(
        Script(
            f"reply {name}", "annealing", "json", "sa_reply.py",
            (f"{{data}}/reply2020/{name}.txt", "{seconds}", "{seed}"),
            rf"best={NUMBER}",
        )
        for name in REPLY
    ),
    *(
        Script(
            f"reply {name}", "Timefold", "timefold", "timefold_reply.py",
            (f"{{data}}/reply2020/{name}.txt", "{seconds}", "{seed}", "default"),
            rf"exact={NUMBER}",
        )
        for name in REPLY[:2]
    ),
    Script(
        "seetd", "annealing", "numpy", "sa_seetd.py",
        ("{seconds}", "{seed}", *SEETD_WEIGHTS), rf"best={NUMBER}", is_less_better=True,
    ),
    *(
        Script(
            f"qap {name}", "scipy faq", "scipy", "scipy_qap.py", ("1",),
            rf"{name} .*?faq: first {NUMBER}", is_less_better=True,
        )
        for name in QAP
    ),
)  # fmt: skip


@cache
def python_with(library: str) -> str:
    """A Python that can import a library. Raises NotThere."""
    if importlib.util.find_spec(library) is not None:
        return sys.executable
    named = os.environ.get(PYTHON_VARIABLE, "")
    for candidate in (named, shutil.which("python3"), shutil.which("python")):
        if candidate and _has(candidate, library):
            return candidate
    raise NotThere("library", library)


def _has(python: str, library: str) -> bool:
    with suppress(OSError):
        return not subprocess.run(
            [python, "-c", f"import {library}"], capture_output=True, check=False
        ).returncode
    return False


def run_script(script: Script, seconds: float, seed: int) -> float:
    """The figure of a script. Raises NotThere."""
    path = SHARED / "peers" / script.file
    if not path.exists():
        raise NotThere("data", str(SHARED))
    filled = {"data": str(SHARED), "seconds": str(round(seconds)), "seed": str(seed)}
    arguments = [argument.format_map(filled) for argument in script.arguments]
    printed = _printed(script.library, path, arguments, seconds, script.runner)
    found = re.search(script.figure, printed)
    if found is None:
        raise NotThere("failed", script.runner)
    return float(found.group(1))


@cache
def _remembered(library: str, path: Path, arguments: tuple[str, ...], seconds: float) -> str:
    return subprocess.run(
        [python_with(library), str(path), *arguments],
        cwd=path.parent,
        capture_output=True,
        encoding="utf-8",
        timeout=seconds + 2 * PATIENCE_S,
        check=False,
    ).stdout


def _printed(
    library: str, path: Path, arguments: Iterable[str], seconds: float, runner: str
) -> str:
    """What a script prints; one that has all instances in one run is run once."""
    try:
        return _remembered(library, path, tuple(arguments), seconds)
    except subprocess.TimeoutExpired as error:
        raise NotThere("failed", runner) from error


def timefold_seats(
    plan: Plan, seconds: float, seed: int, marks: Iterable[float] = ()
) -> Mapping[float, Mapping[str, str]]:
    """Seats that Timefold had at each mark, and at the end. Raises NotThere."""
    if not OFFICE_PEER.exists():
        raise NotThere("data", str(OFFICE_PEER))
    python = python_with("timefold")
    problem = problem_of(plan)
    with tempfile.TemporaryDirectory() as folder:
        office = Path(folder) / "office.json"
        office.write_text(json.dumps(_as_json(problem)), encoding="utf-8")
        try:
            done = subprocess.run(
                [python, str(OFFICE_PEER), str(office), str(seconds), str(seed), *map(str, marks)],
                capture_output=True,
                encoding="utf-8",
                timeout=seconds + PATIENCE_S,
                check=False,
            )
        except subprocess.TimeoutExpired as error:
            raise NotThere("failed", "Timefold") from error
    lines = done.stdout.splitlines()
    if done.returncode or not lines:
        raise NotThere("failed", "Timefold")
    return {float(mark): _seats(problem, desks) for mark, desks in json.loads(lines[-1]).items()}


def _seats(problem: Problem, desks: Iterable[int | None]) -> dict[str, str]:
    """Seats by id; of two at one desk the first has it."""
    found: dict[int, int] = {}
    for person, desk in enumerate(desks):
        if desk is not None:
            found.setdefault(desk, person)
    return {problem.people[p]: problem.desks[d] for d, p in found.items()}


def _as_json(problem: Problem) -> Mapping[str, object]:
    links = [(d, e) for d, beside in enumerate(problem.neighbours) for e in beside]
    people = list(_people(problem))
    return {"desks": len(problem.desks), "links": links, "people": people}


def _people(problem: Problem) -> Iterator[Mapping[str, object]]:
    points_of = problem.scale.points_of
    least = points_of(0)
    for p, kind in enumerate(problem.kinds):
        unit = problem.units[problem.unit_of[p]]
        is_seeker = problem.roles[p] == problem.seeker
        matches = [0] * len(problem.people)
        for q in problem.to_cover:
            if problem.fits[kind][problem.kinds[q]]:
                matches[q] = problem.partner_points(p)[q] if is_seeker else 1
        yield {
            "is_seeker": is_seeker,
            "matches": matches,
            "desks": [points_of(value) - least for value in problem.rows[p][:-1]],
            "choices": [unit.fixed] if unit.fixed != NOWHERE else list(unit.allowed),
        }
