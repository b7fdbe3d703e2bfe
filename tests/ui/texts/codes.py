"""The codes that a package raises, read from its source: what the sentences must cover."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]


def first_arguments(call: str, *packages: str) -> dict[str, set[str]]:
    """Literal first arguments of each call of this name in these packages, with their modules."""
    found: dict[str, set[str]] = {}
    for path in modules(*packages):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and _name(node.func) == call:
                for text in _literals(node):
                    found.setdefault(text, set()).add(path.relative_to(ROOT).as_posix())
    return found


def modules(*packages: str) -> Iterator[Path]:
    """Every module of these packages."""
    for package in packages:
        yield from sorted((ROOT / package).rglob("*.py"))


def _name(node: ast.expr) -> str:
    if isinstance(node, ast.Name):
        return node.id
    return node.attr if isinstance(node, ast.Attribute) else ""


def _literals(call: ast.Call) -> Iterator[str]:
    """The first argument or ``code=``, both branches of a conditional included."""
    named = [keyword.value for keyword in call.keywords if keyword.arg == "code"]
    for node in [*call.args[:1], *named]:
        for part in ast.walk(node):
            if isinstance(part, ast.Constant) and isinstance(part.value, str):
                yield part.value
