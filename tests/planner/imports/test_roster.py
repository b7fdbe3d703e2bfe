"""Rosters: who is read, who is left out and why, and what is never kept."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.errors import PlanError
from planner.exports.csv import csv_bytes
from planner.exports.rows import ROSTER_COLUMNS, roster_rows
from planner.files import dumps
from planner.imports.desks import DesksImport
from planner.imports.new_plan import new_plan
from planner.imports.report import NOTES, Leaver, Skipped
from planner.imports.roster import RosterImport, read_roster
from planner.model import Person
from tests.planner.imports.tables_made import DANISH, TODAY, Cell, csv_file, workbook


def read(path: Path, **options: Any) -> RosterImport:
    """Read a roster as of today, and check that its notes are all declared."""
    roster = read_roster(path, today=TODAY, **options)
    for note in roster.notes:
        assert tuple(note.values) == NOTES[note.code]
    return roster


def read_rows(folder: Path, *rows: str, **options: Any) -> RosterImport:
    """Read a CSV file of these rows, cells parted by bars."""
    return read(csv_file(folder / "roster.csv", [row.split("|") for row in rows]), **options)


def refusal(folder: Path, *rows: str) -> PlanError:
    """Return the error that such a roster is refused with."""
    with pytest.raises(PlanError) as caught:
        read_rows(folder, *rows)
    assert caught.value.file == str(folder / "roster.csv")
    return caught.value


def noted(roster: RosterImport, code: str) -> list[dict[str, object]]:
    """Return the values of all notes of a code, with the row."""
    return [
        {**note.values, "row": note.row} if note.row else dict(note.values)
        for note in roster.notes
        if note.code == code
    ]


@pytest.fixture
def danish(tmp_path: Path) -> RosterImport:
    """The Danish export, in Windows-1252 with semicolons."""
    return read(csv_file(tmp_path / "dansk.csv", DANISH, ";", "cp1252"))


def test_danish_export(danish: RosterImport) -> None:
    """Letters, ids with zeros, teams, days, managers and roles are right."""
    people = {person.id: person for person in danish.people}
    assert list(people) == ["00041", "00042", "00043", "00044", "00046"]
    assert people["00042"] == Person(
        id="00042",
        name="Søren Æbelø",
        role="sales",
        email="soeren@example.com",
        title="Sælger",
        department="Salg",
        team_id="salg-vest",
        manager_id="00041",
        days="-TWT-",
    )
    assert [person.days for person in danish.people] == [
        "MTW--",
        "-TWT-",
        "M-W-F",
        "MTWTF",
        "MTWTF",
    ]
    assert people["00041"].tags == ("Projekt Ø",)
    assert people["00043"].role == "marketing"
    assert people["00043"].manager_id == people["00044"].manager_id == "00041"
    assert people["00044"].name == people["00043"].name
    assert [team.name for team in danish.teams] == [
        "Salg Vest",
        "Content",
        "Løn & Ferie",
        "Ledelse",
    ]
    assert danish.seats == {"00041": "A1", "00042": "A2", "00043": "A3"}


def test_leavers_are_left_out_and_told(danish: RosterImport) -> None:
    """Who leaves within eight weeks is listed; later dates, and starts to come, are kept."""
    assert danish.leavers == (Leaver(6, "Bo Ås", date(2026, 12, 31)),)
    people = {person.id: person for person in danish.people}
    assert people["00043"].leave_date == date(2027, 6, 1)
    assert people["00046"].start_date == date(2027, 2, 1)
    assert people["00042"].start_date is None


def test_what_is_unclear_is_told(danish: RosterImport) -> None:
    """Days and roles that were not understood are told with name and row, never guessed."""
    assert noted(danish, "days_unclear") == [
        {"name": "Eva Dam", "value": "hver anden onsdag", "row": 7}
    ]
    assert noted(danish, "role_unclear") == [
        {"name": "Eva Dam", "field": "department", "value": "Salg & Marketing", "row": 7}
    ]
    assert danish.role_sources["00042"].field == "department"
    assert noted(danish, "encoding_guessed") == [{"encoding": "cp1252"}]


def test_private_columns_are_never_kept(danish: RosterImport) -> None:
    """Pay, CPR numbers and remarks leave no trace in the plan."""
    assert noted(danish, "column_refused") == [{"column": "CPR-nr."}]
    assert noted(danish, "columns_left_out") == [{"columns": ("Månedsløn", "Bemærkninger")}]
    plan, _ = new_plan("x", DesksImport((), (), (), {}, ()), danish)
    data = dumps(plan).decode()
    assert not any(text in data for text in ("010170", "31.137", "31137", "Lys; lyd"))


@pytest.mark.parametrize(
    ("header", "cells"),
    [
        ("Id", ["010170-1234", "020280-2345"]),
        ("Nr", ["0101701234", "0202802345"]),
        ("Personnummer", ["1", "2"]),
        ("Tags", ["x", "CPR 010170-1234"]),
    ],
)
def test_numbers_of_persons_are_refused(tmp_path: Path, header: str, cells: list[str]) -> None:
    """A column with civil registration numbers is refused, whatever it is called."""
    rows = [f"Ole{i}|{cell}" for i, cell in enumerate(cells)]
    roster = read_rows(tmp_path, f"Navn|{header}", *rows)
    assert noted(roster, "column_refused") == [{"column": header}]
    assert [person.id for person in roster.people] == ["ole0", "ole1"]
    assert all(person.tags == () for person in roster.people)


def test_our_own_roster_comes_back(tmp_path: Path) -> None:
    """The CSV that the program writes reads as the same people, desks and locks."""
    own = [
        "id,name,role,team,title,manager,days,tags,needs,strengths,desk_needs,desk,locked",
        '007,"Søren ""S"" Ø",sales,Nord,=KAM,,MT-TF,"dk, se","better_leads, more_leads",crm_use,'
        "window,A-1,yes",
        "8,Ana,marketing,Nord,,007,-----,,lead_follow_up,,,,no",
        "9,Bo,other,,Sælger,007,MTWTFSS,,,,,,yes",
    ]
    (tmp_path / "own.csv").write_text("\n".join(own), "utf-8")
    roster = read(tmp_path / "own.csv")
    first, second, third = roster.people
    assert (first.id, first.name, first.role, first.title) == (
        "007",
        'Søren "S" Ø',
        "sales",
        "=KAM",
    )
    assert (first.days, first.tags, first.needs) == (
        "MT-TF", ("dk", "se"), ("better_leads", "more_leads"),
    )  # fmt: skip
    assert (first.strengths, first.desk_needs) == (("crm_use",), ("window",))
    assert (second.days, second.manager_id, second.role) == ("-----", "007", "marketing")
    assert (third.days, third.role) == ("MTWTFSS", "other")
    assert roster.seats == {"007": "A-1"}
    assert roster.locks == {"007", "9"}
    empty = DesksImport((), (), (), {}, ())
    plan, _ = new_plan("x", empty, roster)
    again = tmp_path / "again.csv"
    for excel in (False, True):
        again.write_bytes(csv_bytes(ROSTER_COLUMNS, roster_rows(plan), excel=excel))
        assert read(again).people == roster.people
        assert read(again).teams == roster.teams


def test_two_people_with_one_id(tmp_path: Path) -> None:
    """One id for two people is refused with the id and both rows."""
    error = refusal(tmp_path, "id|name", "7|Ole", "8|Eva", "7|Bo")
    assert (error.code, error.row) == ("id_twice", 4)
    assert error.values == {"id": "7", "rows": [2, 4], "names": ["Ole", "Bo"]}


def test_no_names(tmp_path: Path) -> None:
    """A roster without names is refused with the headers that it has."""
    error = refusal(tmp_path, "EmployeeNumber|Department|Age", "1|Sales|40")
    assert error.code == "no_names"
    assert error.values["columns"] == ["EmployeeNumber", "Department", "Age"]
    assert refusal(tmp_path, "1|2", "3|4").values["columns"] == ["1", "2"]


@pytest.mark.parametrize("rows", [["name|id"], [""], ["name|team", "|Nord"]])
def test_empty_rosters(tmp_path: Path, rows: Sequence[str]) -> None:
    """A roster with nobody in it is refused."""
    assert refusal(tmp_path, *rows).code == "empty_roster"


def test_everybody_has_left(tmp_path: Path) -> None:
    """A roster of nothing but leavers says how many they are."""
    error = refusal(tmp_path, "name|status", "Ole|Terminated")
    assert error.values == {"skipped": 0, "leavers": 1}


def test_rows_that_are_nobody(tmp_path: Path) -> None:
    """Totals, repeated headers, repeated rows and rows without a name are listed with why."""
    roster = read_rows(
        tmp_path, "Navn|Team", "Ole|A", "|", "Navn|Team", "Ole|A", "|B", "I alt|", "Ole|B"
    )
    assert [person.id for person in roster.people] == ["ole", "ole-2"]
    assert roster.skipped == (
        Skipped(4, "header_again"),
        Skipped(5, "same_row", 2),
        Skipped(6, "no_name"),
        Skipped(7, "total_row"),
    )
    assert roster.rows == {"ole": 2, "ole-2": 8}


def test_ids_that_are_made(tmp_path: Path) -> None:
    """Without ids, the e-mail address serves, then the name; both are told apart."""
    roster = read_rows(tmp_path, "Name|Email", "Ana|Ana@X.dk", "Bo Ås|", "Bo Ås|bo", "Eva|ana@x.dk")
    assert [p.id for p in roster.people] == ["ana@x.dk", "bo-ås", "bo-ås-2", "ana@x.dk-2"]
    assert noted(roster, "ids_made") == [{"count": 4}]
    assert noted(roster, "email_twice") == [{"email": "ana@x.dk", "rows": [2, 5]}]


def test_ids_that_differ_by_zeros(tmp_path: Path) -> None:
    """7 and 007 are two people, but it is said that they may be one."""
    roster = read_rows(tmp_path, "id|name", "7|Ole", "007|Bo", "8|Eva")
    assert len(roster.people) == 3
    assert noted(roster, "ids_alike") == [{"ids": ["7", "007"]}]


def test_names_in_pieces(tmp_path: Path) -> None:
    """First, middle, last and preferred names make one; "Last, First" is turned."""
    roster = read_rows(
        tmp_path,
        "First Name|Middle Name|Last Name|Preferred Name|Reports To",
        "Benedikt|J.|Okafor|Ben|",
        "Ana|M.|Rivera||Benedikt Okafor",
        "Noor||van der Berg||Okafor, Ben",
    )
    assert [p.name for p in roster.people] == ["Ben Okafor", "Ana M. Rivera", "Noor van der Berg"]
    assert [p.manager_id for p in roster.people] == [None, "ben-okafor", "ben-okafor"]


def test_name_with_number_and_status(tmp_path: Path) -> None:
    """A number and a status in brackets behind the name are taken for what they are."""
    roster = read_rows(
        tmp_path, "Worker|Manager", "Ana (1001)|", "Bo (1002) (On Leave)|Ana (1001)",
        "Eva (1003) (Terminated)|", "Navn",
    )  # fmt: skip
    assert [(p.id, p.name, p.manager_id) for p in roster.people][:2] == [
        ("1001", "Ana", None), ("1002", "Bo", "1001"),
    ]  # fmt: skip
    assert [leaver.name for leaver in roster.leavers] == ["Eva"]


def test_people_called_null(tmp_path: Path) -> None:
    """Words for nothing are nothing, but in a name they are a name."""
    roster = read_rows(tmp_path, "Fornavn|Efternavn|Team|E-mail", "Eva|Null|null|n/a", "Bo|Na|-|")
    assert [(p.name, p.team_id, p.email) for p in roster.people] == [
        ("Eva Null", None, ""), ("Bo Na", None, ""),
    ]  # fmt: skip


def test_last_name_beside_a_name(tmp_path: Path) -> None:
    """A column Navn beside Efternavn holds first names."""
    roster = read_rows(tmp_path, "Navn|Efternavn", "Ole|Bo", "Eva Dam|Dam")
    assert [person.name for person in roster.people] == ["Ole Bo", "Eva Dam"]


def test_managers_that_are_not_found(tmp_path: Path) -> None:
    """A manager who is nobody, or two people, is told once with the rows; oneself is none."""
    roster = read_rows(
        tmp_path, "id|name|manager", "1|Ole|Chef", "2|Ole|Chef", "3|Eva|ole", "4|Bo|4"
    )
    assert all(person.manager_id is None for person in roster.people)
    assert noted(roster, "manager_unknown") == [{"manager": "Chef", "rows": [2, 3]}]
    assert noted(roster, "manager_ambiguous") == [{"manager": "ole", "rows": [4]}]


def test_leaders_by_a_yes(tmp_path: Path) -> None:
    """A column Leder of yes and no says who leads, not who is led."""
    roster = read_rows(tmp_path, "Navn|Leder", "Ole|ja", "Eva|nej", "Bo|")
    assert [person.is_lead for person in roster.people] == [True, False, False]
    assert not noted(roster, "manager_unknown")


def test_statuses(tmp_path: Path) -> None:
    """Any word of leaving counts, on leave stays, an unknown word is told once with its rows."""
    roster = read_rows(
        tmp_path, "Name|Employment Status|Status", "A|Full-Time|Active", "B|Part-Time|Inactive",
        "C|On leave|", "D|Hmm|Active", "E|Hmm|",
    )  # fmt: skip
    assert [person.name for person in roster.people] == ["A", "C", "D", "E"]
    assert roster.leavers == (Leaver(3, "B", status="Inactive"),)
    assert noted(roster, "status_unknown") == [{"value": "Hmm", "rows": [5, 6]}]


def test_left_by_a_yes(tmp_path: Path) -> None:
    """A column of who has left may hold a yes instead of a date."""
    roster = read_rows(tmp_path, "Navn|Fratrådt", "Ole|ja", "Eva|nej", "Bo|")
    assert [leaver.name for leaver in roster.leavers] == ["Ole"]
    assert len(roster.people) == 2


def test_leave_dates_by_month_first(tmp_path: Path) -> None:
    """The order of a date is that of its column, and told where it had to be assumed."""
    american = read_rows(tmp_path, "Name|End date", "A|1/2/2027", "B|12/24/2027")
    assert [leaver.name for leaver in american.leavers] == ["A"]
    assert american.people[0].leave_date == date(2027, 12, 24)
    assumed = read_rows(tmp_path, "Name|End date", "A|1/2/2028")
    assert assumed.people[0].leave_date == date(2028, 1, 2)
    assert noted(assumed, "dates_ambiguous") == [{"column": "End date", "order": "mdy"}]
    unclear = read_rows(tmp_path, "Navn|Slutdato", "A|til sommer")
    assert noted(unclear, "date_unclear") == [
        {"column": "Slutdato", "value": "til sommer", "row": 2}
    ]


def test_values_that_are_said(tmp_path: Path) -> None:
    """The user's values win, and one that nobody has is told."""
    roster = read_rows(
        tmp_path, "name|team|title", "A|1|Marketing", "B|2|", "C|3|Sælger", "D|4|",
        sales=["1", "2"], marketing=["3", "9"],
    )  # fmt: skip
    assert [p.role for p in roster.people] == ["sales", "sales", "marketing", "other"]
    assert noted(roster, "role_value_unused") == [{"role": "marketing", "value": "9"}]
    assert roster.role_sources["a"].by == "said"


def test_no_role_at_all_is_told(tmp_path: Path) -> None:
    """A roster in which nobody sells says so."""
    roster = read_rows(tmp_path, "name|department", "A|Kommunikation")
    assert noted(roster, "no_sales") == [{}]
    assert noted(roster, "no_marketing") == []
    assert noted(roster, "role_by_weak_word") == [{"words": ["Kommunikation"], "names": ["A"]}]


def test_header_twice(tmp_path: Path) -> None:
    """Of two columns of one name the fuller one is read, and of two ids the one with zeros."""
    roster = read_rows(tmp_path, "Navn|Nr|Nr|Team|Team", "A|7|007|X|Y", "B|8|008||Y")
    assert [person.id for person in roster.people] == ["007", "008"]
    assert noted(roster, "header_twice") == [{"header": "Nr", "used": "C", "left_out": ["B"]}]
    assert [(p.team_id, p.tags) for p in roster.people] == [("x", ("Y",)), ("y", ())]


def test_hand_kept_workbook(tmp_path: Path) -> None:
    """Titles, two header rows, merged cells, numbers, a total row and a hidden sheet."""
    rows: list[list[Cell]] = [
        ["Oversigt pr. 1. november"], ["Fortroligt"], [],
        ["Person", None, "Ansættelse", None, None, None, None],
        ["Fornavn", "Efternavn ", "Dato", "Timer", "Nr", "Afdeling", "Plads"],
        ["Åse", "Ås", date(2010, 2, 1), "30,5", 7, "Salg", 101],
        ["Bo", "Bæk", "15.01.2027", 37, 8, None, 102],
        ["Eva", "Dam", date(2027, 3, 1), 37, 9, "Marketing", None],
        [], ["Total", None, None, 104.5],
    ]  # fmt: skip
    path = workbook(
        tmp_path / "hand.xlsx",
        {
            "Noter": [["Husk:"], ["navn"]],
            "Ark": rows,
            "Gamle": [["Fornavn", "Efternavn"], ["X", "Y"]],
        },
        merged={"Ark": [(3, 0, 3, 1, "Person"), (3, 2, 3, 3, "Ansættelse"), (5, 5, 6, 5, "Salg")]},
        hidden=["Gamle"],
    )
    roster = read(path)
    assert [(p.id, p.name, p.department, p.start_date) for p in roster.people] == [
        ("7", "Åse Ås", "Salg", None),
        ("8", "Bo Bæk", "Salg", date(2027, 1, 15)),
        ("9", "Eva Dam", "Marketing", date(2027, 3, 1)),
    ]
    assert roster.seats == {"7": "101", "8": "102"}
    assert roster.sheet == "Ark"
    assert roster.skipped == (Skipped(10, "total_row"),)
    assert noted(roster, "sheet_hidden") == [{"sheets": ["Gamle"]}]
    assert noted(roster, "columns_left_out") == [{"columns": ("Timer",)}]
    assert [p.name for p in read(path, sheet="gamle").people] == ["X Y"]
    with pytest.raises(PlanError, match="no_such_sheet"):
        read(path, sheet="none")
    with pytest.raises(PlanError, match="no_names"):
        read(workbook(tmp_path / "b.xlsx", {"a": [["x"]]}), sheet="a")


@given(
    st.lists(
        st.lists(
            st.text(max_size=12)
            | st.sampled_from(
                ["Navn", "name", "id", "Team", "7", "1-2-2027", "ti-to", "ja", "=x", '"']
            ),
            max_size=6,
        ),
        max_size=8,
    ),
    st.sampled_from(";,\t|"),
)
@settings(max_examples=300)
def test_any_table_is_a_roster_or_refused(
    tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]], delimiter: str
) -> None:
    """Whatever stands in a table: people, or a PlanError."""
    path = tmp_path_factory.getbasetemp() / "any.csv"
    path.write_text("\n".join(delimiter.join(row) for row in rows), "utf-8", newline="")
    try:
        roster = read(path)
    except PlanError as error:
        assert error.file == str(path)  # noqa: PT017 - either outcome is right
        return
    assert len({person.id for person in roster.people}) == len(roster.people) > 0
