"""The one window: menu bar, top bar, rail, pages, status line. It puts together and passes on.

What is done is done by the session, the documents, the seating, the scenarios and the exports;
the window gives each action to whoever does it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QPalette
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from planner.model import empty_plan
from ui.actions import Actions
from ui.bars import Rail, TopBar
from ui.documents import SUFFIX, Documents
from ui.draw.theme import font
from ui.exportflow import KINDS, ExportFlow
from ui.messages import Messages
from ui.pages.start import StartPage
from ui.rescue import Rescue, Rescued, orphans
from ui.scenarios import Scenarios
from ui.seating import Options, Seating, State
from ui.selection import Selection
from ui.session import Session
from ui.settings import (
    RECENT,
    SOLVE_KEEPS_LOCKS,
    SOLVE_REPRODUCIBLE,
    SOLVE_SECONDS,
    WINDOW_SHAPE,
    Settings,
)
from ui.statusbar import StatusBar
from ui.style import theme_of

if TYPE_CHECKING:
    from ui.pages.plan import PlanPage

FIRST_SIZE, LEAST_SIZE = QSize(1440, 900), QSize(920, 600)
TABLE_SUFFIXES = (".csv", ".xlsx", ".xls", ".xlsm")


class MainWindow(QMainWindow):
    """The window of one session. ``solver`` is the command of the child that solves.

    The Plan page is made with the first plan, so that the start page is there at once.
    """

    def __init__(
        self, settings: Settings, data: Path, version: str, solver: tuple[str, ...] | None = None
    ) -> None:
        super().__init__()
        self.settings, self._data, self._version = settings, data, version
        self.session = Session(empty_plan("plan"), self)
        self.selection = Selection(self.session, self)
        self.seating = Seating(self.session, solver, self)
        self.rescue = Rescue(self.session, data / "rescue", self)
        self.stack = QStackedWidget()
        self.messages = Messages(self, self.stack)
        self.documents = Documents(
            self, self.session, self.messages, settings, self.rescue, self.seating
        )
        self.scenarios = Scenarios(self, self.session, self.messages)
        self.exports = ExportFlow(
            self, self.session, self.messages, settings, lambda: self.documents.name
        )
        self.action_table = Actions(self, self._handlers())
        self.start = StartPage(settings)
        self.status = StatusBar(self.session, version)
        self.rail = Rail(self.action_table)
        self.bar = TopBar(self.action_table, self.session, settings)
        self.pages = QStackedWidget()
        self._plan_page: PlanPage | None = None
        self._file_label = QLabel()
        self._arrange()
        self._connect()
        self.retranslate()
        self._refresh_icons()
        self.show_start()

    # Putting together

    def _arrange(self) -> None:
        self.setMinimumSize(LEAST_SIZE)
        self.resize(FIRST_SIZE)
        self.setAcceptDrops(True)
        self._file_label.setFont(font(12))
        self._file_label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._file_label.setContentsMargins(0, 0, 14, 0)
        self._file_label.setFixedHeight(28)
        self.action_table.fill_bar(self.menuBar())
        self.menuBar().setCornerWidget(self._file_label)
        work = QWidget()
        rest = QHBoxLayout()
        rest.setSpacing(0)
        rest.addWidget(self.rail)
        rest.addWidget(self.pages, 1)
        column = QVBoxLayout(work)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(rest, 1)
        self._work = work
        self.stack.addWidget(self.start)
        self.stack.addWidget(work)
        whole = QWidget()
        outer = QVBoxLayout(whole)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.stack, 1)
        outer.addWidget(self.status)
        self.setCentralWidget(whole)
        self.restoreGeometry(self.settings.get(WINDOW_SHAPE))

    def _connect(self) -> None:
        session = self.session
        session.changed.connect(self.refresh)
        session.path_changed.connect(self.refresh)
        session.modified_changed.connect(self.refresh)
        session.loaded.connect(self.refresh)
        session.refused.connect(self._tell_held)
        session.undo_stack.indexChanged.connect(self.refresh)
        self.selection.changed.connect(self.refresh)
        self.seating.state_changed.connect(self.refresh)
        self.seating.progressed.connect(self.refresh)
        self.seating.ended.connect(self._tell_end)
        self.seating.settled.connect(self._tell_settled)
        self.documents.shown.connect(self.show_plan)
        self.documents.closed.connect(self.show_start)
        self.start.sample_wanted.connect(self.documents.open_sample)
        self.start.new_wanted.connect(self.new_plan)
        self.start.open_wanted.connect(self.documents.open_dialog)
        self.start.recent_chosen.connect(self.documents.open_recent)
        self.start.rescued_opened.connect(self.documents.open_rescued)
        self.start.rescued_removed.connect(self._remove_rescued)
        self.rail.page_chosen.connect(self.show_page)
        self.bar.scenario_chosen.connect(self.scenarios.choose)
        menus = self.action_table.menu
        menus("@recent").aboutToShow.connect(self._fill_recent)
        menus("@floors").aboutToShow.connect(self._fill_floors)
        menus("@scenarios").aboutToShow.connect(
            lambda: self.bar.fill_scenarios(menus("@scenarios"))
        )

    def _handlers(self) -> dict[str, Callable[[], object]]:
        view = self._on_floor
        return {
            "start": self.documents.close_plan,
            "new": self.new_plan,
            "sample": self.documents.open_sample,
            "open": self.documents.open_dialog,
            "save": self._save,
            "save_as": self._save_as,
            "close": self.documents.close_plan,
            "quit": self.close,
            **{name: partial(self.exports.run, name) for name in KINDS},
            "undo": self.session.undo,
            "redo": self.session.redo,
            "find": self._find_person,
            "settings": self.show_settings,
            "zoom_in": view("zoom_in"),
            "zoom_out": view("zoom_out"),
            "fit": view("fit"),
            "left_panel": self._fold_left,
            "right_panel": self._fold_right,
            "next_problem": view("next_problem"),
            "previous_problem": view("next_problem", -1),
            "seat": self.seat_everyone,
            "stop": self.seating.stop,
            "apply": self._apply,
            "discard": self.seating.discard,
            "keep": view("lock_selected"),
            "unseat": view("unseat_selected"),
            "swap": view("swap_with"),
            "seat_at": view("seat_at"),
            "turn_left": view("turn_selected", -15),
            "turn_right": view("turn_selected", 15),
            "select_all": view("select_all"),
            "scenario_copy": self.scenarios.duplicate,
            "scenario_rename": self.scenarios.rename,
            "scenario_remove": self.scenarios.remove,
            "scenario_today": self.scenarios.toggle_today,
            "keys": self.show_shortcuts,
            "about": self.show_about,
        }

    def _on_floor(self, method: str, *arguments: object) -> Callable[[], object]:
        """Something that the floor does, once there is one."""
        return lambda: getattr(self.plan_page.view, method)(*arguments)

    @property
    def plan_page(self) -> PlanPage:
        """The Plan page; made when it is first wanted."""
        if self._plan_page is None:
            from ui.pages.plan import PlanPage  # half of the program: not before there is a plan

            page = self._plan_page = PlanPage(
                self.session, self.selection, self.seating, self.action_table, self.settings
            )
            page.said.connect(self.messages.say)
            page.scale_changed.connect(self.status.set_scale)
            page.panels_changed.connect(self.refresh)
            page.view.hovered.connect(self.status.set_hovered)
            page.view.position_changed.connect(self.status.set_place)
            page.view.position_left.connect(self.status.clear_place)
            self.pages.addWidget(page)
        return self._plan_page

    # Pages

    def show_start(self) -> None:
        """Show the start page."""
        self.stack.setCurrentWidget(self.start)
        self.status.set_open(False)
        self.refresh()

    def show_plan(self) -> None:
        """Show the plan that was opened just now."""
        page = self.plan_page
        self.status.set_open(True)
        self.show_page("plan")
        self.stack.setCurrentWidget(self._work)
        page.begin()
        self.refresh()

    def show_page(self, name: str) -> None:
        """Show a page of the rail."""
        self.pages.setCurrentWidget(self.plan_page)
        self.rail.show_page(name)

    def show_rescued(self) -> None:
        """Look for work of programs that stopped, and offer it."""
        self.start.show_rescued(orphans(self._data / "rescue"))

    def _remove_rescued(self, rescued: Rescued) -> None:
        rescued.remove()
        self.show_rescued()

    # Dialogs

    def new_plan(self, *files: str) -> None:
        """Ask for the files of a new plan and show it."""
        if not self.documents.may_leave():
            return
        from ui.dialogs.new_plan import NewPlan  # readers of workbooks: not needed to start

        dialog = NewPlan(self.settings, files, self)
        if dialog.exec() and dialog.plan is not None:
            self.documents.show_new(dialog.plan)
        dialog.deleteLater()

    def show_settings(self) -> None:
        """Show the settings; those of the plan too if one is open."""
        from ui.dialogs.preferences import Preferences

        session = self.session if self.documents.is_open else None
        self._run(Preferences(self.settings, session, self))

    def show_about(self) -> None:
        """Show which version this is."""
        from ui.dialogs.about import About

        self._run(About(self._version, self))

    def show_shortcuts(self) -> None:
        """Show all keys."""
        from ui.dialogs.about import Shortcuts

        self._run(Shortcuts(self))

    def show_crash(self, report: str, is_safe: bool) -> None:
        """Tell of a bug."""
        from ui.dialogs.crash import CrashDialog

        self._run(CrashDialog(report, is_safe=is_safe, parent=self))

    def _run(self, dialog: QDialog) -> None:
        dialog.exec()
        dialog.deleteLater()

    # Doing

    def _save(self) -> None:
        if self.documents.save():
            self.messages.done(self.tr("{file} is saved.").format(file=self.documents.name))

    def _save_as(self) -> None:
        if self.documents.save_as():
            self.messages.done(self.tr("{file} is saved.").format(file=self.documents.name))

    def seat_everyone(self) -> None:
        """Begin to seat everyone, as chosen beside the button."""
        self.messages.note.hide()
        self.show_page("plan")
        self.seating.start(
            Options(
                self.settings.get(SOLVE_SECONDS),
                self.settings.get(SOLVE_REPRODUCIBLE),
                self.settings.get(SOLVE_KEEPS_LOCKS),
            )
        )

    def _apply(self) -> None:
        self.seating.apply(self.tr("Seat everyone"))

    def _find_person(self) -> None:
        self.plan_page.find_person()

    def _fold_left(self) -> None:
        self.plan_page.set_left_open(not self.plan_page.is_left_open)

    def _fold_right(self) -> None:
        self.plan_page.set_right_open(not self.plan_page.is_right_open)

    def _tell_held(self) -> None:
        self.messages.say(
            self.tr("Apply or discard the seating first; until then the plan stays as it is.")
        )

    def _tell_settled(self) -> None:
        self.messages.done(self.tr("Nobody has to move: there is no better seating to be found."))

    def _tell_end(self, code: str) -> None:
        texts = {
            "no_better": self.tr("No better seating was found. Everything stays as it is."),
            "nothing_found": self.tr("No seating was found in that time. Try a longer one."),
            "not_started": self.tr("The solver could not be started. Everything stays as it is."),
        }
        stopped = self.tr("The solver stopped by itself. Everything stays as it is; try again.")
        self.messages.warn(texts.get(code, stopped))

    # Menus that are filled when they open

    def _fill_recent(self) -> None:
        menu = self.action_table.menu("@recent")
        menu.clear()
        for file in self.settings.get(RECENT):
            action = menu.addAction(Path(file.path).name.replace("&", "&&"))
            action.setToolTip(file.path)
            action.triggered.connect(partial(self._open_recent, file.path))
        if menu.isEmpty():
            menu.addAction(self.tr("No recent files")).setEnabled(False)

    def _open_recent(self, path: str, _checked: bool = False) -> None:
        for file in self.settings.get(RECENT):
            if file.path == path:
                self.documents.open_recent(file)

    def _fill_floors(self) -> None:
        from ui.floortabs import ordered_floors

        menu = self.action_table.menu("@floors")
        menu.clear()
        for floor in ordered_floors(self.session.shown):
            action = QAction(floor.name.replace("&", "&&"), menu)
            action.setCheckable(True)
            action.setChecked(floor.id == self.plan_page.view.floor_id)
            action.triggered.connect(partial(self._show_floor, floor.id))
            menu.addAction(action)

    def _show_floor(self, floor_id: str, _checked: bool = False) -> None:
        self.plan_page.view.set_floor(floor_id)

    # Following

    def refresh(self) -> None:
        """Say which plan is open, and switch on what can be done now."""
        is_open = self.documents.is_open
        name = self.documents.name if is_open else "Seatmate"
        self.setWindowTitle(f"{name}[*] – Seatmate" if is_open else name)
        self.setWindowModified(is_open and self.session.is_modified)
        mark = self.tr("{file} (not saved)") if self.isWindowModified() else "{file}"
        self._file_label.setText(mark.format(file=name) if is_open else "")
        self.menuBar().adjustSize()
        self.action_table.allow(self._facts())
        self._refresh_checks()

    def _facts(self) -> frozenset[str]:
        session, seating = self.session, self.seating
        plan, person = session.shown, self.selection.person
        facts = {
            "open": self.documents.is_open,
            "idle": seating.state is State.IDLE,
            "solving": seating.state is State.SOLVING,
            "preview": seating.has_preview and seating.state is not State.STOPPING,
            "person": person is not None,
            "seated": person in plan.seats,
            "desks": bool(self.selection.desks),
            "undo": session.undo_stack.canUndo(),
            "redo": session.undo_stack.canRedo(),
            "scenarios": len(plan.scenarios) > 1,
            "seatable": bool(plan.people and plan.desks),
            "problems": self.documents.is_open,
        }
        return frozenset(name for name, holds in facts.items() if holds)

    def _refresh_checks(self) -> None:
        table, plan = self.action_table, self.session.shown
        table["keep"].setChecked(self.selection.person in plan.scenario.locks)
        table["scenario_today"].setChecked(plan.today_id == plan.scenario_id)
        if self._plan_page is not None:
            table["left_panel"].setChecked(self._plan_page.is_left_open)
            table["right_panel"].setChecked(self._plan_page.is_right_open)

    def retranslate(self) -> None:
        """Say everything of the window itself in the language of the program."""
        self.action_table.retranslate()
        self.bar.retranslate()
        self.refresh()

    def _refresh_icons(self) -> None:
        self.action_table.refresh_icons(theme_of(self))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self._refresh_icons()

    # Files that are dropped, and the end

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = _dropped(event)
        event.acceptProposedAction()
        plans = [path for path in files if path.lower().endswith(SUFFIX)]
        if plans:
            self.documents.open_path(plans[0])
        else:
            self.new_plan(*files)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.documents.may_leave():
            event.ignore()
            return
        self.seating.abandon()
        self.rescue.close()
        self.settings.set(WINDOW_SHAPE, self.saveGeometry())
        self.settings.sync()
        event.accept()


def _dropped(event: QDropEvent) -> list[str]:
    """The plans and tables among the files that hang on the pointer."""
    paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
    return [path for path in paths if path.lower().endswith((SUFFIX, *TABLE_SUFFIXES))]
