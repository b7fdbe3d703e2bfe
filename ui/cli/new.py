"""``new``: a plan from the user's own files, and a plain word on what was read and what was not."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any, Final

from msgspec import structs
from PySide6.QtCore import QCoreApplication

from planner.errors import PlanError
from planner.imports.desks import DesksImport, read_desks
from planner.imports.new_plan import new_plan
from planner.imports.report import Note
from planner.imports.roster import RosterImport, read_roster
from planner.imports.seatgrid import read_seat_grid
from planner.model import ROLES, Background, Floor, Picture, Plan
from ui.cli.output import say
from ui.cli.parser import values, whole_number
from ui.cli.paths import require_new, save
from ui.cli.sample import add_force
from ui.texts.notes import leaver_text, note_text, role_source_text, skipped_text
from ui.texts.speech import Counts, number
from ui.texts.words import role_name

SHOWN: Final = 12
"""Sentences of one kind that are printed before the rest is only counted."""


def add(commands: Any) -> argparse.ArgumentParser:
    """Add the command to the parser and return its own parser."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "new",
        help=QCoreApplication.translate("Command line", "make a plan from your own files"),
    )
    parser.add_argument("out", metavar="OUT", type=Path)
    desks = parser.add_mutually_exclusive_group(required=True)
    desks.add_argument(
        "--desks",
        metavar="FILE",
        type=Path,
        help=QCoreApplication.translate("Command line", "a desk a row: desk, x_mm, y_mm, …"),
    )
    desks.add_argument(
        "--seat-grid",
        metavar="FILE",
        type=Path,
        help=QCoreApplication.translate("Command line", "a sheet with a cell for each seat"),
    )
    parser.add_argument(
        "--roster",
        metavar="FILE",
        type=Path,
        required=True,
        help=QCoreApplication.translate("Command line", "a person a row (CSV or workbook)"),
    )
    _add_readings(parser)
    add_force(parser)
    parser.set_defaults(run=run)
    return parser


def _add_readings(parser: argparse.ArgumentParser) -> None:
    """Add what tells how the files are to be read."""
    parser.add_argument(
        "--sales",
        type=values,
        default=(),
        metavar="V,V",
        help=QCoreApplication.translate(
            "Command line", "roles, departments, teams or titles that are sales"
        ),
    )
    parser.add_argument("--marketing", type=values, default=(), metavar="V,V")
    parser.add_argument("--sheet", metavar="NAME", help=_sheet_help("--roster"))
    parser.add_argument("--desk-sheet", metavar="NAME", help=_sheet_help("--desks, --seat-grid"))
    parser.add_argument(
        "--cell-mm",
        type=whole_number(100, 100_000),
        metavar="N",
        help=QCoreApplication.translate("Command line", "width of a cell of the grid (1600)"),
    )
    parser.add_argument(
        "--floor-plan",
        metavar="FILE",
        type=Path,
        help=QCoreApplication.translate(
            "Command line", "a picture (PNG, JPEG) to lie under the first floor"
        ),
    )
    parser.add_argument("--name", help=QCoreApplication.translate("Command line", "of the plan"))


def _sheet_help(option: str) -> str:
    return QCoreApplication.translate("Command line", "the sheet to read of {option}").format(
        option=option
    )


def run(options: argparse.Namespace) -> int:
    """Read the files, say what was read, write the plan."""
    require_new(options.out, force=options.force)
    _require_other_file(options)
    _require_one_role(options)
    desks = _desks(options)
    roster = read_roster(
        options.roster,
        today=date.today(),
        sheet=options.sheet,
        sales=options.sales,
        marketing=options.marketing,
    )
    plan, notes = new_plan(
        options.name or options.out.stem,
        desks,
        roster,
        today_name=QCoreApplication.translate("Command line", "Today"),
        scenario_name=QCoreApplication.translate("Command line", "New seating"),
    )
    if options.floor_plan is not None:
        from ui.picture import read_picture  # loads QtGui

        plan = with_background(plan, read_picture(options.floor_plan))
    save(plan, options.out)
    for line in report(plan, desks, roster, notes):
        say(line)
    say(QCoreApplication.translate("Command line", "Written: {file}").format(file=options.out))
    return 0


def _require_other_file(options: argparse.Namespace) -> None:
    """Refuse to write the plan over a file that it is made from, whatever is forced."""
    sources = (options.desks, options.seat_grid, options.roster, options.floor_plan)
    for source in sources:
        if source is not None and options.out.resolve() == source.resolve():
            raise PlanError("out_is_source", file=str(options.out))


def _require_one_role(options: argparse.Namespace) -> None:
    """Refuse a value that is said to be sales and marketing both."""
    marketing = {value.casefold() for value in options.marketing}
    both = [value for value in options.sales if value.casefold() in marketing]
    if both:
        raise PlanError("two_roles_said", {"value": both[0]})


def _desks(options: argparse.Namespace) -> DesksImport:
    if options.desks is not None:
        return read_desks(options.desks, sheet=options.desk_sheet)
    return read_seat_grid(
        options.seat_grid,
        sheet=options.desk_sheet,
        cell_width_mm=options.cell_mm,
        cell_depth_mm=options.cell_mm,
    )


def with_background(plan: Plan, picture: Picture) -> Plan:
    """The plan with a picture under its first floor, as wide as its desks until calibrated."""
    floor: Floor = min(plan.floors.values(), key=lambda floor: (floor.rank, floor.id))
    desks = [desk for desk in plan.desks.values() if desk.floor_id == floor.id]
    left = min((desk.x_mm - desk.width_mm // 2 for desk in desks), default=0)
    right = max((desk.x_mm + desk.width_mm // 2 for desk in desks), default=10_000)
    top = min((desk.y_mm - desk.depth_mm // 2 for desk in desks), default=0)
    background = Background(
        picture_id=picture.id,
        to_px=(picture.width_px, 0),
        length_mm=max(1, right - left),
        x_mm=left,
        y_mm=top,
    )
    floors = {**plan.floors, floor.id: structs.replace(floor, background=background)}
    return structs.replace(plan, floors=floors, pictures={picture.id: picture})


def report(
    plan: Plan, desks: DesksImport, roster: RosterImport, notes: Iterable[Note]
) -> Iterator[str]:
    """What was read, and everything that was left out or doubtful, with its row."""
    yield QCoreApplication.translate(
        "Command line", "Read: {people} in {teams}; {desks} on {floors}."
    ).format(
        people=Counts().people(len(plan.people)),
        teams=Counts().teams(len(plan.teams)),
        desks=Counts().desks(len(plan.desks)),
        floors=Counts().floors(len(plan.floors)),
    )
    yield from _roles(roster)
    if plan.today:
        yield QCoreApplication.translate("Command line", "With a desk today: {people}.").format(
            people=Counts().people(len(plan.today))
        )
    left_out = [leaver_text(leaver) for leaver in roster.leavers]
    left_out += [skipped_text(skipped) for skipped in roster.skipped]
    yield from _part(
        QCoreApplication.translate("Command line", "About the roster:"),
        [left_out, *_by_code((*roster.notes, *notes))],
    )
    yield from _part(
        QCoreApplication.translate("Command line", "About the desks:"),
        [[skipped_text(skipped) for skipped in desks.skipped], *_by_code(desks.notes)],
    )


def _roles(roster: RosterImport) -> Iterator[str]:
    """ "Sales: 18 (team “1”: 9, team “2”: 9)", role by role."""
    for role in ROLES:
        people = [person for person in roster.people if person.role == role]
        sources = Counter(role_source_text(roster.role_sources[p.id]) for p in people)
        text = QCoreApplication.translate("Command line", "{role}: {count}").format(
            role=role_name(role), count=number(len(people))
        )
        told = [
            QCoreApplication.translate("Command line", "{source}: {count}").format(
                count=number(count), source=source
            )
            for source, count in sources.most_common(SHOWN)
            if source
        ]
        yield f"{text} ({', '.join(told)})" if told else text


def _by_code(notes: Iterable[Note]) -> Iterator[list[str]]:
    """Sentences of notes, those of one kind together."""
    kinds: dict[str, list[str]] = {}
    for note in notes:
        kinds.setdefault(note.code, []).append(note_text(note))
    yield from kinds.values()


def _part(title: str, kinds: list[list[str]]) -> Iterator[str]:
    if any(kinds):
        yield title
    for sentences in kinds:
        yield from _cut(sentences)


def _cut(sentences: list[str]) -> Iterator[str]:
    yield from (f"  {sentence}" for sentence in sentences[:SHOWN])
    if len(sentences) > SHOWN:
        yield QCoreApplication.translate("Command line", "  and {n} more").format(
            n=number(len(sentences) - SHOWN)
        )
