"""One seating of an office, indexed for checking: who is at which desk, and who is beside whom."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from planner.check.office import Office


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
        office, seats, at_desk = self.office, self.seats, self.at_desk
        found: dict[str, list[str]] = {}
        for person_id in office.to_cover:
            if person_id not in seats:
                continue
            fits = office.can_cover[person_id]
            beside = [
                other
                for desk_id in office.graph.neighbours[seats[person_id]]
                for other in at_desk.get(desk_id, ())
                if other in fits
            ]
            if beside:
                found[person_id] = beside
        return found
