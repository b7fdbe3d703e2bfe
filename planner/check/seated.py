"""One seating of an office, indexed for checking: who is at which desk, and who is beside whom."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from planner.check.office import Office
from planner.model import opposite, share_enough


class Seated:
    """A seating seen by the referee. ``seats`` holds only people who need a desk in this office."""

    def __init__(self, office: Office, seats: Mapping[str, str]) -> None:
        self.office = office
        self.seats = {p: seats[p] for p in office.people if p in seats}

    @cached_property
    def at_desk(self) -> dict[str, list[str]]:
        """Desk id -> the people who have it (on whatever days)."""
        occupants: dict[str, list[str]] = {}
        for person_id, desk_id in self.seats.items():
            occupants.setdefault(desk_id, []).append(person_id)
        return occupants

    @cached_property
    def covering(self) -> dict[str, list[str]]:
        """Person to cover -> people of the other role beside them who share enough office days.

        Only people with at least one are keys: the keys are who is covered.
        """
        found: dict[str, list[str]] = {}
        for person_id in self.office.to_cover:
            if person_id in self.seats:
                beside = list(self._covering(person_id))
                if beside:
                    found[person_id] = beside
        return found

    def _covering(self, person_id: str) -> Iterator[str]:
        people = self.office.people
        person = people[person_id]
        wanted, at_least = opposite(person.role), self.office.plan.settings.shared_days
        for desk_id in self.office.graph.neighbours[self.seats[person_id]]:
            for other_id in self.at_desk.get(desk_id, ()):
                other = people[other_id]
                if other.role != wanted or other_id in self.office.kept_unseated:
                    continue
                if share_enough(person.days, other.days, at_least):
                    yield other_id
