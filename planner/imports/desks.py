"""Desks from CSV or a workbook: one a row, with its place on the floor.

The columns are those of product.md: desk, floor, room, x_mm, y_mm, angle_deg, width_mm, depth_mm,
features. Only the desk and its place are required.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from msgspec import structs

from planner.errors import PlanError
from planner.imports import headers
from planner.imports.columns import Header, find_header
from planner.imports.lengths import Mark, decimal_mark, read_number, unit_mm
from planner.imports.records import Record, Sheet, best_sheet, named_sheet, opened, records
from planner.imports.report import Note, Skipped
from planner.imports.rooms import guessed_rooms
from planner.imports.storeys import floors_of
from planner.imports.tables import Table, read_tables
from planner.imports.words import read_features
from planner.model import Desk, Floor, Room, fresh_id
from planner.model.wellformed import MAX_COORDINATE_MM

_REQUIRED: Final = ("desk", "x", "y")
_NUMBERS: Final = ("x", "y", "width", "depth", "angle")
_SINGLE: Final = frozenset({"desk", "floor", "room", *_NUMBERS})
WIDTH_MM: Final = 1600
DEPTH_MM: Final = 800
"""A desk as offices have most: what product.md takes where nobody says."""
ONE_FLOOR: Final = "1"
"""What the floor is called when nobody names one."""


@dataclass(frozen=True, slots=True)
class DesksImport:
    """Floors, rooms and desks of a file. ``rows``: desk id -> row as a spreadsheet counts."""

    floors: tuple[Floor, ...]
    rooms: tuple[Room, ...]
    desks: tuple[Desk, ...]
    rows: Mapping[str, int]
    notes: tuple[Note, ...]
    skipped: tuple[Skipped, ...] = ()
    sheet: str = ""


@dataclass(frozen=True, slots=True)
class _Place:
    """A row of the file: the desk but for its id."""

    row: int
    name: str
    floor: str
    room: str
    desk: Desk


def read_desks(
    path: str | Path, *, sheet: str | None = None, encoding: str | None = None
) -> DesksImport:
    """Return the desks of a file.

    Raises PlanError with ``file``: ``no_desks``, ``no_desk_columns`` (missing, columns),
    ``desk_twice`` (desk, floor, rows), ``bad_number`` (value, column) with ``row``,
    ``no_desk_name`` and ``no_floor`` (desk) with ``row``, ``no_such_sheet`` (sheet, sheets), and
    what ``read_tables`` does.
    """
    tables = read_tables(path, encoding=encoding)
    try:
        return _read(_sheet(tables, sheet))
    except PlanError as error:
        raise PlanError(error.code, error.values, file=str(path), row=error.row) from error


def _sheet(tables: tuple[Table, ...], name: str | None) -> Sheet:
    wanted = tables if name is None else (named_sheet(tables, name),)
    if not any(any(row) for table in wanted for row in table.rows):
        raise PlanError("no_desks")
    found = best_sheet(wanted, headers.DESKS, _is_whole)
    if found is None and name is not None:
        header = find_header(wanted[0], headers.DESKS)
        found = (wanted[0], header) if header and _is_whole(header) else None
    if found is None:
        best = best_sheet(wanted, headers.DESKS, lambda _: True)
        known = best[1].columns if best else {}
        texts = best[1].texts if best else next(row for t in wanted for row in t.rows if any(row))
        missing = [meaning for meaning in _REQUIRED if meaning not in known]
        values = {"missing": missing, "columns": [text for text in texts if text]}
        raise PlanError("no_desk_columns", values)
    return opened(tables, *found, _SINGLE)


def _is_whole(header: Header) -> bool:
    return all(meaning in header.columns for meaning in _REQUIRED)


def _read(sheet: Sheet) -> DesksImport:
    reader = _Reader(sheet)
    places = [reader.read(record) for record in records(sheet, keep_same=True)]
    if not places:
        raise PlanError("no_desks")
    _refuse_twice(places)
    names = Counter(place.name for place in places)
    desks: dict[str, Desk] = {}
    rows: dict[str, int] = {}
    room_names: dict[str, str] = {}
    for place in places:
        wanted = place.name if names[place.name] == 1 else f"{place.floor}/{place.name}"
        desk_id = fresh_id(desks, wanted)
        desks[desk_id] = structs.replace(place.desk, id=desk_id)
        rows[desk_id] = place.row
        if place.room:
            room_names[desk_id] = place.room
    rooms = guessed_rooms(tuple(desks.values()), room_names, sheet.notes)
    _tell_same_place(desks.values(), sheet.notes)
    return DesksImport(
        floors=floors_of(place.floor for place in places),
        rooms=rooms,
        desks=tuple(desks.values()),
        rows=rows,
        notes=tuple(sheet.notes),
        skipped=tuple(sheet.skipped),
        sheet=sheet.table.name,
    )


class _Reader:
    def __init__(self, sheet: Sheet) -> None:
        self._header = sheet.header
        self._notes = sheet.notes
        self._has_floors = any(_texts(sheet, "floor"))  # a column that is empty names none
        self._mark: Mark = decimal_mark(_number_texts(sheet), sheet.table.delimiter)
        self._units = {meaning: unit_mm(sheet.header.text(meaning)) for meaning in _NUMBERS}

    def read(self, record: Record) -> _Place:
        name, floor = record.get("desk"), record.get("floor")
        if not name:
            raise PlanError("no_desk_name", row=record.row)
        if not floor and self._has_floors:
            raise PlanError("no_floor", {"desk": name}, row=record.row)
        floor = floor or ONE_FLOOR
        desk = Desk(
            id="?",
            floor_id=floor,
            name=name,
            x_mm=self._length(record, "x"),
            y_mm=self._length(record, "y"),
            angle_deg=self._angle(record, name),
            features=read_features("\n".join(record.all("features"))),
            width_mm=self._size(record, "width", WIDTH_MM),
            depth_mm=self._size(record, "depth", DEPTH_MM),
        )
        return _Place(record.row, name, floor, record.get("room"), desk)

    def _length(self, record: Record, meaning: str) -> int:
        number = read_number(record.get(meaning), self._mark)
        if number is None or abs(number * self._units[meaning]) > MAX_COORDINATE_MM:
            raise self._bad_number(record, meaning)
        return round(number * self._units[meaning])

    def _size(self, record: Record, meaning: str, default: int) -> int:
        if not record.get(meaning):
            return default
        length = self._length(record, meaning)
        if length <= 0:
            raise self._bad_number(record, meaning)
        return length

    def _angle(self, record: Record, name: str) -> int:
        text = record.get("angle")
        if not text:
            return 0
        number = read_number(text.rstrip("°"), self._mark)
        if number is None:
            raise self._bad_number(record, "angle")
        angle = round(number) % 360
        if number != round(number):
            values = {"desk": name, "value": text, "angle_deg": angle}
            self._notes.append(Note("angle_rounded", values, record.row))
        return angle

    def _bad_number(self, record: Record, meaning: str) -> PlanError:
        values = {"value": record.get(meaning), "column": self._header.text(meaning)}
        return PlanError("bad_number", values, row=record.row)


def _number_texts(sheet: Sheet) -> list[str]:
    return [text for meaning in _NUMBERS for text in _texts(sheet, meaning)]


def _texts(sheet: Sheet, meaning: str) -> Iterator[str]:
    """Every cell of the columns that mean this."""
    for column in sheet.header.columns.get(meaning, ()):
        for row in range(sheet.header.row + 1, len(sheet.table.rows)):
            yield sheet.table.cell(row, column)


def _refuse_twice(places: list[_Place]) -> None:
    rows: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place in places:
        rows[place.floor, place.name].append(place.row)
    for (floor, name), found in rows.items():
        if len(found) > 1:
            values = {"desk": name, "floor": floor, "rows": found}
            raise PlanError("desk_twice", values, row=found[1])


def _tell_same_place(desks: Iterable[Desk], notes: list[Note]) -> None:
    places: dict[tuple[str, int, int], list[str]] = defaultdict(list)
    for desk in desks:
        places[desk.floor_id, desk.x_mm, desk.y_mm].append(desk.id)
    notes.extend(Note("same_place", {"desks": same}) for same in places.values() if len(same) > 1)
