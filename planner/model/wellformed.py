"""Is a plan well formed: do references resolve, are sizes possible? A plan may be *bad* (broken
rules) but never this."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from planner.errors import PlanError
from planner.model.days import is_days
from planner.model.plan import TABLES, Plan
from planner.model.rules import bad_fields, names_in

MAX_COORDINATE_MM: Final = 10_000_000
MAX_ROWS: Final = 200_000

# table, field, table that the field names; None in the field is always allowed
REFERENCES: Final = (
    ("rooms", "floor_id", "floors"),
    ("walls", "floor_id", "floors"),
    ("doors", "wall_id", "walls"),
    ("windows", "wall_id", "walls"),
    ("benches", "floor_id", "floors"),
    ("desks", "floor_id", "floors"),
    ("desks", "bench_id", "benches"),
    ("objects", "floor_id", "floors"),
    ("links", "desk_a", "desks"),
    ("links", "desk_b", "desks"),
    ("people", "team_id", "teams"),
    ("people", "manager_id", "people"),
    ("agreements", "sales_id", "people"),
    ("agreements", "marketing_id", "people"),
)
POSITIVE: Final = (
    ("walls", "thickness_mm"),
    ("doors", "width_mm"),
    ("windows", "width_mm"),
    ("desks", "width_mm"),
    ("desks", "depth_mm"),
    ("objects", "width_mm"),
    ("objects", "depth_mm"),
    ("rooms", "height_mm"),
)
PLACES: Final = ("desks", "objects")
SETTINGS: Final = (  # field, least, most
    ("beside_mm", 0, 100_000),
    ("shared_days", 1, 7),
    ("partner_limit", 1, 1_000),
    ("near_mm", 0, MAX_COORDINATE_MM),
    ("near_teammates", 0, 1_000),
)
WEIGHTS: Final = (
    "partner",
    "match",
    "stay",
    "neighbour",
    "team_near",
    "desk_need",
    "match_needs",
    "match_tags",
    "match_new_pair",
)
MAX_POINTS: Final = 100_000


def faults(plan: Plan) -> Iterator[PlanError]:
    """Every fault of the plan, as PlanErrors with the codes of ``require_wellformed``."""
    yield from _key_faults(plan)
    yield from _reference_faults(plan)
    yield from _size_faults(plan)
    yield from _people_faults(plan)
    yield from _scenario_faults(plan)
    yield from _rule_faults(plan)
    yield from _meaning_faults(plan)


def require_wellformed(plan: Plan) -> None:
    """Raise the first fault, if there is one.

    Codes: ``wrong_key`` (table, id), ``too_many_rows`` (table, count), ``unknown_reference``
    (table, id, field, missing), ``bad_size`` (table, id, field, value), ``bad_days`` (id, value).
    """
    for fault in faults(plan):
        raise fault


def _missing(table: str, row_id: str, field: str, missing: str) -> PlanError:
    values = {"table": table, "id": row_id, "field": field, "missing": missing}
    return PlanError("unknown_reference", values)


def _bad_size(table: str, row_id: str, field: str, value: object) -> PlanError:
    return PlanError("bad_size", {"table": table, "id": row_id, "field": field, "value": value})


def _key_faults(plan: Plan) -> Iterator[PlanError]:
    for table in TABLES:
        rows = getattr(plan, table)
        if len(rows) > MAX_ROWS:
            yield PlanError("too_many_rows", {"table": table, "count": len(rows)})
        for key, row in rows.items():
            if row.id != key or not key:
                yield PlanError("wrong_key", {"table": table, "id": key})


def _reference_faults(plan: Plan) -> Iterator[PlanError]:
    for table, field, target_name in REFERENCES:
        target = getattr(plan, target_name)
        for row in getattr(plan, table).values():
            value = getattr(row, field)
            if value is not None and value not in target:
                yield _missing(table, row.id, field, value)
    for floor in plan.floors.values():
        if floor.background is not None and floor.background.picture_id not in plan.pictures:
            yield _missing("floors", floor.id, "background", floor.background.picture_id)
    for round_ in plan.rounds.values():
        for pair in round_.pairs:
            for field in ("sales_id", "marketing_id"):
                if getattr(pair, field) not in plan.people:
                    yield _missing("rounds", round_.id, field, getattr(pair, field))
    if plan.face_time.room_id is not None and plan.face_time.room_id not in plan.rooms:
        yield _missing("face_time", "face_time", "room_id", plan.face_time.room_id)


def _size_faults(plan: Plan) -> Iterator[PlanError]:
    for table, field in POSITIVE:
        for row in getattr(plan, table).values():
            value = getattr(row, field)
            if value is not None and not 0 < value <= MAX_COORDINATE_MM:
                yield _bad_size(table, row.id, field, value)
    for table in PLACES:
        for row in getattr(plan, table).values():
            if max(abs(row.x_mm), abs(row.y_mm)) > MAX_COORDINATE_MM:
                yield _bad_size(table, row.id, "x_mm", (row.x_mm, row.y_mm))
    for room in plan.rooms.values():
        if len(room.outline) < 3 or _too_far(room.outline):
            yield _bad_size("rooms", room.id, "outline", len(room.outline))
    for wall in plan.walls.values():
        if wall.start == wall.end or _too_far((wall.start, wall.end)):
            yield _bad_size("walls", wall.id, "end", wall.end)
    for floor in plan.floors.values():
        if floor.background is not None and floor.background.from_px == floor.background.to_px:
            yield _bad_size("floors", floor.id, "background", floor.background.to_px)


def _too_far(points: tuple[tuple[int, int], ...]) -> bool:
    return any(max(abs(x), abs(y)) > MAX_COORDINATE_MM for x, y in points)


def _people_faults(plan: Plan) -> Iterator[PlanError]:
    for person in plan.people.values():
        if not is_days(person.days):
            yield PlanError("bad_days", {"id": person.id, "value": person.days})


def _scenario_faults(plan: Plan) -> Iterator[PlanError]:
    if plan.scenario_id not in plan.scenarios:
        yield _missing("plan", plan.id, "scenario_id", plan.scenario_id)
    if plan.today_id is not None and plan.today_id not in plan.scenarios:
        yield _missing("plan", plan.id, "today_id", plan.today_id)
    for scenario in plan.scenarios.values():
        for field in ("seats", "locks"):
            for person_id, desk_id in getattr(scenario, field).items():
                if person_id not in plan.people:
                    yield _missing("scenarios", scenario.id, field, person_id)
                if desk_id not in plan.desks and not (field == "locks" and desk_id == ""):
                    yield _missing("scenarios", scenario.id, field, desk_id)


def _rule_faults(plan: Plan) -> Iterator[PlanError]:
    for rule in plan.rules.values():
        for field, table, key in names_in(rule):
            if key not in getattr(plan, table):
                yield _missing("rules", rule.id, field, key)
        if not 0 <= rule.points <= MAX_POINTS:
            yield _bad_size("rules", rule.id, "points", rule.points)
        for field, value in bad_fields(rule):
            yield _bad_size("rules", rule.id, field, value)


def _meaning_faults(plan: Plan) -> Iterator[PlanError]:
    for field, least, most in SETTINGS:
        value = getattr(plan.settings, field)
        if value is not None and not least <= value <= most:
            yield _bad_size("settings", "settings", field, value)
    for field in WEIGHTS:
        if not 0 <= getattr(plan.weights, field) <= MAX_POINTS:
            yield _bad_size("weights", "weights", field, getattr(plan.weights, field))
    for need, weight in plan.weights.need_weights.items():
        if not 0 <= weight <= MAX_POINTS:
            yield _bad_size("weights", need, "need_weights", weight)
    for floor in plan.floors.values():
        if floor.background is not None and floor.background.length_mm <= 0:
            yield _bad_size("floors", floor.id, "background", floor.background.length_mm)
