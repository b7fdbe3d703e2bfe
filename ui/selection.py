"""What is selected in the window: some desks, a person, or a person at a desk.

One instance for all views. Knows no widgets.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from ui.session import Session


class Selection(QObject):
    """Desks and a person that belong together.

    A person brings the desk they sit at, and a single desk brings its person when exactly one
    sits there. What no longer exists drops out by itself, and a selected person who moves takes
    the selection along.

    Signals:
        changed(): the desks or the person are others.
    """

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._desks: frozenset[str] = frozenset()
        self._person: str | None = None
        session.changed.connect(self._follow)

    @property
    def desks(self) -> frozenset[str]:
        """Ids of the selected desks."""
        return self._desks

    @property
    def person(self) -> str | None:
        """Id of the selected person."""
        return self._person

    def set_desks(self, ids: Iterable[str]) -> None:
        """Select these desks; a single one with a single person selects that person too."""
        desks = frozenset(ids)
        sitting = self._people_at(next(iter(desks))) if len(desks) == 1 else []
        self._set(desks, sitting[0] if len(sitting) == 1 else None)

    def set_person(self, person_id: str | None) -> None:
        """Select a person and the desk they sit at, if any; None selects nothing."""
        desk = self._session.shown.seats.get(person_id) if person_id is not None else None
        self._set(frozenset() if desk is None else frozenset((desk,)), person_id)

    def clear(self) -> None:
        """Select nothing."""
        self._set(frozenset(), None)

    def _set(self, desks: frozenset[str], person: str | None) -> None:
        if (desks, person) != (self._desks, self._person):
            self._desks, self._person = desks, person
            self.changed.emit()

    def _follow(self, _changes: object) -> None:
        plan = self._session.shown
        if self._person is not None and self._person in plan.people:
            self.set_person(self._person)
        else:
            self.set_desks(desk for desk in self._desks if desk in plan.desks)

    def _people_at(self, desk_id: str) -> list[str]:
        seats = self._session.shown.seats
        return [person for person, desk in seats.items() if desk == desk_id]
