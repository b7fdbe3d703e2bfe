"""The language of the program: which one it is, and how its texts are loaded. Needs QtCore alone.

English texts stand in the code; ``resources/i18n`` holds each language's file, for English only
the plural forms.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

LANGUAGES: Final = ("en", "da")
FOLDER: Final = Path(__file__).resolve().parent.parent / "resources" / "i18n"

_LOCALES: Final = {"en": "en_GB", "da": "da_DK"}
_OURS: Final = "seatmate"


def speak(app: QCoreApplication, language: str) -> None:
    """Have all texts and numbers from now on in this language; widgets hear a LanguageChange."""
    for old in app.findChildren(QTranslator, _OURS):
        app.removeTranslator(old)
        old.deleteLater()
    QLocale.setDefault(QLocale(_LOCALES[language]))
    for name, folder in (("qtbase", _qt_folder()), ("seatmate", FOLDER)):
        translator = QTranslator(app)
        translator.setObjectName(_OURS)
        if translator.load(f"{name}_{language}.qm", str(folder)):
            app.installTranslator(translator)


def _qt_folder() -> Path:
    return Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))


def chosen_language(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """The language of ``--language``, else of the system; English for any that is not ours."""
    for option, following in pairwise([*arguments, ""]):
        name, _, value = option.partition("=")
        wanted = (value or following).lower()
        if name == "--language" and wanted in LANGUAGES:
            return wanted
    return system_language(environment)


def system_language(environment: Mapping[str, str]) -> str:
    """The language that the environment asks for, in the order of POSIX; English if not ours."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environment.get(name):
            wanted = environment[name][:2].lower()
            return wanted if wanted in LANGUAGES else LANGUAGES[0]
    system = QLocale.system().name()[:2]
    return system if system in LANGUAGES else LANGUAGES[0]
