"""A new plan: today's seats from the roster, and nobody a winner in silence."""

from __future__ import annotations

from pathlib import Path

import pytest

from planner.imports.desks import DesksImport, read_desks
from planner.imports.new_plan import new_plan
from planner.imports.report import NOTES, Note
from planner.imports.roster import read_roster
from planner.model import Plan
from tests.planner.imports.tables_made import TODAY, csv_file

DESKS = ["desk|floor|x|y", "A1|1|0|0", "A2|1|1600|0", "A1|2|0|0", "B1|2|1600|0"]


@pytest.fixture
def desks(tmp_path: Path) -> DesksImport:
    """Four desks on two floors; A1 is on both."""
    return read_desks(csv_file(tmp_path / "desks.csv", [row.split("|") for row in DESKS]))


def plan_of(folder: Path, desks: DesksImport, *rows: str) -> tuple[Plan, list[Note]]:
    """Make a plan of these desks and a roster of these rows."""
    table = [row.split("|") for row in ("id|name|days|desk|locked", *rows)]
    roster = read_roster(csv_file(folder / "roster.csv", table), today=TODAY)
    plan, notes = new_plan("Kontor", desks, roster, plan_id="p")
    for note in notes:
        assert tuple(note.values) == NOTES[note.code]
    return plan, list(notes)


def test_desks_by_id_name_and_floor(tmp_path: Path, desks: DesksImport) -> None:
    """A desk is found by its id, its name, or floor and name, in any case."""
    plan, notes = plan_of(
        tmp_path, desks, "1|A||a2|", "2|B||1/A1|", "3|C||2 a1|", "4|D||B1|yes", "5|E|||yes"
    )
    assert plan.today == {"1": "A2", "2": "1/A1", "3": "2/A1", "4": "B1"}
    assert plan.scenario.locks == {"4": "B1", "5": ""}
    assert plan.scenarios["today"].locks == {}
    assert notes == [Note("kept_unseated", {"name": "E"}, 6)]


def test_desks_that_are_not_there(tmp_path: Path, desks: DesksImport) -> None:
    """A desk that nobody knows, or that two floors have, is told with the row; its lock falls."""
    plan, notes = plan_of(tmp_path, desks, "1|A||Z9|yes", "2|B||A1|")
    assert plan.today == {}
    assert plan.today_id is None
    assert list(plan.scenarios) == ["s1"]
    assert notes == [
        Note("desk_unknown", {"name": "A", "desk": "Z9"}, 2),
        Note("desk_ambiguous", {"name": "B", "desk": "A1", "floors": ["1", "2"]}, 3),
        Note("lock_dropped", {"name": "A", "desk": "Z9"}, 2),
    ]


def test_two_people_at_one_desk(tmp_path: Path, desks: DesksImport) -> None:
    """Two who would meet at a desk are both left out and told; two who never meet share it."""
    plan, notes = plan_of(
        tmp_path,
        desks,
        "1|A|ma-on|A2|yes",
        "2|B|on-fr|A2|",
        "3|C|ma-ti|B1|",
        "4|D|to-fr|B1|",
        "5|E|ingen|A2|",
    )
    assert plan.today == {"3": "B1", "4": "B1"}
    assert notes == [
        Note("desk_claimed_twice", {"desk": "A2", "names": ["A", "B"], "rows": [2, 3]}, 2),
        Note("lock_dropped", {"name": "A", "desk": "A2"}, 2),
    ]


def test_each_plan_is_one_of_its_own(tmp_path: Path, desks: DesksImport) -> None:
    """Plans get ids that no other has, and start with the usual rules."""
    roster = read_roster(csv_file(tmp_path / "r.csv", [["name"], ["Ole"]]), today=TODAY)
    one, _ = new_plan("x", desks, roster)
    two, _ = new_plan("x", desks, roster)
    assert one.id != two.id
    assert set(one.rules) == {"everyone-seated", "room-capacity"}
    assert (one.name, len(one.desks), len(one.floors)) == ("x", 4, 2)
