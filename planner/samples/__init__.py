"""Sample offices: two by name, and as many as wanted from a seed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from planner.errors import PlanError
from planner.model import Plan
from planner.samples.generated import bench_floor, generated_office
from planner.samples.office import office
from planner.samples.small import small

__all__ = ["NAMES", "bench_floor", "generated_office", "sample"]

_SAMPLES: Final[Mapping[str, Callable[[], Plan]]] = {"office": office, "small": small}
NAMES: Final = tuple(_SAMPLES)


def sample(name: str) -> Plan:
    """The sample of this name. Raises PlanError ``unknown_sample`` (name, names)."""
    if name not in _SAMPLES:
        raise PlanError("unknown_sample", {"name": name, "names": list(NAMES)})
    return _SAMPLES[name]()
