"""The rows of the settings dialog as tables: what each sets, in words, and within which limits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from ui.texts.marks import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class NumberField:
    """A whole number of PlanSettings. ``scale`` mm make one of the unit shown (1000 for metres)."""

    key: str
    text: str
    sentence: str
    least: int
    most: int
    step: int = 1
    scale: int = 1
    none_text: str = ""  # said for None, which is stored for 0


@dataclass(frozen=True, slots=True)
class WeightField:
    """A weight of Weights as a slider; ``need:x`` is the weight of the need x."""

    key: str
    text: str
    sentence: str
    most: int = 200


BESIDE: Final = (
    NumberField(
        "beside_mm",
        QT_TRANSLATE_NOOP("Preferences", "Beside means at most"),
        QT_TRANSLATE_NOOP(
            "Preferences", "From chair to chair, in a straight line that no wall or screen crosses."
        ),
        500,
        10_000,
        100,
        1000,
    ),
    NumberField(
        "shared_days",
        QT_TRANSLATE_NOOP("Preferences", "Shared office days"),
        QT_TRANSLATE_NOOP(
            "Preferences",
            "So many days a week two people must both be in to count as beside each other.",
        ),
        1,
        5,
    ),
    NumberField(
        "partner_limit",
        QT_TRANSLATE_NOOP("Preferences", "Partners for one person"),
        QT_TRANSLATE_NOOP(
            "Preferences", "So many partners one person of the smaller team can have at most."
        ),
        0,
        20,
        none_text=QT_TRANSLATE_NOOP("Preferences", "fair share"),
    ),
)
NEAR: Final = (
    NumberField(
        "near_mm",
        QT_TRANSLATE_NOOP("Preferences", "Near means at most"),
        QT_TRANSLATE_NOOP("Preferences", "What people do rubs off on others up to about 7.6 m."),
        1_000,
        50_000,
        100,
        1000,
    ),
    NumberField(
        "near_teammates",
        QT_TRANSLATE_NOOP("Preferences", "Teammates near"),
        QT_TRANSLATE_NOOP("Preferences", "So many teammates near somebody are enough."),
        1,
        10,
    ),
)
WEIGHTS: Final = (
    WeightField(
        "partner",
        QT_TRANSLATE_NOOP("Preferences", "Partners"),
        QT_TRANSLATE_NOOP("Preferences", "Each pair that sits beside each other earns {n} points."),
    ),
    WeightField(
        "match",
        QT_TRANSLATE_NOOP("Preferences", "Match"),
        QT_TRANSLATE_NOOP("Preferences", "A pair that fits in every way earns {n} points more."),
    ),
    WeightField(
        "neighbour",
        QT_TRANSLATE_NOOP("Preferences", "All neighbours"),
        QT_TRANSLATE_NOOP(
            "Preferences", "Any two neighbours who cover each other and fit earn {n} points."
        ),
    ),
    WeightField(
        "stay",
        QT_TRANSLATE_NOOP("Preferences", "Stay put"),
        QT_TRANSLATE_NOOP("Preferences", "Each person who keeps today's desk earns {n} points."),
    ),
    WeightField(
        "team_near",
        QT_TRANSLATE_NOOP("Preferences", "Team close"),
        QT_TRANSLATE_NOOP("Preferences", "Each person with teammates near earns {n} points."),
    ),
    WeightField(
        "desk_need",
        QT_TRANSLATE_NOOP("Preferences", "Desk needs"),
        QT_TRANSLATE_NOOP("Preferences", "Each desk need that is met earns {n} points."),
    ),
)
MATCH_WEIGHTS: Final = (
    WeightField(
        "match_needs",
        QT_TRANSLATE_NOOP("Preferences", "Needs"),
        QT_TRANSLATE_NOOP("Preferences", "What one needs and the other can give counts {n}."),
        100,
    ),
    WeightField(
        "match_tags",
        QT_TRANSLATE_NOOP("Preferences", "Shared tags"),
        QT_TRANSLATE_NOOP("Preferences", "A region, product or language in common counts {n}."),
        100,
    ),
    WeightField(
        "match_new_pair",
        QT_TRANSLATE_NOOP("Preferences", "New pairs"),
        QT_TRANSLATE_NOOP("Preferences", "Two who have not been partners before count {n}."),
        100,
    ),
)

NEED_SENTENCE: Final = QT_TRANSLATE_NOOP("Preferences", "Counts {n} beside the other needs.")
PACKS: Final = {
    "DK": QT_TRANSLATE_NOOP("Preferences", "Denmark"),
    "DE": QT_TRANSLATE_NOOP("Preferences", "Germany"),
    "UK": QT_TRANSLATE_NOOP("Preferences", "United Kingdom"),
    "US": QT_TRANSLATE_NOOP("Preferences", "United States"),
    "none": QT_TRANSLATE_NOOP("Preferences", "None"),
}
"""Whose rules on air and space hold (``planner/space.py``)."""
