"""``solve --explain`` and ``check --why``: sentences with names, or JSON with the same."""

from __future__ import annotations

import json
from pathlib import Path

from planner.model.rules import KeepAtDeskRule
from planner.samples import sample
from tests.builders import bench, office, person, staff
from tests.ui.cli.conftest import written
from tests.ui.cli.run import Runner

PEOPLE = (person("s1", "sales", name="Ann Berg"), person("m1", "marketing", name="Bo Lind"))


def clash(path: Path) -> Path:
    """Ann must sit where Bo is locked."""
    rule = KeepAtDeskRule(id="k", strength="must", person_id="s1", desk_id="A-1")
    return written(office(bench(2, 2), PEOPLE, rules=[rule], locks={"m1": "A-1"}), path)


def test_reasons_and_repairs_are_told(run: Runner, tmp_path: Path) -> None:
    """Who clashes and what would be enough, by name; the exit code stays 1."""
    said = run("solve", clash(tmp_path / "a.seatplan"), "--explain", "--time", "1.5")
    assert said.code == 1
    assert (
        "These cannot all be kept: Ann Berg must sit at A-1; Bo Lind is locked at A-1." in said.out
    )
    lines = said.out.splitlines()
    assert "It would be enough to release the lock of Bo Lind." in lines
    assert "It would be enough to make it a wish only that “Ann Berg must sit at A-1”." in lines


def test_json_has_reasons_and_repairs(run: Runner, tmp_path: Path) -> None:
    """Both lists with codes and texts; without the option neither is there."""
    path = clash(tmp_path / "a.seatplan")
    found = json.loads(run("solve", path, "--explain", "--json", "--time", "1.5").out)
    (reason,) = found["reasons"]
    assert list(reason) == ["code", "rules", "people", "desks", "rooms", "values", "text"]
    assert (reason["code"], reason["rules"], reason["desks"]) == ("clash", ["k"], ["A-1"])
    assert set(reason["people"]) == {"s1", "m1"}
    kinds = [repair["kind"] for repair in found["repair"]]
    assert kinds == ["release_lock", "bend_rule"]
    assert found["repair"][0]["changes"] == [{"kind": "release_lock", "person": "m1"}]
    assert all(repair["must_broken"] == 0 and repair["text"] for repair in found["repair"])
    plain = json.loads(run("solve", path, "--json", "--time", "0.5").out)
    assert "reasons" not in plain
    assert "repair" not in plain


def test_nothing_is_added_where_nothing_is_wrong(run: Runner, tmp_path: Path) -> None:
    """A plan that can be kept has no reasons and no repairs, and is exit code 0."""
    path = written(office(bench(1, 2), PEOPLE), tmp_path / "a.seatplan")
    said = run("solve", path, "--explain", "--json", "--time", "1")
    assert said.code == 0
    assert json.loads(said.out)["reasons"] == json.loads(said.out)["repair"] == []


def test_few_marketers_are_a_reason_too(run: Runner, tmp_path: Path) -> None:
    """Where not all can be covered, what would cover everybody is told."""
    path = written(office(bench(2, 4), staff("SSSSSM")), tmp_path / "a.seatplan")
    said = run("solve", path, "--explain", "--time", "1.5")
    assert said.code == 1
    assert "To cover everybody, have 1 more marketer." in said.out


def test_several_plans_are_explained_in_json(run: Runner, tmp_path: Path) -> None:
    """Each plan has its own reasons."""
    one, two = clash(tmp_path / "a.seatplan"), clash(tmp_path / "b.seatplan")
    said = run("solve", one, two, "--explain", "--json", "--time", "3")
    found = [json.loads(line) for line in said.out.splitlines()]
    assert [len(one["repair"]) for one in found if "repair" in one] == [2, 2]


def test_why_names_partner_points_and_other_desks(run: Runner, tmp_path: Path) -> None:
    """Where somebody sits, what it earns, and three desks with what they would change."""
    path = written(sample("small"), tmp_path / "a.seatplan")
    names = [p.name for p in sample("small").people.values()]
    said = run("check", path, "--why", names[0])
    lines = said.out.splitlines()
    assert lines[0].startswith(f"{names[0]} sits at ")
    assert "The best other desks:" in lines
    assert len(lines) - lines.index("The best other desks:") == 4


def test_why_as_json(run: Runner, tmp_path: Path) -> None:
    """One object; the exit code is that of check."""
    plan = office(bench(1, 3), PEOPLE, seats={"s1": "A-1", "m1": "A-2"})
    said = run("check", written(plan, tmp_path / "a.seatplan"), "--why", "s1", "--json")
    found = json.loads(said.out)
    assert said.code == 0
    assert (found["person"], found["desk"], found["partners"]) == ("s1", "A-1", ["m1"])
    assert found["by_rule"]["partner"] == {"points": 100, "best": 100}
    assert found["options"][0]["desk"] in ("A-2", "A-3")


def test_whom_nobody_knows_or_who_may_be_several(run: Runner, tmp_path: Path) -> None:
    """One sentence, and exit code 2."""
    people = (*PEOPLE, person("s2", name="Ann Dahl"), person("x", name="Xi Away", days="-----"))
    path = written(office(bench(1, 4), people, seated=False), tmp_path / "a.seatplan")
    for wanted, sentence in (
        ("Zoe", "Nobody in this plan is called “Zoe”.\n"),
        ("ann", "“ann” may be Ann Berg (s1) or Ann Dahl (s2); give the id.\n"),
        ("Xi Away", "Xi Away needs no desk in this plan.\n"),
    ):
        said = run("check", path, "--why", wanted)
        assert (said.code, said.out, said.err) == (2, "", sentence)
    assert run("check", path, "--why", "berg").out.startswith("Ann Berg has no desk")
