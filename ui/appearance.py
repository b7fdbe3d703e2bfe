"""Theme and language of the running program: from the settings and the system, switched at once.

The palette comes first, since the window is painted with it alone; style, fonts and language come
with what is in the window.
"""

from __future__ import annotations

import os
from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from ui.draw.theme import DARK, LIGHT, Theme, font, palette
from ui.settings import LANGUAGE, THEME, Settings

BUTTON_CLASSES = ("QPushButton", "QToolButton")


class Appearance(QObject):
    """Keeps the application in the theme and the language that the settings ask for.

    ``arguments`` of the command line may name a language for this run.
    """

    def __init__(self, app: QApplication, settings: Settings, arguments: Sequence[str]) -> None:
        super().__init__(app)
        self._app = app
        self._settings = settings
        self._arguments = list(arguments)
        self._system_is_dark = app.palette().window().color().lightness() < 128
        self.apply_theme()

    def dress(self) -> None:
        """Bring in style, fonts and language, and follow settings and system from now on."""
        from PySide6.QtWidgets import QToolTip

        from ui.style import SeatmateStyle

        app = self._app
        # Python must keep the style: Qt alone would let its Python half be collected.
        self._style = SeatmateStyle()
        app.setStyle(self._style)
        app.setFont(font(13))
        for name in BUTTON_CLASSES:
            app.setFont(font(13, 500), name)  # type: ignore[arg-type]  # the binding takes text
        QToolTip.setFont(font(12))
        self.apply_language()
        self.apply_theme()  # a style brings its own palette
        self._settings.changed.connect(self._follow)
        app.styleHints().colorSchemeChanged.connect(self._follow_system)

    @property
    def theme(self) -> Theme:
        """The theme that is asked for."""
        wanted = self._settings.get(THEME)
        is_dark = self._system_is_dark if wanted == "system" else wanted == "dark"
        return DARK if is_dark else LIGHT

    @property
    def language(self) -> str:
        """The language that is asked for: of the command line, the settings or the system."""
        from ui.languages import chosen_language

        asked = any(argument.startswith("--language") for argument in self._arguments)
        wanted = self._settings.get(LANGUAGE)
        if asked or wanted == "system":
            return chosen_language(self._arguments, os.environ)
        return wanted

    def apply_theme(self) -> None:
        """Show the theme that is asked for."""
        self._app.setPalette(palette(self.theme))

    def apply_language(self) -> None:
        """Speak the language that is asked for; open windows retranslate themselves."""
        from ui.languages import speak

        speak(self._app, self.language)

    def _follow(self, key: str) -> None:
        if key == THEME.key:
            self.apply_theme()
        elif key == LANGUAGE.key:
            self._arguments = []  # what is said in the settings is meant for now
            self.apply_language()

    def _follow_system(self) -> None:
        from PySide6.QtCore import Qt

        self._system_is_dark = self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        self.apply_theme()
