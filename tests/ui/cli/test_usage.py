"""Arguments, help, languages: what happens before any command does."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6 import QtGui
from PySide6.QtCore import QCoreApplication

import main
from tests.ui.cli.run import Runner
from ui.cli import command
from ui.languages import chosen_language, system_language

ROOT = Path(main.__file__).parent


def test_version_and_help(run: Runner) -> None:
    """Both print and end well; the help names every command and the exit codes."""
    assert run("--version").out == "Seatmate 1.0.0\n"
    said = run("--help")
    assert said.code == 0
    for word in (*main.COMMANDS, "Exit codes"):
        assert word in said.out
    for name in main.COMMANDS:
        assert run(name, "--help").code == 0


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        (["check"], "PLAN is missing; see --help"),
        (["check", "a", "--jsom"], "--jsom is not understood; see --help"),
        (["solve", "a", "--time", "soon"], "--time: “soon” is no number of seconds; see --help"),
        (["solve", "a", "--time", "-1"], "--time: “-1” is no number of seconds; see --help"),
        (["solve", "a", "--time", "nan"], "--time: “nan” is no number of seconds; see --help"),
        (["solve", "a", "--time"], "--time needs a value; see --help"),
        (["solve", "a", "--seed", "x"], "--seed: “x” is no whole number from 0 to 2147483647"),
        (["solve", "a", "--json=1"], "--json takes no value, and 1 was given; see --help"),
        (["slove", "a"], "there is no command “slove”; see --help"),
        (["--language", "fr", "check", "a"], "--language: “fr” is none of en, da; see --help"),
    ],
)
def test_arguments_that_make_no_sense(run: Runner, arguments: list[str], text: str) -> None:
    """One sentence, exit code 2."""
    assert run.refused(*arguments).startswith(text.removesuffix("; see --help"))


def test_what_a_command_is() -> None:
    """Commands, --help and --version need no window; a path, even without a suffix, does."""
    assert main.is_command(["solve", "x"])
    assert main.is_command(["--language", "da", "check", "x"])
    assert main.is_command(["--help"])
    assert main.is_command(["slove"])
    assert not main.is_command([])
    assert not main.is_command(["a.seatplan"])
    assert not main.is_command(["--language", "da"])
    assert not main.is_command([str(ROOT)])
    assert main.is_stream(["solve", "--stream"])
    assert not main.is_stream(["solve", "x"])


def test_main_opens_what_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """No command is the window, --stream the child process, each with the rest of the arguments."""
    import solver.worker
    import ui.app

    asked: list[tuple[str, list[str]]] = []

    def window(rest: list[str]) -> int:
        asked.append(("window", rest))
        return 0

    def child(rest: list[str], begun: float) -> int:
        assert begun > 0
        asked.append(("child", rest))
        return 3

    monkeypatch.setattr(ui.app, "main", window)
    monkeypatch.setattr(solver.worker, "main", child)
    assert main.main(["a.seatplan"]) == 0
    assert main.main(["solve", "--stream"]) == 3
    monkeypatch.setattr(sys, "argv", ["main.py"])
    assert main.main() == 0
    assert asked == [("window", ["a.seatplan"]), ("child", ["--stream"]), ("window", [])]


def test_application_is_the_least_that_does(monkeypatch: pytest.MonkeyPatch) -> None:
    """One that is there is used again; else only an export gets one that can paint."""
    made: list[str] = []
    monkeypatch.setattr(QCoreApplication, "instance", lambda: None)
    monkeypatch.setattr(command, "QCoreApplication", _Made(made, "core"))
    monkeypatch.setattr(QtGui, "QGuiApplication", _Made(made, "gui"))
    monkeypatch.delenv("QT_QPA_PLATFORM")
    command.application(["check", "x"])
    assert "QT_QPA_PLATFORM" not in os.environ
    command.application(["export", "x", "y"])
    assert made == ["core", "gui"]
    if sys.platform.startswith("linux"):
        assert os.environ["QT_QPA_PLATFORM"] == "offscreen"


class _Made:
    """Takes the place of an application class; there is none yet."""

    def __init__(self, made: list[str], name: str) -> None:
        self._made, self._name = made, name

    def __call__(self, _: list[str]) -> None:
        self._made.append(self._name)

    def instance(self) -> None:
        """No application is there."""


def test_languages() -> None:
    """Said outright, else the system's as POSIX orders it, else English."""
    assert chosen_language(["check", "--language", "da"], {}) == "da"
    assert chosen_language(["--language=da"], {"LC_ALL": "C"}) == "da"
    assert chosen_language(["--language=xx"], {"LC_ALL": "C"}) == "en"
    assert chosen_language([], {"LANG": "da_DK.UTF-8"}) == "da"
    assert system_language({"LC_ALL": "C", "LANG": "da_DK"}) == "en"
    assert system_language({"LC_MESSAGES": "da", "LANG": "en"}) == "da"


def bare(*arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
    """The program in a process of its own, without a display."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    kept = {key: value for key, value in os.environ.items() if key not in names}
    return subprocess.run(
        [sys.executable, ROOT / "main.py", *map(str, arguments)],
        env={**kept, "LC_ALL": "C.UTF-8", **environment},
        check=False,
        capture_output=True,
        encoding="utf-8",
        timeout=50,
    )


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems have a display")
def test_window_without_a_display(tmp_path: Path) -> None:
    """One sentence instead of Qt's abort."""
    done = bare(XDG_DATA_HOME=str(tmp_path))
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "no display" in done.stderr


def test_check_loads_neither_paint_nor_solver(tmp_path: Path) -> None:
    """A command without a picture needs QtCore alone, and OR-Tools only to solve."""
    plan = tmp_path / "a.seatplan"
    code = (
        "import sys, main\n"
        f"main.main(['sample', 'small', {str(plan)!r}])\n"
        f"main.main(['check', {str(plan)!r}])\n"
        "print(*sys.modules, file=sys.stderr)"
    )
    environment = {**os.environ, "XDG_DATA_HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", code],
        check=True,
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
    )
    loaded = set(done.stderr.split())
    assert "PySide6.QtCore" in loaded
    assert loaded.isdisjoint({"PySide6.QtGui", "ortools", "numpy", "networkx", "xlsxwriter"})


def test_output_that_nobody_reads_is_no_failure_of_ours(tmp_path: Path) -> None:
    """A closed pipe ends the command without a traceback."""
    plan = tmp_path / "a.seatplan"
    assert bare("sample", "office", plan, XDG_DATA_HOME=str(tmp_path)).returncode == 0
    done = subprocess.run(
        f'"{sys.executable}" main.py check "{plan}" | true',
        check=True,
        shell=True,
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert done.stderr == ""


def test_letters_that_a_terminal_cannot_show(tmp_path: Path) -> None:
    """Names with ø do not stop a sentence where the terminal knows ASCII only."""
    plan = tmp_path / "a.seatplan"
    folder = {"XDG_DATA_HOME": str(tmp_path)}
    assert bare("sample", "office", plan, **folder).returncode == 0
    done = bare("check", plan, PYTHONIOENCODING="ascii", **folder)
    assert done.returncode == 1
    assert "\\xd8rum" in done.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="locales are POSIX")
@pytest.mark.parametrize("name", ["C", "da_DK.UTF-8", "xx_YY"])
def test_locale_that_is_not_there(tmp_path: Path, name: str) -> None:
    """One sentence stays one sentence whatever the environment says of letters."""
    done = bare("check", tmp_path / "ø.seatplan", LC_ALL=name)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
