"""Puts an exported file in its place in one step, so that a failure leaves what was there."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from planner.errors import PlanError
from planner.files.disk import Disk, told


def write_whole(path: Path, data: bytes, disk: Disk | None = None) -> Path:
    """Write a file beside its name, then give it the name; return the path.

    Raises PlanError with ``file``: ``no_such_folder`` and what ``disk.told`` lists.
    """
    disk = disk or Disk()
    target = Path(os.path.realpath(path))  # a symlink stays one
    draft = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        if target.is_dir():
            raise IsADirectoryError(os.fspath(target))
        disk.write(draft, data, disk.mode(target) or 0o666)
        disk.sync(draft)
        disk.replace(draft, target)
    except OSError as error:
        with suppress(OSError):
            disk.remove(draft)
        failure = told(error, path)
        code = "no_such_folder" if failure.code == "no_such_file" else failure.code
        raise PlanError(code, failure.values, file=str(path)) from error
    return path
