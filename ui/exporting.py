"""One door for everything that leaves the program: what goes into which kind of file, and how.

The window and the command line both export here. A failed export leaves what was there.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from msgspec import structs

from planner.check import Verdict, check
from planner.errors import PlanError
from planner.exports import (
    LIST_COLUMNS,
    MOVE_COLUMNS,
    NEIGHBOUR_COLUMNS,
    ROSTER_COLUMNS,
    csv_bytes,
    list_rows,
    move_rows,
    neighbour_rows,
    roster_rows,
)
from planner.exports.writing import write_whole
from planner.model import ROLES, Plan
from ui.proof import proof_of

if TYPE_CHECKING:
    from ui.draw.paper import PaperName

PAPERS: Final[tuple[PaperName, ...]] = ("a3", "a4", "a2", "letter", "tabloid")
"""The default first."""
WHAT: Final = ("chart", "list", "moves", "neighbours", "roster")
_LISTS: Final = ("list", "moves", "neighbours")

FORMATS: Final[Mapping[str, tuple[str, ...]]] = {
    ".pdf": ("chart",),
    ".png": ("chart",),
    ".svg": ("chart",),
    ".xlsx": _LISTS,
    ".csv": (*_LISTS, "roster"),
}
"""What each kind of file can hold, the default first. A workbook always holds all lists."""


@dataclass(frozen=True, slots=True)
class Options:
    """What to export.

    ``what`` "" is the default of the file's kind; ``floor_id`` None is every floor; ``excel``
    writes CSV as Excel in Europe opens it; ``day`` None is today; ``source`` is the plan's file
    as a chart names it.
    """

    what: str = ""
    floor_id: str | None = None
    paper: PaperName = "a3"
    excel: bool = False
    day: date | None = None
    source: str = ""


def export(plan: Plan, path: Path, options: Options | None = None) -> tuple[Path, ...]:
    """Write the scenario shown as the kind of file that its name says; return what was written.

    Pictures hold one page each, so several floors are several files. A chart needs a
    QGuiApplication. Raises PlanError with ``file``: ``unknown_suffix``, ``wrong_export``,
    ``nothing_to_draw``, ``picture_too_large`` and what ``write_whole`` does.
    """
    options = options or Options()
    what = what_of(path, options.what)
    verdict = check(plan)
    try:
        if what == "chart":
            return _chart(plan, verdict, path, options)
        is_book = path.suffix.lower() == ".xlsx"
        make = _workbook if is_book else _csv
        return (write_whole(path, make(plan, verdict, what, options)),)
    except PlanError as error:
        raise error if error.file else error.at(str(path)) from error


def what_of(path: Path, what: str) -> str:
    """What a file of this name is to hold: what was asked for, or the default of its kind.

    Raises PlanError ``unknown_suffix`` (suffix, suffixes) or ``wrong_export`` (what, suffix,
    suffixes).
    """
    suffix = path.suffix.lower()
    if suffix not in FORMATS:
        values = {"suffix": suffix or path.name, "suffixes": list(FORMATS)}
        raise PlanError("unknown_suffix", values, file=str(path))
    if what and what not in FORMATS[suffix]:
        fitting = [other for other, held in FORMATS.items() if what in held]
        values = {"what": what, "suffix": suffix, "suffixes": fitting}
        raise PlanError("wrong_export", values, file=str(path))
    return what or FORMATS[suffix][0]


def with_scenario_named(plan: Plan, name: str) -> Plan:
    """The plan showing the scenario of this name or id.

    Raises PlanError ``unknown_scenario`` (name, names).
    """
    scenario_id = _found(plan.scenarios, name, "unknown_scenario")
    return structs.replace(plan, scenario_id=scenario_id)


def floor_named(plan: Plan, name: str) -> str:
    """The id of the floor of this name or id. Raises PlanError ``unknown_floor`` (name, names)."""
    return _found(plan.floors, name, "unknown_floor")


def _found(table: Mapping[str, object], name: str, code: str) -> str:
    names = {str(getattr(row, "name", "")) or key: key for key, row in table.items()}
    if name in table:
        return name
    folded = {shown.casefold(): key for shown, key in names.items()}
    if name.casefold() not in folded:
        raise PlanError(code, {"name": name, "names": list(names)})
    return folded[name.casefold()]


def _csv(plan: Plan, verdict: Verdict, what: str, options: Options) -> bytes:
    if what == "moves":
        return csv_bytes(MOVE_COLUMNS, move_rows(plan), excel=options.excel)
    if what == "neighbours":
        return csv_bytes(NEIGHBOUR_COLUMNS, neighbour_rows(plan), excel=options.excel)
    if what == "roster":
        return csv_bytes(ROSTER_COLUMNS, roster_rows(plan), excel=options.excel)
    return csv_bytes(LIST_COLUMNS, list_rows(plan, verdict), excel=options.excel)


def _workbook(plan: Plan, verdict: Verdict, _what: str, options: Options) -> bytes:
    # The theme loads QtGui and the writer XlsxWriter: only who wants a workbook pays for them.
    from planner.exports.xlsx import Look, workbook_bytes
    from ui.draw.theme import LIGHT
    from ui.texts.workbook import WorkbookWords

    washes: dict[str, str] = {role: LIGHT.role(role).wash for role in ROLES}
    look = Look(LIGHT.accent, LIGHT.accent_text, LIGHT.line2, washes, LIGHT.accent, LIGHT.bad)
    words = WorkbookWords(plan, proof_of(plan, verdict))
    return workbook_bytes(plan, verdict, words, look, options.day or date.today())


def _chart(plan: Plan, verdict: Verdict, path: Path, options: Options) -> tuple[Path, ...]:
    from ui.draw.export import ChartOptions, export_pdf, export_png, export_svg  # loads QtGui

    writers = {".pdf": export_pdf, ".png": export_png, ".svg": export_svg}
    chart = ChartOptions(
        paper=options.paper,
        floors=None if options.floor_id is None else (options.floor_id,),
        valid_from=plan.scenario.valid_from,
        printed_on=options.day or date.today(),
        file_name=options.source,
    )
    return writers[path.suffix.lower()](plan, verdict, path, chart)
