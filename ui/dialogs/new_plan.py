"""New from my spreadsheet: choose the files, see what was read, say who counts as what, create."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QFileDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from planner.errors import PlanError
from planner.imports.roster import RosterImport
from planner.imports.seatgrid import CELL_MM
from planner.model import ROLES, Plan, Role
from ui.dialogs.frame import Choice, DialogFrame, heading, line, quiet
from ui.draw.icons import icon, icon_pixmap
from ui.draw.theme import font
from ui.newplan import (
    DeskFile,
    RoleGroup,
    make_plan,
    plan_name,
    read_desk_file,
    read_people_file,
    remarks,
    role_counts,
    role_groups,
    with_roles,
)
from ui.settings import OPEN_FOLDER, Settings
from ui.style import theme_of
from ui.texts.errors import error_text
from ui.texts.speech import Counts, number
from ui.texts.words import role_name

SIZE = QSize(720, 640)
REMARKS_SHOWN = 40


def told(error: PlanError) -> str:
    """The failure as a sentence, with the file's name and not its whole path."""
    name = Path(error.file).name
    return error_text(PlanError(error.code, error.values, file=name, row=error.row))


class FileRow(QWidget):
    """A file to choose: what it is for, its name, what was found in it.

    Signals:
        chosen(str): a path.
    """

    chosen = Signal(str)

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self._mark, self._title, self._found = QLabel(), QLabel(), quiet("", 12)
        self._title.setFont(font(13, 600))
        self._mark.setFixedWidth(18)
        self.button = QPushButton()
        self.button.setIconSize(QSize(16, 16))
        self.button.clicked.connect(self._ask)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._title)
        words.addWidget(self._found)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._mark)
        row.addLayout(words, 1)
        row.addWidget(self.button)

    @property
    def title(self) -> str:
        """What is said of the file: its name, or what it should be."""
        return self._title.text()

    @property
    def found(self) -> str:
        """What was found in it, or why nothing was."""
        return self._found.text()

    def say(self, title: str, found: str, mark: str = "circle", tone: str = "") -> None:
        """Show the state of this file."""
        theme = theme_of(self)
        tints = {"good": theme.accent, "bad": theme.bad}
        self._title.setText(title)
        self._found.setText(found)
        role = (
            QPalette.ColorRole.BrightText if tone == "bad" else QPalette.ColorRole.PlaceholderText
        )
        self._found.setForegroundRole(role)
        tint, ratio = tints.get(tone, theme.edge), self.devicePixelRatioF()
        self._mark.setPixmap(icon_pixmap(mark, tint, 18, ratio))
        self.button.setIcon(icon("folder-open", theme, 16))

    def _ask(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self,
            self.button.text(),
            self._settings.get(OPEN_FOLDER),
            self.tr("Tables (*.csv *.tsv *.txt *.xlsx *.xlsm *.xls *.xlsb *.ods)"),
        )
        if path:
            self._settings.set(OPEN_FOLDER, str(Path(path).parent))
            self.chosen.emit(path)


class NewPlan(DialogFrame):
    """The dialog. ``plan`` is the new plan once it was accepted."""

    def __init__(
        self, settings: Settings, files: tuple[str, ...] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.plan: Plan | None = None
        self._desk_file: DeskFile | None = None
        self._roster: RosterImport | None = None
        self._roster_path = ""
        self._errors: dict[str, str] = {}
        self._roles: dict[tuple[str, str], Role] = {}
        self.resize(SIZE)
        self.desks, self.people = FileRow(settings), FileRow(settings)
        self.desks.chosen.connect(self.read_desks)
        self.people.chosen.connect(self.read_people)
        self._cell_row, self._cell_text, self.cell = QWidget(), QLabel(), QDoubleSpinBox()
        self._summary, self._counts = heading("", 13), quiet("", 12)
        self._scroll = QScrollArea()
        self._prepare()
        self.retranslate()
        for path in files:
            self.take(path)

    def _prepare(self) -> None:
        self.cell.setRange(0.5, 5.0)
        self.cell.setSingleStep(0.1)
        self.cell.setDecimals(1)
        self.cell.setValue(CELL_MM / 1000)
        self.cell.valueChanged.connect(self._read_again)
        row = QHBoxLayout(self._cell_row)
        row.setContentsMargins(28, 0, 0, 0)
        row.addWidget(self._cell_text)
        row.addWidget(self.cell)
        row.addStretch(1)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setBackgroundRole(QPalette.ColorRole.Base)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for part in (self.desks, self._cell_row, self.people, line(), self._summary, self._counts):
            self.body.addWidget(part)
        self.body.addWidget(self._scroll, 1)

    # Files

    def take(self, path: str) -> None:
        """Take a file for what it is: desks, people, or both (a workbook may hold both)."""
        had_desks = self._desk_file is not None
        if not had_desks:
            self.read_desks(path)
        if self._roster is None:
            self.read_people(path)
        if self._roster is not None and self._roster_path == path and not had_desks:
            self._errors.pop("desks", None)  # it is a roster and no list of desks, and that is fine
        if self._desk_file is not None and self._desk_file.path == path:
            self._errors.pop("people", None)
        self.refresh()

    def read_desks(self, path: str) -> None:
        """Read the desks from this file."""
        self._errors.pop("desks", None)
        try:
            self._desk_file = read_desk_file(path, round(self.cell.value() * 1000))
        except PlanError as error:
            self._desk_file = None
            self._errors["desks"] = told(error)
        else:
            if self._desk_file.is_grid and self._roster is None:
                self._try_people(path)
        self.refresh()

    def read_people(self, path: str) -> None:
        """Read the people from this file."""
        self._errors.pop("people", None)
        try:
            self._roster, self._roster_path = read_people_file(path), path
            self._roles = {}
        except PlanError as error:
            self._roster = None
            self._errors["people"] = told(error)
        self.refresh()

    def _try_people(self, path: str) -> None:
        self.read_people(path)
        self._errors.pop("people", None)

    def _read_again(self) -> None:
        if self._desk_file is not None:
            self.read_desks(self._desk_file.path)

    # What was read

    def refresh(self) -> None:
        """Show what was read and what is still missing."""
        self._show_files()
        grid = self._desk_file is not None and self._desk_file.is_grid
        self._cell_row.setVisible(grid)
        roster = None if self._roster is None else with_roles(self._roster, self._roles)
        self._show_counts(roster)
        self._show_details(roster)
        ready = self._desk_file is not None and roster is not None
        self.button("create").setEnabled(ready)

    def _show_files(self) -> None:
        desks = self._desk_file
        if desks is not None:
            found = Counts().desks(len(desks.desks.desks))
            name = Path(desks.path).name
            if desks.is_grid:
                found = self.tr("{desks} in a grid").format(desks=found)
            self.desks.say(name, found, "circle-check", "good")
        elif "desks" in self._errors:
            self.desks.say(self.tr("Desks"), self._errors["desks"], "octagon-alert", "bad")
        else:
            hint = self.tr("A list with a desk a row, or a sheet with a cell for each seat.")
            self.desks.say(self.tr("Desks"), hint)
        if self._roster is not None:
            found = Counts().people(len(self._roster.people))
            self.people.say(Path(self._roster_path).name, found, "circle-check", "good")
        elif "people" in self._errors:
            self.people.say(self.tr("People"), self._errors["people"], "octagon-alert", "bad")
        else:
            hint = self.tr("A list with a person a row: name, team, office days and more.")
            self.people.say(self.tr("People"), hint)

    def _show_counts(self, roster: RosterImport | None) -> None:
        self._summary.setVisible(roster is not None)
        self._counts.setVisible(roster is not None)
        if roster is None:
            return
        counts = role_counts(roster)
        told = [
            self.tr("{role} {count}").format(role=role_name(role), count=number(counts[role]))
            for role in ROLES
        ]
        self._summary.setText(self.tr("Who counts as what"))
        self._counts.setText(" · ".join(told))

    def _show_details(self, roster: RosterImport | None) -> None:
        page = QWidget()
        page.setBackgroundRole(QPalette.ColorRole.Base)
        page.setAutoFillBackground(True)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(8)
        if self._roster is not None:
            column.addLayout(self._role_table(self._roster))
        desks = None if self._desk_file is None else self._desk_file.desks
        sentences = list(remarks(desks, roster))
        if sentences:
            column.addSpacing(6)
            column.addWidget(heading(self.tr("Worth a look"), 13))
        for sentence in sentences[:REMARKS_SHOWN]:
            column.addWidget(quiet(sentence, 12))
        if len(sentences) > REMARKS_SHOWN:
            column.addWidget(quiet(Counts().more(len(sentences) - REMARKS_SHOWN), 12))
        column.addStretch(1)
        self._scroll.setWidget(page)

    def _role_table(self, roster: RosterImport) -> QGridLayout:
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        for row, group in enumerate(role_groups(roster)):
            mark = QLabel()
            mark.setFixedWidth(18)
            if group.doubtful and group.key not in self._roles:
                theme, ratio = theme_of(self), self.devicePixelRatioF()
                mark.setPixmap(icon_pixmap("triangle-alert", theme.warn, 16, ratio))
                mark.setToolTip(self.tr("No word told the role for sure"))
            grid.addWidget(mark, row, 0)
            grid.addWidget(QLabel(group.label), row, 1)
            grid.addWidget(quiet(Counts().people(group.people), 12), row, 2)
            grid.addWidget(self._role_box(group), row, 3)
        return grid

    def _role_box(self, group: RoleGroup) -> QComboBox:
        box = QComboBox()
        box.setProperty("small", True)
        box.setMinimumWidth(130)
        box.setAccessibleName(self.tr("Role of {group}").format(group=group.label))
        for role in ROLES:
            box.addItem(role_name(role), role)
        box.setCurrentIndex(ROLES.index(self._roles.get(group.key, group.role)))
        box.activated.connect(partial(self._set_role, group, box))
        return box

    def _set_role(self, group: RoleGroup, box: QComboBox, _index: int) -> None:
        self._roles[group.key] = box.currentData()
        bar = self._scroll.verticalScrollBar()
        place = bar.value()
        self.refresh()
        bar.setValue(place)

    # The end

    def choose(self, choice_id: str) -> None:
        """Create makes the plan first; what is wrong with it is said at the file."""
        if choice_id == "create" and self._desk_file is not None and self._roster is not None:
            name = plan_name(self._roster_path)
            try:
                roster = with_roles(self._roster, self._roles)
                self.plan, _ = make_plan(name, self._desk_file.desks, roster)
            except PlanError as error:
                self._errors["people"] = told(error)
                self.refresh()
                return
            super().choose(choice_id)
        else:
            self.reject()

    def retranslate(self) -> None:
        """Say everything in the language of the program."""
        self.setWindowTitle(self.tr("New plan"))
        self.heading.setText(self.tr("New from my spreadsheet"))
        self.desks.button.setText(self.tr("Choose desks…"))
        self.people.button.setText(self.tr("Choose people…"))
        self._cell_text.setText(self.tr("A cell of the grid is this wide:"))
        self.cell.setAccessibleName(self.tr("Width of a cell"))
        self.cell.setSuffix(self.tr(" m"))
        self.set_choices(
            Choice("cancel", self.tr("Cancel")), Choice("create", self.tr("Create"), "primary")
        )
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_scroll"):
            self.refresh()
