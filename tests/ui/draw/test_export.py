"""Charts: the plan is large, the scale round, every name readable and searchable."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]  # it has no types
import pytest
from msgspec import structs
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

from planner.check import Verdict, check
from planner.errors import PlanError
from planner.model import Certificate, Floor, Plan, PlanSettings, Scenario, with_scenario
from tests.builders import bench, office, person, wall
from ui.draw.chart import ChartOptions, Page, chart_pages, floor_transform
from ui.draw.desks import name_lines
from ui.draw.export import export_pdf, export_png, export_svg
from ui.draw.lod import Level, lod_at, zoom_of
from ui.draw.paper import (
    DIMENSIONS_PT,
    PAPERS,
    POINT_MM,
    SCALES,
    area,
    best_sheet,
    largest_scale,
    sheet,
    unit_points,
)  # fmt: skip

Judge = Callable[..., None]
PAPER_NAMES = list(PAPERS)
DAY = date(2026, 11, 24)
OPTIONS = ChartOptions(
    printed_on=DAY, valid_from=date(2026, 12, 1), file_name="Head office.seatplan"
)
HASH = "3f2a91c0d4e5"
SIZES = [(22_300, 20_300), (60_000, 15_000), (9_000, 30_000), (8_000, 6_000)]


def drawn(path: Path, page: int = 0, scale: float = 1.0) -> QImage:
    """A page of a PDF as a picture, ``scale`` pixels a point."""
    document = pypdfium2.PdfDocument(path)
    bitmap = document[page].render(scale=scale)
    kind = QImage.Format.Format_BGR888 if bitmap.n_channels == 3 else QImage.Format.Format_RGB32
    image = QImage(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, kind).copy()
    document.close()
    return image


def texts(path: Path) -> list[str]:
    """What can be searched for on each page of a PDF."""
    document = pypdfium2.PdfDocument(path)
    found = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return found


def hall(width_mm: int, height_mm: int, people: int = 0) -> Plan:
    """An office of this size with outer walls and some desks in rows."""
    corners = [(0, 0), (width_mm, 0), (width_mm, height_mm), (0, height_mm), (0, 0)]
    walls = [wall(f"w{n}", corners[n], corners[n + 1], thickness_mm=300, kind="outer")
             for n in range(4)]  # fmt: skip
    rows = max(1, -(-people // 20))
    desks = bench(rows * 2, 10, x=1500, y=1500)[:people] if people else ()
    staff = [person(f"p{n:03}", "sales", name=f"Søren Æbelø{n}") for n in range(people)]
    return office(desks, staff, seated=True, walls=walls)


# The measure: of the printable area (the page less 8 mm on each side), the frame that the plan may
# use is at least 75 %; and in that frame the plan with its dimensions is at the largest round scale
# that fits, so that it reaches at least nine tenths of the frame's width or height.


@pytest.mark.parametrize("paper", PAPER_NAMES)
@pytest.mark.parametrize("landscape", [True, False])
def test_the_plan_has_three_quarters_of_the_page(paper: str, landscape: bool) -> None:
    """Title, legend and list never take more than a quarter of the printable area."""
    page = sheet(paper, landscape=landscape)  # type: ignore[arg-type]  # a paper
    assert page.plan_part >= 0.75
    assert page.printable.contains(page.plan)
    assert page.printable.contains(page.info)
    assert not page.plan.intersects(page.info)


@pytest.mark.parametrize("paper", PAPER_NAMES)
@pytest.mark.parametrize("size", SIZES)
def test_the_plan_is_as_large_as_a_round_scale_allows(paper: str, size: tuple[int, int]) -> None:
    """It fits, reaches nine tenths of its frame one way, and the next scale would not fit."""
    floor = QSizeF(*size)
    page = best_sheet(paper, "auto", floor)  # type: ignore[arg-type]  # a paper
    scale = largest_scale(page.plan, floor)
    room = page.plan.adjusted(DIMENSIONS_PT, DIMENSIONS_PT, 0, 0)
    across = size[0] / scale / POINT_MM / room.width()
    down = size[1] / scale / POINT_MM / room.height()
    assert (0.9 if scale >= 50 else 0.83) <= max(across, down) <= 1
    larger = SCALES[SCALES.index(scale) - 1]
    assert max(across, down) * scale / larger > 1


@pytest.mark.parametrize("paper", PAPER_NAMES)
def test_a_plan_of_the_frame_s_proportion_fills_three_quarters(paper: str) -> None:
    """Where the proportion allows, plan and dimensions cover 75 % of the printable area."""
    page = sheet(paper, landscape=True)  # type: ignore[arg-type]  # a paper
    room = page.plan.adjusted(DIMENSIONS_PT, DIMENSIONS_PT, 0, 0)
    floor = QSizeF(room.width(), room.height()) * POINT_MM * 100  # exactly 1 : 100
    plan = hall(round(floor.width()) - 310, round(floor.height()) - 310)
    options = replace(OPTIONS, paper=paper, orientation="landscape")  # type: ignore[arg-type]  # a paper
    (found,) = chart_pages(plan, check(plan), options)
    assert found.scale == 100
    covered = found.box.adjusted(-DIMENSIONS_PT, -DIMENSIONS_PT, 0, 0)
    assert area(covered) / area(found.sheet.printable) >= 0.745


def test_the_scale_on_the_page_is_the_scale_it_states(mixed: tuple[Plan, Verdict]) -> None:
    """A metre of floor is 1000 mm divided by the scale, measured on the page."""
    for page in chart_pages(*mixed, OPTIONS):
        metre = zoom_of(floor_transform(page)) * page.unit * POINT_MM
        assert metre == pytest.approx(1000 / page.scale, rel=1e-4)


@pytest.mark.parametrize("scale", [20, 50, 75, 100, 125, 150, 200])
def test_names_on_paper_are_at_least_seven_points(scale: int) -> None:
    """The smallest text on a desk is 7 points; from 1 : 125 up there are short names."""
    unit = unit_points(scale)
    lod = lod_at(1000 / scale / POINT_MM / unit)
    assert 9 * unit >= 7
    assert lod.level >= (Level.NAMES if scale <= 125 else Level.INITIALS)


def test_every_name_is_drawn_or_in_the_list_with_its_letters(qapp: object) -> None:
    """A page too small for names has initials on the plan, and the same initials in the list."""
    plan = hall(36_000, 26_000, 60)
    pages = chart_pages(plan, check(plan), replace(OPTIONS, paper="a4"))
    first = pages[0]
    assert first.facts.with_initials
    assert first.look is not None
    lod = lod_at(zoom_of(floor_transform(first)))
    for look in first.look.desks.values():
        assert name_lines(look, lod)[0].text == look.people[0].initials
    listed = [entry.initials for page in pages for entry in page.entries]
    assert sorted(listed) == sorted(look.people[0].initials for look in first.look.desks.values())


def test_a_list_that_does_not_fit_goes_on_over_the_page(tmp_path: Path) -> None:
    """Nobody is lost: every desk is listed once, on the plan's page or on the next."""
    plan = hall(30_000, 40_000, 200)
    pages = chart_pages(plan, check(plan), replace(OPTIONS, paper="a4"))
    assert len(pages) > 1
    assert pages[0].look is not None
    assert all(page.look is None for page in pages[1:])
    listed = [entry.desk for page in pages for entry in page.entries]
    assert len(listed) == len(set(listed)) == 200
    assert [page.rest for page in pages] == [True] * (len(pages) - 1) + [False]
    assert [page.number for page in pages] == list(range(1, len(pages) + 1))
    (path,) = export_pdf(plan, check(plan), tmp_path / "chart.pdf", replace(OPTIONS, paper="a4"))
    whole = "\n".join(texts(path))
    assert all(f"Søren Æbelø{n}" in whole for n in range(200))


def test_a_page_a_floor_in_their_order(mixed: tuple[Plan, Verdict], tmp_path: Path) -> None:
    """Floors come lowest first, or as they were asked for; every page says which it is."""
    plan, verdict = mixed
    floors = sorted(plan.floors.values(), key=lambda floor: floor.rank)
    (path,) = export_pdf(plan, verdict, tmp_path / "chart.pdf", OPTIONS)
    for text, floor in zip(texts(path), floors, strict=True):
        assert floor.name in text
    last = replace(OPTIONS, floors=(floors[-1].id,))
    (page,) = chart_pages(plan, verdict, last)
    assert floors[-1].name in page.title


def test_the_chart_says_all_in_words(mixed: tuple[Plan, Verdict], tmp_path: Path) -> None:
    """Title, day, scale, desks, coverage, counts, file and page number can be searched for."""
    (path,) = export_pdf(*mixed, tmp_path / "chart.pdf", OPTIONS)
    text = texts(path)[0]
    for word in (
        "Sample office", "Seating chart", "Valid from", "1 December 2026", "1 : 75 on A3", "Desks",
        "of them 1 for guests", "Covered", "Sales 18 of 24", "Marketing 12 of 12", "Sales, 24",
        "Partners", "People by desk", "Åse Højlund", "Kirstine Ågård", "Head office.seatplan",
        "Printed 24 November 2026 · Page 1 of 2", "Fanø", "5 m", "22.30 m",
    ):  # fmt: skip
        assert word in text, word


def test_who_has_no_desk_is_named(qapp: object, tmp_path: Path) -> None:
    """The chart lists everybody who needs a desk and has none."""
    people = [person("a", "sales", name="Ella Sander"), person("b", "sales", name="Iben Staal")]
    plan = office(bench(1, 2), people, seats={"a": "A-1"})
    (path,) = export_pdf(plan, check(plan), tmp_path / "chart.pdf", OPTIONS)
    assert "No desk yet: Iben Staal" in texts(path)[0]


def test_another_scenario_can_be_charted(qapp: object) -> None:
    """The seats and the name of the scenario that was asked for, judged anew."""
    plan = office(bench(1, 2), [person("a", "sales", name="Ella Sander")], seats={"a": "A-1"})
    other = Scenario(id="s2", name="Autumn", seats={"a": "A-2"})
    plan = with_scenario(plan, other)
    (page,) = chart_pages(plan, check(plan), replace(OPTIONS, scenario="s2"))
    assert [entry.desk for entry in page.entries] == ["A-2"]
    assert page.facts.subtitle.endswith("Autumn")


def test_a_plan_without_floors_cannot_be_charted(qapp: object) -> None:
    """There is nothing to draw, and that is said."""
    plan = structs.replace(office([], []), floors={})
    with pytest.raises(PlanError, match="nothing_to_draw"):
        chart_pages(plan, check(plan), OPTIONS)


def test_fonts_are_embedded_and_pages_have_their_size(
    mixed: tuple[Plan, Verdict], tmp_path: Path
) -> None:
    """A printer needs nothing but the file; A3 is A3 to half a millimetre."""
    (path,) = export_pdf(*mixed, tmp_path / "chart.pdf", OPTIONS)
    data = path.read_bytes()
    assert data.startswith(b"%PDF-1.6")
    assert data.count(b"/FontFile2") >= 3
    document = pypdfium2.PdfDocument(path)
    width, height = document[0].get_size()
    document.close()
    assert width * POINT_MM == pytest.approx(420, abs=0.5)
    assert height * POINT_MM == pytest.approx(297, abs=0.5)


def test_the_chart_looks_as_it_did(
    mixed: tuple[Plan, Verdict], tmp_path: Path, judge: Judge
) -> None:
    """The first page, drawn by a PDF reader, is like its reference up to the reader's rounding."""
    (path,) = export_pdf(*mixed, tmp_path / "chart.pdf", OPTIONS)
    judge(drawn(path), "chart-a3", unlike=0.002, by=48)


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_small_charts_look_as_they_did(
    paper: str, mixed: tuple[Plan, Verdict], tmp_path: Path, judge: Judge
) -> None:
    """The same on small paper, upright, where words stand below the plan."""
    options = replace(OPTIONS, paper=paper, orientation="portrait")  # type: ignore[arg-type]  # a paper
    (path,) = export_pdf(*mixed, tmp_path / "chart.pdf", options)
    judge(drawn(path, scale=1.4), f"chart-{paper}-upright", unlike=0.002, by=48)


def lawful(plan: Plan) -> Plan:
    """The plan with nothing that its seating could break."""
    plan = structs.replace(plan, rules={}, settings=PlanSettings(must_desk_needs=()))
    return with_scenario(plan, structs.replace(plan.scenario, locks={}))


def proved(plan: Plan, verdict: Verdict, bound: int) -> Plan:
    """The plan with a certificate of its own seating, at most so many points being possible."""
    certificate = Certificate(
        status="proved_best" if bound == verdict.score else "feasible",
        score=verdict.score,
        bound=bound,
        not_covered=len(verdict.not_covered),
        not_covered_bound=len(verdict.not_covered),
        plan_hash=HASH,
        solver_version="1",
    )
    return with_scenario(plan, structs.replace(plan.scenario, certificate=certificate))


@pytest.mark.parametrize("orientation", ["landscape", "portrait"])
def test_the_certificate_stands_small_below_the_facts(
    orientation: str,
    mixed: tuple[Plan, Verdict],
    tmp_path: Path,
    judge: Judge,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What is proved, with seed, solver and plan; nothing below it is pushed off its place."""
    monkeypatch.setattr("ui.proof.plan_hash", lambda plan: HASH)
    plan = lawful(mixed[0])
    verdict = check(plan)
    plan = proved(plan, verdict, round(verdict.score * 1.008))
    options = replace(OPTIONS, paper="a4", orientation=orientation)  # type: ignore[arg-type]  # one of the two
    (path,) = export_pdf(plan, verdict, tmp_path / "chart.pdf", options)
    judge(drawn(path, scale=1.4), f"chart-proved-{orientation}", unlike=0.002, by=48)


@pytest.mark.parametrize("kind", ["pdf", "png", "svg"])
def test_the_certificate_is_printed_only_while_it_holds(
    kind: str, mixed: tuple[Plan, Verdict], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every kind of chart says it; with another question it says nothing."""
    plan = lawful(mixed[0])
    verdict = check(plan)
    plan = proved(plan, verdict, verdict.score)
    writers = {"pdf": export_pdf, "png": export_png, "svg": export_svg}
    (silent, *_) = writers[kind](plan, verdict, tmp_path / f"old.{kind}", OPTIONS)
    monkeypatch.setattr("ui.proof.plan_hash", lambda plan: HASH)
    (told, *_) = writers[kind](plan, verdict, tmp_path / f"new.{kind}", OPTIONS)
    (page, *_) = chart_pages(plan, verdict, OPTIONS)
    sentence = "Best seating possible, proved – seed 0, solver 1, plan 3f2a91c0"
    assert page.facts.proof == sentence
    assert silent.read_bytes() != told.read_bytes()
    if kind == "pdf":
        words = " ".join(" ".join(texts(told)).split())
        assert sentence in words
        assert "proved" not in " ".join(texts(silent))


def test_the_chart_survives_grey(mixed: tuple[Plan, Verdict], tmp_path: Path) -> None:
    """Without colour a person's shape still stands out from the desk, and from paper."""
    (path,) = export_pdf(*mixed, tmp_path / "chart.pdf", OPTIONS)
    grey = drawn(path, scale=2).convertToFormat(QImage.Format.Format_Grayscale8)
    (page, *_) = chart_pages(*mixed, OPTIONS)
    assert page.look is not None
    shown = floor_transform(page)
    for look in page.look.desks.values():
        if look.people:
            seat = shown.map(look.seat_at) * page.unit * 2
            top = shown.map(look.top.center()) * page.unit * 2
            corner = top + (shown.map(look.top.topLeft()) * page.unit * 2 - top) * 0.9
            person_grey = grey.pixelColor(round(seat.x()) - 12, round(seat.y())).lightness()
            desk_grey = grey.pixelColor(round(corner.x()), round(corner.y())).lightness()
            assert desk_grey - person_grey > 80


def test_pictures_are_one_a_page(mixed: tuple[Plan, Verdict], tmp_path: Path) -> None:
    """Two floors are two files, the second with a number, each of the paper's size at its dpi."""
    options = replace(OPTIONS, paper="a4", dpi=50)
    paths = export_png(*mixed, tmp_path / "chart.png", options)
    assert [path.name for path in paths] == ["chart.png", "chart-2.png"]
    image = QImage(str(paths[0]))
    assert (image.width(), image.height()) == (585, 413)
    assert image.dotsPerMeterX() == round(50 / 0.0254)


def test_a_picture_without_end_is_refused(mixed: tuple[Plan, Verdict], tmp_path: Path) -> None:
    """A picture larger than any printer wants is said to be too large."""
    with pytest.raises(PlanError, match="picture_too_large"):
        export_png(*mixed, tmp_path / "chart.png", replace(OPTIONS, paper="a2", dpi=5000))


def test_svg_has_real_text(mixed: tuple[Plan, Verdict], tmp_path: Path) -> None:
    """Names are text in a font with fallbacks, and the file says what it is."""
    path = export_svg(*mixed, tmp_path / "chart.svg", OPTIONS)[0]
    text = path.read_text("utf-8")
    assert "<title>Sample office" in text
    assert "Kirstine Ågård" in text
    assert 'font-family="Inter, Helvetica, Arial, sans-serif"' in text
    assert re.search(r'<svg width="[\d.]+mm" height="[\d.]+mm"', text)


def test_charts_of_several_floors_state_their_own_floor(qapp: object) -> None:
    """Counts in the legend are of the floor that is shown."""
    floors = [Floor(id="f1", name="Ground"), Floor(id="f2", name="First", rank=1)]
    desks = [*bench(1, 2), *bench(1, 3, name="B", floor_id="f2")]
    people = [person(f"p{n}", "sales") for n in range(5)]
    plan = office(desks, people, seated=True, floors=floors)
    pages = chart_pages(plan, check(plan), OPTIONS)
    assert [legend(page) for page in pages] == [["Sales, 2"], ["Sales, 3"]]


def legend(page: Page) -> list[str]:
    """The words of a page's legend."""
    return [item.text for item in page.facts.legend if item.sign == "sales"]


def test_a_failed_export_leaves_the_old_file(mixed: tuple[Plan, Verdict], tmp_path: Path) -> None:
    """Where nothing can be written the code says why, and nothing lies about."""
    with pytest.raises(PlanError, match="no_such_folder"):
        export_pdf(*mixed, tmp_path / "none" / "chart.pdf", OPTIONS)
    with pytest.raises(PlanError, match="is_folder"):
        export_svg(*mixed, tmp_path, OPTIONS)
    assert list(tmp_path.iterdir()) == []
