"""What every test gets: no display, no stray log records, no warnings, shared samples if present.

Qt reads its platform when it is first imported, so that is set before anything else is.
"""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Generator
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"

# A machine that is busy is no reason for a failure; CI draws the same examples every time.
settings.register_profile("local", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "local")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the one flag that records golden files and pictures anew."""
    parser.addoption(
        "--record", action="store_true", help="write what the program makes now into the references"
    )


@pytest.fixture
def record(request: pytest.FixtureRequest) -> bool:
    """Whether this run writes the references instead of comparing with them."""
    return bool(request.config.getoption("--record"))


@pytest.fixture
def shared() -> Path:
    """Return the folder of shared sample files beside the repository, or skip the test."""
    if not SHARED.is_dir():
        pytest.skip(f"needs the shared samples, and {SHARED} is not there")
    return SHARED


class Collector(logging.Handler):
    """Keeps the records of WARNING and above that a test causes."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, object, object]:
    """Fail a test that logs a warning it does not expect, or expects one that does not come."""
    collector = Collector()
    logging.getLogger().addHandler(collector)
    try:
        outcome = yield
    finally:
        logging.getLogger().removeHandler(collector)
    patterns = [str(mark.args[0]) for mark in item.iter_markers("expects_log")]
    for message in collector.messages:
        if not any(re.search(pattern, message) for pattern in patterns):
            pytest.fail(f"unexpected log record: {message}", pytrace=False)
    for pattern in patterns:
        if not any(re.search(pattern, message) for message in collector.messages):
            pytest.fail(f"no log record matches {pattern!r}", pytrace=False)
    return outcome
