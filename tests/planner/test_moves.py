"""Moves: an order in which people can really change desks."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from planner.moves import count_moves, moves

SEATINGS = st.permutations(range(8)).map(
    lambda order: {f"p{i}": f"d{d}" for i, d in enumerate(order[:6])}
)


@given(SEATINGS, SEATINGS)
def test_nobody_moves_to_a_desk_that_is_still_taken(
    before: dict[str, str], after: dict[str, str]
) -> None:
    """Carried out in order, every desk is free when its newcomer comes."""
    now = dict(before)
    for move in moves(before, after):
        holders = [p for p, d in now.items() if d == move.to_desk and p != move.person_id]
        if not move.waits:
            assert holders == []
        now.pop(move.person_id, None)
        if move.to_desk is not None:
            now[move.person_id] = move.to_desk
    assert now == after


def test_a_swap_has_one_who_waits() -> None:
    """Two people who change desks: one stands up first."""
    found = moves({"a": "1", "b": "2"}, {"a": "2", "b": "1"})
    assert [(m.person_id, m.waits, m.group) for m in found] == [("a", True, 1), ("b", False, 1)]


def test_a_chain_starts_at_the_free_desk() -> None:
    """Whoever goes to a free desk goes first and nobody waits."""
    found = moves({"a": "1", "b": "2"}, {"a": "2", "b": "3"})
    assert [(m.person_id, m.step, m.waits) for m in found] == [("b", 1, False), ("a", 2, False)]


def test_who_gets_a_first_desk_is_a_move_but_disturbs_nobody() -> None:
    """A newcomer is listed, yet not counted among those who must move."""
    assert [m.from_desk for m in moves({}, {"a": "1"})] == [None]
    assert count_moves({}, {"a": "1"}) == 0
    assert count_moves({"a": "1"}, {}) == 1
