"""Office days as text and as bits."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.model.days import day_mask, days_needed, days_text, is_days, share_enough, shared_days


@given(st.integers(0, 127))
def test_text_and_mask_say_the_same(mask: int) -> None:
    """Any week survives the way to text and back."""
    assert day_mask(days_text(mask)) == mask


@pytest.mark.parametrize("text", ["", "MTW", "mtwtf", "TTTTT", "MTWTFS", "MTWTF  ", "M-W-X"])
def test_other_text_is_no_pattern(text: str) -> None:
    """What is no pattern is refused, never guessed."""
    assert not is_days(text)
    with pytest.raises(ValueError, match=text or "^$"):
        day_mask(text)


def test_days_needed_follow_the_person_who_is_in_least() -> None:
    """Two days, or all days of the one who is in least where that is fewer."""
    assert days_needed("MTWTF", "M----", 2) == 1
    assert days_needed("MTWTF", "MTW--", 2) == 2
    assert share_enough("MTWTF", "M----", 2)
    assert not share_enough("MT---", "-TW--", 2)
    assert not share_enough("-----", "MTWTF", 2)


@given(st.integers(0, 127), st.integers(0, 127), st.integers(1, 5))
def test_sharing_is_mutual(one: int, other: int, at_least: int) -> None:
    """Who covers is covered."""
    a, b = days_text(one), days_text(other)
    assert share_enough(a, b, at_least) == share_enough(b, a, at_least)
    assert shared_days(a, b) == (one & other).bit_count()
