"""The Health panel: how many are covered, what is wrong in people's names, and what the points are
for.

It follows a preview too: what a swap would change is told before it is made.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from planner.check import Coverage, Verdict
from planner.model import Plan, Role
from ui.draw.labels import draw_text, elided, middle_baseline
from ui.draw.theme import Theme, font
from ui.floor.problems import Problem, problems_of, reason_problem, repair_problem
from ui.panels.form import Bar, Token
from ui.panels.later import Later
from ui.panels.parts import Chip, TitleRow
from ui.panels.problem_list import ProblemList, Row
from ui.remedies import Remedies
from ui.selection import Selection
from ui.session import Session
from ui.style.theming import theme_of
from ui.texts.scores import points_name
from ui.texts.speech import number
from ui.texts.words import role_name

REASONS_SHOWN: Final = 4
ROLES_SHOWN: Final[tuple[Role, ...]] = ("sales", "marketing")
RULES_SHOWN: Final = 8
_RIGHT: Final = Qt.AlignmentFlag.AlignRight


class HealthPanel(QWidget):
    """Coverage, problems, score by rule.

    Signals:
        place_asked(Problem): a problem was pressed: show where it is.
    """

    place_asked = Signal(object)

    def __init__(
        self,
        session: Session,
        selection: Selection | None = None,
        remedies: Remedies | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._remedies = remedies
        self._problems: list[Problem] = []
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self.chip = Chip()
        self.title = TitleRow(self.chip)
        self.covers = {role: CoverFigure(role) for role in ROLES_SHOWN}
        self.problems = ProblemList()
        self.trial = TrialBar()
        self.scores = ScoreTable()
        self._arrange()
        self.problems.chosen.connect(self.place_asked)
        if remedies is not None:
            self.problems.tried.connect(remedies.show)
            self.trial.applied.connect(remedies.apply)
            self.trial.discarded.connect(remedies.discard)
        self._later = Later(session, self.refresh, self)
        if remedies is not None:
            remedies.changed.connect(self._later.now)
        self.retranslate()
        self._later.now()

    def _arrange(self) -> None:
        covers = QHBoxLayout()
        covers.setContentsMargins(16, 0, 16, 14)
        covers.setSpacing(20)
        for cover in self.covers.values():
            covers.addWidget(cover, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.title)
        column.addLayout(covers)
        column.addWidget(self.trial)
        column.addWidget(_line())
        column.addWidget(self.problems, 1)
        column.addWidget(_line())
        column.addWidget(self.scores)
        self.title.layout().setContentsMargins(16, 0, 16, 0)  # type: ignore[union-attr]  # it has one

    @property
    def count_problems(self) -> int:
        """How many problems there are in the plan that is shown."""
        return len(self._problems)

    def refresh(self) -> None:
        """Show the referee's word on the plan that is shown."""
        plan, verdict = self._session.shown, self._session.verdict
        before = self._session.verdict_of(self._session.plan)
        self._problems = problems_of(plan, verdict)
        for role, cover in self.covers.items():
            now, then = (v.coverage.get(role, Coverage()) for v in (verdict, before))
            cover.show_figures(now.covered, now.total, now.covered - then.covered)
        self._show_chip(len(self._problems))
        self.problems.show_rows([*self._known(plan), *self._rows(plan, before)])
        self._show_trial()
        self.scores.show_verdict(plan, verdict)

    def _rows(self, plan: Plan, before: Verdict) -> list[Row]:
        rows = [Row(problem) for problem in self._problems]
        if not self._session.is_previewing:
            return rows
        known = {problem.key for problem in self._problems}
        true = problems_of(self._session.plan, before)
        solved = [Row(p, solved=True) for p in true if p.key not in known]
        old = {problem.key for problem in true}
        fresh = [row for row in rows if row.problem.key not in old]
        stale = [row for row in rows if row.problem.key in old]
        return [*solved, *fresh, *stale]

    def _known(self, plan: Plan) -> list[Row]:
        """Why no more is possible and what would be enough, as the last solve found it."""
        remedies = self._remedies
        if remedies is None or remedies.trial is not None:
            return []
        reasons = [reason_problem(plan, reason) for reason in remedies.reasons[:REASONS_SHOWN]]
        repairs = [(repair_problem(plan, remedies.text(one), one), one) for one in remedies.repairs]
        return [
            *(Row(problem, is_reason=True) for problem in reasons),
            *(Row(problem, repair=one) for problem, one in repairs),
        ]

    def _show_trial(self) -> None:
        repair = self._remedies.trial if self._remedies is not None else None
        self.trial.setVisible(repair is not None)
        if repair is not None and self._remedies is not None:
            self.trial.show_text(self._remedies.text(repair))

    def _show_chip(self, count: int) -> None:
        if count:
            worst = {problem.mark for problem in self._problems}
            tone = "warn" if worst <= {"wish", "info"} else "bad"
            self.chip.set(self.tr("%n problems", None, count), tone)  # type: ignore[arg-type]  # two tones
        else:
            self.chip.set(self.tr("No problems"), "good")

    def retranslate(self) -> None:
        """Say everything in the language of the program."""
        self.setAccessibleName(self.tr("Health"))
        self.title.name.setText(self.tr("Health"))
        self.problems.setAccessibleName(self.tr("Problems"))
        self.problems.nothing = self.tr("No problems on this floor.")
        self.trial.retranslate()
        for cover in self.covers.values():
            cover.retranslate()
        self.scores.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self.refresh()
        elif event.type() == QEvent.Type.PaletteChange and hasattr(self, "_later"):
            self._later.ask()


class TrialBar(QWidget):
    """The repair that is shown, and what can be done with it.

    Signals:
        applied(), discarded(): the buttons.
    """

    applied = Signal()
    discarded = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._text = QLabel()
        self._text.setFont(font(12))
        self._text.setWordWrap(True)
        self._heading = _label(12, 600)
        self.apply, self.discard = QPushButton(), QPushButton()
        self.apply.setProperty("primary", True)
        self.apply.clicked.connect(self.applied)
        self.discard.clicked.connect(self.discarded)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.discard, 1)
        buttons.addWidget(self.apply, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 0, 16, 12)
        column.setSpacing(6)
        column.addWidget(self._heading)
        column.addWidget(self._text)
        column.addLayout(buttons)
        self.hide()

    def show_text(self, text: str) -> None:
        """Say what is tried."""
        self._text.setText(text)
        self.setAccessibleDescription(text)

    def retranslate(self) -> None:
        """Say everything in the language of the program."""
        self._heading.setText(self.tr("On trial"))
        self.setAccessibleName(self.tr("On trial"))
        self.apply.setText(self.tr("Apply"))
        self.discard.setText(self.tr("Discard"))
        self.apply.setToolTip(self.tr("Change the plan like this; Undo takes it back"))
        self.discard.setToolTip(self.tr("Leave the plan as it is"))


class CoverFigure(QWidget):
    """How many of a role are covered: two numbers, a bar, and what a preview would change."""

    def __init__(self, role: Role) -> None:
        super().__init__()
        self._role: Role = role
        self._figures = (0, 0, 0)
        token = Token(7)
        token.show_role(role)
        self._name = QLabel()
        self._name.setFont(font(12))
        self._name.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._count, self._total = QLabel(), QLabel()
        self._count.setFont(font(24, 600))
        self._total.setFont(font(14))
        self._total.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.change = Chip()
        self.change.hide()
        self._bar = Bar()
        names = QHBoxLayout()
        names.setSpacing(5)
        names.addWidget(token)
        names.addWidget(self._name, 1)
        figures = QHBoxLayout()
        figures.setSpacing(6)
        figures.addWidget(self._count)
        figures.addWidget(self._total)
        figures.addWidget(self.change)
        figures.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(names)
        column.addLayout(figures)
        column.addWidget(self._bar)

    @property
    def text(self) -> str:
        """The figures as text: "23 / 24"."""
        return f"{self._count.text()} {self._total.text()}"

    def show_figures(self, covered: int, total: int, change: int) -> None:
        """So many of so many are covered, so many more than without the preview."""
        self._figures = (covered, total, change)
        theme = theme_of(self)
        self._count.setText(number(covered))
        self._total.setText(f"/ {number(total)}")
        self._bar.show_part(covered / total if total else 0, theme.role(self._role).fill)
        self.change.setVisible(change != 0)
        if change:
            sign = "+" if change > 0 else "−"
            self.change.set(f"{sign}{number(abs(change))}", "good" if change > 0 else "bad")
        self._speak()

    def retranslate(self) -> None:
        """Say the role."""
        self._name.setText(role_name(self._role))
        self._speak()

    def _speak(self) -> None:
        covered, total, _ = self._figures
        text = self.tr("{role}: {covered} of {total} covered").format(
            role=role_name(self._role), covered=number(covered), total=number(total)
        )
        self.setAccessibleName(text)
        self.setToolTip(text)


class ScoreTable(QWidget):
    """Points by rule: what each earns, of what it could earn at most."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 10, 16, 14)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 9)
        self._grid.setColumnStretch(1, 4)
        self._heading, self._points = _label(12, 600), _label(12, quiet=True)
        self._grid.addWidget(self._heading, 0, 0)
        self._grid.addWidget(self._points, 0, 2, _RIGHT)
        self._rows: list[tuple[QLabel, Bar, QLabel]] = []
        self._total_name, self._total = _label(12, 600), _label(12, 600)
        self.total = 0
        self.shown: dict[str, int] = {}
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def show_verdict(self, plan: Plan, verdict: Verdict) -> None:
        """Show the points of this verdict."""
        self.total = verdict.score
        self.shown = dict(verdict.by_rule)
        best = verdict.best_by_rule
        shown = [(key, value) for key, value in verdict.by_rule.items() if value or best[key] > 0]
        shown.sort(key=lambda item: -best[item[0]])
        self._have_rows(min(len(shown), RULES_SHOWN))
        theme = theme_of(self)
        for row, (key, value) in zip(self._rows, shown, strict=False):
            self._show_row(row, points_name(plan, key), value, best[key], theme)
        self._total.setText(number(verdict.score))
        self._total.setAccessibleName(
            self.tr("{points} points in all").format(points=number(verdict.score))
        )

    def retranslate(self) -> None:
        """Say the headings."""
        self._heading.setText(self.tr("Score by rule"))
        self._points.setText(self.tr("points"))
        self._total_name.setText(self.tr("Total"))
        self.setAccessibleName(self.tr("Score by rule"))

    def _show_row(
        self, row: tuple[QLabel, Bar, QLabel], name: str, value: int, best: int, theme: Theme
    ) -> None:
        label, bar, points = row
        label.setText(name)
        text = self.tr("{name}: {value} of {best} points").format(
            name=name, value=number(value), best=number(best)
        )
        label.setToolTip(text)
        bar.setToolTip(text)
        bar.setAccessibleName(text)
        bar.show_part(max(0, value) / max(1, best), theme.accent)
        points.setText(number(value))

    def _have_rows(self, count: int) -> None:
        if len(self._rows) == count:
            return
        while len(self._rows) > count:
            for widget in self._rows.pop():
                widget.hide()  # at once: what takes its place is shown before it is deleted
                widget.deleteLater()
        while len(self._rows) < count:
            label, bar, points = _Elided(), Bar(), _label(12)
            place = len(self._rows) + 1
            self._grid.addWidget(label, place, 0)
            self._grid.addWidget(bar, place, 1)
            self._grid.addWidget(points, place, 2, _RIGHT)
            self._rows.append((label, bar, points))
        self._grid.addWidget(self._total_name, count + 1, 0)
        self._grid.addWidget(self._total, count + 1, 2, _RIGHT)


class _Elided(QLabel):
    """A label that is cut with "…" where it has no room; its tooltip has all of it."""

    def __init__(self) -> None:
        super().__init__()
        self.setFont(font(12))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            theme, rect = theme_of(self), self.rect()
            text = elided(self.text(), 12, 400, rect.width())
            line = middle_baseline(rect.center().y() + 0.5, 12)
            draw_text(painter, text, 0, line, 12, 400, theme.text)


def _label(px: int, weight: int = 400, *, quiet: bool = False) -> QLabel:
    label = QLabel()
    label.setFont(font(px, weight))
    if quiet:
        label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return label


def _line() -> QFrame:
    line = QFrame()
    line.setFrameShape(QFrame.Shape.HLine)
    line.setFixedHeight(1)
    return line
