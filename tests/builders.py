"""Small named offices for tests, in a few words.

``office(desks=bench(2, 4), people=staff("SSMM"), seated=True)`` is a plan of a bench of eight with
two salespeople and two marketers on its first four desks.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from planner.model import (
    AnyRule,
    Desk,
    Floor,
    FloorObject,
    Link,
    Person,
    Plan,
    Role,
    Room,
    Scenario,
    Team,
    Wall,
    default_rules,
)
from planner.vectors import turned

ROLE_OF: Mapping[str, Role] = {"S": "sales", "M": "marketing", "O": "other"}
FACING_MM = 800
AISLE_MM = 2000


def desk(name: str, x: int = 0, y: int = 0, angle: int = 0, **fields: Any) -> Desk:
    """A desk whose id is its name, on floor ``f1``."""
    row = {"id": name, "floor_id": "f1", "name": name, "x_mm": x, "y_mm": y, "angle_deg": angle}
    return Desk(**{**row, **fields})


def bench(
    rows: int,
    places: int,
    *,
    name: str = "A",
    x: int = 0,
    y: int = 0,
    angle: int = 0,
    width: int = 1600,
    **fields: Any,
) -> tuple[Desk, ...]:
    """Desks ``A-1``, ``A-2`` ... in rows of ``places``, 800 mm deep, numbered as one reads.

    One row looks up. Two rows face each other; each two rows more stand behind an aisle of 2 m.
    (x, y) is the middle of the first desk; the whole is turned about it.
    """
    found = []
    for row in range(rows):
        looks_down = rows > 1 and row % 2 == 0
        down = row * FACING_MM + row // 2 * AISLE_MM
        for place in range(places):
            px, py = turned((place * width, down), angle)
            found.append(
                desk(
                    f"{name}-{row * places + place + 1}",
                    x + round(px),
                    y + round(py),
                    (angle + (180 if looks_down else 0)) % 360,
                    width_mm=width,
                    **fields,
                )
            )
    return tuple(found)


def grid(*lines: str, size: int = 1600) -> tuple[Desk, ...]:
    """Cells of a seating grid: each letter but a blank is a cell named ``row-column``, from 1."""
    return tuple(
        desk(f"{r}-{c}", (c - 1) * size, (r - 1) * size, width_mm=size, depth_mm=size, is_cell=True)
        for r, line in enumerate(lines, 1)
        for c, letter in enumerate(line, 1)
        if letter != " "
    )


def person(person_id: str, role: Role = "other", **fields: Any) -> Person:
    """A person whose name is the id."""
    return Person(**{"id": person_id, "name": person_id, "role": role, **fields})


def staff(roles: str, **fields: Any) -> tuple[Person, ...]:
    """``staff("SSMO")`` is s1, s2, m1 and o1: one person a letter, numbered by role."""
    counts: dict[str, int] = {}
    found = []
    for letter in roles.replace(" ", ""):
        counts[letter] = counts.get(letter, 0) + 1
        found.append(person(f"{letter.lower()}{counts[letter]}", ROLE_OF[letter], **fields))
    return tuple(found)


def wall(name: str, start: tuple[int, int], end: tuple[int, int], **fields: Any) -> Wall:
    """A wall on floor ``f1``."""
    return Wall(**{"id": name, "floor_id": "f1", "start": start, "end": end, **fields})


def room(name: str, left: int, top: int, right: int, bottom: int, **fields: Any) -> Room:
    """An upright rectangular room on floor ``f1``."""
    outline = ((left, top), (right, top), (right, bottom), (left, bottom))
    return Room(**{"id": name, "floor_id": "f1", "name": name, "outline": outline, **fields})


def by_id(rows: Iterable[Any]) -> dict[str, Any]:
    """A table of these rows."""
    return {row.id: row for row in rows}


def office(
    desks: Iterable[Desk] = (),
    people: Iterable[Person] = (),
    *,
    seats: Mapping[str, str] | None = None,
    seated: bool = False,
    today: Mapping[str, str] | None = None,
    locks: Mapping[str, str] | None = None,
    rooms: Iterable[Room] = (),
    walls: Iterable[Wall] = (),
    links: Iterable[Link] = (),
    objects: Iterable[FloorObject] = (),
    teams: Iterable[Team] = (),
    rules: Iterable[AnyRule] | None = None,
    floors: Iterable[Floor] = (),
    **fields: Any,
) -> Plan:
    """A plan with floor ``f1`` (and any others that are named) and one scenario ``s1``.

    ``seated`` seats the people on the desks in their order; ``seats`` says it by id. ``today``
    makes a second scenario ``today``: how people sit now. ``rules`` replaces the default ones.
    """
    desk_table, person_table = by_id(desks), by_id(people)
    placed = dict(zip(person_table, desk_table, strict=False)) if seated else dict(seats or {})
    scenarios = [Scenario(id="s1", name="Plan", seats=placed, locks=dict(locks or {}))]
    if today is not None:
        scenarios.append(Scenario(id="today", name="Today", rank=1, seats=dict(today)))
    return Plan(
        **{
            "id": "plan",
            "name": "Office",
            "scenario_id": "s1",
            "today_id": None if today is None else "today",
            "floors": by_id((Floor(id="f1", name="Ground"), *floors)),
            "rooms": by_id(rooms),
            "walls": by_id(walls),
            "links": by_id(links),
            "objects": by_id(objects),
            "desks": desk_table,
            "people": person_table,
            "teams": by_id(teams),
            "rules": default_rules() if rules is None else by_id(rules),
            "scenarios": by_id(scenarios),
            **fields,
        }
    )
