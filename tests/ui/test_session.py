"""The session: undo gives back exactly what was, previews stay outside, files set the mark."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from msgspec import structs

from planner.errors import PlanError
from planner.model import (
    Changes,
    Desk,
    Floor,
    Person,
    Plan,
    diff,
    empty_plan,
    with_rows,
    with_seats,
)
from ui.selection import Selection
from ui.session import Session


def small_plan(name: str = "small") -> Plan:
    """Two desks and two people on one floor; Ann sits at d1."""
    plan = structs.replace(
        empty_plan("p", name),
        floors={"f": Floor(id="f", name="Ground")},
        desks={
            name: Desk(id=name, floor_id="f", name=name, x_mm=x, y_mm=0)
            for name, x in (("d1", 0), ("d2", 1600))
        },
        people={name: Person(id=name, name=name.title()) for name in ("ann", "bo")},
    )
    return with_seats(plan, {"ann": "d1"})


def renamed(plan: Plan, name: str) -> Plan:
    """The plan under another name: the smallest edit."""
    return structs.replace(plan, name=name)


class SessionMachine(RuleBasedStateMachine):
    """Any sequence of commits, merges, previews, undo, redo and loading, beside a list of plans."""

    def __init__(self) -> None:
        super().__init__()
        self.session = Session(small_plan())
        self.plans = [small_plan()]
        self.keys: list[str | None] = [None]
        self.at = 0
        self.shown = small_plan()
        self.session.changed.connect(self.follow)

    def follow(self, changes: Changes) -> None:
        """A view that believes only the signal."""
        assert changes == diff(self.shown, self.session.shown)
        self.shown = self.session.shown

    @rule(name=st.sampled_from("abcd"), key=st.sampled_from([None, "k", "l"]))
    def commit(self, name: str, key: str | None) -> None:
        plan = renamed(self.session.plan, name)
        self.session.commit(plan, name, key)
        if plan == self.plans[self.at]:
            return
        merges = key is not None and self.at > 0 and self.keys[self.at] == key
        if merges:
            self.at -= 1
        if merges and plan == self.plans[self.at]:
            del self.plans[self.at + 1 :], self.keys[self.at + 1 :]
            return
        self.plans[self.at + 1 :], self.keys[self.at + 1 :] = [plan], [key]
        self.at += 1

    @rule(name=st.sampled_from("xyz"))
    def preview(self, name: str) -> None:
        self.session.preview(renamed(self.session.plan, name))
        assert self.session.shown.name == name
        assert self.session.is_previewing

    @rule()
    def end_preview(self) -> None:
        self.session.preview(None)

    @rule()
    def undo(self) -> None:
        was_previewing = self.session.is_previewing
        self.session.undo()
        if not was_previewing:
            self.at = max(0, self.at - 1)

    @rule()
    def redo(self) -> None:
        self.session.redo()
        self.at = min(len(self.plans) - 1, self.at + 1)

    @precondition(lambda self: len(self.plans) > 3)
    @rule()
    def load(self) -> None:
        self.session.new(small_plan("new"))
        self.plans, self.keys, self.at = [small_plan("new")], [None], 0

    @invariant()
    def the_plan_is_the_one_expected(self) -> None:
        assert self.session.plan == self.plans[self.at]

    @invariant()
    def the_stack_holds_the_steps_and_nothing_else(self) -> None:
        assert self.session.undo_stack.count() == len(self.plans) - 1
        assert self.session.undo_stack.index() == self.at

    @invariant()
    def views_show_what_is_shown(self) -> None:
        assert self.shown == self.session.shown
        assert self.session.is_previewing or self.session.shown is self.session.plan


SessionMachine.TestCase.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)
TestSessionMachine = SessionMachine.TestCase


def test_a_commit_ends_the_preview() -> None:
    """Committing while something is previewed says once that the preview is over."""
    session = Session(small_plan())
    said: list[bool] = []
    session.preview_changed.connect(said.append)
    session.preview(renamed(session.plan, "shown"))
    session.commit(renamed(session.plan, "true"), "Rename")
    assert said == [True, False]
    assert session.shown.name == "true"


def test_undo_while_previewing_only_ends_the_preview() -> None:
    """The first undo takes away what is only shown."""
    session = Session(small_plan())
    session.commit(renamed(session.plan, "true"), "Rename")
    session.preview(renamed(session.plan, "shown"))
    session.undo()
    assert session.shown.name == "true"
    session.undo()
    assert session.shown.name == "small"


def test_modified_follows_the_stack() -> None:
    """Undoing to the saved state is no modification; new work without a file can be one."""
    session = Session(small_plan())
    said: list[bool] = []
    session.modified_changed.connect(said.append)
    session.commit(renamed(session.plan, "a"), "Rename")
    session.undo()
    assert said == [True, False]
    session.new(small_plan(), modified=True)
    assert session.is_modified
    session.new(small_plan())
    assert not session.is_modified


def test_selection_follows_a_person() -> None:
    """A selected person keeps the selection when they move, and a desk brings its person."""
    session = Session(small_plan())
    selection = Selection(session)
    selection.set_desks(["d1"])
    assert selection.person == "ann"
    session.commit(with_seats(session.plan, {"ann": "d2"}), "Move")
    assert selection.desks == {"d2"}
    session.undo()
    assert selection.desks == {"d1"}


def test_selection_drops_what_is_gone() -> None:
    """Removed desks and people are no longer selected."""
    session = Session(small_plan())
    selection = Selection(session)
    selection.set_desks(["d1", "d2"])
    plan = with_seats(session.plan, {})
    session.commit(structs.replace(plan, desks={"d2": plan.desks["d2"]}), "Remove desk")
    assert selection.desks == {"d2"}
    selection.set_person("bo")
    session.commit(
        structs.replace(session.plan, people=with_rows({}, plan.people["ann"])), "Remove"
    )
    assert selection.person is None


def test_a_held_plan_refuses_edits_of_others() -> None:
    """While the plan is held, only the holder shows something, and a refusal is told."""
    session = Session(small_plan())
    refusals: list[bool] = []
    session.refused.connect(lambda: refusals.append(True))
    session.hold()
    session.commit(renamed(session.plan, "edit"), "Rename")
    session.preview(renamed(session.plan, "edit"))
    session.undo()
    assert len(refusals) == 3
    assert session.shown.name == "small"
    session.show_held(renamed(session.plan, "seated"))
    assert session.shown.name == "seated"
    session.release()
    assert session.shown.name == "small"
    session.commit(renamed(session.plan, "edit"), "Rename")
    assert session.plan.name == "edit"


def test_save_notices_another_hand(tmp_path: Path) -> None:
    """A file that somebody else wrote is not written over unasked; a refused save saves nothing."""
    path = tmp_path / "office.seatplan"
    one, two = Session(small_plan()), Session(small_plan())
    one.save(path)
    two.open(path)
    two.commit(renamed(two.plan, "two"), "Rename")
    two.save()
    assert not two.is_modified
    one.commit(renamed(one.plan, "one"), "Rename")
    with pytest.raises(PlanError, match="changed_on_disk"):
        one.save()
    assert one.is_modified
    one.save(force=True)
    two.open(path)
    assert two.plan.name == "one"


def test_a_file_that_cannot_be_read_changes_nothing(tmp_path: Path) -> None:
    """Opening what is no plan leaves the open plan as it was."""
    path = tmp_path / "broken.seatplan"
    path.write_text("{", "utf-8")
    session = Session(small_plan())
    session.commit(renamed(session.plan, "mine"), "Rename")
    with pytest.raises(PlanError):
        session.open(path)
    assert session.plan.name == "mine"
    assert session.is_modified
