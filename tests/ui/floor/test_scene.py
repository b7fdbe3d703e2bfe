"""The scene follows the session and touches only what changed."""

from __future__ import annotations

import pytest
from msgspec import structs
from PySide6.QtCore import QPointF

from planner.edits.building import add_floor
from planner.edits.desks import add_desk, move_desks, remove_desks
from planner.edits.roster import replace_person
from planner.edits.seats import apply_seating, lock, seat
from planner.model import Plan
from planner.samples import sample
from tests.ui.floor.hands import Hands
from ui.draw.theme import DARK, LIGHT
from ui.floor.items import DeskItem
from ui.floor.scene import FloorScene
from ui.selection import Selection
from ui.session import Session


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The ids of desks whose items are told to show something else."""
    ids: list[str] = []
    show = DeskItem.set_look

    def set_look(item: DeskItem, look: object) -> None:
        ids.append(look.id)  # type: ignore[attr-defined]  # a DeskLook
        show(item, look)  # type: ignore[arg-type]  # as above

    monkeypatch.setattr(DeskItem, "set_look", set_look)
    return ids


def test_a_moved_desk_touches_only_itself(hands: Hands, painted: list[str]) -> None:
    """Moving one desk tells one item."""
    painted.clear()
    hands.session.commit(move_desks(hands.plan, ["B-6"], 100, 0), "move")
    hands.settle()
    assert set(painted) == {"B-6"}
    item = hands.view.floor_scene.desk_item("B-6")
    assert item is not None
    assert item.pos() == QPointF(hands.plan.desks["B-6"].x_mm, hands.plan.desks["B-6"].y_mm)


def test_a_seat_touches_the_desks_it_is_about(hands: Hands, painted: list[str]) -> None:
    """Somebody without influence on others who moves touches two desks."""
    hands.session.commit(seat(hands.plan, "s3", "B-4"), "seat")
    hands.settle()
    assert set(painted) == {"B-1", "B-4"}


def uncovered(hands: Hands) -> set[str]:
    """The desks with a ring."""
    return {look.id for look in hands.view.floor_scene.looks.values() if look.uncovered}


def test_coverage_follows_a_moment_later(hands: Hands) -> None:
    """After a seat changes, rings and lines are those that the referee gives."""
    scene = hands.view.floor_scene
    assert uncovered(hands) == {"A-1", "B-1"}
    hands.session.commit(seat(hands.plan, "m2", "A-5"), "seat")
    hands.settle()
    assert uncovered(hands) == {"B-1"}
    assert {(link.a.id, link.b.id) for link in scene.shown_links} == {
        ("A-1", "A-5"),
        ("A-2", "A-3"),
    }


def test_desks_come_and_go(hands: Hands) -> None:
    """An added desk gets an item, a removed one loses it, undo brings it back."""
    scene = hands.view.floor_scene
    hands.session.commit(add_desk(hands.plan, "f1", 9500, 4500, name="X-1"), "add")
    hands.settle()
    assert scene.desk_item("X-1") is not None
    hands.session.commit(remove_desks(hands.plan, ["X-1", "A-1"]), "remove")
    hands.settle()
    assert scene.desk_item("X-1") is None
    assert scene.desk_item("A-1") is None
    assert scene.desk_at(QPointF(2000, 2000)) is None
    hands.session.undo()
    hands.settle()
    assert scene.desk_item("A-1") is not None
    assert scene.looks["A-1"].people[0].id == "s1"


def test_a_lock_is_shown(hands: Hands) -> None:
    """Locking somebody shows a lock at the desk."""
    hands.session.commit(lock(hands.plan, "s1"), "lock")
    hands.settle()
    assert hands.view.floor_scene.looks["A-1"].locked


def test_a_name_that_changes_is_shown(hands: Hands) -> None:
    """Renaming a person changes what stands on the desk."""
    person = structs.replace(hands.plan.people["s1"], name="Åse Holm")
    hands.session.commit(replace_person(hands.plan, person), "rename")
    hands.settle()
    assert hands.view.floor_scene.looks["A-1"].people[0].name == "Åse Holm"


def test_a_preview_of_a_seating_shows_who_moves(hands: Hands) -> None:
    """Somebody else's preview marks who sits elsewhere, and the marks go with it."""
    scene = hands.view.floor_scene
    hands.session.hold()
    hands.session.show_held(apply_seating(hands.plan, {**hands.plan.seats, "s1": "B-4"}))
    hands.qtbot.wait(100)
    assert scene.looks["B-4"].moved
    assert not scene.looks["A-2"].moved
    assert scene.shown_arrows == [("A-1", "B-4")]
    hands.session.release()
    hands.qtbot.wait(100)
    assert not any(look.moved for look in scene.looks.values())
    assert scene.shown_arrows == []


def test_floors_change(hands: Hands) -> None:
    """Another floor shows its own desks; each floor is seen where it was last looked at."""
    hands.session.commit(add_floor(hands.plan, "Attic"), "floor")
    attic = next(f for f in hands.plan.floors if f != "f1")
    hands.session.commit(add_desk(hands.plan, attic, 0, 0, name="T-1"), "desk")
    hands.view.zoom_in()
    zoom = hands.view.px_per_m
    with hands.qtbot.waitSignal(hands.view.floor_changed):
        hands.view.set_floor(attic)
    assert set(hands.view.floor_scene.looks) == {"T-1"}
    hands.view.set_floor("f1")
    assert "T-1" not in hands.view.floor_scene.looks
    assert hands.view.px_per_m == zoom


def test_a_floor_that_goes_is_left(hands: Hands) -> None:
    """When the floor that is shown is undone, another one is shown."""
    hands.session.commit(add_floor(hands.plan, "Attic"), "floor")
    attic = next(f for f in hands.plan.floors if f != "f1")
    hands.view.set_floor(attic)
    hands.session.undo()
    hands.settle()
    assert hands.view.floor_id == "f1"


def test_another_plan_is_shown_whole(hands: Hands) -> None:
    """Opening another plan shows its floor and none of the old desks."""
    hands.session.new(sample("small"))
    hands.settle()
    shown = hands.view.floor_scene.looks
    floor = hands.view.floor_id
    assert set(shown) == {d.id for d in hands.plan.desks.values() if d.floor_id == floor}


def test_a_plan_without_floors_is_shown_empty(hands: Hands) -> None:
    """A plan with nothing in it is an empty floor, not a failure."""
    from planner.model import empty_plan

    hands.session.new(empty_plan("p"))
    hands.settle()
    assert hands.view.floor_id == ""
    hands.view.fit()
    assert not hands.view.floor_scene.looks


def test_the_theme_changes(hands: Hands) -> None:
    """Another theme is taken up by every look."""
    hands.view.floor_scene.set_theme(DARK)
    assert {look.theme.name for look in hands.view.floor_scene.looks.values()} == {"dark"}
    hands.view.floor_scene.set_theme(LIGHT)


@pytest.mark.parametrize("zoom", [4.0, 12.0, 22.0, 40.0, 70.0])
def test_every_level_of_detail_is_painted(hands: Hands, zoom: float) -> None:
    """From far and near the floor is painted without a complaint, and desks are items only near."""
    hands.view.camera.jump(QPointF(5000, 5000), zoom)
    picture = hands.view.grab()
    assert not picture.isNull()
    assert (hands.view.floor_scene.desk_item("A-1") is not None) or zoom < 18


def test_scenes_come_and_go(plan: Plan) -> None:
    """A hundred scenes made and dropped leave the session working."""
    session = Session(plan)
    selection = Selection(session)
    for _ in range(100):
        scene = FloorScene(session, selection, LIGHT)
        scene.deleteLater()
        del scene
    session.commit(move_desks(session.plan, ["A-1"], 10, 0), "move")
    assert session.plan.desks["A-1"].x_mm == 2010
