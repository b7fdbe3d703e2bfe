"""Every clash and every repair is a sentence in people's names, in both languages."""

from __future__ import annotations

from typing import get_args

import pytest
from msgspec import structs
from PySide6.QtWidgets import QApplication

from planner.check import Finding
from planner.model import AnyRule, Group, Person, Plan
from planner.model.rules import RULE_KINDS, KeepAtDeskRule, RoomCapacityRule, RoomRule, StayRule
from planner.repair import Change, ChangeKind, Repair
from solver.claims import CLAIMS
from solver.messages import Params
from solver.search import solve
from tests.builders import bench, desk, office, person, room
from tests.solver.impossible_plans import impossible_plans
from tests.ui.spoken import spoken
from ui.texts.reasons import SENTENCES, reason_text
from ui.texts.repairs import repair_text

ANN, BO = person("p1", name="Ann Berg"), person("p2", name="Bo Lind")
CHANGES: dict[ChangeKind, tuple[Change, str]] = {
    "release_lock": (Change("release_lock", person_id="p1"), "release the lock of Ann Berg"),
    "bend_rule": (
        Change("bend_rule", rule_id="k"),
        "make it a wish only that “Ann Berg must sit at A-1”",
    ),
    "add_desks": (
        Change("add_desks", desks=(desk("n1", 1600, 800, features=("wide-access",)),)),
        "add 1 desk with wide access in Blue",
    ),
    "adjust_desks": (Change("adjust_desks", desk_ids=("A-1",)), "have a sit-stand desk at A-1"),
    "share_desks": (Change("share_desks"), "let people share a desk on different days"),
    "widen_beside": (Change("widen_beside", mm=3000), "let “beside” reach 3.0 m"),
    "more_people": (
        Change("more_people", people=(Person(id="n", name="N.N. 1", role="marketing"),)),
        "have 1 more marketer",
    ),
    "keep_unseated": (Change("keep_unseated", person_id="p2"), "leave Bo Lind without a desk"),
}


def plan() -> Plan:
    """Two people, a rule and a room."""
    rule = KeepAtDeskRule(id="k", strength="must", person_id="p1", desk_id="A-1")
    blue = structs.replace(room("r", -2000, -2000, 9000, 9000), name="Blue")
    return office(bench(1, 2), [ANN, BO], rules=[rule], rooms=[blue])


@pytest.mark.parametrize("kind", get_args(ChangeKind))
def test_each_change_is_said(qapp: QApplication, kind: ChangeKind) -> None:
    """What is to be done, by name, as an infinitive that fits every sentence."""
    change, words = CHANGES[kind]
    with spoken(qapp, "en"):
        assert repair_text(plan(), Repair((change,)), is_impossible=True) == (
            f"It would be enough to {words}."
        )
        assert repair_text(plan(), Repair((change,)), is_impossible=False) == (
            f"To cover everybody, {words}."
        )


def test_changes_of_a_kind_are_said_together(qapp: QApplication) -> None:
    """Two locks are one phrase, another change is one more."""
    changes = (
        Change("release_lock", person_id="p1"),
        Change("release_lock", person_id="p2"),
        Change("widen_beside", mm=2900),
    )
    with spoken(qapp, "en"):
        text = repair_text(plan(), Repair(changes, not_covered=1), is_impossible=False)
    assert text == (
        "To cover more people, release the lock of Ann Berg and Bo Lind and "
        "let “beside” reach 2.9 m."
    )


def test_every_kind_of_rule_makes_claims() -> None:
    """A rule that can be a must can clash."""
    assert set(CLAIMS) == set(RULE_KINDS)


@pytest.mark.parametrize("language", ["en", "da"])
def test_all_that_is_found_is_said(qapp: QApplication, language: str) -> None:
    """Reasons and repairs of very different plans have sentences of their own, without braces."""
    plans = impossible_plans()
    with spoken(qapp, language):
        for name in [*plans][::13]:
            result = solve(plans[name], Params(time_s=0.8))
            texts = [reason_text(plans[name], reason) for reason in result.reasons]
            texts += [repair_text(plans[name], r, is_impossible=True) for r in result.repairs]
            assert texts
            assert not any("{" in text or "%n" in text or "_" in text for text in texts)
            assert all(reason.code in SENTENCES for reason in result.reasons)


def test_a_clash_names_each_claim_once(qapp: QApplication) -> None:
    """Rules by their sentences, limits by their rooms, locks and needs by their people."""
    rules: list[AnyRule] = [
        RoomRule(id="r", strength="must", who=group(), room_ids=("r",)),
        RoomCapacityRule(id="c", strength="must"),
        StayRule(id="s", strength="must", who=group()),
    ]
    shown = office(bench(1, 2), [ANN, BO], rules=rules, rooms=[room("r", -2000, -2000, 9000, 9000)])
    claims = [
        told("room", rule="r"),
        told("room_capacity", rule="c", rooms=["r"], limit=1),
        told("stay", rule="s", people=["p1"], desks=["A-1"]),
        told("lock", people=["p2"], desks=["A-1"]),
        told("need", people=["p1", "p2"], feature="wide-access"),
        told("adjustable"),
        told("adjustable"),
    ]
    with spoken(qapp, "en"):
        text = reason_text(shown, Finding("clash", "info", values={"claims": claims}))
    assert text == (
        "These cannot all be kept: Ann Berg and Bo Lind must sit in r; at most 1 person may sit "
        "in r; Ann Berg must stay at A-1; Bo Lind is locked at A-1; Ann Berg and Bo Lind must have "
        "this at the desk: wide access; only a sit-stand desk may be shared."
    )


def group() -> Group:
    """Both people."""
    return Group(person_ids=("p1", "p2"))


def told(code: str, **fields: object) -> dict[str, object]:
    """A claim as the solver tells it."""
    return {
        "code": code,
        "rule": "",
        "people": [],
        "desks": [],
        "rooms": [],
        "feature": "",
        "limit": 0,
        **fields,
    }
