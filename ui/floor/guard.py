"""Keeps an exception in a paint function from taking the program down.

With PySide 6.11 an exception that leaves an override stays pending until Qt comes back to Python.
The next override that Qt looks up meanwhile is let go of once too often (``Sbk_GetPyOverride``),
and a little later the program dies of a function that is no more. While a scene is painted that is
certain to happen.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

P = ParamSpec("P")


def guarded(paint: Callable[P, None]) -> Callable[P, None]:
    """The same function; what it raises goes where every unforeseen exception goes, and not to
    Qt."""

    @wraps(paint)
    def safe(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            paint(*args, **kwargs)
        except Exception:
            sys.excepthook(*sys.exc_info())

    return safe
