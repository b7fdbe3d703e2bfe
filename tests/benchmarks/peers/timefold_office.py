"""A peer: Timefold on one of our offices, with what its own modelling offers.

``python timefold_office.py OFFICE.json SECONDS SEED MARK...`` needs ``timefold`` and Java, and
nothing of ours. It reads what ``solver/bench/outside.py`` writes and prints one JSON object:
seconds -> the desk of each person in the best solution by then, for each mark and the end.

Nobody shares a desk (hard), as many as can be are covered (medium), points are the most (soft): of
desks, and of each seeker's best match beside. Construction and local search are out of the box.
"""

# mypy: disable-error-code="import-not-found,untyped-decorator,misc,name-defined,valid-type"
# Timefold ships no types, and is only there in the Python that runs this.

from __future__ import annotations

import json
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any

from timefold.solver import SolverFactory
from timefold.solver.config import (
    Duration,
    ScoreDirectorFactoryConfig,
    SolverConfig,
    TerminationConfig,
)
from timefold.solver.domain import (
    PlanningEntityCollectionProperty,
    PlanningId,
    PlanningScore,
    PlanningVariable,
    ProblemFactCollectionProperty,
    ValueRangeProvider,
    planning_entity,
    planning_solution,
)
from timefold.solver.score import (
    ConstraintCollectors,
    ConstraintFactory,
    HardMediumSoftScore,
    Joiners,
    constraint_provider,
)


@dataclass
class Desk:
    """A place."""

    id: Annotated[int, PlanningId]


@dataclass
class Link:
    """A desk and one beside it."""

    id: Annotated[int, PlanningId]
    here: int
    beside: int


@planning_entity
@dataclass
class Person:
    """Somebody: ``matches`` has an item for each person who covers them, ``desks`` the points."""

    id: Annotated[int, PlanningId]
    is_seeker: bool
    matches: list[int]
    desks: list[int]
    choices: Annotated[list[Desk], ValueRangeProvider] = field(default_factory=list)
    desk: Annotated[Desk | None, PlanningVariable] = field(default=None)


@planning_solution
@dataclass
class Office:
    """Everybody and every desk."""

    desks: Annotated[list[Desk], ProblemFactCollectionProperty]
    links: Annotated[list[Link], ProblemFactCollectionProperty]
    people: Annotated[list[Person], PlanningEntityCollectionProperty]
    score: Annotated[HardMediumSoftScore | None, PlanningScore] = field(default=None)


@constraint_provider
def rules(factory: ConstraintFactory) -> list[Any]:
    """The three levels."""
    beside = (
        factory.for_each(Link)
        .join(Person, Joiners.equal(lambda link: link.here, lambda p: p.desk.id))
        .join(Person, Joiners.equal(lambda link, p: link.beside, lambda q: q.desk.id))
        .filter(lambda link, p, q: p.matches[q.id] > 0)
    )
    return [
        factory.for_each_unique_pair(Person, Joiners.equal(lambda p: p.desk.id))
        .penalize(HardMediumSoftScore.ONE_HARD)
        .as_constraint("one person a desk"),
        beside.group_by(lambda link, p, q: p)
        .reward(HardMediumSoftScore.ONE_MEDIUM)
        .as_constraint("covered"),
        factory.for_each(Person)
        .reward(HardMediumSoftScore.ONE_SOFT, lambda p: p.desks[p.desk.id])
        .as_constraint("points of desks"),
        beside.filter(lambda link, p, q: p.is_seeker)
        .group_by(
            lambda link, p, q: p,
            ConstraintCollectors.max(lambda link, p, q: p.matches[q.id]),
        )
        .reward(HardMediumSoftScore.ONE_SOFT, lambda p, best: best)
        .as_constraint("partners"),
    ]


def read(path: str) -> Office:
    """The office of a file."""
    data = json.loads(Path(path).read_text(encoding="utf-8"))
    desks = [Desk(n) for n in range(data["desks"])]
    links = [Link(n, here, beside) for n, (here, beside) in enumerate(data["links"])]
    people = [
        Person(
            n, row["is_seeker"], row["matches"], row["desks"], [desks[d] for d in row["choices"]]
        )
        for n, row in enumerate(data["people"])
    ]
    return Office(desks, links, people)


def main(path: str, seconds: float, seed: int, marks: list[float]) -> None:
    """Solve and print."""
    config = SolverConfig(
        solution_class=Office,
        entity_class_list=[Person],
        random_seed=seed,
        score_director_factory_config=ScoreDirectorFactoryConfig(
            constraint_provider_function=rules
        ),
        termination_config=TerminationConfig(
            spent_limit=Duration(milliseconds=int(seconds * 1000))
        ),
    )
    solver = SolverFactory.create(config).build_solver()
    seen: list[tuple[float, list[int | None]]] = []
    begun = time.perf_counter()
    solver.add_event_listener(
        lambda event: seen.append((time.perf_counter() - begun, places(event.new_best_solution)))
    )
    last = places(solver.solve(read(path)))
    found = {str(seconds): last}
    for mark in marks:
        before = [seats for passed, seats in seen if passed <= mark]
        found[str(mark)] = before[-1] if before else []
    print(json.dumps(found))


def places(office: Office) -> list[int | None]:
    """The desk of each person."""
    return [None if person.desk is None else person.desk.id for person in office.people]


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]), int(sys.argv[3]), [float(mark) for mark in sys.argv[4:]])
