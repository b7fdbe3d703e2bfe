"""Which column means what: headers matched by meaning, wherever the header row is.

Exact names first, then names that are nearly the same (typing slips). Headers stand below title
rows, under a row of merged group names, and again in the middle of the data.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from planner.imports.tables import Table

NEAR: Final = 80
"""Likeness in per cent from which two names count as the same but for a slip."""

MAX_HEADER_ROW: Final = 40
_SHORTEST_NEAR: Final = 5
_MAX_HEADER_LENGTH: Final = 80

_HUMP: Final = re.compile(r"(?<=[a-zæøåäöüß0-9])(?=[A-ZÆØÅÄÖÜ])")
_BRACKETS: Final = re.compile(r"\[[^\]]*\]|\([^)]*\)")
_SIGNS: Final = re.compile(r"[\W_]+")
_FILLERS: Final = re.compile(r"\b(required|optional|påkrævet|pflichtfeld)\b")


@dataclass(frozen=True, slots=True)
class Meanings:
    """What columns can mean, by their names as ``normal`` gives them.

    ``never``: words of headers that are no slip of any name. ``generic``: names such as "name" that
    mean something else under a group header such as "Team".
    """

    by_name: Mapping[str, str]
    never: frozenset[str] = frozenset()
    generic: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Header:
    """A header row that was found. ``columns``: meaning -> columns from 0, the best one first."""

    row: int
    columns: Mapping[str, tuple[int, ...]]
    texts: tuple[str, ...]
    score: int

    @property
    def width(self) -> int:
        """How many columns mean something."""
        return sum(map(len, self.columns.values()))

    def text(self, meaning: str) -> str:
        """Return the header of the first column of a meaning, "" if there is none."""
        found = self.columns.get(meaning)
        return self.texts[found[0]] if found else ""

    def unread(self, besides: Collection[int] = ()) -> tuple[str, ...]:
        """Return the headers of the columns that mean nothing to us, besides those told already."""
        used = {column for columns in self.columns.values() for column in columns}.union(besides)
        return tuple(text for column, text in enumerate(self.texts) if text and column not in used)

    def is_repeated_by(self, cells: Sequence[str]) -> bool:
        """True if a row of the data is the header once more."""
        used = {column for columns in self.columns.values() for column in columns}
        return all(
            column < len(cells) and normal(cells[column]) == normal(self.texts[column])
            for column in used
        )


@lru_cache(maxsize=4096)
def normal(text: str) -> str:
    """Return a header as it is compared: small letters, words parted, no brackets and signs."""
    words = _HUMP.sub(" ", _BRACKETS.sub(" ", text.replace("#", " nr ")))
    return _SIGNS.sub(" ", _FILLERS.sub(" ", _SIGNS.sub(" ", words).casefold())).strip()


def by_name(names: Mapping[str, Collection[str]]) -> dict[str, str]:
    """Return the meaning of each name, from the names of each meaning."""
    return {normal(name): meaning for meaning, all_ in names.items() for name in all_}


def find_header(table: Table, meanings: Meanings) -> Header | None:
    """Return the row that most looks like a header of these meanings; None if no row does."""
    found = [header for header in _candidates(table, meanings) if header.columns]
    # Of a header of two rows, the lower one names more columns.
    return max(found, key=lambda one: (one.score, one.width, -one.row), default=None)


def _candidates(table: Table, meanings: Meanings) -> Iterator[Header]:
    for row in range(min(len(table.rows), MAX_HEADER_ROW)):
        texts = table.rows[row]
        groups = _groups(table, row)
        columns: dict[str, list[tuple[bool, int]]] = {}
        for column, text in enumerate(texts):
            found = _meaning(text, groups[column], meanings)
            if found is not None:
                meaning, is_exact = found
                columns.setdefault(meaning, []).append((not is_exact, column))
        best = {meaning: tuple(c for _, c in sorted(all_)) for meaning, all_ in columns.items()}
        # Several different meanings tell more than one name that happens to stand in a title.
        exact = sum(any(not is_near for is_near, _ in all_) for all_ in columns.values())
        yield Header(row, best, tuple(texts), len(columns) + exact)


def _groups(table: Table, row: int) -> list[str]:
    """Return for each column the group header above it, spread over the cells it is merged with."""
    width = len(table.rows[row])
    groups = [""] * width
    if row == 0:
        return groups
    above = table.rows[row - 1]
    if sum(bool(text) for text in above) < 2:
        return groups  # a title, or nothing
    groups = [text for text, _ in zip([*above, *groups], range(width), strict=False)]
    for first_row, first, last_row, last in table.merged:
        if first_row <= row - 1 <= last_row and first < width:
            text = table.cell(first_row, first)
            groups[first : last + 1] = [text] * (min(last, width - 1) - first + 1)
    return groups


def _meaning(text: str, group: str, meanings: Meanings) -> tuple[str, bool] | None:
    if not text or len(text) > _MAX_HEADER_LENGTH:
        return None
    found = match(text, meanings)
    if not group:
        return found
    together = match(f"{group} {text}", meanings)
    of_group = match(group, meanings)
    if normal(text) not in meanings.generic or of_group is None or of_group == found:
        return found or together
    if together is None and found is not None and found[0] == "id":
        return None  # the number of a team is neither the team nor a person's number
    return together or of_group


def match(text: str, meanings: Meanings) -> tuple[str, bool] | None:
    """Return what a header means and whether it is exactly one of the names; None for nothing."""
    wanted = normal(text)
    names = meanings.by_name
    if wanted in names:
        return names[wanted], True
    words = wanted.split()
    if len(wanted) < _SHORTEST_NEAR or not meanings.never.isdisjoint((wanted, *words)):
        return None
    # Only a header that is new to us needs it; the window starts without.
    from rapidfuzz import fuzz, process

    near = process.extractOne(wanted, names.keys(), scorer=fuzz.ratio, score_cutoff=NEAR)
    return (names[near[0]], False) if near else None


def column_name(column: int) -> str:
    """Return a column as a spreadsheet names it: A, B, ..., Z, AA."""
    name = ""
    column += 1
    while column:
        column, letter = divmod(column - 1, 26)
        name = chr(65 + letter) + name
    return name


def cell_name(row: int, column: int) -> str:
    """Return a cell as a spreadsheet names it: B7."""
    return f"{column_name(column)}{row + 1}"
