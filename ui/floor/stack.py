"""Everything that is in a floor's scene, from below to above: the layers and one item for each
desk.

Near, desks are single items; far away, where none has text, one layer paints them all. Items are
made when they are first near enough.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath
from PySide6.QtWidgets import QGraphicsRectItem, QGraphicsScene

from planner.clearance import Clash
from planner.model import Plan
from ui.draw.links import arrow_looks
from ui.draw.looks import DeskLook
from ui.draw.shell import Shell, polygon, shell_of
from ui.draw.theme import Theme, colour
from ui.draw.zones import Overlap, metres_text
from ui.floor import animations
from ui.floor.benchbook import BenchBook
from ui.floor.gliding import GlideLayer
from ui.floor.index import DeskIndex
from ui.floor.items import DeskItem
from ui.floor.layers import (
    FAR_REACH_PX,
    ArrowsLayer,
    BenchNamesLayer,
    FarLayer,
    FittingsLayer,
    GroundLayer,
    Layer,
    LinksLayer,
    Marks,
    MarksLayer,
    ZonesLayer,
)  # fmt: skip
from ui.floor.lookbook import Change

NEAR_PX_PER_M: Final = 18.0
"""From this zoom on a desk has text."""
ZOOM_STEPS: Final = (18.0, 28.0, 45.0, 70.0, 110.0, 180.0, 280.0)
"""What lies round a desk is counted in pixels, so its box follows the zoom, in these steps."""
AROUND_MM: Final = 8_000
"""Room round a floor for dimensions and whatever stands outside."""
ROUND_BENCH_MM: Final = 2_500
"""How far zones, names and tags of overlaps reach beyond desks and chairs."""
MOST_GLIDING: Final = 200
MANY_CHANGED: Final = 60
"""So many desks that look different from far away are quicker painted with all the others."""


class Stack:
    """The items of a scene. It keeps every one of them for as long as the scene lives, or takes it
    out itself."""

    def __init__(self, scene: QGraphicsScene, theme: Theme) -> None:
        self._scene = scene
        self._theme = theme
        self.zoom = 34.0
        self.benches = BenchBook()
        self.ground = GroundLayer(theme)
        self.zones = ZonesLayer(theme, self.benches)
        self.fittings = FittingsLayer(theme, self.benches)
        self.names = BenchNamesLayer(theme, self.benches)
        self.far = FarLayer(theme)
        self.near = QGraphicsRectItem()
        self.links = LinksLayer(theme)
        self.arrows = ArrowsLayer(theme)
        self.gliding = GlideLayer(theme)
        self.marks_layer = MarksLayer(theme)
        self._layers: tuple[Layer, ...] = (
            self.ground, self.zones, self.fittings, self.names, self.far, self.links, self.arrows,
            self.gliding, self.marks_layer,
        )  # fmt: skip
        order = (*self._layers[:5], self.near, *self._layers[5:])
        for depth, item in enumerate(order):
            item.setZValue(depth)
            scene.addItem(item)
        self.items: dict[str, DeskItem] = {}
        self._shell: Shell | None = None
        self._shaking = animations.shake(scene)
        self._pulsing = animations.pulse(scene)
        self._gliding = animations.glide(scene)
        scene.setBackgroundBrush(colour(theme.canvas))
        self._show_level()

    @property
    def marks(self) -> Marks:
        """What the topmost layer shows; tell ``show_marks`` after a change."""
        return self.marks_layer.marks

    @property
    def is_near(self) -> bool:
        """True if desks are single items."""
        return self.zoom >= NEAR_PX_PER_M

    def set_theme(self, theme: Theme) -> None:
        """Paint in these colours."""
        self._theme = theme
        self._scene.setBackgroundBrush(colour(theme.canvas))
        for layer in self._layers:
            layer.set_theme(theme)

    # The building

    def floor_rect(self, plan: Plan, floor_id: str, index: DeskIndex) -> QRectF:
        """The box round the building and all desks."""
        rect = QRectF(shell_of(plan, floor_id).bounds) if floor_id in plan.floors else QRectF()
        box = index.whole()
        if box is not None:
            rect = rect.united(QRectF(box[0], box[1], box[2] - box[0], box[3] - box[1]))
        return rect if not rect.isEmpty() else QRectF(0, 0, 20_000, 12_000)

    def show_building(self, plan: Plan, floor_id: str, index: DeskIndex) -> None:
        """Rooms, walls and furniture are these."""
        shell = shell_of(plan, floor_id) if floor_id in plan.floors else None
        if shell is not self._shell:
            self._shell = shell
            rect = self.floor_rect(plan, floor_id, index)
            area = rect.adjusted(-AROUND_MM, -AROUND_MM, AROUND_MM, AROUND_MM)
            for layer in self._layers:
                layer.set_area(area)
            self.ground.set_shell(shell)
            self.fittings.set_shell(shell)

    def show_benches(self, plan: Plan, floor_id: str) -> None:
        """Chair zones and names of benches are those of another floor."""
        self.benches.start(plan, floor_id)
        self._repaint_benches(None)

    def move_desks(
        self, plan: Plan, floor_id: str, boxes: Mapping[str, QRectF], index: DeskIndex
    ) -> None:
        """Desks were in these boxes and are elsewhere: zones, names and overlaps go with them."""
        area = QRectF()
        for box in boxes.values():
            area = area.united(box)
        for desk_id in self.benches.follow(plan, floor_id, boxes):
            if desk_id in index.desks:
                left, top, right, bottom = index.box(desk_id)
                area = area.united(QRectF(left, top, right - left, bottom - top))
        self._repaint_benches(
            area.adjusted(-ROUND_BENCH_MM, -ROUND_BENCH_MM, ROUND_BENCH_MM, ROUND_BENCH_MM)
        )

    def _repaint_benches(self, area: QRectF | None) -> None:
        self.links.expect_overlaps(area)
        for layer in (self.zones, self.names):
            layer.update(area) if area is not None else layer.update()

    # Desks

    def drop_desks(self) -> None:
        """Take every desk out: another floor is shown."""
        for item in self.items.values():
            self._scene.removeItem(item)
        self.items.clear()

    def show_desks(self, looks: Mapping[str, DeskLook], changed: Mapping[str, Change]) -> None:
        """These looks differ; ``looks`` are all of them."""
        if self.is_near:
            self._follow_items(looks, {key: change.new for key, change in changed.items()})
            return
        self._drop_items(key for key, change in changed.items() if change.new is None)
        reach = FAR_REACH_PX * 1000 / self.zoom
        sides = (side for change in changed.values() for side in change if side is not None)
        few = len(changed) < MANY_CHANGED
        self.far.set_desks(looks, (_around(side, reach) for side in sides) if few else ())

    def set_zoom(self, zoom: float, looks: Mapping[str, DeskLook]) -> None:
        """The view shows this many pixels a metre."""
        was_near, was_step, self.zoom = self.is_near, _step(self.zoom), zoom
        if self.is_near != was_near:
            self._show_level()
            if not self.is_near:
                self.far.set_desks(looks)
        if self.is_near:
            self._follow_items(looks, looks if not was_near else {})
            if _step(zoom) != was_step:
                for item in self.items.values():
                    item.set_zoom(_step(zoom))

    def _show_level(self) -> None:
        self.near.setVisible(self.is_near)
        self.far.setVisible(not self.is_near)

    def _follow_items(
        self, looks: Mapping[str, DeskLook], changed: Mapping[str, DeskLook | None]
    ) -> None:
        for desk_id, look in changed.items():
            item = self.items.get(desk_id)
            if look is None:
                self._drop_items((desk_id,))
            elif item is None:
                self.items[desk_id] = DeskItem(look, _step(self.zoom), self.near)
            else:
                item.set_look(look)
        if len(self.items) < len(looks):
            for desk_id, look in looks.items():
                if desk_id not in self.items:
                    self.items[desk_id] = DeskItem(look, _step(self.zoom), self.near)

    def _drop_items(self, ids: Iterable[str]) -> None:
        for desk_id in ids:
            item = self.items.pop(desk_id, None)
            if item is not None:
                self._scene.removeItem(item)

    def place_names(self, looks: Mapping[str, DeskLook]) -> None:
        """Everything stands still: names of rooms find their places between these desks."""
        self.fittings.set_desks(looks)

    # What comes and goes

    def show_arrows(
        self,
        looks: Mapping[str, DeskLook],
        before: Mapping[str, str],
        after: Mapping[str, str],
        strong: frozenset[str],
    ) -> None:
        """Arrows from old seats to new ones."""
        found = arrow_looks(looks, before, after, strong) if before else ()
        self.arrows.set_arrows(found, looks)

    def show_marks(self) -> None:
        """The marks differ."""
        self.marks_layer.refresh(self.zoom)

    def shake(self, desk_id: str) -> None:
        """This desk shakes its head once."""
        item = self.items.get(desk_id)
        if item is None:
            return
        home = item.pos()

        def step(part: float) -> None:
            item.setX(home.x() + animations.shake_offset(part) * 1000 / self.zoom)

        self._shaking.run(step, lambda: item.setPos(home))

    def pulse(self, looks: Iterable[DeskLook]) -> None:
        """A ring round each of these grows and fades once."""
        self.marks.pulsed = tuple(looks)

        def step(part: float) -> None:
            self.marks.pulse = part
            self.show_marks()

        def done() -> None:
            self.marks.pulsed, self.marks.pulse = (), 1.0
            self.show_marks()

        self._pulsing.run(step, done)

    def glide(
        self,
        looks: Mapping[str, DeskLook],
        moves: Mapping[str, tuple[str | None, str | None]],
    ) -> None:
        """People move from a desk to another (person id -> both): they are seen to go there."""
        ways = [
            (looks[start], looks[end], person_id)
            for person_id, (start, end) in moves.items()
            if start is not None and end is not None and start in looks and end in looks
        ]
        if self.is_near and 0 < len(ways) <= MOST_GLIDING:
            self.gliding.set_ways(ways)
            self._gliding.run(self.gliding.set_part, self.gliding.clear)

    def end_movements(self) -> None:
        """Nothing moves by itself any more."""
        for movement in (self._shaking, self._pulsing, self._gliding):
            movement.halt()


def _around(look: DeskLook, reach: float) -> QRectF:
    return QRectF(look.x - reach, look.y - reach, 2 * reach, 2 * reach)


def _step(zoom: float) -> float:
    return max((step for step in ZOOM_STEPS if step <= zoom), default=ZOOM_STEPS[0])


def overlap_of(clash: Clash) -> Overlap:
    """What is in the way, as it is painted."""
    path = QPainterPath()
    path.addPolygon(polygon(clash.outline))
    path.closeSubpath()
    return Overlap((clash.desks[0], clash.desks[-1]), path, metres_text(clash.mm, 1))
