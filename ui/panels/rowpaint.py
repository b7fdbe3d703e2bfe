"""Paints a row of a list: token, name, days dots, desk. One delegate for every list of people.

The marks are those of the floor, drawn by the same functions.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from planner.model import Role
from planner.names import short_name
from ui.draw.icons import draw_icon
from ui.draw.labels import draw_text, elided, middle_baseline, text_width
from ui.draw.people import draw_days, draw_token
from ui.draw.theme import Theme, colour
from ui.style.theming import ring, theme_of

ROW_PX: Final = 30
EDGE_PX: Final = 16
TOKEN_PX: Final = 8.0
NAME_PX: Final = 41
"""From the left edge to a name."""
PERSON_ROLE: Final = Qt.ItemDataRole.UserRole + 10
"""Role of a row's data: the role of its person, or None."""
RIGHT_TEXT: Final = Qt.ItemDataRole.UserRole + 11
"""Role of a row's data: what stands at its right end."""
Index = QModelIndex | QPersistentModelIndex


def paint_ground(painter: QPainter, rect: QRectF, state: QStyle.StateFlag, theme: Theme) -> None:
    """Paint what lies under a row: chosen, under the pointer, or plain."""
    if state & QStyle.StateFlag.State_Selected:
        painter.fillRect(rect, colour(theme.accent_soft))
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(rect, colour(theme.hover))
    else:
        painter.fillRect(rect, colour(theme.base))


def paint_focus(painter: QPainter, rect: QRectF, state: QStyle.StateFlag, theme: Theme) -> None:
    """Paint the ring of the row that the keyboard is on."""
    keyboard = QStyle.StateFlag.State_KeyboardFocusChange | QStyle.StateFlag.State_HasFocus
    if state & keyboard == keyboard:
        ring(painter, rect.adjusted(2, 1, -2, -1), theme)


def paint_person(
    painter: QPainter,
    rect: QRectF,
    theme: Theme,
    name: str,
    role: Role | None,
    right: str,
    days: str = "",
    *,
    locked: bool = False,
    uncovered: bool = False,
) -> None:
    """Paint one row of a person (or, without a role, of anything with a name)."""
    y = rect.center().y() + 0.5
    left = rect.left() + EDGE_PX
    end = rect.right() - EDGE_PX + 4
    if right:
        line = middle_baseline(y, 12)
        draw_text(painter, right, end, line, 12, 400, theme.text2, "right")
    end -= max(text_width(right, 12), 26 if days else 0)
    if locked:
        end -= 13
        draw_icon(painter, "lock", theme.text2, QRectF(end, y - 5.5, 11, 11))
    if days:
        start = rect.right() - 98
        end = min(end, start)
        draw_days(painter, start, y, days, theme)
    if role is not None:
        if uncovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(theme.bad))
            painter.drawEllipse(QRectF(left - 2, y - TOKEN_PX - 2, 20, 20))
        rim = theme.base if uncovered else ""
        draw_token(painter, left + TOKEN_PX, y, TOKEN_PX, role, theme, rim=rim)
        left = rect.left() + NAME_PX
    room = end - left - 8
    fits = text_width(name, 13) <= room
    text = name if fits else elided(short_name(name), 13, 400, room)
    draw_text(painter, text, left, middle_baseline(y, 13), 13, 400, theme.text)


class RowDelegate(QStyledItemDelegate):
    """Rows of a plain list: token, name, and something at the right."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = theme_of(option.palette)
        rect, state = QRectF(option.rect), option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, rect, state, theme)
        name = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        right = str(index.data(RIGHT_TEXT) or "")
        paint_person(painter, rect, theme, name, index.data(PERSON_ROLE), right)
        paint_focus(painter, rect, state, theme)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, ROW_PX)
