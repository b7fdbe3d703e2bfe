"""A seating chart as pages: one a floor, the plan as large as a round scale allows, and further
pages where the list of people does not fit beside it.

``chart_pages`` decides everything, ``paint_page`` only paints; the painter's unit is a point.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from msgspec import structs
from PySide6.QtCore import QCoreApplication, QDate, QLocale, QRectF
from PySide6.QtGui import QPainter, QTransform

from planner.check import Verdict, check
from planner.errors import PlanError
from planner.model import Plan, Role
from planner.names import initials
from ui.draw.chartwords import (
    ChartFacts,
    Entry,
    LegendItem,
    list_room,
    paint_info,
    paint_list_page,
)  # fmt: skip
from ui.draw.lod import Level, lod_at
from ui.draw.looks import ON_PAPER, FloorLook, floor_look
from ui.draw.painter import draw_floor
from ui.draw.paper import (
    DIMENSIONS_PT,
    PAPERS,
    Orientation,
    PaperName,
    Sheet,
    best_sheet,
    largest_scale,
    points,
    set_unit,
    unit_points,
    with_slack,
)  # fmt: skip
from ui.draw.theme import PRINT
from ui.proof import proof_of
from ui.texts.scores import certificate_text, coverage_text
from ui.texts.words import role_name


@dataclass(frozen=True, slots=True)
class ChartOptions:
    """What a chart shows, and on which paper.

    ``floors`` are ids in their order, None for all; ``scenario`` is an id, None for the one shown.
    """

    paper: PaperName = "a3"
    orientation: Orientation = "auto"
    floors: tuple[str, ...] | None = None
    scenario: str | None = None
    title: str = ""
    show_links: bool = True
    show_list: bool = True
    valid_from: date | None = None
    printed_on: date | None = None
    file_name: str = ""
    dpi: int = 200


@dataclass(frozen=True, slots=True)
class Page:
    """One page: a floor with the first part of its list, or a further part of a list."""

    sheet: Sheet
    title: str
    facts: ChartFacts
    look: FloorLook | None
    scale: int
    entries: tuple[Entry, ...]
    rest: bool = False  # the list goes on
    number: int = 1
    count: int = 1
    box: QRectF = field(default_factory=QRectF)  # of the building on the page, in points

    @property
    def unit(self) -> float:
        """Points a unit of the floor's table of sizes."""
        return unit_points(self.scale)


def chart_pages(plan: Plan, verdict: Verdict, options: ChartOptions) -> list[Page]:
    """Lay out the pages of a chart. Raises PlanError ``nothing_to_draw`` without a floor."""
    if options.scenario is not None and options.scenario != plan.scenario_id:
        plan = structs.replace(plan, scenario_id=options.scenario)
        verdict = check(plan)
    floors = options.floors if options.floors is not None else _floors_in_order(plan)
    if not floors:
        raise PlanError("nothing_to_draw")
    pages = [page for floor in floors for page in _floor_pages(plan, verdict, floor, options)]
    return [_numbered(page, number, len(pages)) for number, page in enumerate(pages, start=1)]


def paint_page(painter: QPainter, page: Page, options: ChartOptions, dots_per_point: float) -> None:
    """Paint a page; the painter's unit is a point, as ``set_unit`` made it."""
    if page.look is None:
        paint_list_page(painter, page.sheet, page.facts, page.entries, rest=page.rest)
        return
    _paint_plan(painter, page, dots_per_point)
    paint_info(painter, page.sheet, page.facts, page.entries, rest=page.rest)


def _paint_plan(painter: QPainter, page: Page, dots_per_point: float) -> None:
    look = page.look
    if look is None:
        return
    unit = page.unit
    set_unit(painter, dots_per_point * unit)
    painter.save()
    painter.setClipRect(_divided(page.sheet.printable, unit))
    painter.setWorldTransform(floor_transform(page))
    draw_floor(painter, look)
    painter.restore()
    set_unit(painter, dots_per_point)


def floor_transform(page: Page) -> QTransform:
    """From floor millimetres to the page's units for the floor."""
    if page.look is None:
        return QTransform()
    bounds, unit = page.look.shell.bounds, page.unit
    per_mm = points(1 / page.scale) / unit
    box = _divided(page.box, unit)
    left, top = box.left() - bounds.left() * per_mm, box.top() - bounds.top() * per_mm
    return QTransform(per_mm, 0, 0, per_mm, left, top)


def _divided(rect: QRectF, unit: float) -> QRectF:
    return QRectF(rect.x() / unit, rect.y() / unit, rect.width() / unit, rect.height() / unit)


def _floors_in_order(plan: Plan) -> tuple[str, ...]:
    return tuple(sorted(plan.floors, key=lambda floor: (plan.floors[floor].rank, floor)))


def _floor_pages(
    plan: Plan, verdict: Verdict, floor_id: str, options: ChartOptions
) -> Iterator[Page]:
    shown = replace(ON_PAPER, links=options.show_links)
    look = floor_look(plan, verdict, floor_id, PRINT, shown)
    bounds = look.shell.bounds
    page_sheet = best_sheet(options.paper, options.orientation, bounds.size())
    scale = largest_scale(page_sheet.plan, bounds.size())
    page_sheet = with_slack(page_sheet, bounds.size(), scale)
    names_shown = lod_at(points(1000 / scale) / unit_points(scale)).level >= Level.NAMES
    facts = _facts(plan, verdict, look, page_sheet, scale, options, with_initials=not names_shown)
    box = building_box(page_sheet, bounds, scale)
    entries = _entries(plan, look) if options.show_list else ()
    room = list_room(page_sheet, facts, entries, on_plan=True)
    first, later = entries[:room], entries[room:]
    yield Page(page_sheet, facts.title, facts, look, scale, first, bool(later), box=box)
    while later:
        room = max(1, list_room(page_sheet, facts, later, on_plan=False))
        part, later = later[:room], later[room:]
        yield Page(page_sheet, facts.title, facts, None, scale, part, bool(later))


def building_box(page_sheet: Sheet, bounds: QRectF, scale: int) -> QRectF:
    """Where the building lies on the page, in points: in the middle of what is left for it."""
    frame = page_sheet.plan.adjusted(DIMENSIONS_PT, DIMENSIONS_PT, 0, 0)
    width, height = points(bounds.width() / scale), points(bounds.height() / scale)
    left = frame.left() + max(0.0, frame.width() - width) / 2
    top = frame.top() + max(0.0, frame.height() - height) / 2
    return QRectF(left, top, width, height)


def _facts(
    plan: Plan,
    verdict: Verdict,
    look: FloorLook,
    page_sheet: Sheet,
    scale: int,
    options: ChartOptions,
    *,
    with_initials: bool,
) -> ChartFacts:
    floor = plan.floors[look.floor_id]
    title = ", ".join(part for part in (options.title or plan.name, floor.name) if part)
    chart = QCoreApplication.translate("Chart", "Seating chart")
    subtitle = f"{chart} · {plan.scenario.name}" if plan.scenario.name else chart
    proof = proof_of(plan, verdict)
    valid = options.valid_from or plan.scenario.valid_from
    return ChartFacts(
        title=title or chart,
        subtitle=subtitle,
        valid_from=date_text(valid) if valid else "",
        scale=scale,
        scale_text=QCoreApplication.translate("Chart", "1 : {scale} on {paper}").format(
            scale=scale, paper=PAPERS[page_sheet.paper][0]
        ),
        desks=_desks_text(look),
        coverage=tuple(_coverage(verdict)),
        proof=certificate_text(proof) if proof else "",
        legend=tuple(_legend(look)),
        unseated=tuple(plan.people[person].name for person in verdict.unseated),
        with_initials=with_initials,
        north_deg=look.shell.north_deg,
        file_name=options.file_name,
        printed=date_text(options.printed_on or date.today()),
    )


def _coverage(verdict: Verdict) -> Iterator[str]:
    roles: tuple[tuple[Role, int, int], ...] = (
        ("sales", verdict.sales.covered, verdict.sales.total),
        ("marketing", verdict.marketing.covered, verdict.marketing.total),
    )
    for role, covered, total in roles:
        if total:
            yield f"{role_name(role)} {coverage_text(covered, total)}"


def _desks_text(look: FloorLook) -> str:
    count = QLocale().toString(len(look.desks))
    guests = sum(desk.state == "guest" for desk in look.desks.values())
    if not guests:
        return count
    text = QCoreApplication.translate("Chart", "{desks}, of them {guests} for guests")
    return text.format(desks=count, guests=guests)


def _legend(look: FloorLook) -> Iterator[LegendItem]:
    desks = look.desks.values()
    roles: tuple[Role, ...] = ("sales", "marketing", "other")
    for role in roles:
        count = sum(person.role == role for desk in desks for person in desk.people)
        if count:
            yield LegendItem(role, f"{role_name(role)}, {count}")
    if look.links:
        yield LegendItem("link", QCoreApplication.translate("Chart", "Partners"))
    if any(desk.state == "guest" for desk in desks):
        yield LegendItem("guest", QCoreApplication.translate("Chart", "Guest desk"))
    if any(desk.state == "out_of_service" for desk in desks):
        yield LegendItem("out", QCoreApplication.translate("Chart", "Out of service"))
    if any("wide-access" in desk.features for desk in desks):
        yield LegendItem("access", QCoreApplication.translate("Chart", "Wide access"))
    if look.shell.doors:
        yield LegendItem("door", QCoreApplication.translate("Chart", "Door"))


def _entries(plan: Plan, look: FloorLook) -> tuple[Entry, ...]:
    """Who sits where on this floor, by desk; guest desks too."""
    letters = initials(plan)
    rows = []
    for desk in look.desks.values():
        rows += [Entry(desk.name, p.role, p.name, letters[p.id]) for p in desk.people]
        if not desk.people and desk.state == "guest":
            guest = QCoreApplication.translate("Chart", "guest")
            rows.append(Entry(desk.name, None, guest, ""))
    return tuple(sorted(rows, key=lambda entry: (_natural(entry.desk), entry.name)))


def _natural(text: str) -> tuple[tuple[int, str], ...]:
    """A2 before A10."""
    parts: Sequence[str] = re.split(r"(\d+)", text)
    return tuple((int(part), "") if part.isdigit() else (-1, part) for part in parts)


def date_text(day: date) -> str:
    """A day as people write it: "24 November 2026"."""
    form = QCoreApplication.translate("Chart", "d MMMM yyyy")
    return QLocale().toString(QDate(day.year, day.month, day.day), form)


def _numbered(page: Page, number: int, count: int) -> Page:
    facts = replace(page.facts, page=number, pages=count)
    return replace(page, number=number, count=count, facts=facts)
