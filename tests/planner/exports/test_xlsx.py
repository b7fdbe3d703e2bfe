"""The workbook opens, holds every letter, and runs nothing."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable
from datetime import date
from typing import Any

import python_calamine
from msgspec import structs

from planner.check import check
from planner.exports.xlsx import Look, workbook_bytes
from planner.model import Plan
from planner.samples import sample
from tests.builders import bench, office, person, staff
from tests.planner.exports.hostile import LIVE

WASHES = {"sales": "#E2EEF7", "marketing": "#FCE9DC", "other": "#EFF1F4"}
LOOK = Look("#0B7A6B", "#FFFFFF", "#DCE0E6", WASHES, "#0B7A6B", "#B4123F")
TODAY = date(2026, 11, 25)


class Codes:
    """Words that are the codes themselves."""

    def word(self, code: str) -> str:
        return code.removeprefix("sheet.")

    def days(self, days: str) -> str:
        return days

    def features(self, features: Iterable[str]) -> str:
        return ",".join(features)

    def points(self, key: str) -> str:
        return key

    def because(self, sales_id: str, marketing_id: str) -> str:
        return f"{sales_id}+{marketing_id}"

    def proof(self) -> str:
        return "proved"


def written(plan: Plan) -> bytes:
    """The workbook of a plan."""
    return workbook_bytes(plan, check(plan), Codes(), LOOK, TODAY)


def read(data: bytes) -> dict[str, list[list[Any]]]:
    """Every sheet of a workbook as rows of values."""
    book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def test_sheets_of_the_sample_office() -> None:
    """Six sheets; everybody is on the first, every desk on the second."""
    plan = sample("office")
    sheets = read(written(plan))
    assert list(sheets) == ["seating", "desks", "pairs", "moves", "numbers", "neighbours"]
    assert [row[1] for row in sheets["seating"][1:]] == [p.name for p in plan.people.values()]
    assert {row[2] for row in sheets["desks"][1:]} == {d.name for d in plan.desks.values()}
    assert ["proved", "", ""] in sheets["numbers"]


def test_pairs_and_their_reasons() -> None:
    """Each pair has a row with match, reason and both desks."""
    plan = office(bench(1, 2), staff("SM"), seated=True)
    assert read(written(plan))["pairs"][1:] == [["s1", "m1", 50.0, "s1+m1", "A-1", "A-2"]]


def test_text_is_never_a_formula() -> None:
    """No text of the corpus becomes a formula or a link, and its letters stay."""
    people = [person(f"p{i}", name=text) for i, text in enumerate(LIVE)]
    data = written(office(people=people))
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        pages = [book.read(name).decode() for name in book.namelist() if "worksheets/sheet" in name]
    assert not any(re.search(r"<f[ >]|<hyperlink", page) for page in pages)
    names = [row[1] for row in read(data)["seating"][1:]]
    cleaned = [re.sub("[\0]", "", text) for text in LIVE]
    assert [_folded(name) for name in names] == [_folded(text) for text in cleaned]


def _folded(text: str) -> str:
    """XML readers may take a line feed, or nothing, for a carriage return."""
    return text.replace("\r", "\n").strip()


def test_letters_are_intact_and_control_characters_gone() -> None:
    """Names in any script come back; what XML cannot hold does not damage the file."""
    names = ["Søren Åkjær", "Łukasz", "王伟", "bell\x07", "x" * 40_000]
    plan = office(people=[person(str(i), name=name) for i, name in enumerate(names)])
    found = [row[1] for row in read(written(plan))["seating"][1:]]
    assert found == ["Søren Åkjær", "Łukasz", "王伟", "bell", "x" * 32_767]


def test_same_plan_same_bytes() -> None:
    """The same plan on the same day gives the same file."""
    assert written(sample("small")) == written(sample("small"))


def test_names_of_the_plan_cannot_break_the_page_header() -> None:
    """An ampersand in the plan's name is a letter, not a code of the page header."""
    plan = structs.replace(sample("small"), name="R&D & Sales" * 40)
    assert read(written(plan))
