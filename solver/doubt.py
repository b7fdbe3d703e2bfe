"""The phase that doubts: where rules are broken or people uncovered, can it be otherwise at all?

It proves that a plan cannot be kept (or finds the seating that keeps it), names what clashes, and
looks for the smallest repairs. It runs early and for a small part of the time.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from planner.check import Finding
from planner.model import Plan, Role
from planner.repair import Change, Repair
from solver.explain import remedies
from solver.explained import Explained
from solver.start import given_seating

if TYPE_CHECKING:
    from solver.claims import Claim
    from solver.conflicts import Conflicts
    from solver.job import Job

SHARE: Final = 0.2
"""Part of the time left that the whole phase may take."""

COVER_PART: Final = 0.6
"""Of that, where nothing is broken and people are not covered."""

MOST_S: Final = 4.0
LEAST_S: Final = 1.5
LEAST_SHARE: Final = 0.5
"""Where there is little time: so long, but no larger part of it than this."""

CLASH_SHARE: Final = 0.5
"""Part of it for the clashes; the rest is for repairs."""

POLISH_SHARE: Final = 0.4
"""Part of the time for repairs in which their seatings are made better."""

LARGE_CLASH: Final = 12
"""A clash of more claims than this was not made small in time: it is no reason that one reads."""

MOST_PEOPLE: Final = 2000


def doubt(job: Job) -> None:
    """Ask whether everything that is insisted on can hold, where the best seating breaks some."""
    params, incumbent = job.budget.params, job.incumbent
    if len(job.problem.people) > MOST_PEOPLE or job.budget.user_stopped:
        return
    stages = incumbent.stages
    if stages.must_broken or stages.hard:
        _explain(job, cover=False)
    elif params.explain and stages.not_covered and incumbent.open_cover_bound:
        _explain(job, cover=True)


def _explain(job: Job, *, cover: bool) -> None:
    from solver.conflicts import conflicts  # loads OR-Tools, after the first seating is out

    plan, incumbent = job.problem.plan, job.incumbent
    left_s = job.budget.left_s
    seconds = min(MOST_S, max(SHARE * left_s, min(LEAST_S, LEAST_SHARE * left_s)))
    seconds *= COVER_PART if cover else 1.0
    hint = job.problem.seats_of(incumbent.desk_of or ())
    found = conflicts(plan, job.budget, seconds=CLASH_SHARE * seconds, cover=cover, hint=hint)
    if found.seats is not None:
        incumbent.offer(given_seating(job.problem, found.seats), "coverage")
        return
    if found.clashes and not cover:
        incumbent.tighten(must=1)
    clashes = tuple(_clash(plan, clash) for clash in found.clashes if len(clash) <= LARGE_CLASH)
    repairs: tuple[Repair, ...] = ()
    if job.budget.params.explain:
        repairs = tuple(_repairs(job, found, (1 - CLASH_SHARE) * seconds, cover=cover))
    job.explained = Explained(clashes, repairs)


def _repairs(job: Job, found: Conflicts, seconds: float, *, cover: bool) -> Iterator[Repair]:
    from solver.repair import polished, repairs

    plan, budget = job.problem.plan, job.budget
    search_s = (1 - POLISH_SHARE) * seconds
    offered = repairs(plan, found, budget, seconds=search_s, cover=cover)
    if cover and not offered:
        offered = tuple(_as_repairs(job, search_s))
    for repair in offered:
        better = polished(plan, repair, budget, POLISH_SHARE * seconds / len(offered))
        if better.seats is not None:
            yield better


def _as_repairs(job: Job, seconds: float) -> Iterator[Repair]:
    """What would let more be covered, though not everybody."""
    from solver.repair import newcomers

    plan, open_bound = job.problem.plan, job.incumbent.open_cover_bound
    for remedy in remedies(job.problem, open_bound, job.budget.part(seconds)):
        values = remedy.values
        if remedy.code == "more_people":
            role: Role = "sales" if values["role"] == "sales" else "marketing"
            people = newcomers(plan, role, int(str(values["count"])))
            yield _untried(job, Change("more_people", people=people))
        elif remedy.code == "wider_beside":
            yield _untried(job, Change("widen_beside", mm=int(str(values["beside_mm"]))))


def _untried(job: Job, change: Change) -> Repair:
    """A repair that is still to be solved; it must do better than the best seating so far."""
    return Repair((change,), not_covered=job.incumbent.stages.not_covered - 1)


def _clash(plan: Plan, clash: Sequence[Claim]) -> Finding:
    """A clash as a finding; its claims one by one in ``values``."""
    from solver.claims import people_of

    codes = {claim.code for claim in clash}
    desks = tuple(dict.fromkeys(d for claim in clash for d in claim.desks))
    rooms = tuple(dict.fromkeys(r for claim in clash for r in claim.rooms))
    rules = list(dict.fromkeys(claim.rule_id for claim in clash if claim.rule_id is not None))
    return Finding(
        _code(plan, clash, codes),
        "info",
        rule_id=rules[0] if rules else None,
        people=people_of(clash),
        desks=desks,
        rooms=rooms,
        values={"rules": rules, "claims": [_told(claim) for claim in clash]},
    )


def _code(plan: Plan, clash: Sequence[Claim], codes: set[str]) -> str:
    """What the clash is called where it is of a common kind, else "clash"."""
    desks = {desk for claim in clash for desk in claim.desks}
    if codes == {"lock"} and len(clash) > 1 and len(desks) == 1:
        return "locks_clash"
    if len(clash) == 1 and len(desks) == 1 and clash[0].own:
        on = plan.scenario.valid_from
        if not plan.desks[next(iter(desks))].takes_staff(on):
            return "desk_not_for_staff"
    if codes == {"everyone_seated"}:
        return "too_few_desks"
    if codes == {"everyone_seated", "room_capacity"}:
        return "rooms_full"
    if codes <= {"everyone_seated", "adjustable"}:
        return "too_few_adjustable"
    if codes <= {"everyone_seated", "sharing"}:
        return "sharing_off"
    return "clash"


def _told(claim: Claim) -> Mapping[str, object]:
    """A claim as plain values: who everybody is goes without saying."""
    people = () if claim.code in ("everyone_seated", "cover", "covered") else claim.people
    return {
        "code": claim.code,
        "rule": claim.rule_id or "",
        "people": list(people),
        "desks": list(claim.desks),
        "rooms": list(claim.rooms),
        "feature": claim.feature,
        "limit": claim.limit,
    }
