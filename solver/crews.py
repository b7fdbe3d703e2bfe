"""Coverage with days, allowed desks and rooms: who is alike forms a crew, and crews go on desks.

Units with the same roles, days and allowed desks are interchangeable as far as coverage goes, so
one boolean a crew and desk says all. Where ``blocks`` promises more than is found, this model finds
it or proves that days, desks or rooms stand in the way.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from ortools.sat.python import cp_model

from solver.budget import Budget
from solver.cpsat import run
from solver.evaluate import Seating
from solver.problem import NOWHERE, OTHER, Problem
from solver.start import locked_seating, seat_the_rest

Expression: TypeAlias = cp_model.LinearExprT

MOST_BOOLEANS: Final = 150_000
"""Above this the model is not built: it would take longer to build than there is time."""

ANY_KIND: Final = -1
"""The kind of people whom nobody needs to cover."""


@dataclass(frozen=True)
class Layout:
    """A seating, and the fewest that any seating with as many people seated leaves uncovered."""

    desk_of: Sequence[int]
    not_covered: int


@dataclass(frozen=True)
class _Crew:
    """Units that are alike: kinds of their people (sorted), their days, and their desks."""

    kinds: tuple[int, ...]
    days: tuple[int, ...]
    allowed: tuple[int, ...]


def best_layout(problem: Problem, start: Seating, budget: Budget, seconds: float) -> Layout | None:
    """The layout that covers most; None if the model is too large or nothing came in time."""
    model = _Model(problem, start)
    return model.solve(budget, seconds) if model.is_small else None


class _Model:
    def __init__(self, problem: Problem, start: Seating) -> None:
        self._problem, self._start = problem, start
        self._crews: dict[_Crew, list[int]] = {}
        for u in problem.free_units:
            self._crews.setdefault(_crew(problem, u), []).append(u)
        self._locked = locked_seating(problem)
        self._model = cp_model.CpModel()
        self._at: dict[tuple[int, int], cp_model.IntVar] = {}  # (crew, desk)
        self._by_kind: dict[tuple[int, int], list[Expression]] = {}  # (kind, desk) -> people
        self._covered: list[Expression] = []

    @property
    def is_small(self) -> bool:
        """Whether it is worth building."""
        return sum(len(crew.allowed) for crew in self._crews) <= MOST_BOOLEANS

    def solve(self, budget: Budget, seconds: float) -> Layout | None:
        """Build and solve."""
        self._place()
        self._limit_rooms()
        self._cover()
        weight = len(self._problem.to_cover) + 1  # seating one more comes before covering all
        seated = [
            len(crew.kinds) * self._at[c, d] for c, crew in self._numbered for d in crew.allowed
        ]
        everybody = cp_model.LinearExpr.sum(seated)
        self._model.maximize(weight * everybody + cp_model.LinearExpr.sum(self._covered))
        solver = run(self._model, budget, seconds)
        if solver is None:
            return None
        bound = int(solver.best_objective_bound + 1e-6)
        most_seated, most_covered = divmod(bound, weight)
        now = sum(round(solver.value(term)) for term in seated)
        covered = most_covered if most_seated == now else weight - 1
        covered += sum(1 for _ in self._always_covered())
        return Layout(self._seating(solver), len(self._problem.to_cover) - covered)

    @property
    def _numbered(self) -> Iterator[tuple[int, _Crew]]:
        return enumerate(self._crews)

    def _place(self) -> None:
        model, takers = self._model, dict[int, list[cp_model.IntVar]]()
        for c, crew in self._numbered:
            units = self._crews[crew]
            now = {self._start.desk_of[self._problem.units[u].members[0]] for u in units}
            mine = []
            for d in crew.allowed:
                var = self._at[c, d] = model.new_bool_var("")
                model.add_hint(var, d in now)
                mine.append(var)
                takers.setdefault(d, []).append(var)
                for kind in crew.kinds:
                    if kind != ANY_KIND:
                        self._by_kind.setdefault((kind, d), []).append(var)
            model.add(sum(mine) <= len(units))
        for those in takers.values():
            model.add_at_most_one(those)

    def _limit_rooms(self) -> None:
        problem = self._problem
        for term in problem.load_terms:
            if not term.is_hard:
                continue
            inside = [d for d, room in enumerate(problem.rooms) if room == term.room]
            if len(inside) <= term.limit:
                continue
            for weekday in range(7):
                locked = sum(
                    problem.days[p] >> weekday & 1 for d in inside for p in self._locked.at[d]
                )
                load = [
                    self._at[c, d]
                    for c, crew in self._numbered
                    if any(days >> weekday & 1 for days in crew.days)
                    for d in inside
                    if (c, d) in self._at
                ]
                self._model.add(sum(load) <= max(0, term.limit - locked))

    def _cover(self) -> None:
        """A boolean for each kind at each desk: somebody of it sits there and is covered."""
        for (kind, desk), here in sorted(self._by_kind.items(), key=lambda item: item[0]):
            sure, beside = self._who_covers(kind, desk)
            if sure:
                self._covered += here
            elif beside:
                self._one_covered(here, beside)
        for p in self._locked_people():
            sure, beside = self._who_covers(self._problem.kinds[p], self._problem.fixed[p])
            if beside and not sure:
                self._one_covered([1], beside)

    def _one_covered(self, here: Sequence[Expression], beside: Sequence[Expression]) -> None:
        covered = self._model.new_bool_var("")
        self._model.add(covered <= sum(here))
        self._model.add(covered <= sum(beside))
        self._covered.append(covered)

    def _locked_people(self) -> Iterator[int]:
        problem = self._problem
        return (p for p in problem.to_cover if problem.fixed[p] != NOWHERE)

    def _always_covered(self) -> Iterator[int]:
        """Locked people with somebody locked beside who covers them."""
        for p in self._locked_people():
            if self._who_covers(self._problem.kinds[p], self._problem.fixed[p])[0]:
                yield p

    def _who_covers(self, kind: int, desk: int) -> tuple[bool, list[Expression]]:
        """Whether somebody locked beside a desk covers the kind, and the booleans of all others."""
        problem = self._problem
        fits, beside = problem.fits[kind], list[Expression]()
        for e in problem.neighbours[desk]:
            if any(fits[problem.kinds[p]] for p in self._locked.at[e]):
                return True, []
            for other, does_fit in enumerate(fits):
                if does_fit:
                    beside += self._by_kind.get((other, e), ())
        return False, beside

    def _seating(self, solver: cp_model.CpSolver) -> list[int]:
        """People of each crew on its desks, whoever sits there today first."""
        problem, seating = self._problem, self._locked
        for c, crew in self._numbered:
            desks = [d for d in crew.allowed if solver.boolean_value(self._at[c, d])]
            today = {problem.today[problem.units[u].members[0]]: u for u in self._crews[crew]}
            waiting = [u for u in self._crews[crew] if u not in {today.get(d) for d in desks}]
            for d in desks:
                seating.move_unit(today[d] if d in today else waiting.pop(), d)
        seat_the_rest(seating)
        return list(seating.desk_of)


def _crew(problem: Problem, unit: int) -> _Crew:
    found = problem.units[unit]
    kinds = (ANY_KIND if problem.roles[p] == OTHER else problem.kinds[p] for p in found.members)
    days = {problem.days[p] for p in found.members} if problem.load_terms else ()
    return _Crew(tuple(sorted(kinds)), tuple(sorted(days)), found.allowed)
