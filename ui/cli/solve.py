"""``solve``: seat everyone, save the plan, say what was proved. One plan is solved in this process,
several in child processes (``ui/cli/many.py``)."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import structs
from PySide6.QtCore import QCoreApplication

from planner import files
from planner.check import check
from planner.errors import PlanError
from planner.model import Plan, Scenario, fresh_id, with_scenario
from solver.budget import calm_numpy, what_is_left
from ui.cli import explain
from ui.cli.check import exit_code
from ui.cli.interrupts import polite_stop
from ui.cli.output import say, say_json
from ui.cli.parser import UsageError, seconds, whole_number
from ui.cli.paths import require_folder, require_plan_or_nothing, save
from ui.proof import with_answer
from ui.texts.command import progress_text, result_lines

if TYPE_CHECKING:
    from solver.messages import Params, Progress, Result


@dataclass(frozen=True, slots=True)
class Job:
    """A plan to solve, where it came from, and where it goes."""

    source: Path
    target: Path


def add(commands: Any) -> argparse.ArgumentParser:
    """Add the command to the parser and return its own parser."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "solve", help=QCoreApplication.translate("Command line", "seat everyone")
    )
    parser.add_argument("plans", metavar="PLAN", nargs="+", type=Path)
    parser.add_argument(
        "-o",
        "--out",
        metavar="OUT",
        type=Path,
        help=QCoreApplication.translate(
            "Command line", "write here and leave PLAN as it is; a folder for several plans"
        ),
    )
    parser.add_argument(
        "--time",
        type=seconds,
        default=30.0,
        metavar="SECONDS",
        help=QCoreApplication.translate(
            "Command line", "time for each plan (30); plans run side by side, one a core"
        ),
    )
    parser.add_argument(
        "--moves-at-most",
        type=whole_number(0),
        metavar="N",
        help=QCoreApplication.translate(
            "Command line", "no more than N people leave the desk that they have today"
        ),
    )
    parser.add_argument(
        "--trade-off",
        action="store_true",
        help=QCoreApplication.translate(
            "Command line",
            "print what fewer moves cost, and write no plan; with -o and --moves-at-most write "
            "that seating",
        ),
    )
    parser.add_argument("--seed", type=whole_number(0), default=0, metavar="N")
    parser.add_argument(
        "--reproducible",
        action="store_true",
        help=QCoreApplication.translate("Command line", "the same seating on every run"),
    )
    parser.add_argument(
        "--json",
        action="store_true",
        help=QCoreApplication.translate("Command line", "print one JSON object a plan"),
    )
    explain.add_option(parser)
    parser.add_argument(
        "--stream",
        action="store_true",
        help=QCoreApplication.translate(
            "Command line", "JSON lines on stdin and stdout, for programs"
        ),
    )
    parser.set_defaults(run=run)
    return parser


def run(options: argparse.Namespace) -> int:
    """Solve every plan; the exit code is the worst of theirs."""
    jobs = list(_jobs(options))
    if options.trade_off:
        from ui.cli import tradeoff  # only who asks for it needs it

        return tradeoff.run(jobs, options)
    if len(jobs) == 1:
        return _solve(jobs[0], options)
    from ui.cli import many  # only who has several plans needs it

    return many.solve(jobs, options)


def params_of(options: argparse.Namespace, workers: int = 0) -> Params:
    """How to solve, as the arguments say."""
    from solver.messages import Params

    return Params(
        time_s=options.time,
        seed=options.seed,
        reproducible=options.reproducible,
        workers=workers,
        moves_at_most=options.moves_at_most,
        explain=options.explain,
    )


def _jobs(options: argparse.Namespace) -> Iterator[Job]:
    """Each plan with its target; raises before any work if a target cannot be written."""
    plans, out = options.plans, options.out
    if len({path.resolve() for path in plans}) < len(plans):
        raise UsageError(QCoreApplication.translate("Command line", "a plan is named twice"))
    if out is None:
        yield from (Job(path, path) for path in plans)
    elif len(plans) == 1:
        require_plan_or_nothing(out)
        yield Job(plans[0], out)
    else:
        if not out.is_dir():
            raise PlanError("out_is_no_folder", file=str(out))
        if len({path.name for path in plans}) < len(plans):
            raise UsageError(
                QCoreApplication.translate("Command line", "two of the plans have the same name")
            )
        for path in plans:
            require_plan_or_nothing(out / path.name)
            yield Job(path, out / path.name)


def _solve(job: Job, options: argparse.Namespace) -> int:
    from solver.search import solve  # loads OR-Tools: only this command pays for it

    opened = files.open_plan(job.source)
    require_folder(job.target)
    question = with_own_scenario(opened.plan)
    calm_numpy()
    with polite_stop() as should_stop, _Meter(options.json) as meter:
        params = what_is_left(params_of(options), options.begun)
        result = solve(question, params, meter, should_stop)
    if result.status == "nothing_found":
        raise PlanError("nothing_found", file=str(job.source))
    answer = with_answer(question, result)
    save(answer, job.target, known=opened.digest if job.target == job.source else None)
    verdict = check(answer)
    if options.json:
        added = explain.as_json(question, result) if options.explain else {}
        say_json({**as_json(result), **added})
    else:
        for line in result_lines(answer, verdict, result):
            say(line)
        for line in explain.lines(question, result) if options.explain else ():
            say(line)
    return exit_code(verdict)


def with_own_scenario(plan: Plan) -> Plan:
    """The plan with a scenario to solve; today's own stays as the record of how people sit."""
    if plan.today_id != plan.scenario_id:
        return plan
    name = QCoreApplication.translate("Command line", "New seating")
    scenario_id = fresh_id(plan.scenarios, "seating")
    rank = max(scenario.rank for scenario in plan.scenarios.values()) + 1
    fresh: Scenario = structs.replace(
        plan.scenario, id=scenario_id, name=name, rank=rank, certificate=None
    )
    return structs.replace(with_scenario(plan, fresh), scenario_id=scenario_id)


def as_json(result: Result) -> dict[str, object]:
    """The result in the keys of the command line's interface."""
    return {
        "status": result.status,
        "must_broken": result.must_broken,
        "not_covered": result.not_covered,
        "not_covered_bound": result.not_covered_bound,
        "score": result.score,
        "bound": result.bound,
        "gap_percent": result.gap_percent,
        "seated": len(result.seats),
        "unseated": list(result.unseated),
        "moves": result.moves,
        "first_seconds": result.first_seconds,
        "seconds": result.seconds,
    }


class _Meter:
    """Progress on stderr as one line that is written over; silent where nobody watches."""

    def __init__(self, is_quiet: bool) -> None:
        self._shows = not is_quiet and sys.stderr.isatty()
        self._width = 0

    def __enter__(self) -> Callable[[Progress], None]:
        return self._show

    def __exit__(self, *_: object) -> None:
        if self._width:
            print("\r" + " " * self._width + "\r", end="", file=sys.stderr, flush=True)

    def _show(self, progress: Progress) -> None:
        if self._shows:
            text = progress_text(progress)
            print("\r" + text.ljust(self._width), end="", file=sys.stderr, flush=True)
            self._width = len(text)
