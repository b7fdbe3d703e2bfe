"""Everything that takes the keyboard has a name for a screen reader, in both languages."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QLineEdit,
    QMenu,
    QMenuBar,
    QScrollArea,
    QScrollBar,
    QWidget,
)

from ui.dialogs.about import About, Shortcuts
from ui.dialogs.crash import CrashDialog
from ui.dialogs.frame import Choice, DialogFrame
from ui.dialogs.new_plan import NewPlan
from ui.dialogs.preferences import Preferences
from ui.dialogs.question import Question, TextRequest
from ui.settings import LANGUAGE, Settings
from ui.window import MainWindow
from ui.workbench import Workbench

NO_NAME_NEEDED = (QMenu, QMenuBar, QScrollBar, QScrollArea)
"""What is only a frame for what has names."""


def focusable(root: QWidget) -> Iterator[QWidget]:
    """Every shown widget beneath a window that the keyboard can come to."""
    for widget in root.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            parent = widget.parentWidget()
            is_inner = isinstance(parent, QAbstractScrollArea) and parent.viewport() is widget
            is_inner = is_inner or isinstance(parent, QAbstractSpinBox)
            if not isinstance(widget, NO_NAME_NEEDED) and not is_inner:
                yield widget


def nameless(root: QWidget) -> list[str]:
    """Widgets without a name, described for whoever must give them one."""
    return [
        f"{type(widget).__name__} {widget.objectName()} in {type(widget.parent()).__name__}"
        for widget in focusable(root)
        if not name_of(widget)
    ]


def name_of(widget: QWidget) -> str:
    """What a screen reader says of a widget."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def test_start_page_has_names(window: MainWindow) -> None:
    """Cards, rows and links of the start page are named."""
    window.settings.add_recent("/plans/one.seatplan", 1, 1)
    assert not nameless(window)


@pytest.mark.parametrize("language", ["en", "da"])
def test_plan_page_has_names(
    language: str, office: Workbench, window: MainWindow, settings: Settings
) -> None:
    """Bars, panels and the floor are named, with somebody selected and with nobody."""
    settings.set(LANGUAGE, language)
    QApplication.processEvents()
    assert not nameless(window)
    office.selection.set_person(next(iter(office.session.plan.seats)))
    QApplication.processEvents()
    assert not nameless(window)


def test_bare_icons_have_tips(office: Workbench, window: MainWindow) -> None:
    """A button without a word says what it does when the pointer rests on it."""
    bare = [
        button
        for button in window.findChildren(QAbstractButton)
        if button.isVisible() and not button.text() and not button.icon().isNull()
        if not isinstance(button.parent(), QLineEdit)  # only a sign of what the field is for
    ]
    assert bare
    silent = [button for button in bare if not button.toolTip()]
    assert not [f"{type(b).__name__} in {type(b.parent()).__name__}" for b in silent]


def dialogs(window: MainWindow) -> list[DialogFrame]:
    """One of each dialog."""
    work = window.work
    return [
        About("1.0", window),
        Shortcuts(window),
        Preferences(window.settings, work.session, window),
        NewPlan(window.settings, (), window),
        CrashDialog("report", is_safe=True, parent=window),
        Question("Save?", "Or not.", (Choice("save", "Save", "primary"),), window),
        TextRequest("Rename", "Name", "Autumn", "Rename", window),
    ]


@pytest.mark.parametrize("language", ["en", "da"])
def test_dialogs_open_in_both_languages(
    language: str, office: Workbench, window: MainWindow, settings: Settings
) -> None:
    """Every dialog opens, has names for all its fields, and retranslates while it is open."""
    made = dialogs(window)
    for dialog in made:
        dialog.show()
    settings.set(LANGUAGE, language)
    QApplication.processEvents()
    for dialog in made:
        assert dialog.heading.text()
        assert not nameless(dialog), type(dialog).__name__
        dialog.close()


def test_the_keyboard_reaches_everything(office: Workbench, window: MainWindow) -> None:
    """Tab walks from the top bar through the panels and back; nothing holds it for ever."""
    office.bar.scenario.setFocus(Qt.FocusReason.TabFocusReason)
    visited = set()
    for _ in range(60):
        widget = QApplication.focusWidget()
        visited.add(widget)
        window.focusNextChild()
    names = {type(widget).__name__ for widget in visited if widget is not None}
    assert {"WordButton", "FloorView", "QLineEdit"} <= names
