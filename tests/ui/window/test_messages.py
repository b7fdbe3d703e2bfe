"""Notes at the foot of the window: said, read out, gone by themselves unless they are bad news."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from planner.errors import PlanError
from tests.ui.window.hands import answer, click
from ui import messages
from ui.appearance import Appearance
from ui.dialogs.frame import Choice
from ui.messages import Messages


@pytest.fixture
def ground(qtbot: QtBot, appearance: Appearance) -> QWidget:
    """Something that notes float on."""
    made = QWidget()
    made.resize(800, 500)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def said(ground: QWidget) -> Messages:
    """Messages of a window without anything else."""
    return Messages(ground, ground)


def test_a_note_goes_by_itself(
    qtbot: QtBot, said: Messages, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is only good to know leaves after a while."""
    monkeypatch.setattr(messages, "SHOWN_MS", 20)
    said.say("Hello")
    assert said.note.isVisible()
    assert said.note.accessibleName() == "Hello"
    qtbot.waitUntil(said.note.isHidden, timeout=2_000)


def test_bad_news_stays(said: Messages, monkeypatch: pytest.MonkeyPatch) -> None:
    """What could not be done stays until it is closed."""
    monkeypatch.setattr(messages, "SHOWN_MS", 1)
    said.fail(PlanError("no_such_file", file="/plans/a.seatplan"))
    assert "a.seatplan" in said.note.text
    assert not said.note._timer.isActive()


def test_a_note_can_offer_something(qtbot: QtBot, said: Messages) -> None:
    """Its button does what it says, and the note is gone."""
    done: list[str] = []
    said.done("Removed.", "Undo", lambda: done.append("undone"))
    button = said.note.findChild(QPushButton)
    assert button is not None
    click(qtbot, button)
    assert done == ["undone"]
    assert said.note.isHidden()


def test_a_note_can_be_closed(qtbot: QtBot, said: Messages) -> None:
    """The cross takes it away."""
    said.warn("Bad news")
    cross = said.note.findChild(QToolButton)
    assert cross is not None
    click(qtbot, cross)
    assert said.note.isHidden()


def test_a_note_stays_inside(qtbot: QtBot, said: Messages, ground: QWidget) -> None:
    """A long note is broken into lines and follows the window's size."""
    said.warn("Nothing was written. " * 20)
    for width in (800, 420):
        ground.resize(width, 500)
        qtbot.waitUntil(lambda: ground.rect().contains(said.note.geometry()), timeout=2_000)


def test_a_question_answers_its_choice(qtbot: QtBot, said: Messages) -> None:
    """The verb that is pressed is the answer."""
    answer(qtbot, "keep")
    choices = (Choice("drop", "Drop", "danger"), Choice("keep", "Keep", "primary"))
    assert said.ask("Keep it?", "Or not.", *choices) == "keep"
