"""Theme and language of the running program: from the settings and the system, switched at once."""

from __future__ import annotations

import os
from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QToolTip

from ui.draw.theme import DARK, LIGHT, Theme, font, palette
from ui.languages import chosen_language, speak
from ui.settings import LANGUAGE, THEME, Settings
from ui.style import SeatmateStyle

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
        # Python must keep the style: Qt alone would let its Python half be collected.
        self._style = SeatmateStyle()
        app.setStyle(self._style)
        self.apply_language()
        self.apply_theme()
        app.setFont(font(13))
        for name in BUTTON_CLASSES:
            app.setFont(font(13, 500), name)  # type: ignore[arg-type]  # the binding takes text
        QToolTip.setFont(font(12))
        settings.changed.connect(self._follow)
        app.styleHints().colorSchemeChanged.connect(self.apply_theme)

    @property
    def theme(self) -> Theme:
        """The theme that is asked for."""
        wanted = self._settings.get(THEME)
        if wanted == "system":
            is_dark = self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
            return DARK if is_dark else LIGHT
        return DARK if wanted == "dark" else LIGHT

    @property
    def language(self) -> str:
        """The language that is asked for: of the command line, the settings or the system."""
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
        speak(self._app, self.language)

    def _follow(self, key: str) -> None:
        if key == THEME.key:
            self.apply_theme()
        elif key == LANGUAGE.key:
            self._arguments = []  # what is said in the settings is meant for now
            self.apply_language()
