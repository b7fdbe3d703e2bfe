"""The smallest repairs of a plan that cannot be kept: the fewest changes that let it be.

A model of the claims in which some may be given up, desks and people added, at a price each; the
cheapest answer is a repair, and once its like is forbidden, the next cheapest is another. Every
repair is made on the plan, seated and judged by the referee before it is offered.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from msgspec import structs
from ortools.sat.python import cp_model

from planner.beside import all_links
from planner.check import referee_of
from planner.check.office import Office
from planner.model import Desk, Person, Plan, Role, fresh_id
from planner.repair import Change, Repair, apply_repair, with_changes
from planner.spots import free_spots
from solver.budget import Budget
from solver.claimmodel import ClaimModel, Relief
from solver.claims import Claim, claims_of, cover_claims
from solver.conflicts import MOST_COUNTS, Conflicts, all_claims, limit
from solver.ground import Ground
from solver.messages import Params

MOST_REPAIRS: Final = 3
MOST_DESKS: Final = 24
"""Desks that are added at most."""

MOST_HIRED: Final = 6
"""People of each role that are added at most."""

MANY_PEOPLE: Final = 120
"""In a larger office only what is part of a clash is given up."""

MORE_COST: Final = 1.7
"""A further repair is offered if it costs at most this many times the smallest."""

DISTANCES: Final = 4
"""Distances for "beside" that are tried at most, the nearest first."""

ASK_SHARE: Final = 0.4
"""Part of the time left that looking for one repair may take."""

COSTS: Final[Mapping[str, int]] = {
    "lock": 10,
    "adjust": 10,
    "desk": 11,
    "sharing": 12,
    "rule": 12,
    "hire": 14,
    "unseat": 15,
    "everyone_seated": 25,
}
"""Prices of changes: nearly alike, so that fewest win; of as many, what asks least of people."""

NEVER: Final = ("need", "cover", "adjustable")
"""Claims that no repair gives up: needs of people, the cover that is looked for, and desks that do
not adjust (those are changed one by one)."""

BY_NEARNESS: Final = ("cover", "covered", "partner_beside", "together", "affinity")
"""Claims that a longer reach of "beside" may help to keep."""


def repairs(
    plan: Plan,
    found: Conflicts,
    budget: Budget,
    *,
    seconds: float = 2.0,
    cover: bool = False,
) -> tuple[Repair, ...]:
    """The smallest repairs, smallest first; empty if none is found in time.

    ``found`` are the plan's clashes. With ``cover`` everybody who can be covered is to be, and the
    repairs see to that.
    """
    return tuple(_Search(plan, found, budget, seconds, cover).run())


@dataclass(frozen=True)
class _Choice:
    """An answer of the model: what is given up and added."""

    dropped: tuple[Claim, ...] = ()
    desks: tuple[Desk, ...] = ()
    adjusted: bool = False
    hired: Mapping[Role, int] | None = None
    left: tuple[str, ...] = ()


class _Search:
    """One search for repairs, with its time."""

    def __init__(
        self, plan: Plan, found: Conflicts, budget: Budget, seconds: float, cover: bool
    ) -> None:
        self._plan, self._found, self._cover = plan, found, cover
        self._budget = budget
        self._seconds = min(seconds, budget.left_s)
        self._used = 0.0
        self._clashing = all_claims(found.clashes)
        self._offered: list[Repair] = []

    @property
    def left_s(self) -> float:
        """Time left for this search."""
        return 0.0 if self._budget.user_stopped else max(0.0, self._seconds - self._used)

    def run(self) -> Iterator[Repair]:
        """One repair after the other."""
        yield from self._by_model()
        yield from self._by_reach()

    # The model with prices

    @cached_property
    def _thought(self) -> tuple[Desk, ...]:
        """Desks that could be added, with all that anybody must have."""
        features = {need for needs in Office(self._plan).musts.values() for need in needs}
        features |= {
            claim.rule.feature
            for claim in self._found.claims
            if claim.code == "desk_feature" and claim.rule.wanted
        }
        return free_spots(self._plan, MOST_DESKS, tuple(sorted(features)))

    def _by_model(self) -> Iterator[Repair]:
        started = time.perf_counter()
        if not self._clashing:
            return
        more = {desk.id: desk for desk in self._thought}
        plan = structs.replace(self._plan, desks={**self._plan.desks, **more})
        ground = Ground(plan, added=frozenset(more))
        ground.by_desk = self._found.by_desk
        # leaving people out would cover "everybody", and nobody would thank us for it
        relief = Relief(self._hires, may_unseat=not self._cover)
        model = _Priced(ground, self._found.claims, self._soft, relief)
        if len(model.model.count) > MOST_COUNTS:
            return
        self._used += time.perf_counter() - started if not self._budget.is_reproducible else 0.0
        cheapest = 0
        while self.left_s and len(self._offered) < MOST_REPAIRS:
            solver = self._solve(model.model.model)
            if solver is None:
                return
            cost = round(solver.objective_value)
            if cheapest and cost > MORE_COST * cheapest:
                return
            repair = self._verified(self._repair_of(model.choice(solver)))
            model.forbid(solver)
            if repair is not None and repair not in self._offered:
                cheapest = cheapest or cost
                self._offered.append(repair)
                yield repair

    @property
    def _soft(self) -> Sequence[Claim]:
        every = self._found.claims
        if len(self._plan.people) > MANY_PEOPLE:
            every = self._clashing
        return [claim for claim in every if claim.code not in NEVER]

    @property
    def _hires(self) -> Mapping[str, int]:
        is_about_cover = any(claim.code in ("cover", "covered") for claim in self._clashing)
        return dict.fromkeys(("sales", "marketing"), MOST_HIRED) if is_about_cover else {}

    def _solve(self, model: cp_model.CpModel) -> cp_model.CpSolver | None:
        solver = cp_model.CpSolver()
        limit(solver, self._budget, max(0.01, ASK_SHARE * self.left_s))
        started = time.perf_counter()
        with self._budget.watching(solver):
            status = solver.solve(model)
        work = solver.response_proto.deterministic_time
        self._budget.spend(work)
        is_reproducible = self._budget.is_reproducible
        self._used += work + 0.005 if is_reproducible else time.perf_counter() - started
        return solver if status in (cp_model.OPTIMAL, cp_model.FEASIBLE) else None

    def _repair_of(self, choice: _Choice) -> Repair:
        changes: list[Change] = []
        rules: set[str] = set()
        for claim in choice.dropped:
            if claim.code == "lock":
                changes.append(Change("release_lock", person_id=claim.people[0]))
            elif claim.code == "sharing":
                changes.append(Change("share_desks"))
            elif claim.rule_id is not None and claim.rule_id not in rules:
                rules.add(claim.rule_id)
                changes.append(Change("bend_rule", rule_id=claim.rule_id))
        if choice.desks:
            changes.append(Change("add_desks", desks=choice.desks))
        for role, count in (choice.hired or {}).items():
            if count:
                changes.append(Change("more_people", people=newcomers(self._plan, role, count)))
        changes += [Change("keep_unseated", person_id=p) for p in choice.left]
        if choice.adjusted:
            changes.append(Change("adjust_desks"))
        return Repair(tuple(changes))

    # Longer reach

    def _by_reach(self) -> Iterator[Repair]:
        """The smallest distance for "beside" that is enough by itself."""
        if not any(claim.code in BY_NEARNESS for claim in self._clashing):
            return
        settings = self._plan.settings
        links = [link for link in all_links(self._plan) if link.kind in settings.beside_kinds]
        longer = {-(-link.distance_mm // 100) * 100 for link in links}
        for mm in sorted(mm for mm in longer if mm > settings.beside_mm)[:DISTANCES]:
            if not self.left_s:
                return
            repair = self._verified(Repair((Change("widen_beside", mm=mm),)))
            if repair is not None:
                yield repair
                return

    # Checking

    def _verified(self, repair: Repair) -> Repair | None:
        """The repair with a seating that it makes possible; None if it is not enough after all."""
        if not repair.changes:
            return None
        adjusts = any(change.kind == "adjust_desks" for change in repair.changes)
        plan = with_changes(self._plan, _without(repair, "adjust_desks"))
        seats = self._seat(plan, adjusts)
        if seats is None:
            return None
        repair = _trimmed(plan, repair, seats)
        if adjusts:
            repair = _adjusted(plan, repair, seats)
        plan = with_changes(self._plan, repair)
        verdict = referee_of(plan).verdict(seats)
        if verdict.must_broken or (self._cover and self._uncovered(plan, verdict.not_covered)):
            return None
        return replace(repair, seats=seats, not_covered=len(verdict.not_covered))

    def _uncovered(self, plan: Plan, not_covered: Sequence[str]) -> list[str]:
        """People not covered although somebody could cover them."""
        able = Office(plan).can_cover
        return [p for p in not_covered if able.get(p)]

    def _seat(self, plan: Plan, adjusts: bool) -> Mapping[str, str] | None:
        """A seating that keeps everything in the repaired plan."""
        ground = Ground(plan)
        claims = claims_of(plan, ground.office)
        if self._cover:
            claims += cover_claims(ground.office)
        if adjusts:
            claims = [claim for claim in claims if claim.code != "adjustable"]
        ground.by_desk = adjusts or self._found.by_desk
        for may_share in (False, True):  # sharing only where it does not go without
            model = ClaimModel(ground, claims, relief=Relief(everybody=True))
            if len(model.count) > MOST_COUNTS:
                return None
            _seat_most(model, may_share=may_share)
            solver = self._solve(model.model)
            if solver is not None:
                return model.seats(solver)
        return None


class _Priced:
    """The model of the claims with a price for each that is given up, and for what is added."""

    def __init__(
        self,
        ground: Ground,
        claims: Sequence[Claim],
        soft: Sequence[Claim],
        relief: Relief,
    ) -> None:
        those = set(soft)
        adjustable = [claim for claim in claims if claim.code == "adjustable"]
        hard = [c for c in claims if c not in those and c.code != "adjustable"]
        self._ground = ground
        self._adjust = bool(adjustable)
        ground.by_desk |= bool(adjustable) and len(ground.people) <= MANY_PEOPLE
        self.model = ClaimModel(ground, hard, soft, relief)
        self._costs: list[cp_model.LinearExpr | int] = []
        self._flags: dict[object, cp_model.IntVar] = {}  # what an answer does, by kind
        self._claims()
        self._additions()
        self.model.model.minimize(cp_model.LinearExpr.sum(self._costs))

    def _claims(self) -> None:
        """A lock or sharing has a price of its own; the parts of a rule have one together."""
        model = self.model
        by_source: dict[object, list[Claim]] = {}
        for claim in model.soft:
            by_source.setdefault(claim.rule_id or (claim.code, claim.people), []).append(claim)
        for source, claims in by_source.items():
            flag = self._flags[source] = model.model.new_bool_var("")
            for claim in claims:
                model.model.add_bool_or(flag, model.literals[claim])
                model.model.add_implication(flag, ~model.literals[claim])
            self._costs.append(COSTS.get(claims[0].code, COSTS["rule"]) * flag)

    def _additions(self) -> None:
        model = self.model
        self._count("desk", list(model.taken.values()))
        for c, var in model.hired.items():
            self._count(("hire", model.classes[c].role), [var], "hire")
        self._count("unseat", list(model.left.values()))
        if self._adjust:
            more = []
            for b, extra in model.shared():
                if not self._ground.adjusts[model.blocks[b][0]]:
                    var = model.model.new_int_var(0, len(model.classes), "")
                    model.model.add(var >= extra)
                    more.append(var)
            self._count("adjust", more)

    def _count(self, key: object, added: Sequence[cp_model.IntVar], cost: str = "") -> None:
        if not added:
            return
        flag = self._flags[key] = self.model.model.new_bool_var("")
        for var in added:
            self.model.model.add(var == 0).only_enforce_if(~flag)
        self._costs += [COSTS[cost or str(key)] * var for var in added]
        self._costs.append(flag)  # true only where something is added

    def choice(self, solver: cp_model.CpSolver) -> _Choice:
        """What a solution gives up and adds."""
        model, ground = self.model, self._ground
        desks = [ground.plan.desks[ground.desks[d]] for d in model.desks_added(solver)]
        hired: dict[Role, int] = {
            model.classes[c].role: solver.value(var)  # type: ignore[misc]  # roles of the hires
            for c, var in model.hired.items()
        }
        adjust = self._flags.get("adjust")
        return _Choice(
            dropped=tuple(c for c in model.soft if not solver.boolean_value(model.literals[c])),
            desks=tuple(desks),
            adjusted=adjust is not None and solver.boolean_value(adjust),
            hired=hired,
            left=tuple(self._left(solver)),
        )

    def _left(self, solver: cp_model.CpSolver) -> Iterator[str]:
        seats = self.model.seats(solver)
        for c, var in self.model.left.items():
            ids = [self._ground.people[p] for p in self.model.classes[c].members]
            without = [p for p in ids if p not in seats]
            count = solver.value(var)
            yield from without[len(without) - min(count, len(without)) :]

    def forbid(self, solver: cp_model.CpSolver) -> None:
        """No answer that does all of this again, or more."""
        done = [flag for flag in self._flags.values() if solver.boolean_value(flag)]
        self.model.model.add_bool_or([~flag for flag in done])


def newcomers(plan: Plan, role: Role, count: int) -> tuple[Person, ...]:
    """People to come, who have no name yet ("N.N. 1"): in on all weekdays."""
    taken, found = dict[str, object](plan.people), []
    for number in range(1, count + 1):
        person_id = fresh_id(taken, f"new-{role}-{number}")
        taken[person_id] = None
        found.append(Person(id=person_id, name=f"N.N. {number}", role=role))
    return tuple(found)


def _without(repair: Repair, kind: str) -> Repair:
    return Repair(tuple(change for change in repair.changes if change.kind != kind))


def _seat_most(model: ClaimModel, *, may_share: bool) -> None:
    """Tell a model to seat everybody who can be, and to let as few people share as can be."""
    classes, blocks = range(len(model.classes)), range(len(model.blocks))
    wanted: list[cp_model.LinearExpr | int] = []
    if not any(claim.code == "everyone_seated" for claim in model.hard):
        wanted.append(2 * model.total(classes, blocks))
    for _, extra in model.shared():
        if may_share:
            sharers = model.model.new_int_var(0, len(model.ground.people), "")
            model.model.add(sharers >= extra)
            wanted.append(-1 * sharers)
        else:
            model.model.add(extra <= 0)
    if wanted:
        model.model.maximize(cp_model.LinearExpr.sum(wanted))


def _trimmed(plan: Plan, repair: Repair, seats: Mapping[str, str]) -> Repair:
    """The repair with only the desks that are used, each with only what its people must have."""
    at_desk: dict[str, list[str]] = {}
    for person_id, desk_id in seats.items():
        at_desk.setdefault(desk_id, []).append(person_id)
    office = Office(plan)
    changes = []
    for change in repair.changes:
        if change.kind == "add_desks":
            desks = [d for d in change.desks if d.id in at_desk or _has_watchers(plan)]
            desks = [
                structs.replace(d, features=_needed(office, at_desk.get(d.id, ()), d.features))
                for d in desks
            ]
            change = replace(change, desks=tuple(desks))
            if not desks:
                continue
        changes.append(change)
    return Repair(tuple(changes))


def _has_watchers(plan: Plan) -> bool:
    """Whether a desk can be of use to somebody who does not sit at it."""
    rules = plan.rules.values()
    return any(r.enabled and r.__struct_config__.tag == "free_beside" for r in rules)


def _needed(office: Office, people: Sequence[str], features: Sequence[str]) -> tuple[str, ...]:
    wanted = {need for p in people for need in office.musts.get(p, ())}
    for rule in office.plan.rules.values():
        if rule.enabled and rule.strength == "must" and getattr(rule, "wanted", False):
            feature = getattr(rule, "feature", "")
            if feature and set(office.members(rule.who)).intersection(people):  # type: ignore[union-attr]  # rules with a feature have a group
                wanted.add(feature)
    return tuple(feature for feature in features if feature in wanted)


def _adjusted(plan: Plan, repair: Repair, seats: Mapping[str, str]) -> Repair:
    """The repair with the desks that are shared and do not adjust."""
    at_desk: dict[str, int] = {}
    for desk_id in seats.values():
        at_desk[desk_id] = at_desk.get(desk_id, 0) + 1
    ids = tuple(
        sorted(d for d, n in at_desk.items() if n > 1 and "sit-stand" not in plan.desks[d].features)
    )
    if not ids:
        return _without(repair, "adjust_desks")
    changes = [
        replace(change, desk_ids=ids) if change.kind == "adjust_desks" else change
        for change in repair.changes
    ]
    return Repair(tuple(changes))


def polished(plan: Plan, repair: Repair, budget: Budget, seconds: float) -> Repair:
    """The repair with the better seating that a short solve of the repaired plan finds."""
    from solver.search import solve  # which asks for repairs itself

    params = Params(
        time_s=seconds,
        seed=budget.params.seed,
        reproducible=budget.params.reproducible,
        workers=1,
        explain=False,
    )
    result = solve(apply_repair(plan, repair), params, None, lambda: budget.user_stopped)
    budget.spend(seconds)
    before = (repair.must_broken, repair.not_covered)
    if result.status == "nothing_found" or (result.must_broken, result.not_covered) > before:
        return repair
    return replace(repair, seats=result.seats, not_covered=result.not_covered)
