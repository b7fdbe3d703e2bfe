"""The People page: filters, search, order, and editing in the row."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.window.hands import click, when_dialog
from ui.dialogs.question import TextRequest
from ui.pages.people import PeoplePage
from ui.pages.peoplecells import DAY_PX, SIDE_PX, day_at
from ui.peopletable import COLUMNS, FILTERS, STATUS_ORDER, Staff
from ui.window import MainWindow
from ui.workbench import Workbench


@pytest.fixture
def page(office: Workbench, window: MainWindow) -> PeoplePage:
    """The page of the small office, chosen by its key."""
    QTest.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert office.people_page.isVisible()
    return office.people_page


def names(page: PeoplePage) -> list[str]:
    """Who is shown, from above."""
    return [person.name for person in page.table.rows]


def cell(page: PeoplePage, person: str, column: str) -> QPoint:
    """The middle of a cell in the viewport."""
    row = page.table.row_of(person)
    return page.view.visualRect(page.table.index(row, COLUMNS.index(column))).center()


def test_everybody_is_there(page: PeoplePage) -> None:
    """The table has everyone, by name, and the chips count them."""
    assert names(page) == ["m1", "m2", "Olga Ost", "s1", "s2"]
    assert page.chips["all"].text() == "All  5"
    assert page.chips["no_desk"].text() == "No desk  1"


@pytest.mark.parametrize(
    ("wanted", "shown"),
    [("sales", ["s1", "s2"]), ("no_desk", ["Olga Ost"]), ("not_covered", ["m2", "s1"])],
)
def test_chips_filter(qtbot: QtBot, page: PeoplePage, wanted: str, shown: list[str]) -> None:
    """A click on a chip shows only those."""
    click(qtbot, page.chips[wanted])  # type: ignore[index]  # a filter
    assert names(page) == shown


def test_search_finds_and_says_when_not(page: PeoplePage) -> None:
    """A few letters find a person; what nobody has is said."""
    page.field.setText("olg")
    assert names(page) == ["Olga Ost"]
    page.field.setText("xyz")
    assert not names(page)
    assert 'No match for "xyz"' in page.nothing.text()


def test_headings_sort(page: PeoplePage) -> None:
    """A heading sorts by its column, and the other way round at the next press."""
    page.table.sort(COLUMNS.index("status"))
    assert names(page)[0] == "Olga Ost"
    page.table.sort(COLUMNS.index("name"), Qt.SortOrder.DescendingOrder)
    assert names(page)[0] == "s2"


def test_a_click_on_a_dot_toggles_the_day(page: PeoplePage, office: Workbench) -> None:
    """Office days are changed dot by dot, each one undo step."""
    rect = page.view.visualRect(page.table.index(page.table.row_of("s1"), COLUMNS.index("days")))
    place = QPoint(round(rect.left() + SIDE_PX + 2.5 * DAY_PX), rect.center().y())
    QTest.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert office.session.plan.people["s1"].days == "MT-TF"
    office.session.undo()
    assert office.session.plan.people["s1"].days == "MTWTF"
    assert day_at(QPoint(rect.left() + 300, 0), rect.left()) is None


def test_role_and_needs_are_changed_by_menu(page: PeoplePage, office: Workbench) -> None:
    """The menus of a cell offer what there is and change the person."""
    person = office.session.plan.people["o1"]
    menu = page.menu_of(person, "role")
    assert [action.isChecked() for action in menu.actions()] == [False, False, True]
    menu.actions()[0].trigger()
    assert office.session.plan.people["o1"].role == "sales"
    page.menu_of(office.session.plan.people["o1"], "desk_needs").actions()[0].trigger()
    assert office.session.plan.people["o1"].desk_needs == ("sit-stand",)
    page.menu_of(office.session.plan.people["o1"], "days").actions()[4].trigger()
    assert office.session.plan.people["o1"].days == "MTWT-"
    assert office.session.undo_stack.count() == 3


def test_selection_is_one_with_the_plan(page: PeoplePage, office: Workbench) -> None:
    """A chosen row is the selected person, and a double click shows the desk."""
    QTest.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=cell(page, "s2", "name"))
    assert office.selection.person == "s2"
    page.person_shown.emit("s2")
    assert office.plan_page.isVisible()


def test_people_come_and_go(qtbot: QtBot, page: PeoplePage, office: Workbench) -> None:
    """Add asks for a name; Delete removes, and undo brings them back."""

    def type_name(dialog: object) -> None:
        assert isinstance(dialog, TextRequest)
        dialog.field.setText("Nina Ny")
        click(qtbot, dialog.button("done"))

    when_dialog(qtbot, type_name)
    click(qtbot, page.add)
    assert "Nina Ny" in names(page)
    QTest.keyClick(page.view, Qt.Key.Key_Delete)
    assert "Nina Ny" not in names(page)
    office.session.undo()
    assert "Nina Ny" in names(page)


def test_table_has_a_word_for_everything(page: PeoplePage, office: Workbench) -> None:
    """Each cell can be read out, and every status and heading has a word."""
    table = page.table
    role = Qt.ItemDataRole.AccessibleTextRole
    texts = [str(table.index(0, column).data(role)) for column in range(len(COLUMNS))]
    assert all(text.startswith("m1, ") for text in texts)
    assert set(table.statuses) == set(STATUS_ORDER)
    assert set(table.headings) == set(COLUMNS)
    staff = Staff(office.session.plan, office.session.verdict)
    assert sum(staff.count(wanted) for wanted in FILTERS[1:4]) == staff.count("all")
