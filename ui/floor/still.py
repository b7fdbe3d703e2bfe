"""A picture that stands in for a crowded floor while it is zoomed, until the zoom rests.

A thousand desks with names take a quarter of a second to paint anew: too long for every step of a
wheel.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QPainter, QPixmap, QTransform
from PySide6.QtWidgets import QGraphicsView

from ui.draw.theme import Theme, colour

REST_MS: Final = 130
CROWDED: Final = 150
"""So many desks in sight can be painted at every step."""


class Still(QObject):
    """The stand-in of one view."""

    def __init__(self, view: QGraphicsView) -> None:
        super().__init__(view)
        self._view = view
        self._picture: QPixmap | None = None
        self._taken_at = QTransform()
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self.drop)

    @property
    def is_shown(self) -> bool:
        """True while the picture is shown instead of the floor."""
        return self._picture is not None

    def take(self) -> None:
        """Show the floor as it is now, drawn out or shrunk, until the zoom has rested."""
        if self._picture is None and self._view.isVisible():
            self._picture = self._view.viewport().grab()
            self._taken_at = self._view.viewportTransform()
        self._rest.start()

    def drop(self) -> None:
        """Show the floor itself again."""
        self._rest.stop()
        if self._picture is not None:
            self._picture = None
            self._view.viewport().update()

    def paint(self, theme: Theme) -> None:
        """Paint the picture where its places now are."""
        if self._picture is None:
            return
        back, _ = self._taken_at.inverted()
        viewport = self._view.viewport()
        with QPainter(viewport) as painter:
            painter.fillRect(viewport.rect(), colour(theme.canvas))
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.setTransform(back * self._view.viewportTransform())
            painter.drawPixmap(0, 0, self._picture)
