"""The workbook speaks in words, not in codes."""

from __future__ import annotations

from datetime import date

from msgspec import structs

from planner.check import check
from planner.exports.sheets import sheets
from planner.files import plan_hash
from planner.model import Certificate, with_scenario
from planner.samples import sample
from tests.builders import bench, office, staff
from ui.proof import proof_of
from ui.texts.words import ROLES
from ui.texts.workbook import WORDS, WorkbookWords

TODAY = date(2026, 11, 25)


def test_every_heading_has_a_word() -> None:
    """Sheets, headings and values of the sample office all have words of their own."""
    plan = sample("office")
    words = WorkbookWords(plan, None)
    for sheet in sheets(plan, check(plan), words, TODAY):
        assert f"sheet.{sheet.code}" in WORDS
        assert set(sheet.columns) <= {*WORDS, *ROLES}
        for row in sheet.rows:
            for cell in row:
                assert "_" not in str(cell.value)


def test_waiting_is_told() -> None:
    """Who waits in an exchange of desks is told in a sentence."""
    plan = office(
        bench(1, 2), staff("SM"), today={"s1": "A-1", "m1": "A-2"}, seats={"s1": "A-2", "m1": "A-1"}
    )
    moves = next(
        sheet
        for sheet in sheets(plan, check(plan), WorkbookWords(plan, None), TODAY)
        if sheet.code == "moves"
    )
    assert [row[-1].value for row in moves.rows] == [
        "waits without a desk until the others have moved",
        "",
    ]


def test_free_words_stay() -> None:
    """A kind that has no word is written as it is."""
    assert WorkbookWords(office(), None).word("something") == "something"
    assert WorkbookWords(office(), None).features(("window", "red")) == "window, red"


def test_proof_is_told_only_while_it_holds() -> None:
    """A certificate of this plan is a line; of another question it is none."""
    plan = office(bench(1, 2), staff("SM"), seated=True)
    score = check(plan).score
    certificate = Certificate(
        status="proved_best",
        score=score,
        bound=score,
        not_covered=0,
        not_covered_bound=0,
        plan_hash=plan_hash(plan),
    )
    proved = with_scenario(plan, structs.replace(plan.scenario, certificate=certificate))
    words = WorkbookWords(proved, proof_of(proved, check(proved)))
    mark = certificate.plan_hash[:8]
    assert words.proof() == f"Best seating possible, proved – seed 0, solver –, plan {mark}"
    changed = structs.replace(proved, people={})
    assert proof_of(changed, check(changed)) is None
    assert WorkbookWords(changed, None).proof() == ""
