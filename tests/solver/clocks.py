"""A clock that goes as it likes, and plans on which every phase of the solver has work to do."""

from __future__ import annotations

import random
import time
from collections.abc import Mapping

import pytest
from msgspec import structs

from planner.model import Plan
from planner.samples import generated_office, sample
from tests.builders import bench, office, staff
from tests.solver.random_offices import random_office

CLOCKS = ("time", "monotonic", "perf_counter", "process_time", "thread_time")


def plans() -> Mapping[str, Plan]:
    """Plans by name: one that the exact model solves, one with rules of every kind, one where not
    all can be covered, one that shares desks by weekday, and one that only prices can bound."""
    shared = generated_office(24, 5)
    return {
        "small": sample("small"),
        "uneven": office((*bench(2, 4), *bench(2, 4, name="B", y=6000)), staff("SSSSSSSSSSSSMMOO")),
        "rules": random_office(12),
        "shared": structs.replace(
            shared, settings=structs.replace(shared.settings, share_desks=True)
        ),
        "office": generated_office(40, 2),
    }


def wild_clock(monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    """Let every clock that Python code reads leap by up to a fifth of a second at each look.

    Whoever decides anything by it decides otherwise with another seed.
    """
    rng, now = random.Random(seed), [1e6]

    def read() -> float:
        now[0] += rng.choice((0.0, 1e-6, 0.01, 0.2)) * rng.random()
        return now[0]

    for name in CLOCKS:
        monkeypatch.setattr(time, name, read)
        monkeypatch.setattr(time, f"{name}_ns", lambda: int(read() * 1e9))
