"""Which rows of a table differ from an earlier state of it, at the speed of comparing pointers.

Everything that follows a drag asks this at each mouse move.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain, compress, islice
from operator import is_not
from typing import TypeVar

RowT = TypeVar("RowT")


def differing(before: Mapping[str, RowT], after: Mapping[str, RowT]) -> set[str]:
    """Ids of rows that are new, gone, or another object than before.

    An edit keeps the order of a table, so nearly all rows stand where they stood; only those that
    do not are looked up.
    """
    if before is after:
        return set()
    moved = list(map(is_not, after.values(), before.values()))
    rest = len(moved)
    candidates = chain(
        compress(after, moved),
        compress(before, moved),
        islice(after, rest, None),
        islice(before, rest, None),
    )
    return {key for key in candidates if before.get(key) is not after.get(key)}
