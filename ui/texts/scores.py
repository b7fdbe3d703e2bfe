"""Score, bound, coverage, match and moves in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication

from planner.match import Match, Reason
from planner.model import Certificate, Plan
from planner.moves import Move
from ui.proof import Proof, short_hash
from ui.texts.marks import QT_TRANSLATE_NOOP
from ui.texts.rules import rule_text
from ui.texts.speech import Counts, decimal, desk_name, listed, number, person_name, sentence
from ui.texts.words import need_name

POINT_KEYS: Final = {
    "partner": QT_TRANSLATE_NOOP("Scores", "Partners beside"),
    "match": QT_TRANSLATE_NOOP("Scores", "Match of partners"),
    "stay": QT_TRANSLATE_NOOP("Scores", "Staying at today's desk"),
    "neighbour": QT_TRANSLATE_NOOP("Scores", "Match of all neighbours"),
    "team_near": QT_TRANSLATE_NOOP("Scores", "Teammates near"),
    "desk_need": QT_TRANSLATE_NOOP("Scores", "Desk needs met"),
}


def points_name(plan: Plan, key: str) -> str:
    """What points are for: a weight's name or the sentence of a rule."""
    if key in POINT_KEYS:
        return QCoreApplication.translate("Scores", POINT_KEYS[key])
    rule = plan.rules.get(key)
    return rule_text(plan, rule).rstrip(".") if rule else key


def coverage_text(covered: int, total: int) -> str:
    """ "18 of 18"."""
    return QCoreApplication.translate("Scores", "{covered} of {total}").format(
        covered=number(covered), total=number(total)
    )


def certificate_text(proof: Proof) -> str:
    """What is proved, and where that can be checked: for paper and for the record."""
    certificate = proof.certificate
    return QCoreApplication.translate(
        "Scores", "{proved} – seed {seed}, solver {solver}, plan {plan}"
    ).format(
        proved=_proved_text(proof),
        seed=certificate.seed,
        solver=certificate.solver_version or "–",
        plan=proof.plan_mark,
    )


def _proved_text(proof: Proof) -> str:
    if proof.status == "proved_best":
        return QCoreApplication.translate("Scores", "Best seating possible, proved")
    if proof.more_covered:
        return Counts().more_covered(proof.more_covered)
    return QCoreApplication.translate("Scores", "At most {percent} % better is possible").format(
        percent=percent(proof.gap_percent)
    )


def lapsed_text(certificate: Certificate, plan_hash: str) -> str:
    """Why a certificate says nothing about a plan: it was given for another."""
    return QCoreApplication.translate(
        "Scores",
        "The proof does not speak for this plan any more: it was given for plan {old}, and this "
        "is {new}. Solve it again to have a new one.",
    ).format(old=short_hash(certificate.plan_hash), new=short_hash(plan_hash))


def percent(value: float) -> str:
    """Per cent with one decimal, rounded up so that it never promises too much: 0.04 is "0.1"."""
    tenths = int(value * 10)
    return decimal((tenths + (value * 10 > tenths)) / 10)


def moves_text(count: int) -> str:
    """ "23 people move"."""
    return Counts().people_move(count)


def move_text(plan: Plan, move: Move) -> str:
    """One move: "Ella Sander: C2-3 → A1-1"."""
    return QCoreApplication.translate("Scores", "{person}: {from_desk} → {to_desk}").format(
        person=person_name(plan, move.person_id),
        from_desk=_desk_or_none(plan, move.from_desk),
        to_desk=_desk_or_none(plan, move.to_desk),
    )


def move_note(move: Move) -> str:
    """What to mind at a move; "" for nothing."""
    if not move.waits:
        return ""
    return QCoreApplication.translate("Scores", "waits without a desk until the others have moved")


def _desk_or_none(plan: Plan, desk_id: str | None) -> str:
    if desk_id is None:
        return QCoreApplication.translate("Scores", "no desk")
    return desk_name(plan, desk_id)


def match_text(match: Match) -> str:
    """Why two people fit, as one line; what is not known is said too."""
    if not match.reasons:
        return QCoreApplication.translate(
            "Scores", "Nothing is known about their needs and strengths"
        )
    return sentence("; ".join(reason_of_match(reason) for reason in match.reasons)).rstrip(".")


def reason_of_match(reason: Reason) -> str:
    """One reason of a match in words."""
    return MATCH_REASONS[reason.code](reason.about)


def _sales_need(about: str) -> str:
    return QCoreApplication.translate("Scores", "sales gets {need}").format(need=need_name(about))


def _marketing_need(about: str) -> str:
    return QCoreApplication.translate("Scores", "marketing gets {need}").format(
        need=need_name(about)
    )


def _shared_tag(about: str) -> str:
    return QCoreApplication.translate("Scores", "both: {tag}").format(tag=about)


def _new_pair(_about: str) -> str:
    return QCoreApplication.translate("Scores", "have not been a pair yet")


def _met_before(about: str) -> str:
    return QCoreApplication.translate("Scores", "were a pair in {round}").format(round=about)


MATCH_REASONS: Final[Mapping[str, Callable[[str], str]]] = {
    "sales_need": _sales_need,
    "marketing_need": _marketing_need,
    "shared_tag": _shared_tag,
    "new_pair": _new_pair,
    "met_before": _met_before,
}


def partners_text(plan: Plan, partners: tuple[str, ...]) -> str:
    """Partners of a person as one list."""
    return listed([person_name(plan, person_id) for person_id in partners])
