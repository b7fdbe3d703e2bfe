"""Foreseeable failures as data: a code, the values, and the place. Never a sentence; those live in
``ui/texts.py``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

NO_VALUES: Final[Mapping[str, object]] = {}


class PlanError(Exception):
    """Something the user can put right.

    Attributes:
        code: stable snake_case name of the failure, for example ``desk_twice``.
        values: what the sentence needs, for example ``{"desk": "A1-1", "rows": [3, 9]}``.
        file: path of the file it was found in, or "".
        row: 1-based row (as a spreadsheet counts) it was found in, or None.
    """

    def __init__(
        self,
        code: str,
        values: Mapping[str, object] = NO_VALUES,
        *,
        file: str = "",
        row: int | None = None,
    ) -> None:
        super().__init__(code, dict(values), file, row)
        self.code = code
        self.values: Mapping[str, object] = dict(values)
        self.file = file
        self.row = row

    def at(self, file: str) -> PlanError:
        """The same error, told where it was found."""
        return PlanError(self.code, self.values, file=file, row=self.row)
