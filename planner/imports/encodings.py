"""Bytes of a text file as text: which encoding was it?

The ladder of inputs.md: byte order mark, UTF-16 by its zeros, strict UTF-8, then Windows-1252 (as
most Danish and German exports are). Old DOS and Mac files are told from Windows-1252 by letters: a
letter's byte of one is a rare sign in another.
"""

from __future__ import annotations

import codecs
import re
from typing import Final

from planner.errors import PlanError

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: it begins with the same two bytes
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE: Final = 4096
_OLD: Final = ("cp1252", "cp850", "mac_roman")
_LETTERS: Final = frozenset("æøåÆØÅäöüÄÖÜßéÉèêëáíóúñçÇðþÞłŁšŠžŽ")
_NON_ASCII: Final = re.compile(r"[^\x00-\x7f]")


def decoded(data: bytes, encoding: str | None = None) -> tuple[str, str]:
    """Return the text and the encoding it was in; ``encoding`` says it where the guess is wrong.

    Raises PlanError ``bad_encoding`` (encoding) if it cannot be that, and ``not_a_table`` if the
    bytes are no text.
    """
    if encoding is not None:
        return _in_encoding(data, encoding), encoding
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _in_encoding(data[len(mark) :], name), name
    name = _by_zeros(data[:_SAMPLE])
    if name:
        return _in_encoding(data, name), name
    if b"\0" in data[:_SAMPLE]:
        raise PlanError("not_a_table")
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        name = max(_OLD, key=lambda old: _likeness(data, old))
        return data.decode(name, "replace"), name


def is_certain(encoding: str) -> bool:
    """True if the bytes themselves told the encoding; False if it was guessed."""
    return encoding not in _OLD


def _in_encoding(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding).removeprefix("\ufeff")
    except (UnicodeDecodeError, LookupError) as error:
        raise PlanError("bad_encoding", {"encoding": encoding}) from error


def _by_zeros(sample: bytes) -> str:
    """Return UTF-16 without a mark, told by the zero in every second byte of Latin letters."""
    half = len(sample) // 2
    if half < 2:
        return ""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > half * 0.7 and even < half * 0.1:
        return "utf-16-le"
    if even > half * 0.7 and odd < half * 0.1:
        return "utf-16-be"
    return ""


def _likeness(data: bytes, encoding: str) -> float:
    """Return which part of the characters beyond ASCII are letters of the languages around here."""
    found = _NON_ASCII.findall(data.decode(encoding, "replace"))
    return sum(letter in _LETTERS for letter in found) / max(1, len(found))
