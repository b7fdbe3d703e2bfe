"""What the command line says about a seating: seated, covered, proved, moved."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from planner.check import Verdict
from planner.model import Plan
from ui.texts.findings import finding_text, unseated_text
from ui.texts.reasons import reason_text
from ui.texts.scores import coverage_text, moves_text, percent
from ui.texts.speech import decimal, number, sentence

if TYPE_CHECKING:
    from solver.messages import Progress, Result

BROKEN_SHOWN: Final = 10


def seated_text(plan: Plan, verdict: Verdict) -> str:
    """ "36 of 36 seated. Sales 18 of 18, marketing 18 of 18 covered."."""
    to_seat = len([p for p in plan.people_to_seat() if plan.scenario.locks.get(p.id) != ""])
    seated = to_seat - len(verdict.unseated)
    text = QCoreApplication.translate("Command line", "{seated} seated.").format(
        seated=coverage_text(seated, to_seat)
    )
    if not verdict.sales.total and not verdict.marketing.total:
        return text
    covered = QCoreApplication.translate(
        "Command line", "Sales {sales}, marketing {marketing} covered."
    ).format(
        sales=coverage_text(verdict.sales.covered, verdict.sales.total),
        marketing=coverage_text(verdict.marketing.covered, verdict.marketing.total),
    )
    return f"{text} {covered}"


def progress_text(progress: Progress) -> str:
    """One line while the solver works."""
    return QCoreApplication.translate(
        "Command line",
        "{seconds} s · {seated} seated · {not_covered} not covered · "
        "score {score}, at most {bound}",
    ).format(
        seconds=decimal(progress.seconds),
        seated=number(len(progress.seats)),
        not_covered=number(progress.not_covered),
        score=number(progress.score),
        bound=number(progress.bound),
    )


def result_lines(plan: Plan, verdict: Verdict, result: Result) -> Iterator[str]:
    """What a solve came to: who sits, what is proved, what it takes, and why it is not more."""
    yield seated_text(plan, verdict)
    yield from _most_covered(verdict, result)
    yield _proof(result)
    yield QCoreApplication.translate(
        "Command line", "{moves}. {seconds} s; the first seating after {first} s."
    ).format(
        moves=moves_text(result.moves),
        seconds=decimal(result.seconds),
        first=decimal(result.first_seconds),
    )
    if verdict.unseated:
        yield unseated_text(plan, verdict.unseated)
    yield from (reason_text(plan, reason) for reason in result.reasons)
    yield from _broken(plan, verdict)


def _most_covered(verdict: Verdict, result: Result) -> Iterator[str]:
    """ "44 of 48 is the most this floor allows.", where that is proved."""
    total = verdict.sales.total + verdict.marketing.total
    if result.not_covered and result.moves_at_most is not None:
        yield from _most_within(total, result)
        return
    if not result.not_covered:
        if total and result.status == "feasible":
            yield QCoreApplication.translate(
                "Command line", "The coverage is proved: no seating covers more people."
            )
        return
    if result.not_covered == result.not_covered_bound:
        yield QCoreApplication.translate(
            "Command line", "{covered} is the most this floor allows."
        ).format(covered=coverage_text(total - result.not_covered, total))
    elif result.not_covered_bound:
        yield QCoreApplication.translate(
            "Command line", "No seating covers more than {covered}."
        ).format(covered=coverage_text(total - result.not_covered_bound, total))


def _most_within(total: int, result: Result) -> Iterator[str]:
    """ "12 of 36 is the most if at most 4 people move.", where that is proved."""
    if result.not_covered == result.not_covered_bound:
        text = QCoreApplication.translate(
            "Command line", "{covered} is the most if at most {moves}."
        )
    elif result.not_covered_bound:
        text = QCoreApplication.translate(
            "Command line", "No seating covers more than {covered} if at most {moves}."
        )
    else:
        return
    yield text.format(
        covered=coverage_text(total - result.not_covered_bound, total),
        moves=moves_text(result.moves_at_most or 0),
    )


def _proof(result: Result) -> str:
    score = number(result.score)
    if result.moves_at_most is not None and result.status in ("proved_best", "feasible"):
        return _proof_within(result)
    if result.status == "proved_best":
        return QCoreApplication.translate(
            "Command line", "This is the best seating possible. Score {score}."
        ).format(score=score)
    if result.status == "impossible":
        return QCoreApplication.translate(
            "Command line", "Not all rules that must hold can be kept together. Score {score}."
        ).format(score=score)
    return QCoreApplication.translate(
        "Command line", "Score {score}, at most {percent} % better is possible."
    ).format(score=score, percent=percent(result.gap_percent))


def _proof_within(result: Result) -> str:
    """What is proved of the seatings that keep to a limit on moves."""
    if result.status == "proved_best":
        text = QCoreApplication.translate(
            "Command line", "This is the best seating possible if at most {moves}. Score {score}."
        )
    else:
        text = QCoreApplication.translate(
            "Command line",
            "Score {score}, at most {percent} % better is possible if at most {moves}.",
        )
    return text.format(
        score=number(result.score),
        percent=percent(result.gap_percent),
        moves=moves_text(result.moves_at_most or 0),
    )


def _broken(plan: Plan, verdict: Verdict) -> Iterator[str]:
    """Sentences of broken must rules; people without a desk have been named before."""
    broken = [f for f in verdict.must_broken if f.code != "everyone_seated"]
    yield from (sentence(finding_text(plan, finding)) for finding in broken[:BROKEN_SHOWN])
    if len(broken) > BROKEN_SHOWN:
        yield QCoreApplication.translate("Command line", "And {n} more; see “check”.").format(
            n=number(len(broken) - BROKEN_SHOWN)
        )
