"""New from my spreadsheet: files, what was read, who counts as what, the plan."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from tests.ui.window.hands import click
from ui.dialogs.new_plan import NewPlan
from ui.newplan import read_people_file, role_groups, with_roles
from ui.settings import Settings

DESKS = "desk,x_mm,y_mm\nA1,0,0\nA2,1600,0\nA3,3200,0\n"
ROSTER = "name,department,desk\nAnn,Sales,A1\nBo,Marketing,A2\nCy,Nord,\n"


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    """A list of desks and a roster."""
    desks, roster = tmp_path / "desks.csv", tmp_path / "people_2026.csv"
    desks.write_text(DESKS, "utf-8")
    roster.write_text(ROSTER, "utf-8")
    return str(desks), str(roster)


@pytest.fixture
def dialog(qtbot: QtBot, settings: Settings) -> NewPlan:
    """The dialog, with nothing chosen yet."""
    made = NewPlan(settings)
    qtbot.addWidget(made)
    made.show()
    return made


def test_nothing_is_created_of_nothing(dialog: NewPlan) -> None:
    """Create waits for both files."""
    assert not dialog.button("create").isEnabled()


def test_both_files_make_a_plan(qtbot: QtBot, dialog: NewPlan, files: tuple[str, str]) -> None:
    """Desks and people become a plan with today's seats, named after the roster."""
    dialog.desks.chosen.emit(files[0])
    assert not dialog.button("create").isEnabled()
    dialog.people.chosen.emit(files[1])
    assert dialog.people.title == "people_2026.csv"
    click(qtbot, dialog.button("create"))
    assert dialog.plan is not None
    assert dialog.plan.name == "people 2026"
    assert len(dialog.plan.desks) == len(dialog.plan.people) == 3
    assert len(dialog.plan.today) == 2


def test_files_are_taken_for_what_they_are(dialog: NewPlan, files: tuple[str, str]) -> None:
    """Dropped files find their place in any order."""
    dialog.take(files[1])
    dialog.take(files[0])
    assert dialog.button("create").isEnabled()
    assert dialog.desks.title == "desks.csv"


def test_a_role_can_be_said(qtbot: QtBot, dialog: NewPlan, files: tuple[str, str]) -> None:
    """A department that no word tells is counted as what the user says."""
    dialog.read_desks(files[0])
    dialog.read_people(files[1])
    boxes = [box for box in dialog.findChildren(QComboBox) if "Nord" in box.accessibleName()]
    box = boxes[-1]
    box.setCurrentIndex(box.findData("marketing"))
    box.activated.emit(box.currentIndex())
    click(qtbot, dialog.button("create"))
    assert dialog.plan is not None
    roles = sorted(person.role for person in dialog.plan.people.values())
    assert roles == ["marketing", "marketing", "sales"]


def test_a_bad_file_is_a_sentence_at_its_place(dialog: NewPlan, tmp_path: Path) -> None:
    """What cannot be read is told beside the button, without its whole path."""
    path = tmp_path / "empty.csv"
    path.write_text("", "utf-8")
    dialog.read_people(str(path))
    assert dialog.people.title == "People"
    assert "empty.csv" in dialog.people.found
    assert str(tmp_path) not in dialog.people.found


def test_groups_follow_what_was_said(files: tuple[str, str]) -> None:
    """Saying a role changes the people of that group and nobody else."""
    roster = read_people_file(files[1])
    groups = {group.text: group for group in role_groups(roster)}
    assert groups["Sales"].role == "sales"
    said = with_roles(roster, {groups["Nord"].key: "sales"})
    assert [person.role for person in said.people] == ["sales", "marketing", "sales"]


def test_a_grid_workbook_brings_both(dialog: NewPlan, shared: Path) -> None:
    """A workbook with a seat map and names fills both places and asks for the size of a cell."""
    dialog.take(str(shared / "benchmarks" / "seetd" / "seetd_example.xlsx"))
    assert dialog.button("create").isEnabled()
    assert dialog.cell.isVisible()
    dialog.cell.setValue(2.0)
    dialog.choose("create")
    assert dialog.plan is not None
    assert {desk.width_mm for desk in dialog.plan.desks.values()} == {2000}
