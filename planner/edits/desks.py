"""Edits of desks: move, turn, add, copy, take away. Ids that are not there are passed over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from msgspec import structs

from planner.benches import bench_desks
from planner.edits.removals import without_desks
from planner.edits.rows import put, the_row
from planner.model import Bench, Desk, Plan, fresh_id
from planner.model.floor import DeskState
from planner.vectors import Place, bounding_box, corners, turned


def move_desks(plan: Plan, ids: Iterable[str], dx_mm: int, dy_mm: int) -> Plan:
    """These desks shifted; those fixed in place stay. Raises PlanError ``bad_size`` if too far."""
    moved = [
        structs.replace(desk, x_mm=desk.x_mm + dx_mm, y_mm=desk.y_mm + dy_mm)
        for desk in _loose(plan, ids)
    ]
    return put(plan, "desks", *moved) if moved and (dx_mm or dy_mm) else plan


def turn_desks(plan: Plan, ids: Iterable[str], degrees: int, about: Place | None = None) -> Plan:
    """These desks turned clockwise as one block, about a point or the middle of the block."""
    loose = list(_loose(plan, ids))
    if not loose or degrees % 360 == 0:
        return plan
    middle = about or middle_of(loose)
    found = []
    for desk in loose:
        x, y = turned((desk.x_mm, desk.y_mm), degrees, middle)
        angle = (desk.angle_deg + degrees) % 360
        found.append(structs.replace(desk, x_mm=round(x), y_mm=round(y), angle_deg=angle))
    return put(plan, "desks", *found)


def middle_of(desks: Iterable[Desk]) -> Place:
    """The middle of the upright box round these desk tops. Raises ValueError when there is none."""
    left, top, right, bottom = bounding_box(
        point
        for desk in desks
        for point in corners(desk.x_mm, desk.y_mm, desk.width_mm, desk.depth_mm, desk.angle_deg)
    )
    return (left + right) / 2, (top + bottom) / 2


def replace_desk(plan: Plan, desk: Desk) -> Plan:
    """The desk of this id as given. Raises PlanError where it is not there or cannot be so."""
    the_row(plan, "desks", desk.id)
    return put(plan, "desks", desk)


def add_desks(plan: Plan, desks: Iterable[Desk]) -> Plan:
    """These desks added, with a fresh id for each whose id is taken or empty."""
    taken: dict[str, object] = dict(plan.desks)
    fresh = []
    for desk in desks:
        desk_id = fresh_id(taken, desk.id or desk.name or "desk")
        taken[desk_id] = desk
        fresh.append(structs.replace(desk, id=desk_id))
    return put(plan, "desks", *fresh)


def add_desk(
    plan: Plan, floor_id: str, x_mm: int, y_mm: int, angle_deg: int = 0, name: str = ""
) -> Plan:
    """One desk of the usual size, named as asked or by the next free bench letter (``C1-1``)."""
    name = name or f"{next_bench_name(plan)}-1"
    return add_desks(
        plan,
        [Desk(id=name, floor_id=floor_id, name=name, x_mm=x_mm, y_mm=y_mm, angle_deg=angle_deg)],
    )


def add_bench(
    plan: Plan,
    floor_id: str,
    x_mm: int,
    y_mm: int,
    *,
    rows: int = 2,
    places: int = 4,
    angle_deg: int = 0,
    width_mm: int = 1600,
    depth_mm: int = 800,
    name: str = "",
) -> Plan:
    """A bench about its middle (``planner.benches``), with a name that is free."""
    name = name or next_bench_name(plan)
    bench = Bench(id=fresh_id(plan.benches, name), floor_id=floor_id, name=name)
    desks = bench_desks(
        floor_id,
        name,
        x_mm,
        y_mm,
        rows=rows,
        places=places,
        angle_deg=angle_deg,
        width_mm=width_mm,
        depth_mm=depth_mm,
        bench_id=bench.id,
    )
    return add_desks(put(plan, "benches", bench), desks)


def next_bench_name(plan: Plan) -> str:
    """The first of ``A1``, ``B1`` ... ``Z1``, ``A2`` ... that no desk and no bench begins with."""
    taken = {desk.name.rpartition("-")[0] or desk.name for desk in plan.desks.values()}
    taken |= {bench.name for bench in plan.benches.values()}
    number = 0
    while (name := f"{chr(65 + number % 26)}{number // 26 + 1}") in taken:
        number += 1
    return name


def duplicate_desks(plan: Plan, ids: Iterable[str], dx_mm: int, dy_mm: int) -> Plan:
    """Copies of these desks beside the originals, with ids, names and benches of their own.

    Copies are free and loose: nobody sits at them and they are not fixed in place.
    """
    originals = list(_there(plan, ids))
    if not originals:
        return plan
    benches: dict[str | None, Bench] = {}
    copies: list[Desk] = []
    counts: dict[str, int] = {}
    after = plan
    for desk in originals:
        if desk.bench_id not in benches:
            name = _free_bench_name(after, benches.values())
            bench = Bench(id=fresh_id(after.benches, name), floor_id=desk.floor_id, name=name)
            benches[desk.bench_id] = bench
            if desk.bench_id is not None:
                after = put(after, "benches", bench)
        bench = benches[desk.bench_id]
        counts[bench.name] = counts.get(bench.name, 0) + 1
        name = f"{bench.name}-{counts[bench.name]}"
        copies.append(
            structs.replace(
                desk,
                id=name,
                name=name,
                x_mm=desk.x_mm + dx_mm,
                y_mm=desk.y_mm + dy_mm,
                bench_id=None if desk.bench_id is None else bench.id,
                fixed=False,
            )
        )
    return add_desks(after, copies)


def remove_desks(plan: Plan, ids: Iterable[str]) -> Plan:
    """Without these desks: their people have no desk in any scenario, locks and links are gone."""
    return without_desks(plan, ids)


def set_desk_state(
    plan: Plan,
    ids: Iterable[str],
    state: DeskState,
    reason: str = "",
    out_from: date | None = None,
    out_until: date | None = None,
) -> Plan:
    """In use, for guests, or out of service (between two days). Who sits there stays: the referee
    tells."""
    return _changed(
        plan,
        (
            structs.replace(
                desk, state=state, state_reason=reason, out_from=out_from, out_until=out_until
            )
            for desk in _there(plan, ids)
        ),
    )


def set_features(
    plan: Plan, ids: Iterable[str], add: Iterable[str] = (), remove: Iterable[str] = ()
) -> Plan:
    """These desks with some features more and some fewer; the order of the others stays."""
    more, fewer = tuple(add), set(remove)
    found = []
    for desk in _there(plan, ids):
        kept = tuple(feature for feature in desk.features if feature not in fewer)
        new = tuple(feature for feature in dict.fromkeys(more) if feature not in kept)
        found.append(structs.replace(desk, features=kept + new))
    return _changed(plan, found)


def rename_desk(plan: Plan, desk_id: str, name: str) -> Plan:
    """The desk with another name. Raises PlanError ``unknown_reference``."""
    return put(plan, "desks", structs.replace(the_row(plan, "desks", desk_id), name=name))


def fix_desks(plan: Plan, ids: Iterable[str], fixed: bool = True) -> Plan:
    """These desks fixed in place on the floor, or loose again."""
    return _changed(plan, (structs.replace(desk, fixed=fixed) for desk in _there(plan, ids)))


def _there(plan: Plan, ids: Iterable[str]) -> Iterator[Desk]:
    return (plan.desks[key] for key in dict.fromkeys(ids) if key in plan.desks)


def _loose(plan: Plan, ids: Iterable[str]) -> Iterator[Desk]:
    return (desk for desk in _there(plan, ids) if not desk.fixed)


def _changed(plan: Plan, desks: Iterable[Desk]) -> Plan:
    """The plan with these desks, or the very plan when none of them differs."""
    differ = [desk for desk in desks if plan.desks[desk.id] != desk]
    return put(plan, "desks", *differ) if differ else plan


def _free_bench_name(plan: Plan, more: Iterable[Bench]) -> str:
    """The next free name when these benches are also taken."""
    benches = {**plan.benches, **{bench.name: bench for bench in more}}
    return next_bench_name(structs.replace(plan, benches=benches))
