"""People's names as programs export them, and how others are named by them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_SUFFIXES: Final = frozenset({"jr", "sr", "ii", "iii", "iv", "v", "phd", "md", "mba", "cand.merc"})
_NUMBER: Final = re.compile(r"\s*\(\s*([A-Za-z]{0,5}[-#]?\d{2,})\s*\)")
_STATUS: Final = re.compile(
    r"\s*\(\s*(on leave|leave of absence|orlov|på orlov|barsel|på barsel|elternzeit|terminated|"
    r"inactive|fratrådt|inaktiv|contractor|konsulent|vikar|ausgeschieden)\s*\)",
    re.IGNORECASE,
)
_BLANKS: Final = re.compile(r"\s+")
TOTALS: Final = frozenset(
    {"total", "totals", "sum", "i alt", "ialt", "alt", "summe", "gesamt", "grand total", "antal"}
)


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it is said, with the number and the status that stood in brackets behind it."""

    text: str
    number: str = ""
    status: str = ""


def read_name(text: str) -> Name:
    """Return the name in a cell: "Rivera, Ana (1001) (On Leave)" is Ana Rivera, 1001, On Leave."""
    number, status = _NUMBER.search(text), _STATUS.search(text)
    plain = _BLANKS.sub(" ", _STATUS.sub("", _NUMBER.sub("", text))).strip()
    return Name(first_name_first(plain), number[1] if number else "", status[1] if status else "")


def first_name_first(text: str) -> str:
    """Return "Last, First" as "First Last", and anything else as it is."""
    last, comma, first = (piece.strip() for piece in text.partition(","))
    is_name = comma and last and first and "," not in first
    if not is_name or first.casefold().rstrip(".") in _SUFFIXES:
        return text
    return f"{first} {last}"


def name_key(text: str) -> str:
    """Return a name as it is compared with another: order, case and blanks do not count."""
    return read_name(text).text.casefold()


def joined(*pieces: str) -> str:
    """Return first, middle and last name as one, whichever of them there are."""
    return _BLANKS.sub(" ", " ".join(piece for piece in pieces if piece)).strip()
