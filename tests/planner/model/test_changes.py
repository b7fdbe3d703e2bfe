"""The difference of two plans: exactly what an editor must redraw."""

from __future__ import annotations

from msgspec import structs

from planner.model import diff, with_rows, with_seats, without_rows
from tests.builders import bench, office, staff

PLAN = office(bench(1, 3), staff("SMO"), seated=True)


def test_a_plan_does_not_differ_from_itself() -> None:
    """Nothing changed is false, also between equal plans that are not the same object."""
    same = office(bench(1, 3), staff("SMO"), seated=True)
    assert not diff(PLAN, PLAN)
    assert not diff(PLAN, same)


def test_a_moved_desk_is_the_only_change() -> None:
    """A changed row is told by table and id, and may change the beside graph."""
    moved = structs.replace(PLAN.desks["A-2"], x_mm=9)
    changes = diff(PLAN, structs.replace(PLAN, desks=with_rows(PLAN.desks, moved)))
    assert changes.of("desks").changed == {"A-2"}
    assert list(changes.tables) == ["desks"]
    assert changes.moves_desks


def test_seats_are_told_by_person() -> None:
    """Who got, lost or changed a desk is in ``seated``."""
    changes = diff(PLAN, with_seats(PLAN, {"s1": "A-2", "m1": "A-1"}))
    assert changes.seated == {"s1", "m1", "o1"}
    assert not changes.moves_desks


def test_added_and_removed_rows_are_told_apart() -> None:
    """Rows that come and rows that go have sets of their own."""
    fewer = structs.replace(PLAN, desks=without_rows(PLAN.desks, {"A-3"}))
    assert diff(PLAN, fewer).of("desks").removed == {"A-3"}
    assert diff(fewer, PLAN).of("desks").added == {"A-3"}


def test_settings_change_the_meaning() -> None:
    """Another beside distance is told as a change of meaning."""
    wider = structs.replace(PLAN, settings=structs.replace(PLAN.settings, beside_mm=2900))
    assert diff(PLAN, wider).meaning
