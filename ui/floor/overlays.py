"""What lies over the floor and does not move with it: the pill under the pointer, the swap card,
the scale bar.

All are children of the view, painted by hand, and no pointer ever meets them.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGraphicsView, QWidget

from planner.model import Role
from ui.draw.labels import draw_text, middle_baseline, text_width
from ui.draw.marks import bar_metres, draw_scale_bar
from ui.draw.people import draw_token
from ui.draw.theme import Theme, colour
from ui.floor.shadow import SHADOW, draw_shadow
from ui.floor.swapcard import SwapCard
from ui.texts.speech import decimal

PILL_HIGH: Final = 34
ABOVE_POINTER: Final = 24
"""Pixels from the pointer up to the middle of the pill."""
BAR_WIDEST: Final = 180
BAR_MARGIN: Final = 16


class _Overlay(QWidget):
    """A see-through child of the view."""

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.theme = theme

    def set_theme(self, theme: Theme) -> None:
        """Paint in these colours."""
        self.theme = theme
        self.update()


class Pill(_Overlay):
    """Token and name of the person who is dragged."""

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent, theme)
        self._name, self._role = "", "other"
        self.setAccessibleName(self.tr("Person being dragged"))
        self.hide()

    def carry(self, name: str, role: Role) -> None:
        """Show this person."""
        self._name, self._role = name, role
        width = 38 + text_width(name, 14, 600) + 24
        self.resize(round(width) + 2 * SHADOW, PILL_HIGH + 2 * SHADOW)
        self.setAccessibleDescription(name)
        self.update()
        self.show()
        self.raise_()

    def follow(self, at: QPointF) -> None:
        """Be 24 px above this place of the parent, the token over the pointer."""
        self.move(round(at.x()) - SHADOW - 18, round(at.y()) - ABOVE_POINTER - SHADOW - 17)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            pill = QRectF(self.rect()).adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
            draw_shadow(painter, pill, self.theme, PILL_HIGH / 2)
            painter.setPen(colour(self.theme.line2))
            painter.setBrush(colour(self.theme.base))
            edge = pill.adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(edge, PILL_HIGH / 2, PILL_HIGH / 2)
            y = pill.center().y()
            draw_token(painter, pill.left() + 18, y, 12, self._role, self.theme)  # type: ignore[arg-type]  # a Role
            line = middle_baseline(y, 14)
            draw_text(painter, self._name, pill.left() + 38, line, 14, 600, self.theme.text)


class ScaleBar(_Overlay):
    """The bar 0-1-2-5 m: at every zoom a round length."""

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent, theme)
        self._px_per_m = 34.0
        self.setAccessibleName(self.tr("Scale bar"))
        self.resize(BAR_WIDEST + 60, 30)

    def set_zoom(self, px_per_m: float) -> None:
        """Show lengths at this zoom."""
        self._px_per_m = px_per_m
        self.setAccessibleDescription(
            self.tr("{length} m").format(length=decimal(self.length_m, 1))
        )
        self.update()

    @property
    def length_m(self) -> float:
        """The whole bar in metres."""
        return bar_metres(self._px_per_m, BAR_WIDEST)[-1]

    def sizeHint(self) -> QSize:
        return self.size()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, left, top = self.theme, 8.5, 19.5
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(theme.canvas, 0.85))
            width = left * 2 + self.length_m * self._px_per_m + 10
            painter.drawRoundedRect(QRectF(0, 3, width, 25), 4, 4)
            draw_scale_bar(painter, left, top, self._px_per_m, theme, BAR_WIDEST)


class Overlays:
    """All of them, and where they are."""

    def __init__(self, view: QGraphicsView, theme: Theme) -> None:
        self._view = view
        self.scale_bar = ScaleBar(view, theme)
        self.card = SwapCard(view, theme)
        self.pill = Pill(view, theme)

    def set_theme(self, theme: Theme) -> None:
        """Paint in these colours."""
        for overlay in (self.scale_bar, self.card, self.pill):
            overlay.set_theme(theme)

    def arrange(self) -> None:
        """The view has another size."""
        high = self._view.viewport().height()
        self.scale_bar.move(BAR_MARGIN, high - self.scale_bar.height() - 8)

    def place_card(self, target: QRectF, free: Iterable[QRectF] = ()) -> None:
        """Put the card beside a part of the floor, off the parts to be kept free (in
        millimetres)."""
        self.card.place_by(
            self._in_view(target),
            QRectF(self._view.viewport().rect()),
            [self._in_view(part) for part in free],
        )
        self.pill.raise_()

    def _in_view(self, part: QRectF) -> QRectF:
        return QRectF(self._view.mapFromScene(part).boundingRect())

    def hide(self) -> None:
        """Nothing is dragged any more."""
        self.pill.hide()
        self.card.hide()
