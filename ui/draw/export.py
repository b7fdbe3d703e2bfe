"""Writes charts: PDF, PNG and SVG, all with the painter of the floor, never through a scene.

A file is made in memory, written beside its target and put in its place in one step, so that a
failure leaves the old file as it was.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSize
from PySide6.QtGui import (
    QColor,
    QImage,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPaintDevice,
    QPainter,
    QPdfWriter,
)  # fmt: skip
from PySide6.QtSvg import QSvgGenerator

from planner.check import Verdict
from planner.errors import PlanError
from planner.exports.writing import write_whole
from planner.model import Plan
from ui.draw.chart import ChartOptions, Page, chart_pages, paint_page
from ui.draw.painter import painting
from ui.draw.paper import PAGE_IDS, Sheet, set_unit
from ui.draw.theme import PRINT, font_family

__all__ = ["ChartOptions", "export_pdf", "export_png", "export_svg", "paint_pages", "pdf_bytes"]

PDF_DPI: Final = 1440
"""Twenty dots a point. Set before anything is scaled: a later change would move everything."""
SVG_DPI: Final = 96
LARGEST_PICTURE_PX: Final = 30_000
FALLBACK_FONTS: Final = "Inter, Helvetica, Arial, sans-serif"


def export_pdf(
    plan: Plan, verdict: Verdict, path: str | Path, options: ChartOptions | None = None
) -> tuple[Path, ...]:
    """Write the chart as one PDF, fonts embedded, text searchable; gives the file written.

    Raises PlanError with ``file`` where writing fails, or ``nothing_to_draw`` where there is none.
    """
    options = options or ChartOptions()
    target = Path(path)
    return (write_whole(target, pdf_bytes(chart_pages(plan, verdict, options), options)),)


def export_png(
    plan: Plan, verdict: Verdict, path: str | Path, options: ChartOptions | None = None
) -> tuple[Path, ...]:
    """Write every page as a picture: ``path``, then "name-2.png" and so on. Raises like the PDF."""
    options = options or ChartOptions()
    pages = chart_pages(plan, verdict, options)
    return _each(Path(path), pages, lambda page: png_bytes(page, options))


def export_svg(
    plan: Plan, verdict: Verdict, path: str | Path, options: ChartOptions | None = None
) -> tuple[Path, ...]:
    """Write every page as SVG with real text: ``path``, then "name-2.svg". Raises like the PDF."""
    options = options or ChartOptions()
    pages = chart_pages(plan, verdict, options)
    return _each(Path(path), pages, lambda page: svg_bytes(page, options))


def _each(target: Path, pages: Sequence[Page], make: Callable[[Page], bytes]) -> tuple[Path, ...]:
    paths = []
    for number, page in enumerate(pages, start=1):
        name = target if number == 1 else target.with_stem(f"{target.stem}-{number}")
        paths.append(write_whole(name, make(page)))
    return tuple(paths)


def pdf_bytes(pages: Sequence[Page], options: ChartOptions) -> bytes:
    """The pages as a PDF document."""
    data, buffer = _buffer()
    writer = QPdfWriter(buffer)
    writer.setResolution(PDF_DPI)
    writer.setPdfVersion(QPagedPaintDevice.PdfVersion.PdfVersion_1_6)
    writer.setCreator("Seatmate")
    writer.setTitle(pages[0].title)
    writer.setPageLayout(_layout(pages[0].sheet))
    with painting(writer) as painter:
        paint_pages(painter, pages, options, PDF_DPI / 72, lambda page: _turn(writer, page))
    buffer.close()
    return bytes(data.data())


def paint_pages(
    painter: QPainter,
    pages: Sequence[Page],
    options: ChartOptions,
    dots_per_point: float,
    next_page: Callable[[Page], None],
) -> None:
    """Paint all pages one after another; ``next_page`` is called before every page but the first.

    For printers too: their painter is handed in with their resolution.
    """
    for number, page in enumerate(pages):
        if number:
            next_page(page)
        set_unit(painter, dots_per_point)
        paint_page(painter, page, options, dots_per_point)


def _turn(writer: QPdfWriter, page: Page) -> None:
    writer.setPageLayout(_layout(page.sheet))
    writer.newPage()


def _layout(sheet: Sheet) -> QPageLayout:
    turned = QPageLayout.Orientation.Landscape
    upright = QPageLayout.Orientation.Portrait
    layout = QPageLayout(
        QPageSize(PAGE_IDS[sheet.paper]), turned if sheet.landscape else upright, QMarginsF()
    )
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout


def png_bytes(page: Page, options: ChartOptions) -> bytes:
    """One page as a picture of ``options.dpi``."""
    dots = options.dpi / 72
    size = page.sheet.page.size() * dots
    image = QImage(round(size.width()), round(size.height()), QImage.Format.Format_RGB32)
    if image.isNull() or max(size.width(), size.height()) > LARGEST_PICTURE_PX:
        raise PlanError("picture_too_large", {"dpi": options.dpi})
    image.fill(QColor(PRINT.canvas))
    image.setDotsPerMeterX(round(options.dpi / 0.0254))
    image.setDotsPerMeterY(round(options.dpi / 0.0254))
    _paint(image, page, options, dots)
    data, buffer = _buffer()
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub wants bytes, Qt a text
    buffer.close()
    return bytes(data.data())


def svg_bytes(page: Page, options: ChartOptions) -> bytes:
    """One page as SVG. Readers without the font take the next best sans serif."""
    font_family()
    dots = SVG_DPI / 72
    size = page.sheet.page.size() * dots
    data, buffer = _buffer()
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(SVG_DPI)
    generator.setSize(QSize(round(size.width()), round(size.height())))
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    generator.setTitle(page.title)
    generator.setDescription("Seatmate")
    _paint(generator, page, options, dots)
    buffer.close()
    text = bytes(data.data()).decode()
    return re.sub('font-family="Inter"', f'font-family="{FALLBACK_FONTS}"', text).encode()


def _paint(device: QPaintDevice, page: Page, options: ChartOptions, dots: float) -> None:
    with painting(device) as painter:
        set_unit(painter, dots)
        paint_page(painter, page, options, dots)


def _buffer() -> tuple[QByteArray, QBuffer]:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return data, buffer
