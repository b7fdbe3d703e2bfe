"""A roster from CSV, TSV or a workbook: people, teams, today's desks, and what was left out.

Only columns with a meaning are kept; whoever is left out is listed with the row and the reason.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from planner.errors import PlanError
from planner.imports import headers
from planner.imports.columns import Header, find_header
from planner.imports.people import Draft, Reader, fill_ids, fill_managers
from planner.imports.records import Sheet, best_sheet, named_sheet, opened, records
from planner.imports.report import Leaver, Note, Skipped
from planner.imports.roles import RoleFinder, RoleSource
from planner.imports.tables import Table, read_tables
from planner.model import Person, Team

PAIR_ROUND: Final = timedelta(weeks=8)
"""Who leaves within one round of pairs is not seated any more."""

_NAME_MEANINGS: Final = ("name", "first_name", "last_name")
_SINGLE: Final = frozenset(headers.ROSTER.by_name.values()) - {
    "name", "department", "team", "title", "tags", "status", "needs", "strengths", "desk_needs",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class RosterImport:
    """What a roster says.

    ``seats``: person id -> desk as written; ``locks``: people whose row is locked; ``rows``:
    person id -> row as a spreadsheet counts; ``role_sources``: person id -> where the role came
    from; ``columns``: meaning -> header. ``notes`` are listed in ``report.NOTES``.
    """

    people: tuple[Person, ...]
    teams: tuple[Team, ...]
    seats: Mapping[str, str]
    locks: frozenset[str]
    rows: Mapping[str, int]
    role_sources: Mapping[str, RoleSource]
    skipped: tuple[Skipped, ...]
    leavers: tuple[Leaver, ...]
    notes: tuple[Note, ...]
    columns: Mapping[str, str]
    sheet: str = ""


def read_roster(
    path: str | Path,
    *,
    today: date,
    sheet: str | None = None,
    sales: Iterable[str] = (),
    marketing: Iterable[str] = (),
    encoding: str | None = None,
) -> RosterImport:
    """Return the people of a roster file who are still there eight weeks after ``today``.

    ``sales`` and ``marketing`` are values of role, department, team or title that say who is what.
    Raises PlanError with ``file``: ``empty_roster``, ``no_names`` (columns), ``id_twice`` (id,
    rows, names), ``no_such_sheet`` (sheet, sheets), and what ``read_tables`` does.
    """
    tables = read_tables(path, encoding=encoding)
    try:
        chosen = _sheet(tables, sheet)
        return _read(chosen, today, RoleFinder(sales, marketing))
    except PlanError as error:
        raise PlanError(error.code, error.values, file=str(path), row=error.row) from error


def is_roster(table: Table) -> bool:
    """True if a sheet names people and tells more about them."""
    header = find_header(table, headers.ROSTER)
    return header is not None and _has_names(header) and len(header.columns) > 1


def _has_names(header: Header) -> bool:
    return any(meaning in header.columns for meaning in _NAME_MEANINGS)


def _sheet(tables: tuple[Table, ...], name: str | None) -> Sheet:
    wanted = tables if name is None else (named_sheet(tables, name),)
    if not any(any(row) for table in wanted for row in table.rows):
        raise PlanError("empty_roster")
    if name is None:
        found = best_sheet(wanted, headers.ROSTER, _has_names)
    else:
        header = find_header(wanted[0], headers.ROSTER)
        found = (wanted[0], header) if header and _has_names(header) else None
    if found is None:
        raise PlanError("no_names", {"columns": _header_texts(wanted)})
    return opened(tables, *found, _SINGLE)


def _header_texts(tables: tuple[Table, ...]) -> list[str]:
    best = best_sheet(tables, headers.ROSTER, lambda _: True)
    if best is not None:
        return [text for text in best[1].texts if text]
    rows = (row for table in tables for row in table.rows if any(row))
    return [text for text in next(rows, ()) if text][:40]


def _read(sheet: Sheet, today: date, roles: RoleFinder) -> RosterImport:
    reader = Reader(sheet, roles, today)
    drafts: list[Draft] = []
    leavers: list[Leaver] = []
    for record in records(sheet):
        found = reader.read(record)
        if isinstance(found, Skipped):
            sheet.skipped.append(found)
        elif (leaver := _leaver(found, today)) is not None:
            leavers.append(leaver)
        else:
            drafts.append(found)
    if not drafts:
        values = {"skipped": len(sheet.skipped), "leavers": len(leavers)}
        raise PlanError("empty_roster", values)
    fill_ids(drafts, sheet.notes)
    fill_managers(drafts, sheet.notes)
    _tell_roles(drafts, roles, sheet.notes)
    _tell_statuses(drafts, sheet.notes)
    used = {draft.team_id for draft in drafts}
    return RosterImport(
        people=tuple(draft.person() for draft in drafts),
        teams=tuple(team for team in reader.teams.values() if team.id in used),
        seats={draft.id: draft.desk for draft in drafts if draft.desk},
        locks=frozenset(draft.id for draft in drafts if draft.locked),
        rows={draft.id: draft.row for draft in drafts},
        role_sources={draft.id: draft.role_source for draft in drafts},
        skipped=tuple(sorted(sheet.skipped, key=lambda skipped: skipped.row)),
        leavers=tuple(leavers),
        notes=tuple(sheet.notes),
        columns={meaning: sheet.header.text(meaning) for meaning in sheet.header.columns},
        sheet=sheet.table.name,
    )


def _leaver(draft: Draft, today: date) -> Leaver | None:
    leaves = draft.leave_date
    if draft.left_status or (leaves is not None and leaves <= today + PAIR_ROUND):
        return Leaver(draft.row, draft.name, leaves, draft.left_status)
    return None


def _tell_roles(drafts: list[Draft], roles: RoleFinder, notes: list[Note]) -> None:
    notes.extend(
        Note("role_value_unused", {"role": role, "value": value}) for role, value in roles.unused()
    )
    weak = [draft for draft in drafts if draft.role_source.by == "weak_word"]
    if weak:
        words = sorted({draft.role_source.text for draft in weak})
        notes.append(
            Note("role_by_weak_word", {"words": words, "names": [draft.name for draft in weak]})
        )
    for draft in drafts:
        source = draft.role_source
        if source.by == "unclear":
            values = {"name": draft.name, "field": source.field, "value": source.text}
            notes.append(Note("role_unclear", values, draft.row))
    found = {draft.role for draft in drafts}
    notes.extend(Note(f"no_{role}") for role in ("sales", "marketing") if role not in found)


def _tell_statuses(drafts: list[Draft], notes: list[Note]) -> None:
    rows: dict[str, list[int]] = defaultdict(list)
    for draft in drafts:
        for status in draft.unknown_statuses:
            rows[status].append(draft.row)
    for status, found in rows.items():
        notes.append(Note("status_unknown", {"value": status, "rows": found}))
