"""The floor on screen: what the mouse and the keyboard do there, and what is said about the place
under the pointer.

Zoom with the wheel at the pointer, + and −, or two fingers; move the paper with Space, the middle
button or by scrolling on a pad. Selecting and dragging belong to the tool, editing to the commands.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QPixmapCache,
    QPolygonF,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)  # fmt: skip
from PySide6.QtWidgets import QFrame, QGraphicsView, QWidget

from planner.check import Finding
from ui.floor.camera import STEP, Camera
from ui.floor.commands import FloorCommands
from ui.floor.keys import command_of
from ui.floor.overlays import Overlays
from ui.floor.scene import FloorScene
from ui.floor.speech import hover_text, selection_sentence
from ui.floor.still import CROWDED, Still
from ui.floor.tools.move_person import MovePerson
from ui.floor.tools.select import SelectTool
from ui.floor.tools.tool import Pointer, Stage
from ui.selection import Selection
from ui.session import Session
from ui.style.theming import theme_of

FIT_MARGIN_PX: Final = 46
CLOSE_PX_PER_M: Final = 48.0
"""Zoom at which one desk is shown: its full surroundings, with names."""
FULL_SIZE_PX_PER_M: Final = 41.0
"""What the window calls 100 %."""
CACHE_KB: Final = 96 * 1024
WHEEL_STEP: Final = 120


class FloorView(QGraphicsView):
    """A view of one floor.

    Signals:
        hovered(str): what the pointer is over; "" for nothing.
        position_changed(int, int): where the pointer is, in floor millimetres.
        position_left(): the pointer is not over the floor.
        zoom_changed(float): pixels a metre.
        floor_changed(str): another floor is shown.
        left_floor(): F6: the focus should go elsewhere.
        said(str): a passing remark for the status bar.
        unseating(bool): a dragged person is (or no longer is) where letting go unseats them.
    """

    hovered = Signal(str)
    position_changed = Signal(int, int)
    position_left = Signal()
    zoom_changed = Signal(float)
    floor_changed = Signal(str)
    left_floor = Signal()
    said = Signal(str)
    unseating = Signal(bool)

    def __init__(
        self, session: Session, selection: Selection, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._selection = session, selection
        self._prepare()
        theme = theme_of(self)
        self.floor_scene = FloorScene(session, selection, theme, self)
        self.setScene(self.floor_scene)
        self.camera = Camera(self)
        self.still = Still(self)
        self.overlays = Overlays(self, theme)
        self.unseat_areas: list[QWidget] = []
        stage = Stage(
            session, selection, self.floor_scene, self.overlays, self.said.emit, self._is_unseating
        )
        self.tool = SelectTool(stage)
        self.commands = FloorCommands(self, session, selection)
        self._panning: QPointF | None = None
        self._space = False
        self._places: dict[str, tuple[QPointF, float]] = {}
        self._is_fitted = False
        self._connect()

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

    def _connect(self) -> None:
        self.camera.zooming.connect(self._stand_in)
        self.camera.zoomed.connect(self._follow_zoom)
        self._session.preview_changed.connect(self._follow_preview)
        self._selection.changed.connect(self._tell_selection)
        self.floor_scene.floor_changed.connect(self._show_floor)
        self._follow_zoom(self.camera.px_per_m)
        self._tell_selection()

    # What the window asks

    @property
    def floor_id(self) -> str:
        """The floor that is shown; "" if the plan has none."""
        return self.floor_scene.floor_id

    def set_floor(self, floor_id: str) -> None:
        """Show this floor, where it was last looked at."""
        if floor_id != self.floor_id:
            self._places[self.floor_id] = (self.camera.middle, self.camera.px_per_m)
            self.floor_scene.set_floor(floor_id)

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
    def less_motion(self) -> bool:
        """True if nothing should glide."""
        return self.camera.less_motion

    @less_motion.setter
    def less_motion(self, less: bool) -> None:
        self.camera.less_motion = less
        self.floor_scene.less_motion = less

    @property
    def is_dragging(self) -> bool:
        """True while a drag is going on."""
        return self.tool.gesture is not None

    def zoom_in(self) -> None:
        """One step nearer."""
        self.camera.zoom(STEP)

    def zoom_out(self) -> None:
        """One step farther."""
        self.camera.zoom(1 / STEP)

    def fit(self) -> None:
        """Show the whole floor."""
        self.camera.fly(*self._fitted())

    def zoom_to_desks(self, ids: Iterable[str]) -> None:
        """Show these desks (on the floor of the first) in the middle, close enough to read."""
        plan = self._session.shown
        desks = [plan.desks[desk_id] for desk_id in ids if desk_id in plan.desks]
        if not desks:
            return
        self.set_floor(desks[0].floor_id)
        rect = self.floor_scene.desks_rect(
            desk.id for desk in desks if desk.floor_id == desks[0].floor_id
        )
        fitting = self.camera.fitting(rect, 120)
        wanted = min(fitting, max(CLOSE_PX_PER_M, min(self.camera.px_per_m, 90.0)))
        self.camera.fly(rect.center(), wanted)

    def zoom_to_room(self, room_id: str) -> None:
        """Show a room in the middle."""
        room = self._session.shown.rooms.get(room_id)
        if room is not None:
            self.set_floor(room.floor_id)
            rect = QPolygonF([QPointF(x, y) for x, y in room.outline]).boundingRect()
            self.camera.fly(rect.center(), min(self.camera.fitting(rect, 60), CLOSE_PX_PER_M))

    def ensure_desk_visible(self, desk_id: str) -> None:
        """Move the paper only if this desk is not in sight."""
        rect = self.floor_scene.desk_rect(desk_id)
        if not self._in_sight().contains(rect):
            self.camera.fly(rect.center(), self.camera.px_per_m)

    def speak(self) -> None:
        """Tell a screen reader what is selected."""
        QAccessible.updateAccessibility(
            QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
        )

    def show_person(self, person_id: str) -> None:
        """Select a person and show their desk."""
        self._selection.set_person(person_id)
        desk = self._session.shown.seats.get(person_id)
        if desk is not None:
            self.zoom_to_desks([desk])

    def show_finding(self, finding: Finding) -> None:
        """Show where a problem is, and pulse a ring round each desk of it."""
        self.commands.show_finding(finding)

    def next_problem(self, step: int = 1) -> None:
        """Show the next problem (or with -1 the one before)."""
        self.commands.next_problem(step)

    def lock_selected(self) -> None:
        """Keep the selected person where they are, or let them go again."""
        self.commands.lock()

    def unseat_selected(self) -> None:
        """Take the selected person off their desk."""
        self.commands.unseat()

    def swap_with(self) -> None:
        """Ask whom the selected person swaps with."""
        self.commands.swap_with()

    def seat_at(self) -> None:
        """Ask where to seat the selected person."""
        self.commands.seat_at()

    def turn_selected(self, degrees: int) -> None:
        """Turn the selected desks clockwise."""
        self.commands.turn(degrees)

    def select_all(self) -> None:
        """Select every desk of the floor."""
        self.commands.select_all()

    def highlight_move(self, person_id: str | None) -> None:
        """Point out one arrow of a preview."""
        self.floor_scene.highlight_move(person_id)

    def cancel_gesture(self) -> None:
        """End a drag as if it had never begun."""
        self.tool.cancel()

    # People who are dragged in from the list

    def carry(self, person_id: str, on_screen: QPoint) -> None:
        """A person is dragged from the list: the pointer is there on the screen."""
        pointer = self._pointer(QPointF(self.viewport().mapFromGlobal(on_screen)), on_screen)
        if self.tool.gesture is None:
            self.tool.begin(MovePerson(self.tool.stage, person_id), pointer)
        if self.tool.gesture is not None:
            self.tool.gesture.move(pointer)

    def let_go(self, on_screen: QPoint) -> None:
        """The person from the list is let go there."""
        self.tool.release(
            self._pointer(QPointF(self.viewport().mapFromGlobal(on_screen)), on_screen)
        )

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.MiddleButton or self._space:
            self._panning = event.position()
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        elif event.button() == Qt.MouseButton.LeftButton:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.tool.press(self._pointer_of(event))
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._panning is not None:
            moved = event.position() - self._panning
            self._panning = event.position()
            self.camera.pan(moved.x(), moved.y())
            return
        pointer = self._pointer_of(event)
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.tool.move(pointer)
        self._hover(pointer)
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._panning is not None:
            self._panning = None
            self._set_cursor(self._pointer_of(event))
        elif event.button() == Qt.MouseButton.LeftButton:
            self.tool.release(self._pointer_of(event))
            self._hover(self._pointer_of(event))
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.tool.double_click(self._pointer_of(event))
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        self.floor_scene.set_hovered(None)
        self.hovered.emit("")
        self.position_left.emit()
        super().leaveEvent(event)

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

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.commands.show_menu(event.globalPos())

    def _hover(self, pointer: Pointer) -> None:
        desk = self.floor_scene.desk_at(pointer.place)
        place = pointer.place.toPoint()
        self.position_changed.emit(place.x(), place.y())
        if not self.is_dragging and desk != self.floor_scene.hovered:
            self.floor_scene.set_hovered(desk)
            self.hovered.emit(hover_text(self._session.shown, desk))
        self._set_cursor(pointer)

    def _set_cursor(self, pointer: Pointer) -> None:
        shape = Qt.CursorShape.OpenHandCursor if self._space else self.tool.cursor(pointer)
        if self.viewport().cursor().shape() != shape:
            self.viewport().setCursor(shape)

    def _pointer_of(self, event: QMouseEvent) -> Pointer:
        modifiers = event.modifiers()
        return self._pointer(
            event.position(),
            event.globalPosition().toPoint(),
            shift=bool(modifiers & Qt.KeyboardModifier.ShiftModifier),
            alt=bool(modifiers & Qt.KeyboardModifier.AltModifier),
            ctrl=bool(modifiers & Qt.KeyboardModifier.ControlModifier),
        )

    def _pointer(
        self,
        at: QPointF,
        on_screen: QPoint,
        *,
        shift: bool = False,
        alt: bool = False,
        ctrl: bool = False,
    ) -> Pointer:
        place = self.camera.place(at)
        return Pointer(place, at, on_screen, self.camera.px_per_m, shift, alt, ctrl)

    def _is_unseating(self, on_screen: QPoint | None) -> bool:
        is_there = on_screen is not None and any(
            area.isVisible() and area.rect().contains(area.mapFromGlobal(on_screen))
            for area in self.unseat_areas
        )
        self.unseating.emit(is_there)
        return is_there

    # The keyboard

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent):
            return self._pinch(event)
        if isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride and self._takes(event):
                event.accept()
                return True
            # Tab would leave the floor before keyPressEvent is asked.
            is_tab = event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
            if event.type() == QEvent.Type.KeyPress and is_tab and command_of(event):
                self.keyPressEvent(event)
                return True
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent):
            return self._pinch(event)
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.tool.is_busy and _ends_drag(event):
            self.tool.cancel()
        elif event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = True
            self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
        elif event.key() == Qt.Key.Key_Escape and not self._session.is_previewing:
            if not self._selection.desks and self._selection.person is None:
                event.ignore()
            self._selection.clear()
        elif command_of(event):
            self.commands.run(command_of(event))
        else:
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = False
            self.viewport().unsetCursor()
        else:
            event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._space = False
        super().focusOutEvent(event)

    def _takes(self, event: QKeyEvent) -> bool:
        if self.tool.is_busy and _ends_drag(event):
            return True
        return bool(command_of(event))

    def _pinch(self, event: QNativeGestureEvent) -> bool:
        if event.gestureType() != Qt.NativeGestureType.ZoomNativeGesture:
            return False
        self.camera.zoom(1 + event.value(), event.position())
        return True

    # Following

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.overlays.arrange()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._is_fitted:
            # Not before the layout is done: a view that is being shown has another size yet.
            QTimer.singleShot(0, self, self._fit_first)
            self._fit_first()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "overlays"):
            self.floor_scene.set_theme(theme_of(self))
            self.overlays.set_theme(theme_of(self))
        elif event.type() == QEvent.Type.LanguageChange:
            self.floor_scene.refresh()
            self._tell_selection()

    def _fit_first(self) -> None:
        self._is_fitted = True
        self.camera.jump(*self._fitted())

    def _fitted(self) -> tuple[QPointF, float]:
        rect = self.floor_scene.floor_rect()
        return rect.center(), self.camera.fitting(rect, FIT_MARGIN_PX)

    def _show_floor(self, floor_id: str) -> None:
        self.setSceneRect(_roomy(self.floor_scene.floor_rect()))
        self.tool.cancel()
        self.camera.jump(*self._places.get(floor_id, self._fitted()))
        self.floor_changed.emit(floor_id)

    def _stand_in(self) -> None:
        if self.floor_scene.count_within(self._in_sight()) > CROWDED:
            self.still.take()

    def _in_sight(self) -> QRectF:
        return self.mapToScene(self.viewport().rect()).boundingRect()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.still.is_shown:
            self.still.paint(self.floor_scene.theme)
        else:
            super().paintEvent(event)

    def _follow_zoom(self, px_per_m: float) -> None:
        self.floor_scene.set_zoom(px_per_m)
        self.overlays.scale_bar.set_zoom(px_per_m)
        self.zoom_changed.emit(px_per_m)

    def _follow_preview(self, begun: bool) -> None:
        """Somebody else took the preview away (undo, a new plan): the drag has nothing to stand
        on."""
        if not begun and self.tool.gesture is not None and not self.tool.gesture.is_previewing:
            self.tool.cancel()

    def _tell_selection(self) -> None:
        text = selection_sentence(self._session, self._selection)
        self.setAccessibleName(self.tr("Floor"))
        self.setAccessibleDescription(text)


def _ends_drag(event: QKeyEvent) -> bool:
    is_undo = (
        event.key() == Qt.Key.Key_Z
        and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
    )
    return event.key() == Qt.Key.Key_Escape or bool(is_undo)


def _roomy(rect: QRectF) -> QRectF:
    """So much space round a floor that it can be moved anywhere in the view."""
    wide, high = max(rect.width(), 20_000) * 4, max(rect.height(), 20_000) * 4
    return rect.adjusted(-wide, -high, wide, high)
