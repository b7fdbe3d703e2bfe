"""What every row of a plan is: a frozen value that keeps the file fields it does not know."""

from __future__ import annotations

from typing import Final

from msgspec import Struct, field

Point = tuple[int, int]
"""A place on a floor: (x, y) in whole millimetres, y down."""


UNKNOWN: Final = "(unknown)"


class Row(Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """A frozen row. ``extra`` holds fields of the file that this version does not know.

    ``extra`` is ((name, JSON text), ...), so that a row stays hashable and a round trip loses
    nothing. In a file those fields stand beside the others (``planner/files/unknown.py``), so its
    own name is one that no file has.
    """

    extra: tuple[tuple[str, str], ...] = field(default=(), name=UNKNOWN)


class TableRow(Row, frozen=True, kw_only=True):
    """A row of a table: it has an id of its own, which never changes."""

    id: str
