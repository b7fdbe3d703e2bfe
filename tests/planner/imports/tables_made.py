"""Small tables for the tests of imports, written as the programs of this world write them."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from datetime import date
from pathlib import Path

TODAY = date(2026, 11, 25)

Cell = str | int | float | date | None


def csv_file(
    path: Path, rows: Sequence[Sequence[str]], delimiter: str = ",", encoding: str = "utf-8"
) -> Path:
    """Write rows as a text file and return its path."""
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter).writerows(rows)
    path.write_bytes(text.getvalue().encode(encoding))
    return path


def workbook(
    path: Path,
    sheets: dict[str, Sequence[Sequence[Cell]]],
    *,
    merged: dict[str, Sequence[tuple[int, int, int, int, str]]] | None = None,
    hidden: Sequence[str] = (),
) -> Path:
    """Write sheets of rows as an XLSX file; ``merged`` are (first row, first column, last ...)."""
    import xlsxwriter  # type: ignore[import-untyped]  # it has no types

    book = xlsxwriter.Workbook(str(path))
    dates = book.add_format({"num_format": "dd-mm-yyyy"})
    for name, rows in sheets.items():
        sheet = book.add_worksheet(name)
        for first_row, first, last_row, last, text in (merged or {}).get(name, ()):
            sheet.merge_range(first_row, first, last_row, last, text)
        for row, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                if isinstance(cell, date):
                    sheet.write_datetime(row, column, cell, dates)
                elif isinstance(cell, str):
                    sheet.write_string(row, column, cell)
                elif cell is not None:
                    sheet.write_number(row, column, cell)
        if name in hidden:
            sheet.hide()
    book.close()
    return path


DANISH = [
    ["Medarbejdernr.", "Fornavn", "Efternavn", "E-mail", "Afdeling", "Team", "Stilling", "Leder",
     "Ansættelsesdato", "Fratrædelsesdato", "Månedsløn", "CPR-nr.", "Plads", "Kontordage",
     "Bemærkninger"],
    ["00041", "Åse", "Ørsted", "aase@example.com", "Salg", "Salg Vest, Projekt Ø", "Salgschef", "",
     "01-02-2010", "", "41.000,50", "010170-1234", "A1", "ma, ti, on", ""],
    ["00042", "Søren", "Æbelø", "soeren@example.com", "Salg", "Salg Vest", "Sælger", "Ørsted, Åse",
     "03-04-2012", "", "31.137,11", "020280-2345", "A2", "ti-to", "Lys; lyd\nog luft"],
    ["00043", "Maria", "Holm", "maria@example.com", "Marketing", "Content", "Kampagneleder",
     "aase@example.com", "05-06-2014", "01-06-2027", "32.000,00", "", "A3", "ma;on;fr", ""],
    ["00044", "Maria", "Holm", "maria2@example.com", "Økonomi", "Løn & Ferie", "Controller",
     "00041", "07-08-2016", "", "33.000,00", "", "", "alle", ""],
    ["00045", "Bo", "Ås", "bo@example.com", "IT", "Drift", "Tester", "Ørsted, Åse", "09-10-2018",
     "31-12-2026", "34.000,00", "", "A5", "", ""],
    ["00046", "Eva", "Dam", "eva@example.com", "Salg & Marketing", "Ledelse", "Direktør", "",
     "01-02-2027", "", "", "", "", "hver anden onsdag", ""],
]  # fmt: skip
"""A Danish HR export: ids with zeros, a leaver, two people of one name, a CPR column."""
