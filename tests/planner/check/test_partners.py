"""Partners: the assignment of seekers to hosts with the most points."""

from __future__ import annotations

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from planner.check.partners import best_partners

Edges = dict[str, list[tuple[str, int]]]


def _points(edges: Edges, chosen: dict[str, str]) -> int:
    return sum(dict(edges[seeker])[host] for seeker, host in chosen.items())


def _best_by_trying(edges: Edges, limit: int) -> int:
    best = 0
    options = [[None, *(host for host, _ in hosts)] for hosts in edges.values()]
    for choice in product(*options):
        loads = [choice.count(host) for host in set(choice) if host is not None]
        if all(load <= limit for load in loads):
            chosen = {s: h for s, h in zip(edges, choice, strict=True) if h is not None}
            best = max(best, _points(edges, chosen))
    return best


@st.composite
def _candidate_graphs(draw: st.DrawFn) -> Edges:
    hosts = [f"m{i}" for i in range(draw(st.integers(1, 4)))]
    seekers = [f"s{i}" for i in range(draw(st.integers(1, 6)))]
    points = st.integers(0, 200)
    return {
        seeker: [(host, draw(points)) for host in hosts if draw(st.booleans())]
        for seeker in seekers
    }


@given(_candidate_graphs(), st.integers(1, 3))
def test_partners_earn_as_many_points_as_any_assignment(edges: Edges, limit: int) -> None:
    """No assignment within the limit earns more points than the one found."""
    chosen = best_partners(edges, limit)
    assert all(list(chosen.values()).count(host) <= limit for host in chosen.values())
    assert _points(edges, chosen) == _best_by_trying(edges, limit)


@given(_candidate_graphs(), st.integers(1, 3))
def test_the_order_of_the_input_does_not_matter(edges: Edges, limit: int) -> None:
    """Ties fall the same way whatever the order in which people come."""
    turned = {seeker: list(reversed(edges[seeker])) for seeker in reversed(list(edges))}
    assert best_partners(edges, limit) == best_partners(turned, limit)
