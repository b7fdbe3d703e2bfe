"""How each rule enters the model: one function a rule, in the order of ``planner/model/rules.py``.

A function adds the rule's terms to a draft of the problem. Rules are counted as the referee counts
them (``planner/check/rules.py``); a test compares the two on random offices.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import combinations, product
from typing import Any, Final

from planner.check.rules import room_limits
from planner.model.rules import (
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
    StayRule,
    TeamRoomsRule,
    TogetherRule,
)
from solver.draft import Draft
from solver.terms import Bits, CountTerm, FreeTerm, LoadTerm, ZoneTerm


def covered(rule: CoveredRule, draft: Draft) -> None:
    """Being covered is worth more."""
    worth = draft.worth(rule)
    for p in draft.to_cover:
        if draft.people[p].role == rule.role:
            draft.cover_gain[p] += worth.kept - worth.broken
            draft.base += worth.broken


def partner_beside(rule: PartnerBesideRule, draft: Draft) -> None:
    """Each pair of the running round wants to be beside; without two desks it is not."""
    worth, running = draft.worth(rule), draft.office.running_round
    for pair in running.pairs if running else ():
        one, other = draft.index.get(pair.sales_id), draft.index.get(pair.marketing_id)
        if one is not None and other is not None:
            draft.base += worth.broken
            draft.add_pair(one, other, draft.beside, worth.kept - worth.broken, 0)


def keep_at_desk(rule: KeepAtDeskRule, draft: Draft) -> None:
    """One desk is worth more than all others."""
    if rule.person_id in draft.office.people:
        _prefer_desk(draft, rule.person_id, rule.desk_id, rule)


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
    """Each two people of the group want related desks."""
    worth, related = draft.worth(rule), _relation(rule, draft)
    for one, other in combinations(draft.members(rule.who), 2):
        draft.add_pair(one, other, related, worth.kept, worth.broken)


def apart(rule: ApartRule, draft: Draft) -> None:
    """Each two people want desks that are not related; who never meets is apart."""
    worth, related = draft.worth(rule), _relation(rule, draft)
    for one, other in _apart_pairs(rule, draft):
        meet = draft.days[one] & draft.days[other]
        draft.add_pair(one, other, related, worth.broken if meet else worth.kept, worth.kept)


def team_rooms(rule: TeamRoomsRule, draft: Draft) -> None:
    """Each team (or the one named) counts its zones."""
    for team_id, members in draft.office.teams.items():
        if rule.team_id in (None, team_id):
            indices = tuple(draft.index[p] for p in members)
            draft.zone_terms.append(ZoneTerm(indices, rule.at_most, draft.worth(rule)))


def group_in_room(rule: GroupInRoomRule, draft: Draft) -> None:
    """The group's people in the room are counted."""
    members = tuple(draft.members(rule.who))
    at_most = len(members) if rule.at_most is None else rule.at_most
    found = draft.room_index[rule.room_id]
    draft.count_terms.append(CountTerm(members, found, rule.at_least, at_most, draft.worth(rule)))


def free_beside(rule: FreeBesideRule, draft: Draft) -> None:
    """Seated members look for a desk without anybody beside them."""
    draft.free_terms.append(FreeTerm(tuple(draft.members(rule.who)), draft.worth(rule)))


def room_capacity(rule: RoomCapacityRule, draft: Draft) -> None:
    """Each room with a limit; as must it is a limit that no answer of ours exceeds."""
    is_hard, worth = rule.strength == "must", draft.worth(rule)
    for room_id, limit, _ in room_limits(rule, draft.office):
        draft.load_terms.append(LoadTerm(draft.room_index[room_id], limit, worth, is_hard))


def stay(rule: StayRule, draft: Draft) -> None:
    """Today's desk is worth more than all others."""
    for person_id in draft.office.members(rule.who):
        desk_id = draft.office.today.get(person_id)
        if desk_id is not None:
            _prefer_desk(draft, person_id, desk_id, rule)


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


def _apart_pairs(rule: ApartRule, draft: Draft) -> Iterator[tuple[int, int]]:
    members = draft.members(rule.who)
    if rule.other is None:
        yield from combinations(members, 2)
        return
    seen: set[tuple[int, int]] = set()
    for one, other in product(members, draft.members(rule.other)):
        pair = (one, other) if one < other else (other, one)
        if one != other and pair not in seen:
            seen.add(pair)
            yield pair
