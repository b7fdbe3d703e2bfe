"""Plans for the tests of files: one with a row in every table, and big ones."""

from __future__ import annotations

from datetime import date

from msgspec import structs

from planner.model import (
    Agreement,
    Background,
    Bench,
    Certificate,
    Door,
    FaceTimeSettings,
    Floor,
    FloorObject,
    Group,
    Link,
    Pair,
    PairRound,
    Picture,
    Plan,
    PlanSettings,
    Scenario,
    Team,
    Waiver,
    Weights,
    Window,
    default_rules,
)
from planner.model.rules import (
    Affinity,
    AffinityRule,
    ApartRule,
    DeskFeatureRule,
    GroupInRoomRule,
    KeepAtDeskRule,
    RoomRule,
    SharedTopicsRule,
)
from tests.builders import bench, by_id, desk, office, person, room, staff, wall


def full_plan() -> Plan:
    """A plan with something in every table and in every field that is a row of its own."""
    desks = bench(2, 4, bench_id="b1", features=("window", "sit-stand"))
    out = desk("Å-9", 9000, 400, state="out_of_service", out_from=date(2026, 12, 1))
    people = (
        person("s1", "sales", name="Søren Østergaard", email="soeren@example.com", team_id="nord"),
        person("m1", "marketing", name="Łukasz Ünal", days="MT-TF", manager_id="s1", is_lead=True),
        person("o1", name='O\'Brien "Ørsted" 日本', start_date=date(2027, 1, 4), tags=("dk",)),
    )
    everyone = Group(everyone=True)
    rules = (
        KeepAtDeskRule(id="r1", person_id="s1", desk_id="A-1", strength="must"),
        RoomRule(id="r2", who=Group(roles=("sales",)), room_ids=("stue",), inside=False),
        DeskFeatureRule(id="r3", who=everyone, feature="window"),
        ApartRule(id="r4", who=Group(person_ids=("s1",)), other=Group(team_ids=("nord",))),
        GroupInRoomRule(id="r5", who=Group(leads=True), room_id="stue", at_least=1),
        GroupInRoomRule(id="r6", who=everyone, bench_id="b1", at_most=3, per_day=True),
        SharedTopicsRule(id="r7", measure="exchange", tags=("dk", "øst"), wanted=False),
        AffinityRule(
            id="r8",
            pairs=(Affinity(person_a="s1", person_b="m1", weight=-2),),
            how="distance",
            walking=True,
        ),
    )
    proof = Certificate(
        status="feasible", score=10, bound=12, not_covered=0, not_covered_bound=0, plan_hash="x"
    )
    plan = office(
        (*desks, out),
        people,
        seated=True,
        today={"s1": "A-3"},
        locks={"s1": "A-1", "o1": ""},
        rooms=(room("stue", -800, -400, 9800, 3000, height_mm=2500, capacity=8),),
        walls=(wall("w1", (0, -500), (9000, -500)),),
        links=(Link(id="l1", desk_a="A-1", desk_b="A-8"),),
        objects=(FloorObject(id="t1", floor_id="f1", kind="plant", x_mm=9000, y_mm=2000),),
        teams=(Team(id="nord", name="Salg Øst"),),
        rules=(*default_rules().values(), *rules),
        doors=by_id((Door(id="d1", wall_id="w1", offset_mm=4000, is_exit=True),)),
        windows=by_id((Window(id="v1", wall_id="w1", offset_mm=1000),)),
        benches=by_id((Bench(id="b1", floor_id="f1", name="A"),)),
        pictures=by_id(
            (Picture(id="p", media_type="image/png", width_px=2, height_px=2, data=b"\x89\x00"),)
        ),
        waivers=by_id((Waiver(id="v", code="room_capacity", signed_on=date(2026, 11, 2)),)),
        rounds=by_id(
            (
                PairRound(
                    id="q4",
                    name="Q4",
                    starts=date(2026, 10, 1),
                    pairs=(Pair(sales_id="s1", marketing_id="m1", kept=True),),
                ),
            )
        ),
        agreements=by_id((Agreement(id="a1", sales_id="s1", marketing_id="m1", crm_field="SLA"),)),
        face_time=FaceTimeSettings(minutes=30, agenda=("leads", "kampagner"), room_id="stue"),
        settings=PlanSettings(beside_mm=2900, partner_limit=3),
        weights=Weights(stay=0, neighbour=20, need_weights={"better_leads": 1}),
    )
    floor = structs.replace(plan.floors["f1"], background=Background(picture_id="p", x_mm=-50))
    shown = structs.replace(plan.scenario, certificate=proof, valid_from=date(2027, 1, 1))
    return structs.replace(
        plan, floors={"f1": floor}, scenarios={**plan.scenarios, shown.id: shown}
    )


def big_plan(size: int) -> Plan:
    """A plan of so many desks and people, all seated, with the fields that a real one fills."""
    desks = tuple(
        desk(f"D{i}", i % 50 * 1600, i // 50 * 2300, i % 2 * 180, features=("window", "sit-stand"))
        for i in range(size)
    )
    people = staff("SM" * (size // 2), days="MT-TF", needs=("better_leads",), tags=("nord", "øst"))
    named = [structs.replace(row, name=f"Søren {row.id}") for row in people]
    return office(desks, named, seated=True, today={})


def numbered(number: int) -> Plan:
    """A small plan that says which save it is."""
    plan = office(bench(2, 20), staff("SM" * 20), seated=True)
    return structs.replace(plan, name=f"save {number}", scenarios=_noted(plan.scenario, number))


def _noted(scenario: Scenario, number: int) -> dict[str, Scenario]:
    return {scenario.id: structs.replace(scenario, note=f"note {number} " * (number % 7))}


def empty_floor() -> Plan:
    """A plan with a floor and nothing on it."""
    return structs.replace(office(), floors={"f1": Floor(id="f1", name="")})
