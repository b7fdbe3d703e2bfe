"""Which way each link between partners goes, so that no two share a way and none crosses a name.

A way is one of four: *straight* for two who sit abreast or back to back, a *bracket* down the edge
of the desks for two who face each other, *behind* round the desk of the rear one, and *free* for
all else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final, Literal

from planner.vectors import TURNS
from ui.draw.values import DeskLook, LinkLook, Side

Way = Literal["straight", "bracket", "behind", "free"]
Taken = dict[tuple[str, Side], int]

ABREAST: Final = 0.6
"""Two desks are abreast up to 31 degrees."""
DIAGONAL_MM: Final = 400
"""A bracket also joins two desks whose near edges are this far apart, down the gap between them."""


def apart(links: Iterable[LinkLook]) -> Iterator[LinkLook]:
    """The same links, with brackets on sides where no other link runs; left if both are free."""
    taken: Taken = {}
    rest = []
    for link in links:
        if way_of(link) == "straight":
            for one, other in ((link.a, link.b), (link.b, link.a)):
                _take(taken, (one.id, side_towards(one, other)))
            yield link
        else:
            rest.append(link)
    for link in rest:
        side = _forced_side(link) or _freest_side(link, taken)
        for key in _ways(link, side):
            _take(taken, key)
        yield replace(link, side=side)


def way_of(link: LinkLook) -> Way:
    """How a link runs, from where the two desks stand and look."""
    a, b = link.a, link.b
    dx, dy = in_frame(a, b)
    if a.is_cell and b.is_cell:
        return "straight" if abs(dx) >= abs(dy) else "bracket"
    turn = (b.angle - a.angle) % 360
    reach = (a.width + b.width) / 2
    if turn <= 30 or turn >= 330:
        if abs(dy) <= ABREAST * abs(dx):
            return "straight"
        return "behind" if abs(dx) < reach else "free"
    if 150 <= turn <= 210:
        if dy > 0:
            return "straight"
        return "bracket" if abs(dx) < reach + DIAGONAL_MM else "free"
    return "free"


def other_side(link: LinkLook) -> Side:
    """The side of desk ``b`` on which its half of the link runs."""
    if _forced_side(link) is not None:
        return side_towards(link.b, link.a)
    return _same_side(link.a, link.b, link.side)


def side_towards(one: DeskLook, other: DeskLook) -> Side:
    """Which side of a desk another lies on, as the desk's own x axis runs."""
    return 1 if in_frame(one, other)[0] > 0 else -1


def in_frame(one: DeskLook, other: DeskLook) -> tuple[float, float]:
    """The middle of another desk as this desk has it: to the right, and towards the chair."""
    cos, sin = TURNS[one.angle]
    dx, dy = other.x - one.x, other.y - one.y
    return dx * cos + dy * sin, dy * cos - dx * sin


def _forced_side(link: LinkLook) -> Side | None:
    """Between two who face each other diagonally there is one way: through the gap."""
    reach = (link.a.width + link.b.width) / 2
    if way_of(link) == "bracket" and abs(in_frame(link.a, link.b)[0]) > 0.9 * reach:
        return side_towards(link.a, link.b)
    return None


def _freest_side(link: LinkLook, taken: Mapping[tuple[str, Side], int]) -> Side:
    def cost(side: Side) -> tuple[int, bool]:
        return sum(taken.get(key, 0) for key in _ways(link, side)), not is_left(link.a, side)

    sides: tuple[Side, Side] = (-1, 1)
    return min(sides, key=cost)


def _ways(link: LinkLook, side: Side) -> tuple[tuple[str, Side], tuple[str, Side]]:
    return (link.a.id, side), (link.b.id, other_side(replace(link, side=side)))


def _take(taken: Taken, key: tuple[str, Side]) -> None:
    taken[key] = taken.get(key, 0) + 1


def _same_side(a: DeskLook, b: DeskLook, side: Side) -> Side:
    turn = (b.angle - a.angle) % 360
    same = turn <= 90 or turn >= 270
    return side if same else (1 if side == -1 else -1)


def is_left(look: DeskLook, side: Side) -> bool:
    """True if that side of the desk is on the left of the picture, or at the top if turned."""
    points_right = look.angle <= 45 or look.angle > 225
    return points_right == (side == -1)
