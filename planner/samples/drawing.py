"""A pencil for sample offices: collects walls, rooms, furniture and benches, then makes a plan."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Literal

from msgspec import structs

from planner.benches import bench_desks
from planner.model import (
    Bench,
    Desk,
    Door,
    Floor,
    FloorObject,
    Plan,
    Point,
    Room,
    Wall,
    Window,
)
from planner.model.floor import ObjectKind, RoomKind, WallKind

OUTER_MM = 300
INNER_MM = 120


class Drawing:
    """One building in the making. Each method draws on the floor that was begun last."""

    def __init__(self) -> None:
        self.floors: dict[str, Floor] = {}
        self.rooms: dict[str, Room] = {}
        self.walls: dict[str, Wall] = {}
        self.doors: dict[str, Door] = {}
        self.windows: dict[str, Window] = {}
        self.benches: dict[str, Bench] = {}
        self.desks: dict[str, Desk] = {}
        self.objects: dict[str, FloorObject] = {}
        self.floor_id = ""

    def floor(self, floor_id: str, name: str, rank: int = 0) -> None:
        """Begin a floor."""
        self.floor_id = floor_id
        self.floors[floor_id] = Floor(id=floor_id, name=name, rank=rank)

    def wall(
        self,
        start: Point,
        end: Point,
        kind: WallKind = "inner",
        thickness_mm: int = INNER_MM,
    ) -> str:
        """A wall along its middle line; its id."""
        wall_id = f"w{len(self.walls) + 1}"
        self.walls[wall_id] = Wall(
            id=wall_id,
            floor_id=self.floor_id,
            start=start,
            end=end,
            kind=kind,
            thickness_mm=thickness_mm,
        )
        return wall_id

    def outer_walls(self, width_mm: int, depth_mm: int) -> tuple[str, str, str, str]:
        """Four outer walls from (0, 0): top, right, bottom, left, each clockwise."""
        a, b, c, d = (0, 0), (width_mm, 0), (width_mm, depth_mm), (0, depth_mm)
        top, right, bottom, left = (
            self.wall(start, end, "outer", OUTER_MM)
            for start, end in ((a, b), (b, c), (c, d), (d, a))
        )
        return top, right, bottom, left

    def door(self, wall_id: str, offset_mm: int, width_mm: int = 900, **fields: Any) -> None:
        """A door; ``offset_mm`` from the wall's start to its middle."""
        door_id = f"door{len(self.doors) + 1}"
        self.doors[door_id] = Door(
            id=door_id, wall_id=wall_id, offset_mm=offset_mm, width_mm=width_mm, **fields
        )

    def row_of_windows(self, wall_id: str, offsets: Iterable[int], width_mm: int = 2400) -> None:
        """Windows of one width in a wall."""
        for offset in offsets:
            window_id = f"win{len(self.windows) + 1}"
            self.windows[window_id] = Window(
                id=window_id, wall_id=wall_id, offset_mm=offset, width_mm=width_mm
            )

    def room(
        self,
        room_id: str,
        name: str,
        kind: RoomKind,
        outline: Sequence[Point],
        **fields: Any,
    ) -> None:
        """A room; two points of the outline are opposite corners."""
        if len(outline) == 2:
            (left, top), (right, bottom) = outline
            outline = ((left, top), (right, top), (right, bottom), (left, bottom))
        self.rooms[room_id] = Room(
            id=room_id,
            floor_id=self.floor_id,
            name=name,
            kind=kind,
            outline=tuple(outline),
            **fields,
        )

    def thing(
        self,
        kind: ObjectKind,
        x_mm: int,
        y_mm: int,
        width_mm: int = 800,
        depth_mm: int = 800,
        angle_deg: int = 0,
        label: str = "",
    ) -> None:
        """A piece of furniture about its middle."""
        object_id = f"o{len(self.objects) + 1}"
        self.objects[object_id] = FloorObject(
            id=object_id,
            floor_id=self.floor_id,
            kind=kind,
            x_mm=x_mm,
            y_mm=y_mm,
            width_mm=width_mm,
            depth_mm=depth_mm,
            angle_deg=angle_deg,
            label=label,
        )

    def plants(self, *places: Point) -> None:
        """Plants of half a metre."""
        for x, y in places:
            self.thing("plant", x, y, 560, 560)

    def bench(
        self,
        name: str,
        x_mm: int,
        y_mm: int,
        places: int = 4,
        *,
        rows: int = 2,
        angle_deg: int = 0,
        width_mm: int = 1600,
        desk_prefix: str = "",
    ) -> None:
        """A bench about its middle, desks ``A1-1`` and so on."""
        name = desk_prefix + name
        self.benches[name] = Bench(id=name, floor_id=self.floor_id, name=name)
        desks = bench_desks(
            self.floor_id,
            name,
            x_mm,
            y_mm,
            rows=rows,
            places=places,
            angle_deg=angle_deg,
            width_mm=width_mm,
            bench_id=name,
        )
        self.desks.update((desk.id, desk) for desk in desks)

    def feature(self, feature: str, *desk_ids: str) -> None:
        """Give desks a feature."""
        for desk_id in desk_ids:
            desk = self.desks[desk_id]
            if feature not in desk.features:
                features = (*desk.features, feature)
                self.desks[desk_id] = structs.replace(desk, features=features)

    def state(
        self, state: Literal["guest", "out_of_service"], *desk_ids: str, reason: str = ""
    ) -> None:
        """Take desks away from staff."""
        for desk_id in desk_ids:
            desk = self.desks[desk_id]
            self.desks[desk_id] = structs.replace(desk, state=state, state_reason=reason)

    def onto(self, plan: Plan) -> Plan:
        """The plan with this building."""
        return structs.replace(
            plan,
            floors=self.floors,
            rooms=self.rooms,
            walls=self.walls,
            doors=self.doors,
            windows=self.windows,
            benches=self.benches,
            desks=self.desks,
            objects=self.objects,
        )
