"""Why somebody sits where they sit, and what other desks would change, in sentences."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject

from planner.model import Plan
from planner.why import Option, Why
from ui.texts.scores import points_name
from ui.texts.speech import desk_name, listed, number, people_names, person_name, sentence

LINES_SHOWN: Final = 3
"""Rules, and people, that are named one by one for another desk."""


class WhyCounts(QObject):
    """Words that depend on a number."""

    def more_broken(self, count: int) -> str:
        return self.tr("%n more rules broken", None, count)

    def fewer_broken(self, count: int) -> str:
        return self.tr("%n fewer rules broken", None, count)

    def more_covered(self, count: int) -> str:
        return self.tr("%n more covered", None, count)

    def fewer_covered(self, count: int) -> str:
        return self.tr("%n fewer covered", None, count)

    def points(self, count: int) -> str:
        return self.tr("%n points", None, count)


def place_text(plan: Plan, found: Why) -> str:
    """ "Ella Sander sits at A1-2, with Bo Lind as partner.": where, and what for."""
    name = person_name(plan, found.person_id)
    if found.desk_id is None:
        text = QCoreApplication.translate("Why", "{person} has no desk")
    elif found.is_locked:
        text = QCoreApplication.translate("Why", "{person} is locked at {desk}")
    else:
        text = QCoreApplication.translate("Why", "{person} sits at {desk}")
    text = text.format(person=name, desk=desk_name(plan, found.desk_id or ""))
    return sentence(f"{text}{_cover(plan, found)}")


def _cover(plan: Plan, found: Why) -> str:
    if found.partners:
        text = QCoreApplication.translate("Why", ", with {partners} as partner")
        return text.format(partners=people_names(plan, found.partners))
    if found.is_covered:
        return QCoreApplication.translate("Why", ", and is covered")
    if found.is_covered is False:
        return QCoreApplication.translate("Why", ", and is not covered")
    return ""


def earned_lines(plan: Plan, found: Why) -> Iterator[str]:
    """ "Partners beside: 100 of 100", a line for each rule that the person has a part in."""
    for key, (value, best) in found.by_rule.items():
        if value or best:
            yield QCoreApplication.translate("Why", "{name}: {points} of {best}").format(
                name=points_name(plan, key), points=number(value), best=number(best)
            )


def option_title(plan: Plan, option: Option) -> str:
    """ "C2-3, swap with Emil Krogh"."""
    desk = desk_name(plan, option.desk_id)
    if not option.swaps_with:
        return QCoreApplication.translate("Why", "{desk}, which is free").format(desk=desk)
    return QCoreApplication.translate("Why", "{desk}, swap with {people}").format(
        desk=desk, people=people_names(plan, option.swaps_with)
    )


def option_cost(plan: Plan, option: Option) -> str:
    """ "1 fewer covered; −140 points: Partners beside −100, Staying −40; Emil Krogh −40"."""
    words, parts = WhyCounts(), []
    if option.must > 0:
        parts.append(words.more_broken(option.must))
    elif option.must < 0:
        parts.append(words.fewer_broken(-option.must))
    if option.covered > 0:
        parts.append(words.more_covered(option.covered))
    elif option.covered < 0:
        parts.append(words.fewer_covered(-option.covered))
    parts.append(_points(plan, option))
    people = [f"{person_name(plan, p)} {signed(n)}" for p, n in option.others[:LINES_SHOWN]]
    if people:
        parts.append(listed(people, LINES_SHOWN))
    return "; ".join(part for part in parts if part)


def _points(plan: Plan, option: Option) -> str:
    rules = [f"{points_name(plan, key)} {signed(n)}" for key, n in option.by_rule[:LINES_SHOWN]]
    if not rules:
        return QCoreApplication.translate("Why", "as many points")
    text = WhyCounts().points(abs(option.points))
    sign = "+" if option.points > 0 else "−" if option.points else "±"
    return f"{sign}{text} ({', '.join(rules)})"


def option_text(plan: Plan, option: Option) -> str:
    """Another desk and what would change, in one line."""
    return QCoreApplication.translate("Why", "{desk}: {change}").format(
        desk=option_title(plan, option), change=option_cost(plan, option)
    )


def signed(points: int) -> str:
    """ "+40" or "−40"."""
    return f"{'+' if points > 0 else '−'}{number(abs(points))}"
