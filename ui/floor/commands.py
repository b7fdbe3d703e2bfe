"""What keys, menus and buttons do on the floor. Each edit is one commit; nothing here paints.

On people the arrows go to the neighbour, on desks they move the desks; Alt means the desk, as with
the mouse.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from planner.check import Finding
from planner.edits.desks import move_desks, remove_desks, turn_desks
from planner.edits.seats import lock, unlock, unseat
from planner.errors import PlanError
from planner.model import Desk, Plan
from ui.floor.keys import ARROWS
from ui.floor.navigate import STEPS, Direction, desk_towards, next_desk
from ui.floor.picker import seat_picker, swap_picker
from ui.floor.problems import Problem, problems_of
from ui.selection import Selection
from ui.session import Session
from ui.texts.errors import error_text
from ui.texts.speech import desk_name, person_name

if TYPE_CHECKING:
    from ui.floor.view import FloorView

NUDGE_MM: Final = 10
FAR_NUDGE_MM: Final = 100
TURN_DEG: Final = 15


class FloorCommands(QObject):
    """The commands of one floor view."""

    def __init__(self, view: FloorView, session: Session, selection: Selection) -> None:
        super().__init__(view)
        self._view, self._session, self._selection = view, session, selection
        self._problem = -1
        self._table: dict[str, Callable[[], object]] = {
            "next_desk": lambda: self.step(1),
            "previous_desk": lambda: self.step(-1),
            "zoom_in": view.zoom_in,
            "zoom_out": view.zoom_out,
            "fit": view.fit,
            "turn_left": lambda: self.turn(-TURN_DEG),
            "turn_right": lambda: self.turn(TURN_DEG),
            "lock": self.lock,
            "swap_with": self.swap_with,
            "seat_at": self.seat_at,
            "remove": self.remove,
            "select_all": self.select_all,
            "leave": view.left_floor.emit,
            "next_problem": lambda: self.next_problem(1),
            "previous_problem": lambda: self.next_problem(-1),
        }
        for name in ARROWS.values():
            direction: Direction = name  # type: ignore[assignment]  # the four names
            self._table[name] = partial(self._arrow, direction, NUDGE_MM)
            self._table[f"far_{name}"] = partial(self._arrow, direction, FAR_NUDGE_MM)
            self._table[f"go_{name}"] = partial(self.go, direction, False)
            self._table[f"nudge_{name}"] = partial(self.nudge, direction, NUDGE_MM)
            self._table[f"far_nudge_{name}"] = partial(self.nudge, direction, FAR_NUDGE_MM)

    @property
    def names(self) -> frozenset[str]:
        """Every name that ``run`` knows."""
        return frozenset(self._table)

    def run(self, name: str) -> None:
        """Do what a key stands for (``keys.TABLE``)."""
        self._table[name]()

    # Going from desk to desk

    def step(self, step: int) -> None:
        """The next desk in reading order."""
        self._select(next_desk(self._desks(), self._current(), step))

    def go(self, direction: Direction, people_only: bool) -> None:
        """The nearest desk in a direction; only to desks with somebody, if asked."""
        scene, current = self._view.floor_scene, self._current()
        if current is None:
            self.step(1)
            return
        desks = self._desks()
        reached = [d for d in desks if not people_only or scene.people_at(d.id)]
        self._select(desk_towards(reached, scene.index.desks[current], direction))

    def _arrow(self, direction: Direction, distance_mm: int) -> None:
        if self._selection.person is not None or not self._selection.desks:
            self.go(direction, people_only=True)
        else:
            self.nudge(direction, distance_mm)

    def select_all(self) -> None:
        """Every desk of the floor."""
        self._selection.set_desks(desk.id for desk in self._desks())

    def _select(self, desk_id: str | None) -> None:
        if desk_id is None:
            return
        self._selection.set_desks((desk_id,))
        self._view.ensure_desk_visible(desk_id)
        self._view.speak()

    def _desks(self) -> list[Desk]:
        return list(self._view.floor_scene.index.desks.values())

    def _current(self) -> str | None:
        here = self._view.floor_scene.index.desks
        chosen = sorted(d for d in self._selection.desks if d in here)
        return chosen[0] if chosen else None

    # Desks

    def nudge(self, direction: Direction, distance_mm: int) -> None:
        """The selected desks a little in a direction; many nudges in a row are one step to undo."""
        dx, dy = (part * distance_mm for part in STEPS[direction])
        ids = self._loose_desks()
        if ids:
            text = self.tr("Move %n desks", None, len(ids))
            self._edit(lambda plan: move_desks(plan, ids, dx, dy), text, f"nudge {sorted(ids)}")

    def turn(self, degrees: int) -> None:
        """The selected desks turned clockwise."""
        ids = self._loose_desks()
        if ids:
            text = self.tr("Turn %n desks", None, len(ids))
            self._edit(lambda plan: turn_desks(plan, ids, degrees), text, f"turn {sorted(ids)}")

    def _loose_desks(self) -> frozenset[str]:
        plan, ids = self._session.plan, self._selection.desks
        loose = frozenset(d for d in ids if d in plan.desks and not plan.desks[d].fixed)
        if ids and not loose:
            self._view.said.emit(self.tr("These desks are fixed in place"))
        return loose

    def remove(self) -> None:
        """Take a selected person off their desk; take away selected desks that nobody is selected
        at."""
        if self._selection.person is not None:
            self.unseat()
            return
        ids = self._selection.desks
        if ids:
            text = self.tr("Remove %n desks", None, len(ids))
            self._edit(lambda plan: remove_desks(plan, ids), text)

    # People

    def lock(self) -> None:
        """Keep the selected people where they are, or let them go again if all are kept."""
        people = self._people()
        if not people:
            return
        plan = self._session.plan
        is_locked = all(person in plan.scenario.locks for person in people)
        name = person_name(plan, people[0])
        if len(people) == 1:
            text = self.tr("Unlock {person}") if is_locked else self.tr("Lock {person}")
            text = text.format(person=name)
        else:
            count = len(people)
            text = (
                self.tr("Unlock %n people", None, count)
                if is_locked
                else self.tr("Lock %n people", None, count)
            )
        self._edit(lambda now: (unlock if is_locked else lock)(now, *people), text)

    def unseat(self) -> None:
        """Take the selected people off their desks."""
        people = [p for p in self._people() if p in self._session.plan.seats]
        if len(people) == 1:
            text = self.tr("Unseat {person}").format(
                person=person_name(self._session.plan, people[0])
            )
        else:
            text = self.tr("Unseat %n people", None, len(people))
        if people:
            self._edit(lambda plan: unseat(plan, *people), text)

    def swap_with(self) -> None:
        """Ask whom the selected person swaps with."""
        person = self._selection.person
        if person is None or self._is_busy():
            return
        if person not in self._session.plan.seats:
            self.seat_at()
            return
        name = person_name(self._session.plan, person)
        swap_picker(self._session, person, self._view).begin(
            self.tr("Swap {person} with…").format(person=name),
            self.tr("Swap"),
            self.tr("Type a name or a desk"),
        )

    def seat_at(self) -> None:
        """Ask where to seat the selected person."""
        person = self._selection.person
        if person is None or self._is_busy():
            return
        name = person_name(self._session.plan, person)
        seat_picker(self._session, person, self._view).begin(
            self.tr("Seat {person} at…").format(person=name),
            self.tr("Seat"),
            self.tr("Type a desk or a name"),
        )

    def _is_busy(self) -> bool:
        return self._session.is_held or self._session.is_previewing

    def _people(self) -> list[str]:
        if self._selection.person is not None:
            return [self._selection.person]
        seats = self._session.plan.seats
        return [person for person, desk in seats.items() if desk in self._selection.desks]

    # Problems

    def next_problem(self, step: int) -> None:
        """Show the next problem of the plan, or the one before."""
        found = problems_of(self._session.shown, self._session.verdict)
        if not found:
            self._view.said.emit(self.tr("No problems on this floor."))
            return
        start = self._problem if self._problem >= 0 or step > 0 else 0
        self._problem = (start + step) % len(found)
        problem = found[self._problem]
        self.show_problem(problem)
        self._view.said.emit(problem.text)

    def show_finding(self, finding: Finding) -> None:
        """Show where a finding is."""
        self.show_place(finding.people, finding.desks, finding.rooms)

    def show_problem(self, problem: Problem) -> None:
        """Show where a problem is."""
        self.show_place(problem.people, problem.desks, problem.rooms)

    def show_place(
        self, people: tuple[str, ...], desks: tuple[str, ...], rooms: tuple[str, ...]
    ) -> None:
        """Select and show the people, desks or rooms of a problem; a ring round each desk pulses
        once."""
        plan = self._session.shown
        places = [d for d in desks if d in plan.desks]
        places += [plan.seats[p] for p in people if p in plan.seats and not desks]
        if not places and rooms:
            self._view.zoom_to_room(rooms[0])
            return
        if len(people) == 1:
            self._selection.set_person(people[0])
        elif places:
            self._selection.set_desks(places)
        if places:
            self._view.zoom_to_desks(places)
            self._view.floor_scene.pulse(places)

    # The menu of the right button

    def show_menu(self, at: QPoint) -> None:
        """What can be done with what is selected."""
        menu = QMenu(self._view)
        plan, person = self._session.plan, self._selection.person
        if person is not None and person in plan.people:
            self._fill_person(menu, plan, person)
        if self._selection.desks:
            menu.addSeparator()
            menu.addAction(self.tr("Turn left by 15°"), lambda: self.turn(-TURN_DEG))
            menu.addAction(self.tr("Turn right by 15°"), lambda: self.turn(TURN_DEG))
            if person is None:
                menu.addAction(self.tr("Remove"), self.remove)
        menu.addSeparator()
        menu.addAction(self.tr("Fit the floor"), self._view.fit)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _fill_person(self, menu: QMenu, plan: Plan, person: str) -> None:
        is_seated = person in plan.seats
        is_locked = person in plan.scenario.locks
        if is_seated:
            menu.addAction(self.tr("Swap with…"), self.swap_with)
        menu.addAction(self.tr("Seat at…"), self.seat_at)
        keep = self.tr("Unlock") if is_locked else self.tr("Keep here")
        menu.addAction(keep, self.lock)
        if is_seated:
            menu.addAction(self.tr("Unseat"), self.unseat)
            desk = desk_name(plan, plan.seats[person])
            menu.addAction(
                self.tr("Show {desk}").format(desk=desk), lambda: self._view.show_person(person)
            )

    def _edit(self, change: Callable[[Plan], Plan], text: str, key: str | None = None) -> None:
        if self._session.is_held:
            self._session.refused.emit()
            return
        if self._session.is_previewing:
            return
        try:
            after = change(self._session.plan)
        except PlanError as error:
            self._view.said.emit(error_text(error))
            return
        self._session.commit(after, text, key)
