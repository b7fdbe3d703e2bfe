"""The first seating, within a fraction of a second and without OR-Tools.

Roles go on desks in stars: somebody of the scarcer role with as many of the other beside them as
each must take on average. Then people go to desks of their role, today's desk first. Everybody who
fits is seated, whatever the rules say.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from heapq import heapify, heappop, heappush

from solver.evaluate import Seating
from solver.problem import MARKETING, NOWHERE, OTHER, SALES, Problem


def given_seating(problem: Problem, seats: Mapping[str, str]) -> list[int]:
    """A seating by id as far as it may be ours: locks kept, no desk taken twice, allowed desks."""
    seating = locked_seating(problem)
    for unit in problem.free_units:
        members = problem.units[unit].members
        ids = {seats.get(problem.people[p], "") for p in members}
        desk = problem.desk_index.get(ids.pop(), NOWHERE)
        if not ids and _may_take(seating, unit, desk):
            seating.move_unit(unit, desk)
    seat_the_rest(seating)
    return list(seating.desk_of)


def locked_seating(problem: Problem) -> Seating:
    """A seating with nobody but those whose locks are kept."""
    seating = Seating(problem)
    for unit in problem.units:
        if unit.fixed != NOWHERE:
            for p in unit.members:
                seating.put(p, unit.fixed)
    return seating


def star_seating(problem: Problem) -> list[int]:
    """A seating from nothing, built for coverage."""
    return seating_of_roles(problem, _Stars(problem).roles())


def seating_of_roles(problem: Problem, roles: Mapping[int, int]) -> list[int]:
    """People on desks of their role, today's desk first; the rest where they fit."""
    seating = locked_seating(problem)
    waiting = _keep_today(seating, roles)
    free: dict[int, set[int]] = {SALES: set(), MARKETING: set(), OTHER: set()}
    for desk, role in roles.items():
        if not seating.at[desk]:
            free[role].add(desk)
    for unit in sorted(waiting, key=lambda u: (len(problem.units[u].allowed), u)):
        mine = free[problem.roles[problem.units[unit].members[0]]]
        desk = _best_free(seating, unit, mine)
        if desk != NOWHERE:
            seating.move_unit(unit, desk)
            mine.discard(desk)
    seat_the_rest(seating)
    return list(seating.desk_of)


def seat_the_rest(seating: Seating) -> None:
    """Seat everybody who still fits, others moving on where that makes room."""
    problem = seating.problem
    for unit in problem.free_units:
        if seating.desk_of[problem.units[unit].members[0]] == NOWHERE:
            desk = _best_free(seating, unit, problem.units[unit].allowed)
            if desk != NOWHERE:
                seating.move_unit(unit, desk)
            else:
                _make_room(seating, unit)


def _best_free(seating: Seating, unit: int, desks: Iterable[int]) -> int:
    """The free allowed desk that a unit alone gets most from, within the limits of rooms."""
    problem, at = seating.problem, seating.at
    row, allowed = problem.unit_row(unit), problem.allowed_sets[unit]
    free = {d for d in desks if not at[d] and d in allowed}
    while free:
        desk = max(free, key=lambda d: (row[d], -d))
        if not problem.load_terms or _fits(seating, unit, desk):
            return desk
        room = problem.rooms[desk]  # full: no other desk in it will do
        free = {d for d in free if problem.rooms[d] != room}
    return NOWHERE


def _may_take(seating: Seating, unit: int, desk: int) -> bool:
    """Whether a desk is allowed and free, and its room not full."""
    allowed = desk in seating.problem.allowed_sets[unit]
    return allowed and not seating.at[desk] and _fits(seating, unit, desk)


def _fits(seating: Seating, unit: int, desk: int) -> bool:
    before = seating.hard
    seating.move_unit(unit, desk)
    fits = seating.hard <= before
    seating.move_unit(unit, NOWHERE)
    return fits


def _make_room(seating: Seating, unit: int) -> None:
    """Seat a unit along a chain of units that each move to another allowed desk, if there is one.

    Breadth first over desks; room limits are looked at for the whole chain at its end.
    """
    problem = seating.problem
    came: dict[int, tuple[int, int]] = {}  # desk -> (unit that would take it, desk it comes from)
    queue = []
    for desk in problem.units[unit].allowed:
        came[desk] = (unit, NOWHERE)
        queue.append(desk)
    for desk in queue:
        if not seating.at[desk]:
            if _chain_fits(seating, desk, came):
                return
            continue
        holder = problem.unit_of[seating.at[desk][0]]
        if problem.units[holder].fixed != NOWHERE:
            continue
        for other in problem.units[holder].allowed:
            if other not in came:
                came[other] = (holder, desk)
                queue.append(other)


def _chain_fits(seating: Seating, desk: int, came: Mapping[int, tuple[int, int]]) -> bool:
    steps = []
    while desk != NOWHERE:
        mover, previous = came[desk]
        steps.append((mover, previous, desk))
        desk = previous
    before = seating.hard
    for mover, _, there in steps:
        seating.move_unit(mover, there)
    if seating.hard <= before:
        return True
    for mover, previous, _ in reversed(steps):
        seating.move_unit(mover, previous)
    return False


def _keep_today(seating: Seating, roles: Mapping[int, int]) -> list[int]:
    """Seat all whose desk of today has their role; return the other units."""
    problem, waiting = seating.problem, []
    for unit in problem.free_units:
        first = problem.units[unit].members[0]
        desk = problem.today[first]
        if roles.get(desk) == problem.roles[first] and _may_take(seating, unit, desk):
            seating.move_unit(unit, desk)
        else:
            waiting.append(unit)
    return waiting


class _Stars:
    """Roles for desks, star by star."""

    def __init__(self, problem: Problem) -> None:
        self._problem = problem
        units = [problem.units[u] for u in problem.free_units]
        self._left = Counter(problem.roles[unit.members[0]] for unit in units)
        self._open = set().union(*(unit.allowed for unit in units)) if units else set()
        self._role: dict[int, int] = {}
        for unit in problem.units:
            if unit.fixed != NOWHERE:
                self._role[unit.fixed] = problem.roles[unit.members[0]]
                self._open.discard(unit.fixed)
        self._today = {d: problem.roles[p] for p, d in enumerate(problem.today) if d != NOWHERE}
        self._scarce = SALES if self._left[SALES] < self._left[MARKETING] else MARKETING

    def roles(self) -> dict[int, int]:
        """Desk -> the role that it is meant for; the rest of the desks is for the rest."""
        for desk in sorted(self._role):
            self._cover_locked(desk)
        for component in self._components():
            self._fill(component)
        for role in (1 - self._scarce, self._scarce):
            self._place_left(role)
        for desk in sorted(self._open):
            self._role[desk] = OTHER
        return self._role

    def _components(self) -> list[list[int]]:
        """Connected desks that are open, those where sales and marketing sit today first."""
        seen: set[int] = set()
        found = []
        for start in sorted(self._open):
            if start in seen:
                continue
            group = [start]
            seen.add(start)
            for desk in group:
                for e in self._problem.neighbours[desk]:
                    if e in self._open and e not in seen:
                        seen.add(e)
                        group.append(e)
            found.append(group)
        return sorted(found, key=lambda group: (-self._pull(group), group[0]))

    def _pull(self, group: Sequence[int]) -> float:
        here = sum(1 for d in group if self._today.get(d, OTHER) != OTHER)
        return here / len(group) if len(group) > 1 else -1.0

    def _free_beside(self, desk: int) -> list[int]:
        return [e for e in self._problem.neighbours[desk] if e in self._open]

    def _take(self, desk: int, role: int) -> None:
        self._role[desk] = role
        self._open.discard(desk)
        self._left[role] -= 1

    def _cover_locked(self, desk: int) -> None:
        role = self._role[desk]
        if role == OTHER:
            return
        beside = self._problem.neighbours[desk]
        covered = any(self._role.get(e) == 1 - role for e in beside)
        free = self._free_beside(desk)
        if not covered and free and self._left[1 - role] > 0:
            self._take(max(free, key=lambda e: (len(self._free_beside(e)), -e)), 1 - role)

    def _fill(self, component: Sequence[int]) -> None:
        scarce, plenty = self._scarce, 1 - self._scarce
        quota, queue = 0, list[tuple[tuple[int, int, int], int]]()
        while self._left[scarce] > 0 and self._left[plenty] > 0:
            wanted = -(-self._left[plenty] // self._left[scarce])
            if wanted != quota:
                quota = wanted
                queue = [(self._centre_key(d, quota), d) for d in component if d in self._open]
                heapify(queue)
            centre = self._centre(queue, quota)
            if centre == NOWHERE:
                return
            leaves = sorted(self._free_beside(centre), key=self._leaf_key)[:quota]
            if quota == 1 and self._fits_better(leaves[0], centre):
                centre, leaves = leaves[0], [centre]
            self._take(centre, scarce)
            for leaf in leaves:
                self._take(leaf, plenty)

    def _centre(self, queue: list[tuple[tuple[int, int, int], int]], quota: int) -> int:
        """The desk with enough free desks beside it, and otherwise as few as possible."""
        while queue:
            key, desk = heappop(queue)
            if desk not in self._open:
                continue
            now = self._centre_key(desk, quota)
            if now != key:
                heappush(queue, (now, desk))
            elif now[1] > 0:
                return desk
        return NOWHERE

    def _centre_key(self, desk: int, quota: int) -> tuple[int, int, int]:
        free = len(self._free_beside(desk))
        return -min(free, quota), free, -int(self._today.get(desk) == self._scarce)

    def _leaf_key(self, desk: int) -> tuple[int, bool, int]:
        return len(self._free_beside(desk)), self._today.get(desk) != 1 - self._scarce, desk

    def _fits_better(self, one: int, other: int) -> bool:
        """Whether two desks of a pair suit today's people better the other way round."""
        now = (self._today.get(other) == self._scarce) + (self._today.get(one) == 1 - self._scarce)
        turned = (self._today.get(one) == self._scarce) + (
            self._today.get(other) == 1 - self._scarce
        )
        return turned > now

    def _place_left(self, role: int) -> None:
        """Desks for those whom no star took: beside the other role if possible."""
        if role == OTHER or self._left[role] <= 0:
            return

        def key(desk: int) -> tuple[bool, bool, int]:
            covered = any(self._role.get(e) == 1 - role for e in self._problem.neighbours[desk])
            return not covered, self._today.get(desk) != role, desk

        for desk in sorted(self._open, key=key)[: self._left[role]]:
            self._take(desk, role)
