"""Who is whose partner in a seating: the assignment of seekers to hosts with the most points.

Seekers are the role with more people to seat; each has at most one partner. Hosts, the other role,
take at most a limit. Exact: one augmenting path of the largest gain for each seeker that a plain
best choice leaves in a queue.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping, Sequence

Edges = Mapping[str, Sequence[tuple[str, int]]]
"""seeker -> ((host, points), ...), points of at least 0."""


def best_partners(edges: Edges, limit: int) -> dict[str, str]:
    """Seeker -> host with the most points in all; ties go to the smaller ids.

    Works component by component, since offices fall into many small benches.
    """
    chosen: dict[str, str] = {}
    for component in components(edges):
        chosen.update(assign(component, limit))
    return chosen


def components(edges: Edges) -> list[dict[str, Sequence[tuple[str, int]]]]:
    """The connected parts of the candidate graph, each with its seekers in order of id."""
    by_host: dict[str, list[str]] = {}
    for seeker, hosts in edges.items():
        for host, _ in hosts:
            by_host.setdefault(host, []).append(seeker)
    parts: list[dict[str, Sequence[tuple[str, int]]]] = []
    seen: set[str] = set()
    for start in sorted(edges):
        if start in seen or not edges[start]:
            continue
        members = _reach(start, edges, by_host, seen)
        parts.append({seeker: edges[seeker] for seeker in sorted(members)})
    return parts


def _reach(
    start: str, edges: Edges, by_host: Mapping[str, Iterable[str]], seen: set[str]
) -> list[str]:
    seen.add(start)
    members, queue = [start], [start]
    while queue:
        for host, _ in edges[queue.pop()]:
            for seeker in by_host[host]:
                if seeker not in seen:
                    seen.add(seeker)
                    members.append(seeker)
                    queue.append(seeker)
    return members


def assign(edges: Edges, limit: int) -> dict[str, str]:
    """The best assignment of one connected part."""
    wishes = {
        seeker: max(hosts, key=lambda h: h[1])[0] for seeker, hosts in _ordered(edges).items()
    }
    load: dict[str, int] = {}
    for host in wishes.values():
        load[host] = load.get(host, 0) + 1
    if max(load.values(), default=0) <= limit:
        return wishes
    return _assign_by_paths(_ordered(edges), limit)


def _ordered(edges: Edges) -> dict[str, list[tuple[str, int]]]:
    """Hosts of each seeker by id, so that ties fall the same way every time."""
    return {seeker: sorted(hosts) for seeker, hosts in edges.items()}


def _assign_by_paths(edges: Mapping[str, list[tuple[str, int]]], limit: int) -> dict[str, str]:
    chosen: dict[str, str] = {}
    taken: dict[str, dict[str, int]] = {}  # host -> seeker -> points
    for seeker in edges:
        _augment(seeker, edges, limit, chosen, taken)
    return chosen


def _augment(
    seeker: str,
    edges: Mapping[str, list[tuple[str, int]]],
    limit: int,
    chosen: dict[str, str],
    taken: dict[str, dict[str, int]],
) -> None:
    """Let one more seeker in along the path that gains most (others may move on, or stand back)."""
    gain: dict[str, int] = {}  # host -> best gain of a path that ends in it
    came: dict[str, str] = {}  # host -> the seeker that comes to it on that path
    queue: deque[str] = deque()

    def relax(mover: str, so_far: int) -> None:
        current = chosen.get(mover)
        for host, points in edges[mover]:
            if host != current and so_far + points > gain.get(host, -1):
                gain[host] = so_far + points
                came[host] = mover
                queue.append(host)

    relax(seeker, 0)
    best, end, leaver = 0, "", ""
    while queue:
        host = queue.popleft()
        here = gain[host]
        holders = taken.get(host, {})
        if len(holders) < limit:
            if here > best or (here == best and not end):
                best, end, leaver = here, host, ""
            continue
        for holder, points in holders.items():
            if here - points > best:
                best, end, leaver = here - points, host, holder
            relax(holder, here - points)
    if end:
        _walk_back(seeker, end, leaver, edges, chosen, taken, came)


def _walk_back(
    seeker: str,
    end: str,
    leaver: str,
    edges: Mapping[str, list[tuple[str, int]]],
    chosen: dict[str, str],
    taken: dict[str, dict[str, int]],
    came: Mapping[str, str],
) -> None:
    if leaver:
        del taken[end][leaver]
        del chosen[leaver]
    host = end
    while True:
        mover = came[host]
        previous = chosen.get(mover)
        if previous is not None:
            del taken[previous][mover]
        chosen[mover] = host
        taken.setdefault(host, {})[mover] = dict(edges[mover])[host]
        if mover == seeker or previous is None:
            return
        host = previous
