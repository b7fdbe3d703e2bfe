"""What all dialogs share: a white page with a heading, its content, and buttons with real verbs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.draw.theme import font

MARGIN_PX, GAP_PX = 24, 12


@dataclass(frozen=True, slots=True)
class Choice:
    """A button of a dialog: what it answers, its verb, and how loud it is."""

    id: str
    text: str
    kind: Literal["primary", "plain", "danger"] = "plain"


def heading(text: str = "", px: int = 15) -> QLabel:
    """A label in the size of a dialog's heading."""
    label = QLabel(text)
    label.setFont(font(px, 600))
    label.setWordWrap(True)
    return label


def quiet(text: str = "", px: int = 13) -> QLabel:
    """A label in the second text colour, as wide as it is given."""
    label = QLabel(text)
    label.setFont(font(px))
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    label.setWordWrap(True)
    return label


def line() -> QFrame:
    """A line between two parts."""
    result = QFrame()
    result.setFrameShape(QFrame.Shape.HLine)
    result.setFixedHeight(1)
    return result


class DialogFrame(QDialog):
    """A dialog with a heading, a body and a row of buttons. Escape answers the first choice.

    ``answer`` is the id of the button that was pressed; "" when the dialog was closed otherwise.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.answer = ""
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self.heading = heading()
        self.body = QVBoxLayout()
        self.body.setSpacing(GAP_PX)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        self._buttons.addStretch(1)
        self._by_id: dict[str, QPushButton] = {}
        page = QVBoxLayout(self)
        page.setContentsMargins(MARGIN_PX, MARGIN_PX - 4, MARGIN_PX, MARGIN_PX - 4)
        page.setSpacing(GAP_PX)
        page.addWidget(self.heading)
        page.addLayout(self.body, 1)
        page.addSpacing(4)
        page.addLayout(self._buttons)

    def set_choices(self, *choices: Choice) -> None:
        """Have these buttons, in this order from left to right; the primary one takes Enter."""
        for choice in choices:
            button = self._by_id.get(choice.id)
            if button is None:
                button = self._by_id[choice.id] = self._made(choice)
            button.setText(choice.text)

    def button(self, choice_id: str) -> QPushButton:
        """The button of a choice."""
        return self._by_id[choice_id]

    def _made(self, choice: Choice) -> QPushButton:
        button = QPushButton()
        button.setProperty("primary", choice.kind == "primary")
        button.setProperty("danger", choice.kind == "danger")
        button.setAutoDefault(choice.kind == "primary")
        button.setDefault(choice.kind == "primary")
        button.setMinimumWidth(88)
        button.clicked.connect(lambda _checked=False: self.choose(choice.id))
        self._buttons.addWidget(button)
        return button

    def choose(self, choice_id: str) -> None:
        """Answer and close. Dialogs that check their fields first do it here."""
        self.answer = choice_id
        self.accept()

    def retranslate(self) -> None:
        """Say everything in the language of the program; called at once and at each change."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
