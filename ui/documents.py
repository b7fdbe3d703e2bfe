"""Opening, saving and closing plans, with the questions that protect unsaved work."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from planner.errors import PlanError
from planner.files import SUFFIX
from planner.model import Plan
from ui.dialogs.frame import Choice
from ui.messages import Messages
from ui.rescue import Rescue, Rescued
from ui.seating import Seating
from ui.session import Session
from ui.settings import OPEN_FOLDER, RecentFile, Settings


class Documents(QObject):
    """What the File menu does.

    Signals:
        shown(): a plan is open and should be shown.
        closed(): no plan is open any more; the start page should be shown.
    """

    shown = Signal()
    closed = Signal()

    def __init__(
        self,
        window: QWidget,
        session: Session,
        messages: Messages,
        settings: Settings,
        rescue: Rescue,
        seating: Seating,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._messages = messages
        self._settings = settings
        self._rescue = rescue
        self._seating = seating
        self._is_open = False

    @property
    def is_open(self) -> bool:
        """True while a plan is open."""
        return self._is_open

    @property
    def name(self) -> str:
        """What the plan is called: its file's name, else its own."""
        if self._session.path:
            return Path(self._session.path).name
        return self._session.plan.name or self.tr("New plan")

    # Opening

    def open_dialog(self) -> None:
        """Ask for a plan and open it."""
        if not self.may_leave():
            return
        path, _ = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Open a plan"),
            self._settings.get(OPEN_FOLDER),
            self.tr("Seatmate plans (*{suffix})").format(suffix=SUFFIX),
        )
        if path:
            self._open(path)

    def open_path(self, path: str) -> bool:
        """Open this plan, once unsaved work is safe; True if it is open."""
        return self.may_leave() and self._open(path)

    def open_recent(self, file: RecentFile) -> None:
        """Open a plan of the recent files; one that is gone is forgotten."""
        if not Path(file.path).exists():
            self._settings.drop_recent(file.path)
            self._messages.warn(
                self.tr("{file} is no longer there. It is taken off the list.").format(
                    file=Path(file.path).name
                )
            )
        else:
            self.open_path(file.path)

    def open_sample(self) -> None:
        """Open the sample office as a plan without a file."""
        if self.may_leave():
            from planner.samples import sample  # only who looks at it pays for it

            self._session.new(sample("office"))
            self._show()

    def open_rescued(self, rescued: Rescued) -> None:
        """Open rescued work as unsaved work of its file."""
        if not self.may_leave():
            return
        try:
            plan = rescued.read()
        except PlanError as error:
            self._messages.fail(error)
            return
        self._session.recover(plan, rescued.path, rescued.digest)
        if self._rescue.write():  # not before it is safe under this program's own name
            rescued.remove()
        self._show()

    def show_new(self, plan: Plan) -> None:
        """Show a plan that was made just now; closing it asks whether to save."""
        self._session.new(plan, modified=True)
        self._show()

    def _open(self, path: str) -> bool:
        try:
            self._session.open(str(Path(path).absolute()))
        except PlanError as error:
            self._messages.fail(error)
            return False
        self._settings.set(OPEN_FOLDER, str(Path(path).absolute().parent))
        self._remember()
        self._show()
        return True

    def _show(self) -> None:
        self._is_open = True
        self.shown.emit()

    def _remember(self) -> None:
        plan = self._session.plan
        self._settings.add_recent(self._session.path, len(plan.people), len(plan.desks))

    # Saving

    def save(self) -> bool:
        """Save to the plan's file, or ask for one; True if it is on the disk."""
        if not self._session.path:
            return self.save_as()
        return self._save(self._session.path)

    def save_as(self) -> bool:
        """Ask for a file and save to it; True if it is on the disk."""
        proposed = self._session.path or str(
            Path(self._settings.get(OPEN_FOLDER)) / f"{_file_name(self.name)}{SUFFIX}"
        )
        path, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Save the plan"),
            proposed,
            self.tr("Seatmate plans (*{suffix})").format(suffix=SUFFIX),
        )
        if not path:
            return False
        if not path.endswith(SUFFIX):
            path += SUFFIX
        return self._save(path, force=path == self._session.path)

    def _save(self, path: str, *, force: bool = False) -> bool:
        try:
            warnings = self._session.save(path, force=force)
        except PlanError as error:
            if error.code == "changed_on_disk":
                return self._resolve(path)
            self._messages.fail(error)
            return False
        self._remember()
        for warning in warnings:
            self._messages.fail(warning)
        return True

    def _resolve(self, path: str) -> bool:
        """Somebody else saved the file meanwhile: neither version is lost without a word."""
        answer = self._messages.ask(
            self.tr("{file} was changed by somebody else").format(file=Path(path).name),
            self.tr(
                "It is another one than you opened. Save your plan beside it, or write over it; "
                "then the other changes are only in the backups."
            ),
            Choice("cancel", self.tr("Cancel")),
            Choice("force", self.tr("Write over it"), "danger"),
            Choice("copy", self.tr("Save a copy…"), "primary"),
        )
        if answer == "force":
            return self._save(path, force=True)
        return answer == "copy" and self.save_as()

    # Leaving

    def may_leave(self) -> bool:
        """Ask what to do with unsaved work; True once nothing can be lost."""
        if not self._may_drop_seating():
            return False
        if not self._session.is_modified:
            return True
        answer = self._messages.ask(
            self.tr("Save the changes to {file}?").format(file=self.name),
            self.tr("Without saving, the changes since the last save are lost."),
            Choice("discard", self.tr("Don't save"), "danger"),
            Choice("cancel", self.tr("Cancel")),
            Choice("save", self.tr("Save"), "primary"),
        )
        return answer == "discard" or (answer == "save" and self.save())

    def _may_drop_seating(self) -> bool:
        if not self._seating.has_preview:
            self._seating.abandon()
            return True
        answer = self._messages.ask(
            self.tr("Apply the seating that is shown?"),
            self.tr("It is only a preview so far. Without applying it, it is lost."),
            Choice("discard", self.tr("Discard"), "danger"),
            Choice("cancel", self.tr("Cancel")),
            Choice("apply", self.tr("Apply"), "primary"),
        )
        if answer == "apply":
            self._seating.apply_now(self.tr("Seat everyone"))
        elif answer == "discard":
            self._seating.abandon()
        return answer in ("apply", "discard")

    def close_plan(self) -> None:
        """Go back to the start page."""
        from planner.model import empty_plan

        if self.may_leave():
            self._session.new(empty_plan("plan"))
            self._is_open = False
            self.closed.emit()


def _file_name(name: str) -> str:
    """A name that every file system takes."""
    return "".join(letter if letter not in '\\/:*?"<>|' else " " for letter in name).strip()
