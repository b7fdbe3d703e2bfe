"""The Export menu: asks for a file, writes it through the one door for exports, says so."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Qt, QUrl
from PySide6.QtGui import QCursor, QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from planner.errors import PlanError
from ui.messages import Messages
from ui.session import Session
from ui.settings import EXPORT_FOLDER, Settings
from ui.texts.marks import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Kind:
    """One export: what it holds, the ending of the file, and words for both."""

    what: str
    suffix: str
    name: str  # proposed for the file, after the plan's name
    filters: tuple[str, ...]


EXCEL_FILTER: Final = QT_TRANSLATE_NOOP("Export", "CSV for Excel, with semicolons (*.csv)")
CSV_FILTERS: Final = (QT_TRANSLATE_NOOP("Export", "CSV (*.csv)"), EXCEL_FILTER)
CHART: Final = QT_TRANSLATE_NOOP("Export", "seating chart")
KINDS: Final = {
    "export_pdf": Kind("chart", ".pdf", CHART, (QT_TRANSLATE_NOOP("Export", "PDF (*.pdf)"),)),
    "export_png": Kind("chart", ".png", CHART, (QT_TRANSLATE_NOOP("Export", "Picture (*.png)"),)),
    "export_svg": Kind("chart", ".svg", CHART, (QT_TRANSLATE_NOOP("Export", "Drawing (*.svg)"),)),
    "export_xlsx": Kind(
        "list",
        ".xlsx",
        QT_TRANSLATE_NOOP("Export", "workbook"),
        (QT_TRANSLATE_NOOP("Export", "Excel workbook (*.xlsx)"),),
    ),
    "export_list": Kind("list", ".csv", QT_TRANSLATE_NOOP("Export", "list"), CSV_FILTERS),
    "export_moves": Kind("moves", ".csv", QT_TRANSLATE_NOOP("Export", "moves"), CSV_FILTERS),
    "export_neighbours": Kind(
        "neighbours", ".csv", QT_TRANSLATE_NOOP("Export", "neighbours"), CSV_FILTERS
    ),
}


def say(text: str) -> str:
    """A text of the table in the language of the program."""
    return QCoreApplication.translate("Export", text)


class ExportFlow(QObject):
    """What the Export menu does."""

    def __init__(
        self,
        window: QWidget,
        session: Session,
        messages: Messages,
        settings: Settings,
        plan_name: Callable[[], str],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._messages = messages
        self._settings = settings
        self._plan_name = plan_name

    def run(self, action: str) -> None:
        """Ask for a file and write this export to it."""
        kind = KINDS[action]
        folder = self._settings.get(EXPORT_FOLDER)
        stem = self._plan_name().removesuffix(".seatplan")
        proposed = Path(folder) / f"{stem}, {say(kind.name)}{kind.suffix}"
        path, chosen = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Export"),
            str(proposed),
            ";;".join(say(text) for text in kind.filters),
        )
        if path:
            target = Path(path if path.lower().endswith(kind.suffix) else path + kind.suffix)
            self._settings.set(EXPORT_FOLDER, str(target.parent))
            self._write(kind, target, excel=chosen == say(EXCEL_FILTER))

    def _write(self, kind: Kind, target: Path, *, excel: bool) -> None:
        from ui.exporting import Options, export  # PDF and workbook writers: not needed to start

        QGuiApplication.setOverrideCursor(QCursor(Qt.CursorShape.WaitCursor))
        try:
            export(self._session.plan, target, Options(what=kind.what, excel=excel))
        except PlanError as error:
            self._messages.fail(error)
            return
        finally:
            QGuiApplication.restoreOverrideCursor()
        self._messages.done(
            self.tr("{file} is written.").format(file=target.name),
            self.tr("Open"),
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(target))),
        )
