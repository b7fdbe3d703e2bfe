"""Words in cells: needs, features, statuses, lists; names; storeys; numbers."""

from __future__ import annotations

import pytest

from planner.imports.lengths import decimal_mark, read_number, unit_mm
from planner.imports.names import Name, first_name_first, name_key, read_name
from planner.imports.storeys import floors_of, storey
from planner.imports.words import has_left, is_yes, parts, read_features, read_needs
from planner.model import FEATURES, NEEDS


def test_lists_in_a_cell() -> None:
    """Semicolons, commas, slashes between blanks and line breaks part; other signs do not."""
    assert parts("a; b,c / d\ne;;a") == ("a", "b", "c", "d", "e")
    assert parts("Løn & Ferie, sit/stand") == ("Løn & Ferie", "sit/stand")
    assert parts("") == ()


def test_needs_by_code_and_word() -> None:
    """Needs are known by code, in English and in Danish; others stay as they are written."""
    assert read_needs("; ".join(NEEDS)) == NEEDS
    assert read_needs("Bedre leads, bedre opfølgning på leads / CRM") == (
        "better_leads", "lead_follow_up", "crm_use",
    )  # fmt: skip
    assert read_needs("better leads;mere kaffe") == ("better_leads", "mere kaffe")


def test_features_by_code_and_word() -> None:
    """Desk features are known by code, in English and in Danish."""
    assert read_features(";".join(FEATURES)) == FEATURES
    assert read_features("hæve-sænke-bord, 2 skærme, ved vinduet, stille, kørestol") == FEATURES
    assert read_features("printer") == ("printer",)


@pytest.mark.parametrize("text", ["yes", "Ja", "1", "x", "TRUE", "låst"])
def test_yes(text: str) -> None:
    """The ways to say yes."""
    assert is_yes(text)
    assert not is_yes("nej")
    assert not is_yes("")


def test_statuses() -> None:
    """Who left is told by a word; on leave is still staff; an unknown word is unknown."""
    assert all(has_left(word) for word in ("Terminated", "T", "Fratrådt", "inactive", "nej"))
    assert [has_left(word) for word in ("On leave", "Active", "A", "Barsel")] == [False] * 4
    assert has_left("Xyz") is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ana Rivera", Name("Ana Rivera")),
        ("Rivera, Ana", Name("Ana Rivera")),
        ("Rivera, Ana  M", Name("Ana M Rivera")),
        ("Ana Rivera (1001)", Name("Ana Rivera", "1001")),
        ("Grace Kim (1005) (On Leave)", Name("Grace Kim", "1005", "On Leave")),
        ("Benedikt (Ben) Okafor", Name("Benedikt (Ben) Okafor")),
        ("Sam Lee, Jr.", Name("Sam Lee, Jr.")),
        ("van der Berg, Noor", Name("Noor van der Berg")),
        ("", Name("")),
    ],
)
def test_names(text: str, name: Name) -> None:
    """Names are turned, numbers and statuses taken out of their brackets."""
    assert read_name(text) == name


def test_names_compared() -> None:
    """Two spellings of one name are one."""
    assert name_key("ØSTERGAARD, Søren") == name_key("Søren  Østergaard")
    assert first_name_first("a, b, c") == "a, b, c"


@pytest.mark.parametrize(
    ("name", "number"),
    [("1. sal", 1), ("Stuen", 0), ("st.", 0), ("Kælder", -1), ("2nd floor", 2), ("Floor 12", 12),
     ("-1", -1), ("Keller 2", -2), ("EG", 0), ("Penthouse", None)],
)  # fmt: skip
def test_storeys(name: str, number: int | None) -> None:
    """The number of a storey is in its name, or not."""
    assert storey(name) == number


def test_floors_in_order() -> None:
    """Floors are ranked by storey where all names tell it, else as they come."""
    assert [f.name for f in floors_of(["2. sal", "st.", "1. sal", "st."])] == [
        "st.", "1. sal", "2. sal",
    ]  # fmt: skip
    assert [(f.name, f.rank) for f in floors_of(["Øst", "1"])] == [("Øst", 0), ("1", 1)]


@pytest.mark.parametrize(
    ("header", "factor"),
    [("x_mm", 1), ("x", 1), ("x_m", 1000), ("X (cm)", 10), ("Bredde, m", 1000), ("room", 1),
     ("x [m]", 1000), ("Breite in cm", 10)],
)  # fmt: skip
def test_units_in_headers(header: str, factor: int) -> None:
    """The unit stands at the end of a header; without one it is millimetres."""
    assert unit_mm(header) == factor


@pytest.mark.parametrize(
    ("texts", "delimiter", "numbers"),
    [
        (["1600", "-800"], ",", [1600, -800]),
        (["1600,5", "12"], ";", [1600.5, 12]),
        (["1.600,5"], ";", [1600.5]),
        (["1,600.5"], ",", [1600.5]),
        (["1.600", "12.000"], ";", [1600, 12000]),
        (["1.600", "12.000"], ",", [1.6, 12]),
        (["1,600", "800"], ",", [1600, 800]),
        (["1,6", "12"], ",", [1.6, 12]),
        (["1 600", "1'600", "−5"], ",", [1600, 1600, -5]),
        (["1e3", ".5", "5."], ",", [1000, 0.5, 5]),
    ],
)
def test_numbers(texts: list[str], delimiter: str, numbers: list[float]) -> None:
    """The decimal mark is decided by the whole table and the delimiter of its file."""
    mark = decimal_mark(texts, delimiter)
    assert [read_number(text, mark) for text in texts] == numbers


@pytest.mark.parametrize("text", ["NaN", "inf", "-Infinity", "1e999", "", "left", "1-2", "0x10"])
def test_what_is_no_number(text: str) -> None:
    """Words, and numbers without an end, are none."""
    assert read_number(text, ".") is None
