"""What the yardsticks of the solver come to on this machine, measured one by one."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Final

from planner.beside import beside_graph
from planner.check import Referee
from planner.files import dumps_line
from planner.model import Plan, with_seats
from planner.samples import bench_floor, generated_office
from solver.bench.outside import timefold_seats
from solver.blocks import most_covered
from solver.budget import Budget
from solver.messages import Params, Progress, from_line, request_line
from solver.search import solve
from solver.shapes import Floorwork

BENCH: Final = 8
"""Desks in each bench of the floors on which coverage is proved."""

LOADING_S: Final = 2.0
"""What a child in waiting is given to load the program."""


@contextmanager
def _child(command: Sequence[str]) -> Iterator[subprocess.Popen[bytes]]:
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        try:
            yield child
        finally:
            child.kill()


def first_seating_s(command: Sequence[str], people: int, seed: int) -> float:
    """Seconds from the start of the child to the first seating of everybody, as JSON read back."""
    begun = time.perf_counter()
    with _child(command) as child:
        _await_all(child, generated_office(people, seed))
        return time.perf_counter() - begun


def solve_again_s(command: Sequence[str], people: int, seed: int) -> float:
    """Seconds from the request to the first seating, of a child in waiting and a plan that has been
    solved, where two people have been swapped since."""
    plan = generated_office(people, seed)
    plan = with_seats(plan, solve(plan, Params(time_s=3.0, seed=seed)).seats)
    plan = with_seats(plan, swapped(plan))
    with _child(command) as child:
        time.sleep(LOADING_S)
        begun = time.perf_counter()
        _await_all(child, plan)
        return time.perf_counter() - begun


def swapped(plan: Plan, number: int = 0) -> dict[str, str]:
    """The seats with two people who are not locked in each other's place."""
    free = [p for p in plan.seats if p not in plan.scenario.locks]
    one, other = free[number % len(free)], free[(number * 7 + len(free) // 2) % len(free)]
    return {**plan.seats, one: plan.seats[other], other: plan.seats[one]}


def _await_all(child: subprocess.Popen[bytes], plan: Plan) -> None:
    """Send the plan; come back with the first seating of all."""
    assert child.stdin is not None
    assert child.stdout is not None
    child.stdin.write(request_line(dumps_line(plan), Params(time_s=30.0)))
    child.stdin.flush()
    everybody = len(plan.people_to_seat())
    for line in child.stdout:
        message = from_line(line)
        if isinstance(message, Progress) and len(message.seats) == everybody:
            return
    raise RuntimeError("the child ended without a seating")


def coverage_proof_s(desks: int) -> float:
    """Seconds to prove the most that benches of eight can cover, with eight tenths of the desks for
    salespeople and three twentieths for marketers."""
    most_covered(_benches(BENCH), Budget(Params()))  # loading OR-Tools is not what is measured
    work = _benches(desks)
    begun = time.perf_counter()
    proof = most_covered(work, Budget(Params()))
    taken = time.perf_counter() - begun
    if proof.covered != proof.found:
        raise RuntimeError("the most was not found")
    return taken


def _benches(desks: int) -> Floorwork:
    plan = bench_floor(BENCH)
    graph, ids = beside_graph(plan), sorted(plan.desks)
    index = {desk: i for i, desk in enumerate(ids)}
    one = [[index[other] for other in graph.neighbours[desk]] for desk in ids]
    neighbours = [[e + d // BENCH * BENCH for e in one[d % BENCH]] for d in range(desks)]
    return Floorwork(neighbours, range(desks), {}, int(desks * 0.8), int(desks * 0.15))


def gap_percent(people: int, seconds: float, seed: int) -> float:
    """How much better any seating could be than the one found in so many seconds, at most."""
    return solve(generated_office(people, seed), Params(time_s=seconds, seed=seed)).gap_percent


def against_timefold(people: int, marks: Sequence[float], seed: int) -> Mapping[float, float]:
    """At each number of seconds: our points over Timefold's; 0 where Timefold is ahead in an
    earlier stage, infinite where we are. Raises NotThere."""
    plan = generated_office(people, seed)
    theirs = timefold_seats(plan, max(marks), seed, marks)
    referee, found = Referee(plan), {}
    for mark in marks:
        result = solve(plan, Params(time_s=mark, seed=seed))
        ours = referee.verdict(result.seats)
        other = referee.verdict(theirs[mark])
        if ours.stages[:2] != other.stages[:2]:
            found[mark] = float("inf") if ours.stages < other.stages else 0.0
        else:
            found[mark] = ours.score / other.score if other.score > 0 else float("inf")
    return found


def median_s(times: int, act: Callable[[int], object]) -> float:
    """The median of so many runs of something, in seconds."""
    found = []
    for number in range(times):
        begun = time.perf_counter()
        act(number)
        found.append(time.perf_counter() - begun)
    return sorted(found)[times // 2]
