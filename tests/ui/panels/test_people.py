"""The people panel follows the session, finds people, and shows them."""

from __future__ import annotations

import pytest
from msgspec import structs
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from planner.edits.roster import add_team, put_people, replace_person
from planner.edits.seats import lock, seat, unseat
from planner.samples import sample
from tests.builders import bench, office, person, staff
from tests.ui.floor.hands import LEFT, NONE, Hands
from ui.panels.people_model import sections

Key = Qt.Key


def shown(hands: Hands) -> dict[str, tuple[str, ...]]:
    """The people that are listed, by section."""
    return {section.key: section.people for section in hands.people.model.shown}


def test_the_unseated_come_first_then_teams_in_danish_order() -> None:
    """Everybody is listed once: who has no desk on top, then the teams, who has none last."""
    people = staff("SS")
    plan = office(bench(1, 4), people, seats={"s1": "A-1"})
    for name in ("Århus", "Aalborg", "Billund", "Ærø"):
        plan = add_team(plan, name)
    ids = {team.name: team.id for team in plan.teams.values()}
    more = [
        person(f"p {name}", team_id=ids[name], days="-----") for name in ("Århus", "Billund", "Ærø")
    ]
    plan = put_people(plan, more)
    found = sections(plan)
    assert [s.kind for s in found] == ["unseated", "team", "team", "team", "teamless"]
    assert [s.name for s in found[1:4]] == ["Billund", "Ærø", "Århus"]
    assert found[0].people == ("s2",)
    assert found[4].people == ("s1",)


def test_who_is_to_have_no_desk_is_not_unseated() -> None:
    """Somebody locked without a desk, or never in, waits for none."""
    people = (*staff("S"), person("never", days="-----"), person("kept"))
    plan = office(bench(1, 2), people, locks={"kept": ""})
    assert sections(plan)[0].people == ("s1",)


def test_search_finds_agaard(hands: Hands) -> None:
    """Typing "aagaard" finds Ågård, and clearing the field brings everybody back."""
    everybody = sum(len(people) for people in shown(hands).values())
    row = structs.replace(hands.plan.people["s2"], name="Kirstine Ågård")
    hands.session.commit(replace_person(hands.plan, row), "rename")
    QTest.keyClicks(hands.people.field, "aagaard")
    hands.settle()
    assert [p for people in shown(hands).values() for p in people] == ["s2"]
    QTest.keyClick(hands.people.field, Key.Key_Escape)
    assert sum(len(people) for people in shown(hands).values()) == everybody


def test_nothing_found_is_said_with_a_way_back(hands: Hands) -> None:
    """A search without a match says so, and its link clears the field."""
    hands.people.field.setText("<xyz>")
    assert "&lt;xyz&gt;" in hands.people.nothing.text()
    assert hands.people.nothing.isVisible()
    hands.people.nothing.linkActivated.emit("clear")
    assert hands.people.field.text() == ""
    assert not hands.people.nothing.isVisible()


def test_enter_in_the_search_shows_the_first(hands: Hands) -> None:
    """Enter selects the first person found and shows their desk."""
    QTest.keyClicks(hands.people.field, "s3")
    QTest.keyClick(hands.people.field, Key.Key_Return)
    assert hands.selection.person == "s3"
    middle = hands.view.camera.middle
    desk = hands.plan.desks["B-1"]
    assert abs(middle.x() - desk.x_mm) < 2000
    assert abs(middle.y() - desk.y_mm) < 2000


def test_the_list_follows_seats(hands: Hands) -> None:
    """Seating somebody takes them out of the unseated; undo puts them back."""
    assert shown(hands)["unseated"] == ("m2",)
    hands.session.commit(seat(hands.plan, "m2", "B-4"), "seat")
    hands.settle()
    assert shown(hands)["unseated"] == ()
    hands.session.undo()
    hands.settle()
    assert shown(hands)["unseated"] == ("m2",)


def test_list_and_floor_select_the_same(hands: Hands) -> None:
    """A click on a row selects on the floor; a click on the floor marks the row."""
    people = hands.people.list
    index = hands.people.model.index_of("s3")
    QTest.mouseClick(people.viewport(), LEFT, NONE, people.visualRect(index).center())
    assert hands.selection.desks == {"B-1"}
    hands.click(hands.at("A-2"))
    assert people.currentIndex() == hands.people.model.index_of("s2")


def test_arrow_keys_in_the_list_select(hands: Hands) -> None:
    """Down goes from the search field into the list, and on; Enter shows the desk."""
    QTest.keyClick(hands.people.field, Key.Key_Down)
    assert hands.selection.person == "m2"
    for _ in range(2):
        QTest.keyClick(hands.people.list, Key.Key_Down)
    assert hands.selection.person not in (None, "m2")
    with hands.qtbot.waitSignal(hands.people.person_activated):
        QTest.keyClick(hands.people.list, Key.Key_Return)


def test_a_section_folds_and_stays_folded(hands: Hands) -> None:
    """A click on a heading hides its people, also after the list changed."""
    people, model = hands.people.list, hands.people.model
    heading = model.index(1, 0)
    QTest.mouseClick(people.viewport(), LEFT, NONE, people.visualRect(heading).center())
    assert not people.isExpanded(model.index(1, 0))
    hands.session.commit(unseat(hands.plan, "s3"), "unseat")
    hands.settle()
    assert not people.isExpanded(model.index(1, 0))


@pytest.mark.parametrize(
    ("choice", "expected"),
    [("sales", {"s1", "s2", "s3"}), ("marketing", {"m1", "m2"}), ("locked", {"o1"})],
)
def test_filters(hands: Hands, choice: str, expected: set[str]) -> None:
    """A filter leaves only those it names, whichever section they are in."""
    labels = {"sales": "Sales", "marketing": "Marketing", "locked": "Locked"}
    actions = hands.people.filter_button.menu().actions()
    next(a for a in actions if a.text() == labels[choice]).trigger()
    assert {p for people in shown(hands).values() for p in people} == expected


def test_rows_are_spoken(hands: Hands) -> None:
    """A screen reader hears what the row shows by marks: role, days, desk, partner, lock."""
    model = hands.people.model
    text = Qt.ItemDataRole.AccessibleTextRole
    assert model.index_of("o1").data(text) == "o1, Other, Mo Tu We Th Fr, at A-4, locked"
    assert model.index_of("s3").data(text).endswith("at B-1, not covered")
    assert model.index(0, 0).data(text) == "Unseated, 1 people"


def test_a_row_is_dragged_only_after_a_few_pixels(hands: Hands) -> None:
    """A click that trembles is no drag."""
    people = hands.people.list
    row = people.visualRect(hands.people.model.index_of("m2")).center()
    QTest.mousePress(people.viewport(), LEFT, NONE, row)
    QTest.mouseMove(people.viewport(), row + QPoint(2, 1))
    assert not hands.view.is_dragging
    QTest.mouseRelease(people.viewport(), LEFT, NONE, row)
    assert hands.selection.person == "m2"


def test_a_lock_is_listed(hands: Hands) -> None:
    """A lock appears in the row without the list losing its place."""
    hands.session.commit(lock(hands.plan, "s1"), "lock")
    hands.settle()
    text = Qt.ItemDataRole.AccessibleTextRole
    assert hands.people.model.index_of("s1").data(text).endswith("locked")


def test_the_sample_office_is_listed_whole(hands: Hands) -> None:
    """Every person of another plan is in the list exactly once."""
    hands.session.new(sample("office"))
    hands.settle()
    listed = [p for people in shown(hands).values() for p in people]
    assert sorted(listed) == sorted(hands.plan.people)
