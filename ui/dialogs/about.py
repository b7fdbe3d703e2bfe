"""About Seatmate, and its keyboard shortcuts; both are only to be read."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QKeySequence, QPalette
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QWidget

from ui.actions import ACTIONS, action_text, plain
from ui.dialogs.frame import Choice, DialogFrame, heading, quiet
from ui.draw.theme import font
from ui.logo import logo_pixmap
from ui.style import theme_of
from ui.texts.marks import QT_TRANSLATE_NOOP

FLOOR_KEYS = (
    (
        QT_TRANSLATE_NOOP("Shortcuts", "Tab, Shift+Tab"),
        QT_TRANSLATE_NOOP("Shortcuts", "Next or previous desk"),
    ),
    (QT_TRANSLATE_NOOP("Shortcuts", "Arrows"), QT_TRANSLATE_NOOP("Shortcuts", "Neighbour desk")),
    (
        QT_TRANSLATE_NOOP("Shortcuts", "Alt+Arrows"),
        QT_TRANSLATE_NOOP("Shortcuts", "Move desks by 10 mm, with Shift by 100 mm"),
    ),
    ("S", QT_TRANSLATE_NOOP("Shortcuts", "Swap with…")),
    ("Shift+S", QT_TRANSLATE_NOOP("Shortcuts", "Seat at…")),
    ("L", QT_TRANSLATE_NOOP("Shortcuts", "Keep at this desk")),
    (QT_TRANSLATE_NOOP("Shortcuts", "Delete"), QT_TRANSLATE_NOOP("Shortcuts", "Take off the desk")),
    ("Q, E", QT_TRANSLATE_NOOP("Shortcuts", "Turn by 15°")),
    ("+, −, 0", QT_TRANSLATE_NOOP("Shortcuts", "Zoom in, out, fit")),
    (
        QT_TRANSLATE_NOOP("Shortcuts", "Space and drag"),
        QT_TRANSLATE_NOOP("Shortcuts", "Move the paper"),
    ),
    (
        QT_TRANSLATE_NOOP("Shortcuts", "Esc"),
        QT_TRANSLATE_NOOP("Shortcuts", "Cancel a drag, select nothing"),
    ),
    ("F6", QT_TRANSLATE_NOOP("Shortcuts", "Leave the floor")),
)
"""What works while the floor has the focus (``ui/floor/keys.py``)."""


def say(text: str) -> str:
    """A text of the table in the language of the program."""
    return QCoreApplication.translate("Shortcuts", text)


class About(DialogFrame):
    """What the program is, which version, and on whose shoulders it stands."""

    def __init__(self, version: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._version = version
        self.setFixedWidth(440)
        self._logo = QLabel()
        self._logo.setPixmap(logo_pixmap(theme_of(self), 56, self.devicePixelRatioF()))
        self._text, self._thanks = QLabel(), quiet("", 12)
        self._text.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._logo, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)
        self.body.addLayout(row)
        self.body.addWidget(self._thanks)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language of the program."""
        self.setWindowTitle(self.tr("About Seatmate"))
        self.heading.setText(self.tr("Seatmate {version}").format(version=self._version))
        self._text.setText(
            self.tr(
                "Plans who sits where, so that every salesperson sits beside a marketer. "
                "Nothing leaves this computer."
            )
        )
        self._thanks.setText(
            self.tr(
                "Free software under the MIT licence. The solver is Google OR-Tools, the window is "
                "Qt, the letters are Inter, the icons are Lucide."
            )
        )
        self.set_choices(Choice("close", self.tr("Close"), "primary"))


class Shortcuts(DialogFrame):
    """All keys, from the table of actions and those of the floor."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.resize(QSize(480, 620))
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setBackgroundRole(QPalette.ColorRole.Base)
        self.body.addWidget(self._scroll)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language of the program."""
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.heading.setText(self.tr("Keyboard shortcuts"))
        self.set_choices(Choice("close", self.tr("Close"), "primary"))
        page = QWidget()
        page.setBackgroundRole(QPalette.ColorRole.Base)
        page.setAutoFillBackground(True)
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, 12, 0)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        self._add(grid, self.tr("Everywhere"), _action_keys())
        floor = [(say(text), say(keys)) for keys, text in FLOOR_KEYS]
        self._add(grid, self.tr("On the floor"), floor)
        grid.setRowStretch(grid.rowCount(), 1)
        self._scroll.setWidget(page)

    def _add(self, grid: QGridLayout, title: str, rows: list[tuple[str, str]]) -> None:
        grid.addWidget(heading(title, 13), grid.rowCount(), 0, 1, 2)
        for text, keys in rows:
            row = grid.rowCount()
            label = QLabel(keys)
            label.setFont(font(12, 500))
            label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            grid.addWidget(QLabel(text), row, 0)
            grid.addWidget(label, row, 1, Qt.AlignmentFlag.AlignRight)


def _action_keys() -> list[tuple[str, str]]:
    native = QKeySequence.SequenceFormat.NativeText
    return [
        (plain(action_text(row)), QKeySequence(row.keys[0]).toString(native))
        for row in ACTIONS
        if row.keys
    ]
