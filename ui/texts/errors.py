"""One sentence for each foreseeable failure: where, what, and what to do about it.

Every code that ``planner/`` or ``solver/`` raises as a PlanError is in one of the tables; a test
fails when one is missing. A sentence may use the error's values as placeholders, and besides
them ``{where}``: the place in a plan document, as far as it is known.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication

from planner.errors import PlanError
from planner.model import TABLES, Plan
from ui.texts.error_tables import COMMANDS, EDITS, FILES, IMPORTS, PLANS
from ui.texts.speech import desk_name, either, listed, number, person_name
from ui.texts.words import table_name

SENTENCES: Final[Mapping[str, str]] = {**FILES, **PLANS, **IMPORTS, **EDITS, **COMMANDS}


_CHOICES: Final = {
    "unknown_sample": ("names",),
    "unknown_floor": ("names",),
    "unknown_scenario": ("names",),
    "unknown_suffix": ("suffixes",),
    "wrong_export": ("suffixes",),
    "no_such_sheet": ("sheets",),
}
"""Values of which one is to be chosen: listed with "or"."""


def error_text(error: PlanError, plan: Plan | None = None) -> str:
    """The failure as one sentence with file, row and remedy; ``plan`` gives names for ids."""
    text = _filled(QCoreApplication.translate("Errors", SENTENCES[error.code]), error, plan)
    place = _place(error)
    ended = text if text.endswith((".", "?")) else text + "."
    return f"{place}: {ended}" if place else ended[0].upper() + ended[1:]


def _place(error: PlanError) -> str:
    if error.row is None:
        return error.file
    if not error.file:
        text = QCoreApplication.translate("Errors", "row {row}")
    elif error.file.endswith(".seatplan"):
        text = QCoreApplication.translate("Errors", "{file}, line {row}")
    else:
        text = QCoreApplication.translate("Errors", "{file}, row {row}")
    return text.format(file=error.file, row=error.row)


def _filled(template: str, error: PlanError, plan: Plan | None) -> str:
    words = {name: _word(value) for name, value in error.values.items()}
    for count in ("count", "limit"):
        if isinstance(error.values.get(count), int):
            words[count] = number(error.values[count])  # type: ignore[arg-type]  # just asked
    for choice in _CHOICES.get(error.code, ()):
        if isinstance(error.values.get(choice), list):
            words[choice] = either([_word(value) for value in error.values[choice]])  # type: ignore[attr-defined]  # a list, just asked
    if plan is not None and "person" in words:
        words["person"] = person_name(plan, words["person"])
    if plan is not None and "desk" in words:
        words["desk"] = desk_name(plan, words["desk"])
    for limit in ("bytes", "limit"):
        if limit in error.values and error.code.endswith("too_large"):
            words[limit] = _megabytes(error.values[limit])
    if str(error.values.get("table", "")) in TABLES:
        words["table"] = table_name(str(error.values["table"]))
    return template.format_map(_Words({**words, "where": _where(error)}))


class _Words(dict[str, str]):
    """Placeholders without a value are told as a question mark: a sentence is never a traceback."""

    def __missing__(self, key: str) -> str:
        return "?"


def _word(value: object) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, Iterable):
        return listed([_word(part) for part in value], shown=6)
    return str(value)


def _megabytes(value: object) -> str:
    """A size in whole megabytes, at least 1."""
    return number(max(1, round(value / 1_000_000))) if isinstance(value, int) else str(value)


def _where(error: PlanError) -> str:
    """Where in a plan document: "desks A1, x_mm"; "the file" when nothing is known."""
    table, row_id = str(error.values.get("table", "")), str(error.values.get("id", ""))
    field = str(error.values.get("field", ""))
    row = " ".join(part for part in (table_name(table) if table else "", row_id) if part)
    known = ", ".join(part for part in (row, field) if part)
    return known or QCoreApplication.translate("Errors", "the file")
