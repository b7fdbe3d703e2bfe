"""What the command line says about an answer."""

from __future__ import annotations

from typing import Any

from planner.check import check
from planner.model import Plan
from solver.messages import Progress, Result
from tests.builders import bench, desk, office, person, staff
from ui.texts.command import progress_text, result_lines, seated_text

UNEVEN = office(
    [desk("A"), desk("B", 20_000), desk("C", 21_600)],
    staff("SSM"),
    seats={"s1": "A", "s2": "B", "m1": "C"},
)


def lines(plan: Plan, **figures: Any) -> list[str]:
    """The lines for a result with these figures."""
    values = {"status": "feasible", "seats": plan.seats, "score": 90, "bound": 100, "moves": 2}
    return list(result_lines(plan, check(plan), Result(**{**values, **figures})))


def test_proved() -> None:
    """The best is said to be the best."""
    plan = office(bench(1, 2), staff("SM"), seated=True)
    assert lines(plan, status="proved_best", seconds=1.25, first_seconds=0.01) == [
        "2 of 2 seated. Sales 1 of 1, marketing 1 of 1 covered.",
        "This is the best seating possible. Score 90.",
        "2 people move. 1.3 s; the first seating after 0.0 s.",
    ]


def test_most_that_is_possible() -> None:
    """Fewer than all covered, and proved that no more can be."""
    found = lines(UNEVEN, not_covered=1, not_covered_bound=1, gap_percent=10.0)
    assert found[1:3] == [
        "2 of 3 is the most this floor allows.",
        "Score 90, at most 10.0 % better is possible.",
    ]


def test_limit_that_is_not_reached() -> None:
    """Where a limit is proved and not reached, the limit is told; no limit is no news."""
    plan = office([desk("A"), desk("B", 9_000)], staff("SSM"), seats={"s1": "A", "m1": "B"})
    assert lines(plan, not_covered=3, not_covered_bound=1)[1] == (
        "No seating covers more than 2 of 3."
    )
    assert lines(plan, not_covered=3)[1] == "Score 90, at most 0.0 % better is possible."


def test_impossible_and_unseated() -> None:
    """Rules that cannot be kept together are named; people without a desk by name."""
    people = [person("e", name="Emil"), person("l", name="Ella", desk_needs=("wide-access",))]
    plan = office(bench(1, 1), people, seats={"l": "A-1"})
    found = lines(plan, status="impossible", must_broken=2)
    assert "Not all rules that must hold can be kept together. Score 90." in found
    assert "Emil has no desk: no desk is free." in found
    assert found[-1] == "Ella needs wide access, which A-1 lacks."


def test_many_broken_rules_are_cut() -> None:
    """Ten sentences, then a count."""
    people = [person(f"p{i}") for i in range(24)]
    plan = office(
        bench(1, 12), people, seats={p.id: f"A-{i // 2 + 1}" for i, p in enumerate(people)}
    )
    found = lines(plan, must_broken=12)
    assert found[-1] == "And 2 more; see “check”."


def test_nobody_of_the_two_roles() -> None:
    """Without salespeople and marketers nothing is said of coverage."""
    plan = office(bench(1, 1), staff("O"), seated=True)
    assert seated_text(plan, check(plan)) == "1 of 1 seated."


def test_progress() -> None:
    """One line while it works."""
    progress = Progress("improve", {"s1": "A"}, 0, 2, 0, 1200, 1300, 2.5)
    assert progress_text(progress) == (
        "2.5 s · 1 seated · 2 not covered · score 1,200, at most 1,300"
    )
