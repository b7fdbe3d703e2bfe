"""The rows of a plan. ``from planner.model import Plan, Desk, Person`` is how the rest of the
program names them."""

from planner.model.changes import Changes, TableChange, diff
from planner.model.days import ALL_WEEK, NEVER, day_mask, days_text, share_enough, shared_days
from planner.model.floor import (
    FEATURES,
    Background,
    Bench,
    Desk,
    Door,
    Floor,
    FloorObject,
    Link,
    Picture,
    Room,
    Waiver,
    Wall,
    Window,
)
from planner.model.pairs import Agreement, FaceTimeSettings, Pair, PairRound
from planner.model.plan import (
    TABLES,
    Plan,
    empty_plan,
    fresh_id,
    with_rows,
    with_scenario,
    with_seats,
    without_rows,
)
from planner.model.roster import (
    MARKETING_NEEDS,
    NEEDS,
    ROLES,
    SALES_NEEDS,
    Person,
    Role,
    Team,
    opposite,
)
from planner.model.row import Point, Row
from planner.model.rules import AnyRule, Group, Rule, default_rules
from planner.model.seating import Certificate, Scenario
from planner.model.settings import LINK_KINDS, LinkKind, PlanSettings, Weights
from planner.model.wellformed import require_wellformed

__all__ = [
    "ALL_WEEK",
    "FEATURES",
    "LINK_KINDS",
    "MARKETING_NEEDS",
    "NEEDS",
    "NEVER",
    "ROLES",
    "SALES_NEEDS",
    "TABLES",
    "Agreement",
    "AnyRule",
    "Background",
    "Bench",
    "Certificate",
    "Changes",
    "Desk",
    "Door",
    "FaceTimeSettings",
    "Floor",
    "FloorObject",
    "Group",
    "Link",
    "LinkKind",
    "Pair",
    "PairRound",
    "Person",
    "Picture",
    "Plan",
    "PlanSettings",
    "Point",
    "Role",
    "Room",
    "Row",
    "Rule",
    "Scenario",
    "TableChange",
    "Team",
    "Waiver",
    "Wall",
    "Weights",
    "Window",
    "day_mask",
    "days_text",
    "default_rules",
    "diff",
    "empty_plan",
    "fresh_id",
    "opposite",
    "require_wellformed",
    "share_enough",
    "shared_days",
    "with_rows",
    "with_scenario",
    "with_seats",
    "without_rows",
]
