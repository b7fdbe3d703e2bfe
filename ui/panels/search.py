"""Finding a name as people type it: without case, and with å, aa and a taken as one. Order is never
folded.

Knows no Qt widgets; the order of names is Danish (æ, ø, å last, aa as å) in every language of the
program, because the staff's names do not change with the menus.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QCollator, QCollatorSortKey, QLocale, Qt

SINGLE: Final = str.maketrans(
    {"æ": "ae", "ø": "o", "œ": "oe", "ß": "ss", "đ": "d", "ð": "d", "ł": "l", "þ": "th"}
)
DOUBLE: Final = (("aa", "a"), ("ae", "a"), ("oe", "o"))
"""Two letters that stand for å, æ (or ä) and ø (or ö) where a keyboard lacks them."""


@lru_cache(maxsize=16_384)
def folded(text: str) -> str:
    """The text without case, accents and the difference between "Ågård", "Aagaard" and "agard"."""
    plain = unicodedata.normalize("NFKD", text.casefold().translate(SINGLE))
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    for pair, letter in DOUBLE:
        plain = plain.replace(pair, letter)
    return " ".join(plain.split())


def matches(query: str, texts: Iterable[str]) -> bool:
    """True if every word of the query is in one of the texts; always true for an empty query."""
    words = query.split()
    if not words:
        return True
    sources = list(texts)
    return all(any(_has(text, word) for text in sources) for word in words)


def _has(text: str, word: str) -> bool:
    # As typed too: "el" is in "Michael", although "michael" folds to "michal".
    return folded(word) in folded(text) or word.casefold() in text.casefold()


@lru_cache(maxsize=1)
def _collator() -> QCollator:
    collator = QCollator(QLocale(QLocale.Language.Danish, QLocale.Country.Denmark))
    collator.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    collator.setNumericMode(True)
    return collator


@lru_cache(maxsize=16_384)
def sort_key(text: str) -> QCollatorSortKey:
    """A key that sorts names as a Danish phone book does and "A2" before "A10"."""
    return _collator().sortKey(text)
