"""What all tools share: the pointer, a gesture, and what gestures may touch.

A gesture previews while the pointer moves and commits once at its end; cancelled, it leaves nothing
behind. It holds ids, never items.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QPointF

if TYPE_CHECKING:
    from planner.model import Plan
    from ui.floor.overlays import Overlays
    from ui.floor.scene import FloorScene
    from ui.selection import Selection
    from ui.session import Session


@dataclass(frozen=True, slots=True)
class Pointer:
    """Where the pointer is: on the floor (millimetres), in the view and on the screen (pixels)."""

    place: QPointF
    in_view: QPointF
    on_screen: QPoint
    px_per_m: float
    shift: bool = False
    alt: bool = False
    ctrl: bool = False

    def px(self, pixels: float) -> float:
        """So many pixels in floor millimetres."""
        return pixels * 1000 / self.px_per_m


@dataclass(frozen=True, slots=True)
class Stage:
    """What a tool works with. ``is_unseating(place on screen, or None for none)``: letting go there
    takes the person
    off the floor."""

    session: Session
    selection: Selection
    scene: FloorScene
    overlays: Overlays
    say: Callable[[str], None]
    is_unseating: Callable[[QPoint | None], bool]


class Gesture(QObject):
    """One drag, from where it starts to where it ends. A QObject, so that it can speak and keep
    timers."""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self.stage = stage
        self.is_previewing = False

    def preview(self, plan: Plan | None) -> None:
        """Show this plan; ``is_previewing`` meanwhile tells that it is the gesture's own doing."""
        self.is_previewing = True
        try:
            self.stage.session.preview(plan)
        finally:
            self.is_previewing = False

    def start(self, pointer: Pointer) -> bool:
        """Begin; False if it may not (and has said why)."""
        return True

    def move(self, pointer: Pointer) -> None:
        """The pointer is somewhere else: preview."""

    def end(self, pointer: Pointer) -> None:
        """Let go: commit."""

    def cancel(self) -> None:
        """Leave everything as it was."""
