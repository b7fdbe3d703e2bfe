"""What cannot all be kept, in sentences: each thing that is insisted on, by the names in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject

from planner.check import Finding
from planner.model import Plan
from ui.texts.rules import rule_text
from ui.texts.speech import desk_name, people_names, room_name
from ui.texts.words import feature_phrase


class ClashCounts(QObject):
    """Words that depend on a number."""

    def at_most_in(self, count: int) -> str:
        return self.tr("at most %n people may sit in {room}", None, count)


def clash(plan: Plan, reason: Finding) -> str:
    """ "These cannot all be kept: Ann must sit at A1-2; Bo is locked at A1-2"."""
    told = list(dict.fromkeys(_claim(plan, claim) for claim in claims_of(reason)))
    if len(told) == 1:
        text = QCoreApplication.translate("Clashes", "This cannot be kept: {what}")
    else:
        text = QCoreApplication.translate("Clashes", "These cannot all be kept: {what}")
    return text.format(what="; ".join(told))


def desk_not_for_staff(plan: Plan, reason: Finding) -> str:
    """Somebody is to sit where nobody may."""
    desk = plan.desks.get(reason.desks[0])
    if desk is not None and desk.state == "guest":
        text = QCoreApplication.translate(
            "Clashes", "{person} is to sit at {desk}, which is kept for guests"
        )
    else:
        text = QCoreApplication.translate(
            "Clashes", "{person} is to sit at {desk}, which is out of service"
        )
    who = people_names(plan, reason.people)
    return text.format(person=who, desk=desk_name(plan, reason.desks[0]))


def not_adjustable(_plan: Plan, _reason: Finding) -> str:
    """Sharing needs desks that adjust."""
    return QCoreApplication.translate(
        "Clashes",
        "There are too few desks for one each, and people may share a desk only if it is a "
        "sit-stand desk",
    )


def sharing_off(_plan: Plan, _reason: Finding) -> str:
    """Sharing is not wanted."""
    return QCoreApplication.translate(
        "Clashes", "There are too few desks for one each, and this plan lets nobody share a desk"
    )


def claims_of(reason: Finding) -> Iterable[Mapping[str, Any]]:
    """The claims of a clash, as the solver tells them."""
    claims = reason.values.get("claims", ())
    return [one for one in claims if isinstance(one, dict)] if isinstance(claims, list) else []


def _claim(plan: Plan, claim: Mapping[str, Any]) -> str:
    code, people = str(claim["code"]), people_names(plan, claim["people"])
    rule = plan.rules.get(str(claim["rule"]))
    if code == "room_capacity":
        text = ClashCounts().at_most_in(int(claim["limit"]))
        return text.format(room=room_name(plan, str(claim["rooms"][0])))
    if code == "stay" and rule is not None and getattr(rule, "wanted", True):
        text = QCoreApplication.translate("Clashes", "{person} must stay at {desk}")
        return text.format(person=people, desk=desk_name(plan, str(claim["desks"][0])))
    if code == "partner_beside":
        text = QCoreApplication.translate(
            "Clashes", "{people} must sit beside each other as a pair"
        )
        return text.format(people=people)
    if rule is not None:
        return rule_text(plan, rule).rstrip(".")
    return _no_rule(plan, code, claim, people)


def _no_rule(plan: Plan, code: str, claim: Mapping[str, Any], people: str) -> str:
    """What is insisted on without a rule."""
    if code == "lock" and claim["desks"]:
        text = QCoreApplication.translate("Clashes", "{person} is locked at {desk}")
        return text.format(person=people, desk=desk_name(plan, str(claim["desks"][0])))
    if code == "lock":
        text = QCoreApplication.translate("Clashes", "{person} is locked without a desk")
        return text.format(person=people)
    if code == "need":
        text = QCoreApplication.translate(
            "Clashes", "{people} must have this at the desk: {feature}"
        )
        return text.format(people=people, feature=feature_phrase(str(claim["feature"])))
    if code == "cover":
        return _cover(str(claim["feature"]))
    if code == "adjustable":
        return QCoreApplication.translate("Clashes", "only a sit-stand desk may be shared")
    return QCoreApplication.translate("Clashes", "nobody shares a desk")


def _cover(role: str) -> str:
    if role == "marketing":
        return QCoreApplication.translate("Clashes", "every marketer has a salesperson beside them")
    return QCoreApplication.translate("Clashes", "every salesperson has a marketer beside them")
