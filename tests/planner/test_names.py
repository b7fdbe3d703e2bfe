"""Names are cut down to letters that tell people apart."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from planner.model import Person, Plan, empty_plan
from planner.names import initials, short_name


def staff(*names: str) -> Plan:
    """A plan with people p000, p001 ... of these names."""
    people = {f"p{i:03}": Person(id=f"p{i:03}", name=name) for i, name in enumerate(names)}
    plan = empty_plan("x")
    return Plan(id="x", scenario_id="s1", scenarios=plan.scenarios, people=people)


def letters(*names: str) -> list[str]:
    """The letters of these people, in order."""
    return list(initials(staff(*names)).values())


def test_letters_are_of_first_and_last_name() -> None:
    """One letter of the first name and two of the last, whatever stands between them."""
    assert letters("Freja Lund", "Dorthe Bæk", "Åse Ørsted", "Anna Maria de la Vega") == [
        "FLU",
        "DBÆ",
        "ÅØR",
        "AVE",
    ]


def test_a_single_name_gives_its_first_letters() -> None:
    """A person with one name has the start of it; nobody has nothing."""
    assert letters("Madonna", "Bo", "", "李雷") == ["MAD", "BO", "?", "李雷"]


def test_the_same_letters_are_not_given_twice() -> None:
    """Later letters of the names, then figures, tell people with like names apart."""
    found = letters("Freja Lund", "Frida Lund", "Finn Lund", "Freja Lund", "Freja Lund")
    assert found[:3] == ["FLU", "FLN", "FLD"]
    assert len(set(found)) == 5


def test_five_hundred_people_of_one_name_are_told_apart_as_far_as_letters_go() -> None:
    """When letters and figures run out, people share them rather than have none."""
    found = letters(*["Bo Ek"] * 500)
    assert len(set(found)) > 90
    assert all(found)


def test_a_newcomer_changes_no_letters() -> None:
    """Somebody with a later id leaves the letters of all others alone."""
    assert letters("Freja Lund", "Finn Lund", "Fie Lund")[:2] == letters("Freja Lund", "Finn Lund")


def test_short_names() -> None:
    """The first name in full, the last as one letter."""
    names = ["Freja Lund", "Jean-Luc van der Berg", "Madonna", " Bo ", "", "Ida -", "Per Ågård"]
    found = [short_name(name) for name in names]
    assert found == ["Freja L.", "Jean-Luc B.", "Madonna", "Bo", "", "Ida", "Per Å."]


@given(st.lists(st.text(max_size=12), max_size=30))
def test_every_name_gets_letters(names: list[str]) -> None:
    """Whatever the names, there are one to three letters for each, and short names do not fail."""
    plan = staff(*names)
    for person_id, found in initials(plan).items():
        assert 1 <= len(found) <= 3
        short_name(plan.people[person_id].name)
