"""What can be done with scenarios: choose, duplicate, rename, remove, say which is today's."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from planner.edits import scenarios as edits
from planner.model import Plan, Scenario
from ui.messages import Messages
from ui.session import Session


def scenario_name(scenario: Scenario) -> str:
    """The name of a scenario; a word for one without a name."""
    return scenario.name or QCoreApplication.translate("Scenarios", "Seating")


def ordered(plan: Plan) -> list[Scenario]:
    """The scenarios in the order of the menu."""
    return sorted(plan.scenarios.values(), key=lambda one: (one.rank, one.id))


class Scenarios(QObject):
    """The scenario menu's doings, each one undo step."""

    def __init__(self, window: QWidget, session: Session, messages: Messages) -> None:
        super().__init__(window)
        self._session = session
        self._messages = messages

    def choose(self, scenario_id: str) -> None:
        """Show this scenario."""
        self._session.commit(
            edits.choose_scenario(self._session.plan, scenario_id), self.tr("Choose scenario")
        )

    def duplicate(self) -> None:
        """Ask for a name and go on with a copy."""
        plan = self._session.plan
        wanted = self.tr("{name}, copy").format(name=scenario_name(plan.scenario))
        name = self._messages.ask_text(
            self.tr("Duplicate the scenario"),
            self.tr("Name of the copy"),
            wanted,
            self.tr("Duplicate"),
        )
        if name:
            after = edits.duplicate_scenario(plan, plan.scenario_id, name)
            self._session.commit(after, self.tr("Duplicate scenario"))

    def rename(self) -> None:
        """Ask for another name."""
        plan = self._session.plan
        name = self._messages.ask_text(
            self.tr("Rename the scenario"),
            self.tr("Name"),
            scenario_name(plan.scenario),
            self.tr("Rename"),
        )
        if name:
            after = edits.rename_scenario(plan, plan.scenario_id, name)
            self._session.commit(after, self.tr("Rename scenario"))

    def remove(self) -> None:
        """Remove the scenario that is shown; undo brings it back."""
        plan = self._session.plan
        name = scenario_name(plan.scenario)
        self._session.commit(
            edits.remove_scenario(plan, plan.scenario_id), self.tr("Remove scenario")
        )
        self._messages.done(
            self.tr("{name} is removed.").format(name=name), self.tr("Undo"), self._session.undo
        )

    def toggle_today(self) -> None:
        """Say that this scenario is how people sit today, or that it is not."""
        plan = self._session.plan
        today = None if plan.today_id == plan.scenario_id else plan.scenario_id
        self._session.commit(edits.set_today(plan, today), self.tr("Set today's seating"))
