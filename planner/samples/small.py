"""The small sample: twelve people in one room."""

from __future__ import annotations

from typing import Final

from msgspec import structs

from planner.model import Plan, Role, Scenario, Team, empty_plan
from planner.samples.drawing import Drawing
from planner.samples.people import roster

TEAMS: Final[dict[str, tuple[Team, Role]]] = {
    "sales": (Team(id="sales", name="Sales"), "sales"),
    "marketing": (Team(id="marketing", name="Marketing"), "marketing"),
    "office": (Team(id="office", name="Office"), "other"),
}
TABLE: Final = """
Gustav Toft    |*Head of sales    |sales    |MTWTF|Denmark        |LC|FR|
Ruth Ashworth  |Account manager   |sales    |MT-T-|UK, English    |LN|K |window
Bjørn Dahl     |Account manager   |sales    |-TWT-|Norway         |B |FT|
Cecilie Bloch  |Account manager   |sales    |MTWT-|Denmark        |N |R |
Hugo Finch     |Account manager   |sales    |MT-TF|UK             |L |F |sit-stand
Pia Nørgaard   |*Head of marketing|marketing|MTWT-|Denmark        |FK|LN|
Märta Åkesson  |Campaign manager  |marketing|-TWTF|Norway, English|F |LB|
Ole Petersen   |Content writer    |marketing|MTWT-|UK, English    |T |CB|
Erik Sørensen  |Designer          |marketing|MT-T-|Denmark        |K |B |two-screens
Kaja Ørsnes    |*Office manager   |office   |MTWTF|               |  |  |
Leif Bæk       |Bookkeeper        |office   |MT---|               |  |  |
Nina Coleman   |Developer         |office   |MTWTF|English        |  |  |two-screens
"""


def small() -> Plan:
    """One room with 14 desks: 5 in sales, 4 in marketing, 3 others, seated in silos today."""
    draw = Drawing()
    draw.floor("floor-0", "Ground floor")
    top, _right, bottom, left = draw.outer_walls(12_000, 9_000)
    tea = draw.wall((9060, 150), (9060, 3000))
    draw.wall((9120, 3060), (11_850, 3060))
    draw.door(tea, 2100, hinge="end", swing="left")
    draw.door(bottom, 2400, 1000, swing="right", is_exit=True)
    draw.row_of_windows(top, (2400, 6000, 10_500), 2000)
    draw.row_of_windows(left, (2600, 6000))
    draw.room("tea", "Kitchen", "kitchen", ((9120, 150), (11_850, 3000)))
    outline = ((150, 150), (9000, 150), (9000, 3120), (11_850, 3120), (11_850, 8850), (150, 8850))
    draw.room("open", "Office", "office", outline, height_mm=2800)
    draw.thing("counter", 10_500, 450, 2400, 600)
    draw.thing("round_table", 10_600, 2000, 900, 900)
    draw.thing("sofa", 10_800, 5000, 850, 2000, 90)
    draw.thing("lockers", 5200, 8600, 2800, 450, label="Lockers")
    draw.plants((550, 550), (550, 8450), (11_400, 3600))
    draw.bench("A1", 4400, 2600)
    draw.bench("B1", 3600, 6400, 3)
    draw.feature("window", "A1-1", "A1-2", "A1-3")
    draw.feature("sit-stand", "A1-4", "A1-8", "B1-1")
    draw.feature("two-screens", "B1-2", "B1-5")
    people = roster(TABLE, TEAMS, first_id=1)
    desks = [
        "A1-1",
        "A1-2",
        "A1-3",
        "A1-5",
        "A1-6",
        "B1-1",
        "B1-2",
        "B1-4",
        "B1-5",
        "A1-4",
        "A1-8",
        "B1-3",
    ]
    seats = dict(zip(people, desks, strict=True))
    return structs.replace(
        draw.onto(empty_plan("sample-small", "Small office")),
        people=people,
        teams={team.id: team for team, _ in TEAMS.values()},
        scenarios={
            "today": Scenario(id="today", name="Today", rank=0, seats=seats),
            "next": Scenario(id="next", name="New seating", rank=1, seats=dict(seats)),
        },
        scenario_id="next",
        today_id="today",
    )
