"""The staff: people and teams, and the words for what they need and can give."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final, Literal

from planner.model.days import ALL_WEEK, day_mask
from planner.model.row import TableRow

Role = Literal["sales", "marketing", "other"]
ROLES: Final[tuple[Role, ...]] = ("sales", "marketing", "other")

SALES_NEEDS: Final = ("better_leads", "more_leads", "competitive_intelligence", "brand_awareness")
"""What sales wants from marketing (54, 44, 39 and 37 % of those asked; product.md)."""

MARKETING_NEEDS: Final = ("lead_follow_up", "crm_use", "campaign_feedback", "consistent_messages")
"""What marketing wants from sales (34, 32, 15 and 13 % of those asked; product.md)."""

NEEDS: Final = SALES_NEEDS + MARKETING_NEEDS


_OPPOSITES: Final[Mapping[Role, Role]] = {"sales": "marketing", "marketing": "sales"}


def opposite(role: Role) -> Role | None:
    """The role that covers this one, or None for other."""
    return _OPPOSITES.get(role)


class Team(TableRow, frozen=True, kw_only=True):
    """A team. People name it."""

    name: str


class Person(TableRow, frozen=True, kw_only=True):
    """One member of staff.

    ``days`` is a pattern such as "MT-TF" (``planner.model.days``). ``needs`` and ``strengths`` are
    codes of ``NEEDS`` or free words; ``desk_needs`` are desk features. No reasons and no health
    notes.
    """

    name: str
    role: Role = "other"
    email: str = ""
    title: str = ""
    department: str = ""
    team_id: str | None = None
    manager_id: str | None = None
    days: str = ALL_WEEK
    tags: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    strengths: tuple[str, ...] = ()
    desk_needs: tuple[str, ...] = ()
    start_date: date | None = None
    leave_date: date | None = None
    is_lead: bool = False

    def needs_desk(self, on: date | None = None) -> bool:
        """True if the person is in the office at all, and employed on that date (any date when
        None)."""
        if day_mask(self.days) == 0:
            return False
        if on is None:
            return True
        started = self.start_date is None or self.start_date <= on
        return started and (self.leave_date is None or self.leave_date >= on)
