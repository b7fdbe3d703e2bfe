"""A language for the time of a test, and none of it left afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from ui.languages import speak


@contextmanager
def spoken(app: QCoreApplication, language: str) -> Iterator[None]:
    """Have texts and numbers in a language for a while."""
    before = QLocale()
    speak(app, language)
    try:
        yield
    finally:
        for translator in app.findChildren(QTranslator):
            app.removeTranslator(translator)
            translator.deleteLater()
        QLocale.setDefault(before)
