"""The one window, which comes in three steps, so that it is on the screen at once.

First its frame in the colours of the theme; as soon as that is painted, menus and start page
(``fill``); and when something is wanted of it, or a moment later, the workbench, by which
everything is done. Each step imports what the one before could do without.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow

from ui.settings import WINDOW_SHAPE, Settings

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel, QStackedWidget

    from ui.actions import Actions
    from ui.pages.start import StartPage
    from ui.rescue import Rescued
    from ui.settings import RecentFile
    from ui.workbench import Workbench

FIRST_SIZE, LEAST_SIZE = QSize(1440, 900), QSize(920, 600)
MENU_PX = 28
PLAN_SUFFIX = ".seatplan"
TABLE_SUFFIXES = (".csv", ".tsv", ".xlsx", ".xlsm", ".xls", ".xlsb", ".ods")

Make = Callable[["MainWindow"], "Workbench"]


class MainWindow(QMainWindow):
    """The window. ``make`` makes its workbench.

    Signals:
        appeared(): the frame is painted for the first time.
    """

    appeared = Signal()

    stack: QStackedWidget
    action_table: Actions
    start: StartPage
    file_label: QLabel

    def __init__(self, settings: Settings, make: Make) -> None:
        super().__init__()
        self.settings = settings
        self._make = make
        self._has_appeared = self._is_filled = False
        self._work: Workbench | None = None
        self.setMinimumSize(LEAST_SIZE)
        self.resize(FIRST_SIZE)
        self.restoreGeometry(settings.get(WINDOW_SHAPE))
        self.setWindowTitle("Seatmate")

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._has_appeared:
            self._has_appeared = True
            QTimer.singleShot(0, self, self.appeared.emit)

    def fill(self) -> None:
        """Bring in menus and start page; the application must be dressed."""
        if self._is_filled:
            return
        from PySide6.QtWidgets import QLabel, QStackedWidget

        from ui.actions import Actions
        from ui.pages.start import StartPage

        self._is_filled = True
        self.stack = QStackedWidget()
        self.action_table = Actions(self, self._do)
        self.start = StartPage(self.settings)
        self.file_label = QLabel()
        self._arrange()
        self._connect()
        self.retranslate()
        self.action_table.allow(frozenset())

    def _arrange(self) -> None:
        from PySide6.QtGui import QPalette

        from ui.draw.theme import font

        self.setAcceptDrops(True)
        self.file_label.setFont(font(12))
        self.file_label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.file_label.setContentsMargins(0, 0, 14, 0)
        self.file_label.setFixedHeight(MENU_PX)
        self.action_table.fill_bar(self.menuBar())
        self.menuBar().setCornerWidget(self.file_label)
        self.stack.addWidget(self.start)
        self.setCentralWidget(self.stack)

    def _connect(self) -> None:
        start = self.start
        start.sample_wanted.connect(lambda: self._do("sample"))
        start.new_wanted.connect(lambda: self._do("new"))
        start.open_wanted.connect(lambda: self._do("open"))
        start.recent_chosen.connect(self._open_recent)
        start.rescued_opened.connect(self._open_rescued)
        start.rescued_removed.connect(self._remove_rescued)
        for name in ("@recent", "@floors", "@scenarios"):
            self.action_table.menu(name).aboutToShow.connect(
                lambda name=name: self.work.fill_menu(name)
            )

    @property
    def work(self) -> Workbench:
        """What everything is done with; made when it is first wanted."""
        if self._work is None:
            self.fill()
            self._work = self._make(self)
            self.stack.addWidget(self._work)
            self._refresh_icons()
        return self._work

    def _do(self, name: str) -> None:
        self.work.do(name)

    def _open_recent(self, file: RecentFile) -> None:
        self.work.documents.open_recent(file)

    def _open_rescued(self, rescued: Rescued) -> None:
        self.work.documents.open_rescued(rescued)

    def _remove_rescued(self, rescued: Rescued) -> None:
        self.work.remove_rescued(rescued)

    # Following

    def retranslate(self) -> None:
        """Say everything of the window itself in the language of the program."""
        self.action_table.retranslate()

    def _refresh_icons(self) -> None:
        from ui.style import theme_of

        if self._work is not None:  # nobody has opened a menu before
            self.action_table.refresh_icons(theme_of(self))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if not self._is_filled:
            return
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self._refresh_icons()

    # Files that are dropped, and the end

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = dropped(event)
        event.acceptProposedAction()
        plans = [path for path in files if path.lower().endswith(PLAN_SUFFIX)]
        if plans:
            self.work.documents.open_path(plans[0])
        else:
            self.work.new_plan(*files)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._work is not None and not self._work.may_close():
            event.ignore()
            return
        self.settings.set(WINDOW_SHAPE, self.saveGeometry())
        self.settings.sync()
        event.accept()


def dropped(event: QDropEvent) -> list[str]:
    """The plans and tables among the files that hang on the pointer."""
    paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
    return [path for path in paths if path.lower().endswith((PLAN_SUFFIX, *TABLE_SUFFIXES))]
