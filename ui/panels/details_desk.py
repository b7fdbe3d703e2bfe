"""Details of desks: name, place, size, features and state, all to be typed; for several desks what
they share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from msgspec import structs
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QVBoxLayout, QWidget

from planner.edits.desks import (
    fix_desks,
    move_desks,
    rename_desk,
    replace_desk,
    set_desk_state,
    set_features,
)  # fmt: skip
from planner.errors import PlanError
from planner.model import FEATURES, Desk, Plan
from planner.model.floor import DeskState
from ui.draw.labels import elided
from ui.panels.form import NumberField, PersonLine, Rows, emptied
from ui.session import Session
from ui.texts.errors import error_text
from ui.texts.speech import Counts, desk_name
from ui.texts.words import desk_state_name, feature_name

STATES: Final[tuple[DeskState, ...]] = ("in_use", "guest", "out_of_service")
PEOPLE_SHOWN: Final = 4


@dataclass(frozen=True, slots=True)
class _Number:
    """A number of a desk that can be typed: the field of the row, its unit and bounds."""

    field: str
    unit: str
    least: int
    most: int
    step: int = 10


NUMBERS: Final = (
    _Number("x_mm", "mm", -1_000_000, 1_000_000),
    _Number("y_mm", "mm", -1_000_000, 1_000_000),
    _Number("width_mm", "mm", 300, 6_000),
    _Number("depth_mm", "mm", 300, 3_000),
    _Number("angle_deg", "°", 0, 359, 1),
)


class DeskDetails(QWidget):
    """One desk, or several.

    Signals:
        person_shown(str): somebody who sits here was pressed.
        said(str): why something could not be done.
    """

    person_shown = Signal(str)
    said = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._desks: tuple[Desk, ...] = ()
        self._is_showing = False
        self.name = QLineEdit()
        self.name.setFixedHeight(28)
        self.numbers = {n.field: NumberField(n.unit, n.least, n.most, n.step) for n in NUMBERS}
        self.features = {name: QCheckBox() for name in FEATURES}
        self.state = QComboBox()
        self.state.setFixedHeight(28)
        self.reason = QLineEdit()
        self.reason.setFixedHeight(28)
        self.fixed = QCheckBox()
        self._people = QWidget()
        self._people_column = QVBoxLayout(self._people)
        self._people_column.setContentsMargins(0, 0, 0, 0)
        self._people_column.setSpacing(2)
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        marks = QWidget()
        boxes = QVBoxLayout(marks)
        boxes.setContentsMargins(0, 4, 0, 2)
        boxes.setSpacing(5)
        for box in self.features.values():
            boxes.addWidget(box)
        states = QWidget()
        column = QVBoxLayout(states)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.state)
        column.addWidget(self.reason)
        column.addWidget(self.fixed)
        rows = Rows()
        rows.setVerticalSpacing(5)
        fields = (self.name, *self.numbers.values())
        self._labels = [
            rows.add(self._people),
            *(rows.add(field, beside=True) for field in fields),
            rows.add(marks),
            rows.add(states),
        ]
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 8)
        page.addLayout(rows)
        page.addStretch(1)

    def _connect(self) -> None:
        self.name.editingFinished.connect(self._rename)
        for field, number in self.numbers.items():
            number.entered.connect(lambda value, field=field: self._set_number(field, value))
        for feature, box in self.features.items():
            box.clicked.connect(lambda on, feature=feature: self._set_feature(feature, on))
        self.state.activated.connect(self._set_state)
        self.reason.editingFinished.connect(self._set_state)
        self.fixed.clicked.connect(self._fix)

    # Showing

    def show_desks(self, desks: tuple[Desk, ...]) -> None:
        """Show these desks of the plan that is shown; at least one."""
        self._is_showing = True
        self._desks = desks
        plan = self._session.shown
        self.setEnabled(not self._session.is_held)
        self._show_people(plan)
        is_one = len(desks) == 1
        self._labels[1].setVisible(is_one)
        self.name.setVisible(is_one)
        if is_one and not (self.name.hasFocus() and self.name.isModified()):
            self.name.setText(desks[0].name)
        mixed = self.tr("different")
        for field, number in self.numbers.items():
            values = {getattr(desk, field) for desk in desks}
            number.show_value(values.pop() if len(values) == 1 else None, mixed)
        for feature, box in self.features.items():
            have = sum(feature in desk.features for desk in desks)
            box.setTristate(0 < have < len(desks))
            box.setCheckState(_check(have, len(desks)))
        states = {desk.state for desk in desks}
        self.state.setCurrentIndex(STATES.index(states.pop()) if len(states) == 1 else -1)
        self._show_reason(desks)
        self.fixed.setCheckState(_check(sum(desk.fixed for desk in desks), len(desks)))
        self._is_showing = False

    def _show_reason(self, desks: tuple[Desk, ...]) -> None:
        self.reason.setVisible(all(desk.state == "out_of_service" for desk in desks))
        reasons = {desk.state_reason for desk in desks}
        if not self.reason.hasFocus():
            self.reason.setText(reasons.pop() if len(reasons) == 1 else "")

    def _show_people(self, plan: Plan) -> None:
        emptied(self._people_column)
        ids = {desk.id for desk in self._desks}
        people = [plan.people[p] for p, d in plan.seats.items() if d in ids]
        self._labels[0].setVisible(bool(people))
        self._people.setVisible(bool(people))
        for person in people[:PEOPLE_SHOWN]:
            line = PersonLine(person.id, person.name, person.role)
            line.pressed.connect(self.person_shown)
            self._people_column.addWidget(line)
        if len(people) > PEOPLE_SHOWN:
            more = elided(Counts().more(len(people) - PEOPLE_SHOWN), 12, 400, 200)
            self._labels[0].setToolTip(more)

    def retranslate(self) -> None:
        """Say the words of all fields."""
        words = (
            self.tr("Sits here"), self.tr("Name"), self.tr("Across"), self.tr("Down"),
            self.tr("Width"), self.tr("Depth"), self.tr("Angle"), self.tr("Features"),
            self.tr("State"),
        )  # fmt: skip
        for label, word in zip(self._labels, words, strict=True):
            label.setText(word)
        self.name.setAccessibleName(self.tr("Name of the desk"))
        for number, word in zip(self.numbers.values(), words[2:7], strict=True):
            number.set_word(word)
        for feature, box in self.features.items():
            box.setText(feature_name(feature))
            box.setAccessibleName(feature_name(feature))
        index = self.state.currentIndex()
        self.state.clear()
        self.state.addItems([desk_state_name(state) for state in STATES])
        self.state.setCurrentIndex(index)
        self.state.setAccessibleName(words[8])
        self.reason.setPlaceholderText(self.tr("Why is it out of service?"))
        self.reason.setAccessibleName(self.tr("Why is it out of service?"))
        self.fixed.setText(self.tr("Fixed in place"))
        self.fixed.setAccessibleName(self.tr("Fixed in place"))

    # Editing

    @property
    def _ids(self) -> list[str]:
        return [desk.id for desk in self._desks]

    def _rename(self) -> None:
        if not self.name.isModified() or len(self._desks) != 1:
            return
        self.name.setModified(False)
        desk, name = self._desks[0], self.name.text().strip()
        if not name:
            self.name.setText(desk.name)
            return
        text = self.tr("Rename desk {desk}").format(desk=desk.name)
        self._edit(lambda plan: rename_desk(plan, desk.id, name), text)

    def _set_number(self, field: str, value: int) -> None:
        ids = self._ids
        text = self.tr("Change %n desks", None, len(ids))
        if field in ("x_mm", "y_mm"):
            # Several desks keep their places to each other: the first one gets the number.
            by = value - getattr(self._desks[0], field)
            dx, dy = (by, 0) if field == "x_mm" else (0, by)
            self._edit(lambda plan: move_desks(plan, ids, dx, dy), text, f"{field} {ids}")
        else:
            self._edit(lambda plan: _with_field(plan, ids, field, value), text, f"{field} {ids}")

    def _set_feature(self, feature: str, on: bool) -> None:
        ids = self._ids
        more, fewer = ((feature,), ()) if on else ((), (feature,))
        text = self.tr("Change features of %n desks", None, len(ids))
        self._edit(lambda plan: set_features(plan, ids, more, fewer), text)

    def _set_state(self) -> None:
        index = self.state.currentIndex()
        if self._is_showing or index < 0 or not self._desks:
            return
        ids, state = self._ids, STATES[index]
        reason = self.reason.text().strip() if state == "out_of_service" else ""
        first = self._desks[0]
        dates = (first.out_from, first.out_until) if state == first.state else (None, None)
        if {(d.state, d.state_reason) for d in self._desks} == {(state, reason)}:
            return
        text = self.tr("Change the state of %n desks", None, len(ids))
        self._edit(lambda plan: set_desk_state(plan, ids, state, reason, *dates), text)

    def _fix(self, on: bool) -> None:
        ids = self._ids
        text = (
            self.tr("Fix %n desks", None, len(ids))
            if on
            else self.tr("Free %n desks", None, len(ids))
        )
        self._edit(lambda plan: fix_desks(plan, ids, on), text)

    def _edit(self, change: Callable[[Plan], Plan], text: str, key: str | None = None) -> None:
        try:
            self._session.commit(change(self._session.plan), text, key)
        except PlanError as error:
            self.said.emit(error_text(error))
            self.show_desks(self._desks)


def _with_field(plan: Plan, ids: list[str], field: str, value: int) -> Plan:
    for desk_id in ids:
        plan = replace_desk(plan, structs.replace(plan.desks[desk_id], **{field: value}))
    return plan


def _check(have: int, all_: int) -> Qt.CheckState:
    if have in (0, all_):
        return Qt.CheckState.Checked if have else Qt.CheckState.Unchecked
    return Qt.CheckState.PartiallyChecked


def heading(plan: Plan, desks: tuple[Desk, ...]) -> str:
    """ "A1-1" or "4 desks"."""
    return desk_name(plan, desks[0].id) if len(desks) == 1 else Counts().desks(len(desks))
