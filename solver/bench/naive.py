"""A peer: the model that comes to mind first, one Boolean a person and desk, given to CP-SAT whole.

Covered people first, then today's desks and desk needs. Good up to about 30 people, hopeless at
300: that is what it is here to show.
"""

from __future__ import annotations

from ortools.sat.python import cp_model

from planner.check.office import Office
from planner.model import Plan

COVER_WORTH = 2000
"""Points for a covered person: more than those of staying and of desk needs together."""


def solve_naively(plan: Plan, seconds: float, seed: int = 1, workers: int = 1) -> dict[str, str]:
    """Person id -> desk id when the time is over; empty if nothing was found by then."""
    office = Office(plan)
    desks = [d for d in plan.desks.values() if d.takes_staff(plan.scenario.valid_from)]
    model = cp_model.CpModel()
    sits = {
        (p, d.id): model.new_bool_var("")
        for p in office.people
        for d in desks
        if office.locks.get(p, d.id) == d.id and office.musts_met(p, d.id)
    }
    for person_id in office.people:
        model.add_at_most_one(v for (p, _), v in sits.items() if p == person_id)
    for desk in desks:
        model.add_at_most_one(v for (_, d), v in sits.items() if d == desk.id)
    everybody = sum(sits.values())
    covered = [_covered(model, office, sits, p) for p in office.to_cover]
    worth = sum(_worth(plan, office, p, d) * v for (p, d), v in sits.items())
    model.maximize(2 * COVER_WORTH * everybody + COVER_WORTH * sum(covered) + worth)
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = seconds
    solver.parameters.random_seed = seed
    solver.parameters.num_workers = workers
    if solver.solve(model) not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return {}
    return {p: d for (p, d), v in sits.items() if solver.boolean_value(v)}


def _covered(
    model: cp_model.CpModel,
    office: Office,
    sits: dict[tuple[str, str], cp_model.IntVar],
    person_id: str,
) -> cp_model.IntVar:
    """A Boolean that may be true only if somebody who covers sits beside the person."""
    is_covered = model.new_bool_var("")
    at = {d: v for (p, d), v in sits.items() if p == person_id}
    model.add(sum(at.values()) >= is_covered)
    fits = office.can_cover[person_id]
    for desk_id, here in at.items():
        beside = [
            sits[other, d]
            for d in office.graph.neighbours[desk_id]
            for other in fits
            if (other, d) in sits
        ]
        model.add_bool_or(*beside, here.negated(), is_covered.negated())
    return is_covered


def _worth(plan: Plan, office: Office, person_id: str, desk_id: str) -> int:
    stays = office.today.get(person_id) == desk_id
    features = plan.desks[desk_id].features
    met = sum(need in features for need in office.wishes.get(person_id, ()))
    return plan.weights.stay * stays + plan.weights.desk_need * met
