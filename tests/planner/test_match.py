"""Matches: needs, strengths, tags and history on a scale of 0 to 100."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from planner.match import match_of, matches_of
from planner.model import Plan, Weights
from tests.builders import office, person


def _two(sales: Mapping[str, Any], marketing: Mapping[str, Any], **fields: Any) -> Plan:
    people = (person("s", "sales", **sales), person("m", "marketing", **marketing))
    return office((), people, **fields)


def test_nothing_known_is_neutral() -> None:
    """Without needs, tags or history every match is 50, with no reasons."""
    match = match_of(_two({}, {}), "s", "m")
    assert (match.value, match.reasons) == (50, ())


def test_a_bigger_need_weighs_more() -> None:
    """Better leads (54 %) met is worth more than brand awareness (37 %) met."""
    needs = {"needs": ("better_leads", "brand_awareness")}
    leads = match_of(_two(needs, {"strengths": ("better_leads",)}), "s", "m").value
    brand = match_of(_two(needs, {"strengths": ("brand_awareness",)}), "s", "m").value
    assert leads > brand > 20


def test_everything_met_is_near_a_hundred_and_nothing_met_is_low() -> None:
    """Both ways met and a shared tag beats both ways unmet and no shared tag."""
    good = _two(
        {"needs": ("better_leads",), "strengths": ("crm_use",), "tags": ("Nordics",)},
        {"needs": ("crm_use",), "strengths": ("better_leads",), "tags": ("Nordics", "Retail")},
    )
    bad = _two(
        {"needs": ("better_leads",), "strengths": ("x",), "tags": ("UK",)},
        {"needs": ("crm_use",), "strengths": ("y",), "tags": ("Nordics",)},
    )
    assert match_of(good, "s", "m").value == 95
    assert match_of(bad, "s", "m").value == 5


def test_reasons_name_what_speaks_for_the_pair() -> None:
    """Met needs of both and shared tags come as codes with what they are about."""
    plan = _two(
        {"needs": ("more_leads",), "tags": ("UK",)}, {"strengths": ("more_leads",), "tags": ("UK",)}
    )
    codes = [(reason.code, reason.about) for reason in match_of(plan, "s", "m").reasons]
    assert codes == [("sales_need", "more_leads"), ("shared_tag", "UK")]


def test_weights_of_nothing_leave_every_match_neutral() -> None:
    """Sliders at zero mean that nothing is known."""
    off = Weights(match_needs=0, match_tags=0, match_new_pair=0)
    plan = _two({"tags": ("UK",)}, {"tags": ("UK",)}, weights=off)
    assert match_of(plan, "s", "m").value == 50


def test_matches_are_shared_by_plans_that_differ_elsewhere() -> None:
    """Moving a desk does not make matches be worked out anew."""
    plan = _two({}, {})
    assert matches_of(plan) is matches_of(plan)
