"""Text cells that no spreadsheet takes for a formula (CWE-1236; OWASP ASVS 1.2.10).

A cell that could start a formula gets an apostrophe in front; ``unguarded`` is its exact reverse,
so a list that is written and read again says the same. Plain numbers stay as they are.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

MARK: Final = "'"
INVISIBLE: Final = "\ufeff\u200b\u200c\u200d\u2060"
"""Characters without width that a program may drop before it looks for a formula."""

_STARTS: Final = frozenset("=+-@")
_CONTROLS: Final = frozenset("\t\r\n\0")
_PLAIN_NUMBER: Final = re.compile(r"[+-]?\d+([.,]\d+)?", re.ASCII)


def is_live(text: str) -> bool:
    """True if a spreadsheet could take the text for a formula.

    Counts the first character after blanks (full-width and small forms too), and a tab, line
    break or NUL among those blanks.
    """
    if not text or _PLAIN_NUMBER.fullmatch(text):
        return False
    rest = text.lstrip(_BLANKS)
    if not _CONTROLS.isdisjoint(text[: len(text) - len(rest)]):
        return True
    return bool(rest) and not _STARTS.isdisjoint(unicodedata.normalize("NFKC", rest[0]))


def guarded(text: str) -> str:
    """The text as it is, or with an apostrophe in front where it could start a formula.

    A text that already looks guarded gets one more, so that nothing is lost on the way back.
    """
    return MARK + text if is_live(text) or _looks_guarded(text) else text


def unguarded(text: str) -> str:
    """The text that ``guarded`` was given."""
    return text[len(MARK) :] if _looks_guarded(text) else text


def _looks_guarded(text: str) -> bool:
    return text.startswith(MARK) and is_live(text.lstrip(MARK))


_BLANKS: Final = (
    INVISIBLE + "\0" + "".join(map(chr, (c for c in range(0x3001) if chr(c).isspace())))
)
