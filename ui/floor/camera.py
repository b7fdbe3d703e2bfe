"""What part of the floor a view looks at: zoom at a place, pan, fit, and a short flight to a place.

Knows only the view's transform and scroll bars; never the plan.
"""

from __future__ import annotations

import math
from typing import Final

from PySide6.QtCore import QEasingCurve, QObject, QPointF, QRectF, QVariantAnimation, Signal
from PySide6.QtGui import QTransform
from PySide6.QtWidgets import QGraphicsView

LEAST_PX_PER_M: Final = 2.0
MOST_PX_PER_M: Final = 400.0
STEP: Final = 1.25
"""What one step of + or − multiplies the zoom by."""
FLIGHT_MS: Final = 220
HOME: Final = QRectF(-2_000, -2_000, 24_000, 18_000)
"""What is shown of a floor with nothing on it."""


class Camera(QObject):
    """The zoom and the middle of a view.

    Signals:
        zooming(): pixels a metre will be others in a moment.
        moved(): the view shows another part of the floor.
        zoomed(float): pixels a metre are others.
    """

    zooming = Signal()
    moved = Signal()
    zoomed = Signal(float)

    def __init__(self, view: QGraphicsView) -> None:
        super().__init__(view)
        self._view = view
        self._px_per_m = 34.0
        self.less_motion = False
        self._flight = QVariantAnimation(self)
        self._flight.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._flight.setDuration(FLIGHT_MS)
        self._flight.valueChanged.connect(self._fly)
        self._from = self._to = (QPointF(), 34.0)
        self._set_scale(self._px_per_m)

    @property
    def px_per_m(self) -> float:
        """Device-independent pixels a metre."""
        return self._px_per_m

    @property
    def middle(self) -> QPointF:
        """The place in the middle of the view, in floor millimetres."""
        return self._view.mapToScene(self._view.viewport().rect()).boundingRect().center()

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """Zoom by a factor; the place under ``at`` (viewport pixels, the middle when None) stays
        there."""
        self._flight.stop()
        view = self._view
        at = QPointF(view.viewport().rect().center()) if at is None else at
        held = self.place(at)
        self._set_scale(self._px_per_m * factor)
        gone = self.place(at) - held
        self._scroll(-gone.x() * self._px_per_m / 1000, -gone.y() * self._px_per_m / 1000)
        self.moved.emit()

    def pan(self, dx_px: float, dy_px: float) -> None:
        """Move the paper by pixels."""
        self._flight.stop()
        self._scroll(-dx_px, -dy_px)
        self.moved.emit()

    def place(self, at: QPointF) -> QPointF:
        """The floor place under a viewport pixel, exact to a fraction of a pixel."""
        inverse, _ = self._view.viewportTransform().inverted()
        return inverse.map(at)

    def jump(self, middle: QPointF, px_per_m: float) -> None:
        """Show this place in the middle at this zoom, at once."""
        self._flight.stop()
        self._show(middle, px_per_m)

    def fly(self, middle: QPointF, px_per_m: float) -> None:
        """As ``jump``, but on a short way there, unless less motion is asked for."""
        if self.less_motion or not self._view.isVisible():
            self.jump(middle, px_per_m)
            return
        self._flight.stop()
        self._from, self._to = (self.middle, self._px_per_m), (middle, _limited(px_per_m))
        self._flight.setStartValue(0.0)
        self._flight.setEndValue(1.0)
        self._flight.start()

    def fit(self, rect: QRectF, margin_px: float, *, most: float = MOST_PX_PER_M) -> None:
        """Show the whole rectangle with a margin, at once."""
        self.jump(rect.center(), min(most, self.fitting(rect, margin_px)))

    def fitting(self, rect: QRectF, margin_px: float) -> float:
        """The zoom at which the rectangle fills the view but for a margin."""
        size = self._view.viewport().size()
        wide, high = size.width() - 2 * margin_px, size.height() - 2 * margin_px
        wanted = min(wide / max(rect.width(), 1), high / max(rect.height(), 1)) * 1000
        return _limited(wanted)

    def _fly(self, part: float) -> None:
        (start, slow), (end, fast) = self._from, self._to
        zoom = math.exp(math.log(slow) + (math.log(fast) - math.log(slow)) * part)
        self._show(start + (end - start) * part, zoom)

    def _show(self, middle: QPointF, px_per_m: float) -> None:
        self._set_scale(px_per_m)
        self._view.centerOn(middle)
        self.moved.emit()

    def _set_scale(self, px_per_m: float) -> None:
        wanted = _limited(px_per_m)
        if wanted != self._px_per_m:
            self.zooming.emit()
        self._view.setTransform(QTransform.fromScale(wanted / 1000, wanted / 1000))
        if wanted != self._px_per_m:
            self._px_per_m = wanted
            self.zoomed.emit(wanted)

    def _scroll(self, dx: float, dy: float) -> None:
        across, down = self._view.horizontalScrollBar(), self._view.verticalScrollBar()
        across.setValue(across.value() + round(dx))
        down.setValue(down.value() + round(dy))


def _limited(px_per_m: float) -> float:
    return min(MOST_PX_PER_M, max(LEAST_PX_PER_M, px_per_m))
