"""Look-alikes of what people bring: a seat-grid workbook, a Danish staff list, a desk list."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import xlsxwriter  # type: ignore[import-untyped]  # it ships no types

Sheet = Sequence[Sequence[str | int | None]]

GRID: Sheet = [
    [1, 4, None, 11, 14],
    [2, 5, None, 12, 15],
    [None, None, None, None, None],
    [3, 6, None, 13, 16],
]
NAMES: Sheet = [
    ["Names", "Teams", "current seat"],
    *[[f"A{n}", 1, n] for n in (1, 2, 3)],
    *[[f"B{n}", 2, n] for n in (4, 5, 6)],
    *[[f"C{n}", 3, n] for n in (11, 12, 13)],
    *[[f"D{n}", 4, n] for n in (14, 15, 16)],
]

DANISH = """\
Medarbejdernr.;Fornavn;Efternavn;Afdeling;Team;Stilling;Leder;Fratrædelsesdato;Løn;Kontordage
00007;Søren;Øgård;Økonomi;Bogholderi;Controller;;;30.000,00;ma, ti, on
00008;Åse;Kjærø;Salg;Salg Øst;Sælger;Øgård, Søren;;31.137,11;ti-to
00009;Bjørn;Ås;Salg;Salg Øst;Sælger;Øgård, Søren;;31.137,11;"ma;on;fr"
00010;Ida;Bæk;Marketing;Brand;Content manager;Øgård, Søren;;31.137,11;alle
00011;Ole;Væk;Salg;Salg Øst;Sælger;Øgård, Søren;01-01-2020;31.137,11;alle
"""

DESKS = """desk,floor,room,x_mm,y_mm,angle_deg,width_mm,depth_mm,features
A1,Ground,Hall,800,400,180,1600,800,window
A2,Ground,Hall,2400,400,180,1600,800,
A3,Ground,Hall,800,1200,0,1600,800,sit-stand
A4,Ground,Hall,2400,1200,0,1600,800,
"""


def workbook(path: Path, **sheets: Sheet) -> Path:
    """A workbook with these sheets."""
    book = xlsxwriter.Workbook(str(path))
    for name, rows in sheets.items():
        page = book.add_worksheet(name)
        for index, row in enumerate(rows):
            page.write_row(index, 0, row)
    book.close()
    return path


def text(path: Path, content: str, encoding: str = "utf-8") -> Path:
    """A text file."""
    path.write_bytes(content.encode(encoding))
    return path
