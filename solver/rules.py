"""How each rule enters the model: one function a rule, in the order of ``planner/model/rules.py``.

A function adds the rule's terms to a draft of the problem. Rules are counted as the referee counts
them (``planner/check/rules.py``); a test compares the two on random offices.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any, Final

from planner.check.couples import affinities, are_neighbours, couples, topics_case
from planner.check.rules import room_limits
from planner.model.rules import (
    AffinityRule,
    AnyRule,
    ApartRule,
    CoveredRule,
    DeskFeatureRule,
    EveryoneSeatedRule,
    FreeBesideRule,
    Group,
    GroupInRoomRule,
    KeepAtDeskRule,
    PartnerBesideRule,
    RoomCapacityRule,
    RoomRule,
    SharedTopicsRule,
    StayRule,
    TeamRoomsRule,
    TogetherRule,
)
from solver.draft import Draft
from solver.terms import (
    Bits,
    CountTerm,
    DistanceTerm,
    FreeTerm,
    LoadTerm,
    Nearness,
    ZoneTerm,
)


def covered(rule: CoveredRule, draft: Draft) -> None:
    """Being covered is worth more."""
    worth = draft.worth(rule)
    for p in draft.to_cover:
        if draft.people[p].role == rule.role:
            draft.cover_gain[p] += worth.kept - worth.broken
            draft.base += worth.broken


def partner_beside(rule: PartnerBesideRule, draft: Draft) -> None:
    """Each pair of the running round who meet want to be beside; without two desks they are not."""
    worth, running = draft.worth(rule), draft.office.running_round
    for pair in running.pairs if running else ():
        one, other = draft.index.get(pair.sales_id), draft.index.get(pair.marketing_id)
        if one is not None and other is not None and draft.meet(one, other):
            draft.base += worth.broken
            draft.add_pair(one, other, draft.beside, worth.kept - worth.broken, 0)


def keep_at_desk(rule: KeepAtDeskRule, draft: Draft) -> None:
    """One desk is worth more, or less, than all others and none."""
    person = draft.index.get(rule.person_id)
    worth = draft.worth(rule)
    if rule.wanted:
        if rule.person_id in draft.office.people:
            _prefer_desk(draft, rule.person_id, rule.desk_id, rule)
    elif rule.person_id in draft.office.people:
        draft.base += worth.kept
        if person is not None:
            draft.row(person)[draft.desk_index[rule.desk_id]] += worth.broken - worth.kept


def room(rule: RoomRule, draft: Draft) -> None:
    """Desks inside (or outside) of the rooms are worth more."""
    rooms = [draft.office.rooms[desk.id] for desk in draft.desks]
    fits = [(found in rule.room_ids) == rule.inside for found in rooms]
    _prefer_desks(draft, rule.who, fits, rule)


def desk_feature(rule: DeskFeatureRule, draft: Draft) -> None:
    """Desks with (or without) the feature are worth more."""
    fits = [(rule.feature in desk.features) == rule.wanted for desk in draft.desks]
    _prefer_desks(draft, rule.who, fits, rule)


def together(rule: TogetherRule, draft: Draft) -> None:
    """Each two people who meet want related desks."""
    worth, related = draft.worth(rule), _relation(rule, draft)
    for one, other in _couples(rule, draft):
        draft.add_pair(one, other, related, worth.kept, worth.broken)


def apart(rule: ApartRule, draft: Draft) -> None:
    """Each two people who meet want desks that are not related."""
    worth, related = draft.worth(rule), _relation(rule, draft)
    for one, other in _couples(rule, draft):
        draft.add_pair(one, other, related, worth.broken, worth.kept)


def team_rooms(rule: TeamRoomsRule, draft: Draft) -> None:
    """Each team (or the one named) counts its zones."""
    for team_id, members in draft.office.teams.items():
        if rule.team_id in (None, team_id):
            indices = tuple(draft.index[p] for p in members)
            draft.zone_terms.append(ZoneTerm(indices, rule.at_most, draft.worth(rule)))


def group_in_room(rule: GroupInRoomRule, draft: Draft) -> None:
    """The group's people at the desks are counted, in all or on each weekday."""
    members, worth = draft.members(rule.who), draft.worth(rule)
    desks = frozenset(
        draft.desk_index[d] for d in draft.office.desks_of(rule.room_id, rule.bench_id)
    )
    crowds = [members]
    if rule.per_day:
        weekdays = draft.office.weekdays(rule.who)
        crowds = [[p for p in members if draft.days[p] >> day & 1] for day in weekdays]
    for crowd in crowds:
        at_most = len(crowd) if rule.at_most is None else rule.at_most
        draft.count_terms.append(CountTerm(tuple(crowd), desks, rule.at_least, at_most, worth))


def free_beside(rule: FreeBesideRule, draft: Draft) -> None:
    """Seated members look for a desk without anybody beside them."""
    draft.free_terms.append(FreeTerm(tuple(draft.members(rule.who)), draft.worth(rule)))


def room_capacity(rule: RoomCapacityRule, draft: Draft) -> None:
    """Each room with a limit; as must it is a limit that no answer of ours exceeds."""
    is_hard, worth = rule.strength == "must", draft.worth(rule)
    for room_id, limit, _ in room_limits(rule, draft.office):
        draft.load_terms.append(LoadTerm(draft.room_index[room_id], limit, worth, is_hard))


def stay(rule: StayRule, draft: Draft) -> None:
    """Today's desk is worth more than all others, or less, with none as bad."""
    worth = draft.worth(rule)
    for person_id in draft.office.members(rule.who):
        desk_id = draft.office.today.get(person_id)
        if desk_id is None:
            continue
        if rule.wanted:
            _prefer_desk(draft, person_id, desk_id, rule)
            continue
        draft.base += worth.broken
        person = draft.index.get(person_id)
        if person is not None:
            row, today = draft.row(person), draft.desk_index[desk_id]
            for d in range(len(draft.desks)):
                row[d] += worth.kept - worth.broken if d != today else 0


def shared_topics(rule: SharedTopicsRule, draft: Draft) -> None:
    """Any two neighbours are worth what their topics are."""
    members = frozenset(draft.office.members(rule.who))
    draft.add_company(partial(_worth_of_topics, rule, draft, members))


def _worth_of_topics(
    rule: SharedTopicsRule, draft: Draft, members: frozenset[str], one: int, other: int
) -> int:
    pair = (draft.people[one].id, draft.people[other].id)
    if not members.issuperset(pair) or not are_neighbours(rule, draft.office, *pair):
        return 0
    case = topics_case(rule, draft.office, pair, "", "")
    if rule.strength == "must":
        return -draft.scale.must * case.broken
    return case.graded.earned if case.graded else 0


def affinity(rule: AffinityRule, draft: Draft) -> None:
    """Each two people who meet want to be close or far; by distance as one term."""
    pairs = [
        (one, other, pair.weight)
        for pair in affinities(rule, draft.office)
        if (one := draft.index.get(pair.person_a)) is not None
        and (other := draft.index.get(pair.person_b)) is not None
    ]
    if rule.strength == "prefer" and rule.how == "distance":
        draft.distance_terms.append(_distance_term(rule, draft, pairs))
        return
    related = _closeness(rule, draft)
    for one, other, weight in pairs:
        if rule.strength == "prefer":
            draft.add_pair(one, other, related, rule.points * weight, 0)
        else:
            broken = -draft.scale.must
            close, apart = (0, broken) if weight > 0 else (broken, 0)
            draft.add_pair(one, other, related, close, apart)


def _distance_term(
    rule: AffinityRule, draft: Draft, pairs: Sequence[tuple[int, int, int]]
) -> DistanceTerm:
    weights: dict[int, list[tuple[int, int]]] = {}
    for one, other, weight in pairs:
        weights.setdefault(one, []).append((other, rule.points * weight))
        weights.setdefault(other, []).append((one, rule.points * weight))
    nearness = Nearness(draft.seat_points, rule.reach_mm, walking=rule.walking)
    return DistanceTerm({p: tuple(found) for p, found in weights.items()}, nearness)


def _closeness(rule: AffinityRule, draft: Draft) -> Bits:
    if rule.how == "distance":
        return draft.within(rule.reach_mm, walking=rule.walking)
    return draft.same_zone if rule.how == "room" else draft.beside


def everyone_seated(rule: EveryoneSeatedRule, draft: Draft) -> None:
    """Any desk is worth more than none."""
    worth = draft.worth(rule)
    for p in range(len(draft.people)):
        row = draft.row(p)
        row[-1] += worth.broken
        for d in range(len(draft.desks) if worth.kept else 0):
            row[d] += worth.kept


TRANSLATIONS: Final[Mapping[str, Callable[[Any, Draft], None]]] = {
    translate.__name__: translate
    for translate in (
        covered,
        partner_beside,
        keep_at_desk,
        room,
        desk_feature,
        together,
        apart,
        team_rooms,
        group_in_room,
        free_beside,
        room_capacity,
        stay,
        shared_topics,
        affinity,
        everyone_seated,
    )
}
"""Rule kind -> the function that adds its terms."""


def translate(rule: AnyRule, draft: Draft) -> None:
    """Add the terms of a rule to the draft."""
    TRANSLATIONS[str(rule.__struct_config__.tag)](rule, draft)


def _prefer_desk(draft: Draft, person_id: str, desk_id: str, rule: AnyRule) -> None:
    worth = draft.worth(rule)
    draft.base += worth.broken
    if person_id in draft.index:  # else kept unseated: the wish is broken whatever we do
        row = draft.row(draft.index[person_id])
        row[draft.desk_index[desk_id]] += worth.kept - worth.broken


def _prefer_desks(draft: Draft, who: Group, fits: Iterable[bool], rule: AnyRule) -> None:
    worth = draft.worth(rule)
    values = [worth.kept if fit else worth.broken for fit in fits]
    for p in draft.members(who):
        row = draft.row(p)
        for d, value in enumerate(values):
            row[d] += value


def _relation(rule: TogetherRule | ApartRule, draft: Draft) -> Bits:
    if rule.how == "room":
        return draft.same_zone
    if rule.how == "distance":
        return draft.within(rule.distance_mm)
    return draft.beside


def _couples(rule: TogetherRule | ApartRule, draft: Draft) -> Iterator[tuple[int, int]]:
    index = draft.index
    for one, other in couples(rule, draft.office):
        if one in index and other in index:
            yield index[one], index[other]
