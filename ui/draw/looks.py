"""What a floor looks like, resolved before anything is painted.

A look is a value: every question (whose desk, covered, locked, broken, selected, which way a link
goes round) is answered here, so that painting is only drawing, and an item whose look is equal
need not be painted again. Nothing here draws.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final, get_args

from PySide6.QtCore import QCoreApplication

from planner.beside import BesideGraph, beside_graph
from planner.check import Finding, Verdict
from planner.clearance import ClashCode
from planner.model import Desk, LinkKind, Person, Plan
from planner.model.days import day_mask
from planner.names import initials, short_name
from ui.draw.shell import shell_of
from ui.draw.theme import PRINT, Theme
from ui.draw.values import (
    ON_PAPER,
    Broken,
    DeskLook,
    Drag,
    FloorLook,
    LinkLook,
    PersonLook,
    Shown,
)  # fmt: skip
from ui.draw.ways import apart
from ui.draw.zones import benches_of, overlaps_of

__all__ = [
    "ON_PAPER",
    "DeskLook",
    "Drag",
    "FloorLook",
    "LinkLook",
    "LookMaker",
    "PersonLook",
    "Shown",
    "floor_look",
]

TOLD_ELSEWHERE: Final = frozenset({"covered", "not_covered", *get_args(ClashCode)})
"""Told by a ring or by hatched floor; an edge as well would say it twice."""


def floor_look(
    plan: Plan, verdict: Verdict | None, floor_id: str, theme: Theme, shown: Shown | None = None
) -> FloorLook:
    """Everything that is on a floor. Without a verdict nobody is ringed and nobody has partners."""
    maker = LookMaker(plan, verdict, theme, shown)
    desks = {desk.id: maker.desk(desk) for desk in plan.desks.values() if desk.floor_id == floor_id}
    return FloorLook(
        floor_id=floor_id,
        theme=theme,
        shell=shell_of(plan, floor_id),
        desks=desks,
        links=maker.links(desks),
        benches=benches_of(plan, floor_id),
        overlaps=overlaps_of(plan, verdict, floor_id) if maker.shown.rings else (),
        shown=maker.shown,
    )


class LookMaker:
    """Makes the looks of single desks of one plan, for views that follow changes desk by desk."""

    def __init__(
        self, plan: Plan, verdict: Verdict | None, theme: Theme, shown: Shown | None = None
    ) -> None:
        self.plan = plan
        self.theme = theme
        self.shown = shown or (ON_PAPER if theme is PRINT else Shown())
        self._on = plan.scenario.valid_from
        self._letters = initials(plan)
        self._at_desk = people_at_desks(plan)
        self._verdict = verdict
        self._uncovered = frozenset(verdict.not_covered) if verdict and self.shown.rings else ()
        self._broken = dict(_broken_desks(plan, verdict)) if verdict and self.shown.rings else {}

    def desk(self, desk: Desk) -> DeskLook:
        """The look of one desk."""
        people = self._at_desk.get(desk.id, ())
        shown, drag = self.shown, self.shown.drag
        locks = self.plan.scenario.locks if shown.locks else {}
        out = not people and desk.state == "out_of_service" and not desk.takes_staff(self._on)
        state = "guest" if desk.state == "guest" else "out_of_service" if out else "in_use"
        look = DeskLook(
            id=desk.id,
            theme=self.theme,
            name=desk.name,
            x=desk.x_mm,
            y=desk.y_mm,
            angle=desk.angle_deg % 360,
            width=desk.width_mm,
            depth=desk.depth_mm,
            seat=(0, 0) if desk.is_cell else _seat(desk),
            is_cell=desk.is_cell,
            state=state,
            word="" if people else _state_word(state),
            people=tuple(self._person(person) for person in people),
            features=desk.features,
            uncovered=any(person.id in self._uncovered for person in people),
            locked=any(locks.get(person.id) == desk.id for person in people),
            moved=any(person.id in shown.moved for person in people),
            broken=self._broken.get(desk.id, ""),
            selected=desk.id in shown.selected,
            hovered=desk.id == shown.hovered,
        )
        return look if drag is None else self._dragged(look, drag)

    def links(self, desks: Mapping[str, DeskLook]) -> tuple[LinkLook, ...]:
        """The lines between partners who both sit at these desks, each going its own way round."""
        if self._verdict is None or not self.shown.links:
            return ()
        graph = beside_graph(self.plan)
        found = [
            LinkLook(desks[a], desks[b], kind, strong=self.shown.hovered in (a, b))
            for a, b, kind in _partner_links(self.plan, self._verdict, graph)
            if a in desks and b in desks
        ]
        return tuple(apart(found))

    def _person(self, person: Person) -> PersonLook:
        return PersonLook(
            person.id,
            person.role,
            self._letters[person.id],
            short_name(person.name),
            person.name,
            person.days,
        )

    def _dragged(self, look: DeskLook, drag: Drag) -> DeskLook:
        if look.id == drag.to_desk:
            return replace(look, drag="target")
        if look.id != drag.from_desk:
            return look
        comer = self.plan.people.get(drag.other_id or drag.person_id)
        people = (self._person(comer),) if comer else ()
        word = translate("comes here") if drag.other_id else ""
        return replace(look, drag="origin", people=people, word=word, uncovered=False, broken="")


def people_at_desks(plan: Plan) -> dict[str, tuple[Person, ...]]:
    """Desk id -> who sits there in the scenario shown: most office days first, then by name."""
    groups: dict[str, list[Person]] = {}
    for person_id, desk_id in plan.seats.items():
        groups.setdefault(desk_id, []).append(plan.people[person_id])
    return {desk_id: _in_order(people) for desk_id, people in groups.items()}


def _in_order(people: list[Person]) -> tuple[Person, ...]:
    if len(people) == 1:
        return (people[0],)
    return tuple(sorted(people, key=lambda p: (-day_mask(p.days).bit_count(), p.name, p.id)))


def translate(text: str) -> str:
    """A word of the floor in the language of the window."""
    return QCoreApplication.translate("Floor", text)


def _state_word(state: str) -> str:
    if state == "guest":
        return QCoreApplication.translate("Floor", "Guest")
    if state == "out_of_service":
        return QCoreApplication.translate("Floor", "Out of service")
    return ""


def _seat(desk: Desk) -> tuple[float, float]:
    return desk.seat_dx_mm, desk.depth_mm / 2 + desk.seat_gap_mm


def _broken_desks(plan: Plan, verdict: Verdict) -> Iterator[tuple[str, Broken]]:
    """Desks that a broken wish, then desks that a broken must rule touches (the last word wins)."""
    for finding in verdict.findings:
        if finding.severity == "warn" and finding.code not in TOLD_ELSEWHERE:
            yield from ((desk, "wish") for desk in _desks_of(plan, finding))
    for finding in verdict.must_broken:
        if finding.code not in TOLD_ELSEWHERE:
            yield from ((desk, "must") for desk in _desks_of(plan, finding))


def _desks_of(plan: Plan, finding: Finding) -> Iterable[str]:
    if finding.desks:
        return finding.desks
    return [plan.seats[person] for person in finding.people if person in plan.seats]


def _partner_links(
    plan: Plan, verdict: Verdict, graph: BesideGraph
) -> Iterator[tuple[str, str, LinkKind]]:
    for person_id, partners in verdict.partners.items():
        for partner_id in partners:
            first, second = plan.seats.get(person_id), plan.seats.get(partner_id)
            if person_id < partner_id and first and second:
                link = graph.link(first, second)
                if link is not None:
                    yield link.desk_a, link.desk_b, link.kind
