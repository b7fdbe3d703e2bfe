"""``export``: a chart, a list or a workbook from a plan."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QCoreApplication

from planner import files
from planner.errors import PlanError
from planner.model import Plan
from ui.cli.output import say
from ui.cli.parser import UsageError, one_of
from ui.exporting import PAPERS, WHAT, Options, export, floor_named, what_of, with_scenario_named

SUFFIXES: Final = "OUT.{pdf,png,svg,xlsx,csv}"


def add(commands: Any) -> argparse.ArgumentParser:
    """Add the command to the parser and return its own parser."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "export",
        help=QCoreApplication.translate("Command line", "write a chart, a list or a workbook"),
    )
    parser.add_argument("plan", metavar="PLAN", type=Path)
    parser.add_argument("out", metavar=SUFFIXES, type=Path)
    parser.add_argument("--what", type=one_of(*WHAT), metavar="|".join(WHAT))
    parser.add_argument(
        "--floor",
        metavar="NAME",
        help=QCoreApplication.translate("Command line", "this floor only (charts)"),
    )
    parser.add_argument(
        "--scenario",
        metavar="NAME",
        help=QCoreApplication.translate("Command line", "another scenario than the one shown"),
    )
    parser.add_argument("--paper", type=one_of(*PAPERS), metavar="|".join(PAPERS))
    parser.add_argument(
        "--excel",
        action="store_true",
        help=QCoreApplication.translate(
            "Command line", "CSV as Excel in Europe opens it: semicolons and a BOM"
        ),
    )
    parser.set_defaults(run=run)
    return parser


def run(options: argparse.Namespace) -> int:
    """Write the file."""
    what = what_of(options.out, options.what or "")
    _refuse_useless(what, options)
    plan = files.load(options.plan)
    try:
        plan, floor_id = _chosen(plan, options)
    except PlanError as error:
        raise error.at(str(options.plan)) from error
    wanted = Options(
        what, floor_id, options.paper or PAPERS[0], excel=options.excel, source=options.plan.name
    )
    for path in export(plan, options.out, wanted):
        say(QCoreApplication.translate("Command line", "Written: {file}").format(file=path))
    return 0


def _refuse_useless(what: str, options: argparse.Namespace) -> None:
    """Raise UsageError on an option that would change nothing: silence would look like consent."""
    useless = {
        "--floor": options.floor is not None and what != "chart",
        "--paper": options.paper is not None and what != "chart",
        "--excel": options.excel and options.out.suffix.lower() != ".csv",
    }
    for option, is_useless in useless.items():
        if is_useless:
            raise UsageError(
                QCoreApplication.translate(
                    "Command line", "{option} does not go together with {what}"
                ).format(option=option, what=what)
            )


def _chosen(plan: Plan, options: argparse.Namespace) -> tuple[Plan, str | None]:
    if options.scenario is not None:
        plan = with_scenario_named(plan, options.scenario)
    return plan, floor_named(plan, options.floor) if options.floor is not None else None
