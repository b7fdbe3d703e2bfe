"""The best seating so far and what is proved about it; the only place that reports progress."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from planner.check import Referee, Verdict
from solver.budget import Budget
from solver.evaluate import value_of
from solver.messages import Phase, Progress
from solver.problem import NOWHERE, Problem
from solver.scale import Stages

REPORT_EVERY_S: Final = 0.1
"""Progress is told at most ten times a second."""

REPORT_SHARE: Final = 0.05
"""Part of the time that telling may take: the referee needs a while for large offices."""


class Incumbent:
    """Keeps the best seating offered. Bounds only ever get tighter.

    ``must_bound`` and ``cover_bound`` are the fewest must rules broken and people not covered that
    any seating has, ``points_bound`` the most points.
    """

    def __init__(
        self,
        problem: Problem,
        budget: Budget,
        points_bound: int,
        on_progress: Callable[[Progress], None] | None,
    ) -> None:
        self.problem = problem
        self.referee = Referee(problem.plan)
        self.must_bound = 0
        self.cover_bound = 0
        self.points_bound = points_bound
        self.open_cover_bound, self.open_points_bound = 0, points_bound  # without a limit on moves
        self.first_seconds: float | None = None
        self.desk_of: list[int] | None = None
        self.value = 0
        self._budget = budget
        self._on_progress = on_progress
        self._phase: Phase = "start"
        self._reported: tuple[object, ...] = ()
        self._next_report_at = 0.0

    @property
    def stages(self) -> Stages:
        """The stages of the best seating; there must be one."""
        return self.problem.scale.split(self.value)

    @property
    def layout(self) -> dict[int, int]:
        """Desk -> role of who sits there in the best seating."""
        roles = self.problem.roles
        return {d: roles[p] for p, d in enumerate(self.desk_of or ()) if d != NOWHERE}

    @property
    def is_proved(self) -> bool:
        """Whether no seating is better in any stage."""
        if self.desk_of is None:
            return False
        stages = self.stages
        return (
            not stages.moves_over
            and stages.must_broken <= self.must_bound
            and stages.not_covered <= self.cover_bound
            and stages.points >= self.points_bound
        )

    def offer(self, desk_of: Sequence[int], phase: Phase, value: int | None = None) -> bool:
        """Take a seating if it is better than the best so far; say whether it was."""
        if value is None:
            value = value_of(self.problem, desk_of)
        if self.desk_of is not None and value <= self.value:
            return False
        self.desk_of, self.value, self._phase = list(desk_of), value, phase
        if self.first_seconds is None:
            self.first_seconds = self._budget.used_s
        self.report()
        return True

    def tighten(
        self,
        *,
        must: int | None = None,
        covered: int | None = None,
        points: int | None = None,
        within: bool = False,
    ) -> None:
        """Note better bounds: at least so many broken or not covered, at most so many points.

        ``within``: they hold of seatings within the limit on moves, if there is one.
        """
        self.must_bound = max(self.must_bound, must or 0)
        self.cover_bound = max(self.cover_bound, covered or 0)
        if points is not None:
            self.points_bound = min(self.points_bound, points)
        if not within or self.problem.moves_at_most is None:
            self.open_cover_bound = max(self.open_cover_bound, covered or 0)
            if points is not None:
                self.open_points_bound = min(self.open_points_bound, points)
        self.report()

    def tighten_to(self, value: int) -> None:
        """Note that no seating has a larger value: each stage once those before are met."""
        if value >= self.problem.scale.cover:
            return  # more than all points there can be, as of a search that was cut short
        best, mine = self.problem.scale.split(value), self.stages
        self.tighten(must=best.must_broken)
        if mine[:4] == best[:4]:  # all before the people who are not covered
            self.tighten(covered=best.not_covered, within=True)
            if mine.not_covered == best.not_covered:
                self.tighten(points=best.points, within=True)

    def report(self, *, is_last: bool = False) -> None:
        """Tell the best seating, unless it was told a moment ago or nothing is new."""
        if self._on_progress is None or self.desk_of is None:
            return
        now = self._budget.seconds
        news = (self.value, self.must_bound, self.cover_bound, self.points_bound)
        if news == self._reported or (now < self._next_report_at and not is_last):
            return
        self._reported = news
        self._on_progress(self.progress())
        cost = self._budget.seconds - now
        self._next_report_at = now + max(REPORT_EVERY_S, cost / REPORT_SHARE)

    def verdict(self) -> Verdict:
        """The referee's word on the best seating."""
        return self.referee.verdict(self.problem.seats_of(self.desk_of or ()))

    def progress(self) -> Progress:
        """The best seating in the referee's figures; there must be one."""
        seats = self.problem.seats_of(self.desk_of or ())
        verdict = self.referee.verdict(seats)
        return Progress(
            phase=self._phase,
            seats=seats,
            must_broken=len(verdict.must_broken),
            not_covered=len(verdict.not_covered),
            not_covered_bound=self.cover_bound,
            score=verdict.score,
            bound=max(self.points_bound, verdict.score),
            seconds=self._budget.seconds,
        )
