"""A question with real verbs as answers, and a request for one line of text."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from ui.dialogs.frame import Choice, DialogFrame, quiet

WIDTH_PX = 420


class Question(DialogFrame):
    """One sentence, what hangs on it, and two or three answers."""

    def __init__(
        self, title: str, detail: str, choices: tuple[Choice, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Seatmate")
        self.setMinimumWidth(WIDTH_PX)
        self.heading.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(detail)
        text = quiet(detail)
        text.setVisible(bool(detail))
        self.body.addWidget(text)
        self.set_choices(*choices)


class TextRequest(DialogFrame):
    """Asks for one line of text, such as a name; an empty one cannot be sent off."""

    def __init__(
        self, title: str, label: str, text: str, verb: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Seatmate")
        self.setMinimumWidth(WIDTH_PX)
        self.heading.setText(title)
        self.field = QLineEdit(text)
        self.field.setAccessibleName(label)
        self.field.selectAll()
        self.body.addWidget(quiet(label))
        self.body.addWidget(self.field)
        self.set_choices(Choice("cancel", self.tr("Cancel")), Choice("done", verb, "primary"))
        self.field.textChanged.connect(self._check)
        self._check()

    @property
    def text(self) -> str:
        """What was typed, without space round it."""
        return self.field.text().strip()

    def _check(self) -> None:
        self.button("done").setEnabled(bool(self.text))
