"""What no seating can avoid: the fewest must rules broken, and people for whom there is no desk."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from solver.bound import best_of_pairs, best_of_terms
from solver.problem import MARKETING, NOWHERE, OTHER, SALES, Problem
from solver.scale import Stages
from solver.shapes import Floorwork


def best_of_everything(problem: Problem) -> Stages:
    """The stages if everybody had their best in everything at once; no seating has better ones.

    Partners, desks, teams, pairs and rules are each counted at their best, whatever the others
    want.
    """
    value = problem.base
    for u, unit in enumerate(problem.units):
        row = problem.unit_row(u)
        value += max(row[d] for d in (*unit.allowed, NOWHERE))
    value += sum(problem.cover_gain) + sum(_best_hosts(problem))
    value += sum(term.steps[-1] * len(term.members) for term in problem.near_terms)
    for p, terms in enumerate(problem.pair_terms):
        value += sum(max(0, term.close, term.apart) for term in terms if p < term.other)
    value += sum(max(term.worth) for term in problem.zone_terms)
    value += sum(max(term.worth) for term in problem.count_terms)
    value += sum(max(term.worth) for term in problem.load_terms)
    for free in problem.free_terms:
        value += len(free.members) * max(0, *free.worth)
    return problem.scale.split(value + best_of_pairs(problem))


def floorwork(problem: Problem) -> Floorwork:
    """What coverage depends on, with everybody of a role alike and every desk open to all."""
    free = [problem.units[u] for u in problem.free_units]
    taken = {unit.fixed: unit.members[0] for unit in problem.units if unit.fixed != NOWHERE}
    count = Counter(problem.roles[unit.members[0]] for unit in free)
    return Floorwork(
        neighbours=problem.neighbours,
        open_desks=frozenset[int]().union(*(unit.allowed for unit in free)),
        taken={d: problem.roles[p] for d, p in taken.items() if problem.roles[p] != OTHER},
        sales=count[SALES],
        marketing=count[MARKETING],
    )


def fewest_unseated(problem: Problem) -> int:
    """People for whom there is no desk, however the others sit.

    Where people share desks by weekday this counts the fullest weekday; else the largest assignment
    of people to desks that they may have.
    """
    if problem.shares_desks:
        return _missing_on_fullest_day(problem)
    return len(problem.free_units) - _largest_assignment(
        [problem.units[u].allowed for u in problem.free_units]
    )


def fewest_not_covered(problem: Problem) -> int:
    """People who stay uncovered in every seating: nobody who could cover them is ever in with them,
    or they have no desk."""
    there = {problem.kinds[p] for p in problem.to_cover}
    alone = sum(
        1
        for p in problem.to_cover
        if not any(problem.fits[problem.kinds[p]][kind] for kind in there)
    )
    others = len(problem.people) - len(problem.to_cover)
    return max(alone, fewest_unseated(problem) - others)


def fewest_must_broken(problem: Problem, not_covered: int) -> int:
    """Must rules that are broken in every seating that leaves at least so many uncovered: by
    somebody alone, for want of desks, or for want of cover."""
    apart = best_of_everything(problem).must_broken
    everyone = _count_of_must(problem, "everyone_seated") * fewest_unseated(problem)
    sales, marketing = problem.roles.count(SALES), problem.roles.count(MARKETING)
    cover = _count_of_must(problem, "covered", "sales") * max(0, not_covered - marketing)
    cover += _count_of_must(problem, "covered", "marketing") * max(0, not_covered - sales)
    return max(apart, everyone, cover)


def _count_of_must(problem: Problem, kind: str, role: str = "") -> int:
    return sum(
        1
        for rule in problem.plan.rules.values()
        if rule.enabled
        and rule.strength == "must"
        and rule.__struct_config__.tag == kind
        and getattr(rule, "role", "") == role
    )


def best_points(problem: Problem, pairs: int) -> int:
    """The most points of seatings of ours with so many partners, with everybody at their best.

    Where nothing is known of anybody all matches are alike, and this is often the exact bound.
    """
    points_of = problem.scale.points_of
    points = points_of(problem.base) - problem.scale.zero + best_of_terms(problem)
    for u, unit in enumerate(problem.units):
        row = problem.unit_row(u)
        points += max(points_of(row[d]) for d in (*unit.allowed, NOWHERE))
    points += sum(map(points_of, problem.cover_gain))
    return points + sum(sorted(_best_hosts(problem), reverse=True)[:pairs])


def _best_hosts(problem: Problem) -> list[int]:
    """Points of each seeker with the best host there is, hosts taking as many as come."""
    if problem.partner_limit <= 0:
        return []
    found = []
    for seeker in problem.seekers:
        points, fits = problem.partner_points(seeker), problem.fits[problem.kinds[seeker]]
        found.append(max((points[h] for h in problem.hosts if fits[problem.kinds[h]]), default=0))
    return found


def _missing_on_fullest_day(problem: Problem) -> int:
    desks = len(
        set(problem.fixed).union(*(problem.units[u].allowed for u in problem.free_units))
        - {NOWHERE}
    )
    most = max(sum(days >> weekday & 1 for days in problem.days) for weekday in range(7))
    return max(0, most - desks)


def _largest_assignment(wanted: Sequence[Sequence[int]]) -> int:
    """How many can have one of their desks each (augmenting paths, breadth first)."""
    holder: dict[int, int] = {}
    count = 0
    for i in sorted(range(len(wanted)), key=lambda i: len(wanted[i])):
        count += _seat(i, wanted, holder)
    return count


def _seat(i: int, wanted: Sequence[Sequence[int]], holder: dict[int, int]) -> bool:
    came: dict[int, tuple[int, int]] = {}
    queue: list[int] = []
    for desk in wanted[i]:
        if desk not in holder:
            holder[desk] = i
            return True
        came[desk] = (i, NOWHERE)
        queue.append(desk)
    for desk in queue:
        mover = holder[desk]
        for other in wanted[mover]:
            if other in came:
                continue
            came[other] = (mover, desk)
            if other not in holder:
                _shift(other, came, holder)
                return True
            queue.append(other)
    return False


def _shift(desk: int, came: dict[int, tuple[int, int]], holder: dict[int, int]) -> None:
    while desk != NOWHERE:
        mover, previous = came[desk]
        holder[desk] = mover
        desk = previous
