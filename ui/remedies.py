"""Why the last seating could not be better, and repairs that can be tried: one click shows one.

What the solver found speaks for the plan as long as nothing but seats differs. Knows the session
and the seating, no widgets.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Signal

from planner.check import Finding
from planner.model import TABLES, Plan
from planner.repair import Repair, apply_repair
from solver.messages import Result
from ui.seating import Seating, State
from ui.session import Session
from ui.texts.repairs import repair_text

REMEDIES: Final = ("more_people", "wider_beside")
"""Reasons that say what would help."""


class Remedies(QObject):
    """Reasons and repairs of the last solve.

    Signals:
        changed(): other reasons or repairs, or a trial began or ended.
    """

    changed = Signal()

    def __init__(self, session: Session, seating: Seating, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._seating = session, seating
        self._question: Plan | None = None
        self._result: Result | None = None
        self._trial: tuple[Repair, Plan] | None = None
        seating.state_changed.connect(self._follow)
        seating.progressed.connect(self._follow)
        session.changed.connect(self._end_trial_of_others)
        session.preview_changed.connect(self._end_trial_of_others)
        session.loaded.connect(self._forget)

    # What there is

    @property
    def speaks(self) -> bool:
        """Whether what was found is about the plan as it is."""
        return self._question is not None and _same_but_seats(self._question, self._session.plan)

    @property
    def reasons(self) -> tuple[Finding, ...]:
        """Why no better seating is possible; empty while nothing is known."""
        if self._result is None or not self.speaks:
            return ()
        found = self._result.reasons
        if self._result.repairs:  # which say the same and can be tried
            found = tuple(reason for reason in found if reason.code not in REMEDIES)
        return found

    @property
    def repairs(self) -> tuple[Repair, ...]:
        """What would be enough, smallest first."""
        return self._result.repairs if self._result is not None and self.speaks else ()

    @property
    def trial(self) -> Repair | None:
        """The repair that is shown as a preview."""
        return self._trial[0] if self._trial is not None else None

    def text(self, repair: Repair) -> str:
        """A repair as a sentence."""
        is_impossible = self._result is not None and self._result.must_broken > 0
        return repair_text(self._session.plan, repair, is_impossible=is_impossible)

    # Doing

    def show(self, repair: Repair) -> None:
        """Show the plan with a repair made, as a preview."""
        if self._session.is_held or not self.speaks:
            return
        plan = apply_repair(self._session.plan, repair)
        self._trial = (repair, plan)
        self._session.preview(plan)
        self.changed.emit()

    def apply(self) -> None:
        """Make the repair that is shown, as one undo step."""
        if self._trial is not None:
            repair, plan = self._trial
            text = self.text(repair).rstrip(".")
            self._trial = None
            self._session.commit(plan, self.tr("Repair: {what}").format(what=text))
            self.changed.emit()

    def discard(self) -> None:
        """Show the plan as it is."""
        if self._trial is not None:
            self._trial = None
            self._session.preview(None)
            self.changed.emit()

    # Following

    def _follow(self) -> None:
        """Keep what a solve came to; forget it when the next one begins."""
        if self._seating.state is State.SOLVING:
            self._forget()
            return
        result = self._seating.answer or self._seating.figures
        if isinstance(result, Result) and result is not self._result:
            self._result, self._question = result, self._seating.question
            self.changed.emit()

    def _end_trial_of_others(self, *_: object) -> None:
        """Somebody else shows something: the trial is over."""
        if self._trial is not None and self._session.shown is not self._trial[1]:
            self._trial = None
            self.changed.emit()

    def _forget(self) -> None:
        if self._result is not None or self._trial is not None:
            self._result = self._question = self._trial = None
            self.changed.emit()


def _same_but_seats(one: Plan, other: Plan) -> bool:
    """Whether two plans ask the same: all tables are the same ones, and locks and dates equal."""
    if one is other:
        return True
    tables = (name for name in TABLES if name not in ("scenarios", "pictures"))
    if not all(getattr(one, name) is getattr(other, name) for name in tables):
        return False
    mine, its = one.scenario, other.scenario
    return (
        one.settings == other.settings
        and one.today_id == other.today_id
        and (mine.id, mine.valid_from) == (its.id, its.valid_from)
        and mine.locks == its.locks
    )
