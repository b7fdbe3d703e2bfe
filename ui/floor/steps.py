"""What an edit of seats is called in the undo list: "Swap Emil Krogh and Dorthe Bæk"."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from planner.model import Plan
from ui.texts.speech import desk_name, person_name


def seat_step(before: Plan, after: Plan, person_id: str) -> str:
    """The name of a step that gives a person another desk, or none."""
    name = person_name(before, person_id)
    old, new = before.seats.get(person_id), after.seats.get(person_id)
    if new is None:
        return QCoreApplication.translate("Steps", "Unseat {person}").format(person=name)
    other = next((p for p, at in before.seats.items() if at == new and p != person_id), None)
    if other is not None and old is not None and after.seats.get(other) == old:
        text = QCoreApplication.translate("Steps", "Swap {one} and {other}")
        return text.format(one=name, other=person_name(before, other))
    words = {"person": name, "desk": desk_name(before, new)}
    if old is None:
        return QCoreApplication.translate("Steps", "Seat {person} at {desk}").format(**words)
    return QCoreApplication.translate("Steps", "Move {person} to {desk}").format(**words)
