"""The strip beneath the floor: a tab for each floor with its desks, and the zoom at the right."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QTabBar, QToolButton, QWidget

from planner.model import Changes, Floor, Plan
from ui.actions import Actions
from ui.bars import Ground
from ui.draw.labels import draw_text, middle_baseline, text_width
from ui.draw.theme import font
from ui.session import Session
from ui.style import ring, rounded, theme_of
from ui.texts.speech import Counts, number

HEIGHT_PX, SIDE_PX, GAP_PX = 36, 12, 8


def ordered_floors(plan: Plan) -> list[Floor]:
    """The floors in the order of their tabs, lowest first."""
    return sorted(plan.floors.values(), key=lambda floor: (floor.rank, floor.name, floor.id))


class FloorTabBar(QTabBar):
    """Tabs with a name; the chosen one also tells how many desks it has."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.counts: list[str] = []
        self.setShape(QTabBar.Shape.RoundedSouth)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setMouseTracking(True)

    def tabSizeHint(self, index: int) -> QSize:
        width = text_width(self.tabText(index), 13, 500) + 2 * SIDE_PX
        if index == self.currentIndex() and index < len(self.counts):
            width += GAP_PX + text_width(self.counts[index], 11)
        return QSize(round(width) + 4, HEIGHT_PX)

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def tabLayoutChange(self) -> None:
        super().tabLayoutChange()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for index in range(self.count()):
                rect = QRectF(self.tabRect(index)).adjusted(2, 4, -2, -4)
                chosen = index == self.currentIndex()
                hovered = self.tabRect(index).contains(self.mapFromGlobal(self.cursor().pos()))
                if chosen:
                    rounded(painter, rect, theme.base, theme.line2)
                elif hovered and self.underMouse():
                    rounded(painter, rect, theme.hover)
                if chosen and self.hasFocus():
                    ring(painter, rect, theme)
                y = rect.center().y()
                x = rect.left() + SIDE_PX - 2
                tint = theme.text if chosen else theme.text2
                name = self.tabText(index)
                draw_text(painter, name, x, middle_baseline(y, 13), 13, 500, tint)
                if chosen and index < len(self.counts):
                    x += text_width(name, 13, 500) + GAP_PX
                    line = middle_baseline(y, 13)
                    draw_text(painter, self.counts[index], x, line, 11, 400, theme.text2)


def small_button(action: QAction) -> QToolButton:
    """A bare small icon button for an action."""
    button = QToolButton()
    button.setAutoRaise(True)
    button.setProperty("small", True)
    button.setDefaultAction(action)
    button.setIconSize(QSize(16, 16))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


class FloorStrip(Ground):
    """Floor tabs and zoom.

    Signals:
        floor_chosen(str): the id of a floor.
    """

    floor_chosen = Signal(str)

    def __init__(self, session: Session, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Edge.TopEdge, parent)
        self._session = session
        self._ids: list[str] = []
        self.setFixedHeight(HEIGHT_PX)
        self.tabs = FloorTabBar()
        self.tabs.currentChanged.connect(self._choose)
        self.percent = QLabel()
        self.percent.setFont(font(12, 500))
        self.percent.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.percent.setMinimumWidth(48)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 1, 8, 0)
        row.setSpacing(2)
        row.addWidget(self.tabs, 1)
        for part in (
            small_button(actions["zoom_out"]),
            self.percent,
            small_button(actions["zoom_in"]),
            small_button(actions["fit"]),
        ):
            row.addWidget(part)
        session.changed.connect(self._follow)
        session.loaded.connect(self.refresh)
        self.refresh()

    def show_floor(self, floor_id: str) -> None:
        """Mark this floor as the one that is shown."""
        if floor_id in self._ids:
            self.tabs.setCurrentIndex(self._ids.index(floor_id))

    def show_zoom(self, percent: int) -> None:
        """Say how large the floor is shown."""
        self.percent.setText(self.tr("{percent} %").format(percent=number(percent)))
        self.percent.setAccessibleName(self.tr("Zoom: {percent} %").format(percent=percent))

    def refresh(self) -> None:
        """Make the tabs anew."""
        plan = self._session.shown
        shown = self._ids[self.tabs.currentIndex()] if self._ids else ""
        floors = ordered_floors(plan)
        counts = dict.fromkeys(plan.floors, 0)
        for desk in plan.desks.values():
            counts[desk.floor_id] += 1
        self.tabs.blockSignals(True)
        while self.tabs.count():
            self.tabs.removeTab(0)
        self._ids = [floor.id for floor in floors]
        self.tabs.counts = [Counts().desks(counts[floor.id]) for floor in floors]
        for floor in floors:
            self.tabs.addTab(floor.name)
        if shown in self._ids:
            self.tabs.setCurrentIndex(self._ids.index(shown))
        self.tabs.blockSignals(False)
        self.tabs.setAccessibleName(self.tr("Floors"))

    def _choose(self, index: int) -> None:
        if 0 <= index < len(self._ids):
            self.tabs.tabLayoutChange()
            self.floor_chosen.emit(self._ids[index])

    def _follow(self, changes: Changes) -> None:
        desks = changes.of("desks")
        if changes.of("floors") or desks.added or desks.removed:
            self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()
