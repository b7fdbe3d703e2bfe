"""One row of a roster as a person: name, team, days, dates, and the ids and managers of all."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from planner.errors import PlanError
from planner.imports.columns import normal
from planner.imports.dates import DateOrder, Order, date_order, read_date
from planner.imports.names import TOTALS, Name, joined, name_key, read_name
from planner.imports.records import Record, Sheet
from planner.imports.report import Note, Skipped
from planner.imports.roles import RoleFinder, RoleSource
from planner.imports.weekdays import read_days
from planner.imports.words import (
    has_left,
    is_yes,
    is_yes_or_no,
    parts,
    read_features,
    read_needs,
)
from planner.model import ALL_WEEK, Person, Role, Team, fresh_id

_NO_WORD: Final = re.compile(r"[\W_]+")
_ENGLISH: Final = frozenset(
    ["name", "date", "title", "department", "manager", "employee", "worker"]
)
_NOTHING: Final = frozenset({"-", "–", "—", "n/a", "#n/a", "null", "nan"})
_NAMES: Final = frozenset({"name", "first_name", "middle_name", "last_name"})
_DATES: Final = ("start_date", "leave_date")


@dataclass(slots=True)
class Draft:
    """A person in the making. ``given_id`` is the file's own id, ``manager`` as it was written."""

    row: int
    name: str
    given_id: str
    id: str = ""
    aliases: tuple[str, ...] = ()
    email: str = ""
    title: str = ""
    department: str = ""
    team_id: str | None = None
    role: Role = "other"
    role_source: RoleSource = field(default_factory=lambda: RoleSource("nothing"))
    manager: tuple[str, ...] = ()
    manager_id: str | None = None
    days: str = ALL_WEEK
    tags: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    strengths: tuple[str, ...] = ()
    desk_needs: tuple[str, ...] = ()
    desk: str = ""
    locked: bool = False
    is_lead: bool = False
    start_date: date | None = None
    leave_date: date | None = None
    left_status: str = ""
    unknown_statuses: tuple[str, ...] = ()

    def person(self) -> Person:
        """Return the row of the plan."""
        return Person(
            id=self.id,
            name=self.name,
            role=self.role,
            email=self.email,
            title=self.title,
            department=self.department,
            team_id=self.team_id,
            manager_id=self.manager_id,
            days=self.days,
            tags=self.tags,
            needs=self.needs,
            strengths=self.strengths,
            desk_needs=self.desk_needs,
            start_date=self.start_date,
            leave_date=self.leave_date,
            is_lead=self.is_lead,
        )


class Reader:
    """Reads the rows of one sheet. ``teams`` are those met so far, by id."""

    def __init__(self, sheet: Sheet, roles: RoleFinder, today: date) -> None:
        self.teams: dict[str, Team] = {}
        self._team_ids: dict[str, str] = {}
        self._notes = sheet.notes
        self._header = sheet.header
        self._roles = roles
        self._today = today
        self._orders = _orders(sheet, today)
        self._manager_is_lead = _is_yes_no_column(sheet, "manager")

    def read(self, record: Record) -> Draft | Skipped:
        """Return the person of a row, or why it makes nobody."""
        record = _without_blanks(record)
        name = self._name(record)
        given_id = record.get("id") or name.number
        if not name.text:
            return Skipped(record.row, "no_name")
        if name.text.casefold() in TOTALS and not (given_id or record.get("email")):
            return Skipped(record.row, "total_row")
        email = record.get("email") if "@" in record.get("email") else ""
        draft = Draft(record.row, name.text, given_id, email=email, aliases=_aliases(record))
        self._place(draft, record)
        self._employ(draft, record, name)
        self._wish(draft, record)
        return draft

    def _name(self, record: Record) -> Name:
        whole = read_name(record.get("name"))
        last = record.get("last_name")
        if whole.text:
            has_first = "first_name" in self._header.columns
            text = whole.text if has_first or not last else _with_last(whole.text, last)
            return Name(text, whole.number, whole.status)
        preferred = record.get("preferred_name")
        if " " in preferred:
            return read_name(preferred)
        first = preferred or joined(record.get("first_name"), record.get("middle_name"))
        name = read_name(first)
        return Name(joined(name.text, last), name.number, name.status)

    def _place(self, draft: Draft, record: Record) -> None:
        departments = _each(record.all("department"))
        teams = _each(record.all("team")) or departments
        draft.department = departments[0] if departments else ""
        draft.team_id = self._team(teams[0]) if teams else None
        draft.title = record.get("title")
        others = [*teams[1:], *(part for part in departments[1:] if part not in teams)]
        draft.tags = tuple(dict.fromkeys([*others, *_each(record.all("tags"))]))
        draft.role, draft.role_source = self._roles.find(
            {
                "role": record.get("role"),
                "department": " / ".join(record.all("department")),
                "team": " / ".join(record.all("team")),
                "title": " / ".join(record.all("title")),
            }
        )
        if self._manager_is_lead:
            draft.is_lead = is_yes(record.get("manager"))
        else:
            draft.manager = (*record.all("manager_email"), *record.all("manager"))
        draft.is_lead = draft.is_lead or is_yes(record.get("is_lead"))

    def _team(self, name: str) -> str:
        key = name.casefold()
        if key not in self._team_ids:
            team_id = fresh_id(self.teams, slug(name))
            self._team_ids[key] = team_id
            self.teams[team_id] = Team(id=team_id, name=name)
        return self._team_ids[key]

    def _employ(self, draft: Draft, record: Record, name: Name) -> None:
        start = self._date(record, "start_date")
        draft.start_date = start if start is not None and start > self._today else None
        leaves = record.get("leave_date")
        statuses = [*record.all("status"), *([name.status] if name.status else [])]
        if is_yes(leaves) or (has_left(leaves) and not is_yes_or_no(leaves)):
            statuses.append(leaves)
            draft.left_status = leaves
        else:
            draft.leave_date = self._date(record, "leave_date")
        for status in statuses:
            left = has_left(status)
            if left and not draft.left_status:
                draft.left_status = status
        draft.unknown_statuses = tuple(s for s in record.all("status") if has_left(s) is None)

    def _date(self, record: Record, meaning: str) -> date | None:
        text = record.get(meaning)
        if not text or is_yes_or_no(text):
            return None
        found = read_date(text, self._orders[meaning].order)
        if found is None:
            values = {"column": self._header.text(meaning), "value": text}
            self._notes.append(Note("date_unclear", values, record.row))
        return found

    def _wish(self, draft: Draft, record: Record) -> None:
        text = record.get("days")
        days = read_days(text)
        if days is None:
            values = {"name": draft.name, "value": text}
            self._notes.append(Note("days_unclear", values, record.row))
        draft.days = days or ALL_WEEK
        draft.needs = read_needs("\n".join(record.all("needs")))
        draft.strengths = read_needs("\n".join(record.all("strengths")))
        draft.desk_needs = read_features("\n".join(record.all("desk_needs")))
        draft.desk = record.get("desk")
        draft.locked = is_yes(record.get("locked"))


def slug(text: str) -> str:
    """Return a text as an id: small letters, hyphens between the words."""
    return _NO_WORD.sub("-", text.casefold()).strip("-")


def _without_blanks(record: Record) -> Record:
    """Return a row without the words for nothing. In names they stay: people are called Null."""
    kept = {
        meaning: tuple(
            text for text in texts if meaning in _NAMES or text.casefold() not in _NOTHING
        )
        for meaning, texts in record.cells.items()
    }
    return Record(record.row, {meaning: texts for meaning, texts in kept.items() if texts})


def _each(cells: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(part for cell in cells for part in parts(cell)))


def _with_last(first: str, last: str) -> str:
    return first if first.casefold().endswith(last.casefold()) else joined(first, last)


def _aliases(record: Record) -> tuple[str, ...]:
    """Return the other name that somebody who goes by a preferred one may be called by."""
    legal = joined(record.get("first_name"), record.get("last_name"))
    return (name_key(legal),) if legal and record.get("preferred_name") else ()


def _is_yes_no_column(sheet: Sheet, meaning: str) -> bool:
    columns = sheet.header.columns.get(meaning, ())
    cells = {
        sheet.table.cell(row, column)
        for row in range(sheet.header.row + 1, len(sheet.table.rows))
        for column in columns
    } - {""}
    return bool(cells) and all(map(is_yes_or_no, cells))


def _orders(sheet: Sheet, today: date) -> dict[str, DateOrder]:
    """Return how each date column is written; one that does not tell follows the other."""
    texts = {
        meaning: [
            sheet.table.cell(row, column)
            for row in range(sheet.header.row + 1, len(sheet.table.rows))
            for column in sheet.header.columns.get(meaning, ())
        ]
        for meaning in _DATES
    }
    default = _default_order(sheet)
    together = date_order([text for found in texts.values() for text in found], default)
    orders = {}
    for meaning, found in texts.items():
        own = date_order(found, default)
        orders[meaning] = own if own.is_certain else together
        if not orders[meaning].is_certain and _is_ahead(found, today):
            values = {"column": sheet.header.text(meaning), "order": together.order}
            sheet.notes.append(Note("dates_ambiguous", values))
    return orders


def _is_ahead(texts: list[str], today: date) -> bool:
    """Tell whether any date, read either way, is still to come: only those are of any use."""
    both: tuple[Order, ...] = ("dmy", "mdy")
    return any((read_date(text, order) or today) > today for text in texts for order in both)


def _default_order(sheet: Sheet) -> Order:
    words = {word for text in sheet.header.texts for word in normal(text).split()}
    return "mdy" if words & _ENGLISH and sheet.table.delimiter != ";" else "dmy"


def fill_ids(drafts: list[Draft], notes: list[Note]) -> None:
    """Give everybody an id: the file's own, else the e-mail address, else one made from the name.

    Raises PlanError ``id_twice`` (id, rows, names) with ``row``: nobody is dropped in silence.
    """
    by_id: dict[str, list[Draft]] = defaultdict(list)
    by_email: dict[str, list[int]] = defaultdict(list)
    for draft in drafts:
        if draft.given_id:
            by_id[draft.given_id].append(draft)
        if draft.email:
            by_email[draft.email.casefold()].append(draft.row)
    for given_id, same in by_id.items():
        if len(same) > 1:
            rows, names = [draft.row for draft in same], [draft.name for draft in same]
            raise PlanError("id_twice", {"id": given_id, "rows": rows, "names": names}, row=rows[1])
    taken: dict[str, object] = dict(by_id)
    for draft in drafts:
        wanted = draft.given_id or draft.email.casefold() or slug(draft.name)
        draft.id = draft.given_id or fresh_id(taken, wanted)
        taken[draft.id] = draft
    made = sum(not draft.given_id for draft in drafts)
    if made:
        notes.append(Note("ids_made", {"count": made}))
    for email, rows in by_email.items():
        if len(rows) > 1:
            notes.append(Note("email_twice", {"email": email, "rows": rows}))
    _tell_alike(by_id, notes)


def _tell_alike(ids: Iterable[str], notes: list[Note]) -> None:
    """Tell of ids that differ by leading zeros only: 7 and 007 may be one person."""
    alike: dict[str, list[str]] = defaultdict(list)
    for given_id in ids:
        if given_id.isdecimal():
            alike[given_id.lstrip("0")].append(given_id)
    notes.extend(Note("ids_alike", {"ids": same}) for same in alike.values() if len(same) > 1)


def fill_managers(drafts: list[Draft], notes: list[Note]) -> None:
    """Find everybody's manager by id, e-mail address or name, whichever the file uses."""
    known: dict[str, list[str]] = defaultdict(list)
    for draft in drafts:
        for key in {draft.id, draft.email.casefold(), name_key(draft.name), *draft.aliases} - {""}:
            known[key].append(draft.id)
    unknown: dict[str, list[int]] = defaultdict(list)
    ambiguous: dict[str, list[int]] = defaultdict(list)
    for draft in drafts:
        found = [ids for text in draft.manager if (ids := _called(text, known))]
        single = next((ids[0] for ids in found if len(ids) == 1), None)
        if single is not None:
            draft.manager_id = single if single != draft.id else None
        elif found:
            ambiguous[draft.manager[-1]].append(draft.row)
        elif draft.manager:
            unknown[draft.manager[-1]].append(draft.row)
    for code, missing in (("manager_unknown", unknown), ("manager_ambiguous", ambiguous)):
        notes.extend(Note(code, {"manager": text, "rows": rows}) for text, rows in missing.items())


def _called(text: str, known: dict[str, list[str]]) -> list[str]:
    name = read_name(text)
    for key in (text, text.casefold(), name.number, name.text.casefold()):
        if key and key in known:
            return known[key]
    return []
