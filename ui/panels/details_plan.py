"""Details while nothing is selected: the figures of the plan."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.model import Plan, day_mask
from ui.panels.form import Rows, Words
from ui.panels.people_model import counts, unseated_people
from ui.session import Session
from ui.texts.speech import number
from ui.texts.words import day_name


class PlanDetails(QWidget):
    """How many people and desks there are, and the fullest day."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        rows = Rows()
        self._values = [Words() for _ in range(4)]
        self._labels = [rows.add(value) for value in self._values]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 10)
        column.addLayout(rows)
        column.addStretch(1)

    def show_plan(self) -> None:
        """Show the plan that is shown."""
        plan = self._session.shown
        texts = (self._people(plan), self._desks(plan), self._seats(plan), self._busiest(plan))
        for value, text in zip(self._values, texts, strict=True):
            value.setText(text)

    def retranslate(self) -> None:
        """Say the words of the rows."""
        words = (
            self.tr("People"), self.tr("Desks"), self.tr("Seated"), self.tr("Busiest day"),
        )  # fmt: skip
        for label, word in zip(self._labels, words, strict=True):
            label.setText(word)

    def _people(self, plan: Plan) -> str:
        found = counts(plan)
        return self.tr("{all}: {sales} sales, {marketing} marketing, {other} other").format(
            all=number(found["all"]),
            sales=number(found.get("sales", 0)),
            marketing=number(found.get("marketing", 0)),
            other=number(found.get("other", 0)),
        )

    def _desks(self, plan: Plan) -> str:
        taken = set(plan.seats.values())
        staff = plan.staff_desks()
        guests = sum(desk.state == "guest" for desk in plan.desks.values())
        return self.tr("{all}: {free} free, {guest} for guests").format(
            all=number(len(plan.desks)),
            free=number(sum(desk.id not in taken for desk in staff)),
            guest=number(guests),
        )

    def _seats(self, plan: Plan) -> str:
        need = len(plan.people_to_seat())
        without = len(unseated_people(plan))
        return self.tr("{seated} of {all} who need a desk").format(
            seated=number(need - without), all=number(need)
        )

    def _busiest(self, plan: Plan) -> str:
        people = plan.people_to_seat()
        totals = [sum(day_mask(p.days) >> day & 1 for p in people) for day in range(7)]
        if not people:
            return "–"
        day = totals.index(max(totals))
        return self.tr("{day}, {count} people for {desks} desks").format(
            day=day_name(day, long=True),
            count=number(totals[day]),
            desks=number(len(plan.staff_desks())),
        )
