"""A plan as bytes and back: one readable JSON document, names sorted, one row a line.

``{"format": "seatplan", "version": 1, "plan": {...}}``. Equal plans give equal bytes, so bytes can
be compared to tell whether anything differs. Knows no files: see ``storage.py``.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Mapping
from typing import Any, Final

import msgspec
from msgspec import Raw, Struct, structs

from planner.errors import PlanError
from planner.files import diagnosis, unknown
from planner.files.migrations import MIGRATIONS, Migration, migrated
from planner.model import TABLES, Plan, Row, require_wellformed

FORMAT: Final = "seatplan"
SUFFIX: Final = ".seatplan"
VERSION: Final = 1

_encoder: Final = msgspec.json.Encoder(order="sorted")


class _Head(Struct):
    format: str
    version: int


class _Document(Struct):
    plan: Plan


# Writing


def dumps(plan: Plan) -> bytes:
    """Return the plan as the bytes of a ``.seatplan`` file.

    Raises PlanError ``bad_text`` (table, id) on a text that UTF-8 cannot hold.
    """
    return _written(plan, b"\n")


def dumps_line(plan: Plan) -> bytes:
    """Return the same document in one line, for a stream of messages."""
    return _written(plan, b"")


def _written(plan: Plan, gap: bytes) -> bytes:
    try:
        return _document(plan, gap)
    except UnicodeEncodeError as error:
        raise PlanError("bad_text", {"table": "plan", "id": ""}) from error


def _document(plan: Plan, gap: bytes) -> bytes:
    own, document = unknown.parted(plan.extra)
    fields = _plan_fields(plan, gap)
    fields |= {name: text.encode() for name, text in own.items() if name not in fields}
    whole = {name: text.encode() for name, text in document.items()}
    whole |= {
        "format": _encoder.encode(FORMAT),
        "plan": _object(fields, gap),
        "version": _encoder.encode(VERSION),
    }
    return _object(whole, gap) + gap


def _plan_fields(plan: Plan, gap: bytes) -> dict[str, bytes]:
    plain = structs.replace(plan, extra=(), **{name: {} for name in TABLES})
    fields = {
        name: bytes(raw)
        for name, raw in msgspec.json.decode(_encoder.encode(plain), type=dict[str, Raw]).items()
    }
    for name in ("face_time", "settings", "weights"):
        if name in fields:
            fields[name] = unknown.row_bytes(getattr(plan, name))
    for table in TABLES:
        rows: Mapping[str, Row] = getattr(plan, table)
        if rows:
            fields[table] = _object(_table(table, rows), gap)
    return fields


def _table(table: str, rows: Mapping[str, Row]) -> dict[str, bytes]:
    written: dict[str, bytes] = {}
    for key, row in rows.items():
        try:
            written[key] = unknown.row_bytes(row)
        except UnicodeEncodeError as error:
            values = {"table": table, "id": key.encode("utf-8", "replace").decode()}
            raise PlanError("bad_text", values) from error
    return written


def _object(fields: Mapping[str, bytes], gap: bytes) -> bytes:
    lines = (_encoder.encode(name) + b":" + fields[name] for name in sorted(fields))
    return b"{" + gap + (b"," + gap).join(lines) + gap + b"}"


# Reading


def loads(data: bytes, steps: Mapping[int, Migration] = MIGRATIONS) -> Plan:
    """Return the plan in the bytes of a ``.seatplan`` file of this version or an older one.

    Raises PlanError ``empty_file``, ``not_a_plan``, ``newer_version`` (version, known),
    ``unknown_version``, ``bad_old_file`` (version), what ``diagnosis.py`` lists, and what
    ``require_wellformed`` does.
    """
    data = data.removeprefix(codecs.BOM_UTF8)
    if not data.strip():
        raise PlanError("empty_file")
    if not data.lstrip().startswith(b"{"):
        raise PlanError("not_a_plan")
    try:
        plan = _read(data, steps)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise diagnosis.undecodable(data, error) from error
    require_wellformed(plan)
    return plan


def _read(data: bytes, steps: Mapping[int, Migration]) -> Plan:
    version = version_of(data)
    if version > VERSION:
        raise PlanError("newer_version", {"version": version, "known": VERSION})
    if version < VERSION:
        document = migrated(msgspec.json.decode(data, type=dict[str, Any]), VERSION, steps)
        data = msgspec.json.encode(document)
    plan = msgspec.json.decode(data, type=_Document).plan
    # Only a document that is not as we write it can hold unknown fields, or a name twice.
    if _written(plan, b"\n") != data:
        diagnosis.refuse_repeats(data)
        plan = _with_unknown(plan, data)
    diagnosis.refuse_long_numbers(plan, data)
    return plan


def version_of(data: bytes) -> int:
    """Return the version that a document says it has.

    Raises PlanError ``not_a_plan``; msgspec.DecodeError and RecursionError on what is no JSON.
    """
    try:
        head = msgspec.json.decode(data, type=_Head)
    except msgspec.ValidationError as error:
        raise PlanError("not_a_plan") from error
    if head.format != FORMAT:
        raise PlanError("not_a_plan")
    return head.version


def _with_unknown(plan: Plan, data: bytes) -> Plan:
    fields = msgspec.json.decode(data, type=dict[str, Raw])
    plan = unknown.with_unknown(plan, bytes(fields["plan"]))
    others: Iterable[str] = fields.keys() - {"format", "version", "plan"}
    document = unknown.extra_of((name, fields[name]) for name in others)
    return structs.replace(plan, extra=unknown.joined(plan.extra, document))
