"""Connects the floor with the panels round it: what one asks, another does."""

from __future__ import annotations

from ui.floor.view import FloorView
from ui.panels.details import DetailsPanel
from ui.panels.health import HealthPanel
from ui.panels.people import PeoplePanel


def wire_floor(
    view: FloorView, people: PeoplePanel, details: DetailsPanel, health: HealthPanel
) -> None:
    """Let these four work together. Call once."""
    if people not in view.unseat_areas:
        view.unseat_areas.append(people)
    people.person_activated.connect(view.show_person)
    people.menu_asked.connect(view.commands.show_menu)
    people.drag_moved.connect(view.carry)
    people.drag_ended.connect(view.let_go)
    people.drag_cancelled.connect(view.cancel_gesture)
    view.unseating.connect(people.show_drop_hint)
    details.swap_asked.connect(view.swap_with)
    details.seat_asked.connect(view.seat_at)
    details.keep_asked.connect(view.lock_selected)
    details.unseat_asked.connect(view.unseat_selected)
    details.menu_asked.connect(view.commands.show_menu)
    details.person_shown.connect(view.show_person)
    health.place_asked.connect(view.commands.show_problem)
