"""What tests of sentences get: English texts and numbers, whatever another test left behind."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication

from tests.ui.spoken import spoken


@pytest.fixture(autouse=True)
def english(qapp: QCoreApplication) -> Iterator[None]:
    """English unless a test says otherwise."""
    with spoken(qapp, "en"):
        yield
