"""Random small offices with random rules, days, locks and seats: where solver and referee meet."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date
from typing import Any

from msgspec import structs

from planner.model import (
    ALL_WEEK,
    MARKETING_NEEDS,
    SALES_NEEDS,
    AnyRule,
    Bench,
    Desk,
    Group,
    Link,
    Pair,
    PairRound,
    Person,
    Plan,
    PlanSettings,
    Room,
    Team,
    Weights,
    default_rules,
)
from planner.model.rules import (
    Affinity,
    AffinityRule,
    ApartRule,
    CoveredRule,
    DeskFeatureRule,
    EveryoneSeatedRule,
    FreeBesideRule,
    GroupInRoomRule,
    KeepAtDeskRule,
    PartnerBesideRule,
    RoomCapacityRule,
    RoomRule,
    SharedTopicsRule,
    StayRule,
    TeamRoomsRule,
    TogetherRule,
)
from tests.builders import bench, desk, grid, office, room

DAYS = (ALL_WEEK, ALL_WEEK, "MTW--", "--WTF", "M-W-F", "-T-T-", "M----", "-----")
FEATURES = ("sit-stand", "window", "wide-access", "quiet")
TAGS = ("nordic", "fjord", "first-aider")


def random_office(seed: int, **settings: Any) -> Plan:
    """A plan of up to some 20 people; the same for the same seed."""
    rng = random.Random(seed)
    desks, rooms = _building(rng)
    people = _people(rng, rng.randint(0, len(desks) + 2))
    ids, places = [p.id for p in people], [d.id for d in desks]
    return office(
        desks,
        people,
        seats=_seats(rng, ids, places),
        today=_seats(rng, ids, places) if rng.random() < 0.7 else None,
        locks=_locks(rng, ids, places),
        rooms=rooms,
        links=_links(rng, places),
        teams=(Team(id="t1", name="t1"), Team(id="t2", name="t2")),
        rules=random_rules(rng, ids, places, [r.id for r in rooms], ["b1", "b2"]),
        benches={b: Bench(id=b, floor_id="f1", name=b) for b in ("b1", "b2")},
        settings=_settings(rng, settings),
        weights=Weights(
            partner=rng.choice((0, 50, 100)),
            match=rng.choice((0, 100, 130)),
            neighbour=rng.choice((0, 0, 35)),
            team_near=rng.choice((0, 15, 21)),
        ),
        rounds=_rounds(rng, people),
    )


def _settings(rng: random.Random, fixed: dict[str, Any]) -> PlanSettings:
    drawn = {
        "shared_days": rng.randint(1, 3),
        "partner_limit": rng.choice((None, None, 0, 1, 2)),
        "near_mm": rng.choice((1600, 3500, 7600)),
        "near_teammates": rng.randint(1, 3),
        "space_pack": rng.choice(("DK", "none")),
        "share_desks": rng.random() < 0.7,
    }
    return PlanSettings(**{**drawn, **fixed})


def _building(rng: random.Random) -> tuple[list[Desk], list[Room]]:
    desks: list[Desk] = [*bench(2, rng.randint(1, 3), bench_id="b1")]
    if rng.random() < 0.6:
        desks += bench(
            1, rng.randint(1, 4), name="B", x=rng.choice((0, 9000)), y=6000, bench_id="b2"
        )
    if rng.random() < 0.5:
        desks += [
            desk(f"G{d.id}", d.x_mm + 20_000, d.y_mm, is_cell=True, width_mm=1600, depth_mm=1600)
            for d in grid("xxx", "x x", "xx")
        ]
    rooms = [room("r1", -1000, -1000, 4000, 3000, height_mm=rng.choice((None, 2500, 3000)))]
    if rng.random() < 0.7:
        capacity = rng.choice((None, 2, 3))
        rooms.append(room("r2", 4000, -1000, 30_000, 8000, capacity=capacity))
    return [_changed(rng, found) for found in desks], rooms


def _changed(rng: random.Random, found: Desk) -> Desk:
    features = tuple(f for f in FEATURES if rng.random() < 0.4)
    state = rng.choices(("in_use", "guest", "out_of_service"), (12, 1, 1))[0]
    return structs.replace(found, features=features, state=state)


def _people(rng: random.Random, count: int) -> list[Person]:
    return [
        Person(
            id=f"p{i:02d}",
            name=f"p{i}",
            role=rng.choice(("sales", "sales", "marketing", "other")),
            team_id=rng.choice(("t1", "t2", None)),
            days=rng.choice(DAYS),
            tags=tuple(t for t in TAGS if rng.random() < 0.4),
            needs=tuple(n for n in SALES_NEEDS + MARKETING_NEEDS if rng.random() < 0.3),
            strengths=tuple(n for n in SALES_NEEDS + MARKETING_NEEDS if rng.random() < 0.3),
            desk_needs=tuple(f for f in FEATURES if rng.random() < 0.15),
            is_lead=rng.random() < 0.2,
        )
        for i in range(count)
    ]


def _seats(rng: random.Random, ids: list[str], places: list[str]) -> dict[str, str]:
    """Mostly one person a desk, now and then two."""
    free = rng.sample(places, len(places))
    seats = {p: free.pop() for p in ids if free and rng.random() < 0.85}
    for p in ids:
        if rng.random() < 0.05:
            seats[p] = rng.choice(places)
    return seats


def _locks(rng: random.Random, ids: list[str], places: list[str]) -> dict[str, str]:
    return {p: rng.choice((*places, "")) for p in ids if rng.random() < 0.08}


def _links(rng: random.Random, places: list[str]) -> list[Link]:
    if len(places) < 3:
        return []
    pairs = [rng.sample(places, 2) for _ in range(rng.randint(0, 3))]
    return [
        Link(id=f"l{i}", desk_a=a, desk_b=b, added=rng.random() < 0.6)
        for i, (a, b) in enumerate(pairs)
    ]


def _rounds(rng: random.Random, people: list[Person]) -> dict[str, PairRound]:
    sales = [p.id for p in people if p.role == "sales"]
    marketing = [p.id for p in people if p.role == "marketing"]
    pairs = tuple(Pair(sales_id=s, marketing_id=m) for s, m in zip(sales, marketing, strict=False))
    past = PairRound(
        id="past", name="past", starts=date(2026, 1, 5), ends=date(2026, 3, 1), pairs=pairs[::2]
    )
    running = PairRound(id="now", name="now", starts=date(2026, 4, 6), pairs=pairs[1:])
    return {r.id: r for r in (past, running) if rng.random() < 0.5}


def random_rules(
    rng: random.Random,
    ids: list[str],
    places: list[str],
    rooms: list[str],
    benches: Sequence[str] = (),
) -> list[AnyRule]:
    """The default rules and some of every kind, must or prefer."""

    def who() -> Group:
        return rng.choice(
            (
                Group(everyone=True),
                Group(leads=True),
                Group(tags=("first-aider",)),
                Group(team_ids=("t1",)),
                Group(roles=("marketing",)),
                Group(person_ids=tuple(rng.sample(ids, min(3, len(ids))))),
            )
        )

    def common(kind: str) -> dict[str, Any]:
        strength = "must" if rng.random() < 0.25 else "prefer"
        points = rng.randint(0, 40)
        return {"id": f"{kind}-{rng.random():.6f}", "strength": strength, "points": points}

    def how() -> dict[str, Any]:
        how = rng.choice(("room", "distance", "beside"))
        return {"how": how, "distance_mm": rng.choice((2000, 5000))}

    def place() -> dict[str, Any]:
        if benches and rng.random() < 0.4:
            return {"bench_id": rng.choice(benches)}
        return {"room_id": rng.choice(rooms)}

    makers: list[Any] = [
        lambda: CoveredRule(role=rng.choice(("sales", "marketing")), **common("covered")),
        lambda: PartnerBesideRule(**common("partner")),
        lambda: RoomRule(
            who=who(), room_ids=(rng.choice(rooms),), inside=rng.random() < 0.5, **common("room")
        ),
        lambda: DeskFeatureRule(
            who=who(), feature="window", wanted=rng.random() < 0.7, **common("feature")
        ),
        lambda: TogetherRule(
            who=who(), other=rng.choice((None, who())), **how(), **common("together")
        ),
        lambda: ApartRule(who=who(), other=rng.choice((None, who())), **how(), **common("apart")),
        lambda: TeamRoomsRule(
            team_id=rng.choice((None, "t2")), at_most=rng.randint(1, 2), **common("rooms")
        ),
        lambda: GroupInRoomRule(
            who=who(),
            at_least=rng.randint(0, 2),
            at_most=rng.choice((None, 0, 2)),
            per_day=rng.random() < 0.5,
            **place(),
            **common("group"),
        ),
        lambda: FreeBesideRule(who=who(), **common("free")),
        lambda: RoomCapacityRule(**common("capacity")),
        lambda: StayRule(who=who(), wanted=rng.random() < 0.6, **common("stay")),
        lambda: SharedTopicsRule(
            who=who(),
            scope=rng.choice(("opposite", "all")),
            measure=rng.choice(("any", "each", "exchange")),
            tags=rng.choice(((), ("nordic", "fjord"))),
            wanted=rng.random() < 0.7,
            **common("topics"),
        ),
        lambda: EveryoneSeatedRule(**common("everyone")),
    ]
    if ids:
        makers.append(
            lambda: KeepAtDeskRule(
                person_id=rng.choice(ids),
                desk_id=rng.choice(places),
                wanted=rng.random() < 0.7,
                **common("keep"),
            )
        )
    if len(ids) > 1:
        makers += [lambda: AffinityRule(**_affinity(rng, ids), **common("affinity"))] * 2
    chosen = rng.sample(makers, rng.randint(0, 4)) if rng.random() < 0.8 else []
    defaults = list(default_rules().values()) if rng.random() < 0.8 else []
    return [*defaults, *(make() for make in chosen)]


def _affinity(rng: random.Random, ids: list[str]) -> dict[str, Any]:
    """Some pairs with weights either way, the same pair perhaps twice."""
    pairs = [rng.sample(ids, 2) for _ in range(rng.randint(0, 8))]
    return {
        "pairs": tuple(
            Affinity(person_a=a, person_b=b, weight=rng.choice((-3, -1, 0, 1, 1, 2)))
            for a, b in pairs
        ),
        "how": rng.choice(("beside", "room", "distance", "distance")),
        "reach_mm": rng.choice((1500, 4321, 30_000)),
        "walking": rng.random() < 0.5,
    }
