"""Where a command writes: nothing is written over that the user did not mean."""

from __future__ import annotations

from pathlib import Path

from planner import files
from planner.errors import PlanError
from planner.model import Plan
from ui.cli.output import complain
from ui.texts.errors import error_text


def require_new(path: Path, *, force: bool) -> None:
    """Raise PlanError ``file_exists`` unless a new plan may be written here.

    ``force`` lets it replace a file; a folder is never replaced (``is_folder``). Also
    ``no_such_folder``, so that no work is begun that cannot be kept.
    """
    require_folder(path)
    if path.exists() and not force:
        raise PlanError("file_exists", file=str(path))


def require_plan_or_nothing(path: Path) -> None:
    """Raise PlanError unless here is a plan, or no file in a folder that is there."""
    require_folder(path)
    if path.exists():
        files.load(path)


def require_folder(path: Path) -> None:
    """Raise PlanError unless a file can be here: ``is_folder``, ``no_such_folder``."""
    if path.is_dir():
        raise PlanError("is_folder", file=str(path))
    if not path.parent.is_dir():
        raise PlanError("no_such_folder", file=str(path))


def save(plan: Plan, path: Path, *, known: str | None = None) -> None:
    """Save a plan; what went amiss without harm is said on stderr."""
    for warning in files.save(plan, path, known=known).warnings:
        complain(error_text(warning))
