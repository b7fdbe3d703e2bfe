"""Headers by meaning: names in three languages, slips, other people's columns, rows above."""

from __future__ import annotations

import pytest

from planner.imports.columns import cell_name, column_name, find_header, match, normal
from planner.imports.headers import DESKS, ROSTER
from planner.imports.tables import Table


@pytest.mark.parametrize(
    ("header", "meaning"),
    [
        ("Navn", "name"), ("Fulde navn", "name"), ("Mitarbeiter", "name"), ("Worker", "name"),
        ("Name [displayName] Required", "name"), ("Fornavn", "first_name"),
        ("Vorname", "first_name"),
        ("first_name", "first_name"), ("FirstName", "first_name"), ("Efternavn", "last_name"),
        ("Nachname", "last_name"), ("Employee #", "id"), ("EmployeeNumber", "id"),
        ("Medarbejdernr.", "id"), ("Medarbejder lønnummer", "id"), ("Personalnummer", "id"),
        ("E-mail", "email"), ("User name [userPrincipalName] Required", "email"),
        ("Afdeling", "department"), ("Abteilung", "department"), ("Dept.", "department"),
        ("Stilling", "title"), ("Jobtyper", "title"), ("JobRole", "title"), ("Rolle", "role"),
        ("Leder", "manager"), ("Reports To", "manager"), ("Reports To Email", "manager_email"),
        ("Manager Email", "manager_email"), ("Kontordage", "days"), ("Bürotage", "days"),
        ("desk_needs", "desk_needs"), ("Pladsbehov", "desk_needs"), ("Plads", "desk"),
        ("current seat", "desk"), ("deskname", "desk"), ("Låst", "locked"),
        ("Fratrædelsesdato", "leave_date"), ("Austrittsdatum", "leave_date"),
        ("Termination Date", "leave_date"), ("Ansættelsesdato", "start_date"),
        ("Hire Date", "start_date"), ("Employment Status", "status"), ("Behov", "needs"),
        ("Styrker", "strengths"), ("Region", "tags"), ("Teams", "team"),
        ("Afdelling", "department"), ("Efternavnn", "last_name"), ("Departement", "department"),
        ("Fratrædelses dato", "leave_date"), ("Kontor-dage", "days"),
    ],
)  # fmt: skip
def test_known_headers(header: str, meaning: str) -> None:
    """Headers of real programs, and slips of typing, are taken for what they mean."""
    found = match(header, ROSTER)
    assert found is not None
    assert found[0] == meaning


@pytest.mark.parametrize(
    "header",
    [
        "Age", "Attrition", "BusinessTravel", "DailyRate", "DistanceFromHome", "Education",
        "EducationField", "EmployeeCount", "EnvironmentSatisfaction", "Gender", "HourlyRate",
        "JobInvolvement", "JobLevel", "JobSatisfaction", "MaritalStatus", "MonthlyIncome",
        "StandardHours", "YearsAtCompany", "YearsWithCurrManager", "TotalWorkingYears",
        "Office Number", "Office Phone", "Mobile Phone", "Fax", "Address", "City",
        "State or Province", "ZIP or Postal Code", "Country or Region", "Usage location",
        "Block sign in (Yes/No) [accountEnabled] Required", "Initial password", "other_id",
        "driver's_license_no", "license_expiry_date", "date_of_birth", "Fødselsdato",
        "home_telephone", "other_email", "Recovery Email", "Home Secondary Email",
        "New Primary Email", "New Status [UPLOAD ONLY]", "Org Unit Path", "Cost Center",
        "Building ID", "Floor Name", "Floor Section", "Employee Type", "Location", "Arbejdssted",
        "Timer pr. uge", "Beskæftigelsesgrad", "Månedsløn", "Bemærkninger", "Løntype", "Nøgle",
        "Telefon", "Personnummer", "CPR nummer", "", "x" * 100,
    ],
)  # fmt: skip
def test_other_columns_mean_nothing(header: str) -> None:
    """What is nobody's name, team or desk is not taken for it, however alike it sounds."""
    assert match(header, ROSTER) is None


@pytest.mark.parametrize(
    ("header", "meaning"),
    [
        ("desk", "desk"), ("Pladsnr.", "desk"), ("Etage", "floor"), ("Lokale", "room"),
        ("x_mm", "x"), ("X (cm)", "x"), ("x_m", "x"), ("x", "x"), ("Y [mm]", "y"),
        ("angle_deg", "angle"), ("Vinkel", "angle"), ("width_mm", "width"),
        ("Bredde (cm)", "width"),
        ("Dybde", "depth"), ("depth_mm", "depth"), ("Udstyr", "features"),
    ],
)  # fmt: skip
def test_desk_headers(header: str, meaning: str) -> None:
    """Columns of desks are known with and without their unit."""
    assert match(header, DESKS) == (meaning, True)


def table(*rows: str, merged: tuple[tuple[int, int, int, int], ...] = ()) -> Table:
    """Return a table of rows whose cells are parted by bars."""
    return Table("", tuple(tuple(row.split("|")) for row in rows), merged=merged)


def test_header_below_titles() -> None:
    """Title rows and a version line above the header are passed over."""
    header = find_header(
        table("Medarbejdere pr. 1. november", "version:v1.0", "", "Navn|Team|Plads", "Ole|A|1"),
        ROSTER,
    )
    assert header is not None
    assert header.row == 3
    assert header.columns == {"name": (0,), "team": (1,), "desk": (2,)}
    assert header.text("desk") == "Plads"


def test_header_of_two_rows() -> None:
    """A group header says what a plain "Navn", "Nr" or "Dato" below it means."""
    groups = "Person||Team||Ansættelse||Leder"
    below = "Fornavn|Efternavn|Navn|Nr|Dato|Timer|Navn"
    merged = ((0, 0, 0, 1), (0, 2, 0, 3), (0, 4, 0, 5))
    header = find_header(
        table(groups, below, "Ole|Bo|A|1|01-01-2020|37|Eva", merged=merged), ROSTER
    )
    assert header is not None
    assert header.row == 1
    assert header.columns["first_name"] == (0,)
    assert header.columns["team"] == (2,)
    assert header.columns["start_date"] == (4,)
    assert header.columns["manager"] == (6,)
    assert "name" not in header.columns
    assert header.unread() == ("Nr", "Timer")


def test_first_of_equal_rows_is_the_header() -> None:
    """A header that comes again in the data is found where it comes first."""
    header = find_header(table("Navn|Team", "Ole|A", "Navn|Team", "Bo|B"), ROSTER)
    assert header is not None
    assert header.row == 0
    assert header.is_repeated_by(("navn", "TEAM"))
    assert not header.is_repeated_by(("navn",))


def test_no_header_at_all() -> None:
    """A table of nothing but data has no header."""
    assert find_header(table("1|2|3", "4|5|6"), ROSTER) is None
    assert find_header(table(), ROSTER) is None


def test_names_of_cells() -> None:
    """Cells are named as spreadsheets name them."""
    assert [column_name(n) for n in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]
    assert cell_name(6, 1) == "B7"


def test_normal_form() -> None:
    """Case, signs, brackets and joined words do not count."""
    assert normal("E-mail (arbejde)") == normal("e_mail") == "e mail"
    assert normal("EmployeeNumber") == "employee number"
