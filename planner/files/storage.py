"""Opening and saving plans so that nothing is lost: not by a crash, a full disk, or a second user.

A save writes a new file beside the old one, reads it back, keeps the old one as a backup and only
then gives the new one its name. Whatever happens on the way, the name leads to a whole plan: the
old one or the new one (reliability.md section 2).
"""

from __future__ import annotations

import hashlib
import os
import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import msgspec
from msgspec import Struct

from planner.errors import PlanError
from planner.files import backups, codec
from planner.files.disk import Disk, told
from planner.imports.limits import MAX_PLAN_BYTES
from planner.model import Plan

_TRIES: Final = 10
_WAIT_S: Final = 0.2
_STALE_S: Final = 60
_NEW_FILE_MODE: Final = 0o666


@dataclass(frozen=True, slots=True)
class Opened:
    """A plan, and the digest of its file: give it to ``save`` to learn of another's changes."""

    plan: Plan
    digest: str


@dataclass(frozen=True, slots=True)
class Saved:
    """What a save did: the digest of the file now, the backup of the old one, and what went amiss.

    ``warnings``: the plan is safe, but the backup could not be kept (``no_backup``), or the disk
    would not say that it wrote the folder (``not_flushed``); values: reason.
    """

    digest: str
    backup: Path | None = None
    warnings: tuple[PlanError, ...] = ()


def load(path: str | Path, disk: Disk | None = None) -> Plan:
    """Return the plan in a file. Raises as ``open_plan`` does."""
    return open_plan(path, disk).plan


def open_plan(path: str | Path, disk: Disk | None = None) -> Opened:
    """Return the plan in a file, and the file's digest.

    Raises PlanError with ``file``: ``file_too_large`` (bytes, limit), what ``disk.told`` lists and
    what ``codec.loads`` does.
    """
    disk, path = disk or Disk(), Path(path)
    try:
        size = disk.size(path)
        if size > MAX_PLAN_BYTES:
            raise PlanError("file_too_large", {"bytes": size, "limit": MAX_PLAN_BYTES})
        data = disk.read(path)
        return Opened(codec.loads(data), digest_of(data))
    except OSError as error:
        raise told(error, path) from error
    except PlanError as error:
        raise PlanError(error.code, error.values, file=str(path), row=error.row) from error


def digest_of(data: bytes) -> str:
    """Return the SHA-256 of a file's bytes."""
    return hashlib.sha256(data).hexdigest()


def save(
    plan: Plan,
    path: str | Path,
    *,
    known: str | None = None,
    force: bool = False,
    data_root: Path | None = None,
    disk: Disk | None = None,
    now: datetime | None = None,
) -> Saved:
    """Write a plan to a file, so that the file is whole at every moment.

    ``known`` is the digest of the file when it was opened or last saved ("" for no file); None
    asks no question. ``force`` writes although the file is another one now. Raises PlanError with
    ``file``, and then the old file is untouched: ``changed_on_disk``, ``newer_version`` (never
    forced), ``no_such_folder``, what ``disk.told`` lists and what ``codec.dumps`` does.
    """
    disk = disk or Disk()
    target = Path(os.path.realpath(path))  # a symlink stays one, and leads to the new file
    data = codec.dumps(plan)
    draft = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        old = _old(target, disk)
        _refuse_foreign(old, None if force else known, target)
        _write_draft(draft, target, data, disk)
        saved = _keep_old(old, plan.id, data_root, disk, now)
        # Again, and as late as can be: writing may have taken a while.
        there = digest_of(old) if old is not None else ""
        _refuse_foreign(_old(target, disk), None if force else there, target)
        _replace(draft, target, disk)
    except OSError as error:
        _drop(draft, disk)
        known_error = told(error, target)
        code = "no_such_folder" if known_error.code == "no_such_file" else known_error.code
        raise PlanError(code, known_error.values, file=str(target)) from error
    except PlanError:
        _drop(draft, disk)
        raise
    warnings = (*saved.warnings, *_finish(target, disk))
    return Saved(digest_of(data), saved.backup, warnings)


def _old(target: Path, disk: Disk) -> bytes | None:
    try:
        disk.size(target)
        return disk.read(target)
    except FileNotFoundError:
        return None


def _refuse_foreign(old: bytes | None, known: str | None, target: Path) -> None:
    if old is None:
        return
    if known is not None and digest_of(old) != known:
        raise PlanError("changed_on_disk", file=str(target))
    try:
        version = codec.version_of(old)
    except (PlanError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return  # no plan, or a broken one: nothing that a newer version wrote
    if version > codec.VERSION:
        values = {"version": version, "known": codec.VERSION}
        raise PlanError("newer_version", values, file=str(target))


def _write_draft(draft: Path, target: Path, data: bytes, disk: Disk) -> None:
    mode = disk.mode(target)
    disk.write(draft, data, _NEW_FILE_MODE if mode is None else mode)
    if mode is not None:
        disk.set_mode(draft, mode)
    disk.sync(draft)
    if digest_of(disk.read(draft)) != digest_of(data):
        raise PlanError("disk_failed", {"reason": "verify"}, file=str(target))


class _PlanId(Struct):
    id: str


class _Document(Struct):
    plan: _PlanId


def _keep_old(
    old: bytes | None, plan_id: str, root: Path | None, disk: Disk, now: datetime | None
) -> Saved:
    if old is None:
        return Saved("")
    with suppress(msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        plan_id = msgspec.json.decode(old, type=_Document).plan.id
    folder = backups.backup_folder(root or backups.data_folder(), plan_id)
    try:
        return Saved("", backups.keep(old, folder, disk, now or datetime.now(UTC)))
    except OSError as error:
        return Saved("", None, (PlanError("no_backup", _reason(error), file=str(folder)),))


def _replace(draft: Path, target: Path, disk: Disk) -> None:
    for left in reversed(range(_TRIES)):
        try:
            disk.replace(draft, target)
        except OSError as error:
            if not left or not disk.is_busy(error):
                raise
            disk.wait(_WAIT_S)
        else:
            return


def _finish(target: Path, disk: Disk) -> tuple[PlanError, ...]:
    try:
        disk.sync_folder(target.parent)
    except OSError as error:
        return (PlanError("not_flushed", _reason(error), file=str(target)),)
    with suppress(OSError):
        sweep(target, disk)
    return ()


def _reason(error: OSError) -> dict[str, object]:
    return {"reason": told(error, Path()).values.get("reason", told(error, Path()).code)}


def _drop(draft: Path, disk: Disk) -> None:
    with suppress(OSError):
        disk.remove(draft)


def sweep(target: Path, disk: Disk) -> None:
    """Remove drafts of this file that a killed program left behind. Raises OSError."""
    pattern = re.compile(re.escape(f".{target.name}.") + r"(\d+)\.tmp")
    for name in disk.names(target.parent):
        found = pattern.fullmatch(name)
        draft = target.with_name(name)
        # The process may be one of another computer that shares the folder: hence the age.
        if found and disk.age_s(draft) > _STALE_S and not _is_running(int(found.group(1))):
            disk.remove(draft)


def _is_running(pid: int) -> bool:
    if os.name == "nt":
        return False  # there is no harmless way to ask; the age decides
    try:
        os.kill(pid, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return True
