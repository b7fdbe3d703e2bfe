"""Seat everyone, with a child that plays every way a solve can go."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from planner.model import Plan
from tests.builders import bench, office, staff
from ui.proof import proof_of
from ui.seating import Options, Seating, State
from ui.session import Session

FAKE = Path(__file__).with_name("fake_solver.py")
PATIENCE_MS = 10_000

Make = Callable[[str], Seating]


def unseated_office(**fields: object) -> Plan:
    """Two salespeople and two marketers, four desks, nobody seated."""
    return office(bench(1, 4), staff("SSMM"), **fields)  # type: ignore[arg-type]  # any field


@pytest.fixture
def session() -> Session:
    """A session with nobody seated."""
    return Session(unseated_office())


@pytest.fixture
def seating(session: Session) -> Iterator[Make]:
    """Make a seating whose child plays a mode; it is ended with the test."""
    made: list[Seating] = []

    def make(mode: str) -> Seating:
        made.append(Seating(session, (sys.executable, str(FAKE), mode)))
        return made[-1]

    yield make
    for one in made:
        one.abandon()


def start(qtbot: QtBot, seating: Seating, options: Options | None = None) -> None:
    """Start and wait until the child is done and its seating is shown."""
    seating.start(options or Options())
    qtbot.waitUntil(lambda: seating.state is State.READY, timeout=PATIENCE_MS)


def test_solving_shows_and_changes_nothing(qtbot: QtBot, session: Session, seating: Make) -> None:
    """The seating is a preview; the plan stays as it was until it is applied."""
    before = session.plan
    start(qtbot, seating("solves"))
    assert len(session.shown.seats) == 4
    assert session.plan is before
    assert not session.undo_stack.count()


def test_apply_is_one_step_with_its_proof(qtbot: QtBot, session: Session, seating: Make) -> None:
    """Applying is one undo step and brings the certificate; undo gives back the plan."""
    before, one = session.plan, seating("solves")
    start(qtbot, one)
    shown = session.shown.seats
    one.apply("Seat everyone")
    assert session.plan.seats == shown
    assert session.undo_stack.count() == 1
    proof = proof_of(session.plan, session.verdict)
    assert proof is not None
    assert one.state is State.IDLE
    session.undo()
    assert session.plan is before


def test_discard_gives_the_plan_back(qtbot: QtBot, session: Session, seating: Make) -> None:
    """After Discard the plan is shown and edited as before."""
    one = seating("solves")
    start(qtbot, one)
    one.discard()
    assert session.shown is session.plan
    assert not session.is_held
    assert one.state is State.IDLE


def test_the_plan_is_held_while_it_is_seated(qtbot: QtBot, session: Session, seating: Make) -> None:
    """Nobody edits the plan that is being solved."""
    one = seating("waits")
    one.start(Options())
    session.commit(unseated_office(name="another"), "Rename")
    assert session.plan.name == "Office"
    assert session.is_held


def test_stop_keeps_the_best(qtbot: QtBot, session: Session, seating: Make) -> None:
    """A polite child answers at once, and its answer counts."""
    one = seating("waits")
    one.start(Options())
    qtbot.waitUntil(lambda: one.has_preview, timeout=PATIENCE_MS)
    one.stop()
    qtbot.waitUntil(lambda: one.state is State.READY, timeout=PATIENCE_MS)
    assert len(session.shown.seats) == 4


def test_a_child_that_does_not_stop_is_killed(
    qtbot: QtBot, session: Session, seating: Make
) -> None:
    """Half a second after Stop the last seating is kept, whatever the child does."""
    one = seating("hangs")
    one.start(Options())
    qtbot.waitUntil(lambda: one.has_preview, timeout=PATIENCE_MS)
    one.stop()
    qtbot.waitUntil(lambda: one.state is State.READY, timeout=1_500)
    assert len(session.shown.seats) == 4
    one.apply("Seat everyone")
    assert len(session.plan.seats) == 4


def test_apply_while_solving_stops_first(qtbot: QtBot, session: Session, seating: Make) -> None:
    """Apply does not wait for the clock."""
    one = seating("waits")
    one.start(Options())
    qtbot.waitUntil(lambda: one.has_preview, timeout=PATIENCE_MS)
    one.apply("Seat everyone")
    qtbot.waitUntil(lambda: one.state is State.IDLE, timeout=PATIENCE_MS)
    assert len(session.plan.seats) == 4


@pytest.mark.parametrize(
    ("mode", "code"),
    [
        ("crashes", "crashed"),
        ("finds_nothing", "nothing_found"),
        pytest.param("babbles", "nonsense", marks=pytest.mark.expects_log("no message")),
    ],
)
def test_a_failed_solve_changes_nothing(
    qtbot: QtBot, session: Session, seating: Make, mode: str, code: str
) -> None:
    """However the child ends, the plan is as it was and can be edited."""
    before, one = session.plan, seating(mode)
    with qtbot.waitSignal(one.ended, timeout=PATIENCE_MS) as ended:
        one.start(Options())
    assert ended.args == [code]
    assert session.plan is before
    assert not session.is_held
    assert one.state is State.IDLE


def test_a_child_that_cannot_start_is_told(qtbot: QtBot, session: Session) -> None:
    """A program that is not there is a failure like another."""
    one = Seating(session, ("/nowhere/python",))
    with qtbot.waitSignal(one.ended, timeout=PATIENCE_MS) as ended:
        one.start(Options())
    assert ended.args == ["not_started"]


def test_a_late_crash_keeps_what_was_shown(qtbot: QtBot, session: Session, seating: Make) -> None:
    """A seating that was streamed is offered although the child crashed."""
    one = seating("crashes_late")
    start(qtbot, one)
    assert one.failure == "crashed"
    one.apply("Seat everyone")
    assert len(session.plan.seats) == 4


def test_nobody_has_to_move(qtbot: QtBot, session: Session, seating: Make) -> None:
    """An answer equal to the seating there is stores the proof and shows nothing."""
    session.new(office(bench(1, 4), staff("SMSM"), seated=True))
    one = seating("stays")
    with qtbot.waitSignal(one.settled, timeout=PATIENCE_MS):
        one.start(Options())
    assert one.state is State.IDLE
    certificate = session.plan.scenario.certificate
    assert certificate is not None
    assert certificate.status == "proved_best"


def test_a_worse_answer_is_not_offered(qtbot: QtBot, session: Session, seating: Make) -> None:
    """What is no better than the seating there is, is said and dropped."""
    session.new(office(bench(1, 4), staff("SMSM"), seated=True))
    one = seating("worsens")
    with qtbot.waitSignal(one.ended, timeout=PATIENCE_MS) as ended:
        one.start(Options())
    assert ended.args == ["no_better"]
    assert session.shown is session.plan


def test_closing_the_plan_ends_the_solve(qtbot: QtBot, session: Session, seating: Make) -> None:
    """Another document ends what was worked out for the one before."""
    one = seating("hangs")
    one.start(Options())
    session.new(unseated_office(name="another"))
    assert one.state is State.IDLE
    assert session.plan.name == "another"
    assert not session.is_held


def test_locks_need_not_be_kept(qtbot: QtBot, session: Session, seating: Make) -> None:
    """Without "keep locks" people may move off their locks, and then the lock is gone."""
    session.new(unseated_office(seats={"s1": "A-1"}, locks={"s1": "A-1"}))
    one = seating("solves")
    start(qtbot, one, Options(keep_locks=False))
    one.apply("Seat everyone")
    locks = session.plan.scenario.locks
    assert all(session.plan.seats[person] == desk for person, desk in locks.items())


def test_a_proof_speaks_only_for_its_plan(qtbot: QtBot, session: Session, seating: Make) -> None:
    """After an edit that changes the question the proof says nothing."""
    one = seating("solves")
    start(qtbot, one)
    one.apply("Seat everyone")
    plan = session.plan
    assert proof_of(plan, session.verdict_of(plan)) is not None
    changed = office(bench(1, 4), staff("SSMMO"), seats=plan.seats)
    assert proof_of(changed, session.verdict_of(changed)) is None


def test_the_next_solve_finds_its_child_waiting(
    qtbot: QtBot, session: Session, seating: Make
) -> None:
    """After a seating has been applied or discarded a child has the program loaded already: the
    next solve takes it, and none is left when everything ends."""
    one = seating("solves")
    start(qtbot, one)
    one.apply("Seat everyone")
    spare = one._spare
    assert spare is not None
    qtbot.waitUntil(lambda: spare._process.processId() > 0, timeout=PATIENCE_MS)
    session.commit(unseated_office(), "Unseat everybody")
    start(qtbot, one)
    assert one._process is spare
    assert len(session.shown.seats) == 4
    one.discard()
    assert one._spare is not None
    one.abandon()
    assert one._spare is None


def test_a_child_that_died_in_waiting_is_replaced(
    qtbot: QtBot, session: Session, seating: Make
) -> None:
    """Whoever ends the child in waiting costs the next solve nothing but a moment."""
    one = seating("solves")
    start(qtbot, one)
    one.discard()
    spare = one._spare
    assert spare is not None
    qtbot.waitUntil(lambda: spare._process.processId() > 0, timeout=PATIENCE_MS)
    spare._process.kill()
    qtbot.waitUntil(lambda: not spare.is_running, timeout=PATIENCE_MS)
    start(qtbot, one)
    assert len(session.shown.seats) == 4
