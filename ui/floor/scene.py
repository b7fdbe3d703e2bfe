"""The scene of one floor: it follows the session and touches only what changed.

The plan is the truth. The scene owns every item, finds them by id, and never takes one away while
Qt is handing out an event for it, because no item gets events. What needs the referee (rings,
partners, broken rules) comes a moment later than what does not, so that a drag stays smooth.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from PySide6.QtCore import QLineF, QObject, QPointF, QRectF, QTimer, Signal
from PySide6.QtGui import QTransform
from PySide6.QtWidgets import QGraphicsScene

from planner.check import Verdict
from planner.clearance import clashes
from planner.model import Changes, Plan
from ui.draw.lod import Lod, lod_at
from ui.draw.looks import DeskLook
from ui.draw.marks import SelectionFrame, selection_frame
from ui.draw.theme import Theme
from ui.draw.values import Drag, LinkLook, Shown
from ui.draw.zones import Overlap
from ui.floor.index import DeskIndex
from ui.floor.items import DeskItem
from ui.floor.lookbook import NO_PAIRS, LookBook, Pairs
from ui.floor.stack import Stack, overlap_of
from ui.selection import Selection
from ui.session import Session

LATE_MS: Final = 70
"""How long a preview must stand before the referee is asked about it."""
BUILDING: Final = ("floors", "rooms", "walls", "doors", "windows", "objects", "pictures")
NAMES: Final = ("people", "teams", "benches")
LATE_MS_OF_MANY: Final = 300
MANY: Final = 400
"""So many people take the referee longer than a moment."""


class FloorScene(QGraphicsScene):
    """What is on the floor that is shown.

    Signals:
        floor_changed(str): another floor is shown (or none: "").
    """

    floor_changed = Signal(str)

    def __init__(
        self, session: Session, selection: Selection, theme: Theme, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._selection, self._theme = session, selection, theme
        self.index = DeskIndex()
        self.floor_id = ""
        self.hovered: str | None = None
        self.less_motion = False
        self._book = LookBook()
        self._desk_of: dict[str, str] = {}
        self._at_desk: dict[str, list[str]] = {}
        self._selected: frozenset[str] = frozenset()
        self._verdict: Verdict | None = None
        self._drag: Drag | None = None
        self._pairs = (NO_PAIRS, NO_PAIRS)
        self._landed: str | None = None
        self._judged: tuple[object, ...] | None = None
        self._pointed_out: str | None = None
        self._stack = Stack(self, theme)
        self._stack.links.find_overlaps = self._find_overlaps
        self._late = QTimer(self, singleShot=True)
        self._late.timeout.connect(self.judge)
        session.changed.connect(self._follow)
        session.preview_changed.connect(self._follow_preview)
        selection.changed.connect(self._follow_selection)
        self.choose_floor()

    # What the tools ask

    @property
    def looks(self) -> Mapping[str, DeskLook]:
        """The looks of the desks that are shown, by id."""
        return self._book.looks

    @property
    def theme(self) -> Theme:
        """The colours in force."""
        return self._theme

    @property
    def lod(self) -> Lod:
        """What is drawn at the zoom of the view."""
        return lod_at(round(self._stack.zoom, 3))

    def desk_at(self, place: QPointF) -> str | None:
        """The desk (or its chair) at a place of the floor."""
        return self.index.at(place.x(), place.y(), max(self.token_mm(), 350.0))

    def people_at(self, desk_id: str) -> list[str]:
        """Who sits at a desk, in the plan that is shown."""
        return self._at_desk.get(desk_id, [])

    def token_mm(self) -> float:
        """The radius of a person's shape in floor millimetres."""
        return self.lod.radius * 1000 / self._stack.zoom

    def frame(self) -> SelectionFrame | None:
        """The box round the selection, in pixels of a view whose corner is the floor's origin."""
        chosen = self._chosen()
        return selection_frame(chosen, self._scale(), self.lod) if chosen else None

    def to_px(self, place: QPointF) -> QPointF:
        """A place in the pixels that ``frame`` speaks of."""
        return self._scale().map(place)

    def desk_rect(self, desk_id: str) -> QRectF:
        """The box round a desk and its chair, in floor millimetres."""
        left, top, right, bottom = self.index.box(desk_id)
        return QRectF(left, top, right - left, bottom - top)

    def desks_rect(self, ids: Iterable[str]) -> QRectF:
        """The box round several desks of this floor; empty for none."""
        result = QRectF()
        for desk_id in ids:
            if desk_id in self.index.desks:
                result = result.united(self.desk_rect(desk_id))
        return result

    def floor_rect(self) -> QRectF:
        """The box round the building and all desks."""
        return self._stack.floor_rect(self._session.shown, self.floor_id, self.index)

    def count_within(self, rect: QRectF) -> int:
        """How many desks are in a part of the floor."""
        return len(self.index.within((rect.left(), rect.top(), rect.right(), rect.bottom())))

    def desk_item(self, desk_id: str) -> DeskItem | None:
        """The item of a desk; None while all desks are painted at once."""
        return self._stack.items.get(desk_id)

    @property
    def shown_overlaps(self) -> tuple[Overlap, ...]:
        """Where chairs or desks are shown to be in each other's way."""
        return self._stack.links.overlaps

    @property
    def shown_links(self) -> list[LinkLook]:
        """The lines between partners that are shown."""
        return self._stack.links.links

    @property
    def shown_arrows(self) -> list[tuple[str, str]]:
        """The desks that arrows of a preview go from and to."""
        return [(arrow.start.id, arrow.end.id) for arrow in self._stack.arrows.arrows]

    # What the view and the tools tell

    def set_floor(self, floor_id: str) -> None:
        """Show this floor."""
        self._stack.end_movements()
        self.floor_id = floor_id
        self.hovered, self._drag, self._pairs = None, None, (NO_PAIRS, NO_PAIRS)
        self._book.clear()
        desks = self._session.shown.desks.values()
        self.index = DeskIndex(desk for desk in desks if desk.floor_id == floor_id)
        self._stack.drop_desks()
        self.refresh()
        self.floor_changed.emit(floor_id)

    def set_theme(self, theme: Theme) -> None:
        """Paint in these colours."""
        if theme is not self._theme:
            self._theme = theme
            self._stack.set_theme(theme)
            self.refresh()

    def set_zoom(self, px_per_m: float) -> None:
        """The view shows this many pixels a metre."""
        self._stack.set_zoom(px_per_m, self._book.looks)

    def set_hovered(self, desk_id: str | None) -> None:
        """The pointer is over this desk."""
        if desk_id != self.hovered:
            changed = [d for d in (self.hovered, desk_id) if d is not None]
            self.hovered = desk_id
            self._rewrite(changed)
            self._show_links()

    def set_drag(
        self,
        drag: Drag | None,
        begun: Pairs = NO_PAIRS,
        ended: Pairs = NO_PAIRS,
    ) -> None:
        """A person is on the way to a desk; ``begun`` and ``ended`` are desks of partners to come
        and to go."""
        before, self._drag, self._pairs = self._drag, drag, (begun, ended)
        touched = {d for one in (before, drag) if one for d in (one.from_desk, one.to_desk) if d}
        self._rewrite(touched)
        self._show_links()
        self._show_marks()

    def set_marquee(self, rect: QRectF | None) -> None:
        """A rectangle is being drawn."""
        self._stack.marks.marquee = rect
        self._stack.show_marks()

    def set_guides(self, guides: Iterable[QLineF]) -> None:
        """What is dragged lines up along these."""
        self._stack.marks.guides = tuple(guides)
        self._stack.show_marks()

    def highlight_move(self, person_id: str | None) -> None:
        """Point out the arrow of one person in a preview."""
        self._pointed_out = person_id
        self._show_arrows()

    def shake(self, desk_id: str) -> None:
        """This desk cannot be dragged: it shakes its head once."""
        if not self.less_motion:
            self._stack.shake(desk_id)

    def pulse(self, desk_ids: Iterable[str]) -> None:
        """Draw attention to desks: a ring round each grows and fades once."""
        looks = [self._book.looks[d] for d in desk_ids if d in self._book.looks]
        if not self.less_motion:
            self._stack.pulse(looks)

    def expect_landing(self, person_id: str) -> None:
        """This person was dragged to where the next change seats them: no need to glide there."""
        self._landed = person_id

    # Following the session

    def refresh(self) -> None:
        """Show everything anew, the referee's word included."""
        self._judged = None
        plan = self._session.shown
        self._stack.show_benches(plan, self.floor_id)
        self._stack.show_building(plan, self.floor_id, self.index)
        self.judge()

    def judge(self) -> None:
        """Bring in what the referee says of the plan whose people are shown."""
        self._late.stop()
        seen = self._seen
        self._verdict = self._session.verdict_of(seen) if seen.floors else None
        judged = (seen, self._verdict, self._theme, self._shows_moves())
        known = self._judged
        if known is None or any(a is not b for a, b in zip(known, judged, strict=True)):
            self._judged = judged
            self._rewrite_all()

    def _follow(self, changes: Changes) -> None:
        plan = self._session.shown
        if self.floor_id not in plan.floors:
            self.choose_floor()
            return
        seats_only = changes.tables.keys() <= {"scenarios"} and not changes.scenario
        if self._drag is not None and seats_only and self._seen is self._session.plan:
            return  # the preview of a drag: the people stay where they are until they are let go
        desks = changes.of("desks")
        if desks:
            self._follow_desks(plan, desks.all_ids)
        if "benches" in changes.tables:
            self._stack.show_benches(plan, self.floor_id)
        # While desks are dragged the paper waits: without walls it reaches as far as they do.
        if any(name in changes.tables for name in BUILDING) or not self._session.is_previewing:
            self._stack.show_building(plan, self.floor_id, self.index)
        if "walls" in changes.tables or "doors" in changes.tables:
            self._stack.links.expect_overlaps()
        self._follow_people(changes, desks.all_ids)
        self._ask_later()

    def _follow_desks(self, plan: Plan, ids: frozenset[str]) -> None:
        boxes: dict[str, QRectF] = {}
        for desk_id in ids:
            boxes[desk_id] = self.desk_rect(desk_id) if desk_id in self.index.desks else QRectF()
            desk = plan.desks.get(desk_id)
            if desk is not None and desk.floor_id == self.floor_id:
                self.index.put(desk)
            else:
                self.index.remove(desk_id)
        self._stack.move_desks(plan, self.floor_id, boxes, self.index)

    def _follow_people(self, changes: Changes, moved: frozenset[str]) -> None:
        seats_differ = bool(changes.seated or changes.scenario or "people" in changes.tables)
        before = {p: self._desk_of.get(p) for p in changes.seated}
        if seats_differ:
            self._index_people()
        if seats_differ or changes.locks:
            self._set_source()
        touched = set(moved)
        for person_id in changes.seated | changes.locks:
            touched.update(d for d in (before.get(person_id), self._desk_of.get(person_id)) if d)
        if "people" in changes.tables or changes.scenario:
            touched.update(self.index.desks)
        self._redraw(touched, carry=moved)
        if before and not self._session.is_previewing:
            self._glide(before)

    def _follow_preview(self, begun: bool) -> None:
        self._ask_later()

    def _follow_selection(self) -> None:
        before, self._selected = self._selected, self._shown_selection()
        self._rewrite(before ^ self._selected)
        self._show_marks()

    def _ask_later(self) -> None:
        # While a preview is shown many more may come; what is committed is judged at once.
        rest = LATE_MS if len(self._session.plan.people) < MANY else LATE_MS_OF_MANY
        self._late.start(rest if self._session.is_previewing else 0)

    def choose_floor(self) -> None:
        """Show the lowest floor with desks, or the lowest of all."""
        floors = sorted(self._session.shown.floors.values(), key=lambda f: (f.rank, f.id))
        with_desks = {desk.floor_id for desk in self._session.shown.desks.values()}
        best = [floor for floor in floors if floor.id in with_desks] or floors
        self.set_floor(best[0].id if best else "")

    # Looks

    @property
    def _seen(self) -> Plan:
        """The plan whose people are shown: while a person is dragged they stay where they are."""
        return self._session.plan if self._drag is not None else self._session.shown

    def _index_people(self) -> None:
        self._desk_of = dict(self._seen.seats)
        self._at_desk = {}
        for person_id, desk_id in self._desk_of.items():
            self._at_desk.setdefault(desk_id, []).append(person_id)

    def _set_source(self) -> None:
        moved = frozenset[str]()
        if self._shows_moves():
            now, then = self._session.shown.seats, self._session.plan.seats
            if now is not then:
                moved = frozenset(p for p, d in now.items() if then.get(p) != d)
        shown = Shown(self._shown_selection(), self.hovered, moved, self._drag)
        self._book.set_source(self._seen, self._verdict, self._theme, shown)

    def _shows_moves(self) -> bool:
        """True while somebody else's preview (the solver's) is on the floor."""
        return self._session.is_previewing and self._drag is None

    def _shown_selection(self) -> frozenset[str]:
        return frozenset(d for d in self._selection.desks if d in self.index.desks)

    def _rewrite_all(self) -> None:
        self._index_people()
        self._set_source()
        self._redraw({*self.index.desks, *self._book.looks})
        self._stack.place_names(self._book.looks)
        self._show_arrows()

    def _rewrite(self, ids: Iterable[str]) -> None:
        """Looks of these desks, after something but the plan differs."""
        self._set_source()
        self._redraw(set(ids))

    def _redraw(self, ids: set[str], carry: frozenset[str] = frozenset()) -> None:
        changed = self._book.refresh(self._session.shown, self.floor_id, ids)
        if not changed:
            return
        self._stack.show_desks(self._book.looks, changed)
        if carry:
            links = self._book.carried(self._stack.links.links, carry)
            self._stack.links.set_links(links)
        else:
            self._show_links()
        if any(desk_id in self._selection.desks for desk_id in changed):
            self._show_marks()

    def _find_overlaps(self) -> tuple[Overlap, ...]:
        found = clashes(self._session.shown)
        return tuple(overlap_of(clash) for clash in found if clash.floor_id == self.floor_id)

    def _show_links(self) -> None:
        self._stack.links.set_links(self._book.links(*self._pairs))

    def _show_arrows(self) -> None:
        before = self._session.plan.seats if self._shows_moves() else {}
        after = self._session.shown.seats if before else {}
        strong = frozenset((self._pointed_out,)) if self._pointed_out else frozenset[str]()
        self._stack.show_arrows(self._book.looks, before, after, strong)

    def _show_marks(self) -> None:
        marks, drag = self._stack.marks, self._drag
        marks.selected = tuple(self._chosen()) if drag is None else ()
        marks.exchange = None
        if drag is not None and drag.other_id and drag.from_desk and drag.to_desk:
            ends = (self._book.looks.get(drag.to_desk), self._book.looks.get(drag.from_desk))
            if ends[0] is not None and ends[1] is not None:
                marks.exchange = (ends[0], ends[1])
        self._stack.show_marks()

    def _chosen(self) -> list[DeskLook]:
        looks = self._book.looks
        return [looks[d] for d in sorted(self._selection.desks) if d in looks]

    def _glide(self, before: Mapping[str, str | None]) -> None:
        landed, self._landed = self._landed, None
        if not self.less_motion:
            moves = {p: (d, self._desk_of.get(p)) for p, d in before.items() if p != landed}
            self._stack.glide(self._book.looks, moves)

    def _scale(self) -> QTransform:
        return QTransform.fromScale(self._stack.zoom / 1000, self._stack.zoom / 1000)
