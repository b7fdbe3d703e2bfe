"""Public instances: ours beside the peers that come with them, each in the instance's own measure.

Ours run through adapters that express an instance in our plan and rules. They are no part of the
program but of a checkout (``tests.benchmarks.public``), which offers

- ``figures(seconds, seed)``: (instance, value, seconds taken) for each instance that is present, by
  the names in ``outside.SCRIPTS``;
- ``yardsticks(seed)``: (what, target, measured, whether it is met) for the table of yardsticks.
"""

from __future__ import annotations

import importlib
import time
from collections.abc import Iterator
from dataclasses import dataclass
from types import ModuleType
from typing import Final

from solver.bench.outside import SCRIPTS, NotThere, run_script
from solver.bench.race import OURS

ADAPTERS: Final = "tests.benchmarks.public"


@dataclass(frozen=True, slots=True)
class Figure:
    """What one runner reached on one instance. ``of_ours``: 1.0 as good as ours, below 1 worse."""

    instance: str
    runner: str
    value: float | None
    seconds: float
    of_ours: float | None = None
    skipped: NotThere | None = None


def adapters() -> ModuleType:
    """The package with our adapters. Raises NotThere."""
    try:
        return importlib.import_module(ADAPTERS)
    except ImportError as error:
        raise NotThere("data", ADAPTERS) from error


def public_figures(seconds: float, seed: int) -> Iterator[Figure]:
    """Ours on each instance, then the peers, each as it ends."""
    ours: dict[str, float] = {}
    try:
        for instance, value, taken in adapters().figures(seconds, seed):
            ours[instance] = value
            yield Figure(instance, OURS, value, taken, 1.0)
    except NotThere as error:
        yield Figure("", OURS, None, 0.0, skipped=error)
    for script in SCRIPTS:
        begun = time.perf_counter()
        try:
            value = run_script(script, seconds, seed)
        except NotThere as error:
            yield Figure(script.instance, script.runner, None, 0.0, skipped=error)
            continue
        taken = time.perf_counter() - begun
        ratio = ratio_of(value, ours.get(script.instance), less_is_better=script.is_less_better)
        yield Figure(script.instance, script.runner, value, taken, ratio)


def ratio_of(value: float, ours: float | None, *, less_is_better: bool) -> float | None:
    """How good a value is against ours; None where there is none, or where they are no amounts."""
    if ours is None or value <= 0 or ours <= 0:
        return None
    return ours / value if less_is_better else value / ours
