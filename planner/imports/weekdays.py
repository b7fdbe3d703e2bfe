"""Office days as people write them: "ma, ti, on", "ti-to", "alle", "Mon-Wed", "MT-TF", "1,2,5"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from planner.model import ALL_WEEK, NEVER, days_text
from planner.model.days import is_days

_NAMES: Final[tuple[tuple[str, ...], ...]] = (
    ("mon", "monday", "mo", "man", "mandag", "ma", "montag"),
    ("tue", "tues", "tuesday", "tu", "tir", "tirs", "tirsdag", "ti", "dienstag", "di"),
    ("wed", "wednesday", "we", "ons", "onsdag", "on", "mittwoch", "mi"),
    ("thu", "thur", "thurs", "thursday", "th", "tor", "tors", "torsdag", "to", "donnerstag", "do"),
    ("fri", "friday", "fr", "fre", "fredag", "freitag"),
    ("sat", "saturday", "sa", "lør", "lørdag", "lø", "samstag"),
    ("sun", "sunday", "su", "søn", "søndag", "sø", "sonntag", "so"),
)
_DAYS: Final[Mapping[str, int]] = {
    form: day
    for day, names in enumerate(_NAMES)
    for name in names
    for form in (name, f"{name}s", f"{name}e")  # Mondays, mandage
}
_ENGLISH: Final = frozenset(
    f"{short}{end}"
    for short, ends in (
        ("mon", ("", "day", "days")),
        ("tue", ("", "s", "sday", "sdays")),
        ("wed", ("", "nesday", "nesdays")),
        ("thu", ("", "r", "rs", "rsday", "rsdays")),
        ("fri", ("", "day", "days")),
    )
    for end in ends
)
# A "t" alone may be Tuesday or Thursday, and a German "d" as well.
_LETTERS: Final[Mapping[str, int]] = {"m": 0, "w": 2, "o": 2, "f": 4}
_ALL: Final = frozenset(
    {
        "all", "all days", "every day", "everyday", "daily", "weekdays", "all week", "full time",
        "alle", "alle dage", "hver dag", "dagligt", "hverdage", "alle hverdage", "hele ugen",
        "fuld tid", "jeden tag", "täglich", "alle tage", "werktags",
    }
)  # fmt: skip
_NEVER: Final = frozenset(
    {"none", "never", "no days", "remote", "ingen", "aldrig", "hjemme", "keine", "nie", "0"}
)
# The same weekdays by their letters in English, Danish and German, a stroke for a day off.
_PATTERNS: Final = ("MTWTFSS", "MTOTFLS", "MDMDFSS")
_OFF: Final = re.compile(r"[-–—_.·]")
_RANGE: Final = re.compile(r"\s*(?:[-–—]|\b(?:til|bis|through|thru)\b)\s*")
_ENGLISH_RANGE: Final = re.compile(r"\s+to\s+")
_PARTS: Final = re.compile(r"(?:[\s,;/+&.|]|\b(?:og|and|und)\b)+")


@lru_cache(maxsize=4096)
def read_days(text: str) -> str | None:
    """Return the pattern of some weekdays, all five for no text at all; None if it is unclear."""
    words = text.casefold().strip()
    if not words or words in _ALL:
        return ALL_WEEK
    if words in _NEVER:
        return NEVER
    return _pattern(text.strip()) or _numbers(words) or _named(words)


def _pattern(text: str) -> str | None:
    marks = _OFF.sub("-", text.upper())
    if is_days(marks):
        return marks
    if re.fullmatch(r"[01]{5}|[01]{7}", marks):
        return days_text(sum(1 << day for day, mark in enumerate(marks) if mark == "1"))
    for letters in _PATTERNS:
        if len(marks) in (5, 7) and all(
            mark in (letter, "-") for mark, letter in zip(marks, letters, strict=False)
        ):
            return days_text(sum(1 << day for day, mark in enumerate(marks) if mark != "-"))
    return None


def _numbers(words: str) -> str | None:
    """Return days by number, 1 for Monday; one number alone may be a count, so it is unclear."""
    bounds = re.fullmatch(r"([1-7])\s*[-–—]\s*([1-7])", words)
    if bounds:
        first, last = (int(bound) - 1 for bound in bounds.groups())
        return days_text(sum(1 << day for day in range(first, last + 1))) if first < last else None
    parts = [part for part in _PARTS.split(words) if part]
    if len(parts) < 2 or not all(re.fullmatch(r"[1-7]", part) for part in parts):
        return None
    return days_text(sum(1 << day for day in {int(part) - 1 for part in parts}))


def _named(words: str) -> str | None:
    # In Danish "to" is Thursday, in English it makes a range: "Mon to Wed".
    if any(part in _ENGLISH for part in _PARTS.split(words)):
        words = _ENGLISH_RANGE.sub("-", words)
    found = [part for part in _PARTS.split(_RANGE.sub("-", words.replace(".", " "))) if part]
    if re.fullmatch(r"m?w?f?", words) and len(words) > 1:  # "MWF": no letter may mean another day
        found = list(words)
    if all(len(part) == 1 for part in found):
        return _pattern("".join(found)) or _from_each(found, _LETTERS)
    return _from_each(found, _DAYS)


def _from_each(found: list[str], names: Mapping[str, int]) -> str | None:
    mask = 0
    for part in found:
        days = [names.get(name, -1) for name in part.split("-")]
        if len(days) == 2:
            days = [*range(days[0], days[1] + 1)] if days[0] >= 0 else []
        if not days or min(days) < 0:
            return None
        mask |= sum(1 << day for day in set(days))
    return days_text(mask) if mask else None
