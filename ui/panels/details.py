"""The Details panel: what is selected, a person, a desk, several desks, or else the plan."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui.panels.details_desk import DeskDetails, heading
from ui.panels.details_person import PersonDetails
from ui.panels.details_plan import PlanDetails
from ui.panels.later import Later
from ui.panels.parts import IconButton, TitleRow
from ui.selection import Selection
from ui.session import Session


class DetailsPanel(QWidget):
    """What is known of the selection, and what can be done with it.

    Signals:
        swap_asked(), seat_asked(), keep_asked(), unseat_asked(): do that with the selected person.
        menu_asked(QPoint): show everything that can be done.
        person_shown(str): show this person.
        said(str): why something could not be done.
    """

    swap_asked = Signal()
    seat_asked = Signal()
    keep_asked = Signal()
    unseat_asked = Signal()
    menu_asked = Signal(QPoint)
    person_shown = Signal(str)
    said = Signal(str)

    def __init__(
        self, session: Session, selection: Selection, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._selection = session, selection
        self._wants_desk = False
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self.lock, self.more = IconButton("lock-open"), IconButton("ellipsis")
        self.back = IconButton("circle-user-round")
        self.title = TitleRow(self.back, self.lock, self.more)
        self.person = PersonDetails(session)
        self.desk = DeskDetails(session)
        self.plan = PlanDetails(session)
        self.pages = _Pages(self.person, self.desk, self.plan)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.title)
        self._area = _scrolling(self.pages)
        column.addWidget(self._area)
        self._connect()
        self.retranslate()
        self._later.now()

    def _connect(self) -> None:
        self._later = Later(self._session, self.refresh, self)
        self._session.held_changed.connect(self._later.ask)
        self._selection.changed.connect(self._follow_selection)
        for name in ("swap_asked", "seat_asked", "keep_asked", "unseat_asked", "person_shown"):
            getattr(self.person, name).connect(getattr(self, name))
        self.person.desk_asked.connect(lambda: self._show_desk(True))
        self.desk.person_shown.connect(self._show_sitter)
        self.desk.said.connect(self.said)
        self.back.clicked.connect(lambda: self._show_desk(False))
        self.lock.clicked.connect(self.keep_asked)
        self.more.clicked.connect(self._ask_menu)

    def refresh(self) -> None:
        """Show what is selected, as it now is."""
        plan, person_id = self._session.shown, self._selection.person
        desks = tuple(
            plan.desks[desk_id]
            for desk_id in sorted(self._selection.desks)
            if desk_id in plan.desks
        )
        person = plan.people.get(person_id or "")
        shows_desk = bool(desks) and (person is None or self._wants_desk)
        self.lock.setVisible(person is not None)
        self.more.setVisible(person is not None or bool(desks))
        self.back.setVisible(shows_desk and person is not None)
        self.title.figure.setText(heading(plan, desks) if shows_desk else "")
        if shows_desk:
            self.desk.show_desks(desks)
            self.pages.show_page(self.desk)
        elif person is not None:
            self.person.show_person(person)
            self.pages.show_page(self.person)
        else:
            self.plan.show_plan()
            self.pages.show_page(self.plan)
        if person is not None:
            self._show_lock(person.id)
        self._area.updateGeometry()

    def retranslate(self) -> None:
        """Say everything in the language of the program."""
        self.setAccessibleName(self.tr("Details"))
        self.title.name.setText(self.tr("Details"))
        self.more.set_word(self.tr("More"))
        self.back.set_word(self.tr("Show who sits here"))
        for page in (self.person, self.desk, self.plan):
            page.retranslate()

    def _show_lock(self, person_id: str) -> None:
        is_locked = person_id in self._session.shown.scenario.locks
        self.lock.set_icon("lock" if is_locked else "lock-open")
        self.lock.set_word(self.tr("Unlock (L)") if is_locked else self.tr("Keep here (L)"))

    def _follow_selection(self) -> None:
        self._wants_desk = False
        if self._session.is_previewing:  # a drag takes the selection along
            self._later.ask()
        else:
            self.refresh()

    def _show_desk(self, on: bool) -> None:
        self._wants_desk = on
        self.refresh()

    def _show_sitter(self, person_id: str) -> None:
        self._wants_desk = False
        self._selection.set_person(person_id)
        self.refresh()

    def _ask_menu(self) -> None:
        self.menu_asked.emit(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self.refresh()


class _Pages(QWidget):
    """Pages of which one is seen. Not a QStackedWidget: that is as high as its highest page."""

    def __init__(self, *pages: QWidget) -> None:
        super().__init__()
        self._pages = pages
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for page in pages:
            column.addWidget(page)
            page.hide()

    def show_page(self, wanted: QWidget) -> None:
        """See this page."""
        for page in self._pages:
            page.setVisible(page is wanted)


class _Scroll(QScrollArea):
    """As high as its page; scrolls only where the window is too low for that."""

    def sizeHint(self) -> QSize:
        page = self.widget()
        if page is None:
            return super().sizeHint()
        width = self.viewport().width()
        high = page.heightForWidth(width) if page.hasHeightForWidth() else page.sizeHint().height()
        return QSize(page.sizeHint().width(), high)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, min(120, self.sizeHint().height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()  # words wrap elsewhere


def _scrolling(page: QWidget) -> QScrollArea:
    area = _Scroll()
    area.setWidget(page)
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setBackgroundRole(QPalette.ColorRole.Base)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
    return area
