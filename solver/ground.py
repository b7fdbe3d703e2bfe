"""A plan by index, for asking what can hold together at all: who, where, what is near what.

It knows no claims; ``claimmodel.py`` puts the two together.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TypeAlias

from planner.check.office import Office
from planner.model import Plan, day_mask
from solver.claims import MANY_KEPT
from solver.relations import indices_of, within_bits

Lists: TypeAlias = tuple[tuple[int, ...], ...]
"""Some desks for each desk."""


class Ground:
    """A plan by index, as far as no claim changes it.

    ``added``: desks that are only thought of. ``only``: the people to look at, None for all.
    ``hint``: a seating to begin from.
    """

    def __init__(
        self,
        plan: Plan,
        added: frozenset[str] = frozenset(),
        *,
        only: frozenset[str] | None = None,
        hint: Mapping[str, str] | None = None,
        office: Office | None = None,
    ) -> None:
        self.plan = plan
        self.hint = plan.seats if hint is None else hint
        self.office = office = office or Office(plan)
        leave = office.kept_unseated if len(office.kept_unseated) > MANY_KEPT else frozenset()
        named = {p for r in plan.rules.values() if (p := getattr(r, "person_id", None))}
        self.people = tuple(
            sorted(
                p
                for p in office.people
                if (p not in leave or p in named) and (only is None or p in only)
            )
        )
        self.days = tuple(day_mask(office.people[p].days) for p in self.people)
        self.desks = tuple(sorted(plan.desks))
        self.desk_index: Mapping[str, int] = {d: i for i, d in enumerate(self.desks)}
        self.index: Mapping[str, int] = {p: i for i, p in enumerate(self.people)}
        self.added = frozenset(self.desk_index[d] for d in added)
        on = plan.scenario.valid_from
        rows = [plan.desks[d] for d in self.desks]
        self.takes_staff = tuple(desk.takes_staff(on) for desk in rows)
        self.is_guest = tuple(desk.state == "guest" for desk in rows)
        self.features = tuple(frozenset(desk.features) for desk in rows)
        self.benches = tuple(desk.bench_id for desk in rows)
        self.zones = tuple(office.zone(d) for d in self.desks)
        self.rooms = tuple(office.rooms[d] for d in self.desks)
        is_danish = plan.settings.space_pack == "DK"
        self.by_desk = False  # each desk for itself, also where classes of desks would do
        self.adjusts = tuple(not is_danish or "sit-stand" in desk.features for desk in rows)

    @cached_property
    def neighbours(self) -> Lists:
        """Desks beside each desk."""
        near, index = self.office.graph.neighbours, self.desk_index
        return tuple(tuple(index[e] for e in near[d]) for d in self.desks)

    def related(self, how: str, reach_mm: int = 0, *, walking: bool = False) -> Lists:
        """Desks beside each desk; or in one zone with it, or within a distance (itself too).

        "distance" is exact, as for a group; "chairs" rounded down, as for an affinity.
        """
        if how == "beside":
            return self.neighbours
        key = (how, reach_mm, walking)
        if key not in self._related:
            self._related[key] = tuple(self._lists(how, reach_mm, walking))
        return self._related[key]

    def _lists(self, how: str, reach_mm: int, walking: bool) -> Iterator[tuple[int, ...]]:
        every = range(len(self.desks))
        if how == "room":
            yield from (tuple(e for e in every if self.zones[e] == zone) for zone in self.zones)
        elif how == "chairs":
            apart = self.office.distance
            for d in self.desks:
                far = [apart(d, e, walking=walking) for e in self.desks]
                yield tuple(e for e, mm in enumerate(far) if mm is not None and mm <= reach_mm)
        else:
            points = [self.office.seat_points[d] for d in self.desks]
            yield from (tuple(indices_of(bits)) for bits in within_bits(points, reach_mm))

    @cached_property
    def _related(self) -> dict[tuple[str, int, bool], Lists]:
        return {}
