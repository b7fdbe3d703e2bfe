"""An exception while the floor is painted is reported, and the program lives."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from tests.ui.floor.hands import Hands
from ui.floor.layers import LinksLayer


def test_a_paint_function_that_fails_is_reported_and_the_rest_is_painted(
    hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What one layer raises reaches the excepthook; desks are painted, and nothing crashes."""

    def fail(layer: LinksLayer, painter: QPainter, exposed: QRectF) -> None:
        raise ValueError("cannot draw")

    monkeypatch.setattr(LinksLayer, "draw", fail)
    with hands.qtbot.capture_exceptions() as caught:
        for _ in range(20):
            hands.view.viewport().repaint()
    assert {str(error) for _, error, _ in caught} == {"cannot draw"}
    monkeypatch.undo()
    hands.view.zoom_in()
    hands.settle()
