"""The best partners in a seating, kept best while people come and go.

Seekers have at most one partner each, hosts at most a limit; a pair must be beside each other. One
change of a seat changes the best assignment along one path of the residual graph (successive
shortest paths), so only a few people around it are looked at.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence

from solver.problem import NOWHERE, Problem

_NOBODY = -1


class Pairing:
    """Seekers and hosts who are beside each other, with the assignment of most points.

    Shares ``at`` (people at each desk) and ``desk_of`` with the seating that owns it. ``value`` is
    the points of all partners.
    """

    def __init__(
        self, problem: Problem, at: Sequence[Sequence[int]], desk_of: Sequence[int]
    ) -> None:
        self._problem = problem
        self._at, self._desk_of = at, desk_of
        self._limit = problem.partner_limit
        self._host_role = 1 - problem.seeker
        self.host_of = [_NOBODY] * len(problem.people)
        self.seekers_of: list[list[int]] = [[] for _ in problem.people]
        self.value = 0

    def came(self, person: int) -> None:
        """Somebody has got a desk."""
        role = self._problem.roles[person]
        if role == self._problem.seeker:
            self._seat_seeker(person)
        elif role == self._host_role:
            for _ in range(self._limit):
                if not self._fill(person):
                    return

    def leaves(self, person: int) -> None:
        """Somebody is about to leave a desk; called once the desk no longer has them."""
        role = self._problem.roles[person]
        if role == self._problem.seeker:
            host = self.host_of[person]
            if host != _NOBODY:
                was_full = len(self.seekers_of[host]) >= self._limit
                self._part(person, host)
                if was_full:
                    self._fill(host)
        elif role == self._host_role:
            left = list(self.seekers_of[person])
            for seeker in left:
                self._part(seeker, person)
            for seeker in left:
                self._seat_seeker(seeker)

    def _beside(self, person: int) -> Iterator[int]:
        """People beside somebody who could be their partners."""
        problem, at = self._problem, self._at
        fits, kinds = problem.fits[problem.kinds[person]], problem.kinds
        for desk in problem.neighbours[self._desk_of[person]]:
            for other in at[desk]:
                if fits[kinds[other]]:
                    yield other

    def _join(self, seeker: int, host: int) -> None:
        self.host_of[seeker] = host
        self.seekers_of[host].append(seeker)
        self.value += self._problem.partner_points(seeker)[host]

    def _part(self, seeker: int, host: int) -> None:
        self.host_of[seeker] = _NOBODY
        self.seekers_of[host].remove(seeker)
        self.value -= self._problem.partner_points(seeker)[host]

    def _seat_seeker(self, seeker: int) -> None:
        """Let one more seeker in along the path that gains most; others may move on or drop out."""
        if self._limit <= 0 or self._desk_of[seeker] == NOWHERE:
            return
        points, gains, came = self._problem.partner_points, {}, {}
        queue: deque[int] = deque()
        for host in self._beside(seeker):
            gains[host], came[host] = points(seeker)[host], seeker
            queue.append(host)
        best, end, leaver = 0, _NOBODY, _NOBODY
        while queue:
            host = queue.popleft()
            gain = gains[host]
            holders = self.seekers_of[host]
            if len(holders) < self._limit:
                if gain > best:
                    best, end, leaver = gain, host, _NOBODY
                continue
            for holder in holders:
                row = points(holder)
                stands_back = gain - row[host]
                if stands_back > best:
                    best, end, leaver = stands_back, host, holder
                for other in self._beside(holder):
                    if other != host and stands_back + row[other] > gains.get(other, -1):
                        gains[other], came[other] = stands_back + row[other], holder
                        queue.append(other)
        if end != _NOBODY:
            self._shift_to(seeker, end, leaver, came)

    def _shift_to(self, seeker: int, end: int, leaver: int, came: dict[int, int]) -> None:
        if leaver != _NOBODY:
            self._part(leaver, end)
        host = end
        while True:
            mover = came[host]
            previous = self.host_of[mover]
            if previous != _NOBODY:
                self._part(mover, previous)
            self._join(mover, host)
            if mover == seeker:
                return
            host = previous

    def _fill(self, host: int) -> bool:
        """Give a host one more seeker along the path that gains most; False if nothing gains."""
        if self._limit <= 0:
            return False
        points = self._problem.partner_points
        gains: dict[int, int] = {host: 0}
        taker: dict[int, int] = {}  # host who loses a seeker -> host who takes them
        moved: dict[int, int] = {}  # host who loses a seeker -> that seeker
        queue: deque[int] = deque([host])
        best, end, fresh = 0, _NOBODY, _NOBODY
        while queue:
            here = queue.popleft()
            gain = gains[here]
            if gain > best:
                best, end, fresh = gain, here, _NOBODY
            for seeker in self._beside(here):
                holder = self.host_of[seeker]
                if holder == here:
                    continue
                row = points(seeker)
                if holder == _NOBODY:
                    if gain + row[here] > best:
                        best, end, fresh = gain + row[here], here, seeker
                    continue
                passed_on = gain + row[here] - row[holder]  # may be a loss that a later step repays
                if holder not in gains or passed_on > gains[holder]:
                    gains[holder] = passed_on
                    taker[holder], moved[holder] = here, seeker
                    queue.append(holder)
        if end == _NOBODY:
            return False
        self._shift_from(host, end, fresh, taker, moved)
        return True

    def _shift_from(
        self, host: int, end: int, fresh: int, taker: dict[int, int], moved: dict[int, int]
    ) -> None:
        steps = []
        here = end
        while here != host:
            steps.append((moved[here], here, taker[here]))
            here = taker[here]
        for seeker, old, _ in steps:
            self._part(seeker, old)
        for seeker, _, new in steps:
            self._join(seeker, new)
        if fresh != _NOBODY:
            self._join(fresh, end)
