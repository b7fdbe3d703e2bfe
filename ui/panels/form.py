"""Rows of the Details panel: a quiet word at the left, what it is at the right; numbers that can be
typed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QValidator
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from planner.model import Role
from ui.draw.labels import draw_text, elided, middle_baseline, text_width
from ui.draw.people import days_width, draw_days, draw_token
from ui.draw.theme import colour, font
from ui.panels.parts import Tone, chip_colours, paint_chip
from ui.style.theming import ring, theme_of

LABEL_PX: Final = 80
LABEL_GAP_PX: Final = 8
ROW_PX: Final = 25
STEP: Final = 10
FAR_STEP: Final = 100
_TOP: Final = Qt.AlignmentFlag.AlignTop
_MIDDLE: Final = Qt.AlignmentFlag.AlignVCenter


class Rows(QGridLayout):
    """Words at the left, anything at the right."""

    def __init__(self) -> None:
        super().__init__()
        self.setContentsMargins(16, 2, 16, 6)
        self.setHorizontalSpacing(0)
        self.setVerticalSpacing(3)
        self.setColumnMinimumWidth(0, LABEL_PX)
        self.setColumnStretch(1, 1)

    def add(self, content: QWidget, *, beside: bool = False) -> QLabel:
        """Add a row; gives its label, which stands in the middle ``beside`` a field."""
        label = QLabel()
        label.setFont(font(12))
        label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        label.setMinimumHeight(ROW_PX - 5)
        label.setAlignment(Qt.AlignmentFlag.AlignLeft | (_MIDDLE if beside else _TOP))
        label.setContentsMargins(0, 0 if beside else 3, LABEL_GAP_PX, 0)
        label.setBuddy(content)
        row = self.rowCount()
        self.addWidget(label, row, 0, _MIDDLE if beside else _TOP)
        self.addWidget(content, row, 1)
        return label


def emptied(column: QVBoxLayout) -> QVBoxLayout:
    """The column without its widgets; they are out of sight at once."""
    while (item := column.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
    return column


class Words(QLabel):
    """What a row says, in words that wrap and can be copied."""

    def __init__(self) -> None:
        super().__init__()
        self.setFont(font(12))
        self.setWordWrap(True)
        self.setContentsMargins(0, 3, 0, 0)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)


class Days(QWidget):
    """Office days: the dots, and the words after them."""

    def __init__(self) -> None:
        super().__init__()
        self._days, self._words = "-----", ""
        self.setFixedHeight(20)

    def show_days(self, days: str, words: str) -> None:
        """Show this pattern, called this."""
        self._days, self._words = days, words
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, y = theme_of(self), self.height() / 2 + 1
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw_days(painter, 1, y, self._days, theme, 11)
            left = days_width(self._days, 11) + 10
            words = elided(self._words, 12, 400, self.width() - left)
            draw_text(painter, words, left, middle_baseline(y, 12), 12, 400, theme.text2)


class PersonLine(QWidget):
    """A person in a row: token, name, and a chip at the right end. Can be pressed.

    Signals:
        pressed(str): the person's id.
    """

    pressed = Signal(str)

    def __init__(
        self, person_id: str, name: str, role: Role, chip: str = "", tone: Tone = "good"
    ) -> None:
        super().__init__()
        self._person_id, self._name, self._role = person_id, name, role
        self._chip, self._tone = chip, tone
        self.setFixedHeight(22)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{name}, {chip}" if chip else name)

    def sizeHint(self) -> QSize:
        return QSize(160, 22)

    def mouseReleaseEvent(self, event: object) -> None:
        if self.underMouse():
            self.pressed.emit(self._person_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.pressed.emit(self._person_id)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, y = theme_of(self), self.height() / 2
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw_token(painter, 7, y, 7, self._role, theme)
            end = float(self.width())
            if self._chip:
                width = text_width(self._chip, 11.5, 600) + 15
                end -= width
                ground, ink = chip_colours(theme, self._tone)
                paint_chip(painter, QRectF(end, y - 10, width, 20), self._chip, ground, ink, 600)
            name = elided(self._name, 12, 500, end - 28)
            draw_text(painter, name, 21, middle_baseline(y, 12), 12, 500, theme.text)
            if self.hasFocus():
                ring(painter, QRectF(self.rect()).adjusted(-1, 0, 1, 0), theme, 4)


class _WholeNumber(QValidator):
    """Digits with a sign, in bounds; an empty field is left as it was."""

    def __init__(self, least: int, most: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._least, self._most = least, most

    def validate(self, text: str, at: int) -> tuple[QValidator.State, str, int]:
        plain = text.strip().replace("−", "-")
        if plain in ("", "-"):
            return QValidator.State.Intermediate, text, at
        try:
            value = int(plain)
        except ValueError:
            return QValidator.State.Invalid, text, at
        fits = self._least <= value <= self._most
        too_far = abs(value) > max(abs(self._least), abs(self._most))
        state = QValidator.State.Acceptable if fits else QValidator.State.Intermediate
        return (QValidator.State.Invalid if too_far else state), text, at


class NumberField(QWidget):
    """A whole number with its unit: typed, or stepped by the arrow keys (Shift for larger steps).

    Signals:
        entered(int): another number was typed or stepped to.
    """

    entered = Signal(int)

    def __init__(self, unit: str, least: int, most: int, step: int = STEP) -> None:
        super().__init__()
        self._value: int | None = None
        self._bounds, self._step = (least, most), step
        self.field = _NumberEdit(self._step_by)
        self.field.setValidator(_WholeNumber(least, most, self))
        self.field.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.field.setFixedHeight(28)
        self.field.editingFinished.connect(self._finish)
        label = QLabel(unit)
        label.setFont(font(12))
        label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        label.setFixedWidth(22)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(5)
        row.addWidget(self.field, 1)
        row.addWidget(label)

    def show_value(self, value: int | None, mixed: str = "") -> None:
        """Show this number; None where several desks differ, with ``mixed`` in its place."""
        self._value = value
        self.field.setPlaceholderText(mixed)
        if not (self.field.hasFocus() and self.field.isModified()):
            self.field.setText("" if value is None else str(value))

    def set_word(self, text: str) -> None:
        """What number it is."""
        self.field.setAccessibleName(text)
        self.setToolTip(text)

    def _finish(self) -> None:
        text = self.field.text().strip().replace("−", "-")
        if text in ("", "-") or not self.field.isModified():
            self.field.setText("" if self._value is None else str(self._value))
            return
        self.field.setModified(False)
        if int(text) != self._value:
            self.entered.emit(int(text))

    def _step_by(self, steps: int) -> None:
        least, most = self._bounds
        start = self._value if self._value is not None else 0
        value = min(most, max(least, start + steps * self._step))
        if value != self._value:
            self.field.setModified(False)
            self.entered.emit(value)


class _NumberEdit(QLineEdit):
    """A line that steps with the arrow keys."""

    def __init__(self, step_by: Callable[[int], None]) -> None:
        super().__init__()
        self._step_by = step_by

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if steps is None:
            super().keyPressEvent(event)
            return
        is_far = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        self._step_by(steps * (FAR_STEP // STEP if is_far else 1))


class Token(QWidget):
    """The shape of a person, large."""

    def __init__(self, radius: float) -> None:
        super().__init__()
        self._radius = radius
        self._role: Role = "other"
        self.setFixedSize(round(2 * radius) + 4, round(2 * radius) + 4)

    def show_role(self, role: Role) -> None:
        """Be this shape."""
        self._role = role
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            middle = QRectF(self.rect()).center()
            draw_token(painter, middle.x(), middle.y(), self._radius, self._role, theme_of(self))


class Bar(QWidget):
    """How much of the most there is."""

    def __init__(self, high: int = 6) -> None:
        super().__init__()
        self._part, self._tint = 0.0, ""
        self.setFixedHeight(high)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_part(self, part: float, tint: str) -> None:
        """Be so full (0 to 1), in this colour."""
        self._part, self._tint = min(1.0, max(0.0, part)), tint
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, rect = theme_of(self), QRectF(self.rect())
        radius = rect.height() / 2
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(theme.hover))
            painter.drawRoundedRect(rect, radius, radius)
            if self._part > 0 and self._tint:
                rect.setWidth(max(rect.height(), rect.width() * self._part))
                painter.setBrush(colour(self._tint))
                painter.drawRoundedRect(rect, radius, radius)
