"""Earlier versions of a plan, kept in the user's own data folder: the latest, and older ones.

One folder a plan (by its id), one file a version, named by time and content, readable by its
owner only. Ten latest, twelve daily and ten weekly ones are kept, 200 MB a plan at most.
"""

from __future__ import annotations

import hashlib
import os
import re
import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from planner.files.disk import Disk

LATEST: Final = 10
DAILY: Final = 12
WEEKLY: Final = 10
MAX_BYTES: Final = 200_000_000

_NAME: Final = re.compile(r"(\d{8}T\d{12}Z)-([0-9a-f]{12})\.seatplan")
_TIME: Final = "%Y%m%dT%H%M%S%fZ"
_PLAIN: Final = re.compile(r"[A-Za-z0-9_-]{1,60}")


def data_folder() -> Path:
    """Return the folder that holds this user's own data of the program (it may not exist yet)."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or "~/AppData/Local"
    elif sys.platform == "darwin":
        base = "~/Library/Application Support"
    else:
        base = os.environ.get("XDG_DATA_HOME") or "~/.local/share"
    return Path(base).expanduser() / "seatmate"


def backup_folder(root: Path, plan_id: str) -> Path:
    """Return the folder of one plan's backups; no id can lead out of the folder of all."""
    name = plan_id
    if not _PLAIN.fullmatch(plan_id):
        name = "x-" + hashlib.sha256(plan_id.encode("utf-8", "replace")).hexdigest()[:32]
    return root / "backups" / name


def keep(data: bytes, folder: Path, disk: Disk, now: datetime) -> Path:
    """Write one more backup, unless the latest one is the same, and return where it is.

    Then removes those that are no longer kept. Raises OSError; no half-written backup is ever
    left under the name of a whole one.
    """
    disk.make_folder(folder)
    stamp = now.astimezone(UTC).strftime(_TIME)
    content = hashlib.sha256(data).hexdigest()[:12]
    names = [name for name in disk.names(folder) if _NAME.fullmatch(name)]
    if names and _content(names[-1]) == content:
        return folder / names[-1]
    path = folder / f"{stamp}-{content}.seatplan"
    draft = folder / f".{path.name}.{os.getpid()}.tmp"
    disk.write(draft, data, 0o600)
    disk.sync(draft)
    disk.replace(draft, path)
    prune(folder, [*names, path.name], disk)
    return path


def prune(folder: Path, names: Iterable[str], disk: Disk) -> None:
    """Remove the backups of a folder that are not kept. Raises OSError."""
    ordered = sorted(names, reverse=True)
    kept = kept_names(ordered)
    total = 0
    for i, name in enumerate(ordered):
        size = disk.size(folder / name) if name in kept else 0
        total += size
        if name not in kept or (i > 0 and total > MAX_BYTES):
            disk.remove(folder / name)
            total -= size


def kept_names(ordered: Iterable[str]) -> set[str]:
    """Return which backups are kept, of names ordered from the latest to the oldest."""
    kept: set[str] = set()
    days: dict[str, str] = {}
    weeks: dict[str, str] = {}
    for i, name in enumerate(ordered):
        when = _when(name)
        days.setdefault(when.strftime("%Y-%m-%d"), name)
        weeks.setdefault(when.strftime("%G-%V"), name)
        if i < LATEST:
            kept.add(name)
    kept.update([*days.values()][:DAILY], [*weeks.values()][:WEEKLY])
    return kept


def _when(name: str) -> datetime:
    return datetime.strptime(name.split("-", maxsplit=1)[0], _TIME).replace(tzinfo=UTC)


def _content(name: str) -> str:
    return name.removesuffix(".seatplan").split("-")[1]
