"""Kill a program while it saves, again and again: the file always opens and holds the last save.

    python -m tests.planner.files.kill --kills 10000

A child saves a plan in a loop and says so after each save; it is killed at a random moment with
SIGKILL. Then the file must be one of the plans, whole, and not older than the last save that the
child had reported. Runs in a process of its own because it forks.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import struct
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from planner.files import dumps, loads, save
from tests.planner.files.plans import numbered

SAVES = 10_000
LONGEST_S = 0.02


@dataclass(slots=True)
class Tally:
    """What the kills came to; ``midway`` are those that left a draft behind: they hit a save."""

    kills: int = 0
    saves: int = 0
    broken: int = 0
    lost: int = 0
    midway: int = 0
    bad_backups: int = 0

    @property
    def is_good(self) -> bool:
        """True if nothing at all went wrong."""
        return self.broken == self.lost == self.bad_backups == 0


def _save_in_a_loop(path: Path, data: Path, first: int, report: int) -> None:
    for number in range(first, first + SAVES):
        save(numbered(number), path, data_root=data)
        os.write(report, struct.pack("<q", number))


def _start_child(path: Path, data: Path, first: int) -> tuple[int, int]:
    """Return the process id of a saving child, and where its reports can be read."""
    reading, writing = os.pipe()
    child = os.fork()
    if child:
        os.close(writing)
        return child, reading
    try:
        os.close(reading)
        _save_in_a_loop(path, data, first, writing)
    finally:
        os._exit(0)


def _last_report(reading: int, before: int) -> int:
    reported = b""
    while part := os.read(reading, 65536):
        reported += part
    os.close(reading)
    whole = len(reported) // 8 * 8
    return int(struct.unpack("<q", reported[whole - 8 : whole])[0]) if whole else before


def _number_in(path: Path) -> int | None:
    """Return which save the file holds, or None if it is not exactly what that save wrote."""
    data = path.read_bytes()
    try:
        number = int(loads(data).name.split()[-1])
    except Exception:  # any failure at all counts as a broken file here
        return None
    return number if dumps(numbered(number)) == data else None


def _sweep(folder: Path) -> int:
    drafts = list(folder.glob(".*.tmp"))
    for draft in drafts:
        draft.unlink()
    return len(drafts)


def _check_backups(data: Path) -> int:
    return sum(_number_in(path) is None for path in data.glob("backups/*/*.seatplan"))


def kill_many(kills: int, folder: Path, seed: int) -> Tally:
    """Return what came of so many kills of a child that saves in this folder."""
    chance = random.Random(seed)
    path, data = folder / "office" / "plan.seatplan", folder / "data"
    path.parent.mkdir()
    save(numbered(0), path, data_root=data)
    tally, acknowledged = Tally(), 0
    for _ in range(kills):
        child, reading = _start_child(path, data, acknowledged + 1)
        time.sleep(chance.uniform(0, LONGEST_S))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        reported = _last_report(reading, acknowledged)
        number = _number_in(path)
        tally.kills += 1
        tally.saves += reported - acknowledged
        tally.midway += min(1, _sweep(path.parent))
        if number is None:
            tally.broken += 1
            save(numbered(reported), path, data_root=data)
            number = reported
        tally.lost += number < reported
        acknowledged = max(reported, number)
        if tally.kills % 100 == 0:
            tally.bad_backups += _check_backups(data)
    tally.bad_backups += _check_backups(data)
    return tally


def main() -> int:
    """Run as many kills as asked for, print the tally, and say by the exit code if all is well."""
    parser = argparse.ArgumentParser(description="Kill a program while it saves.")
    parser.add_argument("--kills", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    start = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        tally = kill_many(options.kills, Path(folder), options.seed)
    print(f"{tally} in {time.perf_counter() - start:.1f} s")
    return 0 if tally.is_good else 1


if __name__ == "__main__":
    sys.exit(main())
