"""Who wins and who loses by a move, as lines for the swap card. Every point of the difference is in
one of them.

Knows no widgets. Names in a line are marked with ``<b>`` and everything else is escaped, so a line
is ready to paint.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from html import escape
from typing import Final, Literal

from PySide6.QtCore import QObject

from planner.check import Change, Difference, Finding, Verdict
from planner.model import ROLES, Plan
from ui.floor.problems import bold
from ui.texts.findings import finding_text
from ui.texts.rules import rule_name
from ui.texts.speech import Counts, person_name, team_name
from ui.texts.words import role_name

Mark = Literal["wins", "covered", "loses", "wish", "must", "uncovered"]
PAIR_KEYS: Final = ("partner", "match")
SHOWN: Final = 4
"""Lines in each part of the card; the rest is one line with its points."""


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of the card with the points it is about; ``points`` 0 shows no figure."""

    mark: Mark
    text: str
    points: int = 0


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a move does. ``points`` is the whole difference in score; ``refused`` says why it may
    not be.

    ``begun`` and ``ended`` are pairs of desks that partners come to sit at, and no longer sit at.
    """

    wins: tuple[Line, ...] = ()
    loses: tuple[Line, ...] = ()
    breaks: tuple[Line, ...] = ()
    points: int = 0
    refused: str = ""
    begun: frozenset[tuple[str, str]] = frozenset()
    ended: frozenset[tuple[str, str]] = frozenset()


def outcome(plan: Plan, after: Plan, difference: Difference) -> Outcome:
    """What the step from ``plan`` to ``after`` does; ``difference`` is the referee's word on it."""
    old, new = _desk_pairs(plan, difference.before), _desk_pairs(after, difference.after)
    teller = SwapWords(plan, after, difference)
    wins = [*teller.pairs(1), *teller.coverage_won(), *teller.changes(1)]
    loses = [*teller.pairs(-1), *teller.coverage_lost(), *teller.changes(-1)]
    return Outcome(
        wins=_shortened(sorted(wins, key=lambda line: -line.points)),
        loses=_shortened(sorted(loses, key=lambda line: line.points)),
        breaks=_shortened(list(teller.breaks())),
        points=difference.points,
        begun=new - old,
        ended=old - new,
    )


def _desk_pairs(plan: Plan, verdict: Verdict) -> frozenset[tuple[str, str]]:
    """The desks of all partners, each pair in order of its ids."""
    seats = plan.seats
    pairs = ((seats[one], seats[two]) for one, all_ in verdict.partners.items() for two in all_)
    return frozenset((min(pair), max(pair)) for pair in pairs)


def _shortened(lines: list[Line]) -> tuple[Line, ...]:
    """Few lines with points, the rest summed up in one, then the lines without."""
    priced = [line for line in lines if line.points]
    plain = [line for line in lines if not line.points]
    if len(priced) > SHOWN:
        rest = priced[SHOWN - 1 :]
        text = escape(Counts().more(len(rest)))
        more = Line(rest[0].mark, text, sum(line.points for line in rest))
        priced = [*priced[: SHOWN - 1], more]
    return (*priced, *plain[:SHOWN])


class SwapWords(QObject):
    """Makes the lines of one difference. A QObject for its ``tr``."""

    def __init__(self, before: Plan, after: Plan, difference: Difference) -> None:
        super().__init__()
        self._before, self._after, self._difference = before, after, difference
        self._broken = {_cause(finding): finding for finding in difference.broken}
        self._pair_gains: dict[tuple[str, ...], int] = {}
        self._matches: dict[tuple[str, ...], tuple[int, int]] = {}
        for change in difference.changes:
            if change.key in PAIR_KEYS:
                gain = self._pair_gains.get(change.people, 0) + change.gain
                self._pair_gains[change.people] = gain
        self._moved = {
            p
            for p in before.seats.keys() | after.seats.keys()
            if before.seats.get(p) != after.seats.get(p)
        }

    def pairs(self, sign: int) -> Iterator[Line]:
        """Partners who come together (1) or part (-1)."""
        from planner.match import (
            match_of,  # the panels ask for it anyway; not before the first drag
        )

        for people, gain in self._pair_gains.items():
            if gain * sign <= 0:
                continue
            first, second = sorted(people, key=lambda p: (p not in self._moved, people.index(p)))
            if sign > 0:
                text = self.tr("{person} sits beside {partner}, {match} %")
                match = match_of(self._after, *people).value
                yield Line(
                    "wins", self._filled(text, person=first, partner=second, match=match), gain
                )
            else:
                text = self.tr("{person} no longer sits beside {partner}")
                yield Line("loses", self._filled(text, person=first, partner=second), gain)

    def coverage_won(self) -> Iterator[Line]:
        """Roles of which more people are covered."""
        for role in ROLES:
            old, new = (verdict.coverage.get(role) for verdict in self._verdicts)
            if old is not None and new is not None and new.covered > old.covered:
                text = self.tr("{role}: {count} of {total} covered")
                words = {"role": role_name(role), "count": new.covered, "total": new.total}
                yield Line("covered", escape(text.format(**words)))

    def coverage_lost(self) -> Iterator[Line]:
        """People who are no longer covered."""
        for finding in self._difference.broken:
            if finding.severity == "cover":
                yield Line("uncovered", self._finding(finding))

    def changes(self, sign: int) -> Iterator[Line]:
        """Points won (1) or lost (-1) by anything but partners; a broken wish speaks for itself in
        ``breaks``."""
        for change in self._difference.changes:
            is_told = change.key in PAIR_KEYS or (change.key, change.people) in self._broken
            if change.gain * sign > 0 and not is_told:
                mark: Mark = "wins" if sign > 0 else "loses"
                yield Line(mark, self._change(change), change.gain)

    def breaks(self) -> Iterator[Line]:
        """Rules that break: musts first, then wishes with the points they cost."""
        gains = {(change.key, change.people): change.gain for change in self._difference.changes}
        for finding in sorted(self._difference.broken, key=lambda f: f.severity != "must"):
            if finding.severity == "must":
                yield Line("must", self._finding(finding))
            elif finding.severity == "warn":
                yield Line("wish", self._finding(finding), gains.get(_cause(finding), 0))

    def _change(self, change: Change) -> str:
        won, person_id = change.gain > 0, change.people[0] if change.people else ""
        if change.key == "stay":
            text = (
                self.tr("{person} keeps today's desk")
                if won
                else self.tr("{person} leaves today's desk")
            )
            return self._filled(text, person=person_id)
        if change.key == "team_near":
            team_id = self._after.people[person_id].team_id or ""
            text = (
                self.tr("{person} sits closer to {team}")
                if won
                else self.tr("{person} sits farther from {team}")
            )
            return self._filled(text, person=person_id, team=team_name(self._after, team_id))
        if change.key == "neighbour":
            text = (
                self.tr("{person} gets {partner} as a neighbour")
                if won
                else self.tr("{person} loses {partner} as a neighbour")
            )
            return self._filled(text, person=person_id, partner=change.people[1])
        if change.key == "desk_need":
            text = (
                self.tr("{person} gets a desk as asked for")
                if won
                else self.tr("{person} loses a desk as asked for")
            )
            return self._filled(text, person=person_id)
        return self._rule_change(change)

    def _rule_change(self, change: Change) -> str:
        rule = self._after.rules.get(change.key)
        name = rule_name(rule) if rule is not None else change.key
        if not change.people:
            return escape(name)
        text = self.tr("{rule}: {person}")
        return self._filled(text, rule=name, person=change.people[0])

    def _finding(self, finding: Finding) -> str:
        return bold_names(finding_text(self._after, finding), self._after, finding)

    def _filled(self, text: str, **words: object) -> str:
        """The text with values in it; ids of people become bold names, first names for those who
        move."""
        shown = {
            key: self._name(str(value)) if key in ("person", "partner") else escape(str(value))
            for key, value in words.items()
        }
        return escape(text).format(**shown)

    def _name(self, person_id: str) -> str:
        name = person_name(self._after, person_id)
        if person_id in self._moved and self._is_only_one_called(name.split(" ")[0]):
            name = name.split(" ")[0]
        return f"<b>{escape(name)}</b>"

    def _is_only_one_called(self, first_name: str) -> bool:
        names = [person_name(self._after, p) for p in self._moved]
        return sum(name.split(" ")[0] == first_name for name in names) == 1

    @property
    def _verdicts(self) -> tuple[Verdict, Verdict]:
        return self._difference.before, self._difference.after


def _cause(finding: Finding) -> tuple[str, tuple[str, ...]]:
    """The key and people that the points of a broken wish are booked under."""
    key = finding.rule_id or {"desk_need_missed": "desk_need"}.get(finding.code, finding.code)
    return key, finding.people


def bold_names(sentence: str, plan: Plan, finding: Finding) -> str:
    """The sentence escaped, with the names of its people and desks in bold."""
    names = [person_name(plan, p) for p in finding.people]
    names += [plan.desks[d].name for d in finding.desks if d in plan.desks]
    return bold(sentence, names)


def refused(text: str) -> Outcome:
    """The outcome of what may not be done."""
    return replace(Outcome(), refused=escape(text))
