"""The ground that the program stands on: faults of Python and Qt that would bring it down."""

import sys

import pytest
from PySide6.QtGui import QImage, QPainter


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None cannot be lost from Python 3.12 on")
def test_void_calls_keep_their_reference_to_none() -> None:
    """A thousand calls that return nothing cost None no references (PySide6 6.12.0 lost them)."""
    image = QImage(20, 20, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(image)
    before = sys.getrefcount(None)
    for _ in range(1000):
        painter.drawRect(1, 1, 5, 5)
    lost = before - sys.getrefcount(None)
    painter.end()
    assert lost <= 100
