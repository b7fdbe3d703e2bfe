"""kill -9 during a save, 500 times."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent.parent


@pytest.mark.skipif(os.name == "nt", reason="forks")
@pytest.mark.slow
def test_killed_five_hundred_times() -> None:
    """500 kills at random moments: every file opens, no reported save is lost."""
    command = [sys.executable, "-m", "tests.planner.files.kill", "--kills", "500"]
    done = subprocess.run(
        command, cwd=ROOT, check=False, capture_output=True, encoding="utf-8", timeout=55
    )
    assert done.returncode == 0, done.stdout + done.stderr
    midway = re.search(r"midway=(\d+)", done.stdout)
    assert midway is not None
    assert int(midway.group(1)) > 50, "too few kills hit a save: " + done.stdout
