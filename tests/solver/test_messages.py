"""Messages of the child process: whatever an answer holds goes over the border and comes back."""

from __future__ import annotations

from planner.check import Finding
from planner.repair import Change, Repair
from solver.messages import Result, from_line, to_line


def test_reasons_and_repairs_cross_the_border() -> None:
    """A reason without values, whose mapping is read-only, is no reason for the child to die."""
    reason = Finding("locks_clash", "info", people=("a", "b"), desks=("A-1",))
    repair = Repair((Change("release_lock", person_id="a"),), {"a": "A-2"})
    result = Result("impossible", {"b": "A-1"}, reasons=(reason,), repairs=(repair,))
    said = from_line(to_line(result))
    assert isinstance(said, Result)
    assert said.reasons[0].people == ("a", "b")
    assert said.reasons[0].values == {}
    assert said.repairs[0].changes == repair.changes
    assert said.repairs[0].seats == {"a": "A-2"}
