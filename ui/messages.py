"""The one door for everything the program says: a quiet note at the foot, or a question.

A note says what happened and goes by itself; bad news stays until it is read. A question is asked
only where work could be lost.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Literal

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from planner.errors import PlanError
from ui.dialogs.frame import Choice
from ui.dialogs.question import Question, TextRequest
from ui.draw.icons import icon, icon_pixmap
from ui.draw.theme import font
from ui.style import rounded, theme_of

Kind = Literal["info", "good", "bad"]
SHOWN_MS: Final = 6_000
SHOWN_WITH_ACTION_MS: Final = 10_000
SIDE_PX: Final = 20
FOOT_PX: Final = 76
ICONS: Final = {"info": "info", "good": "circle-check", "bad": "octagon-alert"}


class Note(QWidget):
    """A note at the foot of its parent: mark, sentence, perhaps something to do, and a cross."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._ground = parent
        self._kind: Kind = "info"
        self._do: Callable[[], object] | None = None
        self._mark = QLabel()
        self._text = QLabel()
        self._text.setFont(font(13))
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._action = QPushButton()
        self._action.setProperty("small", True)
        self._action.clicked.connect(self._act)
        self._close = QToolButton()
        self._close.setAutoRaise(True)
        self._close.setProperty("small", True)
        self._close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 8, 8)
        row.setSpacing(10)
        for part in (self._mark, self._text, self._action, self._close):
            row.addWidget(part)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.retranslate()
        self.hide()

    @property
    def text(self) -> str:
        """What the note says."""
        return self._text.text()

    def say(
        self, text: str, kind: Kind = "info", verb: str = "", do: Callable[[], object] | None = None
    ) -> None:
        """Show this sentence; ``verb`` is a button that does ``do``."""
        self._kind, self._do = kind, do
        self._text.setText(text)
        self._text.setWordWrap(False)
        self._action.setText(verb)
        self._action.setVisible(bool(verb))
        self.setAccessibleName(text)
        self._refresh()
        self._place()
        self.show()
        self.raise_()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        self._timer.stop()
        if kind != "bad":
            self._timer.start(SHOWN_WITH_ACTION_MS if verb else SHOWN_MS)

    def _act(self) -> None:
        self.hide()
        if self._do is not None:
            self._do()

    def _place(self) -> None:
        room = self._ground.width() - 2 * SIDE_PX
        if self.sizeHint().width() > min(room, 720):
            self._text.setWordWrap(True)
            self.setFixedWidth(min(room, 720))
        else:
            self.setFixedWidth(self.sizeHint().width())
        height = max(self.heightForWidth(self.width()), self.sizeHint().height())
        self.setFixedHeight(height)
        left = (self._ground.width() - self.width()) // 2
        self.move(QPoint(left, self._ground.height() - height - FOOT_PX))

    def _refresh(self) -> None:
        theme = theme_of(self)
        tints = {"info": theme.text2, "good": theme.accent, "bad": theme.bad}
        self._mark.setPixmap(
            icon_pixmap(ICONS[self._kind], tints[self._kind], 18, self.devicePixelRatioF())
        )
        self._close.setIcon(icon("x", theme, 16))
        self._close.setIconSize(QSize(16, 16))

    def retranslate(self) -> None:
        """Name the cross."""
        self._close.setToolTip(self.tr("Close this message"))
        self._close.setAccessibleName(self.tr("Close this message"))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        border = theme.bad if self._kind == "bad" else theme.line2
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            rounded(painter, self.rect(), theme.base, border, 8)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._refresh()
        elif event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False


class Messages(QObject):
    """What the window says and asks."""

    def __init__(self, window: QWidget, ground: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.note = Note(ground)

    def say(self, text: str) -> None:
        """Say something that is good to know."""
        self.note.say(text)

    def done(self, text: str, verb: str = "", do: Callable[[], object] | None = None) -> None:
        """Say that something is done, and perhaps offer what comes next."""
        self.note.say(text, "good", verb, do)

    def warn(self, text: str, verb: str = "", do: Callable[[], object] | None = None) -> None:
        """Say that something could not be done, and perhaps offer what may help."""
        self.note.say(text, "bad", verb, do)

    def fail(self, error: PlanError) -> None:
        """Say a foreseeable failure: file, row and remedy."""
        from ui.texts.errors import error_text  # many sentences: loaded when one is needed

        self.warn(error_text(error))

    def ask(self, title: str, detail: str, *choices: Choice) -> str:
        """Ask and wait; returns the id of the choice, or "" if the question was closed."""
        question = Question(title, detail, choices, self._window)
        question.exec()
        question.deleteLater()
        return question.answer

    def ask_text(self, title: str, label: str, text: str, verb: str) -> str:
        """Ask for one line of text and wait; "" if nothing was given."""
        request = TextRequest(title, label, text, verb, self._window)
        request.exec()
        request.deleteLater()
        return request.text if request.answer == "done" else ""
