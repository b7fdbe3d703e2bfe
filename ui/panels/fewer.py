"""The slider of the bar: the same wish with fewer people moved, point by point."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QVBoxLayout, QWidget

from solver.messages import Result
from ui.draw.theme import colour, font
from ui.seating import Seating
from ui.session import Session
from ui.style import theme_of
from ui.style.fields import KNOB_PX
from ui.texts.tradeoff import moving_text, point_text, standing_text
from ui.tradeoff import TradeOff, moves_from_today

SLIDER_PX = 132
DOT_PX = 1.5


class PointSlider(QSlider):
    """A slider with a dot for each point; those that are not known yet are pale."""

    def __init__(self, trade_off: TradeOff, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._trade_off = trade_off
        self.setFixedSize(SLIDER_PX, 18)
        self.setPageStep(2)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        steps = self.maximum() - self.minimum()
        if steps < 1 or not self._trade_off.points:
            return
        theme = theme_of(self)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            for step in range(steps + 1):
                known = step in self._trade_off.points
                painter.setBrush(colour(theme.text2 if known else theme.line))
                x = KNOB_PX / 2 + (self.width() - KNOB_PX) * step / steps
                painter.drawEllipse(QPointF(x, self.height() - 2), DOT_PX, DOT_PX)


class FewerMoves(QWidget):
    """The slider, what it is for, and in words what the point that is shown comes to."""

    def __init__(
        self,
        seating: Seating,
        session: Session,
        trade_off: TradeOff,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._seating, self._session, self._trade_off = seating, session, trade_off
        self.caption, self.moving, self.standing = QLabel(), QLabel(), QLabel()
        self.slider = PointSlider(trade_off)
        self._arrange()
        self.slider.valueChanged.connect(self._choose)
        trade_off.changed.connect(self.refresh)
        seating.progressed.connect(self.refresh)
        self.retranslate()

    def _arrange(self) -> None:
        for label in (self.caption, self.standing):
            label.setFont(font(11))
            label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.moving.setFont(font(13, 600))
        self.caption.setBuddy(self.slider)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for upper, lower in ((self.caption, self.slider), (self.moving, self.standing)):
            column = QVBoxLayout()
            column.setContentsMargins(0, 4, 0, 4)
            column.setSpacing(1)
            column.addWidget(upper)
            column.addWidget(lower)
            row.addLayout(column)

    def refresh(self) -> None:
        """Show the points that are known, and the one that is shown."""
        trade_off, slider = self._trade_off, self.slider
        blocked = slider.blockSignals(True)
        slider.setRange(0, max(1, trade_off.last_step))
        slider.setValue(trade_off.shown_step if trade_off.points else slider.maximum())
        slider.blockSignals(blocked)
        slider.setEnabled(trade_off.first_step < trade_off.last_step)
        self._say()
        slider.update()

    def _say(self) -> None:
        figures, verdict = self._seating.figures, self._session.verdict
        if not isinstance(figures, Result):
            return
        total = verdict.sales.total + verdict.marketing.total
        covered, plan = total - figures.not_covered, self._session.plan
        moves = moves_from_today(plan, figures.seats)
        from_today = moves != count_changes(plan.seats, figures.seats)
        if self.slider.isEnabled() or not self._trade_off.is_working:
            self.moving.setText(moving_text(moves, from_today=from_today))
        else:
            self.moving.setText(self.tr("Looking for fewer moves…"))
        self.standing.setText(standing_text(covered, total, figures.score))
        words = point_text(moves, covered, total, figures.score, from_today=from_today)
        self.slider.setAccessibleName(self.tr("Fewer moves: {point}").format(point=words))

    def _choose(self, step: int) -> None:
        self._trade_off.show_step(step)
        self.refresh()  # where a point is not known yet, the nearest one is shown

    def retranslate(self) -> None:
        """Say everything in the language of the program."""
        self.caption.setText(self.tr("Fewer &moves"))
        self.slider.setToolTip(
            self.tr("To the left fewer people leave the desk that they have today")
        )
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


def count_changes(before: Mapping[str, str], after: Mapping[str, str]) -> int:
    """How many people get another desk, their first or none: so many moves the preview lists."""
    return sum(1 for p in before.keys() | after.keys() if before.get(p) != after.get(p))
