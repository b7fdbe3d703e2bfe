"""Keys of the floor while it has the focus: one table from a key to what it does.

Alt is "the desk, not the person", as with the mouse. Single letters work here alone, so they never
get in the way of typing elsewhere.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

Key = Qt.Key
NONE: Final = Qt.KeyboardModifier.NoModifier
SHIFT: Final = Qt.KeyboardModifier.ShiftModifier
CTRL: Final = Qt.KeyboardModifier.ControlModifier
ALT: Final = Qt.KeyboardModifier.AltModifier

ARROWS: Final = {
    Key.Key_Left: "left",
    Key.Key_Right: "right",
    Key.Key_Up: "up",
    Key.Key_Down: "down",
}

TABLE: Final[dict[tuple[Qt.Key, Qt.KeyboardModifier], str]] = {
    (Key.Key_Tab, NONE): "next_desk",
    (Key.Key_Backtab, SHIFT): "previous_desk",
    (Key.Key_Tab, SHIFT): "previous_desk",
    (Key.Key_Plus, NONE): "zoom_in",
    (Key.Key_Plus, SHIFT): "zoom_in",
    (Key.Key_Equal, NONE): "zoom_in",
    (Key.Key_Minus, NONE): "zoom_out",
    (Key.Key_0, NONE): "fit",
    (Key.Key_Q, NONE): "turn_left",
    (Key.Key_E, NONE): "turn_right",
    (Key.Key_L, NONE): "lock",
    (Key.Key_S, NONE): "swap_with",
    (Key.Key_S, SHIFT): "seat_at",
    (Key.Key_Delete, NONE): "remove",
    (Key.Key_Backspace, NONE): "remove",
    (Key.Key_A, CTRL): "select_all",
    (Key.Key_F6, NONE): "leave",
    (Key.Key_F8, NONE): "next_problem",
    (Key.Key_F8, SHIFT): "previous_problem",
    **{(key, NONE): f"{name}" for key, name in ARROWS.items()},
    **{(key, SHIFT): f"far_{name}" for key, name in ARROWS.items()},
    **{(key, CTRL): f"go_{name}" for key, name in ARROWS.items()},
    **{(key, ALT): f"nudge_{name}" for key, name in ARROWS.items()},
    **{(key, ALT | SHIFT): f"far_nudge_{name}" for key, name in ARROWS.items()},
}


def command_of(event: QKeyEvent) -> str:
    """The name of what a key does on the floor; "" for a key that does nothing there."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return TABLE.get((Qt.Key(event.key()), modifiers), "")
