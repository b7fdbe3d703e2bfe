"""How each claim enters the model of claims: one function a kind, in the order of the rules.

They count as the referee counts (``planner/check/rules.py``); a test compares the two on random
offices.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import permutations
from typing import Any, Final

from planner.check.couples import topics_amount
from solver.claimmodel import NO_RELIEF, WEEK, ClaimModel, Expression, Literal
from solver.claims import Claim
from solver.ground import Lists


def apply_claim(m: ClaimModel, claim: Claim, literal: Literal) -> None:
    """Let a claim hold, if its literal does."""
    APPLY[claim.code](m, claim, literal)


def covered(m: ClaimModel, claim: Claim, literal: Literal) -> None:
    """Everybody has a desk with somebody beside it who covers them."""
    for c in m.classes_in(claim.people):
        _all_seated(m, c, literal)
        _cover(m, c, literal)
    role = m.ground.office.people[claim.people[0]].role
    for c, people in enumerate(m.classes):
        if people.hired and people.role == role:
            _cover(m, c, literal)


def _all_seated(m: ClaimModel, c: int, literal: Literal) -> None:
    if not m.is_kept(c):
        m.add(m.seated(c) >= m.to_seat(c), literal)


def _cover(m: ClaimModel, c: int, literal: Literal) -> None:
    fitting = [k for k in range(len(m.classes)) if m.fits(c, k)]
    for b, block in enumerate(m.blocks):
        here = m.count.get((c, b))
        if here is not None:
            beside = [m.block_of[e] for e in m.ground.neighbours[block[0]] if e in m.block_of]
            m.add(here <= m.total(fitting, beside), literal)


def partner_beside(m: ClaimModel, claim: Claim, literal: Literal) -> None:
    """Both have a desk, and the two are beside each other."""
    for c in m.classes_in(claim.people):
        m.add(m.seated(c) >= m.to_seat(c), literal)
    _together(m, claim.parts, m.ground.neighbours, literal)


def at_desk(m: ClaimModel, claim: Claim, literal: Literal) -> None:
    """Somebody sits at this desk, or not there (keep_at_desk, stay, lock)."""
    ground = m.ground
    for person_id, desk_id in claim.own:
        own = m.own.get((ground.index.get(person_id, -1), ground.desk_index[desk_id]))
        m.add(own >= 1 if own is not None else False, literal)
    for person_id, desk_id in claim.avoid:
        for c in m.classes_in((person_id,)):
            here = m.count.get((c, m.block_of.get(ground.desk_index[desk_id], -1)))
            if here is not None:
                m.add(here <= 0, literal)
            if claim.code == "stay":
                m.add(m.seated(c) >= 1, literal)


def lock(m: ClaimModel, claim: Claim, literal: Literal) -> None:
    """A lock at a desk, or "keep unseated"."""
    if claim.own:
        at_desk(m, claim, literal)
        return
    for c in m.classes_in(claim.people):
        m.add(m.seated(c) <= 0, literal)
        if literal is not None and m.relief is not NO_RELIEF:  # who is released needs a desk
            m.add(m.seated(c) >= len(m.classes[c].members), ~literal)


def room(m: ClaimModel, claim: Claim, literal: Literal) -> None:
    """Who is seated sits in one of the rooms, or in none of them."""
    rooms, inside = set(claim.rooms), claim.rule.inside
    _keep_out(m, claim, literal, lambda d: (m.ground.rooms[d] in rooms) != inside)


def desk_feature(m: ClaimModel, claim: Claim, literal: Literal) -> None:
    """Who is seated has a desk with the feature, or without."""
    feature, wanted = claim.rule.feature, claim.rule.wanted
    _keep_out(m, claim, literal, lambda d: (feature in m.ground.features[d]) != wanted)


def need(m: ClaimModel, claim: Claim, literal: Literal) -> None:
    """Who is seated has what they must have."""
    _keep_out(m, claim, literal, lambda d: claim.feature not in m.ground.features[d])


def _keep_out(m: ClaimModel, claim: Claim, literal: Literal, is_bad: Callable[[int], bool]) -> None:
    bad = [b for b, block in enumerate(m.blocks) if is_bad(block[0])]
    total = m.total(m.classes_in(claim.people), bad)
    m.add(total <= 0, literal)


def together(m: ClaimModel, claim: Claim, literal: Literal) -> None:
    """Each two who meet are in one zone, near or beside each other."""
    rule = claim.rule
    if rule.how == "room":
        _together_inside(m, claim.parts, literal)
    else:
        _together(m, claim.parts, m.ground.related(rule.how, rule.distance_mm), literal)


def _together_inside(m: ClaimModel, parts: Sequence[Iterable[str]], literal: Literal) -> None:
    """On each weekday nobody of the one group in one zone and of the other in another."""
    zones = list(m.zones.values())
    for mine, theirs in _weekdays(m, *(m.classes_in(part) for part in parts)):
        ones = [m.present(mine, blocks) for blocks in zones]
        others = ones if mine == theirs else [m.present(theirs, blocks) for blocks in zones]
        if ones is others:
            m.add(sum(ones) <= 1, literal)
            continue
        for i, k in permutations(range(len(zones)), 2):
            m.add(ones[i] + others[k] <= 1, literal)


def _together(
    m: ClaimModel, parts: Sequence[Iterable[str]], related: Lists, literal: Literal
) -> None:
    """Who sits at a desk has all of the other group who are in that day at desks related to it."""
    first, second = (m.classes_in(part) for part in parts)
    for left, right in {(tuple(first), tuple(second)), (tuple(second), tuple(first))}:
        for mine, theirs in _weekdays(m, left, right):
            most = sum(len(m.classes[k].members) for k in theirs)
            everybody = m.model.new_int_var(0, most, "")
            m.model.add(everybody == m.total(theirs, range(len(m.blocks))))
            for b, block in enumerate(m.blocks):
                near = sorted({m.block_of[e] for e in related[block[0]] if e in m.block_of})
                beside = m.total(theirs, near)
                for c in mine:
                    here = m.count.get((c, b))
                    if here is not None:
                        myself = int(c in theirs and b not in near)
                        m.add(everybody - beside - myself <= most * (1 - here), literal)


def _weekdays(m: ClaimModel, *groups: Sequence[int]) -> Iterable[tuple[tuple[int, ...], ...]]:
    """The groups of classes as they are in on each weekday, equal ones once."""
    found = []
    for weekday in WEEK:
        here = set(m.in_on(weekday))
        found.append(tuple(tuple(c for c in classes if c in here) for classes in groups))
    return dict.fromkeys(those for those in found if any(those))


def apart(m: ClaimModel, claim: Claim, literal: Literal) -> None:
    """No two who meet are in one zone, near or beside each other."""
    rule = claim.rule
    one, other = (set(m.classes_in(part)) for part in claim.parts)
    groups = (sorted(one - other), sorted(other - one), sorted(one & other))
    if rule.how == "room":
        _apart_inside(m, groups, literal)
    else:
        _apart(m, groups, m.ground.related(rule.how, rule.distance_mm), literal)


def _apart_inside(m: ClaimModel, groups: Sequence[Sequence[int]], literal: Literal) -> None:
    """In a zone on a day: one of both groups, or some of one."""
    for those in _weekdays(m, *groups):
        both = those[2]
        for blocks in m.zones.values():
            if both:
                m.add(m.total(both, blocks) <= 1, literal)
            if sum(map(bool, those)) > 1:
                flags = [m.present(classes, blocks) for classes in those if classes]
                m.add(sum(flags) <= 1, literal)


def _apart(
    m: ClaimModel, groups: Sequence[Sequence[int]], related: Lists, literal: Literal
) -> None:
    """At two related desks on a day: not one of each group."""
    for one, other, both in _weekdays(m, *groups):
        for b, block in enumerate(m.blocks):
            for e in related[block[0]]:
                k = m.block_of.get(e, -1)
                for left, right in ((b, k), (k, b)) if k > b else ():
                    mine = m.total([*one, *both], [left])
                    theirs = m.total([*other, *both], [right])
                    if not isinstance(mine, int) and not isinstance(theirs, int):
                        m.add(mine + theirs <= 1, literal)


def team_rooms(m: ClaimModel, claim: Claim, literal: Literal) -> None:
    """The team has at most so many zones."""
    classes = m.classes_in(claim.people)
    used = [m.present(classes, blocks) for blocks in m.zones.values()]
    m.add(sum(used) <= claim.rule.at_most, literal)


def group_in_room(m: ClaimModel, claim: Claim, literal: Literal) -> None:
    """So many of the group at least, and at most, in the room or bench (on each weekday)."""
    rule, office, ground = claim.rule, m.ground.office, m.ground
    desks = office.desks_of(rule.room_id, rule.bench_id)
    inside = [b for b, block in enumerate(m.blocks) if ground.desks[block[0]] in desks]
    classes = m.classes_in(claim.people)
    days = [classes]
    if rule.per_day:
        days = [[c for c in classes if c in m.in_on(w)] for w in office.weekdays(rule.who)]
    for those in days:
        count = m.total(those, inside)
        m.add(count >= rule.at_least, literal)
        if rule.at_most is not None:
            m.add(count <= rule.at_most, literal)


def free_beside(m: ClaimModel, claim: Claim, literal: Literal) -> None:
    """Who is seated has on each of their days a desk beside that nobody has that day."""
    ground, free = m.ground, dict[tuple[int, int], Expression]()
    days = [m.classes[c].days for c in m.classes_in(claim.people)]
    for weekday in WEEK:
        if any(mask >> weekday & 1 for mask in days):
            free.update(_free_on(m, weekday))
    for c in m.classes_in(claim.people):
        for b, block in enumerate(m.blocks):
            for weekday in WEEK if (c, b) in m.count else ():
                if m.classes[c].days >> weekday & 1:
                    beside = sum(free[e, weekday] for e in ground.neighbours[block[0]])
                    m.add(m.count[c, b] <= beside, literal)


def _free_on(m: ClaimModel, weekday: int) -> Iterable[tuple[tuple[int, int], Expression]]:
    """Whether each desk is free on a weekday."""
    inside = m.in_on(weekday)
    for d in range(len(m.ground.desks)):
        b = m.block_of.get(d)
        if b is None:
            yield (d, weekday), 1
            continue
        var = m.model.new_bool_var("")
        m.model.add(m.total(inside, [b]) + var <= m.taken.get(d, 1))
        yield (d, weekday), var


def room_capacity(m: ClaimModel, claim: Claim, literal: Literal) -> None:
    """No more people than the limit on any weekday."""
    rooms = set(claim.rooms)
    inside = [b for b, block in enumerate(m.blocks) if m.ground.rooms[block[0]] in rooms]
    for classes in dict.fromkeys(tuple(m.in_on(weekday)) for weekday in WEEK):
        if classes:
            m.add(m.total(classes, inside) <= claim.limit, literal)


def everyone_seated(m: ClaimModel, _claim: Claim, literal: Literal) -> None:
    """Everybody has a desk."""
    for c, people in enumerate(m.classes):
        if not people.hired:
            _all_seated(m, c, literal)


def shared_topics(m: ClaimModel, claim: Claim, literal: Literal) -> None:
    """Neighbours who meet share a topic (or share none)."""
    ground, classes = m.ground, m.classes_in(claim.people)
    for c in classes:
        bad = [k for k in classes if _clash(m, claim.rule, c, k)]
        for those in _on_days_of(m, c, bad):
            for b, block in enumerate(m.blocks):
                for e in ground.neighbours[block[0]] if (c, b) in m.count else ():
                    if e in m.block_of:
                        theirs = m.total(those, [m.block_of[e]])
                        m.add(m.count[c, b] + theirs <= 1, literal)


def _clash(m: ClaimModel, rule: Any, c: int, k: int) -> bool:
    """Whether people of two classes may not be neighbours on a day that they share."""
    people, ids = m.ground.office.people, m.ground.people
    one, other = (people[ids[m.classes[i].members[0]]] for i in (c, k))
    if rule.scope == "opposite" and {one.role, other.role} != {"sales", "marketing"}:
        return False
    amount, _ = topics_amount(rule, one, other)
    return bool((amount == 0) == rule.wanted)


def _on_days_of(m: ClaimModel, c: int, those: Sequence[int]) -> Iterable[tuple[int, ...]]:
    """Of these classes those that are in on each weekday of a class."""
    days = [w for w in WEEK if m.classes[c].days >> w & 1]
    found = (tuple(k for k in those if m.classes[k].days >> w & 1) for w in days)
    return [classes for classes in dict.fromkeys(found) if classes]


def affinity(m: ClaimModel, claim: Claim, literal: Literal) -> None:
    """Two by name are close, or (of a weight below 0) are not."""
    rule = claim.rule
    how = "chairs" if rule.how == "distance" else rule.how
    related = m.ground.related(how, rule.reach_mm, walking=rule.walking)
    for pair in claim.pairs:
        both = (frozenset((pair.person_a,)), frozenset((pair.person_b,)))
        groups: tuple[list[int], ...] = (*(m.classes_in(one) for one in both), [])
        if rule.how == "room":
            if pair.weight > 0:
                _together_inside(m, both, literal)
            else:
                _apart_inside(m, groups, literal)
        elif pair.weight > 0:
            _together(m, both, related, literal)
        else:
            _apart(m, groups, related, literal)


def adjustable(m: ClaimModel, _claim: Claim, literal: Literal) -> None:
    """Nobody shares a desk that does not adjust."""
    for b, more in m.shared():
        if not m.ground.adjusts[m.blocks[b][0]]:
            m.add(more <= 0, literal)


def sharing(m: ClaimModel, _claim: Claim, literal: Literal) -> None:
    """Nobody shares a desk."""
    for _, more in m.shared():
        m.add(more <= 0, literal)


APPLY: Final[Mapping[str, Callable[[ClaimModel, Claim, Literal], None]]] = {
    "covered": covered,
    "cover": covered,
    "partner_beside": partner_beside,
    "keep_at_desk": at_desk,
    "stay": at_desk,
    "lock": lock,
    "room": room,
    "desk_feature": desk_feature,
    "need": need,
    "together": together,
    "apart": apart,
    "team_rooms": team_rooms,
    "group_in_room": group_in_room,
    "free_beside": free_beside,
    "room_capacity": room_capacity,
    "everyone_seated": everyone_seated,
    "shared_topics": shared_topics,
    "affinity": affinity,
    "adjustable": adjustable,
    "sharing": sharing,
}
"""Code of a claim -> how it enters the model."""
