"""Roles on desks: what no seating can beat where all pairs match alike, and who would sit where.

With no needs and tags known every pair is worth the same, so that it matters which role has a desk,
and hardly who: one boolean a role and desk, one a link that carries a pair. Prices cannot tell such
a plan's many equal answers apart (a grid of 36 with four teams: 5 % above the best after 20 s);
this model proves the best in some hundredths of a second.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations
from typing import Final, NamedTuple

from ortools.sat.python import cp_model

from solver.bound import best_of_terms
from solver.budget import Budget
from solver.cpsat import run
from solver.problem import NOWHERE, ROLE_NUMBERS, Problem
from solver.scale import Stages

ROLES: Final = tuple(ROLE_NUMBERS.values())
MOST_LINKS: Final = 20_000


class Layout(NamedTuple):
    """``points``: no seating within the limits has more. ``roles``: desk -> role in the best
    layout that was found."""

    points: int
    roles: Mapping[int, int]


def same_for_all_pairs(problem: Problem) -> int | None:
    """The points of every pair that may be partners; None if pairs differ or there is none."""
    found: set[int] = set()
    for seeker in problem.seekers:
        points, fits = problem.partner_points(seeker), problem.fits[problem.kinds[seeker]]
        found.update(points[host] for host in problem.hosts if fits[problem.kinds[host]])
        if len(found) > 1:
            return None
    return found.pop() if found else None


def best_layout(
    problem: Problem, stages: Stages, pair_points: int, budget: Budget, seconds: float
) -> Layout | None:
    """The layout of most points among seatings that are no worse than ``stages``, points aside.

    ``pair_points`` are at least those of any pair. None if nothing came in time, the plan is too
    large, must rules are broken (then people may be where they are not allowed), or some are never
    in together (who may share a desk, which then has two roles).
    """
    is_large = sum(map(len, problem.neighbours)) > MOST_LINKS
    if is_large or stages.hard or stages.must_broken or _may_share(problem):
        return None
    return _Model(problem, stages, pair_points).solve(budget, seconds)


def _may_share(problem: Problem) -> bool:
    return any(not a & b for a, b in combinations(set(problem.days), 2))


class _Model:
    def __init__(self, problem: Problem, stages: Stages, pair_points: int) -> None:
        self._problem, self._model = problem, cp_model.CpModel()
        self._at: dict[tuple[int, int], cp_model.IntVar] = {}  # (role, desk)
        self._terms: list[cp_model.LinearExpr] = []
        points_of = problem.scale.points_of
        self._constant = points_of(problem.base) - problem.scale.zero + best_of_terms(problem)
        self._constant += sum(map(points_of, problem.cover_gain))
        self._place(everybody=not stages.unseated)
        self._pair(pair_points)
        if not (stages.not_covered or stages.unseated):
            self._cover()
        self._model.maximize(cp_model.LinearExpr.sum(self._terms))

    def solve(self, budget: Budget, seconds: float) -> Layout | None:
        """The best layout that is found in so many seconds."""
        solver = run(self._model, budget, seconds, workers=1)  # two never move the bound
        if solver is None:
            return None
        roles = {d: role for (role, d), var in self._at.items() if solver.boolean_value(var)}
        return Layout(self._constant + int(solver.best_objective_bound + 0.5), roles)

    def _place(self, *, everybody: bool) -> None:
        """Each desk has one role at most; it is worth what the best of the role has there."""
        problem, model, points_of = self._problem, self._model, self._problem.scale.points_of
        best: dict[tuple[int, int], int] = {}
        for p, role in enumerate(problem.roles):
            row = problem.rows[p]
            nowhere = points_of(row[NOWHERE])
            self._constant += nowhere
            for d in problem.allowed[p]:
                value = points_of(row[d]) - nowhere
                best[role, d] = max(value, best.get((role, d), value))
        for place, value in best.items():
            self._at[place] = model.new_bool_var("")
            self._terms.append(value * self._at[place])
        for d in range(len(problem.desks)):
            model.add_at_most_one(var for r in ROLES if (var := self._at.get((r, d))) is not None)
        for role in ROLES:
            mine = sum(var for (r, _), var in self._at.items() if r == role)
            count = problem.roles.count(role)
            model.add(mine == count if everybody and count else mine <= count)

    def _pair(self, points: int) -> None:
        """A boolean a link: somebody at the one end is the partner of somebody at the other."""
        problem, model, seeker = self._problem, self._model, self._problem.seeker
        into: dict[int, list[cp_model.IntVar]] = {}
        for d, beside in enumerate(problem.neighbours):
            here, mine = self._at.get((seeker, d)), []
            if here is None:
                continue
            for e in beside:
                there = self._at.get((1 - seeker, e))
                if there is not None:
                    pair = model.new_bool_var("")
                    model.add_implication(pair, there)
                    mine.append(pair)
                    into.setdefault(e, []).append(pair)
            model.add(sum(mine) <= here)
            self._terms += [points * pair for pair in mine]
        for e, pairs in into.items():
            model.add(sum(pairs) <= problem.partner_limit * self._at[1 - seeker, e])

    def _cover(self) -> None:
        """Nobody is left without the other role beside them."""
        problem, seeker = self._problem, self._problem.seeker
        for (role, d), here in self._at.items():
            if role in (seeker, 1 - seeker):
                beside = problem.neighbours[d]
                others = (self._at.get((1 - role, e)) for e in beside)
                self._model.add(here <= sum(var for var in others if var is not None))
