"""What an import says beside its result: notes as codes and values, never sentences."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Final

NO_VALUES: Final[Mapping[str, object]] = MappingProxyType({})

NOTES: Final[Mapping[str, tuple[str, ...]]] = {
    # Any table
    "encoding_guessed": ("encoding",),
    "sheet_chosen": ("sheet", "left_out"),
    "sheet_hidden": ("sheets",),
    "header_twice": ("header", "used", "left_out"),
    "columns_left_out": ("columns",),
    "column_refused": ("column",),
    # Rosters
    "days_unclear": ("name", "value"),
    "role_unclear": ("name", "field", "value"),
    "role_by_weak_word": ("words", "names"),
    "role_value_unused": ("role", "value"),
    "no_sales": (),
    "no_marketing": (),
    "manager_unknown": ("manager", "rows"),
    "manager_ambiguous": ("manager", "rows"),
    "ids_made": ("count",),
    "ids_alike": ("ids",),
    "email_twice": ("email", "rows"),
    "status_unknown": ("value", "rows"),
    "date_unclear": ("column", "value"),
    "dates_ambiguous": ("column", "order"),
    # Desks and seat grids
    "angle_rounded": ("desk", "value", "angle_deg"),
    "same_place": ("desks",),
    "room_not_drawn": ("room", "floor", "desks"),
    "rooms_guessed": ("rooms",),
    "cell_size_assumed": ("width_mm", "depth_mm"),
    "cell_skipped": ("value", "cell"),
    # Roster and desks together
    "desk_unknown": ("name", "desk"),
    "desk_ambiguous": ("name", "desk", "floors"),
    "desk_claimed_twice": ("desk", "names", "rows"),
    "lock_dropped": ("name", "desk"),
    "kept_unseated": ("name",),
}
"""Every note an import may make, with the names of its values."""


@dataclass(frozen=True, slots=True)
class Note:
    """Something that the user should know, with the row as a spreadsheet counts, if any."""

    code: str
    values: Mapping[str, object] = field(default_factory=lambda: NO_VALUES)
    row: int | None = None


@dataclass(frozen=True, slots=True)
class Skipped:
    """A row that made nobody.

    ``reason``: ``header_again``, ``same_row`` (as row ``first_row``), ``no_name`` or ``total_row``.
    """

    row: int
    reason: str
    first_row: int | None = None


@dataclass(frozen=True, slots=True)
class Leaver:
    """Somebody who has left or leaves before the next pairs would: by date, or by a status word."""

    row: int
    name: str
    leaves: date | None = None
    status: str = ""
