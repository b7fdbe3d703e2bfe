"""One sentence for each rule, as must ("must", "skal") and as wish ("should", "bør").

Every kind of rule of ``planner/model/rules.py`` is here; a test fails when one is missing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from PySide6.QtCore import QCoreApplication

from planner.model import Group, Plan, Rule
from planner.model.rules import (
    AffinityRule,
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
    SharedTopicsRule,
    StayRule,
    TeamRoomsRule,
    TogetherRule,
)  # fmt: skip
from ui.texts.speech import (
    Counts,
    bench_name,
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
    if isinstance(rule, GroupInRoomRule):
        words["where"] = _where(plan, rule)
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
    if not rule.wanted:
        return QCoreApplication.translate("Rules", "{person} {must_not} sit at {desk}")
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
    if rule.other is not None:
        return _together_of_two(rule)
    if rule.how == "room":
        return QCoreApplication.translate("Rules", "{who} {must} sit together in one room")
    if rule.how == "distance":
        return QCoreApplication.translate(
            "Rules", "{who} {must} sit at most {distance} from each other"
        )
    return QCoreApplication.translate("Rules", "{who} {must} sit beside each other")


def _together_of_two(rule: TogetherRule) -> str:
    if rule.how == "room":
        return QCoreApplication.translate("Rules", "{who} {must} sit in the same room as {other}")
    if rule.how == "distance":
        return QCoreApplication.translate(
            "Rules", "{who} {must} sit at most {distance} from {other}"
        )
    return QCoreApplication.translate("Rules", "{who} {must} sit beside {other}")


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
        text = QCoreApplication.translate("Rules", "At least {least} of {who} {must} sit {where}")
    elif rule.at_most == 0:
        text = QCoreApplication.translate("Rules", "{who} {must_not} sit {where}")
    elif not rule.at_least:
        text = QCoreApplication.translate("Rules", "At most {most} of {who} {must} sit {where}")
    else:
        text = QCoreApplication.translate(
            "Rules", "At least {least} and at most {most} of {who} {must} sit {where}"
        )
    if rule.per_day:
        each_day = QCoreApplication.translate("Rules", "{rule} on each weekday")
        text = each_day.replace("{rule}", text)
    most = number(rule.at_most) if rule.at_most is not None else ""
    return text.replace("{least}", number(rule.at_least)).replace("{most}", most)


def _where(plan: Plan, rule: GroupInRoomRule) -> str:
    """ "in North", "at bench A"."""
    if rule.bench_id:
        return QCoreApplication.translate("Rules", "at bench {bench}").format(
            bench=bench_name(plan, rule.bench_id)
        )
    return QCoreApplication.translate("Rules", "in {room}").format(
        room=room_name(plan, rule.room_id)
    )


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
    if not rule.wanted:
        return QCoreApplication.translate("Rules", "{who} {must} sit elsewhere than today")
    return QCoreApplication.translate("Rules", "{who} {must} stay at today's desks")


def _shared_topics(plan: Plan, rule: SharedTopicsRule) -> str:
    text = _topics_text(rule).replace("{pairs}", _neighbours(rule))
    if not rule.tags:
        return text
    only = QCoreApplication.translate("Rules", "{rule} (only {topics})")
    topics = _escaped(listed(list(rule.tags)))
    return only.replace("{rule}", text).replace("{topics}", topics)


def _topics_text(rule: SharedTopicsRule) -> str:
    if rule.measure == "each" and rule.strength == "prefer":
        if rule.wanted:
            return QCoreApplication.translate(
                "Rules", "{pairs} {must} share as many topics as possible"
            )
        return QCoreApplication.translate("Rules", "{pairs} {must} share as few topics as possible")
    if rule.measure == "exchange":
        if rule.wanted:
            return QCoreApplication.translate(
                "Rules", "{pairs} {must} have topics in common and others to learn from each other"
            )
        return QCoreApplication.translate(
            "Rules", "{pairs} {must_not} have topics in common and others to learn from each other"
        )
    if rule.wanted:
        return QCoreApplication.translate("Rules", "{pairs} {must} share a topic")
    return QCoreApplication.translate("Rules", "{pairs} {must_not} share a topic")


def _neighbours(rule: SharedTopicsRule) -> str:
    if rule.scope == "all":
        if rule.who.everyone:
            return QCoreApplication.translate("Rules", "neighbours")
        return QCoreApplication.translate("Rules", "neighbours among {who}")
    if rule.who.everyone:
        return QCoreApplication.translate("Rules", "neighbours in sales and marketing")
    return QCoreApplication.translate("Rules", "neighbours in sales and marketing among {who}")


def _affinity(plan: Plan, rule: AffinityRule) -> str:
    near, far = (any(sign * pair.weight > 0 for pair in rule.pairs) for sign in (1, -1))
    if near and far:
        text = QCoreApplication.translate(
            "Rules", "{pairs} {must} sit close or far, as said for each pair"
        )
    elif rule.how == "distance":
        text = _affinity_by_distance(far)
    elif rule.how == "room":
        text = _affinity_by_room(far)
    elif far:
        text = QCoreApplication.translate("Rules", "{pairs} {must_not} sit beside each other")
    else:
        text = QCoreApplication.translate("Rules", "{pairs} {must} sit beside each other")
    return text.replace("{pairs}", _pairs(plan, rule)).replace("{distance}", metres(rule.reach_mm))


def _affinity_by_distance(far: bool) -> str:
    if far:
        return QCoreApplication.translate(
            "Rules", "{pairs} {must} sit far from each other (beyond {distance})"
        )
    return QCoreApplication.translate(
        "Rules", "{pairs} {must} sit near each other (within {distance})"
    )


def _affinity_by_room(far: bool) -> str:
    if far:
        return QCoreApplication.translate("Rules", "{pairs} {must_not} sit in the same room")
    return QCoreApplication.translate("Rules", "{pairs} {must} sit in the same room")


def _pairs(plan: Plan, rule: AffinityRule) -> str:
    """ "Ella Sander and Emil Krogh" for a single pair, else how many there are."""
    if len(rule.pairs) != 1:
        return Counts().pairs(len(rule.pairs))
    both = (rule.pairs[0].person_a, rule.pairs[0].person_b)
    return _escaped(listed([person_name(plan, person_id) for person_id in both]))


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
    SharedTopicsRule: _shared_topics,
    AffinityRule: _affinity,
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
    GroupInRoomRule: lambda: QCoreApplication.translate(
        "Rules", "How many of a group in a room or at a bench"
    ),
    FreeBesideRule: lambda: QCoreApplication.translate("Rules", "A free desk beside"),
    RoomCapacityRule: lambda: QCoreApplication.translate("Rules", "Room capacity"),
    StayRule: lambda: QCoreApplication.translate("Rules", "Stay at today's desk"),
    SharedTopicsRule: lambda: QCoreApplication.translate("Rules", "Topics shared by neighbours"),
    AffinityRule: lambda: QCoreApplication.translate("Rules", "Who sits close to whom"),
    EveryoneSeatedRule: lambda: QCoreApplication.translate("Rules", "Everyone has a desk"),
}
