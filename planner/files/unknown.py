"""Fields that this version does not know: kept in each row's ``extra``, written back byte for byte.

A newer version, or another program, may add fields to any row, to the plan or to the document. The
plan keeps those of the document as well, under names that begin with ``document:``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Final, TypeVar

import msgspec
from msgspec import Raw, structs

from planner.model import Row
from planner.model.row import UNKNOWN

Extra = tuple[tuple[str, str], ...]

_DOCUMENT: Final = "document:"
_PLAN: Final = "plan:"

_encoder: Final = msgspec.json.Encoder(order="sorted")
_fields: Final = msgspec.json.Decoder(dict[str, Raw])
_rows: Final = msgspec.json.Decoder(list[Raw])

RowT = TypeVar("RowT", bound=Row)


# Reading


def with_unknown(row: RowT, raw: bytes) -> RowT:
    """Return a row as decoded from this text, with the fields of it that the row does not know.

    Raises msgspec.DecodeError or RecursionError if such a field holds what no plan may hold
    (1e999, half a surrogate pair, deep nesting).
    """
    fields = _fields.decode(raw)
    known = _names(type(row))
    changes: dict[str, object] = {}
    for name in fields.keys() & known:
        value = getattr(row, name, None)
        if isinstance(value, Row | tuple | dict):
            kept = _value_with_unknown(value, fields[name])
            if kept is not value:
                changes[name] = kept
    extra = extra_of((name, fields[name]) for name in fields.keys() - known)
    if extra != row.extra:
        changes["extra"] = extra
    return structs.replace(row, **changes) if changes else row


def _value_with_unknown(value: object, raw: Raw) -> object:
    if isinstance(value, Row):
        return with_unknown(value, bytes(raw))
    if isinstance(value, tuple) and any(isinstance(part, Row) for part in value):
        parts = _rows.decode(raw)
        return tuple(with_unknown(row, bytes(part)) for row, part in zip(value, parts, strict=True))
    if isinstance(value, dict) and any(isinstance(part, Row) for part in value.values()):
        rows = _fields.decode(raw)
        return {key: with_unknown(row, bytes(rows[key])) for key, row in value.items()}
    return value


@cache
def _names(kind: type[Row]) -> frozenset[str]:
    names = {field.encode_name for field in structs.fields(kind)} - {UNKNOWN}
    tag_field = kind.__struct_config__.tag_field
    return frozenset(names | {tag_field} if tag_field else names)


def extra_of(fields: Iterable[tuple[str, Raw]]) -> Extra:
    """Return unknown fields as a row keeps them. Raises as ``with_unknown`` does."""
    return tuple(sorted((name, _checked(raw)) for name, raw in fields))


def _checked(raw: Raw) -> str:
    text = bytes(raw).decode("utf-8")
    msgspec.json.decode(text)
    return text


# Writing


def row_bytes(row: Row) -> bytes:
    """Return a row as one JSON object with sorted names, unknown fields among the others."""
    data = _encoder.encode(row)
    if _MARK not in data:
        return data
    return _encoder.encode(_unfolded(row))


_MARK: Final = _encoder.encode(UNKNOWN) + b":"


def _unfolded(row: Row) -> dict[str, object]:
    plain = structs.replace(row, extra=())
    fields: dict[str, object] = dict(_fields.decode(_encoder.encode(plain)))
    for name in fields:
        value = getattr(row, name, None)
        if isinstance(value, Row):
            fields[name] = _unfolded(value)
        elif isinstance(value, tuple) and any(isinstance(part, Row) for part in value):
            fields[name] = [_unfolded(part) for part in value]
    for name, text in row.extra:
        fields.setdefault(name, Raw(text.encode()))
    return fields


# The document's own fields


def joined(plan: Extra, document: Extra) -> Extra:
    """Return the plan's and the document's unknown fields in one list."""
    own = ((_PLAN + name if _is_marked(name) else name, text) for name, text in plan)
    return tuple(sorted([*own, *((_DOCUMENT + name, text) for name, text in document)]))


def parted(extra: Extra) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Return the plan's and the document's unknown fields from one list."""
    plan: dict[str, str] = {}
    document: dict[str, str] = {}
    for name, text in extra:
        if name.startswith(_DOCUMENT):
            document[name.removeprefix(_DOCUMENT)] = text
        else:
            plan[name.removeprefix(_PLAN)] = text
    return plan, document


def _is_marked(name: str) -> bool:
    return name.startswith((_DOCUMENT, _PLAN))
