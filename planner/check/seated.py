"""One seating of an office, indexed for checking: who is at which desk, and who is beside whom."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from planner.check.office import Office
from planner.check.pairing import Pairer, Pairing


class Seated:
    """A seating seen by the referee. ``seats`` holds only people who need a desk in this office."""

    def __init__(self, office: Office, pairer: Pairer, seats: Mapping[str, str]) -> None:
        self.office = office
        self.seats = {p: seats[p] for p in office.people if p in seats}
        self._pairer = pairer

    @cached_property
    def at_desk(self) -> dict[str, tuple[str, ...]]:
        """Desk id -> the people who have it (on whatever days)."""
        occupants: dict[str, tuple[str, ...]] = {}
        for person_id, desk_id in self.seats.items():
            occupants[desk_id] = (*occupants.get(desk_id, ()), person_id)
        return occupants

    @cached_property
    def busy(self) -> dict[str, int]:
        """Desk id -> the days on which somebody has it, as a bit mask."""
        days, found = self.office.days, dict[str, int]()
        for person_id, desk_id in self.seats.items():
            found[desk_id] = found.get(desk_id, 0) | days[person_id]
        return found

    @cached_property
    def pairing(self) -> Pairing:
        """Who covers whom, and who partners whom."""
        return self._pairer.pairing(self.at_desk)

    @property
    def covering(self) -> Mapping[str, tuple[str, ...]]:
        """Person to cover -> people of the other role beside them who share enough office days.

        Only people with at least one are keys: the keys are who is covered.
        """
        return self.pairing.covering
