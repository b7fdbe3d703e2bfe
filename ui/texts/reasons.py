"""Why no better seating is possible, and what would change it: the solver's codes in sentences."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject

from planner.check import Finding
from planner.model import Plan
from ui.texts import clashes
from ui.texts.findings import SENTENCES as FINDINGS
from ui.texts.speech import (
    Counts,
    desk_name,
    desk_names,
    listed,
    metres,
    number,
    people_names,
    room_name,
    sentence,
)
from ui.texts.words import feature_phrase

ROOMS_SHOWN: Final = 3


class ReasonCounts(QObject):
    """Words that depend on a number."""

    def salespeople(self, count: int) -> str:
        return self.tr("%n salespeople", None, count)

    def marketers(self, count: int) -> str:
        return self.tr("%n marketers", None, count)

    def more_salespeople(self, count: int) -> str:
        return self.tr("%n more salespeople", None, count)

    def more_marketers(self, count: int) -> str:
        return self.tr("%n more marketers", None, count)

    def need_a_desk(self, count: int) -> str:
        return self.tr("%n people need a desk", None, count)

    def stay_without(self, count: int) -> str:
        return self.tr("%n of them stay without", None, count)

    def others_beside(self, count: int) -> str:
        return self.tr("a desk has at most %n others beside it", None, count)

    def desks_apart(self, count: int) -> str:
        return self.tr("%n desks have no other beside them", None, count)


def reason_text(plan: Plan, reason: Finding) -> str:
    """The reason as one sentence; one that has none yet names its code, people and desks."""
    say = SENTENCES.get(reason.code) or FINDINGS.get(reason.code) or _unknown
    return sentence(say(plan, reason))


def _too_few_desks(plan: Plan, reason: Finding) -> str:
    return QCoreApplication.translate(
        "Reasons", "{people}, and there are {desks}; {without}"
    ).format(
        people=ReasonCounts().need_a_desk(_whole(reason, "people")),
        desks=Counts().desks(_whole(reason, "desks")),
        without=ReasonCounts().stay_without(_whole(reason, "missing")),
    )


def _no_suitable_desk(plan: Plan, reason: Finding) -> str:
    features = reason.values.get("features", ())
    words = [feature_phrase(str(one)) for one in features] if isinstance(features, list) else []
    return QCoreApplication.translate(
        "Reasons", "No desk has what {people} must have: {features}"
    ).format(people=people_names(plan, reason.people), features=listed(words))


def _rooms_full(plan: Plan, reason: Finding) -> str:
    rooms = listed([room_name(plan, room) for room in reason.rooms], ROOMS_SHOWN)
    return QCoreApplication.translate(
        "Reasons", "Desks are left, but no more people may sit in {rooms}"
    ).format(rooms=rooms)


def _locks_clash(plan: Plan, reason: Finding) -> str:
    return QCoreApplication.translate(
        "Reasons", "{people} are locked at {desk} on the same day; release one of the locks"
    ).format(people=people_names(plan, reason.people), desk=desk_name(plan, reason.desks[0]))


def _no_opposite(plan: Plan, reason: Finding) -> str:
    if reason.values.get("role") == "sales":
        return QCoreApplication.translate(
            "Reasons", "There is nobody in sales, so nobody in marketing can be covered"
        )
    return QCoreApplication.translate(
        "Reasons", "There is nobody in marketing, so nobody in sales can be covered"
    )


def _days_never_meet(plan: Plan, reason: Finding) -> str:
    return QCoreApplication.translate(
        "Reasons", "Nobody of the other role shares enough office days with {people}"
    ).format(people=people_names(plan, reason.people))


def _too_few_opposite(plan: Plan, reason: Finding) -> str:
    words = ReasonCounts()
    count, others = _whole(reason, "count"), _whole(reason, "others")
    if reason.values.get("role") == "sales":
        few, many = words.salespeople(count), words.marketers(others)
    else:
        few, many = words.marketers(count), words.salespeople(others)
    return QCoreApplication.translate("Reasons", "{few} for {many}, and {beside}").format(
        few=few, many=many, beside=words.others_beside(_whole(reason, "beside_at_most"))
    )


def _desks_apart(plan: Plan, reason: Finding) -> str:
    return QCoreApplication.translate("Reasons", "{desks_apart}: {desks}").format(
        desks_apart=ReasonCounts().desks_apart(_whole(reason, "count")),
        desks=desk_names(plan, reason.desks),
    )


def _more_people(plan: Plan, reason: Finding) -> str:
    words, count = ReasonCounts(), _whole(reason, "count")
    is_sales = reason.values.get("role") == "sales"
    more = words.more_salespeople(count) if is_sales else words.more_marketers(count)
    return QCoreApplication.translate("Reasons", "With {more}, {covered} could be covered").format(
        more=more, covered=number(_whole(reason, "covered"))
    )


def _wider_beside(plan: Plan, reason: Finding) -> str:
    return QCoreApplication.translate(
        "Reasons", "With “beside” widened to {distance}, {covered} could be covered"
    ).format(
        distance=metres(_whole(reason, "beside_mm")), covered=number(_whole(reason, "covered"))
    )


def _moves_forced(plan: Plan, reason: Finding) -> str:
    needed, limit = _whole(reason, "needed"), _whole(reason, "limit")
    return QCoreApplication.translate(
        "Reasons",
        "{needed}, not at most {limit} as was asked for: locks, or rules that must hold, force it",
    ).format(needed=Counts().people_move(needed), limit=number(limit))


def _unknown(plan: Plan, reason: Finding) -> str:
    parts = [
        reason.code.replace("_", " "),
        people_names(plan, reason.people),
        desk_names(plan, reason.desks),
    ]
    return QCoreApplication.translate("Reasons", "Because of: {what}").format(
        what=", ".join(part for part in parts if part)
    )


def _whole(reason: Finding, key: str) -> int:
    value = reason.values.get(key, 0)
    return value if isinstance(value, int) else 0


SENTENCES: Final[Mapping[str, Callable[[Plan, Finding], str]]] = {
    "clash": clashes.clash,
    "desk_not_for_staff": clashes.desk_not_for_staff,
    "too_few_adjustable": clashes.not_adjustable,
    "sharing_off": clashes.sharing_off,
    "too_few_desks": _too_few_desks,
    "no_suitable_desk": _no_suitable_desk,
    "rooms_full": _rooms_full,
    "locks_clash": _locks_clash,
    "no_opposite": _no_opposite,
    "days_never_meet": _days_never_meet,
    "too_few_opposite": _too_few_opposite,
    "desks_apart": _desks_apart,
    "more_people": _more_people,
    "wider_beside": _wider_beside,
    "moves_forced": _moves_forced,
}
