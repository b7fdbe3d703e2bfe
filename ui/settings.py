"""What the program remembers between two runs, as a table; kept as an INI file of the user.

One instance is made by ``ui.app`` and handed to whoever needs it. Knows no widgets.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final, Generic, TypeVar

from PySide6.QtCore import QByteArray, QObject, QSettings, QStandardPaths, Signal

T = TypeVar("T")
RECENT_FILES: Final = 10


@dataclass(frozen=True, slots=True)
class Setting(Generic[T]):
    """One thing to remember: where it stands in the file, and what holds until somebody says so.

    ``allowed``: the values it can have, or () for any. ``write`` and ``read`` turn it into text and
    back; text that ``read`` cannot read counts as never said.
    """

    key: str
    default: T
    allowed: tuple[T, ...] = ()
    write: Callable[[T], str] = str
    read: Callable[[str], T] = str  # type: ignore[assignment]  # right for the text settings


@dataclass(frozen=True, slots=True)
class RecentFile:
    """A plan that was open: its path, what was in it, and when (local time, ISO 8601)."""

    path: str
    people: int = 0
    desks: int = 0
    opened: str = ""


def _flag(text: str) -> bool:
    return text == "true"


def _flag_text(value: bool) -> str:
    return "true" if value else "false"


def _bytes(text: str) -> QByteArray:
    return QByteArray.fromBase64(text.encode("ascii"))


def _bytes_text(value: QByteArray) -> str:
    return bytes(value.toBase64().data()).decode("ascii")


def _recent(text: str) -> tuple[RecentFile, ...]:
    import json  # only who has recent files pays for it

    rows: list[dict[str, Any]] = json.loads(text)
    return tuple(RecentFile(**row) for row in rows)


def _recent_text(value: tuple[RecentFile, ...]) -> str:
    import json

    return json.dumps([asdict(file) for file in value])


def _choice(key: str, *allowed: str) -> Setting[str]:
    return Setting(key, allowed[0], allowed)


def _number(key: str, default: int, *allowed: int) -> Setting[int]:
    return Setting(key, default, allowed, read=int)


def _switch(key: str, default: bool) -> Setting[bool]:
    return Setting(key, default, write=_flag_text, read=_flag)


def _shape(key: str) -> Setting[QByteArray]:
    return Setting(key, QByteArray(), write=_bytes_text, read=_bytes)


THEME: Final = _choice("look/theme", "system", "light", "dark")
LANGUAGE: Final = _choice("look/language", "system", "en", "da")
SOLVE_SECONDS: Final = _number("solve/seconds", 30, 10, 30, 120)
SOLVE_REPRODUCIBLE: Final = _switch("solve/reproducible", False)
SOLVE_KEEPS_LOCKS: Final = _switch("solve/keep_locks", True)
EXPORT_FOLDER: Final = Setting("files/export_folder", "")
OPEN_FOLDER: Final = Setting("files/open_folder", "")
RECENT: Final[Setting[tuple[RecentFile, ...]]] = Setting(
    "files/recent", (), write=_recent_text, read=_recent
)
WINDOW_SHAPE: Final = _shape("window/shape")
PLAN_SPLITTER: Final = _shape("window/plan_splitter")
LEFT_OPEN: Final = _switch("window/left_open", True)
RIGHT_OPEN: Final = _switch("window/right_open", True)

SETTINGS: Final[tuple[Setting[Any], ...]] = (
    THEME,
    LANGUAGE,
    SOLVE_SECONDS,
    SOLVE_REPRODUCIBLE,
    SOLVE_KEEPS_LOCKS,
    EXPORT_FOLDER,
    OPEN_FOLDER,
    RECENT,
    WINDOW_SHAPE,
    PLAN_SPLITTER,
    LEFT_OPEN,
    RIGHT_OPEN,
)


class Settings(QObject):
    """The settings of one user.

    Signals:
        changed(str): the key of a setting that has another value.
    """

    changed = Signal(str)

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = QSettings(str(path), QSettings.Format.IniFormat, self)

    def get(self, setting: Setting[T]) -> T:
        """What was said last, or the default."""
        text = self._file.value(setting.key)
        if not isinstance(text, str):
            return setting.default
        try:
            value = setting.read(text)
        except (ValueError, TypeError):
            return setting.default
        return setting.default if setting.allowed and value not in setting.allowed else value

    def set(self, setting: Setting[T], value: T) -> None:
        """Remember this value."""
        if value != self.get(setting):
            self._file.setValue(setting.key, setting.write(value))
            self.changed.emit(setting.key)

    def sync(self) -> None:
        """Write to the disk now."""
        self._file.sync()

    def add_recent(self, path: str, people: int, desks: int) -> None:
        """Put a plan at the top of the recent files."""
        from datetime import datetime

        now = datetime.now().isoformat(timespec="minutes")
        first = RecentFile(str(Path(path).absolute()), people, desks, now)
        others = tuple(file for file in self.get(RECENT) if file.path != first.path)
        self.set(RECENT, (first, *others)[:RECENT_FILES])

    def drop_recent(self, path: str) -> None:
        """Forget a recent file."""
        self.set(RECENT, tuple(file for file in self.get(RECENT) if file.path != path))


def settings_path() -> Path:
    """Where this user's settings are."""
    location = QStandardPaths.StandardLocation.AppConfigLocation
    return Path(QStandardPaths.writableLocation(location)) / "settings.ini"


def data_folder() -> Path:
    """Where this user's rescue copies and logs are."""
    location = QStandardPaths.StandardLocation.AppLocalDataLocation
    return Path(QStandardPaths.writableLocation(location))
