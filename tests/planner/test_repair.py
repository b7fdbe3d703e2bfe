"""Repairs: each change does what it says, and no other."""

from __future__ import annotations

from msgspec import structs

from planner.clearance import clashes
from planner.model import Person, Plan, PlanSettings
from planner.model.rules import KeepAtDeskRule
from planner.model.wellformed import require_wellformed
from planner.repair import Change, Repair, apply_repair, with_changes
from planner.samples import sample
from planner.spots import free_spots
from tests.builders import bench, desk, grid, office, person, room, staff, wall

RULE = KeepAtDeskRule(id="k", strength="must", person_id="s1", desk_id="A-2")


def plan() -> Plan:
    """Four desks, two people, a lock and a must rule."""
    return office(
        bench(2, 2),
        staff("SM"),
        seats={"s1": "A-1"},
        locks={"s1": "A-1"},
        rules=[RULE],
        settings=PlanSettings(share_desks=False),
    )


def after(*changes: Change) -> Plan:
    """The plan with these changes, still well formed."""
    made = apply_repair(plan(), Repair(changes))
    require_wellformed(made)
    return made


def test_a_lock_is_released() -> None:
    """Only the lock goes."""
    made = after(Change("release_lock", person_id="s1"))
    assert not made.scenario.locks
    assert made.seats == plan().seats


def test_a_rule_becomes_a_wish() -> None:
    """It is preferred from now on."""
    made = after(Change("bend_rule", rule_id="k"))
    assert made.rules["k"] == structs.replace(RULE, strength="prefer")


def test_desks_are_added_once() -> None:
    """A desk whose id is there is not added again."""
    extra = desk("new-1", 5000)
    made = after(Change("add_desks", desks=(extra,)))
    assert made.desks["new-1"] == extra
    assert with_changes(made, Repair((Change("add_desks", desks=(extra,)),))) == made


def test_desks_adjust_and_are_shared() -> None:
    """A desk gets its feature, and the plan its setting."""
    made = after(Change("adjust_desks", desk_ids=("A-1",)), Change("share_desks"))
    assert "sit-stand" in made.desks["A-1"].features
    assert made.settings.share_desks


def test_beside_reaches_further() -> None:
    """Only the distance differs."""
    made = after(Change("widen_beside", mm=3000))
    assert made.settings == structs.replace(plan().settings, beside_mm=3000)


def test_people_come() -> None:
    """They are on the roster."""
    newcomer = Person(id="new", name="N.N. 1", role="marketing")
    assert after(Change("more_people", people=(newcomer,))).people["new"] == newcomer


def test_somebody_is_kept_unseated() -> None:
    """Whoever was locked at a desk is locked without one."""
    made = after(Change("keep_unseated", person_id="s1"))
    assert "s1" not in made.seats
    assert made.scenario.locks["s1"] == ""


def test_what_is_gone_is_passed_over() -> None:
    """People, rules and locks that are not there any more change nothing."""
    changes = (
        Change("release_lock", person_id="x"),
        Change("bend_rule", rule_id="x"),
        Change("keep_unseated", person_id="x"),
        Change("adjust_desks", desk_ids=("x",)),
    )
    assert after(*changes) == plan()


def test_seats_come_with_the_changes() -> None:
    """The seating that a repair brings is taken, as far as its people and desks are there."""
    made = apply_repair(plan(), Repair((), {"m1": "A-3", "x": "A-1"}))
    assert made.seats == {"m1": "A-3"}


def test_spots_stand_free() -> None:
    """Desks added to the sample office are in nobody's way, in their neighbours' rooms."""
    before = sample("office")
    spots = free_spots(before, 24, ("window",))
    assert len(spots) >= 4
    assert len({spot.id for spot in spots} | set(before.desks)) == len(spots) + len(before.desks)
    made = apply_repair(before, Repair((Change("add_desks", desks=spots),)))
    require_wellformed(made)
    assert len(clashes(made)) == len(clashes(before))
    assert all(spot.features == ("window",) for spot in spots)


def test_no_spot_is_behind_a_wall_or_in_another_room() -> None:
    """At a bench between a wall and a room's edge nothing can be added in line."""
    walls = [wall("w", (900, -3000), (900, 3000))]
    rooms = [room("r", -900, -2000, 800, 2000)]
    found = free_spots(office(bench(1, 1), walls=walls, rooms=rooms), 5)
    assert [spot.name for spot in found] == ["+1"]
    assert found[0].y_mm > 2000  # a spot to be moved by the user


def test_cells_grow_by_cells() -> None:
    """In a seating grid a spot is a cell beside a cell."""
    cells = grid("xx", "xx")
    found = free_spots(office(cells, [person("o1")]), 3)
    assert found
    assert all(spot.is_cell for spot in found)
    taken = {(cell.x_mm, cell.y_mm) for cell in cells}
    assert not taken.intersection((spot.x_mm, spot.y_mm) for spot in found)
