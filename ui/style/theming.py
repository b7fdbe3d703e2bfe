"""Which theme is in force, and the small shapes that every control is drawn from."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyleOption, QWidget

from ui.draw.icons import icon_pixmap
from ui.draw.theme import DARK, LIGHT, Theme, colour

RADIUS_PX = 6
POPUP_RADIUS_PX = 8
RING_PX = 2


def theme_of(widget: QWidget | QPalette) -> Theme:
    """The theme in force for a widget: the one its palette was made from."""
    palette = widget if isinstance(widget, QPalette) else widget.palette()
    is_light = palette.color(QPalette.ColorRole.Window).lightness() > 127
    return LIGHT if is_light else DARK


def state_icon(name: str, theme: Theme, px: int = 18) -> QIcon:
    """An icon in text colour that takes the accent while its button is checked."""
    result = QIcon()
    states = (
        (theme.text, QIcon.Mode.Normal, QIcon.State.Off),
        (theme.accent, QIcon.Mode.Normal, QIcon.State.On),
        (theme.edge, QIcon.Mode.Disabled, QIcon.State.Off),
    )
    for ratio in (1.0, 2.0, 3.0):
        for tint, mode, state in states:
            result.addPixmap(icon_pixmap(name, tint, px, ratio), mode, state)
    return result


def has(option: QStyleOption, *flags: QStyle.StateFlag) -> bool:
    """True if the control is in all of these states."""
    return all(bool(option.state & flag) for flag in flags)


def is_set(widget: QWidget | None, name: str) -> bool:
    """True if the widget carries this property, such as ``primary`` or ``small``."""
    return widget is not None and bool(widget.property(name))


def shows_focus(option: QStyleOption) -> bool:
    """True if the keyboard is here and was used to get here."""
    return has(option, QStyle.StateFlag.State_HasFocus, QStyle.StateFlag.State_KeyboardFocusChange)


def rounded(
    painter: QPainter,
    rect: QRect | QRectF,
    fill: str = "",
    border: str = "",
    radius: float = RADIUS_PX,
    width: float = 1.0,
) -> None:
    """Draw a rounded box whose border lies inside ``rect``; an empty colour draws nothing."""
    inset = width / 2 if border else 0.0
    box = QRectF(rect).adjusted(inset, inset, -inset, -inset)
    painter.setPen(QPen(colour(border), width) if border else Qt.PenStyle.NoPen)
    painter.setBrush(colour(fill) if fill else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, radius - inset, radius - inset)


def ring(painter: QPainter, rect: QRect | QRectF, theme: Theme, radius: float = RADIUS_PX) -> None:
    """Draw the focus ring inside ``rect``."""
    rounded(painter, rect, "", theme.accent, radius, RING_PX)


def chevron(painter: QPainter, centre: QPointF, tint: str, degrees: int = 0, px: float = 8) -> None:
    """Draw an open arrow head: down at 0 degrees, and clockwise from there."""
    painter.save()
    painter.translate(centre)
    painter.rotate(degrees)
    pen = QPen(colour(tint), 1.6)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    half, quarter = px / 2, px / 4
    painter.drawPolyline([QPointF(-half, -quarter), QPointF(0, quarter), QPointF(half, -quarter)])
    painter.restore()


def tick(painter: QPainter, rect: QRectF, tint: str, width: float = 1.8) -> None:
    """Draw a check mark into ``rect``."""
    pen = QPen(colour(tint), width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    left, top, width_px, height = rect.x(), rect.y(), rect.width(), rect.height()
    places = ((0.24, 0.52), (0.43, 0.71), (0.77, 0.32))
    painter.drawPolyline([QPointF(left + x * width_px, top + y * height) for x, y in places])
