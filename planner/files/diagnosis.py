"""Why a plan document cannot be read, as a PlanError with table, id and field.

Codes: ``broken_json`` (line), ``not_utf8`` (line), ``too_deep``, ``lone_surrogate`` (line),
``duplicate_name`` (name), ``missing_field``, ``bad_value`` (value), ``number_too_large``
(value or line); all with ``table``, ``id`` and ``field``, each "" where it is not known.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator, Mapping
from typing import Any, Final, get_args, get_type_hints

import msgspec
from msgspec import Raw

from planner.errors import PlanError
from planner.files import scan
from planner.model import TABLES, Plan, Row

MAX_DEPTH: Final = 64
MAX_NUMBER: Final = 10**15
MAX_DIGITS: Final = 4000
_MAX_VALUE_TEXT: Final = 60

_LONE: Final = re.compile(
    rb"\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F])"
    rb"|(?<!\\u[dD][89abAB][0-9a-fA-F]{2})\\u[dD][c-fC-F][0-9a-fA-F]{2}"
)
_BYTE: Final = re.compile(r"\(byte (\d+)\)")
_AT: Final = re.compile(r" - at `\$\.?(.*)`$")
_MISSING: Final = re.compile(r"missing required field `([^`]*)`")
_NUMBER: Final = re.compile(rb"[:\[,]\s*(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)")
_LONG_NUMBER: Final = re.compile(rb"\d{16}")

Raws = Mapping[str, Raw]
_raws: Final = msgspec.json.Decoder(dict[str, Raw])


def undecodable(data: bytes, error: Exception) -> PlanError:
    """Return what is wrong with a document that msgspec refused with this error."""
    if isinstance(error, RecursionError):
        return PlanError("too_deep", _deepest(data))
    if isinstance(error, UnicodeDecodeError) or not _is_utf8(data):
        return _at_byte("not_utf8", data, _bad_utf8(data))
    if isinstance(error, msgspec.ValidationError):
        return _bad_value(data, error)
    lone = _LONE.search(data)
    if lone is not None:
        return _at_byte("lone_surrogate", data, lone.start())
    byte = _BYTE.search(str(error))
    return _at_byte("broken_json", data, int(byte.group(1)) if byte else len(data))


def refuse_repeats(data: bytes) -> None:
    """Raise ``duplicate_name`` if any object of the document has a name twice."""
    try:
        json.loads(data, object_pairs_hook=_no_repeats, parse_int=str, parse_float=str)
    except _RepeatedName as error:
        path = scan.repeated_name(data) or (str(error),)
        raise PlanError("duplicate_name", {"name": path[-1], **scan.place(path)}) from error


class _RepeatedName(Exception):
    """A name stands twice in one object; msgspec would take the last one in silence."""


def _no_repeats(pairs: list[tuple[str, object]]) -> None:
    names = {name for name, _ in pairs}
    if len(names) < len(pairs):
        raise _RepeatedName(next(name for name, _ in pairs if name in names))


def refuse_long_numbers(plan: Plan, data: bytes) -> None:
    """Raise ``number_too_large`` if a whole number of the plan is beyond any use."""
    if not _LONG_NUMBER.search(data):
        return
    for table in TABLES:
        for row in getattr(plan, table).values():
            _refuse_long(row, table, row.id, "")
    for name in ("face_time", "settings", "weights"):
        _refuse_long(getattr(plan, name), "plan", "", name)


def _refuse_long(row: Row, table: str, row_id: str, before: str) -> None:
    for name, value in _values(row, before):
        if isinstance(value, int) and abs(value) > MAX_NUMBER:
            place = {"table": table, "id": row_id, "field": name}
            raise PlanError("number_too_large", {**place, "value": str(value)[:_MAX_VALUE_TEXT]})


def _values(value: object, name: str) -> Iterator[tuple[str, object]]:
    if isinstance(value, Row):
        for field in value.__struct_fields__:
            inner = f"{name}.{field}" if name else field
            yield from _values(getattr(value, field), inner)
    elif isinstance(value, tuple):
        for part in value:
            yield from _values(part, name)
    elif isinstance(value, dict):
        for part in value.values():
            yield from _values(part, name)
    else:
        yield name, value


def _at_byte(code: str, data: bytes, position: int) -> PlanError:
    line = scan.line_at(data, position)
    place = scan.place(scan.path_at(data, position))
    return PlanError(code, {"line": line, **place}, row=line)


def _deepest(data: bytes) -> dict[str, object]:
    depth = 0
    for found in re.finditer(rb"[\[{\]}]", data):
        depth += 1 if found.group() in b"[{" else -1
        if depth > MAX_DEPTH:
            return scan.place(scan.path_at(data, found.start()))
    return scan.place(())


def _is_utf8(data: bytes) -> bool:
    return _bad_utf8(data) == len(data)


def _bad_utf8(data: bytes) -> int:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start
    return len(data)


# Values of the wrong type: msgspec names the field but not the row, so each row is tried alone.


def _row_types() -> Mapping[str, Any]:
    hints = get_type_hints(Plan)
    return {table: get_args(hints[table])[1] for table in TABLES}


def _bad_value(data: bytes, error: msgspec.ValidationError) -> PlanError:
    try:
        document = _raws.decode(data)
        tables = _raws.decode(document["plan"])
        for table, kind in _row_types().items():
            for row_id, raw in _raws.decode(tables.get(table, Raw(b"{}"))).items():
                fault = _fault(raw, kind)
                if fault is not None:
                    return _refused(fault, bytes(raw), {"table": table, "id": row_id})
    except (msgspec.DecodeError, KeyError):
        pass  # the document itself has the wrong shape: msgspec's own path says where
    huge = _huge_number(data)
    return _refused(error, data, {}) if huge is None else _at_byte("number_too_large", data, huge)


def _huge_number(data: bytes) -> int | None:
    """Return the byte of the first number beyond any word: 1e999 in an unknown field."""
    for found in _NUMBER.finditer(data):
        if len(found.group(1)) > MAX_DIGITS or math.isinf(float(found.group(1))):
            return found.start(1)
    return None


def _fault(raw: Raw, kind: Any) -> msgspec.ValidationError | None:
    try:
        msgspec.json.decode(raw, type=kind)
    except msgspec.ValidationError as error:
        return error
    return None


def _refused(error: msgspec.ValidationError, data: bytes, place: Mapping[str, object]) -> PlanError:
    at = _AT.search(str(error))
    names = [name for name in re.split(r"\.|\[[^\]]*\]", at.group(1) if at else "") if name]
    missing = _MISSING.search(str(error))
    if missing is not None:
        names.append(missing.group(1))
    where = {**place, "field": ".".join(names)} if place else scan.place(tuple(names))
    if missing is not None:
        return PlanError("missing_field", where)
    return PlanError("bad_value", {**where, "value": _value_at(data, names)})


def _value_at(data: bytes, names: list[str]) -> str:
    raw: bytes = data
    try:
        for name in names:
            raw = bytes(_raws.decode(raw)[name])
    except (msgspec.DecodeError, KeyError):
        return ""
    return raw.decode("utf-8", "replace").strip()[:_MAX_VALUE_TEXT]
