"""What of the box round the selection is under the pointer: a corner, its edge, or the knob that
turns it."""

from __future__ import annotations

from typing import Final, Literal

from PySide6.QtCore import QPointF

from ui.draw.marks import SelectionFrame

REACH_PX: Final = 7.0
"""How far from the middle of a handle the pointer still grabs it."""
EDGE_PX: Final = 3.0

Part = Literal["corner", "edge", "knob"]


def part_at(found: SelectionFrame, at: QPointF) -> Part | None:
    """The part under a place, which is in the pixels that the frame was made for; the knob comes
    first."""
    place = found.base.inverted()[0].map(at)
    if _is_near(found.knob, place):
        return "knob"
    if any(_is_near(handle, place) for handle in found.handles):
        return "corner"
    inner = found.rect.adjusted(EDGE_PX, EDGE_PX, -EDGE_PX, -EDGE_PX)
    outer = found.rect.adjusted(-EDGE_PX, -EDGE_PX, EDGE_PX, EDGE_PX)
    return "edge" if outer.contains(place) and not inner.contains(place) else None


def _is_near(one: QPointF, other: QPointF) -> bool:
    return max(abs(one.x() - other.x()), abs(one.y() - other.y())) <= REACH_PX
