"""Bench shapes are worked out when they are asked for, and only those that differ."""

from __future__ import annotations

from msgspec import structs

from planner.edits.desks import add_bench, move_desks, remove_desks
from planner.model import Plan
from tests.builders import desk, office
from ui.draw.zones import benches_of
from ui.floor.benchbook import BenchBook


def made() -> Plan:
    """Two benches and a desk that stands alone."""
    plan = add_bench(office([desk("lone", -5000, 0)]), "f1", 4000, 4000)
    return add_bench(plan, "f1", 14_000, 4000)


def boxes(book: BenchBook) -> set[tuple[float, float, float, float]]:
    """The boxes round all shapes."""
    return {shape.zone.boundingRect().getRect() for shape in book.shapes}  # type: ignore[misc]  # four numbers


def test_shapes_are_those_of_the_plan() -> None:
    """After any edits the shapes are the ones that the plan itself gives."""
    plan, book = made(), BenchBook()
    book.start(plan, "f1")
    for after in (
        move_desks(plan, ["A1-1", "lone"], 300, 700),
        remove_desks(plan, ["A1-1", "A1-2"]),
        remove_desks(plan, ["lone"]),
        plan,
    ):
        book.follow(after, "f1", set(plan.desks) | set(after.desks))
        wanted = {s.zone.boundingRect().getRect() for s in benches_of(after, "f1")}
        assert boxes(book) == wanted
        plan = after


def test_only_what_is_touched_is_made_anew() -> None:
    """Shapes of benches that stand still stay the very same objects."""
    plan, book = made(), BenchBook()
    book.start(plan, "f1")
    before = book.shapes
    fellows = book.follow(move_desks(plan, ["A1-1"], 100, 0), "f1", ["A1-1"])
    assert fellows == {key for key in plan.desks if key.startswith("A1")}
    still = [shape for shape in book.shapes if any(shape is other for other in before)]
    assert len(still) == len(before) - 1


def test_another_floor_starts_afresh() -> None:
    """What was touched on a floor that is shown no more is forgotten."""
    plan, book = made(), BenchBook()
    book.start(plan, "f1")
    moved = move_desks(plan, ["A1-1"], 100, 0)
    book.follow(moved, "f1", ["A1-1"])
    book.start(structs.replace(moved, desks={}), "f1")
    assert book.shapes == ()
