"""The words of a chart page: title, facts, legend, people by desk, scale bar, foot.

Laid out by the same code that paints, with no painter to measure and with one to draw, so that
what was measured is what is drawn. All lengths are points.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from planner.model import Role
from ui.draw.desks import FEATURE_ICONS, hatch_lines
from ui.draw.icons import draw_icon
from ui.draw.labels import CAPITAL, draw_text, elided, middle_baseline, text_width, wrapped
from ui.draw.marks import draw_north, draw_scale_bar
from ui.draw.paper import Sheet, points
from ui.draw.people import dashed, draw_token
from ui.draw.theme import PRINT, colour

LEAST_LIST_PT: Final = 7.0
LIST_PT: Final = 7.8
PROOF_PT: Final = 7.0
LEADING: Final = 1.45
TOKEN_PT: Final = 3.2
COLUMN_GAP: Final = 9.0
WHOLE_PART: Final = 0.85
"""Of the names, rather than that the list goes on over the page."""
DESIGN_MM: Final = 88.0
"""The width of the column that the sizes were drawn for."""
BAND_PARTS: Final = (0.28, 0.22)
"""Of the band below an upright plan, for title and facts, and for legend and scale."""
BAND_GAP: Final = 16.0
LONGEST_BAR_PT: Final = 190.0


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the list: a desk and who has it; no role is a guest."""

    desk: str
    role: Role | None
    name: str
    initials: str


@dataclass(frozen=True, slots=True)
class LegendItem:
    """A sign and its word. ``sign`` is a role, link, guest, out, access or door."""

    sign: str
    text: str


@dataclass(frozen=True, slots=True)
class ChartFacts:
    """Everything that a page says in words."""

    title: str
    subtitle: str
    valid_from: str
    scale: int
    scale_text: str
    desks: str
    coverage: tuple[str, ...]
    proof: str
    legend: tuple[LegendItem, ...]
    unseated: tuple[str, ...]
    with_initials: bool
    north_deg: int
    file_name: str
    printed: str
    page: int = 1
    pages: int = 1


@dataclass(frozen=True, slots=True)
class ListGrid:
    """How a list stands in its rectangle: columns, rows in each, sizes."""

    rect: QRectF
    columns: int
    rows: int
    px: float
    desk_width: float
    letters_width: float

    @property
    def column_width(self) -> float:
        """The width of one column without the gap."""
        return (self.rect.width() - COLUMN_GAP * (self.columns - 1)) / self.columns


class Column:
    """Writes from top to bottom; without a painter it only measures."""

    def __init__(self, painter: QPainter | None, rect: QRectF, size: float) -> None:
        self.painter = painter
        self.rect = rect
        self.size = size
        self.y = rect.top()

    def gap(self, height: float) -> None:
        """Leave space."""
        self.y += height * self.size

    def rule(self, width: float, tint: str) -> None:
        """Draw a line across."""
        if self.painter is not None:
            self.painter.fillRect(
                QRectF(self.rect.left(), self.y, self.rect.width(), width), colour(tint)
            )
        self.y += width

    def text(
        self, text: str, pt: float, weight: int, tint: str, *, x: float = 0, width: float = 0
    ) -> None:
        """Write a line at ``x`` from the left, cut at ``width`` (0 = to the right edge)."""
        px = pt * self.size
        room = width or self.rect.width() - x
        self.y += px * LEADING
        if self.painter is not None:
            line = elided(text, px, weight, room)
            baseline = self.y - px * (LEADING - CAPITAL) / 2
            draw_text(self.painter, line, self.rect.left() + x, baseline, px, weight, tint)

    def lines(self, text: str, pt: float, weight: int, tint: str, width: float = 0) -> None:
        """Write a text in as many lines as it needs."""
        room = width or self.rect.width()
        for line in wrapped(text, pt * self.size, weight, room):
            self.text(line, pt, weight, tint, width=room)


# The frames of a page


def _size_of(sheet: Sheet) -> float:
    width = sheet.info.width() if sheet.landscape else sheet.info.width() * 0.34
    return min(max(width / points(DESIGN_MM), 0.8), 1.3)


def _title_rect(sheet: Sheet) -> QRectF:
    """Where title and facts stand, and in a column the legend below them."""
    rect = QRectF(sheet.info)
    if not sheet.landscape:
        rect.setWidth(rect.width() * BAND_PARTS[0])
    return rect


def _legend_rect(sheet: Sheet, facts: ChartFacts) -> QRectF:
    rect = QRectF(sheet.info)
    if sheet.landscape:
        column = Column(None, rect, _size_of(sheet))
        _write_facts(column, facts)
        rect.setTop(column.y)
        return rect
    left = rect.left() + rect.width() * BAND_PARTS[0] + BAND_GAP
    return QRectF(left, rect.top(), rect.width() * BAND_PARTS[1], rect.height())


def _scale_rect(sheet: Sheet) -> QRectF:
    """Where scale bar and north stand: the foot of the column, or of the band's legend."""
    size, rect = _size_of(sheet), QRectF(sheet.info)
    if not sheet.landscape:
        left = rect.left() + rect.width() * BAND_PARTS[0] + BAND_GAP
        rect = QRectF(left, rect.top(), rect.width() * BAND_PARTS[1], rect.height())
    rect.setTop(rect.bottom() - 58 * size)
    rect.setBottom(rect.bottom() - 18 * size)
    return rect


def _list_rect(sheet: Sheet, facts: ChartFacts) -> QRectF:
    """What is left for the list beside or below the plan."""
    rect = QRectF(sheet.info)
    if sheet.landscape:
        column = Column(None, _legend_rect(sheet, facts), _size_of(sheet))
        _write_legend(column, facts)
        rect.setTop(column.y)
        rect.setBottom(_scale_rect(sheet).top() - 4)
    else:
        rect.setLeft(rect.left() + rect.width() * sum(BAND_PARTS) + 2 * BAND_GAP)
        rect.setBottom(rect.bottom() - 16 * _size_of(sheet))
    return rect


def _page_rect(sheet: Sheet) -> QRectF:
    """What is left for the list on a page of its own."""
    head = 52 * _size_of(sheet)
    return sheet.printable.adjusted(0, head, 0, -20 * _size_of(sheet))


def list_room(sheet: Sheet, facts: ChartFacts, entries: Sequence[Entry], *, on_plan: bool) -> int:
    """How many of these rows fit on a page, with whoever has no desk below the last one."""
    rect = _list_rect(sheet, facts) if on_plan else _page_rect(sheet)
    grid = _grid(rect, sheet, facts, entries)
    if grid is None:
        return 0
    if len(entries) <= grid.columns * grid.rows:
        return len(entries)
    full = _grid(rect, sheet, facts, entries, goes_on=True)
    return full.columns * full.rows if full else 0


def _grid(
    rect: QRectF,
    sheet: Sheet,
    facts: ChartFacts,
    entries: Sequence[Entry],
    *,
    goes_on: bool = False,
) -> ListGrid | None:
    """The largest size at which all rows fit, else the smallest that can be read.

    Rather than going on over the page, the longest names of the smallest size are cut.
    """
    biggest = max(LEAST_LIST_PT, LIST_PT * _size_of(sheet))
    middle = (biggest + LEAST_LIST_PT) / 2
    sizes = ((biggest, 0.97), (middle, 0.97), (LEAST_LIST_PT, 0.97), (LEAST_LIST_PT, WHOLE_PART))
    grids = []
    for px, whole in sizes:
        grid = _grid_at(rect, sheet, facts, entries, px, whole, goes_on)
        if grid is not None:
            if grid.columns * grid.rows >= len(entries):
                return grid
            grids.append(grid)
    return grids[min(2, len(grids) - 1)] if grids else None


def _grid_at(
    rect: QRectF,
    sheet: Sheet,
    facts: ChartFacts,
    entries: Sequence[Entry],
    px: float,
    whole: float,
    goes_on: bool,
) -> ListGrid | None:
    size = _size_of(sheet)
    note = px * LEADING * 1.6 if goes_on else _unseated_height(facts, rect.width(), px, size)
    rows = int((rect.height() - 20 * size - note) / (px * LEADING))
    desk = max((text_width(entry.desk, px) for entry in entries), default=0) + 5
    letters = text_width("WWW", px, 600) + 4 if facts.with_initials else 0
    names = sorted(text_width(entry.name, px) for entry in entries) or [0.0]
    usual = names[round((len(names) - 1) * whole)]  # longer ones are cut
    need = desk + letters + 2 * TOKEN_PT + 5 + usual
    columns = max(1, int((rect.width() + COLUMN_GAP) / (need + COLUMN_GAP)))
    return ListGrid(rect, columns, rows, px, desk, letters) if rows > 0 else None


def _unseated_height(facts: ChartFacts, width: float, px: float, size: float) -> float:
    if not facts.unseated:
        return 4 * size
    return (len(_unseated_lines(facts, width, px)) + 1) * px * LEADING


def _unseated_lines(facts: ChartFacts, width: float, px: float) -> list[str]:
    label = QCoreApplication.translate("Chart", "No desk yet: {names}")
    return wrapped(label.format(names=", ".join(facts.unseated)), px, 400, width)


# Painting


def paint_info(
    painter: QPainter,
    sheet: Sheet,
    facts: ChartFacts,
    entries: Sequence[Entry],
    *,
    rest: bool,
) -> None:
    """Paint all words of a page that shows a plan."""
    _write_facts(Column(painter, _title_rect(sheet), _size_of(sheet)), facts)
    _write_legend(Column(painter, _legend_rect(sheet, facts), _size_of(sheet)), facts)
    _paint_list(painter, _list_rect(sheet, facts), sheet, facts, entries, rest=rest)
    _paint_scale(painter, sheet, facts)
    _paint_foot(painter, sheet.info, sheet, facts)


def paint_list_page(
    painter: QPainter,
    sheet: Sheet,
    facts: ChartFacts,
    entries: Sequence[Entry],
    *,
    rest: bool,
) -> None:
    """Paint a page that holds nothing but the rest of a list."""
    column = Column(painter, sheet.printable, _size_of(sheet))
    _write_title(column, facts)
    _paint_list(painter, _page_rect(sheet), sheet, facts, entries, rest=rest)
    _paint_foot(painter, sheet.printable, sheet, facts)


def _write_title(column: Column, facts: ChartFacts) -> None:
    column.rule(2, PRINT.wall)
    column.gap(4)
    whole = text_width(facts.title, 18 * column.size, 600) <= column.rect.width()
    pt = 18 if whole else 14
    for line in wrapped(facts.title, pt * column.size, 600, column.rect.width())[:2]:
        column.text(line, pt, 600, PRINT.text)
    column.text(facts.subtitle, 10, 400, PRINT.text2)


def _write_facts(column: Column, facts: ChartFacts) -> None:
    _write_title(column, facts)
    column.gap(6)
    translate = QCoreApplication.translate
    coverage = facts.coverage or ("–",)
    pairs: list[tuple[str, tuple[str, ...]]] = [
        (translate("Chart", "Scale"), (facts.scale_text,)),
        (translate("Chart", "Desks"), (facts.desks,)),
        (translate("Chart", "Covered"), coverage),
    ]
    if facts.valid_from:
        pairs.insert(0, (translate("Chart", "Valid from"), (facts.valid_from,)))
    half = column.rect.width() / 2
    for left in range(0, len(pairs), 2):
        top, bottom = column.y, column.y
        for n, (label, values) in enumerate(pairs[left : left + 2]):
            column.y = top
            column.text(label, 8, 400, PRINT.text2, x=n * half, width=half - 4)
            for value in values:
                column.text(value, 8, 600, PRINT.text, x=n * half, width=half - 4)
            bottom = max(bottom, column.y)
        column.y = bottom + 3 * column.size
    if facts.proof:
        column.lines(facts.proof, PROOF_PT, 400, PRINT.text2)
    column.gap(6)


def _write_legend(column: Column, facts: ChartFacts) -> None:
    column.rule(0.75, PRINT.line2)
    column.gap(5)
    pitch = 15 * column.size
    half = column.rect.width() / 2
    for n, item in enumerate(facts.legend):
        x, y = column.rect.left() + (n % 2) * half, column.y + (n // 2 + 0.5) * pitch
        if column.painter is not None:
            _paint_sign(column.painter, item.sign, x, y, column.size)
            px = 8 * column.size
            text = elided(item.text, px, 400, half - 24 * column.size)
            line = middle_baseline(y, px)
            draw_text(column.painter, text, x + 20 * column.size, line, px, 400, PRINT.text)
    column.y += pitch * ((len(facts.legend) + 1) // 2)
    column.gap(5)
    column.rule(0.75, PRINT.line2)
    column.gap(4)


def _paint_sign(painter: QPainter, sign: str, x: float, y: float, size: float) -> None:
    middle, radius = x + 7 * size, 4.8 * size
    box = QRectF(x, y - 4 * size, 14 * size, 8 * size)
    if sign in ("sales", "marketing", "other"):
        role: Role = sign  # type: ignore[assignment]  # one of the three
        draw_token(painter, middle, y, radius, role, PRINT)
    elif sign == "link":
        painter.fillRect(QRectF(x, y - 1, 14 * size, 2), colour(PRINT.accent))
    elif sign == "access":
        side = 10 * size
        rect = QRectF(middle - side / 2, y - side / 2, side, side)
        draw_icon(painter, FEATURE_ICONS["wide-access"], PRINT.text2, rect)
    elif sign == "door":
        _paint_door(painter, box)
    else:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(dashed(PRINT.line2, 0.75, 2.5, 2))
        painter.drawRect(box)
        if sign == "out":
            painter.save()
            painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
            painter.setPen(QPen(colour(PRINT.line2), 0.75))
            painter.drawLines(hatch_lines(box, 3))
            painter.restore()


def _paint_door(painter: QPainter, box: QRectF) -> None:
    side = box.height()
    hinge = QPointF(box.left() + 3, box.bottom())
    path = QPainterPath(hinge - QPointF(0, side))
    path.cubicTo(
        hinge + QPointF(side * 0.55, -side), hinge + QPointF(side, -side * 0.55),
        hinge + QPointF(side, 0),
    )  # fmt: skip
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour(PRINT.door), 0.75))
    painter.drawPath(path)
    painter.setPen(QPen(colour(PRINT.door), 1.5))
    painter.drawLine(hinge, hinge - QPointF(0, side))


def _paint_list(
    painter: QPainter,
    rect: QRectF,
    sheet: Sheet,
    facts: ChartFacts,
    entries: Sequence[Entry],
    *,
    rest: bool,
) -> None:
    size = _size_of(sheet)
    column = Column(painter, rect, size)
    grid = _grid(rect, sheet, facts, entries, goes_on=rest)
    if entries and grid is not None:
        column.text(QCoreApplication.translate("Chart", "People by desk"), 9, 600, PRINT.text)
        column.y = rect.top() + 20 * size
        _paint_rows(painter, grid, column.y, entries)
        used = min(grid.rows, -(-len(entries) // grid.columns))
        column.y += used * grid.px * LEADING + 4 * size
    px = grid.px if grid else LEAST_LIST_PT
    if rest:
        text = QCoreApplication.translate("Chart", "The list goes on over the page")
        line = column.y + px * LEADING
        draw_text(painter, text, rect.left(), line, px, 400, PRINT.text2)
    elif facts.unseated:
        for line_text in _unseated_lines(facts, rect.width(), px):
            column.y += px * LEADING
            draw_text(painter, line_text, rect.left(), column.y, px, 400, PRINT.text)


def _paint_rows(painter: QPainter, grid: ListGrid, top: float, entries: Sequence[Entry]) -> None:
    """Down the first column, then the next; all columns equally long."""
    rows = min(grid.rows, -(-len(entries) // grid.columns))
    pitch = grid.px * LEADING
    for n, entry in enumerate(entries):
        x = grid.rect.left() + (n // rows) * (grid.column_width + COLUMN_GAP)
        middle = top + (n % rows + 0.5) * pitch
        line = middle_baseline(middle, grid.px)
        draw_text(painter, entry.desk, x, line, grid.px, 400, PRINT.text2)
        x += grid.desk_width
        if entry.role is not None:
            draw_token(painter, x + TOKEN_PT, middle, TOKEN_PT, entry.role, PRINT)
        x += 2 * TOKEN_PT + 4
        if grid.letters_width:
            draw_text(painter, entry.initials, x, line, grid.px, 600, PRINT.text)
            x += grid.letters_width
        right = grid.rect.left() + (n // rows) * (grid.column_width + COLUMN_GAP)
        room = right + grid.column_width - x
        text = elided(entry.name, grid.px, 400, room)
        tint = PRINT.text if entry.role else PRINT.text2
        draw_text(painter, text, x, line, grid.px, 400, tint)


def _paint_scale(painter: QPainter, sheet: Sheet, facts: ChartFacts) -> None:
    size, rect = _size_of(sheet), _scale_rect(sheet)
    if sheet.landscape:
        painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), 0.75), colour(PRINT.line2))
    room = min(rect.width() - 40 * size, LONGEST_BAR_PT)
    z = points(1000 / facts.scale)
    draw_scale_bar(painter, rect.left() + 4, rect.top() + 26 * size, z, PRINT, room)
    radius = 8 * size
    x, y = rect.right() - radius - 2, rect.top() + 24 * size
    draw_north(painter, x, y, radius, facts.north_deg, PRINT)


def _paint_foot(painter: QPainter, rect: QRectF, sheet: Sheet, facts: ChartFacts) -> None:
    px = max(6.5, 6.5 * _size_of(sheet))
    text = QCoreApplication.translate("Chart", "Printed {date} · Page {page} of {pages}")
    right = text.format(date=facts.printed, page=facts.page, pages=facts.pages)
    draw_text(painter, right, rect.right(), rect.bottom(), px, 400, PRINT.text2, "right")
    room = rect.width() - text_width(right, px) - 8
    left = elided(facts.file_name, px, 400, room)
    draw_text(painter, left, rect.left(), rect.bottom(), px, 400, PRINT.text2)
