"""The best few different people for many places at once."""

from __future__ import annotations

from typing import Any, Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from solver.relaxed import NEVER

Floats: TypeAlias = NDArray[np.floating[Any]]
Ints: TypeAlias = NDArray[np.intp]

NOBODY: Final = -1


class Ranking:
    """The best people for each place, best first; all places together in one array a rank."""

    def __init__(self, value: list[Floats], who: list[Ints]) -> None:
        """``value`` and ``who`` have one array for each rank, of any one shape."""
        self.value, self.who = value, who

    @classmethod
    def nobody(cls, shape: tuple[int, ...], ranks: int, kind: np.dtype[Any]) -> Ranking:
        """Nobody yet."""
        value = [np.full(shape, NEVER, kind) for _ in range(ranks)]
        return cls(value, [np.full(shape, NOBODY, np.intp) for _ in range(ranks)])

    def merge(self, other: Ranking) -> None:
        """Take the best of other people.

        Of two falling lists the best are the larger of this one's first and that one's last, and
        so on; they only have to be put in order again.
        """
        for rank, (value, who) in enumerate(
            zip(reversed(other.value), reversed(other.who), strict=True)
        ):
            up = value > self.value[rank]
            self.who[rank] = np.where(up, who, self.who[rank])
            self.value[rank] = np.maximum(value, self.value[rank])
        self._put_in_order(self.value, self.who)

    def push(self, value: Floats, who: Ints, places: tuple[Ints, ...]) -> None:
        """Take one candidate for each of some places. Who is there already counts with the larger
        value."""
        values = [found[places] for found in self.value]
        people = [found[places] for found in self.who]
        last = len(values) - 1
        is_new = np.ones(len(value), bool)
        for rank in range(last + 1):
            same = people[rank] == who
            is_new &= ~same
            values[rank] = np.where(same, np.maximum(values[rank], value), values[rank])
        enters = is_new & (value > values[last])
        values[last] = np.where(enters, value, values[last])
        people[last] = np.where(enters, who, people[last])
        self._put_in_order(values, people)
        for rank in range(last + 1):
            self.value[rank][places] = values[rank]
            self.who[rank][places] = people[rank]

    @staticmethod
    def _put_in_order(value: list[Floats], who: list[Ints]) -> None:
        """Sort by exchanges of neighbours; there are two or three ranks."""
        for start in range(len(value) - 1, 0, -1):
            for rank in range(start):
                after = rank + 1
                up = value[after] > value[rank]
                high = np.maximum(value[rank], value[after])
                value[after] = np.minimum(value[rank], value[after])
                value[rank] = high
                one = np.where(up, who[after], who[rank])
                who[after] = np.where(up, who[rank], who[after])
                who[rank] = one
