"""The way from one seating to another: an ordered list of moves that can be carried out one after
the other.

Whoever moves to a free desk goes first and frees a desk for the next (a chain). Where people only
change desks among each other (a cycle), one of them waits at no desk for a moment: the first move
of a cycle says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Move:
    """One person's move. ``step`` counts from 1; ``waits`` marks the one who clears the desk that
    opens a cycle."""

    person_id: str
    from_desk: str | None
    to_desk: str | None
    step: int
    group: int  # chain or cycle that the move belongs to, from 1
    waits: bool = False


def moves(before: Mapping[str, str], after: Mapping[str, str]) -> tuple[Move, ...]:
    """Every move from one seating (person id -> desk id) to another, in an order in which it can be
    done.

    A desk that several people share by weekday is free for the next once all who leave it have
    left.
    """
    movers = sorted(p for p in before.keys() | after.keys() if before.get(p) != after.get(p))
    blockers = _blockers(movers, before, after)
    return tuple(_numbered(movers, before, after, blockers))


def count_moves(before: Mapping[str, str], after: Mapping[str, str]) -> int:
    """How many people who had a desk get another one or none."""
    return sum(1 for person_id, desk_id in before.items() if after.get(person_id) != desk_id)


def _blockers(
    movers: list[str], before: Mapping[str, str], after: Mapping[str, str]
) -> dict[str, set[str]]:
    """Mover -> movers who must have left the desk before."""
    leaving: dict[str, set[str]] = {}
    for person_id in movers:
        if person_id in before:
            leaving.setdefault(before[person_id], set()).add(person_id)
    return {p: leaving.get(after[p], set()) - {p} if p in after else set() for p in movers}


def _numbered(
    movers: list[str],
    before: Mapping[str, str],
    after: Mapping[str, str],
    blockers: Mapping[str, set[str]],
) -> Iterator[Move]:
    waiting_for = {p: set(others) for p, others in blockers.items()}
    unblocks: dict[str, list[str]] = {}
    for person_id, others in blockers.items():
        for other in others:
            unblocks.setdefault(other, []).append(person_id)
    left = dict.fromkeys(movers)
    step = group = 0
    while left:
        free = next((p for p in left if not waiting_for[p]), None)
        first, waits = (free, False) if free is not None else (next(iter(left)), True)
        group += 1
        queue = [first]
        while queue:
            person_id = queue.pop()
            del left[person_id]
            step += 1
            yield Move(person_id, before.get(person_id), after.get(person_id), step, group, waits)
            waits = False
            for other in unblocks.get(person_id, ()):
                waiting_for[other].discard(person_id)
                if other in left and not waiting_for[other] and other not in queue:
                    queue.append(other)
