"""The mouse on the floor: each drag previews, commits once, and can be taken back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from planner.edits.desks import fix_desks, set_desk_state
from planner.edits.seats import lock
from tests.ui.floor.hands import LEFT, NONE, Hands, Part

ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def selected(hands: Hands) -> tuple[list[str], str | None]:
    """The selected desks in order, and the selected person."""
    return sorted(hands.selection.desks), hands.selection.person


# Selecting


@pytest.mark.parametrize("part", ["chair", "name"])
def test_click_selects_the_person(hands: Hands, part: Part) -> None:
    """A click on token or name selects the person, and the desk they sit at."""
    hands.click(hands.at("A-1", part))
    assert hands.selection.person == "s1"
    assert hands.selection.desks == {"A-1"}


def test_click_selects_a_free_desk_and_the_bare_floor_nothing(hands: Hands) -> None:
    """A click on a free desk selects it; one beside all desks selects nothing."""
    hands.click(hands.at("B-6", "name"))
    assert selected(hands) == (["B-6"], None)
    hands.click(hands.bare_floor())
    assert selected(hands) == ([], None)


def test_shift_adds_and_takes_away(hands: Hands) -> None:
    """Shift and a click adds a desk to the selection, and takes it out again."""
    hands.click(hands.at("A-1"))
    hands.click(hands.at("B-6"), SHIFT)
    assert hands.selection.desks == {"A-1", "B-6"}
    hands.click(hands.at("A-1"), SHIFT)
    assert hands.selection.desks == {"B-6"}


def test_marquee_selects_what_is_in_it(hands: Hands) -> None:
    """A rectangle from the bare floor selects the desks whose middle it holds; no step to undo."""
    hands.drag(hands.bare_floor(), hands.at("A-6", "name") + QPoint(4, 4))
    assert hands.selection.desks == {"A-1", "A-2", "A-5", "A-6"}
    assert hands.steps == 0


def test_marquee_with_shift_adds(hands: Hands) -> None:
    """With Shift the rectangle adds to what was selected."""
    hands.click(hands.at("B-8"))
    hands.drag(hands.bare_floor(), hands.at("A-5", "name") + QPoint(4, 4), SHIFT)
    assert hands.selection.desks == {"B-8", "A-1", "A-5"}


def test_escape_takes_back_a_marquee(hands: Hands) -> None:
    """Esc in mid-rectangle selects again what was selected before."""
    hands.click(hands.at("B-8"))
    hands.carry(hands.bare_floor(), hands.at("A-6", "name"))
    hands.key(Qt.Key.Key_Escape)
    assert hands.selection.desks == {"B-8"}


def test_double_click_selects_the_bench(hands: Hands) -> None:
    """A double click on a desk that stands alone selects no more than it."""
    QTest.mouseDClick(hands.view.viewport(), LEFT, NONE, hands.at("B-6", "name"))
    assert hands.selection.desks <= {"B-6"}


# People


@pytest.mark.parametrize("part", ["chair", "name"])
def test_drag_a_person_to_a_free_desk(hands: Hands, part: Part) -> None:
    """A person dragged by token or name to a free desk sits there; one step to undo."""
    hands.drag(hands.at("A-1", part), hands.at("B-6"))
    assert hands.desk_of("s1") == "B-6"
    assert hands.steps == 1
    assert hands.selection.person == "s1"
    hands.session.undo()
    assert hands.desk_of("s1") == "A-1"


def test_drag_a_person_onto_another_swaps(hands: Hands) -> None:
    """Dropped on somebody the two swap desks: one step, taken back by one undo."""
    hands.drag(hands.at("A-1"), hands.at("A-3", "name"))
    assert (hands.desk_of("s1"), hands.desk_of("m1")) == ("A-3", "A-1")
    assert hands.session.undo_stack.undoText() == "Swap s1 and m1"
    hands.session.undo()
    assert (hands.desk_of("s1"), hands.desk_of("m1")) == ("A-1", "A-3")
    assert hands.steps == 0


def test_the_card_says_what_a_swap_does(hands: Hands) -> None:
    """While the pointer rests on somebody the card tells wins and points, and Health follows."""
    hands.carry(hands.at("B-1"), hands.at("A-4"))
    hands.rest()
    hands.move(hands.at("A-2"))
    hands.rest()
    card = hands.view.overlays.card
    assert card.isVisible()
    assert "s3" in card.spoken()
    assert hands.session.is_previewing
    assert hands.plan.seats["s3"] == "B-1"
    difference = hands.session.verdict.score - hands.session.verdict_of(hands.plan).score
    assert card.outcome.points == difference
    hands.key(Qt.Key.Key_Escape)
    assert not card.isVisible()
    assert not hands.session.is_previewing


def test_the_card_stays_off_the_desk_and_inside_the_view(hands: Hands) -> None:
    """Wherever the desk is, the card does not cover it and is all in sight."""
    from PySide6.QtCore import QRect

    for target in ("B-1", "B-4", "B-8", "A-7"):
        hands.carry(hands.at("A-1"), hands.at(target))
        hands.rest()
        card = hands.view.overlays.card
        ground = card.geometry().adjusted(20, 20, -20, -20)
        desk = hands.view.mapFromScene(hands.view.floor_scene.desk_rect(target)).boundingRect()
        assert not ground.intersects(desk)
        assert QRect(QPoint(0, 0), hands.view.viewport().size()).contains(ground)
        hands.key(Qt.Key.Key_Escape)
        hands.release(hands.at(target))


def test_escape_drops_the_drag(hands: Hands) -> None:
    """Esc in mid-drag leaves everything as it was, and letting go afterwards does nothing."""
    hands.carry(hands.at("A-1"), hands.at("A-3"))
    hands.rest()
    hands.key(Qt.Key.Key_Escape)
    hands.release(hands.at("A-3"))
    assert hands.desk_of("s1") == "A-1"
    assert (hands.steps, hands.session.is_previewing) == (0, False)
    assert hands.view.floor_scene.looks["A-3"].drag == ""


def test_undo_in_mid_drag_takes_back_only_the_drag(hands: Hands) -> None:
    """Ctrl+Z while dragging ends the drag; the step before it stays."""
    hands.drag(hands.at("A-1"), hands.at("B-6"))
    hands.carry(hands.at("A-2"), hands.at("A-3"))
    hands.key(Qt.Key.Key_Z, CTRL)
    hands.release(hands.at("A-3"))
    assert (hands.desk_of("s1"), hands.desk_of("s2")) == ("B-6", "A-2")
    assert hands.steps == 1


def test_undo_from_elsewhere_in_mid_drag_ends_the_drag(hands: Hands) -> None:
    """An undo that does not come through the floor takes the preview away: the drag ends too."""
    hands.carry(hands.at("A-1"), hands.at("A-3"))
    hands.rest()
    hands.session.undo()
    assert not hands.view.is_dragging
    hands.release(hands.at("A-3"))
    assert hands.desk_of("s1") == "A-1"


def test_dropped_outside_nothing_happens(hands: Hands) -> None:
    """Let go on the bare floor, or on the desk they came from, a person stays."""
    hands.drag(hands.at("A-1"), hands.bare_floor())
    hands.drag(hands.at("A-1"), hands.at("A-1", "name"))
    assert (hands.desk_of("s1"), hands.steps) == ("A-1", 0)


def test_a_locked_person_stays_and_says_why(hands: Hands) -> None:
    """A locked person cannot be dragged; the status line says why."""
    hands.view.less_motion = False
    hands.carry(hands.at("A-4"), hands.at("B-6"))
    assert not hands.view.is_dragging
    assert hands.said == ["o1 is locked at A-4. Press L to unlock"]
    hands.qtbot.wait(300)
    hands.release(hands.at("B-6"))
    item = hands.view.floor_scene.desk_item("A-4")
    assert item is not None
    assert item.pos() == QPointF(hands.plan.desks["A-4"].x_mm, hands.plan.desks["A-4"].y_mm)
    assert (hands.desk_of("o1"), hands.steps) == ("A-4", 0)


def test_dropped_on_a_locked_person_nothing_happens(hands: Hands) -> None:
    """Nobody is swapped with a locked person, and the card says so before letting go."""
    hands.carry(hands.at("A-1"), hands.at("A-4"))
    hands.rest()
    assert "locked" in hands.view.overlays.card.spoken()
    hands.release(hands.at("A-4"))
    assert (hands.desk_of("s1"), hands.steps) == ("A-1", 0)


def test_a_person_dragged_to_the_list_is_unseated(hands: Hands) -> None:
    """Let go over the list of people a person has no desk; one step."""
    hands.press(hands.at("A-1"))
    hands.move(hands.at("A-1") + QPoint(-20, 0))
    there = hands.people.mapToGlobal(QPoint(100, 300))
    hands.move(hands.view.viewport().mapFromGlobal(there))
    hands.release(hands.view.viewport().mapFromGlobal(there))
    assert hands.desk_of("s1") is None
    assert hands.session.undo_stack.undoText() == "Unseat s1"


def test_a_person_dragged_from_the_list_gets_the_desk(hands: Hands) -> None:
    """An unseated person is dragged from the list to a desk."""
    people = hands.people.list
    row = people.visualRect(people.model().index_of("m2")).center()  # type: ignore[attr-defined]  # a PeopleModel
    target = hands.view.viewport().mapToGlobal(hands.at("B-2"))
    QTest.mousePress(people.viewport(), LEFT, NONE, row)
    for part in (0.1, 0.5, 1.0):
        start = people.viewport().mapToGlobal(row)
        QTest.mouseMove(
            people.viewport(), people.viewport().mapFromGlobal(start + (target - start) * part)
        )
    assert hands.view.is_dragging
    QTest.mouseRelease(people.viewport(), LEFT, NONE, people.viewport().mapFromGlobal(target))
    hands.settle()
    assert hands.desk_of("m2") == "B-2"
    assert hands.session.undo_stack.undoText() == "Seat m2 at B-2"


def test_escape_drops_a_person_from_the_list(hands: Hands) -> None:
    """Esc while dragging from the list leaves the person unseated."""
    people = hands.people.list
    row = people.visualRect(people.model().index_of("m2")).center()  # type: ignore[attr-defined]  # a PeopleModel
    target = hands.view.viewport().mapToGlobal(hands.at("B-2"))
    QTest.mousePress(people.viewport(), LEFT, NONE, row)
    QTest.mouseMove(people.viewport(), people.viewport().mapFromGlobal(target))
    QTest.keyClick(people, Qt.Key.Key_Escape)
    QTest.mouseRelease(people.viewport(), LEFT, NONE, people.viewport().mapFromGlobal(target))
    assert hands.desk_of("m2") is None
    assert not hands.view.is_dragging


# Desks


def test_drag_a_free_desk_with_snap_is_one_step(hands: Hands) -> None:
    """A free desk dragged near its neighbour comes to rest flush with it; one undo step."""
    before = hands.plan.desks["B-8"]
    hands.drag(hands.at("B-8", "name"), hands.at("B-8", "name") + QPoint(24, 3))
    hands.drag(hands.at("B-8", "name"), hands.at("B-8", "name") + QPoint(-21, -1))
    after = hands.plan.desks["B-8"]
    assert (after.x_mm, after.y_mm) == (before.x_mm, before.y_mm)
    assert hands.steps == 2
    hands.session.undo()
    hands.session.undo()
    assert hands.plan.desks["B-8"] == before


def test_ctrl_keeps_a_desk_from_snapping(hands: Hands) -> None:
    """With Ctrl a desk goes exactly where it is dragged, on the grid of 10 mm."""
    start = hands.at("B-8", "name")
    hands.drag(start, start + QPoint(3, 0), CTRL)
    assert hands.steps == 0
    hands.drag(start, start + QPoint(12, 3), CTRL)
    moved = hands.plan.desks["B-8"].x_mm - (2000 + 3 * 1600)
    assert moved % 10 == 0
    assert moved > 0


def test_the_rim_of_an_occupied_desk_moves_the_desk(hands: Hands) -> None:
    """Grabbed by its rim an occupied desk moves, and its person with it."""
    hands.drag(hands.at("A-1", "rim"), hands.at("A-1", "rim") + QPoint(-40, -6))
    assert hands.plan.desks["A-1"].x_mm < 2000
    assert hands.desk_of("s1") == "A-1"
    assert hands.steps == 1


def test_alt_moves_the_desk_instead_of_the_person(hands: Hands) -> None:
    """With Alt the desk moves wherever it is grabbed."""
    hands.drag(hands.at("A-1", "name"), hands.at("A-1", "name") + QPoint(-40, 0), ALT)
    assert hands.plan.desks["A-1"].x_mm < 2000
    assert hands.desk_of("s1") == "A-1"


def test_selected_desks_move_together(hands: Hands) -> None:
    """Several selected desks move as one, wherever one of them is grabbed; one step."""
    hands.selection.set_desks(["A-1", "A-2", "A-5"])
    hands.drag(hands.at("A-2", "name"), hands.at("A-2", "name") + QPoint(0, -30))
    moved = {hands.plan.desks[d].y_mm - 2000 for d in ("A-1", "A-2")}
    assert len(moved) == 1
    assert moved.pop() < 0
    assert hands.plan.desks["A-5"].y_mm < 2800
    assert hands.steps == 1


def test_escape_puts_a_dragged_desk_back(hands: Hands) -> None:
    """Esc in mid-drag puts a desk back, and what it stood over is told no more."""
    scene = hands.view.floor_scene
    hands.carry(hands.at("B-8", "name"), hands.at("B-7", "chair"))
    assert scene.shown_overlaps
    assert hands.session.is_previewing
    hands.key(Qt.Key.Key_Escape)
    hands.release(hands.at("B-7"))
    assert not scene.shown_overlaps
    assert (hands.steps, hands.session.is_previewing) == (0, False)


def test_chairs_in_the_way_are_told_while_dragging(hands: Hands) -> None:
    """A desk dragged to where another one's chair is shows the overlap with its figure in
    metres."""
    hands.carry(hands.at("B-6", "name"), hands.at("A-6", "chair") + QPoint(0, 12))
    overlaps = hands.view.floor_scene.shown_overlaps
    assert any("B-6" in overlap.desks for overlap in overlaps)
    assert all(overlap.text.endswith(" m") for overlap in overlaps)
    hands.key(Qt.Key.Key_Escape)


def test_a_fixed_desk_stays(hands: Hands) -> None:
    """A desk that is fixed in place cannot be dragged, and says so."""
    hands.session.commit(fix_desks(hands.plan, ["B-8"]), "fix")
    hands.drag(hands.at("B-8", "name"), hands.at("B-8", "name") + QPoint(40, 0))
    assert hands.steps == 1
    assert hands.said == ["These desks are fixed in place"]


def test_the_knob_turns_in_steps_of_15_degrees(hands: Hands) -> None:
    """The knob turns a selected desk to whole multiples of 15°, as one step."""
    hands.click(hands.at("B-6", "name"))
    frame = hands.view.floor_scene.frame()
    assert frame is not None
    knob = frame.base.map(frame.knob)
    scale = hands.view.px_per_m / 1000
    start = hands.view.mapFromScene(QPointF(knob.x() / scale, knob.y() / scale))
    middle = hands.at("B-6", "name")
    hands.drag(start, middle + QPoint(40, -20))
    angle = hands.plan.desks["B-6"].angle_deg
    assert angle % 15 == 0
    assert angle != 0
    assert hands.steps == 1


def test_the_edge_of_the_box_moves_the_desk_of_a_selected_person(hands: Hands) -> None:
    """With a person selected the box round them moves their desk."""
    hands.click(hands.at("A-1"))
    frame = hands.view.floor_scene.frame()
    assert frame is not None
    corner = frame.base.map(frame.handles[2])
    scale = hands.view.px_per_m / 1000
    start = hands.view.mapFromScene(QPointF(corner.x() / scale, corner.y() / scale))
    hands.drag(start, start + QPoint(-35, 0))
    assert hands.plan.desks["A-1"].x_mm < 2000
    assert hands.desk_of("s1") == "A-1"


# Holding still


def test_nothing_is_dragged_while_the_plan_is_held(hands: Hands) -> None:
    """While a seating is worked out nothing can be dragged, but everything can be selected."""
    hands.session.hold()
    hands.drag(hands.at("A-1"), hands.at("B-6"))
    assert (hands.desk_of("s1"), hands.steps) == ("A-1", 0)
    hands.click(hands.at("A-2"))
    assert hands.selection.person == "s2"
    hands.session.release()


def test_a_plan_that_changes_under_a_drag_ends_it(hands: Hands) -> None:
    """A lock that arrives in mid-drag wins: letting go moves nobody."""
    hands.carry(hands.at("A-1"), hands.at("A-3"))
    hands.rest()
    hands.session.commit(lock(hands.plan, "s1"), "lock")
    hands.release(hands.at("A-3"))
    assert hands.desk_of("s1") == "A-1"


def test_a_plan_that_changes_before_a_desk_is_reached_ends_the_drag(hands: Hands) -> None:
    """An edit from elsewhere while a person hangs in the air is not undone by letting go."""
    hands.carry(hands.at("A-1"), hands.bare_floor())
    hands.session.commit(lock(hands.plan, "s2"), "lock")
    assert not hands.view.is_dragging
    hands.release(hands.at("B-6"))
    assert hands.desk_of("s1") == "A-1"
    assert "s2" in hands.plan.scenario.locks


def test_a_seating_that_begins_ends_a_drag(hands: Hands) -> None:
    """When the plan is held for a seating, a drag that was going on is over."""
    hands.carry(hands.at("A-1"), hands.bare_floor())
    hands.session.hold()
    assert not hands.view.is_dragging
    hands.session.release()
    hands.release(hands.at("B-6"))
    assert hands.desk_of("s1") == "A-1"


def test_a_guest_desk_takes_a_person_and_the_referee_tells(hands: Hands) -> None:
    """Nothing is forbidden: a person may be dropped on a guest desk, and Health tells it."""
    hands.session.commit(set_desk_state(hands.plan, ["B-6"], "guest"), "guest")
    hands.drag(hands.at("A-1"), hands.at("B-6"))
    assert hands.desk_of("s1") == "B-6"
    codes = {finding.code for finding in hands.session.verdict.all_findings}
    assert "guest_desk_taken" in codes
