"""Bounds: what no seating can beat. Knows no seating."""

from __future__ import annotations

from solver.problem import Problem


def separate_best(problem: Problem) -> int:
    """The most points if everybody had their best in everything at once.

    Partners and matches, desks, teams, pairs and rules are each counted at their best, whatever the
    others want.
    """
    positive = _positive
    split = problem.scale.split
    points = split(problem.base).points
    for unit in range(len(problem.units)):
        row = problem.unit_row(unit)
        points += max(positive(problem, row[d]) for d in (*problem.units[unit].allowed, -1))
    points += sum(positive(problem, gain) for gain in problem.cover_gain)
    points += _best_partners(problem)
    points += sum(term.steps[-1] * len(term.members) for term in problem.near_terms)
    for p, terms in enumerate(problem.pair_terms):
        for term in terms:
            if p < term.other:
                points += max(0, positive(problem, term.close), positive(problem, term.apart))
    for zone in problem.zone_terms:
        points += max(positive(problem, value) for value in zone.worth)
    for count in problem.count_terms:
        points += max(positive(problem, value) for value in count.worth)
    for load in problem.load_terms:
        points += max(positive(problem, value) for value in load.worth)
    for free in problem.free_terms:
        points += len(free.members) * max(positive(problem, value) for value in free.worth)
    return points


def _positive(problem: Problem, value: int) -> int:
    """The points in a value, whatever it says of the earlier stages."""
    return problem.scale.split(value).points


def _best_partners(problem: Problem) -> int:
    """Each seeker with the best host there is, hosts taking as many as come."""
    if problem.partner_limit <= 0:
        return 0
    total = 0
    for seeker in problem.seekers:
        points, fits = problem.partner_points(seeker), problem.fits[problem.kinds[seeker]]
        total += max((points[h] for h in problem.hosts if fits[problem.kinds[h]]), default=0)
    return total
