"""Which claims can hold together: a model without objective, people and desks by what tells them
apart.

People whom no claim tells apart are one class, and so are desks (where no claim asks which are
close to each other); the model counts how many of a class have desks of a class. That keeps it
small, and it knows that people of a class are alike, which a boolean a person would hide.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final, TypeAlias

from ortools.sat.python import cp_model

from planner.check.office import KEEP_UNSEATED
from planner.model import day_mask, share_enough
from planner.model.days import days_text
from solver.claims import Claim
from solver.ground import Ground

Expression: TypeAlias = cp_model.LinearExpr | int
Literal: TypeAlias = cp_model.LiteralT | None
"""Whether a claim holds; None for one that always does."""

WEEK: Final = range(7)


WANTING: Final = ("lock", "keep_at_desk", "stay", "partner_beside", "group_in_room")
"""Claims that want the people whom they name to have a desk, or some of them."""


@dataclass(frozen=True, slots=True)
class PeopleClass:
    """People whom no claim tells apart. ``hired``: people who are only thought of."""

    members: tuple[int, ...]
    days: int
    role: str
    hired: bool = False


@dataclass(frozen=True, slots=True)
class Relief:
    """What may change besides claims that are given up: people more of a role at most, and whether
    people may be left without a desk. ``everybody``: whoever no claim wants seated is there too."""

    hires: Mapping[str, int] = field(default_factory=dict)
    may_unseat: bool = False
    everybody: bool = False


NO_RELIEF: Final = Relief()


class ClaimModel:
    """The model of some claims: ``hard`` ones always hold, ``soft`` ones by their ``literals``."""

    def __init__(
        self,
        ground: Ground,
        hard: Iterable[Claim],
        soft: Iterable[Claim] = (),
        relief: Relief = NO_RELIEF,
    ) -> None:
        from solver.claimrules import apply_claim  # the two halves of one model

        self.ground = ground
        self.relief = relief
        self.model = cp_model.CpModel()
        self.hard, self.soft = tuple(hard), tuple(soft)
        self.claims = (*self.hard, *self.soft)
        self.literals: dict[Claim, cp_model.IntVar] = {
            claim: self.model.new_bool_var("") for claim in self.soft
        }
        self.is_near = ground.by_desk or any(claim.near for claim in self.claims)
        self.blocks = self._desk_classes()
        self.block_of: Mapping[int, int] = {d: i for i, b in enumerate(self.blocks) for d in b}
        self.classes = self._people_classes()
        self.class_of = {p: c for c, k in enumerate(self.classes) if not k.hired for p in k.members}
        self.own: dict[tuple[int, int], cp_model.IntVar] = {}
        self.count: dict[tuple[int, int], cp_model.IntVar] = {}
        self.left: dict[int, cp_model.IntVar] = {}  # class -> people left without a desk
        self.taken: dict[int, cp_model.IntVar] = {}  # desk that is thought of -> whether added
        self.hired: dict[int, cp_model.IntVar] = {}  # class -> how many are hired
        self.is_whole = True
        self._place()
        for claim in self.claims:
            apply_claim(self, claim, self.literals.get(claim))
        self._hint()

    # Classes

    def _desk_classes(self) -> list[tuple[int, ...]]:
        ground = self.ground
        use = [d for d in range(len(ground.desks)) if ground.takes_staff[d]]
        locked = {d for claim in self.claims if claim.code == "lock" for d in claim.desks}
        use += [
            d for d in range(len(ground.desks)) if ground.is_guest[d] and ground.desks[d] in locked
        ]
        if self.is_near:
            return [(d,) for d in sorted(use)]
        named = {d for claim in self.claims for _, d in (*claim.own, *claim.avoid)}
        asked = {claim.feature for claim in self.claims if claim.code == "need"}
        asked |= {claim.rule.feature for claim in self.claims if claim.code == "desk_feature"}
        by_bench = any(getattr(claim.rule, "bench_id", "") for claim in self.claims)
        found: dict[object, list[int]] = {}
        for d in sorted(use):
            key: object = (
                d if ground.desks[d] in named or d in ground.added else -1,
                ground.zones[d],
                ground.features[d] & asked,
                ground.adjusts[d],
                ground.benches[d] if by_bench else None,
            )
            found.setdefault(key, []).append(d)
        return [tuple(ids) for ids in found.values()]

    def _people_classes(self) -> list[PeopleClass]:
        ground, office = self.ground, self.ground.office
        parts = list(dict.fromkeys(part for claim in self.claims for part in claim.parts))
        covers = any(claim.code in ("covered", "cover") for claim in self.claims)
        gone = {
            p for claim in self.hard if claim.code == "lock" and not claim.own for p in claim.people
        }
        wanted = self._wanted()
        found: dict[object, list[int]] = {}
        for p, person_id in enumerate(ground.people):
            if person_id in gone and not self._is_asked(person_id):
                continue
            if wanted is not None and person_id not in wanted:
                continue
            role = office.people[person_id].role if covers else ""
            is_kept = office.locks.get(person_id) == KEEP_UNSEATED
            key = (ground.days[p], role, is_kept, *(person_id in part for part in parts))
            found.setdefault(key, []).append(p)
        classes = [
            PeopleClass(tuple(ids), ground.days[ids[0]], office.people[ground.people[ids[0]]].role)
            for ids in found.values()
        ]
        full = day_mask("MTWTF")
        hires = self.relief.hires.items()
        classes += [PeopleClass((-1,) * most, full, role, True) for role, most in hires if most]
        return classes

    def _wanted(self) -> frozenset[str] | None:
        """Everybody whom some claim wants to have a desk; None for all. Nobody else needs to be in
        the model: without a desk they are in nobody's way."""
        found: set[str] = set()
        if self.relief.everybody:
            return None
        for claim in self.claims:
            if claim.code == "everyone_seated":
                return None
            if claim.code in ("covered", "cover"):
                found.update(self.ground.office.to_cover)
            elif claim.code in WANTING:
                found.update(claim.people)
        return frozenset(found)

    def _is_asked(self, person_id: str) -> bool:
        return any(person_id == p for claim in self.claims for p, _ in claim.own)

    def is_kept(self, c: int) -> bool:
        """Whether the people of a class are locked as "keep unseated"."""
        members = self.classes[c].members
        locks, people = self.ground.office.locks, self.ground.people
        return not self.classes[c].hired and locks.get(people[members[0]]) == KEEP_UNSEATED

    def classes_in(self, group: Iterable[str]) -> list[int]:
        """The classes of a group (a part of some claim, so that classes are in it or not)."""
        index, class_of = self.ground.index, self.class_of
        found = {class_of[index[p]] for p in group if p in index and index[p] in class_of}
        return sorted(found)

    # Places

    def _place(self) -> None:
        ground, model = self.ground, self.model
        for b, block in enumerate(self.blocks):
            for c, people in enumerate(self.classes):
                if ground.is_guest[block[0]] and not self._locked_at(c, block[0]):
                    continue
                most = min(len(block), len(people.members))
                self.count[c, b] = model.new_int_var(0, most, "")
        self._own_desks()
        for d in ground.added:
            self.taken[d] = model.new_bool_var("")
        for c, people in enumerate(self.classes):
            total = self.seated(c)
            if people.hired:
                self.hired[c] = model.new_int_var(0, len(people.members), "")
                model.add(total == self.hired[c])
            else:
                model.add(total <= len(people.members))
            if self.relief.may_unseat and not people.hired and not self.is_kept(c):
                self.left[c] = model.new_int_var(0, len(people.members), "")
        for b in range(len(self.blocks)):
            self._fill(b)

    def _locked_at(self, c: int, desk: int) -> bool:
        locks, ground = self.ground.office.locks, self.ground
        members = self.classes[c].members
        return not self.classes[c].hired and any(
            locks.get(ground.people[p]) == ground.desks[desk] for p in members
        )

    def _own_desks(self) -> None:
        ground, model = self.ground, self.model
        by_class: dict[tuple[int, int], list[cp_model.IntVar]] = {}
        by_person: dict[int, list[cp_model.IntVar]] = {}
        for claim in self.claims:
            for person_id, desk_id in claim.own:
                p, d = ground.index.get(person_id, -1), ground.desk_index[desk_id]
                key = (self.class_of.get(p, -1), self.block_of.get(d, -1))
                if key not in self.count or (p, d) in self.own:
                    continue
                if ground.is_guest[d] and ground.office.locks.get(person_id) != desk_id:
                    continue
                var = self.own[p, d] = model.new_bool_var("")
                by_class.setdefault(key, []).append(var)
                by_person.setdefault(p, []).append(var)
        for key, those in by_class.items():
            model.add(self.count[key] >= sum(those))
        for those in by_person.values():
            model.add_at_most_one(those)
        for (c, b), var in self.count.items():
            if ground.is_guest[self.blocks[b][0]]:
                model.add(var <= sum(by_class.get((c, b), [])))

    def _fill(self, b: int) -> None:
        """A desk holds one person a weekday; one that is not there holds nobody."""
        block = self.blocks[b]
        size: Expression = len(block)
        if block[0] in self.taken:
            size = self.taken[block[0]]
        seen: set[tuple[int, ...]] = set()
        for weekday in WEEK:
            inside = tuple(c for c in self.in_on(weekday) if (c, b) in self.count)
            if inside and inside not in seen:
                seen.add(inside)
                self.model.add(sum(self.count[c, b] for c in inside) <= size)

    def _hint(self) -> None:
        ground, inside = self.ground, dict[tuple[int, int], int]()
        for person_id, desk_id in ground.hint.items():
            c = self.class_of.get(ground.index.get(person_id, -1), -1)
            key = (c, self.block_of.get(ground.desk_index.get(desk_id, -1), -1))
            inside[key] = inside.get(key, 0) + 1
        for key, var in self.count.items():
            self.model.add_hint(var, inside.get(key, 0))

    def in_on(self, weekday: int) -> list[int]:
        """Classes of people who are in on a weekday."""
        return [c for c, people in enumerate(self.classes) if people.days >> weekday & 1]

    # What claims speak of

    def seated(self, c: int) -> Expression:
        """How many of a class have a desk."""
        return self.total([c], range(len(self.blocks)))

    def total(self, classes: Iterable[int], blocks: Iterable[int]) -> Expression:
        """How many people of these classes have desks of these blocks."""
        blocks = tuple(blocks)
        return cp_model.LinearExpr.sum(
            [v for c in classes for b in blocks if (v := self.count.get((c, b))) is not None]
        )

    def to_seat(self, c: int) -> Expression:
        """How many of a class are to have a desk."""
        most = self.hired[c] if c in self.hired else len(self.classes[c].members)
        return most - self.left[c] if c in self.left else most

    @cached_property
    def zones(self) -> dict[str, list[int]]:
        """Zone -> its blocks."""
        found: dict[str, list[int]] = {}
        for b, block in enumerate(self.blocks):
            found.setdefault(self.ground.zones[block[0]], []).append(b)
        return found

    def present(self, classes: Sequence[int], blocks: Sequence[int]) -> cp_model.IntVar:
        """A boolean that is true if any of these people sit there."""
        model, there = self.model, self.model.new_bool_var("")
        for c in classes:
            total = self.total([c], blocks)
            model.add(total <= len(self.classes[c].members) * there)
        return there

    def fits(self, c: int, other: int) -> bool:
        """Whether people of two classes cover each other."""
        one, two = self.classes[c], self.classes[other]
        needed = self.ground.plan.settings.shared_days
        return {one.role, two.role} == {"sales", "marketing"} and share_enough(
            days_text(one.days), days_text(two.days), needed
        )

    def add(self, constraint: cp_model.BoundedLinearExpression | bool, literal: Literal) -> None:
        """A constraint that holds if its claim does."""
        added = self.model.add(constraint)
        if literal is not None:
            added.only_enforce_if(literal)

    # Reading a solution

    def seats(self, solver: cp_model.CpSolver) -> dict[str, str]:
        """A seating of a solution: person id -> desk id. Sharers are packed as well as can be."""
        ground, found = self.ground, dict[str, str]()
        for (p, d), var in sorted(self.own.items()):
            if solver.boolean_value(var):
                found.setdefault(ground.people[p], ground.desks[d])
        for c in range(len(self.classes)):
            self._seat_class(c, solver, found)
        return self._spread(found)

    def _seat_class(self, c: int, solver: cp_model.CpSolver, found: dict[str, str]) -> None:
        ground = self.ground
        if self.classes[c].hired:
            return
        ids = [ground.people[p] for p in self.classes[c].members]
        waiting = [p for p in ids if p not in found]
        for b in range(len(self.blocks)):
            var = self.count.get((c, b))
            if var is None:
                continue
            names = {ground.desks[d] for d in self.blocks[b]}
            missing = solver.value(var) - sum(1 for p in ids if found.get(p) in names)
            now = ground.plan.seats
            waiting.sort(key=lambda p, names=names: (now.get(p) not in names, p))  # type: ignore[misc]  # names is bound
            for person_id in waiting[: max(0, missing)]:
                found[person_id] = ground.desks[self.blocks[b][0]]
            del waiting[: max(0, missing)]

    def _spread(self, found: Mapping[str, str]) -> dict[str, str]:
        """People of a block each at a desk of it; their own desk if that can be."""
        ground, now = self.ground, self.ground.plan.seats
        inside: dict[int, list[str]] = {}
        for person_id, desk_id in found.items():
            inside.setdefault(self.block_of[ground.desk_index[desk_id]], []).append(person_id)
        seats: dict[str, str] = {}
        for b, people in inside.items():
            names = [ground.desks[d] for d in self.blocks[b]]
            used = dict.fromkeys(names, 0)
            stays = [p for p in people if now.get(p) in used]
            for person_id in (*stays, *(p for p in people if p not in stays)):
                mask = ground.days[ground.index[person_id]]
                wish = now.get(person_id, "")
                order = [wish, *names] if wish in used else names
                desk = next(
                    (d for d in order if not used[d] & mask and self._opens(b, used, d)), None
                )
                if desk is not None:
                    used[desk] |= mask
                    seats[person_id] = desk
        return seats

    def _opens(self, b: int, used: Mapping[str, int], desk: str) -> bool:
        """Whether somebody may join a desk: an empty one, or one that people may share."""
        d = self.ground.desk_index[desk]
        is_open = self.ground.plan.settings.share_desks and self.ground.adjusts[d]
        return not used[desk] or is_open or len(self.blocks[b]) == 1

    def desks_added(self, solver: cp_model.CpSolver) -> list[int]:
        """The desks that are thought of and used in a solution."""
        return sorted(d for d, var in self.taken.items() if solver.boolean_value(var))

    def shared(self) -> Iterator[tuple[int, Expression]]:
        """(block, people more than desks if all are in on different days) where sharing is."""
        for b, block in enumerate(self.blocks):
            yield b, self.total(range(len(self.classes)), [b]) - len(block)
