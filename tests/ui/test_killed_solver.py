"""The real child killed without warning, wherever it is: the plan loses nothing, a retry works."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from planner import files
from planner.samples import generated_office
from tests.solver.clocks import plans
from ui.seating import Options, Seating, State
from ui.session import Session

PATIENCE_MS = 30_000

pytestmark = pytest.mark.skipif(os.name != "posix", reason="there is no SIGKILL")


def kill(seating: Seating) -> None:
    """End the child as a system does that has run out of memory."""
    assert seating._process is not None
    os.kill(seating._process._process.processId(), signal.SIGKILL)


@pytest.mark.parametrize("phase", ["request", "start", "coverage", "place", "improve"])
def test_the_plan_is_as_it_was(qtbot: QtBot, tmp_path: Path, phase: str) -> None:
    """Killed while it reads the request, or once a seating of this phase (or a later one) has come:
    plan and file are the same to the byte, what was shown can be kept, and the next try works."""
    plan = plans()["uneven"] if phase == "coverage" else generated_office(60, 1)
    path = tmp_path / "a.seatplan"
    files.save(plan, path)
    session = Session(files.load(path))
    before, on_disk = files.dumps(session.plan), path.read_bytes()
    seating = Seating(session)
    seating.start(Options(seconds=30))
    if phase == "request":
        qtbot.waitUntil(lambda: seating._process._process.processId() > 0, timeout=PATIENCE_MS)  # type: ignore[union-attr]  # it runs
    else:
        later = ["start", "coverage", "place", "prices", "exact", "improve", "done"]
        wanted = later[later.index(phase) :]
        qtbot.waitUntil(
            lambda: getattr(seating.figures, "phase", "") in wanted or not seating.is_solving,
            timeout=PATIENCE_MS,
        )
    if seating.is_solving:
        kill(seating)
        qtbot.waitUntil(lambda: not seating.is_solving, timeout=PATIENCE_MS)
        assert seating.state is State.IDLE or seating.failure == "crashed"
    assert files.dumps(session.plan) == before
    assert path.read_bytes() == on_disk
    seating.discard()
    assert session.shown is session.plan
    seating.start(Options(seconds=30))
    qtbot.waitUntil(lambda: seating.has_preview, timeout=PATIENCE_MS)
    seating.abandon()
    assert files.dumps(session.plan) == before
