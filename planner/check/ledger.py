"""What pairs are worth, remembered from one seating to the next: only who moved is judged anew."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import chain
from typing import Generic, TypeVar

from planner.check.finding import Finding, Points

StateT = TypeVar("StateT")
Part = tuple[tuple[Finding, ...], tuple[Points, ...]]

_NOTHING: Part = ((), ())


class Ledger(Generic[StateT]):
    """Findings and points of pairs of things (people, desks), each with a state (desk, people).

    ``judge(i, a, b)`` is asked for pair ``i`` when both have a state and one of them is new.
    """

    def __init__(
        self, pairs: Sequence[tuple[str, str]], judge: Callable[[int, StateT, StateT], Part]
    ) -> None:
        self._pairs, self._judge = pairs, judge
        self._things = tuple(dict.fromkeys(chain.from_iterable(pairs)))
        self._pairs_of: dict[str, list[int]] = {thing: [] for thing in self._things}
        for i, pair in enumerate(pairs):
            for thing in pair:
                self._pairs_of[thing].append(i)
        self._findings: dict[int, tuple[Finding, ...]] = {}
        self._points: list[tuple[Points, ...]] = [()] * len(pairs)
        self._states: tuple[StateT | None, ...] = (None,) * len(self._things)
        self._whole: Part = _NOTHING

    def part(self, states: Mapping[str, StateT]) -> Part:
        """All findings and points when things have these states."""
        now = tuple(map(states.get, self._things))
        if now == self._states:
            return self._whole
        changed = (
            thing
            for thing, new, old in zip(self._things, now, self._states, strict=True)
            if new != old
        )
        for i in {i for thing in changed for i in self._pairs_of[thing]}:
            one, other = map(states.get, self._pairs[i])
            part = _NOTHING if one is None or other is None else self._judge(i, one, other)
            findings, self._points[i] = part
            if findings:
                self._findings[i] = findings
            else:
                self._findings.pop(i, None)
        self._states = now
        numbers = sorted(self._findings)
        findings = tuple(chain.from_iterable(map(self._findings.__getitem__, numbers)))
        self._whole = findings, tuple(chain.from_iterable(self._points))
        return self._whole
