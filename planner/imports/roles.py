"""Who is in sales and who in marketing: told by the user, or recognised from words.

Whole words count, with the ways in which Danish and German join them ("salgschef",
"Vertriebsleiter", "onlinemarketing"); "Salesforce" and "Projekt Ny Sal" are no sales.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from planner.imports.words import parts
from planner.model import Role

RoleField = Literal["role", "department", "team", "title"]
FIELDS: Final[tuple[RoleField, ...]] = ("role", "department", "team", "title")
"""In the order in which they are believed."""


@dataclass(frozen=True, slots=True)
class RoleSource:
    """Where a person's role came from.

    ``by``: "said" (a value that the user named), "word" (recognised), "weak_word" (recognised from
    a word such as communication), "unclear" (words of both roles, so other) or "nothing" (other).
    ``field`` and ``text`` are the cell that told it.
    """

    by: Literal["said", "word", "weak_word", "unclear", "nothing"]
    field: RoleField | Literal[""] = ""
    text: str = ""


_WORD: Final = re.compile(r"[^\W\d_]+")

_SALES: Final = frozenset(
    {
        "sales", "sale", "presales", "telesales", "seller", "salesperson", "salespeople",
        "salesman", "saleswoman", "sdr", "bdr", "kam", "salg", "sælger", "sælgere", "saelger",
        "vertrieb", "verkauf", "verkäufer", "verkäuferin", "verkaeufer", "außendienst",
        "aussendienst",
    }
)  # fmt: skip
_MARKETING: Final = frozenset(
    {
        "marketing", "marketer", "marketers", "marketeer", "marcom", "markedsføring", "campaign",
        "campaigns", "kampagne", "kampagner", "content", "brand", "branding", "seo", "sem", "ppc",
        "werbung", "reklame",
    }
)  # fmt: skip
_WEAK_MARKETING: Final = frozenset(
    {
        "communication", "communications", "kommunikation", "comms", "presse",
        "öffentlichkeitsarbeit",
    }
)  # fmt: skip
_SALES_STARTS: Final = ("salgs", "sælger", "vertriebs", "verkaufs")
_SALES_ENDS: Final = ("salg", "sælger", "sælgere", "vertrieb", "verkauf", "verkäufer")
_MARKETING_STARTS: Final = ("marketing", "markedsførings", "kampagne", "content")
_MARKETING_ENDS: Final = ("marketing", "markedsføring")
_WEAK_STARTS: Final = ("kommunikations", "presse")
_NO_SALES: Final = frozenset({"udsalg", "ausverkauf"})
_CAPITALS: Final = {"PR": "marketing"}  # "pr." is "per" in Danish
_SALES_PHRASES: Final = (
    "account executive", "account manager", "account management", "account director",
    "key account", "business development", "business developer", "new business",
    "forretningsudvikling", "forretningsudvikler",
)  # fmt: skip
_MARKETING_PHRASES: Final = (
    "social media", "sociale medier", "demand generation", "public relations", "search engine",
)  # fmt: skip

_ROLE_NAMES: Final[Mapping[str, Role]] = {
    "s": "sales", "m": "marketing", "o": "other", "other": "other", "others": "other",
    "andet": "other", "andre": "other", "øvrig": "other", "øvrige": "other", "anden": "other",
    "sonstige": "other", "sonstiges": "other",
}  # fmt: skip


def roles_in(text: str) -> tuple[set[Role], bool]:
    """Return the roles that the words of a text speak of, and whether only weak words do."""
    words = _WORD.findall(text)
    low = [word.casefold() for word in words]
    line = " ".join(low)
    found: set[Role] = set()
    if any(map(_is_sales, low)) or _has_phrase(line, _SALES_PHRASES):
        found.add("sales")
    if any(map(_is_marketing, low)) or _has_phrase(line, _MARKETING_PHRASES):
        found.add("marketing")
    if any(word in _CAPITALS for word in words):
        found.add("marketing")
    if found:
        return found, False
    is_weak = any(word in _WEAK_MARKETING or word.startswith(_WEAK_STARTS) for word in low)
    return ({"marketing"}, True) if is_weak else (set(), False)


def _is_sales(word: str) -> bool:
    if word in _NO_SALES:
        return False
    return word in _SALES or word.startswith(_SALES_STARTS) or word.endswith(_SALES_ENDS)


def _is_marketing(word: str) -> bool:
    starts = word.startswith(_MARKETING_STARTS)
    return word in _MARKETING or starts or word.endswith(_MARKETING_ENDS)


def _has_phrase(line: str, phrases: tuple[str, ...]) -> bool:
    padded = f" {line} "
    return any(f" {phrase} " in padded for phrase in phrases)


class RoleFinder:
    """Finds the role of each person, and keeps which of the user's values were of use."""

    def __init__(self, sales: Iterable[str] = (), marketing: Iterable[str] = ()) -> None:
        self._said: dict[str, Role] = {}
        self._texts: dict[str, str] = {}
        self._used: set[str] = set()
        named: tuple[tuple[Role, Iterable[str]], ...] = (("sales", sales), ("marketing", marketing))
        for role, values in named:
            for value in values:
                if _key(value):
                    self._said[_key(value)] = role
                    self._texts[_key(value)] = value.strip()

    def find(self, cells: Mapping[RoleField, str]) -> tuple[Role, RoleSource]:
        """Return the role of a person with these cells, and how it is known."""
        for field in FIELDS:
            for value in (cells.get(field, ""), *parts(cells.get(field, ""))):
                role = self._said.get(_key(value))
                if role:
                    self._used.add(_key(value))
                    return role, RoleSource("said", field, value)
        return _by_words(cells)

    def unused(self) -> list[tuple[Role, str]]:
        """Return the values that the user named and nobody has."""
        return [
            (role, self._texts[key]) for key, role in self._said.items() if key not in self._used
        ]


def _by_words(cells: Mapping[RoleField, str]) -> tuple[Role, RoleSource]:
    unclear: RoleSource | None = None
    for field in FIELDS:
        text = cells.get(field, "")
        named = _ROLE_NAMES.get(text.casefold()) if field == "role" else None
        if named:
            return named, RoleSource("word", field, text)
        found, is_weak = roles_in(text)
        if len(found) == 1:
            return found.pop(), RoleSource("weak_word" if is_weak else "word", field, text)
        if found and unclear is None:
            unclear = RoleSource("unclear", field, text)
    return "other", unclear or RoleSource("nothing")


def _key(value: str) -> str:
    """Return a value as it is compared: "1" and the number 1.0 of a spreadsheet are the same."""
    return re.sub(r"^(-?\d+)[.,]0+$", r"\1", value.strip().casefold())
