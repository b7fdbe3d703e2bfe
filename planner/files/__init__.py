"""The ``.seatplan`` file: what is in it, how it is read, how it is saved without loss."""

from planner.files.codec import FORMAT, SUFFIX, VERSION, dumps, dumps_line, loads
from planner.files.fingerprint import plan_hash
from planner.files.storage import Opened, Saved, load, open_plan, save

__all__ = [
    "FORMAT",
    "SUFFIX",
    "VERSION",
    "Opened",
    "Saved",
    "dumps",
    "dumps_line",
    "load",
    "loads",
    "open_plan",
    "plan_hash",
    "save",
]
