"""Draws what is no seat: tables with chairs, plants, sofas, lockers. It explains the room and stays
fainter than any desk. Every function expects a painter in pixels."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPen, QTransform

from planner.model import FloorObject
from ui.draw.labels import draw_text, elided, middle_baseline, text_width
from ui.draw.lod import Level, Lod, frame, turn_of
from ui.draw.shell import CHAIR_MM, ObjectShape
from ui.draw.theme import Theme, colour

LINE: Final = 1.25
LABEL_PX: Final = 10.0
LOCKER_MM: Final = 600
TREAD_MM: Final = 280


def paint_object(
    painter: QPainter, shape: ObjectShape, theme: Theme, lod: Lod, transform: QTransform
) -> None:
    """Paint one thing with its chairs and its word."""
    row = shape.row
    base = frame(transform, row.x_mm, row.y_mm, row.angle_deg)
    painter.setPen(QPen(colour(theme.furniture_line), LINE))
    painter.setBrush(colour(theme.floor))
    painter.setWorldTransform(QTransform())
    radius = CHAIR_MM * lod.mm
    for chair in shape.chairs:
        painter.drawEllipse(transform.map(QPointF(*chair)), radius, radius)
    painter.setWorldTransform(base)
    draw = _DRAWN.get(row.kind)
    if draw is not None:
        width, depth = row.width_mm * lod.mm, row.depth_mm * lod.mm
        draw(painter, QRectF(-width / 2, -depth / 2, width, depth), theme, lod)
    painter.setWorldTransform(QTransform())
    if row.label and lod.level >= Level.NAMES:
        _label(painter, shape, theme, lod, transform)


def _table(painter: QPainter, rect: QRectF, theme: Theme, lod: Lod) -> None:
    radius = min(150 * lod.mm, rect.width() / 2, rect.height() / 2)
    painter.drawRoundedRect(rect, radius, radius)


def _round_table(painter: QPainter, rect: QRectF, theme: Theme, lod: Lod) -> None:
    painter.drawEllipse(rect)


def _plant(painter: QPainter, rect: QRectF, theme: Theme, lod: Lod) -> None:
    painter.setPen(QPen(colour(theme.plant_line), 1))
    painter.setBrush(colour(theme.plant_fill))
    painter.drawEllipse(rect)
    reach = min(rect.width(), rect.height()) / 2 * 0.8
    turns = [math.radians(72 * leaf - 90) for leaf in range(5)]
    painter.drawLines(
        [QLineF(0, 0, reach * math.cos(turn), reach * math.sin(turn)) for turn in turns]
    )


def _sofa(painter: QPainter, rect: QRectF, theme: Theme, lod: Lod) -> None:
    radius = 120 * lod.mm
    painter.drawRoundedRect(rect, radius, radius)
    back = rect.height() * 0.25
    painter.drawLine(
        QPointF(rect.left(), rect.top() + back), QPointF(rect.right(), rect.top() + back)
    )


def _armchair(painter: QPainter, rect: QRectF, theme: Theme, lod: Lod) -> None:
    radius = 120 * lod.mm
    painter.drawRoundedRect(rect, radius, radius)


def _printer(painter: QPainter, rect: QRectF, theme: Theme, lod: Lod) -> None:
    painter.drawRoundedRect(rect, 2, 2)
    glass = QRectF(rect.left(), rect.top(), rect.width() * 0.4, rect.height())
    inset = min(rect.width(), rect.height()) * 0.14
    painter.setBrush(colour(theme.furniture_fill))
    painter.drawRoundedRect(glass.adjusted(inset, inset, 0, -inset), 2, 2)


def _lockers(painter: QPainter, rect: QRectF, theme: Theme, lod: Lod) -> None:
    painter.drawRect(rect)
    count = max(1, round(rect.width() / (LOCKER_MM * lod.mm)))
    pitch = rect.width() / count
    lefts = [rect.left() + pitch * n for n in range(1, count)]
    painter.drawLines([QLineF(x, rect.top(), x, rect.bottom()) for x in lefts])


def _stairs(painter: QPainter, rect: QRectF, theme: Theme, lod: Lod) -> None:
    painter.setBrush(colour(theme.furniture_fill))
    painter.drawRect(rect)
    count = max(2, round(rect.width() / (TREAD_MM * lod.mm)))
    pitch = rect.width() / count
    lefts = [rect.left() + pitch * n for n in range(1, count)]
    painter.drawLines([QLineF(x, rect.top(), x, rect.bottom()) for x in lefts])
    arrow = QPainterPath(QPointF(rect.left() + pitch / 2, 0))
    arrow.lineTo(rect.right() - pitch / 2, 0)
    arrow.moveTo(rect.right() - pitch / 2 - 5, -3)
    arrow.lineTo(rect.right() - pitch / 2, 0)
    arrow.lineTo(rect.right() - pitch / 2 - 5, 3)
    painter.strokePath(arrow, QPen(colour(theme.door), LINE))


def _counter(painter: QPainter, rect: QRectF, theme: Theme, lod: Lod) -> None:
    painter.drawRoundedRect(rect, 2, 2)


def _other(painter: QPainter, rect: QRectF, theme: Theme, lod: Lod) -> None:
    painter.setBrush(colour(theme.furniture_fill))
    painter.drawRoundedRect(rect, 2, 2)


_DRAWN: Final[Mapping[str, Callable[[QPainter, QRectF, Theme, Lod], None]]] = {
    "table": _table,
    "round_table": _round_table,
    "plant": _plant,
    "sofa": _sofa,
    "armchair": _armchair,
    "printer": _printer,
    "lockers": _lockers,
    "stairs": _stairs,
    "counter": _counter,
    "other": _other,
}
"""A text has only its word."""


def _label(
    painter: QPainter, shape: ObjectShape, theme: Theme, lod: Lod, transform: QTransform
) -> None:
    row = shape.row
    if row.kind == "text":
        _upright(painter, row.label, row, theme, transform, 0)
        return
    width = row.width_mm * lod.mm - 6
    reach = _reach(row, lod)
    if shape.label_at == "in" and text_width(row.label, LABEL_PX, 500) <= width:
        _upright(painter, row.label, row, theme, transform, 0)
    elif shape.label_at == "over":
        _upright(painter, row.label, row, theme, transform, -reach)
    elif shape.label_at == "under":
        _upright(painter, row.label, row, theme, transform, reach)
    elif text := elided(row.label, LABEL_PX, 500, width):
        _upright(painter, text, row, theme, transform, 0)


def _reach(row: FloorObject, lod: Lod) -> float:
    """From the middle of a thing to the middle of a word over or under it."""
    turn = math.radians(row.angle_deg)
    half = abs(row.width_mm * math.sin(turn)) + abs(row.depth_mm * math.cos(turn))
    return half / 2 * lod.mm + LABEL_PX


def _upright(
    painter: QPainter, text: str, row: FloorObject, theme: Theme, transform: QTransform, dy: float
) -> None:
    base = frame(transform, row.x_mm, row.y_mm, 0)
    turn = (row.angle_deg + turn_of(transform)) % 180 if dy == 0 else 0
    if turn:
        base.rotate(turn - 180 if turn >= 90 else turn)
    painter.setWorldTransform(base)
    line = middle_baseline(dy, LABEL_PX)
    draw_text(painter, text, 0, line, LABEL_PX, 500, theme.text2, "centre")
    painter.setWorldTransform(QTransform())
