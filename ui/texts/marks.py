"""The mark that lupdate looks for in tables of texts, with types: Qt's own is typed as object."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """The text as it is; lupdate finds it here, ``QCoreApplication.translate`` translates it."""
    return text
