"""What is wrong with a plan as a list of sentences with places, in the order of importance.

One list for the health panel and for F8. Knows no widgets.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from html import escape
from typing import Final, Literal

from planner.check import Finding, Verdict
from planner.model import Plan
from planner.repair import Repair
from ui.texts.findings import finding_text, unseated_text
from ui.texts.reasons import reason_text

Mark = Literal["uncovered", "no_desk", "must", "wish", "info"]
ICONS: Final[dict[Mark, str]] = {
    "uncovered": "circle-dot",
    "no_desk": "user-x",
    "must": "octagon-alert",
    "wish": "triangle-alert",
    "info": "info",
}
SEATED_CODES: Final = frozenset({"everyone_seated"})
COVER_CODES: Final = frozenset({"covered", "not_covered"})


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem: its mark, its sentence (``html`` has the names bold), what it is about, and the
    points it costs."""

    mark: Mark
    text: str
    people: tuple[str, ...] = ()
    desks: tuple[str, ...] = ()
    rooms: tuple[str, ...] = ()
    points: int = 0
    html: str = field(default="", compare=False)

    @property
    def key(self) -> tuple[object, ...]:
        """What makes problems of two verdicts the same one."""
        return self.mark, self.people, self.desks, self.rooms, self.text


def problems_of(plan: Plan, verdict: Verdict) -> list[Problem]:
    """Everything to look at: broken must rules, people without a desk, the uncovered, then wishes.

    People without a desk are one problem together; who has none is not told to be uncovered as
    well.
    """
    found = [*_must(plan, verdict)]
    if verdict.unseated:
        text = unseated_text(plan, verdict.unseated)
        html = bold(text, (plan.people[verdict.unseated[0]].name,))
        found.append(Problem("no_desk", text, verdict.unseated, html=html))
    told: set[str] = set(verdict.unseated)
    for finding in verdict.findings:
        if finding.code in COVER_CODES and finding.people[0] not in told:
            told.add(finding.people[0])
            found.append(_problem("uncovered", plan, finding))
    found += [
        _problem("wish" if finding.severity == "warn" else "info", plan, finding)
        for finding in verdict.findings
        if finding.code not in COVER_CODES and finding.severity in ("warn", "info")
    ]
    return found


def _must(plan: Plan, verdict: Verdict) -> list[Problem]:
    told: set[str] = set(verdict.unseated)
    found = []
    for finding in verdict.must_broken:
        if finding.code in SEATED_CODES:
            continue
        is_cover = finding.code in COVER_CODES
        if is_cover and finding.people[0] in told:
            continue
        found.append(_problem("uncovered" if is_cover else "must", plan, finding))
    return found


def reason_problem(plan: Plan, reason: Finding) -> Problem:
    """A reason why no better seating is possible, with its names bold and its places."""
    text = reason_text(plan, reason)
    names = [plan.people[p].name for p in reason.people if p in plan.people]
    names += [plan.desks[d].name for d in reason.desks if d in plan.desks]
    html = bold(text, names)
    return Problem("info", text, reason.people, reason.desks, reason.rooms, html=html)


def repair_problem(plan: Plan, text: str, repair: Repair) -> Problem:
    """A repair in this sentence, with the names of people and desks in it bold."""
    people = [change.person_id for change in repair.changes if change.person_id in plan.people]
    desks = [d for change in repair.changes for d in change.desk_ids if d in plan.desks]
    names = [plan.people[p].name for p in people] + [plan.desks[d].name for d in desks]
    return Problem("info", text, html=bold(text, names))


def _problem(mark: Mark, plan: Plan, finding: Finding) -> Problem:
    text = finding_text(plan, finding)
    names = [plan.people[p].name for p in finding.people if p in plan.people]
    names += [plan.desks[d].name for d in finding.desks if d in plan.desks]
    html = bold(text, names)
    return Problem(mark, text, finding.people, finding.desks, finding.rooms, finding.points, html)


def bold(sentence: str, names: Iterable[str]) -> str:
    """The sentence escaped, with these words of it in bold; a name within a name counts once."""
    found = sorted({escape(name) for name in names if name}, key=lambda name: (-len(name), name))
    result = escape(sentence)
    for number, name in enumerate(found):
        result = result.replace(name, f"\x00{number}\x01")
    for number, name in enumerate(found):
        result = result.replace(f"\x00{number}\x01", f"<b>{name}</b>")
    return result
