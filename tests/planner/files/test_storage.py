"""Opening and saving: at every fault the file is the old one whole or the new one whole."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from planner.errors import PlanError
from planner.files import Saved, backups, dumps, load, open_plan, save
from planner.files.disk import Disk
from planner.files.storage import digest_of
from planner.model import empty_plan
from tests.planner.files.faults import FaultyDisk, Killed, system_error
from tests.planner.files.plans import big_plan, full_plan, numbered

OLDER, OLD, NEW = numbered(0), numbered(1), numbered(2)
POSIX = pytest.mark.skipif(os.name == "nt", reason="POSIX permissions and links")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A saved plan in a folder of its own."""
    path = tmp_path / "office" / "Kontor Ø.seatplan"
    path.parent.mkdir()
    save(OLD, path, data_root=tmp_path / "data")
    return path


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The folder that stands for the user's own data."""
    return tmp_path / "data"


@pytest.fixture
def ended_process() -> Iterator[int]:
    """The id of a process that is no more."""
    with subprocess.Popen([sys.executable, "-c", ""]) as process:
        process.wait()
        yield process.pid


def drafts(path: Path) -> list[str]:
    """Return what a save left beside the file."""
    return [name for name in os.listdir(path.parent) if name != path.name]


def backups_in(data: Path) -> list[Path]:
    """Return all backups, the oldest first."""
    return sorted(data.glob("backups/*/*.seatplan"))


def test_saved_plan_opens_again(tmp_path: Path, data: Path) -> None:
    """A plan that was saved opens equal, and nothing is left beside it."""
    path = tmp_path / "a" / "plan.seatplan"
    path.parent.mkdir()
    saved = save(full_plan(), path, data_root=data)
    opened = open_plan(path)
    assert opened.plan == load(path) == full_plan()
    assert saved.digest == opened.digest
    assert (saved.backup, saved.warnings, drafts(path)) == (None, (), [])


def test_the_version_before_is_kept(file: Path, data: Path) -> None:
    """Each save keeps the file as it was, once, readable by nobody else."""
    before = file.read_bytes()
    saved = save(NEW, file, data_root=data)
    assert saved.backup is not None
    assert saved.backup.read_bytes() == before
    assert saved.backup.parent.name == OLD.id
    if os.name != "nt":
        assert saved.backup.stat().st_mode & 0o777 == 0o600
        assert saved.backup.parent.stat().st_mode & 0o777 == 0o700
    save(NEW, file, data_root=data)
    save(NEW, file, data_root=data)
    assert [path.read_bytes() for path in backups_in(data)] == [before, dumps(NEW)]


def test_a_change_by_somebody_else_is_never_lost(file: Path, data: Path) -> None:
    """A file that is not as it was when opened is written over only by force."""
    opened = open_plan(file)
    save(NEW, file, data_root=data)
    with pytest.raises(PlanError) as caught:
        save(opened.plan, file, known=opened.digest, data_root=data)
    assert (caught.value.code, caught.value.file) == ("changed_on_disk", str(file))
    assert load(file) == NEW
    saved = save(OLD, file, known=opened.digest, force=True, data_root=data)
    assert load(file) == OLD
    assert saved.digest == opened.digest


def test_saving_again_and_again(file: Path, data: Path) -> None:
    """The digest of each save is the one that the next save needs."""
    digest = open_plan(file).digest
    for number in range(3):
        digest = save(numbered(number), file, known=digest, data_root=data).digest
    assert load(file) == numbered(2)


def test_no_file_was_expected(file: Path, data: Path) -> None:
    """A plan that had no file does not write over one that came meanwhile."""
    with pytest.raises(PlanError, match="changed_on_disk"):
        save(NEW, file, known="", data_root=data)
    file.unlink()
    save(NEW, file, known="", data_root=data)
    assert load(file) == NEW


class Meddler(FaultyDisk):
    """Somebody else saves the file while our draft is being written."""

    def __init__(self, target: Path) -> None:
        super().__init__()
        self.target = target

    def sync(self, path: Path) -> None:
        super().sync(path)
        self.target.write_bytes(dumps(empty_plan("other")))


def test_a_change_during_the_save(file: Path, data: Path) -> None:
    """A change that comes while our own is being written is not lost either."""
    with pytest.raises(PlanError, match="changed_on_disk"):
        save(NEW, file, data_root=data, disk=Meddler(file))
    assert load(file) == empty_plan("other")
    assert drafts(file) == []
    file.unlink()
    with pytest.raises(PlanError, match="changed_on_disk"):
        save(NEW, file, data_root=data, disk=Meddler(file))


@pytest.mark.parametrize("force", [False, True])
def test_newer_file_is_never_written_over(file: Path, data: Path, force: bool) -> None:
    """A file of a newer version is neither read nor written over, not even by force."""
    newer = dumps(OLD).replace(b'"version":1', b'"version":7')
    file.write_bytes(newer)
    with pytest.raises(PlanError) as caught:
        load(file)
    assert caught.value.code == "newer_version"
    assert caught.value.file == str(file)
    with pytest.raises(PlanError, match="newer_version"):
        save(NEW, file, force=force, data_root=data)
    assert file.read_bytes() == newer


def test_broken_file_is_written_over_but_kept(file: Path, data: Path) -> None:
    """What is no plan may be written over, and is kept as a backup."""
    file.write_bytes(b"{ broken")
    saved = save(NEW, file, data_root=data)
    assert load(file) == NEW
    assert saved.backup is not None
    assert saved.backup.read_bytes() == b"{ broken"


def test_places_that_cannot_be(tmp_path: Path, data: Path) -> None:
    """No such file, no such folder, a folder for a file: each has a code, and the path."""
    with pytest.raises(PlanError) as caught:
        load(tmp_path / "none.seatplan")
    assert (caught.value.code, caught.value.file) == (
        "no_such_file",
        str(tmp_path / "none.seatplan"),
    )
    with pytest.raises(PlanError, match="is_folder"):
        load(tmp_path)
    with pytest.raises(PlanError, match="is_folder"):
        save(NEW, tmp_path, data_root=data)
    with pytest.raises(PlanError, match="no_such_folder"):
        save(NEW, tmp_path / "none" / "plan.seatplan", data_root=data)
    (tmp_path / "empty.seatplan").touch()
    with pytest.raises(PlanError, match="empty_file"):
        load(tmp_path / "empty.seatplan")


def test_file_that_is_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file beyond the limit is refused before it is read."""
    monkeypatch.setattr("planner.files.storage.MAX_PLAN_BYTES", 10)
    (tmp_path / "large").write_bytes(b" " * 11)
    with pytest.raises(PlanError) as caught:
        load(tmp_path / "large")
    assert caught.value.code == "file_too_large"
    assert caught.value.values == {"bytes": 11, "limit": 10}


@POSIX
def test_links_and_permissions_stay(file: Path, data: Path, tmp_path: Path) -> None:
    """A symlink stays one, and the file keeps who may read it."""
    file.chmod(0o640)
    link = tmp_path / "link.seatplan"
    link.symlink_to(file)
    save(NEW, link, data_root=data)
    assert link.is_symlink()
    assert load(file) == NEW
    assert file.stat().st_mode & 0o777 == 0o640


@pytest.fixture
def stage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ended_process: int) -> Stage:
    """A save at which everything happens that can: backup, pruning, sweeping."""
    for name in ("LATEST", "DAILY", "WEEKLY"):
        monkeypatch.setattr(backups, name, 1)
    return Stage(tmp_path, ended_process)


class Stage:
    """Sets the same scene again and again: the old plan, one backup too many, a stale draft."""

    def __init__(self, folder: Path, ended_process: int) -> None:
        self.file = folder / "office.seatplan"
        self.data = folder / "data"
        self.stale = folder / f".office.seatplan.{ended_process}.tmp"

    def set(self) -> None:
        """Put everything as it was before the save."""
        for path in self.backups():
            path.unlink()
        self.file.write_bytes(dumps(OLDER))
        save(OLD, self.file, data_root=self.data, now=datetime(2026, 1, 1, tzinfo=UTC))
        self.stale.write_bytes(b"half")
        os.utime(self.stale, (time.time() - 120,) * 2)

    def save(self, disk: Disk) -> Saved:
        """Save the new plan over the old one."""
        return save(NEW, self.file, data_root=self.data, disk=disk)

    def backups(self) -> list[Path]:
        """Return the backups that are there."""
        return backups_in(self.data)

    def calls(self) -> list[str]:
        """Return what the save asks of a disk that never fails."""
        disk = FaultyDisk()
        self.set()
        self.save(disk)
        return disk.calls


def test_a_save_uses_the_whole_disk(stage: Stage) -> None:
    """The scene for the faults has every kind of call in it."""
    assert set(stage.calls()) == {
        name for name in vars(Disk) if not name.startswith("_") and name not in {"is_busy", "wait"}
    }
    assert [load(path) for path in stage.backups()] == [OLD]
    assert not stage.stale.exists()


@pytest.mark.parametrize(
    "number", [errno.ENOSPC, errno.EIO, errno.EACCES], ids=lambda number: errno.errorcode[number]
)
def test_failing_disk(stage: Stage, number: int) -> None:
    """Whatever call fails, the file is whole, and a save that failed says so with a code."""
    codes = {"disk_full", "disk_failed", "no_permission"}
    for at in range(1, len(stage.calls()) + 1):
        stage.set()
        try:
            saved = stage.save(FaultyDisk(at, system_error(number)))
        except PlanError as error:
            found, wanted = {error.code}, dumps(OLD)
        else:
            found, wanted = {warning.code for warning in saved.warnings}, dumps(NEW)
            assert saved.digest == digest_of(wanted)
        assert found <= codes if wanted == dumps(OLD) else found <= {"no_backup", "not_flushed"}
        assert stage.file.read_bytes() == wanted
        assert set(drafts(stage.file)) <= {"data", stage.stale.name}
        assert all(load(path) in (OLDER, OLD) for path in stage.backups())


def test_killed_at_every_call(stage: Stage) -> None:
    """Whatever call the program dies at, the file is the old one or the new one, byte for byte."""
    calls = stage.calls()
    replaced = len(calls) - calls[::-1].index("replace")
    for at in range(1, len(calls) + 1):
        stage.set()
        with pytest.raises(Killed):
            stage.save(FaultyDisk(at))
        assert stage.file.read_bytes() == dumps(OLD if at <= replaced else NEW)
        assert all(load(path) in (OLDER, OLD) for path in stage.backups())


def test_backup_that_cannot_be_kept_is_told(file: Path, data: Path) -> None:
    """The plan is saved although its backup cannot be, and the save says so."""
    blocked = data / "backups"
    for path in backups_in(data):
        path.unlink()
    for folder in blocked.glob("*"):
        folder.rmdir()
    if blocked.exists():
        blocked.rmdir()
    data.mkdir(exist_ok=True)
    blocked.write_bytes(b"")
    saved = save(NEW, file, data_root=data)
    assert [warning.code for warning in saved.warnings] == ["no_backup"]
    assert load(file) == NEW


class Busy(FaultyDisk):
    """A disk on which somebody holds the file for the first few tries, as Dropbox does."""

    def __init__(self, times: int) -> None:
        super().__init__()
        self.times = times
        self.waited = 0.0

    def replace(self, source: Path, target: Path) -> None:
        if target.suffix == ".seatplan" and "backups" not in target.parts and self.times:
            self.times -= 1
            raise PermissionError(errno.EACCES, "sharing violation")
        super().replace(source, target)

    def is_busy(self, error: OSError) -> bool:
        return isinstance(error, PermissionError)

    def wait(self, seconds: float) -> None:
        self.waited += seconds


def test_file_that_is_held_for_a_moment(file: Path, data: Path) -> None:
    """A file that is free again within two seconds is written; else the old one stays."""
    disk = Busy(9)
    save(NEW, file, data_root=data, disk=disk)
    assert load(file) == NEW
    assert 1.5 < disk.waited < 2.1
    with pytest.raises(PlanError, match="no_permission"):
        save(OLD, file, data_root=data, disk=Busy(10))
    assert load(file) == NEW
    assert drafts(file) == []


class Forgetful(FaultyDisk):
    """A disk that gives back something else than was written."""

    def read(self, path: Path) -> bytes:
        data = super().read(path)
        return data[:-1] if path.suffix == ".tmp" else data


def test_what_is_written_is_read_back(file: Path, data: Path) -> None:
    """A draft that does not read back as it was written never replaces the file."""
    with pytest.raises(PlanError) as caught:
        save(NEW, file, data_root=data, disk=Forgetful())
    assert caught.value.values == {"reason": "verify"}
    assert load(file) == OLD


def test_old_drafts_are_swept(file: Path, data: Path, ended_process: int) -> None:
    """Drafts that a killed program left are removed once they are old; others are left alone."""
    old = file.with_name(f".{file.name}.{ended_process}.tmp")
    fresh = file.with_name(f".{file.name}.{ended_process + 400_000}.tmp")
    running = file.with_name(f".{file.name}.{os.getppid()}.tmp")
    other = file.with_name(".other.seatplan.1.tmp")
    for path in (old, fresh, running, other):
        path.write_bytes(b"half")
    for path in (old, running, other):
        os.utime(path, (time.time() - 120,) * 2)
    save(NEW, file, data_root=data)
    assert set(drafts(file)) == {fresh.name, running.name, other.name}


def test_no_id_leads_out_of_the_backups(tmp_path: Path, data: Path) -> None:
    """A plan whose id looks like a path keeps its backups in a folder like any other."""
    path = tmp_path / "plan.seatplan"
    for number in range(2):
        save(empty_plan("../../x", str(number)), path, data_root=data)
    assert len(backups_in(data)) == 1
    assert not (tmp_path / "x").exists()


def test_two_thousand_desks_in_time(tmp_path: Path, data: Path) -> None:
    """2,000 desks are saved in 100 ms and opened in 300 ms (thrice that on a busy machine)."""
    plan, path = big_plan(2000), tmp_path / "big.seatplan"
    save(plan, path, data_root=data)
    saving = min(_seconds(lambda: save(plan, path, data_root=data)) for _ in range(3))
    opening = min(_seconds(lambda: load(path)) for _ in range(3))
    assert saving < 0.3
    assert opening < 0.9


def _seconds(work: object) -> float:
    assert callable(work)
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
