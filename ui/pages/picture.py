"""The sample office on the start page, drawn by the painter of the floor, and its legend."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.draw.labels import draw_text, middle_baseline, text_width
from ui.draw.theme import Theme, colour
from ui.style import theme_of

if TYPE_CHECKING:
    from planner.model import Plan, Role

FOLDER: Final = Path(__file__).resolve().parents[2] / "resources" / "samples"
SEATS_FILE: Final = FOLDER / "office-seats.json"
AFTER_MS: Final = 30
"""The window comes first, its picture a moment later."""
LEGEND_PX: Final = 84


def pictured_office() -> Plan:
    """The sample office as it could be seated: everybody beside whom they need."""
    # Drawn after the window is there, and so is everything that it needs.
    from planner.model import with_seats
    from planner.samples import sample

    plan = sample("office")
    return with_seats(plan, json.loads(SEATS_FILE.read_text("utf-8")))


class OfficePicture(QWidget):
    """The first floor of the sample office, and what its colours mean."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumWidth(240)
        self._plan: Plan | None = None
        self._picture: QPixmap | None = None
        self._drawn: tuple[QSize, str, float] | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._draw)
        self.retranslate()

    @property
    def is_drawn(self) -> bool:
        """True once the picture is there in its present size and theme."""
        return self._picture is not None and self._drawn == self._wanted

    @property
    def _wanted(self) -> tuple[QSize, str, float]:
        return self.size(), theme_of(self).name, self.devicePixelRatioF()

    def _draw(self) -> None:
        if not self.isVisible():
            return  # a plan was opened meanwhile
        from ui.draw.looks import Shown, floor_look
        from ui.draw.painter import draw_floor, fit, smooth

        size, _, ratio = wanted = self._wanted
        target = QRectF(0, 0, size.width(), size.height() - LEGEND_PX).adjusted(40, 56, -40, -8)
        if target.width() < 80 or target.height() < 80:
            return
        theme = theme_of(self)
        pixmap = QPixmap(round(size.width() * ratio), round(size.height() * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(colour(theme.canvas))
        plan = self._plan = self._plan or pictured_office()
        from planner.check import check

        floor_id = min(plan.floors.values(), key=lambda floor: floor.rank).id
        look = floor_look(plan, check(plan), floor_id, theme, Shown(rings=False))
        with QPainter(pixmap) as painter:
            smooth(painter)
            painter.setWorldTransform(fit(look.shell.bounds, target), combine=True)
            draw_floor(painter, look, dimensions=False)
        self._picture, self._drawn = pixmap, wanted
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(self.rect(), colour(theme.canvas))
            if self._picture is not None and self._drawn is not None:
                if self._drawn[1] == theme.name:
                    painter.drawPixmap(0, 0, self._picture)
                if not self.is_drawn:
                    self._later.start(AFTER_MS)
            else:
                self._later.start(AFTER_MS)
            if self._picture is not None:
                self._paint_legend(painter, theme)

    def _paint_legend(self, painter: QPainter, theme: Theme) -> None:
        from ui.draw.people import draw_token
        from ui.texts.words import role_name

        roles: tuple[Role, ...] = ("sales", "marketing", "other")
        words = [role_name(role) for role in roles]
        link = self.tr("partners")
        widths = [text_width(word, 12.5) + 20 for word in words] + [text_width(link, 12.5) + 26]
        gap = 24.0
        x = (self.width() - sum(widths) - gap * (len(widths) - 1)) / 2
        y = float(self.height() - LEGEND_PX + 22)
        line = middle_baseline(y, 12.5)
        for role, word, width in zip(roles, words, widths, strict=False):
            draw_token(painter, x + 7, y, 7.5, role, theme)
            draw_text(painter, word, x + 20, line, 12.5, 400, theme.text)
            x += width + gap
        painter.setPen(QPen(colour(theme.accent), 2, c=Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(x, y), QPointF(x + 18, y))
        draw_text(painter, link, x + 26, line, 12.5, 400, theme.text)
        hint = self.tr("You can also drop a file anywhere in this window")
        below = middle_baseline(y + 32, 12.5)
        draw_text(painter, hint, self.width() / 2, below, 12.5, 400, theme.text2, "centre")

    def retranslate(self) -> None:
        """Say everything in the language of the program."""
        self.setAccessibleName(self.tr("Picture of the sample office"))
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
