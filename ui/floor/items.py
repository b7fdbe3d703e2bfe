"""The items of a floor's scene: one for each desk. All they know is a look; the scene owns them.

No item ever meets the pointer: hits are found in the desk index, so nothing depends on what Qt has
painted.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from ui.draw.desks import desk_bounds, draw_desk
from ui.draw.looks import DeskLook
from ui.floor.guard import guarded


class DeskItem(QGraphicsItem):
    """A desk with its person, painted once a look and zoom and moved as a picture."""

    def __init__(self, look: DeskLook, zoom: float, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self._zoom = zoom
        # At its own middle: a desk that only moves need not be painted again.
        self._look = replace(look, x=0, y=0)
        self._rect = desk_bounds(self._look, zoom)
        self.setPos(look.x, look.y)
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)

    def set_look(self, look: DeskLook) -> None:
        """Show this; costs a painting only if more than the place differs."""
        if (look.x, look.y) != (self.x(), self.y()):
            self.setPos(look.x, look.y)
        here = replace(look, x=0, y=0)
        if here != self._look:
            self._look = here
            self._fit()
            self.update()

    def set_zoom(self, zoom: float) -> None:
        """What lies round a desk is counted in pixels: keep room for it from this zoom on."""
        if zoom != self._zoom:
            self._zoom = zoom
            self._fit()

    def _fit(self) -> None:
        rect = desk_bounds(self._look, self._zoom)
        if rect != self._rect:
            self.prepareGeometryChange()
            self._rect = rect

    def boundingRect(self) -> QRectF:
        return self._rect

    @guarded
    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        draw_desk(painter, self._look)
