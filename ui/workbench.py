"""Where a plan is worked on: session, bars, rail, pages and status line, put together.

What is done is done by the session, the documents, the seating, the scenarios and the exports; the
workbench gives each action to whoever does it, and says which actions can be done now.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from planner.model import empty_plan
from ui.bars import Rail, TopBar
from ui.documents import Documents
from ui.exportflow import KINDS, ExportFlow
from ui.messages import Messages
from ui.rescue import Rescue, Rescued, orphans
from ui.scenarios import Scenarios
from ui.seating import Options, Seating, State
from ui.selection import Selection
from ui.session import Session
from ui.settings import RECENT, SOLVE_KEEPS_LOCKS, SOLVE_REPRODUCIBLE, SOLVE_SECONDS
from ui.statusbar import StatusBar

if TYPE_CHECKING:
    from ui.pages.people import PeoplePage
    from ui.pages.plan import PlanPage
    from ui.window import MainWindow


class Workbench(QWidget):
    """The session of a window and everything that works on it.

    ``data`` is the user's folder for rescue copies, ``solver`` the command of the child that
    solves. The Plan page is made with the first plan.
    """

    def __init__(
        self, window: MainWindow, data: Path, version: str, solver: tuple[str, ...] | None = None
    ) -> None:
        super().__init__(window)
        self._window, self._data, self._version = window, data, version
        self.settings, self.action_table = window.settings, window.action_table
        self.session = Session(empty_plan("plan"), self)
        self.selection = Selection(self.session, self)
        self.seating = Seating(self.session, solver, self)
        self.rescue = Rescue(self.session, data / "rescue", self)
        self.messages = Messages(window, window.stack)
        self.documents = Documents(
            window, self.session, self.messages, self.settings, self.rescue, self.seating
        )
        self.scenarios = Scenarios(window, self.session, self.messages)
        self.exports = ExportFlow(
            window, self.session, self.messages, self.settings, lambda: self.documents.name
        )
        self.rail = Rail(self.action_table)
        self.bar = TopBar(self.action_table, self.session, self.settings)
        self.status = StatusBar(self.session)
        self.pages = QStackedWidget()
        self._plan_page: PlanPage | None = None
        self._people_page: PeoplePage | None = None
        self._handlers = self._made_handlers()
        self._arrange()
        self._connect()
        self.refresh()

    # Putting together

    def _arrange(self) -> None:
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.rail)
        middle.addWidget(self.pages, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(middle, 1)
        column.addWidget(self.status)

    def _connect(self) -> None:
        session = self.session
        for signal in (
            session.changed,
            session.path_changed,
            session.modified_changed,
            session.loaded,
            session.undo_stack.indexChanged,
            self.selection.changed,
            self.seating.state_changed,
            self.seating.progressed,
        ):
            signal.connect(self.refresh)
        session.refused.connect(self._tell_held)
        self.seating.ended.connect(self._tell_end)
        self.seating.settled.connect(self._tell_settled)
        self.documents.shown.connect(self.show_plan)
        self.documents.closed.connect(self.show_start)
        self.rail.page_chosen.connect(self.show_page)
        self.bar.scenario_chosen.connect(self.scenarios.choose)

    def _made_handlers(self) -> dict[str, Callable[[], object]]:
        view = self._on_floor
        return {
            "start": self.documents.close_plan,
            "new": self.new_plan,
            "sample": self.documents.open_sample,
            "open": self.documents.open_dialog,
            "save": partial(self._save, self.documents.save),
            "save_as": partial(self._save, self.documents.save_as),
            "close": self.documents.close_plan,
            "quit": self._window.close,
            **{name: partial(self.exports.run, name) for name in KINDS},
            "undo": self.session.undo,
            "redo": self.session.redo,
            "find": self._find_person,
            "settings": self.show_settings,
            "zoom_in": view("zoom_in"),
            "zoom_out": view("zoom_out"),
            "fit": view("fit"),
            "page_plan": partial(self.show_page, "plan"),
            "page_people": partial(self.show_page, "people"),
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

    def do(self, name: str) -> None:
        """Do the action of this id."""
        self._handlers[name]()
        self.refresh()

    @property
    def plan_page(self) -> PlanPage:
        """The Plan page; made when it is first wanted."""
        if self._plan_page is None:
            from ui.pages.plan import PlanPage  # half of the program: not before there is a plan

            page = self._plan_page = PlanPage(
                self.session, self.selection, self.seating, self.action_table, self.settings
            )
            page.said.connect(self.messages.say)
            page.applied.connect(self._apply)
            page.scale_changed.connect(self.status.set_scale)
            page.panels_changed.connect(self.refresh)
            page.view.hovered.connect(self.status.set_hovered)
            page.view.position_changed.connect(self.status.set_place)
            page.view.position_left.connect(self.status.clear_place)
            self.pages.addWidget(page)
        return self._plan_page

    @property
    def people_page(self) -> PeoplePage:
        """The People page; made when it is first wanted."""
        if self._people_page is None:
            from ui.pages.people import PeoplePage  # see plan_page

            page = self._people_page = PeoplePage(self.session, self.selection, self.messages)
            page.person_shown.connect(self._show_on_plan)
            self.pages.addWidget(page)
        return self._people_page

    def _show_on_plan(self, person_id: str) -> None:
        self.show_page("plan")
        self.plan_page.view.show_person(person_id)

    # Pages

    def show_start(self) -> None:
        """Show the start page."""
        self._window.stack.setCurrentWidget(self._window.start)
        self.refresh()

    def show_plan(self) -> None:
        """Show the plan that was opened just now."""
        page = self.plan_page
        self.messages.note.hide()
        self.show_page("plan")
        self._window.stack.setCurrentWidget(self)
        page.begin()
        self.refresh()

    def show_page(self, name: str) -> None:
        """Show a page of the rail."""
        page = self.people_page if name == "people" else self.plan_page
        self.pages.setCurrentWidget(page)
        self.rail.show_page(name)
        self.status.show_place(name == "plan")

    def show_rescued(self) -> None:
        """Look for work of programs that stopped, and offer it."""
        self._window.start.show_rescued(orphans(self._data / "rescue"))

    def remove_rescued(self, rescued: Rescued) -> None:
        """Forget rescued work."""
        rescued.remove()
        self.show_rescued()

    def may_close(self) -> bool:
        """Ask what to do with unsaved work; once True, everything has ended in good order."""
        if not self.documents.may_leave():
            return False
        self.seating.abandon()
        self.rescue.close()
        return True

    # Dialogs

    def new_plan(self, *files: str) -> None:
        """Ask for the files of a new plan and show it."""
        if not self.documents.may_leave():
            return
        from ui.dialogs.new_plan import NewPlan  # readers of workbooks: not needed to start

        dialog = NewPlan(self.settings, files, self._window)
        self._run(dialog)
        if dialog.plan is not None:
            self.documents.show_new(dialog.plan)

    def show_settings(self) -> None:
        """Show the settings; those of the plan too if one is open."""
        from ui.dialogs.preferences import Preferences

        session = self.session if self.documents.is_open else None
        self._run(Preferences(self.settings, session, self._window))

    def show_about(self) -> None:
        """Show which version this is."""
        from ui.dialogs.about import About

        self._run(About(self._version, self._window))

    def show_shortcuts(self) -> None:
        """Show all keys."""
        from ui.dialogs.about import Shortcuts

        self._run(Shortcuts(self._window))

    def show_crash(self, report: str, is_safe: bool) -> None:
        """Tell of a bug."""
        from ui.dialogs.crash import CrashDialog

        self._run(CrashDialog(report, is_safe=is_safe, parent=self._window))

    def _run(self, dialog: QDialog) -> None:
        dialog.exec()
        dialog.deleteLater()

    # Doing

    def _save(self, save: Callable[[], bool]) -> None:
        if save():
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
        if self._people_page is not None and self._people_page.isVisible():
            self._people_page.field.setFocus()
        else:
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
        self.messages.done(self.tr("Nobody has to move: no better seating was found."))

    def _tell_end(self, code: str) -> None:
        texts = {
            "no_better": self.tr("No better seating was found. Everything stays as it is."),
            "nothing_found": self.tr("No seating was found in that time. Try a longer one."),
            "not_started": self.tr("The solver could not be started. Everything stays as it is."),
        }
        stopped = self.tr("The solver stopped by itself. Everything stays as it is; try again.")
        if code == "no_better":
            self.messages.warn(texts[code])
        else:
            retry = self.action_table["seat"].trigger
            self.messages.warn(texts.get(code, stopped), self.tr("Try again"), retry)

    # Menus that are filled when they open

    def fill_menu(self, name: str) -> None:
        """Fill ``@recent``, ``@floors`` or ``@scenarios``."""
        fill: dict[str, Callable[[], None]] = {
            "@recent": self._fill_recent,
            "@floors": self._fill_floors,
            "@scenarios": partial(self.bar.fill_scenarios, self.action_table.menu("@scenarios")),
        }
        fill[name]()

    def _fill_recent(self) -> None:
        menu = self.action_table.menu("@recent")
        menu.clear()
        for file in self.settings.get(RECENT):
            action = menu.addAction(Path(file.path).name.replace("&", "&&"))
            action.triggered.connect(
                lambda _checked=False, file=file: self.documents.open_recent(file)
            )
        if menu.isEmpty():
            menu.addAction(self.tr("No recent files")).setEnabled(False)

    def _fill_floors(self) -> None:
        from ui.floortabs import ordered_floors

        menu = self.action_table.menu("@floors")
        menu.clear()
        for floor in ordered_floors(self.session.shown):
            action = QAction(floor.name.replace("&", "&&"), menu)
            action.setCheckable(True)
            action.setChecked(floor.id == self.plan_page.view.floor_id)
            action.triggered.connect(
                lambda _checked=False, floor=floor: self.plan_page.view.set_floor(floor.id)
            )
            menu.addAction(action)

    # Following

    def refresh(self) -> None:
        """Say which plan is open, and switch on what can be done now."""
        window, is_open = self._window, self.documents.is_open
        name = self.documents.name if is_open else "Seatmate"
        window.setWindowTitle(f"{name}[*] – Seatmate" if is_open else name)
        window.setWindowModified(is_open and self.session.is_modified)
        mark = self.tr("{file}, not saved") if window.isWindowModified() else "{file}"
        window.file_label.setText(mark.format(file=name) if is_open else "")
        window.menuBar().adjustSize()
        self.status.set_open(is_open)
        self.action_table.allow(self._facts())
        self._refresh_checks()

    def _facts(self) -> frozenset[str]:
        session, seating = self.session, self.seating
        plan, person = session.shown, self.selection.person
        facts = {
            "open": self.documents.is_open,
            "idle": seating.state is State.IDLE,
            "solving": seating.state is State.SOLVING,
            "preview": seating.state is State.READY,
            "person": person is not None,
            "seated": person in plan.seats,
            "desks": bool(self.selection.desks),
            "undo": session.undo_stack.canUndo(),
            "redo": session.undo_stack.canRedo(),
            "scenarios": len(plan.scenarios) > 1,
            "seatable": bool(plan.people and plan.desks),
        }
        return frozenset(name for name, holds in facts.items() if holds)

    def _refresh_checks(self) -> None:
        table, plan = self.action_table, self.session.shown
        table["keep"].setChecked(self.selection.person in plan.scenario.locks)
        table["scenario_today"].setChecked(plan.today_id == plan.scenario_id)
        if self._plan_page is not None:
            table["left_panel"].setChecked(self._plan_page.is_left_open)
            table["right_panel"].setChecked(self._plan_page.is_right_open)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()
