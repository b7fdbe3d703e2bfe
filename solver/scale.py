"""The three stages of the score as one whole number, and back.

``value = points - cover x not covered - seat x unseated - must x rules broken - hard x excess``.
Each weight is larger than all that the stages after it can sum to, so larger values are better
seatings in the order of product.md ("Score"). Two stages are ours alone: ``hard`` counts what no
answer of ours may have (a room over its limit), and ``seat`` sees to it that everybody who fits has
a desk even where no rule asks for it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from planner.model import Plan
from planner.model.rules import AnyRule


class Stages(NamedTuple):
    """A value taken apart. All but ``points`` are better when smaller."""

    hard: int
    must_broken: int
    unseated: int
    not_covered: int
    points: int


@dataclass(frozen=True, slots=True)
class Scale:
    """Weights of the stages; powers of two."""

    cover: int
    seat: int
    must: int
    hard: int

    def split(self, value: int) -> Stages:
        """The stages that a value stands for."""
        points = value % self.cover
        rest = (points - value) // self.cover
        rest, not_covered = divmod(rest, self.seat // self.cover)
        rest, unseated = divmod(rest, self.must // self.seat)
        hard, must_broken = divmod(rest, self.hard // self.must)
        return Stages(hard, must_broken, unseated, not_covered, points)


def scale_of(plan: Plan, people: int) -> Scale:
    """Weights large enough for every seating of a plan with this many people to seat."""
    cover = _power_above(_most_points(plan, people))
    seat = cover * _power_above(people)
    must = seat * _power_above(people)
    cases = 8 * people + len(plan.desks) + sum(_cases(r, plan, people) for r in _enabled(plan))
    return Scale(cover, seat, must, must * _power_above(cases))


def _enabled(plan: Plan) -> list[AnyRule]:
    return [rule for rule in plan.rules.values() if rule.enabled]


def _most_points(plan: Plan, people: int) -> int:
    """More points than any seating of the plan has."""
    weights = plan.weights
    needs = sum(len(person.desk_needs) for person in plan.people.values())
    each = weights.partner + weights.match + weights.stay + weights.team_near
    rules = sum(rule.points * _cases(rule, plan, people) for rule in _enabled(plan))
    return people * each + needs * weights.desk_need + rules


def _cases(rule: AnyRule, plan: Plan, people: int) -> int:
    """At least as many cases as a rule can have."""
    kind = str(rule.__struct_config__.tag)
    if kind in ("together", "apart"):
        return people * people
    pairs = sum(len(round_.pairs) for round_ in plan.rounds.values())
    return people + len(plan.rooms) + len(plan.teams) + pairs + 1


def _power_above(number: int) -> int:
    return 1 << (number + 1).bit_length()
