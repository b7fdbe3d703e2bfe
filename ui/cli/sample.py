"""``sample``: write one of the built-in offices to a file."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from planner.samples import NAMES, sample
from ui.cli.output import say
from ui.cli.paths import require_new, save
from ui.texts.speech import Counts


def add(commands: Any) -> argparse.ArgumentParser:
    """Add the command to the parser and return its own parser."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "sample", help=QCoreApplication.translate("Command line", "write a built-in office")
    )
    parser.add_argument("name", metavar="NAME", help=", ".join(NAMES))
    parser.add_argument("out", metavar="OUT", type=Path)
    add_force(parser)
    parser.set_defaults(run=run)
    return parser


def add_force(parser: argparse.ArgumentParser) -> None:
    """Add ``--force``, for commands that write a new plan."""
    parser.add_argument(
        "--force",
        action="store_true",
        help=QCoreApplication.translate("Command line", "replace OUT if it is there"),
    )


def run(options: argparse.Namespace) -> int:
    """Write the office."""
    plan = sample(options.name)
    require_new(options.out, force=options.force)
    save(plan, options.out)
    say(
        QCoreApplication.translate("Command line", "{file}: {people}, {desks}.").format(
            file=options.out,
            people=Counts().people(len(plan.people)),
            desks=Counts().desks(len(plan.desks)),
        )
    )
    return 0
