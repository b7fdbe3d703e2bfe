"""Pairs by round, what each pair agreed, and how face time is held."""

from __future__ import annotations

from datetime import date

from planner.model.row import Row, TableRow


class Pair(Row, frozen=True, kw_only=True):
    """A salesperson and a marketer tied for a round."""

    sales_id: str
    marketing_id: str
    kept: bool = False  # must stay together in the next round


class PairRound(TableRow, frozen=True, kw_only=True):
    """All pairs of one period. Past rounds are the history; a round without ``ends`` is running."""

    name: str
    starts: date
    ends: date | None = None
    weeks: int = 8
    pairs: tuple[Pair, ...] = ()


class Agreement(TableRow, frozen=True, kw_only=True):
    """What a pair agreed about leads: who owns them, how fast, where it is written down."""

    sales_id: str
    marketing_id: str
    lead_owner_id: str = ""
    first_contact_hours: int | None = None
    crm_field: str = ""
    feedback_weekday: int | None = None  # 0 = Monday
    note: str = ""
    agreed_on: date | None = None


class FaceTimeSettings(Row, frozen=True, kw_only=True):
    """The weekly meeting of two or more pairs: 30-60 minutes with data on the table."""

    weekday: int | None = None  # 0 = Monday; None = the best shared day
    starts_at: str = "09:30"
    minutes: int = 45
    pairs_per_group: int = 2
    weeks: int = 8
    room_id: str | None = None
    agenda: tuple[str, ...] = ()
