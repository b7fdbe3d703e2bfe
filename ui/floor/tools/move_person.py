"""Drag a person to a desk: onto a free one they move, onto somebody else the two swap.

While the pointer rests over a desk, the seating that letting go would make is previewed, and a card
says who wins and who loses. Dropped on no desk nothing happens; dropped on the list of people the
person has no desk any more.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QTimer

from planner.check import Referee
from planner.edits.seats import seat, unseat
from planner.errors import PlanError
from planner.model import Plan
from ui.draw.values import Drag
from ui.floor.outcome import Outcome, outcome, refused
from ui.floor.steps import seat_step
from ui.floor.swapcard import Party
from ui.floor.tools.tool import Gesture, Pointer, Stage
from ui.texts.errors import error_text
from ui.texts.speech import desk_name, person_name

REST_MS: Final = 40
"""How long the pointer is over a desk before its outcome is worked out: passing over desks costs
nothing."""


class MovePerson(Gesture):
    """One person on the way to a desk."""

    def __init__(self, stage: Stage, person_id: str) -> None:
        super().__init__(stage)
        self._person_id = person_id
        self._before = stage.session.plan
        self._origin = self._before.seats.get(person_id)
        self._target: str | None = None
        self._unseats = False
        self._referee: Referee | None = None
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self.look_ahead)

    def start(self, pointer: Pointer) -> bool:
        person = self._before.people[self._person_id]
        if self._person_id in self._before.scenario.locks:
            if self._origin is not None:
                self.stage.scene.shake(self._origin)
            self.stage.say(self._why_locked())
            return False
        self.stage.selection.set_person(self._person_id)
        self.stage.overlays.pill.carry(person.name, person.role)
        self._aim(None)
        self.move(pointer)
        return True

    def move(self, pointer: Pointer) -> None:
        self.stage.overlays.pill.follow(pointer.in_view)
        self._unseats = self._origin is not None and self.stage.is_unseating(pointer.on_screen)
        target = None if self._unseats else self.stage.scene.desk_at(pointer.place)
        if target == self._origin:
            target = None
        if target != self._target:
            self._aim(target)

    def end(self, pointer: Pointer) -> None:
        self._rest.stop()
        after = self._after()
        self._clear()
        if after is not None:
            self.stage.scene.expect_landing(self._person_id)
            self.stage.session.commit(after, seat_step(self._before, after, self._person_id))
            self.stage.selection.set_person(self._person_id)
        else:
            self.preview(None)

    def cancel(self) -> None:
        self._rest.stop()
        self._clear()
        self.preview(None)

    def look_ahead(self) -> None:
        """Preview what letting go here would do, and say it on the card."""
        self._rest.stop()
        if self._target is None:
            return
        plan = self._before
        try:
            after = seat(plan, self._person_id, self._target)
        except PlanError as error:
            self._show_card(refused(error_text(error)))
            return
        if self._referee is None:
            self._referee = Referee(plan)
        found = outcome(plan, after, self._referee.difference(plan.seats, after.seats))
        self.preview(after)
        self.stage.scene.set_drag(self._drag(self._target, after), found.begun, found.ended)
        self._show_card(found)

    def _aim(self, target: str | None) -> None:
        self._target = target
        self._rest.stop()
        self.stage.overlays.card.hide()
        if self.stage.session.is_previewing:
            self.preview(None)
        self.stage.scene.set_drag(self._drag(target, None))
        if target is not None:
            self._rest.start()

    def _drag(self, target: str | None, after: Plan | None) -> Drag:
        """What the floor shows: where the person comes from, where to, and who comes in
        exchange."""
        comer = None
        if after is not None and self._origin is not None:
            comers = (p for p, d in after.seats.items() if d == self._origin)
            comer = next((p for p in comers if self._before.seats.get(p) != self._origin), None)
        return Drag(self._person_id, self._origin, target, comer)

    def _show_card(self, found: Outcome) -> None:
        plan, target = self._before, self._target
        if target is None:
            return
        person = plan.people[self._person_id]
        other = self._occupant(target)
        there = Party(desk_name(plan, target))
        if other is not None:
            there = Party(person_name(plan, other), plan.people[other].role)
        card, scene = self.stage.overlays.card, self.stage.scene
        card.show_outcome(Party(person.name, person.role), there, found, swap=other is not None)
        others = {d for pair in found.begun for d in pair} | {self._origin} - {target}
        free = [scene.desk_rect(d) for d in others if d is not None and d in scene.index.desks]
        self.stage.overlays.place_card(scene.desk_rect(target), free)

    def _occupant(self, desk_id: str) -> str | None:
        return next((p for p, d in self._before.seats.items() if d == desk_id), None)

    def _after(self) -> Plan | None:
        """The plan that letting go makes; None if it would be as before or may not be."""
        try:
            if self._unseats:
                return unseat(self._before, self._person_id)
            if self._target is not None:
                return seat(self._before, self._person_id, self._target)
        except PlanError as error:
            self.stage.say(error_text(error))
        return None

    def _clear(self) -> None:
        self.stage.overlays.hide()
        self.stage.is_unseating(None)
        self.stage.scene.set_drag(None)

    def _why_locked(self) -> str:
        plan = self._before
        name = person_name(plan, self._person_id)
        desk = plan.scenario.locks[self._person_id]
        if not desk:
            text = self.tr("{person} is to be kept without a desk. Press L to unlock")
            return text.format(person=name)
        text = self.tr("{person} is locked at {desk}. Press L to unlock")
        return text.format(person=name, desk=desk_name(plan, desk))
