"""Old file versions: pure functions from the plan document of version n to that of version n + 1.

A document here is the whole file as plain dicts and lists. Add a function to ``MIGRATIONS`` when
``codec.VERSION`` rises, and files of the version before it to ``tests/files``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from planner.errors import PlanError

Document = dict[str, Any]
Migration = Callable[[Document], Document]

MIGRATIONS: Final[Mapping[int, Migration]] = {}
"""By the version that each one starts from."""


def migrated(document: Document, current: int, steps: Mapping[int, Migration]) -> Document:
    """Return the document in the current version; the one given is left as it is.

    Raises PlanError ``unknown_version`` (version) if no step leads on, and ``bad_old_file``
    (version) if the document is not what its version has.
    """
    version = document["version"]
    while version < current:
        step = steps.get(version)
        if step is None:
            raise PlanError("unknown_version", {"version": document["version"]})
        try:
            document = {**step(document), "version": version + 1}
        except (AttributeError, IndexError, KeyError, TypeError, ValueError) as error:
            # A step takes its version's shape for granted: only a damaged document has another.
            raise PlanError("bad_old_file", {"version": version}) from error
        version += 1
    return document
