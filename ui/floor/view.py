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
    QPolygonF,
    QResizeEvent,
    QShowEvent,
)  # fmt: skip
from PySide6.QtWidgets import QWidget

from planner.check import Finding
from ui.floor.canvas import Canvas
from ui.floor.commands import FloorCommands
from ui.floor.keys import command_of
from ui.floor.overlays import Overlays
from ui.floor.scene import FloorScene
from ui.floor.speech import hover_text, selection_sentence
from ui.floor.still import CROWDED
from ui.floor.tools.select import SelectTool
from ui.floor.tools.tool import Pointer, Stage
from ui.panels.later import Later
from ui.selection import Selection
from ui.session import Session
from ui.style.theming import theme_of

FIT_MARGIN_PX: Final = 46
CLOSE_PX_PER_M: Final = 48.0
"""Zoom at which one desk is shown: its full surroundings, with names."""
FULL_SIZE_PX_PER_M: Final = 41.0
"""What the window calls 100 %."""


class FloorView(Canvas):
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
        theme = theme_of(self)
        self.floor_scene = FloorScene(session, selection, theme, self)
        self.setScene(self.floor_scene)
        self.overlays = Overlays(self, theme)
        self.unseat_areas: list[QWidget] = []
        stage = Stage(
            session, selection, self.floor_scene, self.overlays, self.said.emit, self._is_unseating
        )
        self.tool = SelectTool(stage)
        self.commands = FloorCommands(self, session, selection)
        self._places: dict[str, tuple[QPointF, float]] = {}
        self._carried: str | None = None
        self._is_fitted = False
        self._connect()

    def _connect(self) -> None:
        self.camera.zooming.connect(self._stand_in)
        self.camera.zoomed.connect(self._follow_zoom)
        self._session.preview_changed.connect(self._follow_preview)
        # Whatever else changes the plan, a drag that began before it has nothing to stand on.
        self._session.committed.connect(self.tool.cancel)
        self._session.held_changed.connect(self.tool.cancel)
        self._speech = Later(self._session, self._tell_selection, self)
        self._selection.changed.connect(self._speech.ask)
        self.floor_scene.floor_changed.connect(self._show_floor)
        self._session.loaded.connect(self._show_document)
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
        if not self.in_sight().contains(rect):
            self.camera.fly(rect.center(), self.camera.px_per_m)

    def speak(self) -> None:
        """Tell a screen reader what is selected."""
        self._speech.now()
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
        self._carried = None
        self.tool.cancel()

    # People who are dragged in from the list

    def carry(self, person_id: str, on_screen: QPoint) -> None:
        """A person is dragged from the list: the pointer is there on the screen."""
        pointer = self._pointer(QPointF(self.viewport().mapFromGlobal(on_screen)), on_screen)
        if self._carried != person_id:  # once: one who may not be dragged says why only once
            self._carried = person_id
            self.tool.begin_person(person_id, pointer)
        if self.tool.gesture is not None:
            self.tool.gesture.move(pointer)

    def let_go(self, on_screen: QPoint) -> None:
        """The person from the list is let go there."""
        self._carried = None
        self.tool.release(
            self._pointer(QPointF(self.viewport().mapFromGlobal(on_screen)), on_screen)
        )

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.begin_pan(event) and event.button() == Qt.MouseButton.LeftButton:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.tool.press(self._pointer_of(event))
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.go_on_panning(event):
            return
        pointer = self._pointer_of(event)
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.tool.move(pointer)
        self._hover(pointer)
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.end_pan():
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
        shape = Qt.CursorShape.OpenHandCursor if self.is_ready_to_pan else self.tool.cursor(pointer)
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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.tool.is_busy and _ends_drag(event):
            self.tool.cancel()
        elif event.key() == Qt.Key.Key_Escape and not self._session.is_previewing:
            if not self._selection.desks and self._selection.person is None:
                event.ignore()
            self._selection.clear()
        elif command_of(event):
            self.commands.run(command_of(event))
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() == Qt.FocusReason.ActiveWindowFocusReason:
            self.tool.cancel()  # another window: the release may never come

    def _takes(self, event: QKeyEvent) -> bool:
        if self.tool.is_busy and _ends_drag(event):
            return True
        return bool(command_of(event))

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

    def _show_document(self) -> None:
        """Another document is open: its first floor, whole."""
        self._places.clear()
        self.floor_scene.choose_floor()
        self.camera.jump(*self._fitted())

    def _stand_in(self) -> None:
        if self.floor_scene.count_within(self.in_sight()) > CROWDED:
            self.still.take()

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
