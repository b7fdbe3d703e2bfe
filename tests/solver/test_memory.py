"""The child process stays within its memory, so that it can run beside the window anywhere."""

from __future__ import annotations

import sys

import pytest

from tests.benchmarks.memory import ALLOWED_MB, child_peak_mb


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux tells a peak in /proc")
def test_a_thousand_people_fit_into_their_memory() -> None:
    """1,000 people take less than 1.5 GB, and all of them are seated."""
    peak, result = child_peak_mb(1000, 4.0)
    assert 50 < peak < ALLOWED_MB
    assert result is not None
    assert len(result.seats) == 1000
