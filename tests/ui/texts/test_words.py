"""Words and small parts of sentences."""

from __future__ import annotations

from typing import Literal, get_args

import pytest
from PySide6.QtCore import QCoreApplication

from planner.match import Match, Reason, ReasonCode
from planner.model import FEATURES, LINK_KINDS, NEEDS, ROLES, Certificate
from planner.model.floor import DeskState, ObjectKind, RoomKind, WallKind
from planner.moves import Move
from tests.builders import bench, office, person
from tests.ui.spoken import spoken
from ui.proof import Proof
from ui.texts import words
from ui.texts.scores import (
    MATCH_REASONS,
    POINT_KEYS,
    certificate_text,
    coverage_text,
    lapsed_text,
    match_text,
    move_note,
    move_text,
    percent,
    points_name,
)
from ui.texts.speech import (
    Counts,
    and_more,
    decimal,
    either,
    listed,
    metres,
    number,
    person_name,
    place,
    room_name,
    sentence,
)


def test_no_code_is_without_a_word() -> None:
    """Roles, needs, features, kinds and states of the model all have words."""
    assert set(words.ROLES) == set(words.PERSONS) == set(ROLES)
    assert set(words.NEEDS) == set(NEEDS)
    assert set(words.FEATURES) == set(FEATURES)
    assert set(words.LINK_KINDS) == set(LINK_KINDS)
    assert set(words.ROOM_KINDS) == set(get_args(RoomKind))
    assert set(words.WALL_KINDS) == set(get_args(WallKind))
    assert set(words.OBJECT_KINDS) == set(get_args(ObjectKind))
    assert set(words.DESK_STATES) == set(get_args(DeskState))
    assert set(MATCH_REASONS) == set(get_args(ReasonCode))


def test_free_words_are_left_as_they_are() -> None:
    """A need or a feature that is none of ours is the user's own word."""
    assert words.need_name("golf") == "golf"
    assert words.feature_name("red") == "red"


def test_days() -> None:
    """Office days by their first two letters."""
    assert words.days_text("MTW--") == "Mo Tu We"
    assert words.days_text("-----SS") == "Sa Su"
    assert words.days_text("-----") == "never in"
    assert words.day_name(3, long=True) == "Thursday"


@pytest.mark.parametrize(
    ("names", "text"),
    [
        ([], ""),
        (["A"], "A"),
        (["A", "B"], "A and B"),
        (["A", "B", "C"], "A, B and C"),
        (["A", "B", "C", "D"], "A, B and 2 more"),
    ],
)
def test_lists(names: list[str], text: str) -> None:
    """Up to three names, then a count."""
    assert listed(names) == text


def test_small_parts() -> None:
    """Choices, rests, lengths and places."""
    assert either(["A", "B", "C"]) == "A, B or C"
    assert and_more("Ella Sander", 2) == "Ella Sander and 2 more"
    assert and_more("Ella Sander", 0) == "Ella Sander"
    assert metres(2449) == "2.4 m"
    assert sentence("sales sits") == "Sales sits."
    assert sentence("") == ""
    plan = office(bench(1, 1), [person("e", name="Emil")], seated=True)
    assert place(plan, "e") == "Emil at A-1"
    assert place(plan, "x") == "x"
    assert person_name(plan, "x") == "x"
    assert room_name(plan, "x") == "the room without a name"


def test_numbers() -> None:
    """Thousands and decimals follow the language."""
    assert number(4911) == "4,911"
    assert decimal(0.84) == "0.8"


def test_danish(qapp: QCoreApplication) -> None:
    """In Danish the comma is the decimal mark, and plurals follow the number."""
    with spoken(qapp, "da"):
        assert number(4911) == "4.911"
        assert percent(0.8) == "0,8"
        assert words.days_text("MTW--").lower() == "ma ti on"
        assert Counts().people_move(1) == "1 medarbejder flytter"
        assert Counts().people_move(23) == "23 medarbejdere flytter"
        assert certificate_text(proof("proved_best")) == (
            "Bedst mulige opstilling, bevist – startværdi 7, løser 1, plan 3f2a91c0"
        )
        assert certificate_text(proof("feasible", 0.8)) == (
            "Kan højst blive 0,8 % bedre – startværdi 7, løser 1, plan 3f2a91c0"
        )


def proof(status: Literal["proved_best", "feasible"], gap: float = 0.0, more: int = 0) -> Proof:
    """A proof with seed, solver and plan."""
    certificate = Certificate(
        status=status,
        score=1,
        bound=1,
        not_covered=0,
        not_covered_bound=0,
        plan_hash="3f2a91c0d4e5",
        seed=7,
        solver_version="1",
    )
    return Proof(status, gap, 0, more, certificate)


def test_certificate() -> None:
    """What is proved, and where it can be checked; a gap is never rounded down."""
    assert certificate_text(proof("proved_best")) == (
        "Best seating possible, proved – seed 7, solver 1, plan 3f2a91c0"
    )
    assert certificate_text(proof("feasible", 0.74)) == (
        "At most 0.8 % better is possible – seed 7, solver 1, plan 3f2a91c0"
    )
    assert certificate_text(proof("feasible", 0.0, 3)).startswith(
        "At most 3 more can be covered – "
    )
    lapsed = lapsed_text(proof("feasible").certificate, "77aa00bb11cc")
    assert "given for plan 3f2a91c0, and this is 77aa00bb." in lapsed
    assert percent(0.01) == "0.1"
    assert coverage_text(18, 24) == "18 of 24"


def test_points_have_names() -> None:
    """Weights by their names, rules by their sentences, what is gone by its key."""
    plan = office()
    assert points_name(plan, "stay") == "Staying at today's desk"
    assert points_name(plan, "everyone-seated") == "Everyone must have a desk"
    assert points_name(plan, "gone") == "gone"
    assert set(POINT_KEYS) == {
        "partner", "match", "stay", "neighbour", "team_near", "desk_need",
    }  # fmt: skip


def test_moves() -> None:
    """From where to where; who waits is told."""
    plan = office(bench(1, 2), [person("e", name="Emil")])
    move = Move("e", "A-1", None, step=1, group=1, waits=True)
    assert move_text(plan, move) == "Emil: A-1 → no desk"
    assert move_note(move) == "waits without a desk until the others have moved"
    assert move_note(Move("e", None, "A-1", step=1, group=1)) == ""


def test_match_reasons() -> None:
    """Why two fit, in one line; what is unknown is said."""
    reasons = (Reason("sales_need", "better_leads"), Reason("shared_tag", "DK"), Reason("new_pair"))
    assert match_text(Match(80, reasons)) == (
        "Sales gets better leads; both: DK; have not been a pair yet"
    )
    assert match_text(Match(50)) == "Nothing is known about their needs and strengths"
    others = (Reason("marketing_need", "crm_use"), Reason("met_before", "Autumn"))
    assert match_text(Match(40, others)) == (
        "Marketing gets consistent CRM use; were a pair in Autumn"
    )
