"""Settings: look and language of the program, and what *beside* and *good* mean in the open plan.

Everything takes effect at once; all changes of the plan made in one sitting are one undo step.
"""

from __future__ import annotations

from functools import partial
from typing import Any

from msgspec import structs
from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFrame,
    QGridLayout,
    QLabel,
    QScrollArea,
    QSlider,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from planner.edits.settings import set_settings, set_weights
from planner.model import FEATURES, LINK_KINDS, NEEDS, LinkKind, PlanSettings, Weights
from ui.dialogs.fields import (
    BESIDE,
    MATCH_WEIGHTS,
    NEAR,
    NEED_SENTENCE,
    PACKS,
    WEIGHTS,
    NumberField,
    WeightField,
)
from ui.dialogs.frame import Choice, DialogFrame, heading, line, quiet
from ui.peopletable import capital
from ui.session import Session
from ui.settings import LANGUAGE, THEME, Setting, Settings
from ui.texts.speech import number
from ui.texts.words import feature_name, link_kind_name, need_name

SIZE = QSize(680, 680)
FIELD_PX, VALUE_PX = 150, 44
UNDO_KEY = "preferences"
NEED = "need:"


def say(text: str) -> str:
    """A text of the tables in the language of the program."""
    return QCoreApplication.translate("Preferences", text)


def weight_of(weights: Weights, key: str) -> int:
    """A weight by its key."""
    if key.startswith(NEED):
        return weights.need_weights.get(key.removeprefix(NEED), 0)
    return int(getattr(weights, key))


def with_weight(weights: Weights, key: str, value: int) -> Weights:
    """The weights with another value for a key."""
    if key.startswith(NEED):
        needs = {**weights.need_weights, key.removeprefix(NEED): value}
        return structs.replace(weights, need_weights=needs)
    return structs.replace(weights, **{key: value})


class Preferences(DialogFrame):
    """The settings dialog. Without a session it has only the program's own settings."""

    def __init__(
        self, settings: Settings, session: Session | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._session = session
        self._is_filling = False
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setBackgroundRole(QPalette.ColorRole.Base)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body.addWidget(self._scroll)
        self.resize(SIZE if session is not None else QSize(SIZE.width(), 300))
        self.retranslate()

    def retranslate(self) -> None:
        """Make the form anew in the language of the program."""
        self.setWindowTitle(self.tr("Settings"))
        self.heading.setText(self.tr("Settings"))
        self.set_choices(Choice("close", self.tr("Close"), "primary"))
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(10)
        self._is_filling = True
        self._add_program()
        if self._session is not None:
            self._add_plan(self._session)
        self._is_filling = False
        page = QWidget()
        page.setBackgroundRole(QPalette.ColorRole.Base)
        page.setAutoFillBackground(True)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 12, 0)
        column.addLayout(self._grid)
        column.addStretch(1)
        self._scroll.setWidget(page)

    # The program

    def _add_program(self) -> None:
        self._add_title(self.tr("This program"))
        themes = {
            "system": self.tr("As the system"),
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
        }
        languages = {"system": self.tr("As the system"), "en": "English", "da": "Dansk"}
        self._add_choice(THEME, self.tr("Theme"), themes)
        self._add_choice(LANGUAGE, self.tr("Language"), languages)

    def _add_choice(self, setting: Setting[str], text: str, words: dict[str, str]) -> None:
        box = QComboBox()
        box.setObjectName(setting.key)
        for value, word in words.items():
            box.addItem(word, value)
        box.setCurrentIndex(list(words).index(self._settings.get(setting)))
        box.currentIndexChanged.connect(lambda: self._settings.set(setting, str(box.currentData())))
        self._add_row(text, "", box)

    # The plan

    def _add_plan(self, session: Session) -> None:
        self._add_title(self.tr("This plan: beside and covered"))
        for field in BESIDE:
            self._add_number(session, field)
        self._add_kinds(session)
        self._add_shared_desks(session)
        self._add_must_needs(session)
        self._add_pack(session)
        self._add_title(self.tr("This plan: close to the team"))
        for field in NEAR:
            self._add_number(session, field)
        self._add_title(self.tr("This plan: what a good seating is worth"))
        for weight in WEIGHTS:
            self._add_weight(session, weight)
        self._add_title(self.tr("This plan: what makes two people match"))
        for weight in MATCH_WEIGHTS:
            self._add_weight(session, weight)
        self._add_title(self.tr("This plan: which needs count most"))
        for need in NEEDS:
            name = capital(need_name(need))
            self._add_weight(session, WeightField(f"{NEED}{need}", name, NEED_SENTENCE, 100))

    def _add_number(self, session: Session, field: NumberField) -> None:
        value = getattr(session.plan.settings, field.key) or 0
        box: QSpinBox | QDoubleSpinBox
        if field.scale > 1:
            box = QDoubleSpinBox()
            box.setDecimals(1)
            box.setSuffix(self.tr(" m"))
        else:
            box = QSpinBox()
        scale = field.scale
        box.setObjectName(field.key)
        if isinstance(box, QDoubleSpinBox):
            box.setRange(field.least / scale, field.most / scale)
            box.setSingleStep(field.step / scale)
            box.setValue(value / scale)
        else:
            box.setRange(field.least, field.most)
            box.setValue(value)
        box.setSpecialValueText(say(field.none_text) if field.none_text else "")
        box.setStepType(QAbstractSpinBox.StepType.DefaultStepType)
        box.setFixedWidth(FIELD_PX)
        box.setEnabled(not session.is_held)
        box.valueChanged.connect(partial(self._set_number, field))
        self._add_row(say(field.text), say(field.sentence), box)

    def _set_number(self, field: NumberField, shown: float) -> None:
        value: int | None = round(shown * field.scale)
        self._set_plan(**{field.key: None if field.none_text and not value else value})

    def _add_kinds(self, session: Session) -> None:
        boxes = self._check_column()
        for kind in LINK_KINDS:
            box = QCheckBox(link_kind_name(kind))
            box.setObjectName(f"kind-{kind}")
            box.setChecked(kind in session.plan.settings.beside_kinds)
            box.setEnabled(not session.is_held)
            box.toggled.connect(partial(self._set_kind, kind))
            boxes.addWidget(box)
        self._add_row(self.tr("These ways count"), "", self._holder(boxes))

    def _check_column(self) -> QVBoxLayout:
        boxes = QVBoxLayout()
        boxes.setSpacing(6)
        boxes.setContentsMargins(0, 2, 0, 2)
        return boxes

    def _holder(self, layout: QVBoxLayout) -> QWidget:
        holder = QWidget()
        holder.setLayout(layout)
        return holder

    def _set_kind(self, kind: LinkKind, on: bool) -> None:
        assert self._session is not None
        kinds = set(self._session.plan.settings.beside_kinds)
        kinds = kinds | {kind} if on else kinds - {kind}
        self._set_plan(beside_kinds=tuple(k for k in LINK_KINDS if k in kinds))

    def _add_shared_desks(self, session: Session) -> None:
        box = QCheckBox(self.tr("A desk may be shared by people who are in on different days"))
        box.setObjectName("share_desks")
        box.setChecked(session.plan.settings.share_desks)
        box.setEnabled(not session.is_held)
        box.toggled.connect(lambda on: self._set_plan(share_desks=on))
        self._grid.addWidget(box, self._grid.rowCount(), 1, 1, 2)

    def _add_must_needs(self, session: Session) -> None:
        boxes = self._check_column()
        for feature in FEATURES:
            box = QCheckBox(feature_name(feature))
            box.setObjectName(f"must-{feature}")
            box.setChecked(feature in session.plan.settings.must_desk_needs)
            box.setEnabled(not session.is_held)
            box.toggled.connect(partial(self._set_must_need, feature))
            boxes.addWidget(box)
        self._add_row(self.tr("Desk needs that must be met"), "", self._holder(boxes))

    def _set_must_need(self, feature: str, on: bool) -> None:
        assert self._session is not None
        needs = self._session.plan.settings.must_desk_needs
        others = tuple(need for need in needs if need != feature)
        self._set_plan(must_desk_needs=(*others, feature) if on else others)

    def _add_pack(self, session: Session) -> None:
        box = QComboBox()
        box.setObjectName("space_pack")
        for pack, word in PACKS.items():
            box.addItem(say(word), pack)
        box.setCurrentIndex(list(PACKS).index(session.plan.settings.space_pack))
        box.setEnabled(not session.is_held)
        box.currentIndexChanged.connect(lambda: self._set_plan(space_pack=box.currentData()))
        self._add_row(self.tr("Rules on air and space"), "", box)

    def _add_weight(self, session: Session, field: WeightField) -> None:
        value = weight_of(session.plan.weights, field.key)
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setObjectName(field.key)
        slider.setRange(0, field.most)
        slider.setValue(value)
        slider.setPageStep(10)
        slider.setEnabled(not session.is_held)
        sentence, shown = quiet("", 12), QLabel(number(value))
        shown.setFixedWidth(VALUE_PX)
        shown.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        slider.valueChanged.connect(partial(self._set_weight, field, sentence, shown))
        self._tell_weight(field, sentence, shown, value)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(slider)
        column.addWidget(sentence)
        label = self._label(say(field.text), slider)
        row = self._grid.rowCount()
        self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(holder, row, 1)
        self._grid.addWidget(shown, row, 2, Qt.AlignmentFlag.AlignTop)

    def _set_weight(self, field: WeightField, sentence: QLabel, shown: QLabel, value: int) -> None:
        self._tell_weight(field, sentence, shown, value)
        if self._session is not None and not self._is_filling:
            weights = with_weight(self._session.plan.weights, field.key, value)
            after = set_weights(self._session.plan, weights)
            self._session.commit(after, self.tr("Change settings"), UNDO_KEY)

    def _tell_weight(self, field: WeightField, sentence: QLabel, shown: QLabel, value: int) -> None:
        sentence.setText(say(field.sentence).format(n=number(value)))
        shown.setText(number(value))

    def _set_plan(self, **fields: Any) -> None:
        if self._session is None or self._is_filling:
            return
        settings: PlanSettings = structs.replace(self._session.plan.settings, **fields)
        after = set_settings(self._session.plan, settings)
        self._session.commit(after, self.tr("Change settings"), UNDO_KEY)

    # The form

    def _add_title(self, text: str) -> None:
        row = self._grid.rowCount()
        if row > 1:
            self._grid.addWidget(line(), row, 0, 1, 3)
        self._grid.addWidget(heading(text, 13), row + 1, 0, 1, 3)

    def _add_row(self, text: str, sentence: str, field: QWidget) -> None:
        row = self._grid.rowCount()
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(self._label(text, field), row, 0, top)
        if not sentence:
            self._grid.addWidget(field, row, 1, 1, 2, Qt.AlignmentFlag.AlignLeft)
            if isinstance(field, QComboBox):
                field.setMinimumWidth(FIELD_PX)
            return
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(field)
        column.addWidget(quiet(sentence, 12))
        self._grid.addWidget(holder, row, 1, 1, 2)

    def _label(self, text: str, field: QWidget) -> QLabel:
        label = QLabel(text)
        label.setMinimumHeight(30)
        label.setMinimumWidth(FIELD_PX)
        label.setBuddy(field)
        field.setAccessibleName(text)
        return label
