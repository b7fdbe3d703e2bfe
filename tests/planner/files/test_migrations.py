"""Old versions: steps are found, taken in order, and leave what they are given alone."""

from __future__ import annotations

import copy
import json

import pytest

from planner.errors import PlanError
from planner.files import dumps, loads
from planner.files.migrations import Document, migrated
from tests.planner.files.plans import full_plan


def _metres_to_millimetres(document: Document) -> Document:
    """Version 0, made up for this test, had desks in metres."""
    plan = document["plan"]
    desks = {
        key: {name: value for name, value in row.items() if name not in {"x", "y"}}
        | {"x_mm": round(row["x"] * 1000), "y_mm": round(row["y"] * 1000)}
        for key, row in plan["desks"].items()
    }
    return {**document, "plan": {**plan, "desks": desks}}


def old_document() -> Document:
    """The full plan as that made-up version would have written it."""
    document: Document = json.loads(dumps(full_plan()))
    document["version"] = 0
    for row in document["plan"]["desks"].values():
        row["x"], row["y"] = row.pop("x_mm") / 1000, row.pop("y_mm") / 1000
    document["plan"]["desks"]["A-1"]["hue"] = "blue"
    return document


def test_old_file_opens_as_a_plan_of_today() -> None:
    """A file of an older version is the same plan, unknown fields included."""
    data = json.dumps(old_document()).encode()
    plan = loads(data, steps={0: _metres_to_millimetres})
    assert plan.desks["A-1"].extra == (("hue", '"blue"'),)
    assert plan.people == full_plan().people
    assert plan.desks["Å-9"] == full_plan().desks["Å-9"]


def test_steps_follow_each_other_and_leave_the_document_alone() -> None:
    """Each step gets what the one before it made; the document given stays as it was."""
    document = old_document()
    before = copy.deepcopy(document)
    steps = {
        0: _metres_to_millimetres,
        1: lambda old: {**old, "plan": {**old["plan"], "name": old["plan"]["name"] + "!"}},
        2: lambda old: {**old, "plan": {**old["plan"], "name": old["plan"]["name"] + "?"}},
    }
    new = migrated(document, 3, steps)
    assert (new["version"], new["plan"]["name"]) == (3, "Office!?")
    assert document == before


def test_a_version_nobody_knows() -> None:
    """A version that no step leads on from is refused by its number."""
    with pytest.raises(PlanError, match="unknown_version"):
        migrated({"version": 0, "plan": {}}, 3, {1: lambda old: old})


def test_an_old_file_that_lacks_what_the_step_needs() -> None:
    """An old document with the wrong shape is refused as such, not with a traceback."""
    data = b'{"format":"seatplan","version":0,"plan":{"desks":5}}'
    with pytest.raises(PlanError, match="bad_old_file"):
        loads(data, steps={0: _metres_to_millimetres})
