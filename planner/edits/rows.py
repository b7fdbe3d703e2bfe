"""The one door through which edits put rows into a plan, so that it stays well formed.

An edit looks at the rows it puts in, never at the whole plan: it costs the copy of a table.
"""

from __future__ import annotations

from typing import Any, Final, cast

from msgspec import structs

from planner.errors import PlanError
from planner.model import AnyRule, Floor, PairRound, Person, Plan, Room, Row, Rule, Wall
from planner.model.days import is_days
from planner.model.rules import bad_fields, names_in
from planner.model.wellformed import MAX_COORDINATE_MM, MAX_ROWS, PLACES, POSITIVE, REFERENCES

_FIELDS_TO: Final = {
    table: tuple((field, target) for at, field, target in REFERENCES if at == table)
    for table, _, _ in REFERENCES
}
_SIZES: Final = {
    table: tuple(field for at, field in POSITIVE if at == table) for table, _ in POSITIVE
}


def put(plan: Plan, table: str, *rows: Any) -> Plan:
    """The plan with these rows of one table added or replaced, by their ids.

    Raises PlanError as ``require_wellformed`` does when a row refers to nothing or has no size.
    """
    found = dict(getattr(plan, table))
    found.update((row.id, row) for row in rows)
    if len(found) > MAX_ROWS:
        raise PlanError("too_many_rows", {"table": table, "count": len(found)})
    after = structs.replace(plan, **{table: found})
    for row in rows:
        _require_row(after, table, row)
    return after


def the_row(plan: Plan, table: str, row_id: str) -> Any:
    """The row of this id. Raises PlanError ``unknown_reference``."""
    row = getattr(plan, table).get(row_id)
    if row is None:
        raise missing(table, row_id, "id", row_id)
    return row


def missing(table: str, row_id: str, field: str, value: object) -> PlanError:
    """The error of a name that nothing answers to."""
    values = {"table": table, "id": row_id, "field": field, "missing": value}
    return PlanError("unknown_reference", values)


def bad_size(table: str, row_id: str, field: str, value: object) -> PlanError:
    """The error of a size or place that cannot be."""
    return PlanError("bad_size", {"table": table, "id": row_id, "field": field, "value": value})


def _require_row(plan: Plan, table: str, row: Any) -> None:
    if not row.id:
        raise PlanError("wrong_key", {"table": table, "id": row.id})
    for field, target in _FIELDS_TO.get(table, ()):
        value = getattr(row, field)
        if value is not None and value not in getattr(plan, target):
            raise missing(table, row.id, field, value)
    for field in _SIZES.get(table, ()):
        value = getattr(row, field)
        if value is not None and not 0 < value <= MAX_COORDINATE_MM:
            raise bad_size(table, row.id, field, value)
    if table in PLACES and _too_far((row.x_mm, row.y_mm)):
        raise bad_size(table, row.id, "x_mm", (row.x_mm, row.y_mm))
    _require_shape(plan, row)
    _require_people(plan, row)


def _too_far(*points: tuple[int, int]) -> bool:
    return any(max(abs(x), abs(y)) > MAX_COORDINATE_MM for x, y in points)


def _require_shape(plan: Plan, row: Row) -> None:
    if isinstance(row, Room) and (len(row.outline) < 3 or _too_far(*row.outline)):
        raise bad_size("rooms", row.id, "outline", len(row.outline))
    if isinstance(row, Wall) and (row.start == row.end or _too_far(row.start, row.end)):
        raise bad_size("walls", row.id, "end", row.end)
    if isinstance(row, Floor) and row.background is not None:
        if row.background.picture_id not in plan.pictures:
            raise missing("floors", row.id, "background", row.background.picture_id)
        if row.background.from_px == row.background.to_px:
            raise bad_size("floors", row.id, "background", row.background.to_px)


def _require_people(plan: Plan, row: Row) -> None:
    if isinstance(row, Person) and not is_days(row.days):
        raise PlanError("bad_days", {"id": row.id, "value": row.days})
    if isinstance(row, PairRound):
        for pair in row.pairs:
            for field in ("sales_id", "marketing_id"):
                if getattr(pair, field) not in plan.people:
                    raise missing("rounds", row.id, field, getattr(pair, field))
    if isinstance(row, Rule):
        _require_rule(plan, cast(AnyRule, row))


def _require_rule(plan: Plan, rule: AnyRule) -> None:
    if rule.points < 0:
        raise bad_size("rules", rule.id, "points", rule.points)
    for field, table, key in names_in(rule):
        if key not in getattr(plan, table):
            raise missing("rules", rule.id, field, key)
    for field, value in bad_fields(rule):
        raise bad_size("rules", rule.id, field, value)
