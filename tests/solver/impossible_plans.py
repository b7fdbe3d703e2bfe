"""Fifty small plans that cannot be kept, each for a reason of its own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from planner.model import (
    AnyRule,
    Bench,
    Desk,
    Group,
    Pair,
    PairRound,
    Plan,
    PlanSettings,
    Team,
    default_rules,
)
from planner.model.rules import (
    Affinity,
    AffinityRule,
    ApartRule,
    CoveredRule,
    DeskFeatureRule,
    FreeBesideRule,
    GroupInRoomRule,
    KeepAtDeskRule,
    PartnerBesideRule,
    RoomRule,
    SharedTopicsRule,
    StayRule,
    TeamRoomsRule,
    TogetherRule,
)
from tests.builders import bench, desk, office, person, room, staff

ALL = Group(everyone=True)
SALES = Group(roles=("sales",))
MARKETING = Group(roles=("marketing",))
WIDE = ("wide-access",)


def impossible_plans() -> dict[str, Plan]:
    """Name -> plan; no seating keeps all that they insist on."""
    kinds = (_locks, _alone, _rooms, _features, _days, _pairs, _cover, _sharing)
    return {name: plan for kind in kinds for name, plan in kind()}


def must(kind: type[Any], number: int = 1, **fields: Any) -> AnyRule:
    """A must rule."""
    tag = str(kind.__struct_config__.tag)
    rule: AnyRule = kind(id=f"{tag}-{number}", strength="must", **fields)
    return rule


def plan_of(desks: Any, people: Any, *rules: AnyRule, **fields: Any) -> Plan:
    """An office with the default rules and these."""
    table = [*default_rules().values(), *rules]
    return office(desks, people, rules=table, **fields)


def named(*people: str) -> Group:
    """A group by names."""
    return Group(person_ids=people)


def two_rooms(**limits: int) -> list[Any]:
    """Room "left" round bench A (x up to 4 m) and room "right" round bench B."""
    return [
        room("left", -2000, -2000, 8000, 6000, capacity=limits.get("left")),
        room("right", 9000, -2000, 20_000, 6000, capacity=limits.get("right")),
    ]


def two_benches(**fields: Any) -> list[Desk]:
    """Bench A of four at the left, bench B of four at the right."""
    return [*bench(2, 2, **fields), *bench(2, 2, name="B", x=11_000, **fields)]


def singles(count: int, **fields: Any) -> list[Desk]:
    """Desks that are beside no other."""
    return [desk(f"D{i}", i * 6000, 0, **fields) for i in range(1, count + 1)]


def _locks() -> Iterator[tuple[str, Plan]]:
    four, two = bench(2, 2), staff("SM")
    yield "two locks on one desk", plan_of(four, two, locks={"s1": "A-1", "m1": "A-1"})
    yield (
        "three locks on one desk",
        plan_of(four, staff("SMO"), locks={"s1": "A-1", "m1": "A-1", "o1": "A-1"}),
    )
    yield (
        "two clashes of locks",
        plan_of(
            four,
            staff("SSMM"),
            locks={"s1": "A-1", "m1": "A-1", "s2": "A-3", "m2": "A-3"},
        ),
    )
    out = [*bench(2, 2), desk("X", 9000, 0, state="out_of_service")]
    yield "locked at a desk out of service", plan_of(out, two, locks={"s1": "X"})
    yield (
        "a desk to keep that is out of service",
        plan_of(out, two, must(KeepAtDeskRule, person_id="s1", desk_id="X")),
    )
    yield (
        "a desk to keep that another is locked at",
        plan_of(
            four, two, must(KeepAtDeskRule, person_id="s1", desk_id="A-1"), locks={"m1": "A-1"}
        ),
    )
    yield (
        "two people to keep one desk",
        plan_of(
            four,
            two,
            must(KeepAtDeskRule, 1, person_id="s1", desk_id="A-1"),
            must(KeepAtDeskRule, 2, person_id="m1", desk_id="A-1"),
        ),
    )
    yield (
        "a desk to keep and a lock elsewhere",
        plan_of(
            four, two, must(KeepAtDeskRule, person_id="s1", desk_id="A-2"), locks={"s1": "A-1"}
        ),
    )
    yield (
        "kept unseated, and to keep a desk",
        plan_of(four, two, must(KeepAtDeskRule, person_id="s1", desk_id="A-2"), locks={"s1": ""}),
    )
    yield (
        "locked at a desk without what is needed",
        plan_of(
            [*bench(1, 2), desk("W", 8000, 0, features=WIDE)],
            [person("o1", desk_needs=WIDE), person("o2")],
            locks={"o1": "A-1"},
        ),
    )
    yield (
        "to stay where another is locked",
        plan_of(
            four, two, must(StayRule, who=named("s1")), today={"s1": "A-1"}, locks={"m1": "A-1"}
        ),
    )


def _alone() -> Iterator[tuple[str, Plan]]:
    four, two = bench(2, 2), staff("SM")
    yield (
        "a rule against itself",
        plan_of(
            two_benches(),
            two,
            must(GroupInRoomRule, who=SALES, room_id="left", at_least=2, at_most=1),
            rooms=two_rooms(),
        ),
    )
    yield (
        "a desk to keep and not to have",
        plan_of(
            four,
            two,
            must(KeepAtDeskRule, 1, person_id="s1", desk_id="A-1"),
            must(KeepAtDeskRule, 2, person_id="s1", desk_id="A-1", wanted=False),
        ),
    )
    yield (
        "to stay, and to sit elsewhere",
        plan_of(
            four,
            two,
            must(StayRule, 1, who=ALL),
            must(StayRule, 2, who=named("s1"), wanted=False),
            today={"s1": "A-1", "m1": "A-2"},
        ),
    )
    yield "too few desks", plan_of(four, staff("SSSMMM"))
    yield "one desk too few", plan_of(bench(1, 3), staff("SSMM"))
    yield (
        "a free desk beside on a full floor",
        plan_of(four, staff("SSMM"), must(FreeBesideRule, who=named("s1"))),
    )
    yield (
        "a free desk beside where no desk is beside",
        plan_of(singles(3), two, must(FreeBesideRule, who=SALES)),
    )


def _rooms() -> Iterator[tuple[str, Plan]]:
    desks, rooms = two_benches(), two_rooms()
    yield "rooms over capacity", plan_of(desks, staff("SSSMMM"), rooms=two_rooms(left=2, right=2))
    yield (
        "more people than a room has desks",
        plan_of(desks, staff("SSSSSM"), must(RoomRule, who=SALES, room_ids=("left",)), rooms=rooms),
    )
    yield (
        "more people than a room may hold",
        plan_of(
            desks,
            staff("SSSMM"),
            must(RoomRule, who=SALES, room_ids=("left",)),
            rooms=two_rooms(left=2),
        ),
    )
    yield (
        "in a room and out of it",
        plan_of(
            desks,
            staff("SSM"),
            must(RoomRule, 1, who=SALES, room_ids=("left",)),
            must(RoomRule, 2, who=named("s1"), room_ids=("left",), inside=False),
            rooms=rooms,
        ),
    )
    yield (
        "in a room and locked elsewhere",
        plan_of(
            desks,
            staff("SSM"),
            must(RoomRule, who=SALES, room_ids=("left",)),
            rooms=rooms,
            locks={"s2": "B-1"},
        ),
    )
    yield (
        "at least more than there are",
        plan_of(
            desks,
            staff("SSM"),
            must(GroupInRoomRule, who=SALES, room_id="left", at_least=3),
            rooms=rooms,
        ),
    )
    yield (
        "at least more than there are desks",
        plan_of(
            desks,
            staff("SSSSSSM"),
            must(GroupInRoomRule, who=SALES, room_id="left", at_least=5),
            rooms=rooms,
        ),
    )
    yield (
        "at most fewer than must sit there",
        plan_of(
            desks,
            staff("SSSM"),
            must(GroupInRoomRule, who=SALES, room_id="left", at_most=1),
            must(GroupInRoomRule, 2, who=SALES, room_id="right", at_most=1),
            rooms=rooms,
        ),
    )
    benches = {"b1": Bench(id="b1", floor_id="f1", name="b1")}
    yield (
        "more at a bench than it has desks",
        plan_of(
            [*bench(1, 2, bench_id="b1"), *bench(1, 3, name="B", y=6000)],
            staff("SSSM"),
            must(GroupInRoomRule, who=SALES, bench_id="b1", at_least=3),
            benches=benches,
        ),
    )
    teams = (Team(id="t1", name="t1"), Team(id="t2", name="t2"))
    yield (
        "a team of five in rooms of four",
        plan_of(
            desks,
            [person(f"p{i}", team_id="t1") for i in range(5)],
            must(TeamRoomsRule, team_id="t1"),
            rooms=rooms,
            teams=teams,
        ),
    )
    yield (
        "each team in a room, and locks apart",
        plan_of(
            desks,
            [person(f"p{i}", team_id="t1") for i in range(3)],
            must(TeamRoomsRule),
            rooms=rooms,
            teams=teams,
            locks={"p0": "A-1", "p1": "B-1"},
        ),
    )
    yield (
        "together in a room that is too small",
        plan_of(desks, staff("SSSSSM"), must(TogetherRule, who=SALES, how="room"), rooms=rooms),
    )


def _features() -> Iterator[tuple[str, Plan]]:
    wide = [*bench(1, 3), desk("W", 9000, 0, features=WIDE)]
    needy = [person("o1", desk_needs=WIDE), person("o2", desk_needs=WIDE), person("o3")]
    yield "wide access needed twice and one desk", plan_of(wide, needy)
    yield "a need that no desk meets", plan_of(bench(1, 3), needy[1:])
    yield (
        "a feature that no desk has",
        plan_of(bench(2, 2), staff("SM"), must(DeskFeatureRule, who=named("s1"), feature="window")),
    )
    yield (
        "more people than desks with a window",
        plan_of(
            [*bench(1, 2, features=("window",)), *bench(1, 3, name="B", y=6000)],
            staff("SSSM"),
            must(DeskFeatureRule, who=SALES, feature="window"),
        ),
    )
    yield (
        "with a window, and without",
        plan_of(
            [*bench(1, 2, features=("window",)), *bench(1, 3, name="B", y=6000)],
            staff("SM"),
            must(DeskFeatureRule, 1, who=SALES, feature="window"),
            must(DeskFeatureRule, 2, who=ALL, feature="window", wanted=False),
        ),
    )
    yield (
        "the one wide desk is locked for another",
        plan_of(wide, needy[1:], locks={"o3": "W"}),
    )


def _days() -> Iterator[tuple[str, Plan]]:
    people = [person("s1", "sales", days="---TF"), person("m1", "marketing", days="MTW--")]
    yield (
        "days that never meet",
        plan_of(bench(2, 2), people, must(CoveredRule, role="sales")),
    )
    three = [person(f"p{i}", days="MTW--") for i in range(3)]
    yield (
        "a room over capacity on three days",
        plan_of(bench(2, 2), three, rooms=[room("r", -2000, -2000, 9000, 6000, capacity=2)]),
    )
    yield (
        "at least on each weekday",
        plan_of(
            two_benches(),
            [person("s1", "sales", days="MT---"), person("s2", "sales", days="--WTF")],
            must(GroupInRoomRule, who=SALES, room_id="left", at_least=2, per_day=True),
            rooms=two_rooms(),
        ),
    )


def _pairs() -> Iterator[tuple[str, Plan]]:
    four, two = bench(2, 2), staff("SM")
    both = named("s1", "m1")
    yield (
        "together and apart",
        plan_of(
            four,
            two,
            must(TogetherRule, who=both, how="beside"),
            must(ApartRule, who=both, how="beside"),
        ),
    )
    yield (
        "beside, and not in one room",
        plan_of(
            two_benches(),
            two,
            must(TogetherRule, who=both, how="beside"),
            must(ApartRule, who=both, how="room"),
            rooms=two_rooms(),
        ),
    )
    yield "apart on a tiny floor", plan_of(four, staff("SSSM"), must(ApartRule, who=SALES))
    yield (
        "far apart on a small floor",
        plan_of(four, two, must(ApartRule, who=both, how="distance", distance_mm=20_000)),
    )
    yield (
        "beside each other, all five",
        plan_of(bench(2, 3), staff("SSSSSM"), must(TogetherRule, who=SALES, how="beside")),
    )
    pairs = (Affinity(person_a="s1", person_b="m1"),)
    yield (
        "close by one rule and far by another",
        plan_of(
            four,
            two,
            must(AffinityRule, pairs=pairs, how="beside"),
            must(ApartRule, who=SALES, other=MARKETING),
        ),
    )
    tagged = [person(f"p{i}", tags=(f"t{i}",)) for i in range(4)]
    yield (
        "neighbours without a topic in common",
        plan_of(bench(2, 2), tagged, must(SharedTopicsRule, scope="all")),
    )
    pair = Pair(sales_id="s1", marketing_id="m1")
    rounds = {"r": PairRound(id="r", name="r", starts=date(2026, 1, 1), pairs=(pair,))}
    yield (
        "partners locked apart",
        plan_of(
            two_benches(),
            two,
            must(PartnerBesideRule),
            locks={"s1": "A-1", "m1": "B-1"},
            rounds=rounds,
        ),
    )


def _cover() -> Iterator[tuple[str, Plan]]:
    covered = must(CoveredRule, role="sales")
    yield "too few marketers", plan_of(bench(2, 4), staff("SSSSSSM"), covered)
    yield "nobody of the other role", plan_of(bench(2, 2), staff("SSO"), covered)
    yield "no desk is beside another", plan_of(singles(3), staff("SM"), covered)
    yield (
        "covered, and apart from who covers",
        plan_of(bench(2, 3), staff("SSMM"), covered, must(ApartRule, who=SALES, other=MARKETING)),
    )
    yield (
        "a lock keeps the one marketer away",
        plan_of([*bench(1, 3), *singles(1)], staff("SSM"), covered, locks={"m1": "D1"}),
    )


def _sharing() -> Iterator[tuple[str, Plan]]:
    half = [person("o1", days="MT---"), person("o2", days="--WTF"), person("o3")]
    yield (
        "sharing is switched off",
        plan_of(bench(1, 2), half, settings=PlanSettings(space_pack="none", share_desks=False)),
    )
    yield "no desk to share that adjusts", plan_of(bench(1, 2), half)
