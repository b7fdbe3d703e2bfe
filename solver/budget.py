"""Time and the wish to stop, as every phase asks for them."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Final, Protocol

from solver.messages import Params

POLL_S: Final = 0.02
"""How often a running CP-SAT solve is looked after."""


def cores() -> int:
    """Cores that this process may run on."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def calm_numpy() -> None:
    """Let NumPy use one thread, so that sums are the same to the last bit however many cores there
    are. It reads this when it is loaded."""
    for library in ("OPENBLAS", "MKL", "OMP"):
        os.environ.setdefault(f"{library}_NUM_THREADS", "1")


def what_is_left(params: Params, begun: float | None) -> Params:
    """The same with what is left of its time since ``begun`` (``time.perf_counter``), half of it at
    least: who gives ten seconds waits for ten seconds, and not for the program to load too."""
    if begun is None or params.reproducible:
        return params
    left = params.time_s - (time.perf_counter() - begun)
    return replace(params, time_s=max(left, params.time_s / 2))


class Stoppable(Protocol):
    """A running CP-SAT solver, as far as stopping it goes."""

    def stop_search(self) -> None:
        """Ask the solver to come back with its best so far."""


class Budget:
    """What time is left, by the clock or (reproducible) by work done.

    ``should_stop`` is asked often and from other threads too; once it has said yes it is not asked
    again.
    """

    def __init__(self, params: Params, should_stop: Callable[[], bool] | None = None) -> None:
        self.params = params
        self._started = time.perf_counter()
        self._should_stop = should_stop
        self._spent = 0.0
        self._user_stop = False

    @property
    def is_reproducible(self) -> bool:
        """Whether decisions may not hang on the clock."""
        return self.params.reproducible

    @property
    def workers(self) -> int:
        """How many CP-SAT workers to use: one core stays free for the window.

        In reproducible mode 1 unless asked otherwise: answers may not hang on the machine's cores.
        """
        if self.params.workers > 0:
            return self.params.workers
        return 1 if self.is_reproducible else max(1, cores() - 1)

    @property
    def seconds(self) -> float:
        """Seconds since the start by the clock, for show only."""
        return time.perf_counter() - self._started

    @property
    def used_s(self) -> float:
        """Seconds since the start; in reproducible mode units of work, the same on every run."""
        return self._spent if self.is_reproducible else self.seconds

    @property
    def left_s(self) -> float:
        """Seconds left; in reproducible mode units of work that take about as long."""
        return max(0.0, self.params.time_s - self.used_s)

    def spend(self, units: float) -> None:
        """Count work that has been done (it matters in reproducible mode only)."""
        self._spent += units

    def part(self, seconds: float) -> Budget:
        """A budget of its own for so long, counted in the same way and stopped by the same wish."""
        return Budget(replace(self.params, time_s=seconds), lambda: self.user_stopped)

    @property
    def user_stopped(self) -> bool:
        """Whether somebody wants the best so far."""
        if not self._user_stop and self._should_stop is not None:
            self._user_stop = self._should_stop()
        return self._user_stop

    @property
    def is_over(self) -> bool:
        """Whether to finish now, for whatever reason."""
        return self.left_s <= 0 or self.user_stopped

    @contextmanager
    def watching(self, solver: Stoppable) -> Iterator[None]:
        """Stop a CP-SAT solve that runs inside the block as soon as somebody wants to.

        A stop that comes before the search has begun is ignored by OR-Tools 9.15, so it is repeated
        until the block is left.
        """
        done = threading.Event()

        def watch() -> None:
            while not done.wait(POLL_S):
                if self.user_stopped:
                    solver.stop_search()

        watcher = threading.Thread(target=watch, name="stop-watch", daemon=True)
        watcher.start()
        try:
            yield
        finally:
            done.set()
            watcher.join()
