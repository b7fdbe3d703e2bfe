"""Line edits, combo boxes, spin boxes and sliders."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QStyle,
    QStyleOption,
    QStyleOptionComboBox,
    QStyleOptionSlider,
    QStyleOptionSpinBox,
    QWidget,
)

from ui.draw.theme import Theme
from ui.style.theming import RING_PX, chevron, has, ring, rounded, shows_focus

State = QStyle.StateFlag
ARROW_PX = 28
KNOB_PX = 16
GROOVE_PX = 4


def field(painter: QPainter, rect: QRect, option: QStyleOption, theme: Theme) -> None:
    """The box of anything that is typed into; typing shows the ring however one came here."""
    enabled = has(option, State.State_Enabled)
    fill = theme.base if enabled else theme.window
    if enabled and has(option, State.State_HasFocus):
        rounded(painter, rect, fill, theme.accent, width=RING_PX)
    else:
        rounded(painter, rect, fill, theme.edge if enabled else theme.line)


def line_edit(
    painter: QPainter, option: QStyleOption, theme: Theme, _widget: QWidget | None
) -> None:
    """The box of a line edit; the one within a spin box or combo box has none."""
    if option.lineWidth > 0:  # type: ignore[attr-defined]  # a QStyleOptionFrame
        field(painter, option.rect, option, theme)


def combo_box(
    painter: QPainter, option: QStyleOptionComboBox, theme: Theme, _widget: QWidget | None
) -> None:
    """A box with the arrow head at its right."""
    enabled = has(option, State.State_Enabled)
    hovered = enabled and has(option, State.State_MouseOver)
    if option.editable:
        field(painter, option.rect, option, theme)
    elif option.frame:
        rounded(
            painter,
            option.rect,
            theme.hover if hovered else theme.base,
            theme.edge if enabled else theme.line,
        )
        if shows_focus(option):
            ring(painter, option.rect, theme)
    elif hovered:
        rounded(painter, option.rect, theme.hover)
    centre = QPointF(option.rect.right() - 14, QRectF(option.rect).center().y())
    chevron(painter, centre, theme.text2 if enabled else theme.edge)


def spin_box(
    painter: QPainter, option: QStyleOptionSpinBox, theme: Theme, _widget: QWidget | None
) -> None:
    """A field with two arrow heads at its right."""
    field(painter, option.rect, option, theme)
    up, down = spin_buttons(option.rect)
    for rect, control, turn in (
        (up, QStyle.SubControl.SC_SpinBoxUp, 180),
        (down, QStyle.SubControl.SC_SpinBoxDown, 0),
    ):
        active = bool(option.activeSubControls & control) and has(option, State.State_MouseOver)
        tint = theme.text if active else theme.text2
        chevron(painter, QRectF(rect).center(), tint, turn, 6)


def spin_buttons(rect: QRect) -> tuple[QRect, QRect]:
    """Where the two buttons of a spin box lie: up, down."""
    half = (rect.height() - 4) // 2
    left = rect.right() - ARROW_PX + 4
    up = QRect(left, rect.top() + 2, ARROW_PX - 6, half)
    return up, up.translated(0, half)


def slider(
    painter: QPainter, option: QStyleOptionSlider, theme: Theme, _widget: QWidget | None
) -> None:
    """A horizontal slider: a groove that is filled up to a round knob."""
    enabled = has(option, State.State_Enabled)
    middle = QRectF(option.rect).center().y()
    knob = QRectF(slider_knob(option))
    left, right = option.rect.left() + KNOB_PX / 2, option.rect.right() - KNOB_PX / 2
    top = middle - GROOVE_PX / 2
    rounded(painter, QRectF(left, top, right - left, GROOVE_PX), theme.line, "", 2)
    filled = QRectF(left, top, max(0.0, knob.center().x() - left), GROOVE_PX)
    rounded(painter, filled, theme.accent if enabled else theme.edge, "", 2)
    hot = enabled and (has(option, State.State_MouseOver) or shows_focus(option))
    border = theme.accent if hot else theme.edge
    rounded(painter, knob, theme.base, border, KNOB_PX / 2, 2.0 if hot else 1.25)


def slider_knob(option: QStyleOptionSlider) -> QRect:
    """Where the knob of a horizontal slider is."""
    rect = option.rect
    offset = QStyle.sliderPositionFromValue(
        option.minimum,
        option.maximum,
        option.sliderPosition,
        rect.width() - KNOB_PX,
        option.upsideDown,
    )
    return QRect(
        QPoint(rect.left() + offset, rect.center().y() - KNOB_PX // 2 + 1),
        QPoint(rect.left() + offset + KNOB_PX - 1, rect.center().y() + KNOB_PX // 2),
    )


def scroll_bar(
    painter: QPainter, option: QStyleOptionSlider, theme: Theme, _widget: QWidget | None
) -> None:
    """A handle without arrows; the ground of the view shows through."""
    if option.maximum <= option.minimum:
        return
    handle = QRectF(scroll_handle(option))
    inset = 3
    rect = handle.adjusted(inset, inset, -inset, -inset)
    hot = has(option, State.State_MouseOver) or has(option, State.State_Sunken)
    rounded(
        painter, rect, theme.edge if hot else theme.line2, "", min(rect.width(), rect.height()) / 2
    )


def scroll_handle(option: QStyleOptionSlider) -> QRect:
    """Where the handle of a scroll bar is: at least 32 px long."""
    rect = option.rect
    upright = option.orientation == Qt.Orientation.Vertical
    length = rect.height() if upright else rect.width()
    span = option.maximum - option.minimum
    if span <= 0:
        return rect
    size = max(min(32, length), round(length * option.pageStep / (span + option.pageStep)))
    start = QStyle.sliderPositionFromValue(
        option.minimum, option.maximum, option.sliderPosition, length - size, option.upsideDown
    )
    if upright:
        return QRect(rect.left(), rect.top() + start, rect.width(), size)
    return QRect(rect.left() + start, rect.top(), size, rect.height())
