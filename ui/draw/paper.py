"""Paper: sizes, the frames of a chart page, round scales, and points as units of a painter."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final, Literal

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPageSize, QPainter

PaperName = Literal["a4", "a3", "a2", "letter", "tabloid"]
Orientation = Literal["auto", "landscape", "portrait"]

PAPERS: Final[dict[PaperName, tuple[str, float, float]]] = {
    "a4": ("A4", 210.0, 297.0),
    "a3": ("A3", 297.0, 420.0),
    "a2": ("A2", 420.0, 594.0),
    "letter": ("Letter", 215.9, 279.4),
    "tabloid": ("Tabloid", 279.4, 431.8),
}
"""What people call it, width and height in millimetres."""

PAGE_IDS: Final[dict[PaperName, QPageSize.PageSizeId]] = {
    "a4": QPageSize.PageSizeId.A4,
    "a3": QPageSize.PageSizeId.A3,
    "a2": QPageSize.PageSizeId.A2,
    "letter": QPageSize.PageSizeId.Letter,
    "tabloid": QPageSize.PageSizeId.Tabloid,
}

POINT_MM: Final = 25.4 / 72
MARGIN_MM: Final = 8.0
INFO_PART: Final[dict[PaperName, float]] = {
    "a4": 0.248,
    "letter": 0.248,
    "a3": 0.22,
    "tabloid": 0.22,
    "a2": 0.2,
}
"""Of the printable area, for words; the plan has the rest."""
GAP_PART: Final = 0.018
MOST_INFO: Final = 0.34
"""Of the printable area: what words get at most of what the plan leaves free."""

SCALES: Final = (
    10, 12, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90, 95, 100, 110, 120,
    130, 140, 150, 160, 175, 190, 200, 220, 240, 250, 275, 300, 325, 350, 375, 400, 450, 500, 550,
    600, 650, 700, 750, 800, 900, 1000, 1100, 1200, 1300, 1400, 1500, 1750, 2000, 2500, 3000,
    4000, 5000, 7500, 10000, 20000, 50000,
)  # fmt: skip
"""1 : n, the round figures that a plan is printed at. From 1 : 50 on a step costs at most a tenth
of the length, so that a plan fills four fifths of what it could at worst."""

DIMENSIONS_PT: Final = 20.0
"""Room for the dimensions above and left of the building."""
LEAST_UNIT_PT: Final = 0.778
"""A unit of the floor's table on paper is at least this: text of 9 units is then 7 points."""
MOST_UNIT_PT: Final = 1.15
PAPER_Z: Final = 38.0

_SPAN: Final = 100_000


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page, in points: the whole, what is printable, and the frames of plan and words."""

    paper: PaperName
    landscape: bool
    page: QRectF
    printable: QRectF
    plan: QRectF
    info: QRectF

    @property
    def plan_part(self) -> float:
        """The share of the printable area that the plan may use."""
        return area(self.plan) / area(self.printable)


def sheet(paper: PaperName, *, landscape: bool) -> Sheet:
    """A page with words on the right (landscape) or below the plan (portrait)."""
    short, long = PAPERS[paper][1:]
    width, height = (long, short) if landscape else (short, long)
    page = QRectF(0, 0, points(width), points(height))
    margin = points(MARGIN_MM)
    printable = page.adjusted(margin, margin, -margin, -margin)
    plan, info = QRectF(printable), QRectF(printable)
    if landscape:
        size = INFO_PART[paper] * printable.width()
        plan.setRight(printable.right() - size)
        info.setLeft(printable.right() - size + GAP_PART * printable.width())
    else:
        size = INFO_PART[paper] * printable.height()
        plan.setBottom(printable.bottom() - size)
        info.setTop(printable.bottom() - size + GAP_PART * printable.height())
    return Sheet(paper, landscape, page, printable, plan, info)


def best_sheet(paper: PaperName, orientation: Orientation, floor_mm: QSizeF) -> Sheet:
    """The page on which a floor of this size is largest; landscape where both are the same."""
    if orientation != "auto":
        return sheet(paper, landscape=orientation == "landscape")
    choices = [sheet(paper, landscape=True), sheet(paper, landscape=False)]
    return min(choices, key=lambda one: largest_scale(one.plan, floor_mm))


def with_slack(one: Sheet, floor_mm: QSizeF, scale: int) -> Sheet:
    """The page with what the floor leaves free of its frame given to the words."""
    plan, info, whole = QRectF(one.plan), QRectF(one.info), one.printable
    if one.landscape:
        gap = info.left() - plan.right()
        edge = plan.left() + points(floor_mm.width() / scale) + DIMENSIONS_PT + gap
        info.setLeft(min(info.left(), max(edge, whole.right() - MOST_INFO * whole.width())))
        plan.setRight(info.left() - gap)
    else:
        gap = info.top() - plan.bottom()
        edge = plan.top() + points(floor_mm.height() / scale) + DIMENSIONS_PT + gap
        info.setTop(min(info.top(), max(edge, whole.bottom() - MOST_INFO * whole.height())))
        plan.setBottom(info.top() - gap)
    return replace(one, plan=plan, info=info)


def largest_scale(frame: QRectF, floor_mm: QSizeF) -> int:
    """The n of the largest round scale 1 : n at which a floor with its dimensions fits."""
    width = (frame.width() - DIMENSIONS_PT) * POINT_MM
    height = (frame.height() - DIMENSIONS_PT) * POINT_MM
    least = max(floor_mm.width() / width, floor_mm.height() / height)
    return next((scale for scale in SCALES if scale >= least), SCALES[-1])


def unit_points(scale: int) -> float:
    """How many points a unit of the floor's table has at this scale: names stay readable, and a
    page shows much what the screen shows at its fit zoom."""
    z_points = points(1000 / scale)
    return min(max(z_points / PAPER_Z, LEAST_UNIT_PT), MOST_UNIT_PT)


def points(mm: float) -> float:
    """Millimetres of paper in points."""
    return mm / POINT_MM


def area(rect: QRectF) -> float:
    """Width times height."""
    return rect.width() * rect.height()


def set_unit(painter: QPainter, dots: float) -> None:
    """Make one unit of the painter this many dots of its device, whatever its world transform.

    Painting on a floor reads pixels a metre from the world transform; the unit stays out of that.
    """
    painter.setWindow(0, 0, _SPAN, _SPAN)
    painter.setViewport(0, 0, round(_SPAN * dots), round(_SPAN * dots))
