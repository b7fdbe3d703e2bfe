"""The keyboard on the floor: everything that the mouse does has a key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.floor.hands import NONE, Hands
from ui.floor.keys import TABLE
from ui.floor.picker import Picker

ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


def picker_of(hands: Hands) -> Picker:
    """The dialog that is open."""
    found = [child for child in hands.view.findChildren(Picker) if child.isVisible()]
    assert len(found) == 1
    return found[0]


def test_every_key_has_a_command(hands: Hands) -> None:
    """Each name in the table of keys is one that the floor can run."""
    assert set(TABLE.values()) <= hands.view.commands.names


def test_tab_goes_through_the_desks_in_reading_order(hands: Hands) -> None:
    """Tab goes row by row from the top left and round the end, Shift+Tab the other way."""
    visited: list[str] = []
    for _ in range(17):
        hands.key(Key.Key_Tab)
        visited += hands.selection.desks
    assert visited[:5] == ["A-1", "A-2", "A-3", "A-4", "A-5"]
    assert visited[8] == "B-1"
    assert visited[16] == visited[0]
    hands.key(Key.Key_Backtab, SHIFT)
    assert hands.selection.desks == {"B-8"}


def test_arrows_go_to_the_neighbour_with_somebody(hands: Hands) -> None:
    """With a person selected an arrow goes to the next person in that direction."""
    hands.selection.set_person("s1")
    hands.key(Key.Key_Right)
    assert hands.selection.person == "s2"
    hands.key(Key.Key_Left)
    hands.key(Key.Key_Down)
    assert hands.selection.person == "s3"
    assert hands.steps == 0


def test_ctrl_arrows_go_to_any_desk(hands: Hands) -> None:
    """Ctrl and an arrow goes to the next desk, somebody's or nobody's."""
    hands.selection.set_person("s1")
    hands.key(Key.Key_Down, CTRL)
    assert hands.selection.desks == {"A-5"}
    assert hands.steps == 0


@pytest.mark.parametrize(("keys", "distance"), [(NONE, 10), (SHIFT, 100)])
def test_arrows_move_desks(hands: Hands, keys: Qt.KeyboardModifier, distance: int) -> None:
    """With desks selected an arrow moves them by 10 mm, with Shift by 100 mm."""
    hands.selection.set_desks(["B-6"])
    before = hands.plan.desks["B-6"].x_mm
    hands.key(Key.Key_Right, keys)
    assert hands.plan.desks["B-6"].x_mm - before == distance


def test_nudges_in_a_row_are_one_step(hands: Hands) -> None:
    """Many nudges of the same desks are taken back by one undo."""
    hands.selection.set_desks(["B-6", "B-7"])
    before = hands.plan
    for _ in range(5):
        hands.key(Key.Key_Down)
    assert hands.plan.desks["B-7"].y_mm - before.desks["B-7"].y_mm == 50
    assert hands.steps == 1
    hands.session.undo()
    assert hands.plan == before


def test_alt_arrows_move_the_desk_of_a_person(hands: Hands) -> None:
    """Alt means the desk: it is nudged although a person is selected."""
    hands.selection.set_person("s1")
    hands.key(Key.Key_Up, ALT)
    assert hands.plan.desks["A-1"].y_mm == 1990
    assert hands.selection.person == "s1"


def test_q_and_e_turn_by_15_degrees(hands: Hands) -> None:
    """E turns clockwise, Q back; together they are no change."""
    hands.selection.set_desks(["B-6"])
    hands.key(Key.Key_E)
    assert hands.plan.desks["B-6"].angle_deg == 15
    hands.key(Key.Key_Q)
    assert hands.plan.desks["B-6"].angle_deg == 0


def test_l_locks_and_unlocks(hands: Hands) -> None:
    """L keeps a person at the desk, and lets them go again; somebody unseated is kept so."""
    hands.selection.set_person("s1")
    hands.key(Key.Key_L)
    assert hands.plan.scenario.locks["s1"] == "A-1"
    hands.key(Key.Key_L)
    assert "s1" not in hands.plan.scenario.locks
    hands.selection.set_person("m2")
    hands.key(Key.Key_L)
    assert hands.plan.scenario.locks["m2"] == ""


def test_delete_unseats_a_person_and_removes_a_free_desk(hands: Hands) -> None:
    """Delete takes a person off the desk; on a free desk it takes the desk away."""
    hands.selection.set_person("s1")
    hands.key(Key.Key_Delete)
    assert hands.desk_of("s1") is None
    assert "A-1" in hands.plan.desks
    hands.selection.set_desks(["B-6"])
    hands.key(Key.Key_Delete)
    assert "B-6" not in hands.plan.desks
    assert hands.steps == 2


def test_s_swaps_by_typing_a_name(hands: Hands) -> None:
    """S, a few letters and Enter swap two people; the card tells what it does before."""
    hands.selection.set_person("s1")
    hands.key(Key.Key_S)
    picker = picker_of(hands)
    QTest.keyClicks(picker.field, "m1")
    assert picker.chosen == "m1"
    assert hands.session.is_previewing
    assert picker.card.isVisible()
    QTest.keyClick(picker.field, Key.Key_Return)
    hands.settle()
    assert (hands.desk_of("s1"), hands.desk_of("m1")) == ("A-3", "A-1")
    assert hands.steps == 1
    assert hands.selection.person == "s1"


def test_escape_leaves_the_swap(hands: Hands) -> None:
    """Esc in the dialog leaves everything as it was, the preview too."""
    hands.selection.set_person("s1")
    hands.key(Key.Key_S)
    picker = picker_of(hands)
    QTest.keyClick(picker.field, Key.Key_Down)
    QTest.keyClick(picker.field, Key.Key_Escape)
    hands.settle()
    assert (hands.steps, hands.session.is_previewing) == (0, False)


def test_a_locked_person_cannot_be_chosen(hands: Hands) -> None:
    """Enter on a locked person does nothing; the card says why."""
    hands.selection.set_person("s1")
    hands.key(Key.Key_S)
    picker = picker_of(hands)
    QTest.keyClicks(picker.field, "o1")
    assert not picker.button("do").isEnabled()
    assert "locked" in picker.card.spoken()
    QTest.keyClick(picker.field, Key.Key_Return)
    assert hands.steps == 0
    picker.reject()


def test_seat_at_by_typing_a_desk(hands: Hands) -> None:
    """Shift+S, a desk's name and Enter seat somebody who has no desk; S does the same for them."""
    hands.selection.set_person("m2")
    hands.key(Key.Key_S)
    picker = picker_of(hands)
    QTest.keyClicks(picker.field, "b-7")
    assert picker.chosen == "B-7"
    QTest.keyClick(picker.field, Key.Key_Return)
    hands.settle()
    assert hands.desk_of("m2") == "B-7"
    assert hands.steps == 1


def test_nothing_found_is_said(hands: Hands) -> None:
    """Letters that nobody has are answered with a sentence, and Enter does nothing."""
    hands.selection.set_person("s1")
    hands.key(Key.Key_S)
    picker = picker_of(hands)
    QTest.keyClicks(picker.field, "xyz")
    assert picker.nothing.text() == 'No match for "xyz"'
    QTest.keyClick(picker.field, Key.Key_Return)
    assert hands.steps == 0
    picker.reject()


def test_zoom_by_keys(hands: Hands) -> None:
    """Plus and minus zoom about the middle, 0 shows the whole floor."""
    whole = hands.view.px_per_m
    hands.key(Key.Key_Plus)
    assert hands.view.px_per_m == pytest.approx(whole * 1.25)
    hands.key(Key.Key_Minus)
    hands.key(Key.Key_Minus)
    assert hands.view.px_per_m == pytest.approx(whole / 1.25)
    hands.key(Key.Key_0)
    assert hands.view.px_per_m == pytest.approx(whole)


def test_f6_leaves_the_floor(hands: Hands) -> None:
    """F6 asks for the focus to go elsewhere."""
    with hands.qtbot.waitSignal(hands.view.left_floor):
        hands.key(Key.Key_F6)


def test_f8_goes_from_problem_to_problem(hands: Hands) -> None:
    """F8 shows the next problem and says it; Shift+F8 the one before."""
    hands.key(Key.Key_F8)
    first = hands.said[-1]
    hands.key(Key.Key_F8)
    assert hands.said[-1] != first
    hands.key(Key.Key_F8, SHIFT)
    assert hands.said[-1] == first


def test_escape_clears_the_selection(hands: Hands) -> None:
    """Esc without a drag selects nothing."""
    hands.selection.set_person("s1")
    hands.key(Key.Key_Escape)
    assert hands.selection.person is None


def test_ctrl_a_selects_every_desk(hands: Hands) -> None:
    """Ctrl+A selects all desks of the floor."""
    hands.key(Key.Key_A, CTRL)
    assert hands.selection.desks == set(hands.plan.desks)


def test_the_selection_is_told_to_a_screen_reader(hands: Hands) -> None:
    """What is selected, and what the floor tells by colour, is the floor's description."""
    hands.selection.set_person("s2")
    hands.settle()
    text = hands.view.accessibleDescription()
    assert text == "s2, Sales, at A-2, sits beside m1"
    hands.selection.set_person("s3")
    hands.settle()
    assert hands.view.accessibleDescription() == "s3, Sales, at B-1, no marketer beside"
