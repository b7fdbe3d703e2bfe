"""Buttons, check boxes, radio buttons and tool buttons."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QIcon, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QStyle,
    QStyleOption,
    QStyleOptionButton,
    QStyleOptionToolButton,
    QWidget,
)

from ui.draw.theme import Theme, colour, font, mixed
from ui.style.theming import chevron, has, is_set, ring, rounded, shows_focus, tick

State = QStyle.StateFlag
Feature = QStyleOptionToolButton.ToolButtonFeature
MNEMONIC = Qt.TextFlag.TextHideMnemonic
MIDDLE_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
SIDE_PX, GAP_PX = 12, 8


def push_panel(
    painter: QPainter, option: QStyleOption, theme: Theme, widget: QWidget | None
) -> None:
    """The box of a push button, filled for the one that has the property ``primary``."""
    box(painter, option, option.rect, theme, widget)


def box(
    painter: QPainter,
    option: QStyleOption,
    rect: QRect,
    theme: Theme,
    widget: QWidget | None,
) -> None:
    """The box of any button with a border, and its focus ring."""
    enabled = has(option, State.State_Enabled)
    if is_set(widget, "primary"):
        fill, border = primary_fill(option, theme), ""
    else:
        hovered = enabled and has(option, State.State_MouseOver)
        pressed = has(option, State.State_Sunken) or has(option, State.State_On)
        fill = theme.line if pressed else theme.hover if hovered else theme.base
        border = theme.line2 if enabled else theme.line
        if isinstance(option, QStyleOptionButton) and has(option, State.State_On):
            fill, border = theme.accent_soft, ""
    rounded(painter, rect, fill, border)
    if shows_focus(option):
        ring(painter, rect, theme)
        if is_set(widget, "primary"):
            inner = QRectF(rect).adjusted(2, 2, -2, -2)
            rounded(painter, inner, "", theme.base, 4.5, 1.5)


def primary_fill(option: QStyleOption, theme: Theme) -> str:
    """The colour of a filled button in its state."""
    if not has(option, State.State_Enabled):
        return mixed(theme.accent, theme.window, 0.45)
    if has(option, State.State_Sunken):
        return mixed(theme.text, theme.accent, 0.18)
    if has(option, State.State_MouseOver):
        return mixed(theme.text, theme.accent, 0.08)
    return theme.accent


def label_palette(option: QStyleOption, theme: Theme, widget: QWidget | None) -> QPalette:
    """The palette a button's label is drawn with."""
    palette = QPalette(option.palette)
    if is_set(widget, "primary"):
        text = theme.accent_text
    elif not has(option, State.State_Enabled):
        text = theme.edge
    elif is_set(widget, "link") or _shows_as_chosen(option):
        text = theme.accent
    elif is_set(widget, "danger"):
        text = theme.bad
    else:
        text = theme.text
    for group in (
        QPalette.ColorGroup.Active,
        QPalette.ColorGroup.Inactive,
        QPalette.ColorGroup.Disabled,
    ):
        palette.setColor(group, QPalette.ColorRole.ButtonText, colour(text))
    return palette


def _shows_as_chosen(option: QStyleOption) -> bool:
    is_push = isinstance(option, QStyleOptionButton)
    return has(option, State.State_On) and (is_push or _is_bare(option))


def _is_bare(option: QStyleOption) -> bool:
    return has(option, State.State_AutoRaise)


def push_label(
    painter: QPainter, option: QStyleOptionButton, theme: Theme, widget: QWidget | None
) -> None:
    """Icon and word in the middle of a push button."""
    palette = label_palette(option, theme, widget)
    painter.setPen(palette.color(QPalette.ColorRole.ButtonText))
    metrics = option.fontMetrics
    text_px = metrics.size(int(MNEMONIC), option.text).width()
    icon_px = 0 if option.icon.isNull() else option.iconSize.width()
    gap = GAP_PX if icon_px and option.text else 0
    left = option.rect.center().x() + 1 - (icon_px + gap + text_px) // 2
    draw_icon_in(painter, option, QRect(left, option.rect.top(), icon_px, option.rect.height()))
    text = QRect(left + icon_px + gap, option.rect.top(), text_px + 4, option.rect.height())
    painter.drawText(text, int(MIDDLE_LEFT | MNEMONIC), option.text)


def tool_label(
    painter: QPainter, option: QStyleOptionToolButton, theme: Theme, widget: QWidget | None
) -> None:
    """Icon and word of a tool button: beside each other, one above the other, or alone."""
    painter.setPen(label_palette(option, theme, widget).color(QPalette.ColorRole.ButtonText))
    painter.setFont(option.font)
    rect, style = option.rect, option.toolButtonStyle
    if style == Qt.ToolButtonStyle.ToolButtonTextUnderIcon:
        icon = QRect(rect.left(), rect.top() + 9, rect.width(), option.iconSize.height())
        draw_icon_in(painter, option, icon)
        below = rect.adjusted(0, 9 + option.iconSize.height() + 3, 0, -6)
        painter.setFont(_fitting(option, rect.width()))
        painter.drawText(below, int(Qt.AlignmentFlag.AlignCenter | MNEMONIC), option.text)
    elif style == Qt.ToolButtonStyle.ToolButtonTextBesideIcon:
        icon_px = 0 if option.icon.isNull() else option.iconSize.width()
        icon = QRect(rect.left() + SIDE_PX, rect.top(), icon_px, rect.height())
        draw_icon_in(painter, option, icon)
        left = SIDE_PX + icon_px + (GAP_PX if icon_px else 0)
        painter.drawText(rect.adjusted(left, 0, 0, 0), int(MIDDLE_LEFT | MNEMONIC), option.text)
    elif style == Qt.ToolButtonStyle.ToolButtonTextOnly or option.icon.isNull():
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter | MNEMONIC), option.text)
    else:
        draw_icon_in(painter, option, rect)


def _fitting(option: QStyleOptionToolButton, width: int) -> QFont:
    """The button's font, a pixel smaller where the word would not fit."""
    wanted: QFont = option.font
    if option.fontMetrics.horizontalAdvance(option.text) <= width:
        return wanted
    return font(wanted.pixelSize() - 1, wanted.weight())


def draw_icon_in(
    painter: QPainter, option: QStyleOptionButton | QStyleOptionToolButton, rect: QRect
) -> None:
    """Draw the button's icon in its size in the middle of ``rect``."""
    if option.icon.isNull():
        return
    enabled, checked = has(option, State.State_Enabled), has(option, State.State_On)
    target = QRect(0, 0, option.iconSize.width(), option.iconSize.height())
    target.moveCenter(rect.center() + QPoint(rect.width() % 2 == 0, rect.height() % 2 == 0))
    mode = QIcon.Mode.Normal if enabled else QIcon.Mode.Disabled
    state = QIcon.State.On if checked else QIcon.State.Off
    option.icon.paint(painter, target, Qt.AlignmentFlag.AlignCenter, mode, state)


def tool_panel(
    painter: QPainter, option: QStyleOptionToolButton, theme: Theme, widget: QWidget | None
) -> None:
    """The ground of a tool button: bare until hovered or checked, or a box."""
    rect = option.rect
    if not _is_bare(option):
        box(painter, option, rect, theme, widget)
        return
    enabled = has(option, State.State_Enabled)
    if has(option, State.State_On):
        rounded(painter, rect, theme.accent_soft)
    elif enabled and has(option, State.State_Sunken):
        rounded(painter, rect, theme.line)
    elif enabled and has(option, State.State_MouseOver):
        rounded(painter, rect, theme.hover)
    if shows_focus(option):
        ring(painter, rect, theme)


def menu_part(
    painter: QPainter,
    option: QStyleOptionToolButton,
    rect: QRect,
    theme: Theme,
    widget: QWidget | None,
) -> None:
    """The right part of a button with two parts: a line and an arrow head."""
    filled = is_set(widget, "primary")
    enabled = has(option, State.State_Enabled)
    line = mixed(theme.accent_text, theme.accent, 0.45) if filled else theme.line2
    painter.setPen(QPen(colour(line), 1))
    x = rect.left() + 0.5
    painter.drawLine(QPointF(x, rect.top() + 1), QPointF(x, rect.bottom()))
    tint = theme.accent_text if filled else theme.text if enabled else theme.edge
    chevron(painter, QRectF(rect).center(), tint)


def opens_menu(option: QStyleOptionToolButton) -> bool:
    """True if a click anywhere on a button with a word opens its menu."""
    features = option.features
    has_menu = bool(features & Feature.HasMenu) and not features & Feature.MenuButtonPopup
    return has_menu and option.toolButtonStyle == Qt.ToolButtonStyle.ToolButtonTextBesideIcon


def check_box(
    painter: QPainter, option: QStyleOptionButton, theme: Theme, _widget: QWidget | None
) -> None:
    """The square of a check box."""
    rect = QRectF(option.rect)
    checked = has(option, State.State_On)
    partly = has(option, State.State_NoChange)
    if checked or partly:
        fill = theme.accent if has(option, State.State_Enabled) else theme.edge
        rounded(painter, rect, fill, "", 4)
    else:
        rounded(painter, rect, theme.base, _outline(option, theme), 4, 1.25)
    if checked:
        tick(painter, rect, theme.accent_text)
    elif partly:
        painter.fillRect(rect.adjusted(4, 7, -4, -7), colour(theme.accent_text))


def radio_button(
    painter: QPainter, option: QStyleOptionButton, theme: Theme, _widget: QWidget | None
) -> None:
    """The circle of a radio button."""
    rect = QRectF(option.rect)
    checked = has(option, State.State_On)
    half = rect.width() / 2
    if checked:
        rounded(painter, rect, theme.accent, "", half)
        rounded(painter, rect.adjusted(5, 5, -5, -5), theme.accent_text, "", half - 5)
    else:
        rounded(painter, rect, theme.base, _outline(option, theme), half, 1.25)


def _outline(option: QStyleOption, theme: Theme) -> str:
    if not has(option, State.State_Enabled):
        return theme.line2
    return theme.accent if has(option, State.State_MouseOver) else theme.edge
