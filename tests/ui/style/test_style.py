"""The style: sizes of the look, colours of the tokens, behaviour as Fusion has it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QMenu,
    QPushButton,
    QRadioButton,
    QScrollBar,
    QSlider,
    QSpinBox,
    QStyle,
    QStyleOptionSlider,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ui.draw.theme import DARK, LIGHT, Theme, palette
from ui.style import SeatmateStyle, theme_of


@pytest.fixture(params=[LIGHT, DARK], ids=lambda theme: theme.name)
def theme(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Theme]:
    """The application in the style and in each theme."""
    style = SeatmateStyle()
    qapp.setStyle(style)
    qapp.setPalette(palette(request.param))
    yield request.param
    qapp.setPalette(palette(LIGHT))


def shown(qtbot: QtBot, widget: QWidget) -> QImage:
    """The picture of a widget on the screen."""
    qtbot.addWidget(widget)
    widget.resize(widget.sizeHint())
    widget.show()
    return widget.grab().toImage()


def colours(image: QImage) -> set[str]:
    """Every colour of a picture."""
    return {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }


def test_theme_is_told_by_the_palette(qtbot: QtBot, theme: Theme) -> None:
    """A widget knows its theme without being told."""
    widget = QWidget()
    qtbot.addWidget(widget)
    assert theme_of(widget) is theme


@pytest.mark.parametrize("make", [QPushButton, QLineEdit, QComboBox, QSpinBox])
def test_controls_are_as_high_as_the_look_says(
    qtbot: QtBot, theme: Theme, make: Callable[[], QWidget]
) -> None:
    """32 px, and 28 px for small ones."""
    widget = make()
    qtbot.addWidget(widget)
    assert widget.sizeHint().height() == 32
    widget.setProperty("small", True)
    widget.setStyle(widget.style())
    assert widget.sizeHint().height() in (28, 32)


def test_primary_button_is_filled(qtbot: QtBot, theme: Theme) -> None:
    """The one filled button of a page has the accent; others have none."""
    plain, primary = QPushButton("Plain"), QPushButton("Apply")
    primary.setProperty("primary", True)
    assert theme.accent.lower() in colours(shown(qtbot, primary))
    assert theme.accent.lower() not in colours(shown(qtbot, plain))


def test_focus_is_a_ring(qtbot: QtBot, theme: Theme) -> None:
    """A control that the keyboard came to has a ring in the accent."""
    holder = QWidget()
    qtbot.addWidget(holder)
    button = QPushButton("Plain", holder)
    holder.show()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    field = QLineEdit("text", holder)
    field.move(0, 50)
    field.show()
    field.setFocus()
    assert theme.accent.lower() in colours(field.grab().toImage())


@pytest.mark.parametrize("make", [QCheckBox, QRadioButton])
def test_checks_show_their_state(
    qtbot: QtBot, theme: Theme, make: Callable[[], QCheckBox | QRadioButton]
) -> None:
    """Checked is the accent, unchecked is not, and a click checks."""
    box = make()
    box.setText("Check")
    before = colours(shown(qtbot, box))
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, box.height() // 2))
    QTest.mouseMove(box, QPoint(box.width() - 1, 1))
    assert box.isChecked()
    assert theme.accent.lower() in colours(box.grab().toImage())
    assert theme.accent.lower() not in before


def test_scroll_bar_has_no_arrows_and_pages(qtbot: QtBot, theme: Theme) -> None:
    """The whole bar is a groove; a click beside the handle moves by a page."""
    bar = QScrollBar(Qt.Orientation.Vertical)
    qtbot.addWidget(bar)
    bar.resize(12, 200)
    bar.setRange(0, 100)
    bar.setPageStep(20)
    bar.show()
    option = QStyleOptionSlider()
    bar.initStyleOption(option)
    part = QStyle.SubControl.SC_ScrollBarAddLine
    style = bar.style()
    assert style.subControlRect(QStyle.ComplexControl.CC_ScrollBar, option, part, bar).isEmpty()
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(6, 190))
    assert bar.value() == 20


def test_scroll_handle_can_be_dragged(qtbot: QtBot, theme: Theme) -> None:
    """Dragging the handle to the end scrolls to the end."""
    bar = QScrollBar(Qt.Orientation.Horizontal)
    qtbot.addWidget(bar)
    bar.resize(200, 12)
    bar.setRange(0, 100)
    bar.setPageStep(50)
    bar.show()
    QTest.mousePress(bar, Qt.MouseButton.LeftButton, pos=QPoint(10, 6))
    QTest.mouseMove(bar, QPoint(199, 6))
    QTest.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=QPoint(199, 6))
    assert bar.value() == 100


def test_slider_follows_the_click(qtbot: QtBot, theme: Theme) -> None:
    """A click on the groove puts the knob there."""
    slider = QSlider(Qt.Orientation.Horizontal)
    qtbot.addWidget(slider)
    slider.resize(216, 20)
    slider.setRange(0, 100)
    slider.show()
    QTest.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(108, 10))
    assert abs(slider.value() - 50) <= 2
    assert theme.accent.lower() in colours(slider.grab().toImage())


def test_spin_arrows_step(qtbot: QtBot, theme: Theme) -> None:
    """The two arrow heads of a spin box count up and down."""
    box = QSpinBox()
    qtbot.addWidget(box)
    box.resize(100, 32)
    box.show()
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(88, 9))
    assert box.value() == 1
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(88, 24))
    assert box.value() == 0


def test_menu_rows_are_airy(qtbot: QtBot, theme: Theme) -> None:
    """Rows of 30 px with room for the icon and the keys; the chosen one is soft accent."""
    menu = QMenu()
    qtbot.addWidget(menu)
    action = menu.addAction("Save as")
    action.setShortcut("Ctrl+S")
    menu.resize(menu.sizeHint())  # without a screen a menu cannot pop up in silence
    menu.setActiveAction(action)
    assert menu.actionGeometry(action).height() == 30
    assert menu.sizeHint().width() > 140
    assert theme.accent_soft.lower() in colours(menu.grab().toImage())


def test_checked_tool_is_soft_accent(qtbot: QtBot, theme: Theme) -> None:
    """A bare tool shows nothing, a checked one its soft ground."""
    button = QToolButton()
    button.setAutoRaise(True)
    button.setCheckable(True)
    assert theme.accent_soft.lower() not in colours(shown(qtbot, button))
    button.setChecked(True)
    assert theme.accent_soft.lower() in colours(button.grab().toImage())
    assert QColor(theme.accent_soft).isValid()
