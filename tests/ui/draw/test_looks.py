"""Looks answer every question before painting starts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtGui import QTransform

from planner.check import Finding, Verdict, check
from planner.model import Bench, Plan
from tests.builders import bench, by_id, desk, office, person, staff
from ui.draw.lod import lod_at
from ui.draw.looks import Drag, LookMaker, Shown, floor_look, people_at_desks
from ui.draw.marks import bar_metres, selection_frame
from ui.draw.theme import LIGHT, PRINT
from ui.draw.zones import benches_of, overlaps_of


def test_who_sits_at_a_desk_is_on_it(qapp: object) -> None:
    """Name, letters, role and days of the person; nobody is nobody."""
    plan = office([desk("A"), desk("B", 2000)], [person("p", "sales", name="Freja Lund")],
                  seats={"p": "A"})  # fmt: skip
    look = floor_look(plan, check(plan), "f1", LIGHT)
    (who,) = look.desks["A"].people
    assert (who.name, who.short, who.initials, who.role) == (
        "Freja Lund",
        "Freja L.",
        "FLU",
        "sales",
    )
    assert look.desks["B"].people == ()
    assert look.desks["B"].role is None


def test_who_is_in_most_comes_first_at_a_shared_desk(qapp: object) -> None:
    """Several people on different days: most days first, then by name."""
    rows = [person("a", name="Zoe", days="M----"), person("b", name="Bo", days="-TWT-"),
            person("c", name="Adam", days="----F")]  # fmt: skip
    plan = office([desk("A")], rows, seats={"a": "A", "b": "A", "c": "A"})
    assert [one.name for one in people_at_desks(plan)["A"]] == ["Bo", "Adam", "Zoe"]


def test_uncovered_people_wear_a_ring_on_screen_and_none_on_paper(qapp: object) -> None:
    """What is still to do is for the planner, not for the wall; locks neither."""
    plan = office([desk("A")], staff("S"), seated=True, locks={"s1": "A"})
    verdict = check(plan)
    on_screen = floor_look(plan, verdict, "f1", LIGHT).desks["A"]
    on_paper = floor_look(plan, verdict, "f1", PRINT).desks["A"]
    assert (on_screen.uncovered, on_screen.locked) == (True, True)
    assert (on_paper.uncovered, on_paper.locked) == (False, False)


def test_a_lock_elsewhere_is_not_shown_here(qapp: object) -> None:
    """The lock stands at the desk that is kept, not where the person happens to sit."""
    plan = office(bench(1, 2), staff("S"), seats={"s1": "A-1"}, locks={"s1": "A-2"})
    look = floor_look(plan, check(plan), "f1", LIGHT)
    assert not look.desks["A-1"].locked


def test_states_of_a_desk_have_their_word(qapp: object) -> None:
    """Guest desks and desks out of service say so; one that is back on the day does not."""
    rows = [
        desk("A", state="guest"),
        desk("B", 2000, state="out_of_service"),
        desk("C", 4000, state="out_of_service", out_until=date(2026, 6, 30)),
    ]
    plan = office(rows, [])
    words = [one.word for one in floor_look(plan, None, "f1", LIGHT).desks.values()]
    assert words == ["Guest", "Out of service", "Out of service"]
    later = replace_scenario(plan, date(2026, 7, 1))
    assert floor_look(later, None, "f1", LIGHT).desks["C"].word == ""


def replace_scenario(plan: Plan, valid_from: date) -> Plan:
    """The plan with its scenario valid from a day."""
    from msgspec import structs

    from planner.model import with_scenario

    return with_scenario(plan, structs.replace(plan.scenario, valid_from=valid_from))


def test_must_outweighs_wish_on_a_desk(qapp: object) -> None:
    """A desk that a must rule and a wish touch has the edge of the must rule."""
    rows = [person("a", "other", days="MTWTF"), person("b", "other", desk_needs=("quiet",))]
    plan = office([desk("A"), desk("B", 3000)], rows, seats={"a": "A", "b": "A"})
    look = floor_look(plan, check(plan), "f1", LIGHT)
    assert look.desks["A"].broken == "must"
    alone = office([desk("A"), desk("B", 3000)], rows, seats={"b": "B"})
    assert floor_look(alone, check(alone), "f1", LIGHT).desks["B"].broken == "wish"


def test_dragging_marks_origin_and_target(qapp: object) -> None:
    """The origin shows who would come back, the target is marked, all others are as before."""
    plan = office(bench(1, 3), staff("SMO"), seated=True)
    drag = Drag("s1", "A-1", "A-2", "m1")
    looks = floor_look(plan, check(plan), "f1", LIGHT, Shown(drag=drag)).desks
    assert [looks[key].drag for key in ("A-1", "A-2", "A-3")] == ["origin", "target", ""]
    assert looks["A-1"].people[0].id == "m1"
    assert looks["A-1"].word == "comes here"
    without = Drag("s1", "A-1", "A-2")
    looks = floor_look(plan, check(plan), "f1", LIGHT, Shown(drag=without)).desks
    assert looks["A-1"].people[0].id == "s1"
    assert looks["A-1"].word == ""


def test_an_unchanged_desk_has_an_equal_look(mixed: tuple[Plan, Verdict]) -> None:
    """Views repaint only desks whose looks differ."""
    plan, verdict = mixed
    floor = next(iter(plan.floors))
    before = floor_look(plan, verdict, floor, LIGHT)
    maker = LookMaker(plan, verdict, LIGHT, Shown(hovered="nowhere"))
    for desk_id, look in before.desks.items():
        assert maker.desk(plan.desks[desk_id]) == look
        assert look != replace(look, hovered=True)


def test_links_join_partners_who_sit_beside_each_other(qapp: object) -> None:
    """As many links as partners on the floor; none when they are switched off or unknown."""
    plan = office(bench(2, 4), staff("SMSMSMSM"), seated=True)
    verdict = check(plan)
    look = floor_look(plan, verdict, "f1", LIGHT)
    pairs = {frozenset((p, q)) for p, partners in verdict.partners.items() for q in partners}
    assert len(look.links) == len(pairs) == 4
    assert floor_look(plan, verdict, "f1", LIGHT, Shown(links=False)).links == ()
    assert floor_look(plan, None, "f1", LIGHT).links == ()


def test_a_whole_bench_is_one_block(qapp: object) -> None:
    """The chair zone of a full bench is a rectangle of desks and a metre on either side."""
    plan = office(
        bench(2, 4, bench_id="b"), [], benches=by_id([Bench(id="b", floor_id="f1", name="A")])
    )
    (shape,) = benches_of(plan, "f1")
    box = shape.zone.boundingRect()
    assert (box.width(), box.height()) == (6400, 3600)
    assert len(shape.zone.toSubpathPolygons()) == 1
    assert list(shape.label) == [-800, 400]
    assert benches_of(plan, "f1")[0] is shape


def test_the_name_of_an_upright_bench_stands_above_it(qapp: object) -> None:
    """A bench that runs up and down has its name at its upper end."""
    rows = bench(2, 3, bench_id="b", angle=90)
    plan = office(rows, [], benches=by_id([Bench(id="b", floor_id="f1", name="A")]))
    (shape,) = benches_of(plan, "f1")
    assert shape.is_upright
    assert shape.label[1] == pytest.approx(min(row.y_mm for row in rows) - 800)


def test_chairs_in_each_other_s_way_are_hatched(qapp: object) -> None:
    """Two chair zones that overlap by 0.3 m have that figure on the floor they share."""
    plan = office([desk("A", 0, 0, 180), desk("B", 0, -2500)], [])
    told = Finding("chairs_overlap", "warn", desks=("A", "B"), values={"mm": 300})
    verdict = replace(check(plan), findings=(told,))
    (overlap,) = overlaps_of(plan, verdict, "f1")
    assert overlap.desks == ("A", "B")
    assert overlap.text == "0.3 m"
    box = overlap.path.boundingRect()
    assert (box.width(), box.height()) == (1600, 300)
    assert overlaps_of(plan, replace(verdict, findings=()), "f1") == ()
    assert floor_look(plan, verdict, "f1", PRINT).overlaps == ()


def test_one_desk_is_selected_with_a_box_in_its_own_direction(qapp: object) -> None:
    """The box of a turned desk turns with it; its knob is at the side that is up on screen."""
    plan = office([desk("A", 0, 0, 180), desk("B", 3000)], [])
    looks = floor_look(plan, None, "f1", LIGHT).desks
    lod, place = lod_at(34), QTransform.fromScale(0.034, 0.034)
    one = selection_frame([looks["A"]], place, lod)
    assert one is not None
    knob, middle = one.base.map(one.knob), one.base.map(one.rect.center())
    assert knob.y() < middle.y() - one.rect.height() / 2
    assert knob.x() == pytest.approx(middle.x())
    both = selection_frame(list(looks.values()), place, lod)
    assert both is not None
    assert both.base.isIdentity()
    assert both.rect.width() > 3000 * 0.034
    assert selection_frame([], place, lod) is None


@pytest.mark.parametrize("z", [0.3, 2, 7, 20, 34, 80, 300])
def test_a_scale_bar_has_round_lengths_at_every_zoom(z: float) -> None:
    """The bar is as long as fits, from 0 over round parts to 1, 2 or 5 times a power of ten."""
    figures = bar_metres(z)
    assert figures[0] == 0
    assert list(figures) == sorted(set(figures))
    assert figures[-1] * z <= 180
    assert f"{figures[-1]:e}"[0] in "125"
    assert bar_metres(34) == (0, 1, 2, 5)
