"""Which version this is: of the checkout it runs from, else of the installed package."""

from __future__ import annotations

from pathlib import Path

PYPROJECT = Path(__file__).resolve().parent.parent / "pyproject.toml"


def version() -> str:
    """The version, for example "1.0.0"."""
    import importlib.metadata  # both are slow to load, and a window starts without them
    import tomllib

    if PYPROJECT.is_file():
        return str(tomllib.loads(PYPROJECT.read_text("utf-8"))["project"]["version"])
    return importlib.metadata.version("seatmate")
