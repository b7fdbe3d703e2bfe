"""The one mutable thing of the window: the plan that is open, its undo stack, and a preview.

Whoever edits makes a new Plan and commits it here; whoever shows something listens. A preview is
a Plan that is shown and not committed: it never enters the undo stack. Knows no widgets.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from planner.model import Plan, diff

if TYPE_CHECKING:
    from planner.check import Verdict
    from planner.errors import PlanError

UNDO_STEPS: Final = 500
"""Plans share their rows: 500 steps of a 2,000 desk office take 26 MB (docs/architecture.md)."""

KEYED: Final = 1
"""The id of every command with a merge key: Qt offers only commands of one id to each other."""


class PlanCommand(QUndoCommand):
    """One undo step, whatever it was: the plan before and the plan after."""

    def __init__(
        self, session: Session, before: Plan, after: Plan, text: str, key: str | None
    ) -> None:
        super().__init__(text)
        self._session = session
        self._before = before
        self._after = after
        self._key = key

    def id(self) -> int:
        return -1 if self._key is None else KEYED

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, PlanCommand) or other._key != self._key:
            return False
        self._after = other._after
        self.setText(other.text())
        self.setObsolete(self._after == self._before)
        return True

    def undo(self) -> None:
        self._session._become(self._before)

    def redo(self) -> None:
        self._session._become(self._after)


class Session(QObject):
    """The plan that is open, how it came to be, and what is shown of it.

    Signals:
        changed(Changes): what is shown differs; never sent for an empty difference.
        committed(Plan): the true plan is another one (commit, undo, redo, open, new).
        loaded(): another document is open; sent after ``changed``.
        path_changed(str): the file is another one; "" for a plan without a file.
        modified_changed(bool): there is, or no longer is, something to save.
        preview_changed(bool): a preview began or ended.
        held_changed(bool): somebody holds the plan still, or let it go.
        refused(): an edit did not happen because the plan is held.
    """

    changed = Signal(object)
    committed = Signal(object)
    loaded = Signal()
    path_changed = Signal(str)
    modified_changed = Signal(bool)
    preview_changed = Signal(bool)
    held_changed = Signal(bool)
    refused = Signal()

    def __init__(self, plan: Plan, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._plan = plan
        self._preview: Plan | None = None
        self._path = ""
        self._digest: str | None = None
        self._is_held = False
        self._verdicts: tuple[tuple[Plan, Verdict], ...] = ()
        self.undo_stack = QUndoStack(self)
        self.undo_stack.setUndoLimit(UNDO_STEPS)
        self.undo_stack.cleanChanged.connect(self._tell_modified)

    # What there is

    @property
    def plan(self) -> Plan:
        """The true plan: what is saved, solved and exported."""
        return self._plan

    @property
    def shown(self) -> Plan:
        """The preview if there is one, else the true plan."""
        return self._plan if self._preview is None else self._preview

    @property
    def is_previewing(self) -> bool:
        """True while something is shown that is not committed."""
        return self._preview is not None

    @property
    def verdict(self) -> Verdict:
        """The referee's verdict on what is shown."""
        return self.verdict_of(self.shown)

    def verdict_of(self, plan: Plan) -> Verdict:
        """The referee's verdict on a plan; the last two are kept: the true one and the shown."""
        from planner.check import check  # not before somebody asks: the start page never does

        for known, verdict in self._verdicts:
            if known is plan:
                return verdict
        verdict = check(plan)
        self._verdicts = ((plan, verdict), *self._verdicts[:1])
        return verdict

    @property
    def path(self) -> str:
        """The file of this plan, or "" if it was never saved."""
        return self._path

    @property
    def is_modified(self) -> bool:
        """True if there is something to save."""
        return not self.undo_stack.isClean()

    # Editing

    def commit(self, plan: Plan, text: str, key: str | None = None) -> None:
        """Make this the true plan, as one undo step; ends a preview.

        Commits in a row with one ``key`` become one step. A plan equal to the true one is no step.
        """
        if self._refuses():
            return
        if plan == self._plan:
            self.preview(None)
            return
        self.undo_stack.push(PlanCommand(self, self._plan, plan, text, key))

    def preview(self, plan: Plan | None) -> None:
        """Show this plan without committing it; None shows the true plan again."""
        if not self._refuses():
            self._show(plan)

    def _show(self, plan: Plan | None) -> None:
        before, was = self.shown, self.is_previewing
        self._preview = plan
        if was != self.is_previewing:
            self.preview_changed.emit(self.is_previewing)
        self._tell_shown(before)

    def undo(self) -> None:
        """Take back the last step; while something is previewed, end only the preview."""
        if self._refuses():
            return
        if self.is_previewing:
            self._show(None)
        else:
            self.undo_stack.undo()

    def redo(self) -> None:
        """Do again what was taken back."""
        if not self._refuses():
            self._show(None)
            self.undo_stack.redo()

    # Holding the plan still, so that a seating which is being worked out stays true of it

    @property
    def is_held(self) -> bool:
        """True while edits and previews of others are refused."""
        return self._is_held

    def hold(self) -> None:
        """Refuse every edit and every preview but those through ``show_held``."""
        self._show(None)
        self._set_held(True)

    def show_held(self, plan: Plan | None) -> None:
        """Preview for whoever holds the plan."""
        self._show(plan)

    def commit_held(self, plan: Plan, text: str) -> None:
        """Commit for whoever holds the plan, and let it go."""
        self._set_held(False)
        self.commit(plan, text)

    def release(self) -> None:
        """Let the plan be edited again; ends the preview."""
        self._set_held(False)
        self._show(None)

    def _set_held(self, held: bool) -> None:
        if held != self._is_held:
            self._is_held = held
            self.held_changed.emit(held)

    def _refuses(self) -> bool:
        if self._is_held:
            self.refused.emit()
        return self._is_held

    def _become(self, plan: Plan) -> None:
        """Change the true plan; only undo commands call this."""
        before, was = self.shown, self.is_previewing
        self._plan, self._preview = plan, None
        if was:
            self.preview_changed.emit(False)
        self._tell_shown(before)
        self.committed.emit(plan)

    def _tell_shown(self, before: Plan) -> None:
        changes = diff(before, self.shown)
        if changes:
            self.changed.emit(changes)

    def _tell_modified(self, clean: bool) -> None:
        self.modified_changed.emit(not clean)

    # Files

    def open(self, path: str | Path) -> None:
        """Read a plan from a file. Raises PlanError, and then nothing has changed."""
        from planner.files import open_plan  # brings in msgspec's decoders: not needed to start

        opened = open_plan(path)
        self._load(opened.plan, str(path), opened.digest)

    def save(self, path: str | Path | None = None, *, force: bool = False) -> tuple[PlanError, ...]:
        """Write the true plan to its file, or to another one that becomes its file.

        Returns what went amiss although the plan is safe. Raises PlanError, and then the plan
        counts as unsaved as before: ``changed_on_disk`` if the file is another one than was
        opened, unless ``force``.
        """
        from planner.files import save  # see open

        target = str(path) if path is not None else self._path
        known = self._digest if target == self._path else None
        saved = save(self._plan, target, known=known, force=force)
        self._digest = saved.digest
        self._set_path(target)
        self.undo_stack.setClean()
        return saved.warnings

    def new(self, plan: Plan, *, modified: bool = False) -> None:
        """Show a plan that has no file; ``modified`` if closing it would lose somebody's work."""
        self._load(plan, "", None, modified=modified)

    def recover(self, plan: Plan, path: str, digest: str | None) -> None:
        """Show a rescued plan as unsaved work of its file (as it was with this digest)."""
        self._load(plan, path, digest, modified=True)

    @property
    def digest(self) -> str | None:
        """The digest of the file as it was opened or saved last; None without a file."""
        return self._digest

    def _load(self, plan: Plan, path: str, digest: str | None, *, modified: bool = False) -> None:
        self._set_held(False)
        self.undo_stack.clear()
        self._become(plan)
        self._digest = digest
        self._set_path(path)
        self.undo_stack.setClean()
        if modified:
            self.undo_stack.resetClean()
        self.loaded.emit()

    def _set_path(self, path: str) -> None:
        if path != self._path:
            self._path = path
            self.path_changed.emit(path)
