"""Small floors with one of everything, and the pictures of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from msgspec import structs
from PySide6.QtGui import QColor, QImage, QTransform

from planner.check import check
from planner.model import Bench, Door, Floor, FloorObject, Plan, Window
from tests.builders import bench as rows_of_desks
from tests.builders import by_id, desk, grid, office, person, room, wall
from ui.draw.links import ArrowLook
from ui.draw.looks import DeskLook, Drag, FloorLook, Shown, floor_look
from ui.draw.painter import draw_floor, painting
from ui.draw.theme import Theme

Part = tuple[float, float, float, float]
"""Left, top, right, bottom of a part of a floor, in millimetres."""

ROLES = {"S": "sales", "M": "marketing", "O": "other"}
STAFF = (
    ("Freja Lund", "S"), ("Oliver Grant", "M"), ("Mads Toft", "S"), ("Anna Berg", "S"),
    ("Signe Aagaard", "M"), ("Noah Winther", "S"), ("Åse Ørsted", "O"), ("Julie Norup", "M"),
)  # fmt: skip


def blank(width: int, height: int, theme: Theme, ratio: float = 1.0) -> QImage:
    """A picture in the colour of what lies outside the building."""
    kind = QImage.Format.Format_ARGB32_Premultiplied
    image = QImage(round(width * ratio), round(height * ratio), kind)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor(theme.canvas))
    return image


def place(part: Part, z: float) -> QTransform:
    """The transform that shows a part of the floor at z pixels a metre."""
    return QTransform(z / 1000, 0, 0, z / 1000, -part[0] * z / 1000, -part[1] * z / 1000)


def picture(
    look: FloorLook,
    z: float,
    part: Part,
    *,
    ratio: float = 1.0,
    arrows: Sequence[ArrowLook] = (),
) -> QImage:
    """A part of a floor as ``draw_floor`` draws it."""
    left, top, right, bottom = part
    size = round((right - left) * z / 1000), round((bottom - top) * z / 1000)
    image = blank(*size, look.theme, ratio)
    with painting(image) as painter:
        painter.setWorldTransform(place(part, z))
        draw_floor(painter, look, arrows=arrows)
    return image


def people() -> list[object]:
    """Eight people with names."""
    return [person(f"p{n}", ROLES[r], name=name) for n, (name, r) in enumerate(STAFF)]  # type: ignore[arg-type]  # the three roles


def bench() -> Plan:
    """A bench of eight with partners side by side and facing, one person locked to the desk."""
    desks = rows_of_desks(2, 4, name="A1", bench_id="b1")
    benches = {"b1": Bench(id="b1", floor_id="f1", name="A1")}
    return office(desks, people(), seated=True, benches=benches, locks={"p2": "A1-3"})  # type: ignore[arg-type]  # people


BENCH_PART: Part = (-1900, -2000, 5900, 2800)


def kinds() -> Plan:
    """Desks of every kind, in three rows, with an aisle behind each."""
    first = [
        desk("D1"), desk("D2", 2000), desk("D3", 4000), desk("D4", 6000, state="guest"),
        desk("D5", 8000, state="out_of_service"),
        desk("D6", 10000, features=("sit-stand", "quiet")),
    ]  # fmt: skip
    second = [desk(f"E{n}", 2000 * (n - 1), 3200) for n in range(1, 7)]
    third = [
        desk("T1", 0, 6600, 90), desk("T2", 2400, 6600, 45), desk("T3", 4800, 6600, 180),
        desk("T4", 7200, 6600, 270), desk("T5", 9800, 6600, 330, width_mm=900),
    ]  # fmt: skip
    cells = [
        structs.replace(cell, id=f"c{cell.id}", x_mm=cell.x_mm + 12600)
        for cell in grid("xx", "xx", "xx")
    ]
    desks = [*first, *second, *third, *cells]
    seats = {
        "p0": "D1", "p1": "D2", "p6": "D3", "p2": "D6", "p3": "E1", "p4": "E2", "p5": "E3",
        "p7": "E4", "q0": "E5", "q1": "E5", "q2": "E6", "q3": "T1", "q4": "T2", "q5": "T3",
        "q6": "T4", "q7": "T5", "r0": "c1-1", "r1": "c1-2", "r2": "c2-1", "r3": "c3-2",
    }  # fmt: skip
    more = [
        person("q0", "sales", name="Emil Krogh", days="MTW--"),
        person("q1", "marketing", name="Ella Sander", days="---TF"),
        person("q2", "sales", name="Bartholomew Featherstonehaugh"),
        person("q3", "other", name="Rune Birk"),
        person("q4", "sales", name="Clara Skov"),
        person("q5", "marketing", name="Sara Egholm"),
        person("q6", "sales", name="Ida Frost", days="M-W-F"),
        person("q7", "marketing", name="Bo Ek"),
        person("r0", "sales", name="Ben Calloway"),
        person("r1", "marketing", name="Line Bruun"),
        person("r2", "marketing", name="Nanna Juhl"),
        person("r3", "other", name="Lone Maag"),
    ]
    return office(desks, [*people(), *more], seats=seats, locks={"p1": "D2"})  # type: ignore[list-item]  # people


KINDS_PART: Part = (-1100, -700, 15400, 8000)


def kinds_look(theme: Theme) -> FloorLook:
    """The kinds of desks, with every mark on one of the second row."""
    plan = kinds()
    drag = Drag("p3", "E1", "E2", "p4")
    look = floor_look(plan, check(plan), "f1", theme, Shown(drag=drag, hovered="E4"))
    desks = dict(look.desks)
    for key, changes in _MARKS.items():
        desks[key] = replace(desks[key], **changes)  # type: ignore[arg-type]  # fields of a desk's look
    return replace(look, desks=desks)


_MARKS: dict[str, dict[str, object]] = {
    "D1": {"uncovered": True},
    "D2": {"uncovered": False},
    "D3": {"broken": "wish"},
    "D6": {"broken": "must", "uncovered": False},
    "E3": {"moved": True, "uncovered": False},
    "E4": {"uncovered": False},
    "E5": {"uncovered": False},
    "E6": {"selected": True, "uncovered": False},
}


def building() -> Plan:
    """Rooms with every kind of wall, door, window and thing."""
    walls = [
        wall("north", (0, 0), (9000, 0), thickness_mm=300, kind="outer"),
        wall("east", (9000, 0), (9000, 4000), thickness_mm=300, kind="outer"),
        wall("slant", (9000, 4000), (7000, 6500), thickness_mm=300, kind="outer"),
        wall("south", (7000, 6500), (0, 6500), thickness_mm=300, kind="outer"),
        wall("west", (0, 6500), (0, 0), thickness_mm=300, kind="outer"),
        wall("w1", (3600, 0), (3600, 3000)),
        wall("w2", (3600, 3000), (0, 3000)),
        wall("w3", (6200, 0), (6200, 3000), kind="glass", thickness_mm=100),
        wall("w4", (4600, 4600), (6200, 4600), kind="screen", thickness_mm=40),
    ]
    doors = [
        Door(id="d1", wall_id="w1", offset_mm=2300, swing="left", hinge="end"),
        Door(id="d2", wall_id="w2", offset_mm=2900, swing="right"),
        Door(id="d3", wall_id="south", offset_mm=5600, width_mm=1800, double=True, swing="right"),
        Door(id="d4", wall_id="w3", offset_mm=2300, swing="none"),
    ]
    windows = [
        Window(id="v1", wall_id="north", offset_mm=1800),
        Window(id="v2", wall_id="slant", offset_mm=1600, width_mm=1500),
        Window(id="v3", wall_id="west", offset_mm=1800, width_mm=1800),
    ]
    rooms = [
        room("Skagen", 0, 0, 3600, 3000, kind="meeting"),
        room("Kitchen", 6200, 0, 9000, 3000, kind="kitchen"),
    ]
    things = [
        thing("table", 1700, 1500, 1600, 800), thing("plant", 5900, 400, 400, 400),
        thing("round_table", 7700, 1600, 900, 900), thing("counter", 7600, 450, 2200, 500),
        thing("sofa", 1400, 5900, 1800, 700, angle_deg=180), thing("armchair", 500, 4600, 700, 700),
        thing("printer", 4500, 400, 900, 500, label="Print"),
        thing("stairs", 7900, 3900, 1600, 1200), thing("other", 2700, 4600, 800, 500),
        thing("lockers", 4000, 6100, 1800, 400, label="Lockers"),
        thing("text", 4700, 5300, 800, 300, label="Lounge"),
    ]  # fmt: skip
    return office(
        [], [], walls=walls, rooms=rooms, objects=things, doors=by_id(doors),
        windows=by_id(windows), floors=[Floor(id="f1", name="1st floor", north_deg=30)],
    )  # fmt: skip


BUILDING_PART: Part = (-1200, -1000, 10000, 8800)


def thing(kind: str, x: int, y: int, width: int, depth: int, **fields: object) -> FloorObject:
    """A thing on the floor."""
    row = {"id": f"{kind}{x}", "floor_id": "f1", "kind": kind, "x_mm": x, "y_mm": y,
           "width_mm": width, "depth_mm": depth, **fields}  # fmt: skip
    return FloorObject(**row)  # type: ignore[arg-type]  # fields of a thing


def moved(look: FloorLook, *ways: tuple[str, str, bool, bool]) -> list[ArrowLook]:
    """Arrows between desks: from, to, both ways, strong."""
    desks: dict[str, DeskLook] = dict(look.desks)
    return [ArrowLook(desks[a], desks[b], both, strong) for a, b, both, strong in ways]
