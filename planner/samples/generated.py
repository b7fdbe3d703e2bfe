"""Offices of any size from a seed: realistic, silo seated, and possible to cover everyone in."""

from __future__ import annotations

import math
import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from msgspec import structs

from planner.beside import beside_graph
from planner.model import (
    ALL_WEEK,
    MARKETING_NEEDS,
    SALES_NEEDS,
    Desk,
    Person,
    Plan,
    Role,
    Scenario,
    Team,
    empty_plan,
)
from planner.samples.drawing import Drawing
from planner.samples.people import names

AISLE_MM: Final = 1400
ROW_MM: Final = 3600
WALL_GAP_MM: Final = 400
MARGIN_MM: Final = 1200
HEIGHT_MM: Final = 3200
BENCHES_A_FLOOR: Final = 40
ROOM_COLUMNS: Final = 2
ROOM_ROWS: Final = 4
TEAM_SIZE: Final = 8

# All but the last share Tuesday and Thursday: hybrid offices have days on which most are in.
HYBRID_DAYS: Final = (
    (ALL_WEEK, 34), ("MT-T-", 14), ("-TWT-", 14), ("-T-TF", 8), ("MTWT-", 16), ("-TWTF", 8),
    ("-T-T-", 3), ("M-W-F", 3),
)  # fmt: skip
REGIONS: Final = ("Denmark", "Sweden", "Norway", "Germany", "UK", "Benelux")
PRODUCTS: Final = ("Fjord", "Tide", "Reef", "Delta")
LANGUAGES: Final = ("Danish", "English", "German", "Swedish", "")
DESK_WISHES: Final = ("window", "quiet", "two-screens", "sit-stand")


@dataclass(frozen=True)
class _Wanted:
    people: int
    desks_per_bench: int
    spare: float
    hybrid: bool
    locked: float
    features: bool
    floors: int | None
    sales_share: float
    marketing_share: float


def generated_office(
    people: int,
    seed: int = 1,
    *,
    desks_per_bench: int = 8,
    spare: float = 0.05,
    hybrid: bool = True,
    locked: float = 0.05,
    features: bool = True,
    floors: int | None = None,
    sales_share: float = 0.45,
    marketing_share: float = 0.35,
) -> Plan:
    """An office of so many people, the same for the same seed.

    Benches of ``desks_per_bench`` (even) in two rows, at least ``spare`` more desks than people,
    walls round each floor and rooms on large ones. Scenario "Today" seats sales, then marketing,
    then others in one sweep; "Next" is a copy with a share ``locked`` of the people kept at their
    desks, no two of them beside each other. Raises ValueError on sizes that make no office.
    """
    if people < 1 or desks_per_bench < 2 or desks_per_bench % 2 or spare < 0:
        raise ValueError((people, desks_per_bench, spare))
    wanted = _Wanted(
        people,
        desks_per_bench,
        spare,
        hybrid,
        locked,
        features,
        floors,
        sales_share,
        marketing_share,
    )
    rng = random.Random(seed)
    draw = Drawing()
    _building(draw, wanted)
    teams, staff = _staff(wanted, rng)
    if features:
        _features(draw, rng, people)
    free = [desk.id for desk in draw.desks.values() if desk.state == "in_use"]
    seats = dict(zip(staff, free, strict=False))
    if features:
        staff = _wide_access(draw, rng, staff, seats)
    plan = structs.replace(
        draw.onto(empty_plan(f"generated-{people}-{seed}", f"Office of {people}")),
        people=staff,
        teams=teams,
        scenarios={
            "today": Scenario(id="today", name="Today", rank=0, seats=seats),
            "next": Scenario(id="next", name="Next", rank=1, seats=dict(seats)),
        },
        scenario_id="next",
        today_id="today",
    )
    return _with_locks(plan, rng, round(people * locked))


def bench_floor(desks: int) -> Plan:
    """One floor of so many desks in benches of up to eight, and nobody on it: for speed tests."""
    draw = Drawing()
    _hall(draw, desks, 8, "", (desks + 7) // 8)
    return draw.onto(empty_plan(f"benches-{desks}", f"{desks} desks"))


# ---------------------------------------------------------------- the building


def _building(draw: Drawing, wanted: _Wanted) -> None:
    extra = 2 + wanted.people // 50 if wanted.features else 0  # guest and broken desks
    desks = max(math.ceil(wanted.people * (1 + wanted.spare)), wanted.people + extra)
    benches = math.ceil(desks / wanted.desks_per_bench)
    floors = wanted.floors or math.ceil(benches / BENCHES_A_FLOOR)
    for number in range(floors):
        count = benches // floors + (number < benches % floors)
        if count:
            draw.floor(f"floor-{number}", f"Floor {number}", number)
            prefix = str(number) if floors > 1 else ""
            _hall(draw, count * wanted.desks_per_bench, wanted.desks_per_bench, prefix, count)


def _hall(draw: Drawing, desks: int, a_bench: int, prefix: str, benches: int) -> None:
    """Benches in columns and rows with outer walls and, when there are many, rooms."""
    if not draw.floor_id:
        draw.floor("floor-0", "Floor 0")
    places = max(1, a_bench // 2)
    pitch = places * 1600 + AISLE_MM
    columns = max(1, round(math.sqrt(benches * ROW_MM / pitch * 1.4)))
    rows = math.ceil(benches / columns)
    width = columns * pitch + 2 * MARGIN_MM
    row_cuts = _cuts(rows, ROOM_ROWS)
    depth = rows * ROW_MM + 2 * MARGIN_MM + (len(row_cuts) - 2) * WALL_GAP_MM
    top, right, bottom, left = draw.outer_walls(width, depth)
    draw.door(bottom, width // 2, 2000, double=True, swing="right", is_exit=True)
    for wall_id, length in ((top, width), (right, depth), (left, depth)):
        draw.row_of_windows(wall_id, range(2000, length - 1500, 3600))
    _rooms(draw, columns, rows, pitch, (width, depth), prefix)
    left_over = desks
    for number in range(benches):
        row, column = divmod(number, columns)
        x = MARGIN_MM + column * pitch + pitch // 2
        walls_above = sum(cut <= row for cut in row_cuts[1:])
        y = MARGIN_MM + row * ROW_MM + ROW_MM // 2 + walls_above * WALL_GAP_MM
        size = min(a_bench, left_over)
        left_over -= size
        name = f"{_letters(row)}{column + 1}"
        if size == a_bench or size % 2 == 0:
            draw.bench(name, x, y, size // 2, desk_prefix=prefix)
        else:
            draw.bench(name, x, y, size, rows=1, desk_prefix=prefix)


def _letters(number: int) -> str:
    """A, B ... Z, AA, AB ... as spreadsheets count."""
    text = ""
    number += 1
    while number:
        number, letter = divmod(number - 1, 26)
        text = chr(65 + letter) + text
    return text


def _cuts(count: int, each: int) -> list[int]:
    """Where to cut so many columns or rows into parts of about ``each``, with both ends."""
    parts = max(1, round(count / each))
    return [count * part // parts for part in range(parts + 1)]


def _rooms(
    draw: Drawing, columns: int, rows: int, pitch: int, size: tuple[int, int], prefix: str
) -> None:
    """Rooms of about eight benches with doors between them; one room on a small floor."""
    xs = [MARGIN_MM + cut * pitch for cut in _cuts(columns, ROOM_COLUMNS)]
    ys = [
        MARGIN_MM + cut * ROW_MM + number * WALL_GAP_MM - WALL_GAP_MM // 2
        for number, cut in enumerate(_cuts(rows, ROOM_ROWS))
    ]
    xs[0], xs[-1], ys[0], ys[-1] = 150, size[0] - 150, 150, size[1] - 150
    for x in xs[1:-1]:
        for y, below in pairwise(ys):
            wall_id = draw.wall((x, y), (x, below))
            draw.door(wall_id, (below - y) // 2, 1000)
    for y in ys[1:-1]:
        for x, beyond in pairwise(xs):
            wall_id = draw.wall((x, y), (beyond, y))
            draw.door(wall_id, 700, 1000)
    number = 0
    for y, below in pairwise(ys):
        for x, beyond in pairwise(xs):
            number += 1
            draw.room(
                f"room-{prefix or '0'}-{number}",
                f"Room {prefix or ''}{'.' if prefix else ''}{number}",
                "office",
                ((x, y), (beyond, below)),
                height_mm=HEIGHT_MM,
                ventilated=True,
            )


def _features(draw: Drawing, rng: random.Random, people: int) -> None:
    spare = len(draw.desks) - people
    ids = list(draw.desks)
    for feature, share in (("sit-stand", 0.5), ("two-screens", 0.4), ("quiet", 0.12)):
        draw.feature(feature, *rng.sample(ids, round(len(ids) * share)))
    draw.feature("window", *_by_a_window(draw))
    out = rng.sample(ids, min(spare // 2, 1 + people // 50))
    for number, desk_id in enumerate(out):
        if number % 2:
            draw.state("out_of_service", desk_id, reason="Under repair")
        else:
            draw.state("guest", desk_id)


def _by_a_window(draw: Drawing) -> Iterator[str]:
    """Desks within 3.5 m of an outer wall that has windows."""
    reach = 3500
    for wall in draw.walls.values():
        if wall.kind == "outer" and wall.start[0] == wall.end[0]:
            for desk in draw.desks.values():
                near = abs(desk.x_mm - wall.start[0]) < reach
                if desk.floor_id == wall.floor_id and near:
                    yield desk.id


# ---------------------------------------------------------------- the staff


def _staff(wanted: _Wanted, rng: random.Random) -> tuple[dict[str, Team], dict[str, Person]]:
    sales = round(wanted.people * wanted.sales_share)
    marketing = min(round(wanted.people * wanted.marketing_share), wanted.people - sales)
    counts: tuple[tuple[Role, int], ...] = (
        ("sales", sales),
        ("marketing", marketing),
        ("other", wanted.people - sales - marketing),
    )
    teams: dict[str, Team] = {}
    staff: dict[str, Person] = {}
    called = names(rng)
    for role, count in counts:
        lead = ""
        for number in range(count):
            team_id = f"{role}-{number // TEAM_SIZE + 1}"
            teams.setdefault(team_id, Team(id=team_id, name=team_id.replace("-", " ").title()))
            person_id = f"{1000 + len(staff) + 1}"
            lead = person_id if number % TEAM_SIZE == 0 else lead
            row = _person(person_id, next(called), role, rng, wanted)
            staff[person_id] = structs.replace(
                row,
                team_id=team_id,
                is_lead=lead == person_id,
                manager_id=None if lead == person_id else lead,
            )
    return teams, staff


def _person(person_id: str, name: str, role: Role, rng: random.Random, wanted: _Wanted) -> Person:
    patterns, weights = zip(*HYBRID_DAYS, strict=True)
    days = rng.choices(patterns, weights)[0] if wanted.hybrid else ALL_WEEK
    wants = {"sales": SALES_NEEDS, "marketing": MARKETING_NEEDS}.get(role, ())
    gives = {"sales": MARKETING_NEEDS, "marketing": SALES_NEEDS}.get(role, ())
    tags = (rng.choice(REGIONS), rng.choice(PRODUCTS), rng.choice(LANGUAGES))
    wish = rng.choice(DESK_WISHES) if wanted.features and rng.random() < 0.25 else ""
    return Person(
        id=person_id,
        name=name,
        role=role,
        days=days,
        tags=tuple(tag for tag in tags if tag),
        needs=_some(rng, wants),
        strengths=_some(rng, gives),
        desk_needs=(wish,) if wish else (),
    )


def _some(rng: random.Random, codes: tuple[str, ...]) -> tuple[str, ...]:
    """One to three of these, in their order."""
    if not codes:
        return ()
    chosen = rng.sample(codes, rng.randint(1, 3))
    return tuple(code for code in codes if code in chosen)


def _wide_access(
    draw: Drawing, rng: random.Random, staff: dict[str, Person], seats: dict[str, str]
) -> dict[str, Person]:
    """About one person in a hundred needs wide access, and sits at such a desk today."""
    chosen = rng.sample(list(seats), max(1, len(seats) // 100))
    draw.feature("wide-access", *(seats[key] for key in chosen))
    more = rng.sample(list(draw.desks), min(len(draw.desks), 2 + len(chosen)))
    draw.feature("wide-access", *more)
    needing = {
        key: structs.replace(staff[key], desk_needs=("wide-access", *staff[key].desk_needs))
        for key in chosen
    }
    return {key: needing.get(key, person) for key, person in staff.items()}


def _with_locks(plan: Plan, rng: random.Random, count: int) -> Plan:
    """Keep so many people at their desks, no two beside each other, so that all can be covered."""
    neighbours = beside_graph(plan).neighbours
    locks: dict[str, str] = {}
    taken: set[str] = set()
    people = list(plan.seats)
    rng.shuffle(people)
    for person_id in people:
        if len(locks) == count:
            break
        desk_id = plan.seats[person_id]
        if taken.isdisjoint(neighbours[desk_id]) and _can_be_covered(plan, desk_id):
            locks[person_id] = desk_id
            taken.update((desk_id, *neighbours[desk_id]))
    ordered = {key: desk for key, desk in plan.seats.items() if key in locks}
    scenario = structs.replace(plan.scenario, locks=ordered)
    return structs.replace(plan, scenarios={**plan.scenarios, scenario.id: scenario})


def _can_be_covered(plan: Plan, desk_id: str) -> bool:
    """True if staff can sit beside the desk at all."""
    desks: list[Desk] = [plan.desks[key] for key in beside_graph(plan).neighbours[desk_id]]
    return any(desk.state == "in_use" for desk in desks)
