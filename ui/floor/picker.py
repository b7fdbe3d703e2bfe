"""Swap with… and Seat at…: the keyboard's way of dragging a person. Type a few letters, see what it
does, press Enter."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from planner.check import Referee
from planner.edits.seats import seat, swap
from planner.errors import PlanError
from planner.model import Plan, Role
from ui.dialogs.frame import Choice, DialogFrame, quiet
from ui.draw.icons import icon
from ui.floor.outcome import outcome, refused
from ui.floor.shadow import SHADOW
from ui.floor.steps import seat_step
from ui.floor.swapcard import WIDTH as CARD_WIDTH
from ui.floor.swapcard import Party, SwapCard
from ui.panels.rowpaint import PERSON_ROLE, RIGHT_TEXT, RowDelegate
from ui.panels.search import matches, sort_key
from ui.session import Session
from ui.style.theming import theme_of
from ui.texts.errors import error_text
from ui.texts.speech import desk_name, people_names

LIST_PX: Final = 280
HIGH_PX: Final = 360
"""Room for the longest card."""
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Entry:
    """Something to choose: a person or a desk, as it is shown and found."""

    id: str
    text: str
    beside: str = ""
    role: Role | None = None


class EntryModel(QAbstractListModel):
    """The entries that fit what is typed."""

    def __init__(self, entries: list[Entry], parent: QObject) -> None:
        super().__init__(parent)
        self._all = entries
        self.shown = entries

    def search(self, query: str) -> None:
        """Show the entries with these letters; those that begin with them come first."""
        self.beginResetModel()
        found = [e for e in self._all if matches(query, (e.text, e.beside))]
        begins = query.strip().casefold()
        found.sort(key=lambda e: not e.text.casefold().startswith(begins))
        self.shown = found
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(self.shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self.shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{entry.text}, {entry.beside}" if entry.beside else entry.text
        return {PERSON_ROLE: entry.role, RIGHT_TEXT: entry.beside}.get(Qt.ItemDataRole(role))


class Picker(DialogFrame):
    """A list with a search field; what the chosen entry does is previewed on the floor and told on
    a card."""

    def __init__(
        self,
        session: Session,
        person_id: str,
        entries: list[Entry],
        act: Callable[[Plan, str], Plan],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._person_id, self._act = session, person_id, act
        self._referee = Referee(session.plan)
        self.field = QLineEdit()
        self.field.addAction(
            icon("search", theme_of(self), 16), QLineEdit.ActionPosition.LeadingPosition
        )
        self.model = EntryModel(entries, self)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(RowDelegate(self.list))
        self.list.setFixedWidth(LIST_PX)
        self.list.setUniformItemSizes(True)
        self.nothing: QLabel = quiet()
        self.card = SwapCard(self, theme_of(self))
        self.card.floats = False
        self._lay_out()
        self.setTabOrder(self.field, self.list)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._search)
        self.list.selectionModel().currentChanged.connect(self._look_ahead)
        self.list.doubleClicked.connect(lambda _index: self.choose("do"))
        self.finished.connect(self._finish)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(8)
        for widget in (self.field, self.list, self.nothing):
            left.addWidget(widget)
        # The card stands beside the list: what it says changes, and the dialog does not.
        right = QWidget()
        right.setFixedSize(CARD_WIDTH + SHADOW, HIGH_PX)
        self.card.setParent(right)
        self.card.move(-SHADOW // 2, -SHADOW)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addLayout(left)
        row.addWidget(right)
        self.body.addLayout(row)

    def begin(self, title: str, verb: str, hint: str) -> None:
        """Open with this heading, this verb on the button and this hint in the field."""
        self.setWindowTitle(title)
        self.heading.setText(title)
        self.setAccessibleName(title)
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(hint)
        self.list.setAccessibleName(title)
        self.set_choices(Choice("cancel", self.tr("Cancel")), Choice("do", verb, "primary"))
        self._search("")
        self.open()
        self.field.setFocus()

    @property
    def chosen(self) -> str | None:
        """The id of the entry that is current; None if nothing fits."""
        index = self.list.currentIndex()
        return self.model.shown[index.row()].id if index.isValid() else None

    def choose(self, choice_id: str) -> None:
        if choice_id == "do" and (self.chosen is None or self._after() is None):
            return
        super().choose(choice_id)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        moves = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
        if watched is self.field and isinstance(event, QKeyEvent) and event.key() in moves:
            if event.type() == QEvent.Type.KeyPress:
                self.list.event(event)  # the list moves while the letters stay in the field
            return True
        return super().eventFilter(watched, event)

    def _search(self, query: str) -> None:
        self.model.search(query)
        found = bool(self.model.shown)
        self.nothing.setText("" if found else self.tr('No match for "{text}"').format(text=query))
        self.nothing.setVisible(not found)
        if found:
            self.list.setCurrentIndex(self.model.index(0))
        else:
            self._look_ahead()

    def _after(self) -> Plan | None:
        try:
            return self._act(self._session.plan, self.chosen or "")
        except PlanError:
            return None

    def _look_ahead(self) -> None:
        plan, chosen = self._session.plan, self.chosen
        self.button("do").setEnabled(False)
        if chosen is None:
            self.card.hide()
            self._session.preview(None)
            return
        person = plan.people[self._person_id]
        entry = self.model.shown[self.list.currentIndex().row()]
        parties = Party(person.name, person.role), Party(entry.text, entry.role)
        try:
            after = self._act(plan, chosen)
        except PlanError as error:
            self._session.preview(None)
            self.card.show_outcome(*parties, refused(error_text(error)), swap=True)
            return
        difference = self._referee.difference(plan.seats, after.seats)
        self._session.preview(after)
        is_swap = entry.role is not None
        self.card.show_outcome(*parties, outcome(plan, after, difference), swap=is_swap)
        self.button("do").setEnabled(True)

    def _finish(self) -> None:
        after = self._after() if self.answer == "do" else None
        if after is None:
            self._session.preview(None)
        else:
            step = seat_step(self._session.plan, after, self._person_id)
            self._session.commit(after, step)
        self.deleteLater()


def swap_picker(session: Session, person_id: str, parent: QWidget) -> Picker:
    """Ask whom this person swaps desks with."""
    plan = session.plan
    entries = [
        Entry(p.id, p.name, _desk_of(plan, p.id), p.role)
        for p in sorted(plan.people.values(), key=lambda p: (sort_key(p.name), p.id))
        if p.id != person_id and p.id in plan.seats
    ]
    return Picker(
        session, person_id, entries, lambda now, other: swap(now, person_id, other), parent
    )


def seat_picker(session: Session, person_id: str, parent: QWidget) -> Picker:
    """Ask at which desk to seat this person: free ones first, then the others."""
    plan = session.plan
    sitting: dict[str, list[str]] = {}
    for person, desk_id in plan.seats.items():
        sitting.setdefault(desk_id, []).append(person)
    desks = [d for d in plan.desks.values() if d.id != plan.seats.get(person_id)]
    desks.sort(key=lambda d: (d.id in sitting, not d.takes_staff(), sort_key(d.name), d.id))
    entries = [
        Entry(d.id, desk_name(plan, d.id), people_names(plan, sitting.get(d.id, ()))) for d in desks
    ]
    return Picker(session, person_id, entries, lambda now, desk: seat(now, person_id, desk), parent)


def _desk_of(plan: Plan, person_id: str) -> str:
    desk = plan.seats.get(person_id)
    return desk_name(plan, desk) if desk is not None else ""
