"""The Plan page: people at the left, the floor in the middle, details and health at the right.

It only puts together; what the panels and the floor do is theirs.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from ui.actions import Actions
from ui.floor.view import FULL_SIZE_PX_PER_M, FloorView
from ui.floor.wiring import wire_floor
from ui.floortabs import FloorStrip
from ui.panels.details import DetailsPanel
from ui.panels.health import HealthPanel
from ui.panels.people import PeoplePanel
from ui.panels.preview import PreviewPanel
from ui.panels.solve import SolveBar
from ui.remedies import Remedies
from ui.seating import Seating, State
from ui.selection import Selection
from ui.session import Session
from ui.settings import LEFT_OPEN, PLAN_SPLITTER, RIGHT_OPEN, Settings
from ui.tradeoff import TradeOff

LEFT_PX, RIGHT_PX = 248, 296
LEAST_PX, MOST_PX = 200, 460


class PlanPage(QWidget):
    """The floor and the panels round it.

    Signals:
        said(str): something to tell the user.
        scale_changed(int): the 120 of "1 : 120".
        panels_changed(): a side panel was folded or unfolded.
        applied(): the seating that is previewed should be applied.
    """

    said = Signal(str)
    scale_changed = Signal(int)
    panels_changed = Signal()
    applied = Signal()

    def __init__(
        self,
        session: Session,
        selection: Selection,
        seating: Seating,
        actions: Actions,
        settings: Settings,
    ) -> None:
        super().__init__()
        self._session = session
        self._seating = seating
        self._settings = settings
        self.view = FloorView(session, selection)
        self.people = PeoplePanel(session, selection)
        self.details = DetailsPanel(session, selection)
        self.remedies = Remedies(session, seating, self)
        self.health = HealthPanel(session, selection, self.remedies)
        self.trade_off = TradeOff(seating, seating.command, self)
        self.bar = SolveBar(seating, session, self.trade_off, actions["stop"].trigger)
        self.preview = PreviewPanel(seating, session)
        self.strip = FloorStrip(session, actions)
        self.right = QStackedWidget()
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self._arrange()
        self._connect()
        self._restore()
        self.bar.refresh()

    def _arrange(self) -> None:
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.view, 1)
        column.addWidget(self.strip)
        middle.setMinimumWidth(320)
        self._inspector = self._made_inspector()
        self.right.addWidget(self._inspector)
        self.right.addWidget(self.preview)
        for panel in (self.people, self.right):
            panel.setMinimumWidth(LEAST_PX)
            panel.setMaximumWidth(MOST_PX)
        for part in (self.people, middle, self.right):
            self.splitter.addWidget(part)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([LEFT_PX, 900, RIGHT_PX])
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(self.splitter)

    def _made_inspector(self) -> QWidget:
        inspector = QWidget()
        inspector.setBackgroundRole(QPalette.ColorRole.Base)
        inspector.setAutoFillBackground(True)
        line = QFrame()
        line.setFrameShape(QFrame.Shape.HLine)
        line.setFixedHeight(1)
        column = QVBoxLayout(inspector)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.details)
        column.addWidget(line)
        column.addWidget(self.health, 1)
        return inspector

    def _connect(self) -> None:
        wire_floor(self.view, self.people, self.details, self.health)
        self.strip.floor_chosen.connect(self.view.set_floor)
        self.view.floor_changed.connect(self.strip.show_floor)
        self.view.zoom_changed.connect(self._tell_zoom)
        self.view.said.connect(self.said)
        self.details.said.connect(self.said)
        self.view.left_floor.connect(self.people.focus_search)
        self.preview.move_pointed.connect(self.view.highlight_move)
        self.preview.person_chosen.connect(self.view.show_person)
        self.preview.applied.connect(self.applied)
        self.preview.discarded.connect(self._seating.discard)
        self._seating.state_changed.connect(self._follow_seating)
        self._session.loaded.connect(self._tell_zoom)

    def _restore(self) -> None:
        self.set_left_open(self._settings.get(LEFT_OPEN))
        self.set_right_open(self._settings.get(RIGHT_OPEN))
        shape = self._settings.get(PLAN_SPLITTER)
        if not shape.isEmpty():
            self.splitter.restoreState(shape)
        self.splitter.splitterMoved.connect(self._remember)

    def _remember(self) -> None:
        self._settings.set(PLAN_SPLITTER, self.splitter.saveState())

    def begin(self) -> None:
        """Show a plan that was opened just now, from its start."""
        self.strip.refresh()
        self.strip.show_floor(self.view.floor_id)
        self._tell_zoom()
        self.view.setFocus()

    def find_person(self) -> None:
        """Put the keyboard into the search for people."""
        self.set_left_open(True)
        self.people.focus_search()

    # Panels

    @property
    def is_left_open(self) -> bool:
        """True if the people panel is there."""
        return not self.people.isHidden()

    @property
    def is_right_open(self) -> bool:
        """True if details and health are there."""
        return not self.right.isHidden()

    def set_left_open(self, is_open: bool) -> None:
        """Fold or unfold the people panel."""
        self.people.setVisible(is_open)
        self._settings.set(LEFT_OPEN, is_open)
        self.panels_changed.emit()

    def set_right_open(self, is_open: bool) -> None:
        """Fold or unfold details and health."""
        self.right.setVisible(is_open)
        self._settings.set(RIGHT_OPEN, is_open)
        self.panels_changed.emit()

    # Following

    def _follow_seating(self) -> None:
        is_on = self._seating.state is not State.IDLE
        self.right.setCurrentWidget(self.preview if is_on else self._inspector)

    def _tell_zoom(self) -> None:
        self.strip.show_zoom(round(100 * self.view.px_per_m / FULL_SIZE_PX_PER_M))
        self.scale_changed.emit(self.view.paper_scale)

    def sizeHint(self) -> QSize:
        return QSize(1280, 760)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._tell_zoom()
