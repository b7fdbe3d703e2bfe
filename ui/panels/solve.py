"""The slim bar above the floor while everybody is being seated, and the small graph in it."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from solver.messages import Result
from ui.draw.icons import icon
from ui.draw.labels import draw_text, middle_baseline, text_width
from ui.draw.theme import colour, font
from ui.panels.fewer import FewerMoves
from ui.proof import gap_percent
from ui.seating import Seating, State
from ui.session import Session
from ui.style import theme_of
from ui.texts.scores import coverage_text, percent
from ui.texts.speech import number
from ui.tradeoff import TradeOff

HEIGHT_PX = 46
TICK_MS = 250
MARGINS_PX, GAP_PX = 28, 16


class Figure(QWidget):
    """A word above a value, with something in the accent beside it. As wide as it ever was."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caption = self.value = self.more = ""
        self.setFixedHeight(HEIGHT_PX - 4)
        self.start_over()

    def start_over(self) -> None:
        """Be as narrow as can be."""
        self._width = 0
        self._refresh()

    def set_caption(self, caption: str) -> None:
        """Say what the value is."""
        self._caption = caption
        self._refresh()

    def show_value(self, value: str, more: str = "") -> None:
        """Show a value, and what is to be said beside it."""
        self.value, self.more = value, more
        self._refresh()

    def _refresh(self) -> None:
        value = text_width(self.value, 13, 600)
        if self.more:
            value += 5 + text_width(self.more, 13, 600)
        width = ceil(max(text_width(self._caption, 11), value)) + 2
        self._width = max(self._width, width)
        self.setFixedWidth(self._width)
        self.setAccessibleName(f"{self._caption}: {self.value} {self.more}".strip())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
            draw_text(painter, self._caption, 0, middle_baseline(13, 11), 11, 400, theme.text2)
            line = middle_baseline(29, 13)
            draw_text(painter, self.value, 0, line, 13, 600, theme.text)
            left = text_width(self.value, 13, 600) + 5
            draw_text(painter, self.more, left, line, 13, 600, theme.accent)


class Graph(QWidget):
    """The score over time as a line, and the bound as a dashed one above it."""

    def __init__(self, seating: Seating, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seating = seating
        self.setFixedSize(QSize(92, 30))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        history = self._seating.history[-400:]
        if len(history) < 2:
            return
        theme = theme_of(self)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            points, bounds = self._lines(history)
            dashed = QPen(colour(theme.edge), 1.2)
            dashed.setDashPattern([3, 3])
            painter.setPen(dashed)
            painter.drawPolyline(bounds)
            painter.setPen(QPen(colour(theme.accent), 1.8))
            painter.drawPolyline(points)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(theme.accent))
            painter.drawEllipse(points.at(points.size() - 1), 2.5, 2.5)

    def _lines(self, history: list[tuple[float, int, int]]) -> tuple[QPolygonF, QPolygonF]:
        start, end = history[0][0], max(history[-1][0], history[0][0] + 0.1)
        scores = [score for _, score, _ in history]
        low, top = min(scores), max(*scores, history[-1][2])  # early bounds may be out of sight
        box = QRectF(self.rect()).adjusted(3, 4, -4, -4)

        def place(seconds: float, value: int) -> QPointF:
            part = (min(value, top) - low) / max(top - low, 1)
            x = box.left() + box.width() * (seconds - start) / (end - start)
            return QPointF(x, box.bottom() - box.height() * part)

        line = QPolygonF([place(seconds, score) for seconds, score, _ in history])
        dashed = QPolygonF([place(seconds, bound) for seconds, _, bound in history])
        return line, dashed


class SolveBar(QWidget):
    """Score, bound and time while a seating is worked out, and the word for what came of it."""

    def __init__(
        self,
        seating: Seating,
        session: Session,
        trade_off: TradeOff,
        stop: Callable[[], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._seating = seating
        self._session = session
        self.setFixedHeight(HEIGHT_PX)
        self.title = QLabel()
        self.title.setFont(font(13, 600))
        self.covered, self.score, self.bound, self.gap, self.time = (Figure() for _ in range(5))
        self.graph = Graph(seating)
        self.fewer = FewerMoves(seating, session, trade_off)
        self._trade_off = trade_off
        self.stop = QPushButton()
        self.stop.setIconSize(QSize(14, 14))
        self.stop.clicked.connect(stop)
        self._arrange()
        self._clock = QTimer(self)
        self._clock.setInterval(TICK_MS)
        self._clock.timeout.connect(self._tick)
        seating.state_changed.connect(self.refresh)
        seating.progressed.connect(self.refresh)
        trade_off.changed.connect(self.refresh)
        self.retranslate()
        self._refresh_icons()

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 2, 12, 0)
        row.setSpacing(GAP_PX)
        row.addWidget(self.title)
        row.addWidget(self.fewer)
        for part in (self.covered, self.score, self.bound, self.gap, self.graph, self.time):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.stop)

    def refresh(self) -> None:
        """Show how far it is."""
        seating, state = self._seating, self._seating.state
        self.setVisible(state is not State.IDLE)
        self.stop.setVisible(seating.is_solving)
        self.stop.setEnabled(state is State.SOLVING)
        if state is State.SOLVING:
            self._clock.start()
        else:
            self._clock.stop()
        self.title.setText(self._title_text())
        self._show_figures()
        self._tick()
        self._fit()
        self.update()

    def _title_text(self) -> str:
        if self._seating.state is State.STOPPING:
            return self.tr("Stopping…")
        if self._seating.state is State.READY:
            figures = self._seating.figures
            if isinstance(figures, Result) and figures.status == "proved_best":
                return self.tr("The best seating possible")
            return self.tr("Seating found")
        return self.tr("Seating everyone")

    def _show_figures(self) -> None:
        figures = self._seating.figures
        if figures is None or not figures.seats:
            for figure in (self.covered, self.score, self.bound, self.gap):
                figure.show_value("–")
            return
        before = self._seating.before
        total = before.sales.total + before.marketing.total
        covered = total - figures.not_covered
        more = covered - before.sales.covered - before.marketing.covered
        self.covered.show_value(coverage_text(covered, total), signed(more))
        self.score.show_value(number(figures.score), signed(figures.score - before.score))
        self.bound.show_value(number(figures.bound))
        self.gap.show_value(self._gap_text())
        self.graph.update()

    def _gap_text(self) -> str:
        figures = self._seating.figures
        assert figures is not None
        if isinstance(figures, Result) and figures.status == "proved_best":
            return self.tr("nothing")
        more = figures.not_covered - figures.not_covered_bound
        if more > 0:
            return self.tr("%n more covered", None, more)
        gap = gap_percent(figures.score, figures.bound)
        return self.tr("at most {percent} %").format(percent=percent(gap))

    def _tick(self) -> None:
        seconds, limit = int(self._seating.seconds), self._seating.options.seconds
        if self._seating.is_solving and not self._seating.options.reproducible:
            self.time.show_value(
                self.tr("{time} of {limit}").format(time=clock(seconds), limit=clock(limit))
            )
        else:
            self.time.show_value(clock(seconds))
        self.update(0, 0, self.width(), 3)

    def retranslate(self) -> None:
        """Say everything in the language of the program."""
        self.covered.set_caption(self.tr("Covered"))
        self.score.set_caption(self.tr("Score"))
        self.bound.set_caption(self.tr("Bound"))
        self.gap.set_caption(self.tr("Better possible"))
        self.time.set_caption(self.tr("Time"))
        self.stop.setText(self.tr("Stop, keep best"))
        self.setAccessibleName(self.tr("Seat everyone"))
        for figure in (self.covered, self.score, self.bound, self.gap, self.time):
            figure.start_over()
        self.bound.setToolTip(self.tr("No seating can have more points than this"))
        self.refresh()

    def _refresh_icons(self) -> None:
        self.stop.setIcon(icon("square", theme_of(self), 14))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), colour(theme.base))
            painter.fillRect(0, self.height() - 1, self.width(), 1, colour(theme.line))
            part = self._seating.seconds / max(self._seating.options.seconds, 1)
            width = round(self.width() * min(1.0, part))
            if self._seating.is_solving:
                painter.fillRect(0, 0, width, 3, colour(theme.accent))

    def _fit(self) -> None:
        """Leave out what there is no room for, the least important first."""
        figures = [self.covered, self.score, self.bound, self.gap, self.graph, self.time]
        is_choice = self._trade_off.is_offered  # then the figures stand beside the slider
        parts: list[QWidget] = [self.title, *figures]
        if is_choice:
            parts = [self.title, self.fewer, self.gap]
        widths: dict[QWidget, int] = {part: part.width() for part in parts}
        widths |= {part: part.sizeHint().width() for part in (self.title, self.fewer)}
        room = self.width() - MARGINS_PX - 2 * GAP_PX
        if self._seating.is_solving:
            room -= self.stop.sizeHint().width() + GAP_PX
        needed = sum(widths[part] for part in parts) + GAP_PX * len(parts)
        optional: list[QWidget] = [self.graph, self.bound, self.score, self.gap]
        if is_choice:
            optional.append(self.title)
        for part in optional:
            if part in parts and needed > room:
                parts.remove(part)
                needed -= widths[part] + GAP_PX
        for part in (self.title, self.fewer, *figures):
            part.setVisible(part in parts)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self._refresh_icons()


def signed(value: int) -> str:
    """A gain with its sign; "" for none."""
    if value == 0:
        return ""
    return f"+{number(value)}" if value > 0 else f"−{number(-value)}"


def clock(seconds: int) -> str:
    """Seconds as 0:12."""
    return f"{seconds // 60}:{seconds % 60:02d}"
