"""An Excel seat grid: a number or text in a cell is a seat, a blank cell is aisle.

How large a cell is in the building no sheet tells; the caller may, and else it is assumed and said.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from planner.errors import PlanError
from planner.imports.columns import cell_name
from planner.imports.desks import ONE_FLOOR, DesksImport
from planner.imports.records import named_sheet
from planner.imports.report import Note
from planner.imports.roster import is_roster
from planner.imports.storeys import floors_of
from planner.imports.tables import Table, read_tables
from planner.model import Desk

CELL_MM: Final = 1600
"""A desk's width: what a cell is taken for when nobody says."""

_MAX_LENGTH: Final = 12
_NAMES: Final = re.compile(r"seat|map|grid|plads|plan|kort|floor|etage|sitz|platz", re.IGNORECASE)
_DIGIT: Final = re.compile(r"\d")
_MIN_DISTINCT: Final = 0.9


@dataclass(frozen=True, slots=True)
class _Cell:
    row: int
    column: int
    text: str


def read_seat_grid(
    path: str | Path,
    *,
    sheet: str | None = None,
    cell_width_mm: int | None = None,
    cell_depth_mm: int | None = None,
    encoding: str | None = None,
) -> DesksImport:
    """Return the seats of a grid as desks that are cells, the first one's corner at (0, 0).

    Raises PlanError with ``file``: ``no_seat_grid`` (sheets), ``seat_twice`` (desk, cells) with
    ``row``, ``no_such_sheet`` (sheet, sheets), and what ``read_tables`` does.
    """
    tables = read_tables(path, encoding=encoding)
    try:
        table = grid_table(tables) if sheet is None else named_sheet(tables, sheet)
        if table is None:
            raise PlanError("no_seat_grid", {"sheets": [table.name for table in tables]})
        return _read(table, tables, cell_width_mm, cell_depth_mm)
    except PlanError as error:
        raise PlanError(error.code, error.values, file=str(path), row=error.row) from error


def grid_table(tables: tuple[Table, ...]) -> Table | None:
    """Return the sheet that looks like a seat grid, else the first that is named like one."""
    visible = [table for table in tables if not table.hidden and not is_roster(table)]
    looks = [table for table in visible if _looks_like_grid(table)]
    if looks:
        return max(looks, key=lambda one: (bool(_NAMES.search(one.name)), len(_seats(one)[0])))
    return next((table for table in visible if _NAMES.search(table.name) and table.rows), None)


def _looks_like_grid(table: Table) -> bool:
    seats, others = _seats(table)
    distinct = {cell.text for cell in seats}
    is_wide = len({cell.column for cell in seats}) > 1
    enough = len(seats) >= 2 and len(seats) > len(others)
    return is_wide and enough and len(distinct) >= _MIN_DISTINCT * len(seats)


def _seats(table: Table) -> tuple[list[_Cell], list[_Cell]]:
    """Return the cells that are seats, and those that are titles, labels and room names."""
    merged = {(first_row, first) for first_row, first, _, _ in table.merged}
    cells = list(_cells(table))
    short = [cell for cell in cells if _is_short(cell) and (cell.row, cell.column) not in merged]
    numbered = [cell for cell in short if _DIGIT.search(cell.text)]
    # Where most seats have a number, a word without one is a label: "Kitchen", "Window".
    seats = numbered if 2 * len(numbered) > len(short) else short
    chosen = set(seats)
    return seats, [cell for cell in cells if cell not in chosen]


def _cells(table: Table) -> Iterator[_Cell]:
    for row, texts in enumerate(table.rows):
        for column, text in enumerate(texts):
            if text:
                yield _Cell(row, column, text)


def _is_short(cell: _Cell) -> bool:
    return len(cell.text) <= _MAX_LENGTH and not cell.text.endswith(":")


def _read(
    table: Table, tables: tuple[Table, ...], width: int | None, depth: int | None
) -> DesksImport:
    seats, others = _seats(table)
    if not seats:
        raise PlanError("no_seat_grid", {"sheets": [table.name]})
    _refuse_twice(seats)
    notes = [
        Note("cell_skipped", {"value": cell.text, "cell": cell_name(cell.row, cell.column)})
        for cell in others
    ]
    left_out = [other.name for other in tables if other is not table and not other.hidden]
    if left_out:
        notes.insert(0, Note("sheet_chosen", {"sheet": table.name, "left_out": left_out}))
    if width is None or depth is None:
        values = {"width_mm": width or CELL_MM, "depth_mm": depth or CELL_MM}
        notes.append(Note("cell_size_assumed", values))
    floor = table.name or ONE_FLOOR
    desks = _desks(seats, floor, width or CELL_MM, depth or CELL_MM)
    return DesksImport(
        floors=floors_of([floor]),
        rooms=(),
        desks=desks,
        rows={cell.text: cell.row + 1 for cell in seats},
        notes=tuple(notes),
        sheet=table.name,
    )


def _desks(seats: list[_Cell], floor: str, width: int, depth: int) -> tuple[Desk, ...]:
    top = min(cell.row for cell in seats)
    left = min(cell.column for cell in seats)
    return tuple(
        Desk(
            id=cell.text,
            floor_id=floor,
            name=cell.text,
            x_mm=(cell.column - left) * width + width // 2,
            y_mm=(cell.row - top) * depth + depth // 2,
            width_mm=width,
            depth_mm=depth,
            is_cell=True,
        )
        for cell in seats
    )


def _refuse_twice(seats: list[_Cell]) -> None:
    places: dict[str, list[_Cell]] = defaultdict(list)
    for cell in seats:
        places[cell.text].append(cell)
    for text, same in places.items():
        if len(same) > 1:
            cells = [cell_name(cell.row, cell.column) for cell in same]
            raise PlanError("seat_twice", {"desk": text, "cells": cells}, row=same[1].row + 1)
