"""The start page: ways to begin, rescued work, recent files, and a picture of what it is about."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.dialogs.frame import heading, quiet
from ui.draw.icons import icon, icon_pixmap
from ui.draw.theme import font
from ui.logo import logo_pixmap
from ui.pages.cards import Card, RecentRow, when_text
from ui.pages.picture import OfficePicture
from ui.settings import RECENT, Settings
from ui.style import rounded, theme_of

if TYPE_CHECKING:
    from ui.rescue import Rescued

LEFT_PX = 624
SHOWN = 5
LOGO_PX = 44


class RescueStrip(QWidget):
    """Tells that a program that stopped has left work, and offers it.

    Signals:
        opened(Rescued), removed(Rescued): what to do with it.
    """

    opened = Signal(object)
    removed = Signal(object)

    def __init__(self, rescued: Rescued, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rescued = rescued
        self._mark, self._text, self._name = QLabel(), QLabel(), quiet("", 12)
        self._text.setFont(font(13, 600))
        self.open, self.remove = QPushButton(), QPushButton()
        self.open.clicked.connect(lambda: self.opened.emit(self._rescued))
        self.remove.clicked.connect(lambda: self.removed.emit(self._rescued))
        for button in (self.open, self.remove):
            button.setProperty("small", True)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._text)
        words.addWidget(self._name)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 12, 10)
        row.setSpacing(12)
        row.addWidget(self._mark)
        row.addLayout(words, 1)
        row.addWidget(self.remove)
        row.addWidget(self.open)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language of the program."""
        when = when_text(self._rescued.saved, date.today())
        self._text.setText(self.tr("Work that was not saved, from {when}").format(when=when))
        name = Path(self._rescued.path).name or self._rescued.name or self.tr("New plan")
        self._name.setText(name)
        self.open.setText(self.tr("Open"))
        self.remove.setText(self.tr("Delete"))
        self.open.setAccessibleName(self.tr("Open the rescued work"))
        self.remove.setAccessibleName(self.tr("Delete the rescued work"))
        self._mark.setPixmap(
            icon_pixmap("history", theme_of(self).warn, 18, self.devicePixelRatioF())
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            rounded(painter, self.rect(), theme.warn_soft, "", 8)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self.retranslate()


class StartPage(QWidget):
    """What is shown while no plan is open.

    Signals:
        sample_wanted(), new_wanted(), open_wanted(): the cards and the link.
        recent_chosen(RecentFile): open it.
        rescued_opened(Rescued), rescued_removed(Rescued): what to do with rescued work.
    """

    sample_wanted = Signal()
    new_wanted = Signal()
    open_wanted = Signal()
    recent_chosen = Signal(object)
    rescued_opened = Signal(object)
    rescued_removed = Signal(object)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._logo = QLabel()
        self._title = heading("Seatmate", 28)
        self._title.setFont(font(28, 600))
        self._about = quiet("", 15)
        self.sample = Card("armchair", first=True)
        self.new = Card("file-spreadsheet")
        self._recent = heading("", 13)
        self._version = quiet("", 12)
        self.open = QToolButton()
        self.rows: list[RecentRow] = []
        self.strips: list[RescueStrip] = []
        self._prepare()
        self._arrange()
        settings.changed.connect(self._follow)
        self.retranslate()
        self._refresh_icons()
        self.show_recent()

    def _prepare(self) -> None:
        self.sample.clicked.connect(self.sample_wanted)
        self.new.clicked.connect(self.new_wanted)
        self.open.setAutoRaise(True)
        self.open.setProperty("link", True)
        self.open.setProperty("small", True)
        self.open.setIconSize(QSize(16, 16))
        self.open.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.open.clicked.connect(self.open_wanted)

    def _arrange(self) -> None:
        left = QWidget()
        left.setBackgroundRole(QPalette.ColorRole.Base)
        left.setAutoFillBackground(True)
        column = QVBoxLayout(left)
        column.setContentsMargins(72, 56, 40, 24)
        column.setSpacing(12)
        title = QHBoxLayout()
        title.setSpacing(13)
        title.addWidget(self._logo)
        title.addWidget(self._title, 1)
        column.addLayout(title)
        column.addSpacing(2)
        column.addWidget(self._about)
        column.addSpacing(14)
        self._strips = QVBoxLayout()
        self._strips.setSpacing(8)
        column.addLayout(self._strips)
        column.addWidget(self.sample)
        column.addWidget(self.new)
        column.addSpacing(18)
        head = QHBoxLayout()
        head.addWidget(self._recent, 1)
        head.addWidget(self.open)
        column.addLayout(head)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        column.addLayout(self._rows)
        column.addStretch(1)
        column.addWidget(self._version)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setBackgroundRole(QPalette.ColorRole.Base)
        scroll.setWidget(left)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setMinimumWidth(420)
        scroll.setMaximumWidth(LEFT_PX)
        self.picture = OfficePicture()
        line = QFrame()
        line.setFrameShape(QFrame.Shape.VLine)
        line.setFixedWidth(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(scroll, 44)
        row.addWidget(line)
        row.addWidget(self.picture, 56)

    # What changes

    def show_recent(self) -> None:
        """Show the recent files as they are now."""
        for row in self.rows:
            self._rows.removeWidget(row)
            row.deleteLater()
        self.rows = [RecentRow(file) for file in self._settings.get(RECENT)[:SHOWN]]
        for row in self.rows:
            row.chosen.connect(self.recent_chosen)
            row.dropped.connect(lambda file: self._settings.drop_recent(file.path))
            self._rows.addWidget(row)
        self._recent.setText(self.tr("Recent") if self.rows else self.tr("A plan that you have"))

    def show_rescued(self, found: list[Rescued]) -> None:
        """Offer work that programs which stopped have left."""
        for strip in self.strips:
            self._strips.removeWidget(strip)
            strip.deleteLater()
        self.strips = [RescueStrip(rescued) for rescued in found[:3]]
        for strip in self.strips:
            strip.opened.connect(self.rescued_opened)
            strip.removed.connect(self.rescued_removed)
            self._strips.addWidget(strip)

    def show_version(self, version: str) -> None:
        """Say which version this is."""
        self._version.setText(self.tr("Version {version}").format(version=version))

    def _follow(self, key: str) -> None:
        if key == RECENT.key:
            self.show_recent()

    def retranslate(self) -> None:
        """Say everything in the language of the program."""
        self._about.setText(
            self.tr(
                "Seat every salesperson beside a marketer, in the office that you have. "
                "Everything stays in one file on this computer."
            )
        )
        self.sample.set_texts(
            self.tr("Open the sample office"),
            self.tr("51 people and 63 desks to try things on. About a minute."),
        )
        self.new.set_texts(
            self.tr("New from my spreadsheet"),
            self.tr("Excel or CSV with names and teams. Columns are recognised."),
        )
        self._recent.setText(self.tr("Recent") if self.rows else self.tr("A plan that you have"))
        self.open.setText(self.tr("Open…"))
        self.open.setAccessibleName(self.tr("Open a plan"))

    def _refresh_icons(self) -> None:
        theme = theme_of(self)
        self._logo.setPixmap(logo_pixmap(theme, LOGO_PX, self.devicePixelRatioF()))
        self.open.setIcon(icon("folder-open", theme, 16, theme.accent))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self._refresh_icons()
