"""The bars of the window: scenario, undo and the filled button above; the pages at the left."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.actions import EXPORT_MENU, SCENARIO_MENU, Actions
from ui.draw.icons import icon
from ui.draw.theme import colour, font
from ui.scenarios import ordered, scenario_name
from ui.session import Session
from ui.settings import SOLVE_KEEPS_LOCKS, SOLVE_REPRODUCIBLE, SOLVE_SECONDS, Settings
from ui.style import state_icon, theme_of

BAR_PX, RAIL_PX = 48, 72
RAIL_BUTTON = QSize(66, 54)
SECONDS = (10, 30, 120)


class Ground(QWidget):
    """A strip in the window's colour with a line at one of its edges."""

    def __init__(self, edge: Qt.Edge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edge = edge

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), colour(theme.window))
            painter.setPen(colour(theme.line))
            rect = self.rect()
            if self._edge == Qt.Edge.BottomEdge:
                painter.drawLine(rect.bottomLeft(), rect.bottomRight())
            elif self._edge == Qt.Edge.TopEdge:
                painter.drawLine(rect.topLeft(), rect.topRight())
            else:
                painter.drawLine(rect.topRight(), rect.bottomRight())


def bar_line() -> QFrame:
    """An upright line between two groups of a bar."""
    line = QFrame()
    line.setFrameShape(QFrame.Shape.VLine)
    line.setFixedSize(1, 20)
    return line


def tool_button(action: QAction) -> QToolButton:
    """A bare icon button for an action."""
    button = QToolButton()
    button.setAutoRaise(True)
    button.setIconSize(QSize(18, 18))
    button.setDefaultAction(action)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


class WordButton(QToolButton):
    """A tool button with an icon and a word, and perhaps a menu."""

    def __init__(self, menu: QMenu | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setIconSize(QSize(18, 18))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if menu is not None:
            self.setMenu(menu)
            self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)


class TopBar(Ground):
    """Scenario, undo and redo; export and *Seat everyone* at the right.

    Signals:
        scenario_chosen(str): the id of a scenario.
    """

    scenario_chosen = Signal(str)

    def __init__(self, actions: Actions, session: Session, settings: Settings) -> None:
        super().__init__(Qt.Edge.BottomEdge)
        self._actions = actions
        self._session = session
        self._settings = settings
        self.setFixedHeight(BAR_PX)
        self._scenario_menu = QMenu(self)
        self._scenario_menu.aboutToShow.connect(lambda: self.fill_scenarios(self._scenario_menu))
        self._export_menu = QMenu(self)
        self._solve_menu = QMenu(self)
        self._solve_menu.aboutToShow.connect(self._fill_solve_menu)
        self.scenario = WordButton(self._scenario_menu)
        self.undo = tool_button(actions["undo"])
        self.redo = tool_button(actions["redo"])
        self.export = WordButton(self._export_menu)
        self.seat = WordButton()
        self.seat.setProperty("primary", True)
        self.seat.setMenu(self._solve_menu)
        self.seat.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        self.seat.clicked.connect(actions["seat"].trigger)
        actions["seat"].enabledChanged.connect(self.seat.setEnabled)
        actions.fill(self._export_menu, EXPORT_MENU)
        self._arrange()
        session.changed.connect(self._refresh_scenario)
        session.loaded.connect(self._refresh_scenario)
        self.retranslate()
        self._refresh_icons()

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(8)
        row.addWidget(self.scenario)
        row.addWidget(bar_line())
        row.addWidget(self.undo)
        row.addWidget(self.redo)
        row.addStretch(1)
        row.addWidget(self.export)
        row.addWidget(self.seat)

    # Menus

    def fill_scenarios(self, menu: QMenu) -> None:
        """Fill a menu with the scenarios to choose from, and with what can be done with them."""
        menu.clear()
        plan = self._session.plan
        group = QActionGroup(menu)
        for scenario in ordered(plan):
            action = menu.addAction(scenario_name(scenario).replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(scenario.id == plan.scenario_id)
            action.setEnabled(not self._session.is_held)
            action.triggered.connect(partial(self._choose, scenario.id))
            group.addAction(action)
        if menu is self._scenario_menu:
            menu.addSeparator()
            for entry in SCENARIO_MENU:
                menu.addAction(self._actions[entry]) if entry else menu.addSeparator()
            self._actions.show_icons()

    def _choose(self, scenario_id: str, _checked: bool = False) -> None:
        self.scenario_chosen.emit(scenario_id)

    def _fill_solve_menu(self) -> None:
        menu, settings = self._solve_menu, self._settings
        menu.clear()
        group = QActionGroup(menu)
        words = {
            10: self.tr("Stop after 10 seconds"),
            30: self.tr("Stop after 30 seconds"),
            120: self.tr("Stop after 2 minutes"),
        }
        for seconds in SECONDS:
            action = menu.addAction(words[seconds])
            action.setCheckable(True)
            action.setChecked(settings.get(SOLVE_SECONDS) == seconds)
            action.triggered.connect(partial(self._set_seconds, seconds))
            group.addAction(action)
        menu.addSeparator()
        for setting, text in (
            (SOLVE_KEEPS_LOCKS, self.tr("Keep locked people where they are")),
            (SOLVE_REPRODUCIBLE, self.tr("The same result on every run")),
        ):
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(settings.get(setting))
            action.triggered.connect(partial(settings.set, setting))

    def _set_seconds(self, seconds: int, _checked: bool = False) -> None:
        self._settings.set(SOLVE_SECONDS, seconds)

    # Following

    def _refresh_scenario(self) -> None:
        name = scenario_name(self._session.plan.scenario)
        self.scenario.setText(_shortened(name).replace("&", "&&"))
        self.scenario.setAccessibleName(self.tr("Scenario: {name}").format(name=name))
        self.scenario.updateGeometry()

    def retranslate(self) -> None:
        """Say everything in the language of the program."""
        self.scenario.setToolTip(self.tr("Choose or change the scenario"))
        self.export.setText(self.tr("Export"))
        self.export.setToolTip(self.tr("Seating chart, lists and workbook"))
        self.export.setAccessibleName(self.tr("Export"))
        self.seat.setText(self.tr("Seat everyone"))
        self.seat.setAccessibleName(self.tr("Seat everyone"))
        self.seat.setToolTip(self._actions["seat"].toolTip())
        self._refresh_scenario()

    def _refresh_icons(self) -> None:
        theme = theme_of(self)
        self.scenario.setIcon(icon("layers", theme))
        self.export.setIcon(icon("file-down", theme))
        self.seat.setIcon(icon("armchair", theme, 18, theme.accent_text))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self._refresh_icons()


def _shortened(name: str) -> str:
    return name if len(name) <= 28 else name[:27].rstrip() + "…"


class Rail(Ground):
    """The pages, each an icon and a word, and settings and help at the foot.

    Signals:
        page_chosen(str): the id of a page.
    """

    page_chosen = Signal(str)

    PAGES = (("plan", "map"), ("people", "users"))

    def __init__(self, actions: Actions) -> None:
        super().__init__(Qt.Edge.RightEdge)
        self.setFixedWidth(RAIL_PX)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QToolButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(3, 8, 3, 8)
        column.setSpacing(4)
        for page, _ in self.PAGES:
            button = self._buttons[page] = self._made()
            button.setCheckable(True)
            button.clicked.connect(partial(self._choose, page))
            self._group.addButton(button)
            column.addWidget(button)
        column.addStretch(1)
        for name in ("settings", "help"):
            button = self._buttons[name] = self._made()
            column.addWidget(button)
        self._buttons["settings"].clicked.connect(actions["settings"].trigger)
        help_menu = QMenu(self)
        actions.fill(help_menu, ("keys", "about"))
        self._buttons["help"].setMenu(help_menu)
        self._buttons["help"].setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.retranslate()
        self._refresh_icons()

    def _made(self) -> QToolButton:
        button = QToolButton()
        button.setAutoRaise(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setIconSize(QSize(20, 20))
        button.setFont(font(11, 500))
        button.setFixedSize(RAIL_BUTTON)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def show_page(self, page: str) -> None:
        """Mark this page as the one that is shown."""
        self._buttons[page].setChecked(True)

    def button(self, name: str) -> QToolButton:
        """The button of a page, of ``settings`` or of ``help``."""
        return self._buttons[name]

    def _choose(self, page: str, _checked: bool = False) -> None:
        self.page_chosen.emit(page)

    def retranslate(self) -> None:
        """Say everything in the language of the program."""
        words = {
            "plan": self.tr("Plan"),
            "people": self.tr("People"),
            "settings": self.tr("Settings"),
            "help": self.tr("Help"),
        }
        for index, (name, button) in enumerate(self._buttons.items(), start=1):
            button.setText(words[name])
            button.setAccessibleName(words[name])
            keys = f" (Ctrl+{index})" if button.isCheckable() else ""
            button.setToolTip(words[name] + keys)

    def _refresh_icons(self) -> None:
        theme = theme_of(self)
        icons = {**dict(self.PAGES), "settings": "settings", "help": "circle-help"}
        for name, button in self._buttons.items():
            button.setIcon(state_icon(icons[name], theme, 20))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self._refresh_icons()
