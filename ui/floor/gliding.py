"""People on their way from old desks to new ones, for a fifth of a second."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from ui.draw.desks import person_place
from ui.draw.lod import Level, lod_of, pixels
from ui.draw.looks import DeskLook, PersonLook
from ui.draw.people import draw_token
from ui.draw.theme import Theme, colour
from ui.floor.layers import Layer

Way = tuple[DeskLook, DeskLook, str]
"""The desk somebody leaves, the desk they come to, and their id."""


class GlideLayer(Layer):
    """Shapes of people between two desks; where one is to arrive, the chair is empty until then."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._ways: list[tuple[DeskLook, DeskLook, PersonLook]] = []
        self._part = 0.0

    def set_ways(self, ways: Sequence[Way]) -> None:
        """These people are under way."""
        self._ways = [
            (start, end, person)
            for start, end, person_id in ways
            for person in end.people
            if person.id == person_id
        ]
        self.set_part(0.0)

    def set_part(self, part: float) -> None:
        """So much of the way is done, 0 to 1."""
        self._part = part
        self.update()

    def clear(self) -> None:
        """Everybody has arrived."""
        self._ways = []
        self.update()

    def draw(self, painter: QPainter, exposed: QRectF) -> None:
        lod = lod_of(painter)
        if not self._ways or lod.level < Level.INITIALS:
            return
        ground = self.theme.zone if lod.level >= Level.NAMES else self.theme.floor
        with pixels(painter) as transform:
            painter.setPen(colour(ground))
            painter.setBrush(colour(ground))
            for _, end, _ in self._ways:
                painter.drawEllipse(
                    person_place(end, lod, transform), lod.radius + 2, lod.radius + 2
                )
            for start, end, person in self._ways:
                first = person_place(start, lod, transform)
                last = person_place(end, lod, transform)
                at = first + (last - first) * self._part
                draw_token(
                    painter, at.x(), at.y(), lod.radius, person.role, self.theme,
                    rim=self.theme.floor,
                )  # fmt: skip
