"""The foot of the window: coverage and proof at the left, place and scale at the right."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from planner.check import Verdict
from planner.model import Plan
from ui.bars import Ground
from ui.draw.icons import icon_pixmap
from ui.draw.theme import font
from ui.proof import Proof, proof_of
from ui.session import Session
from ui.style import theme_of
from ui.texts.scores import percent
from ui.texts.speech import decimal, number

HEIGHT_PX = 26


def label(weight: int = 400, *, quiet: bool = True) -> QLabel:
    """A label of the bar."""
    result = QLabel()
    result.setFont(font(12, weight))
    result.setTextFormat(Qt.TextFormat.PlainText)
    if quiet:
        result.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return result


class StatusBar(Ground):
    """What holds now, in one line. ``set_*`` are called by the window and the plan page."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Edge.TopEdge, parent)
        self._session = session
        self._is_open = False
        self._proved: tuple[Plan, Proof | None] | None = None
        self.setFixedHeight(HEIGHT_PX)
        self._mark = QLabel()
        self.coverage = label(500, quiet=False)
        self._line = QFrame()
        self._line.setFrameShape(QFrame.Shape.VLine)
        self._line.setFixedSize(1, 14)
        self.proof = label()
        self.hovered, self._place, self._scale = label(), label(), label()
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 1, 12, 0)
        row.setSpacing(6)
        for part in (self._mark, self.coverage):
            row.addWidget(part)
        row.addSpacing(6)
        row.addWidget(self._line)
        row.addSpacing(6)
        row.addWidget(self.proof)
        row.addStretch(1)
        for part in (self.hovered, self._place, self._scale):
            row.addWidget(part)
            row.addSpacing(10)
        session.changed.connect(self.refresh)
        session.preview_changed.connect(self.refresh)
        session.loaded.connect(self.refresh)

    # What others say

    def set_open(self, is_open: bool) -> None:
        """A plan is open, or the start page is shown."""
        if is_open != self._is_open:
            self._is_open = is_open
            self.refresh()

    def set_hovered(self, text: str) -> None:
        """What the pointer is over."""
        self.hovered.setText(text)

    def set_place(self, x_mm: int, y_mm: int) -> None:
        """Where the pointer is on the floor."""
        self._place.setText(
            self.tr("x {x} m, y {y} m").format(x=decimal(x_mm / 1000, 2), y=decimal(y_mm / 1000, 2))
        )

    def show_place(self, shown: bool) -> None:
        """Tell place and scale, or not: only a floor has them."""
        for part in (self.hovered, self._place, self._scale):
            part.setVisible(shown)

    def clear_place(self) -> None:
        """The pointer is not over the floor."""
        self._place.clear()
        self.hovered.clear()

    def set_scale(self, one_to: int) -> None:
        """The scale of the floor on the screen."""
        self._scale.setText(self.tr("1 : {scale}").format(scale=number(one_to)))

    # Following

    def refresh(self) -> None:
        """Say what holds now."""
        if not self._is_open:
            return
        if self._session.is_held and self._session.is_previewing:
            self._say(
                "eye",
                self.tr("Preview: nothing is changed until you apply it"),
                self.tr("Dashed rings show where people move"),
            )
            return
        verdict = self._session.verdict
        mark = "circle-check" if _is_good(verdict) else "circle-dot"
        self._say(mark, self._coverage_text(verdict), self._proof_text(verdict))

    def _say(self, mark: str, text: str, more: str) -> None:
        theme = theme_of(self)
        tint = theme.bad if mark == "circle-dot" else theme.accent
        self._mark.setPixmap(icon_pixmap(mark, tint, 15, self.devicePixelRatioF()))
        self.coverage.setText(text)
        self.proof.setText(more)
        self._line.setVisible(bool(more))

    def _coverage_text(self, verdict: Verdict) -> str:
        if not self._session.shown.people:
            return self.tr("Nobody here yet")
        sales, marketing = verdict.sales, verdict.marketing
        if not sales.total and not marketing.total:
            return self.tr("Nobody in sales or marketing to cover")
        return self.tr(
            "Sales {sales} of {all_sales}, marketing {marketing} of {all_marketing} covered"
        ).format(
            sales=number(sales.covered),
            all_sales=number(sales.total),
            marketing=number(marketing.covered),
            all_marketing=number(marketing.total),
        )

    def _proof_text(self, verdict: Verdict) -> str:
        proof = self._proof(verdict)
        if proof is None:
            return ""
        if proof.status == "proved_best":
            return self.tr("This is the best seating possible")
        more = len(verdict.not_covered) - proof.not_covered_bound
        if more > 0:
            return self.tr("At most %n more can be covered", None, more)
        return self.tr("At most {percent} % better is possible").format(
            percent=percent(proof.gap_percent)
        )

    def _proof(self, verdict: Verdict) -> Proof | None:
        plan = self._session.shown
        if plan.scenario.certificate is None:
            return None
        if self._proved is None or self._proved[0] is not plan:
            self._proved = plan, proof_of(plan, verdict)
        return self._proved[1]

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self.refresh()


def _is_good(verdict: Verdict) -> bool:
    return not verdict.not_covered and not verdict.must_broken
