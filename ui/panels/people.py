"""The people panel: everybody, the unseated first with a count, then team by team; found by typing
a few letters.

Rows are dragged to the floor and pressed Enter on; the right button says what can be done. People
who are dragged off the floor onto the panel have no desk any more.
"""

from __future__ import annotations

from html import escape
from typing import Final

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent, QPalette
from PySide6.QtWidgets import QLabel, QLineEdit, QMenu, QToolButton, QVBoxLayout, QWidget

from ui.draw.icons import icon
from ui.draw.theme import font
from ui.panels.later import Later
from ui.panels.parts import IconButton, TitleRow
from ui.panels.people_list import PeopleList
from ui.panels.people_model import FILTERS, Filter, PeopleModel, Section, desk_name, sections
from ui.selection import Selection
from ui.session import Session
from ui.style.theming import theme_of
from ui.texts.speech import Counts, number, people_names
from ui.texts.words import days_text, role_name

SIDE_PX: Final = 12


class PeoplePanel(QWidget):
    """The list of people with its search field.

    Signals:
        person_activated(str): Enter or a double click on a person: show their desk.
        drag_moved(str, QPoint): a person is dragged, and the pointer is there on the screen.
        drag_ended(QPoint): they are let go there.
        drag_cancelled(): Esc while dragging.
        menu_asked(QPoint): the right button on a person, who is selected: show what can be done.
    """

    person_activated = Signal(str)
    drag_moved = Signal(str, QPoint)
    drag_ended = Signal(QPoint)
    drag_cancelled = Signal()
    menu_asked = Signal(QPoint)

    def __init__(
        self, session: Session, selection: Selection, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._selection = session, selection
        self._filter: Filter = "all"
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self.filter_button = IconButton("list-filter")
        self.filter_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.title = TitleRow(self.filter_button)
        self.field = QLineEdit()
        self.field.setClearButtonEnabled(True)
        self.field.setFixedHeight(32)
        self._glass = self.field.addAction(
            icon("search", theme_of(self), 16), QLineEdit.ActionPosition.LeadingPosition
        )
        self.model = PeopleModel(self._spoken)
        self.list = PeopleList(session, self.model)
        self.nothing = QLabel()
        self.nothing.setFont(font(12))
        self.nothing.setWordWrap(True)
        self.nothing.setTextFormat(Qt.TextFormat.RichText)
        self.nothing.setContentsMargins(16, 8, 16, 8)
        self.nothing.hide()
        self._arrange()
        self._connect()
        self.retranslate()
        self._later.now()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.title)
        field = QVBoxLayout()
        field.setContentsMargins(SIDE_PX, 0, SIDE_PX, 10)
        field.addWidget(self.field)
        column.addLayout(field)
        column.addWidget(self.nothing)
        column.addWidget(self.list, 1)

    def _connect(self) -> None:
        self._later = Later(self._session, self.refresh, self)
        self.field.textChanged.connect(self.refresh)
        self.field.installEventFilter(self)
        self.nothing.linkActivated.connect(lambda _link: self.field.clear())
        self._selection.changed.connect(self._follow_selection)
        self.list.person_chosen.connect(self._selection.set_person)
        self.list.person_activated.connect(self.person_activated)
        self.list.drag_moved.connect(self.drag_moved)
        self.list.drag_ended.connect(self.drag_ended)
        self.list.drag_cancelled.connect(self.drag_cancelled)

    # What the window asks

    def focus_search(self) -> None:
        """Type here to find somebody."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def show_drop_hint(self, on: bool) -> None:
        """A person is dragged over the panel: letting go takes them off their desk."""
        self.list.set_dropping(on)

    def refresh(self) -> None:
        """Show the people of the plan that is shown."""
        plan, query = self._session.shown, self.field.text()
        self.title.figure.setText(number(len(plan.people)))
        uncovered = frozenset(self._session.verdict.not_covered) if plan.people else frozenset()
        found = sections(plan, query, self._filter, uncovered)
        self.list.show_sections(found, uncovered)
        self._show_nothing(query, any(section.people for section in found))
        self._follow_selection()

    def retranslate(self) -> None:
        """Say everything in the language of the program."""
        self.setAccessibleName(self.tr("People"))
        self.title.name.setText(self.tr("People"))
        hint = self.tr("Search name, team, tag")
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(hint)
        self.list.setAccessibleName(self.tr("List of people"))
        for button in self.field.findChildren(QToolButton):  # Qt leaves these without a name
            button.setAccessibleName(self.tr("Clear search"))
        self.filter_button.set_word(self.tr("Filter the list"))
        self.filter_button.setMenu(self._filter_menu())

    # Inside

    def _show_nothing(self, query: str, found: bool) -> None:
        if found or (not query.strip() and self._session.shown.people and self._filter == "all"):
            self.nothing.hide()
            return
        if not self._session.shown.people:
            text = self.tr("Nobody here yet. Import a spreadsheet, or add the first person.")
        elif query.strip():
            text = self.tr('No match for "{text}".').format(text=escape(query.strip()))
            link = self.tr("Clear search")
            text = f'{text} <a href="clear">{link}</a>'
        else:
            text = self.tr("Nobody is of this kind.")
        self.nothing.setText(text)
        self.nothing.show()

    def _filter_menu(self) -> QMenu:
        menu = QMenu(self)
        words = {
            "all": self.tr("Everybody"),
            "sales": role_name("sales"),
            "marketing": role_name("marketing"),
            "other": role_name("other"),
            "not_covered": self.tr("Not covered"),
            "locked": self.tr("Locked"),
        }
        for name in FILTERS:
            action = QAction(words[name], menu)
            action.setCheckable(True)
            action.setChecked(name == self._filter)
            action.triggered.connect(lambda _on=False, name=name: self._set_filter(name))
            menu.addAction(action)
        return menu

    def _set_filter(self, name: Filter) -> None:
        self._filter = name
        self.filter_button.setMenu(self._filter_menu())
        self.filter_button.set_icon("list-filter")
        self.filter_button.setDown(False)
        self.refresh()

    def _follow_selection(self) -> None:
        self.list.show_current(self._selection.person)

    def _spoken(self, row: str | Section) -> str:
        """A row as a screen reader says it."""
        if isinstance(row, Section):
            return self.tr("{section}, {people}").format(
                section=self.list.section_name(row), people=Counts().people(len(row.people))
            )
        plan = self._session.shown
        person = plan.people.get(row)
        if person is None:
            return ""
        parts = [person.name, role_name(person.role), days_text(person.days)]
        seated = row in plan.seats
        desk = self.tr("at {desk}").format(desk=desk_name(plan, row))
        parts.append(desk if seated else self.tr("no desk"))
        partners = self._session.verdict.partners.get(row, ())
        if partners:
            words = self.tr("sits beside {people}")
            parts.append(words.format(people=people_names(plan, partners)))
        elif row in self._session.verdict.not_covered:
            parts.append(self.tr("not covered"))
        if row in plan.scenario.locks:
            parts.append(self.tr("locked"))
        return ", ".join(parts)

    def eventFilter(self, watched: QWidget, event: QEvent) -> bool:  # type: ignore[override]  # only widgets are watched
        if watched is self.field and isinstance(event, QKeyEvent):
            is_press = event.type() == QEvent.Type.KeyPress
            return is_press and self._search_key(event)
        return super().eventFilter(watched, event)

    def _search_key(self, event: QKeyEvent) -> bool:
        """In the search field Enter shows the first one found, arrows go into the list, Esc
        clears."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            first = next((p for s in self.model.shown for p in s.people), None)
            if first is not None:
                self._selection.set_person(first)
                self.person_activated.emit(first)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            self.list.choose_first()
        elif key == Qt.Key.Key_Escape and self.field.text():
            self.field.clear()
        else:
            return False
        return True

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._selection.person is not None:
            self.menu_asked.emit(event.globalPos())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self.refresh()
        elif event.type() == QEvent.Type.PaletteChange and hasattr(self, "_glass"):
            self._glass.setIcon(icon("search", theme_of(self), 16))
