"""From prices to a seating: hosts take the places with partners that the prices suggest.

The relaxed problem at good prices is nearly a seating: few want the same desk or the same partner.
Whoever comes first, in order of what it would cost to do without, has it; the rest are placed one
by one where the evaluator's neighbours suggest. On 300 people this start is worth more than a
minute of annealing from another (37,000 of at most 38,600 points at once instead of 35,500).
"""

from __future__ import annotations

import random
from collections.abc import Iterable

from solver.evaluate import Seating
from solver.pricebound import Star
from solver.problem import NOWHERE, OTHER, Problem
from solver.start import locked_seating, seat_the_rest


def seating_of_stars(
    problem: Problem, stars: Iterable[Star], rng: random.Random, noise: float = 0.0
) -> Seating:
    """A full seating made of stars that do not stand in each other's way, and of the rest.

    ``noise`` (points) shakes the order of the stars, for other seatings from the same prices.
    """
    seating = locked_seating(problem)
    settled = {h for h in problem.hosts if seating.desk_of[h] != NOWHERE}
    order = sorted((star.loss + noise * rng.random(), star) for star in stars if star.seekers)
    for _, star in order:
        if star.host not in settled and _place(seating, star):
            settled.add(star.host)
    _place_left(seating)
    seat_the_rest(seating)
    return seating


def _place(seating: Seating, star: Star) -> bool:
    """Seat a star as it is, if everybody of it is free to go there."""
    places = [(star.host, star.desk), *star.seekers]
    if not all(_may(seating, p, d) for p, d in places):
        return False
    if len({d for _, d in places}) < len(places):
        return False
    for p, d in places:
        if seating.desk_of[p] == NOWHERE:
            seating.move_unit(seating.problem.unit_of[p], d)
    return True


def _may(seating: Seating, person: int, desk: int) -> bool:
    problem, here = seating.problem, seating.desk_of[person]
    if here != NOWHERE:
        return here == desk
    return not seating.at[desk] and desk in problem.allowed_sets[problem.unit_of[person]]


def _place_left(seating: Seating) -> None:
    """Seat whoever is left, those whom others wait for first."""
    problem = seating.problem
    left = [
        u for u in problem.free_units if seating.desk_of[problem.units[u].members[0]] == NOWHERE
    ]
    for unit in sorted(left, key=lambda u: problem.roles[problem.units[u].members[0]] == OTHER):
        free = [d for d in problem.units[unit].allowed if not seating.at[d]]
        if free:
            person = problem.units[unit].members[0]
            seating.move_unit(unit, max(free, key=lambda d: (_worth(seating, person, d), -d)))


def _worth(seating: Seating, person: int, desk: int) -> int:
    """About what a free desk is worth to somebody, with the others where they are."""
    problem = seating.problem
    weights, worth = problem.plan.weights, problem.rows[person][desk]
    if problem.roles[person] == OTHER:
        return worth
    fits, each = problem.fits[problem.kinds[person]], weights.partner + weights.match
    beside = [q for e in problem.neighbours[desk] for q in seating.at[e] if fits[problem.kinds[q]]]
    worth += 2 * each * (bool(beside) + sum(not seating.covering[q] for q in beside))
    if problem.roles[person] == problem.seeker and beside:
        points, limit = problem.partner_points(person), problem.partner_limit
        worth += max(
            points[h] - (each if len(seating.seekers_of(h)) >= limit else 0) for h in beside
        )
    return worth
