"""Office days: the weekdays a person is in, as readable text ("MT-TF") and as a bit mask.

Local weekdays only; there is no clock and no time zone in here.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

LETTERS: Final = "MTWTFSS"
ALL_WEEK: Final = "MTWTF"
NEVER: Final = "-----"


@lru_cache(maxsize=256)
def day_mask(days: str) -> int:
    """Bit 0 is Monday. Raises ValueError on text that is no pattern such as "MT-TF" or
    "-----SS"."""
    if not is_days(days):
        raise ValueError(days)
    return sum(1 << i for i, letter in enumerate(days) if letter != "-")


@lru_cache(maxsize=256)
def is_days(days: str) -> bool:
    """True for a pattern of five or seven weekdays, each its letter or a hyphen."""
    return len(days) in (5, 7) and all(found in (LETTERS[i], "-") for i, found in enumerate(days))


@lru_cache(maxsize=256)
def days_text(mask: int) -> str:
    """The readable pattern of a mask; seven letters only when a weekend day is in it."""
    length = 7 if mask >> 5 else 5
    return "".join(LETTERS[i] if mask >> i & 1 else "-" for i in range(length))


def shared_days(one: str, other: str) -> int:
    """How many weekdays two people are both in."""
    return (day_mask(one) & day_mask(other)).bit_count()


@lru_cache(maxsize=4096)
def days_needed(one: str, other: str, at_least: int) -> int:
    """Days a week that two people must share to count as beside each other.

    ``at_least`` days, or all days of the one who is in least where that is fewer (product.md,
    "Covered").
    """
    return min(at_least, day_mask(one).bit_count(), day_mask(other).bit_count())


@lru_cache(maxsize=4096)
def share_enough(one: str, other: str, at_least: int) -> bool:
    """True if two people share enough office days; never true for somebody who is never in."""
    needed = days_needed(one, other, at_least)
    return needed > 0 and shared_days(one, other) >= needed
