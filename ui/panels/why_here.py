"""Why somebody sits here: what the desk earns them, and the best other desks with what they cost.

Folded until somebody asks. Worked out once the selection rests, in slices between which the window
lives on; while something is previewed it stays as it was.
"""

from __future__ import annotations

from html import escape
from time import perf_counter
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from planner.model import Plan
from planner.why import Option, Why, WhySearch
from ui.draw.icons import icon
from ui.draw.theme import font
from ui.session import Session
from ui.style.theming import theme_of
from ui.texts.why import earned_lines, option_cost, option_title

REST_MS: Final = 150
"""How long the selection rests before anything is worked out."""

SLICE_S: Final = 0.012
"""How long the window waits at a time."""


class WhyHere(QWidget):
    """What a person's desk earns, and other desks."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._asked: tuple[Plan, str] | None = None
        self._search: WhySearch | None = None
        self._found: Why | None = None
        self._is_new = False  # what is shown was asked for just now
        self.fold = QToolButton()
        self.fold.setAutoRaise(True)
        self.fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.fold.setFont(font(12, 600))
        self.fold.setIconSize(QSize(14, 14))
        self.fold.clicked.connect(lambda: self._open(not self.is_open))
        self.earned, self.others = _text(), _text()
        self._body = QWidget()
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self._begin)
        self._slices = QTimer(self)
        self._slices.timeout.connect(self._go_on)
        body = QVBoxLayout(self._body)
        body.setContentsMargins(22, 0, 0, 8)
        body.setSpacing(6)
        body.addWidget(self.earned)
        body.addWidget(self.others)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 0, 16, 6)
        column.setSpacing(2)
        column.addWidget(self.fold)
        column.addWidget(self._body)
        self._body.hide()
        self._tint()

    @property
    def is_open(self) -> bool:
        """Whether it is unfolded."""
        return not self._body.isHidden()

    @property
    def found(self) -> Why | None:
        """What is shown, once all is worked out."""
        return self._found

    def show_person(self, person_id: str) -> None:
        """Say why this person of the plan sits where they sit, as soon as it is known."""
        if self._session.is_previewing:
            return
        asked = (self._session.plan, person_id)
        if self._asked is not None and asked[0] is self._asked[0] and asked[1] == self._asked[1]:
            return
        self._asked, self._found = asked, None
        self._stop()
        self._write()
        if self._body.isVisible():
            self._rest.start(REST_MS)

    def retranslate(self) -> None:
        """Say everything in the language of the program."""
        self.fold.setText(self.tr("Why here"))
        self._write()

    def _open(self, on: bool) -> None:
        self._body.setVisible(on)
        self._tint()
        if on and self._asked is not None and self._found is None:
            self._rest.start(0)
        elif not on:
            self._stop()
        self.updateGeometry()

    def _tint(self) -> None:
        name = "chevron-down" if self.is_open else "chevron-right"
        self.fold.setIcon(icon(name, theme_of(self), 14))

    def _stop(self) -> None:
        self._is_new = False
        self._rest.stop()
        self._slices.stop()
        self._search = None

    def _begin(self) -> None:
        if self._asked is None:
            return
        try:
            self._search = WhySearch(*self._asked)
        except KeyError:  # in the office on no day
            return
        self._slices.start(0)

    def _go_on(self) -> None:
        end, search = perf_counter() + SLICE_S, self._search
        while search is not None and search.step():
            if perf_counter() >= end:
                return
        self._slices.stop()
        if search is not None:
            self._found = search.found
            self._write()
            self._is_new = True
            QTimer.singleShot(0, self._reveal)

    def _reveal(self) -> None:
        """Scroll to what has been asked for: it opens at the lower end of a narrow panel."""
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if area is not None and self.is_open and self._is_new:
            area.ensureWidgetVisible(self, 0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self._reveal)  # the panel scrolls further once it has been laid out

    def _write(self) -> None:
        found, plan = self._found, self._session.plan
        if found is None:
            self.earned.setText("…")
            self.others.hide()
            return
        lines = [escape(line) for line in earned_lines(plan, found)]
        self.earned.setText("<br>".join(lines) or self.tr("Nothing counts here yet"))
        self.others.setVisible(bool(found.options))
        told = "".join(self._option(plan, option) for option in found.options)
        quiet = theme_of(self).text2
        title = escape(self.tr("The best other desks"))
        self.others.setText(f'<p style="margin:0; color:{quiet}">{title}</p>{told}')

    def _option(self, plan: Plan, option: Option) -> str:
        quiet = theme_of(self).text2
        title, cost = escape(option_title(plan, option)), escape(option_cost(plan, option))
        return (
            f'<p style="margin:3px 0 0 0">{title}<br><span style="color:{quiet}">{cost}</span></p>'
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.is_open and self._asked is not None and self._found is None:
            self._rest.start(REST_MS)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._stop()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_slices"):
            self._tint()
            self._write()


def _text() -> QLabel:
    label = QLabel()
    label.setFont(font(12))
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
