"""The layers of a floor that are no desks: one item each, painted with the functions of the one
painter.

What hardly ever changes is cached as a picture; the rest paints only what lies in the part to be
painted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final, cast

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QTransform
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from ui.draw.building import draw_fittings, draw_ground, draw_zones
from ui.draw.desks import desk_bounds, paint_people, person_place
from ui.draw.links import ArrowLook, draw_arrows, draw_links
from ui.draw.lod import Level, lod_at, lod_of, pixels
from ui.draw.looks import DeskLook, LinkLook
from ui.draw.marks import draw_dimensions, draw_overlaps, draw_pulse, draw_selection
from ui.draw.painter import draw_desks
from ui.draw.people import dashed
from ui.draw.roomlabels import draw_bench_names, draw_room_labels
from ui.draw.shell import Shell
from ui.draw.theme import Theme, colour
from ui.draw.zones import BenchShape, Overlap
from ui.floor.benchbook import BenchBook
from ui.floor.guard import guarded

CURVE_STEPS: Final = 24
LABEL_STEPS: Final = (4.0, 8.0, 12.0, 18.0, 23.0, 28.0, 36.0, 45.0, 56.0, 80.0, 120.0, 200.0)
FAR_REACH_PX: Final = 40
"""From the middle of a desk to the farthest that it paints, seen from far away."""


class Layer(QGraphicsItem):
    """Something drawn over the whole floor. ``area`` is what it may paint on, in floor
    millimetres."""

    def __init__(self, theme: Theme, *, cached: bool = False) -> None:
        super().__init__()
        self.theme = theme
        self._area = QRectF()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        if cached:
            self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)

    def set_area(self, area: QRectF) -> None:
        """Paint on this."""
        if area != self._area:
            self.prepareGeometryChange()
            self._area = area

    def set_theme(self, theme: Theme) -> None:
        """Paint in these colours."""
        self.theme = theme
        self.update()

    def boundingRect(self) -> QRectF:
        return self._area

    @guarded
    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        exposed = QRectF(option.exposedRect)
        self.draw(painter, exposed if not exposed.isEmpty() else self._area)

    def draw(self, painter: QPainter, exposed: QRectF) -> None:
        """Paint what lies in this part."""
        raise NotImplementedError


class GroundLayer(Layer):
    """Paper, rooms and dimensions: below everything."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, cached=True)
        self._shell: Shell | None = None

    def set_shell(self, shell: Shell | None) -> None:
        """Paint this building."""
        if shell is not self._shell:
            self._shell = shell
            self.update()

    def draw(self, painter: QPainter, exposed: QRectF) -> None:
        if self._shell is not None:
            draw_ground(painter, self._shell, self.theme)
            draw_dimensions(painter, self._shell, self.theme)


class ZonesLayer(Layer):
    """Chair zones; they come and go with the desks."""

    def __init__(self, theme: Theme, book: BenchBook) -> None:
        super().__init__(theme)
        self._book = book

    def draw(self, painter: QPainter, exposed: QRectF) -> None:
        if lod_of(painter).level >= Level.NAMES:
            benches = self._book.shapes
            shown = [b for b in benches if exposed.intersects(b.zone.boundingRect())]
            draw_zones(painter, shown, self.theme)


class FittingsLayer(Layer):
    """Furniture, walls, windows, doors, and the names of rooms."""

    def __init__(self, theme: Theme, book: BenchBook) -> None:
        super().__init__(theme, cached=True)
        self._shell: Shell | None = None
        self._desks: Mapping[str, DeskLook] = {}
        self._places: dict[str, tuple[int, int, int]] = {}
        self._book = book

    def set_shell(self, shell: Shell | None) -> None:
        """Paint this building."""
        if shell is not self._shell:
            self._shell = shell
            self.update()

    def set_desks(self, desks: Mapping[str, DeskLook]) -> None:
        """Names of rooms go where these desks leave room for them (kept: desks may go on
        moving)."""
        places = {key: (look.x, look.y, look.angle) for key, look in desks.items()}
        if places != self._places:
            self._places, self._desks = places, dict(desks)
            self.update()

    def draw(self, painter: QPainter, exposed: QRectF) -> None:
        if self._shell is not None:
            draw_fittings(painter, self._shell, self.theme)
            # Names keep their places over a range of zooms: they do not wander, and are sought
            # once.
            lod = lod_at(label_zoom(lod_of(painter).z))
            draw_room_labels(painter, self._shell, self._desks, self.theme, lod, self._book.shapes)


class BenchNamesLayer(Layer):
    """The names of benches; they come and go with the desks."""

    def __init__(self, theme: Theme, book: BenchBook) -> None:
        super().__init__(theme)
        self._book = book

    def draw(self, painter: QPainter, exposed: QRectF) -> None:
        if lod_of(painter).level >= Level.INITIALS:
            named = (bench for bench in self._book.shapes if bench.name)
            shown = [bench for bench in named if exposed.intersects(_label_rect(bench))]
            draw_bench_names(painter, shown, self.theme)


class FarLayer(Layer):
    """All desks at once, for when they are too small to have text."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, cached=True)
        self._desks: Mapping[str, DeskLook] = {}

    def set_desks(self, desks: Mapping[str, DeskLook], changed: Iterable[QRectF] = ()) -> None:
        """Paint these desks, again only in these parts (everywhere if none is named)."""
        self._desks = desks
        parts = list(changed)
        for part in parts:
            self.update(part)
        if not parts:
            self.update()

    def draw(self, painter: QPainter, exposed: QRectF) -> None:
        reach = FAR_REACH_PX * 1000 / max(lod_of(painter).z, 1)
        # A pan uncovers two narrow strips: the box round them would be the whole view.
        shown: dict[str, DeskLook] = {}
        for part in clip_parts(painter) or [exposed]:
            around = _grown(part, reach)
            left, top, right, bottom = around.left(), around.top(), around.right(), around.bottom()
            for key, desk in self._desks.items():
                if left < desk.x < right and top < desk.y < bottom:
                    shown[key] = desk
        draw_desks(painter, shown.values(), self.theme)


class LinksLayer(Layer):
    """Lines between partners, and floor that two chairs share."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._links: dict[tuple[str, str], tuple[LinkLook, QRectF]] = {}
        self._overlaps: tuple[Overlap, ...] | None = ()
        self.find_overlaps: Callable[[], tuple[Overlap, ...]] = tuple

    @property
    def links(self) -> list[LinkLook]:
        """The lines that are shown."""
        return [link for link, _ in self._links.values()]

    def set_links(self, links: Iterable[LinkLook]) -> None:
        """Show exactly these lines."""
        found: dict[tuple[str, str], tuple[LinkLook, QRectF]] = {}
        for link in links:
            key = (link.a.id, link.b.id)
            old = self._links.get(key)
            if old is not None and old[0] is link:
                found[key] = old
                continue
            found[key] = (link, _link_rect(link))
            self.update(found[key][1])
            if old is not None:
                self.update(old[1])
        for key in self._links.keys() - found.keys():
            self.update(self._links[key][1])
        self._links = found

    def expect_overlaps(self, area: QRectF | None = None) -> None:
        """Overlaps may differ in this part, or anywhere: they are found when they are painted."""
        self._overlaps = None
        self.update(area) if area is not None else self.update()

    @property
    def overlaps(self) -> tuple[Overlap, ...]:
        """The overlaps that are shown."""
        if self._overlaps is None:
            self._overlaps = self.find_overlaps()
        return self._overlaps

    def draw(self, painter: QPainter, exposed: QRectF) -> None:
        draw_overlaps(painter, self.overlaps, self.theme)
        shown = [link for link, rect in self._links.values() if exposed.intersects(rect)]
        draw_links(painter, shown, self.theme)


class ArrowsLayer(Layer):
    """Who moves where in a preview."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._arrows: tuple[ArrowLook, ...] = ()
        self._desks: Mapping[str, DeskLook] = {}

    @property
    def arrows(self) -> tuple[ArrowLook, ...]:
        """The arrows that are shown."""
        return self._arrows

    def set_arrows(self, arrows: tuple[ArrowLook, ...], desks: Mapping[str, DeskLook]) -> None:
        """Show these arrows, under the names of these desks."""
        if arrows != self._arrows:
            self._arrows, self._desks = arrows, desks
            self.update()

    def draw(self, painter: QPainter, exposed: QRectF) -> None:
        if self._arrows:
            near = [d for d in self._desks.values() if exposed.intersects(desk_bounds(d, 18))]
            weak = [arrow for arrow in self._arrows if not arrow.strong]
            strong = [arrow for arrow in self._arrows if arrow.strong]
            draw_arrows(painter, weak, self.theme, near)
            lod = lod_of(painter)
            with pixels(painter) as transform:  # people are above the arrows of others
                for desk in near:
                    paint_people(painter, desk, lod, transform)
            draw_arrows(painter, strong, self.theme, near)


@dataclass(slots=True)
class Marks:
    """What the marks layer shows for a moment: guides in millimetres, a rectangle, a curve,
    rings."""

    selected: tuple[DeskLook, ...] = ()
    guides: tuple[QLineF, ...] = ()
    marquee: QRectF | None = None
    exchange: tuple[DeskLook, DeskLook] | None = None
    pulsed: tuple[DeskLook, ...] = field(default=())
    pulse: float = 1.0


class MarksLayer(Layer):
    """Selection, guide lines, the rectangle that selects, the way back of a swap, a pulsing ring:
    on top."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.marks = Marks()
        self._painted = QRectF()

    def refresh(self, zoom: float) -> None:
        """The marks, or the zoom (pixels a metre), differ: paint where they were and where they
        are."""
        area = self._marked(zoom)
        self.update(self._painted.united(area))
        self._painted = area

    def _marked(self, zoom: float) -> QRectF:
        marks, around = self.marks, 60 * 1000 / zoom
        area = QRectF()
        looks = [*marks.selected, *marks.pulsed, *(marks.exchange or ())]
        for look in looks:
            area = area.united(_grown(desk_bounds(look, 18), around))
        for guide in marks.guides:
            line = QRectF(guide.p1(), guide.p2()).normalized()
            area = area.united(_grown(line, around))
        if marks.exchange is not None:
            reach = max(area.width(), area.height()) * 0.25
            area = _grown(area, reach)
        return area.united(_grown(marks.marquee, around)) if marks.marquee is not None else area

    def draw(self, painter: QPainter, exposed: QRectF) -> None:
        marks = self.marks
        if marks.selected:
            draw_selection(painter, marks.selected, self.theme)
        for look in marks.pulsed:
            if marks.pulse < 1:
                draw_pulse(painter, look, self.theme, marks.pulse)
        lod = lod_of(painter)
        with pixels(painter) as transform:
            self._draw_guides(painter, transform)
            if marks.exchange is not None and lod.level >= Level.SHAPES:
                one, other = (person_place(look, lod, transform) for look in marks.exchange)
                self._draw_exchange(painter, one, other, lod.radius + 4.5)
            if marks.marquee is not None:
                painter.setPen(QPen(colour(self.theme.accent), 1))
                painter.setBrush(colour(self.theme.accent, 0.08))
                painter.drawRect(transform.mapRect(marks.marquee))

    def _draw_guides(self, painter: QPainter, transform: QTransform) -> None:
        painter.setPen(dashed(self.theme.accent, 1, 4, 3))
        for guide in self.marks.guides:
            painter.drawLine(transform.map(guide))

    def _draw_exchange(
        self, painter: QPainter, one: QPointF, other: QPointF, gap_px: float
    ) -> None:
        """The way of the one who gives up a desk, to the desk that becomes free."""
        along = other - one
        bulge = QPointF(along.y(), -along.x()) * 0.22
        path = QPainterPath(one)
        path.quadTo((one + other) / 2 + (bulge if bulge.y() < 0 else -bulge), other)
        cut = min(0.5, gap_px / max(path.length(), 1))
        shown = QPainterPath(path.pointAtPercent(cut))
        for step in range(1, CURVE_STEPS + 1):
            shown.lineTo(path.pointAtPercent(cut + (1 - 2 * cut) * step / CURVE_STEPS))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(dashed(self.theme.accent, 1.4, 3, 3))
        painter.drawPath(shown)


def clip_parts(painter: QPainter) -> list[QRectF]:
    """The rectangles that are to be painted, in the painter's coordinates; none if all is."""
    parts = cast("Iterable[QRect]", painter.clipRegion())  # iterable, which the stub does not know
    return [QRectF(part) for part in parts]


def label_zoom(zoom: float) -> float:
    """The zoom that names of rooms are laid out for: the next lower step."""
    return max((step for step in LABEL_STEPS if step <= zoom), default=zoom)


def _label_rect(bench: BenchShape) -> QRectF:
    x, y = bench.label
    return QRectF(x - 4000, y - 1500, 8000, 3000)


def _link_rect(link: LinkLook) -> QRectF:
    return _grown(desk_bounds(link.a, 18).united(desk_bounds(link.b, 18)))


def _grown(rect: QRectF, by: float = 200) -> QRectF:
    return rect.adjusted(-by, -by, by, by)
