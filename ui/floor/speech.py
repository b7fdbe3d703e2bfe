"""What is said about the place under the pointer, and to a screen reader about what is selected."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from planner.model import Plan
from ui.selection import Selection
from ui.session import Session
from ui.texts.speech import Counts, desk_name, people_names, person_name
from ui.texts.words import desk_state_name, role_name


def hover_text(plan: Plan, desk_id: str | None) -> str:
    """ "Desk A1-1 · Freja Lund" for the status bar; "" for no desk."""
    if desk_id is None or desk_id not in plan.desks:
        return ""
    desk = QCoreApplication.translate("Floor", "Desk {desk}").format(desk=desk_name(plan, desk_id))
    people = [person for person, at in plan.seats.items() if at == desk_id]
    if people:
        return f"{desk} · {people_names(plan, people)}"
    state = plan.desks[desk_id].state
    word = desk_state_name(state) if state != "in_use" else _free()
    return f"{desk} · {word}"


def selection_sentence(session: Session, selection: Selection) -> str:
    """What is selected, with everything that the floor tells by colour and ring."""
    plan = session.shown
    if selection.person is not None:
        return person_sentence(session, selection.person)
    if len(selection.desks) == 1:
        (desk_id,) = selection.desks
        return hover_text(plan, desk_id).replace(" · ", ", ")
    if selection.desks:
        return QCoreApplication.translate("Floor", "{desks} selected").format(
            desks=Counts().desks(len(selection.desks))
        )
    return QCoreApplication.translate("Floor", "Nothing is selected")


def person_sentence(session: Session, person_id: str) -> str:
    """ "Freja Lund, Sales, at A1-1, locked, sits beside Signe Aagaard"."""
    plan, verdict = session.shown, session.verdict
    person = plan.people[person_id]
    parts = [person_name(plan, person_id), role_name(person.role)]
    desk = plan.seats.get(person_id)
    if desk is None:
        parts.append(QCoreApplication.translate("Floor", "no desk"))
    else:
        text = QCoreApplication.translate("Floor", "at {desk}")
        parts.append(text.format(desk=desk_name(plan, desk)))
    if person_id in plan.scenario.locks:
        parts.append(QCoreApplication.translate("Floor", "locked"))
    partners = verdict.partners.get(person_id, ())
    if partners:
        text = QCoreApplication.translate("Floor", "sits beside {people}")
        parts.append(text.format(people=people_names(plan, partners)))
    elif person_id in verdict.not_covered:
        parts.append(
            QCoreApplication.translate("Floor", "no marketer beside")
            if person.role == "sales"
            else QCoreApplication.translate("Floor", "no salesperson beside")
        )
    return ", ".join(parts)


def _free() -> str:
    return QCoreApplication.translate("Floor", "free")
