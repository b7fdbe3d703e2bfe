"""``new`` makes a plan from people's own files and says plainly what it read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from planner import files
from planner.check import check
from planner.exports import desk_labels
from tests.ui.cli.files import DANISH, DESKS, GRID, NAMES, text, workbook
from tests.ui.cli.run import Runner


@pytest.fixture
def grid(tmp_path: Path) -> Path:
    """A workbook with a seat grid and the people who sit on it."""
    return workbook(tmp_path / "floor.xlsx", seat_map=GRID, names=NAMES)


@pytest.fixture
def desks(tmp_path: Path) -> Path:
    """A bench of four as CSV."""
    return text(tmp_path / "desks.csv", DESKS)


@pytest.fixture
def danish(tmp_path: Path) -> Path:
    """A Danish staff list as an old Excel writes it."""
    return text(tmp_path / "liste.csv", DANISH, "cp1252")


def test_seat_grid_from_new_to_proof(run: Runner, grid: Path, tmp_path: Path) -> None:
    """From one workbook to a seating in which everybody is covered, and lists that agree."""
    out = tmp_path / "s.seatplan"
    roles = ("--sales", "1,2", "--marketing", "3,4")
    said = run("new", out, "--seat-grid", grid, "--roster", grid, *roles)
    assert said.code == 0, said.err
    assert "Sales: 6 (team “1”: 3, team “2”: 3)" in said.out
    assert "Marketing: 6 (team “3”: 3, team “4”: 3)" in said.out
    plan = files.load(out)
    assert len(plan.today) == len(plan.desks) == 12
    said = run("solve", out, "--time", "10", "--json")
    found = json.loads(said.out)
    assert (said.code, found["seated"], found["not_covered"]) == (0, 12, 0)
    assert run("check", out).code == 0


def test_size_of_a_cell_is_said_or_assumed(run: Runner, grid: Path, tmp_path: Path) -> None:
    """Without --cell-mm the assumption is told; with it the desks have that size."""
    out = tmp_path / "s.seatplan"
    said = run("new", out, "--seat-grid", grid, "--roster", grid)
    assert "A cell of the grid was taken as 1.6 m by 1.6 m" in said.out
    said = run("new", out, "--seat-grid", grid, "--roster", grid, "--cell-mm", "2000", "--force")
    assert "A cell of the grid" not in said.out
    assert {desk.width_mm for desk in files.load(out).desks.values()} == {2000}


def test_danish_roster(run: Runner, desks: Path, danish: Path, tmp_path: Path) -> None:
    """Every letter, ids with zeros, office days, teams; the leaver is left out and told."""
    out = tmp_path / "d.seatplan"
    said = run("new", out, "--desks", desks, "--roster", danish, "--name", "Kontoret")
    assert said.code == 0, said.err
    plan = files.load(out)
    assert plan.name == "Kontoret"
    assert {p.id: (p.name, p.days) for p in plan.people.values()} == {
        "00007": ("Søren Øgård", "MTW--"),
        "00008": ("Åse Kjærø", "-TWT-"),
        "00009": ("Bjørn Ås", "M-W-F"),
        "00010": ("Ida Bæk", "MTWTF"),
    }
    assert [p.role for p in plan.people.values()] == ["other", "sales", "sales", "marketing"]
    assert plan.teams[plan.people["00008"].team_id or ""].name == "Salg Øst"
    assert plan.people["00008"].manager_id == "00007"
    assert "Row 6: Ole Væk was left out, with 2020-01-01 as the last day." in said.out
    assert "Columns not read, and not kept: Løn." in said.out
    assert b"31.137" not in out.read_bytes()


def test_desks_stand_where_the_file_says(
    run: Runner, desks: Path, danish: Path, tmp_path: Path
) -> None:
    """Names, places, angles and features of the CSV are those of the plan."""
    out = tmp_path / "d.seatplan"
    assert run("new", out, "--desks", desks, "--roster", danish).code == 0
    plan = files.load(out)
    assert sorted(desk_labels(plan).values()) == ["A1", "A2", "A3", "A4"]
    first = next(desk for desk in plan.desks.values() if desk.name == "A1")
    assert (first.x_mm, first.y_mm, first.angle_deg) == (800, 400, 180)
    assert first.features == ("window",)
    assert check(plan).unseated


def test_floor_plan_lies_under_the_first_floor(
    run: Runner, desks: Path, danish: Path, tmp_path: Path
) -> None:
    """A picture is embedded, as wide as the desks until it is calibrated."""
    picture, out = tmp_path / "plan.png", tmp_path / "d.seatplan"
    image = QImage(320, 200, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    assert image.save(str(picture))
    options = ("--desks", desks, "--roster", danish)
    assert run("new", out, *options, "--floor-plan", picture).code == 0
    plan = files.load(out)
    (floor,) = plan.floors.values()
    assert floor.background is not None
    assert plan.pictures[floor.background.picture_id].width_px == 320
    assert (floor.background.x_mm, floor.background.length_mm) == (0, 3200)
    sentence = run.refused("new", tmp_path / "e.seatplan", *options, "--floor-plan", desks)
    assert "no PNG or JPEG picture" in sentence
    assert not (tmp_path / "e.seatplan").exists()


def test_second_reading_gives_the_same_plan(
    run: Runner, desks: Path, danish: Path, tmp_path: Path
) -> None:
    """The exported roster, read again, gives the same people."""
    one, other, roster = tmp_path / "1.seatplan", tmp_path / "2.seatplan", tmp_path / "r.csv"
    assert run("new", one, "--desks", desks, "--roster", danish).code == 0
    assert run("solve", one, "--time", "2").code in (0, 1)
    assert run("export", one, roster, "--what", "roster").code == 0
    assert run("new", other, "--desks", desks, "--roster", roster).code == 0
    before, after = files.load(one), files.load(other)
    for person in before.people.values():
        again = after.people[person.id]
        assert (again.name, again.role, again.days) == (person.name, person.role, person.days)
        assert again.manager_id == person.manager_id
    assert after.today == before.seats


def test_nothing_is_replaced_unasked(run: Runner, grid: Path, small: Path) -> None:
    """OUT that is there stays as it is."""
    before = small.read_bytes()
    sentence = run.refused("new", small, "--seat-grid", grid, "--roster", grid)
    assert sentence == (
        f"{small}: there is a file of this name already; choose another name, or add --force."
    )
    assert small.read_bytes() == before


def test_desks_or_a_grid(run: Runner, grid: Path, desks: Path, tmp_path: Path) -> None:
    """One of the two is needed, and not both."""
    out = tmp_path / "x.seatplan"
    assert "one of --desks --seat-grid is needed" in run.refused("new", out, "--roster", grid)
    sentence = run.refused("new", out, "--roster", grid, "--desks", desks, "--seat-grid", grid)
    assert "--seat-grid does not go together with --desks" in sentence
