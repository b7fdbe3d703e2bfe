"""The problem: a plan in whole numbers and indices, as every phase of the solver reads it.

People and desks are numbered in the order of their ids, so that the same plan always gives the same
problem. ``NOBODY``/``NOWHERE`` is -1: a row of values has one item more than there are desks, and
the last one is the value of having no desk.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from planner.check.office import KEEP_UNSEATED
from planner.match import Matches
from planner.model import Person, Plan, share_enough
from solver.draft import Draft
from solver.rules import translate
from solver.scale import Scale
from solver.terms import (
    Bits,
    Company,
    CountTerm,
    DistanceTerm,
    FreeTerm,
    LoadTerm,
    NearTerm,
    PairTerm,
    ZoneTerm,
)
from solver.units import Unit, form_units

NOWHERE: Final = -1
SALES: Final = 0
MARKETING: Final = 1
OTHER: Final = 2
ROLE_NUMBERS: Final[Mapping[str, int]] = {"sales": SALES, "marketing": MARKETING, "other": OTHER}


class PartnerPoints(dict[int, int]):
    """Host -> points of one seeker with them; worked out when first asked for."""

    def __init__(self, problem: Problem, seeker: int) -> None:
        super().__init__()
        self._problem, self._seeker = problem, seeker

    def __missing__(self, host: int) -> int:
        problem = self._problem
        one, other = problem.people[self._seeker], problem.people[host]
        pair = (one, other) if problem.seeker == SALES else (other, one)
        found = self[host] = problem.plan.weights.partner + problem.matches.points(*pair)
        return found


@dataclass(frozen=True)
class Problem:
    """Everything that no seat changes. Built by ``problem_of``.

    ``rows[p][d]`` is what person p alone gets from desk d; ``allowed[p]`` the desks an answer of
    ours may give them; ``fixed[p]`` the desk of a lock that is kept, else ``NOWHERE``. People of
    one ``kind`` have equal role and days; ``fits[k][l]`` says that two kinds cover each other.
    """

    plan: Plan
    people: tuple[str, ...]
    desks: tuple[str, ...]
    scale: Scale
    base: int
    rows: Sequence[list[int]]  # people x (desks + 1)
    allowed: tuple[tuple[int, ...], ...]
    fixed: tuple[int, ...]
    units: tuple[Unit, ...]
    roles: tuple[int, ...]
    days: tuple[int, ...]  # bit masks, Monday is bit 0
    kinds: tuple[int, ...]
    fits: tuple[tuple[bool, ...], ...]  # kinds x kinds
    cover_gain: tuple[int, ...]
    neighbours: tuple[tuple[int, ...], ...]
    beside: Bits
    zones: tuple[int, ...]
    rooms: tuple[int, ...]  # room of each desk, or NOWHERE
    adjustable: tuple[bool, ...]  # desks that people may share by weekday
    pair_terms: Sequence[Sequence[PairTerm]]
    near_terms: tuple[NearTerm, ...]
    zone_terms: tuple[ZoneTerm, ...]
    count_terms: tuple[CountTerm, ...]
    load_terms: tuple[LoadTerm, ...]
    free_terms: tuple[FreeTerm, ...]
    distance_terms: tuple[DistanceTerm, ...]
    company: Company | None = field(repr=False, compare=False)  # what neighbours are worth
    seeker: int  # the role whose people have at most one partner each
    partner_limit: int
    today: tuple[int, ...]
    matches: Matches = field(repr=False, compare=False)
    moves_at_most: int | None = None  # people who may leave their desk of today; None for all

    @cached_property
    def index(self) -> Mapping[str, int]:
        """Person id -> index."""
        return {person_id: i for i, person_id in enumerate(self.people)}

    @cached_property
    def desk_index(self) -> Mapping[str, int]:
        """Desk id -> index."""
        return {desk_id: i for i, desk_id in enumerate(self.desks)}

    @cached_property
    def seekers(self) -> tuple[int, ...]:
        """People who look for one partner each."""
        return tuple(p for p, role in enumerate(self.roles) if role == self.seeker)

    @cached_property
    def hosts(self) -> tuple[int, ...]:
        """People of the other role, who take up to ``partner_limit`` partners."""
        host = MARKETING if self.seeker == SALES else SALES
        return tuple(p for p, role in enumerate(self.roles) if role == host)

    @cached_property
    def to_cover(self) -> tuple[int, ...]:
        """Salespeople and marketers."""
        return tuple(p for p, role in enumerate(self.roles) if role != OTHER)

    @cached_property
    def free_units(self) -> tuple[int, ...]:
        """Units that no lock holds."""
        return tuple(u for u, unit in enumerate(self.units) if unit.fixed == NOWHERE)

    @property
    def shares_desks(self) -> bool:
        """Whether some people share a desk by weekday: then who shares is a guess of ours, and what
        is proved for a desk with one person each does not hold."""
        return any(len(unit.members) > 1 for unit in self.units)

    @cached_property
    def allowed_sets(self) -> tuple[frozenset[int], ...]:
        """Allowed desks of each unit, for asking whether one is."""
        known: dict[tuple[int, ...], frozenset[int]] = {}
        return tuple(known.setdefault(unit.allowed, frozenset(unit.allowed)) for unit in self.units)

    @cached_property
    def unit_of(self) -> tuple[int, ...]:
        """The unit of each person."""
        found = [0] * len(self.people)
        for u, unit in enumerate(self.units):
            for p in unit.members:
                found[p] = u
        return tuple(found)

    @cached_property
    def _points(self) -> dict[int, PartnerPoints]:
        return {}

    def partner_points(self, seeker: int) -> PartnerPoints:
        """Points of a seeker with each host as partner."""
        row = self._points.get(seeker)
        if row is None:
            row = self._points[seeker] = PartnerPoints(self, seeker)
        return row

    @cached_property
    def _suitors(self) -> dict[int, tuple[int, ...]]:
        return {}

    def suitors(self, person: int) -> tuple[int, ...]:
        """Who may be the partner of somebody, best match first; worked out when first asked for,
        since all matches of 500 people take half a second."""
        known = self._suitors.get(person)
        if known is not None:
            return known
        fits, is_seeker = self.fits[self.kinds[person]], self.roles[person] == self.seeker
        others = self.hosts if is_seeker else self.seekers
        if self.partner_limit <= 0 or self.roles[person] == OTHER:
            others = ()
        fitting = [q for q in others if fits[self.kinds[q]]]
        if is_seeker:
            points = self.partner_points(person)
            fitting.sort(key=lambda q: (-points[q], q))
        else:
            fitting.sort(key=lambda q: (-self.partner_points(q)[person], q))
        found = self._suitors[person] = tuple(fitting)
        return found

    @property
    def has_partners(self) -> bool:
        """Whether anybody may be the partner of anybody."""
        hosts = {self.kinds[q] for q in self.hosts}
        seekers = {self.kinds[q] for q in self.seekers}
        return self.partner_limit > 0 and any(self.fits[s][h] for s in seekers for h in hosts)

    def unit_row(self, unit: int) -> Sequence[int]:
        """What a unit alone gets from each desk; the last item is for having none."""
        members = self.units[unit].members
        if len(members) == 1:
            return self.rows[members[0]]
        return [sum(values) for values in zip(*(self.rows[p] for p in members), strict=True)]

    def seats_of(self, desk_of: Sequence[int]) -> dict[str, str]:
        """Person id -> desk id of a seating by index."""
        return {self.people[p]: self.desks[d] for p, d in enumerate(desk_of) if d != NOWHERE}


def problem_of(plan: Plan, moves_at_most: int | None = None) -> Problem:
    """The problem of the scenario that is shown, with a limit on people who move if there is one.

    Whoever cannot stay at today's desk (for a lock, or because nobody may sit there) moves in any
    case: the limit is never less than that. Nor does it count people who are kept unseated.
    """
    draft = Draft(plan, limits_moves=moves_at_most is not None)
    for rule in plan.rules.values():
        if rule.enabled:
            translate(rule, draft)
    office, people = draft.office, draft.people
    fixed = _fixed(draft)
    suited = _suited(draft)
    allowed = _allowed(suited, fixed)
    adjustable = _adjustable(draft)
    roles = tuple(ROLE_NUMBERS[p.role] for p in people)
    kinds, fits = _kinds(people, plan.settings.shared_days)
    units = form_units(
        roles=roles,
        days=draft.days,
        teams=[p.team_id or "" for p in people],
        allowed=allowed,
        suited=suited,
        fixed=fixed,
        adjustable=adjustable if plan.settings.share_desks else [False] * len(draft.desks),
    )
    today = tuple(draft.desk_index.get(office.today.get(p.id, ""), NOWHERE) for p in people)
    if moves_at_most is not None:
        moves_at_most -= sum(1 for p in office.kept_unseated if p in office.today)
        moves_at_most = max(moves_at_most, _fewest_moves(units, today))
    return Problem(
        plan=plan,
        people=tuple(p.id for p in people),
        desks=tuple(d.id for d in draft.desks),
        scale=draft.scale,
        base=draft.base,
        rows=draft.rows,
        allowed=allowed,
        fixed=fixed,
        units=units,
        roles=roles,
        days=tuple(draft.days),
        kinds=kinds,
        fits=fits,
        cover_gain=tuple(draft.cover_gain.get(p, 0) for p in range(len(people))),
        neighbours=draft.neighbours,
        beside=draft.beside,
        zones=draft.zones,
        rooms=tuple(
            NOWHERE if room is None else draft.room_index[room]
            for room in (office.rooms[desk.id] for desk in draft.desks)
        ),
        adjustable=adjustable,
        pair_terms=draft.pair_terms,
        near_terms=tuple(draft.near_terms),
        zone_terms=tuple(draft.zone_terms),
        count_terms=tuple(draft.count_terms),
        load_terms=tuple(draft.load_terms),
        free_terms=tuple(draft.free_terms),
        distance_terms=tuple(draft.distance_terms),
        company=draft.company,
        seeker=ROLE_NUMBERS[office.seeker_role],
        partner_limit=office.partner_limit,
        today=today,
        matches=office.matches,
        moves_at_most=moves_at_most,
    )


def _fewest_moves(units: Sequence[Unit], today: Sequence[int]) -> int:
    """People who move in every seating of ours: their desk of today is not for them."""
    return sum(
        1
        for unit in units
        for p in unit.members
        if today[p] != NOWHERE
        and (today[p] != unit.fixed if unit.fixed != NOWHERE else today[p] not in unit.allowed)
    )


def _fixed(draft: Draft) -> tuple[int, ...]:
    """The desk of each lock that can be kept: of two who clash, the first by id has the desk."""
    taken: dict[int, int] = {}
    fixed = []
    for person, days in zip(draft.people, draft.days, strict=True):
        desk_id = draft.office.locks.get(person.id, KEEP_UNSEATED)
        desk = NOWHERE if desk_id == KEEP_UNSEATED else draft.desk_index[desk_id]
        if desk != NOWHERE and taken.get(desk, 0) & days:
            desk = NOWHERE
        if desk != NOWHERE:
            taken[desk] = taken.get(desk, 0) | days
        fixed.append(desk)
    return tuple(fixed)


def _suited(draft: Draft) -> list[frozenset[int]]:
    """Desks for staff that meet each person's needs of the must kind."""
    on, musts = draft.plan.scenario.valid_from, draft.plan.settings.must_desk_needs
    staff = [(d, desk) for d, desk in enumerate(draft.desks) if desk.takes_staff(on)]
    by_needs: dict[frozenset[str], frozenset[int]] = {}
    found = []
    for person in draft.people:
        needs = frozenset(person.desk_needs).intersection(musts)
        if needs not in by_needs:
            by_needs[needs] = frozenset(d for d, desk in staff if needs.issubset(desk.features))
        found.append(by_needs[needs])
    return found


def _allowed(suited: Sequence[frozenset[int]], fixed: Sequence[int]) -> tuple[tuple[int, ...], ...]:
    """Desks that each person may be given: none that a lock holds for somebody else."""
    taken = frozenset(fixed)
    known: dict[frozenset[int], tuple[int, ...]] = {}
    found = []
    for desks, lock in zip(suited, fixed, strict=True):
        if desks not in known:
            known[desks] = tuple(sorted(desks - taken))
        found.append(known[desks] if lock == NOWHERE else (lock,))
    return tuple(found)


def _adjustable(draft: Draft) -> tuple[bool, ...]:
    """Desks that changing people may use (in Denmark only sit-stand desks; see the referee)."""
    if draft.plan.settings.space_pack != "DK":
        return (True,) * len(draft.desks)
    return tuple("sit-stand" in desk.features for desk in draft.desks)


def _kinds(
    people: Sequence[Person], at_least: int
) -> tuple[tuple[int, ...], tuple[tuple[bool, ...], ...]]:
    """The kind of each person, and which kinds cover each other."""
    numbers: dict[tuple[str, str], int] = {}
    kinds = tuple(numbers.setdefault((p.role, p.days), len(numbers)) for p in people)
    fits = tuple(tuple(_covers(one, other, at_least) for other in numbers) for one in numbers)
    return kinds, fits


def _covers(one: tuple[str, str], other: tuple[str, str], at_least: int) -> bool:
    opposite = {one[0], other[0]} == {"sales", "marketing"}
    return opposite and share_enough(one[1], other[1], at_least)
