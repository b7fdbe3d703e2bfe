"""Floors by their names: which storey is above which."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from planner.model import Floor

_NUMBER: Final = re.compile(r"-?\d{1,3}")
_GROUND: Final = frozenset(
    {"st", "stue", "stuen", "stueetage", "ground", "ground floor", "g", "eg", "erdgeschoss"}
)
_BELOW: Final = ("kælder", "kld", "basement", "keller", "ug", "parterre")


def floors_of(names: Iterable[str]) -> tuple[Floor, ...]:
    """Return a floor for each name; the lowest storey first where the names tell it."""
    distinct = list(dict.fromkeys(names))
    numbers = {name: storey(name) for name in distinct}
    if all(number is not None for number in numbers.values()):
        distinct.sort(key=lambda name: numbers[name] or 0)
    return tuple(Floor(id=name, name=name, rank=rank) for rank, name in enumerate(distinct))


def storey(name: str) -> int | None:
    """Return the number of a storey, 0 for the ground floor; None if its name does not tell."""
    plain = name.casefold().strip(" .")
    if plain in _GROUND:
        return 0
    found = _NUMBER.search(plain)
    number = int(found[0]) if found else None
    if plain.startswith(_BELOW):
        return -abs(number or 1)
    return number
