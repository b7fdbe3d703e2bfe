"""What an import says beside its result, in sentences: notes, rows left out, sources of roles."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication

from planner.imports.report import Leaver, Note, Skipped
from planner.imports.roles import RoleSource
from ui.texts.marks import QT_TRANSLATE_NOOP
from ui.texts.speech import listed, metres, number, sentence
from ui.texts.words import role_name

SENTENCES: Final[Mapping[str, str]] = {
    "encoding_guessed": QT_TRANSLATE_NOOP(
        "Notes", "the letters were read as {encoding}; check names with æ, ø and å"
    ),
    "sheet_chosen": QT_TRANSLATE_NOOP("Notes", "the sheet “{sheet}” was read, and not {left_out}"),
    "sheet_hidden": QT_TRANSLATE_NOOP("Notes", "hidden sheets were not read: {sheets}"),
    "header_twice": QT_TRANSLATE_NOOP(
        "Notes", "“{header}” heads several columns; column {used} was read, and not {left_out}"
    ),
    "columns_left_out": QT_TRANSLATE_NOOP("Notes", "columns not read, and not kept: {columns}"),
    "column_refused": QT_TRANSLATE_NOOP(
        "Notes", "the column “{column}” holds private numbers or secrets and was not read"
    ),
    "days_unclear": QT_TRANSLATE_NOOP(
        "Notes", "the office days of {name}, “{value}”, were not understood; all days were taken"
    ),
    "role_unclear": QT_TRANSLATE_NOOP(
        "Notes", "“{value}” ({name}) could be several roles; taken as other until you say which"
    ),
    "role_by_weak_word": QT_TRANSLATE_NOOP(
        "Notes", "{words} was taken for marketing ({names}); say it if it is not"
    ),
    "role_value_unused": QT_TRANSLATE_NOOP(
        "Notes", "“{value}” was said to be {role}, and is nobody’s role, department, team or title"
    ),
    "no_sales": QT_TRANSLATE_NOOP("Notes", "nobody is in sales; say which team or title is"),
    "no_marketing": QT_TRANSLATE_NOOP(
        "Notes", "nobody is in marketing; say which team or title is"
    ),
    "manager_unknown": QT_TRANSLATE_NOOP(
        "Notes", "the manager “{manager}” (rows {rows}) is not in the roster"
    ),
    "manager_ambiguous": QT_TRANSLATE_NOOP(
        "Notes", "the manager “{manager}” (rows {rows}) could be several people"
    ),
    "ids_made": QT_TRANSLATE_NOOP("Notes", "ids were made for people without one: {count}"),
    "ids_alike": QT_TRANSLATE_NOOP("Notes", "ids that differ in zeros alone: {ids}"),
    "email_twice": QT_TRANSLATE_NOOP("Notes", "{email} is the address of several rows: {rows}"),
    "status_unknown": QT_TRANSLATE_NOOP(
        "Notes", "the status “{value}” (rows {rows}) is not known; taken as employed"
    ),
    "date_unclear": QT_TRANSLATE_NOOP(
        "Notes", "“{value}” in the column “{column}” is no date that could be read"
    ),
    "dates_ambiguous": QT_TRANSLATE_NOOP(
        "Notes", "dates in the column “{column}” were read as {order}; check one of them"
    ),
    "angle_rounded": QT_TRANSLATE_NOOP(
        "Notes", "the angle of {desk}, {value}, was rounded to {angle_deg}°"
    ),
    "same_place": QT_TRANSLATE_NOOP("Notes", "desks in one and the same place: {desks}"),
    "room_not_drawn": QT_TRANSLATE_NOOP(
        "Notes", "no walls could be guessed for {room} on {floor}; draw the room round {desks}"
    ),
    "rooms_guessed": QT_TRANSLATE_NOOP(
        "Notes", "the outlines of rooms were guessed from their desks: {rooms}"
    ),
    "cell_size_assumed": QT_TRANSLATE_NOOP(
        "Notes", "a cell of the grid was taken as {width_mm} by {depth_mm}; say it if it is not"
    ),
    "cell_skipped": QT_TRANSLATE_NOOP("Notes", "cell {cell} is no seat: “{value}”"),
    "desk_unknown": QT_TRANSLATE_NOOP("Notes", "{name} is said to sit at {desk}, which is no desk"),
    "desk_ambiguous": QT_TRANSLATE_NOOP(
        "Notes", "{name} is said to sit at {desk}, and there is one on {floors}"
    ),
    "desk_claimed_twice": QT_TRANSLATE_NOOP(
        "Notes", "{names} are all said to sit at {desk} (rows {rows}); nobody was seated there"
    ),
    "kept_unseated": QT_TRANSLATE_NOOP(
        "Notes", "{name} is locked without a desk, and so will be kept without one"
    ),
    "lock_dropped": QT_TRANSLATE_NOOP(
        "Notes", "{name} could not be seated at {desk}, so the lock was dropped"
    ),
}

SKIPPED: Final[Mapping[str, str]] = {
    "header_again": QT_TRANSLATE_NOOP("Notes", "the header again"),
    "same_row": QT_TRANSLATE_NOOP("Notes", "the same as row {first_row}"),
    "no_name": QT_TRANSLATE_NOOP("Notes", "no name"),
    "total_row": QT_TRANSLATE_NOOP("Notes", "a total"),
}

ORDERS: Final[Mapping[str, str]] = {
    "dmy": QT_TRANSLATE_NOOP("Notes", "day, month, year"),
    "mdy": QT_TRANSLATE_NOOP("Notes", "month, day, year"),
    "ymd": QT_TRANSLATE_NOOP("Notes", "year, month, day"),
}

_LENGTHS: Final = ("width_mm", "depth_mm")
NAMES_SHOWN: Final = 8


def note_text(note: Note) -> str:
    """The note as one sentence, with its row."""
    words = {name: _word(name, value) for name, value in note.values.items()}
    text = QCoreApplication.translate("Notes", SENTENCES[note.code]).format(**words)
    return with_row(text, note.row)


def skipped_text(skipped: Skipped) -> str:
    """Why a row made nobody: "Row 12 was left out: no name."."""
    why = QCoreApplication.translate("Notes", SKIPPED[skipped.reason])
    return QCoreApplication.translate("Notes", "Row {row} was left out: {why}.").format(
        row=skipped.row, why=why.format(first_row=skipped.first_row)
    )


def leaver_text(leaver: Leaver) -> str:
    """Who was left out for leaving: "Row 18: Ida Bæk was left out; leaves on 2027-01-31."."""
    if leaver.leaves is None:
        text = QCoreApplication.translate("Notes", "{name} was left out: “{status}”")
        return with_row(text.format(name=leaver.name, status=leaver.status), leaver.row)
    text = QCoreApplication.translate("Notes", "{name} was left out, with {date} as the last day")
    return with_row(text.format(name=leaver.name, date=leaver.leaves.isoformat()), leaver.row)


def role_source_text(source: RoleSource) -> str:
    """Where a role came from: "department “Salg”"; "" where nothing told it."""
    if source.by == "nothing":
        return ""
    return QCoreApplication.translate("Notes", "{field} “{text}”").format(
        text=source.text, field=field_name(source.field)
    )


def field_name(field: str) -> str:
    """What a column that can tell a role is called."""
    names = {
        "role": QCoreApplication.translate("Notes", "role"),
        "department": QCoreApplication.translate("Notes", "department"),
        "team": QCoreApplication.translate("Notes", "team"),
        "title": QCoreApplication.translate("Notes", "title"),
    }
    return names.get(field, field)


def with_row(text: str, row: int | None) -> str:
    """The text as a sentence, led by its row."""
    if row is None:
        return sentence(text)
    return QCoreApplication.translate("Notes", "Row {row}: {text}").format(
        row=row, text=text if text.endswith((".", "?")) else text + "."
    )


def _word(name: str, value: object) -> str:
    if name in _LENGTHS and isinstance(value, int):
        return metres(value)
    if name == "role":
        return role_name(str(value)).lower()
    if name == "order":
        return QCoreApplication.translate("Notes", ORDERS[str(value)])
    if isinstance(value, list | tuple):
        return listed([_word("", part) for part in value], shown=NAMES_SHOWN)
    if isinstance(value, int) and name == "count":
        return number(value)
    return str(value)
