"""Sentences for what the referee finds: names of people and desks, no blame, no exclamations."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QObject

from planner.beside import beside_graph
from planner.check import Finding
from planner.model import Plan, opposite, share_enough, shared_days
from planner.places import rooms_of_desks
from ui.texts import space
from ui.texts.rules import group_text
from ui.texts.speech import (
    Counts,
    and_more,
    bench_name,
    desk_name,
    either,
    metres,
    number,
    people_names,
    person_name,
    place,
    room_name,
    sentence,
    team_name,
)  # fmt: skip
from ui.texts.words import day_name, feature_name, feature_phrase


class FindingCounts(QObject):
    """Sentences that depend on a number."""

    def few_shared_days(self, days: int) -> str:
        return self.tr(
            "{other} sits beside {place}, but they share %n office days a week only", None, days
        )


def finding_text(plan: Plan, finding: Finding) -> str:
    """The finding as one sentence: "No marketer sits beside Emil Krogh at C2-3."."""
    return sentence(SENTENCES[finding.code](plan, finding))


def unseated_text(plan: Plan, people: Sequence[str]) -> str:
    """ "Ella Sander and 2 more have no desk: only guest desks are free."; "" for nobody."""
    if not people:
        return ""
    name = person_name(plan, people[0])
    if len(people) == 1:
        text = QCoreApplication.translate("Findings", "{person} has no desk").format(person=name)
    else:
        text = QCoreApplication.translate("Findings", "{people} have no desk").format(
            people=and_more(name, len(people) - 1)
        )
    why = _why_no_desk(plan)
    return sentence(f"{text}: {why}" if why else text)


def _why_no_desk(plan: Plan) -> str:
    taken = set(plan.seats.values())
    free = [desk for desk in plan.desks.values() if desk.id not in taken]
    if any(desk.takes_staff(plan.scenario.valid_from) for desk in free):
        return ""
    if any(desk.state == "guest" for desk in free):
        return QCoreApplication.translate("Findings", "only guest desks are free")
    return QCoreApplication.translate("Findings", "no desk is free")


def _person(plan: Plan, finding: Finding) -> str:
    return person_name(plan, finding.people[0])


def _desk(plan: Plan, finding: Finding) -> str:
    return desk_name(plan, finding.desks[0])


def _place(plan: Plan, finding: Finding) -> str:
    """ "Emil Krogh at C2-3", with the desk of the finding."""
    return place(plan, finding.people[0], finding.desks[0] if finding.desks else None)


def _both(plan: Plan, finding: Finding) -> dict[str, str]:
    one, other = finding.people[:2]
    return {"one": person_name(plan, one), "other": person_name(plan, other)}


def _not_covered(plan: Plan, finding: Finding) -> str:
    person = plan.people[finding.people[0]]
    wants_marketer = opposite(person.role) == "marketing"
    if not finding.desks:
        if wants_marketer:
            text = QCoreApplication.translate(
                "Findings", "{person} has no desk, so no marketer sits beside {person}"
            )
        else:
            text = QCoreApplication.translate(
                "Findings", "{person} has no desk, so no salesperson sits beside {person}"
            )
        return text.format(person=person.name)
    near = _beside_on_other_days(plan, person.id, finding.desks[0])
    if near is not None:
        days = shared_days(person.days, plan.people[near].days)
        return (
            FindingCounts()
            .few_shared_days(days)
            .format(other=person_name(plan, near), place=_place(plan, finding))
        )
    if wants_marketer:
        text = QCoreApplication.translate("Findings", "No marketer sits beside {place}")
    else:
        text = QCoreApplication.translate("Findings", "No salesperson sits beside {place}")
    return text.format(place=_place(plan, finding))


def _beside_on_other_days(plan: Plan, person_id: str, desk_id: str) -> str | None:
    """Somebody of the other role beside this person who does not share enough office days."""
    person, k = plan.people[person_id], plan.settings.shared_days
    people_at = _people_by_desk(plan.seats)
    for beside in beside_graph(plan).neighbours.get(desk_id, ()):
        for other_id in people_at.get(beside, ()):
            other = plan.people[other_id]
            could_cover = other.role == opposite(person.role) and other.needs_desk()
            if could_cover and not share_enough(person.days, other.days, k):
                return other_id
    return None


_recent: list[tuple[Mapping[str, str], Mapping[str, list[str]]]] = []


def _people_by_desk(seats: Mapping[str, str]) -> Mapping[str, list[str]]:
    """Desk -> people; kept for the last seats, since a silo has a sentence for everybody in it."""
    for known, found in _recent:
        if known is seats:
            return found
    people: dict[str, list[str]] = {}
    for person_id, desk_id in seats.items():
        people.setdefault(desk_id, []).append(person_id)
    _recent[:] = [(seats, people)]
    return people


def _partner_beside(plan: Plan, finding: Finding) -> str:
    return QCoreApplication.translate(
        "Findings", "{one} and {other} are a pair and do not sit beside each other"
    ).format(**_both(plan, finding))


def _keep_at_desk(plan: Plan, finding: Finding) -> str:
    if finding.values.get("wanted", True):
        text = QCoreApplication.translate("Findings", "{person} does not sit at {desk}")
    else:
        text = QCoreApplication.translate("Findings", "{person} sits at {desk}")
    return text.format(person=_person(plan, finding), desk=_desk(plan, finding))


def _room(plan: Plan, finding: Finding) -> str:
    if finding.values.get("inside", True):
        rooms = either([room_name(plan, room_id) for room_id in finding.rooms])
        text = QCoreApplication.translate("Findings", "{place} does not sit in {rooms}")
    else:
        there = rooms_of_desks(plan).get(finding.desks[0]) if finding.desks else None
        rooms = room_name(plan, there or finding.rooms[0])
        text = QCoreApplication.translate("Findings", "{place} sits in {rooms}")
    return text.format(place=_place(plan, finding), rooms=rooms)


def _desk_feature(plan: Plan, finding: Finding) -> str:
    if finding.values.get("wanted", True):
        text = QCoreApplication.translate("Findings", "{place} has a desk without: {feature}")
    else:
        text = QCoreApplication.translate("Findings", "{place} has a desk with: {feature}")
    feature = feature_name(str(finding.values["feature"]))
    return text.format(place=_place(plan, finding), feature=feature)


def _desk_need(plan: Plan, finding: Finding) -> str:
    return QCoreApplication.translate(
        "Findings", "{person} needs {feature}, which {desk} lacks"
    ).format(
        person=_person(plan, finding),
        feature=feature_phrase(str(finding.values["feature"])),
        desk=_desk(plan, finding),
    )


def _together(plan: Plan, finding: Finding) -> str:
    how = finding.values.get("how")
    if how == "room":
        text = QCoreApplication.translate(
            "Findings", "{one} and {other} do not sit in the same room"
        )
    elif how == "distance":
        text = QCoreApplication.translate(
            "Findings", "{one} and {other} sit more than {distance} from each other"
        )
    else:
        text = QCoreApplication.translate(
            "Findings", "{one} and {other} do not sit beside each other"
        )
    return text.format(**_both(plan, finding), distance=_distance(finding))


def _apart(plan: Plan, finding: Finding) -> str:
    how = finding.values.get("how")
    if how == "room":
        text = QCoreApplication.translate("Findings", "{one} and {other} sit in the same room")
    elif how == "distance":
        text = QCoreApplication.translate(
            "Findings", "{one} and {other} sit at most {distance} from each other"
        )
    else:
        text = QCoreApplication.translate("Findings", "{one} and {other} sit beside each other")
    return text.format(**_both(plan, finding), distance=_distance(finding))


def _distance(finding: Finding) -> str:
    return metres(_whole(finding, "distance_mm"))


def _whole(finding: Finding, key: str) -> int:
    value = finding.values.get(key, 0)
    return value if isinstance(value, int) else 0


def _team_rooms(plan: Plan, finding: Finding) -> str:
    return QCoreApplication.translate(
        "Findings", "{team} is spread over {rooms}; at most {most} is wished"
    ).format(
        team=team_name(plan, str(finding.values["team_id"])),
        rooms=Counts().rooms(_whole(finding, "rooms")),
        most=number(_whole(finding, "at_most")),
    )


def _group_in_room(plan: Plan, finding: Finding) -> str:
    rule: Any = plan.rules[finding.rule_id or ""]
    count, least = _whole(finding, "count"), _whole(finding, "at_least")
    limit = least if count < least else _whole(finding, "at_most")
    return _count_text(finding, count < least).format(
        where=_where(plan, rule),
        count=number(count),
        who=group_text(plan, rule.who),
        limit=number(limit),
        day=day_name(_whole(finding, "weekday"), long=True),
    )


def _count_text(finding: Finding, too_few: bool) -> str:
    if finding.values.get("weekday") is not None:
        if too_few:
            return QCoreApplication.translate(
                "Findings", "{where} holds {count} of {who} on {day}; at least {limit} are wished"
            )
        return QCoreApplication.translate(
            "Findings", "{where} holds {count} of {who} on {day}; at most {limit} are wished"
        )
    if too_few:
        return QCoreApplication.translate(
            "Findings", "{where} holds {count} of {who}; at least {limit} are wished"
        )
    return QCoreApplication.translate(
        "Findings", "{where} holds {count} of {who}; at most {limit} are wished"
    )


def _where(plan: Plan, rule: Any) -> str:
    """ "North", "bench A"."""
    if not rule.bench_id:
        return room_name(plan, rule.room_id)
    return QCoreApplication.translate("Findings", "bench {bench}").format(
        bench=bench_name(plan, rule.bench_id)
    )


def _free_beside(plan: Plan, finding: Finding) -> str:
    return QCoreApplication.translate("Findings", "{place} has no free desk beside").format(
        place=_place(plan, finding)
    )


def _room_capacity(plan: Plan, finding: Finding) -> str:
    by = finding.values.get("by")
    if by == "air":
        text = QCoreApplication.translate(
            "Findings", "{room} holds {people} on {day}; its air allows {limit}"
        )
    elif by == "area":
        text = QCoreApplication.translate(
            "Findings", "{room} holds {people} on {day}; its floor area allows {limit}"
        )
    else:
        text = QCoreApplication.translate(
            "Findings", "{room} holds {people} on {day}; its limit is {limit}"
        )
    return text.format(
        room=room_name(plan, finding.rooms[0]),
        people=Counts().people(_whole(finding, "count")),
        day=day_name(_whole(finding, "weekday"), long=True),
        limit=number(_whole(finding, "limit")),
    )


def _stay(plan: Plan, finding: Finding) -> str:
    if finding.values.get("wanted", True):
        text = QCoreApplication.translate(
            "Findings", "{person} does not stay at {desk}, today's desk"
        )
    elif finding.people[0] in plan.seats:
        text = QCoreApplication.translate("Findings", "{person} stays at {desk}, today's desk")
    else:
        text = QCoreApplication.translate("Findings", "{person} has no desk")
    return text.format(person=_person(plan, finding), desk=_desk(plan, finding))


def _shared_topics(plan: Plan, finding: Finding) -> str:
    if not finding.values.get("wanted", True):
        text = QCoreApplication.translate(
            "Findings", "{one} and {other} sit beside each other and share a topic"
        )
    elif finding.values.get("measure") == "exchange":
        text = QCoreApplication.translate(
            "Findings", "{one} and {other} sit beside each other and have no topics to exchange"
        )
    else:
        text = QCoreApplication.translate(
            "Findings", "{one} and {other} sit beside each other and share no topic"
        )
    return text.format(**_both(plan, finding))


def _affinity(plan: Plan, finding: Finding) -> str:
    return (_together if finding.values.get("close") else _apart)(plan, finding)


def _no_desk(plan: Plan, finding: Finding) -> str:
    return unseated_text(plan, finding.people)


def _taken_twice(plan: Plan, finding: Finding) -> str:
    return QCoreApplication.translate("Findings", "{people} have {desk} on the same day").format(
        people=people_names(plan, finding.people), desk=_desk(plan, finding)
    )


def _shared_not_adjustable(plan: Plan, finding: Finding) -> str:
    return QCoreApplication.translate(
        "Findings", "{person} shares {desk}, which is no sit-stand desk"
    ).format(person=_person(plan, finding), desk=_desk(plan, finding))


def _out_of_service(plan: Plan, finding: Finding) -> str:
    return QCoreApplication.translate(
        "Findings", "{person} sits at {desk}, which is out of service"
    ).format(person=_person(plan, finding), desk=_desk(plan, finding))


def _guest_desk(plan: Plan, finding: Finding) -> str:
    return QCoreApplication.translate("Findings", "{person} sits at the guest desk {desk}").format(
        person=_person(plan, finding), desk=_desk(plan, finding)
    )


def _lock_broken(plan: Plan, finding: Finding) -> str:
    if not finding.desks:
        return QCoreApplication.translate(
            "Findings", "{person} is to be kept without a desk and has one"
        ).format(person=_person(plan, finding))
    return QCoreApplication.translate(
        "Findings", "{person} is locked at {desk} and does not sit there"
    ).format(person=_person(plan, finding), desk=_desk(plan, finding))


SENTENCES: Final[Mapping[str, Callable[[Plan, Finding], str]]] = {
    "covered": _not_covered,
    "not_covered": _not_covered,
    "partner_beside": _partner_beside,
    "keep_at_desk": _keep_at_desk,
    "room": _room,
    "desk_feature": _desk_feature,
    "desk_need_missing": _desk_need,
    "desk_need_missed": _desk_need,
    "together": _together,
    "apart": _apart,
    "team_rooms": _team_rooms,
    "group_in_room": _group_in_room,
    "free_beside": _free_beside,
    "room_capacity": _room_capacity,
    "room_over_limit": _room_capacity,
    "stay": _stay,
    "shared_topics": _shared_topics,
    "affinity": _affinity,
    "everyone_seated": _no_desk,
    "desk_taken_twice": _taken_twice,
    "shared_desk_not_adjustable": _shared_not_adjustable,
    "desk_out_of_service": _out_of_service,
    "guest_desk_taken": _guest_desk,
    "lock_broken": _lock_broken,
    **space.SENTENCES,
}
