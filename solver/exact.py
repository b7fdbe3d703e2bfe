"""The exact model of part of a seating: some units and some desks are free, everything else stays.

One boolean a unit and desk, and one for each "this seeker here is the partner of this host there"
over the directed beside-links, which makes the model strong: its relaxation cannot pair people who
are apart. With all units and desks free it is the whole problem, and its answer a proof.

What it leaves out (wishes for a free desk beside) makes ``is_complete`` false: then its answers are
still good proposals, and its bound proves nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final, TypeAlias

from ortools.sat.python import cp_model

from solver.budget import Budget
from solver.evaluate import Seating
from solver.problem import NOWHERE, Problem
from solver.wishes import add_wishes

Expression: TypeAlias = cp_model.LinearExpr | int

MOST_PAIRS: Final = 30_000
"""Booleans of pairs on links up to which the whole problem is one model (some 28 people)."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a model found: (unit, desk) for each free unit, None where nothing was found.

    ``slack``: no seating of this part beats the found one by more; it proves something only if the
    model is complete.
    """

    places: tuple[tuple[int, int], ...] | None = None
    slack: int = 0
    is_optimal: bool = False


class Neighbourhood:
    """The model of one part. ``seating`` is the current one and gives everything that stays."""

    def __init__(self, seating: Seating, units: Iterable[int], desks: Iterable[int]) -> None:
        self.seating = seating
        self.problem: Problem = seating.problem
        self.model = cp_model.CpModel()
        self.units = tuple(units)
        taken = {
            seating.desk_of[p] for p in range(len(seating.desk_of)) if p not in self.free_people
        }
        self.desks = frozenset(desks) - taken
        self.is_complete = not self.problem.free_terms
        self.terms: list[Expression] = []
        self.at: dict[tuple[int, int], cp_model.IntVar] = {}
        self._place_units()
        self._cover()
        self._pair()
        add_wishes(self)
        self._keep_within_moves()

    # What the parts of the model speak of

    @cached_property
    def people(self) -> tuple[int, ...]:
        """People of the free units."""
        return tuple(p for u in self.units for p in self.problem.units[u].members)

    @cached_property
    def free_people(self) -> frozenset[int]:
        """The same, to look up."""
        return frozenset(self.people)

    @cached_property
    def edge_people(self) -> tuple[int, ...]:
        """People who stay and have a free desk beside theirs."""
        at, neighbours = self.seating.at, self.problem.neighbours
        rim = {e for d in self.desks for e in neighbours[d]} - self.desks
        return tuple(p for e in sorted(rim) for p in at[e] if p not in self.free_people)

    @cached_property
    def _places(self) -> dict[int, dict[int, Expression]]:
        """Person -> desk -> whether they sit there; for who stays, the one desk and 1."""
        found: dict[int, dict[int, Expression]] = {}
        for (u, d), var in self.at.items():
            for p in self.problem.units[u].members:
                found.setdefault(p, {})[d] = var
        for p in self.edge_people:
            found[p] = {self.seating.desk_of[p]: 1}
        return found

    def places(self, person: int) -> dict[int, Expression]:
        """Where a person of the model may sit."""
        return self._places.get(person, {})

    def _place_units(self) -> None:
        """Each unit has one of its desks or none, each desk one unit."""
        problem, model = self.problem, self.model
        takers: dict[int, list[cp_model.IntVar]] = {}
        for u in self.units:
            row = problem.unit_row(u)
            here = self.seating.desk_of[problem.units[u].members[0]]
            least = row[NOWHERE] if here == NOWHERE else row[here]
            mine = []
            for d in problem.units[u].allowed:
                if d in self.desks:
                    var = self.at[u, d] = model.new_bool_var("")
                    model.add_hint(var, d == here)
                    mine.append(var)
                    takers.setdefault(d, []).append(var)
                    self.terms.append((row[d] - least) * var)
            if here == NOWHERE:
                self.is_complete = False  # who is left over may not be whom the best leaves over
                model.add_at_most_one(mine)
            else:  # nobody loses their desk: whoever is seated stays seated
                model.add_exactly_one(mine)
        for those in takers.values():
            if len(those) > 1:
                model.add_at_most_one(those)

    def _keep_within_moves(self) -> None:
        """No more people move than may, or than do now where that is more already."""
        problem, seating, today = self.problem, self.seating, self.problem.today
        if problem.moves_at_most is None:
            return
        most = max(problem.moves_at_most, seating.moved)
        others = seating.moved - sum(
            today[p] not in (NOWHERE, seating.desk_of[p]) for p in self.people
        )
        homes = [self.at[u, d] for u in self.units for d in self._homes(u) if (u, d) in self.at]
        mine = sum(today[p] != NOWHERE for p in self.people)
        self.model.add(sum(homes) >= others + mine - most)
        self.is_complete &= seating.moved <= problem.moves_at_most

    def _homes(self, unit: int) -> list[int]:
        """The desks that people of a unit have today, one for each of them."""
        today = self.problem.today
        return [today[p] for p in self.problem.units[unit].members if today[p] != NOWHERE]

    # Coverage

    def _cover(self) -> None:
        for d in sorted(self.desks):
            for kind in sorted(self._kinds_at(d)):
                self._cover_kind(d, kind)
        for p in self.edge_people:
            if self.problem.cover_gain[p]:
                self._cover_edge(p)

    @cached_property
    def _kind_at(self) -> dict[tuple[int, int], list[cp_model.IntVar]]:
        """(desk, kind) -> the booleans that put somebody of the kind there."""
        found: dict[tuple[int, int], list[cp_model.IntVar]] = {}
        for (u, d), var in self.at.items():
            for p in self.problem.units[u].members:
                found.setdefault((d, self.problem.kinds[p]), []).append(var)
        return found

    def _kinds_at(self, desk: int) -> list[int]:
        return [k for k in range(len(self.problem.fits)) if (desk, k) in self._kind_at]

    @cached_property
    def _gain_of_kind(self) -> dict[int, int]:
        problem = self.problem
        return {problem.kinds[p]: problem.cover_gain[p] for p in range(len(problem.people))}

    @cached_property
    def _all_covered(self) -> bool:
        """Whether everybody of the part is covered now: then nobody may lose that."""
        gains, covering = self.problem.cover_gain, self.seating.covering
        return all(covering[p] or not gains[p] for p in (*self.people, *self.edge_people))

    def _cover_kind(self, desk: int, kind: int) -> None:
        """Somebody of a kind at a desk is covered if somebody who fits sits beside."""
        gain = self._gain_of_kind[kind]
        here = self._kind_at[desk, kind]
        if not gain:
            return
        stays, beside = self._who_covers(desk, kind)
        if self._all_covered:
            if not stays:
                self.model.add(sum(here) <= sum(beside))
        elif stays:
            self.terms.append(gain * sum(here))
        elif beside:
            covered = self.model.new_bool_var("")
            self.model.add(covered <= sum(here))
            self.model.add(covered <= sum(beside))
            self.model.add_hint(covered, self._is_covered_at(desk, kind))
            self.terms.append(gain * covered)

    def _is_covered_at(self, desk: int, kind: int) -> bool:
        seating, kinds = self.seating, self.problem.kinds
        return any(kinds[p] == kind and seating.covering[p] for p in seating.at[desk])

    def _cover_edge(self, person: int) -> None:
        """Somebody who stays at the edge may win or lose their cover."""
        gain = self.problem.cover_gain[person]
        desk = self.seating.desk_of[person]
        stays, beside = self._who_covers(desk, self.problem.kinds[person])
        if self._all_covered and not stays:
            self.model.add(sum(beside) >= 1)
        elif beside and not stays:
            covered = self.model.new_bool_var("")
            self.model.add(covered <= sum(beside))
            self.model.add_hint(covered, self.seating.covering[person] > 0)
            self.terms.append(gain * covered)

    def _who_covers(self, desk: int, kind: int) -> tuple[bool, list[cp_model.IntVar]]:
        """Whether somebody who stays covers, and the booleans of those who may come to."""
        problem, at = self.problem, self.seating.at
        fits = problem.fits[kind]
        beside: list[cp_model.IntVar] = []
        stays = False
        for e in problem.neighbours[desk]:
            if e in self.desks:
                beside += [v for k in self._kinds_at(e) if fits[k] for v in self._kind_at[e, k]]
            else:
                stays |= any(fits[problem.kinds[p]] for p in at[e])
        return stays, beside

    # Partners

    def _pair(self) -> None:
        """Partners beside each other: a pair's boolean, carried by a link's boolean."""
        problem = self.problem
        if problem.partner_limit <= 0:
            return
        seekers = [p for p in self._everybody if problem.roles[p] == problem.seeker]
        may_change = [s for s in seekers if self._partner_may_change(s)]
        self.is_complete &= len(may_change) == len(seekers)
        seekers = may_change
        hosts = [p for p in self._everybody if problem.roles[p] == 1 - problem.seeker]
        self.is_complete &= not any(self._partners_elsewhere(h) for h in hosts)
        self._carry(seekers, hosts)

    def _carry(self, seekers: Sequence[int], hosts: Sequence[int]) -> None:
        """A boolean for each pair on each link, bounded by who sits at its two ends."""
        hosts_at: dict[int, list[int]] = {}
        for h in hosts:
            for e in self.places(h):
                hosts_at.setdefault(e, []).append(h)
        into: dict[tuple[int, int], dict[int, list[cp_model.IntVar]]] = {}
        for s in seekers:
            for d, here in self.places(s).items():
                mine = dict(self._pairs_at(s, d, hosts_at))
                for (h, e), pair in mine.items():
                    into.setdefault((h, e), {}).setdefault(d, []).append(pair)
                if mine:
                    self.model.add(sum(mine.values()) <= here)
        for (h, e), by_desk in into.items():
            there = self.places(h)[e]
            for pairs in by_desk.values():
                self.model.add(sum(pairs) <= there)
            room = self.problem.partner_limit - self._partners_elsewhere(h)
            everybody = [pair for pairs in by_desk.values() for pair in pairs]
            self.model.add(sum(everybody) <= room * there)

    def _pairs_at(
        self, seeker: int, desk: int, hosts_at: Mapping[int, Sequence[int]]
    ) -> Iterator[tuple[tuple[int, int], cp_model.IntVar]]:
        """((host, desk of the host), boolean) for each partner that a seeker may have at a desk."""
        problem, desk_of = self.problem, self.seating.desk_of
        fits, points = problem.fits[problem.kinds[seeker]], problem.partner_points(seeker)
        now = self.seating.partner_of[seeker]
        for e in problem.neighbours[desk]:
            for h in hosts_at.get(e, ()):
                if fits[problem.kinds[h]]:
                    pair = self.model.new_bool_var("")
                    is_now = now == h and (desk_of[seeker], desk_of[h]) == (desk, e)
                    self.model.add_hint(pair, is_now)
                    self.terms.append(points[h] * pair)
                    yield (h, e), pair

    @cached_property
    def _everybody(self) -> tuple[int, ...]:
        return (*self.people, *self.edge_people)

    @cached_property
    def _inside(self) -> frozenset[int]:
        return frozenset(self._everybody)

    def _partner_may_change(self, seeker: int) -> bool:
        """Whoever stays and has a partner outside keeps that partner."""
        host = self.seating.partner_of[seeker]
        return seeker in self.free_people or host == -1 or host in self._inside

    def _partners_elsewhere(self, host: int) -> int:
        if host in self.free_people:
            return 0
        partner_of = self.seating.partner_of
        return sum(
            1
            for e in self.problem.neighbours[self.seating.desk_of[host]]
            for s in self.seating.at[e]
            if partner_of[s] == host and s not in self._inside
        )

    # Solving

    def solve(self, budget: Budget, seconds: float, *, work: float, seed: int) -> Answer:
        """Solve within so many seconds, or in reproducible mode so much deterministic work."""
        self.model.maximize(sum(self.terms))
        solver = cp_model.CpSolver()
        parameters = solver.parameters
        parameters.num_workers = 1
        parameters.catch_sigint_signal = False  # else a later Ctrl+C ends the process
        parameters.linearization_level = 2  # 20 people: proved in 6 s, with 1 not in 20 s
        parameters.random_seed = seed
        parameters.max_deterministic_time = work
        if not budget.is_reproducible:
            parameters.max_time_in_seconds = seconds
        with budget.watching(solver):
            status = solver.solve(self.model)
        budget.spend(solver.response_proto.deterministic_time)
        if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            return Answer()
        slack = int(solver.best_objective_bound - solver.objective_value + 0.5)
        return Answer(tuple(self._taken(solver)), max(0, slack), status == cp_model.OPTIMAL)

    def _taken(self, solver: cp_model.CpSolver) -> list[tuple[int, int]]:
        desk_of = {u: d for (u, d), var in self.at.items() if solver.boolean_value(var)}
        return [(u, desk_of.get(u, NOWHERE)) for u in self.units]


def is_small(problem: Problem) -> bool:
    """Whether the model of the whole problem has a size that CP-SAT can be expected to prove."""
    links = sum(map(len, problem.neighbours))
    return links * len(problem.seekers) * len(problem.hosts) <= MOST_PAIRS


def solve_whole(
    problem: Problem, desk_of: Sequence[int], budget: Budget, *, seconds: float, work: float
) -> tuple[Sequence[int], int | None]:
    """The best seating that the model of everything finds, and the value that none can beat.

    ``desk_of`` is where it starts from; the bound is None if the model leaves something out or
    nothing was found in time.
    """
    seating = Seating(problem, desk_of)
    whole = Neighbourhood(seating, problem.free_units, range(len(problem.desks)))
    answer = whole.solve(budget, seconds, work=work, seed=budget.params.seed)
    if answer.places is None:
        return desk_of, None
    for u, _ in answer.places:
        seating.move_unit(u, NOWHERE)
    for u, d in answer.places:
        seating.move_unit(u, d)
    proves = whole.is_complete and not seating.stages.must_broken
    return list(seating.desk_of), seating.total + answer.slack if proves else None
