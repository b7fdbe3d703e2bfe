"""What differs between two plans, by table: the language in which a Session tells views what to
redraw."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from planner.differing import differing
from planner.model.plan import TABLES, Plan


@dataclass(frozen=True, slots=True)
class TableChange:
    """Ids that were added, removed or changed in one table."""

    added: frozenset[str] = frozenset()
    removed: frozenset[str] = frozenset()
    changed: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed)

    @property
    def all_ids(self) -> frozenset[str]:
        """Every id that this table has a difference in."""
        return self.added | self.removed | self.changed


@dataclass(frozen=True, slots=True)
class Changes:
    """The difference of two plans.

    ``tables`` holds only tables that differ. ``seated``: people whose desk in the shown scenario
    differs. ``locks``: people whose lock in it differs. ``scenario``: another scenario is shown, or
    today's is another. ``meaning``: settings or weights differ.
    """

    tables: Mapping[str, TableChange] = field(default_factory=dict)
    seated: frozenset[str] = frozenset()
    locks: frozenset[str] = frozenset()
    scenario: bool = False
    meaning: bool = False
    other: bool = False

    def __bool__(self) -> bool:
        return bool(
            self.tables or self.seated or self.locks or self.scenario or self.meaning or self.other
        )

    def of(self, table: str) -> TableChange:
        """The difference in one table (empty if there is none)."""
        return self.tables.get(table, _NONE)

    @property
    def moves_desks(self) -> bool:
        """True if the beside graph may differ."""
        names = ("floors", "desks", "walls", "links")
        return self.meaning or any(name in self.tables for name in names)


_NONE = TableChange()


def diff(before: Plan, after: Plan) -> Changes:
    """What an editor must redraw to go from one plan to the other."""
    if before is after:
        return Changes()
    tables = dict(_table_changes(before, after))
    old, new = before.scenario, after.scenario
    return Changes(
        tables=tables,
        seated=changed_keys(old.seats, new.seats),
        locks=changed_keys(old.locks, new.locks),
        scenario=before.scenario_id != after.scenario_id or before.today_id != after.today_id,
        meaning=before.settings != after.settings or before.weights != after.weights,
        other=(before.name, before.face_time, before.id) != (after.name, after.face_time, after.id),
    )


def changed_keys(before: Mapping[str, object], after: Mapping[str, object]) -> frozenset[str]:
    """Keys whose values differ, or that only one of the two has."""
    if before is after:
        return frozenset()
    return frozenset(key for key in differing(before, after) if before.get(key) != after.get(key))


def _table_changes(before: Plan, after: Plan) -> Iterator[tuple[str, TableChange]]:
    for name in TABLES:
        old, new = getattr(before, name), getattr(after, name)
        if old is new:
            continue
        ids = differing(old, new)
        change = TableChange(
            added=frozenset(key for key in ids if key not in old),
            removed=frozenset(key for key in ids if key not in new),
            changed=frozenset(
                key for key in ids if key in old and key in new and old[key] != new[key]
            ),
        )
        if change:
            yield name, change
