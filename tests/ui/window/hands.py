"""What a user's hands do to dialogs: answer the one that comes up."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from ui.dialogs.frame import DialogFrame

EVERY_MS = 10


def when_dialog(qtbot: QtBot, act: Callable[[DialogFrame], None]) -> list[str]:
    """Act on the next dialog that comes up; returns a list that its heading will be in."""
    seen: list[str] = []
    timer = QTimer(QApplication.instance())

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, DialogFrame) and dialog.isVisible():
            timer.stop()
            timer.deleteLater()
            seen.append(dialog.heading.text())
            act(dialog)

    timer.timeout.connect(look)
    timer.start(EVERY_MS)
    return seen


def every_dialog(qtbot: QtBot, act: Callable[[QDialog], None]) -> QTimer:
    """Act on every dialog that comes up until the timer is stopped."""
    timer = QTimer(QApplication.instance())

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog) and dialog.isVisible():
            act(dialog)

    timer.timeout.connect(look)
    timer.start(EVERY_MS)
    return timer


def answer(qtbot: QtBot, choice: str) -> list[str]:
    """Press the button of this choice in the next dialog."""
    return when_dialog(qtbot, lambda dialog: click(qtbot, dialog.button(choice)))


def click(qtbot: QtBot, widget: QWidget) -> None:
    """Press and release the left button on the middle of a widget."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
