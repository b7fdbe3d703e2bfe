"""Paper that can be zoomed and moved: by wheel, by two fingers, with Space, with the middle button.

Knows neither plan nor tools; the floor view adds those.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QPixmapCache,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QGraphicsView, QWidget

from ui.floor.camera import STEP, Camera
from ui.floor.still import Still
from ui.style.theming import theme_of

CACHE_KB: Final = 96 * 1024
"""Room for the pictures of all desks in sight: Qt's own 10 MB holds three hundred."""
WHEEL_STEP: Final = 120


class Canvas(QGraphicsView):
    """A view with a camera. A press with Space or the middle button moves the paper."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._prepare()
        self.camera = Camera(self)
        self.still = Still(self)
        self._panning: QPointF | None = None
        self._space = False

    def _prepare(self) -> None:
        QPixmapCache.setCacheLimit(max(QPixmapCache.cacheLimit(), CACHE_KB))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.MinimalViewportUpdate)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontAdjustForAntialiasing)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.AnchorViewCenter)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)

    @property
    def px_per_m(self) -> float:
        """Device-independent pixels a metre."""
        return self.camera.px_per_m

    @property
    def paper_scale(self) -> int:
        """The 120 of "1 : 120", as large as the screen says that its pixels are."""
        px_per_mm = self.logicalDpiX() / 25.4
        return round(1000 * px_per_mm / self.camera.px_per_m)

    @property
    def is_ready_to_pan(self) -> bool:
        """True while Space is held: a press moves the paper."""
        return self._space

    def zoom_in(self) -> None:
        """One step nearer."""
        self.camera.zoom(STEP)

    def zoom_out(self) -> None:
        """One step farther."""
        self.camera.zoom(1 / STEP)

    def in_sight(self) -> QRectF:
        """The part of the floor that is seen."""
        return self.mapToScene(self.viewport().rect()).boundingRect()

    # Moving the paper

    def begin_pan(self, event: QMouseEvent) -> bool:
        """True if this press is for moving the paper."""
        if event.button() != Qt.MouseButton.MiddleButton and not self._space:
            return False
        self._panning = event.position()
        self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        return True

    def go_on_panning(self, event: QMouseEvent) -> bool:
        """True if this move is for moving the paper."""
        if self._panning is None:
            return False
        moved = event.position() - self._panning
        self._panning = event.position()
        self.camera.pan(moved.x(), moved.y())
        return True

    def end_pan(self) -> bool:
        """True if this release was for moving the paper."""
        was, self._panning = self._panning is not None, None
        return was

    def wheelEvent(self, event: QWheelEvent) -> None:
        pad = event.pixelDelta()
        zooms = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if not zooms and not pad.isNull():
            self.camera.pan(pad.x(), pad.y())
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            delta = event.angleDelta()
            self.camera.pan(delta.x() or delta.y(), 0)
        else:
            self.camera.zoom(STEP ** (event.angleDelta().y() / WHEEL_STEP), event.position())
        event.accept()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent):
            return self._pinch(event)
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent):
            return self._pinch(event)
        return super().viewportEvent(event)

    def _pinch(self, event: QNativeGestureEvent) -> bool:
        if event.gestureType() != Qt.NativeGestureType.ZoomNativeGesture:
            return False
        self.camera.zoom(1 + event.value(), event.position())
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Space:
            event.ignore()
        elif not event.isAutoRepeat():
            self._space = True
            self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Space:
            event.ignore()
        elif not event.isAutoRepeat():
            self._space = False
            self.viewport().unsetCursor()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._space = False
        super().focusOutEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.still.is_shown:
            self.still.paint(theme_of(self))
        else:
            super().paintEvent(event)
