"""The shared sample files: real exports and look-alikes, each read to a sensible result."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from planner.check import check
from planner.errors import PlanError
from planner.imports.new_plan import new_plan
from planner.imports.roster import RosterImport, read_roster
from planner.imports.seatgrid import read_seat_grid
from tests.planner.imports.tables_made import TODAY


def roster(shared: Path, name: str) -> RosterImport:
    """Read one of the shared rosters."""
    return read_roster(next((shared / "samples" / "rosters").glob(name + "*")), today=TODAY)


@pytest.mark.parametrize(
    ("name", "people", "sales", "leavers"),
    [
        ("bamboohr_directory", 9, 0, 3),
        ("dansk_medarbejderliste", 19, 3, 1),
        ("entra_bulk_create", 5, 0, 0),
        ("google_workspace", 12, 0, 0),
        ("m365_import", 5, 0, 0),
        ("medarbejdere_messy", 20, 3, 0),
        ("orangehrm_import", 8, 0, 0),
        ("smartplan_eksport", 9, 9, 0),
        ("workday_worker", 12, 0, 0),
    ],
)
def test_people_of_each_roster(
    shared: Path, name: str, people: int, sales: int, leavers: int
) -> None:
    """Each roster gives its people, all with a name and none of them twice."""
    found = roster(shared, name)
    roles = Counter(person.role for person in found.people)
    assert (len(found.people), roles["sales"], len(found.leavers)) == (people, sales, leavers)
    assert all(person.name.strip() == person.name != "" for person in found.people)


def test_roster_without_names(shared: Path) -> None:
    """A data set without a single name is refused as that."""
    with pytest.raises(PlanError, match="no_names"):
        roster(shared, "ibm_hr_attrition")


def test_danish_roster_in_full(shared: Path) -> None:
    """Letters, ids with zeros, days and teams are right, and the leaver is left out."""
    found = roster(shared, "dansk_medarbejderliste")
    people = {person.id: person for person in found.people}
    teams = {team.id: team.name for team in found.teams}
    assert list(people)[:3] == ["00007", "00008", "00009"]
    first, second, third = list(people.values())[:3]
    assert (first.name, first.days, teams[first.team_id or ""]) == (
        "Søren Østergaard", "MTW--", "Bogholderi",
    )  # fmt: skip
    assert (second.name, second.days, teams[second.team_id or ""]) == (
        "Åse Kjær", "-TWT-", "Løn & Ferie",
    )  # fmt: skip
    assert (third.name, third.days, teams[third.team_id or ""]) == (
        "Bjørn Ågård", "M-W-F", "Salg Øst",
    )  # fmt: skip
    assert (people["00010"].days, people["00010"].tags) == ("MTWTF", ("Projekt Ny Sal",))
    assert people["00016"].name == people["00017"].name == "Maria Jensen"
    assert all(person.manager_id in (None, "00007") for person in people.values())
    assert [(leaver.name, leaver.row) for leaver in found.leavers] == [("Nikolaj Toft", 20)]


def test_seat_grid_with_its_people(shared: Path) -> None:
    """36 seats, 36 people, today's silos: nobody sits beside the other side."""
    path = shared / "benchmarks" / "seetd" / "seetd_example.xlsx"
    people = read_roster(path, today=TODAY, sales=["1", "2"], marketing=["3", "4"])
    plan, notes = new_plan("seetd", read_seat_grid(path), people)
    assert (len(plan.desks), len(plan.people), len(plan.today)) == (36, 36, 36)
    assert notes == ()
    verdict = check(plan)
    assert (verdict.sales.covered, verdict.sales.total) == (0, 18)
    assert verdict.marketing.total == 18
