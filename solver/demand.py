"""What people want at given prices, each for themselves: the best desk without a partner."""

from __future__ import annotations

from typing import Any, Final, NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from solver.relaxed import NEVER, Bools, Side

Floats: TypeAlias = NDArray[np.floating[Any]]

COLD: Final = 1e-6


class Want(NamedTuple):
    """One way to be at a desk without a partner: what it brings besides (price groups x desks), and
    who may."""

    use: int
    net: Floats
    gain: Floats  # people; NEVER for who may not
    reach: Bools  # desks where it is possible


class Placed(NamedTuple):
    """How much of whom is where: for each want price groups x desks, and people without a desk."""

    used: list[Floats]
    nowhere: float


class _Weights(NamedTuple):
    """How much people are drawn to what; 1 is the best of each."""

    desks: Floats  # classes x desks, of the best of the class
    to_class: Floats  # people in a class: to the best of it
    special: Floats
    nowhere: Floats  # people
    total: Floats  # people


class Alone:
    """What each person of a role has at most without a partner, and where."""

    def __init__(self, side: Side, wants: list[Want], nowhere_gain: float) -> None:
        """At each desk the better of the ``wants`` counts; being without a desk brings
        ``nowhere_gain`` besides what it is worth."""
        self._side, self._wants = side, wants
        self._shape = wants[0].net.shape
        self._weights: _Weights | None = None
        who, desk = side.special
        in_class = np.stack([_of_class(side, want) for want in wants])
        special = np.stack(
            [
                np.where(want.reach[desk], want.gain[who] + want.net[side.group[who], desk], NEVER)
                for want in wants
            ]
        )
        self._class_want, self._special_want = in_class.argmax(0), special.argmax(0)
        self._class = side.base + in_class.max(0)
        self._special = side.special_value + special.max(0)
        self._nowhere = np.maximum(side.nowhere + side.nowhere.dtype.type(nowhere_gain), NEVER)
        self._class_best = self._class.max(1, initial=NEVER)
        best = self._nowhere.copy()
        self._in_class = np.flatnonzero(side.class_of >= 0)
        classes = side.class_of[self._in_class]
        best[self._in_class] = np.maximum(best[self._in_class], self._class_best[classes])
        np.maximum.at(best, who, self._special)
        self.best: Floats = best

    def mass(self, best: Floats, warmth: float) -> Floats:
        """How much each person is drawn to being on their own, if they have ``best`` at best."""
        found: Floats = self._weigh(warmth).total * keen(self.best - best, warmth)
        return found

    def spread(self, mass: Floats, warmth: float) -> Placed:
        """Place this much of each person where they are best off, or nearly so."""
        side, weights = self._side, self._weigh(warmth)
        part = mass / weights.total
        classes, groups = side.class_of[self._in_class], side.group[side.first]
        drawn = part[self._in_class] * weights.to_class
        in_class = np.bincount(classes, drawn, len(side.base))[:, None] * weights.desks
        who, desk = side.special
        special = part[who] * weights.special
        used: list[Floats] = []
        for i in range(len(self._wants)):
            found = np.zeros(self._shape)
            np.add.at(found, groups, in_class * (self._class_want == i))
            np.add.at(found, (side.group[who], desk), special * (self._special_want == i))
            used.append(found)
        return Placed(used, float((part * weights.nowhere).sum()))

    def _weigh(self, warmth: float) -> _Weights:
        if self._weights is None:
            side, classes = self._side, self._side.class_of[self._in_class]
            desks = keen(self._class - self._class_best[:, None], warmth)
            to_class = keen(self._class_best[classes] - self.best[self._in_class], warmth)
            special = keen(self._special - self.best[side.special[0]], warmth)
            nowhere = keen(self._nowhere - self.best, warmth)
            total = nowhere + np.bincount(side.special[0], special, len(nowhere))
            total[self._in_class] += to_class * desks.sum(1)[classes]
            self._weights = _Weights(desks, to_class, special, nowhere, total)
        return self._weights


def _of_class(side: Side, want: Want) -> Floats:
    first = side.first
    found = want.gain[first][:, None] + want.net[side.group[first]]
    return np.where(want.reach, found, side.base.dtype.type(NEVER))


def keen(less: Floats, warmth: float) -> Floats:
    """How much somebody is drawn to what is worth this much less (at most 0) than their best."""
    found: Floats = np.exp(np.maximum(less.astype(float) / max(warmth, COLD), -50.0))
    return found
