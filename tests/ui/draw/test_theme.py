"""The colours keep the contrasts that the look promises; fonts and icons are there."""

from __future__ import annotations

import dataclasses
import itertools
import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QFontInfo, QPalette

import ui
from ui.draw import icons, theme
from ui.draw.theme import DARK, LIGHT, PRINT, RoleColours, Theme, contrast

# foreground, background, the contrast promised for light and for dark
PROMISED = (
    ("text", "base", 15.8, 12.4),
    ("text", "window", 14.5, 13.7),
    ("text2", "base", 6.3, 6.8),
    ("text2", "canvas", 5.3, 8.2),
    ("text2", "hover", 5.5, 5.8),
    ("edge", "base", 3.2, 3.6),
    ("accent_text", "accent", 5.2, 7.9),
    ("accent", "base", 5.2, 6.9),
    ("accent", "accent_soft", 4.6, 5.6),
    ("bad", "base", 6.8, 6.2),
    ("bad", "bad_soft", 5.9, 6.0),
    ("warn", "base", 6.3, 8.2),
    ("warn", "warn_soft", 5.8, 7.2),
    ("text2", "floor", 5.8, 6.6),
    ("text2", "room", 5.7, 6.5),
    ("text2", "kitchen", 5.7, 6.5),
    ("wall", "floor", 9.9, 5.5),
    ("window_line", "floor", 3.9, 7.2),
)
ROLES_PROMISED = (("sales", 5.2, 7.2), ("marketing", 4.7, 8.1), ("other", 4.6, 7.0))
ROLES = ("sales", "marketing", "other")


@pytest.mark.parametrize(("front", "back", "light", "dark"), PROMISED)
def test_token_contrast_is_as_promised(front: str, back: str, light: float, dark: float) -> None:
    """Every contrast of the colour table is reached in both themes."""
    for look, least in ((LIGHT, light), (DARK, dark)):
        found = contrast(getattr(look, front), getattr(look, back))
        assert found >= least - 0.06, (look.name, front, back, found)


@pytest.mark.parametrize(("role", "light", "dark"), ROLES_PROMISED)
def test_role_letter_can_be_read(role: str, light: float, dark: float) -> None:
    """The letter on a person's shape has the contrast of the table."""
    for look, least in ((LIGHT, light), (DARK, dark)):
        colours: RoleColours = getattr(look, role)
        assert contrast(colours.on_fill, colours.fill) >= max(4.5, least - 0.06)


@pytest.mark.parametrize("look", [LIGHT, DARK, PRINT], ids=lambda look: look.name)
def test_names_can_be_read_on_every_wash(look: Theme) -> None:
    """Both lines of a name reach the contrast of the table on the wash of every role."""
    first, second = (11.0, 6.5) if look.is_dark else (13.4, 6.4)
    for role in ROLES:
        wash = getattr(look, role).wash
        assert contrast(look.desk_text, wash) >= first - 0.06
        assert contrast(look.desk_text2, wash) >= second - 0.06


@pytest.mark.parametrize("look", [LIGHT, DARK, PRINT], ids=lambda look: look.name)
def test_every_text_colour_reaches_the_legal_contrast(look: Theme) -> None:
    """Text colours have at least 4.5 on every ground that text stands on."""
    grounds = ("window", "base", "alt", "canvas", "hover", "floor", "room", "kitchen", "zone")
    for front, back in itertools.product(("text", "text2"), grounds):
        assert contrast(getattr(look, front), getattr(look, back)) >= 4.5


def test_roles_differ_without_colour_on_paper() -> None:
    """In grey the shapes still stand out from the washes, and names from everything."""
    for role in ROLES:
        colours: RoleColours = getattr(PRINT, role)
        assert contrast(colours.fill, colours.wash) >= 3


def test_every_token_is_a_colour() -> None:
    """No token of any theme is misspelt."""
    for look in (LIGHT, DARK, PRINT):
        for field in dataclasses.fields(look):
            value = getattr(look, field.name)
            values = dataclasses.astuple(value) if isinstance(value, RoleColours) else (value,)
            for one in values:
                assert field.name == "name" or re.fullmatch("#[0-9A-F]{6}", one), field.name


def test_no_other_module_holds_a_hex_value() -> None:
    """Colours are written down in theme.py alone."""
    root = Path(ui.__file__).parent
    for path in root.rglob("*.py"):
        if path.name != "theme.py":
            assert not re.search("[\"']#[0-9A-Fa-f]{3,8}\\b", path.read_text("utf-8")), path


def test_mixed_is_what_a_translucent_colour_makes() -> None:
    """Half black over white is mid grey."""
    assert theme.mixed("#000000", "#FFFFFF", 0.5) == "#808080"


def test_font_is_the_bundled_one(qapp: object) -> None:
    """Every weight is Inter from the package, with every Danish letter and some Polish."""
    assert theme.font_family() == "Inter"
    for weight in (400, 500, 600, 700):
        found = QFontInfo(theme.font(13, weight))
        assert (found.family(), found.weight(), found.exactMatch()) == ("Inter", weight, True)


def test_palette_follows_the_theme(qapp: object) -> None:
    """Text, ground and highlight of the palette are the tokens, disabled text is the edge."""
    for look in (LIGHT, DARK):
        made = theme.palette(look)
        assert made.color(QPalette.ColorRole.Window) == QColor(look.window)
        assert made.color(QPalette.ColorRole.Highlight) == QColor(look.accent_soft)
        disabled = made.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText)
        assert disabled == QColor(look.edge)


def test_every_icon_can_be_drawn_and_is_tinted(qapp: object) -> None:
    """Every icon file makes a picture, in the tint that was asked for."""
    for name in icons.icon_names():
        image = icons.icon_pixmap(name, LIGHT.accent, 24, 2.0).toImage()
        opaque = [
            image.pixelColor(x, y)
            for x, y in itertools.product(range(48), range(48))
            if image.pixelColor(x, y).alpha() == 255
        ]
        assert opaque, name
        assert opaque[0].name().upper() == LIGHT.accent, name


def test_icons_the_look_names_are_there() -> None:
    """The icons of rail, tools, bars and marks are in the package."""
    wanted = "map users handshake calendar-clock settings circle-help mouse-pointer-2 lock info"
    assert set(wanted.split()) <= set(icons.icon_names())


def test_icon_has_sharp_pictures_for_high_density(qapp: object) -> None:
    """An icon of 18 px has 36 real pixels at ratio 2."""
    made = icons.icon("lock", LIGHT, 18)
    sizes = {size.width() for size in made.availableSizes()}
    assert {18, 36, 54} <= sizes
