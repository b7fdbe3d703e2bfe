"""How terms that are neither desks nor partners enter a model: teams, pairs of people, rooms.

One function a term of ``terms.py``. Whatever stays outside the model's part is counted from the
current seating.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, TypeAlias

from ortools.sat.python import cp_model

from solver.problem import NOWHERE
from solver.terms import Company, CountTerm, DistanceTerm, LoadTerm, NearTerm, PairTerm, ZoneTerm

if TYPE_CHECKING:
    from solver.exact import Neighbourhood

Expression: TypeAlias = cp_model.LinearExpr | int


def add_wishes(part: Neighbourhood) -> None:
    """Add every term that somebody of the part is concerned by."""
    problem, free = part.problem, part.free_people
    for near in problem.near_terms:
        if not free.isdisjoint(near.members):
            _add_near(part, near)
    for p in part.people:
        for pair in problem.pair_terms[p]:
            if pair.other not in free or p < pair.other:
                _add_pair(part, p, pair)
    for zone in problem.zone_terms:
        if not free.isdisjoint(zone.members):
            _add_zone(part, zone)
    for count in problem.count_terms:
        if not free.isdisjoint(count.members):
            _add_count(part, count)
    for load in problem.load_terms:
        _add_load(part, load)
    for distance in problem.distance_terms:
        _add_distance(part, distance)
    if problem.company is not None:
        _add_company(part, problem.company)


def _free_at(part: Neighbourhood, person: int) -> dict[int, Expression]:
    """Desk -> boolean of somebody of the part; nothing for who stays."""
    return part.places(person) if person in part.free_people else {}


def _sits(part: Neighbourhood, person: int, desks: int) -> list[Expression]:
    """The booleans that put somebody of the part on one of these desks (a bit set)."""
    return [var for d, var in _free_at(part, person).items() if desks >> d & 1]


def _add_near(part: Neighbourhood, term: NearTerm) -> None:
    """Each member's steps: at most as many as teammates near the desk that they have."""
    most = len(term.steps) - 1
    desk_of, free = part.seating.desk_of, part.free_people
    staying = [p for p in term.members if p not in free and desk_of[p] != NOWHERE]
    moving = [p for p in term.members if p in free]
    for p in moving:
        self_near = _Steps(part, term, most)
        for d, here in _free_at(part, p).items():
            bits = term.related[d]
            sure = sum(1 for q in staying if bits >> desk_of[q] & 1)
            if sure < most:
                maybe = [v for q in moving if q != p for v in _sits(part, q, bits)]
                self_near.at_most(sure, maybe, here)
        self_near.only_if(list(_free_at(part, p).values()))
        self_near.hint(part.seating.near_count(p, term))
    for p in staying:
        bits = term.related[desk_of[p]]
        sure = sum(1 for q in staying if q != p and bits >> desk_of[q] & 1)
        if sure < most:
            maybe = [v for q in moving for v in _sits(part, q, bits)]
            if maybe:
                steps = _Steps(part, term, most)
                steps.at_most(sure, maybe, None)
                steps.hint(part.seating.near_count(p, term))


class _Steps:
    """The steps of one person of a team, each a boolean that needs the one before."""

    def __init__(self, part: Neighbourhood, term: NearTerm, most: int) -> None:
        self._model = part.model
        self._vars = [part.model.new_bool_var("") for _ in range(most)]
        for lower, upper in zip(self._vars, self._vars[1:], strict=False):
            part.model.add_implication(upper, lower)
        gains = (b - a for a, b in zip(term.steps, term.steps[1:], strict=False))
        part.terms += [gain * var for gain, var in zip(gains, self._vars, strict=True)]

    def at_most(self, sure: int, maybe: Sequence[Expression], here: Expression | None) -> None:
        """No more steps than teammates near, where the person sits ``here`` (always if None)."""
        limit = self._model.add(sum(self._vars) <= sure + sum(maybe))
        if here is not None and not isinstance(here, int):
            limit.only_enforce_if(here)

    def only_if(self, seated: Sequence[Expression]) -> None:
        """No step for somebody without a desk."""
        for var in self._vars[:1]:
            self._model.add(var <= sum(seated))

    def hint(self, count: int) -> None:
        """Start from what the current seating has."""
        for k, var in enumerate(self._vars):
            self._model.add_hint(var, count > k)


def _add_pair(part: Neighbourhood, person: int, term: PairTerm) -> None:
    """A wish about two people of whom at least one is of the part."""
    desk_of, free = part.seating.desk_of, part.free_people
    other = desk_of[term.other]
    if term.other not in free:
        if other != NOWHERE:
            for d, here in _free_at(part, person).items():
                close = term.related[d] >> other & 1
                part.terms.append((term.close if close else term.apart) * here)
        return
    mine, theirs = _free_at(part, person), _free_at(part, term.other)
    both = part.model.new_bool_var("")
    part.model.add(both <= sum(mine.values()))
    part.model.add(both <= sum(theirs.values()))
    part.model.add(both >= sum(mine.values()) + sum(theirs.values()) - 1)
    part.terms.append(term.apart * both)
    _add_closeness(part, mine, term, both)
    part.model.add_hint(both, NOWHERE not in (desk_of[person], other))


def _add_closeness(
    part: Neighbourhood, here: dict[int, Expression], term: PairTerm, both: cp_model.IntVar
) -> None:
    """The difference that being close makes to a pair who both have a desk."""
    close = part.model.new_bool_var("")
    part.model.add(close <= both)
    there = _free_at(part, term.other)
    for d, var in here.items():
        near = sum(v for e, v in there.items() if term.related[d] >> e & 1)
        if term.close >= term.apart:
            part.model.add(close + var <= 1 + near)
        else:
            part.model.add(close >= var + near - 1)
    part.terms.append((term.close - term.apart) * close)


def _add_zone(part: Neighbourhood, term: ZoneTerm) -> None:
    """A team in at most so many zones: a boolean a zone that may be entered or left."""
    problem, model = part.problem, part.model
    desk_of, free = part.seating.desk_of, part.free_people
    stays = {
        problem.zones[desk_of[p]] for p in term.members if p not in free and desk_of[p] != NOWHERE
    }
    enters: dict[int, list[Expression]] = {}
    for p in term.members:
        for d, var in _free_at(part, p).items():
            if problem.zones[d] not in stays:
                enters.setdefault(problem.zones[d], []).append(var)
    used = []
    for those in enters.values():
        is_used = model.new_bool_var("")
        for var in those:
            model.add(is_used >= var)
        used.append(is_used)
    kept = model.new_bool_var("")
    room = term.at_most - len(stays)
    many = len(used) + len(stays)
    model.add(sum(used) <= room + many * (1 - kept))
    part.terms.append((term.worth.kept - term.worth.broken) * kept)


def _add_count(part: Neighbourhood, term: CountTerm) -> None:
    """So many of a group at some desks: kept only within both limits."""
    model = part.model
    desk_of, free = part.seating.desk_of, part.free_people
    sure = sum(1 for p in term.members if p not in free and desk_of[p] in term.desks)
    inside = [var for p in term.members for d, var in _free_at(part, p).items() if d in term.desks]
    count = sure + sum(inside)
    most = sure + len(inside)
    kept = model.new_bool_var("")
    model.add(count >= term.at_least * kept)
    model.add(count <= term.at_most + max(0, most - term.at_most) * (1 - kept))
    part.terms.append((term.worth.kept - term.worth.broken) * kept)


def _add_load(part: Neighbourhood, term: LoadTerm) -> None:
    """No more people in a room on any weekday than it may hold (or than now, if that is more)."""
    problem, model, at = part.problem, part.model, part.seating.at
    inside = [d for d, room in enumerate(problem.rooms) if room == term.room]
    if part.desks.isdisjoint(inside):
        return
    kept = None if term.is_hard else model.new_bool_var("")
    for weekday in range(7):
        staying = (p for d in inside for p in at[d] if p not in part.free_people)
        sure = sum(1 for p in staying if problem.days[p] >> weekday & 1)
        comers = _comers(part, inside, weekday)
        load, most = sure + sum(comers), sure + len(comers)
        if most <= term.limit:
            continue
        if kept is None:
            now = sum(1 for d in inside for p in at[d] if problem.days[p] >> weekday & 1)
            model.add(load <= max(term.limit, now))
        else:
            model.add(load <= term.limit + (most - term.limit) * (1 - kept))
    if kept is not None:
        part.terms.append((term.worth.kept - term.worth.broken) * kept)


def _comers(part: Neighbourhood, desks: Iterable[int], weekday: int) -> list[Expression]:
    inside, problem = frozenset(desks), part.problem
    return [
        var
        for p in part.people
        if problem.days[p] >> weekday & 1
        for d, var in _free_at(part, p).items()
        if d in inside
    ]


def _add_distance(part: Neighbourhood, term: DistanceTerm) -> None:
    """What people of the part earn by sitting near others, those who stay and each other."""
    desk_of, free, unit_of = part.seating.desk_of, part.free_people, part.problem.unit_of
    for p in part.people:
        staying, moving = [], []
        for q, weight in term.weights.get(p, ()):
            if q not in free:
                staying.append((desk_of[q], weight))
            elif p < q:
                moving.append((q, weight))
        for d, here in _free_at(part, p).items():
            row = term.nearness[d]
            sure = sum(weight * row[e] // 1000 for e, weight in staying if e != NOWHERE)
            if sure:
                part.terms.append(sure * here)
            _add_if(
                part,
                here,
                desk_of[p] == d,
                [
                    (weight * row[e] // 1000, var, desk_of[q] == e, q)
                    for q, weight in moving
                    for e, var in _free_at(part, q).items()
                    if e != d or unit_of[p] == unit_of[q]
                ],
            )


def _add_company(part: Neighbourhood, company: Company) -> None:
    """What people of the part and their neighbours are worth to each other."""
    at, neighbours, desk_of = part.seating.at, part.problem.neighbours, part.seating.desk_of
    here_by_desk: dict[int, list[tuple[int, Expression]]] = {}
    for p in part.people:
        for d, var in _free_at(part, p).items():
            here_by_desk.setdefault(d, []).append((p, var))
    for d, those in here_by_desk.items():
        stay = [q for e in neighbours[d] for q in at[e] if q not in part.free_people]
        beside = [e for e in neighbours[d] if d < e]
        for p, here in those:
            worth = company[p]
            sure = sum(worth[q] for q in stay)
            if sure:
                part.terms.append(sure * here)
            for e in beside:
                others = [
                    (worth[q], var, desk_of[q] == e, q)
                    for q, var in here_by_desk.get(e, ())
                    if q != p
                ]
                _add_if(part, here, desk_of[p] == d, others)


def _add_if(
    part: Neighbourhood,
    here: Expression,
    is_here: bool,
    others: Sequence[tuple[int, Expression, bool, int]],
) -> None:
    """Add, while somebody is ``here``, what others are worth: (value, boolean, now, who).

    At most one of the booleans of each other person is true. The variable that carries the sum is
    maximised: it is held down by what the others are worth, and to 0 while nobody is here.
    """
    worth = [item for item in others if item[0]]
    if not worth:
        return
    most: dict[int, int] = {}
    least: dict[int, int] = {}
    for value, _, _, who in worth:
        most[who], least[who] = max(most.get(who, 0), value), min(least.get(who, 0), value)
    high, low = sum(most.values()), sum(least.values())
    earned = part.model.new_int_var(low, high, "")
    total = sum(value * var for value, var, _, _ in worth)
    part.model.add(earned <= high * here)
    part.model.add(earned <= total - low * (1 - here))
    part.model.add_hint(earned, sum(v for v, _, now, _ in worth if now) if is_here else 0)
    part.terms.append(earned)
