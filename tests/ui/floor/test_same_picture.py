"""The scene and the painter of exports draw the same floor."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter

from planner.samples import sample
from tests.ui.floor.hands import Hands
from ui.draw.looks import floor_look
from ui.draw.painter import draw_floor, smooth
from ui.draw.theme import DARK, LIGHT, Theme, colour

DIFFERENT = 60
"""How far apart two greys are before an eye tells them apart at an edge."""
ALLOWED_PERCENT = 0.6
"""Half pixels: items are painted once and put down on whole ones."""


def grey(image: QImage) -> bytes:
    """The picture in greys, a byte a pixel."""
    plain = image.convertToFormat(QImage.Format.Format_Grayscale8)
    width, step = plain.width(), plain.bytesPerLine()
    raw = bytes(plain.constBits())
    return b"".join(raw[y * step : y * step + width] for y in range(plain.height()))


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
@pytest.mark.parametrize("zoom", [6.0, 12.0, 22.0, 36.0, 62.0])
def test_scene_and_painter_agree(hands: Hands, zoom: float, theme: Theme) -> None:
    """At every level of detail, in both themes, both give the same picture but for half pixels."""
    hands.session.new(sample("office"))
    view, plan = hands.view, hands.plan
    view.floor_scene.set_theme(theme)
    view.camera.jump(QPointF(11_000, 10_000), zoom)
    for overlay in (view.overlays.scale_bar, view.overlays.card, view.overlays.pill):
        overlay.hide()
    hands.settle()
    shown = view.viewport().grab().toImage()
    drawn = QImage(shown.size(), QImage.Format.Format_ARGB32_Premultiplied)
    drawn.fill(colour(theme.canvas))
    look = floor_look(plan, hands.session.verdict, view.floor_id, theme)
    with QPainter(drawn) as painter:
        smooth(painter)
        painter.setWorldTransform(view.viewportTransform())
        draw_floor(painter, look)
    pairs = zip(grey(shown), grey(drawn), strict=True)
    different = sum(abs(one - other) > DIFFERENT for one, other in pairs)
    percent = 100 * different / (shown.width() * shown.height())
    assert percent <= ALLOWED_PERCENT
