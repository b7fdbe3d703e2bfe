"""Where in a plan document something is: a patient walk over its text, for messages of bad files.

Slow and forgiving (it walks broken JSON too), so it is only used once a document is bad.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

import msgspec

from planner.model import TABLES

_TOKEN: Final = re.compile(rb'"(?:[^"\\]|\\.)*"|[{}\[\]:,]|[^\s"{}\[\]:,]+', re.DOTALL)

Path = tuple[str, ...]
"""Names of fields from the top of the document, for example ("plan", "desks", "A1", "x_mm")."""


@dataclass(slots=True)
class _Open:
    """An object or array that is not closed yet."""

    is_object: bool
    name: str = ""
    names: set[str] = field(default_factory=set)
    at_name: bool = True


@dataclass(frozen=True, slots=True)
class Step:
    """A token: its first byte, its path, and whether it repeats a name of its object."""

    position: int
    path: Path
    repeats: bool = False


def walk(data: bytes) -> Iterator[Step]:
    """Yield every token of a JSON text, broken or not."""
    stack: list[_Open] = []
    for found in _TOKEN.finditer(data):
        token, repeats = found.group(), False
        top = stack[-1] if stack else None
        if token in (b"}", b"]"):
            if stack:
                stack.pop()
        elif token == b",":
            if top is not None:
                top.at_name = True
        elif token == b":":
            if top is not None:
                top.at_name = False
        elif top is not None and top.is_object and top.at_name and token.startswith(b'"'):
            top.name = _text(token)
            repeats = top.name in top.names
            top.names.add(top.name)
        yield Step(found.start(), tuple(each.name for each in stack if each.is_object), repeats)
        if token in (b"{", b"["):
            stack.append(_Open(token == b"{"))


def _text(token: bytes) -> str:
    try:
        return msgspec.json.decode(token, type=str)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return token.decode("utf-8", "replace").strip('"')


def path_at(data: bytes, position: int) -> Path:
    """Return the path of the last token that begins at or before a byte."""
    path: Path = ()
    for step in walk(data):
        if step.position > position:
            break
        path = step.path
    return path


def repeated_name(data: bytes) -> Path | None:
    """Return the path of the first name that stands twice in one object."""
    return next((step.path for step in walk(data) if step.repeats), None)


def place(path: Path) -> dict[str, object]:
    """Return a path as ``table``, ``id`` and ``field``, each "" where there is none."""
    if path[:1] != ("plan",):
        return {"table": "", "id": "", "field": ".".join(path)}
    inside = path[1:]
    if not inside or inside[0] not in TABLES:
        return {"table": "plan", "id": "", "field": ".".join(inside)}
    row_id = inside[1] if len(inside) > 1 else ""
    return {"table": inside[0], "id": row_id, "field": ".".join(inside[2:])}


def line_at(data: bytes, position: int) -> int:
    """Return the line that a byte stands in, counted from 1."""
    return data.count(b"\n", 0, position) + 1
