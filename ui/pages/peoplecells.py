"""Paints the cells of the people table: token and name, chips, days, desk with its lock, status."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from planner.model import Person
from ui.draw.icons import draw_icon
from ui.draw.labels import draw_text, elided, middle_baseline, text_width
from ui.draw.people import draw_days, draw_token
from ui.draw.theme import Theme, colour
from ui.panels.rowpaint import paint_focus, paint_ground
from ui.peopletable import COLUMNS, PERSON, Column, PeopleTable, Staff
from ui.style import rounded, theme_of

ROW_PX: Final = 38
SIDE_PX: Final = 10
DAY_PX: Final = 17.0
CHIP_PX, CHIP_GAP_PX = 20.0, 6.0
Index = QModelIndex | QPersistentModelIndex


def chip(
    painter: QPainter,
    x: float,
    y: float,
    text: str,
    theme: Theme,
    fill: str = "",
    tint: str = "",
    indent: float = 0,
) -> float:
    """Paint a chip whose middle is at the height y; returns where the next one may begin."""
    width = text_width(text, 11.5, 500) + 16 + indent
    box = QRectF(x, y - CHIP_PX / 2, width, CHIP_PX)
    rounded(painter, box, fill or theme.hover, "", 4)
    line = middle_baseline(y, 11.5)
    draw_text(painter, text, x + 8 + indent, line, 11.5, 500, tint or theme.text)
    return x + width + CHIP_GAP_PX


def day_at(place: QPoint, cell_left: int) -> int | None:
    """Which weekday's dot a place in the days column is on; None for none."""
    day = int((place.x() - cell_left - SIDE_PX + 4) // DAY_PX)
    return day if 0 <= day < 5 else None


class PeopleCells(QStyledItemDelegate):
    """The delegate of the people table."""

    def __init__(self, model: PeopleTable) -> None:
        super().__init__(model)
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(60, ROW_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, rect = theme_of(option.palette), QRectF(option.rect)
        person: Person = index.data(PERSON)
        painter.save()
        painter.setClipRect(rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, rect, option.state, theme)
        painter.fillRect(
            QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), colour(theme.line)
        )
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        cell = Cell(painter, rect, theme, self._model.staff, person, text)
        _DRAW.get(COLUMNS[index.column()], _draw_text)(cell)
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_focus(painter, rect, option.state, theme)
        painter.restore()


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell is painted from."""

    painter: QPainter
    rect: QRectF
    theme: Theme
    staff: Staff
    person: Person
    text: str

    @property
    def x(self) -> float:
        """Where the content begins."""
        return self.rect.left() + SIDE_PX

    @property
    def y(self) -> float:
        """The middle."""
        return self.rect.center().y()

    def write(self, x: float, text: str, tint: str, weight: int = 400) -> None:
        """Write one line at the middle."""
        draw_text(self.painter, text, x, middle_baseline(self.y, 13), 13, weight, tint)


def _draw_text(cell: Cell) -> None:
    room = cell.rect.width() - 2 * SIDE_PX
    cell.write(cell.x, elided(cell.text, 13, 400, room), cell.theme.text)


def _draw_initials(cell: Cell) -> None:
    cell.write(cell.x, cell.text, cell.theme.text2)


def _draw_name(cell: Cell) -> None:
    painter, theme, y = cell.painter, cell.theme, cell.y
    x = cell.rect.left() + 24
    draw_token(painter, x + 9, y, 9, cell.person.role, theme)
    lead = QCoreApplication.translate("PeoplePage", "lead") if cell.person.is_lead else ""
    room = cell.rect.width() - 52 - (text_width(lead, 11.5, 500) + 26 if lead else 0)
    name = elided(cell.text, 13, 500, room)
    cell.write(x + 28, name, theme.text, 500)
    if lead:
        left = x + 28 + text_width(name, 13, 500) + 8
        width = text_width(lead, 11.5, 500) + 14
        rounded(painter, QRectF(left, y - 10, width, 20), "", theme.line2, 4)
        line = middle_baseline(y, 11.5)
        draw_text(painter, lead, left + 7, line, 11.5, 500, theme.text2)


def _draw_role(cell: Cell) -> None:
    theme, role = cell.theme, cell.person.role
    chip(cell.painter, cell.x, cell.y, cell.text, theme, theme.role(role).wash, indent=16)
    draw_token(cell.painter, cell.x + 14, cell.y, 6, role, theme)


def _draw_days(cell: Cell) -> None:
    draw_days(cell.painter, cell.x + 2, cell.y, cell.person.days, cell.theme, DAY_PX)


def _draw_chips(cell: Cell, words: Iterable[str]) -> None:
    x = cell.x
    for word in words:
        if x + text_width(word, 11.5, 500) + 16 > cell.rect.right() - 14:
            cell.write(x, "…", cell.theme.text2)
            return
        x = chip(cell.painter, x, cell.y, word, cell.theme)


def _draw_needs(cell: Cell) -> None:
    _draw_chips(cell, cell.staff.needs(cell.person))


def _draw_desk_needs(cell: Cell) -> None:
    _draw_chips(cell, cell.staff.desk_needs(cell.person))


def _draw_desk(cell: Cell) -> None:
    text, theme = cell.text or "–", cell.theme
    cell.write(cell.x, text, theme.text if cell.text else theme.text2)
    if cell.person.id in cell.staff.plan.scenario.locks:
        left = cell.x + text_width(text, 13) + 7
        draw_icon(cell.painter, "lock", theme.text, QRectF(left, cell.y - 7.5, 14, 14))


def _draw_status(cell: Cell) -> None:
    theme, status = cell.theme, cell.staff.status(cell.person)
    if status == "covered":
        mark = QRectF(cell.x, cell.y - 8, 15, 15)
        draw_icon(cell.painter, "check", theme.accent, mark)
        cell.write(cell.x + 20, cell.text, theme.accent, 500)
    elif status in ("no_desk", "no_marketer", "no_salesperson"):
        chip(cell.painter, cell.x, cell.y, cell.text, theme, theme.bad_soft, theme.bad)
    else:
        cell.write(cell.x, cell.text, theme.text2)


_DRAW: Final[dict[Column, Callable[[Cell], None]]] = {
    "name": _draw_name,
    "initials": _draw_initials,
    "role": _draw_role,
    "days": _draw_days,
    "needs": _draw_needs,
    "desk_needs": _draw_desk_needs,
    "desk": _draw_desk,
    "status": _draw_status,
}
