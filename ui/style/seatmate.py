"""The style of the program: Fusion with its own drawing, looked up in three tables.

A proxy style and no style sheet: every control keeps its behaviour and its keyboard ways, and only
its look is drawn anew, from the tokens of the theme.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QComboBox,
    QProxyStyle,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QStyleOptionComplex,
    QStyleOptionToolButton,
    QTabBar,
    QWidget,
)

from ui.draw.theme import Theme
from ui.style import buttons, fields, popups
from ui.style.theming import chevron, is_set, theme_of

Draw = Callable[[QPainter, Any, Theme, QWidget | None], None]

Control = QStyle.ControlElement
Primitive = QStyle.PrimitiveElement
Complex = QStyle.ComplexControl
Contents = QStyle.ContentsType
Metric = QStyle.PixelMetric
Hint = QStyle.StyleHint
Sub = QStyle.SubControl

CONTROLS: Final[dict[Control, Draw]] = {
    Control.CE_PushButtonLabel: buttons.push_label,
    Control.CE_ToolButtonLabel: buttons.tool_label,
    Control.CE_MenuItem: popups.menu_item,
    Control.CE_MenuEmptyArea: popups.nothing,
    Control.CE_MenuBarItem: popups.menu_bar_item,
    Control.CE_MenuBarEmptyArea: popups.window_ground,
    Control.CE_ShapedFrame: popups.shaped_frame,
    Control.CE_Splitter: popups.splitter,
    Control.CE_HeaderSection: popups.header,
    Control.CE_HeaderEmptyArea: popups.header,
    Control.CE_TabBarTabShape: popups.tab_shape,
}
PRIMITIVES: Final[dict[Primitive, Draw]] = {
    Primitive.PE_PanelButtonCommand: buttons.push_panel,
    Primitive.PE_FrameDefaultButton: popups.nothing,
    Primitive.PE_IndicatorCheckBox: buttons.check_box,
    Primitive.PE_IndicatorRadioButton: buttons.radio_button,
    Primitive.PE_PanelLineEdit: fields.line_edit,
    Primitive.PE_FrameLineEdit: fields.line_edit,
    Primitive.PE_FrameFocusRect: popups.focus_ring,
    Primitive.PE_PanelMenu: popups.menu_panel,
    Primitive.PE_FrameMenu: popups.nothing,
    Primitive.PE_PanelMenuBar: popups.window_ground,
    Primitive.PE_PanelStatusBar: popups.status_bar,
    Primitive.PE_FrameStatusBarItem: popups.nothing,
    Primitive.PE_PanelToolBar: popups.window_ground,
    Primitive.PE_PanelItemViewItem: popups.list_row,
    Primitive.PE_PanelItemViewRow: popups.list_row,
    Primitive.PE_IndicatorBranch: popups.branch,
    Primitive.PE_IndicatorHeaderArrow: popups.header_arrow,
    Primitive.PE_PanelTipLabel: popups.tool_tip,
    Primitive.PE_FrameTabBarBase: popups.nothing,
}
COMPLEX: Final[dict[Complex, Draw]] = {
    Complex.CC_ComboBox: fields.combo_box,
    Complex.CC_SpinBox: fields.spin_box,
    Complex.CC_ScrollBar: fields.scroll_bar,
}
METRICS: Final[dict[Metric, int]] = {
    Metric.PM_ButtonMargin: 16,
    Metric.PM_ButtonDefaultIndicator: 0,
    Metric.PM_ButtonShiftHorizontal: 0,
    Metric.PM_ButtonShiftVertical: 0,
    Metric.PM_MenuButtonIndicator: 30,
    Metric.PM_IndicatorWidth: 16,
    Metric.PM_IndicatorHeight: 16,
    Metric.PM_ExclusiveIndicatorWidth: 16,
    Metric.PM_ExclusiveIndicatorHeight: 16,
    Metric.PM_CheckBoxLabelSpacing: 8,
    Metric.PM_RadioButtonLabelSpacing: 8,
    Metric.PM_ScrollBarExtent: 12,
    Metric.PM_ScrollBarSliderMin: 32,
    Metric.PM_ScrollView_ScrollBarSpacing: 0,
    Metric.PM_SliderThickness: 20,
    Metric.PM_SliderControlThickness: fields.KNOB_PX,
    Metric.PM_SliderLength: fields.KNOB_PX,
    Metric.PM_SplitterWidth: 1,
    Metric.PM_HeaderMargin: 10,
    Metric.PM_MenuPanelWidth: 1,
    Metric.PM_MenuVMargin: 5,
    Metric.PM_MenuHMargin: 0,
    Metric.PM_MenuBarPanelWidth: 0,
    Metric.PM_MenuBarItemSpacing: 0,
    Metric.PM_MenuBarHMargin: 2,
    Metric.PM_MenuBarVMargin: 0,
    Metric.PM_ToolBarFrameWidth: 0,
    Metric.PM_ToolTipLabelFrameWidth: 6,
    Metric.PM_ComboBoxFrameWidth: 1,
    Metric.PM_TabBarTabHSpace: 24,
    Metric.PM_TabBarTabVSpace: 8,
    Metric.PM_TabBarTabShiftHorizontal: 0,
    Metric.PM_TabBarTabShiftVertical: 0,
    Metric.PM_SmallIconSize: 16,
    Metric.PM_ButtonIconSize: 16,
    Metric.PM_LayoutHorizontalSpacing: 8,
    Metric.PM_LayoutVerticalSpacing: 8,
}
HINTS: Final[dict[Hint, int]] = {
    Hint.SH_Widget_Animation_Duration: 0,
    Hint.SH_DialogButtonBox_ButtonsHaveIcons: 0,
    Hint.SH_EtchDisabledText: 0,
    Hint.SH_DitherDisabledText: 0,
    Hint.SH_ItemView_ShowDecorationSelected: 1,
    Hint.SH_ScrollView_FrameOnlyAroundContents: 0,
    Hint.SH_ComboBox_Popup: 0,
    Hint.SH_Slider_AbsoluteSetButtons: Qt.MouseButton.LeftButton.value,
    Hint.SH_ToolTip_WakeUpDelay: 500,
    Hint.SH_ToolTipLabel_Opacity: 255,
    Hint.SH_UnderlineShortcut: 0,
}
HEIGHT_PX, SMALL_PX, ROW_PX = 32, 28, 30
FIXED_HEIGHT: Final = frozenset(
    (Contents.CT_PushButton, Contents.CT_LineEdit, Contents.CT_ComboBox, Contents.CT_SpinBox)
)


class SeatmateStyle(QProxyStyle):
    """Fusion's ways with the program's look."""

    def __init__(self) -> None:
        super().__init__("Fusion")

    # Drawing

    def drawControl(
        self,
        element: QStyle.ControlElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        draw = CONTROLS.get(element)
        if draw is not None:
            _paint(draw, painter, option, widget)
        else:
            super().drawControl(element, option, painter, widget)

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        draw = PRIMITIVES.get(element)
        if draw is not None:
            _paint(draw, painter, option, widget)
        else:
            super().drawPrimitive(element, option, painter, widget)

    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        draw = COMPLEX.get(control)
        if isinstance(option, QStyleOptionToolButton):
            self._draw_tool_button(painter, option, widget)
        elif control == Complex.CC_Slider and _is_level(option):
            _paint(fields.slider, painter, option, widget)
        elif draw is not None:
            _paint(draw, painter, option, widget)
        else:
            super().drawComplexControl(control, option, painter, widget)

    def _draw_tool_button(
        self, painter: QPainter, option: QStyleOptionToolButton, widget: QWidget | None
    ) -> None:
        _paint(buttons.tool_panel, painter, option, widget)
        theme = theme_of(option.palette)
        menu = self.subControlRect(Complex.CC_ToolButton, option, Sub.SC_ToolButtonMenu, widget)
        label = QStyleOptionToolButton(option)
        label.rect = self.subControlRect(Complex.CC_ToolButton, option, Sub.SC_ToolButton, widget)
        if option.features & buttons.Feature.MenuButtonPopup:
            _with_antialiasing(painter, buttons.menu_part, option, menu, theme, widget)
        elif buttons.opens_menu(option):
            centre = QRect(option.rect.right() - 26, option.rect.top(), 20, option.rect.height())
            _with_antialiasing(painter, _menu_head, option, centre, theme, widget)
        label.features = buttons.Feature.None_
        self.drawControl(Control.CE_ToolButtonLabel, label, painter, widget)

    # Sizes

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        known = METRICS.get(metric)
        return known if known is not None else super().pixelMetric(metric, option, widget)

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: QStyleHintReturn | None = None,
    ) -> int:
        known = HINTS.get(hint)
        return known if known is not None else super().styleHint(hint, option, widget, returnData)

    def sizeFromContents(
        self,
        type: QStyle.ContentsType,
        option: QStyleOption,
        size: QSize,
        widget: QWidget | None = None,
    ) -> QSize:
        if type == Contents.CT_MenuItem:
            return _menu_item_size(option, size)
        if type == Contents.CT_MenuBarItem:
            return QSize(size.width() + 20, SMALL_PX)
        if type == Contents.CT_ToolButton:
            return _tool_button_size(option, size, widget)
        result = super().sizeFromContents(type, option, size, widget)  # type: ignore[arg-type]  # see below
        if type in FIXED_HEIGHT:
            result.setHeight(_height(widget))
        if type == Contents.CT_SpinBox:
            result.setWidth(result.width() + 16)
        if type == Contents.CT_PushButton:
            result.setWidth(result.width() + 4)
        if type == Contents.CT_ItemViewItem:
            result.setHeight(max(result.height(), ROW_PX))
        return result

    def subElementRect(
        self, element: QStyle.SubElement, option: QStyleOption, widget: QWidget | None = None
    ) -> QRect:
        if element == QStyle.SubElement.SE_LineEditContents and option.lineWidth > 0:  # type: ignore[attr-defined]  # a QStyleOptionFrame
            return option.rect.adjusted(8, 0, -8, 0)
        return super().subElementRect(element, option, widget)  # type: ignore[arg-type]  # may be None

    def subControlRect(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        subControl: QStyle.SubControl,
        widget: QWidget | None = None,
    ) -> QRect:
        rect = _own_rect(control, option, subControl)
        if rect is not None:
            return rect
        return super().subControlRect(control, option, subControl, widget)  # type: ignore[arg-type]  # see above

    # Widgets

    def polish(self, thing: Any) -> Any:
        """Let tabs and combo boxes know when the pointer is over them."""
        if isinstance(thing, (QComboBox, QTabBar)):
            thing.setAttribute(Qt.WidgetAttribute.WA_Hover)
        return super().polish(thing)


def _paint(draw: Draw, painter: QPainter, option: Any, widget: QWidget | None) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw(painter, option, theme_of(option.palette), widget)
    painter.restore()


def _with_antialiasing(painter: QPainter, draw: Callable[..., None], *arguments: object) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw(painter, *arguments)
    painter.restore()


def _menu_head(
    painter: QPainter, option: QStyleOption, rect: QRect, theme: Theme, _widget: QWidget | None
) -> None:
    enabled = bool(option.state & QStyle.StateFlag.State_Enabled)
    chevron(painter, rect.toRectF().center(), theme.text if enabled else theme.edge)


def _is_level(option: Any) -> bool:
    return bool(option.orientation == Qt.Orientation.Horizontal)


def _height(widget: QWidget | None) -> int:
    return SMALL_PX if is_set(widget, "small") else HEIGHT_PX


def _menu_item_size(option: Any, size: QSize) -> QSize:
    if option.menuItemType == popups.Item.Separator:
        return QSize(size.width(), popups.SEPARATOR_PX)
    width = size.width() + popups.ICON_COLUMN_PX + popups.SIDE_PX
    width += 32 if "\t" in option.text else 20
    return QSize(width, popups.ITEM_PX)


def _tool_button_size(option: Any, size: QSize, widget: QWidget | None) -> QSize:
    height = _height(widget)
    if option.toolButtonStyle == Qt.ToolButtonStyle.ToolButtonTextUnderIcon:
        return QSize(max(size.width() + 8, 64), size.height() + 16)
    if option.toolButtonStyle == Qt.ToolButtonStyle.ToolButtonIconOnly:
        extra = 30 if option.features & buttons.Feature.MenuButtonPopup else 0
        return QSize(height + extra, height)
    width = size.width() + 2 * buttons.SIDE_PX + buttons.GAP_PX - 4
    if buttons.opens_menu(option):
        width += 18
    return QSize(width, height)


def _own_rect(control: QStyle.ComplexControl, option: Any, part: QStyle.SubControl) -> QRect | None:
    if control == Complex.CC_ScrollBar:
        return _scroll_bar_rect(option, part)
    if control == Complex.CC_SpinBox and part in (Sub.SC_SpinBoxUp, Sub.SC_SpinBoxDown):
        up, down = fields.spin_buttons(option.rect)
        return up if part == Sub.SC_SpinBoxUp else down
    if control == Complex.CC_SpinBox and part == Sub.SC_SpinBoxEditField:
        rect: QRect = option.rect.adjusted(6, 2, -fields.ARROW_PX, -2)
        return rect
    if control == Complex.CC_ComboBox and part == Sub.SC_ComboBoxEditField:
        edit: QRect = option.rect.adjusted(8, 2, -fields.ARROW_PX, -2)
        return edit
    if control == Complex.CC_Slider and part == Sub.SC_SliderHandle and _is_level(option):
        return fields.slider_knob(option)
    return None


def _scroll_bar_rect(option: Any, part: QStyle.SubControl) -> QRect | None:
    if part in (Sub.SC_ScrollBarAddLine, Sub.SC_ScrollBarSubLine):
        return QRect()
    rect: QRect = option.rect
    if part == Sub.SC_ScrollBarGroove:
        return rect
    handle = fields.scroll_handle(option)
    if part == Sub.SC_ScrollBarSlider:
        return handle
    upright = option.orientation == Qt.Orientation.Vertical
    if part == Sub.SC_ScrollBarSubPage:
        if upright:
            return QRect(rect.left(), rect.top(), rect.width(), handle.top() - rect.top())
        return QRect(rect.left(), rect.top(), handle.left() - rect.left(), rect.height())
    if part == Sub.SC_ScrollBarAddPage:
        if upright:
            top = handle.bottom() + 1
            return QRect(rect.left(), top, rect.width(), rect.bottom() - top + 1)
        left = handle.right() + 1
        return QRect(left, rect.top(), rect.right() - left + 1, rect.height())
    return None
