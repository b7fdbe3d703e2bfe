"""One sentence for each rule, as must ("must", "skal") and as wish ("should", "bør").

Every kind of rule of ``planner/model/rules.py`` is here; a test fails when one is missing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from PySide6.QtCore import QCoreApplication

from planner.model import Group, Plan, Rule
from planner.model.rules import (
    ApartRule,
    CoveredRule,
    DeskFeatureRule,
    EveryoneSeatedRule,
    FreeBesideRule,
    GroupInRoomRule,
    KeepAtDeskRule,
    PartnerBesideRule,
    RoomCapacityRule,
    RoomRule,
    StayRule,
    TeamRoomsRule,
    TogetherRule,
)  # fmt: skip
from ui.texts.speech import (
    Counts,
    desk_name,
    either,
    listed,
    metres,
    number,
    person_name,
    room_name,
    sentence,
    team_name,
)  # fmt: skip
from ui.texts.words import feature_name


def rule_text(plan: Plan, rule: Rule) -> str:
    """The rule as one sentence: "Ella Sander must sit at C2-3."."""
    say: Callable[[Plan, Any], str] = SENTENCES[type(rule)]
    return sentence(
        say(plan, rule).format(must=_must(rule), must_not=_must_not(rule), **_words_of(plan, rule))
    )


def rule_name(rule: Rule) -> str:
    """What this kind of rule is called in a list or a table."""
    return _NAMES[type(rule)]()


def strength_text(rule: Rule) -> str:
    """ "must", or what a wish is worth: "25 points each"."""
    if rule.strength == "must":
        return QCoreApplication.translate("Rules", "must")
    points = Counts().points(rule.points)
    return QCoreApplication.translate("Rules", "{points} each").format(points=points)


def group_text(plan: Plan, group: Group) -> str:
    """Who a group is: "everyone", "sales and Team North", "Ella Sander, Emil Krogh and 4 more"."""
    if group.everyone:
        return QCoreApplication.translate("Rules", "everyone")
    words = [_role_group(role) for role in group.roles]
    words += [team_name(plan, team_id) for team_id in group.team_ids]
    words += [
        QCoreApplication.translate("Rules", "everyone tagged {tag}").format(tag=tag)
        for tag in group.tags
    ]
    if group.leads:
        words.append(QCoreApplication.translate("Rules", "the leads"))
    words += [person_name(plan, person_id) for person_id in group.person_ids]
    return listed(words) or QCoreApplication.translate("Rules", "nobody")


def _role_group(role: str) -> str:
    if role == "sales":
        return QCoreApplication.translate("Rules", "sales")
    if role == "marketing":
        return QCoreApplication.translate("Rules", "marketing")
    return QCoreApplication.translate("Rules", "the others")


def _must(rule: Rule) -> str:
    if rule.strength == "must":
        return QCoreApplication.translate("Rules", "must")
    return QCoreApplication.translate("Rules", "should")


def _must_not(rule: Rule) -> str:
    if rule.strength == "must":
        return QCoreApplication.translate("Rules", "must not")
    return QCoreApplication.translate("Rules", "should not")


def _words_of(plan: Plan, rule: Any) -> dict[str, str]:
    """What the placeholders of the sentences stand for, as far as the rule has them."""
    words: dict[str, str] = {}
    if hasattr(rule, "who"):
        words["who"] = group_text(plan, rule.who)
    if getattr(rule, "other", None) is not None:
        words["other"] = group_text(plan, rule.other)
    if hasattr(rule, "distance_mm"):
        words["distance"] = metres(rule.distance_mm)
    if hasattr(rule, "room_ids"):
        words["rooms"] = either([room_name(plan, room_id) for room_id in rule.room_ids])
    if hasattr(rule, "room_id"):
        words["room"] = room_name(plan, rule.room_id)
    if hasattr(rule, "feature"):
        words["feature"] = feature_name(rule.feature)
    if hasattr(rule, "person_id"):
        words["person"] = person_name(plan, rule.person_id)
    if hasattr(rule, "desk_id"):
        words["desk"] = desk_name(plan, rule.desk_id)
    return words


def _covered(plan: Plan, rule: CoveredRule) -> str:
    if rule.role == "marketing":
        return QCoreApplication.translate("Rules", "Every marketer {must} sit beside a salesperson")
    return QCoreApplication.translate("Rules", "Every salesperson {must} sit beside a marketer")


def _partner_beside(plan: Plan, rule: PartnerBesideRule) -> str:
    return QCoreApplication.translate(
        "Rules", "The pairs of the running round {must} sit beside each other"
    )


def _keep_at_desk(plan: Plan, rule: KeepAtDeskRule) -> str:
    return QCoreApplication.translate("Rules", "{person} {must} sit at {desk}")


def _room(plan: Plan, rule: RoomRule) -> str:
    if rule.inside:
        return QCoreApplication.translate("Rules", "{who} {must} sit in {rooms}")
    return QCoreApplication.translate("Rules", "{who} {must_not} sit in {rooms}")


def _desk_feature(plan: Plan, rule: DeskFeatureRule) -> str:
    if rule.wanted:
        return QCoreApplication.translate("Rules", "{who} {must} have a desk with: {feature}")
    return QCoreApplication.translate("Rules", "{who} {must_not} have a desk with: {feature}")


def _together(plan: Plan, rule: TogetherRule) -> str:
    if rule.how == "room":
        return QCoreApplication.translate("Rules", "{who} {must} sit together in one room")
    if rule.how == "distance":
        return QCoreApplication.translate(
            "Rules", "{who} {must} sit at most {distance} from each other"
        )
    return QCoreApplication.translate("Rules", "{who} {must} sit beside each other")


def _apart(plan: Plan, rule: ApartRule) -> str:
    if rule.other is not None:
        return _apart_of_two(rule)
    if rule.how == "room":
        return QCoreApplication.translate("Rules", "{who} {must_not} sit in the same room")
    if rule.how == "distance":
        return QCoreApplication.translate(
            "Rules", "{who} {must} sit more than {distance} from each other"
        )
    return QCoreApplication.translate("Rules", "{who} {must_not} sit beside each other")


def _apart_of_two(rule: ApartRule) -> str:
    if rule.how == "room":
        return QCoreApplication.translate(
            "Rules", "{who} {must_not} sit in the same room as {other}"
        )
    if rule.how == "distance":
        return QCoreApplication.translate(
            "Rules", "{who} {must} sit more than {distance} from {other}"
        )
    return QCoreApplication.translate("Rules", "{who} {must_not} sit beside {other}")


def _team_rooms(plan: Plan, rule: TeamRoomsRule) -> str:
    rooms = Counts().rooms(rule.at_most)
    if rule.team_id is None:
        text = QCoreApplication.translate("Rules", "Each team {must} sit in at most {rooms}")
    else:
        text = QCoreApplication.translate("Rules", "{team} {must} sit in at most {rooms}")
        text = text.replace("{team}", _escaped(team_name(plan, rule.team_id)))
    return text.replace("{rooms}", rooms)


def _group_in_room(plan: Plan, rule: GroupInRoomRule) -> str:
    if rule.at_most is None:
        text = QCoreApplication.translate("Rules", "At least {least} of {who} {must} sit in {room}")
    elif not rule.at_least:
        text = QCoreApplication.translate("Rules", "At most {most} of {who} {must} sit in {room}")
    else:
        text = QCoreApplication.translate(
            "Rules", "At least {least} and at most {most} of {who} {must} sit in {room}"
        )
    most = number(rule.at_most) if rule.at_most is not None else ""
    return text.replace("{least}", number(rule.at_least)).replace("{most}", most)


def _free_beside(plan: Plan, rule: FreeBesideRule) -> str:
    return QCoreApplication.translate("Rules", "{who} {must} have a free desk beside them")


def _room_capacity(plan: Plan, rule: RoomCapacityRule) -> str:
    limits = _limits(rule)
    if not limits:
        return QCoreApplication.translate("Rules", "A room {must_not} hold more people than it may")
    text = QCoreApplication.translate(
        "Rules", "A room {must_not} hold more people than allowed by {limits}"
    )
    return text.replace("{limits}", either(limits))


def _limits(rule: RoomCapacityRule) -> list[str]:
    limits = []
    if rule.by_people:
        limits.append(QCoreApplication.translate("Rules", "its own limit"))
    if rule.by_air:
        limits.append(QCoreApplication.translate("Rules", "its air"))
    if rule.by_area:
        limits.append(QCoreApplication.translate("Rules", "its floor area"))
    return limits


def _stay(plan: Plan, rule: StayRule) -> str:
    return QCoreApplication.translate("Rules", "{who} {must} stay at today's desks")


def _everyone_seated(plan: Plan, rule: EveryoneSeatedRule) -> str:
    return QCoreApplication.translate("Rules", "Everyone {must} have a desk")


def _escaped(text: str) -> str:
    """A name that goes through ``str.format`` once more: its braces doubled."""
    return text.replace("{", "{{").replace("}", "}}")


SENTENCES: Final[Mapping[type[Rule], Callable[[Plan, Any], str]]] = {
    CoveredRule: _covered,
    PartnerBesideRule: _partner_beside,
    KeepAtDeskRule: _keep_at_desk,
    RoomRule: _room,
    DeskFeatureRule: _desk_feature,
    TogetherRule: _together,
    ApartRule: _apart,
    TeamRoomsRule: _team_rooms,
    GroupInRoomRule: _group_in_room,
    FreeBesideRule: _free_beside,
    RoomCapacityRule: _room_capacity,
    StayRule: _stay,
    EveryoneSeatedRule: _everyone_seated,
}

_NAMES: Final[Mapping[type[Rule], Callable[[], str]]] = {
    CoveredRule: lambda: QCoreApplication.translate("Rules", "Covered"),
    PartnerBesideRule: lambda: QCoreApplication.translate("Rules", "Pairs side by side"),
    KeepAtDeskRule: lambda: QCoreApplication.translate("Rules", "Keep at this desk"),
    RoomRule: lambda: QCoreApplication.translate("Rules", "In or out of a room"),
    DeskFeatureRule: lambda: QCoreApplication.translate("Rules", "Desk feature"),
    TogetherRule: lambda: QCoreApplication.translate("Rules", "Keep together"),
    ApartRule: lambda: QCoreApplication.translate("Rules", "Keep apart"),
    TeamRoomsRule: lambda: QCoreApplication.translate("Rules", "Team in few rooms"),
    GroupInRoomRule: lambda: QCoreApplication.translate("Rules", "How many of a group in a room"),
    FreeBesideRule: lambda: QCoreApplication.translate("Rules", "A free desk beside"),
    RoomCapacityRule: lambda: QCoreApplication.translate("Rules", "Room capacity"),
    StayRule: lambda: QCoreApplication.translate("Rules", "Stay at today's desk"),
    EveryoneSeatedRule: lambda: QCoreApplication.translate("Rules", "Everyone has a desk"),
}
