"""What would be enough to make a plan possible: each repair as one sentence."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject

from planner.model import Plan
from planner.places import rooms_of_desks
from planner.repair import Change, Repair, with_changes
from ui.texts.rules import rule_text
from ui.texts.speech import desk_names, listed, metres, people_names, room_name, sentence
from ui.texts.words import feature_phrase


class RepairCounts(QObject):
    """Words that depend on a number."""

    def add_desks(self, count: int) -> str:
        return self.tr("add %n desks", None, count)

    def more_salespeople(self, count: int) -> str:
        return self.tr("have %n more salespeople", None, count)

    def more_marketers(self, count: int) -> str:
        return self.tr("have %n more marketers", None, count)


def repair_text(plan: Plan, repair: Repair, *, is_impossible: bool) -> str:
    """ "It would be enough to release Ann's lock.", said of the plan as it is."""
    if is_impossible:
        text = QCoreApplication.translate("Repairs", "It would be enough to {changes}")
    elif not repair.not_covered:
        text = QCoreApplication.translate("Repairs", "To cover everybody, {changes}")
    else:
        text = QCoreApplication.translate("Repairs", "To cover more people, {changes}")
    return sentence(text.format(changes=changes_text(plan, repair)))


def changes_text(plan: Plan, repair: Repair) -> str:
    """The changes as one list: "release the lock of Ann and add 2 desks"."""
    by_kind: dict[str, list[Change]] = {}
    for change in repair.changes:
        key = change.rule_id if change.kind == "bend_rule" else change.kind
        by_kind.setdefault(f"{key} {_role(change)}", []).append(change)
    after = with_changes(plan, repair)
    return listed([_SAY[those[0].kind](plan, after, those) for those in by_kind.values()])


def _role(change: Change) -> str:
    return change.people[0].role if change.people else ""


def _release_lock(plan: Plan, _after: Plan, changes: Sequence[Change]) -> str:
    return QCoreApplication.translate("Repairs", "release the lock of {people}").format(
        people=_people(plan, changes)
    )


def _bend_rule(plan: Plan, _after: Plan, changes: Sequence[Change]) -> str:
    rule = plan.rules.get(changes[0].rule_id)
    told = rule_text(plan, rule).rstrip(".") if rule is not None else changes[0].rule_id
    return QCoreApplication.translate("Repairs", "make it a wish only that “{rule}”").format(
        rule=told
    )


def _add_desks(_plan: Plan, after: Plan, changes: Sequence[Change]) -> str:
    desks = changes[0].desks
    features = dict.fromkeys(feature for desk in desks for feature in desk.features)
    places = rooms_of_desks(after)
    rooms = dict.fromkeys(places.get(desk.id) for desk in desks)
    words = RepairCounts().add_desks(len(desks))
    if features:
        what = listed([feature_phrase(feature) for feature in features])
        words = QCoreApplication.translate("Repairs", "{add} with {features}").format(
            add=words, features=what
        )
    if None not in rooms:
        where = listed([room_name(after, room) for room in rooms if room is not None])
        words = QCoreApplication.translate("Repairs", "{add} in {rooms}").format(
            add=words, rooms=where
        )
    return words


def _adjust_desks(plan: Plan, _after: Plan, changes: Sequence[Change]) -> str:
    ids = [desk_id for change in changes for desk_id in change.desk_ids]
    return QCoreApplication.translate("Repairs", "have a sit-stand desk at {desks}").format(
        desks=desk_names(plan, ids)
    )


def _share_desks(_plan: Plan, _after: Plan, _changes: Sequence[Change]) -> str:
    return QCoreApplication.translate("Repairs", "let people share a desk on different days")


def _widen_beside(_plan: Plan, _after: Plan, changes: Sequence[Change]) -> str:
    return QCoreApplication.translate("Repairs", "let “beside” reach {distance}").format(
        distance=metres(changes[0].mm)
    )


def _more_people(_plan: Plan, _after: Plan, changes: Sequence[Change]) -> str:
    count = sum(len(change.people) for change in changes)
    words = RepairCounts()
    is_sales = _role(changes[0]) == "sales"
    return words.more_salespeople(count) if is_sales else words.more_marketers(count)


def _keep_unseated(plan: Plan, _after: Plan, changes: Sequence[Change]) -> str:
    return QCoreApplication.translate("Repairs", "leave {people} without a desk").format(
        people=_people(plan, changes)
    )


def _people(plan: Plan, changes: Sequence[Change]) -> str:
    return people_names(plan, [change.person_id for change in changes])


_SAY: Final[Mapping[str, Callable[[Plan, Plan, Sequence[Change]], str]]] = {
    "release_lock": _release_lock,
    "bend_rule": _bend_rule,
    "add_desks": _add_desks,
    "adjust_desks": _adjust_desks,
    "share_desks": _share_desks,
    "widen_beside": _widen_beside,
    "more_people": _more_people,
    "keep_unseated": _keep_unseated,
}
