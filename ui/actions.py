"""Everything that can be done from the menus, the top bar and the keyboard: one table.

The window gives each row something to do; menus and bars walk the table. Rows say what must hold
for them: ``needs`` names facts, and the window says which facts hold now.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from ui.draw.icons import icon
from ui.draw.theme import Theme
from ui.texts.marks import QT_TRANSLATE_NOOP

# Facts that rows need
OPEN: Final = "open"  # a plan is open, the start page is not shown
IDLE: Final = "idle"  # no seating is worked out or waits to be applied
PERSON: Final = "person"  # a person is selected
DESKS: Final = "desks"  # desks are selected
SEATED: Final = "seated"  # the selected person has a desk
SEATABLE: Final = "seatable"  # there are people and desks
UNDO: Final = "undo"
REDO: Final = "redo"
SOLVING: Final = "solving"
PREVIEW: Final = "preview"  # a seating waits to be applied
SCENARIOS: Final = "scenarios"  # there is more than one


@dataclass(frozen=True, slots=True)
class ActionRow:
    """One thing to do. ``text`` and ``tip`` are English, marked for translation."""

    id: str
    text: str
    icon: str = ""
    keys: tuple[str, ...] = ()
    tip: str = ""
    needs: frozenset[str] = frozenset()
    checkable: bool = False


def _row(
    name: str,
    text: str,
    icon_name: str = "",
    *keys: str,
    tip: str = "",
    needs: str = "",
    checkable: bool = False,
) -> ActionRow:
    return ActionRow(name, text, icon_name, keys, tip, frozenset(needs.split()), checkable)


ACTIONS: Final = (
    _row("start", QT_TRANSLATE_NOOP("Actions", "S&tart page"), "house"),
    _row("new", QT_TRANSLATE_NOOP("Actions", "&New from spreadsheet…"), "file-plus", "Ctrl+N"),
    _row("sample", QT_TRANSLATE_NOOP("Actions", "Open the sample o&ffice"), "armchair"),
    _row("open", QT_TRANSLATE_NOOP("Actions", "&Open…"), "folder-open", "Ctrl+O"),
    _row("save", QT_TRANSLATE_NOOP("Actions", "&Save"), "save", "Ctrl+S", needs="open"),
    _row("save_as", QT_TRANSLATE_NOOP("Actions", "Save &as…"), "", "Ctrl+Shift+S", needs="open"),
    _row("close", QT_TRANSLATE_NOOP("Actions", "&Close plan"), "", "Ctrl+W", needs="open"),
    _row("quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), "", "Ctrl+Q"),
    _row(
        "export_pdf",
        QT_TRANSLATE_NOOP("Actions", "Seating chart as PDF…"),
        "file-text",
        "Ctrl+E",
        needs="open idle",
    ),
    _row(
        "export_png",
        QT_TRANSLATE_NOOP("Actions", "Seating chart as picture…"),
        "image",
        needs="open idle",
    ),
    _row(
        "export_svg",
        QT_TRANSLATE_NOOP("Actions", "Seating chart as drawing (SVG)…"),
        "file-code",
        needs="open idle",
    ),
    _row(
        "export_xlsx",
        QT_TRANSLATE_NOOP("Actions", "Workbook for Excel…"),
        "file-spreadsheet",
        needs="open idle",
    ),
    _row(
        "export_list",
        QT_TRANSLATE_NOOP("Actions", "List of people and desks (CSV)…"),
        "table-2",
        needs="open idle",
    ),
    _row(
        "export_moves",
        QT_TRANSLATE_NOOP("Actions", "List of moves (CSV)…"),
        "arrow-left-right",
        needs="open idle",
    ),
    _row(
        "export_neighbours",
        QT_TRANSLATE_NOOP("Actions", "Desks beside each other (CSV)…"),
        "link-2",
        needs="open idle",
    ),
    _row(
        "undo",
        QT_TRANSLATE_NOOP("Actions", "&Undo"),
        "undo-2",
        "Ctrl+Z",
        needs="open idle undo",
    ),
    _row(
        "redo",
        QT_TRANSLATE_NOOP("Actions", "&Redo"),
        "redo-2",
        "Ctrl+Shift+Z",
        "Ctrl+Y",
        needs="open idle redo",
    ),
    _row("find", QT_TRANSLATE_NOOP("Actions", "&Find a person"), "search", "Ctrl+F", needs="open"),
    _row("settings", QT_TRANSLATE_NOOP("Actions", "&Settings…"), "settings", "Ctrl+,"),
    _row(
        "zoom_in",
        QT_TRANSLATE_NOOP("Actions", "Zoom &in"),
        "plus",
        "Ctrl++",
        "Ctrl+=",
        needs="open",
    ),
    _row("zoom_out", QT_TRANSLATE_NOOP("Actions", "Zoom &out"), "minus", "Ctrl+-", needs="open"),
    _row("fit", QT_TRANSLATE_NOOP("Actions", "&Fit the floor"), "maximize", "Ctrl+0", needs="open"),
    _row("page_plan", QT_TRANSLATE_NOOP("Actions", "Pl&an page"), "map", "Ctrl+1", needs="open"),
    _row(
        "page_people", QT_TRANSLATE_NOOP("Actions", "Peopl&e page"), "users", "Ctrl+2", needs="open"
    ),
    _row(
        "left_panel",
        QT_TRANSLATE_NOOP("Actions", "&People panel"),
        "panel-left",
        "F9",
        needs="open",
        checkable=True,
    ),
    _row(
        "right_panel",
        QT_TRANSLATE_NOOP("Actions", "&Details and health panel"),
        "panel-right",
        "Shift+F9",
        needs="open",
        checkable=True,
    ),
    _row(
        "next_problem",
        QT_TRANSLATE_NOOP("Actions", "&Next problem"),
        "arrow-down",
        "F8",
        needs="open",
    ),
    _row(
        "previous_problem",
        QT_TRANSLATE_NOOP("Actions", "Pre&vious problem"),
        "arrow-up",
        "Shift+F8",
        needs="open",
    ),
    _row(
        "seat",
        QT_TRANSLATE_NOOP("Actions", "&Seat everyone"),
        "armchair",
        "Ctrl+Return",
        "Ctrl+Enter",
        tip=QT_TRANSLATE_NOOP("Actions", "Find the best seating for everybody"),
        needs="open idle seatable",
    ),
    _row(
        "stop",
        QT_TRANSLATE_NOOP("Actions", "S&top, keep best"),
        "square",
        "Esc",
        needs="open solving",
    ),
    _row(
        "apply",
        QT_TRANSLATE_NOOP("Actions", "&Apply the seating"),
        "check",
        "Return",
        "Enter",
        needs="open preview",
    ),
    _row(
        "discard",
        QT_TRANSLATE_NOOP("Actions", "&Discard the seating"),
        "x",
        "Esc",
        needs="open preview",
    ),
    _row(
        "keep",
        QT_TRANSLATE_NOOP("Actions", "&Keep at this desk"),
        "lock",
        needs="open idle person",
        checkable=True,
    ),
    _row(
        "unseat",
        QT_TRANSLATE_NOOP("Actions", "Take off the d&esk"),
        "user-x",
        needs="open idle person seated",
    ),
    _row(
        "swap",
        QT_TRANSLATE_NOOP("Actions", "S&wap with…"),
        "arrow-left-right",
        needs="open idle person seated",
    ),
    _row(
        "seat_at",
        QT_TRANSLATE_NOOP("Actions", "Seat at…"),
        "armchair",
        needs="open idle person",
    ),
    _row(
        "turn_left",
        QT_TRANSLATE_NOOP("Actions", "Turn &left by 15°"),
        "rotate-ccw",
        needs="open idle desks",
    ),
    _row(
        "turn_right",
        QT_TRANSLATE_NOOP("Actions", "Turn &right by 15°"),
        "rotate-cw",
        needs="open idle desks",
    ),
    _row(
        "select_all",
        QT_TRANSLATE_NOOP("Actions", "Select &all desks"),
        "",
        needs="open",
    ),
    _row(
        "scenario_copy",
        QT_TRANSLATE_NOOP("Actions", "D&uplicate this scenario…"),
        "copy",
        needs="open idle",
    ),
    _row(
        "scenario_rename",
        QT_TRANSLATE_NOOP("Actions", "Rena&me this scenario…"),
        "pencil",
        needs="open idle",
    ),
    _row(
        "scenario_remove",
        QT_TRANSLATE_NOOP("Actions", "Remo&ve this scenario"),
        "trash-2",
        needs="open idle scenarios",
    ),
    _row(
        "scenario_today",
        QT_TRANSLATE_NOOP("Actions", "This is how people sit toda&y"),
        "calendar",
        tip=QT_TRANSLATE_NOOP("Actions", "Moves are counted from the seating of today"),
        needs="open idle",
        checkable=True,
    ),
    _row("keys", QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts"), "keyboard", "F1"),
    _row("about", QT_TRANSLATE_NOOP("Actions", "&About Seatmate"), "info"),
)

ON_BUTTONS: Final = frozenset(("undo", "redo", "zoom_in", "zoom_out", "fit"))
"""Actions whose icon is on the screen without a menu."""

Entry = str | None
"""An action's id; None for a line; ``@name`` for a menu that is filled by its owner."""

EXPORT_MENU: Final[tuple[Entry, ...]] = (
    "export_pdf",
    "export_png",
    "export_svg",
    None,
    "export_xlsx",
    "export_list",
    "export_moves",
    "export_neighbours",
)
SCENARIO_MENU: Final[tuple[Entry, ...]] = (
    "scenario_copy",
    "scenario_rename",
    "scenario_remove",
    None,
    "scenario_today",
)
MENUS: Final[tuple[tuple[str, str, tuple[Entry, ...]], ...]] = (
    (
        "file",
        QT_TRANSLATE_NOOP("Actions", "&File"),
        (
            "start",
            None,
            "new",
            "open",
            "@recent",
            "sample",
            None,
            "save",
            "save_as",
            "@export",
            None,
            "close",
            "quit",
        ),
    ),
    (
        "edit",
        QT_TRANSLATE_NOOP("Actions", "&Edit"),
        ("undo", "redo", None, "find", None, "settings"),
    ),
    (
        "view",
        QT_TRANSLATE_NOOP("Actions", "&View"),
        (
            "zoom_in",
            "zoom_out",
            "fit",
            None,
            "page_plan",
            "page_people",
            None,
            "left_panel",
            "right_panel",
            None,
            "next_problem",
            "previous_problem",
        ),
    ),
    (
        "floor",
        QT_TRANSLATE_NOOP("Actions", "F&loor"),
        ("@floors", None, "select_all", None, "turn_left", "turn_right"),
    ),
    (
        "seating",
        QT_TRANSLATE_NOOP("Actions", "&Seating"),
        (
            "seat",
            "stop",
            "apply",
            "discard",
            None,
            "swap",
            "seat_at",
            "keep",
            "unseat",
            None,
            "@scenarios",
            *SCENARIO_MENU,
        ),
    ),
    ("help", QT_TRANSLATE_NOOP("Actions", "&Help"), ("keys", None, "about")),
)
SUBMENUS: Final = {
    "@recent": QT_TRANSLATE_NOOP("Actions", "Open &recent"),
    "@export": QT_TRANSLATE_NOOP("Actions", "&Export"),
    "@floors": QT_TRANSLATE_NOOP("Actions", "&Go to floor"),
    "@scenarios": QT_TRANSLATE_NOOP("Actions", "S&cenario"),
}


def plain(text: str) -> str:
    """A menu text without its mnemonic and its dots: for names and tips."""
    return text.replace("&", "").removesuffix("…")


def action_text(row: ActionRow) -> str:
    """The text of an action in the language of the program, with its mnemonic."""
    return QCoreApplication.translate("Actions", row.text)


class Actions(QObject):
    """The actions of one window, made from the table; ``do`` does the one of an id."""

    def __init__(self, window: QWidget, do: Callable[[str], object]) -> None:
        super().__init__(window)
        self._window = window
        self._do = do
        self._theme: Theme | None = None  # whose icons the menus still lack
        self._actions = {row.id: self._made(row) for row in ACTIONS}
        self._menus: dict[str, QMenu] = {}

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def menu(self, name: str) -> QMenu:
        """A menu of the menu bar by its id, or one within such as ``@recent``."""
        return self._menus[name]

    def fill_bar(self, bar: QMenuBar) -> None:
        """Make the menus."""
        for name, _, entries in MENUS:
            menu = self._menus[name] = bar.addMenu("")
            self.fill(menu, entries)

    def fill(self, menu: QMenu, entries: tuple[Entry, ...]) -> None:
        """Put actions, lines and menus into a menu."""
        menu.aboutToShow.connect(self.show_icons)
        for entry in entries:
            if entry is None:
                menu.addSeparator()
            elif entry.startswith("@"):
                self._menus[entry] = menu.addMenu("")
            else:
                menu.addAction(self[entry])
        export = self._menus.get("@export")
        if export is not None and export.isEmpty():
            self.fill(export, EXPORT_MENU)

    def retranslate(self) -> None:
        """Say everything in the language of the program."""
        for row in ACTIONS:
            action, text = self[row.id], action_text(row)
            action.setText(text)
            tip = QCoreApplication.translate("Actions", row.tip) if row.tip else plain(text)
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{tip} ({keys})" if keys else tip)
        titles = {name: title for name, title, _ in MENUS} | SUBMENUS
        for name, menu in self._menus.items():
            menu.setTitle(QCoreApplication.translate("Actions", titles[name]))

    def refresh_icons(self, theme: Theme) -> None:
        """Draw the icons of buttons in the colours of a theme, those of menus when one opens."""
        self._theme = theme
        self._draw_icons(row for row in ACTIONS if row.id in ON_BUTTONS)

    def show_icons(self) -> None:
        """Draw the icons that only menus show: one is opening."""
        if self._theme is not None:
            self._draw_icons(ACTIONS)
            self._theme = None

    def _draw_icons(self, rows: Iterable[ActionRow]) -> None:
        assert self._theme is not None
        for row in rows:
            if row.icon:
                self[row.id].setIcon(icon(row.icon, self._theme))

    def allow(self, facts: frozenset[str]) -> None:
        """Switch on what can be done while these facts hold, and the rest off."""
        for row in ACTIONS:
            self[row.id].setEnabled(row.needs <= facts)

    def _made(self, row: ActionRow) -> QAction:
        action = QAction(self._window)
        action.setObjectName(row.id)
        action.setCheckable(row.checkable)
        action.setShortcuts([QKeySequence(keys) for keys in row.keys])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setMenuRole(_ROLES.get(row.id, QAction.MenuRole.NoRole))
        action.triggered.connect(lambda _checked=False: self._do(row.id))
        self._window.addAction(action)
        return action


_ROLES: Final = {
    "quit": QAction.MenuRole.QuitRole,
    "settings": QAction.MenuRole.PreferencesRole,
    "about": QAction.MenuRole.AboutRole,
}
"""Where macOS wants these."""
