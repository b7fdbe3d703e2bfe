"""Seat grids: a filled cell is a seat, a blank one aisle."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from planner.beside import beside_graph
from planner.errors import PlanError
from planner.imports.desks import DesksImport
from planner.imports.new_plan import new_plan
from planner.imports.report import NOTES
from planner.imports.roster import read_roster
from planner.imports.seatgrid import read_seat_grid
from tests.planner.imports.tables_made import TODAY, Cell, csv_file, workbook

GRID: list[list[Cell]] = [[1, 2, None, 5], [3, 4, None, 6], [], [7, "8b", None, "009"]]
NAMES: list[list[Cell]] = [
    [None, "Names", "Teams", "current seat"],
    [None, "A1", 1, 1],
    [None, "B2", 3, 2],
    [None, "C3", 1, "009"],
    [None, "D4", 3, None],
]


def read(path: Path, **options: Any) -> DesksImport:
    """Read a grid and check that the notes are all declared."""
    grid = read_seat_grid(path, **options)
    for note in grid.notes:
        assert tuple(note.values) == NOTES[note.code]
    return grid


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A workbook with instructions, a grid and the people who sit in it."""
    notes: list[list[Cell]] = [["seat_map:", "The seats, one a cell"], ["names:", "The people"]]
    return workbook(tmp_path / "grid.xlsx", {"info": notes, "seat_map": GRID, "names": NAMES})


def test_cells_become_desks(book: Path) -> None:
    """Each filled cell is a desk in its place; text keeps its zeros, numbers have no point."""
    grid = read(book)
    assert grid.sheet == "seat_map"
    assert [desk.name for desk in grid.desks] == ["1", "2", "5", "3", "4", "6", "7", "8b", "009"]
    assert all(desk.is_cell and desk.width_mm == 1600 for desk in grid.desks)
    places = {desk.name: (desk.x_mm, desk.y_mm) for desk in grid.desks}
    assert places["1"] == (800, 800)
    assert places["6"] == (3 * 1600 + 800, 2400)
    assert places["7"] == (800, 3 * 1600 + 800)
    assert [note.code for note in grid.notes] == ["sheet_chosen", "cell_size_assumed"]


def test_size_of_a_cell_is_said(book: Path) -> None:
    """A size that is given is used, and nothing is assumed."""
    grid = read(book, cell_width_mm=2000, cell_depth_mm=1000)
    assert (grid.desks[1].x_mm, grid.desks[3].y_mm) == (3000, 1500)
    assert "cell_size_assumed" not in {note.code for note in grid.notes}


def test_grid_and_names_make_a_plan(book: Path) -> None:
    """The same workbook gives seats, people, today's seating, and cells beside each other."""
    roster = read_roster(book, today=TODAY, sales=["1"], marketing=["3"])
    plan, notes = new_plan("Grid", read(book), roster, plan_id="p")
    assert notes == ()
    assert plan.today == {"a1": "1", "b2": "2", "c3": "009"}
    assert plan.seats == plan.today
    assert (plan.today_id, plan.scenario_id) == ("today", "s1")
    assert [person.role for person in plan.people.values()] == [
        "sales", "marketing", "sales", "marketing",
    ]  # fmt: skip
    graph = beside_graph(plan)
    assert set(graph.neighbours["1"]) == {"2", "3"}
    assert graph.neighbours["009"] == ()


def test_titles_and_merged_cells_are_skipped(tmp_path: Path) -> None:
    """Titles, room names and merged tables are no seats, and each is told with its cell."""
    rows: list[list[Cell]] = [["Plan over 1. sal, øst"], [1, 2, 3, "Køkken"], [4, 5, 6]]
    path = workbook(
        tmp_path / "a.xlsx",
        {"Etage": rows},
        merged={"Etage": [(3, 0, 3, 2, "M1"), (4, 0, 4, 1, "9")]},
    )
    grid = read(path)
    assert [desk.name for desk in grid.desks] == ["1", "2", "3", "4", "5", "6"]
    assert [dict(note.values) for note in grid.notes if note.code == "cell_skipped"] == [
        {"value": "Plan over 1. sal, øst", "cell": "A1"},
        {"value": "Køkken", "cell": "D2"},
        {"value": "M1", "cell": "A4"},
        {"value": "9", "cell": "A5"},
    ]
    assert grid.floors[0].name == "Etage"


def test_seats_may_be_words(tmp_path: Path) -> None:
    """A grid of words has words for seats."""
    grid = read(csv_file(tmp_path / "a.csv", [["Ane", "Bo"], ["Eva", ""]]))
    assert [desk.id for desk in grid.desks] == ["Ane", "Bo", "Eva"]
    assert grid.floors[0].id == "1"


def test_seat_twice(tmp_path: Path) -> None:
    """A seat that is in the grid twice is refused with both cells."""
    path = workbook(tmp_path / "a.xlsx", {"seats": [list(range(20)), [30, 5]]})
    with pytest.raises(PlanError) as caught:
        read(path)
    assert (caught.value.code, caught.value.row) == ("seat_twice", 2)
    assert caught.value.values == {"desk": "5", "cells": ["F1", "B2"]}


def test_no_grid(tmp_path: Path) -> None:
    """A workbook without a grid is refused with the sheets that it has."""
    path = workbook(tmp_path / "a.xlsx", {"names": NAMES, "tom": []})
    with pytest.raises(PlanError) as caught:
        read(path)
    assert caught.value.values == {"sheets": ["names", "tom"]}
    with pytest.raises(PlanError, match="no_seat_grid"):
        read(path, sheet="tom")
    assert caught.value.file == str(path)


def test_sheet_by_its_name(tmp_path: Path) -> None:
    """Where no sheet looks like a grid, the one that is named like one is taken."""
    path = workbook(tmp_path / "a.xlsx", {"a": [["x"]], "Plads": [["101"]]})
    assert [desk.name for desk in read(path).desks] == ["101"]
