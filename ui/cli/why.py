"""``check --why PERSON``: what a desk earns, and what the best other desks would change."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from planner.model import Plan
from planner.why import Option, why
from ui.panels.search import folded
from ui.texts.speech import either
from ui.texts.why import earned_lines, option_text, place_text

NAMES_SHOWN = 4


class NobodyFound(Exception):
    """The text says why no one person is meant, as a sentence."""


def person_of(plan: Plan, wanted: str) -> str:
    """The id of the person meant by an id, a name or a part of a name.

    Raises NobodyFound if that is nobody, several, or nobody who needs a desk.
    """
    if wanted in plan.people:
        return _in_office(plan, wanted)
    names = {p.id: folded(p.name) for p in plan.people.values()}
    sought = folded(wanted.strip())
    found = [p for p, name in names.items() if name == sought]
    found = found or [p for p, name in names.items() if sought and sought in name]
    if not found:
        text = QCoreApplication.translate("Command line", "Nobody in this plan is called “{name}”.")
        raise NobodyFound(text.format(name=wanted))
    if len(found) > 1:
        raise NobodyFound(_several(plan, wanted, found))
    return _in_office(plan, found[0])


def _several(plan: Plan, wanted: str, found: list[str]) -> str:
    told = either([f"{plan.people[p].name} ({p})" for p in found[:NAMES_SHOWN]])
    if len(found) > NAMES_SHOWN:
        text = QCoreApplication.translate(
            "Command line", "“{name}” may be {people}, or others still; give the id."
        )
    else:
        text = QCoreApplication.translate("Command line", "“{name}” may be {people}; give the id.")
    return text.format(name=wanted, people=told)


def _in_office(plan: Plan, person_id: str) -> str:
    if not plan.people[person_id].needs_desk(plan.scenario.valid_from):
        text = QCoreApplication.translate("Command line", "{person} needs no desk in this plan.")
        raise NobodyFound(text.format(person=plan.people[person_id].name))
    return person_id


def lines(plan: Plan, person_id: str) -> Iterator[str]:
    """Where the person sits, what that earns, and the best other desks."""
    found = why(plan, person_id)
    yield place_text(plan, found)
    yield from (f"  {line}" for line in earned_lines(plan, found))
    if found.options:
        yield QCoreApplication.translate("Command line", "The best other desks:")
        yield from (f"  {option_text(plan, option)}" for option in found.options)
    elif found.is_locked:
        yield QCoreApplication.translate("Command line", "Locked: no other desk is looked at.")
    else:
        yield QCoreApplication.translate("Command line", "There is no other desk.")


def as_json(plan: Plan, person_id: str) -> dict[str, object]:
    """The same in the keys of the command line's interface."""
    found = why(plan, person_id)
    return {
        "person": found.person_id,
        "desk": found.desk_id,
        "locked": found.is_locked,
        "covered": found.is_covered,
        "partners": list(found.partners),
        "by_rule": {
            key: {"points": value, "best": best} for key, (value, best) in found.by_rule.items()
        },
        "options": [_option(plan, option) for option in found.options],
        "text": place_text(plan, found),
    }


def _option(plan: Plan, option: Option) -> dict[str, object]:
    return {
        "desk": option.desk_id,
        "swaps_with": list(option.swaps_with),
        "must_broken": option.must,
        "covered": option.covered,
        "points": option.points,
        "by_rule": dict(option.by_rule),
        "others": dict(option.others),
        "text": option_text(plan, option),
    }
