"""The health panel says the referee's word, of a preview too."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from planner.edits.seats import seat
from tests.builders import bench, office, staff
from tests.ui.floor.hands import LEFT, NONE, Hands
from ui.floor.problems import bold, problems_of
from ui.panels.form import Bar


def test_coverage_is_shown(hands: Hands) -> None:
    """The two numbers are those of the verdict, and follow an edit."""
    assert hands.health.covers["sales"].text == "1 / 3"
    assert hands.health.covers["marketing"].text == "1 / 2"
    hands.session.commit(seat(hands.plan, "m2", "A-5"), "seat")
    hands.settle()
    assert hands.health.covers["sales"].text == "2 / 3"
    assert hands.health.covers["marketing"].text == "2 / 2"


def test_a_preview_shows_what_it_would_change(hands: Hands) -> None:
    """While a swap is previewed the numbers carry a chip, and solved problems say so."""
    hands.session.preview(seat(hands.plan, "m2", "A-5"))
    hands.qtbot.wait(150)
    cover = hands.health.covers["sales"]
    assert cover.change.isVisible()
    assert cover.change.text == "+1"
    solved = [row.problem.people for row in hands.health.problems.rows if row.solved]
    assert ("s1",) in solved
    hands.session.preview(None)
    hands.qtbot.wait(50)
    assert not cover.change.isVisible()


def test_problems_are_sentences_with_names(hands: Hands) -> None:
    """The unseated and the uncovered are told by name; nobody is told twice."""
    problems = problems_of(hands.plan, hands.session.verdict)
    texts = [problem.text for problem in problems]
    assert "M2 has no desk." in texts
    assert "No marketer sits beside s3 at B-1." in texts
    assert sum("m2" in text.lower() for text in texts) == 1
    assert hands.health.count_problems == len(problems)


def test_a_pressed_problem_shows_its_place(hands: Hands) -> None:
    """A click on a problem selects its person and brings the desk into the middle."""
    problems = hands.health.problems
    row = next(i for i, r in enumerate(problems.rows) if r.problem.people == ("s3",))
    index = problems.model().index(row, 0)
    problems.scrollTo(index)
    QTest.mouseClick(problems.viewport(), LEFT, NONE, problems.visualRect(index).center())
    assert hands.selection.person == "s3"
    middle, desk = hands.view.camera.middle, hands.plan.desks["B-1"]
    assert abs(middle.x() - desk.x_mm) < 1500


def test_problems_have_a_keyboard_path(hands: Hands) -> None:
    """Enter on a problem does what a click does."""
    problems = hands.health.problems
    problems.setCurrentIndex(problems.model().index(0, 0))
    with hands.qtbot.waitSignal(hands.health.place_asked):
        QTest.keyClick(problems, Qt.Key.Key_Return)


def test_no_problems_is_said(hands: Hands) -> None:
    """A plan without a problem says so."""
    hands.session.new(office(bench(1, 2), staff("SM"), seats={"s1": "A-1", "m1": "A-2"}))
    hands.settle()
    assert hands.health.count_problems == 0
    assert hands.health.chip.text == "No problems"


def test_the_score_is_told_by_rule(hands: Hands) -> None:
    """The rows add up to the total, which is the referee's score."""
    rows = hands.health.scores.shown
    assert sum(rows.values()) == hands.session.verdict.score
    assert hands.health.scores.total == hands.session.verdict.score


def test_no_line_of_the_score_lies_on_another(hands: Hands) -> None:
    """A plan with fewer lines takes the place of one with more: what is left over is out of sight
    before it is deleted."""
    scores = hands.health.scores
    hands.session.commit(office(bench(1, 2), staff("O")), "fewer lines")
    hands.health.refresh()
    lines = [label for label in scores.findChildren(QLabel) if label.isVisible() and label.text()]
    places = [(label.y(), label.x()) for label in lines]
    assert len(places) == len(set(places))
    assert len(scores.findChildren(Bar)) > len(
        [b for b in scores.findChildren(Bar) if b.isVisible()]
    )


def test_names_in_a_sentence_are_bold_once() -> None:
    """A name within a longer name is marked only as part of the longer one."""
    assert bold("Bo Lund and Bo", ["Bo Lund", "Bo"]) == "<b>Bo Lund</b> and <b>Bo</b>"
    assert bold("a < b", ["b"]) == "a &lt; <b>b</b>"
