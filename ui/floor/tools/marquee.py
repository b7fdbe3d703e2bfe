"""A rectangle drawn over the floor selects the desks whose middle is in it; with Shift they join
the selection."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from ui.floor.tools.tool import Gesture, Pointer


class Marquee(Gesture):
    """The rectangle from the press to the pointer."""

    def start(self, pointer: Pointer) -> bool:
        self._from = pointer.place
        self._before = (self.stage.selection.desks, self.stage.selection.person)
        self._kept = self._before[0] if pointer.shift else frozenset[str]()
        return True

    def move(self, pointer: Pointer) -> None:
        rect = QRectF(self._from, pointer.place).normalized()
        self.stage.scene.set_marquee(rect)
        self.stage.selection.set_desks(self._kept | self._inside(rect))

    def end(self, pointer: Pointer) -> None:
        self.stage.scene.set_marquee(None)

    def cancel(self) -> None:
        self.stage.scene.set_marquee(None)
        desks, person = self._before
        if person is not None:
            self.stage.selection.set_person(person)
        else:
            self.stage.selection.set_desks(desks)

    def _inside(self, rect: QRectF) -> frozenset[str]:
        box = (rect.left(), rect.top(), rect.right(), rect.bottom())
        index = self.stage.scene.index
        found = (index.desks[desk_id] for desk_id in index.within(box))
        return frozenset(d.id for d in found if rect.contains(d.x_mm, d.y_mm))
