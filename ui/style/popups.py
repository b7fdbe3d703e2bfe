"""Menus, the menu bar, tool tips, status bar, lists, headers and the lines between panels."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QStyle,
    QStyleOption,
    QStyleOptionFrame,
    QStyleOptionHeader,
    QStyleOptionMenuItem,
    QStyleOptionViewItem,
    QWidget,
)

from ui.draw.theme import Theme, colour, font
from ui.style.theming import chevron, has, ring, rounded, shows_focus, tick

State = QStyle.StateFlag
Item = QStyleOptionMenuItem.MenuItemType
ITEM_PX = 30
SEPARATOR_PX = 9
ICON_COLUMN_PX = 34
SIDE_PX = 12
LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
MNEMONIC = Qt.TextFlag.TextHideMnemonic


def menu_panel(
    painter: QPainter, option: QStyleOption, theme: Theme, _widget: QWidget | None
) -> None:
    """The ground of a menu or a list that pops up."""
    painter.fillRect(option.rect, colour(theme.base))
    painter.setPen(colour(theme.line2))
    painter.drawRect(option.rect.adjusted(0, 0, -1, -1))


def menu_item(
    painter: QPainter, option: QStyleOptionMenuItem, theme: Theme, _widget: QWidget | None
) -> None:
    """One line of a menu: mark or icon, text, keys, and the arrow of a menu within."""
    rect = option.rect
    if option.menuItemType == Item.Separator:
        y = rect.center().y() + 0.5
        painter.setPen(colour(theme.line))
        painter.drawLine(QPointF(rect.left() + 8, y), QPointF(rect.right() - 8, y))
        return
    enabled = has(option, State.State_Enabled)
    if enabled and has(option, State.State_Selected):
        rounded(painter, rect.adjusted(4, 1, -4, -1), theme.accent_soft, "", 4)
    _menu_mark(painter, option, theme)
    text, _, keys = option.text.partition("\t")
    inner = rect.adjusted(ICON_COLUMN_PX, 0, -SIDE_PX, 0)
    painter.setFont(option.font)
    painter.setPen(colour(theme.text if enabled else theme.edge))
    painter.drawText(inner, int(LEFT | MNEMONIC), text)
    if option.menuItemType == Item.SubMenu:
        centre = QPointF(inner.right() - 4, QRectF(rect).center().y())
        chevron(painter, centre, theme.text2, -90)
    elif keys:
        painter.setFont(font(12))
        painter.setPen(colour(theme.text2 if enabled else theme.edge))
        painter.drawText(inner, int(RIGHT), keys)


def _menu_mark(painter: QPainter, option: QStyleOptionMenuItem, theme: Theme) -> None:
    column = QRect(
        option.rect.left() + 4, option.rect.top(), ICON_COLUMN_PX - 6, option.rect.height()
    )
    enabled = has(option, State.State_Enabled)
    if option.checked:
        box = QRectF(0, 0, 18, 18)
        box.moveCenter(QRectF(column).center())
        tick(painter, box, theme.accent if enabled else theme.edge)
    elif not option.icon.isNull():
        target = QRect(0, 0, 16, 16)
        target.moveCenter(column.center() + QPoint(1, 0))
        mode = QIcon.Mode.Normal if enabled else QIcon.Mode.Disabled
        option.icon.paint(painter, target, Qt.AlignmentFlag.AlignCenter, mode)


def menu_bar_item(
    painter: QPainter, option: QStyleOptionMenuItem, theme: Theme, _widget: QWidget | None
) -> None:
    """One word of the menu bar."""
    painter.fillRect(option.rect, colour(theme.window))
    if has(option, State.State_Enabled) and has(option, State.State_Selected):
        rounded(painter, option.rect.adjusted(1, 2, -1, -2), theme.line, "", 4)
    painter.setPen(colour(theme.text if has(option, State.State_Enabled) else theme.edge))
    flags = Qt.AlignmentFlag.AlignCenter | MNEMONIC | Qt.TextFlag.TextSingleLine
    painter.drawText(option.rect, int(flags), option.text)


def window_ground(
    painter: QPainter, option: QStyleOption, theme: Theme, _widget: QWidget | None
) -> None:
    """The flat ground of menu bar and status bar."""
    painter.fillRect(option.rect, colour(theme.window))


def status_bar(
    painter: QPainter, option: QStyleOption, theme: Theme, _widget: QWidget | None
) -> None:
    """The ground of the status bar with its line above."""
    painter.fillRect(option.rect, colour(theme.window))
    painter.setPen(colour(theme.line))
    painter.drawLine(option.rect.topLeft(), option.rect.topRight())


def nothing(
    _painter: QPainter, _option: QStyleOption, _theme: Theme, _widget: QWidget | None
) -> None:
    """What the base style would draw and this one does not."""


def focus_ring(
    painter: QPainter, option: QStyleOption, theme: Theme, _widget: QWidget | None
) -> None:
    """The ring round whatever has the keyboard and no box of its own."""
    if has(option, State.State_KeyboardFocusChange):
        ring(painter, option.rect, theme, 4)


def shaped_frame(
    painter: QPainter, option: QStyleOptionFrame, theme: Theme, _widget: QWidget | None
) -> None:
    """Lines between things are one pixel of the line colour, and so are boxes."""
    painter.setPen(QPen(colour(theme.line), 1))
    middle = QRectF(option.rect).center()
    rect = option.rect
    if option.frameShape == QFrame.Shape.HLine:
        y = int(middle.y()) + 0.5
        painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right() + 1, y))
    elif option.frameShape == QFrame.Shape.VLine:
        x = int(middle.x()) + 0.5
        painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom() + 1))
    elif option.frameShape != QFrame.Shape.NoFrame:
        rounded(painter, rect, "", theme.line)


def splitter(
    painter: QPainter, option: QStyleOption, theme: Theme, _widget: QWidget | None
) -> None:
    """The line between two panels."""
    painter.fillRect(option.rect, colour(theme.line))


def list_row(
    painter: QPainter, option: QStyleOptionViewItem, theme: Theme, _widget: QWidget | None
) -> None:
    """The ground of a row or a cell: chosen, under the pointer, or with a colour of its own."""
    if option.backgroundBrush.style() != Qt.BrushStyle.NoBrush:
        painter.fillRect(option.rect, option.backgroundBrush)
    if has(option, State.State_Selected):
        painter.fillRect(option.rect, colour(theme.accent_soft))
    elif has(option, State.State_MouseOver) and has(option, State.State_Enabled):
        painter.fillRect(option.rect, colour(theme.hover))


def branch(painter: QPainter, option: QStyleOption, theme: Theme, _widget: QWidget | None) -> None:
    """The arrow head of a row with rows beneath."""
    if has(option, State.State_Children):
        turn = 0 if has(option, State.State_Open) else -90
        chevron(painter, QRectF(option.rect).center(), theme.text2, turn, 7)


def header(
    painter: QPainter, option: QStyleOptionHeader, theme: Theme, _widget: QWidget | None
) -> None:
    """The ground of a column's head: flat, with a line beneath."""
    rect = option.rect
    painter.fillRect(rect, colour(theme.base))
    painter.setPen(colour(theme.line))
    if option.orientation == Qt.Orientation.Horizontal:
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())


def header_arrow(
    painter: QPainter, option: QStyleOptionHeader, theme: Theme, _widget: QWidget | None
) -> None:
    """The mark of the column that rows are sorted by: up for rising."""
    if option.sortIndicator != QStyleOptionHeader.SortIndicator.None_:
        rises = option.sortIndicator == QStyleOptionHeader.SortIndicator.SortDown
        chevron(painter, QRectF(option.rect).center(), theme.text2, 180 if rises else 0, 7)


def tool_tip(
    painter: QPainter, option: QStyleOption, theme: Theme, _widget: QWidget | None
) -> None:
    """The ground of a tool tip."""
    painter.fillRect(option.rect, colour(theme.text if not theme.is_dark else theme.hover))


def tab_shape(
    painter: QPainter, option: QStyleOption, theme: Theme, _widget: QWidget | None
) -> None:
    """The ground of a tab: a box round the chosen one."""
    rect = option.rect.adjusted(1, 4, -1, -4)
    if has(option, State.State_Selected):
        rounded(painter, rect, theme.base, theme.line2)
    elif has(option, State.State_MouseOver):
        rounded(painter, rect, theme.hover)
    if shows_focus(option):
        ring(painter, rect, theme)
