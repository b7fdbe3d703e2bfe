"""Details of a person: where they sit, beside whom, why that is good, and what can be done about
it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from planner.beside import beside_graph
from planner.match import Match, match_of
from planner.model import Desk, Person, Plan
from ui.draw.theme import font
from ui.panels.form import Days, PersonLine, Rows, Token, Words, emptied
from ui.panels.parts import Chip, Flow, IconButton, Tone, WordButton
from ui.panels.why_here import WhyHere
from ui.session import Session
from ui.texts.speech import desk_name, people_names
from ui.texts.words import days_text, feature_name, need_name, role_name

CHIPS_SHOWN = 6


class PersonDetails(QWidget):
    """One person.

    Signals:
        swap_asked(), seat_asked(), keep_asked(), unseat_asked(): a button was pressed.
        desk_asked(): show the desk instead of the person.
        person_shown(str): a partner was pressed.
    """

    swap_asked = Signal()
    seat_asked = Signal()
    keep_asked = Signal()
    unseat_asked = Signal()
    desk_asked = Signal()
    person_shown = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._token = Token(19)
        self._name, self._about = QLabel(), QLabel()
        self._name.setFont(font(15, 600))
        self._name.setWordWrap(True)
        self._about.setFont(font(12))
        self._about.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._about.setWordWrap(True)
        self._desk, self._days, self._beside = Words(), Days(), Words()
        self._edit = IconButton("pencil", 14)
        self._edit.setFixedSize(22, 20)
        self._partners = QWidget()
        self._partner_column = QVBoxLayout(self._partners)
        self._partner_column.setContentsMargins(0, 0, 0, 0)
        self._partner_column.setSpacing(2)
        self._chips = QWidget()
        self._flow = Flow()
        self._chips.setLayout(self._flow)
        self.why = WhyHere(session)
        self.swap, self.keep = WordButton("arrow-left-right"), WordButton("lock")
        self.unseat = WordButton("user-x")
        self._arrange()
        self.swap.clicked.connect(self._ask_swap)
        self.keep.clicked.connect(self.keep_asked)
        self.unseat.clicked.connect(self.unseat_asked)
        self._edit.clicked.connect(self.desk_asked)

    def _arrange(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(1)
        names.addWidget(self._name)
        names.addWidget(self._about)
        head = QHBoxLayout()
        head.setContentsMargins(14, 2, 16, 8)
        head.setSpacing(11)
        head.addWidget(self._token)
        head.addLayout(names, 1)
        desk = QWidget()
        desk_row = QHBoxLayout(desk)
        desk_row.setContentsMargins(0, 0, 0, 0)
        desk_row.setSpacing(2)
        desk_row.addWidget(self._desk, 1)
        desk_row.addWidget(self._edit)
        rows = Rows()
        contents = (desk, self._days, self._partners, self._chips, self._beside)
        self._labels = [rows.add(content) for content in contents]
        buttons = QHBoxLayout()
        buttons.setContentsMargins(16, 4, 16, 6)
        buttons.setSpacing(8)
        for button in (self.swap, self.keep, self.unseat):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(rows)
        column.addLayout(buttons)
        column.addWidget(self.why)
        column.addStretch(1)

    def show_person(self, person: Person) -> None:
        """Show this person of the plan that is shown."""
        plan, verdict = self._session.shown, self._session.verdict
        self._token.show_role(person.role)
        self._token.setAccessibleName(role_name(person.role))
        self._name.setText(person.name)
        self._about.setText(self._about_text(plan, person))
        self._desk.setText(self._desk_text(plan, person.id))
        self._edit.setVisible(person.id in plan.seats)
        self._days.show_days(person.days, days_text(person.days))
        partners = verdict.partners.get(person.id, ())
        self._show_partners(plan, person, partners)
        self._show_chips(plan, person, partners)
        self._beside.setText(self._beside_text(plan, person.id))
        self.why.setVisible(person.needs_desk(plan.scenario.valid_from))
        self.why.show_person(person.id)
        self._show_buttons(plan, person.id)

    def retranslate(self) -> None:
        """Say the words of the rows and buttons."""
        words = (
            self.tr("Desk"), self.tr("Office days"), self.tr("Partner"), "", self.tr("Beside"),
        )  # fmt: skip
        for label, word in zip(self._labels, words, strict=True):
            label.setText(word)
        self.unseat.setText(self.tr("Unseat"))
        self.why.retranslate()
        self._edit.set_word(self.tr("Edit this desk"))

    def _about_text(self, plan: Plan, person: Person) -> str:
        team = plan.teams.get(person.team_id or "")
        parts = [team.name if team is not None else role_name(person.role)]
        if person.is_lead:
            parts.append(self.tr("lead"))
        elif person.title:
            parts.append(person.title)
        return " · ".join(parts)

    def _desk_text(self, plan: Plan, person_id: str) -> str:
        desk_id = plan.seats.get(person_id)
        if desk_id is None:
            return self.tr("no desk")
        return desk_words(plan.desks[desk_id], desk_name(plan, desk_id))

    def _show_partners(self, plan: Plan, person: Person, partners: tuple[str, ...]) -> None:
        emptied(self._partner_column)
        self._labels[2].setVisible(person.role != "other")
        self._partners.setVisible(person.role != "other")
        for partner in partners:
            other = plan.people[partner]
            match = self.tr("{match} %").format(match=_match(plan, person, other).value)
            line = PersonLine(other.id, other.name, other.role, match)
            line.pressed.connect(self.person_shown)
            self._partner_column.addWidget(line)
        if not partners and person.role != "other":
            row = QHBoxLayout()
            row.addWidget(self._no_partner(person))
            row.addStretch(1)
            holder = QWidget()
            row.setContentsMargins(0, 1, 0, 1)
            holder.setLayout(row)
            self._partner_column.addWidget(holder)

    def _no_partner(self, person: Person) -> Chip:
        is_covered = person.id in self._session.verdict.covered
        if is_covered:  # beside somebody who is the partner of others
            return Chip(self.tr("covered, no partner of their own"), "plain")
        if person.id not in self._session.verdict.not_covered:
            return Chip(self.tr("not counted"), "plain")
        if person.role == "sales":
            return Chip(self.tr("no marketer beside"), "bad")
        return Chip(self.tr("no salesperson beside"), "bad")

    def _show_chips(self, plan: Plan, person: Person, partners: tuple[str, ...]) -> None:
        if partners:
            self._labels[3].setText(self.tr("Because"))
            words = list(reason_words(_match(plan, person, plan.people[partners[0]])))
        else:
            self._labels[3].setText(self.tr("Needs"))
            needs = [need_name(need) for need in person.needs]
            words = [*needs, *person.tags, *(feature_name(need) for need in person.desk_needs)]
        tone: Tone = "plain"
        shown = list(dict.fromkeys(words))[:CHIPS_SHOWN]
        self._flow.replace(Chip(_capital(word), tone) for word in shown)
        self._labels[3].setVisible(bool(shown))
        self._chips.setVisible(bool(shown))

    def _beside_text(self, plan: Plan, person_id: str) -> str:
        desk = plan.seats.get(person_id)
        near = beside_graph(plan).neighbours.get(desk, ()) if desk is not None else ()
        people = [p for d in near for p, at in plan.seats.items() if at == d]
        return people_names(plan, people) or self.tr("nobody")

    def _show_buttons(self, plan: Plan, person_id: str) -> None:
        is_seated, is_locked = person_id in plan.seats, person_id in plan.scenario.locks
        can_edit = not self._session.is_previewing and not self._session.is_held
        self.swap.setText(self.tr("Swap") if is_seated else self.tr("Seat at…"))
        self.swap.set_icon("arrow-left-right" if is_seated else "armchair")
        self.swap.setEnabled(can_edit and not is_locked)
        self.keep.setText(self.tr("Unlock") if is_locked else self.tr("Keep"))
        self.keep.set_icon("lock-open" if is_locked else "lock")
        self.keep.setEnabled(can_edit)
        self.unseat.setVisible(is_seated)
        self.unseat.setEnabled(can_edit and not is_locked)

    def _ask_swap(self) -> None:
        is_seated = self.unseat.isVisibleTo(self)
        (self.swap_asked if is_seated else self.seat_asked).emit()

    def minimumSizeHint(self) -> QSize:
        return QSize(180, super().minimumSizeHint().height())


def desk_words(desk: Desk, name: str) -> str:
    """ "A1-1 · window, sit-stand"."""
    features = ", ".join(feature_name(feature) for feature in desk.features)
    return f"{name} · {features}" if features else name


def reason_words(match: Match) -> Iterator[str]:
    """The reasons of a match as single words, for chips."""
    for reason in match.reasons:
        if reason.code in ("sales_need", "marketing_need"):
            yield need_name(reason.about)
        elif reason.code == "shared_tag":
            yield reason.about


def _match(plan: Plan, person: Person, other: Person) -> Match:
    sales, marketing = (person, other) if person.role == "sales" else (other, person)
    return match_of(plan, sales.id, marketing.id)


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]
