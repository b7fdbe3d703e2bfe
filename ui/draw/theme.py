"""Colours, fonts and the application palette. Nothing else in the program holds a hex value.

The tokens and what each is for are the table "Colour tokens" of the look; the contrasts it promises
are computed in ``tests/ui/draw/test_theme.py``.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette

if TYPE_CHECKING:
    from planner.model import Role

FONTS: Final = Path(__file__).resolve().parents[2] / "resources" / "fonts"
FONT_FILES: Final = ("Regular", "Medium", "SemiBold", "Bold")
PAPER_WASHES: Final = {"sales": "#EAF3F9", "marketing": "#FDF0E6", "other": "#F4F5F7"}


@dataclass(frozen=True, slots=True)
class RoleColours:
    """The colours of a role: its shape, the text on that, the wash and the edge of its desk."""

    fill: str
    on_fill: str
    wash: str
    edge: str


@dataclass(frozen=True, slots=True)
class Theme:
    """Every colour of one look, as "#RRGGBB". ``name`` is light, dark or print."""

    name: str
    window: str  # menu, bars, rail, status
    base: str  # panels, tables, fields, popups
    alt: str  # card foot, holiday column
    canvas: str  # outside the building
    hover: str  # hovered row or tool, neutral chip, empty bar
    line: str  # separators
    line2: str  # borders of buttons and cards
    text: str
    text2: str
    edge: str  # outline of check boxes and fields, disabled icons; never text
    accent: str  # together, good, chosen
    accent_text: str
    accent_soft: str
    bad: str  # must look
    bad_soft: str
    warn: str  # could look
    warn_soft: str
    warn_fill: str  # hatch and bars only; its outline is warn
    sales: RoleColours
    marketing: RoleColours
    other: RoleColours
    desk_text: str
    desk_text2: str
    floor: str
    room: str
    kitchen: str
    wall: str
    inner_wall: str
    window_fill: str
    window_line: str
    door: str
    furniture_line: str
    furniture_fill: str
    plant_line: str
    plant_fill: str
    zone: str
    zone_line: str

    def __hash__(self) -> int:
        return hash(self.name)  # themes are keys of caches that painting asks thousands of times

    @property
    def is_dark(self) -> bool:
        """True for the look with light text on dark ground."""
        return self.name == "dark"

    @property
    def shows_zones(self) -> bool:
        """Chair zones help planning; on paper they would only be grey."""
        return self.name != "print"

    def role(self, role: Role) -> RoleColours:
        """The colours of this role."""
        if role == "sales":
            return self.sales
        return self.marketing if role == "marketing" else self.other


LIGHT: Final = Theme(
    name="light",
    window="#F4F5F7",
    base="#FFFFFF",
    alt="#FAFBFC",
    canvas="#E9ECF0",
    hover="#ECEFF3",
    line="#DCE0E6",
    line2="#BFC6D0",
    text="#1B232E",
    text2="#56616F",
    edge="#8791A0",
    accent="#0B7A6B",
    accent_text="#FFFFFF",
    accent_soft="#E6F4F1",
    bad="#B4123F",
    bad_soft="#FDECF0",
    warn="#85560A",
    warn_soft="#FFF4DB",
    warn_fill="#E8A317",
    sales=RoleColours("#0072B2", "#FFFFFF", "#E2EEF7", "#9DC3DD"),
    marketing=RoleColours("#C44F00", "#FFFFFF", "#FCE9DC", "#E7B593"),
    other=RoleColours("#6B7683", "#FFFFFF", "#EFF1F4", "#C9D0D8"),
    desk_text="#1B232E",
    desk_text2="#4A5563",
    floor="#FFFFFF",
    room="#F3F6F6",
    kitchen="#F8F5EE",
    wall="#3A4450",
    inner_wall="#5C6775",
    window_fill="#DCEEF8",
    window_line="#4F87A8",
    door="#7C8794",
    furniture_line="#C6CDD5",
    furniture_fill="#F4F6F8",
    plant_line="#8DB89A",
    plant_fill="#DDEBDF",
    zone="#F3F5F8",
    zone_line="#DDE2E8",
)

DARK: Final = Theme(
    name="dark",
    window="#1C2026",
    base="#23282F",
    alt="#272C34",
    canvas="#14171B",
    hover="#2D333C",
    line="#353C46",
    line2="#4D5663",
    text="#E7EBF0",
    text2="#A7B0BC",
    edge="#737D8B",
    accent="#45C4AE",
    accent_text="#04211C",
    accent_soft="#1D3B38",
    bad="#FF8099",
    bad_soft="#3D232B",
    warn="#F0B84A",
    warn_soft="#3A301B",
    warn_fill="#E0A42E",
    sales=RoleColours("#5AB3E8", "#06202F", "#213748", "#3D6A8A"),
    marketing=RoleColours("#F39A5C", "#2A1203", "#43301F", "#8A5E3B"),
    other=RoleColours("#98A3B1", "#14181D", "#2C323A", "#4A535F"),
    desk_text="#EEF2F6",
    desk_text2="#B4BDC9",
    floor="#1E2329",
    room="#232A30",
    kitchen="#2A2822",
    wall="#8E99A8",
    inner_wall="#6D7886",
    window_fill="#2B4A5C",
    window_line="#7DB7D6",
    door="#8A95A3",
    furniture_line="#4A535E",
    furniture_fill="#272D34",
    plant_line="#4E7A5C",
    plant_fill="#22372A",
    zone="#232930",
    zone_line="#333B45",
)

PRINT: Final = replace(
    LIGHT,
    name="print",
    canvas="#FFFFFF",
    sales=replace(LIGHT.sales, wash=PAPER_WASHES["sales"]),
    marketing=replace(LIGHT.marketing, wash=PAPER_WASHES["marketing"]),
    other=replace(LIGHT.other, wash=PAPER_WASHES["other"]),
    room="#F6F8F8",
    kitchen="#FAF8F3",
)


@lru_cache(maxsize=512)
def colour(value: str, opacity: float = 1.0) -> QColor:
    """The colour of a token ("#RRGGBB"), opaque or not. Cached: do not change the result."""
    result = QColor(value)
    result.setAlphaF(opacity)
    return result


def mixed(front: str, back: str, share: float) -> str:
    """The opaque colour that ``front`` at this share of 0..1 makes over ``back``."""
    one, two = QColor(front), QColor(back)
    pairs = ((one.red(), two.red()), (one.green(), two.green()), (one.blue(), two.blue()))
    return QColor(*(round(a * share + b * (1 - share)) for a, b in pairs)).name()


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(value: str) -> float:
    colour_ = QColor(value)
    parts = (colour_.redF(), colour_.greenF(), colour_.blueF())
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


# Fonts


@lru_cache(maxsize=1)
def font_family() -> str:
    """The family of the bundled font, loaded at the first call; needs a QGuiApplication."""
    family = ""
    for weight in FONT_FILES:
        file = FONTS / f"Inter-{weight}.ttf"
        number = QFontDatabase.addApplicationFontFromData(QByteArray(file.read_bytes()))
        families = QFontDatabase.applicationFontFamilies(number)
        family = family or (families[0] if families else "")
    return family or QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()


@lru_cache(maxsize=128)
def font(px: int, weight: int = 400) -> QFont:
    """The program's font at this size in pixels, with tabular figures and unhinted.

    ``weight`` is 400, 500, 600 or 700. Cached: do not change the result.
    """
    result = QFont(font_family())
    result.setPixelSize(px)
    result.setWeight(QFont.Weight(weight))
    result.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    result.setFeature(QFont.Tag("tnum"), 1)
    return result


@lru_cache(maxsize=16)
def drawing_font(px: int, weight: int = 400) -> QFont:
    """The font of floors and charts: every letter and figure is the plain one of its character.

    Alternative glyphs (tabular figures, raised hyphens) have no character in a PDF, and a chart
    must be searchable. Cached: do not change the result.
    """
    result = QFont(font(px, weight))
    result.clearFeatures()
    result.setFeature(QFont.Tag("calt"), 0)
    return result


# Palette


def palette(theme: Theme) -> QPalette:
    """The palette of Fusion in this theme."""
    result = QPalette()
    for role, value in _palette_roles(theme):
        result.setColor(role, colour(value))
    for role in (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
        QPalette.ColorRole.HighlightedText,
        QPalette.ColorRole.PlaceholderText,
    ):
        result.setColor(QPalette.ColorGroup.Disabled, role, colour(theme.edge))
    return result


def _palette_roles(theme: Theme) -> tuple[tuple[QPalette.ColorRole, str], ...]:
    role = QPalette.ColorRole
    return (
        (role.Window, theme.window),
        (role.WindowText, theme.text),
        (role.Base, theme.base),
        (role.AlternateBase, theme.alt),
        (role.Text, theme.text),
        (role.PlaceholderText, theme.text2),
        (role.Button, theme.base),
        (role.ButtonText, theme.text),
        (role.BrightText, theme.bad),
        (role.Light, theme.base),
        (role.Midlight, theme.line),
        (role.Mid, theme.line2),
        (role.Dark, theme.edge),
        (role.Shadow, theme.edge),
        (role.Highlight, theme.accent_soft),
        (role.HighlightedText, theme.text),
        (role.Accent, theme.accent),
        (role.Link, theme.accent),
        (role.LinkVisited, theme.accent),
        (role.ToolTipBase, theme.base),
        (role.ToolTipText, theme.text),
    )
