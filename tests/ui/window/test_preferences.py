"""The settings dialog changes program and plan at once, and the plan in one undo step."""

from __future__ import annotations

from typing import TypeVar

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QSlider, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from planner.model import LINK_KINDS, PlanSettings, Weights
from tests.ui.window.conftest import small_office
from ui.dialogs.fields import BESIDE, MATCH_WEIGHTS, NEAR, WEIGHTS
from ui.dialogs.preferences import Preferences
from ui.session import Session
from ui.settings import THEME, Settings

WidgetT = TypeVar("WidgetT", bound=QWidget)


@pytest.fixture
def session() -> Session:
    """A session with a small plan."""
    return Session(small_office())


@pytest.fixture
def dialog(qtbot: QtBot, session: Session, settings: Settings) -> Preferences:
    """The settings of the program and of a small office."""
    made = Preferences(settings, session)
    qtbot.addWidget(made)
    made.show()
    return made


def field(dialog: Preferences, kind: type[WidgetT], name: str) -> WidgetT:
    """The field of this kind and name."""
    found = dialog.findChild(kind, name)
    assert found is not None
    return found


def test_theme_is_a_setting(dialog: Preferences, settings: Settings) -> None:
    """Choosing a theme sets it."""
    box = field(dialog, QComboBox, THEME.key)
    box.setCurrentIndex(box.findData("dark"))
    assert settings.get(THEME) == "dark"


def test_plan_settings_are_one_step(dialog: Preferences, session: Session) -> None:
    """Distances, days and weights take effect while they are set; one undo takes all back."""
    before = session.plan
    field(dialog, QDoubleSpinBox, "beside_mm").setValue(3.1)
    field(dialog, QSpinBox, "shared_days").setValue(3)
    field(dialog, QSlider, "stay").setValue(77)
    field(dialog, QCheckBox, "kind-corner").setChecked(True)
    field(dialog, QCheckBox, "share_desks").setChecked(False)
    settings, weights = session.plan.settings, session.plan.weights
    assert settings.beside_mm == 3100
    assert settings.shared_days == 3
    assert "corner" in settings.beside_kinds
    assert not settings.share_desks
    assert weights.stay == 77
    session.undo()
    assert session.plan is before


def test_fair_share_is_no_limit(dialog: Preferences, session: Session) -> None:
    """The lowest number of partners means the fair share."""
    box = field(dialog, QSpinBox, "partner_limit")
    box.setValue(2)
    limits = [session.plan.settings.partner_limit]
    box.setValue(0)
    limits.append(session.plan.settings.partner_limit)
    assert limits == [2, None]
    assert box.text() == "fair share"


def test_kinds_keep_their_order(dialog: Preferences, session: Session) -> None:
    """Switching a kind off and on again gives back the same plan."""
    before = session.plan.settings
    box = field(dialog, QCheckBox, "kind-side")
    box.setChecked(False)
    box.setChecked(True)
    assert session.plan.settings == before
    assert set(before.beside_kinds) <= set(LINK_KINDS)


def test_needs_and_rules_on_space(dialog: Preferences, session: Session) -> None:
    """What must be met, whose rules hold, and how much each need counts can be set too."""
    field(dialog, QCheckBox, "must-quiet").setChecked(True)
    box = field(dialog, QComboBox, "space_pack")
    box.setCurrentIndex(box.findData("UK"))
    field(dialog, QSlider, "need:better_leads").setValue(99)
    assert session.plan.settings.must_desk_needs == ("wide-access", "quiet")
    assert session.plan.settings.space_pack == "UK"
    assert session.plan.weights.need_weights["better_leads"] == 99
    assert session.undo_stack.count() == 1


def test_tables_name_fields_that_exist() -> None:
    """Every row of the tables sets something that a plan has."""
    assert {field.key for field in BESIDE + NEAR} <= set(PlanSettings.__struct_fields__)
    assert {field.key for field in WEIGHTS + MATCH_WEIGHTS} <= set(Weights.__struct_fields__)


def test_without_a_plan_only_the_program(qtbot: QtBot, settings: Settings) -> None:
    """On the start page there is nothing of a plan to set."""
    dialog = Preferences(settings, None)
    qtbot.addWidget(dialog)
    assert dialog.findChild(QComboBox, THEME.key) is not None
    assert dialog.findChild(QSlider) is None
