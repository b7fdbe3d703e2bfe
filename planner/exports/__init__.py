"""Data formats that leave the program: CSV and the workbook. Knows no Qt and no language."""

from planner.exports.csv import csv_bytes
from planner.exports.naming import desk_labels
from planner.exports.rows import (
    LIST_COLUMNS,
    MOVE_COLUMNS,
    NEIGHBOUR_COLUMNS,
    ROSTER_COLUMNS,
    list_rows,
    move_rows,
    neighbour_rows,
    roster_rows,
)  # fmt: skip

__all__ = [
    "LIST_COLUMNS", "MOVE_COLUMNS", "NEIGHBOUR_COLUMNS", "ROSTER_COLUMNS", "csv_bytes",
    "desk_labels", "list_rows", "move_rows", "neighbour_rows", "roster_rows",
]  # fmt: skip
