"""What a floor can cover, block by block: as much as trying everything finds, and quickly."""

from __future__ import annotations

import random
import time
from itertools import product

import pytest

from planner.beside import beside_graph
from planner.model import Plan
from planner.samples import bench_floor
from solver.blocks import (
    MARKETING,
    SALES,
    Floorwork,
    Partners,
    most_covered,
    most_partners,
)
from solver.budget import Budget
from solver.messages import Params

EMPTY = 2


def work_of(plan: Plan, sales: int, marketing: int) -> Floorwork:
    """All desks of a plan open."""
    graph, ids = beside_graph(plan), sorted(plan.desks)
    index = {desk: i for i, desk in enumerate(ids)}
    neighbours = [[index[other] for other in graph.neighbours[desk]] for desk in ids]
    return Floorwork(neighbours, range(len(ids)), {}, sales, marketing)


def covered_by(work: Floorwork, roles: dict[int, int]) -> int:
    """How many of these people (and those already there) have the other role beside them."""
    everybody = {**roles, **work.taken}
    return sum(
        any(everybody.get(e) == 1 - role for e in work.neighbours[d])
        for d, role in everybody.items()
        if role != EMPTY
    )


def best_by_trying(work: Floorwork) -> int:
    """The most covered over all ways to put roles on desks."""
    desks, best = sorted(work.open_desks), 0
    for ways in product((SALES, MARKETING, EMPTY), repeat=len(desks)):
        if ways.count(SALES) <= work.sales and ways.count(MARKETING) <= work.marketing:
            best = max(best, covered_by(work, dict(zip(desks, ways, strict=True))))
    return best


def random_work(seed: int) -> Floorwork:
    """Up to seven open desks, one or two taken ones, random links."""
    rng = random.Random(seed)
    count = rng.randint(2, 8)
    pairs = {(a, b) for a in range(count) for b in range(a) if rng.random() < 0.3}
    neighbours = [
        [e for e in range(count) if (d, e) in pairs or (e, d) in pairs] for d in range(count)
    ]
    taken = {d: rng.randint(0, 1) for d in rng.sample(range(count), rng.randint(0, 1))}
    open_desks = [d for d in range(count) if d not in taken and rng.random() < 0.9]
    return Floorwork(neighbours, open_desks, taken, rng.randint(0, 5), rng.randint(0, 4))


@pytest.mark.parametrize("seed", range(40))
def test_bound_is_what_trying_everything_finds(seed: int) -> None:
    """On any small graph the bound is the best there is, and the layout reaches it."""
    work = random_work(seed)
    proof = most_covered(work, Budget(Params()))
    assert proof.covered == best_by_trying(work)
    assert covered_by(work, dict(proof.roles)) == proof.covered
    assert list(proof.roles.values()).count(SALES) <= work.sales
    assert list(proof.roles.values()).count(MARKETING) <= work.marketing


def test_uneven_teams_in_benches_of_eight() -> None:
    """Eight marketers in benches of eight cover at most 22 of 40 salespeople."""
    proof = most_covered(work_of(bench_floor(48), 40, 8), Budget(Params()))
    assert proof.covered == 8 + 22


def test_an_open_grid_is_bounded_desk_by_desk() -> None:
    """A block too large for listing is still proved: 36 people on a 6 x 6 grid."""
    side = 6
    neighbours = [
        [
            e
            for e in range(side * side)
            if abs(d % side - e % side) + abs(d // side - e // side) == 1
        ]
        for d in range(side * side)
    ]
    proof = most_covered(Floorwork(neighbours, range(36), {}, 30, 6), Budget(Params()))
    assert proof.covered == proof.found
    assert covered_by(Floorwork(neighbours, range(36), {}, 30, 6), dict(proof.roles)) == proof.found


@pytest.mark.parametrize(("desks", "seconds"), [(1_000, 1.0), (100_000, 5.0)])
def test_large_floors_are_proved_in_time(desks: int, seconds: float) -> None:
    """1,000 desks in a second, 100,000 in five."""
    import ortools.sat.python.cp_model  # noqa: F401  # loading it is not what is measured

    one_bench = work_of(bench_floor(8), 0, 0).neighbours
    neighbours = [[e + d // 8 * 8 for e in one_bench[d % 8]] for d in range(desks)]
    work = Floorwork(neighbours, range(desks), {}, int(desks * 0.8), int(desks * 0.15))
    begun = time.perf_counter()
    proof = most_covered(work, Budget(Params()))
    assert proof.covered == proof.found
    assert time.perf_counter() - begun < 3 * seconds  # a busy machine is given some room


def test_a_stop_before_the_search_proves_nothing() -> None:
    """A stop leaves the bound that needs no search: everybody is covered."""
    work = work_of(bench_floor(8), 6, 2)
    assert most_covered(work, Budget(Params(), lambda: True)).covered == 8


def most_pairs_by_trying(work: Floorwork, partners: Partners, covered: int) -> int:
    """The most partners over all ways that cover so many; -1 if none does."""
    desks, best = sorted(work.open_desks), -1
    for ways in product((SALES, MARKETING, EMPTY), repeat=len(desks)):
        roles = {**dict(zip(desks, ways, strict=True)), **work.taken}
        fits = ways.count(SALES) <= work.sales and ways.count(MARKETING) <= work.marketing
        if fits and covered_by(work, roles) >= covered:
            best = max(best, pairs_of(work, roles, partners))
    return best


def pairs_of(work: Floorwork, roles: dict[int, int], partners: Partners) -> int:
    """The most partners of one layout, as a flow."""
    import networkx

    graph: networkx.DiGraph[object] = networkx.DiGraph()
    graph.add_nodes_from("ab")
    for d, role in roles.items():
        if role == partners.seeker:
            graph.add_edge("a", d, capacity=1)
            for e in work.neighbours[d]:
                if roles.get(e) == 1 - partners.seeker:
                    graph.add_edge(d, e, capacity=1)
        elif role != EMPTY:
            graph.add_edge(d, "b", capacity=partners.limit)
    return int(networkx.maximum_flow_value(graph, "a", "b"))


@pytest.mark.parametrize("seed", range(25))
def test_partners_are_what_trying_everything_finds(seed: int) -> None:
    """The most partners of the layouts that cover most, listed or desk by desk."""
    work, rng = random_work(seed + 100), random.Random(seed)
    if len(work.open_desks) > 6:
        return
    partners = Partners(rng.randint(0, 1), rng.randint(1, 3))
    covered = most_covered(work, Budget(Params())).covered
    expected = most_pairs_by_trying(work, partners, covered)
    assert most_partners(work, partners, covered, Budget(Params())) == expected


def test_partners_on_a_grid_are_counted_desk_by_desk() -> None:
    """A block of 3 x 4 cells has room for six pairs, one of 3 x 5 for seven."""
    for columns, pairs in ((4, 6), (5, 7)):
        cells = range(3 * columns)
        neighbours = [
            [
                e
                for e in cells
                if abs(d % columns - e % columns) + abs(d // columns - e // columns) == 1
            ]
            for d in cells
        ]
        work = Floorwork(neighbours, cells, {}, 10, 10)
        assert most_partners(work, Partners(SALES, 1), 0, Budget(Params())) == pairs
