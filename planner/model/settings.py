"""What "beside", "covered" and "good" mean in a plan: settings and weights, all of them on
screen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal

from msgspec import field

from planner.model.roster import MARKETING_NEEDS, SALES_NEEDS
from planner.model.row import Row

LinkKind = Literal["side", "facing", "back_to_back", "corner", "across", "cell", "by_hand"]
LINK_KINDS: Final[tuple[LinkKind, ...]] = (
    "side",
    "facing",
    "back_to_back",
    "corner",
    "across",
    "cell",
    "by_hand",
)
SpacePack = Literal["DK", "DE", "UK", "US", "none"]

SURVEY_WEIGHTS: Final[Mapping[str, int]] = dict(
    zip(SALES_NEEDS + MARKETING_NEEDS, (54, 44, 39, 37, 34, 32, 15, 13), strict=True)
)
"""Per cent of those asked who named the need (product.md, "Why it exists")."""


class PlanSettings(Row, frozen=True, kw_only=True):
    """Meaning, not taste: what counts as beside, covered, near and allowed."""

    beside_mm: int = 2400
    beside_kinds: tuple[LinkKind, ...] = ("side", "facing", "cell", "by_hand")
    shared_days: int = 2
    partner_limit: int | None = None  # None = the fair share rounded up
    near_mm: int = 7600  # 25 ft: spillover is reported up to here (space-rules.md section 4)
    near_teammates: int = 2
    space_pack: SpacePack = "DK"
    must_desk_needs: tuple[str, ...] = ("wide-access",)
    share_desks: bool = True  # a desk may hold several people when no two share a day


class Weights(Row, frozen=True, kw_only=True, gc=True):
    """Points of the third stage, and what a match is made of. Whole numbers of at least 0."""

    partner: int = 100  # a pair of partners beside each other, whatever their match
    match: int = 100  # a pair of partners with match 100 beside each other
    stay: int = 40  # a person who keeps today's desk
    neighbour: int = 0  # neighbours with match 100 who cover each other, partners or not
    team_near: int = 20  # a person with teammates near
    desk_need: int = 25  # a desk need that is met
    match_needs: int = 60
    match_tags: int = 30
    match_new_pair: int = 10
    need_weights: Mapping[str, int] = field(default_factory=lambda: dict(SURVEY_WEIGHTS))
