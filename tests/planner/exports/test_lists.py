"""The lists say what the referee says, and CSV and workbook hold every letter of it."""

from __future__ import annotations

import csv
import io
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from planner.beside import beside_graph
from planner.check import check
from planner.exports import (
    LIST_COLUMNS,
    MOVE_COLUMNS,
    NEIGHBOUR_COLUMNS,
    ROSTER_COLUMNS,
    csv_bytes,
    desk_labels,
    list_rows,
    move_rows,
    neighbour_rows,
    roster_rows,
)
from planner.exports.rows import Row
from planner.model import Desk, Floor, Link, Plan, Team
from planner.samples import generated_office, sample
from tests.builders import bench, desk, office, person, room, staff
from tests.planner.exports.hostile import LIVE


def table(data: bytes, delimiter: str = ",") -> list[dict[str, str]]:
    """The rows of a CSV file by heading."""
    text = io.StringIO(data.decode("utf-8-sig"), newline="")
    return list(csv.DictReader(text, delimiter=delimiter))


def called(desk_id: str, name: str) -> Desk:
    """A desk whose name is not its id."""
    return structs.replace(desk(desk_id), name=name)


def listed(plan: Plan) -> list[dict[str, str]]:
    """The list of a plan, written and read."""
    return table(csv_bytes(LIST_COLUMNS, list_rows(plan, check(plan))))


def test_list_columns_are_a_promise() -> None:
    """The columns of the interface, to the letter."""
    assert ", ".join(LIST_COLUMNS) == (
        "person_id, name, role, team, days, floor, room, desk, partner_id, covered"
    )
    assert ", ".join(NEIGHBOUR_COLUMNS) == "desk_a, desk_b, kind, distance_mm"
    assert ", ".join(MOVE_COLUMNS) == (
        "step, person_id, name, from_floor, from_desk, to_floor, to_desk, note"
    )
    assert ", ".join(ROSTER_COLUMNS) == (
        "id, name, role, team, title, manager, days, tags, needs, strengths, desk_needs, desk, "
        "locked"
    )


def test_list_of_a_small_bench() -> None:
    """One row a person: where, with whom, covered or not; no desk leaves the places empty."""
    people = [
        person("s1", "sales", name="Åse", team_id="t"),
        person("m1", "marketing", days="-TW-F"),
    ]
    plan = office(
        bench(1, 2),
        [*people, person("o1"), person("s2", "sales")],
        seats={"s1": "A-1", "m1": "A-2"},
        teams=[Team(id="t", name="Øst")],
        rooms=[room("Hall", -1000, -1000, 1000, 1000)],
    )
    rows = listed(plan)
    assert list(rows[0].values()) == [
        "s1", "Åse", "sales", "Øst", "MTWTF", "Ground", "Hall", "A-1", "m1", "yes",
    ]  # fmt: skip
    assert list(rows[1].values()) == [
        "m1", "m1", "marketing", "", "-TW-F", "Ground", "", "A-2", "s1", "yes",
    ]  # fmt: skip
    assert list(rows[2].values()) == ["o1", "o1", "other", "", "MTWTF", "", "", "", "", ""]
    assert list(rows[3].values()) == ["s2", "s2", "sales", "", "MTWTF", "", "", "", "", "no"]


def test_list_leaves_out_who_has_left_or_not_begun() -> None:
    """On the day of the scenario only those employed are listed; who is never in stays listed."""
    people = [
        person("left", leave_date=date(2026, 12, 31)),
        person("later", start_date=date(2027, 6, 1)),
        person("here", "sales", days="-----"),
    ]
    plan = office(bench(1, 3), people)
    plan = structs.replace(
        plan,
        scenarios={"s1": structs.replace(plan.scenario, valid_from=date(2027, 1, 1))},
    )
    assert [(row["person_id"], row["covered"]) for row in listed(plan)] == [("here", "")]


def test_who_is_to_have_no_desk_is_not_asked_to_be_covered() -> None:
    """Somebody kept unseated is neither covered nor uncovered."""
    plan = office(bench(1, 2), staff("S"), locks={"s1": ""})
    assert listed(plan)[0]["covered"] == ""


def test_desks_go_by_name_where_it_tells_them_apart() -> None:
    """A name that two desks have, or that is another desk's id, gives way to the id."""
    desks = [
        called("d1", "Window"),
        called("d2", "Twin"),
        called("d3", "Twin"),
        called("d4", "d2"),
        called("d5", ""),
    ]
    labels = desk_labels(office(desks))
    assert labels == {"d1": "Window", "d2": "d2", "d3": "d3", "d4": "d4", "d5": "d5"}


@given(st.lists(st.sampled_from(["a", "b", "c", ""]), min_size=3, max_size=3))
def test_no_two_desks_are_called_the_same(names: list[str]) -> None:
    """Labels are unique whatever desks are named, other desks' ids included."""
    desks = [called(key, name) for key, name in zip("abc", names, strict=True)]
    assert len(set(desk_labels(office(desks)).values())) == 3


@pytest.mark.parametrize("seed", range(4))
def test_list_and_neighbours_agree_with_the_referee(seed: int) -> None:
    """Coverage worked out anew from the two lists alone is the referee's, person by person."""
    plan = generated_office(60, seed)
    verdict = check(plan)
    people = {row["person_id"]: row for row in listed(plan)}
    neighbours: dict[str, set[str]] = {}
    for row in table(csv_bytes(NEIGHBOUR_COLUMNS, neighbour_rows(plan))):
        neighbours.setdefault(row["desk_a"], set()).add(row["desk_b"])
        neighbours.setdefault(row["desk_b"], set()).add(row["desk_a"])
    covered = {p for p, row in people.items() if _is_covered(row, people.values(), neighbours)}
    assert covered == set(verdict.covered)
    assert {p for p, row in people.items() if row["covered"] == "yes"} == covered
    assert {p for p, row in people.items() if row["covered"] == "no"} == set(verdict.not_covered)


def _is_covered(row: dict[str, str], people: object, neighbours: dict[str, set[str]]) -> bool:
    wanted = {"sales": "marketing", "marketing": "sales"}.get(row["role"])
    for other in people:  # type: ignore[attr-defined]  # the rows of the list
        if other["role"] != wanted or other["desk"] not in neighbours.get(row["desk"], set()):
            continue
        both = [a for a, b in zip(row["days"], other["days"], strict=True) if a == b != "-"]
        in_least = min(len(days.replace("-", "")) for days in (row["days"], other["days"]))
        if len(both) >= min(2, in_least):
            return True
    return False


def test_neighbours_hold_each_link_once_and_only_those_that_count() -> None:
    """A link removed by hand is not listed; no pair of desks is listed twice."""
    plan = office(bench(2, 3), links=[Link(id="l", desk_a="A-1", desk_b="A-2", added=False)])
    rows = table(csv_bytes(NEIGHBOUR_COLUMNS, neighbour_rows(plan)))
    pairs = [frozenset((row["desk_a"], row["desk_b"])) for row in rows]
    assert len(set(pairs)) == len(pairs) == len(beside_graph(plan).links)
    assert frozenset(("A-1", "A-2")) not in pairs
    assert {row["kind"] for row in rows} == {"side", "facing"}
    assert all(int(row["distance_mm"]) <= 2400 for row in rows)


def test_moves_come_in_order_and_say_who_waits() -> None:
    """A chain frees desks one after the other; in an exchange the first one waits."""
    floors = [Floor(id="f2", name="First")]
    desks = [*bench(1, 3), desk("B", floor_id="f2")]
    plan = office(
        desks,
        staff("SSM"),
        today={"s1": "A-1", "s2": "A-2", "m1": "A-3"},
        seats={"s1": "A-2", "s2": "A-1", "m1": "B"},
        floors=floors,
    )
    rows = table(csv_bytes(MOVE_COLUMNS, move_rows(plan)))
    assert [row["step"] for row in rows] == ["1", "2", "3"]
    assert {row["person_id"]: row["to_floor"] for row in rows}["m1"] == "First"
    assert sorted(row["note"] for row in rows) == ["", "", "waits"]


def test_roster_holds_what_a_person_is() -> None:
    """Lists of words are joined with commas; a lock is told beside the desk."""
    people = [person("m0", "marketing"), person("s1", "sales", manager_id="m0", tags=("DK", "CRM"))]
    plan = office(bench(1, 2), people, seats={"s1": "A-1"}, locks={"s1": "A-1"})
    row = table(csv_bytes(ROSTER_COLUMNS, roster_rows(plan)))[1]
    assert (row["manager"], row["tags"], row["desk"], row["locked"]) == (
        "m0",
        "DK, CRM",
        "A-1",
        "yes",
    )


@pytest.mark.parametrize("excel", [False, True])
def test_every_cell_is_quoted_and_harmless(excel: bool) -> None:
    """No text of the corpus is a formula in the file, and each is there in full."""
    rows: list[Row] = [(text, "x") for text in LIVE]
    data = csv_bytes(("a", "b"), rows, excel=excel)
    read = table(data, ";" if excel else ",")
    assert [row["a"][:1] for row in read] == ["'"] * len(LIVE)
    assert [row["a"][1:] for row in read] == list(LIVE)
    assert data.startswith(b"\xef\xbb\xbf") == excel


def test_days_stay_readable_for_programs() -> None:
    """A pattern that starts with a hyphen is no formula; only the file for Excel marks it."""
    rows: list[Row] = [("-TW--",)]
    assert b'"-TW--"' in csv_bytes(("days",), rows)
    assert b'"\'-TW--"' in csv_bytes(("days",), rows, excel=True)


def test_letters_are_intact() -> None:
    """Danish, Polish, Turkish and Chinese names come back as they were."""
    names = [
        "Søren Åkjær",
        "Łukasz",
        "Ünal",
        "O'Brien-Ørsted",
        "王伟",
        "line\nbreak",
        'quo"te',
        "a,b;c",
    ]
    plan = office(people=[person(str(i), name=name) for i, name in enumerate(names)])
    assert [row["name"] for row in listed(plan)] == names


def test_sample_office_has_no_two_people_with_one_row() -> None:
    """Each person of the sample office is listed once."""
    rows = listed(sample("office"))
    assert len({row["person_id"] for row in rows}) == len(rows) == 51
