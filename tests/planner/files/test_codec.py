"""Plans as bytes: what is kept, what is refused, and how well the place is told."""

from __future__ import annotations

import math
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from planner.errors import PlanError
from planner.files import codec, dumps, dumps_line, loads
from planner.model import Plan, empty_plan
from tests.builders import office, person
from tests.planner.files.plans import big_plan, full_plan

CORPUS = Path(__file__).parent.parent.parent / "files"
FULL = dumps(full_plan())


def refusal(data: bytes) -> PlanError:
    """Return the error that these bytes are refused with."""
    with pytest.raises(PlanError) as caught:
        loads(data)
    return caught.value


def changed(old: bytes, new: bytes, data: bytes = FULL) -> bytes:
    """Return a document with one text in it replaced, which must be there."""
    assert old in data
    return data.replace(old, new, 1)


def test_round_trip_of_everything() -> None:
    """Every table and every row of a row comes back equal, and gives the same bytes again."""
    assert loads(FULL) == full_plan()
    assert dumps(loads(FULL)) == FULL


def test_one_row_a_line_with_sorted_names() -> None:
    """The document is readable: a table's rows stand in lines of their own, sorted by id."""
    lines = FULL.decode().splitlines()
    assert lines[:3] == ["{", '"format":"seatplan",', '"plan":{']
    rows = [line for line in lines if line.startswith('"A-')]
    assert [line[1:4] for line in rows] == sorted(line[1:4] for line in rows)
    assert any("Søren Østergaard" in line for line in lines)


def test_equal_plans_give_equal_bytes() -> None:
    """The order in which rows were added does not show in the file."""
    plan = full_plan()
    turned = structs.replace(plan, desks=dict(reversed(list(plan.desks.items()))))
    assert dumps(turned) == dumps(plan)


def test_a_line_for_streams() -> None:
    """A plan fits in one line of a stream, and reads back from it."""
    line = dumps_line(full_plan())
    assert b"\n" not in line
    assert loads(line) == full_plan()


@pytest.mark.parametrize("path", sorted(CORPUS.glob("v*/*.seatplan")), ids=lambda path: path.name)
def test_every_file_ever_written_opens(path: Path) -> None:
    """Each stored file opens; one of this version is written back byte for byte."""
    data = path.read_bytes()
    plan = loads(data)
    assert loads(dumps(plan)) == plan
    if path.parent.name == f"v{codec.VERSION}":
        assert dumps(plan) == data


def test_corpus_has_five_files_a_version() -> None:
    """There are at least five files of each version."""
    for version in range(1, codec.VERSION + 1):
        assert len(list((CORPUS / f"v{version}").glob("*.seatplan"))) >= 5


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'"format"', b'"author":{"b": 1.50,"a":[ ]},\n"format"'),
        (b'"face_time"', b'"extras":{"x": 1E2},\n"face_time"'),
        (b'"features":[', b'"extra":5,"features":['),
        (b'"certificate":{', b'"certificate":{"aaa":"\\u00e6",'),
        (b'"background":{', b'"background":{"hue":-0.0,'),
        (b'"settings":{', b'"settings":{"a_b":null,'),
        (b'"sales_id":"s1"}]', b'"sales_id":"s1","tea":true}]'),
        (b'"who":{"', b'"who":{"age":1e2,"'),
        (b'"weights":{', b'"weights":{"(unknown)":[["a","b"]],'),
        (b'"format"', b'"document:x":1,\n"format"'),
        (b'"rooms"', b'"plan:document:x":1,\n"rooms"'),
    ],
)
def test_unknown_fields_survive(old: bytes, new: bytes) -> None:
    """A field that this version does not know comes back byte for byte, wherever it stood."""
    data = changed(old, new)
    plan = loads(data)
    assert dumps(plan) == data
    assert plan != full_plan()
    assert loads(dumps_line(plan)) == plan


def test_unknown_fields_survive_an_edit() -> None:
    """A row that is edited keeps the fields that it came with."""
    plan = loads(changed(b'"name":"Ground"', b'"area_m2":41.50,"name":"Ground"'))
    floor = structs.replace(plan.floors["f1"], name="1. sal")
    edited = dumps(structs.replace(plan, floors={"f1": floor}))
    assert b'"area_m2":41.50' in edited
    assert b'"name":"1. sal"' in edited


def test_other_spelling_of_a_plan() -> None:
    """A document that somebody laid out anew opens as the same plan."""
    spaced = FULL.replace(b":", b" : ").replace(b"\n", b"\r\n\t")
    spaced = spaced.replace(b"09 : 30", b"09:30")
    assert loads(b"\xef\xbb\xbf" + spaced) == full_plan()


DESK = {"table": "desks", "id": "A-1"}


@pytest.mark.parametrize(
    ("old", "new", "code", "place"),
    [
        (b'"y_mm":0', b'"y_mm":NaN', "broken_json", {**DESK, "field": "y_mm"}),
        (b'"y_mm":0', b'"y_mm":Infinity', "broken_json", {**DESK, "field": "y_mm"}),
        (b'"y_mm":0', b'"y_mm":1e999', "bad_value", {**DESK, "field": "y_mm"}),
        (b'"y_mm":0', b'"y_mm":0.5', "bad_value", {**DESK, "field": "y_mm", "value": "0.5"}),
        (b'"y_mm":0', b'"y_mm":"left"', "bad_value", {**DESK, "value": '"left"'}),
        (b'"y_mm":0', b'"y_mm":true', "bad_value", {**DESK, "field": "y_mm"}),
        (b'"y_mm":0', b'"q":0', "missing_field", {**DESK, "field": "y_mm"}),
        (b'"y_mm":0', b'"y_mm":0,"y_mm":1', "duplicate_name", {**DESK, "name": "y_mm"}),
        (b'"y_mm":0', b'"y_mm":0,"q":{"z":1,"z":2}', "duplicate_name", {**DESK, "name": "z"}),
        (b'"y_mm":0', b'"y_mm":0,"q":1e999', "number_too_large", {**DESK, "field": "q"}),
        (b'"y_mm":0', b'"y_mm":0,"q":"\\ud800"', "lone_surrogate", {**DESK, "field": "q"}),
        (b'"y_mm":0', b'"y_mm":0,"q":"\xff"', "not_utf8", {**DESK, "field": "q"}),
        (b'"y_mm":0', b'"y_mm":' + b"9" * 20, "number_too_large", {**DESK, "field": "y_mm"}),
        (b'"y_mm":0', b'"y_mm":' + b"9" * 5000, "bad_value", {**DESK, "field": "y_mm"}),
        (b'"y_mm":0', b'"y_mm":0,"q":' + b"9" * 5000, "number_too_large", {**DESK, "field": "q"}),
        (b'"y_mm":0', b'"y_mm":' + b"[" * 100_000, "too_deep", {**DESK, "field": "y_mm"}),
        (b'"A-1":{', b'"A-2":{', "duplicate_name", {"table": "desks", "id": "A-2"}),
        (b'"A-1":{', b'"A-0":{', "wrong_key", {"table": "desks", "id": "A-0"}),
        (b'"f1":{', b'"f1":[{', "broken_json", {"table": "floors", "id": "f1"}),
        (b'"kind":"apart"', b'"kind":"magic"', "bad_value", {"table": "rules", "id": "r4"}),
        (b'"MT-TF"', b'"TT-TF"', "bad_days", {"id": "m1"}),
        (b'["nord"]', b'["syd"]', "unknown_reference", {"table": "rules", "id": "r4"}),
        (b'"score":10', b'"score":"ten"', "bad_value", {"field": "certificate.score"}),
        (b'"beside_mm":2900', b'"beside_mm":[]', "bad_value", {"table": "plan"}),
        (b'"2027-01-04"', b'"2027-13-04"', "bad_value", {"table": "people", "id": "o1"}),
        (b'"version":1\n}', b"", "broken_json", {"table": "plan"}),
        (b'"version":1', b'"version":2', "newer_version", {"version": 2, "known": 1}),
        (b'"version":1', b'"version":0', "unknown_version", {"version": 0}),
        (b'"version":1', b'"version":"1"', "not_a_plan", {}),
        (b'"seatplan"', b'"seating"', "not_a_plan", {}),
    ],
)
def test_bad_documents_name_the_place(
    old: bytes, new: bytes, code: str, place: dict[str, object]
) -> None:
    """What is wrong is told with table, id and field."""
    error = refusal(changed(old, new))
    assert error.code == code
    assert {name: error.values[name] for name in place} == place


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty_file"),
        (b" \n", "empty_file"),
        (b"PK\x03\x04", "not_a_plan"),
        (b"[]", "not_a_plan"),
        (b"{}", "not_a_plan"),
        (b'{"format":"seatplan","version":1}', "missing_field"),
        (b'{"format":"seatplan","version":1,"plan":5}', "bad_value"),
        (b'{"format":"seatplan","version":1,"plan":{"desks":[]}}', "bad_value"),
        (b'{"format":"seatplan","version":9,"plan":"of the future"}', "newer_version"),
        (b"{" * 200_000, "broken_json"),
        (b'{"a":' * 200_000, "too_deep"),
    ],
)
def test_what_is_no_plan_is_refused(data: bytes, code: str) -> None:
    """Anything else than a plan is refused with a code that says what it is."""
    assert refusal(data).code == code


def test_broken_json_tells_its_line() -> None:
    """A slip in line 8 is told as line 8."""
    lines = FULL.splitlines(keepends=True)
    lines[7] = lines[7].replace(b":", b";", 1)
    assert lines[7] != FULL.splitlines(keepends=True)[7]
    assert refusal(b"".join(lines)).row == 8


def test_text_that_no_file_can_hold() -> None:
    """Half a surrogate pair is refused when it is written, and told by table and id."""
    with pytest.raises(PlanError) as caught:
        dumps(office(people=(person("p", name="\ud800"),)))
    assert (caught.value.code, caught.value.values["table"]) == ("bad_text", "people")
    with pytest.raises(PlanError):
        dumps(empty_plan("p", "\ud800"))


def test_large_document_with_unknown_fields() -> None:
    """The slower road of a document with unknown fields changes nothing else."""
    data = dumps(big_plan(200))
    other = changed(b'"D7":{', b'"D7":{"age":1.0,', data)
    assert dumps(loads(other)) == other
    assert structs.replace(loads(other).desks["D7"], extra=()) == loads(data).desks["D7"]


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=6,
)


@given(
    where=st.integers(0, len(FULL) - 1),
    length=st.integers(0, 12),
    new=st.binary(max_size=8) | st.sampled_from([b'"', b"{}", b"null", b"-1", b"1e5", b'"id"']),
)
@settings(max_examples=300)
def test_damaged_documents_never_crash(where: int, length: int, new: bytes) -> None:
    """Whatever few bytes are overwritten: a plan, or a PlanError."""
    data = FULL[:where] + new + FULL[where + length :]
    try:
        plan = loads(data)
    except PlanError:
        return
    assert loads(dumps(plan)) == plan


@given(
    table=st.sampled_from(["desks", "people", "rules", "scenarios", "rounds", "weights", "id"]),
    value=json_values,
)
@settings(max_examples=300)
def test_odd_values_never_crash(table: str, value: object) -> None:
    """Any JSON value in the place of a table: a plan, or a PlanError."""
    import json

    document = json.loads(FULL)
    document["plan"][table] = value
    data = json.dumps(document).encode("utf-8", "surrogatepass")
    try:
        plan = loads(data)
    except PlanError:
        return
    assert isinstance(plan, Plan)


@given(st.floats(allow_nan=False, allow_infinity=False), st.text(max_size=20))
@settings(max_examples=50)
def test_any_text_and_number_comes_back(seconds: float, note: str) -> None:
    """Whatever a certificate's seconds and a note are, they come back the same."""
    plan = full_plan()
    assert plan.scenario.certificate is not None
    proof = structs.replace(plan.scenario.certificate, seconds=seconds)
    shown = structs.replace(plan.scenario, certificate=proof, note=note)
    again = loads(dumps(structs.replace(plan, scenarios={**plan.scenarios, shown.id: shown})))
    assert again.scenario.note == note
    assert again.scenario.certificate is not None
    assert math.isclose(again.scenario.certificate.seconds, seconds)
