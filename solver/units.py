"""Units: who is placed together. Mostly one person; several where people outnumber desks and share
one on different weekdays (a unit takes one desk, and none of its people meet)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

_NOWHERE: Final = -1


@dataclass(frozen=True, slots=True)
class Unit:
    """People who take one desk. ``fixed`` is the desk of their lock, or -1."""

    members: tuple[int, ...]
    allowed: tuple[int, ...]
    fixed: int = _NOWHERE


@dataclass(slots=True)
class _Bin:
    members: list[int]
    days: int
    desks: frozenset[int]
    fixed: int


def form_units(
    *,
    roles: Sequence[int],
    days: Sequence[int],
    teams: Sequence[str],
    allowed: Sequence[tuple[int, ...]],
    suited: Sequence[frozenset[int]],
    fixed: Sequence[int],
    adjustable: Sequence[bool],
) -> tuple[Unit, ...]:
    """Units in order of their first people.

    Only as many people share as there are desks missing; sharers have one role, so that whoever
    covers one of them can cover all. ``allowed`` are the desks that people may be given, ``suited``
    those and the desks of locks that would suit them, ``adjustable`` the desks that may be shared.
    """
    bins = list(_single(days, allowed, fixed))
    free = [b for b in bins if b.fixed == _NOWHERE]
    missing = len(free) - len(frozenset[int]().union(*(b.desks for b in free)))
    shareable = frozenset(d for d, yes in enumerate(adjustable) if yes)
    for p in sorted(range(len(days)), key=lambda p: (-days[p].bit_count(), p)):
        if missing <= 0:
            break
        guest = next((b for b in bins if b.members == [p] and b.fixed == _NOWHERE), None)
        desks_there = shareable & suited[p]
        host = guest and _best_host(guest, bins, roles, teams, desks_there)
        if guest and host:
            host.members.append(p)
            host.days |= guest.days
            host.desks &= desks_there
            bins.remove(guest)
            missing -= 1
    return tuple(_unit(b, allowed) for b in sorted(bins, key=lambda b: min(b.members)))


def _single(
    days: Sequence[int], allowed: Sequence[tuple[int, ...]], fixed: Sequence[int]
) -> Iterator[_Bin]:
    locked: dict[int, _Bin] = {}
    for p, lock in enumerate(fixed):
        if lock in locked:  # two locks on one desk on different days
            locked[lock].members.append(p)
            locked[lock].days |= days[p]
            continue
        found = _Bin([p], days[p], frozenset(allowed[p]), lock)
        if lock != _NOWHERE:
            locked[lock] = found
        yield found


def _best_host(
    guest: _Bin,
    bins: Sequence[_Bin],
    roles: Sequence[int],
    teams: Sequence[str],
    desks_there: frozenset[int],
) -> _Bin | None:
    """The bin that a person shares best: the fullest week, then the same team."""
    p = guest.members[0]
    best, best_key = None, (-1, -1)
    for host in bins:
        first = host.members[0]
        if host is guest or roles[first] != roles[p] or host.days & guest.days:
            continue
        if host.desks & desks_there:
            key = (host.days.bit_count(), int(teams[first] == teams[p]))
            if key > best_key:
                best, best_key = host, key
    return best


def _unit(found: _Bin, allowed: Sequence[tuple[int, ...]]) -> Unit:
    members = tuple(sorted(found.members))
    if len(members) == 1:
        return Unit(members, allowed[members[0]], found.fixed)
    return Unit(members, tuple(sorted(found.desks)), found.fixed)
