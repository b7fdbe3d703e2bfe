"""Short movements on the floor: a desk that shakes its head, a ring that pulses, people who glide
to new desks."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation

SHAKE_MS: Final = 240
SHAKE_PX: Final = 4.0
PULSE_MS: Final = 600
GLIDE_MS: Final = 220


class Movement(QVariantAnimation):
    """Calls ``step`` with 0 to 1 and, whatever happens, ``done`` at the end. Start it with
    ``run``."""

    def __init__(self, parent: QObject, duration_ms: int, curve: QEasingCurve.Type) -> None:
        super().__init__(parent)
        self.setStartValue(0.0)
        self.setEndValue(1.0)
        self.setDuration(duration_ms)
        self.setEasingCurve(curve)
        self._step: Callable[[float], None] | None = None
        self._done: Callable[[], None] | None = None
        self.valueChanged.connect(self._tell)
        self.finished.connect(self._finish)

    def run(self, step: Callable[[float], None], done: Callable[[], None]) -> None:
        """Move; one that is still running ends first."""
        self.halt()
        self._step, self._done = step, done
        self.start()

    def halt(self) -> None:
        """End at once."""
        self.stop()
        self._finish()

    def _tell(self, part: float) -> None:
        if self._step is not None:
            self._step(part)

    def _finish(self) -> None:
        done, self._step, self._done = self._done, None, None
        if done is not None:
            done()


def shake(parent: QObject) -> Movement:
    """A movement for shaking: see ``shake_offset``."""
    return Movement(parent, SHAKE_MS, QEasingCurve.Type.Linear)


def pulse(parent: QObject) -> Movement:
    """A movement for the ring of a problem."""
    return Movement(parent, PULSE_MS, QEasingCurve.Type.OutCubic)


def glide(parent: QObject) -> Movement:
    """A movement for people on their way to new desks."""
    return Movement(parent, GLIDE_MS, QEasingCurve.Type.OutCubic)


def shake_offset(part: float) -> float:
    """How far aside a shaken thing is, in pixels: three times there and back, fading."""
    return SHAKE_PX * math.sin(part * math.tau * 3) * (1 - part)
