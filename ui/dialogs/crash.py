"""After a bug: the work is safe, here is what happened, go on."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ui.dialogs.frame import Choice, DialogFrame, quiet


class CrashDialog(DialogFrame):
    """Tells of a bug, with a report that holds no names and can be read before it is sent."""

    def __init__(self, report: str, *, is_safe: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.resize(QSize(560, 380))
        self._is_safe = is_safe
        self._text = quiet()
        self.report = QPlainTextEdit(report)
        self.report.setReadOnly(True)
        self.body.addWidget(self._text)
        self.body.addWidget(self.report, 1)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language of the program."""
        self.setWindowTitle("Seatmate")
        self.heading.setText(self.tr("Something went wrong in Seatmate"))
        safe = self.tr(
            "A rescue copy of your work is on the disk. You can go on; saving now is a good idea."
        )
        self._text.setText(
            safe if self._is_safe else self.tr("Nothing of your work was unsaved. You can go on.")
        )
        self.report.setAccessibleName(self.tr("Report"))
        self.set_choices(
            Choice("copy", self.tr("Copy the report")),
            Choice("go_on", self.tr("Go on"), "primary"),
        )

    def choose(self, choice_id: str) -> None:
        """Copying the report leaves the dialog open."""
        if choice_id == "copy":
            QGuiApplication.clipboard().setText(self.report.toPlainText())
        else:
            super().choose(choice_id)
