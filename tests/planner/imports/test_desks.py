"""Desks from tables: places, units, rooms, and what is refused."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.errors import PlanError
from planner.imports.desks import DesksImport, read_desks
from planner.imports.report import NOTES
from planner.model import Desk, Floor
from tests.planner.imports.tables_made import csv_file, workbook


def read(path: Path, **options: Any) -> DesksImport:
    """Read desks and check that the notes are all declared."""
    desks = read_desks(path, **options)
    for note in desks.notes:
        assert tuple(note.values) == NOTES[note.code]
    return desks


def read_rows(folder: Path, *rows: str, delimiter: str = ",") -> DesksImport:
    """Read a CSV file of these rows, cells parted by bars."""
    return read(csv_file(folder / "desks.csv", [row.split("|") for row in rows], delimiter))


def refusal(folder: Path, *rows: str) -> PlanError:
    """Return the error that such a file is refused with."""
    with pytest.raises(PlanError) as caught:
        read_rows(folder, *rows)
    assert caught.value.file == str(folder / "desks.csv")
    return caught.value


def noted(desks: DesksImport, code: str) -> list[object]:
    """Return the values of all notes of a code."""
    return [dict(note.values) for note in desks.notes if note.code == code]


def test_all_columns(tmp_path: Path) -> None:
    """Every column of the interface arrives in its field."""
    desks = read_rows(
        tmp_path,
        "desk|floor|room|x_mm|y_mm|angle_deg|width_mm|depth_mm|features",
        "001|1. sal||1600|-800|90|1400|700|window;hæve-sænke",
        "002|st.||0.4|0|||||",
    )
    assert desks.desks == (
        Desk(
            id="001",
            floor_id="1. sal",
            name="001",
            x_mm=1600,
            y_mm=-800,
            angle_deg=90,
            width_mm=1400,
            depth_mm=700,
            features=("window", "sit-stand"),
        ),
        Desk(id="002", floor_id="st.", name="002", x_mm=0, y_mm=0),
    )
    assert desks.floors == (Floor(id="st.", name="st."), Floor(id="1. sal", name="1. sal", rank=1))
    assert desks.rows == {"001": 2, "002": 3}


def test_only_name_and_place_are_needed(tmp_path: Path) -> None:
    """Three columns are enough; the floor has a name all the same."""
    desks = read_rows(tmp_path, "Plads|X|Y", "A1|0|0", "A2|1600|0")
    assert [desk.floor_id for desk in desks.desks] == ["1", "1"]
    assert desks.floors == (Floor(id="1", name="1"),)


def test_floor_column_without_a_floor(tmp_path: Path) -> None:
    """A column for the floor that nobody filled in names none."""
    desks = read_rows(tmp_path, "desk|floor|x|y", "A1||0|0", "A2||1600|0")
    assert [desk.floor_id for desk in desks.desks] == ["1", "1"]


def test_rooms_side_by_side_without_a_gap(tmp_path: Path) -> None:
    """Rooms whose desks touch are drawn tight, and still meet nowhere."""
    rows = [
        f"{room}{i}|{room}|{1600 * i + x}|0"
        for room, x in (("A", 0), ("B", 8000))
        for i in range(5)
    ]
    desks = read_rows(tmp_path, "desk|room|x|y", *rows)
    assert [(room.name, room.outline[0][0], room.outline[2][0]) for room in desks.rooms] == [
        ("A", -800, 7200), ("B", 7200, 15200),
    ]  # fmt: skip


def test_units_and_decimal_commas(tmp_path: Path) -> None:
    """Metres and centimetres in the header, commas for decimals, turns beyond a full one."""
    desks = read_rows(
        tmp_path,
        "Plads|x_m|Y (cm)|Bredde (cm)|Vinkel",
        "A1|1,6|-80|140|450",
        "A2|3,25|1.600,5||-90",
        delimiter=";",
    )
    first, second = desks.desks
    assert (first.x_mm, first.y_mm, first.width_mm, first.angle_deg) == (1600, -800, 1400, 90)
    assert (second.x_mm, second.y_mm, second.width_mm, second.angle_deg) == (3250, 16005, 1600, 270)


def test_same_name_on_two_floors(tmp_path: Path) -> None:
    """A name that is on two floors gets the floor into its id; others keep their name."""
    desks = read_rows(tmp_path, "desk|floor|x|y", "A|1|0|0", "A|2|0|0", "B|2|1600|0")
    assert [desk.id for desk in desks.desks] == ["1/A", "2/A", "B"]
    assert [desk.name for desk in desks.desks] == ["A", "A", "B"]


@pytest.mark.parametrize("again", ["A1|1|0|0", "A1|1|1600|0"])
def test_desk_twice(tmp_path: Path, again: str) -> None:
    """A desk twice on one floor is refused with both rows, even where they are alike."""
    error = refusal(tmp_path, "desk|floor|x|y", "A1|1|0|0", "A2|1|800|0", again)
    assert (error.code, error.row) == ("desk_twice", 4)
    assert error.values == {"desk": "A1", "floor": "1", "rows": [2, 4]}


@pytest.mark.parametrize("value", ["left", "NaN", "inf", "1e999", "", "11000001", "1;2"])
def test_text_as_coordinate(tmp_path: Path, value: str) -> None:
    """What is no place on a floor is refused with value, column and row."""
    error = refusal(tmp_path, "desk|x_mm|y_mm", "A1|0|0", f"A2|{value}|0")
    assert (error.code, error.row) == ("bad_number", 3)
    assert error.values == {"value": value, "column": "x_mm"}


@pytest.mark.parametrize(
    ("row", "column"), [("A|0|0|0|5|", "width"), ("A|0|0|9|-5|", "depth"), ("A|0|0|||x", "angle")]
)
def test_sizes_that_cannot_be(tmp_path: Path, row: str, column: str) -> None:
    """A desk has a size and an angle, or they are left to the usual ones."""
    error = refusal(tmp_path, "desk|x|y|width|depth|angle", row)
    assert (error.code, error.values["column"]) == ("bad_number", column)


def test_rows_without_name_or_floor(tmp_path: Path) -> None:
    """A place without a desk, and a desk without its floor where others have one, are refused."""
    error = refusal(tmp_path, "desk|x|y", "A|0|0", "|5|5")
    assert (error.code, error.row) == ("no_desk_name", 3)
    error = refusal(tmp_path, "desk|floor|x|y", "A|1|0|0", "B||5|5")
    assert (error.code, error.values, error.row) == ("no_floor", {"desk": "B"}, 3)


def test_empty_floor_column_is_one_floor(tmp_path: Path) -> None:
    """Where nobody fills the column of floors in, all desks are on one."""
    desks = read_rows(tmp_path, "desk|floor|x|y", "A||0|0", "B||5|5")
    assert len(desks.floors) == 1
    assert {desk.floor_id for desk in desks.desks} == {desks.floors[0].id}


def test_missing_columns(tmp_path: Path) -> None:
    """A file without places is refused with what is missing and what is there."""
    error = refusal(tmp_path, "Plads|Etage|Bredde", "A|1|5")
    assert error.code == "no_desk_columns"
    assert error.values == {"missing": ["x", "y"], "columns": ["Plads", "Etage", "Bredde"]}
    assert refusal(tmp_path, "1|2").values["missing"] == ["desk", "x", "y"]


@pytest.mark.parametrize("rows", [[""], ["desk|x|y"]])
def test_no_desks(tmp_path: Path, rows: list[str]) -> None:
    """A file with no desk in it is refused."""
    assert refusal(tmp_path, *rows).code == "no_desks"


def test_angles_are_whole(tmp_path: Path) -> None:
    """Half degrees are rounded, and that is told; two desks in one place are told."""
    desks = read_rows(tmp_path, "desk|x|y|angle", "A|0|0|44.6", "B|0|0|90°")
    assert [desk.angle_deg for desk in desks.desks] == [45, 90]
    assert noted(desks, "angle_rounded") == [{"desk": "A", "value": "44.6", "angle_deg": 45}]
    assert noted(desks, "same_place") == [{"desks": ["A", "B"]}]


def test_rooms_are_drawn_round_their_desks(tmp_path: Path) -> None:
    """A room that is named gets a rectangle, large enough to work in, and said to be a guess."""
    desks = read_rows(
        tmp_path, "desk|room|x|y", "A1|Nord|0|0", "A2|Nord|1600|0", "B1|Syd|9000|0", "C|| 5000|9000"
    )
    assert [(room.id, room.name, room.floor_id) for room in desks.rooms] == [
        ("Nord", "Nord", "1"), ("Syd", "Syd", "1"),
    ]  # fmt: skip
    for room in desks.rooms:
        (left, top), _, (right, bottom), _ = room.outline
        assert (right - left) * (bottom - top) >= 8_000_000
        for desk in desks.desks:
            x, y = desk.seat_point
            is_in = left < x < right and top < y < bottom
            assert is_in == (desk.name[0] == room.name.replace("Nord", "A").replace("Syd", "B"))
    assert noted(desks, "rooms_guessed") == [{"rooms": ["Nord", "Syd"]}]


def test_rooms_that_would_overlap_are_not_drawn(tmp_path: Path) -> None:
    """A room whose rectangle would take in another's desks is left undrawn, and told."""
    desks = read_rows(
        tmp_path, "desk|room|x|y", "A1|Nord|0|0", "B1|Syd|1600|0", "A2|Nord|3200|0", "C1|Øst|0|9000"
    )
    assert [room.name for room in desks.rooms] == ["Øst"]
    assert noted(desks, "room_not_drawn") == [
        {"room": "Nord", "floor": "1", "desks": ["A1", "A2"]},
        {"room": "Syd", "floor": "1", "desks": ["B1"]},
    ]


def test_workbook_with_more_sheets(tmp_path: Path) -> None:
    """The sheet with places is found by itself, or said."""
    path = workbook(
        tmp_path / "a.xlsx",
        {"Info": [["Pladser"]], "Pladser": [["Plads", "x", "y"], ["001", 0, 0], [2, 1600.0, 0]]},
    )
    desks = read(path)
    assert [desk.name for desk in desks.desks] == ["001", "2"]
    assert (desks.sheet, read(path, sheet="pladser").sheet) == ("Pladser", "Pladser")
    with pytest.raises(PlanError, match="no_such_sheet"):
        read(path, sheet="x")
    with pytest.raises(PlanError, match="no_desk_columns"):
        read(path, sheet="Info")


@given(
    st.lists(
        st.lists(
            st.text(max_size=10)
            | st.sampled_from(["0", "1600", "-1,5", "1e9", "nan", "A1", "Nord", "1.600"]),
            min_size=3,
            max_size=9,
        ),
        max_size=6,
    ),
    st.sampled_from(";,\t|"),
)
@settings(max_examples=300)
def test_any_rows_are_desks_or_refused(
    tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]], delimiter: str
) -> None:
    """Whatever stands below the header: desks, or a PlanError."""
    header = ["desk", "x", "y", "floor", "room", "angle", "width", "depth", "features"]
    path = tmp_path_factory.getbasetemp() / "any-desks.csv"
    text = "\n".join(delimiter.join(row) for row in [header, *rows])
    path.write_text(text, "utf-8", newline="")
    try:
        desks = read(path)
    except PlanError as error:
        assert error.file == str(path)  # noqa: PT017 - either outcome is right
        return
    assert len({desk.id for desk in desks.desks}) == len(desks.desks) > 0
