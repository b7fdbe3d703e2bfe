"""The details panel shows what is selected, and edits it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit

from planner.edits.seats import lock, unseat
from tests.ui.floor.hands import LEFT, Hands
from ui.panels.form import PersonLine
from ui.panels.parts import Chip

Key = Qt.Key


def words(hands: Hands) -> list[str]:
    """Every word that the panel shows, labels and chips."""
    found = [w.text() for w in hands.details.findChildren(QLabel) if w.isVisible() and w.text()]
    return found + [c.text for c in hands.details.findChildren(Chip) if c.isVisible()]


def select_desk(hands: Hands, *ids: str) -> None:
    """Select desks and let the panel follow."""
    hands.selection.set_desks(ids)
    hands.settle()


def type_into(field: QLineEdit, text: str) -> None:
    """Replace what is in a field, as somebody who types does."""
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Key.Key_Return)


def state_of(hands: Hands, desk: str) -> str:
    """The state of a desk in the true plan."""
    return hands.plan.desks[desk].state


def test_a_person_is_shown_with_partner_and_neighbours(hands: Hands) -> None:
    """Name, desk, days, partner with match and who sits beside are there."""
    hands.selection.set_person("s2")
    hands.settle()
    shown = words(hands)
    for expected in ("s2", "A-2", "s1 and m1"):
        assert expected in shown
    lines = hands.details.findChildren(PersonLine)
    assert [line.accessibleName() for line in lines if line.isVisible()] == ["m1, 50 %"]


def test_who_is_not_covered_is_told(hands: Hands) -> None:
    """Somebody without a marketer beside has a chip that says so."""
    hands.selection.set_person("s3")
    hands.settle()
    assert "no marketer beside" in words(hands)


def test_a_partner_can_be_pressed(hands: Hands) -> None:
    """A press on the partner's line selects the partner."""
    hands.selection.set_person("s2")
    hands.settle()
    line = next(w for w in hands.details.findChildren(PersonLine) if w.isVisible())
    line.setFocus()
    QTest.keyClick(line, Key.Key_Return)
    assert hands.selection.person == "m1"


def test_the_buttons_keep_and_unseat(hands: Hands) -> None:
    """Keep locks the person, and then Unseat and Swap are off; Unseat takes them off the desk."""
    hands.selection.set_person("s1")
    hands.settle()
    page = hands.details.person
    QTest.mouseClick(page.keep, LEFT)
    hands.settle()
    assert hands.plan.scenario.locks["s1"] == "A-1"
    assert not page.unseat.isEnabled()
    assert page.keep.text() == "Unlock"
    QTest.mouseClick(page.keep, LEFT)
    hands.settle()
    QTest.mouseClick(page.unseat, LEFT)
    hands.settle()
    assert hands.desk_of("s1") is None
    assert page.swap.text() == "Seat at…"


def test_a_free_desk_is_edited_by_typing(hands: Hands) -> None:
    """Name, place, size and angle of a desk are typed; each is one step to undo."""
    select_desk(hands, "B-6")
    page = hands.details.desk
    type_into(page.name, "Window 1")
    type_into(page.numbers["x_mm"].field, "4200")
    type_into(page.numbers["width_mm"].field, "1400")
    type_into(page.numbers["angle_deg"].field, "90")
    desk = hands.plan.desks["B-6"]
    assert (desk.name, desk.x_mm, desk.width_mm, desk.angle_deg) == ("Window 1", 4200, 1400, 90)
    assert hands.steps == 4
    for _ in range(4):
        hands.session.undo()
    hands.settle()
    assert page.name.text() == "B-6"
    assert page.numbers["x_mm"].field.text() == "3600"


def test_arrow_keys_step_a_number(hands: Hands) -> None:
    """Up adds 10 mm, Shift and Down takes 100 away; in a row they are one step."""
    select_desk(hands, "B-6")
    field = hands.details.desk.numbers["y_mm"].field
    before = hands.plan.desks["B-6"].y_mm
    QTest.keyClick(field, Key.Key_Up)
    hands.settle()
    QTest.keyClick(field, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert hands.plan.desks["B-6"].y_mm == before + 10 - 100
    assert hands.steps == 1


def test_nonsense_is_no_number(hands: Hands) -> None:
    """Letters are not taken, an empty field is as it was, and a size out of bounds is not
    entered."""
    select_desk(hands, "B-6")
    number = hands.details.desk.numbers["width_mm"]
    type_into(number.field, "abc")
    assert number.field.text() in ("", "1600")
    type_into(number.field, "5")
    number.field.clearFocus()
    assert hands.plan.desks["B-6"].width_mm == 1600
    assert hands.steps == 0


def test_features_and_state(hands: Hands) -> None:
    """Features are ticked, a desk is put out of service with a reason, and back in use."""
    select_desk(hands, "B-6")
    page = hands.details.desk
    QTest.mouseClick(page.features["window"], LEFT, pos=page.features["window"].rect().center())
    page.features["quiet"].click()
    hands.settle()
    assert set(hands.plan.desks["B-6"].features) >= {"quiet"}
    page.state.setCurrentIndex(2)
    page.state.activated.emit(2)
    hands.settle()
    assert state_of(hands, "B-6") == "out_of_service"
    assert page.reason.isVisible()
    type_into(page.reason, "broken leg")
    assert hands.plan.desks["B-6"].state_reason == "broken leg"
    page.state.setCurrentIndex(0)
    page.state.activated.emit(0)
    hands.settle()
    assert state_of(hands, "B-6") == "in_use"
    assert not page.reason.isVisible()


def test_several_desks_show_what_they_share(hands: Hands) -> None:
    """Numbers that differ are left open; one typed for all is given to all, in one step."""
    select_desk(hands, "A-1", "B-6")
    page = hands.details.desk
    assert page.numbers["width_mm"].field.text() == "1600"
    assert page.numbers["x_mm"].field.text() == ""
    assert page.numbers["x_mm"].field.placeholderText() == "different"
    type_into(page.numbers["depth_mm"].field, "700")
    assert {hands.plan.desks[d].depth_mm for d in ("A-1", "B-6")} == {700}
    assert hands.steps == 1


def test_several_desks_move_as_a_block(hands: Hands) -> None:
    """A place typed for several desks moves them all alike: the first one gets the number."""
    select_desk(hands, "A-1", "A-2")
    apart = hands.plan.desks["A-2"].x_mm - hands.plan.desks["A-1"].x_mm
    type_into(hands.details.desk.numbers["x_mm"].field, "2500")
    assert hands.plan.desks["A-1"].x_mm == 2500
    assert hands.plan.desks["A-2"].x_mm - 2500 == apart


def test_the_desk_of_a_person_can_be_edited(hands: Hands) -> None:
    """The pencil shows the desk of a selected person; the way back shows the person again."""
    hands.selection.set_person("s1")
    hands.settle()
    hands.details.person.desk_asked.emit()
    assert hands.details.desk.isVisible()
    hands.details.back.click()
    assert hands.details.person.isVisible()


def test_nothing_selected_shows_the_plan(hands: Hands) -> None:
    """Without a selection the figures of the plan are there, and they follow edits."""
    hands.selection.clear()
    hands.settle()
    assert "5 of 6 who need a desk" in words(hands)
    hands.session.commit(unseat(hands.plan, "s1"), "unseat")
    hands.settle()
    assert "4 of 6 who need a desk" in words(hands)


def test_the_panel_follows_a_lock_made_elsewhere(hands: Hands) -> None:
    """A lock that is set from the floor shows in the panel."""
    hands.selection.set_person("s1")
    hands.session.commit(lock(hands.plan, "s1"), "lock")
    hands.settle()
    assert hands.details.lock.accessibleName() == "Unlock (L)"


def test_everything_that_can_be_used_has_a_name(hands: Hands) -> None:
    """Each button and field of all panels says its name to a screen reader."""
    hands.selection.set_person("s1")
    hands.settle()
    for panel in (hands.people, hands.details, hands.health):
        for widget in panel.findChildren(QAbstractButton):
            if widget.isVisible() and widget.objectName() != "qt_spinbox_lineedit":
                assert widget.accessibleName() or widget.text() or widget.toolTip(), widget
    for field in (hands.people.field, hands.people.list, hands.health.problems):
        assert field.accessibleName()
