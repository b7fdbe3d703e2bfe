"""Which claims of a plan clash: small sets of them that no seating keeps together.

A clash is minimal: without any one of its claims the others can hold. Clashes do not overlap, so
that with all their claims given up everything else can be kept, and each breaks one rule at least.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from ortools.sat.python import cp_model

from planner.check import referee_of
from planner.model import Plan
from solver.budget import Budget
from solver.claimmodel import ClaimModel
from solver.claims import Claim, claims_of, cover_claims
from solver.ground import Ground
from solver.messages import Params

MOST_CLASHES: Final = 8
"""More clashes than this are not looked for: what is found is what to begin with."""

MOST_COUNTS: Final = 150_000
"""Counts of people classes at desk classes up to which the model is built."""

CHUNK: Final = 8
"""A larger clash is first tried without half of it, then without a quarter and so on."""

LAYER_SHARE: Final = 0.4
"""Part of the time left that a question about some of the claims may take."""

CORE_SHARE: Final = 0.25
"""Part of the time left for asking which of many claims suffice for a clash."""

FOCUS_AT_MOST: Final = 60
"""Claims about more people than this are not asked about with their people alone."""

COVERS: Final = ("covered", "cover")
NEEDS_OTHERS: Final = (*COVERS, "group_in_room")
"""Claims that people who are left out of the question could help to keep."""

SHRINK_SHARE: Final = 0.5
"""Part of the time left that one question may take while a clash is made smaller."""

Answer = Literal["yes", "no", "unknown"]


@dataclass(frozen=True)
class Conflicts:
    """``clashes``, each a set of claims that cannot all hold; ``is_complete``: without all of these
    claims the rest can. ``seats``: a seating that keeps every claim, where there is one.
    ``by_desk``: how people share desks matters, so that classes of desks say too little."""

    claims: tuple[Claim, ...] = ()
    clashes: tuple[tuple[Claim, ...], ...] = ()
    is_complete: bool = False
    seats: Mapping[str, str] | None = None
    by_desk: bool = False


def conflicts(
    plan: Plan,
    budget: Budget | None = None,
    *,
    seconds: float = 2.0,
    cover: bool = False,
    hint: Mapping[str, str] | None = None,
) -> Conflicts:
    """The clashes among everything that the plan insists on.

    Parameters
    ----------
    plan : Plan
        A well-formed plan. Its seating does not matter.
    budget : Budget | None
        Whose time and wish to stop are heeded.
    seconds : float
        Time for all; in reproducible mode units of work. What is found by then is right, but may
        not be all, and clashes may hold claims that they would not need.
    cover : bool
        Whether covering everybody who can be covered is insisted on too.
    hint : Mapping[str, str] | None
        A seating to begin from, the plan's own when None.
    """
    ground = Ground(plan, hint=hint)
    search = _Search(ground, budget or Budget(Params(time_s=seconds)), seconds)
    claims = claims_of(plan, ground.office)
    if cover:
        claims += cover_claims(ground.office)
    return search.run(claims)


class _Search:
    """One search with its time."""

    def __init__(self, ground: Ground, budget: Budget, seconds: float) -> None:
        self.whole = ground
        self.ground = ground
        self._budget = budget
        self._used = 0.0
        self._seconds = min(seconds, budget.left_s)
        self.seats: Mapping[str, str] | None = None

    @property
    def left_s(self) -> float:
        """Time left for this search."""
        return 0.0 if self._budget.user_stopped else max(0.0, self._seconds - self._used)

    def run(self, claims: Sequence[Claim]) -> Conflicts:
        """Take clash after clash away until the rest can hold: from the small questions to the one
        about everything."""
        rest, clashes = list(claims), list[tuple[Claim, ...]]()
        answer: Answer = "unknown"
        for view in self._views(claims):
            self.ground = view.ground
            while self.left_s and len(clashes) < MOST_CLASHES:
                here = [claim for claim in rest if claim in view.claims]
                answer, _ = self.ask(here, [], LAYER_SHARE if not view.is_whole else 1.0)
                if answer == "yes" and view.is_whole and self._must_look_closer():
                    continue
                if answer != "no":
                    break
                clash = self._shrink(self._core(here))
                clashes.append(tuple(claim for claim in claims if claim in clash))
                rest = [claim for claim in rest if claim not in clash]
        seats = self.seats if answer == "yes" and not clashes else None
        by_desk = self.whole.by_desk
        return Conflicts(tuple(claims), tuple(clashes), answer == "yes", seats, by_desk)

    def _views(self, claims: Sequence[Claim]) -> Iterator[_View]:
        """What is asked, in order: all but who is near whom; each claim about that with those whom
        it is about; those for cover alone; everything."""
        whole = self.whole
        near = [claim for claim in claims if claim.near]
        if near:
            yield _View(whole, frozenset(claim for claim in claims if not claim.near))
        for claim in near:
            if claim.code not in COVERS and len(claim.people) <= FOCUS_AT_MOST:
                people = frozenset(claim.people)
                ground = Ground(whole.plan, only=people, hint=whole.hint, office=whole.office)
                yield _View(ground, frozenset(c for c in claims if _is_about(c, people)))
        covers = frozenset(claim for claim in near if claim.code in COVERS)
        if covers:
            yield _View(whole, covers)
        if covers and len(covers) < len(near):
            yield _View(whole, frozenset(near))
        yield _View(whole, frozenset(claims), is_whole=True)

    def _must_look_closer(self) -> bool:
        """Whether the seating fails for how people share desks: classes of desks hide that."""
        if self.ground.by_desk or self.seats is None:
            return False
        referee = referee_of(self.ground.plan)
        self.ground.by_desk = bool(referee.verdict(self.seats).must_broken)
        return self.ground.by_desk

    def _core(self, claims: Sequence[Claim]) -> Sequence[Claim]:
        """Claims that suffice for a clash, as the solver names them; all where it takes too long.

        Asking with every claim as an assumption takes ten times as long as asking whether all hold.
        """
        if len(claims) <= CHUNK:
            return claims
        answer, core = self.ask([], claims, CORE_SHARE)
        return core if answer == "no" else claims

    def _shrink(self, core: Sequence[Claim]) -> frozenset[Claim]:
        """Without each claim that the clash does not need, general ones tried first."""
        kept = sorted(core, key=lambda claim: not claim.is_general)
        size = max(1, len(kept) // 2) if len(kept) > CHUNK else 1
        while size:
            at = 0
            while at < len(kept) and self.left_s:
                without = kept[:at] + kept[at + size :]
                answer, smaller = self.ask(without, [])
                if answer == "no":
                    kept = [claim for claim in without if claim in set(smaller)]
                else:
                    at += size
            size //= 2
        return frozenset(kept)

    def ask(
        self, hard: Sequence[Claim], soft: Sequence[Claim], share: float = SHRINK_SHARE
    ) -> tuple[Answer, Sequence[Claim]]:
        """Whether these claims can hold together, and if not, which of them suffice for a clash."""
        started = time.perf_counter()
        model = ClaimModel(self.ground, hard, soft)
        if len(model.count) > MOST_COUNTS:
            return "unknown", ()
        literals = [model.literals[claim] for claim in soft]
        model.model.add_assumptions(literals)
        solver = cp_model.CpSolver()
        built = time.perf_counter() - started
        limit(solver, self._budget, max(0.01, share * self.left_s - built))
        with self._budget.watching(solver):
            status = solver.solve(model.model)
        self._count(solver, time.perf_counter() - started)
        if status in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            self.seats = model.seats(solver)
            return "yes", ()
        if status != cp_model.INFEASIBLE:
            return "unknown", ()
        if not soft:
            return "no", hard
        used = set(solver.sufficient_assumptions_for_infeasibility())
        return "no", [c for c in soft if model.literals[c].index in used]

    def _count(self, solver: cp_model.CpSolver, seconds: float) -> None:
        work = solver.response_proto.deterministic_time
        self._budget.spend(work)
        self._used += work + 0.005 if self._budget.is_reproducible else seconds


@dataclass(frozen=True)
class _View:
    """Some of the claims, and the people they are asked about."""

    ground: Ground
    claims: frozenset[Claim]
    is_whole: bool = False


def _is_about(claim: Claim, people: frozenset[str]) -> bool:
    """Whether a claim says something of these people that leaving others out does not change."""
    if not claim.people:
        return True
    if claim.code in NEEDS_OTHERS or not claim.is_general:
        return people.issuperset(claim.people)
    return not people.isdisjoint(claim.people)


def limit(solver: cp_model.CpSolver, budget: Budget, seconds: float) -> None:
    """One worker, the seed of the solve, and so much time."""
    parameters = solver.parameters
    parameters.num_workers = 1
    parameters.random_seed = budget.params.seed
    parameters.linearization_level = 2
    parameters.catch_sigint_signal = False  # else a later Ctrl+C ends the process
    if budget.is_reproducible:
        parameters.max_deterministic_time = seconds
    else:
        parameters.max_time_in_seconds = seconds


def all_claims(clashes: Iterable[Sequence[Claim]]) -> tuple[Claim, ...]:
    """Every claim of these clashes."""
    return tuple(claim for clash in clashes for claim in clash)
