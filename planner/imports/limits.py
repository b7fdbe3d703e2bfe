"""How large a file may be before it is refused unread (reliability.md section 4)."""

from __future__ import annotations

from typing import Final

MAX_PLAN_BYTES: Final = 256_000_000
MAX_TEXT_BYTES: Final = 50_000_000
MAX_WORKBOOK_BYTES: Final = 50_000_000

MAX_UNPACKED_BYTES: Final = 200_000_000
MAX_ENTRIES: Final = 2_000
MAX_RATIO: Final = 100
"""Of unpacked to packed bytes; real workbooks have about 10, bombs about 1,000."""
SMALL_UNPACKED_BYTES: Final = 1_000_000
"""Below this, no ratio does any harm."""

MAX_CELLS: Final = 5_000_000
"""Of a sheet's rectangle: readers allot all of it, however few cells are filled."""
MAX_ROWS: Final = 200_000
MAX_COLUMNS: Final = 2_000
