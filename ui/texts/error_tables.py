"""The sentences of ``errors.py`` as tables, by where the failures come from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ui.texts.marks import QT_TRANSLATE_NOOP

FILES: Final[Mapping[str, str]] = {
    "no_such_file": QT_TRANSLATE_NOOP("Errors", "there is no such file; check the name"),
    "no_such_folder": QT_TRANSLATE_NOOP(
        "Errors", "there is no such folder to write in; make it first"
    ),
    "is_folder": QT_TRANSLATE_NOOP("Errors", "this is a folder; name a file in it"),
    "no_permission": QT_TRANSLATE_NOOP(
        "Errors", "you may not read or write here; choose another place or ask for access"
    ),
    "disk_full": QT_TRANSLATE_NOOP(
        "Errors", "the disk is full, and nothing was written; make room and try again"
    ),
    "file_in_use": QT_TRANSLATE_NOOP(
        "Errors", "another program holds the file; close it there and try again"
    ),
    "disk_failed": QT_TRANSLATE_NOOP(
        "Errors", "the disk failed ({reason}), and nothing was written; choose another place"
    ),
    "changed_on_disk": QT_TRANSLATE_NOOP(
        "Errors", "somebody else has saved this file since it was opened; save under another name"
    ),
    "no_backup": QT_TRANSLATE_NOOP(
        "Errors", "the plan is saved, but the version before could not be kept ({reason})"
    ),
    "not_flushed": QT_TRANSLATE_NOOP(
        "Errors", "the plan is saved, but the disk did not confirm it ({reason})"
    ),
    "file_too_large": QT_TRANSLATE_NOOP(
        "Errors", "the file has {bytes} MB and {limit} MB is the limit; make it smaller"
    ),
    "empty_file": QT_TRANSLATE_NOOP("Errors", "the file is empty; choose another one"),
    "not_a_plan": QT_TRANSLATE_NOOP(
        "Errors", "this is no Seatmate plan; choose a .seatplan file, or make one with 'new'"
    ),
    "newer_version": QT_TRANSLATE_NOOP(
        "Errors",
        "a newer Seatmate wrote this file (version {version}, this one knows {known}); "
        "update Seatmate to open it",
    ),
    "unknown_version": QT_TRANSLATE_NOOP(
        "Errors", "the file says it has version {version}, which never was; open a backup"
    ),
    "bad_old_file": QT_TRANSLATE_NOOP(
        "Errors", "the file of version {version} is damaged and cannot be updated; open a backup"
    ),
    "broken_json": QT_TRANSLATE_NOOP("Errors", "the file is damaged here; open a backup of it"),
    "not_utf8": QT_TRANSLATE_NOOP(
        "Errors", "the text is not UTF-8, so the file is damaged; open a backup of it"
    ),
    "too_deep": QT_TRANSLATE_NOOP(
        "Errors", "brackets are nested too deeply in {where}; open a backup of the file"
    ),
    "lone_surrogate": QT_TRANSLATE_NOOP(
        "Errors", "half a character stands in {where}; open a backup of the file"
    ),
    "duplicate_name": QT_TRANSLATE_NOOP(
        "Errors", "{name} stands twice in {where}; remove one of the two"
    ),
    "missing_field": QT_TRANSLATE_NOOP(
        "Errors", "a value is missing in {where}; open a backup of the file"
    ),
    "bad_value": QT_TRANSLATE_NOOP(
        "Errors", "“{value}” is no possible value of {where}; correct it"
    ),
    "number_too_large": QT_TRANSLATE_NOOP(
        "Errors", "a number in {where} is too large; correct it or open a backup"
    ),
    "bad_text": QT_TRANSLATE_NOOP(
        "Errors", "a text in {where} has half a character that no file can hold; type it again"
    ),
}

PLANS: Final[Mapping[str, str]] = {
    "wrong_key": QT_TRANSLATE_NOOP(
        "Errors", "{table}: the row named “{id}” has another id inside; open a backup of the file"
    ),
    "too_many_rows": QT_TRANSLATE_NOOP(
        "Errors", "{count} {table} are more than Seatmate can hold; split the plan"
    ),
    "unknown_reference": QT_TRANSLATE_NOOP(
        "Errors", "{where} names “{missing}”, which is not in the plan; correct it or open a backup"
    ),
    "bad_size": QT_TRANSLATE_NOOP(
        "Errors", "{value} is no possible size or place in {where}; correct it"
    ),
    "bad_days": QT_TRANSLATE_NOOP(
        "Errors", "“{value}” are no office days (of {id}); write them like MTWTF or MT-TF"
    ),
}

IMPORTS: Final[Mapping[str, str]] = {
    "not_a_table": QT_TRANSLATE_NOOP(
        "Errors", "this is no table; save it as CSV or as an Excel workbook (.xlsx)"
    ),
    "bad_encoding": QT_TRANSLATE_NOOP(
        "Errors", "the text is not in {encoding}; save the file as UTF-8"
    ),
    "table_too_large": QT_TRANSLATE_NOOP(
        "Errors", "the table has more than {limit} rows; leave out what is not needed"
    ),
    "open_quote": QT_TRANSLATE_NOOP(
        "Errors", "a quotation mark opens here and never closes; close it"
    ),
    "bad_csv": QT_TRANSLATE_NOOP(
        "Errors", "the file is no readable CSV; save it anew from your spreadsheet"
    ),
    "password_protected": QT_TRANSLATE_NOOP(
        "Errors", "the workbook has a password; save it without one"
    ),
    "broken_workbook": QT_TRANSLATE_NOOP(
        "Errors", "the workbook is damaged; open it in your spreadsheet and save it anew"
    ),
    "empty_roster": QT_TRANSLATE_NOOP(
        "Errors", "nobody is in this roster; choose a file with one person a row"
    ),
    "no_names": QT_TRANSLATE_NOOP(
        "Errors", "no column holds names (there are: {columns}); head one “Name”"
    ),
    "id_twice": QT_TRANSLATE_NOOP(
        "Errors", "the id “{id}” is that of {names} (rows {rows}); give each an id of their own"
    ),
    "no_such_sheet": QT_TRANSLATE_NOOP(
        "Errors", "there is no sheet called “{sheet}”; choose one of {sheets}"
    ),
    "no_desks": QT_TRANSLATE_NOOP(
        "Errors", "there are no desks in this file; choose one with a desk a row"
    ),
    "no_desk_columns": QT_TRANSLATE_NOOP(
        "Errors", "a column is missing: {missing} (there are: {columns}); add it"
    ),
    "no_desk_name": QT_TRANSLATE_NOOP("Errors", "the desk has no name; give it one"),
    "no_floor": QT_TRANSLATE_NOOP("Errors", "the desk {desk} has no floor; name one"),
    "bad_number": QT_TRANSLATE_NOOP(
        "Errors", "“{value}” in the column “{column}” is no number that can be used; correct it"
    ),
    "desk_twice": QT_TRANSLATE_NOOP(
        "Errors", "the desk {desk} on floor {floor} is there twice (rows {rows}); rename one"
    ),
    "no_seat_grid": QT_TRANSLATE_NOOP(
        "Errors", "no sheet is a seat grid (there are: {sheets}); number a cell for each seat"
    ),
    "seat_twice": QT_TRANSLATE_NOOP(
        "Errors", "the seat {desk} is there twice (cells {cells}); give one another number"
    ),
    "workbook_too_large": QT_TRANSLATE_NOOP(
        "Errors",
        "the workbook is too large ({what}; the limit is {limit}); save only what is needed",
    ),
}

EDITS: Final[Mapping[str, str]] = {
    "last_scenario": QT_TRANSLATE_NOOP(
        "Errors", "a plan keeps at least one scenario; add another one first"
    ),
    "person_twice": QT_TRANSLATE_NOOP(
        "Errors", "somebody with the id “{person}” is in the plan already; give another id"
    ),
    "person_locked": QT_TRANSLATE_NOOP(
        "Errors", "{person} is locked in place; release the lock first"
    ),
    "same_desk": QT_TRANSLATE_NOOP(
        "Errors", "a desk is not beside itself ({desk}); choose two desks"
    ),
}

COMMANDS: Final[Mapping[str, str]] = {
    "file_exists": QT_TRANSLATE_NOOP(
        "Errors", "there is a file of this name already; choose another name, or add --force"
    ),
    "out_is_source": QT_TRANSLATE_NOOP(
        "Errors", "the plan would be written over a file that it is made from; choose another name"
    ),
    "two_roles_said": QT_TRANSLATE_NOOP(
        "Errors", "“{value}” is said to be sales and marketing both; say one of them"
    ),
    "out_is_no_folder": QT_TRANSLATE_NOOP(
        "Errors", "several plans need a folder to go to, and this is none; make it first"
    ),
    "nothing_found": QT_TRANSLATE_NOOP(
        "Errors",
        "no seating was found in the time given, and nothing was written; give more --time",
    ),
    "solver_not_started": QT_TRANSLATE_NOOP(
        "Errors",
        "the solver could not be started ({what}), and the plan is as it was; solve it again",
    ),
    "solver_killed": QT_TRANSLATE_NOOP(
        "Errors",
        "the solver was ended from outside, perhaps for want of memory, and the plan is as it was; "
        "solve it again, or fewer plans at once",
    ),
    "solver_out_of_memory": QT_TRANSLATE_NOOP(
        "Errors",
        "the solver ran out of memory, and the plan is as it was; solve fewer plans at once",
    ),
    "solver_failed": QT_TRANSLATE_NOOP(
        "Errors",
        "the solver ended without an answer, and the plan is as it was; solve it again",
    ),
    "unknown_sample": QT_TRANSLATE_NOOP(
        "Errors", "there is no sample called “{name}”; choose one of {names}"
    ),
    "unknown_suffix": QT_TRANSLATE_NOOP(
        "Errors", "“{suffix}” is nothing that can be exported; end the name in one of {suffixes}"
    ),
    "wrong_export": QT_TRANSLATE_NOOP(
        "Errors", "{what} cannot be exported as {suffix}; end the name in {suffixes}"
    ),
    "unknown_floor": QT_TRANSLATE_NOOP(
        "Errors", "there is no floor called “{name}”; choose one of {names}"
    ),
    "unknown_scenario": QT_TRANSLATE_NOOP(
        "Errors", "there is no scenario called “{name}”; choose one of {names}"
    ),
    "picture_too_large": QT_TRANSLATE_NOOP(
        "Errors", "a picture of {dpi} dots per inch is too large; choose smaller paper"
    ),
    "not_a_picture": QT_TRANSLATE_NOOP(
        "Errors", "this is no PNG or JPEG picture; save it as one of them"
    ),
    "picture_too_wide": QT_TRANSLATE_NOOP(
        "Errors", "the picture has {width} × {height} pixels, too many to open; make it smaller"
    ),
    "nothing_to_draw": QT_TRANSLATE_NOOP(
        "Errors", "the plan has no floor to draw; add one, or export a list"
    ),
}
