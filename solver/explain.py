"""Why no better seating is possible, and what would change it: codes and values, never sentences.

Codes (``values`` in brackets), most important first:

- ``too_few_desks`` (people, desks, missing): somebody must stay without a desk.
- ``no_suitable_desk`` (features; the person): no desk has what this person must have.
- ``rooms_full`` (missing; rooms): desks are left, but their rooms are at their limit.
- ``clash`` (rules, claims; the people, desks, rooms): these cannot all be kept; so too the next
four, which are clashes of a common kind.
- ``desk_not_for_staff`` (claims; the person, the desk): the desk is out of service or for guests.
- ``too_few_adjustable``: people would have to share desks that do not adjust.
- ``sharing_off``: people would have to share desks, and that is switched off.
- ``locks_clash`` (the people, the desk): two locks want one desk on the same day.
- ``no_opposite`` (role, not_covered): there is nobody of the role that would cover the others.
- ``days_never_meet`` (shared_days; the people): nobody of the other role is in often enough.
- ``too_few_opposite`` (role, count, others, covered, total, beside_at_most): each of the scarcer
role has so many desks beside at most, so no seating covers more.
- ``desks_apart`` (count; the desks): desks with no other beside them cover nobody.
- ``more_people`` (role, count, covered): with so many more of a role, so many could be covered.
- ``wider_beside`` (beside_mm, covered): if "beside" reached so far, so many could be covered.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from planner.beside import all_links
from planner.check import Finding
from planner.check.office import KEEP_UNSEATED
from solver.blocks import Floorwork, most_covered
from solver.budget import Budget
from solver.limits import floorwork
from solver.problem import MARKETING, NOWHERE, SALES, Problem
from solver.scale import Stages

ROLES: Final = {SALES: "sales", MARKETING: "marketing"}
MOST_DESKS: Final = 3000
"""Up to so many desks it is worked out what would change things."""

COUNTED: Final = ("too_few_desks", "rooms_full")
"""Reasons that are told with figures, which a clash does not have."""

TIME_S: Final = 0.8
DISTANCES: Final = 4
"""Distances for "beside" that are tried at most, the nearest first."""

MOST_MORE: Final = 8
"""People that are added at most in thought."""


def reasons(
    problem: Problem, stages: Stages, cover_bound: int, clashes: Sequence[Finding], budget: Budget
) -> tuple[Finding, ...]:
    """Why people stay without desk or cover in the best seating.

    ``cover_bound``: so many at least stay uncovered. ``clashes`` are what cannot all be kept
    (``solver/doubt.py``). What would change it is left out once somebody has stopped.
    """
    known = [*_desks(problem, stages), *_locks(problem)]
    found = [*_news(clashes, known), *known]
    if stages.not_covered and (not clashes or _is_about_cover(clashes)):
        found += _cover(problem, stages, cover_bound)
        if cover_bound and not budget.user_stopped:
            found += remedies(problem, cover_bound, budget.part(TIME_S))
    return tuple(found)


def _news(clashes: Sequence[Finding], known: Sequence[Finding]) -> Iterator[Finding]:
    """The clashes that say more than is known of desks, rooms and locks."""
    codes = {reason.code for reason in known}
    unsuited = {p for reason in known if reason.code == "no_suitable_desk" for p in reason.people}
    for clash in clashes:
        asked = {str(claim["code"]) for claim in _claims(clash)}
        if asked == {"cover"} or (clash.code in codes and clash.code in COUNTED):
            continue
        if asked <= {"need", "everyone_seated"} and unsuited.intersection(clash.people):
            continue
        if any(clash.code == one.code and clash.desks == one.desks for one in known):
            continue
        yield replace(clash, code="clash") if clash.code in COUNTED else clash


def _claims(clash: Finding) -> list[Mapping[str, object]]:
    """The claims of a clash, as ``doubt.py`` writes them."""
    claims = clash.values.get("claims", ())
    return [one for one in claims if isinstance(one, dict)] if isinstance(claims, list) else []


def _is_about_cover(clashes: Sequence[Finding]) -> bool:
    """Whether who is covered is part of what cannot all be kept."""
    return any(one["code"] in ("cover", "covered") for clash in clashes for one in _claims(clash))


def _reason(
    code: str,
    values: Mapping[str, object],
    *,
    people: Sequence[str] = (),
    desks: Sequence[str] = (),
    rooms: Sequence[str] = (),
) -> Finding:
    return Finding(
        code, "info", people=tuple(people), desks=tuple(desks), rooms=tuple(rooms), values=values
    )


def _desks(problem: Problem, stages: Stages) -> Iterator[Finding]:
    if not stages.unseated:
        return
    staff = {problem.desk_index[desk.id] for desk in problem.plan.staff_desks()}
    usable = staff.union(problem.fixed) - {NOWHERE}
    without = [p for p in range(len(problem.people)) if not problem.allowed[p]]
    missing = len(problem.units) - len(usable)
    if missing > 0:
        values = {"people": len(problem.people), "desks": len(usable), "missing": missing}
        yield _reason("too_few_desks", values)
    elif not without:
        rooms = sorted(problem.plan.rooms)
        full = [rooms[term.room] for term in problem.load_terms if term.is_hard]
        if full:
            yield _reason("rooms_full", {"missing": stages.unseated}, rooms=full)
    if usable:
        musts = problem.plan.settings.must_desk_needs
        for p in without:
            needs = problem.plan.people[problem.people[p]].desk_needs
            features = [need for need in needs if need in musts]
            yield _reason("no_suitable_desk", {"features": features}, people=[problem.people[p]])


def _locks(problem: Problem) -> Iterator[Finding]:
    locks = problem.plan.scenario.locks
    for p, person in enumerate(problem.people):
        desk = locks.get(person, KEEP_UNSEATED)
        if desk != KEEP_UNSEATED and problem.fixed[p] == NOWHERE:
            others = [q for q in problem.people if locks.get(q) == desk and q != person]
            yield _reason("locks_clash", {}, people=[*others[:1], person], desks=[desk])


def _cover(problem: Problem, stages: Stages, cover_bound: int) -> Iterator[Finding]:
    count = {role: problem.roles.count(role) for role in ROLES}
    scarce = SALES if count[SALES] < count[MARKETING] else MARKETING
    if not count[scarce]:
        yield _reason("no_opposite", {"role": ROLES[scarce], "not_covered": stages.not_covered})
        return
    alone = [p for p in problem.to_cover if not _can_be_covered(problem, p)]
    if alone:
        values: dict[str, object] = {"shared_days": problem.plan.settings.shared_days}
        yield _reason("days_never_meet", values, people=[problem.people[p] for p in alone])
    if cover_bound > len(alone):
        values = {
            "role": ROLES[scarce],
            "count": count[scarce],
            "others": count[1 - scarce],
            "covered": len(problem.to_cover) - cover_bound,
            "total": len(problem.to_cover),
            "beside_at_most": max(map(len, problem.neighbours), default=0),
        }
        yield _reason("too_few_opposite", values)
    apart = [problem.desks[d] for d in _usable(problem) if not problem.neighbours[d]]
    if apart:
        yield _reason("desks_apart", {"count": len(apart)}, desks=apart)


def _can_be_covered(problem: Problem, person: int) -> bool:
    there = {problem.kinds[q] for q in problem.to_cover}
    fits = problem.fits[problem.kinds[person]]
    return any(fits[kind] for kind in there)


def _usable(problem: Problem) -> list[int]:
    return sorted(set().union(*(unit.allowed for unit in problem.units)) - {NOWHERE})


def remedies(problem: Problem, cover_bound: int, budget: Budget) -> Iterator[Finding]:
    """What would let more be covered, as far as it is found quickly."""
    if problem.shares_desks or len(problem.desks) > MOST_DESKS:
        return
    work = floorwork(problem)
    covered = len(problem.to_cover) - cover_bound
    yield from _more_people(work, covered, budget)
    yield from _wider(problem, work, covered, budget)


def _more_people(work: Floorwork, covered: int, budget: Budget) -> Iterator[Finding]:
    """The fewest more of the scarcer role who cover everybody, or else cover more."""
    desks_left = len(work.open_desks) - work.sales - work.marketing
    scarce = SALES if work.sales < work.marketing else MARKETING
    best: Finding | None = None
    for more in range(1, min(MOST_MORE, desks_left) + 1):
        sales = work.sales + (more if scarce == SALES else 0)
        marketing = work.marketing + (more if scarce == MARKETING else 0)
        found = most_covered(replace(work, sales=sales, marketing=marketing), budget).found - more
        if budget.is_over or found <= covered:
            break
        covered = found
        best = _reason("more_people", {"role": ROLES[scarce], "count": more, "covered": found})
    if best is not None:
        yield best


def _wider(problem: Problem, work: Floorwork, covered: int, budget: Budget) -> Iterator[Finding]:
    """The smallest distance for "beside" that covers more."""
    kinds = problem.plan.settings.beside_kinds
    links = [link for link in all_links(problem.plan) if link.kind in kinds]
    reach = problem.plan.settings.beside_mm
    longer = sorted({link.distance_mm for link in links if link.distance_mm > reach})
    for distance in _rounded_up(longer)[:DISTANCES]:
        if budget.is_over:
            return
        neighbours = [list(beside) for beside in problem.neighbours]
        for link in links:
            a, b = problem.desk_index[link.desk_a], problem.desk_index[link.desk_b]
            if link.distance_mm <= distance and b not in neighbours[a]:
                neighbours[a].append(b)
                neighbours[b].append(a)
        found = most_covered(replace(work, neighbours=neighbours), budget).found
        if found > covered:
            yield _reason("wider_beside", {"beside_mm": distance, "covered": found})
            return


def _rounded_up(distances: Sequence[int]) -> list[int]:
    """Distances as people say them: whole decimetres."""
    return sorted({-(-distance // 100) * 100 for distance in distances})
