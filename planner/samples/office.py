"""The sample office: a company of 51 on two floors, seated in silos today."""

from __future__ import annotations

from datetime import date
from typing import Final

from msgspec import structs

from planner.model import (
    Agreement,
    Group,
    Pair,
    PairRound,
    Plan,
    Scenario,
    default_rules,
    empty_plan,
)
from planner.model.rules import GroupInRoomRule, TogetherRule
from planner.samples.drawing import Drawing
from planner.samples.office_people import NEW_HIRE, OFFICE_MANAGER, TEAMS, office_people

GROUND: Final = "floor-0"
FIRST: Final = "floor-1"
HEIGHT_MM: Final = 2700

TODAY: Final = """
    A1-1 A1-2 A1-3 A1-4 A1-5 A1-6 A1-7 A1-8
    B1-1 B1-2 B1-3 B1-4 B1-5 B1-6 B1-7 C1-4
    C1-1 C1-2 C1-3 C1-5 C1-7 C1-8 B1-8 A2-1
    A2-2 A2-3 A2-4 A2-6 A2-7 A2-8 B2-1 B2-2 B2-3 B2-5 B2-6 A2-5
    E1-1 E1-2 E1-3 E1-5 E1-6 D1-1 D1-2 D1-3 D1-4 F1-1 F1-2 F1-4 C2-1 B2-8
"""
"""Desks as people have them now, in the order of the roster: sales, marketing, others."""


def office() -> Plan:
    """Two floors with 63 desks, 24 in sales, 12 in marketing, 15 others; hybrid, with needs.

    Scenario "Today" is how people sit now; "Spring 2027" starts as a copy of it and is shown.
    """
    drawing = Drawing()
    _ground_floor(drawing)
    _upper_floor(drawing)
    _features(drawing)
    people = office_people()
    seats = dict(zip((key for key in people if key != NEW_HIRE), TODAY.split(), strict=True))
    locks = {key: seats[key] for key in (OFFICE_MANAGER, "1001", "1016")}
    return structs.replace(
        drawing.onto(empty_plan("sample-office", "Sample office")),
        people=people,
        teams={team.id: team for team, _ in TEAMS.values()},
        scenarios={
            "today": Scenario(id="today", name="Today", rank=0, seats=seats),
            "spring": Scenario(
                id="spring", name="Spring 2027", rank=1, seats=dict(seats), locks=locks
            ),
        },
        scenario_id="spring",
        today_id="today",
        rules={**default_rules(), **{rule.id: rule for rule in _rules()}},
        rounds=_rounds(),
        agreements=_agreements(),
    )


def _rules() -> tuple[GroupInRoomRule | TogetherRule, ...]:
    return (
        GroupInRoomRule(
            id="first-aid",
            strength="must",
            who=Group(tags=("first aid",)),
            room_id="open-1",
            at_least=1,
        ),
        TogetherRule(id="finance-together", points=15, who=Group(team_ids=("finance",))),
    )


# ---------------------------------------------------------------- ground floor


def _ground_floor(draw: Drawing) -> None:
    """22 x 20 m: meeting rooms and kitchen along the top, a quiet room at the right."""
    draw.floor(GROUND, "Ground floor", rank=0)
    top, right, bottom, left = draw.outer_walls(22_000, 20_000)
    strip = draw.wall((150, 4560), (21_850, 4560))
    draw.wall((5460, 150), (5460, 4500))
    draw.wall((9660, 150), (9660, 4500))
    kitchen = draw.wall((13_460, 150), (13_460, 4500))
    draw.wall((11_560, 1800), (11_560, 4500))
    draw.wall((9720, 1740), (13_400, 1740))
    glass = draw.wall((16_600, 6140), (16_600, 11_860), "glass")
    draw.wall((16_660, 6200), (21_850, 6200), "glass")
    draw.wall((16_660, 11_800), (21_850, 11_800))
    for x, hinge in ((4750, "end"), (6250, "start"), (11_000, "end"), (12_150, "start")):
        draw.door(strip, x - 150, hinge=hinge, swing="left")
    draw.door(strip, 15_200 - 150, 2400, swing="none")
    draw.door(kitchen, 780, 800, hinge="end", swing="right")
    draw.door(glass, 4900, hinge="end", swing="left")
    draw.door(bottom, 22_000 - 11_200, 2000, double=True, swing="right", is_exit=True)
    draw.row_of_windows(top, (1600, 4000, 7560, 15_600, 18_600), 2000)
    draw.row_of_windows(left, (2200, 5100, 8700, 12_300, 17_800))
    draw.row_of_windows(right, (2300, 7600, 10_400, 14_200, 17_000))
    draw.row_of_windows(bottom, (3400, 6600, 15_800, 19_200))
    _ground_rooms(draw)
    _ground_furniture(draw)
    for name, x, y in (
        ("A1", 4400, 7700), ("B1", 4400, 11_300), ("C1", 4400, 14_900),
        ("A2", 12_200, 7700), ("B2", 12_200, 11_300),
    ):  # fmt: skip
        draw.bench(name, x, y)
    draw.bench("C2", 8700, 16_500, 1, rows=1, angle_deg=90)
    draw.bench("D1", 19_300, 9000, 2)


def _ground_rooms(draw: Drawing) -> None:
    draw.room("fanoe", "Fanø", "meeting", ((150, 150), (5400, 4500)), capacity=8)
    draw.room("laesoe", "Læsø", "meeting", ((5520, 150), (9600, 4500)), capacity=6)
    draw.room("store", "Store", "storage", ((9720, 150), (13_400, 1680)))
    draw.room("phone-1", "Phone 1", "phone", ((9720, 1800), (11_500, 4500)), capacity=1)
    draw.room("phone-2", "Phone 2", "phone", ((11_620, 1800), (13_400, 4500)), capacity=1)
    draw.room("kitchen", "Kitchen", "kitchen", ((13_520, 150), (21_850, 4500)))
    draw.room(
        "quiet", "Quiet room", "office", ((16_660, 6260), (21_850, 11_740)), height_mm=HEIGHT_MM
    )
    draw.room("lounge", "Lounge", "lounge", ((16_700, 12_700), (21_500, 16_300)))
    outline = (
        (150, 4620), (21_850, 4620), (21_850, 6140), (16_540, 6140), (16_540, 11_860),
        (21_850, 11_860), (21_850, 19_850), (150, 19_850),
    )  # fmt: skip
    draw.room("open-0", "Open office", "office", outline, height_mm=HEIGHT_MM, ventilated=True)


def _ground_furniture(draw: Drawing) -> None:
    draw.thing("table", 2775, 2250, 2800, 1200)
    draw.thing("table", 7560, 2250, 1900, 1100)
    draw.thing("table", 10_610, 2200, 1400, 600)
    draw.thing("table", 12_510, 2200, 1400, 600)
    draw.thing("counter", 18_900, 470, 5400, 640)
    for x, y in ((15_100, 2000), (17_400, 2900), (19_900, 2900)):
        draw.thing("round_table", x, y, 900, 900)
    draw.thing("printer", 20_900, 5300, 1300, 650, label="Print")
    draw.thing("table", 12_400, 14_900, 2800, 1100, label="Project table")
    draw.thing("sofa", 19_100, 13_300, 2400, 850)
    draw.thing("sofa", 19_100, 15_700, 2400, 850, 180)
    draw.thing("round_table", 19_100, 14_500, 700, 700)
    draw.thing("armchair", 17_400, 14_500, 800, 800, 270)
    draw.thing("stairs", 20_400, 18_500, 2700, 2500, label="Stairs")
    draw.thing("counter", 14_400, 17_700, 2200, 700, label="Reception")
    draw.thing("lockers", 3400, 19_600, 4800, 450, label="Lockers")
    draw.thing("text", 11_200, 18_200, 1600, 400, label="Entrance")
    draw.plants(
        (550, 5050), (16_150, 5100), (8250, 9500), (8250, 13_100), (16_150, 12_300),
        (550, 17_300), (21_250, 12_350), (21_250, 16_600), (8400, 19_400), (21_450, 6650),
        (13_950, 4100), (550, 550),
    )  # fmt: skip


# ---------------------------------------------------------------- 1st floor


def _upper_floor(draw: Drawing) -> None:
    """16 x 12 m: three benches, a large meeting room, a tea kitchen."""
    draw.floor(FIRST, "1st floor", rank=1)
    top, right, bottom, left = draw.outer_walls(16_000, 12_000)
    hall = draw.wall((10_200, 150), (10_200, 7360))
    draw.wall((10_260, 4960), (15_850, 4960))
    draw.wall((12_260, 5020), (12_260, 7300))
    tea = draw.wall((10_260, 7360), (15_850, 7360))
    draw.door(hall, 3900, hinge="end", swing="left")
    draw.door(tea, 1300, hinge="end", swing="left")
    draw.door(tea, 3700, 1800, swing="none")
    draw.row_of_windows(top, (2600, 6400, 13_000))
    draw.row_of_windows(left, (2400, 5600, 8900))
    draw.row_of_windows(right, (2500, 9800), 2000)
    draw.row_of_windows(bottom, (2000, 6800, 10_400, 13_800), 2000)
    draw.room("samsoe", "Samsø", "meeting", ((10_260, 150), (15_850, 4900)), capacity=10)
    draw.room("phone-3", "Phone 3", "phone", ((10_260, 5020), (12_200, 7300)), capacity=1)
    draw.room("tea", "Tea kitchen", "kitchen", ((12_320, 5020), (15_850, 7300)))
    outline = (
        (150, 150), (10_140, 150), (10_140, 7420), (15_850, 7420), (15_850, 11_850), (150, 11_850),
    )  # fmt: skip
    draw.room("open-1", "Studio", "office", outline, height_mm=HEIGHT_MM)
    draw.thing("table", 13_050, 2450, 3200, 1300)
    draw.thing("table", 11_230, 5450, 1400, 600)
    draw.thing("counter", 14_100, 5370, 3200, 640)
    draw.thing("stairs", 14_400, 10_500, 2600, 2300, label="Stairs")
    draw.thing("sofa", 9300, 11_250, 2400, 850, 180)
    draw.thing("round_table", 9300, 10_000, 700, 700)
    draw.thing("armchair", 7400, 10_300, 800, 800, 270)
    draw.thing("armchair", 11_200, 10_300, 800, 800, 90)
    draw.thing("printer", 600, 8200, 650, 1100, label="Print")
    draw.thing("lockers", 3400, 11_600, 4400, 450, label="Lockers")
    draw.plants((550, 550), (9700, 550), (550, 11_450), (6300, 11_450), (11_000, 8000))
    draw.bench("E1", 5000, 2900)
    draw.bench("F1", 3900, 6900, 3)
    draw.bench("G1", 8200, 7100, 2, angle_deg=90)


# ---------------------------------------------------------------- desks, pairs


def _features(draw: Drawing) -> None:
    for bench, places in (("A1", "15"), ("B1", "15"), ("C1", "15"), ("D1", "24"), ("E1", "123")):
        draw.feature("window", *(f"{bench}-{place}" for place in places))
    draw.feature("window", "F1-1")
    draw.feature("sit-stand", *(f"{b}-{n}" for b in ("A1", "B2", "E1") for n in range(1, 9)))
    draw.feature("sit-stand", "B1-1", "C1-1", "C1-4", "D1-1", "F1-1", "G1-1", "G1-2")
    draw.feature("two-screens", *(f"{b}-{n}" for b in ("A2", "B1") for n in range(1, 9)))
    draw.feature("two-screens", "A1-3", "A1-4", "E1-2", "E1-5", "F1-2", "C2-1", "D1-2")
    draw.feature("quiet", "D1-1", "D1-2", "D1-3", "D1-4", "G1-1", "G1-2", "G1-3", "G1-4", "E1-8")
    draw.feature("wide-access", "C1-4", "C1-8", "E1-4")
    draw.state("guest", "B2-4", "F1-6")
    draw.state("out_of_service", "C1-6", reason="Socket under repair")


def _rounds() -> dict[str, PairRound]:
    """One ended round: who was paired with whom in the spring of 2026."""
    marketers = [str(number) for number in range(1025, 1037)]
    pairs = tuple(
        Pair(sales_id=str(1001 + 5 * i % 24), marketing_id=marketer)
        for i, marketer in enumerate(marketers)
    )
    spring = PairRound(
        id="spring-2026",
        name="Spring 2026",
        starts=date(2026, 3, 2),
        ends=date(2026, 4, 24),
        pairs=pairs,
    )
    return {spring.id: spring}


def _agreements() -> dict[str, Agreement]:
    pair = Agreement(
        id="agreement-1",
        sales_id="1001",
        marketing_id="1025",
        lead_owner_id="1001",
        first_contact_hours=24,
        crm_field="Lead source",
        feedback_weekday=3,
        agreed_on=date(2026, 3, 9),
    )
    return {pair.id: pair}
