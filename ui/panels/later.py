"""Do something a moment later and once, however often it is asked for: what keeps panels out of a
drag's way."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer

from ui.session import Session

PREVIEW_MS: Final = 90
PREVIEW_MS_OF_MANY: Final = 320
MANY: Final = 400
"""So many people take the referee longer than a moment."""


class Later(QObject):
    """Refreshes something after the session changed: soon after a commit, once a preview rests."""

    def __init__(self, session: Session, refresh: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._refresh = session, refresh
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(refresh)
        session.changed.connect(self.ask)
        session.preview_changed.connect(self.ask)

    def ask(self, *_: object) -> None:
        """Refresh in a moment."""
        rest = PREVIEW_MS if len(self._session.plan.people) < MANY else PREVIEW_MS_OF_MANY
        self._timer.start(rest if self._session.is_previewing else 0)

    def now(self) -> None:
        """Refresh at once."""
        self._timer.stop()
        self._refresh()
