"""The three stages of the score as one whole number, and back.

``value = points - cover x not covered - seat x unseated - move x moves too many
- must x rules broken - hard x excess``. Each weight is larger than all that the stages after it can
sum to, so larger values are better seatings in the order of product.md ("Score"). Three stages are
ours alone: ``hard`` counts what no answer of ours may have (a room over its limit), ``move`` keeps
to a limit on people who move wherever the must rules allow, and ``seat`` sees to it that everybody
who fits has a desk even where no rule asks for it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from planner.check.office import Office
from planner.model import Plan
from planner.model.rules import (
    AffinityRule,
    AnyRule,
    ApartRule,
    SharedTopicsRule,
    TogetherRule,
)


class Stages(NamedTuple):
    """A value taken apart. All but ``points`` are better when smaller."""

    hard: int
    must_broken: int
    moves_over: int
    unseated: int
    not_covered: int
    points: int


@dataclass(frozen=True, slots=True)
class Scale:
    """Weights of the stages; powers of two. Without a limit on moves ``move`` equals ``must``.

    Some wishes cost points, so that a seating may have fewer than none. ``zero`` is what the value
    of no points at all has as its remainder: the most that can be lost. It is part of the problem's
    ``base``.
    """

    cover: int
    seat: int
    move: int
    must: int
    hard: int
    zero: int = 0

    def points_of(self, value: int) -> int:
        """The points in what a single wish or desk is worth, musts and the like left out."""
        half = self.cover >> 1
        return ((value + half) & (self.cover - 1)) - half

    def split(self, value: int) -> Stages:
        """The stages that a value stands for."""
        points = value % self.cover
        rest = (points - value) // self.cover
        rest, not_covered = divmod(rest, self.seat // self.cover)
        rest, unseated = divmod(rest, self.move // self.seat)
        rest, moves_over = divmod(rest, self.must // self.move)
        hard, must_broken = divmod(rest, self.hard // self.must)
        return Stages(hard, must_broken, moves_over, unseated, not_covered, points - self.zero)


def scale_of(office: Office, people: int, *, limits_moves: bool = False) -> Scale:
    """Weights large enough for every seating of an office with this many people to seat."""
    plan = office.plan
    most, least = _most_points(office, people), _most_lost(office, people)
    cover = _power_above(2 * (most + least))  # twice: what is less than half a stage is negative
    seat = cover * _power_above(people)
    move = seat * _power_above(people)
    must = move * _power_above(people) if limits_moves else move
    cases = 8 * people + len(plan.desks) + sum(_cases(r, office, people) for r in _enabled(plan))
    return Scale(cover, seat, move, must, must * _power_above(cases), least)


def _enabled(plan: Plan) -> list[AnyRule]:
    return [rule for rule in plan.rules.values() if rule.enabled]


def _wished(plan: Plan) -> list[AnyRule]:
    return [rule for rule in _enabled(plan) if rule.strength == "prefer"]


def _most_points(office: Office, people: int) -> int:
    """More points than any seating of the plan has, and than all its wishes at their best."""
    plan, weights = office.plan, office.plan.weights
    needs = sum(len(person.desk_needs) for person in plan.people.values())
    each = weights.partner + weights.match + weights.stay + weights.team_near
    points = people * each + needs * weights.desk_need + people * people // 2 * weights.neighbour
    for rule in _wished(plan):
        points += _affinity_points(rule, 1) if isinstance(rule, AffinityRule) else 0
        points += rule.points * _cases(rule, office, people) * _most_of_topics(rule, office)
    return points


def _most_lost(office: Office, people: int) -> int:
    """More points than the wishes that cost points can take in any seating."""
    lost = 0
    for rule in _wished(office.plan):
        if isinstance(rule, AffinityRule):
            lost += _affinity_points(rule, -1)
        elif isinstance(rule, SharedTopicsRule) and not rule.wanted and rule.measure != "any":
            lost += rule.points * _cases(rule, office, people) * _most_of_topics(rule, office)
    return lost


def _affinity_points(rule: AffinityRule, sign: int) -> int:
    """What all pairs with weights of this sign can come to."""
    points = sum(rule.points * max(0, sign * pair.weight) for pair in rule.pairs)
    metres = -(-rule.reach_mm // 1000) if rule.how == "distance" else 1
    return (points + len(rule.pairs)) * metres  # a point a pair and metre: rounded down


def _most_of_topics(rule: AnyRule, office: Office) -> int:
    """The most that a pair of neighbours earns of the points of a rule about topics; else 1."""
    if not isinstance(rule, SharedTopicsRule) or rule.measure == "any":
        return 1
    topics = max((len(set(p.tags)) for p in office.people.values()), default=0)
    return max(1, topics if rule.measure == "each" else topics * topics // 2)


def _cases(rule: AnyRule, office: Office, people: int) -> int:
    """At least as many cases as a rule can have."""
    plan = office.plan
    if isinstance(rule, TogetherRule | ApartRule | SharedTopicsRule):
        members = len(office.members(rule.who))
        other = getattr(rule, "other", None)
        if other is not None:
            return members * len(office.members(other))
        return members * (members - 1) // 2
    if isinstance(rule, AffinityRule):
        return len(rule.pairs)
    pairs = sum(len(round_.pairs) for round_ in plan.rounds.values())
    return people + len(plan.rooms) + len(plan.teams) + pairs + 7


def _power_above(number: int) -> int:
    return 1 << (number + 1).bit_length()
