"""A small office on one floor: two benches of eight, six people, one of them locked, one
unseated."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from planner.model import Plan
from tests.builders import bench, office, room, staff, wall
from tests.ui.floor.hands import Hands

BLOCK = (
    *bench(2, 4, name="A", x=2000, y=2000),
    *bench(2, 4, name="B", x=2000, y=6400),
)


@pytest.fixture
def plan() -> Plan:
    """s1, s2, m1, o1 at A-1 to A-4; s3 at B-1; m2 has no desk; o1 is locked."""
    return office(
        desks=BLOCK,
        people=staff("SSSMMO"),
        seats={"s1": "A-1", "s2": "A-2", "m1": "A-3", "o1": "A-4", "s3": "B-1"},
        locks={"o1": "A-4"},
        rooms=(room("hall", 0, 0, 12_000, 10_000),),
        walls=(
            wall("north", (0, 0), (12_000, 0), kind="outer", thickness_mm=300),
            wall("east", (12_000, 0), (12_000, 10_000), kind="outer", thickness_mm=300),
            wall("south", (12_000, 10_000), (0, 10_000), kind="outer", thickness_mm=300),
            wall("west", (0, 10_000), (0, 0), kind="outer", thickness_mm=300),
        ),
    )


@pytest.fixture
def hands(qtbot: QtBot, plan: Plan) -> Hands:
    """Somebody who works on that office."""
    return Hands(qtbot, plan)
