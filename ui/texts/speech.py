"""The small parts that sentences are put together from: lists of names, numbers, lengths.

Numbers follow ``QLocale()``, which the window and the command line set to the language on screen.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QObject

if TYPE_CHECKING:
    from planner.model import Plan

NAMES_SHOWN = 3
"""A list of more names than this is cut: "Ella Sander, Emil Krogh and 4 more"."""


class Counts(QObject):
    """Words that depend on a number. lupdate finds plural forms only in ``self.tr``."""

    def names_and_more(self, count: int) -> str:
        return self.tr("{names} and %n more", None, count)

    def more(self, count: int) -> str:
        return self.tr("and %n more", None, count)

    def people(self, count: int) -> str:
        return self.tr("%n people", None, count)

    def desks(self, count: int) -> str:
        return self.tr("%n desks", None, count)

    def rooms(self, count: int) -> str:
        return self.tr("%n rooms", None, count)

    def teams(self, count: int) -> str:
        return self.tr("%n teams", None, count)

    def pairs(self, count: int) -> str:
        return self.tr("%n pairs named one by one", None, count)

    def floors(self, count: int) -> str:
        return self.tr("%n floors", None, count)

    def days(self, count: int) -> str:
        return self.tr("%n days a week", None, count)

    def points(self, count: int) -> str:
        return self.tr("%n points", None, count)

    def more_covered(self, count: int) -> str:
        return self.tr("At most %n more can be covered", None, count)

    def people_move(self, count: int) -> str:
        return self.tr("%n people move", None, count)


def number(value: int) -> str:
    """A whole number with the thousands mark of the language: 4,911 or 4.911."""
    return QLocale().toString(value)


def decimal(value: float, digits: int = 1) -> str:
    """A number with so many decimals: 0.8 or 0,8."""
    return QLocale().toString(float(value), "f", digits)


def metres(length_mm: float) -> str:
    """A length in metres with one decimal: "2.4 m"."""
    return QCoreApplication.translate("Speech", "{metres} m").format(
        metres=decimal(length_mm / 1000)
    )


def listed(words: Sequence[str], shown: int = NAMES_SHOWN) -> str:
    """ "A", "A and B", "A, B and C", "A, B and 4 more"; "" for none."""
    if not words:
        return ""
    if len(words) > shown:
        first = QCoreApplication.translate("Speech", ", ").join(words[: shown - 1])
        return Counts().names_and_more(len(words) - shown + 1).format(names=first)
    if len(words) == 1:
        return words[0]
    return QCoreApplication.translate("Speech", "{names} and {last}").format(
        names=QCoreApplication.translate("Speech", ", ").join(words[:-1]), last=words[-1]
    )


def either(words: Sequence[str]) -> str:
    """ "A", "A or B", "A, B or C"."""
    if len(words) < 2:
        return "".join(words)
    return QCoreApplication.translate("Speech", "{names} or {last}").format(
        names=QCoreApplication.translate("Speech", ", ").join(words[:-1]), last=words[-1]
    )


def and_more(text: str, count: int) -> str:
    """ "Ella Sander and 2 more": a text and how many more there are; the text alone for none."""
    return Counts().names_and_more(count).format(names=text) if count else text


def person_name(plan: Plan, person_id: str) -> str:
    """The name of a person; the id of one who is not in the plan."""
    person = plan.people.get(person_id)
    return person.name or person.id if person else person_id


def people_names(plan: Plan, people: Iterable[str]) -> str:
    """Names of people as one list."""
    return listed([person_name(plan, person_id) for person_id in people])


def desk_name(plan: Plan, desk_id: str) -> str:
    """The name of a desk as people say it; its id where it has none."""
    desk = plan.desks.get(desk_id)
    return desk.name or desk.id if desk else desk_id


def desk_names(plan: Plan, desks: Iterable[str]) -> str:
    """Names of desks as one list."""
    return listed([desk_name(plan, desk_id) for desk_id in desks])


def room_name(plan: Plan, room_id: str) -> str:
    """The name of a room; what it is where it has none."""
    room = plan.rooms.get(room_id)
    if room is not None and room.name:
        return room.name
    return QCoreApplication.translate("Speech", "the room without a name")


def bench_name(plan: Plan, bench_id: str) -> str:
    """The name of a bench; the id of one that has none."""
    bench = plan.benches.get(bench_id)
    return bench.name or bench.id if bench else bench_id


def team_name(plan: Plan, team_id: str) -> str:
    """The name of a team; the id of one that is not in the plan."""
    team = plan.teams.get(team_id)
    return team.name or team.id if team else team_id


def place(plan: Plan, person_id: str, at_desk: str | None = None) -> str:
    """ "Emil Krogh at C2-3", or the name alone for somebody without a desk."""
    name = person_name(plan, person_id)
    desk_id = at_desk or plan.seats.get(person_id)
    if desk_id is None:
        return name
    return QCoreApplication.translate("Speech", "{person} at {desk}").format(
        person=name, desk=desk_name(plan, desk_id)
    )


def sentence(text: str) -> str:
    """The text with a capital at its start and a full stop at its end."""
    if not text:
        return text
    ended = text if text[-1] in ".?!:" else text + "."
    return ended[0].upper() + ended[1:]
